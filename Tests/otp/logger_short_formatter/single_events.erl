%% Events that are no crashes; crashes for handlers that know format/2 only; colours; what is refused.
-module(single_events).
-export([main/1, log/2]).

log(Event, #{formatter := {Module, Config}}) ->
    io:put_chars(Module:format(Event, Config)).

main(_) ->
    ok = logger:remove_handler(default),
    ok = logger:set_primary_config(level, all),
    ok = logger:add_handler(own, ?MODULE, #{formatter => {logger_short_formatter,
                                                          #{time => false, chars_limit => 60}},
                                            level => debug}),
    ok = logger:set_module_level([application_controller, supervisor], none),
    logger:error("text"),
    logger:warning("two~nlines ~p", [x]),
    logger:notice(#{a => 1}),
    logger:info([{a, 1}, {b, "text"}]),
    logger:debug(""),
    error_logger:info_report([{old, report}, {another, line}]),
    {_, Monitor} = proc_lib:spawn_opt(fun() -> error({reason, lists:seq(1, 100)}) end, [monitor]),
    receive {'DOWN', Monitor, process, _, _} -> ok end,
    ok = logger:update_formatter_config(own, colour, true),
    [logger:log(Level, "coloured") || Level <- [emergency, error, warning, notice, info]],
    [io:format("~p~n", [logger_short_formatter:check_config(Config)])
     || Config <- [#{}, #{colour => true, source => false, time => true, chars_limit => 10},
                   #{colour => red}, #{chars_limit => 0}, #{template => [msg]}, x]].

%% recorded: by hand (OTP has no such format)
%% expect: error text
%% expect: warning
%% expect:   two
%% expect:   lines x
%% expect: notice a: 1
%% expect: info
%% expect:   a: 1
%% expect:   b: text
%% expect: debug
%% expect: notice
%% expect:   old: report
%% expect:   another: line
%% expect: <PID> crashed
%% expect:   who     process <PID>, started with a fun in single_events:main/1
%% expect:   why     {reason,[1,2,3,4,5,6,7,8|...]}
%% expect:           in a fun in single_events:main/1, Tests/otp/logger_short_formatter/single_events.erl:21
%% expect:             21 |     {_, Monitor} = proc_lib:spawn_opt(fun() -> error({reason, lists:seq(1, 100)}) end, [monitor]),
%% expect:                |                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
%% expect:
%% expect: [1;31memergency[0m coloured
%% expect: [1;31merror[0m coloured
%% expect: [1;33mwarning[0m coloured
%% expect: [32mnotice[0m coloured
%% expect: [2minfo[0m coloured
%% expect: ok
%% expect: ok
%% expect: {error,{invalid_formatter_config,logger_short_formatter,{colour,red}}}
%% expect: {error,{invalid_formatter_config,logger_short_formatter,{chars_limit,0}}}
%% expect: {error,{invalid_formatter_config,logger_short_formatter,{template,[msg]}}}
%% expect: {error,{invalid_formatter_config,logger_short_formatter,x}}
