%%% alias options of monitor: explicit_unalias outlives the monitor, demonitor ends with it.
-module(monitor_alias_down).

-export([main/1]).

main(_) ->
    [show(Option) || Option <- [explicit_unalias, demonitor, reply_demonitor]],
    ok.

show(Option) ->
    Pid = spawn(fun() -> receive stop -> exit(bye) end end),
    Reference = monitor(process, Pid, [{alias, Option}]),
    Reference ! before_down,
    Pid ! stop,
    First = [Kind || {Kind, _} <- [classify(M) || M <- flush()]],
    Reference ! after_down,
    Second = [Kind || {Kind, _} <- [classify(M) || M <- flush()]],
    io:format("~w: ~w then ~w~n", [Option, First, Second]).

classify({'DOWN', _, _, _, Reason}) -> {down, Reason};
classify(Other) -> {Other, x}.

flush() -> receive M -> [M | flush()] after 50 -> [] end.

%% expect: explicit_unalias: [before_down,down] then [after_down]
%% expect: demonitor: [before_down,down] then []
%% expect: reply_demonitor: [before_down] then []
