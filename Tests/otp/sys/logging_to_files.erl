%% Events of a server written to a file, by sys:log_to_file/2 and the option of a start; files that
%% cannot be opened.
-module(logging_to_files).
-behaviour(gen_server).
-export([main/1]).
-export([init/1, handle_call/3, handle_cast/2]).

main(_) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    ok = file:make_dir(Directory),
    try run(Directory)
    after file:del_dir_r(Directory)
    end.

run(Directory) ->
    File = filename:join(Directory, "events"),
    {ok, Server} = gen_server:start_link(?MODULE, state, []),
    print(sys:log_to_file(Server, File)),
    a = gen_server:call(Server, a),
    gen_server:cast(Server, b),
    print(sys:log_to_file(Server, false)),
    not_logged = gen_server:call(Server, not_logged),
    show(File),
    print(sys:log_to_file(Server, Directory)),
    Option = {debug, [{log_to_file, File ++ "2"}]},
    {ok, Second} = gen_server:start_link(?MODULE, state, [Option]),
    c = gen_server:call(Second, c),
    ok = gen_server:stop(Second),
    show(File ++ "2"),
    {ok, Third} = gen_server:start_link(?MODULE, state, [{debug, [{log_to_file, Directory}]}]),
    d = gen_server:call(Third, d).

init(State) -> {ok, State}.

handle_call(Message, _From, State) -> {reply, Message, State}.

handle_cast(_, State) -> {noreply, State}.

show(File) ->
    {ok, Text} = file:read_file(File),
    io:put_chars(Text).

print(Term) ->
    io:format("~p~n", [Term]).

%% expect: ok
%% expect: ok
%% expect: *DBG* <PID> got call a from <PID>
%% expect: *DBG* <PID> sent a to <PID>, new state state
%% expect: *DBG* <PID> got cast b
%% expect: *DBG* <PID> new state state
%% expect: {error,open_file}
%% expect: *DBG* <PID> got call c from <PID>
%% expect: *DBG* <PID> sent c to <PID>, new state state
