-module(supervisor_bridge).
-moduledoc """
Connects a process that is no behaviour to a supervision tree: seen from above, the bridge is a
supervisor with one child; the callback module starts the process and ends it.
""".

-behaviour(gen_server).

-export([start_link/2, start_link/3]).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2, terminate/2, code_change/3]).
-export([format_log/1, format_log/2]).

-callback init(Arguments :: term()) ->
    {ok, pid(), State :: term()} | ignore | {error, Reason :: term()}.
-callback terminate(Reason :: term(), State :: term()) -> term().

-record(state, {
    module :: module(),
    %% The process at the other side, until it has ended.
    pid :: pid() | undefined,
    child_state :: term(),
    name :: term()
}).

-spec start_link(module(), term()) -> {ok, pid()} | ignore | {error, term()}.
start_link(Module, Arguments) ->
    gen_server:start_link(?MODULE, [Module, Arguments, self], []).

-doc "Starts a bridge that is linked to the caller, which should be a supervisor.".
-spec start_link({local, atom()} | {global, term()} | {via, module(), term()}, module(), term()) ->
    {ok, pid()} | ignore | {error, term()}.
start_link(Name, Module, Arguments) ->
    gen_server:start_link(Name, ?MODULE, [Module, Arguments, Name], []).

-doc false.
init([Module, Arguments, self]) ->
    init([Module, Arguments, {self(), Module}]);
init([Module, Arguments, Name]) ->
    process_flag(trap_exit, true),
    case Module:init(Arguments) of
        {ok, Pid, ChildState} when is_pid(Pid) ->
            link(Pid),
            log(info, progress,
                [{supervisor, Name}, {started, [{pid, Pid}, {mfa, {Module, init, [Arguments]}}]}],
                "PROGRESS REPORT", #{tag => info_report, type => progress}),
            {ok, #state{module = Module, pid = Pid, child_state = ChildState, name = Name}};
        ignore ->
            ignore;
        {error, Reason} ->
            {stop, Reason}
    end.

-doc false.
handle_call(which_children, _From, State) ->
    {reply, [], State};
handle_call(count_children, _From, State) ->
    {reply, [{specs, 0}, {active, 0}, {supervisors, 0}, {workers, 0}], State};
handle_call(_Request, _From, State) ->
    {reply, {error, badcall}, State}.

-doc false.
handle_cast(_, State) ->
    {noreply, State}.

-doc false.
handle_info({'EXIT', Pid, Reason}, #state{pid = Pid, module = Module, name = Name} = State) ->
    case is_orderly(Reason) of
        true ->
            ok;
        false ->
            log(error, child_terminated,
                [{supervisor, Name}, {errorContext, child_terminated}, {reason, Reason},
                 {offender, [{pid, Pid}, {mod, Module}]}],
                "SUPERVISOR REPORT", #{tag => error_report, type => supervisor_report})
    end,
    {stop, Reason, State#state{pid = undefined}};
handle_info(_, State) ->
    {noreply, State}.

is_orderly(normal) -> true;
is_orderly(shutdown) -> true;
is_orderly({shutdown, _}) -> true;
is_orderly(_) -> false.

%% A process that has ended by itself needs nobody to end it.
-doc false.
terminate(_Reason, #state{pid = undefined}) ->
    ok;
terminate(Reason, #state{module = Module, child_state = ChildState}) ->
    Module:terminate(Reason, ChildState).

-doc false.
code_change(_OldVersion, State, _Extra) ->
    {ok, State}.

log(Level, Label, Report, Title, ErrorLogger) ->
    logger:log(Level, #{label => {supervisor_bridge, Label}, report => Report},
               #{domain => [otp, sasl],
                 report_cb => fun ?MODULE:format_log/2,
                 logger_formatter => #{title => Title},
                 error_logger => ErrorLogger#{report_cb => fun ?MODULE:format_log/1}}).

-doc false.
-spec format_log(map()) -> {io:format(), [term()]}.
format_log(#{label := {_, Label}} = Report) ->
    supervisor_report:format(Report#{label := {supervisor, Label}}).

-doc "The text of a log event of this module.".
-spec format_log(map(), map()) -> unicode:chardata().
format_log(#{label := {_, Label}} = Report, Options) ->
    supervisor_report:format(Report#{label := {supervisor, Label}}, Options).
