%% Logging to a file: appended to, in a directory that is made, opened again when it was renamed or
%% deleted; changes that are refused.
-module(log_files).
-export([main/1]).

main(_) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    try run(Directory)
    after file:del_dir_r(Directory)
    end.

run(Directory) ->
    ok = logger:remove_handler(default),
    File = filename:join([Directory, "new", "a.log"]),
    Formatter = {logger_formatter, #{template => [level, ": ", msg, "\n"]}},
    ok = logger:add_handler(file, logger_std_h, #{config => #{file => File}, formatter => Formatter}),
    logger:error("first, ~ts", ["unicode: \x{3b1}"]),
    show(File),
    logger:error("second"),
    show(File),
    {ok, #{config := Config}} = logger:get_handler_config(file),
    print(maps:without([file | olp()], Config)),
    print(element(2, element(2, logger:update_handler_config(file, config, #{file => "other"})))),
    print(element(2, element(2, logger:set_handler_config(file, config, #{type => standard_io})))),
    print(logger:update_handler_config(file, config, #{max_no_files => 3, file_check => 0})),
    print(logger:update_handler_config(file, config, #{file => File})),
    io:format("renamed~n"),
    ok = file:rename(File, File ++ ".old"),
    logger:error("third"),
    show(File),
    show(File ++ ".old"),
    io:format("deleted~n"),
    ok = file:delete(File),
    logger:error("fourth"),
    show(File),
    io:format("added again~n"),
    ok = logger:remove_handler(file),
    ok = logger:add_handler(file, logger_std_h, #{config => #{type => {file, File}},
                                                  formatter => Formatter}),
    logger:error("fifth"),
    show(File),
    ok = logger:remove_handler(file),
    ok = logger:add_handler(file, logger_std_h, #{config => #{type => {file, File, [write]}},
                                                  formatter => Formatter}),
    logger:error("sixth"),
    show(File),
    {ok, #{config := #{modes := Modes}}} = logger:get_handler_config(file),
    print(lists:sort(Modes)),
    io:format("refused~n"),
    [print(logger:add_handler(other, logger_std_h, #{config => Wrong}))
     || Wrong <- [#{type => file, max_no_bytes => 0}, #{max_no_bytes => 100},
                  #{type => file, compress_on_rotate => yes}, #{type => file, file_check => -1},
                  #{type => file, max_no_files => a}, #{type => file, no_such_key => 1}]],
    {error, {handler_not_added, _}} =
        logger:add_handler(other, logger_std_h, #{config => #{file => Directory}}),
    print(logger:get_handler_ids()).

olp() ->
    [sync_mode_qlen, drop_mode_qlen, flush_qlen, burst_limit_enable, burst_limit_max_count,
     burst_limit_window_time, overload_kill_enable, overload_kill_qlen, overload_kill_mem_size,
     overload_kill_restart_after].

show(File) ->
    _ = logger_std_h:filesync(file),
    {ok, Text} = file:read_file(File),
    io:format("~p~n", [Text]).

print(Term) ->
    io:format("~p~n", [Term]).

%% expect: <<"error: first, unicode: Î±\n">>
%% expect: <<"error: first, unicode: Î±\nerror: second\n">>
%% expect: #{compress_on_rotate => false,file_check => 0,
%% expect:   filesync_repeat_interval => 5000,max_no_bytes => infinity,max_no_files => 0,
%% expect:   modes => [delayed_write,raw,append],
%% expect:   type => file}
%% expect: logger_std_h
%% expect: logger_std_h
%% expect: ok
%% expect: ok
%% expect: renamed
%% expect: <<"error: third\n">>
%% expect: <<"error: first, unicode: Î±\nerror: second\n">>
%% expect: deleted
%% expect: <<"error: fourth\n">>
%% expect: added again
%% expect: <<"error: fourth\nerror: fifth\n">>
%% expect: <<"error: sixth\n">>
%% expect: [delayed_write,raw,write]
%% expect: refused
%% expect: {error,{handler_not_added,{invalid_config,logger_std_h,#{max_no_bytes => 0}}}}
%% expect: {error,
%% expect:     {handler_not_added,{invalid_config,logger_std_h,#{max_no_bytes => 100}}}}
%% expect: {error,
%% expect:     {handler_not_added,
%% expect:         {invalid_config,logger_std_h,#{compress_on_rotate => yes}}}}
%% expect: {error,{handler_not_added,{invalid_config,logger_std_h,#{file_check => -1}}}}
%% expect: {error,{handler_not_added,{invalid_config,logger_std_h,#{max_no_files => a}}}}
%% expect: {error,{handler_not_added,{invalid_config,logger_std_h,#{no_such_key => 1}}}}
%% expect: [file]
