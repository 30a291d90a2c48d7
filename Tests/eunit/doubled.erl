%% Tests that lie in the module and in a module beside it.
-module(doubled).
-include_lib("eunit/include/eunit.hrl").
-export([double/1]).

double(X) -> X + X.

inside_test() -> ?assertEqual(4, double(2)).
