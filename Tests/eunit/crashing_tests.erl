-module(crashing_tests).
-include_lib("eunit/include/eunit.hrl").

throw_test() -> throw(thrown).
exit_test() -> exit(ended).
error_test() -> error({some, "reason"}).
badmatch_test() -> {ok, _} = hd([error]).
case_clause_test() -> case hd([1]) of 2 -> ok end.
badarith_test() -> 1 + hd([a]).
undef_test() -> no_such_module:no_such_function(1).
deep_test() -> outer(3).

outer(0) -> case get(bottom) of undefined -> error(at_the_bottom); Bottom -> Bottom end;
outer(N) -> [outer(N - 1)].
