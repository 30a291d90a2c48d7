%%% There is no infinity and no NaN: what would be one is badarith.
-module(overflow_is_badarith).

-export([main/1]).

main(_) ->
    Large = 1.0e308,
    Cases = [fun() -> Large * 10 end, fun() -> Large + Large end, fun() -> -Large - Large end,
             fun() -> 1 / 0 end, fun() -> 1 / 0.0 end, fun() -> 0.0 / 0 end,
             fun() -> 1.0 / -0.0 end,
             fun() -> Large / 1.0e-10 end, fun() -> (1 bsl 1024) * 1.0 end,
             fun() -> (1 bsl 1024) / 2 end, fun() -> (1 bsl 2000) / (1 bsl 1990) end,
             fun() -> (1 bsl 1023) * 1.0 end],
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
%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: 8.98846567431158e307
