%%% catch as an argument, an element and an operand in parentheses.
-module(catch_in_arguments).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[(catch throw(a)), (catch 1 + 1), catch throw(c)]]),
    io:format("~w~n", [{f(catch throw(x)), (catch throw(1)) + (catch throw(2))}]),
    X = (catch lists:map(fun(E) -> throw({found, E}) end, [q])),
    io:format("~w~n", [X]),
    ok.

f(X) -> {f, X}.

%% expect: [a,2,c]
%% expect: {{f,x},3}
%% expect: {found,q}
