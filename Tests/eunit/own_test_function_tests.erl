-module(own_test_function_tests).
-include_lib("eunit/include/eunit.hrl").

%% eunit.hrl makes test/0 where there is none.
one_test() -> ok.
generated_test() -> ?assert(erlang:function_exported(?MODULE, test, 0)).
