-module(linked_in_process_tests).
-include_lib("eunit/include/eunit.hrl").

each_test_() ->
    [{spawn, fun() -> ok end},
     {spawn, fun() -> spawn_link(fun() -> exit(died) end), timer:sleep(5000) end},
     {spawn, {"named", fun() -> ok end}}].
