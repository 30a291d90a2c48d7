%% A file that is full is renamed, what was there before moves up, the oldest goes; or it begins anew.
-module(rotation).
-export([main/1]).

main(_) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    try run(Directory)
    after file:del_dir_r(Directory)
    end.

run(Directory) ->
    ok = logger:remove_handler(default),
    File = filename:join(Directory, "r.log"),
    add(#{file => File, max_no_bytes => 40, max_no_files => 2}),
    [begin log(Number), show(Directory) end || Number <- lists:seq(1, 6)],
    io:format("fewer bytes~n"),
    ok = logger:update_handler_config(file, config, #{max_no_bytes => 10}),
    show(Directory),
    log(7),
    show(Directory),
    io:format("compressed~n"),
    ok = logger:update_handler_config(file, config, #{compress_on_rotate => true}),
    log(8),
    [log(Number) || Number <- [9]],
    wait(File ++ ".0.gz"),
    {ok, Fd} = file:open(File ++ ".0.gz", [read, raw, binary, compressed]),
    print(file:read(Fd, 1000)),
    ok = file:close(Fd),
    ok = logger:remove_handler(file),
    file:del_dir_r(Directory),
    io:format("no files beside it~n"),
    add(#{file => File, max_no_bytes => 40, max_no_files => 0}),
    [begin log(Number), show(Directory) end || Number <- lists:seq(1, 5)].

add(Config) ->
    ok = logger:add_handler(file, logger_std_h,
                            #{config => Config, formatter => {logger_formatter,
                                                              #{template => [msg, "\n"]}}}).

log(Number) ->
    logger:error("number ~w, ten more", [Number]),
    logger_std_h:filesync(file).

show(Directory) ->
    {ok, Names} = file:list_dir(Directory),
    [begin
         {ok, Text} = file:read_file(filename:join(Directory, Name)),
         io:format("~s ~p~n", [Name, [hd(lists:reverse(string:split(Line, "number "))) -- ", ten more"
                                      || Line <- string:split(binary_to_list(Text), "\n", all),
                                         Line =/= ""]])
     end
     || Name <- lists:sort(Names)],
    io:format("--~n").

%% Compressing may take a while.
wait(File) ->
    case filelib:is_regular(File) of
        true -> timer:sleep(100);
        false -> timer:sleep(5), wait(File)
    end.

print(Term) ->
    io:format("~p~n", [Term]).

%% expect: r.log ["1"]
%% expect: --
%% expect: r.log ["1","2"]
%% expect: --
%% expect: r.log []
%% expect: r.log.0 ["1","2","3"]
%% expect: --
%% expect: r.log ["4"]
%% expect: r.log.0 ["1","2","3"]
%% expect: --
%% expect: r.log ["4","5"]
%% expect: r.log.0 ["1","2","3"]
%% expect: --
%% expect: r.log []
%% expect: r.log.0 ["4","5","6"]
%% expect: r.log.1 ["1","2","3"]
%% expect: --
%% expect: fewer bytes
%% expect: r.log []
%% expect: r.log.0 ["4","5","6"]
%% expect: r.log.1 ["1","2","3"]
%% expect: --
%% expect: r.log []
%% expect: r.log.0 ["7"]
%% expect: r.log.1 ["4","5","6"]
%% expect: --
%% expect: compressed
%% expect: {ok,<<"number 9, ten more\n">>}
%% expect: no files beside it
%% expect: r.log ["1"]
%% expect: --
%% expect: r.log ["1","2"]
%% expect: --
%% expect: r.log []
%% expect: --
%% expect: r.log ["4"]
%% expect: --
%% expect: r.log ["4","5"]
%% expect: --
