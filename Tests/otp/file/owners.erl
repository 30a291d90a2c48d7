%% A file belongs to who opened it.
-module(owners).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    ok = file:write_file("file", "text"),
    raw_for_one_only(),
    device_for_all(),
    device_ends_with_owner(),
    delayed_is_written().

raw_for_one_only() ->
    {ok, File} = file:open("file", [raw, read]),
    show([in_another(fun() -> Call(File) end)
          || Call <- [fun(F) -> file:read(F, 1) end, fun(F) -> file:position(F, 0) end,
                      fun file:read_line/1]]),
    show([file:read(File, 4), file:close(File), file:close(File), file:read(File, 1),
          file:position(File, 0), file:write(File, "x")]).

in_another(Call) ->
    Self = self(),
    {Pid, Monitor} = spawn_monitor(fun() ->
                                           Self ! {self(), try Call() catch C:R -> {C, R} end}
                                   end),
    receive
        {Pid, Result} ->
            receive {'DOWN', Monitor, process, Pid, _} -> Result end
    end.

device_for_all() ->
    {ok, File} = file:open("file", [read]),
    show([in_another(fun() -> file:read(File, 2) end), file:read(File, 2),
          in_another(fun() -> file:close(File) end), file:read(File, 1)]),
    show([file:read(File, 1), file:write(File, "x"), file:position(File, 0), file:close(File),
          io:get_line(File, ''), try io:put_chars(File, "x") catch error:R -> R end]).

device_ends_with_owner() ->
    {ok, File} = in_another(fun() -> file:open("file", [read]) end),
    Monitor = monitor(process, File),
    show(receive {'DOWN', Monitor, process, File, _} -> gone end).

delayed_is_written() ->
    {ok, File} = in_another(fun() ->
                                    {ok, F} = file:open("delayed", [write, {delayed_write, 1000, 60000}]),
                                    ok = file:write(F, "late"),
                                    {ok, F}
                            end),
    Monitor = monitor(process, File),
    receive {'DOWN', Monitor, process, File, _} -> ok end,
    show(file:read_file("delayed")).

show(What) ->
    io:format("~0tp~n", [What]).

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

%% expect: [{error,not_on_controlling_process},{error,not_on_controlling_process},{error,not_on_controlling_process}]
%% expect: [{ok,"text"},ok,{error,einval},{error,einval},{error,einval},{error,einval}]
%% expect: [{ok,"te"},{ok,"xt"},ok,{error,terminated}]
%% expect: [{error,terminated},{error,terminated},{error,terminated},ok,{error,terminated},terminated]
%% expect: gone
%% expect: {ok,<<"late">>}
