%% What a process has opened is closed when it ends, however it ends.
-module(closed_at_the_end).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    ok = file:write_file("file", "text"),
    Before = descriptors(),
    Self = self(),
    [begin
         {Pid, Monitor} = spawn_monitor(fun() -> opens(Self, Ending) end),
         receive {opened, Pid} -> ok end,
         exit(Pid, Ending),
         receive {'DOWN', Monitor, process, Pid, _} -> ok end
     end || Ending <- [kill, shutdown, normal, error], _ <- lists:seq(1, 100)],
    wait_for(Before),
    io:format("closed~n").

opens(Main, Ending) ->
    {ok, _} = file:open("file", [raw, read]),
    {ok, _} = file:open("file", [raw, read, write, delayed_write]),
    {ok, _} = file:open("file", [read]),
    {ok, File} = file:open("file", [raw, read, read_ahead]),
    {ok, _} = file:read(File, 1),
    Main ! {opened, self()},
    case Ending of
        normal -> ok;
        error -> exit(error);
        _ -> receive after infinity -> ok end
    end.

descriptors() ->
    {ok, Names} = file:list_dir("/proc/self/fd"),
    length(Names).

wait_for(Count) ->
    case descriptors() of
        Count -> ok;
        _ -> timer:sleep(1), wait_for(Count)
    end.

in_directory_of_its_own(Run) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    ok = file:make_dir(Directory),
    ok = file:set_cwd(Directory),
    try
        Run()
    after
        file:set_cwd("/"),
        ok = file:del_dir_r(Directory)
    end.

%% expect: closed
