-module(no_autoexport_tests).
-export([seen_test/0]).

seen_test() -> ok.
hidden_test() -> error(hidden).
-compile({nowarn_unused_function, [{hidden_test, 0}]}).
