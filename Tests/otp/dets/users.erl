%% A table stays open until the last process that has opened it closes it or ends; any process may use it.
-module(users).
-export([main/1]).

main(_) ->
    in_directory(fun() ->
        {ok, t} = dets:open_file(t, [{file, "t"}, {auto_save, infinity}]),
        ok = dets:insert(t, {1, a}),
        Self = self(),
        Other = spawn_link(fun() -> other(Self) end),
        receive {Other, Seen} -> show(Seen) end,
        show(lists:sort(dets:info(t, users)) =:= lists:sort([Self, Other])),
        show(dets:close(t)),
        show(dets:close(t)),
        show(dets:lookup(t, 2)),
        Reference = monitor(process, dets:info(t, owner)),
        unlink(Other),
        exit(Other, kill),
        receive {'DOWN', Reference, process, _, _} -> ok end,
        wait_until(fun() -> dets:all() =:= [] end),
        show(dets:info(t)),
        {ok, Name} = dets:open_file("t"),
        show(lists:sort(dets:match_object(Name, '_'))),
        show(is_reference(Name)),
        show(dets:close(Name))
    end).

other(Parent) ->
    Before = dets:lookup(t, 1),
    {ok, t} = dets:open_file(t, [{file, "t"}, {auto_save, infinity}]),
    ok = dets:insert(t, {2, b}),
    Parent ! {self(), {Before, dets:close(none)}},
    receive stop -> ok end.

wait_until(F) ->
    case F() of
        true -> ok;
        false -> erlang:yield(), wait_until(F)
    end.

show(Term) -> io:format("~p~n", [Term]).

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

%% expect: {[{1,a}],{error,not_owner}}
%% expect: true
%% expect: ok
%% expect: {error,not_owner}
%% expect: [{2,b}]
%% expect: undefined
%% expect: [{1,a},{2,b}]
%% expect: true
%% expect: ok
