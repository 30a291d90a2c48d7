%% With NOASSERT, assertions are not evaluated; ASSERT overrides it.
-module(no_assertions).
-export([main/1]).
-define(NOASSERT, true).
-include_lib("stdlib/include/assert.hrl").

main(_) ->
    io:format("~p~n", [[?assert(false), ?assertNot(x, "comment"), ?assertEqual(1, exit(x)),
                        ?assertMatch(1, 2), ?assertNotMatch(_, 2), ?assertNotEqual(1, 1),
                        ?assertError(_, ok), ?assertExit(_, ok, comment), ?assertThrow(_, ok),
                        ?assertNotException(_, _, exit(x))]]).

%% expect: [ok,ok,ok,ok,ok,ok,ok,ok,ok,ok]
