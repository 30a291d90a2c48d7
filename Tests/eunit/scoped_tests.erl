-module(scoped_tests).
-include_lib("eunit/include/eunit.hrl").

%% Assertions do not see each other's variables.
nested_test() -> ?assert(?assertMatch({ok, X} when X > 0, {ok, 1}) =:= ok).
in_fun_test() ->
    F = fun(Y) -> ?assertEqual(1, Y), ?assertMatch(Z when Z < 2, Y), ?assertNotEqual(2, Y) end,
    ?assertEqual(ok, F(1)),
    ?assertError({assertEqual, _}, F(2)).
in_comprehension_test() -> [?assert(is_integer(X)) || X <- [1, 2, three]].
shadowed_test() ->
    V = 1,
    ?assertMatch({V, _}, hd([{1, 2}])),
    ?assertMatch({V, _}, hd([{2, 2}])).
