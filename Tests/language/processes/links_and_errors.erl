%%% An error is an exit with {Reason, StackTrace}, a throw with {{nocatch, Term}, StackTrace}.
-module(links_and_errors).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    lists:foreach(fun run/1, [error, throw, arithmetic]),
    timer:sleep(100),
    ok.

run(Kind) ->
    Pid = spawn_link(fun() -> {fail(Kind)} end),
    receive {'EXIT', Pid, {Reason, [_ | _]}} -> io:format("~w~n", [Reason]) end,
    timer:sleep(50).

fail(error) -> error(mine);
fail(throw) -> throw(ball);
fail(arithmetic) -> get(x) + get(y).

%% expect: mine
%% expect: {nocatch,ball}
%% expect: badarith
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: Error in process <PID> with exit value:
%% expect: {mine,[{links_and_errors,fail,1,
%% expect:                          [{file,"Tests/language/processes/links_and_errors.erl"},
%% expect:                           {line,17}]},
%% expect:        {links_and_errors,'-run/1-fun-0-',1,
%% expect:                          [{file,"Tests/language/processes/links_and_errors.erl"},
%% expect:                           {line,13}]}]}
%% expect:
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: Error in process <PID> with exit value:
%% expect: {{nocatch,ball},
%% expect:  [{links_and_errors,fail,1,
%% expect:                     [{file,"Tests/language/processes/links_and_errors.erl"},
%% expect:                      {line,18}]},
%% expect:   {links_and_errors,'-run/1-fun-0-',1,
%% expect:                     [{file,"Tests/language/processes/links_and_errors.erl"},
%% expect:                      {line,13}]}]}
%% expect:
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: Error in process <PID> with exit value:
%% expect: {badarith,[{erlang,'+',
%% expect:                    [undefined,undefined],
%% expect:                    [{error_info,#{module => erl_erts_errors}}]},
%% expect:            {links_and_errors,fail,1,
%% expect:                              [{file,"Tests/language/processes/links_and_errors.erl"},
%% expect:                               {line,19}]},
%% expect:            {links_and_errors,'-run/1-fun-0-',1,
%% expect:                              [{file,"Tests/language/processes/links_and_errors.erl"},
%% expect:                               {line,13}]}]}
%% expect:
