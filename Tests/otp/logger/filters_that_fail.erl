%% A filter that fails, or returns something odd, is removed with a report, which the others may not
%% survive either; the event goes on.
-module(filters_that_fail).
-export([main/1, log/2]).

log(#{msg := {string, Text}}, _) ->
    io:format("~s~n", [Text]);
log(#{msg := {report, #{label := Label, filter := Filter, owner := Owner, reason := Reason}}}, _) ->
    io:format("~p ~p ~p ~p~n", [Label, Filter, Owner, case Reason of
                                                          {Class, Term, _} -> {Class, Term};
                                                          _ -> Reason
                                                      end]).

main(_) ->
    ok = logger:remove_handler(default),
    ok = logger:add_handler(a, ?MODULE, #{}),
    ok = logger:add_handler_filter(a, crashes, {fun(_, _) -> error(foo) end, x}),
    ok = logger:add_handler_filter(a, exits, {fun(_, _) -> exit(foo) end, x}),
    ok = logger:add_handler_filter(a, returns, {fun(_, _) -> foo end, x}),
    ok = logger:add_primary_filter(primary, {fun(_, _) -> error(bar) end, x}),
    [event() || _ <- lists:seq(1, 3)],
    #{filters := []} = logger:get_primary_config().

event() ->
    logger:error("logged all the same"),
    {ok, #{filters := Filters}} = logger:get_handler_config(a),
    io:format("~p~n", [[Id || {Id, _} <- Filters]]).

%% recorded: by hand (OTP displays a term of its own on standard error instead of a report)
%% expect: {logger,removed_failing_filter} crashes {handler,a} {error,foo}
%% expect: {logger,removed_failing_filter} exits {handler,a} {exit,foo}
%% expect: {logger,removed_failing_filter} returns {handler,a} {bad_return_value,foo}
%% expect: {logger,removed_failing_filter} primary primary {error,bar}
%% expect: logged all the same
%% expect: []
%% expect: logged all the same
%% expect: []
%% expect: logged all the same
%% expect: []
