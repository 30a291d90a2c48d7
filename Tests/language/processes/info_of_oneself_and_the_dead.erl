%%% process_info of a dead process is undefined; an unknown item is badarg.
-module(info_of_oneself_and_the_dead).

-export([main/1]).

main(_) ->
    {Dead, M} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', M, _, _, _} -> ok end,
    io:format("~w ~w~n", [process_info(Dead, messages), process_info(Dead)]),
    io:format("~w~n", [process_info(self(), status)]),
    io:format("~w~n", [process_info(self(), registered_name)]),
    io:format("~w~n", [is_list(process_info(self()))]),
    {current_function, Current} = process_info(self(), current_function),
    io:format("~w~n", [Current]),
    io:format("~w~n", [caught(fun() -> process_info(self(), nonsense) end)]),
    io:format("~w~n", [caught(fun() -> process_info(1, messages) end)]),
    io:format("~w ~w~n", [is_process_alive(Dead), is_process_alive(self())]),
    io:format("~w~n", [caught(fun() -> is_process_alive(x) end)]),
    io:format("~w~n", [lists:member(self(), processes())]),
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: undefined undefined
%% expect: {status,running}
%% expect: []
%% expect: true
%% expect: {info_of_oneself_and_the_dead,main,1}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: false true
%% expect: {error,badarg}
%% expect: true
