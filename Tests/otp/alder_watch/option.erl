%% alder --watch: the program's own file and those that it loads are watched from the start.
%% options: --watch
%% modes: single many
%% recorded: by hand (Alder's own)
-module(option).
-export([main/1]).

main(_) ->
    logger:set_primary_config(level, none),
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), "watch_" ++ ?MODULE_STRING ++ os:getpid()),
    ok = file:make_dir(Directory),
    try
        run(filename:join(Directory, "watched"))
    after
        file:del_dir_r(Directory)
    end.

run(File) ->
    write(File, 1),
    {module, watched} = code:load_abs(File),
    io:format("~p ~p~n", [alder_watch:watched(), watched:version()]),
    write(File, 2),
    await(2),
    write(File, 3),
    await(3),
    Watcher = whereis(alder_watch),
    exit(Watcher, kill),
    write(File, 4),
    await(4),
    io:format("another one: ~p~n", [whereis(alder_watch) =/= Watcher]).

write(File, Version) ->
    ok = file:write_file(File ++ ".erl", io_lib:format("-module(watched).~n-export([version/0]).~nversion() -> ~w.~n", [Version])).

%% The program's time limit is the only one.
await(Version) ->
    case watched:version() of
        Version -> io:format("live: ~p~n", [Version]);
        _ -> timer:sleep(20), await(Version)
    end.

%% expect: [option,watched] 1
%% expect: live: 2
%% expect: live: 3
%% expect: live: 4
%% expect: another one: true
