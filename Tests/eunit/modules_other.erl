-module(modules_other).
-include_lib("eunit/include/eunit.hrl").

own_test() -> ok.
own_failing_test() -> ?assert(hd([false])).
