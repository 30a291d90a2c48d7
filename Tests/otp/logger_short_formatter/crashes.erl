%% A crash in one block: who, why, the source line with the place, the last message, the state.
-module(crashes).
-behaviour(gen_server).
-export([main/1]).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2]).

main(_) ->
    ok = logger:remove_handler(default),
    ok = logger:add_handler(out, logger_std_h, #{formatter => {logger_short_formatter,
                                                               #{time => false}}}),
    process_flag(trap_exit, true),
    %% Plain processes.
    run(fun() -> spawn_monitor(fun() -> 1 / list_to_integer("0") end) end),
    run(fun() -> spawn_monitor(fun() -> atom_to_list(1) end) end),
    run(fun() -> proc_lib:spawn_opt(fun() -> exit(bye) end, [monitor]) end),
    run(fun() -> proc_lib:spawn_opt(fun() -> throw(ball) end, [monitor]) end),
    %% Servers.
    [crash(fun(Server) -> catch gen_server:call(Server, Request) end)
     || Request <- [{get, b}, undefined, stop, match, matches, call, deep, 'case']],
    crash(fun(Server) -> gen_server:cast(Server, {crash, []}) end),
    crash(fun(Server) -> gen_server:cast(Server, {unknown, "message"}) end),
    crash(fun(Server) -> Server ! {a, message} end),
    {error, _} = gen_server:start({local, server}, ?MODULE, fail, []),
    ok = logger_std_h:filesync(out).

run(Start) ->
    {_, Monitor} = Start(),
    receive {'DOWN', Monitor, process, _, _} -> ok end,
    settle().

crash(Do) ->
    {ok, Server} = gen_server:start_link({local, server}, ?MODULE, #{a => 1}, []),
    Do(Server),
    receive {'EXIT', Server, _} -> ok end,
    settle().

%% What the machine itself reports takes a way of its own.
settle() ->
    logger ! {flush, self(), Reference = make_ref()},
    receive {Reference, flushed} -> ok end.

init(fail) -> error(no_reason);
init(State) -> {ok, State}.

handle_call({get, Key}, _From, State) ->
    {reply, maps:get(Key, State), State}; % not maps:get(Key, other)
handle_call(undefined, _From, State) ->
    {reply, no_such_module:function(State), State};
handle_call(stop, _From, State) ->
    {stop, {because, [of_this]}, State};
handle_call(match, _From, State) ->
    {error, _} = maps:find(a, State), {reply, ok, State};
handle_call(matches, _From, State) ->
    Tuple = {ok, State}, {error, _} = Tuple, {reply, ok, State};
handle_call(call, _From, State) ->
    {reply, gen_server:call(nobody, {hello, 1}), State};
handle_call(deep, _From, State) ->
    {reply, 1 + outer([]), State};
handle_call('case', _From, State) ->
    {reply, case State of [] -> ok end, State}.

handle_cast({crash, List}, State) ->
	{noreply, State#{head => hd(List)}}.

handle_info({a, _}, State) ->
    case State of
        #{b := _} -> ok
    end.

outer(List) -> 1 + inner(List).

inner(List) ->
    length(List) + binary_to_integer(<<"x">>).

%% recorded: by hand (OTP has no such format)
%% expect: <PID> crashed
%% expect:   why     an error occurred when evaluating an arithmetic expression
%% expect:           called as 1 / 0
%% expect:           in a fun in crashes:main/1, Tests/otp/logger_short_formatter/crashes.erl:13
%% expect:             13 |     run(fun() -> spawn_monitor(fun() -> 1 / list_to_integer("0") end) end),
%% expect:                |                                           ^
%% expect:
%% expect: <PID> crashed
%% expect:   why     bad argument
%% expect:           called as atom_to_list(1)
%% expect:           *** argument 1: not an atom
%% expect:           in a fun in crashes:main/1, Tests/otp/logger_short_formatter/crashes.erl:14
%% expect:             14 |     run(fun() -> spawn_monitor(fun() -> atom_to_list(1) end) end),
%% expect:                |                                         ^^^^^^^^^^^^^^^
%% expect:
%% expect: <PID> crashed
%% expect:   who     process <PID>, started with a fun in crashes:main/1
%% expect:   why     exit: bye
%% expect:           in a fun in crashes:main/1, Tests/otp/logger_short_formatter/crashes.erl:15
%% expect:             15 |     run(fun() -> proc_lib:spawn_opt(fun() -> exit(bye) end, [monitor]) end),
%% expect:                |                                              ^^^^^^^^^
%% expect:
%% expect: <PID> crashed
%% expect:   who     process <PID>, started with a fun in crashes:main/1
%% expect:   why     throw: ball
%% expect:           in a fun in crashes:main/1, Tests/otp/logger_short_formatter/crashes.erl:16
%% expect:             16 |     run(fun() -> proc_lib:spawn_opt(fun() -> throw(ball) end, [monitor]) end),
%% expect:                |                                              ^^^^^^^^^^^
%% expect:
%% expect: server crashed
%% expect:   who     gen_server crashes <PID>
%% expect:   why     bad key: b
%% expect:           called as maps:get(b,#{a => 1})
%% expect:           *** argument 1: not present in map
%% expect:           in crashes:handle_call/3, Tests/otp/logger_short_formatter/crashes.erl:46
%% expect:             46 |     {reply, maps:get(Key, State), State}; % not maps:get(Key, other)
%% expect:                |             ^^^^^^^^^^^^^^^^^^^^
%% expect:   message call {get,b} from <PID>
%% expect:   state   #{a => 1}
%% expect:
%% expect: server crashed
%% expect:   who     gen_server crashes <PID>
%% expect:   why     undefined function no_such_module:function/1
%% expect:           in crashes:handle_call/3, Tests/otp/logger_short_formatter/crashes.erl:48
%% expect:             48 |     {reply, no_such_module:function(State), State};
%% expect:                |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
%% expect:   message call undefined from <PID>
%% expect:   state   #{a => 1}
%% expect:
%% expect: server crashed
%% expect:   who     gen_server crashes <PID>
%% expect:   why     exit: {because,[of_this]}
%% expect:   message call stop from <PID>
%% expect:   state   #{a => 1}
%% expect:
%% expect: server crashed
%% expect:   who     gen_server crashes <PID>
%% expect:   why     no match of right hand side value {ok,1}
%% expect:           in crashes:handle_call/3, Tests/otp/logger_short_formatter/crashes.erl:52
%% expect:             52 |     {error, _} = maps:find(a, State), {reply, ok, State};
%% expect:                |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
%% expect:   message call match from <PID>
%% expect:   state   #{a => 1}
%% expect:
%% expect: server crashed
%% expect:   who     gen_server crashes <PID>
%% expect:   why     no match of right hand side value {ok,#{a => 1}}
%% expect:           in crashes:handle_call/3, Tests/otp/logger_short_formatter/crashes.erl:54
%% expect:             54 |     Tuple = {ok, State}, {error, _} = Tuple, {reply, ok, State};
%% expect:   message call matches from <PID>
%% expect:   state   #{a => 1}
%% expect:
%% expect: server crashed
%% expect:   who     gen_server crashes <PID>
%% expect:   why     exit: the call of nobody failed: noproc
%% expect:           the request was {hello,1}
%% expect:           in crashes:handle_call/3, Tests/otp/logger_short_formatter/crashes.erl:56
%% expect:             56 |     {reply, gen_server:call(nobody, {hello, 1}), State};
%% expect:                |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
%% expect:   message call call from <PID>
%% expect:   state   #{a => 1}
%% expect:
%% expect: server crashed
%% expect:   who     gen_server crashes <PID>
%% expect:   why     bad argument
%% expect:           called as binary_to_integer(<<"x">>)
%% expect:           *** argument 1: not a textual representation of an integer
%% expect:           in crashes:inner/1, Tests/otp/logger_short_formatter/crashes.erl:73
%% expect:             73 |     length(List) + binary_to_integer(<<"x">>).
%% expect:                |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^
%% expect:           called from crashes:outer/1, Tests/otp/logger_short_formatter/crashes.erl:70
%% expect:           called from crashes:handle_call/3, Tests/otp/logger_short_formatter/crashes.erl:58
%% expect:   message call deep from <PID>
%% expect:   state   #{a => 1}
%% expect:
%% expect: server crashed
%% expect:   who     gen_server crashes <PID>
%% expect:   why     no case clause matching #{a => 1}
%% expect:           in crashes:handle_call/3, Tests/otp/logger_short_formatter/crashes.erl:60
%% expect:             60 |     {reply, case State of [] -> ok end, State}.
%% expect:                |             ^^^^^^^^^^^^^
%% expect:   message call 'case' from <PID>
%% expect:   state   #{a => 1}
%% expect:
%% expect: server crashed
%% expect:   who     gen_server crashes <PID>
%% expect:   why     bad argument
%% expect:           called as hd([])
%% expect:           *** argument 1: not a nonempty list
%% expect:           in crashes:handle_cast/2, Tests/otp/logger_short_formatter/crashes.erl:63
%% expect:             63 |         {noreply, State#{head => hd(List)}}.
%% expect:                |                                  ^^^^^^^^
%% expect:   message cast {crash,[]}
%% expect:   state   #{a => 1}
%% expect:
%% expect: server crashed
%% expect:   who     gen_server crashes <PID>
%% expect:   why     no function clause matching crashes:handle_cast({unknown,"message"}, #{a => 1})
%% expect:           in crashes:handle_cast/2, Tests/otp/logger_short_formatter/crashes.erl:62
%% expect:             62 | handle_cast({crash, List}, State) ->
%% expect:                | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
%% expect:   message cast {unknown,"message"}
%% expect:   state   #{a => 1}
%% expect:
%% expect: server crashed
%% expect:   who     gen_server crashes <PID>
%% expect:   why     no case clause matching #{a => 1}
%% expect:           in crashes:handle_info/2, Tests/otp/logger_short_formatter/crashes.erl:66
%% expect:             66 |     case State of
%% expect:                |     ^^^^^^^^^^^^^
%% expect:   message {a,message}
%% expect:   state   #{a => 1}
%% expect:
%% expect: <PID> could not be started
%% expect:   who     gen_server crashes <PID>
%% expect:   why     no_reason
%% expect:           in crashes:init/1, Tests/otp/logger_short_formatter/crashes.erl:42
%% expect:             42 | init(fail) -> error(no_reason);
%% expect:                |               ^^^^^^^^^^^^^^^^
%% expect:
