%%% Terms 1,000,000 deep are thrown, caught, put into the dictionary and into stack traces.
-module(thrown).

-export([main/1]).

main(_) ->
    Term = nest(1000000, leaf),
    io:format("~w~n", [try throw(Term) catch T -> T =:= Term end]),
    put(deep, Term),
    erlang:garbage_collect(),
    io:format("~w~n", [get(deep) =:= Term]),
    io:format("~w~n", [try atom_to_list(Term) catch error:badarg:Stack -> length(Stack) > 0 end]),
    F = fun() -> Term end,
    io:format("~w~n", [F() =:= Term]),
    ok.

nest(0, Term) -> Term;
nest(N, Term) -> nest(N - 1, [N, Term]).

%% expect: true
%% expect: true
%% expect: true
%% expect: true
