-module(proc_lib).
-moduledoc """
Processes that know where they come from, start in step with who starts them, and leave a report
when they crash.

A process started from here has two entries in its dictionary: `'$ancestors'`, the names or
identifiers of its parent, its parent's parent and so on, and `'$initial_call'`, the function it
runs as `{Module, Function, Arity}`; behaviours are told by their callback module.
""".

-export([spawn/1, spawn/2, spawn/3, spawn/4]).
-export([spawn_link/1, spawn_link/2, spawn_link/3, spawn_link/4]).
-export([spawn_opt/2, spawn_opt/3, spawn_opt/4, spawn_opt/5]).
-export([hibernate/3]).
-export([start/3, start/4, start/5, start_link/3, start_link/4, start_link/5]).
-export([start_monitor/3, start_monitor/4, start_monitor/5]).
-export([init_ack/1, init_ack/2, init_fail/2, init_fail/3]).
-export([init_p/3, init_p/5, wake_up/3]).
-export([initial_call/1, translate_initial_call/1, set_label/1, get_label/1]).
-export([stop/1, stop/3]).
-export([format/1, format/2, format/3, report_cb/2]).

-type spawn_option() :: erlang:spawn_opt_option().
-type start_spawn_option() ::
    link | {priority, erlang:priority_level()} | {fullsweep_after, non_neg_integer()}
  | {max_heap_size, erlang:max_heap_size()} | {min_heap_size, non_neg_integer()}
  | {min_bin_vheap_size, non_neg_integer()} | {message_queue_data, erlang:message_queue_data()}.
-type exception() :: {exit, term()} | {error | exit | throw, term(), erlang:stacktrace()}.
-type dict_or_pid() :: pid() | [{term(), term()}] | {integer(), integer(), integer()}.
-export_type([spawn_option/0, start_spawn_option/0]).

%% -- Spawn ---------------------------------------------------------------------------------------

-spec spawn(fun(() -> term())) -> pid().
spawn(Fun) when is_function(Fun) ->
    erlang:spawn(?MODULE, init_p, [own_name(), ancestors(), Fun]).

-spec spawn(node(), fun(() -> term())) -> pid().
spawn(Node, Fun) when is_function(Fun) ->
    erlang:spawn(Node, ?MODULE, init_p, [own_name(), ancestors(), Fun]).

-spec spawn(module(), atom(), [term()]) -> pid().
spawn(Module, Function, Arguments)
  when is_atom(Module), is_atom(Function), is_list(Arguments) ->
    erlang:spawn(?MODULE, init_p, [own_name(), ancestors(), Module, Function, Arguments]).

-spec spawn(node(), module(), atom(), [term()]) -> pid().
spawn(Node, Module, Function, Arguments)
  when is_atom(Module), is_atom(Function), is_list(Arguments) ->
    erlang:spawn(Node, ?MODULE, init_p, [own_name(), ancestors(), Module, Function, Arguments]).

-spec spawn_link(fun(() -> term())) -> pid().
spawn_link(Fun) when is_function(Fun) ->
    erlang:spawn_link(?MODULE, init_p, [own_name(), ancestors(), Fun]).

-spec spawn_link(node(), fun(() -> term())) -> pid().
spawn_link(Node, Fun) when is_function(Fun) ->
    erlang:spawn_link(Node, ?MODULE, init_p, [own_name(), ancestors(), Fun]).

-spec spawn_link(module(), atom(), [term()]) -> pid().
spawn_link(Module, Function, Arguments)
  when is_atom(Module), is_atom(Function), is_list(Arguments) ->
    erlang:spawn_link(?MODULE, init_p, [own_name(), ancestors(), Module, Function, Arguments]).

-spec spawn_link(node(), module(), atom(), [term()]) -> pid().
spawn_link(Node, Module, Function, Arguments)
  when is_atom(Module), is_atom(Function), is_list(Arguments) ->
    erlang:spawn_link(Node, ?MODULE, init_p,
                      [own_name(), ancestors(), Module, Function, Arguments]).

-spec spawn_opt(fun(() -> term()), [spawn_option()]) -> pid() | {pid(), reference()}.
spawn_opt(Fun, Options) when is_function(Fun) ->
    erlang:spawn_opt(?MODULE, init_p, [own_name(), ancestors(), Fun], Options).

-spec spawn_opt(node(), fun(() -> term()), [spawn_option()]) -> pid() | {pid(), reference()}.
spawn_opt(Node, Fun, Options) when is_function(Fun) ->
    erlang:spawn_opt(Node, ?MODULE, init_p, [own_name(), ancestors(), Fun], Options).

-spec spawn_opt(module(), atom(), [term()], [spawn_option()]) -> pid() | {pid(), reference()}.
spawn_opt(Module, Function, Arguments, Options)
  when is_atom(Module), is_atom(Function), is_list(Arguments) ->
    erlang:spawn_opt(?MODULE, init_p, [own_name(), ancestors(), Module, Function, Arguments],
                     Options).

-spec spawn_opt(node(), module(), atom(), [term()], [spawn_option()]) ->
    pid() | {pid(), reference()}.
spawn_opt(Node, Module, Function, Arguments, Options)
  when is_atom(Module), is_atom(Function), is_list(Arguments) ->
    erlang:spawn_opt(Node, ?MODULE, init_p, [own_name(), ancestors(), Module, Function, Arguments],
                     Options).

own_name() ->
    case process_info(self(), registered_name) of
        {registered_name, Name} -> Name;
        [] -> self()
    end.

ancestors() ->
    case get('$ancestors') of
        Ancestors when is_list(Ancestors) -> Ancestors;
        _ -> []
    end.

%% -- What the new process runs -------------------------------------------------------------------

-doc false.
-spec init_p(pid() | atom(), [pid() | atom()], fun(() -> term())) -> term().
init_p(Parent, Ancestors, Fun) when is_function(Fun) ->
    {module, Module} = erlang:fun_info(Fun, module),
    {name, Name} = erlang:fun_info(Fun, name),
    {arity, Arity} = erlang:fun_info(Fun, arity),
    Call = {Module, Name, Arity},
    put('$initial_call', Call),
    put('$ancestors', [Parent | Ancestors]),
    try
        Fun()
    catch
        Class:Reason:Stacktrace -> crash(Class, Reason, Stacktrace, Call)
    end.

-doc false.
-spec init_p(pid() | atom(), [pid() | atom()], module(), atom(), [term()]) -> term().
init_p(Parent, Ancestors, Module, Function, Arguments) ->
    Call = call_to_show(Module, Function, Arguments),
    put('$initial_call', Call),
    put('$ancestors', [Parent | Ancestors]),
    run(Module, Function, Arguments, Call).

run(Module, Function, Arguments, Call) ->
    try
        apply(Module, Function, Arguments)
    catch
        Class:Reason:Stacktrace -> crash(Class, Reason, Stacktrace, Call)
    end.

-doc "Hibernates as `erlang:hibernate/3`, without losing the crash report.".
-spec hibernate(module(), atom(), [term()]) -> no_return().
hibernate(Module, Function, Arguments)
  when is_atom(Module), is_atom(Function), is_list(Arguments) ->
    erlang:hibernate(?MODULE, wake_up, [Module, Function, Arguments]).

-doc false.
-spec wake_up(module(), atom(), [term()]) -> term().
wake_up(Module, Function, Arguments) ->
    run(Module, Function, Arguments,
        case get('$initial_call') of
            undefined -> call_to_show(Module, Function, Arguments);
            Call -> Call
        end).

%% A behaviour's process is called by the callback that its programmer has written.
call_to_show(gen, init_it, [Behaviour, _, _, Module, Arguments, _]) ->
    callback(Behaviour, Module, Arguments);
call_to_show(gen, init_it, [Behaviour, _, _, _, Module, Arguments, _]) ->
    callback(Behaviour, Module, Arguments);
call_to_show(Module, Function, Arguments) ->
    {Module, Function, length(Arguments)}.

callback(gen_server, supervisor, {_, Module, _}) -> {supervisor, Module, 1};
callback(gen_server, supervisor_bridge, [Module | _]) -> {supervisor_bridge, Module, 1};
callback(gen_event, _, _) -> {gen_event, init_it, 6};
callback(_Behaviour, Module, _) -> {Module, init, 1}.

-spec crash(error | exit | throw, term(), erlang:stacktrace(), tuple()) -> no_return().
crash(Class, Reason, Stacktrace, Call) ->
    case is_orderly(Class, Reason) of
        true -> ok;
        false -> proc_lib_report:log(Class, Reason, Stacktrace, with_arguments(Call))
    end,
    erlang:raise(exit, exit_reason(Class, Reason, Stacktrace), Stacktrace).

is_orderly(exit, normal) -> true;
is_orderly(exit, shutdown) -> true;
is_orderly(exit, {shutdown, _}) -> true;
is_orderly(_, _) -> false.

exit_reason(error, Reason, Stacktrace) -> {Reason, Stacktrace};
exit_reason(exit, Reason, _Stacktrace) -> Reason;
exit_reason(throw, Reason, Stacktrace) -> {{nocatch, Reason}, Stacktrace}.

%% -- Start in step -------------------------------------------------------------------------------

-spec start(module(), atom(), [term()]) -> term().
start(Module, Function, Arguments) ->
    start(Module, Function, Arguments, infinity).

-spec start(module(), atom(), [term()], timeout()) -> term().
start(Module, Function, Arguments, Timeout) ->
    start(Module, Function, Arguments, Timeout, []).

-doc """
Starts a process and waits until it has called `init_ack/1,2` or `init_fail/2,3`, or has ended.
""".
-spec start(module(), atom(), [term()], timeout(), [start_spawn_option()]) -> term().
start(Module, Function, Arguments, Timeout, Options) ->
    ok = check_no_monitor(Options),
    {Pid, Monitor} = ?MODULE:spawn_opt(Module, Function, Arguments, [monitor | Options]),
    receive
        {ack, Pid, Return} ->
            demonitor(Monitor, [flush]),
            Return;
        {nack, Pid, Return} ->
            receive {'DOWN', Monitor, process, Pid, _} -> Return end;
        {'DOWN', Monitor, process, Pid, Reason} ->
            {error, Reason}
    after Timeout ->
        exit(Pid, kill),
        receive {'DOWN', Monitor, process, Pid, _} -> ok end,
        forget_acknowledgement(Pid),
        {error, timeout}
    end.

-spec start_link(module(), atom(), [term()]) -> term().
start_link(Module, Function, Arguments) ->
    start_link(Module, Function, Arguments, infinity).

-spec start_link(module(), atom(), [term()], timeout()) -> term().
start_link(Module, Function, Arguments, Timeout) ->
    start_link(Module, Function, Arguments, Timeout, []).

-doc "As `start/5`; the process is linked to the caller.".
-spec start_link(module(), atom(), [term()], timeout(), [start_spawn_option()]) -> term().
start_link(Module, Function, Arguments, Timeout, Options) ->
    ok = check_no_monitor(Options),
    Pid = ?MODULE:spawn_opt(Module, Function, Arguments, [link | Options]),
    receive
        {ack, Pid, Return} ->
            Return;
        {nack, Pid, Return} ->
            await_end(Pid),
            Return;
        {'EXIT', Pid, Reason} ->
            {error, Reason}
    after Timeout ->
        unlink(Pid),
        exit(Pid, kill),
        await_end(Pid),
        forget_acknowledgement(Pid),
        {error, timeout}
    end.

%% The exit signal comes before the message of the monitor: a caller that does not trap exits ends
%% here
%% if the reason is a bad one, and for one that does the message is taken away.
await_end(Pid) ->
    Monitor = monitor(process, Pid),
    receive {'DOWN', Monitor, process, Pid, _} -> ok end,
    unlink(Pid),
    receive {'EXIT', Pid, _} -> ok after 0 -> ok end.

forget_acknowledgement(Pid) ->
    receive
        {ack, Pid, _} -> ok;
        {nack, Pid, _} -> ok
    after 0 -> ok
    end.

-spec start_monitor(module(), atom(), [term()]) -> {term(), reference()}.
start_monitor(Module, Function, Arguments) ->
    start_monitor(Module, Function, Arguments, infinity).

-spec start_monitor(module(), atom(), [term()], timeout()) -> {term(), reference()}.
start_monitor(Module, Function, Arguments, Timeout) ->
    start_monitor(Module, Function, Arguments, Timeout, []).

-doc "As `start/5`; where the start fails, the message of the monitor comes as well.".
-spec start_monitor(module(), atom(), [term()], timeout(), [start_spawn_option()]) ->
    {term(), reference()}.
start_monitor(Module, Function, Arguments, Timeout, Options) ->
    ok = check_no_monitor(Options),
    {Pid, Monitor} = ?MODULE:spawn_opt(Module, Function, Arguments, [monitor | Options]),
    receive
        {ack, Pid, Return} ->
            {Return, Monitor};
        {nack, Pid, Return} ->
            ended(Pid, Monitor, fun(_) -> Return end);
        {'DOWN', Monitor, process, Pid, Reason} = Down ->
            self() ! Down,
            {{error, Reason}, Monitor}
    after Timeout ->
        exit(Pid, kill),
        Result = ended(Pid, Monitor, fun(_) -> {error, timeout} end),
        forget_acknowledgement(Pid),
        Result
    end.

ended(Pid, Monitor, Result) ->
    receive
        {'DOWN', Monitor, process, Pid, Reason} = Down ->
            self() ! Down,
            {Result(Reason), Monitor}
    end.

%% With a monitor, spawn_opt would answer with something else.
check_no_monitor(Options) ->
    case [Option || Option <- Options, Option =:= monitor orelse is_monitor(Option)] of
        [] -> ok;
        [_ | _] -> error(badarg)
    end.

is_monitor({monitor, _}) -> true;
is_monitor(_) -> false.

-spec init_ack(term()) -> ok.
init_ack(Return) ->
    [Parent | _] = get('$ancestors'),
    init_ack(process_of(Parent), Return).

-doc "Lets the start that waits for this process return `Return`.".
-spec init_ack(pid(), term()) -> ok.
init_ack(Starter, Return) ->
    Starter ! {ack, self(), Return},
    ok.

-spec init_fail(term(), exception()) -> no_return().
init_fail(Return, Exception) ->
    [Parent | _] = get('$ancestors'),
    init_fail(process_of(Parent), Return, Exception).

-doc "Ends this process; when it has ended, the start that waits for it returns `Return`.".
-spec init_fail(pid(), term(), exception()) -> no_return().
init_fail(Starter, Return, {Class, Reason}) ->
    Starter ! {nack, self(), Return},
    case Class of
        exit -> exit(Reason);
        error -> error(Reason);
        throw -> throw(Reason)
    end;
init_fail(Starter, Return, {Class, Reason, Stacktrace}) ->
    Starter ! {nack, self(), Return},
    erlang:raise(Class, Reason, Stacktrace).

process_of(Pid) when is_pid(Pid) -> Pid;
process_of(Name) -> whereis(Name).

%% -- What a process is ---------------------------------------------------------------------------

-doc "The function that a process was started with, its arguments by placeholders.".
-spec initial_call(dict_or_pid()) -> {module(), atom(), [atom()]} | false.
initial_call(DictOrPid) ->
    case noted_call(DictOrPid) of
        {_, _, _} = Call -> with_arguments(Call);
        false -> false
    end.

with_arguments({Module, Function, Arity}) ->
    case lists:prefix("-", atom_to_list(Function)) of
        true when Arity =:= 0 -> {Module, Function, []};
        _ -> {Module, Function, [placeholder(N) || N <- lists:seq(1, Arity)]}
    end.

placeholder(N) ->
    list_to_atom("Argument__" ++ integer_to_list(N)).

-doc "The function that a process was started with, for lists of processes.".
-spec translate_initial_call(dict_or_pid()) -> {module(), atom(), arity()}.
translate_initial_call(DictOrPid) ->
    case noted_call(DictOrPid) of
        {_, _, _} = Call -> Call;
        false -> {?MODULE, init_p, 5}
    end.

noted_call(Dictionary) when is_list(Dictionary) ->
    case lists:keyfind('$initial_call', 1, Dictionary) of
        {_, {_, _, _} = Call} -> Call;
        _ -> false
    end;
noted_call({_, X, Y}) when is_integer(X), is_integer(Y) ->
    noted_call(list_to_pid(lists:concat(["<0.", X, ".", Y, ">"])));
noted_call(Pid) when is_pid(Pid) ->
    case dictionary(Pid) of
        undefined -> false;
        {dictionary, Dictionary} -> noted_call(Dictionary)
    end.

dictionary(Pid) when node(Pid) =:= node() -> process_info(Pid, dictionary);
dictionary(_) -> undefined.

-doc "A label for this process, any term, that reports show.".
-spec set_label(term()) -> ok.
set_label(Label) ->
    _ = put('$process_label', Label),
    ok.

-spec get_label(pid()) -> term() | undefined.
get_label(Pid) when Pid =:= self() ->
    get('$process_label');
get_label(Pid) ->
    case dictionary(Pid) of
        {dictionary, Dictionary} -> proplists:get_value('$process_label', Dictionary);
        undefined -> undefined
    end.

%% -- Stop ----------------------------------------------------------------------------------------

-spec stop(pid() | atom() | {atom(), node()}) -> ok.
stop(Process) ->
    stop(Process, normal, infinity).

-doc "Tells a process that handles system messages to end with `Reason`, and waits until it has.".
-spec stop(pid() | atom() | {atom(), node()}, term(), timeout()) -> ok.
stop(Process, Reason, Timeout) ->
    {Helper, Monitor} = erlang:spawn_monitor(fun() -> terminate(Process, Reason) end),
    receive
        {'DOWN', Monitor, _, _, Reason} ->
            ok;
        {'DOWN', Monitor, _, _, {noproc, {sys, terminate, _}}} ->
            exit(noproc);
        {'DOWN', Monitor, _, _, Other} ->
            exit(Other)
    after Timeout ->
        exit(Helper, kill),
        receive {'DOWN', Monitor, _, _, _} -> exit(timeout) end
    end.

%% A process of its own, so that a late answer never reaches the caller.
terminate(Process, Reason) ->
    Monitor = monitor(process, Process),
    ok = sys:terminate(Process, Reason, infinity),
    receive
        {'DOWN', Monitor, _, _, Ended} -> exit(Ended)
    end.

%% -- Reports -------------------------------------------------------------------------------------

-spec format([term()]) -> string().
format(Report) ->
    format(Report, latin1).

-spec format([term()], io:encoding()) -> string().
format(Report, Encoding) ->
    format(Report, Encoding, unlimited).

-doc "The text of a crash report.".
-spec format([term()], io:encoding(), pos_integer() | unlimited) -> string().
format(Report, _Encoding, Depth) ->
    lists:flatten(proc_lib_report:format(Report, #{depth => Depth})).

-doc "The text of a log event with a crash report.".
-spec report_cb(map(), map()) -> unicode:chardata().
report_cb(#{label := {?MODULE, crash}, report := Report}, Configuration) ->
    proc_lib_report:format(Report, Configuration).
