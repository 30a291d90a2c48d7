%%% Messages from one process to another arrive in the order in which they were sent.
-module(message_order).

-export([main/1]).

main(_) ->
    Self = self(),
    Count = 20000,
    [spawn(fun() -> [Self ! {Sender, N} || N <- lists:seq(1, Count)] end) || Sender <- [a, b, c]],
    Received = [receive {_, _} = M -> M end || _ <- lists:seq(1, 3 * Count)],
    [io:format("~w~n", [[N || {S, N} <- Received, S =:= Sender] =:= lists:seq(1, Count)])
     || Sender <- [a, b, c]],
    ok.

%% expect: true
%% expect: true
%% expect: true
