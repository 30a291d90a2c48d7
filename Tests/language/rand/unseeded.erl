%%% Without a seed numbers differ between processes and stay in range.
-module(unseeded).

-export([main/1]).

main(_) ->
    Self = self(),
    [spawn(fun() -> Self ! {n, rand:uniform(1 bsl 50)} end) || _ <- lists:seq(1, 20)],
    Numbers = [receive {n, N} -> N end || _ <- lists:seq(1, 20)],
    io:format("~w~n", [length(lists:usort(Numbers)) > 15]),
    io:format("~w~n", [lists:all(fun(N) -> N >= 1 andalso N =< 6 end,
                                 [rand:uniform(6) || _ <- lists:seq(1, 1000)])]),
    io:format("~w~n", [lists:all(fun(F) -> F >= 0.0 andalso F < 1.0 end,
                                 [rand:uniform() || _ <- lists:seq(1, 1000)])]),
    io:format("~w~n", [length(lists:usort([rand:uniform(6) || _ <- lists:seq(1, 1000)]))]),
    io:format("~w~n", [try rand:uniform(0) catch error:R -> R end]),
    ok.

%% expect: true
%% expect: true
%% expect: true
%% expect: 6
%% expect: function_clause
