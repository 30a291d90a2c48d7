%%% Patterns with big integers, floats, long strings and deep structures.
-module(large_literals).

-export([main/1]).

main(_) ->
    Values = [123456789012345678901234567890, 1.0e100,
              "a fairly long string that is matched as a whole",
              {deep, {er, {and_deeper, [1, [2, [3, [4, #{k => [{x, "y"}]}]]]]}}}, -(1 bsl 62),
              1 bsl 62],
    io:format("~w~n", [[match(V) || V <- Values]]),
    io:format("~w~n", [match({deep, {er, {and_deeper, [1, [2, [3, [4, #{k => [{x, z}]}]]]]}}})]),
    ok.

match(123456789012345678901234567890) -> big;
match(1.0e100) -> float;
match("a fairly long string that is matched as a whole") -> string;
match({deep, {er, {and_deeper, [1, [2, [3, [4, #{k := [{x, "y"}]}]]]]}}}) -> deep;
match(-4611686018427387904) -> smallest;
match(4611686018427387904) -> beyond;
match(_) -> none.

%% expect: [big,float,string,deep,smallest,beyond]
%% expect: none
