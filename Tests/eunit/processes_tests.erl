-module(processes_tests).
-include_lib("eunit/include/eunit.hrl").

message_test() ->
    Self = self(),
    spawn(fun() -> Self ! hello end),
    ?assertEqual(hello, receive M -> M after 1000 -> nothing end).
trapped_test() ->
    process_flag(trap_exit, true),
    Pid = spawn_link(fun() -> exit(gone) end),
    ?assertEqual(gone, receive {'EXIT', Pid, R} -> R after 1000 -> nothing end).
still_trapping_test() ->
    ?assertEqual({trap_exit, false}, process_info(self(), trap_exit)).
registered_test() ->
    register(some_name, self()),
    ?assertEqual(self(), whereis(some_name)).
