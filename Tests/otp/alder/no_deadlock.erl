%% Who sleeps, waits for a timer or for another's timer, or reads, is not dead; neither is a program that
%% handles signals. (A wait here is longer than it takes to find a deadlock.)
-module(no_deadlock).
-export([main/1]).

main(_) ->
    timer:sleep(450),
    erlang:send_after(450, self(), timer),
    receive timer -> ok end,
    Main = self(),
    _ = spawn(fun() -> receive after 450 -> Main ! slept end end),
    receive slept -> ok end,
    eof = io:get_line(""),
    io:format("alive~n").

%% recorded: by hand (what it tests is Alder's own)
%% options: --deadlock exit
%% expect: alive
