%%% A receive inside the handling of a message does not disturb the rest of the queue.
-module(nested_receives_keep_order).

-export([main/1]).

main(_) ->
    [self() ! N || N <- lists:seq(1, 10)],
    self() ! {answer, x},
    io:format("~w~n", [read([])]),
    ok.

read(Done) ->
    receive
        3 ->
            receive {answer, A} -> read([{3, A} | Done]) end;
        7 ->
            receive 10 -> read([{7, 10} | Done]) end;
        N when is_integer(N) ->
            read([N | Done])
    after 0 ->
        lists:reverse(Done)
    end.

%% expect: [1,2,{3,x},4,5,6,{7,10},8,9]
