-module(gen_statem).
-moduledoc """
State machines: a process that has a state and data, and calls the function of its state, or one
function for all states, with each event. What is returned says which state comes next and what
else is to be done.

Here is what programs call; `gen_statem_machine` is what runs.
""".

-export([start/3, start/4, start_link/3, start_link/4, start_monitor/3, start_monitor/4]).
-export([stop/1, stop/3]).
-export([call/2, call/3, cast/2, reply/1, reply/2]).
-export([send_request/2, send_request/4]).
-export([wait_response/1, wait_response/2, wait_response/3]).
-export([receive_response/1, receive_response/2, receive_response/3]).
-export([check_response/2, check_response/3]).
-export([reqids_new/0, reqids_size/1, reqids_add/3, reqids_to_list/1]).
-export([enter_loop/4, enter_loop/5, enter_loop/6]).
-export([init_it/6, wakeup_from_hibernate/1]).
-export([system_continue/3, system_terminate/4, system_code_change/4]).
-export([system_get_state/1, system_replace_state/2]).
-export([format_status/2, format_log/1, format_log/2]).

-export_type([event_type/0, from/0, reply_tag/0, callback_mode_result/0, init_result/1]).
-export_type([init_result/2, state_enter_result/1, state_enter_result/2]).
-export_type([event_handler_result/1, event_handler_result/2, reply_action/0]).
-export_type([enter_action/0, action/0, state/0, data/0, event_content/0, format_status/0]).
-export_type([server_name/0, server_ref/0, start_opt/0, start_ret/0, start_mon_ret/0]).
-export_type([enter_loop_opt/0, request_id/0, request_id_collection/0]).

-type from() :: {pid(), reply_tag()}.
-opaque reply_tag() :: reference() | nonempty_improper_list(alias | list(), term()).
-type state() :: state_name() | term().
-type state_name() :: atom().
-type data() :: term().
-type event_content() :: term().
-type event_type() :: {call, from()} | cast | info | timeout | {timeout, Name :: term()}
                    | state_timeout | internal.
-type callback_mode() :: state_functions | handle_event_function.
-type callback_mode_result() :: callback_mode() | [callback_mode() | state_enter].
-type timeout_type() :: timeout | {timeout, Name :: term()} | state_timeout.
-type timeout_options() :: {abs, boolean()} | [{abs, boolean()}].
-type reply_action() :: {reply, from(), Reply :: term()}.
-type timeout_action() ::
    timeout() | {timeout_type(), Time :: timeout() | integer(), event_content()}
  | {timeout_type(), Time :: timeout() | integer(), event_content(), timeout_options()}
  | {timeout_type(), cancel} | {timeout_type(), update, event_content()}.
-type enter_action() :: hibernate | {hibernate, boolean()} | timeout_action() | reply_action().
-type action() :: postpone | {postpone, boolean()} | {next_event, event_type(), event_content()}
                | {change_callback_module, module()} | {push_callback_module, module()}
                | pop_callback_module | enter_action().
-type init_result(StateType) :: init_result(StateType, data()).
-type init_result(StateType, DataType) ::
    {ok, StateType, DataType} | {ok, StateType, DataType, [action()] | action()}
  | ignore | {stop, Reason :: term()} | {error, Reason :: term()}.
-type state_enter_result(State) :: state_enter_result(State, data()).
-type state_enter_result(State, DataType) ::
    {next_state, State, DataType} | {next_state, State, DataType, [enter_action()] | enter_action()}
  | state_callback_result(enter_action(), DataType).
-type event_handler_result(StateType) :: event_handler_result(StateType, data()).
-type event_handler_result(StateType, DataType) ::
    {next_state, StateType, DataType} | {next_state, StateType, DataType, [action()] | action()}
  | state_callback_result(action(), DataType).
-type state_callback_result(ActionType, DataType) ::
    {keep_state, DataType} | {keep_state, DataType, [ActionType] | ActionType}
  | keep_state_and_data | {keep_state_and_data, [ActionType] | ActionType}
  | {repeat_state, DataType} | {repeat_state, DataType, [ActionType] | ActionType}
  | repeat_state_and_data | {repeat_state_and_data, [ActionType] | ActionType}
  | stop | {stop, Reason :: term()} | {stop, Reason :: term(), DataType}
  | {stop_and_reply, Reason :: term(), [reply_action()] | reply_action()}
  | {stop_and_reply, Reason :: term(), [reply_action()] | reply_action(), DataType}.
-type server_name() :: {local, atom()} | {global, term()} | {via, module(), term()}.
-type server_ref() ::
    pid() | atom() | {atom(), node()} | {global, term()} | {via, module(), term()}.
-type start_opt() :: {timeout, timeout()} | {spawn_opt, [proc_lib:start_spawn_option()]}
                   | enter_loop_opt().
-type enter_loop_opt() :: {hibernate_after, timeout()} | {debug, [sys:debug_option()]}.
-type start_ret() :: {ok, pid()} | ignore | {error, term()}.
-type start_mon_ret() :: {ok, {pid(), reference()}} | ignore | {error, term()}.
-opaque request_id() :: gen:request_id().
-opaque request_id_collection() :: gen:request_id_collection().
-type response_timeout() :: timeout() | {abs, integer()}.
-type response() :: {reply, term()} | {error, {term(), server_ref()}}.
-type format_status() ::
    #{state => state(), data => data(), reason => term(), queue => [term()], postponed => [term()],
      timeouts => [{timeout_type(), event_content()}], log => [term()]}.

-callback init(Arguments :: term()) -> init_result(state()).
-callback callback_mode() -> callback_mode_result().
-callback state_name(enter | event_type(), OldStateNameOrContent :: term(), data()) ->
    state_enter_result(state_name()) | event_handler_result(state_name()).
-callback handle_event(enter | event_type(), OldStateOrContent :: term(), state(), data()) ->
    state_enter_result(state()) | event_handler_result(state()).
-callback terminate(Reason :: term(), state(), data()) -> term().
-callback code_change(OldVsn :: term(), OldState :: state(), OldData :: data(), Extra :: term()) ->
    {ok, NewState :: state(), NewData :: data()} | (Reason :: term()).
-callback format_status(format_status()) -> format_status().
-callback format_status(normal | terminate, [term()]) -> term().
-optional_callbacks([state_name/3, handle_event/4, terminate/3, code_change/4, format_status/1,
                     format_status/2]).

%% -- Start and stop ------------------------------------------------------------------------------

-doc "Starts a state machine without a name that is not linked to the caller.".
-spec start(module(), term(), [start_opt()]) -> start_ret().
start(Module, Arguments, Options) when is_atom(Module), is_list(Options) ->
    gen:start(?MODULE, nolink, Module, Arguments, Options);
start(Module, Arguments, Options) ->
    error(badarg, [Module, Arguments, Options]).

-doc "Starts a state machine with a name that is not linked to the caller.".
-spec start(server_name(), module(), term(), [start_opt()]) -> start_ret().
start(Name, Module, Arguments, Options)
  when is_tuple(Name), is_atom(Module), is_list(Options) ->
    gen:start(?MODULE, nolink, Name, Module, Arguments, Options);
start(Name, Module, Arguments, Options) ->
    error(badarg, [Name, Module, Arguments, Options]).

-doc "Starts a state machine without a name that is linked to the caller.".
-spec start_link(module(), term(), [start_opt()]) -> start_ret().
start_link(Module, Arguments, Options) when is_atom(Module), is_list(Options) ->
    gen:start(?MODULE, link, Module, Arguments, Options);
start_link(Module, Arguments, Options) ->
    error(badarg, [Module, Arguments, Options]).

-doc "Starts a state machine that is linked to the caller; returns when its `init/1` has.".
-spec start_link(server_name(), module(), term(), [start_opt()]) -> start_ret().
start_link(Name, Module, Arguments, Options)
  when is_tuple(Name), is_atom(Module), is_list(Options) ->
    gen:start(?MODULE, link, Name, Module, Arguments, Options);
start_link(Name, Module, Arguments, Options) ->
    error(badarg, [Name, Module, Arguments, Options]).

-doc "Starts a state machine without a name that the caller monitors.".
-spec start_monitor(module(), term(), [start_opt()]) -> start_mon_ret().
start_monitor(Module, Arguments, Options) when is_atom(Module), is_list(Options) ->
    gen:start(?MODULE, monitor, Module, Arguments, Options);
start_monitor(Module, Arguments, Options) ->
    error(badarg, [Module, Arguments, Options]).

-doc "Starts a state machine with a name that the caller monitors.".
-spec start_monitor(server_name(), module(), term(), [start_opt()]) -> start_mon_ret().
start_monitor(Name, Module, Arguments, Options)
  when is_tuple(Name), is_atom(Module), is_list(Options) ->
    gen:start(?MODULE, monitor, Name, Module, Arguments, Options);
start_monitor(Name, Module, Arguments, Options) ->
    error(badarg, [Name, Module, Arguments, Options]).

-doc "Has a state machine terminate with the reason `normal`.".
-spec stop(server_ref()) -> ok.
stop(Server) ->
    gen:stop(Server).

-doc "Has a state machine terminate with a reason; returns when it has ended.".
-spec stop(server_ref(), term(), timeout()) -> ok.
stop(Server, Reason, Timeout) ->
    gen:stop(Server, Reason, Timeout).

-doc false.
-spec init_it(pid(), pid() | self, server_name() | pid(), module(), term(), [start_opt()]) ->
    no_return().
init_it(Starter, self, ServerName, Module, Arguments, Options) ->
    init_it(Starter, self(), ServerName, Module, Arguments, Options);
init_it(Starter, Parent, ServerName, Module, Arguments, Options) ->
    gen_statem_machine:init(Starter, Parent, ServerName, Module, Arguments, Options).

-spec enter_loop(module(), [enter_loop_opt()], state(), data()) -> no_return().
enter_loop(Module, Options, State, Data) ->
    enter_loop(Module, Options, State, Data, self()).

-spec enter_loop(module(), [enter_loop_opt()], state(), data(),
                 server_name() | pid() | [action()] | action()) -> no_return().
enter_loop(Module, Options, State, Data, ServerOrActions) ->
    case ServerOrActions of
        {Scope, _} when Scope =:= local; Scope =:= global ->
            enter_loop(Module, Options, State, Data, ServerOrActions, []);
        {via, _, _} ->
            enter_loop(Module, Options, State, Data, ServerOrActions, []);
        Pid when is_pid(Pid) ->
            enter_loop(Module, Options, State, Data, ServerOrActions, []);
        Actions ->
            enter_loop(Module, Options, State, Data, self(), Actions)
    end.

-doc "Makes the calling process, which `proc_lib` has started, a state machine; never returns.".
-spec enter_loop(module(), [enter_loop_opt()], state(), data(), server_name() | pid(),
                 [action()] | action()) -> no_return().
enter_loop(Module, Options, State, Data, Server, Actions) when is_atom(Module) ->
    gen_statem_machine:enter(gen:get_parent(), gen:get_proc_name(Server), Module, Options, State,
                             Data, Actions).

%% -- Calls and casts -----------------------------------------------------------------------------

-doc "Sends a request to a state machine and waits for its reply, for ever.".
-spec call(server_ref(), term()) -> term().
call(Server, Request) ->
    call(Server, Request, infinity).

-doc """
Sends a request and waits for the reply. A reply that comes too late is dropped, with
`{clean_timeout, Time}` and `{dirty_timeout, Time}` as well, which made a difference once.
""".
-spec call(server_ref(), term(), timeout() | {clean_timeout | dirty_timeout, timeout()}) -> term().
call(Server, Request, {Kind, Time} = Timeout) when Kind =:= clean_timeout; Kind =:= dirty_timeout ->
    call(Server, Request, Time, Timeout);
call(Server, Request, Timeout) when Timeout =:= infinity; is_integer(Timeout), Timeout >= 0 ->
    call(Server, Request, Timeout, Timeout);
call(Server, Request, Timeout) ->
    error(badarg, [Server, Request, Timeout]).

call(Server, Request, Time, Timeout) ->
    try gen:call(Server, '$gen_call', Request, Time) of
        {ok, Reply} -> Reply
    catch
        Class:Reason:Stacktrace ->
            erlang:raise(Class, {Reason, {?MODULE, call, [Server, Request, Timeout]}}, Stacktrace)
    end.

-doc "Sends an event that has no reply; whether there is such a state machine is not told.".
-spec cast(server_ref(), term()) -> ok.
cast(Server, Event) ->
    gen_server:cast(Server, Event).

-doc "Sends replies from wherever they are known.".
-spec reply([reply_action()] | reply_action()) -> ok.
reply({reply, From, Reply}) ->
    reply(From, Reply);
reply(Replies) when is_list(Replies) ->
    lists:foreach(fun({reply, From, Reply}) -> reply(From, Reply) end, Replies).

-doc "Replies to a call from wherever its `From` is known.".
-spec reply(from(), term()) -> ok.
reply(From, Reply) ->
    gen:reply(From, Reply).

-spec send_request(server_ref(), term()) -> request_id().
send_request(Server, Request) ->
    gen_server:send_request(Server, Request).

-spec send_request(server_ref(), term(), term(), request_id_collection()) ->
    request_id_collection().
send_request(Server, Request, Label, Collection) ->
    gen_server:send_request(Server, Request, Label, Collection).

-spec wait_response(request_id()) -> response().
wait_response(Id) ->
    gen_server:wait_response(Id, infinity).

-spec wait_response(request_id(), response_timeout()) -> response() | timeout.
wait_response(Id, Timeout) ->
    gen_server:wait_response(Id, Timeout).

-spec wait_response(request_id_collection(), response_timeout(), boolean()) ->
    {response(), term(), request_id_collection()} | no_request | timeout.
wait_response(Collection, Timeout, Delete) ->
    gen_server:wait_response(Collection, Timeout, Delete).

-spec receive_response(request_id()) -> response().
receive_response(Id) ->
    gen_server:receive_response(Id, infinity).

-spec receive_response(request_id(), response_timeout()) -> response() | timeout.
receive_response(Id, Timeout) ->
    gen_server:receive_response(Id, Timeout).

-spec receive_response(request_id_collection(), response_timeout(), boolean()) ->
    {response(), term(), request_id_collection()} | no_request | timeout.
receive_response(Collection, Timeout, Delete) ->
    gen_server:receive_response(Collection, Timeout, Delete).

-spec check_response(term(), request_id()) -> response() | no_reply.
check_response(Message, Id) ->
    gen_server:check_response(Message, Id).

-spec check_response(term(), request_id_collection(), boolean()) ->
    {response(), term(), request_id_collection()} | no_request | no_reply.
check_response(Message, Collection, Delete) ->
    gen_server:check_response(Message, Collection, Delete).

-spec reqids_new() -> request_id_collection().
reqids_new() -> gen:reqids_new().

-spec reqids_size(request_id_collection()) -> non_neg_integer().
reqids_size(Collection) -> gen:reqids_size(Collection).

-spec reqids_add(request_id(), term(), request_id_collection()) -> request_id_collection().
reqids_add(Id, Label, Collection) -> gen:reqids_add(Id, Label, Collection).

-spec reqids_to_list(request_id_collection()) -> [{request_id(), term()}].
reqids_to_list(Collection) -> gen:reqids_to_list(Collection).

%% -- System messages -----------------------------------------------------------------------------

-doc false.
-spec wakeup_from_hibernate(term()) -> no_return().
wakeup_from_hibernate(Machine) ->
    gen_statem_machine:wake_up(Machine).

-doc false.
-spec system_continue(pid(), [sys:dbg_opt()], term()) -> no_return().
system_continue(_Parent, Debug, Machine) ->
    gen_statem_machine:go_on(Debug, Machine).

-doc false.
-spec system_terminate(term(), pid(), [sys:dbg_opt()], term()) -> no_return().
system_terminate(Reason, _Parent, Debug, Machine) ->
    gen_statem_machine:terminate(Reason, Debug, Machine).

-doc false.
-spec system_code_change(term(), module(), term(), term()) -> {ok, term()} | term().
system_code_change(Machine, _Module, OldVersion, Extra) ->
    gen_statem_machine:change_code(OldVersion, Extra, Machine).

-doc false.
-spec system_get_state(term()) -> {ok, {state(), data()}}.
system_get_state(Machine) ->
    {ok, gen_statem_machine:state(Machine)}.

-doc false.
-spec system_replace_state(fun((term()) -> term()), term()) -> {ok, term(), term()}.
system_replace_state(Fun, Machine) ->
    {_, _} = StateData = Fun(gen_statem_machine:state(Machine)),
    {ok, StateData, gen_statem_machine:replace_state(StateData, Machine)}.

-doc false.
-spec format_status(normal | terminate, [term()]) -> [term()].
format_status(Option, [Dictionary, SystemState, Parent, Debug, Machine]) ->
    gen_statem_report:status(Option, Dictionary, SystemState, Parent, Debug,
                             gen_statem_machine:information(Machine)).

-doc false.
-spec format_log(map()) -> {io:format(), [term()]}.
format_log(Report) ->
    gen_statem_report:format(Report).

-doc "The text of a log event of this module.".
-spec format_log(map(), map()) -> unicode:chardata().
format_log(Report, Options) ->
    gen_statem_report:format(Report, Options).
