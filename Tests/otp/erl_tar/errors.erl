%% Archives that are damaged or dangerous, files that are not there, odd arguments; and the words for it.
-module(errors).
-export([main/1]).

main(_) ->
    in_directory(fun() ->
        ok = file:write_file("a", "contents"),
        ok = erl_tar:create("a.tar", ["a", {"b", <<1:8000>>}]),
        {ok, Binary} = file:read_file("a.tar"),
        arguments(),
        damaged(Binary),
        dangerous(),
        [io:format("~s~n", [erl_tar:format_error(Reason)])
         || Reason <- [bad_header, eof, unsafe_path, enoent, {"file", enoent}, {"file", eof}]]
    end).

arguments() ->
    [show(Result) || Result <- [erl_tar:create("b.tar", ["missing"]), erl_tar:create("missing/b.tar/", ["a"]),
                                erl_tar:table("missing"), erl_tar:extract("missing"), erl_tar:t("missing"),
                                erl_tar:tt("missing"), erl_tar:open("missing", [read]), erl_tar:open("a", [foo]),
                                erl_tar:open("a", [read, write]), erl_tar:open("a", [read, foo]),
                                erl_tar:table("a"), erl_tar:extract("a"),
                                erl_tar:extract("a.tar", [memory, {files, ["a", "missing"]}]),
                                erl_tar:extract("a.tar", [memory, {files, ["missing"]}])]],
    [failed(F) || F <- [fun() -> erl_tar:create("b.tar", [foo]) end, fun() -> erl_tar:create("b.tar", ["a" | foo]) end,
                        fun() -> erl_tar:extract(foo, []) end, fun() -> erl_tar:create("b.tar", [{"a", foo}]) end,
                        fun() -> erl_tar:create("b.tar", [<<"a">>]) end]],
    {ok, Tar} = erl_tar:open("a.tar", [read]),
    show(erl_tar:add(Tar, "a", [])),
    show(erl_tar:add(Tar, <<"a">>, "a", [])),
    show(erl_tar:close(Tar)).


damaged(Binary) ->
    [show({Size, erl_tar:table({binary, binary:part(Binary, 0, Size)}), extracted(binary:part(Binary, 0, Size))})
     || Size <- [0, 100, 511, 1024, 2560, 3072]],
    [begin
         <<Begin:Place/binary, Byte, End/binary>> = Binary,
         show({Place, extracted(<<Begin/binary, (Byte bxor 1), End/binary>>)})
     end || Place <- [0, 100, 130, 150, 156, 257, 511]],
    show(extracted(binary:copy(<<"x">>, 1024))).

extracted(Binary) ->
    case erl_tar:extract({binary, Binary}, [memory]) of
        {ok, Files} -> [{Name, byte_size(Data)} || {Name, Data} <- Files];
        Error -> Error
    end.

dangerous() ->
    [begin
         {ok, Tar} = erl_tar:open("evil.tar", [write]),
         ok = erl_tar:add(Tar, <<"evil">>, Name, []),
         ok = erl_tar:close(Tar),
         show({Name, erl_tar:extract("evil.tar", [{cwd, "in"}]), erl_tar:extract("evil.tar", [memory])})
     end || Name <- ["../evil", "a/../../evil", "a/../evil", "a/b/../../../evil"]],
    show(filelib:wildcard("evil") ++ filelib:wildcard("in/**")),
    [begin
         ok = file:make_symlink(Target, "link"),
         ok = erl_tar:create("link.tar", ["link", {"link/x", <<"evil">>}]),
         ok = file:delete("link"),
         show({Target, erl_tar:extract("link.tar", [{cwd, "links"}])})
     end || Target <- ["..", "/etc", "a/../..", "../links/x"]],
    show(filelib:wildcard("links/**")).

show(Term) -> io:format("~tp~n", [Term]).

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

%% expect: {error,{"missing",enoent}}
%% expect: {error,{"missing/b.tar/",enoent}}
%% expect: {error,{"missing",enoent}}
%% expect: {error,{"missing",enoent}}
%% expect: {error,{"missing",enoent}}
%% expect: {error,{"missing",enoent}}
%% expect: {error,{"missing",enoent}}
%% expect: {error,{"a",einval}}
%% expect: {error,{"a",einval}}
%% expect: {error,{"a",einval}}
%% expect: {error,eof}
%% expect: {error,eof}
%% expect: {ok,[{"a",<<"contents">>}]}
%% expect: {ok,[]}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,eacces}
%% expect: {error,eacces}
%% expect: ok
%% expect: {0,{error,eof},{error,eof}}
%% expect: {100,{error,eof},{error,eof}}
%% expect: {511,{error,eof},{error,eof}}
%% expect: {1024,{error,eof},{error,eof}}
%% expect: {2560,{error,eof},{error,eof}}
%% expect: {3072,{ok,["a","b"]},[{"a",8},{"b",1000}]}
%% expect: {0,{error,bad_header}}
%% expect: {100,{error,bad_header}}
%% expect: {130,{error,bad_header}}
%% expect: {150,{error,bad_header}}
%% expect: {156,{error,bad_header}}
%% expect: {257,{error,bad_header}}
%% expect: {511,{error,bad_header}}
%% expect: {error,invalid_tar_checksum}
%% expect: {"../evil",{error,{"../evil",unsafe_path}},{ok,[{"../evil",<<"evil">>}]}}
%% expect: {"a/../../evil",
%% expect:  {error,{"a/../../evil",unsafe_path}},
%% expect:  {ok,[{"a/../../evil",<<"evil">>}]}}
%% expect: {"a/../evil",ok,{ok,[{"a/../evil",<<"evil">>}]}}
%% expect: {"a/b/../../../evil",
%% expect:  {error,{"a/b/../../../evil",unsafe_path}},
%% expect:  {ok,[{"a/b/../../../evil",<<"evil">>}]}}
%% expect: ["in/evil"]
%% expect: {"..",{error,{"..",unsafe_symlink}}}
%% expect: {"/etc",{error,{"/etc",unsafe_symlink}}}
%% expect: {"a/../..",{error,{"a/../..",unsafe_symlink}}}
%% expect: {"../links/x",{error,{"../links/x",unsafe_symlink}}}
%% expect: []
%% expect: Unrecognized tar header format
%% expect: Unexpected end of file
%% expect: The path points above the current working directory
%% expect: no such file or directory
%% expect: file: no such file or directory
%% expect: file: Unexpected end of file
