%% Small binaries are copied, large ones shared; both arrive as they were sent.
-module(binaries_in_messages).
-export([main/1]).

main(_) ->
    Self = self(),
    Sizes = [0, 1, 63, 64, 65, 255, 1000, 100000],
    Echo = spawn_link(fun Loop() -> receive Message -> Self ! {echo, Message}, Loop() end end),
    Results = [begin
                   Binary = << <<(X rem 256)>> || X <- lists:seq(1, Size) >>,
                   Echo ! {Binary, Binary},
                   receive {echo, {A, B}} -> A =:= Binary andalso B =:= Binary end
               end || Size <- Sizes],
    io:format("~w~n", [Results]),
    Big = binary:copy(<<"x">>, 100000),
    Pids = [spawn_link(fun() -> receive B -> Self ! {self(), erlang:phash2(B)} end end) || _ <- lists:seq(1, 1000)],
    [Pid ! Big || Pid <- Pids],
    io:format("~w~n", [lists:usort([receive {Pid, Hash} -> Hash end || Pid <- Pids]) =:= [erlang:phash2(Big)]]).

%% expect: [true,true,true,true,true,true,true,true]
%% expect: true
