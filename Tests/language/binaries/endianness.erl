%% big, little and native, also of sizes that are no bytes.
-module(endianness).
-export([main/1]).

main(_) ->
    io:format("~w~n", [<<16#123456:24/big, 16#123456:24/little, 16#123456:24/native>>]),
    io:format("~w~n", [<<16#12345:20/big, 16#12345:20/little, -3:12/little-signed, 1:4>>]),
    <<A:20/little, B:20/big, C:12/little-signed, D:12/native-signed>> = <<16#abcdef0123456789:64>>,
    io:format("~w~n", [{A, B, C, D}]),
    <<E:72/little, F:72/big>> = <<(lists:foldl(fun(X, Sum) -> Sum * 256 + X end, 0, lists:seq(1, 18))):144>>,
    io:format("~w~n", [{E, F}]).

%% expect: <<18,52,86,86,52,18,86,52,18>>
%% expect: <<18,52,84,82,49,253,241>>
%% expect: {970155,983331,1605,-1672}
%% expect: {166599134359138271745,185263466325266665746}
