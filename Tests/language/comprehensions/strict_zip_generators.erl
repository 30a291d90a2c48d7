%%% A strict generator among zipped ones: what it does not take is bad_generators, with all of what
%%% is left.
-module(strict_zip_generators).

-export([main/1]).

main(_) ->
    show(catch all_strict([], [])),
    show(catch all_strict([{i, 1}, {i, 2}], [{i, 10}, {i, 20}])),
    show(catch all_strict([{i, 3}, bad, {i, 5}], [{i, 10}, {i, 15}, {i, 20}])),
    show(catch all_strict([{i, 3}, {i, 4}], [{i, 10}, {tag, 7}])),
    show(catch all_strict([{i, 3}, {i, 5}], [{i, 7}])),
    show(catch mixed([{i, 3}, {i, 4}, {i, 5}], [{i, 10}, bad, {i, 20}])),
    show(catch mixed([{i, 3}, bad, {i, 5}], [{i, 10}, {i, 15}, {i, 20}])),
    show(catch mixed([{i, 3}, bad], [{i, 10}, bad])),
    show(catch mixed([{i, 3}, {i, 5}], [bad])),
    show(catch maps([{i, 3}], #{{k, 4} => {v, 3}})),
    show(catch maps([{a, 3}], #{{k, 1} => {v, 2}})),
    show(catch maps([{i, 3}], #{{k, 1} => v})),
    show(catch maps([], #{{k, 1} => {v, 2}})),
    ok.

all_strict(X, Y) -> [A + B || {i, A} <:- X && {i, B} <:- Y].

mixed(X, Y) -> [A + B || {i, A} <:- X && {i, B} <- Y].

maps(List, Map) -> [A * B + C || {i, A} <:- List && {k, B} := {v, C} <- Map].

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% recorded: by hand (zip generators came with OTP 28)
%% expect: []
%% expect: [11,22]
%% expect: {bad_generators,{[bad,{i,5}],[{i,15},{i,20}]}}
%% expect: {bad_generators,{[{i,4}],[{tag,7}]}}
%% expect: {bad_generators,{[{i,5}],[]}}
%% expect: [13,25]
%% expect: {bad_generators,{[bad,{i,5}],[{i,15},{i,20}]}}
%% expect: {bad_generators,{[bad],[bad]}}
%% expect: {bad_generators,{[{i,5}],[]}}
%% expect: [15]
%% expect: {bad_generators,{[{a,3}],{{k,1},{v,2},none}}}
%% expect: []
%% expect: {bad_generators,{[],{{k,1},{v,2},none}}}
