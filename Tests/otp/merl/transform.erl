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

show(Tree) -> io:format("~0p~n", [erl_parse:map_anno(fun(_) -> 0 end, erl_syntax:revert(Tree))]).

%% expect: {call,0,{atom,0,foo},[{op,0,'+',{atom,0,a},{atom,0,b}},{integer,0,17},{atom,0,bar}]}
%% expect: {call,0,{atom,0,foo},[{op,0,'+',{atom,0,a},{atom,0,b}},{integer,0,17}]}
%% expect: {'case',0,{op,0,'+',{atom,0,a},{atom,0,b}},[{clause,0,[{var,0,'_'}],[],[{integer,0,17}]}]}
%% expect: {function,0,f,2,[{clause,0,[{var,0,'A'},{var,0,'B'}],[],[{call,0,{atom,0,g},[{var,0,'A'},{var,0,'B'},{integer,0,17}]}]}]}
%% expect: {plus,1,2}
%% expect: {minus,3}
%% expect: {foo,[1,2]}
%% expect: {foo,[]}
%% expect: tuple_of_one
%% expect: bar
%% expect: {twice,5}
%% expect: {atom,0,x}
%% expect: {call,0,{atom,0,f},[{atom,0,y},{cons,0,{atom,0,z},{nil,0}}]}
%% expect: 42
