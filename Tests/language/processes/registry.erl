%%% register, whereis, unregister, registered; sending by name; the name goes with the process.
-module(registry).

-export([main/1]).

main(_) ->
    Pid = spawn(fun loop/0),
    io:format("~w~n", [register(my_server, Pid)]),
    io:format("~w ~w~n", [whereis(my_server) =:= Pid, lists:member(my_server, registered())]),
    my_server ! {self(), hello},
    receive {reply, R} -> io:format("~w~n", [R]) end,
    {my_server, node()} ! {self(), again},
    receive {reply, R2} -> io:format("~w~n", [R2]) end,
    io:format("~w~n", [process_info(Pid, registered_name)]),
    io:format("~w ~w~n", [unregister(my_server), whereis(my_server)]),
    io:format("~w~n", [process_info(Pid, registered_name)]),
    register(other_name, Pid),
    Reference = monitor(process, Pid),
    Pid ! stop,
    receive {'DOWN', Reference, _, _, _} -> ok end,
    io:format("~w ~w~n", [whereis(other_name), lists:member(other_name, registered())]),
    ok.

loop() ->
    receive
        {From, Message} -> From ! {reply, Message}, loop();
        stop -> ok
    end.

%% expect: true
%% expect: true true
%% expect: hello
%% expect: again
%% expect: {registered_name,my_server}
%% expect: true undefined
%% expect: []
%% expect: undefined false
