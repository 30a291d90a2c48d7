%%% Funs with several clauses, guards and patterns in arguments.
-module(clauses).

-export([main/1]).

main(_) ->
    F = fun({a, X}, _) when X > 1 -> {big, X};
           ({a, X}, Y) -> {X, Y};
           ([H | T], H) -> {head, T};
           (_, _) -> other
        end,
    io:format("~w~n", [[F({a, 2}, z), F({a, 1}, z), F([q, r], q), F([q, r], r)]]),
    ok.

%% expect: [{big,2},{1,z},{head,[r]},other]
