%%% A process whose mailbox is flooded beyond max_heap_size is killed; the others go on.
-module(mailbox_flood).

-export([main/1]).

main(_) ->
    Limit = #{size => 2000000, kill => true, error_logger => false},
    {Victim, Reference} =
        spawn_opt(fun() -> receive never -> ok end end, [monitor, {max_heap_size, Limit}]),
    Message = lists:seq(1, 100),
    Flooders = [spawn(fun() -> flood(Victim, Message) end) || _ <- [1, 2, 3]],
    receive {'DOWN', Reference, process, Victim, Reason} -> io:format("~w~n", [Reason]) end,
    [exit(Flooder, kill) || Flooder <- Flooders],
    Self = self(),
    spawn(fun() -> Self ! answer end),
    receive answer -> io:format("still answering~n") end,
    ok.

flood(Victim, Message) ->
    Victim ! Message,
    flood(Victim, Message).

%% recorded: by hand (OTP counts the messages only when the process that is flooded runs)
%% expect: killed
%% expect: still answering
