%%% What each function of atomics does, and where integers wrap around.
-module(operations).

-export([main/1]).

main(_) ->
    Signed = atomics:new(3, []),
    Unsigned = atomics:new(1, [{signed, false}]),
    io:format("~w~n", [[atomics:get(Signed, N) || N <- [1, 2, 3]]]),
    io:format("~w~n", [[atomics:put(Signed, 1, 5), atomics:add(Signed, 1, 2), atomics:sub(Signed, 1, 10),
                        atomics:get(Signed, 1), atomics:add_get(Signed, 1, 1), atomics:sub_get(Signed, 1, -7),
                        atomics:exchange(Signed, 1, 9), atomics:compare_exchange(Signed, 1, 9, 8),
                        atomics:compare_exchange(Signed, 1, 9, 7), atomics:get(Signed, 1)]]),
    io:format("~w~n", [[atomics:put(Signed, 2, (1 bsl 63) - 1), atomics:add_get(Signed, 2, 1),
                        atomics:add_get(Signed, 2, 1 bsl 63), atomics:sub_get(Signed, 2, 1)]]),
    io:format("~w~n", [[atomics:add_get(Unsigned, 1, -1), atomics:add_get(Unsigned, 1, (1 bsl 64) - 1),
                        atomics:sub_get(Unsigned, 1, 1 bsl 63), atomics:put(Unsigned, 1, (1 bsl 64) - 1),
                        atomics:get(Unsigned, 1), atomics:compare_exchange(Unsigned, 1, (1 bsl 64) - 1, 0),
                        atomics:exchange(Unsigned, 1, 1)]]),
    io:format("~w~n~w~n", [maps:remove(memory, atomics:info(Signed)), maps:remove(memory, atomics:info(Unsigned))]),
    io:format("~w~n", [is_reference(Signed)]).

%% expect: [0,0,0]
%% expect: [ok,ok,ok,-3,-2,5,5,ok,8,8]
%% expect: [ok,-9223372036854775808,0,-1]
%% expect: [18446744073709551615,18446744073709551614,9223372036854775806,ok,18446744073709551615,ok,0]
%% expect: #{max => 9223372036854775807,min => -9223372036854775808,size => 3}
%% expect: #{max => 18446744073709551615,min => 0,size => 1}
%% expect: true
