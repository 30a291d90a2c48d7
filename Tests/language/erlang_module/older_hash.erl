%%% erlang:phash/2 still gives the values that it always gave.
-module(older_hash).

-compile([nowarn_deprecated_function]).
-export([main/1]).

main(_) ->
    Terms = [a, 'long name of an atom', [], {}, 0, 1, -1, 1 bsl 40, -(1 bsl 40), 1 bsl 70, -(1 bsl 130), 1.5,
             0.0, "abc", [1, 2 | 3], [a, "b", {c}], {a, {b}, "c"}, list_to_binary("bytes"), #{a => 1},
             fun lists:map/2, list_to_pid("<0.85.0>")],
    [io:format("~w~n", [erlang:phash(Term, 1 bsl 32)]) || Term <- Terms],
    [io:format("~w~n", [erlang:phash(Terms, Range)]) || Range <- [1, 2, 1000, 1 bsl 27]],
    Deep = lists:foldl(fun(_, Term) -> [Term] end, [], lists:seq(1, 300000)),
    io:format("~w~n", [erlang:phash(Deep, 1000)]).

%% expect: 98
%% expect: 54960750
%% expect: 2
%% expect: 1
%% expect: 1
%% expect: 2788898428
%% expect: 1680185270
%% expect: 1920229268
%% expect: 3765867550
%% expect: 2395840193
%% expect: 2425773781
%% expect: 1073217537
%% expect: 1
%% expect: 3654580166
%% expect: 265598415
%% expect: 638594408
%% expect: 3908992398
%% expect: 4183325477
%% expect: 1670235874
%% expect: 904024396
%% expect: 525994470
%% expect: 1
%% expect: 1
%% expect: 209
%% expect: 37337385
%% expect: 458
