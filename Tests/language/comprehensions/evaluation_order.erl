%%% Generators are evaluated again for each element of those before them; the template last.
-module(evaluation_order).

-export([main/1]).

main(_) ->
    put(trace, []),
    R = [t({template, X, Y}) || X <- t([1, 2]), t(X) > 0, Y <- t([X, 10]), Y > 1],
    io:format("~w~n", [R]),
    [io:format("~w~n", [Entry]) || Entry <- lists:reverse(get(trace))],
    ok.

t(X) ->
    put(trace, [X | get(trace)]),
    X.

%% expect: [{template,1,10},{template,2,2},{template,2,10}]
%% expect: [1,2]
%% expect: 1
%% expect: [1,10]
%% expect: {template,1,10}
%% expect: 2
%% expect: [2,10]
%% expect: {template,2,2}
%% expect: {template,2,10}
