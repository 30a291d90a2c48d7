%% What is put into an archive comes out again: files, directories and binaries, stored and deflated, to files and to
%% memory.
-module(round_trip).
-export([main/1]).

-include_lib("kernel/include/file.hrl").
-include_lib("stdlib/include/zip.hrl").

main(_) ->
    in_directory(fun() ->
        ok = file:write_file("a.txt", lists:duplicate(1000, "contents of a")),
        ok = filelib:ensure_dir("d/e/x"),
        ok = file:write_file("d/b", rand_bytes(200000)),
        ok = file:write_file("c.zip", lists:duplicate(1000, $c)),
        ok = file:change_time("a.txt", {{2020, 2, 3}, {4, 5, 0}}),
        ok = file:write_file("short", "s"),
        ok = file:write_file("none", ""),
        Files = ["a.txt", "d", "c.zip", "short", "none"],
        round_trip(Files, []),
        round_trip([{"memory", binary:copy(<<"of memory">>, 100)}, {"x/short", <<"s">>}, {"none", <<>>},
                    {[1076, $/, 1078], <<"name that is not ASCII">>}], []),
        round_trip(Files, [{comment, "of the archive"}]),
        round_trip(Files, [{uncompress, all}]),
        round_trip(Files, [{compress, [".txt"]}]),
        round_trip(Files, [{compress, [".txt", ".zip"]}, {compress, {del, [".txt"]}}, {uncompress, {del, [".zip"]}}]),
        round_trip(Files, [{uncompress, {add, [".txt"]}}, {uncompress, {del, [".zip"]}}]),
        show(zip:create("v.zip", ["a.txt", "none"], [verbose])),
        show(zip:extract("v.zip", [verbose, {cwd, "v"}])),
        show(zip:extract("v.zip", [keep_old_files, {cwd, "v"}])),
        {ok, Info} = file:read_file_info("v/a.txt"),
        show(Info#file_info.size),
        show(zip:unzip("v.zip", [{cwd, "w"}, {file_list, ["none", "missing"]}])),
        show(zip:unzip("v.zip", [{cwd, "w"}, {file_filter, fun(#zip_file{name = Name}) -> Name =/= "none" end}])),
        show(zip:zip("w.zip", ["a.txt"], [{cwd, "v"}])),
        show(zip:foldl(fun(Name, GetInfo, GetBinary, Acc) ->
                           [{Name, (GetInfo())#file_info.size, byte_size(GetBinary())} | Acc]
                       end, [], "w.zip"))
    end).

round_trip(Files, Options) ->
    {ok, "x.zip"} = zip:zip("x.zip", Files, Options),
    {ok, Binary} = file:read_file("x.zip"),
    {ok, {"x.zip", Same}} = zip:zip("x.zip", Files, [memory | Options]),
    {ok, [Comment | Entries]} = zip:list_dir("x.zip"),
    {ok, [Comment | Entries]} = zip:table(Binary),
    {ok, Contents} = zip:unzip("x.zip", [memory]),
    {ok, Contents} = zip:unzip(Same, [memory]),
    show(Comment),
    show(lists:sort([{Name, Info#file_info.type, Info#file_info.size, comp_size(Info, Packed)}
                     || #zip_file{name = Name, info = Info, comp_size = Packed} <- Entries])),
    show(lists:sort([{Name, erlang:crc32(Data)} || {Name, Data} <- Contents])),
    {ok, Names} = zip:unzip("x.zip", [{cwd, "out"}]),
    show(lists:sort(Names)),
    [{ok, Data} = file:read_file(filename:join("out", Name)) || {Name, Data} <- Contents],
    ok = file:del_dir_r("out").

%% Which very short ones are worth deflating is up to the library, as is how well it deflates.
comp_size(#file_info{size = Size}, _) when Size < 10 -> short;
comp_size(#file_info{size = Size}, Size) -> stored;
comp_size(_, _) -> deflated.

rand_bytes(Count) -> element(1, rand:bytes_s(Count, rand:seed_s(exsss, 1))).

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

%% expect: {zip_comment,[]}
%% expect: [{"a.txt",regular,13000,deflated},
%% expect:  {"c.zip",regular,1000,stored},
%% expect:  {"d/",directory,0,short},
%% expect:  {"d/b",regular,200000,deflated},
%% expect:  {"d/e/",directory,0,short},
%% expect:  {"none",regular,0,short},
%% expect:  {"short",regular,1,short}]
%% expect: [{"a.txt",2953048989},
%% expect:  {"c.zip",2918151563},
%% expect:  {"d/b",395431904},
%% expect:  {"none",0},
%% expect:  {"short",453955339}]
%% expect: ["out/a.txt","out/c.zip","out/d/b","out/none","out/short"]
%% expect: {zip_comment,[]}
%% expect: [{"memory",regular,900,deflated},
%% expect:  {"none",regular,0,short},
%% expect:  {"x/short",regular,1,short},
%% expect:  {[1076,47,1078],regular,22,deflated}]
%% expect: [{"memory",1626659285},
%% expect:  {"none",0},
%% expect:  {"x/short",453955339},
%% expect:  {[1076,47,1078],1441876929}]
%% expect: ["out/memory","out/none","out/x/short",[111,117,116,47,1076,47,1078]]
%% expect: {zip_comment,"of the archive"}
%% expect: [{"a.txt",regular,13000,deflated},
%% expect:  {"c.zip",regular,1000,stored},
%% expect:  {"d/",directory,0,short},
%% expect:  {"d/b",regular,200000,deflated},
%% expect:  {"d/e/",directory,0,short},
%% expect:  {"none",regular,0,short},
%% expect:  {"short",regular,1,short}]
%% expect: [{"a.txt",2953048989},
%% expect:  {"c.zip",2918151563},
%% expect:  {"d/b",395431904},
%% expect:  {"none",0},
%% expect:  {"short",453955339}]
%% expect: ["out/a.txt","out/c.zip","out/d/b","out/none","out/short"]
%% expect: {zip_comment,[]}
%% expect: [{"a.txt",regular,13000,stored},
%% expect:  {"c.zip",regular,1000,stored},
%% expect:  {"d/",directory,0,short},
%% expect:  {"d/b",regular,200000,stored},
%% expect:  {"d/e/",directory,0,short},
%% expect:  {"none",regular,0,short},
%% expect:  {"short",regular,1,short}]
%% expect: [{"a.txt",2953048989},
%% expect:  {"c.zip",2918151563},
%% expect:  {"d/b",395431904},
%% expect:  {"none",0},
%% expect:  {"short",453955339}]
%% expect: ["out/a.txt","out/c.zip","out/d/b","out/none","out/short"]
%% expect: {zip_comment,[]}
%% expect: [{"a.txt",regular,13000,deflated},
%% expect:  {"c.zip",regular,1000,stored},
%% expect:  {"d/",directory,0,short},
%% expect:  {"d/b",regular,200000,stored},
%% expect:  {"d/e/",directory,0,short},
%% expect:  {"none",regular,0,short},
%% expect:  {"short",regular,1,short}]
%% expect: [{"a.txt",2953048989},
%% expect:  {"c.zip",2918151563},
%% expect:  {"d/b",395431904},
%% expect:  {"none",0},
%% expect:  {"short",453955339}]
%% expect: ["out/a.txt","out/c.zip","out/d/b","out/none","out/short"]
%% expect: {zip_comment,[]}
%% expect: [{"a.txt",regular,13000,stored},
%% expect:  {"c.zip",regular,1000,deflated},
%% expect:  {"d/",directory,0,short},
%% expect:  {"d/b",regular,200000,stored},
%% expect:  {"d/e/",directory,0,short},
%% expect:  {"none",regular,0,short},
%% expect:  {"short",regular,1,short}]
%% expect: [{"a.txt",2953048989},
%% expect:  {"c.zip",2918151563},
%% expect:  {"d/b",395431904},
%% expect:  {"none",0},
%% expect:  {"short",453955339}]
%% expect: ["out/a.txt","out/c.zip","out/d/b","out/none","out/short"]
%% expect: {zip_comment,[]}
%% expect: [{"a.txt",regular,13000,stored},
%% expect:  {"c.zip",regular,1000,deflated},
%% expect:  {"d/",directory,0,short},
%% expect:  {"d/b",regular,200000,deflated},
%% expect:  {"d/e/",directory,0,short},
%% expect:  {"none",regular,0,short},
%% expect:  {"short",regular,1,short}]
%% expect: [{"a.txt",2953048989},
%% expect:  {"c.zip",2918151563},
%% expect:  {"d/b",395431904},
%% expect:  {"none",0},
%% expect:  {"short",453955339}]
%% expect: ["out/a.txt","out/c.zip","out/d/b","out/none","out/short"]
%% expect: adding: "a.txt"
%% expect: adding: "none"
%% expect: {ok,"v.zip"}
%% expect: extracting: "a.txt"
%% expect: extracting: "none"
%% expect: {ok,["v/a.txt","v/none"]}
%% expect: {ok,[]}
%% expect: 13000
%% expect: {ok,["w/none"]}
%% expect: {ok,["w/a.txt"]}
%% expect: {ok,"w.zip"}
%% expect: {ok,[{"a.txt",13000,13000}]}
