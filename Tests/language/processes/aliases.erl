%%% A message to an alias arrives while the alias is active, and is dropped afterwards.
-module(aliases).

-export([main/1]).

main(_) ->
    Alias = alias(),
    Alias ! first,
    receive first -> io:format("first~n") end,
    io:format("~w ~w~n", [unalias(Alias), unalias(Alias)]),
    Alias ! second,
    receive second -> io:format("second~n") after 30 -> io:format("dropped~n") end,
    Once = alias([reply]),
    Once ! one,
    Once ! two,
    io:format("~w~n", [flush()]),
    Server = spawn(fun server/0),
    Reference = monitor(process, Server, [{alias, reply_demonitor}]),
    Server ! {request, Reference},
    receive {Reference, Reply} -> io:format("~w~n", [Reply]) end,
    Server ! {request, Reference},
    io:format("~w~n", [flush()]),
    exit(Server, kill),
    io:format("~w~n", [flush()]),
    ok.

server() -> receive {request, To} -> To ! {To, reply}, server() end.

flush() -> receive M -> [M | flush()] after 30 -> [] end.

%% expect: first
%% expect: true false
%% expect: dropped
%% expect: [one]
%% expect: reply
%% expect: []
%% expect: []
