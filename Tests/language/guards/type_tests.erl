%%% Every type test on every kind of term.
-module(type_tests).

-export([main/1]).

main(_) ->
    Terms = [1, 1 bsl 80, 1.5, atom, true, [], [1], [1 | 2], "s", {}, {a}, #{}, self(), make_ref(),
             fun id/1, fun(_, _) -> ok end],
    Names = [integer, big, float, atom, boolean, nil, list, improper, string, empty_tuple, tuple,
             map,
             pid, reference, fun1, fun2],
    [io:format("~w: ~w~n", [Name, tests(Term)]) || {Name, Term} <- lists:zip(Names, Terms)],
    ok.

tests(X) ->
    [Name || {Name, true} <- [
        {atom, is_atom(X)}, {boolean, is_boolean(X)}, {float, is_float(X)},
        {function, is_function(X)}, {function1, is_function(X, 1)}, {integer, is_integer(X)},
        {list, is_list(X)}, {map, is_map(X)}, {number, is_number(X)}, {pid, is_pid(X)},
        {port, is_port(X)}, {reference, is_reference(X)}, {tuple, is_tuple(X)},
        {binary, is_binary(X)}, {bitstring, is_bitstring(X)}
    ]].

id(X) -> X.

%% expect: integer: [integer,number]
%% expect: big: [integer,number]
%% expect: float: [float,number]
%% expect: atom: [atom]
%% expect: boolean: [atom,boolean]
%% expect: nil: [list]
%% expect: list: [list]
%% expect: improper: [list]
%% expect: string: [list]
%% expect: empty_tuple: [tuple]
%% expect: tuple: [tuple]
%% expect: map: [map]
%% expect: pid: [pid]
%% expect: reference: [reference]
%% expect: fun1: [function,function1]
%% expect: fun2: [function]
