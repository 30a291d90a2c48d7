%%% The 'DOWN' of a process comes after all messages that it had sent.
-module(down_after_messages).

-export([main/1]).

main(_) ->
    Self = self(),
    [begin
        {Pid, Reference} = spawn_monitor(fun() -> [Self ! {n, K} || K <- [1, 2, 3]] end),
        Got = [receive M -> M end || _ <- [1, 2, 3, 4]],
        [{n, 1}, {n, 2}, {n, 3}, {'DOWN', Reference, process, Pid, normal}] = Got
     end || _ <- lists:seq(1, 2000)],
    io:format("in order~n"),
    ok.

%% expect: in order
