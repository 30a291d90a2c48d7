-module(gen_server).
-moduledoc """
Servers: a process that keeps a state and answers requests, one after the other, by calling a
callback module.

What does not change while a server lives is in one tuple,

    {server, Module, Name, Parent, HibernateAfter, Debug}

so that a turn carries the server, its state and how long to wait. `Debug` changes only while
somebody looks.
""".

-export([start/3, start/4, start_link/3, start_link/4, start_monitor/3, start_monitor/4]).
-export([stop/1, stop/3]).
-export([call/2, call/3, cast/2, reply/2]).
-export([send_request/2, send_request/4]).
-export([wait_response/2, wait_response/3, receive_response/2, receive_response/3]).
-export([check_response/2, check_response/3]).
-export([reqids_new/0, reqids_size/1, reqids_add/3, reqids_to_list/1]).
-export([abcast/2, abcast/3, multi_call/2, multi_call/3, multi_call/4]).
-export([enter_loop/3, enter_loop/4, enter_loop/5]).
-export([init_it/6, wake_hib/2]).
-export([system_continue/3, system_terminate/4, system_code_change/4]).
-export([system_get_state/1, system_replace_state/2]).
-export([format_status/2, format_log/1, format_log/2]).

-export_type([from/0, reply_tag/0, request_id/0, request_id_collection/0]).
-export_type([server_name/0, server_ref/0, start_opt/0, enter_loop_opt/0]).
-export_type([start_ret/0, start_mon_ret/0, format_status/0, action/0]).

-type server_name() :: {local, atom()} | {global, term()} | {via, module(), term()}.
-type server_ref() ::
    pid() | atom() | {atom(), node()} | {global, term()} | {via, module(), term()}.
-type start_opt() :: {timeout, timeout()} | {spawn_opt, [proc_lib:start_spawn_option()]}
                   | enter_loop_opt().
-type enter_loop_opt() :: {hibernate_after, timeout()} | {debug, [sys:debug_option()]}.
-type start_ret() :: {ok, pid()} | ignore | {error, term()}.
-type start_mon_ret() :: {ok, {pid(), reference()}} | ignore | {error, term()}.
-type from() :: {pid(), reply_tag()}.
-opaque reply_tag() :: reference() | nonempty_improper_list(alias | list(), term()).
-opaque request_id() :: gen:request_id().
-opaque request_id_collection() :: gen:request_id_collection().
-type response_timeout() :: timeout() | {abs, integer()}.
-type response() :: {reply, term()} | {error, {term(), server_ref()}}.
-type action() :: timeout() | hibernate | {continue, term()}.
-type format_status() :: #{state => term(), message => term(), reason => term(), log => [term()]}.

-doc "Called in the new process, with the arguments of `start` or `start_link`: makes the state.".
-callback init(Arguments :: term()) ->
    {ok, State :: term()} | {ok, State :: term(), action()} | {stop, Reason :: term()}
  | {error, Reason :: term()} | ignore.
-doc "A request of `call/2,3`. The reply is part of the result, or is given later by `reply/2`.".
-callback handle_call(Request :: term(), from(), State :: term()) ->
    {reply, Reply :: term(), NewState :: term()}
  | {reply, Reply :: term(), NewState :: term(), action()}
  | {noreply, NewState :: term()} | {noreply, NewState :: term(), action()}
  | {stop, Reason :: term(), Reply :: term(), NewState :: term()}
  | {stop, Reason :: term(), NewState :: term()}.
-doc "A request of `cast/2`.".
-callback handle_cast(Request :: term(), State :: term()) ->
    {noreply, NewState :: term()} | {noreply, NewState :: term(), action()}
  | {stop, Reason :: term(), NewState :: term()}.
-doc "Any other message, and `timeout`.".
-callback handle_info(Message :: timeout | term(), State :: term()) ->
    {noreply, NewState :: term()} | {noreply, NewState :: term(), action()}
  | {stop, Reason :: term(), NewState :: term()}.
-doc "Called before the next message when a result has asked for it by `{continue, Continue}`.".
-callback handle_continue(Continue :: term(), State :: term()) ->
    {noreply, NewState :: term()} | {noreply, NewState :: term(), action()}
  | {stop, Reason :: term(), NewState :: term()}.
-doc "Called before the server ends: it stops, fails, or is told to by its supervisor and traps exits.".
-callback terminate(Reason :: term(), State :: term()) -> term().
-doc "The state for another version of the module.".
-callback code_change(OldVsn :: term(), State :: term(), Extra :: term()) ->
    {ok, NewState :: term()} | {error, Reason :: term()}.
-doc "What reports and `sys:get_status/1` say of the server.".
-callback format_status(format_status()) -> format_status().
-callback format_status(normal | terminate, [term()]) -> term().
-optional_callbacks([handle_info/2, handle_continue/2, terminate/2, code_change/3,
                     format_status/1, format_status/2]).

-define(IS_TIMEOUT(Time), (Time =:= infinity orelse is_integer(Time) andalso Time >= 0)).

%% -- Start and stop ------------------------------------------------------------------------------

-doc "Starts a server without a name that is not linked to the caller.".
-spec start(module(), term(), [start_opt()]) -> start_ret().
start(Module, Arguments, Options) when is_atom(Module), is_list(Options) ->
    gen:start(?MODULE, nolink, Module, Arguments, Options);
start(Module, Arguments, Options) ->
    error(badarg, [Module, Arguments, Options]).

-doc "Starts a server with a name that is not linked to the caller.".
-spec start(server_name(), module(), term(), [start_opt()]) -> start_ret().
start(Name, Module, Arguments, Options) ->
    start_named(nolink, Name, Module, Arguments, Options).

-doc "Starts a server without a name that is linked to the caller.".
-spec start_link(module(), term(), [start_opt()]) -> start_ret().
start_link(Module, Arguments, Options) when is_atom(Module), is_list(Options) ->
    gen:start(?MODULE, link, Module, Arguments, Options);
start_link(Module, Arguments, Options) ->
    error(badarg, [Module, Arguments, Options]).

-doc "Starts a server that is linked to the caller; returns when its `init/1` has.".
-spec start_link(server_name(), module(), term(), [start_opt()]) -> start_ret().
start_link(Name, Module, Arguments, Options) ->
    start_named(link, Name, Module, Arguments, Options).

-doc "Starts a server without a name that the caller monitors.".
-spec start_monitor(module(), term(), [start_opt()]) -> start_mon_ret().
start_monitor(Module, Arguments, Options) when is_atom(Module), is_list(Options) ->
    gen:start(?MODULE, monitor, Module, Arguments, Options);
start_monitor(Module, Arguments, Options) ->
    error(badarg, [Module, Arguments, Options]).

-doc "Starts a server that the caller monitors; returns its pid and the reference.".
-spec start_monitor(server_name(), module(), term(), [start_opt()]) -> start_mon_ret().
start_monitor(Name, Module, Arguments, Options) ->
    start_named(monitor, Name, Module, Arguments, Options).

start_named(Linkage, Name, Module, Arguments, Options) ->
    case is_server_name(Name) andalso is_atom(Module) andalso is_list(Options) of
        true -> gen:start(?MODULE, Linkage, Name, Module, Arguments, Options);
        false -> error(badarg, [Name, Module, Arguments, Options])
    end.

is_server_name({local, Name}) -> is_atom(Name);
is_server_name({global, _}) -> true;
is_server_name({via, Module, _}) -> is_atom(Module);
is_server_name(_) -> false.

-doc "Has a server terminate with the reason `normal`.".
-spec stop(server_ref()) -> ok.
stop(Server) ->
    gen:stop(Server).

-doc "Has a server terminate with `Reason`; returns when it has ended.".
-spec stop(server_ref(), term(), timeout()) -> ok.
stop(Server, Reason, Timeout) ->
    gen:stop(Server, Reason, Timeout).

%% -- Calls and casts -----------------------------------------------------------------------------

-doc "Sends a request to a server and returns its reply; exits when there is none within 5 seconds.".
-spec call(server_ref(), term()) -> term().
call(Server, Request) ->
    try gen:call(Server, '$gen_call', Request, 5000) of
        {ok, Reply} -> Reply
    catch
        exit:Reason ->
            exit({Reason, {?MODULE, call, [Server, Request]}});
        error:Reason:Stacktrace ->
            exit({{Reason, Stacktrace}, {?MODULE, call, [Server, Request]}})
    end.

-doc "Sends a request to a server and returns its reply; exits when there is none in time.".
-spec call(server_ref(), term(), timeout()) -> term().
call(Server, Request, Timeout) ->
    try gen:call(Server, '$gen_call', Request, Timeout) of
        {ok, Reply} -> Reply
    catch
        exit:Reason ->
            exit({Reason, {?MODULE, call, [Server, Request, Timeout]}});
        error:Reason:Stacktrace ->
            exit({{Reason, Stacktrace}, {?MODULE, call, [Server, Request, Timeout]}})
    end.

-doc "Sends a request that has no reply; whether there is such a server is not told.".
-spec cast(server_ref(), term()) -> ok.
cast({global, Name}, Request) ->
    send_by(global, Name, {'$gen_cast', Request});
cast({via, Module, Name}, Request) ->
    send_by(Module, Name, {'$gen_cast', Request});
cast({Name, Node} = Server, Request) when is_atom(Name), is_atom(Node) ->
    send(Server, {'$gen_cast', Request});
cast(Server, Request) when is_pid(Server); is_atom(Server) ->
    send(Server, {'$gen_cast', Request}).

send(Server, Message) ->
    try erlang:send(Server, Message, [noconnect]) of
        _ -> ok
    catch
        _:_ -> ok
    end.

send_by(Module, Name, Message) ->
    try Module:send(Name, Message) of
        _ -> ok
    catch
        _:_ -> ok
    end.

-doc "Replies to a call from wherever its `From` is known.".
-spec reply(from(), term()) -> ok.
reply(From, Reply) ->
    gen:reply(From, Reply).

-spec send_request(server_ref(), term()) -> request_id().
send_request(Server, Request) ->
    gen:send_request(Server, '$gen_call', Request).

-spec send_request(server_ref(), term(), term(), request_id_collection()) ->
    request_id_collection().
send_request(Server, Request, Label, Collection) when is_map(Collection) ->
    gen:send_request(Server, '$gen_call', Request, Label, Collection);
send_request(Server, Request, Label, Collection) ->
    error(badarg, [Server, Request, Label, Collection]).

-spec wait_response(request_id(), response_timeout()) -> response() | timeout.
wait_response(Id, Timeout) when is_reference(Id) ->
    gen:wait_response(Id, Timeout);
wait_response(Id, Timeout) ->
    error(badarg, [Id, Timeout]).

-spec wait_response(request_id_collection(), response_timeout(), boolean()) ->
    {response(), term(), request_id_collection()} | no_request | timeout.
wait_response(Collection, Timeout, Delete) when is_map(Collection), is_boolean(Delete) ->
    gen:wait_response(Collection, Timeout, Delete);
wait_response(Collection, Timeout, Delete) ->
    error(badarg, [Collection, Timeout, Delete]).

-spec receive_response(request_id(), response_timeout()) -> response() | timeout.
receive_response(Id, Timeout) when is_reference(Id) ->
    gen:receive_response(Id, Timeout);
receive_response(Id, Timeout) ->
    error(badarg, [Id, Timeout]).

-spec receive_response(request_id_collection(), response_timeout(), boolean()) ->
    {response(), term(), request_id_collection()} | no_request | timeout.
receive_response(Collection, Timeout, Delete) when is_map(Collection), is_boolean(Delete) ->
    gen:receive_response(Collection, Timeout, Delete);
receive_response(Collection, Timeout, Delete) ->
    error(badarg, [Collection, Timeout, Delete]).

-spec check_response(term(), request_id()) -> response() | no_reply.
check_response(Message, Id) when is_reference(Id) ->
    gen:check_response(Message, Id);
check_response(Message, Id) ->
    error(badarg, [Message, Id]).

-spec check_response(term(), request_id_collection(), boolean()) ->
    {response(), term(), request_id_collection()} | no_request | no_reply.
check_response(Message, Collection, Delete) when is_map(Collection), is_boolean(Delete) ->
    gen:check_response(Message, Collection, Delete);
check_response(Message, Collection, Delete) ->
    error(badarg, [Message, Collection, Delete]).

-spec reqids_new() -> request_id_collection().
reqids_new() -> gen:reqids_new().

-spec reqids_size(request_id_collection()) -> non_neg_integer().
reqids_size(Collection) when is_map(Collection) -> gen:reqids_size(Collection);
reqids_size(Collection) -> error(badarg, [Collection]).

-spec reqids_add(request_id(), term(), request_id_collection()) -> request_id_collection().
reqids_add(Id, Label, Collection) when is_reference(Id), not is_map_key(Id, Collection) ->
    gen:reqids_add(Id, Label, Collection);
reqids_add(Id, Label, Collection) ->
    error(badarg, [Id, Label, Collection]).

-spec reqids_to_list(request_id_collection()) -> [{request_id(), term()}].
reqids_to_list(Collection) when is_map(Collection) -> gen:reqids_to_list(Collection);
reqids_to_list(Collection) -> error(badarg, [Collection]).

%% -- Servers on several nodes --------------------------------------------------------------------

-spec abcast(atom(), term()) -> abcast.
abcast(Name, Request) ->
    abcast([node() | nodes()], Name, Request).

-doc "Casts to the servers with this name on the nodes.".
-spec abcast([node()], atom(), term()) -> abcast.
abcast(Nodes, Name, Request) when is_list(Nodes), is_atom(Name) ->
    _ = [send({Name, Node}, {'$gen_cast', Request}) || Node <- Nodes, is_atom(Node)],
    abcast.

-spec multi_call(atom(), term()) -> {[{node(), term()}], [node()]}.
multi_call(Name, Request) when is_atom(Name) ->
    multi_call([node() | nodes()], Name, Request, infinity).

-spec multi_call([node()], atom(), term()) -> {[{node(), term()}], [node()]}.
multi_call(Nodes, Name, Request) when is_list(Nodes), is_atom(Name) ->
    multi_call(Nodes, Name, Request, infinity).

-doc """
Calls the servers with this name on the nodes: the replies, and the nodes that gave none in time.
""".
-spec multi_call([node()], atom(), term(), timeout()) -> {[{node(), term()}], [node()]}.
multi_call(Nodes, Name, Request, Timeout)
  when is_list(Nodes), is_atom(Name), ?IS_TIMEOUT(Timeout) ->
    Requests = [{Node, send_request({Name, Node}, Request)} || Node <- Nodes],
    Deadline = deadline(Timeout),
    Answers = [{Node, receive_response(Id, Deadline)} || {Node, Id} <- Requests],
    {[{Node, Reply} || {Node, {reply, Reply}} <- Answers],
     [Node || {Node, Answer} <- Answers, not is_reply(Answer)]}.

deadline(infinity) -> infinity;
deadline(Timeout) -> {abs, erlang:monotonic_time(millisecond) + Timeout}.

is_reply({reply, _}) -> true;
is_reply(_) -> false.

%% -- A process becomes a server -------------------------------------------------------------------

-spec enter_loop(module(), [enter_loop_opt()], term()) -> no_return().
enter_loop(Module, Options, State) ->
    enter_loop(Module, Options, State, self(), infinity).

-spec enter_loop(module(), [enter_loop_opt()], term(), server_name() | pid() | action()) ->
    no_return().
enter_loop(Module, Options, State, {continue, _} = Action) ->
    enter_loop(Module, Options, State, self(), Action);
enter_loop(Module, Options, State, Name) when is_tuple(Name); is_pid(Name) ->
    enter_loop(Module, Options, State, Name, infinity);
enter_loop(Module, Options, State, Action) ->
    enter_loop(Module, Options, State, self(), Action).

-doc "Makes the calling process, which `proc_lib` has started, a server; never returns.".
-spec enter_loop(module(), [enter_loop_opt()], term(), server_name() | pid(), action()) ->
    no_return().
enter_loop(Module, Options, State, ServerName, Action)
  when is_atom(Module), is_list(Options), (?IS_TIMEOUT(Action) orelse Action =:= hibernate
                                           orelse element(1, Action) =:= continue) ->
    Name = gen:get_proc_name(ServerName),
    act(Action, server(Module, Name, gen:get_parent(), Options), State).

server(Module, Name, Parent, Options) ->
    {server, Module, Name, Parent, gen:hibernate_after(Options), gen:debug_options(Name, Options)}.

-doc false.
-spec init_it(pid(), pid() | self, server_name() | pid(), module(), term(), [start_opt()]) ->
    no_return().
init_it(Starter, self, ServerName, Module, Arguments, Options) ->
    init_it(Starter, self(), ServerName, Module, Arguments, Options);
init_it(Starter, Parent, ServerName, Module, Arguments, Options) ->
    Server = server(Module, gen:name(ServerName), Parent, Options),
    try Module:init(Arguments) of
        Result -> initialised(Result, Starter, ServerName, Server)
    catch
        throw:Result ->
            initialised(Result, Starter, ServerName, Server);
        Class:Reason:Stacktrace ->
            gen:unregister_name(ServerName),
            proc_lib:init_fail(Starter, {error, exit_reason(Class, Reason, Stacktrace)},
                               {Class, Reason, Stacktrace})
    end.

initialised({ok, State}, Starter, _ServerName, Server) ->
    proc_lib:init_ack(Starter, {ok, self()}),
    await(Server, State);
initialised({ok, State, Action}, Starter, _ServerName, Server)
  when ?IS_TIMEOUT(Action); Action =:= hibernate; element(1, Action) =:= continue ->
    proc_lib:init_ack(Starter, {ok, self()}),
    act(Action, Server, State);
%% The name is free before the starter is told, so that it may start another one at once.
initialised({stop, Reason}, Starter, ServerName, _Server) ->
    gen:unregister_name(ServerName),
    proc_lib:init_fail(Starter, {error, Reason}, {exit, Reason});
initialised({error, _} = Error, Starter, ServerName, _Server) ->
    gen:unregister_name(ServerName),
    proc_lib:init_fail(Starter, Error, {exit, normal});
initialised(ignore, Starter, ServerName, _Server) ->
    gen:unregister_name(ServerName),
    proc_lib:init_fail(Starter, ignore, {exit, normal});
initialised(Other, Starter, _ServerName, _Server) ->
    Reason = {bad_return_value, Other},
    proc_lib:init_fail(Starter, {error, Reason}, {exit, Reason}).

exit_reason(error, Reason, Stacktrace) -> {Reason, Stacktrace};
exit_reason(_Class, Reason, _Stacktrace) -> Reason.

%% -- The loop ------------------------------------------------------------------------------------

%% How the server goes on after a callback that said so.
act(infinity, Server, State) ->
    await(Server, State);
act(hibernate, Server, State) ->
    hibernate(Server, State);
act({continue, Continue} = Event, Server, State) ->
    continue(Continue, Event, Server, State);
act(Time, Server, State) ->
    receive
        Message -> handle(Message, Server, State, Time, false)
    after Time ->
        handle(timeout, Server, State, Time, false)
    end.

await({server, _, _, _, HibernateAfter, _} = Server, State) ->
    receive
        Message -> handle(Message, Server, State, infinity, false)
    after HibernateAfter ->
        hibernate(Server, State)
    end.

hibernate(Server, State) ->
    proc_lib:hibernate(?MODULE, wake_hib, [Server, State]).

-doc false.
-spec wake_hib(tuple(), term()) -> no_return().
wake_hib(Server, State) ->
    receive
        Message -> handle(Message, Server, State, hibernate, true)
    end.

%% Nobody looks: a call goes straight to the callback.
handle({'$gen_call', From, Request} = Message, {server, Module, _, _, _, []} = Server, State, _Time,
       _Hibernated) ->
    try Module:handle_call(Request, From, State) of
        Result -> called(Result, From, Message, Server, State)
    catch
        throw:Result -> called(Result, From, Message, Server, State);
        Class:Reason:Stacktrace -> failed(Class, Reason, Stacktrace, Message, Server, State)
    end;
handle({system, From, Request}, Server, State, Time, Hibernated) ->
    {server, Module, Name, Parent, HibernateAfter, Debug} = Server,
    sys:handle_system_msg(Request, From, Parent, ?MODULE, Debug,
                          [Name, State, Module, Time, HibernateAfter], Hibernated);
handle({'EXIT', Parent, Reason} = Message, {server, _, _, Parent, _, _} = Server, State, _Time,
       _Hibernated) ->
    terminate(exit, Reason, [], [], Message, Server, State);
handle(Message, {server, _, _, _, _, []} = Server, State, _Time, _Hibernated) ->
    dispatch(Message, Server, State);
handle(Message, Server, State, _Time, _Hibernated) ->
    dispatch(Message, debug({in, Message}, Server), State).

dispatch({'$gen_cast', Request} = Message, {server, Module, _, _, _, _} = Server, State) ->
    try Module:handle_cast(Request, State) of
        Result -> done(Result, Message, Server, State)
    catch
        throw:Result -> done(Result, Message, Server, State);
        Class:Reason:Stacktrace -> failed(Class, Reason, Stacktrace, Message, Server, State)
    end;
dispatch({'$gen_call', From, Request} = Message, {server, Module, _, _, _, _} = Server, State) ->
    try Module:handle_call(Request, From, State) of
        Result -> called(Result, From, Message, Server, State)
    catch
        throw:Result -> called(Result, From, Message, Server, State);
        Class:Reason:Stacktrace -> failed(Class, Reason, Stacktrace, Message, Server, State)
    end;
dispatch(Message, {server, Module, _, _, _, _} = Server, State) ->
    try Module:handle_info(Message, State) of
        Result -> done(Result, Message, Server, State)
    catch
        throw:Result ->
            done(Result, Message, Server, State);
        error:undef:Stacktrace ->
            case erlang:function_exported(Module, handle_info, 2) of
                false ->
                    gen_server_report:log_unhandled(Module, Message),
                    done({noreply, State}, Message, Server, State);
                true ->
                    failed(error, undef, Stacktrace, Message, Server, State)
            end;
        Class:Reason:Stacktrace ->
            failed(Class, Reason, Stacktrace, Message, Server, State)
    end.

continue(Continue, Event, {server, Module, _, _, _, Debug} = Server, State) ->
    try Module:handle_continue(Continue, State) of
        Result -> done(Result, Event, watched(Debug, Event, Server), State)
    catch
        throw:Result ->
            done(Result, Event, watched(Debug, Event, Server), State);
        Class:Reason:Stacktrace ->
            failed(Class, Reason, Stacktrace, Event, watched(Debug, Event, Server), State)
    end.

watched([], _Event, Server) -> Server;
watched(_, Event, Server) -> debug(Event, Server).

%% What handle_call has returned.
called({reply, Reply, NewState}, From, _Message, {server, _, _, _, _, []} = Server, _State) ->
    gen:reply(From, Reply),
    await(Server, NewState);
called({reply, Reply, NewState}, From, _Message, Server, _State) ->
    await(replied(From, Reply, NewState, Server), NewState);
called({reply, Reply, NewState, Action}, From, _Message, Server, _State)
  when ?IS_TIMEOUT(Action); Action =:= hibernate; element(1, Action) =:= continue ->
    act(Action, replied(From, Reply, NewState, Server), NewState);
called({stop, Reason, Reply, NewState}, From, Message, Server, _State) ->
    try
        terminate(exit, Reason, [], [], Message, Server, NewState)
    after
        replied(From, Reply, NewState, Server)
    end;
called(Result, _From, Message, Server, State) ->
    done(Result, Message, Server, State).

replied(From, Reply, _State, {server, _, _, _, _, []} = Server) ->
    gen:reply(From, Reply),
    Server;
replied(From, Reply, State, Server) ->
    gen:reply(From, Reply),
    debug({out, Reply, From, State}, Server).

%% What any other callback has returned.
done({noreply, NewState}, _Message, {server, _, _, _, _, []} = Server, _State) ->
    await(Server, NewState);
done({noreply, NewState}, _Message, Server, _State) ->
    await(debug({noreply, NewState}, Server), NewState);
done({noreply, NewState, Action}, _Message, {server, _, _, _, _, Debug} = Server, _State)
  when ?IS_TIMEOUT(Action); Action =:= hibernate; element(1, Action) =:= continue ->
    act(Action, watched(Debug, {noreply, NewState}, Server), NewState);
done({stop, Reason, NewState}, Message, Server, _State) ->
    terminate(exit, Reason, [], [], Message, Server, NewState);
done(Other, Message, Server, State) ->
    terminate(exit, {bad_return_value, Other}, [], [], Message, Server, State).

debug(Event, {server, Module, Name, Parent, HibernateAfter, Debug}) ->
    NewDebug = sys:handle_debug(Debug, fun gen_server_report:print_event/3, Name, Event),
    {server, Module, Name, Parent, HibernateAfter, NewDebug}.

%% -- The end -------------------------------------------------------------------------------------

failed(Class, Reason, Stacktrace, Message, Server, State) ->
    terminate(Class, Reason, Stacktrace, Stacktrace, Message, Server, State).

%% A stack trace is told where a callback has failed, not where it has asked to stop.
terminate(Class, Reason, Stacktrace, Shown, Message, Server, State) ->
    {server, Module, _, _, _, _} = Server,
    try call_terminate(Module, exit_reason(Class, Reason, Stacktrace), State) of
        _ -> report_end(Class, Reason, Shown, Message, Server, State)
    catch
        throw:_ ->
            report_end(Class, Reason, Shown, Message, Server, State);
        OtherClass:Other:OtherStacktrace ->
            gen_server_report:log_end(OtherClass, Other, OtherStacktrace, Message, Server, State),
            erlang:raise(OtherClass, Other, OtherStacktrace)
    end,
    case Stacktrace of
        [] -> exit(Reason);
        [_ | _] -> erlang:raise(Class, Reason, Stacktrace)
    end.

call_terminate(Module, Reason, State) ->
    case erlang:function_exported(Module, terminate, 2) of
        true -> Module:terminate(Reason, State);
        false -> ok
    end.

report_end(exit, normal, _, _, _, _) -> ok;
report_end(exit, shutdown, _, _, _, _) -> ok;
report_end(exit, {shutdown, _}, _, _, _, _) -> ok;
report_end(Class, Reason, Stacktrace, Message, Server, State) ->
    gen_server_report:log_end(Class, Reason, Stacktrace, Message, Server, State).

%% -- System messages -----------------------------------------------------------------------------

-doc false.
-spec system_continue(pid(), [sys:dbg_opt()], term()) -> no_return().
system_continue(Parent, Debug, [Name, State, Module, Time, HibernateAfter]) ->
    act(Time, {server, Module, Name, Parent, HibernateAfter, Debug}, State).

-doc false.
-spec system_terminate(term(), pid(), [sys:dbg_opt()], term()) -> no_return().
system_terminate(Reason, Parent, Debug, [Name, State, Module, _Time, HibernateAfter]) ->
    Server = {server, Module, Name, Parent, HibernateAfter, Debug},
    terminate(exit, Reason, [], [], [], Server, State).

-doc false.
-spec system_code_change(term(), module(), term(), term()) -> {ok, term()} | term().
system_code_change([Name, State, Module, Time, HibernateAfter], _Module, OldVersion, Extra) ->
    %% What it throws is what it returns.
    case try Module:code_change(OldVersion, State, Extra) catch Thrown -> Thrown end of
        {ok, NewState} -> {ok, [Name, NewState, Module, Time, HibernateAfter]};
        Other -> Other
    end.

-doc false.
-spec system_get_state(term()) -> {ok, term()}.
system_get_state([_Name, State, _Module, _Time, _HibernateAfter]) ->
    {ok, State}.

-doc false.
-spec system_replace_state(fun((term()) -> term()), term()) -> {ok, term(), term()}.
system_replace_state(Fun, [Name, State, Module, Time, HibernateAfter]) ->
    NewState = Fun(State),
    {ok, NewState, [Name, NewState, Module, Time, HibernateAfter]}.

-doc false.
-spec format_status(normal | terminate, [term()]) -> [term()].
format_status(Option, [Dictionary, SystemState, Parent, Debug, [Name, State, Module | _]]) ->
    gen_server_report:status(Option, Dictionary, SystemState, Parent, Debug, Name, State, Module).

-doc false.
-spec format_log(map()) -> {io:format(), [term()]}.
format_log(Report) ->
    gen_server_report:format(Report).

-doc "The text of a log event of this module.".
-spec format_log(map(), map()) -> unicode:chardata().
format_log(Report, Options) ->
    gen_server_report:format(Report, Options).
