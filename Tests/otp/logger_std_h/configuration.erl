%% Parameters of the handler and of its protection: defaults, changes, what is refused.
-module(configuration).
-export([main/1]).

main(_) ->
    print(logger:get_handler_config(default)),
    print(logger:add_handler(a, logger_std_h, #{config => #{type => bad}})),
    print(logger:add_handler(a, logger_std_h, #{config => #{tpe => standard_io}})),
    print(logger:add_handler(a, logger_std_h, #{config => #{drop_mode_qlen => 5}})),
    print(logger:add_handler(a, logger_std_h, #{config => #{type => standard_error,
                                                            sync_mode_qlen => 5}})),
    print(logger:get_handler_config(a)),
    print(is_pid(whereis(logger_std_h_a))),
    print(logger:set_handler_config(a, config, #{type => standard_io})),
    print(logger:set_handler_config(a, config, #{sync_mode_qlen => 300})),
    print(logger:update_handler_config(a, config, #{drop_mode_qlen => 50})),
    print(config(a)),
    print(logger:set_handler_config(a, config, #{flush_qlen => 2000})),
    print(config(a)),
    print(logger:set_handler_config(a, #{level => error})),
    print(logger:get_handler_config(a)),
    print(logger:remove_handler(a)),
    print(whereis(logger_std_h_a)),
    print(logger_std_h:filesync("x")),
    print(logger_std_h:filesync(default)).

config(Id) ->
    {ok, #{config := Config}} = logger:get_handler_config(Id),
    Config.

print(Term) ->
    io:format("~p~n", [Term]).

%% expect: {ok,#{config =>
%% expect:           #{burst_limit_enable => true,burst_limit_max_count => 500,
%% expect:             burst_limit_window_time => 1000,drop_mode_qlen => 200,
%% expect:             filesync_repeat_interval => no_repeat,flush_qlen => 1000,
%% expect:             overload_kill_enable => false,overload_kill_mem_size => 3000000,
%% expect:             overload_kill_qlen => 20000,overload_kill_restart_after => 5000,
%% expect:             sync_mode_qlen => 10,type => standard_io},
%% expect:       filter_default => stop,
%% expect:       filters =>
%% expect:           [{remote_gl,{fun logger_filters:remote_gl/2,stop}},
%% expect:            {domain,{fun logger_filters:domain/2,{log,super,[otp,sasl]}}},
%% expect:            {no_domain,{fun logger_filters:domain/2,{log,undefined,[]}}}],
%% expect:       formatter =>
%% expect:           {logger_formatter,#{legacy_header => true,single_line => false}},
%% expect:       id => default,level => all,module => logger_std_h}}
%% expect: {error,{handler_not_added,{invalid_config,logger_std_h,#{type => bad}}}}
%% expect: {error,
%% expect:     {handler_not_added,{invalid_config,logger_std_h,#{tpe => standard_io}}}}
%% expect: {error,
%% expect:     {handler_not_added,
%% expect:         {invalid_olp_levels,
%% expect:             #{drop_mode_qlen => 5,flush_qlen => 1000,sync_mode_qlen => 10}}}}
%% expect: ok
%% expect: {ok,#{config =>
%% expect:           #{burst_limit_enable => true,burst_limit_max_count => 500,
%% expect:             burst_limit_window_time => 1000,drop_mode_qlen => 200,
%% expect:             filesync_repeat_interval => no_repeat,flush_qlen => 1000,
%% expect:             overload_kill_enable => false,overload_kill_mem_size => 3000000,
%% expect:             overload_kill_qlen => 20000,overload_kill_restart_after => 5000,
%% expect:             sync_mode_qlen => 5,type => standard_error},
%% expect:       filter_default => log,filters => [],
%% expect:       formatter => {logger_formatter,#{}},
%% expect:       id => a,level => all,module => logger_std_h}}
%% expect: true
%% expect: {error,{illegal_config_change,logger_std_h,
%% expect:                               #{type => standard_error},
%% expect:                               #{type => standard_io}}}
%% expect: {error,{invalid_olp_levels,#{drop_mode_qlen => 200,flush_qlen => 1000,
%% expect:                              sync_mode_qlen => 300}}}
%% expect: ok
%% expect: #{burst_limit_enable => true,burst_limit_max_count => 500,
%% expect:   burst_limit_window_time => 1000,drop_mode_qlen => 50,
%% expect:   filesync_repeat_interval => no_repeat,flush_qlen => 1000,
%% expect:   overload_kill_enable => false,overload_kill_mem_size => 3000000,
%% expect:   overload_kill_qlen => 20000,overload_kill_restart_after => 5000,
%% expect:   sync_mode_qlen => 5,type => standard_error}
%% expect: ok
%% expect: #{burst_limit_enable => true,burst_limit_max_count => 500,
%% expect:   burst_limit_window_time => 1000,drop_mode_qlen => 200,
%% expect:   filesync_repeat_interval => no_repeat,flush_qlen => 2000,
%% expect:   overload_kill_enable => false,overload_kill_mem_size => 3000000,
%% expect:   overload_kill_qlen => 20000,overload_kill_restart_after => 5000,
%% expect:   sync_mode_qlen => 10,type => standard_error}
%% expect: ok
%% expect: {ok,#{config =>
%% expect:           #{burst_limit_enable => true,burst_limit_max_count => 500,
%% expect:             burst_limit_window_time => 1000,drop_mode_qlen => 200,
%% expect:             filesync_repeat_interval => no_repeat,flush_qlen => 1000,
%% expect:             overload_kill_enable => false,overload_kill_mem_size => 3000000,
%% expect:             overload_kill_qlen => 20000,overload_kill_restart_after => 5000,
%% expect:             sync_mode_qlen => 10,type => standard_error},
%% expect:       filter_default => log,filters => [],
%% expect:       formatter => {logger_formatter,#{}},
%% expect:       id => a,level => error,module => logger_std_h}}
%% expect: ok
%% expect: undefined
%% expect: {error,{badarg,{filesync,["x"]}}}
%% expect: ok
