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

%% options: --deadlock exit
