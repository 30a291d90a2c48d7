%% A directory without files has a header whose name ends with a slash; it is read without.
-module(written_directories).
-export([main/1]).

main(_) ->
    Root = filename:join(os:getenv("TMPDIR", "/tmp"), "written_directories_" ++ os:getpid()),
    Directory = filename:join(Root, "empty"),
    Archive = filename:join(Root, "a.tar"),
    ok = filelib:ensure_dir(filename:join(Directory, "file")),
    [begin
         {ok, Tar} = erl_tar:open(Archive, [write]),
         ok = erl_tar:add(Tar, Directory, Name, []),
         ok = erl_tar:close(Tar),
         {ok, <<Header:100/binary, _:56/binary, Type, _/binary>>} = file:read_file(Archive),
         {ok, [Read]} = erl_tar:table(Archive),
         io:format("~p ~c ~ts ~p~n", [length(Name), Type, hd(binary:split(Header, <<0>>)), Read =:= Name])
     end || Name <- ["d", "a/d", lists:duplicate(99, $d)]],
    ok = file:delete(Archive),
    ok = file:del_dir(Directory),
    ok = file:del_dir(Root).

%% expect: 1 5 d/ true
%% expect: 3 5 a/d/ true
%% expect: 99 5 ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd/ true
