-module(linked_tests).
-include_lib("eunit/include/eunit.hrl").

before_test() -> ok.
linked_process_dies_test() ->
    spawn_link(fun() -> exit(died) end),
    timer:sleep(5000).
after_test() -> ok.
