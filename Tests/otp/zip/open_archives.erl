%% Archives that stay open: entries one by one, by several processes, until they are closed.
-module(open_archives).
-export([main/1]).

main(_) ->
    in_directory(fun() ->
        {ok, {_, Binary}} = zip:zip("x", [{"a", <<"contents of a">>}, {"d/b", binary:copy(<<"b">>, 1000)}], [memory]),
        {ok, Handle} = zip:zip_open(Binary, [memory]),
        show(zip:zip_get("a", Handle)),
        show(zip:zip_get("missing", Handle)),
        {ok, Contents} = zip:zip_get(Handle),
        show([Name || {Name, _} <- Contents]),
        {ok, [_ | Files]} = zip:zip_list_dir(Handle),
        show([element(2, File) || File <- Files]),
        show(zip:zip_t(Handle)),
        Self = self(),
        spawn_link(fun() -> Self ! {other, zip:zip_get("a", Handle)} end),
        receive {other, Result} -> show(Result) end,
        show(zip:zip_close(Handle)),
        ok = file:write_file("x.zip", Binary),
        {ok, InFile} = zip:zip_open("x.zip", [{cwd, "out"}]),
        show(zip:zip_get("d/b", InFile)),
        show(zip:zip_get("a", InFile)),
        show(file:read_file("out/a")),
        show(zip:zip_close(InFile)),
        ended_owner(Binary)
    end).

%% With the process that has opened it, the archive is closed.
ended_owner(Binary) ->
    Self = self(),
    {Pid, Reference} = spawn_monitor(fun() -> {ok, Handle} = zip:zip_open(Binary), Self ! {handle, Handle} end),
    Handle = receive {handle, Opened} -> Opened end,
    receive {'DOWN', Reference, process, Pid, _} -> ok end,
    Watched = monitor(process, Handle),
    receive {'DOWN', Watched, process, Handle, _} -> show(closed) end.

show(Term) -> io:format("~tp~n", [Term]).

in_directory(Function) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    ok = file:make_dir(Directory),
    {ok, Before} = file:get_cwd(),
    ok = file:set_cwd(Directory),
    try
        Function()
    after
        ok = file:set_cwd(Before),
        ok = file:del_dir_r(Directory)
    end.

%% expect: {ok,{"a",<<"contents of a">>}}
%% expect: {error,file_not_found}
%% expect: ["a","d/b"]
%% expect: ["a","d/b"]
%% expect: a
%% expect: d/b
%% expect: ok
%% expect: {ok,{"a",<<"contents of a">>}}
%% expect: ok
%% expect: {ok,"out/d/b"}
%% expect: {ok,"out/a"}
%% expect: {ok,<<"contents of a">>}
%% expect: ok
%% expect: closed
