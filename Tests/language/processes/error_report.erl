%%% An error in a process is reported with reason and stack trace; an exit is not.
-module(error_report).

-export([main/1]).

main(_) ->
    run(fun() -> exit(silent) end),
    run(fun() -> error({not_silent, "text", 1.5}) end),
    run(fun() -> element(get(position), {a, b}) end),
    timer:sleep(200),
    io:format("done~n").

run(Function) ->
    {_, Reference} = spawn_monitor(fun() -> {Function()} end),
    receive {'DOWN', Reference, _, _, _} -> ok end,
    timer:sleep(50).

%% expect: done
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: Error in process <PID> with exit value:
%% expect: {{not_silent,"text",1.5},
%% expect:  [{error_report,'-main/1-fun-1-',0,
%% expect:                 [{file,"Tests/language/processes/error_report.erl"},{line,8}]},
%% expect:   {error_report,'-run/1-fun-0-',1,
%% expect:                 [{file,"Tests/language/processes/error_report.erl"},
%% expect:                  {line,14}]}]}
%% expect:
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: Error in process <PID> with exit value:
%% expect: {badarg,[{erlang,element,
%% expect:                  [undefined,{a,b}],
%% expect:                  [{error_info,#{module => erl_erts_errors}}]},
%% expect:          {error_report,'-main/1-fun-2-',0,
%% expect:                        [{file,"Tests/language/processes/error_report.erl"},
%% expect:                         {line,9}]},
%% expect:          {error_report,'-run/1-fun-0-',1,
%% expect:                        [{file,"Tests/language/processes/error_report.erl"},
%% expect:                         {line,14}]}]}
%% expect:
