-module(killed_tests).
-include_lib("eunit/include/eunit.hrl").

before_test() -> ok.
kills_itself_test() -> exit(self(), kill), timer:sleep(5000).
after_test() -> ok.
