%%% A time that is no integer from 0 to 16#ffffffff or infinity is timeout_value.
-module(receive_timeout_errors).

-export([main/1]).

main(_) ->
    [io:format("~w: ~w~n", [T, caught(fun() -> receive never -> ok after T -> timeout end end)])
     || T <- [-1, 1.0, a, 1 bsl 32, 1 bsl 64, -(1 bsl 64), "1", 0]],
    self() ! message,
    io:format("~w~n", [caught(fun() -> receive M -> M after 16#ffffffff -> timeout end end)]),
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: -1: {error,timeout_value}
%% expect: 1.0: {error,timeout_value}
%% expect: a: {error,timeout_value}
%% expect: 4294967296: {error,timeout_value}
%% expect: 18446744073709551616: {error,timeout_value}
%% expect: -18446744073709551616: {error,timeout_value}
%% expect: [49]: {error,timeout_value}
%% expect: 0: timeout
%% expect: message
