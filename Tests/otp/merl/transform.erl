%% merl.hrl: metavariables as variables of the program, quotations as patterns.
-module(transform).
-export([main/1]).
-include_lib("syntax_tools/include/merl.hrl").

main(_) ->
    X = merl:quote("a + b"),
    N = 17,
    show(?Q("foo(_@X, _@N@, bar)")),
    show(?Q("foo('@x', _@N@)", [{x, X}])),
    show(?Q(["case _@X of",
             "  _ -> _@N@",
             "end"])),
    Args = [merl:var('A'), merl:var('B')],
    show(?Q("f(_@@Args) -> g(_@@Args, _@N@).")),
    [io:format("~0p~n", [kind(Text)]) || Text <- ["1 + 2", "3 - 4", "foo(1, 2)", "foo()", "{a}", "bar", "5 + 5"]],
    show(simplified(merl:quote("x + 0"))),
    show(simplified(merl:quote("f(1 * (y + 0), [z * 1])"))),
    Module = [?Q("-module(made_by_merl)."), ?Q("-export([double/1])."), ?Q("double(X) -> X * 2.")],
    {ok, _} = merl:compile_and_load(Module),
    io:format("~p~n", [made_by_merl:double(21)]).

kind(Text) ->
    case merl:quote(Text) of
        ?Q("_@A + _@A2") when A =:= A2 -> {twice, erl_syntax:concrete(A)};
        ?Q("_@A + _@B") -> {plus, erl_syntax:concrete(A), erl_syntax:concrete(B)};
        ?Q("foo(_@@Args)") -> {foo, [erl_syntax:concrete(Arg) || Arg <- Args]};
        ?Q("{_@_}") -> tuple_of_one;
        ?Q("_@A - _@_") -> {minus, erl_syntax:concrete(A)};
        ?Q("bar") -> bar;
        _ -> nothing
    end.

simplified(Tree) ->
    erl_syntax:revert(erl_syntax_lib:map(fun(Node) ->
                                                 case Node of
                                                     ?Q("_@X + 0") -> X;
                                                     ?Q("_@X * 1") -> X;
                                                     ?Q("1 * _@X") -> X;
                                                     _ -> Node
                                                 end
                                         end, Tree)).

show(Tree) -> merl:print(Tree).

%% expect: foo(a + b, 17, bar)
%% expect: foo(a + b, 17)
%% expect: case a + b of _ -> 17 end
%% expect: f(A, B) -> g(A, B, 17).
%% expect: {plus,1,2}
%% expect: {minus,3}
%% expect: {foo,[1,2]}
%% expect: {foo,[]}
%% expect: tuple_of_one
%% expect: bar
%% expect: {twice,5}
%% expect: x
%% expect: f(y, [z])
%% expect: 42
