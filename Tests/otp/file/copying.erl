%% file:copy/2,3
-module(copying).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    ok = file:write_file("from", "0123456789"),
    Big = binary:copy(<<"big ">>, 100000),
    ok = file:write_file("big", Big),
    show([file:copy("from", "to"), file:read_file("to"), file:copy("from", "to", 3),
          file:read_file("to"), file:copy("from", "to", 0), file:read_file("to"),
          file:copy("from", "to", infinity)]),
    {ok, 400000} = file:copy("big", <<"copy">>),
    {ok, Copy} = file:read_file("copy"),
    show(Copy =:= Big),
    show([file:copy({"from", []}, {"to", [append]}), file:read_file("to"),
          file:copy({"from", [raw]}, {"to", [raw]}, 2), file:read_file("to")]),
    open_files(),
    show([file:copy("nothing", "to"), file:copy("from", "nothing/to"), file:copy({}, "to"),
          file:copy("from", {}), file:copy("from", "to", -1),
          file:copy(".", "to"), file:copy("from", ".")]).

open_files() ->
    {ok, From} = file:open("from", [raw, read, binary]),
    {ok, To} = file:open("to", [write]),
    show([file:position(From, 2), file:copy(From, To, 3), file:position(From, cur),
          file:copy(From, To), file:copy(From, "other"), file:close(From), file:close(To),
          file:read_file("to"), file:read_file("other")]).

show(What) ->
    io:format("~0tp~n", [What]).

in_directory_of_its_own(Run) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    ok = file:make_dir(Directory),
    ok = file:set_cwd(Directory),
    try
        Run()
    after
        file:set_cwd("/"),
        ok = file:del_dir_r(Directory)
    end.

%% expect: [{ok,10},{ok,<<"0123456789">>},{ok,3},{ok,<<"012">>},{ok,0},{ok,<<>>},{ok,10}]
%% expect: true
%% expect: [{ok,10},{ok,<<"01234567890123456789">>},{ok,2},{ok,<<"01">>}]
%% expect: [{ok,2},{ok,3},{ok,5},{ok,5},{ok,0},ok,ok,{ok,<<"23456789">>},{ok,<<>>}]
%% expect: [{error,enoent},{error,enoent},{error,badarg},{error,badarg},{error,badarg},{error,eisdir},{error,eisdir}]
