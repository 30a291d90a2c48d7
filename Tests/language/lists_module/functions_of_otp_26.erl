%%% zip and zipwith with a way to treat lists of different length; enumerate with a step.
-module(functions_of_otp_26).

-export([main/1]).

main(_) ->
    io:format("~w~n", [lists:zip([1, 2, 3], [a, b], trim)]),
    io:format("~w~n", [lists:zip([1, 2, 3], [a, b], {pad, {0, z}})]),
    io:format("~w~n", [lists:zip3([1], [a, b], [x, y, z], {pad, {0, none, no}})]),
    io:format("~w~n", [lists:zipwith(fun(A, B) -> {B, A} end, [1], [a, b], trim)]),
    io:format("~w~n", [lists:enumerate(0, 10, [a, b, c])]),
    io:format("~w~n", [try lists:zip([1], [], fail) catch error:R -> R end]),
    ok.

%% recorded: by hand (OTP 26)
%% expect: [{1,a},{2,b}]
%% expect: [{1,a},{2,b},{3,z}]
%% expect: [{1,a,x},{0,b,y},{0,none,z}]
%% expect: [{a,1}]
%% expect: [{0,a},{10,b},{20,c}]
%% expect: function_clause
