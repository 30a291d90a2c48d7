%%% and, or, xor, not on booleans and on what is none; andalso and orelse return the right side.
-module(boolean_operators).

-export([main/1]).

main(_) ->
    B = [true, false],
    io:format("~w~n", [[{X and Y, X or Y, X xor Y} || X <- B, Y <- B]]),
    io:format("~w ~w~n", [not true, not false]),
    io:format("~w ~w ~w~n", [true andalso any, false andalso any, false orelse any]),
    [io:format("~w~n", [caught(Case)])
     || Case <- [fun() -> id(a) and true end, fun() -> true or id(1) end, fun() -> not id(x) end,
                 fun() -> id(x) andalso true end, fun() -> id(1) orelse true end,
                 fun() -> false and id(x) end, fun() -> id(true) andalso error(right) end,
                 fun() -> id(false) andalso error(right) end, fun() -> id(false) xor id("") end]],
    ok.

id(X) -> X.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: [{true,true,false},{false,true,true},{false,true,true},{false,false,false}]
%% expect: false true
%% expect: any false any
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,{badarg,x}}
%% expect: {error,{badarg,1}}
%% expect: {error,badarg}
%% expect: {error,right}
%% expect: false
%% expect: {error,badarg}
