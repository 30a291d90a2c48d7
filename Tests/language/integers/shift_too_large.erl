%%% A left shift that no machine could hold is system_limit, not the end of the runtime.
-module(shift_too_large).

-export([main/1]).

main(_) ->
    [io:format("~w~n", [caught(fun() -> N bsl By end)])
     || {N, By} <- [{1, 1 bsl 64}, {-1, 1 bsl 64}, {3, 1 bsl 70}, {1, 1 bsl 40}]],
    [io:format("~w~n", [caught(fun() -> N bsr -By end)])
     || {N, By} <- [{1, 1 bsl 64}, {7, 1 bsl 40}]],
    ok.

caught(Function) ->
    try Function() of
        Value -> {value, Value}
    catch
        Class:Reason -> {Class, Reason}
    end.

%% expect: {error,system_limit}
%% expect: {error,system_limit}
%% expect: {error,system_limit}
%% expect: {error,system_limit}
%% expect: {error,system_limit}
%% expect: {error,system_limit}
