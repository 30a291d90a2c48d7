%% logger:i/0 and its parts.
-module(printed_configuration).
-export([main/1, log/2]).

log(_, _) ->
    ok.

main(_) ->
    logger:i(),
    ok = logger:remove_handler(default),
    ok = logger:add_handler(own, ?MODULE, #{level => error, own => x, config => #{b => 1, a => 2}}),
    ok = logger:set_module_level([b, a], debug),
    logger:i(primary),
    logger:i(modules),
    logger:i(own),
    io:format("~p~n", [logger:i(nope)]),
    ok = logger:set_handler_config(own, config, term),
    logger:i(handlers).

%% expect: Primary configuration:
%% expect:     Level: notice
%% expect:     Filter Default: log
%% expect:     Filters:
%% expect:         (none)
%% expect: Handler configuration:
%% expect:     Id: default
%% expect:         Module: logger_std_h
%% expect:         Level:  all
%% expect:         Formatter:
%% expect:             Module: logger_formatter
%% expect:             Config:
%% expect:                 legacy_header: true
%% expect:                 single_line: false
%% expect:         Filter Default: stop
%% expect:         Filters:
%% expect:             Id: remote_gl
%% expect:                 Fun: fun logger_filters:remote_gl/2
%% expect:                 Arg: stop
%% expect:             Id: domain
%% expect:                 Fun: fun logger_filters:domain/2
%% expect:                 Arg: {log,super,[otp,sasl]}
%% expect:             Id: no_domain
%% expect:                 Fun: fun logger_filters:domain/2
%% expect:                 Arg: {log,undefined,[]}
%% expect:         Handler Config:
%% expect:             burst_limit_enable: true
%% expect:             burst_limit_max_count: 500
%% expect:             burst_limit_window_time: 1000
%% expect:             drop_mode_qlen: 200
%% expect:             filesync_repeat_interval: no_repeat
%% expect:             flush_qlen: 1000
%% expect:             overload_kill_enable: false
%% expect:             overload_kill_mem_size: 3000000
%% expect:             overload_kill_qlen: 20000
%% expect:             overload_kill_restart_after: 5000
%% expect:             sync_mode_qlen: 10
%% expect:             type: standard_io
%% expect: Proxy configuration:
%% expect:     burst_limit_enable: false
%% expect:     burst_limit_max_count: 500
%% expect:     burst_limit_window_time: 1000
%% expect:     drop_mode_qlen: 1000
%% expect:     flush_qlen: 5000
%% expect:     overload_kill_enable: false
%% expect:     overload_kill_mem_size: 3000000
%% expect:     overload_kill_qlen: 20000
%% expect:     overload_kill_restart_after: 5000
%% expect:     sync_mode_qlen: 500
%% expect: Level set per module:
%% expect:     (none)
%% expect: Primary configuration:
%% expect:     Level: notice
%% expect:     Filter Default: log
%% expect:     Filters:
%% expect:         (none)
%% expect: Level set per module:
%% expect:     Module: a
%% expect:         Level: debug
%% expect:     Module: b
%% expect:         Level: debug
%% expect: Handler configuration:
%% expect:     Id: own
%% expect:         Module: printed_configuration
%% expect:         Level:  error
%% expect:         Formatter:
%% expect:             Module: logger_formatter
%% expect:             Config:
%% expect:                 []
%% expect:         Filter Default: log
%% expect:         Filters:
%% expect:             (none)
%% expect:         Handler Config:
%% expect:             a: 2
%% expect:             b: 1
%% expect:         Custom Config:
%% expect:             own: x
%% expect: {error,{not_found,nope}}
%% expect: Handler configuration:
%% expect:     Id: own
%% expect:         Module: printed_configuration
%% expect:         Level:  error
%% expect:         Formatter:
%% expect:             Module: logger_formatter
%% expect:             Config:
%% expect:                 []
%% expect:         Filter Default: log
%% expect:         Filters:
%% expect:             (none)
%% expect:         Handler Config:
%% expect:             term
%% expect:         Custom Config:
%% expect:             own: x
