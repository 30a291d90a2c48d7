%% Tables that are not open, odd objects and arguments, files that are none, or are of another kind of table.
-module(errors).
-export([main/1]).

main(_) ->
    in_directory(fun() ->
        opening(),
        {ok, t} = dets:open_file(t, [{file, "t"}]),
        arguments(),
        counters(),
        show(dets:close(t)),
        show(dets:close(t)),
        show(dets:close(none)),
        only_reading()
    end).

opening() ->
    [failed(F) || F <- [fun() -> dets:open_file(x, [{foo, 1}]) end, fun() -> dets:open_file(x, foo) end,
                        fun() -> dets:open_file(x, [{type, ordered_set}]) end,
                        fun() -> dets:open_file(x, [{keypos, 0}]) end, fun() -> dets:open_file(x, [{access, write}]) end,
                        fun() -> dets:open_file("missing") end,
                        fun() -> dets:open_file(x, [{file, "missing"}, {access, read}]) end,
                        fun() -> dets:open_file(x, [{file, "missing/x"}]) end]],
    ok = file:write_file("text", "no table"),
    ok = file:write_file("empty", ""),
    [show(Result) || File <- ["text", "empty"],
                     Result <- [dets:is_dets_file(File), dets:open_file(File), dets:open_file(x, [{file, File}]),
                                dets:open_file(x, [{file, File}, {repair, force}])]],
    show(dets:is_dets_file("missing")),
    {ok, t} = dets:open_file(t, [{file, "t"}]),
    show(dets:open_file(t, [{file, "t"}])),
    show(dets:open_file(t, [{file, "u"}])),
    show(dets:open_file(t, [{file, "t"}, {type, bag}])),
    show(dets:all()),
    [ok = dets:close(t) || _ <- [1, 2]],
    show(dets:is_dets_file("t")),
    show(dets:open_file(t, [{file, "t"}, {type, bag}])),
    show(dets:open_file(t, [{file, "t"}, {keypos, 2}])),
    show(dets:all()).

arguments() ->
    [failed(F) || F <- [fun() -> dets:insert(t, foo) end, fun() -> dets:insert(t, {}) end,
                        fun() -> dets:insert(t, [{1}, foo]) end, fun() -> dets:insert_new(t, foo) end,
                        fun() -> dets:insert(none, {1}) end, fun() -> dets:lookup(none, 1) end,
                        fun() -> dets:member(none, 1) end, fun() -> dets:delete(none, 1) end,
                        fun() -> dets:delete_object(t, foo) end, fun() -> dets:first(none) end,
                        fun() -> dets:match(none, '_') end, fun() -> dets:match_object(none, '_') end,
                        fun() -> dets:select(none, []) end, fun() -> dets:select(t, foo) end,
                        fun() -> dets:select(foo) end, fun() -> dets:select_delete(t, foo) end,
                        fun() -> dets:foldl(fun(_, Acc) -> Acc end, 0, none) end, fun() -> dets:sync(none) end,
                        fun() -> dets:to_ets(t, foo) end, fun() -> dets:delete_all_objects(none) end,
                        fun() -> dets:is_compatible_bchunk_format(t, foo) end]],
    show(dets:info(none)),
    show(dets:info(none, size)),
    show(dets:info(t, foo)),
    show(dets:info(t, size)),
    %% What a function of the caller does wrong is no harm to the table.
    ok = dets:insert(t, {1, 2}),
    failed(fun() -> dets:foldl(fun(_, _) -> error(wrong) end, 0, t) end),
    failed(fun() -> dets:traverse(t, fun(_) -> throw(wrong) end) end),
    show(dets:lookup(t, 1)).

counters() ->
    ok = dets:insert(t, {c, 5, 6, x}),
    [failed(fun() -> dets:update_counter(t, Key, By) end)
     || {Key, By} <- [{c, 2}, {c, {3, -2}}, {c, 1 bsl 70}, {c, {4, 1}}, {c, {9, 1}}, {missing, 1}, {c, foo}]],
    show(dets:lookup(t, c)).

only_reading() ->
    {ok, r} = dets:open_file(r, [{file, "t"}, {access, read}]),
    show(dets:lookup(r, 1)),
    show(dets:insert(r, {2, 2})),
    show(dets:delete(r, 1)),
    show(dets:lookup(r, 1)),
    show(dets:info(r, access)).

show(Term) -> io:format("~p~n", [Term]).

failed(F) ->
    try F() of
        Result -> show(Result)
    catch
        Class:Reason -> show({Class, Reason})
    end.

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

%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,{file_error,"missing",enoent}}
%% expect: {error,{file_error,"missing",enoent}}
%% expect: {error,{file_error,"missing/x",enoent}}
%% expect: false
%% expect: {error,{not_a_dets_file,"text"}}
%% expect: {error,{not_a_dets_file,"text"}}
%% expect: {error,{not_a_dets_file,"text"}}
%% expect: false
%% expect: {error,{not_a_dets_file,"empty"}}
%% expect: {error,{not_a_dets_file,"empty"}}
%% expect: {error,{not_a_dets_file,"empty"}}
%% expect: {error,{file_error,"missing",enoent}}
%% expect: {ok,t}
%% expect: {error,incompatible_arguments}
%% expect: {error,incompatible_arguments}
%% expect: [t]
%% expect: true
%% expect: {error,{type_mismatch,"t"}}
%% expect: {error,{keypos_mismatch,"t"}}
%% expect: []
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: false
%% expect: undefined
%% expect: undefined
%% expect: undefined
%% expect: 0
%% expect: {error,wrong}
%% expect: {throw,wrong}
%% expect: [{1,2}]
%% expect: 7
%% expect: 4
%% expect: 1180591620717411303431
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: [{c,1180591620717411303431,4,x}]
%% expect: ok
%% expect: {error,not_owner}
%% expect: {error,not_owner}
%% expect: [{1,2}]
%% expect: {error,{access_mode,"t"}}
%% expect: {error,{access_mode,"t"}}
%% expect: [{1,2}]
%% expect: read
