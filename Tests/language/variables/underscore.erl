%%% _ never binds; a variable that starts with _ does.
-module(underscore).

-export([main/1]).

main(_) ->
    _ = 1,
    _ = 2,
    {_, _} = {1, 2},
    _X = 1,
    io:format("~w~n", [_X]),
    io:format("~w~n", [case 2 of _X -> same; _ -> other end]),
    [_ | _] = [a, b],
    ok.

%% expect: 1
%% expect: other
