-module(values_tests).
-include_lib("eunit/include/eunit.hrl").

let_test() -> ?assertEqual(3, ?LET(X, 1, X + 2)).
if_test() -> ?assertEqual(yes, ?IF(hd([true]), yes, no)).
string_test() -> ?assertEqual("text", hd(["other text"])).
binary_test() -> ?assertEqual(<<"text">>, hd([<<1, 2, 3>>])).
float_test() -> ?assertEqual(0.5, hd([1.5])).
map_test() -> ?assertMatch(#{a := 1}, hd([#{a => 2, b => #{c => [d]}}])).
matches_test() -> ?assert(?MATCHES({a, _}, hd([{b, 1}]))).
