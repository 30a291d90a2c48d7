-module(dbg).
-moduledoc """
Tracing of calls, messages and processes, for the shell: `tracer/0` starts a process that prints what it is told,
`p/2` says which processes are to be seen and what of them, `tp/2` and `tpl/2` which functions.

    1> dbg:tracer().
    2> dbg:p(all, call).
    3> dbg:tpl(my_server, handle_call, x).

Everything is undone by `stop/0`. Other nodes, trace ports and sessions are not there.
""".

-export([start/0, tracer/0, tracer/2, tracer/3, get_tracer/0, get_tracer/1, stop/0, stop_clear/0]).
-export([p/1, p/2, c/3, c/4, i/0]).
-export([tp/2, tp/3, tp/4, tpl/2, tpl/3, tpl/4, tpe/2]).
-export([ctp/0, ctp/1, ctp/2, ctp/3, ctpl/0, ctpl/1, ctpl/2, ctpl/3, ctpg/0, ctpg/1, ctpg/2, ctpg/3, ctpe/1]).
-export([ltp/0, dtp/0, dtp/1, wtp/1, rtp/1, fun2ms/1]).
-export([n/1, n/3, cn/1, ln/0, trace_port/2, trace_client/2, trace_client/3, stop_trace_client/1,
         flush_trace_port/0, flush_trace_port/1, trace_port_control/1, trace_port_control/2]).
-export([h/0, h/1, dhandler/2, transform_flags/1]).

-export_type([built_in_alias/0, handler_spec/0, match_desc/0, match_num/0, match_spec/0, trace_wrap_files_spec/0]).

-type match_spec() :: term().
-type built_in_alias() :: x | c | cx | exception_trace | caller_trace | caller_exception_trace.
-type match_num() :: {matched, node(), non_neg_integer()} | {matched, node(), 0, term()}.
-type match_desc() :: [match_num() | {saved, built_in_alias() | pos_integer()}].
-type handler_spec() :: {fun((Event :: term(), Data :: term()) -> NewData :: term()), InitialData :: term()}.
-type trace_wrap_files_spec() :: term().
-type answer() :: {ok, match_desc()} | {error, term()}.
-type mfa_pattern() :: {module() | '_', atom(), arity() | '_'}.

%% -- Beginning and end ---------------------------------------------------------------------------------

-doc false.
-spec start() -> {ok, pid()} | {error, term()}.
start() ->
    tracer().

-doc "Starts a process that prints trace messages where this process prints. The value is the server behind `dbg`.".
-spec tracer() -> {ok, pid()} | {error, already_started}.
tracer() ->
    tracer(process, {fun ?MODULE:dhandler/2, standard_io}).

-doc """
Starts a process that calls the handler with each trace message, and with what it has returned for the one before.
""".
-spec tracer(process | port | module | file, term()) -> {ok, pid()} | {error, term()}.
tracer(process, {Handler, Data}) when is_function(Handler, 2) ->
    dbg_server:request({tracer, Handler, Data});
tracer(Type, _Data) when Type =:= port; Type =:= module; Type =:= file ->
    error(notsup).

-spec tracer(node(), process | port | module | file, term()) -> {ok, node()} | {error, term()}.
tracer(Node, Type, Data) when Node =:= node() ->
    case tracer(Type, Data) of
        {ok, _} -> {ok, Node};
        Error -> Error
    end;
tracer(Node, _Type, _Data) ->
    n(Node).

-doc "The process to which trace messages are sent.".
-spec get_tracer() -> {ok, pid()} | {error, term()}.
get_tracer() ->
    dbg_server:request(get_tracer).

-spec get_tracer(node()) -> {ok, pid()} | {error, term()}.
get_tracer(Node) when Node =:= node() -> get_tracer();
get_tracer(Node) -> {error, {no_tracer_on_node, Node}}.

-doc "Ends all tracing: flags of processes, patterns, the tracer and the saved match specifications.".
-spec stop() -> ok.
stop() ->
    dbg_server:stop(),
    erlang:trace_pattern({'_', '_', '_'}, false, [local, meta, call_count]),
    erlang:trace_pattern({'_', '_', '_'}, false, [global]),
    erlang:trace_pattern(send, true, []),
    erlang:trace_pattern('receive', true, []),
    ok.

-doc "The same as `stop/0`.".
-spec stop_clear() -> ok.
stop_clear() ->
    stop().

%% -- Processes -----------------------------------------------------------------------------------------

-doc "Traces the messages that `Item` gets and sends.".
-spec p(term()) -> answer().
p(Item) ->
    p(Item, [m]).

-doc """
Traces processes. `Item` is a process, a name, `all`, `new`, `existing`, or the numbers of a pid, as `{0, 88, 0}`,
`"<0.88.0>"` or `88`. Flags are those of `erlang:trace/3`, and `m` messages, `s` sent, `r` received ones, `c` calls,
`p` processes, `sos`, `sol`, `sofs`, `sofl`, `all`, or `clear` alone.
""".
-spec p(term(), atom() | [atom()]) -> answer().
p(Item, Flag) when is_atom(Flag) ->
    p(Item, [Flag]);
p(Item, [clear]) ->
    dbg_server:request({p, Item, false, all_flags()});
p(Item, Flags) ->
    case transform_flags(Flags) of
        {error, _} = Error -> Error;
        List -> dbg_server:request({p, Item, true, List})
    end.

-doc "Evaluates a call in a process that is traced with all flags, then stops as `stop/0` does.".
-spec c(module(), atom(), [term()]) -> term().
c(Module, Function, Arguments) ->
    c(Module, Function, Arguments, all).

-doc "Evaluates a call in a process that is traced with these flags, then stops as `stop/0` does.".
-spec c(module(), atom(), [term()], atom() | [atom()]) -> term().
c(Module, Function, Arguments, Flag) when is_atom(Flag) ->
    c(Module, Function, Arguments, [Flag]);
c(Module, Function, Arguments, Flags) ->
    case transform_flags(Flags) of
        {error, _} = Error ->
            Error;
        List ->
            Tracer = case get_tracer() of
                         {ok, Pid} -> Pid;
                         {error, _} -> none
                     end,
            {Child, Monitor} = spawn_monitor(fun() -> c(Module, Function, Arguments, List, Tracer) end),
            receive
                {'DOWN', Monitor, process, Child, Reason} ->
                    %% What there is to be seen is seen before the value.
                    dbg_server:handled(Tracer),
                    stop(),
                    case Reason of
                        {?MODULE, Value} -> Value;
                        _ -> {error, Reason}
                    end
            end
    end.

c(Module, Function, Arguments, _Flags, none) ->
    exit({?MODULE, apply(Module, Function, Arguments)});
c(Module, Function, Arguments, Flags, Tracer) ->
    _ = erlang:trace(self(), true, [{tracer, Tracer} | Flags]),
    Value = apply(Module, Function, Arguments),
    _ = erlang:trace(self(), false, [all, {tracer, Tracer}]),
    exit({?MODULE, Value}).

-doc "Prints which processes are traced, and how.".
-spec i() -> ok.
i() ->
    case dbg_server:request(get_tracer) of
        {ok, _} ->
            io:format("~nNode ~w:~nPid          Initial call          Trace ~n", [node()]),
            lists:foreach(fun show/1, processes());
        {error, _} ->
            ok
    end.

show(Pid) ->
    case erlang:trace_info(Pid, flags) of
        {flags, [_ | _] = Flags} ->
            {initial_call, Call} = erlang:process_info(Pid, initial_call),
            io:format("~-12w ~-21w ~ts~n", [Pid, Call, lists:join(" | ", [abbreviation(F) || F <- Flags])]);
        _ ->
            ok
    end.

%% -- Flags ---------------------------------------------------------------------------------------------

-doc false.
%% The flags of erlang:trace/3 that these stand for.
-spec transform_flags([atom()]) -> [atom()] | {error, {bad_flags, [term()]}}.
transform_flags(Flags) ->
    transform_flags(Flags, []).

transform_flags([], List) ->
    List;
transform_flags([all | Flags], List) ->
    transform_flags(Flags, all_flags() ++ List);
transform_flags([m | Flags], List) ->
    transform_flags(Flags, [send, 'receive' | List]);
transform_flags([Flag | Flags], List) ->
    case lists:keyfind(Flag, 1, abbreviations()) of
        {_, Long} ->
            transform_flags(Flags, [Long | List]);
        false ->
            case lists:member(Flag, [running, silent, scheduler_id | all_flags()]) of
                true -> transform_flags(Flags, [Flag | List]);
                false -> {error, {bad_flags, [Flag | Flags]}}
            end
    end;
transform_flags(Bad, _List) ->
    {error, {bad_flags, Bad}}.

all_flags() ->
    [send, 'receive', call, procs, ports, garbage_collection, set_on_spawn, set_on_first_spawn, set_on_link,
     set_on_first_link, timestamp, monotonic_timestamp, strict_monotonic_timestamp, arity, return_to,
     running_procs, running_ports, exiting, running, silent, scheduler_id] -- [running, silent, scheduler_id].

abbreviations() ->
    [{s, send}, {r, 'receive'}, {c, call}, {p, procs}, {sos, set_on_spawn}, {sol, set_on_link},
     {sofs, set_on_first_spawn}, {sofl, set_on_first_link}].

abbreviation(Flag) ->
    case lists:keyfind(Flag, 2, abbreviations()) of
        {Short, _} -> atom_to_list(Short);
        false -> atom_to_list(Flag)
    end.

%% -- Functions -----------------------------------------------------------------------------------------

-doc "Traces calls of exported functions by their modules' names.".
-spec tp(module() | mfa_pattern(), match_spec()) -> answer().
tp(Module, Spec) when is_atom(Module) -> tp({Module, '_', '_'}, Spec);
tp({_, _, _} = Function, Spec) -> dbg_server:request({tp, Function, Spec, [global]}).

-spec tp(module(), atom(), match_spec()) -> answer().
tp(Module, Function, Spec) -> tp({Module, Function, '_'}, Spec).

-spec tp(module(), atom(), arity() | '_', match_spec()) -> answer().
tp(Module, Function, Arity, Spec) -> tp({Module, Function, Arity}, Spec).

-doc "Traces all calls of functions, exported or not.".
-spec tpl(module() | mfa_pattern(), match_spec()) -> answer().
tpl(Module, Spec) when is_atom(Module) -> tpl({Module, '_', '_'}, Spec);
tpl({_, _, _} = Function, Spec) -> dbg_server:request({tp, Function, Spec, [local]}).

-spec tpl(module(), atom(), match_spec()) -> answer().
tpl(Module, Function, Spec) -> tpl({Module, Function, '_'}, Spec).

-spec tpl(module(), atom(), arity() | '_', match_spec()) -> answer().
tpl(Module, Function, Arity, Spec) -> tpl({Module, Function, Arity}, Spec).

-doc "Of messages sent or received, traces those that match.".
-spec tpe(send | 'receive', match_spec()) -> answer().
tpe(Event, Spec) when Event =:= send; Event =:= 'receive' ->
    dbg_server:request({tp, Event, Spec, []}).

-doc "Ends the tracing of calls, be it by `tp/2` or by `tpl/2`.".
-spec ctp() -> answer().
ctp() -> ctp({'_', '_', '_'}).
-spec ctp(module() | mfa_pattern()) -> answer().
ctp(Module) when is_atom(Module) -> ctp({Module, '_', '_'});
ctp({_, _, _} = Function) -> dbg_server:request({ctp, Function, [[global], [local]]}).
-spec ctp(module(), atom()) -> answer().
ctp(Module, Function) -> ctp({Module, Function, '_'}).
-spec ctp(module(), atom(), arity() | '_') -> answer().
ctp(Module, Function, Arity) -> ctp({Module, Function, Arity}).

-doc "Ends the tracing of calls by `tpl/2`.".
-spec ctpl() -> answer().
ctpl() -> ctpl({'_', '_', '_'}).
-spec ctpl(module() | mfa_pattern()) -> answer().
ctpl(Module) when is_atom(Module) -> ctpl({Module, '_', '_'});
ctpl({_, _, _} = Function) -> dbg_server:request({ctp, Function, [[local]]}).
-spec ctpl(module(), atom()) -> answer().
ctpl(Module, Function) -> ctpl({Module, Function, '_'}).
-spec ctpl(module(), atom(), arity() | '_') -> answer().
ctpl(Module, Function, Arity) -> ctpl({Module, Function, Arity}).

-doc "Ends the tracing of calls by `tp/2`.".
-spec ctpg() -> answer().
ctpg() -> ctpg({'_', '_', '_'}).
-spec ctpg(module() | mfa_pattern()) -> answer().
ctpg(Module) when is_atom(Module) -> ctpg({Module, '_', '_'});
ctpg({_, _, _} = Function) -> dbg_server:request({ctp, Function, [[global]]}).
-spec ctpg(module(), atom()) -> answer().
ctpg(Module, Function) -> ctpg({Module, Function, '_'}).
-spec ctpg(module(), atom(), arity() | '_') -> answer().
ctpg(Module, Function, Arity) -> ctpg({Module, Function, Arity}).

-doc "Traces all messages again.".
-spec ctpe(send | 'receive') -> answer().
ctpe(Event) when Event =:= send; Event =:= 'receive' ->
    dbg_server:request({ctpe, Event}).

%% -- Saved match specifications ------------------------------------------------------------------------

-doc "Lists the match specifications that can be named by their numbers, and those that have names.".
-spec ltp() -> ok.
ltp() ->
    Saved = dbg_server:request(saved),
    lists:foreach(fun({Name, Spec}) -> io:format("~p: ~p~n", [Name, Spec]) end, Saved).

-doc "Forgets all saved match specifications.".
-spec dtp() -> ok.
dtp() ->
    dbg_server:request(forget).

-doc "Forgets a saved match specification.".
-spec dtp(term()) -> ok.
dtp(Number) ->
    dbg_server:request({forget, Number}).

-doc "Writes all saved match specifications to a file.".
-spec wtp(file:name_all()) -> ok | {error, term()}.
wtp(Name) ->
    Specs = [Spec || {_, Spec} <- dbg_server:request(saved), is_list(Spec)],
    case file:open(Name, [write, {encoding, utf8}]) of
        {ok, File} ->
            io:format(File, "%% ~s~n", [epp:encoding_to_string(utf8)]),
            lists:foreach(fun(Spec) -> io:format(File, "~tp.~n", [Spec]) end, Specs),
            file:close(File);
        Error ->
            Error
    end.

-doc "Reads what `wtp/1` has written.".
-spec rtp(file:name_all()) -> ok | {error, term()}.
rtp(Name) ->
    case file:consult(Name) of
        {ok, Specs} ->
            case lists:all(fun dbg_server:is_specification/1, Specs) of
                true -> dbg_server:request({save, Specs});
                false -> {error, {file_format_error, bad_match_spec}}
            end;
        {error, Reason} ->
            {error, {read_error, Reason}}
    end.

-doc """
A match specification that does what a fun with a list of arguments does. The fun is taken apart when the module is
compiled, by the parse transform of `stdlib/include/ms_transform.hrl`, or in the shell when it is called.
""".
-spec fun2ms(fun((list()) -> term())) -> match_spec().
fun2ms(Function) when is_function(Function) ->
    case ms_transform:fun2ms(?MODULE, Function) of
        {compiled, Advice} -> exit({badarg, {?MODULE, fun2ms, Advice}});
        Result -> Result
    end.

%% -- What is not there ---------------------------------------------------------------------------------

-doc "Other nodes cannot be traced.".
-spec n(node()) -> {ok, node()} | {error, term()}.
n(Node) when Node =:= node() -> {error, cant_trace_own_node};
n(Node) -> {error, {nodedown, Node}}.

-spec n(node(), term(), term()) -> {ok, node()} | {error, term()}.
n(Node, _Type, _Data) -> n(Node).

-spec cn(node()) -> ok.
cn(_Node) -> ok.

-doc "Prints which nodes are traced.".
-spec ln() -> ok.
ln() ->
    case get_tracer() of
        {ok, _} -> io:format("~p~n", [node()]);
        {error, _} -> ok
    end.

-spec trace_port(term(), term()) -> no_return().
trace_port(_Type, _Parameters) -> error(notsup).

-spec trace_client(term(), term()) -> no_return().
trace_client(_Type, _Parameters) -> error(notsup).

-spec trace_client(term(), term(), term()) -> no_return().
trace_client(_Type, _Parameters, _Handler) -> error(notsup).

-spec stop_trace_client(pid()) -> no_return().
stop_trace_client(_Pid) -> error(notsup).

-spec flush_trace_port() -> no_return().
flush_trace_port() -> error(notsup).

-spec flush_trace_port(node()) -> no_return().
flush_trace_port(_Node) -> error(notsup).

-spec trace_port_control(term()) -> no_return().
trace_port_control(_Operation) -> error(notsup).

-spec trace_port_control(node(), term()) -> no_return().
trace_port_control(_Node, _Operation) -> error(notsup).

%% -- Words ---------------------------------------------------------------------------------------------

-doc "Prints what there is help about.".
-spec h() -> ok.
h() ->
    dbg_help:print().

-doc "Prints a few words about a function.".
-spec h(atom()) -> ok.
h(Item) ->
    dbg_help:print(Item).

-doc "Prints a trace message on a device: the handler that `tracer/0` has.".
-spec dhandler(term(), io:device()) -> io:device().
dhandler(end_of_trace, Device) ->
    Device;
dhandler(Message, Device) ->
    dbg_text:print(Message, Device),
    Device.
