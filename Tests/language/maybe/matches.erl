%%% In a `maybe` block `?=` binds and goes on, or leaves the block with what did not match.
-module(matches).

-export([main/1]).

main(_) ->
    show(sum({ok, 1}, {ok, 2})),
    show(sum({ok, 1}, {error, second})),
    show(sum({error, first}, {ok, 2})),
    show(maybe ok ?= ok end),
    show(maybe {ok, X} ?= {ok, [1]}, [Y | _] = X, Y + 1 end),
    show(maybe 1, 2, 3 end),
    show(maybe {_, _} ?= {1, 2} end),
    show({A0, B0} = maybe {_, A} ?= {3, 4}, {A, A} end),
    show({A0, B0}),
    show([maybe {ok, V} ?= R, V * 2 end || R <- [{ok, 1}, error, {ok, 3}]]),
    ok.

sum(First, Second) ->
    maybe
        {ok, A} ?= First,
        {ok, B} ?= Second,
        A + B
    end.

show(Term) -> io:format("~w~n", [Term]).

%% recorded: by hand (part of the language by default since OTP 27)
%% expect: 3
%% expect: {error,second}
%% expect: {error,first}
%% expect: ok
%% expect: 2
%% expect: 3
%% expect: {1,2}
%% expect: {4,4}
%% expect: {4,4}
%% expect: [2,error,6]
