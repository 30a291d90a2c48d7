%%% erlang:phash2/1,2 gives the same number for equal terms however they were made.
-module(hash_is_stable).

-export([main/1]).

main(_) ->
    Big = 1 bsl 100,
    true = erlang:phash2(Big) =:= erlang:phash2(Big * Big div Big),
    true = erlang:phash2([1, 2 | 3]) =:= erlang:phash2([1 | [2 | 3]]),
    true = erlang:phash2(#{a => 1, b => 2}) =:= erlang:phash2(maps:from_list([{b, 2}, {a, 1}])),
    true = erlang:phash2("abc") =:= erlang:phash2([$a, $b, $c]),
    Hashes = [erlang:phash2(N, 10) || N <- lists:seq(1, 1000)],
    io:format("~w ~w~n", [lists:min(Hashes), lists:max(Hashes)]),
    io:format("~w~n", [[erlang:phash2(T, 1) || T <- [a, {}, 1.5, self()]]]),
    Distinct = lists:usort([erlang:phash2({key, N}) || N <- lists:seq(1, 10000)]),
    io:format("~w~n", [length(Distinct) > 9900]),
    io:format("~w~n", [catch_reason(fun() -> erlang:phash2(a, 0) end)]),
    ok.

catch_reason(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: 0 9
%% expect: [0,0,0,0]
%% expect: true
%% expect: {error,badarg}
