%% A file that ends anywhere, or whose process was killed: what had been written is there, in the order in which it
%% was done, and the table can be used.
-module(torn_writes).
-export([main/1]).

main(_) ->
    in_directory(fun() ->
        {ok, t} = dets:open_file(t, [{file, "t"}]),
        [ok = dets:insert(t, {N, N * N}) || N <- lists:seq(1, 50)],
        Killed = dets:info(t, owner),
        Reference = monitor(process, Killed),
        exit(Killed, kill),
        receive {'DOWN', Reference, process, Killed, _} -> ok end,
        wait_until(fun() -> dets:all() =:= [] end),
        show(catch dets:lookup(t, 1)),
        {ok, Bytes} = file:read_file("t"),
        show(dets:open_file(t, [{file, "t"}, {repair, false}])),
        {ok, r} = dets:open_file(r, [{file, "t"}, {access, read}]),
        show(dets:info(r, size)),
        ok = dets:close(r),
        {ok, t} = dets:open_file(t, [{file, "t"}]),
        show(dets:info(t, size)),
        ok = dets:close(t),
        show(dets:open_file(t, [{file, "t"}, {repair, false}])),
        ok = dets:close(t),
        Sizes = quietly(fun() -> [size_after(binary:part(Bytes, 0, Size)) || Size <- lists:seq(byte_size(Bytes), 1, -17)] end),
        show(lists:usort(Sizes) =:= lists:seq(0, 50) orelse lists:usort(Sizes)),
        show(Sizes =:= lists:reverse(lists:sort(Sizes))),
        damaged(Bytes)
    end).

%% Repaired, written to, closed, and opened once more.
size_after(Bytes) ->
    ok = file:write_file("torn", Bytes),
    case dets:open_file(torn, [{file, "torn"}]) of
        {ok, torn} ->
            Size = dets:info(torn, size),
            true = lists:sort(dets:match_object(torn, '_')) =:= [{N, N * N} || N <- lists:seq(1, Size)],
            ok = dets:insert(torn, {new, Size}),
            ok = dets:close(torn),
            {ok, torn} = dets:open_file(torn, [{file, "torn"}, {repair, false}]),
            [{new, Size}] = dets:lookup(torn, new),
            ok = dets:close(torn),
            Size;
        {error, {not_a_dets_file, "torn"}} ->
            0
    end.

%% A byte in the middle.
damaged(Bytes) ->
    Place = byte_size(Bytes) div 2,
    <<Begin:Place/binary, Byte, End/binary>> = Bytes,
    Size = quietly(fun() -> size_after(<<Begin/binary, (Byte bxor 1), End/binary>>) end),
    show(Size > 15 andalso Size < 35).

%% What is printed about repairs is thrown away.
quietly(F) ->
    Before = group_leader(),
    group_leader(spawn_link(fun sink/0), self()),
    try F()
    after
        group_leader(Before, self())
    end.

sink() ->
    receive
        {io_request, From, ReplyAs, _} -> From ! {io_reply, ReplyAs, ok}
    end,
    sink().

wait_until(F) ->
    case F() of
        true -> ok;
        false -> erlang:yield(), wait_until(F)
    end.

show({'EXIT', {Reason, _}}) -> show({error, Reason});
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

%% recorded: by hand (the format of the file is another one)
%% expect: {error,badarg}
%% expect: {error,{needs_repair,"t"}}
%% expect: 50
%% expect: dets: file "t" not properly closed, repairing ...
%% expect: 50
%% expect: {ok,t}
%% expect: true
%% expect: true
%% expect: true
