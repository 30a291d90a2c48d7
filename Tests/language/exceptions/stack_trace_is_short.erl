%%% A trace has eight frames at most, and frames of a recursion at one place are shown once.
-module(stack_trace_is_short).

-export([main/1]).

main(_) ->
    put(fails, true),
    [io:format("~w~n", [names(Case)])
     || Case <- [fun() -> [a(1)] end, fun() -> [deep(1000)] end, fun() -> [ping(1000)] end]],
    ok.

a(X) -> [b(X)].

b(X) -> [c(X)].

c(X) -> [d(X)].

d(X) -> [e(X)].

e(X) -> [f(X)].

f(X) -> [g(X)].

g(X) -> [h(X)].

h(X) -> [i(X)].

i(X) -> [bottom(X)].

deep(0) -> bottom(0);
deep(N) -> [N | deep(N - 1)].

ping(0) -> bottom(0);
ping(N) -> [N | pong(N - 1)].

pong(0) -> bottom(0);
pong(N) -> [N | ping(N - 1)].

bottom(X) ->
    case get(fails) of
        true -> error(oops);
        _ -> X
    end.

names(Case) ->
    try
        Case()
    catch
        error:oops:Stack ->
            %% The funs and what is below them are not of interest.
            {length(Stack) =< 8, [F || {?MODULE, F, 1, _} <- Stack, length(atom_to_list(F)) < 7,
                                       F =/= main, F =/= names]}
    end.

%% expect: {true,[bottom,i,h,g,f,e,d,c]}
%% expect: {true,[bottom,deep]}
%% expect: {true,[bottom,pong,ping,pong,ping,pong,ping,pong]}
