%%% A mailbox of 1,000,000 messages is read in order, and a late one can be picked out first.
-module(million_messages).

-export([main/1]).

main(_) ->
    Self = self(),
    spawn(fun() -> [Self ! {n, N} || N <- lists:seq(1, 1000000)], Self ! last end),
    receive last -> ok end,
    {message_queue_len, Length} = process_info(self(), message_queue_len),
    io:format("~w~n", [Length]),
    io:format("~w~n", [read(1)]),
    ok.

read(N) ->
    receive {n, N} -> read(N + 1) after 0 -> N - 1 end.

%% expect: 1000000
%% expect: 1000000
