%% Events as text in logs of several files and of one; what can be changed, and what is wrong.
-module(handler).
-export([main/1]).

main(_) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), "logger_disk_log_h_" ++ os:getpid()),
    ok = file:make_dir(Directory),
    ok = file:set_cwd(Directory),
    ok = logger:remove_handler(default),
    wrapping(),
    halting(),
    defaults(Directory),
    wrong(),
    _ = [file:delete(File) || File <- filelib:wildcard("*")],
    ok = file:set_cwd("/"),
    ok = file:del_dir(Directory).

formatter() -> {logger_formatter, #{template => [msg, "\n"], single_line => true}}.

wrapping() ->
    Config = #{file => "log", max_no_bytes => 100, max_no_files => 3},
    show([logger:add_handler(d, logger_disk_log_h, #{formatter => formatter(), config => Config})]),
    [logger:error("event number ~p", [N]) || N <- lists:seq(1, 14)],
    show([logger_disk_log_h:filesync(d), lists:sort(filelib:wildcard("log*"))]),
    [show([file:read_file("log." ++ N)]) || N <- ["1", "2", "3"]],
    show([logger:set_handler_config(d, config, #{file => "other"}),
          logger:update_handler_config(d, config, #{filesync_repeat_interval => 100}),
          logger:update_handler_config(d, config, #{max_no_bytes => 5}), logger:update_handler_config(d, config, #{foo => 5}),
          logger:update_handler_config(d, config, #{type => halt}), logger:update_handler_config(d, level, error)]),
    {ok, #{config := Known, level := Level}} = logger:get_handler_config(d),
    show([Level, maps:with([file, type, max_no_bytes, max_no_files, filesync_repeat_interval], Known)]),
    show([[lists:keyfind(Key, 1, disk_log:info(d)) || Key <- [type, format, size, no_items]], logger:remove_handler(d),
          disk_log:info(d), logger_disk_log_h:filesync("x")]).

halting() ->
    Config = #{type => halt, file => "halt", max_no_bytes => 1000},
    show([logger:add_handler(h, logger_disk_log_h, #{formatter => formatter(), config => Config})]),
    [logger:error("event number ~p", [N]) || N <- lists:seq(1, 6)],
    show([logger_disk_log_h:filesync(h), file:read_file("halt"), logger:remove_handler(h)]).

defaults(Directory) ->
    ok = logger:add_handler(k, logger_disk_log_h, #{}),
    {ok, #{config := #{file := File, type := Type, max_no_bytes := Bytes, max_no_files := Files}}} =
        logger:get_handler_config(k),
    show([string:prefix(File, Directory), Type, Bytes, Files, logger:remove_handler(k)]).

wrong() ->
    [show([logger:add_handler(e, logger_disk_log_h, #{config => Config})])
     || Config <- [#{foo => 1}, #{type => foo}, #{max_no_files => 0}, #{max_no_bytes => a}, #{file => 1},
                   #{filesync_repeat_interval => a}]].

show(Results) -> io:format("~0p~n", [Results]).

%% expect: [ok]
%% expect: [ok,["log.1","log.2","log.3","log.idx","log.siz"]]
%% expect: [{ok,<<"event number 1\nevent number 2\nevent number 3\nevent number 4\nevent number 5\nevent number 6\n">>}]
%% expect: [{ok,<<"event number 7\nevent number 8\nevent number 9\nevent number 10\nevent number 11\nevent number 12\n">>}]
%% expect: [{ok,<<"event number 13\nevent number 14\n">>}]
%% expect: [{error,{illegal_config_change,logger_disk_log_h,#{file => "log"},#{file => "other"}}},ok,{error,{illegal_config_change,logger_disk_log_h,#{max_no_bytes => 100},#{max_no_bytes => 5}}},{error,{invalid_config,logger_disk_log_h,#{foo => 5}}},{error,{illegal_config_change,logger_disk_log_h,#{type => wrap},#{type => halt}}},ok]
%% expect: [error,#{file => "log",filesync_repeat_interval => 100,max_no_bytes => 100,max_no_files => 3,type => wrap}]
%% expect: [[{type,wrap},{format,external},{size,{100,3}},{no_items,14}],ok,{error,no_such_log},{error,{badarg,{filesync,["x"]}}}]
%% expect: [ok]
%% expect: [ok,{ok,<<"event number 1\nevent number 2\nevent number 3\nevent number 4\nevent number 5\nevent number 6\n">>},ok]
%% expect: ["/k",wrap,1048576,10,ok]
%% expect: [{error,{handler_not_added,{invalid_config,logger_disk_log_h,#{foo => 1}}}}]
%% expect: [{error,{handler_not_added,{invalid_config,logger_disk_log_h,#{type => foo}}}}]
%% expect: [{error,{handler_not_added,{invalid_config,logger_disk_log_h,#{max_no_files => 0}}}}]
%% expect: [{error,{handler_not_added,{invalid_config,logger_disk_log_h,#{max_no_bytes => a}}}}]
%% expect: [{error,{handler_not_added,{invalid_config,logger_disk_log_h,#{file => 1}}}}]
%% expect: [{error,{handler_not_added,{invalid_config,logger_disk_log_h,#{filesync_repeat_interval => a}}}}]
