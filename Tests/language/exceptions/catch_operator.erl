%%% catch gives the value, the thrown term, or 'EXIT' with a reason and, for errors, a trace.
-module(catch_operator).

-export([main/1]).

main(_) ->
    io:format("~w~n", [catch 1 + 1]),
    io:format("~w~n", [catch throw(ball)]),
    io:format("~w~n", [catch exit(bye)]),
    {'EXIT', {badarith, [_ | _] = Trace}} = (catch 1 + id(a)),
    io:format("~w~n", [is_list(Trace)]),
    {'EXIT', {mine, [{catch_operator, fail, 0, _} | _]}} = (catch fail()),
    io:format("~w~n", [catch (catch throw(inner)) =:= inner]),
    X = (catch throw({a, b})),
    io:format("~w~n", [X]),
    io:format("~w~n", [[catch throw(N) || N <- [1, 2, 3]]]),
    io:format("~w~n", [{catch id(1), catch throw(2), catch exit(3)}]),
    ok.

fail() -> error(mine).

id(X) -> X.

%% expect: 2
%% expect: ball
%% expect: {'EXIT',bye}
%% expect: true
%% expect: true
%% expect: {a,b}
%% expect: [1,2,3]
%% expect: {1,2,{'EXIT',3}}
