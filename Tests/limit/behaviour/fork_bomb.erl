%%% Processes that spawn and die without end leave room for the others.
-module(fork_bomb).

-export([main/1]).

main(_) ->
    Bombs = [spawn(fun() -> bomb() end) || _ <- [1, 2, 3]],
    Self = self(),
    Answers = [begin
        spawn(fun() -> Self ! {answer, N} end),
        receive {answer, N} -> N end
    end || N <- lists:seq(1, 100)],
    io:format("~w~n", [length(Answers)]),
    [exit(Pid, kill) || Pid <- Bombs],
    ok.

bomb() ->
    spawn(fun() -> ok end),
    receive after 0 -> bomb() end.

%% expect: 100
