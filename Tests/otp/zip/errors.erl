%% Archives that are damaged, files that are not there, odd arguments, and paths out of the directory.
-module(errors).
-export([main/1]).

main(_) ->
    in_directory(fun() ->
        ok = file:write_file("a", "contents"),
        ok = file:write_file("none.zip", binary:copy(<<"x">>, 1000)),
        {ok, _} = zip:zip("a.zip", [{"a", <<"contents">>}, {"b", binary:copy(<<"b">>, 1000)}]),
        {ok, Binary} = file:read_file("a.zip"),
        arguments(),
        damaged(Binary),
        {ok, _} = zip:zip("evil.zip", [{"in/../../evil", <<"evil">>}, {"a/../good", <<"good">>}]),
        show(filelib:is_file("../evil")),
        show(zip:unzip("evil.zip", [{cwd, "in"}]))
    end).

arguments() ->
    [show(Result) || Result <- [zip:zip("b.zip", ["missing"]), zip:zip("b.zip", [foo]), zip:zip("b.zip", foo),
                                zip:zip("b.zip", ["a"], [foo]), zip:zip("b.zip", ["a"], [keep_old_files]),
                                zip:table("missing"), zip:table(foo), zip:table("none.zip"), zip:list_dir("a.zip", [foo]),
                                zip:list_dir("a.zip", [memory]), zip:unzip("missing"), zip:unzip(foo),
                                zip:unzip("none.zip"), zip:unzip("a.zip", [foo]),
                                zip:unzip("a.zip", [{comment, ""}]), zip:foldl(foo, 0, "a.zip"),
                                zip:foldl(fun(_, _, _, N) -> N end, 0, foo),
                                zip:foldl(fun(_, _, _, N) -> N + 1 end, 0, "a.zip"),
                                zip:foldl(fun(_, _, _, N) -> N end, 0, "missing"), zip:t("missing"), zip:tt("missing"),
                                zip:zip_open("missing"), zip:zip_open("none.zip"), zip:zip_open("a.zip", [foo])]],
    show(filelib:is_file("b.zip")).

damaged(Binary) ->
    Size = byte_size(Binary),
    show(zip:unzip(binary:part(Binary, 0, Size - 30), [memory])),
    show(zip:unzip(<<Binary/binary, "behind">>, [memory])),
    [begin
         <<Begin:Place/binary, Byte, End/binary>> = Binary,
         case zip:unzip(<<Begin/binary, (Byte bxor 255), End/binary>>, [memory]) of
             {ok, Files} -> show({Place, [{Name, byte_size(Data)} || {Name, Data} <- Files]});
             Error -> show({Place, Error})
         end
     end || Place <- [0, 32, 35, Size - 22, Size - 1]].

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

%% recorded: by hand (OTP 25 crashes in many of these cases)
%% expect: {error,enoent}
%% expect: {error,einval}
%% expect: {error,einval}
%% expect: {error,{bad_option,foo}}
%% expect: {error,{bad_option,keep_old_files}}
%% expect: {error,enoent}
%% expect: {error,einval}
%% expect: {error,bad_eocd}
%% expect: {error,{bad_option,foo}}
%% expect: {error,{bad_option,memory}}
%% expect: {error,enoent}
%% expect: {error,einval}
%% expect: {error,bad_eocd}
%% expect: {error,{bad_option,foo}}
%% expect: {error,{bad_option,{comment,[]}}}
%% expect: {error,einval}
%% expect: {error,einval}
%% expect: {ok,2}
%% expect: {error,enoent}
%% expect: {error,enoent}
%% expect: {error,enoent}
%% expect: {error,enoent}
%% expect: {error,bad_eocd}
%% expect: {error,{bad_option,foo}}
%% expect: false
%% expect: {error,bad_eocd}
%% expect: {error,bad_eocd}
%% expect: {0,{error,bad_local_file_header}}
%% expect: {32,{error,{bad_crc,"a"}}}
%% expect: {35,{error,{bad_crc,"a"}}}
%% expect: {175,{error,bad_eocd}}
%% expect: {196,{error,bad_eocd}}
%% expect: false
%% expect: {ok,["in/evil","in/a/../good"]}
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: Illegal path: in/../../evil, extracting in evil
%% expect:
