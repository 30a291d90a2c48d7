%%% What xref:m/1 and d/1 say about modules: undefined, deprecated and unused functions.
-module(module).
-export([main/1]).

main(_) -> in_directory(fun analysed/0).

analysed() ->
    [begin
         ok = file:write_file(atom_to_list(Name) ++ ".erl", Text),
         {ok, Name} = compile:file(Name, [debug_info])
     end || {Name, Text} <- sources()],
    io:format("~p~n", [xref:m(m1)]),
    io:format("~p~n", [xref:m(m1) =:= xref:m("m1")]),
    io:format("~p~n", [c:xm(m2)]),
    io:format("~p~n", [xref:m(m3)]),
    io:format("~p~n", [xref:d(".")]),
    {error, _, {no_such_module, nothing}} = Error = xref:m(nothing),
    io:format("~p~n~ts~n", [Error, xref:format_error(Error)]),
    {error, _, _} = xref:m("nothing"),
    {error, _, {invalid_filename, 1}} = xref:m(1),
    {error, xref_utils, {file_error, "nothing", enoent}} = xref:d("nothing"),
    ok = file:make_dir("empty"),
    io:format("~p~n", [xref:d("empty")]).

sources() ->
    [{m1,
      "-module(m1).\n"
      "-export([a/0, b/1, dep/0]).\n"
      "-import(m2, [imported/1, g/1]).\n"
      "-deprecated([{dep,0,\"use b/1\"}]).\n"
      "a() -> foo:bar(1), lists:map(fun x/1, []), lists:nofun(1), other(), erlang:now(), "
      "m2:old(3), m2:f(), self(), imported(1).\n"
      "b(X) -> X:foo(), apply(foo, baz, [X]), spawn(lists, nope, [1]), fun lists:nono/3, "
      "apply(X, y, []), m2:g(1,2), erlang:nada(), m1:zz(), m1:a(), m1:dep(), ?MODULE:unu().\n"
      "dep() -> dep2().\n"
      "dep2() -> fun m2:h/0, fun(Y) -> foo2:y(Y) end, string:to_upper(\"a\"), dict:new().\n"
      "x(_) -> 1.\n"
      "other() -> 1.\n"
      "unused() -> unused2(), spawn(fun() -> bazz:q() end), timer:apply_after(1, m9, f, "
      "[]), spawn(node(), mm, ff, []), spawn_link(mm2,ff2,[1,2]), "
      "proc_lib:spawn(mm3,ff3,[]), spawn(m1, unused3, []), rpc:call(node(),mm4,f,[]).\n"
      "unused2() -> unused().\n"
      "unused3() -> 1.\n"},
     {m2,
      "-module(m2).\n"
      "-export([f/0, g/1, old/1, imported/1]).\n"
      "-deprecated([{old,1}, {f,'_',next_version}]).\n"
      "f() -> 1.\n"
      "g(_) -> 1.\n"
      "old(_) -> 1.\n"
      "imported(X) -> erlang:send(self(), X, []), binary_to_atom(X).\n"},
     {m3,
      "-module(m3).\n"
      "-compile(export_all).\n"
      "-compile(nowarn_export_all).\n"
      "a() -> m1:a(), m1:b(1), m1:x(1), erlang:apply(m1, a, \"ab\"), spawn_monitor(m1, c, [1 | [2]]).\n"
      "b() -> spawn_opt(m1, d, [], []), apply(m1, e, [1 | x]), apply(fun m1:f/0, []), ?MODULE:c().\n"}].

in_directory(Fun) ->
    {ok, Old} = file:get_cwd(),
    Directory = filename:join(filename:basedir(user_cache, "alder_tests"), os:getpid()),
    ok = filelib:ensure_path(Directory),
    ok = file:set_cwd(Directory),
    true = code:add_patha(Directory),
    Fun(),
    ok = file:set_cwd(Old),
    ok = file:del_dir_r(Directory).

%% expect: [{deprecated,[{{m1,a,0},{erlang,now,0}},
%% expect:               {{m1,a,0},{m2,f,0}},
%% expect:               {{m1,a,0},{m2,old,1}},
%% expect:               {{m1,b,1},{m1,dep,0}}]},
%% expect:  {undefined,[{{m1,a,0},{foo,bar,1}},
%% expect:              {{m1,a,0},{lists,nofun,1}},
%% expect:              {{m1,b,1},{erlang,nada,0}},
%% expect:              {{m1,b,1},{foo,baz,1}},
%% expect:              {{m1,b,1},{lists,nono,3}},
%% expect:              {{m1,b,1},{lists,nope,1}},
%% expect:              {{m1,b,1},{m1,unu,0}},
%% expect:              {{m1,b,1},{m1,zz,0}},
%% expect:              {{m1,b,1},{m2,g,2}},
%% expect:              {{m1,dep2,0},{foo2,y,1}},
%% expect:              {{m1,dep2,0},{m2,h,0}},
%% expect:              {{m1,unused,0},{bazz,q,0}},
%% expect:              {{m1,unused,0},{m1,unused3,0}},
%% expect:              {{m1,unused,0},{mm,ff,0}},
%% expect:              {{m1,unused,0},{mm2,ff2,2}}]},
%% expect:  {unused,[{m1,unused,0},{m1,unused2,0},{m1,unused3,0}]}]
%% expect: true
%% expect: [{deprecated,[]},{undefined,[]},{unused,[]}]
%% expect: [{deprecated,[]},
%% expect:  {undefined,[{{m3,a,0},{m1,x,1}},
%% expect:              {{m3,b,0},{m1,d,0}},
%% expect:              {{m3,b,0},{m1,f,0}},
%% expect:              {{m3,b,0},{m3,c,0}}]},
%% expect:  {unused,[]}]
%% expect: [{deprecated,[{{m1,a,0},{erlang,now,0}},
%% expect:               {{m1,a,0},{m2,f,0}},
%% expect:               {{m1,a,0},{m2,old,1}},
%% expect:               {{m1,b,1},{m1,dep,0}}]},
%% expect:  {undefined,[{{m1,a,0},{foo,bar,1}},
%% expect:              {{m1,a,0},{lists,nofun,1}},
%% expect:              {{m1,b,1},{erlang,nada,0}},
%% expect:              {{m1,b,1},{foo,baz,1}},
%% expect:              {{m1,b,1},{lists,nono,3}},
%% expect:              {{m1,b,1},{lists,nope,1}},
%% expect:              {{m1,b,1},{m1,unu,0}},
%% expect:              {{m1,b,1},{m1,zz,0}},
%% expect:              {{m1,b,1},{m2,g,2}},
%% expect:              {{m1,dep2,0},{foo2,y,1}},
%% expect:              {{m1,dep2,0},{m2,h,0}},
%% expect:              {{m1,unused,0},{bazz,q,0}},
%% expect:              {{m1,unused,0},{m1,unused3,0}},
%% expect:              {{m1,unused,0},{mm,ff,0}},
%% expect:              {{m1,unused,0},{mm2,ff2,2}},
%% expect:              {{m3,a,0},{m1,x,1}},
%% expect:              {{m3,b,0},{m1,d,0}},
%% expect:              {{m3,b,0},{m1,f,0}},
%% expect:              {{m3,b,0},{m3,c,0}}]},
%% expect:  {unused,[{m1,unused,0},{m1,unused2,0},{m1,unused3,0}]}]
%% expect: {error,xref_utils,{no_such_module,nothing}}
%% expect: Cannot find module nothing using the code path
%% expect:
%% expect: [{deprecated,[]},{undefined,[]}]
