%% What waits in a mailbox, oldest first, shortened; the process goes on waiting and gets all of it.
-module(mailbox).
-export([main/1]).

main(_) ->
    Main = self(),
    Pid = spawn(fun() -> collect(Main) end),
    true = register(collector, Pid),
    alder_mailbox:show(collector),
    gen_server:cast(Pid, {add, 1}),
    Pid ! {'$gen_call', {Pid, make_ref()}, get},
    Pid ! lists:seq(1, 200),
    Pid ! lists:seq(1, 100000),
    Pid ! "text",
    alder_mailbox:show(Pid),
    alder_mailbox:show(Pid, 1),
    alder_mailbox:show(Pid, 0),
    Pid ! stop,
    receive {got, Count} -> io:format("got ~w~n", [Count]) end,
    Monitor = monitor(process, Pid),
    receive {'DOWN', Monitor, process, Pid, _} -> ok end,
    alder_mailbox:show(collector),
    alder_mailbox:show(Pid),
    %% Looking at itself, and into a mailbox with very many messages.
    self() ! own,
    alder_mailbox:show(self()),
    receive own -> ok end,
    Flooded = spawn(fun() -> receive never -> ok end end),
    _ = [Flooded ! Number || Number <- lists:seq(1, 100000)],
    alder_mailbox:show(Flooded, 2).

collect(Main) ->
    receive
        stop ->
            {message_queue_len, Count} = process_info(self(), message_queue_len),
            Main ! {got, Count}
    end.

%% recorded: by hand (what it tests is Alder's own)
%% expect: collector <PID>: no messages
%% expect: waits in mailbox:collect/1, Tests/otp/alder/mailbox.erl:33
%% expect:   33 |     receive
%% expect: collector <PID>: 5 messages
%% expect:    1  cast {add,1}
%% expect:    2  call get from collector <PID>
%% expect:    3  [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33...
%% expect:    4  a message of 1562 K bytes
%% expect:    5  "text"
%% expect: waits in mailbox:collect/1, Tests/otp/alder/mailbox.erl:33
%% expect:   33 |     receive
%% expect: collector <PID>: 5 messages
%% expect:    1  cast {add,1}
%% expect:       and 4 more
%% expect: waits in mailbox:collect/1, Tests/otp/alder/mailbox.erl:33
%% expect:   33 |     receive
%% expect: collector <PID>: 5 messages
%% expect:       and 5 more
%% expect: waits in mailbox:collect/1, Tests/otp/alder/mailbox.erl:33
%% expect:   33 |     receive
%% expect: got 5
%% expect: no process has the name collector
%% expect: <PID> has ended
%% expect: <PID>: 1 message
%% expect:    1  own
%% expect: waits in alder_look:answer/2
%% expect:   called from mailbox:main/1, Tests/otp/alder/mailbox.erl:26
%% expect:   26 |     alder_mailbox:show(self()),
%% expect: <PID>: 100000 messages
%% expect:      1  1
%% expect:      2  2
%% expect:         and 99998 more
%% expect: waits in a fun in mailbox:main/1, Tests/otp/alder/mailbox.erl:28
%% expect:   28 |     Flooded = spawn(fun() -> receive never -> ok end end),
