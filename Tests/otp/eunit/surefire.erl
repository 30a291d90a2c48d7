%% eunit_surefire: the files that it writes, without times and the frames of stack traces.
-module(surefire).
-export([main/1, passes/0]).

passes() -> io:format("printed <by> a & b~n").

main(_) ->
    Directory = "surefire_reports." ++ os:getpid(),
    ok = file:make_dir(Directory),
    Tests = [{"a suite", [{?MODULE, passes}, {"titled <x>", {7, fun() -> error({a, "\"b\" & <c>"}) end}},
                          {"inner", [fun() -> ok end, {spawn, fun() -> exit(self(), kill), timer:sleep(5000) end}]},
                          {setup, fun() -> error(no_setup) end, fun() -> ok end},
                          {"a group", {setup, fun() -> x end, fun(_) -> error(no_cleanup) end, fun() -> ok end}}]},
             {"another suite", [fun() -> throw({thrown, lists:seq(1, 60)}) end, fun() -> ok end]}],
    io:format("~p~n", [eunit:test(Tests, [no_tty, {report, {eunit_surefire, [{dir, Directory}]}}])]),
    {ok, Names} = file:list_dir(Directory),
    [show(Directory ++ "/" ++ Name, Name) || Name <- lists:sort(Names)],
    ok = file:del_dir(Directory).

show(File, Name) ->
    io:format("~ts~n", [Name]),
    {ok, Text} = file:read_file(File),
    ok = file:delete(File),
    Lines = string:split(unicode:characters_to_list(Text), "\n", all),
    [io:format("~ts~n", [masked(Line)]) || Line <- Lines, not is_frame(Line)].

is_frame(Line) ->
    lists:any(fun(Start) -> lists:prefix(Start, Line) end, ["in call from", "in function", "::in function"]).

%% time="0.001" and numbers of funs
masked("time=\"" ++ Rest) -> "time=\"T\"" ++ masked(tl(string:find(Rest, "\"")));
masked("-fun-" ++ [_ | Rest]) -> "-fun-N" ++ masked(Rest);
masked([Char | Rest]) -> [Char | masked(Rest)];
masked([]) -> [].

%% expect: error
%% expect: TEST-a_suite.xml
%% expect: <?xml version="1.0" encoding="UTF-8" ?>
%% expect: <testsuite tests="7" failures="0" errors="3" skipped="1" time="T" name="a suite">
%% expect:   <testcase time="T" name="surefire:0 passes">
%% expect:     <system-out>printed &lt;by&gt; a &amp; b
%% expect:
%% expect:     </system-out>
%% expect:   </testcase>
%% expect:   <testcase time="T" name="surefire:7 -main/1-fun-N- (titled &lt;x&gt;)">
%% expect:     <error type="error">
%% expect: **error:{a,"\"b\" &amp; &lt;c&gt;"}
%% expect:     </error>
%% expect:     <system-out>
%% expect:     </system-out>
%% expect:   </testcase>
%% expect:   <testcase time="T" name="surefire:0 -main/1-fun-N-">
%% expect:     <system-out>
%% expect:     </system-out>
%% expect:   </testcase>
%% expect:   <testcase time="T" name="surefire:0 -main/1-fun-N-">
%% expect:     <skipped type="unknown">
%% expect: undefined    </skipped>
%% expect:     <system-out>
%% expect:     </system-out>
%% expect:   </testcase>
%% expect:   <testcase time="T" name="fixture setup [1,4]">
%% expect:     <error type="error">
%% expect: **error:no_setup
%% expect:     </error>
%% expect:     <system-out>
%% expect:     </system-out>
%% expect:   </testcase>
%% expect:   <testcase time="T" name="surefire:0 -main/1-fun-N-">
%% expect:     <system-out>
%% expect:     </system-out>
%% expect:   </testcase>
%% expect:   <testcase time="T" name="fixture cleanup [1,5] (a group)">
%% expect:     <error type="error">
%% expect: **error:no_cleanup
%% expect:     </error>
%% expect:     <system-out>
%% expect:     </system-out>
%% expect:   </testcase>
%% expect: </testsuite>
%% expect:
%% expect: TEST-another_suite.xml
%% expect: <?xml version="1.0" encoding="UTF-8" ?>
%% expect: <testsuite tests="2" failures="0" errors="1" skipped="0" time="T" name="another suite">
%% expect:   <testcase time="T" name="surefire:0 -main/1-fun-N-">
%% expect:     <error type="throw">
%% expect: **throw:{thrown,[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,
%% expect:          27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,
%% expect:          50,51,52,53,54,55,56,57,58,59,60]}
%% expect:     </error>
%% expect:     <system-out>
%% expect:     </system-out>
%% expect:   </testcase>
%% expect:   <testcase time="T" name="surefire:0 -main/1-fun-N-">
%% expect:     <system-out>
%% expect:     </system-out>
%% expect:   </testcase>
%% expect: </testsuite>
%% expect:
