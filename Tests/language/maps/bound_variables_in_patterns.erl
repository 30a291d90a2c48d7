%%% Values in map patterns may be bound variables, and the same variable twice.
-module(bound_variables_in_patterns).

-export([main/1]).

main(_) ->
    X = 1,
    io:format("~w~n", [case #{a => 1, b => 2} of #{a := X, b := Y} -> {same, Y}; _ -> other end]),
    io:format("~w~n", [case #{a => 2} of #{a := X} -> same; _ -> other end]),
    io:format("~w~n", [[same(M) || M <- [#{a => 1, b => 1}, #{a => 1, b => 2},
                                         #{a => 1, b => 1.0}]]]),
    ok.

same(#{a := V, b := V}) -> {same, V};
same(_) -> different.

%% expect: {same,2}
%% expect: other
%% expect: [{same,1},different,different]
