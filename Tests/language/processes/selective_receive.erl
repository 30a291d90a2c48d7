%%% receive takes the first message in the queue that any clause matches, and keeps the others.
-module(selective_receive).

-export([main/1]).

main(_) ->
    [self() ! M || M <- [a, {n, 1}, b, {n, 2}, c, {n, 3}]],
    receive {n, 2} -> io:format("two~n") end,
    receive c -> io:format("c~n") end,
    receive {n, N} when N > 1 -> io:format("~w~n", [N]) end,
    receive b -> io:format("b~n"); a -> io:format("a~n") end,
    receive b -> io:format("b~n"); a -> io:format("a~n") end,
    {messages, Left} = process_info(self(), messages),
    io:format("~w~n", [Left]),
    receive X -> io:format("~w~n", [X]) end,
    receive _ -> no after 0 -> io:format("empty~n") end,
    ok.

%% expect: two
%% expect: c
%% expect: 3
%% expect: a
%% expect: b
%% expect: [{n,1}]
%% expect: {n,1}
%% expect: empty
