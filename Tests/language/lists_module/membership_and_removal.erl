%%% member, delete, subtract, prefix, suffix, uniq by hand, max, min, sum.
-module(membership_and_removal).

-export([main/1]).

main(_) ->
    p([lists:member(b, [a, b]), lists:member(1, [1.0]), lists:member(x, [])]),
    p([lists:delete(b, [a, b, c, b]), lists:delete(1.0, [1]), lists:delete(x, [])]),
    p([lists:subtract([1, 2, 1], [1]), lists:prefix("ab", "abc"), lists:prefix("abc", "ab")]),
    p([lists:prefix([], []), lists:suffix("bc", "abc"), lists:suffix("abc", "bc")]),
    p([lists:max([1, 2.5, 2]), lists:min([b, a, "x"]), lists:max([1, 1.0]), lists:max([1.0, 1])]),
    p([lists:sum([]), lists:sum([1, 2.5]), lists:sum([1 bsl 80, 1])]),
    p([caught(fun() -> lists:member(a, b) end), caught(fun() -> lists:member(a, [b | c]) end),
       caught(fun() -> lists:member(a, [a | c]) end), caught(fun() -> lists:delete(a, b) end),
       caught(fun() -> lists:delete(a, [a | b]) end), caught(fun() -> lists:prefix(a, []) end)]),
    ok.

p(Values) -> io:format("~w~n", [Values]).

caught(Function) ->
    try Function() of
        Value -> {value, Value}
    catch
        Class:Reason -> {Class, Reason}
    end.

%% expect: [true,false,false]
%% expect: [[a,c,b],[1],[]]
%% expect: [[2,1],true,false]
%% expect: [true,true,false]
%% expect: [2.5,a,1,1.0]
%% expect: [0,3.5,1208925819614629174706177]
%% expect: [{error,badarg},{error,badarg},{value,true},{error,function_clause},{value,b},{error,function_clause}]
