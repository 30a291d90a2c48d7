%% How functions of re fail: expressions that are wrong, bad options, and limits.
-module(errors).
-export([main/1]).

main(_) ->
    Wrong = ["a(b", "a)", "[a", "*", "a{2,1}", "\\", "(?<n>a)(?<n>b)", "(?z)", "[[:foo:]]", "\\g{9}",
             "(?(1)a|b|c)", "a{99999}"],
    [io:format("~s: ~0p~n", [Text, reason(re:compile(Text))]) || Text <- Wrong],
    io:format("~0p~n", [re:run("a", "(", [report_errors])]),
    {ok, Expression} = re:compile("a"),
    fails(compile, [foo]),
    fails(compile, ["a", [x]]),
    fails(compile, ["a", x]),
    fails(compile, ["a", [global]]),
    fails(compile, [[1000]]),
    fails(run, ["a", "("]),
    fails(run, ["a", foo]),
    fails(run, [foo, "a"]),
    fails(run, ["a", "a", foo]),
    fails(run, ["a", "a", [foo]]),
    fails(run, [[1000], "a"]),
    io:format("~0p~n", [try re:run(<<255>>, "a", [unicode]) catch error:badarg -> badarg end]),
    fails(run, ["a", Expression, [caseless]]),
    fails(replace, [foo, "a", "b"]),
    fails(replace, ["a", "a", foo]),
    fails(replace, ["a", "a", "", [{capture, all}]]),
    fails(replace, ["a", "a", "", foo]),
    fails(split, ["a", "("]),
    fails(split, ["a", "a", [global]]),
    fails(split, ["a", "a", [{parts, -1}]]),
    fails(inspect, [foo, namelist]),
    Long = lists:duplicate(40, $a) ++ "b",
    Slow = "(a+)+$",
    io:format("~0p~n", [[re:run(Long, Slow, Options) ||
                         Options <- [[], [report_errors], [report_errors, {match_limit, 100}], [{match_limit, 100}],
                                     [report_errors, {match_limit_recursion, 10}]]]]).

%% The texts only: places may differ with the version of the library.
reason({error, {Text, _Place}}) -> Text.

fails(Function, Arguments) ->
    try apply(re, Function, Arguments) of
        Result -> io:format("~p: ~0p~n", [Function, Result])
    catch
        error:Reason:Stacktrace ->
            {_, _, _, Info} = hd(Stacktrace),
            {error_info, Map} = lists:keyfind(error_info, 1, Info),
            io:format("~p: ~p ~0p ~0p~n", [Function, Reason, maps:get(cause, Map, none),
                                           texts(erl_stdlib_errors:format_error(Reason, Stacktrace))])
    end.

texts(Map) -> [{N, unicode:characters_to_list(Text)} || {N, Text} <- maps:to_list(Map)].

%% expect: a(b: "missing )"
%% expect: a): "unmatched parentheses"
%% expect: [a: "missing terminating ] for character class"
%% expect: *: "nothing to repeat"
%% expect: a{2,1}: "numbers out of order in {} quantifier"
%% expect: \: "\\ at end of pattern"
%% expect: (?<n>a)(?<n>b): "two named subpatterns have the same name"
%% expect: (?z): "unrecognized character after (? or (?-"
%% expect: [[:foo:]]: "unknown POSIX class name"
%% expect: \g{9}: "reference to non-existent subpattern"
%% expect: (?(1)a|b|c): "reference to non-existent subpattern"
%% expect: a{99999}: "number too big in {} quantifier"
%% expect: {error,{compile,{"missing )",1}}}
%% expect: compile: badarg none [{1,"not an iodata term"}]
%% expect: compile: badarg badopt [{2,"invalid options"}]
%% expect: compile: badarg badopt [{2,"invalid options"}]
%% expect: compile: badarg badopt [{2,"invalid options"}]
%% expect: compile: badarg none [{1,"not an iodata term"}]
%% expect: run: badarg none [{2,"could not parse regular expression\nmissing ) on character 1"}]
%% expect: run: badarg none [{2,"neither an iodata term nor a compiled regular expression"}]
%% expect: run: badarg none [{1,"not an iodata term"}]
%% expect: run: badarg badopt [{3,"invalid options"}]
%% expect: run: badarg badopt [{3,"invalid options"}]
%% expect: run: badarg none [{1,"not an iodata term"}]
%% expect: badarg
%% expect: run: badarg none []
%% expect: replace: badarg none [{1,"not an iodata term"}]
%% expect: replace: badarg none [{3,"not an iodata term"}]
%% expect: replace: badarg badopt [{4,"invalid options"}]
%% expect: replace: badarg badopt [{4,"invalid options"}]
%% expect: split: badarg none [{2,"could not parse regular expression\nmissing ) on character 1"}]
%% expect: split: badarg badopt [{3,"invalid options"}]
%% expect: split: badarg badopt [{3,"invalid options"}]
%% expect: inspect: badarg none [{1,"not a compiled regular expression"}]
%% expect: [nomatch,{error,match_limit},{error,match_limit},nomatch,{error,match_limit_recursion}]
