%%% The system ends with main/1, whatever other processes do.
-module(processes_left_over).

-export([main/1]).

main(_) ->
    [spawn(fun() -> forever() end) || _ <- lists:seq(1, 10)],
    [spawn(fun() -> receive never -> ok end end) || _ <- lists:seq(1, 10)],
    io:format("done~n").

forever() -> forever().

%% expect: done
