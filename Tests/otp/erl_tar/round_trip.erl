%% What is added to an archive comes out again: files, directories, symbolic links, binaries, long names and those
%% that are not ASCII; to files and to memory, compressed and not.
-module(round_trip).
-export([main/1]).

-include_lib("kernel/include/file.hrl").

main(_) ->
    in_directory(fun() ->
        ok = file:write_file("a", "contents of a"),
        ok = filelib:ensure_dir("d/e/x"),
        ok = file:write_file("d/b", binary:copy(<<"0123456789">>, 20000)),
        ok = file:change_mode("d/b", 8#640),
        ok = file:make_symlink("b", "d/link"),
        ok = file:make_dir("d/empty"),
        [ok = file:change_time(Name, {{2020, 2, 3}, {4, 5, 6}}) || Name <- ["a", "d/b", "d/empty", "d/e"]],
        Long = lists:duplicate(90, $l) ++ "/" ++ lists:duplicate(90, $m),
        Longer = lists:duplicate(250, $n),
        Files = ["a", "d", {"memory", <<"of memory">>}, {"other", "a"}, {Long, <<"1">>}, {Longer, <<"2">>},
                 {lists:duplicate(200, $o) ++ "/" ++ Longer, <<"3">>}, {[1076, $/, 1078], <<"4">>}, {"none", <<>>}],
        [round_trip(Name, Files, Options) || {Name, Options} <- [{"plain.tar", []}, {"packed.tar", [compressed]}]],
        show(erl_tar:create("v.tar", ["a", "d/b", {"m", <<>>}], [verbose])),
        show(erl_tar:extract("v.tar", [verbose, {cwd, "v"}])),
        show(erl_tar:extract("v.tar", [verbose, {cwd, "v"}, keep_old_files])),
        ok = file:write_file("v/a", "changed"),
        show(erl_tar:extract("v.tar", [{cwd, "v"}, keep_old_files])),
        show(file:read_file("v/a")),
        show(erl_tar:extract("v.tar", [{cwd, "v"}])),
        show(file:read_file("v/a")),
        show(erl_tar:create("r.tar", ["d/link"], [dereference])),
        show([{Name, Type, Size} || {Name, Type, Size, _, _, _, _} <- element(2, erl_tar:table("r.tar", [verbose]))])
    end).

round_trip(Name, Files, Options) ->
    show({Name, erl_tar:create(Name, Files, Options)}),
    {ok, Names} = erl_tar:table(Name, Options),
    {ok, Binary} = file:read_file(Name),
    {ok, Contents} = erl_tar:extract(Name, [memory | Options]),
    {ok, Contents} = erl_tar:extract({binary, Binary}, [memory | Options]),
    {ok, Names} = erl_tar:table({binary, Binary}, Options),
    show([{shorter(File), byte_size(Data), erlang:crc32(Data)} || {File, Data} <- lists:sort(Contents)]),
    {ok, Table} = erl_tar:table(Name, [verbose | Options]),
    Names = [element(1, Entry) || Entry <- Table],
    show([{shorter(File), Type, Size, Mode} || {File, Type, Size, _, Mode, _, _} <- lists:sort(Table)]),
    Out = "out_of_" ++ Name,
    show(erl_tar:extract(Name, [{cwd, Out}, {files, Names -- ["other"]} | Options])),
    [{ok, Data} = file:read_file(filename:join(Out, File)) || {File, Data} <- Contents, File =/= "other"],
    show(filelib:is_file(filename:join(Out, "other"))),
    show([begin
              {ok, Info} = file:read_link_info(filename:join(Out, File)),
              {ok, Same} = file:read_link_info(File),
              {File, Info#file_info.type, Info#file_info.mode =:= Same#file_info.mode,
               Info#file_info.mtime =:= Same#file_info.mtime}
          end || File <- ["a", "d/b"]]),
    show(file:read_link(filename:join(Out, "d/link"))).

shorter(Name) when length(Name) > 20 -> {length(Name), hd(Name), lists:last(Name)};
shorter(Name) -> Name.

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

%% expect: {"plain.tar",ok}
%% expect: [{"a",13,476081197},
%% expect:  {"d/b",200000,2381030750},
%% expect:  {{181,108,109},1,2212294583},
%% expect:  {"memory",9,3880083437},
%% expect:  {{250,110,110},1,450215437},
%% expect:  {"none",0,0},
%% expect:  {{451,111,110},1,1842515611},
%% expect:  {"other",13,476081197},
%% expect:  {[1076,47,1078],1,4088798008}]
%% expect: [{"a",regular,13,33188},
%% expect:  {"d/b",regular,200000,33184},
%% expect:  {"d/e",directory,0,16877},
%% expect:  {"d/empty",directory,0,16877},
%% expect:  {"d/link",symlink,0,41471},
%% expect:  {{181,108,109},regular,1,33188},
%% expect:  {"memory",regular,9,33188},
%% expect:  {{250,110,110},regular,1,33188},
%% expect:  {"none",regular,0,33188},
%% expect:  {{451,111,110},regular,1,33188},
%% expect:  {"other",regular,13,33188},
%% expect:  {[1076,47,1078],regular,1,33188}]
%% expect: ok
%% expect: false
%% expect: [{"a",regular,true,true},{"d/b",regular,true,true}]
%% expect: {ok,"b"}
%% expect: {"packed.tar",ok}
%% expect: [{"a",13,476081197},
%% expect:  {"d/b",200000,2381030750},
%% expect:  {{181,108,109},1,2212294583},
%% expect:  {"memory",9,3880083437},
%% expect:  {{250,110,110},1,450215437},
%% expect:  {"none",0,0},
%% expect:  {{451,111,110},1,1842515611},
%% expect:  {"other",13,476081197},
%% expect:  {[1076,47,1078],1,4088798008}]
%% expect: [{"a",regular,13,33188},
%% expect:  {"d/b",regular,200000,33184},
%% expect:  {"d/e",directory,0,16877},
%% expect:  {"d/empty",directory,0,16877},
%% expect:  {"d/link",symlink,0,41471},
%% expect:  {{181,108,109},regular,1,33188},
%% expect:  {"memory",regular,9,33188},
%% expect:  {{250,110,110},regular,1,33188},
%% expect:  {"none",regular,0,33188},
%% expect:  {{451,111,110},regular,1,33188},
%% expect:  {"other",regular,13,33188},
%% expect:  {[1076,47,1078],regular,1,33188}]
%% expect: ok
%% expect: false
%% expect: [{"a",regular,true,true},{"d/b",regular,true,true}]
%% expect: {ok,"b"}
%% expect: a a
%% expect: a d/b
%% expect: a m
%% expect: ok
%% expect: x a
%% expect: x d/b
%% expect: x m
%% expect: ok
%% expect: x a - exists, not created
%% expect: x d/b - exists, not created
%% expect: x m - exists, not created
%% expect: ok
%% expect: ok
%% expect: {ok,<<"changed">>}
%% expect: ok
%% expect: {ok,<<"contents of a">>}
%% expect: ok
%% expect: [{"d/link",regular,200000}]
