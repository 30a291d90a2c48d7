%%% A result that is no number is badarith; an argument that is none is badarg.
-module(errors).

-export([main/1]).

main(_) ->
    Cases = [fun() -> math:sqrt(-1) end, fun() -> math:log(0) end, fun() -> math:log(-1) end,
             fun() -> math:acos(2) end, fun() -> math:exp(1000) end, fun() -> math:pow(10, 400) end,
             fun() -> math:pow(-1, 0.5) end, fun() -> math:fmod(1, 0) end,
             fun() -> math:sqrt(a) end, fun() -> math:pow("2", 1) end, fun() -> math:atanh(1) end,
             fun() -> math:sqrt(1 bsl 2000) end, fun() -> math:log2(0) end],
    [io:format("~w~n", [caught(Case)]) || Case <- Cases],
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: {error,badarith}
