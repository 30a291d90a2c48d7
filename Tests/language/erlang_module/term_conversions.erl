%%% Conversions between terms and text, and their errors.
-module(term_conversions).

-export([main/1]).

main(_) ->
    p([atom_to_list(abc), integer_to_list(-5), float_to_list(2.5, [{decimals, 2}])]),
    p([list_to_atom("x y"), list_to_integer("77"), list_to_float("0.5"), list_to_tuple([1])]),
    p([tuple_to_list({a}), pid_to_list(self()) =/= "", erlang:fun_to_list(fun lists:map/2)]),
    Cases = [fun() -> integer_to_list(1.0) end, fun() -> list_to_float("1") end,
             fun() -> float_to_list(1) end, fun() -> tuple_to_list([a]) end,
             fun() -> list_to_tuple({a}) end, fun() -> list_to_integer("") end],
    [p(try Case() catch C:R -> {C, R} end) || Case <- Cases],
    ok.

p(Value) -> io:format("~p~n", [Value]).

%% expect: ["abc","-5","2.50"]
%% expect: ['x y',77,0.5,{1}]
%% expect: [[a],true,"fun lists:map/2"]
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
