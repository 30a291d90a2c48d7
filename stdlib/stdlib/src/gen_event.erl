-module(gen_event).
-moduledoc """
Event managers: a process to which events are sent, and in which any number of handlers take them,
each a callback module with a state of its own. A handler that fails is taken out; the others go
on.

A handler is known by its module, or by `{Module, Id}`. One that is supervised is linked to the
process that has added it: that is told how it ends, and the handler ends with it.
""".

-export([start/0, start/1, start/2, start_link/0, start_link/1, start_link/2]).
-export([start_monitor/0, start_monitor/1, start_monitor/2]).
-export([stop/1, stop/3]).
-export([notify/2, sync_notify/2, call/3, call/4]).
-export([send_request/3, send_request/5]).
-export([wait_response/2, wait_response/3, receive_response/2, receive_response/3]).
-export([check_response/2, check_response/3]).
-export([reqids_new/0, reqids_size/1, reqids_add/3, reqids_to_list/1]).
-export([add_handler/3, add_sup_handler/3, delete_handler/3]).
-export([swap_handler/3, swap_sup_handler/3, which_handlers/1]).
-export([init_it/6, wake_hib/2, become/3]).
-export([system_continue/3, system_terminate/4, system_code_change/4]).
-export([system_get_state/1, system_replace_state/2]).
-export([format_status/2, format_log/1, format_log/2]).

-export_type([handler/0, handler_args/0, add_handler_ret/0, del_handler_ret/0]).
-export_type([request_id/0, request_id_collection/0, format_status/0]).

-type handler() :: atom() | {atom(), Id :: term()}.
-type handler_args() :: term().
-type add_handler_ret() :: term().
-type del_handler_ret() :: term().
-type emgr_name() :: {local, atom()} | {global, term()} | {via, module(), term()}.
-type emgr_ref() ::
    pid() | atom() | {atom(), node()} | {global, term()} | {via, module(), term()}.
-type option() :: {timeout, timeout()} | {debug, [sys:debug_option()]}
                | {spawn_opt, [proc_lib:start_spawn_option()]} | {hibernate_after, timeout()}.
-type start_ret() :: {ok, pid()} | {error, term()}.
-type start_mon_ret() :: {ok, {pid(), reference()}} | {error, term()}.
-opaque request_id() :: gen:request_id().
-opaque request_id_collection() :: gen:request_id_collection().
-type response_timeout() :: timeout() | {abs, integer()}.
-type response() :: {reply, term()} | {error, {term(), emgr_ref()} | bad_module | term()}.
-type format_status() :: #{state => term(), message => term(), reason => term(), log => [term()]}.

-callback init(Arguments :: term()) ->
    {ok, State :: term()} | {ok, State :: term(), hibernate} | {error, Reason :: term()}.
-callback handle_event(Event :: term(), State :: term()) ->
    {ok, NewState :: term()} | {ok, NewState :: term(), hibernate}
  | {swap_handler, Args1 :: term(), NewState :: term(), handler(), Args2 :: term()}
  | remove_handler.
-callback handle_call(Request :: term(), State :: term()) ->
    {ok, Reply :: term(), NewState :: term()} | {ok, Reply :: term(), NewState :: term(), hibernate}
  | {swap_handler, Reply :: term(), Args1 :: term(), NewState :: term(), handler(),
     Args2 :: term()}
  | {remove_handler, Reply :: term()}.
-callback handle_info(Message :: term(), State :: term()) ->
    {ok, NewState :: term()} | {ok, NewState :: term(), hibernate}
  | {swap_handler, Args1 :: term(), NewState :: term(), handler(), Args2 :: term()}
  | remove_handler.
-callback terminate(Arg :: term(), State :: term()) -> term().
-callback code_change(OldVsn :: term(), State :: term(), Extra :: term()) ->
    {ok, NewState :: term()}.
-callback format_status(format_status()) -> format_status().
-callback format_status(normal | terminate, [term()]) -> term().
-optional_callbacks([handle_info/2, terminate/2, code_change/3, format_status/1,
                     format_status/2]).

%% -- Start and stop ------------------------------------------------------------------------------

-doc "Starts an event manager without a name that is not linked to the caller.".
-spec start() -> start_ret().
start() ->
    gen:start(?MODULE, nolink, no_callback, [], []).

-spec start(emgr_name() | [option()]) -> start_ret().
start(Name) when is_tuple(Name) ->
    start(Name, []);
start(Options) when is_list(Options) ->
    gen:start(?MODULE, nolink, no_callback, [], Options);
start(Other) ->
    error(badarg, [Other]).

-spec start(emgr_name(), [option()]) -> start_ret().
start(Name, Options) when is_tuple(Name), is_list(Options) ->
    gen:start(?MODULE, nolink, Name, no_callback, [], Options);
start(Name, Options) ->
    error(badarg, [Name, Options]).

-doc "Starts an event manager without a name that is linked to the caller.".
-spec start_link() -> start_ret().
start_link() ->
    gen:start(?MODULE, link, no_callback, [], []).

-spec start_link(emgr_name() | [option()]) -> start_ret().
start_link(Name) when is_tuple(Name) ->
    start_link(Name, []);
start_link(Options) when is_list(Options) ->
    gen:start(?MODULE, link, no_callback, [], Options);
start_link(Other) ->
    error(badarg, [Other]).

-spec start_link(emgr_name(), [option()]) -> start_ret().
start_link(Name, Options) when is_tuple(Name), is_list(Options) ->
    gen:start(?MODULE, link, Name, no_callback, [], Options);
start_link(Name, Options) ->
    error(badarg, [Name, Options]).

-spec start_monitor() -> start_mon_ret().
start_monitor() ->
    gen:start(?MODULE, monitor, no_callback, [], []).

-spec start_monitor(emgr_name() | [option()]) -> start_mon_ret().
start_monitor(Name) when is_tuple(Name) ->
    start_monitor(Name, []);
start_monitor(Options) when is_list(Options) ->
    gen:start(?MODULE, monitor, no_callback, [], Options);
start_monitor(Other) ->
    error(badarg, [Other]).

-spec start_monitor(emgr_name(), [option()]) -> start_mon_ret().
start_monitor(Name, Options) when is_tuple(Name), is_list(Options) ->
    gen:start(?MODULE, monitor, Name, no_callback, [], Options);
start_monitor(Name, Options) ->
    error(badarg, [Name, Options]).

-doc "Has an event manager terminate with the reason `normal`.".
-spec stop(emgr_ref()) -> ok.
stop(Manager) ->
    gen:stop(Manager).

-doc "Has an event manager terminate with a reason; returns when it has ended.".
-spec stop(emgr_ref(), term(), timeout()) -> ok.
stop(Manager, Reason, Timeout) ->
    gen:stop(Manager, Reason, Timeout).

%% -- Interface -----------------------------------------------------------------------------------

-doc "Adds a handler: `ok`, or what its `init/1` has returned otherwise.".
-spec add_handler(emgr_ref(), handler(), term()) -> term().
add_handler(Manager, Handler, Arguments) ->
    request(Manager, {add_handler, Handler, Arguments}).

-doc "`add_handler/3`, and the handler and the caller learn of each other's end.".
-spec add_sup_handler(emgr_ref(), handler(), term()) -> term().
add_sup_handler(Manager, Handler, Arguments) ->
    request(Manager, {add_sup_handler, Handler, Arguments, self()}).

-doc "Takes a handler out, and returns what its `terminate/2` does.".
-spec delete_handler(emgr_ref(), handler(), term()) -> term().
delete_handler(Manager, Handler, Arguments) ->
    request(Manager, {delete_handler, Handler, Arguments}).

-doc "Puts a handler in the place of another, which hands over what its `terminate/2` returns.".
-spec swap_handler(emgr_ref(), {handler(), term()}, {handler(), term()}) -> ok | {error, term()}.
swap_handler(Manager, {Old, OldArguments}, {New, NewArguments}) ->
    request(Manager, {swap_handler, Old, OldArguments, New, NewArguments}).

-doc "`swap_handler/3`, and the new handler and the caller learn of each other's end.".
-spec swap_sup_handler(emgr_ref(), {handler(), term()}, {handler(), term()}) ->
    ok | {error, term()}.
swap_sup_handler(Manager, {Old, OldArguments}, {New, NewArguments}) ->
    request(Manager, {swap_sup_handler, Old, OldArguments, New, NewArguments, self()}).

-doc "The handlers.".
-spec which_handlers(emgr_ref()) -> [handler()].
which_handlers(Manager) ->
    request(Manager, which_handlers).

-doc "Sends an event to all handlers, and does not wait for them.".
-spec notify(emgr_ref(), term()) -> ok.
notify({global, Name}, Event) ->
    try global:send(Name, {notify, Event}) of
        _ -> ok
    catch
        _:_ -> ok
    end;
notify({via, Module, Name}, Event) ->
    try Module:send(Name, {notify, Event}) of
        _ -> ok
    catch
        _:_ -> ok
    end;
notify(Manager, Event) ->
    Manager ! {notify, Event},
    ok.

-doc "Sends an event; returns when all handlers have handled it.".
-spec sync_notify(emgr_ref(), term()) -> ok.
sync_notify(Manager, Event) ->
    request(Manager, {sync_notify, Event}).

-doc "Sends a request to a handler and returns its reply; exits when there is none within 5 seconds.".
-spec call(emgr_ref(), handler(), term()) -> term().
call(Manager, Handler, Request) ->
    try gen:call(Manager, self(), {call, Handler, Request}, 5000) of
        {ok, Reply} -> Reply
    catch
        exit:Reason -> exit({Reason, {?MODULE, call, [Manager, Handler, Request]}})
    end.

-doc "Calls one handler.".
-spec call(emgr_ref(), handler(), term(), timeout()) -> term().
call(Manager, Handler, Request, Timeout) ->
    try gen:call(Manager, self(), {call, Handler, Request}, Timeout) of
        {ok, Reply} -> Reply
    catch
        exit:Reason -> exit({Reason, {?MODULE, call, [Manager, Handler, Request, Timeout]}})
    end.

request(Manager, Request) ->
    {ok, Reply} = gen:call(Manager, self(), Request, infinity),
    Reply.

-spec send_request(emgr_ref(), handler(), term()) -> request_id().
send_request(Manager, Handler, Request) ->
    gen:send_request(Manager, self(), {call, Handler, Request}).

-spec send_request(emgr_ref(), handler(), term(), term(), request_id_collection()) ->
    request_id_collection().
send_request(Manager, Handler, Request, Label, Collection) when is_map(Collection) ->
    gen:send_request(Manager, self(), {call, Handler, Request}, Label, Collection);
send_request(Manager, Handler, Request, Label, Collection) ->
    error(badarg, [Manager, Handler, Request, Label, Collection]).

-spec wait_response(request_id(), response_timeout()) -> response() | timeout.
wait_response(Id, Timeout) -> response(gen_server:wait_response(Id, Timeout)).

-spec wait_response(request_id_collection(), response_timeout(), boolean()) ->
    {response(), term(), request_id_collection()} | no_request | timeout.
wait_response(Collection, Timeout, Delete) ->
    response(gen_server:wait_response(Collection, Timeout, Delete)).

-spec receive_response(request_id(), response_timeout()) -> response() | timeout.
receive_response(Id, Timeout) -> response(gen_server:receive_response(Id, Timeout)).

-spec receive_response(request_id_collection(), response_timeout(), boolean()) ->
    {response(), term(), request_id_collection()} | no_request | timeout.
receive_response(Collection, Timeout, Delete) ->
    response(gen_server:receive_response(Collection, Timeout, Delete)).

-spec check_response(term(), request_id()) -> response() | no_reply.
check_response(Message, Id) -> response(gen_server:check_response(Message, Id)).

-spec check_response(term(), request_id_collection(), boolean()) ->
    {response(), term(), request_id_collection()} | no_request | no_reply.
check_response(Message, Collection, Delete) ->
    response(gen_server:check_response(Message, Collection, Delete)).

%% What went wrong with a handler is an error, although the manager has replied.
response({{reply, {error, _} = Error}, Label, Collection}) -> {Error, Label, Collection};
response({reply, {error, _} = Error}) -> Error;
response(Response) -> Response.

-spec reqids_new() -> request_id_collection().
reqids_new() -> gen:reqids_new().

-spec reqids_size(request_id_collection()) -> non_neg_integer().
reqids_size(Collection) -> gen:reqids_size(Collection).

-spec reqids_add(request_id(), term(), request_id_collection()) -> request_id_collection().
reqids_add(Id, Label, Collection) -> gen:reqids_add(Id, Label, Collection).

-spec reqids_to_list(request_id_collection()) -> [{request_id(), term()}].
reqids_to_list(Collection) -> gen:reqids_to_list(Collection).

%% -- The loop ------------------------------------------------------------------------------------

%% {manager, Name, Parent, HibernateAfter, Debug}, and the handlers, newest first.
-doc false.
-spec init_it(pid(), pid() | self, emgr_name() | pid(), no_callback, [], [option()]) ->
    no_return().
init_it(Starter, self, ServerName, Module, Arguments, Options) ->
    init_it(Starter, self(), ServerName, Module, Arguments, Options);
init_it(Starter, Parent, ServerName, _Module, _Arguments, Options) ->
    process_flag(trap_exit, true),
    Name = gen:name(ServerName),
    Manager = {manager, Name, Parent, gen:hibernate_after(Options),
               gen:debug_options(Name, Options)},
    proc_lib:init_ack(Starter, {ok, self()}),
    loop(false, Manager, []).

-doc """
Turns a process that has its name already into an event manager with a handler. For servers of `kernel`
which have no code before their first message.
""".
-spec become(emgr_name(), {handler(), term()}, Message :: term()) -> no_return().
become(ServerName, {Handler, Arguments}, Message) ->
    process_flag(trap_exit, true),
    _ = put('$initial_call', {?MODULE, init_it, 6}),
    _ = put('$ancestors', [init]),
    {_, ok, Handlers} = gen_event_handlers:add(Handler, Arguments, false, []),
    received(Message, {manager, gen:name(ServerName), whereis(init), infinity, []}, Handlers, false).

loop(true, Manager, Handlers) ->
    proc_lib:hibernate(?MODULE, wake_hib, [Manager, Handlers]);
loop(false, {manager, _, _, HibernateAfter, _} = Manager, Handlers) ->
    receive
        Message -> received(Message, Manager, Handlers, false)
    after HibernateAfter ->
        proc_lib:hibernate(?MODULE, wake_hib, [Manager, Handlers])
    end.

-doc false.
-spec wake_hib(tuple(), [tuple()]) -> no_return().
wake_hib(Manager, Handlers) ->
    receive
        Message -> received(Message, Manager, Handlers, true)
    end.

received({system, From, Request}, {manager, Name, Parent, HibernateAfter, Debug}, Handlers,
         Hibernated) ->
    sys:handle_system_msg(Request, From, Parent, ?MODULE, Debug,
                          [Name, Handlers, HibernateAfter, Hibernated], Hibernated);
received({'EXIT', Parent, Reason}, {manager, _, Parent, _, _} = Manager, Handlers, _Hibernated) ->
    terminate(Reason, Manager, Handlers);
received(Message, {manager, _, _, _, []} = Manager, Handlers, _Hibernated) ->
    handle(Message, Manager, Handlers);
received(Message, {manager, Name, Parent, HibernateAfter, Debug}, Handlers, _Hibernated) ->
    NewDebug = sys:handle_debug(Debug, fun gen_event_report:print_event/3, Name, {in, Message}),
    handle(Message, {manager, Name, Parent, HibernateAfter, NewDebug}, Handlers).

handle({notify, Event}, {manager, Name, _, _, _} = Manager, Handlers) ->
    go_on(gen_event_handlers:notify(handle_event, Event, Handlers, Name), Manager);
handle({_, From, {sync_notify, Event}}, {manager, Name, _, _, _} = Manager, Handlers) ->
    Notified = gen_event_handlers:notify(handle_event, Event, Handlers, Name),
    gen:reply(From, ok),
    go_on(Notified, Manager);
handle({'EXIT', Pid, Reason} = Message, {manager, Name, _, _, _} = Manager, Handlers) ->
    Left = gen_event_handlers:supervisor_ended(Pid, Reason, Handlers, Name),
    go_on(gen_event_handlers:notify(handle_info, Message, Left, Name), Manager);
handle({_, From, {call, Handler, Request}}, {manager, Name, _, _, _} = Manager, Handlers) ->
    answer(From, gen_event_handlers:call(Handler, Request, Handlers, Name), Manager);
handle({_, From, {add_handler, Handler, Arguments}}, Manager, Handlers) ->
    answer(From, gen_event_handlers:add(Handler, Arguments, false, Handlers), Manager);
handle({_, From, {add_sup_handler, Handler, Arguments, Pid}}, Manager, Handlers) ->
    answer(From, gen_event_handlers:add(Handler, Arguments, Pid, Handlers), Manager);
handle({_, From, {delete_handler, Handler, Arguments}}, Manager, Handlers) ->
    {manager, Name, _, _, _} = Manager,
    answer(From, gen_event_handlers:delete(Handler, Arguments, Handlers, Name), Manager);
handle({_, From, {swap_handler, Old, OldArguments, New, NewArguments}}, Manager, Handlers) ->
    swap(From, Old, OldArguments, New, NewArguments, keep, Handlers, Manager);
handle({_, From, {swap_sup_handler, Old, OldArguments, New, NewArguments, Pid}}, Manager,
       Handlers) ->
    swap(From, Old, OldArguments, New, NewArguments, Pid, Handlers, Manager);
handle({_, From, which_handlers}, Manager, Handlers) ->
    answer(From, {false, gen_event_handlers:names(Handlers), Handlers}, Manager);
handle({_, From, get_modules}, Manager, Handlers) ->
    answer(From, {false, gen_event_handlers:modules(Handlers), Handlers}, Manager);
handle(Message, {manager, Name, _, _, _} = Manager, Handlers) ->
    go_on(gen_event_handlers:notify(handle_info, Message, Handlers, Name), Manager).

swap(From, Old, OldArguments, New, NewArguments, Supervisor, Handlers, Manager) ->
    {manager, Name, _, _, _} = Manager,
    answer(From,
           gen_event_handlers:swap(Old, OldArguments, New, NewArguments, Supervisor, Handlers,
                                   Name),
           Manager).

answer(From, {Hibernates, Reply, Handlers}, Manager) ->
    gen:reply(From, Reply),
    loop(Hibernates, Manager, Handlers).

go_on({Hibernates, Handlers}, Manager) ->
    loop(Hibernates, Manager, Handlers).

-spec terminate(term(), tuple(), [tuple()]) -> no_return().
terminate(Reason, {manager, Name, Parent, _, _}, Handlers) ->
    gen_event_handlers:stop(Handlers, Name),
    %% Whoever supervises a handler has been told; the manager's end is nothing to end for.
    lists:foreach(fun unlink/1, lists:delete(Parent, gen_event_handlers:supervisors(Handlers))),
    exit(Reason).

%% -- System messages -----------------------------------------------------------------------------

-doc false.
-spec system_continue(pid(), [sys:dbg_opt()], term()) -> no_return().
system_continue(Parent, Debug, [Name, Handlers, HibernateAfter, Hibernated]) ->
    loop(Hibernated, {manager, Name, Parent, HibernateAfter, Debug}, Handlers).

-doc false.
-spec system_terminate(term(), pid(), [sys:dbg_opt()], term()) -> no_return().
system_terminate(Reason, Parent, Debug, [Name, Handlers, HibernateAfter, _Hibernated]) ->
    terminate(Reason, {manager, Name, Parent, HibernateAfter, Debug}, Handlers).

-doc false.
-spec system_code_change(term(), module(), term(), term()) -> {ok, term()}.
system_code_change([Name, Handlers | Rest], Module, OldVersion, Extra) ->
    {ok, [Name, gen_event_handlers:change_code(Module, OldVersion, Extra, Handlers) | Rest]}.

-doc false.
-spec system_get_state(term()) -> {ok, [tuple()]}.
system_get_state([_Name, Handlers | _]) ->
    {ok, gen_event_handlers:states(Handlers)}.

-doc false.
-spec system_replace_state(fun((tuple()) -> tuple()), term()) -> {ok, [tuple()], term()}.
system_replace_state(Fun, [Name, Handlers | Rest]) ->
    New = gen_event_handlers:replace_states(Fun, Handlers),
    {ok, gen_event_handlers:states(New), [Name, New | Rest]}.

-doc false.
-spec format_status(normal | terminate, [term()]) -> [term()].
format_status(Option, [Dictionary, SystemState, Parent, Debug, [Name, Handlers | _]]) ->
    Log = sys:get_log(Debug),
    [{header, gen_report:header("Status for event handler", Name)},
     {data, [{"Status", SystemState}, {"Logged Events", Log}, {"Parent", Parent}]},
     {items, {"Installed handlers",
              gen_event_handlers:shown(Option, Dictionary, Log, Handlers)}}].

-doc false.
-spec format_log(map()) -> {io:format(), [term()]}.
format_log(Report) ->
    gen_event_report:format(Report).

-doc "The text of a log event of this module.".
-spec format_log(map(), map()) -> unicode:chardata().
format_log(Report, Options) ->
    gen_event_report:format(Report, Options).
