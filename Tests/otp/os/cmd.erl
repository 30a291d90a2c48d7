%%% os:cmd/1,2: what the shell writes, when it is over, and what is no command.
-module(cmd).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    [show(Command, os:cmd(Command))
     || Command <- ["echo hi", 'echo hi', ["echo ", ["a", [$b]]], "echo a >&2", "echo a; exit 3", "false", "cat",
                    "echo 'a\nb'\necho c", "exit 0\necho c", "echo $0", "no_such_command", "printf '\\303\\251'",
                    "printf '\\351'", "printf 'a\\351\\303\\251'", "echo hi\0\0", "echo \x{442}",
                    "echo a b | tr a-z A-Z", "-x"]],
    %% What stays behind holds the output: nobody waits for it.
    Behind = os:cmd("sleep 1000 & echo $!"),
    show(behind, [os:cmd("kill " ++ Behind), is_integer(list_to_integer(string:trim(Behind)))]),
    show(size, length(os:cmd("head -c 1000000 /dev/zero"))),
    [show(Options, os:cmd("echo abc", Options))
     || Options <- [#{max_size => 1}, #{max_size => 2}, #{max_size => 3}, #{max_size => 100},
                    #{max_size => infinity}, #{max_size => 0}, #{}, #{foo => bar}]],
    show(endless, os:cmd("yes", #{max_size => 10})),
    show(mailbox, receive Message -> Message after 0 -> empty end),
    [explain(Arguments) || Arguments <- [[<<"echo">>], [1], [[-1]], ["a\0b"], ["\0a"], ["a" ++ b], [{a}], [[{a}]],
                                         ['a\0b'], [["a", b]], ["echo", []], ["echo", foo], [1, #{}]]].

explain(Arguments) ->
    try apply(os, cmd, Arguments) of
        Result -> show(Arguments, Result)
    catch
        error:Reason:Stack ->
            show(Arguments, {Reason, texts(erl_kernel_errors:format_error(Reason, Stack))})
    end.

texts(Explanation) ->
    [{Argument, unicode:characters_to_list(Text)} || {Argument, Text} <- lists:sort(maps:to_list(Explanation))].

show(What, Result) ->
    io:format("~0p: ~0p~n", [What, Result]).

%% expect: "echo hi": "hi\n"
%% expect: 'echo hi': "hi\n"
%% expect: ["echo ",["a","b"]]: "ab\n"
%% expect: "echo a >&2": "a\n"
%% expect: "echo a; exit 3": "a\n"
%% expect: "false": []
%% expect: "cat": []
%% expect: "echo 'a\nb'\necho c": "a\nb\nc\n"
%% expect: "exit 0\necho c": []
%% expect: "echo $0": "/bin/sh\n"
%% expect: "no_such_command": "/bin/sh: 1: no_such_command: not found\n"
%% expect: "printf '\\303\\251'": "é"
%% expect: "printf '\\351'": "é"
%% expect: "printf 'a\\351\\303\\251'": "aéÃ©"
%% expect: [101,99,104,111,32,104,105,0,0]: "hi\n"
%% expect: [101,99,104,111,32,1090]: [1090,10]
%% expect: "echo a b | tr a-z A-Z": "A B\n"
%% expect: "-x": "/bin/sh: 1: -x: not found\n"
%% expect: behind: [[],true]
%% expect: size: 1000000
%% expect: #{max_size => 1}: "a"
%% expect: #{max_size => 2}: "ab"
%% expect: #{max_size => 3}: "abc"
%% expect: #{max_size => 100}: "abc\n"
%% expect: #{max_size => infinity}: "abc\n"
%% expect: #{max_size => 0}: []
%% expect: #{}: "abc\n"
%% expect: #{foo => bar}: "abc\n"
%% expect: endless: "y\ny\ny\ny\ny\n"
%% expect: mailbox: empty
%% expect: [<<"echo">>]: {badarg,[{1,"not a list of characters"}]}
%% expect: [1]: {badarg,[{1,"not a list of characters"}]}
%% expect: [[-1]]: {badarg,[{1,"not a list of characters"}]}
%% expect: [[97,0,98]]: {badarg,[{1,"not a list of characters"}]}
%% expect: [[0,97]]: {badarg,[{1,"not a list of characters"}]}
%% expect: [[97|b]]: {badarg,[{1,"not a list of characters"}]}
%% expect: [{a}]: {badarg,[{1,"not a list of characters"}]}
%% expect: [[{a}]]: {badarg,[{1,"not a list of characters"}]}
%% expect: ['a\000b']: {badarg,[{1,"not a list of characters"}]}
%% expect: [["a",b]]: {badarg,[{1,"not a list of characters"}]}
%% expect: ["echo",[]]: {badarg,[{2,"not a map"}]}
%% expect: ["echo",foo]: {badarg,[{2,"not a map"}]}
%% expect: [1,#{}]: {badarg,[{1,"not a list of characters"}]}
