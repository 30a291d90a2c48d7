%% Logs of one file: what is logged is read again, limits, truncation, other names, damaged files.
-module(halt_logs).
-export([main/1]).

main(_) -> in_directory(fun() -> basics(), limits(), damaged(), external() end).

basics() ->
    show([disk_log:open([{name, a}]), disk_log:log(a, {x, 1}), disk_log:log_terms(a, [b, c]),
          disk_log:blog(a, term_to_binary(bin)), disk_log:sync(a), terms(a, start), info(a, [items, no_written_items, full])]),
    {Continuation, First} = disk_log:chunk(a, start, 2),
    show([First, terms(a, Continuation), disk_log:chunk(a, foo), disk_log:chunk_info(foo)]),
    show([disk_log:inc_wrap_file(a), disk_log:change_size(a, 10000), disk_log:change_size(a, {1, 2}),
          disk_log:change_size(a, foo), disk_log:truncate(a), terms(a, start), disk_log:truncate(a, head), terms(a, start)]),
    show([disk_log:reopen(a, "a.old"), terms(a, start), disk_log:reopen(a, "a.LOG"), disk_log:log(a, new)]),
    show([disk_log:open([{name, a}]), disk_log:open([{name, a}, {file, "b"}]), disk_log:open([{name, a}, {format, external}]),
          disk_log:open([{name, a}, {mode, read_only}])]),
    show([disk_log:close(a), disk_log:close(a), disk_log:log(a, x)]),
    show([disk_log:open([{name, a}, {mode, read_only}]), terms(a, start), disk_log:log(a, x), disk_log:truncate(a),
          element(1, lists:unzip(disk_log:info(a))), disk_log:close(a)]),
    show([disk_log:open([{name, old}, {file, "a.old"}]), terms(old, start), disk_log:close(old)]),
    Large = binary:copy(<<"large ">>, 20000),
    show([disk_log:open([{name, large}]), disk_log:log_terms(large, [Large, 1, Large]), disk_log:close(large),
          disk_log:open([{name, large}]), [byte_size(term_to_binary(T)) || T <- all(large, start)], disk_log:close(large)]).

limits() ->
    show([disk_log:open([{name, h}, {size, 60}, {notify, true}])]),
    show([[disk_log:blog(h, Bytes) || Bytes <- lists:duplicate(4, term_to_binary(12345678))], messages(h),
          info(h, [full, items]), disk_log:log(h, x)]),
    show([disk_log:change_size(h, 10), disk_log:change_size(h, 1000), disk_log:log(h, 1), info(h, [full, size]),
          disk_log:truncate(h), disk_log:close(h)]).

damaged() ->
    {ok, d} = disk_log:open([{name, d}]),
    [ok = disk_log:blog(d, term_to_binary(Number)) || Number <- [1, 2, 3]],
    ok = disk_log:close(d),
    {ok, <<Start:4/binary, _:4/binary, Records/binary>> = Bytes} = file:read_file("d.LOG"),
    Half = binary:part(Records, 0, byte_size(Records) - 2),
    [begin
         ok = file:write_file("d.LOG", Content),
         show([What, disk_log:open([{name, d}, {repair, false}]), disk_log:close(d)]),
         ok = file:write_file("d.LOG", Content),
         show([disk_log:open([{name, d}, {quiet, true}]), terms(d, start), disk_log:log(d, 4), disk_log:close(d)]),
         ok = file:write_file("d.LOG", Content),
         show([disk_log:open([{name, d}, {repair, truncate}]), terms(d, start), disk_log:close(d)])
     end || {What, Content} <- [{closed, Bytes}, {open, <<Start/binary, 6, 7, 8, 9, Records/binary>>},
                                {torn, <<Start/binary, 6, 7, 8, 9, Half/binary>>}, {start_only, <<Start/binary, 6, 7, 8, 9>>},
                                {no_log, <<"hello">>}, {empty, <<>>}]].

external() ->
    show([disk_log:open([{name, e}, {format, external}, {head, "HEAD\n"}]), disk_log:blog(e, "line 1\n"),
          disk_log:blog_terms(e, [<<"line 2\n">>, "line 3\n"]), disk_log:log(e, x), disk_log:chunk(e, start),
          info(e, [items, head]), disk_log:sync(e), file:read_file("e.LOG"), disk_log:btruncate(e, "new\n"), disk_log:sync(e),
          file:read_file("e.LOG"), disk_log:breopen(e, "e.old", <<"other\n">>), disk_log:close(e), file:read_file("e.LOG"),
          file:read_file("e.old")]).

info(Log, Keys) -> [proplists:get_value(Key, disk_log:info(Log)) || Key <- Keys].

terms(Log, Place) ->
    case disk_log:chunk(Log, Place) of
        Chunk when tuple_size(Chunk) > 1, is_list(element(2, Chunk)) -> element(2, Chunk);
        Other -> Other
    end.

all(Log, Place) ->
    case disk_log:chunk(Log, Place) of
        eof -> [];
        {Next, Terms} -> Terms ++ all(Log, Next)
    end.

messages(Log) ->
    receive {disk_log, _, Log, Message} -> [Message | messages(Log)] after 100 -> [] end.

show(Results) -> io:format("~0p~n", [Results]).

in_directory(Fun) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), atom_to_list(?MODULE) ++ "_" ++ os:getpid()),
    {ok, Before} = file:get_cwd(),
    ok = file:make_dir(Directory),
    ok = file:set_cwd(Directory),
    try Fun()
    after
        _ = [file:delete(File) || File <- filelib:wildcard("*")],
        ok = file:set_cwd(Before),
        ok = file:del_dir(Directory)
    end.

%% expect: [{ok,a},ok,ok,ok,ok,[{x,1},b,c,bin],[4,4,false]]
%% expect: [[{x,1},b],[c,bin],{error,{badarg,continuation}},{error,{no_continuation,foo}}]
%% expect: [{error,{halt_log,a}},ok,{error,{badarg,size}},{error,{badarg,size}},ok,eof,ok,[head]]
%% expect: [ok,eof,{error,{same_file_name,a}},ok]
%% expect: [{ok,a},{error,{name_already_open,a}},{error,{arg_mismatch,format,internal,external}},{error,{open_read_write,a}}]
%% expect: [ok,{error,no_such_log},{error,no_such_log}]
%% expect: [{ok,a},[new],{error,{read_only_mode,a}},{error,{read_only_mode,a}},[name,file,type,format,size,items,owners,users,mode,status,node],ok]
%% expect: [{ok,old},[head],ok]
%% expect: [{ok,large},ok,ok,{ok,large},[120006,3,120006],ok]
%% expect: [{ok,h}]
%% expect: [[ok,ok,ok,{error,{full,h}}],[full,{error_status,{error,{full,h}}}],[true,3],{error,{full,h}}]
%% expect: [{error,{new_size_too_small,h,50}},ok,ok,[false,1000],ok,ok]
%% expect: [closed,{ok,d},ok]
%% expect: [{ok,d},[1,2,3],ok,ok]
%% expect: [{ok,d},eof,ok]
%% expect: [open,{error,{need_repair,"d.LOG"}},{error,no_such_log}]
%% expect: [{repaired,d,{recovered,3},{badbytes,0}},[1,2,3],ok,ok]
%% expect: [{ok,d},eof,ok]
%% expect: [torn,{error,{need_repair,"d.LOG"}},{error,no_such_log}]
%% expect: [{repaired,d,{recovered,2},{badbytes,9}},[1,2],ok,ok]
%% expect: [{ok,d},eof,ok]
%% expect: [start_only,{error,{need_repair,"d.LOG"}},{error,no_such_log}]
%% expect: [{repaired,d,{recovered,0},{badbytes,0}},eof,ok,ok]
%% expect: [{ok,d},eof,ok]
%% expect: [no_log,{error,{not_a_log_file,"d.LOG"}},{error,no_such_log}]
%% expect: [{error,{not_a_log_file,"d.LOG"}},{error,no_such_log},{error,no_such_log},{error,no_such_log}]
%% expect: [{ok,d},eof,ok]
%% expect: [empty,{error,{not_a_log_file,"d.LOG"}},{error,no_such_log}]
%% expect: [{error,{not_a_log_file,"d.LOG"}},{error,no_such_log},{error,no_such_log},{error,no_such_log}]
%% expect: [{ok,d},eof,ok]
%% expect: [{ok,e},ok,ok,{error,{format_external,e}},{error,{format_external,e}},[4,<<"HEAD\n">>],ok,{ok,<<"HEAD\nline 1\nline 2\nline 3\n">>},ok,ok,{ok,<<"new\n">>},ok,ok,{ok,<<"other\n">>},{ok,<<"new\n">>}]
