%% Hooks, encodings, widths, columns and precedences are as asked for.
-module(options).
-export([main/1]).
-export([hook/5]).

main(_) ->
    Sum = {op, 1, '+', {special, x}, {integer, 1, 1}},
    Hook = fun(Expression, Column, Precedence, _Options) ->
        io_lib:format("<~p ~p ~p>", [Expression, Column >= 0, Precedence])
    end,
    put_line(erl_pp:expr(Sum, [{hook, {?MODULE, hook, [extra]}}])),
    put_line(erl_pp:expr(Sum, fun(_, _, _, _) -> "alone" end)),
    put_line(erl_pp:expr({call, 1, {atom, 1, f}, [{special, y}]}, [{hook, Hook}])),
    String = {string, 1, [16#20AC, $a]},
    [io:format("~w~n", [lists:flatten(Text)]) || Text <- [
        erl_pp:expr(String), erl_pp:expr(String, []), erl_pp:expr(String, [{encoding, latin1}]),
        erl_pp:expr(String, [{encoding, utf8}]),
        erl_pp:expr({char, 1, 16#20AC}, [{encoding, latin1}]),
        erl_pp:expr({atom, 1, '€'}, [{encoding, latin1}])
    ]],
    Case = {'case', 1, {var, 1, 'X'},
            [{clause, 1, [{atom, 1, a}], [], [{tuple, 1, [{atom, 1, b}, {atom, 1, c}]}]}]},
    put_line(erl_pp:expr(Case, [{indent, 2}, {linewidth, 8}])),
    put_line(erl_pp:expr(Case, -1, none)),
    put_line(["          ", erl_pp:expr(Case, 10, none)]),
    put_line(erl_pp:expr({op, 1, '+', {var, 1, 'X'}, {var, 1, 'Y'}}, 0, 500, none)),
    put_line(erl_pp:exprs([{atom, 1, a}, Case, {atom, 1, b}, {atom, 1, c}])),
    put_line(erl_pp:guard([[{var, 1, 'X'}, {var, 1, 'Y'}], [{var, 1, 'Z'}]])),
    Type = {attribute, 1, type, {t, {type, 1, union, [{atom, 1, a}, {atom, 1, 'B'}]}, []}},
    io:put_chars(erl_pp:form(Type, [{quote_singleton_atom_types, true}])).

hook({special, Name}, _Column, Precedence, _Options, Extra) ->
    io_lib:format("~p(~p, ~p)", [Name, Precedence, Extra]).

put_line(Text) -> io:format("~ts~n", [Text]).

%% expect: x(400, extra) + 1
%% expect: alone + 1
%% expect: f(<{special,y} true 0>)
%% expect: [34,92,120,123,50,48,65,67,125,97,34]
%% expect: [34,8364,97,34]
%% expect: [34,92,120,123,50,48,65,67,125,97,34]
%% expect: [34,8364,97,34]
%% expect: [36,92,120,123,50,48,65,67,125]
%% expect: [39,92,120,123,50,48,65,67,125,39]
%% expect: case
%% expect:   X
%% expect: of
%% expect:   a ->
%% expect:     {b,
%% expect:      c}
%% expect: end
%% expect: case X of a -> {b, c} end
%% expect:           case X of
%% expect:               a ->
%% expect:                   {b, c}
%% expect:           end
%% expect: (X + Y)
%% expect: a,
%% expect: case X of
%% expect:     a ->
%% expect:         {b, c}
%% expect: end,
%% expect: b, c
%% expect: when X, Y; Z
%% expect: -type t() :: 'a' | 'B'.
