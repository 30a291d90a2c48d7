%% Events in files of a limited size, of which the oldest is written anew.
-module(files).
-export([main/1]).

main(_) ->
    in_directory(fun() ->
        {ok, Manager} = gen_event:start(),
        ok = gen_event:add_handler(Manager, log_mf_h, log_mf_h:init(".", 100, 3)),
        [ok = gen_event:notify(Manager, {1, N}) || N <- lists:seq(1, 10)],
        ok = gen_event:sync_notify(Manager, last),
        show([gen_event:call(Manager, log_mf_h, null), gen_event:which_handlers(Manager)]),
        ok = gen_event:stop(Manager),
        show_files(),
        {ok, Second} = gen_event:start(),
        ok = gen_event:add_handler(Second, log_mf_h, log_mf_h:init(".", 100, 3, fun(Event) -> element(1, Event) =:= yes end)),
        [ok = gen_event:sync_notify(Second, Event) || Event <- [{yes, 1}, {no, 1}, atom, {yes, 2}]],
        show_files(),
        show([gen_event:add_handler(Second, {log_mf_h, 1}, log_mf_h:init("nowhere", 100, 3))]),
        ok = gen_event:stop(Second)
    end).

show_files() ->
    [show([File, begin {ok, Bytes} = file:read_file(File), events(Bytes) end]) || File <- ["1", "2", "3"]],
    show([file:read_file("index")]).

events(<<Size:16, Bytes:Size/binary, Rest/binary>>) ->
    {{{_, _, _}, {_, _, _}}, Event} = binary_to_term(Bytes),
    [Event | events(Rest)];
events(<<>>) ->
    [].

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

%% expect: [null,[log_mf_h]]
%% expect: ["1",[{1,10},last]]
%% expect: ["2",[{1,4},{1,5},{1,6}]]
%% expect: ["3",[{1,7},{1,8},{1,9}]]
%% expect: [{ok,<<1>>}]
%% expect: ["1",[{1,10},last]]
%% expect: ["2",[{yes,1},{yes,2}]]
%% expect: ["3",[{1,7},{1,8},{1,9}]]
%% expect: [{ok,<<2>>}]
%% expect: [{'EXIT',file_open}]
