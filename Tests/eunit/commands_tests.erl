%%% Commands of the system in tests: their status and their output.
-module(commands_tests).

-include_lib("eunit/include/eunit.hrl").

output_test() -> "hi\n" = ?cmd("echo hi").
status_test() -> ?assertCmdStatus(3, "sh -c 'exit 3'").
good_test() -> ?assertCmd("true").
said_test() -> ?assertCmdOutput("a\nb\n", "sh -c 'echo a; echo b >&2'").
whatever_status_test() -> ?assertCmdOutput("a\n", "sh -c 'echo a; exit 3'").
directory_test() -> ?assertEqual({0, "/usr\n"}, eunit_lib:command("pwd", "/usr")).

failing_command_test() -> ?cmd("sh -c 'echo out; exit 2'").
failing_status_test() -> ?assertCmdStatus(3, "sh -c 'exit 4'").
failing_good_test() -> ?assertCmd("false").
killed_test() -> ?assertCmd("sh -c 'kill -9 $$'").
failing_output_test() -> ?assertCmdOutput("a\n", "echo b").
missing_test() -> ?cmd("sh -c no_such_command 2>/dev/null").

generated_test_() ->
    [?_cmd("true"), ?_assertCmd("true"), ?_assertCmdStatus(1, "false"), ?_assertCmdOutput("x", "printf x"),
     ?_cmd("false"), ?_assertCmd("false"), ?_assertCmdStatus(0, "false"), ?_assertCmdOutput("y", "printf x")].
