%%% Binaries of some megabytes grow in the comprehensions of several processes at once.
-module(comprehensions_grow_side_by_side).

-export([main/1]).

main(_) ->
    Count = 400000,
    Self = self(),
    Pids = [spawn(fun() -> Self ! {self(), repeated(Byte, Count)} end) || Byte <- lists:seq(1, 8)],
    [receive {Pid, <<Byte, _/binary>> = Bytes} -> Bytes = binary:copy(<<Byte>>, 10 * Count) end
     || Pid <- Pids],
    io:format("~w~n", [length(Pids)]),
    ok.

repeated(Byte, Count) ->
    << <<Byte, Byte, Byte, Byte, Byte, Byte, Byte, Byte, Byte, Byte>> || _ <- lists:seq(1, Count) >>.

%% expect: 8
