%% The files of a log of several, read beside it: all, one, and those that are not there or no logs.
-module(reading).
-export([main/1]).

main(_) ->
    in_directory(fun() ->
        {ok, w} = disk_log:open([{name, w}, {file, "w"}, {type, wrap}, {size, {60, 3}}]),
        [ok = disk_log:log(w, {100000, N}) || N <- lists:seq(1, 7)],
        ok = disk_log:close(w),
        {ok, All} = wrap_log_reader:open("w"),
        show([read(All)]),
        {ok, One} = wrap_log_reader:open("w", 2),
        {Next, Terms} = wrap_log_reader:chunk(One, 1),
        show([Terms, read(Next), wrap_log_reader:close(Next)]),
        show([wrap_log_reader:open("w", 7), wrap_log_reader:open("none"), wrap_log_reader:open("none", 1)]),
        ok = file:write_file("w.2", "no log"),
        show([wrap_log_reader:open("w", 2)])
    end).

read(Continuation) ->
    case wrap_log_reader:chunk(Continuation) of
        {_, eof} -> [eof];
        {Next, Terms} -> [Terms | read(Next)]
    end.

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

%% expect: [[[{100000,3},{100000,4}],[{100000,5},{100000,6}],[{100000,7}],eof]]
%% expect: [[{100000,3}],[[{100000,4}],eof],ok]
%% expect: [{error,{file_not_found,"w.7"}},{error,{index_file_not_found,"none"}},{error,{index_file_not_found,"none"}}]
%% expect: [{error,{not_a_log_file,"w.2"}}]
