%%% A message sent before an exit signal is received before it.
-module(exit_signal_order).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    Self = self(),
    [begin
        Pid = spawn_link(fun() -> Self ! {message, N}, exit({reason, N}) end),
        receive M -> {message, N} = M end,
        receive E -> {'EXIT', Pid, {reason, N}} = E end
     end || N <- lists:seq(1, 1000)],
    io:format("in order~n"),
    ok.

%% expect: in order
