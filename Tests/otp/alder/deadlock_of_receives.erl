%% A process that waits for a message which nobody sends, while others wait as well; what is in the mailbox
%% and is not wanted is counted.
-module(deadlock_of_receives).
-export([main/1]).

main(_) ->
    Main = self(),
    _ = spawn(fun() -> wait(Main) end),
    self() ! not_wanted,
    receive
        {answer, Answer} -> Answer
    end.

wait(Main) ->
    receive
        go -> Main ! {answer, 42}
    end.

%% recorded: by hand (what it tests is Alder's own)
%% options: --deadlock exit
%% stderr: deadlock: all processes wait, and nothing can wake them
%% stderr:   main <PID> waits for a message, with 1 message that it does not take
%% stderr:     in deadlock_of_receives:main/1, Tests/otp/alder/deadlock_of_receives.erl:10
%% stderr:   <PID> waits for a message
%% stderr:     in deadlock_of_receives:wait/1, Tests/otp/alder/deadlock_of_receives.erl:15
%% exit: 1
