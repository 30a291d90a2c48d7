%% A handler that fails is removed, and the others get a report.
-module(handlers_that_fail).
-export([main/1, log/2, removing_handler/1]).

log(#{msg := Message}, #{id := good}) ->
    case Message of
        {report, #{label := Label} = Report} ->
            io:format("good: ~p~n  ~p ~p ~p ~p~n",
                      [Label, maps:get(handler, Report), maps:get(module, Report),
                       maps:get(message, Report), element(2, maps:get(reason, Report))]);
        _ ->
            io:format("good: ~p~n", [Message])
    end;
log(#{msg := Message}, #{id := bad}) ->
    io:format("bad: ~p~n", [Message]),
    error(boom).

removing_handler(#{id := Id}) ->
    io:format("removing ~p~n", [Id]).

main(_) ->
    ok = logger:remove_handler(default),
    ok = logger:add_handler(good, ?MODULE, #{}),
    ok = logger:add_handler(bad, ?MODULE, #{}),
    logger:error("one"),
    logger:error("two"),
    io:format("~p~n", [logger:get_handler_ids()]),
    ok = logger:add_handler(bad, ?MODULE, #{}),
    io:format("~p~n", [logger:get_handler_ids()]).

%% recorded: by hand (OTP displays a term of its own on standard error instead of a report)
%% expect: bad: {string,"one"}
%% expect: removing bad
%% expect: good: {logger,removed_failing_handler}
%% expect:   bad handlers_that_fail {string,"one"} boom
%% expect: good: {string,"one"}
%% expect: good: {string,"two"}
%% expect: [good]
%% expect: [bad,good]
