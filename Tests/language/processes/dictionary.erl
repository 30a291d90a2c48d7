%%% put, get, erase, get_keys of the process dictionary; each process has its own.
-module(dictionary).

-export([main/1]).

main(_) ->
    erase(),
    io:format("~w ~w ~w~n", [put(a, 1), put(a, 2), get(a)]),
    io:format("~w ~w~n", [get(b), erase(b)]),
    put({key, 1}, "value"),
    put(1.0, float),
    io:format("~w ~w ~w~n", [get({key, 1}), get(1), get(1.0)]),
    io:format("~w~n", [lists:sort(get())]),
    io:format("~w~n", [lists:sort(get_keys())]),
    put(c, 2),
    io:format("~w~n", [lists:sort(get_keys(2))]),
    Self = self(),
    spawn(fun() -> put(mine, 1), Self ! {child, get(a), get()} end),
    receive {child, A, All} -> io:format("~w ~w~n", [A, All]) end,
    io:format("~w ~w~n", [erase(a), get(a)]),
    io:format("~w ~w~n", [length(erase()), get()]),
    ok.

%% expect: undefined 1 2
%% expect: undefined undefined
%% expect: [118,97,108,117,101] undefined float
%% expect: [{1.0,float},{a,2},{{key,1},[118,97,108,117,101]}]
%% expect: [1.0,a,{key,1}]
%% expect: [a,c]
%% expect: undefined [{mine,1}]
%% expect: 2 undefined
%% expect: 3 []
