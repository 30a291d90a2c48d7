%% What a handler gets for each way to log: message and metadata, in the process that logs.
-module(events).
-export([main/1, log/2]).
-include_lib("kernel/include/logger.hrl").

log(#{level := Level, msg := Message, meta := Metadata}, _Config) ->
    #{pid := Pid, gl := Leader, time := Time} = Metadata,
    true = Pid =:= self(),
    true = Leader =:= group_leader(),
    true = is_integer(Time),
    io:format("~p ~p~n    ~p~n", [Level, Message, shown(maps:without([pid, gl, time], Metadata))]).

shown(#{file := File, line := Line} = Metadata) ->
    true = Line > 0,
    Metadata#{file := lists:last(string:split(File, "/", all)), line := line};
shown(Metadata) ->
    Metadata.

main(_) ->
    ok = logger:remove_handler(default),
    ok = logger:add_handler(own, ?MODULE, #{}),
    io:format("functions~n"),
    logger:emergency("text"),
    logger:alert(<<"binary">>),
    logger:critical(["deep", [$\s, <<"text">>]]),
    logger:error("format ~p", [x]),
    logger:warning(#{map => report}),
    logger:notice([{list, report}]),
    logger:error("text", #{own => metadata}),
    logger:error(#{map => report}, #{own => metadata}),
    logger:error("format ~p", [x], #{own => metadata}),
    logger:error('atom ~p', [x]),
    logger:error(<<"binary ~p">>, [x]),
    logger:error(fun(X) -> {"lazy ~p", [X]} end, argument),
    logger:error(fun(X) -> #{lazy => X} end, argument),
    logger:error(fun(X) -> [{lazy, X}] end, argument),
    logger:error(fun(_) -> "lazy text" end, argument),
    logger:error(fun(_) -> ignore end, argument),
    logger:error(fun(X) -> #{lazy => X} end, argument, #{own => metadata}),
    logger:log(error, "log"),
    logger:log(error, "log ~p", [x]),
    logger:log(error, "log ~p", [x], #{own => metadata}),
    io:format("macros~n"),
    ?LOG_ERROR("text"),
    ?LOG_ERROR("format ~p", [x]),
    ?LOG_ERROR(#{map => report}),
    ?LOG_ERROR(#{map => report}, #{own => metadata, line => 1}),
    ?LOG_ERROR("format ~p", [x], #{own => metadata}),
    ?LOG_ERROR(fun(X) -> {"lazy ~p", [X]} end, argument),
    ?LOG(critical, "format ~p", [x], #{own => metadata}),
    io:format("metadata~n"),
    logger:update_primary_config(#{metadata => #{primary => 1, process => 1, call => 1}}),
    logger:set_process_metadata(#{process => 2, call => 2}),
    logger:error("all three", #{call => 3}),
    logger:update_process_metadata(#{more => 2}),
    print(logger:get_process_metadata()),
    logger:error("and more"),
    logger:unset_process_metadata(),
    print(logger:get_process_metadata()),
    logger:error("primary only"),
    logger:update_process_metadata(#{again => 2}),
    logger:error("again"),
    io:format("refused~n"),
    print(element(1, element(2, catch logger:set_process_metadata(x)))),
    print(element(1, element(2, catch logger:update_process_metadata(x)))),
    print(element(1, element(2, catch logger:log(error, x)))),
    print(element(1, element(2, catch logger:log(error, "a", x)))),
    print(element(1, element(2, catch logger:log(error, #{a => 1}, x)))).

print(Term) ->
    io:format("~p~n", [Term]).

%% expect: functions
%% expect: emergency {string,"text"}
%% expect:     #{}
%% expect: alert {string,<<"binary">>}
%% expect:     #{}
%% expect: critical {string,["deep",[32,<<"text">>]]}
%% expect:     #{}
%% expect: error {"format ~p",[x]}
%% expect:     #{}
%% expect: warning {report,#{map => report}}
%% expect:     #{}
%% expect: notice {report,[{list,report}]}
%% expect:     #{}
%% expect: error {string,"text"}
%% expect:     #{own => metadata}
%% expect: error {report,#{map => report}}
%% expect:     #{own => metadata}
%% expect: error {"format ~p",[x]}
%% expect:     #{own => metadata}
%% expect: error {"atom ~p",[x]}
%% expect:     #{}
%% expect: error {<<"binary ~p">>,[x]}
%% expect:     #{}
%% expect: error {"lazy ~p",[argument]}
%% expect:     #{}
%% expect: error {report,#{lazy => argument}}
%% expect:     #{}
%% expect: error {report,[{lazy,argument}]}
%% expect:     #{}
%% expect: error {string,"lazy text"}
%% expect:     #{}
%% expect: error {report,#{lazy => argument}}
%% expect:     #{own => metadata}
%% expect: error {string,"log"}
%% expect:     #{}
%% expect: error {"log ~p",[x]}
%% expect:     #{}
%% expect: error {"log ~p",[x]}
%% expect:     #{own => metadata}
%% expect: macros
%% expect: error {string,"text"}
%% expect:     #{file => "events.erl",line => line,mfa => {events,main,1}}
%% expect: error {"format ~p",[x]}
%% expect:     #{file => "events.erl",line => line,mfa => {events,main,1}}
%% expect: error {report,#{map => report}}
%% expect:     #{file => "events.erl",line => line,mfa => {events,main,1}}
%% expect: error {report,#{map => report}}
%% expect:     #{file => "events.erl",line => line,
%% expect:       mfa => {events,main,1},
%% expect:       own => metadata}
%% expect: error {"format ~p",[x]}
%% expect:     #{file => "events.erl",line => line,
%% expect:       mfa => {events,main,1},
%% expect:       own => metadata}
%% expect: error {"lazy ~p",[argument]}
%% expect:     #{file => "events.erl",line => line,mfa => {events,main,1}}
%% expect: critical {"format ~p",[x]}
%% expect:     #{file => "events.erl",line => line,
%% expect:       mfa => {events,main,1},
%% expect:       own => metadata}
%% expect: metadata
%% expect: error {string,"all three"}
%% expect:     #{call => 3,primary => 1,process => 2}
%% expect: #{call => 2,more => 2,process => 2}
%% expect: error {string,"and more"}
%% expect:     #{call => 2,more => 2,primary => 1,process => 2}
%% expect: undefined
%% expect: error {string,"primary only"}
%% expect:     #{call => 1,primary => 1,process => 1}
%% expect: error {string,"again"}
%% expect:     #{again => 2,call => 1,primary => 1,process => 1}
%% expect: refused
%% expect: badarg
%% expect: badarg
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
