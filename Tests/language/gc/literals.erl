%%% Constants of the module are shared, sent, kept in structures and never damaged.
-module(literals).

-export([main/1]).

main(_) ->
    Self = self(),
    Pids = [spawn(fun() -> erlang:garbage_collect(), Self ! {N, constant(), [constant()]} end)
            || N <- lists:seq(1, 20)],
    Received = [receive {N, A, [A]} -> A end || {N, _} <- lists:zip(lists:seq(1, 20), Pids)],
    erlang:garbage_collect(),
    io:format("~w~n", [lists:usort(Received)]),
    Changed = (constant())#{added => constant()},
    erlang:garbage_collect(),
    io:format("~w~n", [Changed]),
    io:format("~w~n", [constant()]),
    ok.

constant() ->
    #{list => [1, 2, {three, "four"}], big => 123456789012345678901234567890, float => 6.25}.

%% expect: [#{big => 123456789012345678901234567890,float => 6.25,list => [1,2,{three,[102,111,117,114]}]}]
%% expect: #{added => #{big => 123456789012345678901234567890,float => 6.25,list => [1,2,{three,[102,111,117,114]}]},big => 123456789012345678901234567890,float => 6.25,list => [1,2,{three,[102,111,117,114]}]}
%% expect: #{big => 123456789012345678901234567890,float => 6.25,list => [1,2,{three,[102,111,117,114]}]}
