%% Tables written to files and read again, also damaged ones.
-module(files).
-export([main/1]).

main(_) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    ok = file:make_dir(Directory),
    File = Directory ++ "/table",
    try
        [type(File, Type) || Type <- [set, ordered_set, bag, duplicate_bag]],
        named(File),
        damaged(File),
        wrong(File, Directory)
    after
        file:delete(File),
        file:del_dir(Directory)
    end.

type(File, Type) ->
    T = ets:new(table, [Type, {keypos, 2}, public, compressed]),
    ets:insert(T, [{N, {key, N}, "text", <<N:64>>, 1 bsl 80} || N <- lists:seq(1, 1200)]),
    ets:insert(T, {again, {key, 1}}),
    ok = ets:tab2file(T, File),
    {ok, U} = ets:file2tab(File),
    show([lists:sort(ets:tab2list(T)) =:= lists:sort(ets:tab2list(U)),
          [ets:info(U, Item) || Item <- [name, type, keypos, protection, compressed, size, named_table]]]),
    show(ets:tabfile_info(File)).

named(File) ->
    ets:new(named, [named_table]),
    ets:insert(named, {a, 1}),
    show([ets:tab2file(named, File, [{extended_info, [md5sum, object_count]}, {sync, true}]), ets:file2tab(File)]),
    ets:delete(named),
    show([ets:file2tab(File, [{verify, true}]), ets:tab2list(named), ets:tabfile_info(File)]).

damaged(File) ->
    {ok, Bytes} = file:read_file(File),
    ets:delete(named),
    ok = file:write_file(File, binary:part(Bytes, 0, byte_size(Bytes) - 10)),
    show(ets:file2tab(File, [{verify, true}])),
    show(ets:info(named)),
    ok = file:write_file(File, "garbage"),
    {error, {read_error, {Kind, _}}} = ets:file2tab(File),
    show(Kind),
    {error, {read_error, {Kind, _}}} = ets:tabfile_info(File).

wrong(File, Directory) ->
    {error, {file_error, _, Reason}} = ets:tab2file(ets:new(t, []), Directory ++ "/none/table"),
    {error, {read_error, {file_error, _, Reason}}} = ets:file2tab(Directory ++ "/none"),
    show([Reason, ets:tab2file(nobody, File), ets:tab2file(ets:new(t, []), File, [foo]), ets:file2tab(File, [foo])]).

show(Value) -> io:format("~0p~n", [Value]).

%% expect: [true,[table,set,2,public,true,1200,false]]
%% expect: {ok,[{name,table},{type,set},{protection,public},{named_table,false},{keypos,2},{size,1200},{extended_info,[]},{version,{1,0}}]}
%% expect: [true,[table,ordered_set,2,public,true,1200,false]]
%% expect: {ok,[{name,table},{type,ordered_set},{protection,public},{named_table,false},{keypos,2},{size,1200},{extended_info,[]},{version,{1,0}}]}
%% expect: [true,[table,bag,2,public,true,1201,false]]
%% expect: {ok,[{name,table},{type,bag},{protection,public},{named_table,false},{keypos,2},{size,1201},{extended_info,[]},{version,{1,0}}]}
%% expect: [true,[table,duplicate_bag,2,public,true,1201,false]]
%% expect: {ok,[{name,table},{type,duplicate_bag},{protection,public},{named_table,false},{keypos,2},{size,1201},{extended_info,[]},{version,{1,0}}]}
%% expect: [ok,{error,cannot_create_table}]
%% expect: [{ok,named},[{a,1}],{ok,[{name,named},{type,set},{protection,protected},{named_table,true},{keypos,1},{size,1},{extended_info,[object_count,md5sum]},{version,{1,0}}]}]
%% expect: {error,badfile}
%% expect: undefined
%% expect: not_a_log_file
%% expect: [enoent,{error,badtab},{error,{unknown_option,foo}},{error,{unknown_option,foo}}]
