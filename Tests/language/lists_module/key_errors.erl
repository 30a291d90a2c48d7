%%% The errors of lists:key*.
-module(key_errors).

-export([main/1]).

main(_) ->
    Cases = [
        fun() -> lists:keyfind(a, 0, []) end, fun() -> lists:keyfind(a, x, []) end,
        fun() -> lists:keyfind(a, 1, x) end, fun() -> lists:keyfind(a, 1, [{b} | x]) end,
        fun() -> lists:keymember(a, 0, []) end, fun() -> lists:keysort(1, [a]) end,
        fun() -> lists:keysort(2, [{a}, {b}]) end, fun() -> lists:keysort(0, []) end,
        fun() -> lists:keysort(1, [{a}]) end, fun() -> lists:keystore(a, 1, [], x) end,
        fun() -> lists:keyreplace(a, 1, [{a}], x) end,
        fun() -> lists:keymap(fun(X) -> X end, 2, [{a}]) end,
        fun() -> lists:keydelete(a, 0, [{a}]) end, fun() -> lists:keytake(a, -1, [{a}]) end
    ],
    [io:format("~w~n", [caught(Case)]) || Case <- Cases],
    ok.

caught(Function) ->
    try Function() of
        Value -> {value, Value}
    catch
        Class:Reason -> {Class, Reason}
    end.

%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {value,[a]}
%% expect: {error,badarg}
%% expect: {error,function_clause}
%% expect: {value,[{a}]}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,badarg}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
