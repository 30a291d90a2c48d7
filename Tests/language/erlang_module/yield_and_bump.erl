%%% erlang:yield/0 and bump_reductions/1 give others a turn and return true.
-module(yield_and_bump).

-export([main/1]).

main(_) ->
    io:format("~w ~w~n", [erlang:yield(), erlang:bump_reductions(1000)]),
    ok.

%% expect: true true
