%%% A strict generator fails with badmatch for an element that it does not take.
-module(strict_generators).

-export([main/1]).

main(_) ->
    show(catch [X || {ok, X} <:- [{ok, 1}, {ok, 2}]]),
    show(catch [X || {ok, X} <:- [{ok, 1}, {error, 2}, {ok, 3}]]),
    show(catch [X || {ok, X} <:- []]),
    show(catch [V || _ := {V} <:- #{a => {1}, b => {2}}]),
    show(catch [V || _ := {V} <:- #{a => {1}, b => 2}]),
    show(catch #{K => V || {K, V} <:- [{a, 1}, b]}),
    %% A filter is no part of the pattern.
    show(catch [X || {ok, X} <:- [{ok, 1}, {ok, 2}], X > 1]),
    %% Within a relaxed one, the strict one is checked for what is left only.
    show(catch [{X, Y} || {X, L} <- [{1, [{a}]}, no, {2, [{b}]}], {Y} <:- L]),
    show(catch [{X, Y} || {X, L} <- [{1, [{a}]}, {2, [b]}], {Y} <:- L]),
    show(catch [X || X <:- not_a_list]),
    show(catch [X || X <:- [1 | tail]]),
    show(catch [X || X := _ <:- not_a_map]),
    %% Variables are new, so no value of the surroundings is compared.
    X = 1,
    show(catch [X || X <:- [2, 3]]),
    show(X).

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% recorded: by hand (strict generators came with OTP 28)
%% expect: [1,2]
%% expect: {badmatch,{error,2}}
%% expect: []
%% expect: [1,2]
%% expect: {badmatch,{b,2}}
%% expect: {badmatch,b}
%% expect: [2]
%% expect: [{1,a},{2,b}]
%% expect: {badmatch,b}
%% expect: {bad_generator,not_a_list}
%% expect: {bad_generator,tail}
%% expect: {bad_generator,not_a_map}
%% expect: [2,3]
%% expect: 1
