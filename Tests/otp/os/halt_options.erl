%% The options of halt/2.
-module(halt_options).
-export([main/1]).

main(_) ->
    [io:format("~0p: ~0p~n", [Options, failure(Options)])
     || Options <- [x, [x], [{flush, 1}], [{flush}], [{flush, true} | x], [{foo, true}]]],
    halt(5, [{flush, false}, {flush, true}]).

failure(Options) ->
    try halt(0, Options) catch Class:Reason -> {Class, Reason} end.

%% expect: x: {error,badarg}
%% expect: [x]: {error,badarg}
%% expect: [{flush,1}]: {error,badarg}
%% expect: [{flush}]: {error,badarg}
%% expect: [{flush,true}|x]: {error,badarg}
%% expect: [{foo,true}]: {error,badarg}
%% exit: 5
