%% The filters that the logger comes with, with all their arguments.
-module(ready_made_filters).
-export([main/1]).

main(_) ->
    io:format("domain~n"),
    [io:format("~p ~p ~p: ~p~n",
               [Domain, Compare, Argument,
                logger_filters:domain(event(Domain), {log, Compare, Argument}) =/= ignore])
     || Domain <- [none, [], [a], [a, b], [b]],
        Compare <- [super, sub, equal, not_equal, undefined],
        Argument <- [[], [a, b]]],
    print(logger_filters:domain(event([a]), {stop, sub, [a]})),
    print(logger_filters:domain(event([a]), {stop, sub, [b]})),
    io:format("level~n"),
    [io:format("~p ~p ~p: ~p~n",
               [Action, Operator, Level,
                logger_filters:level(#{level => error}, {Action, Operator, Level})])
     || Action <- [log, stop], Operator <- [neq, eq, lt, gt, lteq, gteq],
        Level <- [info, error, alert]],
    io:format("progress~n"),
    Progress = #{level => info, msg => {report, #{label => {supervisor, progress}}}, meta => #{}},
    [print(logger_filters:progress(Event, Action))
     || Event <- [Progress, Progress#{msg := {string, "x"}}], Action <- [log, stop]],
    io:format("remote_gl~n"),
    [print(logger_filters:remote_gl(#{meta => Metadata}, Action))
     || Metadata <- [#{}, #{gl => self()}], Action <- [log, stop]],
    io:format("refused~n"),
    refused(fun() -> logger_filters:domain(event([a]), {a, super, []}) end),
    refused(fun() -> logger_filters:domain(event([a]), {log, foo, []}) end),
    refused(fun() -> logger_filters:level(#{level => error}, {log, foo, error}) end),
    refused(fun() -> logger_filters:level(#{level => error}, {log, eq, foo}) end),
    refused(fun() -> logger_filters:progress(Progress, foo) end),
    refused(fun() -> logger_filters:remote_gl(Progress, foo) end).

event(none) -> #{meta => #{}};
event(Domain) -> #{meta => #{domain => Domain}}.

refused(Fun) ->
    {'EXIT', {Reason, [{Module, Function, _, _} | _]}} = (catch Fun()),
    print({Reason, Module, Function}).

print(Term) ->
    io:format("~p~n", [Term]).

%% expect: domain
%% expect: none super []: false
%% expect: none super [a,b]: false
%% expect: none sub []: false
%% expect: none sub [a,b]: false
%% expect: none equal []: false
%% expect: none equal [a,b]: false
%% expect: none not_equal []: true
%% expect: none not_equal [a,b]: true
%% expect: none undefined []: true
%% expect: none undefined [a,b]: true
%% expect: [] super []: true
%% expect: [] super [a,b]: true
%% expect: [] sub []: true
%% expect: [] sub [a,b]: false
%% expect: [] equal []: true
%% expect: [] equal [a,b]: false
%% expect: [] not_equal []: false
%% expect: [] not_equal [a,b]: true
%% expect: [] undefined []: false
%% expect: [] undefined [a,b]: false
%% expect: [a] super []: false
%% expect: [a] super [a,b]: true
%% expect: [a] sub []: true
%% expect: [a] sub [a,b]: false
%% expect: [a] equal []: false
%% expect: [a] equal [a,b]: false
%% expect: [a] not_equal []: true
%% expect: [a] not_equal [a,b]: true
%% expect: [a] undefined []: false
%% expect: [a] undefined [a,b]: false
%% expect: [a,b] super []: false
%% expect: [a,b] super [a,b]: true
%% expect: [a,b] sub []: true
%% expect: [a,b] sub [a,b]: true
%% expect: [a,b] equal []: false
%% expect: [a,b] equal [a,b]: true
%% expect: [a,b] not_equal []: true
%% expect: [a,b] not_equal [a,b]: false
%% expect: [a,b] undefined []: false
%% expect: [a,b] undefined [a,b]: false
%% expect: [b] super []: false
%% expect: [b] super [a,b]: false
%% expect: [b] sub []: true
%% expect: [b] sub [a,b]: false
%% expect: [b] equal []: false
%% expect: [b] equal [a,b]: false
%% expect: [b] not_equal []: true
%% expect: [b] not_equal [a,b]: true
%% expect: [b] undefined []: false
%% expect: [b] undefined [a,b]: false
%% expect: stop
%% expect: ignore
%% expect: level
%% expect: log neq info: #{level => error}
%% expect: log neq error: ignore
%% expect: log neq alert: #{level => error}
%% expect: log eq info: ignore
%% expect: log eq error: #{level => error}
%% expect: log eq alert: ignore
%% expect: log lt info: ignore
%% expect: log lt error: ignore
%% expect: log lt alert: #{level => error}
%% expect: log gt info: #{level => error}
%% expect: log gt error: ignore
%% expect: log gt alert: ignore
%% expect: log lteq info: ignore
%% expect: log lteq error: #{level => error}
%% expect: log lteq alert: #{level => error}
%% expect: log gteq info: #{level => error}
%% expect: log gteq error: #{level => error}
%% expect: log gteq alert: ignore
%% expect: stop neq info: stop
%% expect: stop neq error: ignore
%% expect: stop neq alert: stop
%% expect: stop eq info: ignore
%% expect: stop eq error: stop
%% expect: stop eq alert: ignore
%% expect: stop lt info: ignore
%% expect: stop lt error: ignore
%% expect: stop lt alert: stop
%% expect: stop gt info: stop
%% expect: stop gt error: ignore
%% expect: stop gt alert: ignore
%% expect: stop lteq info: ignore
%% expect: stop lteq error: stop
%% expect: stop lteq alert: stop
%% expect: stop gteq info: stop
%% expect: stop gteq error: stop
%% expect: stop gteq alert: ignore
%% expect: progress
%% expect: #{level => info,meta => #{},msg => {report,#{label => {supervisor,progress}}}}
%% expect: stop
%% expect: ignore
%% expect: ignore
%% expect: remote_gl
%% expect: ignore
%% expect: ignore
%% expect: ignore
%% expect: ignore
%% expect: refused
%% expect: {badarg,logger_filters,domain}
%% expect: {badarg,logger_filters,domain}
%% expect: {badarg,logger_filters,level}
%% expect: {badarg,logger_filters,level}
%% expect: {badarg,logger_filters,progress}
%% expect: {badarg,logger_filters,remote_gl}
