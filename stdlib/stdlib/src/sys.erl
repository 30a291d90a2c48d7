-module(sys).
-moduledoc """
System messages: looking into a process of a behaviour, suspending it, changing its code, and
tracing what it does.

A system message is `{system, From, Request}`. A process that receives one calls
`handle_system_msg/6` with its callback module, what is needed to go on (`Misc`) and its debug
options; these functions answer and call back: `system_continue/3`, `system_terminate/4`,
`system_code_change/4`, `system_get_state/1` and `system_replace_state/2`.
""".

-export([suspend/1, suspend/2, resume/1, resume/2]).
-export([get_status/1, get_status/2, get_state/1, get_state/2, replace_state/2, replace_state/3]).
-export([change_code/4, change_code/5, terminate/2, terminate/3]).
-export([log/2, log/3, trace/2, trace/3, statistics/2, statistics/3]).
-export([log_to_file/2, log_to_file/3, no_debug/1, no_debug/2]).
-export([install/2, install/3, remove/2, remove/3]).
-export([handle_system_msg/6, handle_system_msg/7, suspend_loop_hib/6]).
-export([handle_debug/4, debug_options/1, print_log/1, get_log/1, get_debug/3]).

-type name() :: pid() | atom() | {atom(), node()} | {global, term()} | {via, module(), term()}.
-type system_event() :: {in, term()} | {in, term(), term()} | {out, term(), term()}
                      | {out, term(), term(), term()} | {noreply, term()} | {continue, term()}
                      | {postponed, term()} | term().
-type dbg_fun() :: fun((term(), system_event(), term()) -> term()).
-type format_fun() :: fun((io:device(), system_event(), term()) -> term()).
-type debug_option() :: trace | log | {log, pos_integer()} | statistics | {log_to_file, string()}
                      | {install, {dbg_fun(), term()} | {term(), dbg_fun(), term()}}.
-opaque dbg_opt() :: {trace, true} | {log, {pos_integer(), [term()]}} | {statistics, term()}
                   | {log_to_file, term()} | {dbg_fun(), term()} | {term(), dbg_fun(), term()}.
-export_type([dbg_opt/0, dbg_fun/0, debug_option/0, name/0, system_event/0]).

-callback system_continue(Parent :: pid(), Debug :: [dbg_opt()], Misc :: term()) -> no_return().
-callback system_terminate(Reason :: term(), Parent :: pid(), Debug :: [dbg_opt()],
                           Misc :: term()) -> no_return().
-callback system_code_change(Misc :: term(), module(), OldVsn :: term(), Extra :: term()) ->
    {ok, NewMisc :: term()}.
-callback system_get_state(Misc :: term()) -> {ok, State :: term()}.
-callback system_replace_state(fun((term()) -> term()), Misc :: term()) ->
    {ok, NewState :: term(), NewMisc :: term()}.

%% As many events are logged if nothing else is said.
-define(LOGGED_EVENTS, 10).

%% -- Requests ------------------------------------------------------------------------------------

-doc "Lets a process handle nothing but system messages until `resume/1`.".
-spec suspend(name()) -> ok.
suspend(Name) -> request(Name, suspend).

-spec suspend(name(), timeout()) -> ok.
suspend(Name, Timeout) -> request(Name, suspend, Timeout).

-doc "Has a suspended process go on.".
-spec resume(name()) -> ok.
resume(Name) -> request(Name, resume).

-spec resume(name(), timeout()) -> ok.
resume(Name, Timeout) -> request(Name, resume, Timeout).

-doc "What a process says of itself; see the behaviour.".
-spec get_status(name()) -> {status, pid(), {module, module()}, [term()]}.
get_status(Name) -> request(Name, get_status).

-spec get_status(name(), timeout()) -> {status, pid(), {module, module()}, [term()]}.
get_status(Name, Timeout) -> request(Name, get_status, Timeout).

-doc "The state of a process; for debugging.".
-spec get_state(name()) -> term().
get_state(Name) -> state(request(Name, get_state)).

-spec get_state(name(), timeout()) -> term().
get_state(Name, Timeout) -> state(request(Name, get_state, Timeout)).

-doc "Replaces the state of a process by what a function makes of it; for debugging.".
-spec replace_state(name(), fun((term()) -> term())) -> term().
replace_state(Name, Fun) -> state(request(Name, {replace_state, Fun})).

-spec replace_state(name(), fun((term()) -> term()), timeout()) -> term().
replace_state(Name, Fun, Timeout) -> state(request(Name, {replace_state, Fun}, Timeout)).

state({ok, State}) -> State;
state({error, Reason}) -> error(Reason).

-doc "Has a suspended process call `code_change` of its module.".
-spec change_code(name(), module(), term(), term()) -> ok | {error, term()}.
change_code(Name, Module, OldVersion, Extra) ->
    request(Name, {change_code, Module, OldVersion, Extra}).

-spec change_code(name(), module(), term(), term(), timeout()) -> ok | {error, term()}.
change_code(Name, Module, OldVersion, Extra, Timeout) ->
    request(Name, {change_code, Module, OldVersion, Extra}, Timeout).

-doc "Has a process terminate with a reason.".
-spec terminate(name(), term()) -> ok.
terminate(Name, Reason) -> request(Name, {terminate, Reason}).

-spec terminate(name(), term(), timeout()) -> ok.
terminate(Name, Reason, Timeout) -> request(Name, {terminate, Reason}, Timeout).

-doc "Keeps, prints or forgets the last system events of a process.".
-spec log(name(), true | {true, pos_integer()} | false | get | print) ->
    ok | {ok, [system_event()]}.
log(Name, Flag) -> request(Name, {debug, {log, Flag}}).

-spec log(name(), true | {true, pos_integer()} | false | get | print, timeout()) ->
    ok | {ok, [system_event()]}.
log(Name, Flag, Timeout) -> request(Name, {debug, {log, Flag}}, Timeout).

-doc "Prints the system events of a process, or stops doing so.".
-spec trace(name(), boolean()) -> ok.
trace(Name, Flag) -> request(Name, {debug, {trace, Flag}}).

-spec trace(name(), boolean(), timeout()) -> ok.
trace(Name, Flag, Timeout) -> request(Name, {debug, {trace, Flag}}, Timeout).

-spec log_to_file(name(), string() | false) -> ok | {error, open_file}.
log_to_file(Name, File) -> request(Name, {debug, {log_to_file, File}}).

-spec log_to_file(name(), string() | false, timeout()) -> ok | {error, open_file}.
log_to_file(Name, File, Timeout) -> request(Name, {debug, {log_to_file, File}}, Timeout).

-doc "Counts what a process does, and tells.".
-spec statistics(name(), true | false | get) -> ok | {ok, [{atom(), term()}] | no_statistics}.
statistics(Name, Flag) -> request(Name, {debug, {statistics, Flag}}).

-spec statistics(name(), true | false | get, timeout()) ->
    ok | {ok, [{atom(), term()}] | no_statistics}.
statistics(Name, Flag, Timeout) -> request(Name, {debug, {statistics, Flag}}, Timeout).

-doc "Takes all debug functions away.".
-spec no_debug(name()) -> ok.
no_debug(Name) -> request(Name, {debug, no_debug}).

-spec no_debug(name(), timeout()) -> ok.
no_debug(Name, Timeout) -> request(Name, {debug, no_debug}, Timeout).

-doc "Has a process call a function for each of its system events.".
-spec install(name(), {dbg_fun(), term()} | {term(), dbg_fun(), term()}) -> ok.
install(Name, {Function, State}) ->
    request(Name, {debug, {install, {Function, State}}});
install(Name, {Id, Function, State}) ->
    request(Name, {debug, {install, {Id, Function, State}}}).

-spec install(name(), {dbg_fun(), term()} | {term(), dbg_fun(), term()}, timeout()) -> ok.
install(Name, {Function, State}, Timeout) ->
    request(Name, {debug, {install, {Function, State}}}, Timeout);
install(Name, {Id, Function, State}, Timeout) ->
    request(Name, {debug, {install, {Id, Function, State}}}, Timeout).

-doc "Takes a debug function away.".
-spec remove(name(), dbg_fun() | term()) -> ok.
remove(Name, FunctionOrId) -> request(Name, {debug, {remove, FunctionOrId}}).

-spec remove(name(), dbg_fun() | term(), timeout()) -> ok.
remove(Name, FunctionOrId, Timeout) -> request(Name, {debug, {remove, FunctionOrId}}, Timeout).

request(Name, Request) ->
    request(Name, Request, 5000, []).

request(Name, Request, Timeout) ->
    request(Name, Request, Timeout, [Timeout]).

request(Name, Request, Timeout, Extra) ->
    try gen:call(Name, system, Request, Timeout) of
        {ok, Answer} -> Answer
    catch
        exit:Reason ->
            {Function, Arguments} = caller(Request),
            exit({Reason, {?MODULE, Function, [Name | Arguments] ++ Extra}})
    end.

%% The function of this module that a request came from, for the reason why it failed.
caller({debug, {Function, Argument}}) -> {Function, [Argument]};
caller({change_code, Module, OldVersion, Extra}) -> {change_code, [Module, OldVersion, Extra]};
caller({terminate, Reason}) -> {terminate, [Reason]};
caller(Request) -> {Request, []}.

%% -- In the process that got a system message -----------------------------------------------------

-spec handle_system_msg(term(), term(), pid(), module(), [dbg_opt()], term()) -> no_return().
handle_system_msg(Request, From, Parent, Module, Debug, Misc) ->
    handle(running, Request, From, Parent, Module, Debug, Misc, false).

-doc """
`Hibernate` says whether the process was hibernating, and does so again while it is suspended.
""".
-spec handle_system_msg(term(), term(), pid(), module(), [dbg_opt()], term(), boolean()) ->
    no_return().
handle_system_msg(Request, From, Parent, Module, Debug, Misc, Hibernate) ->
    handle(running, Request, From, Parent, Module, Debug, Misc, Hibernate).

handle(Mode, Request, From, Parent, Module, Debug, Misc, Hibernate) ->
    case perform(Request, Mode, Parent, Module, Debug, Misc) of
        {running, Answer, NewDebug, NewMisc} ->
            gen:reply(From, Answer),
            Module:system_continue(Parent, NewDebug, NewMisc);
        {suspended, Answer, NewDebug, NewMisc} ->
            gen:reply(From, Answer),
            suspend_loop(Parent, Module, NewDebug, NewMisc, Hibernate);
        {{terminating, Reason}, Answer, NewDebug, NewMisc} ->
            gen:reply(From, Answer),
            Module:system_terminate(Reason, Parent, NewDebug, NewMisc)
    end.

suspend_loop(Parent, Module, Debug, Misc, true) ->
    proc_lib:hibernate(?MODULE, suspend_loop_hib, [suspended, Parent, Module, Debug, Misc, true]);
suspend_loop(Parent, Module, Debug, Misc, false) ->
    await_request(Parent, Module, Debug, Misc, false).

-doc false.
-spec suspend_loop_hib(suspended, pid(), module(), [dbg_opt()], term(), boolean()) -> no_return().
suspend_loop_hib(suspended, Parent, Module, Debug, Misc, Hibernate) ->
    await_request(Parent, Module, Debug, Misc, Hibernate).

await_request(Parent, Module, Debug, Misc, Hibernate) ->
    receive
        {system, From, Request} ->
            handle(suspended, Request, From, Parent, Module, Debug, Misc, Hibernate);
        {'EXIT', Parent, Reason} ->
            Module:system_terminate(Reason, Parent, Debug, Misc)
    end.

perform(suspend, _Mode, _Parent, _Module, Debug, Misc) ->
    {suspended, ok, Debug, Misc};
perform(resume, _Mode, _Parent, _Module, Debug, Misc) ->
    {running, ok, Debug, Misc};
perform({terminate, Reason}, _Mode, _Parent, _Module, Debug, Misc) ->
    {{terminating, Reason}, ok, Debug, Misc};
perform(get_state, Mode, _Parent, Module, Debug, Misc) ->
    {Mode, read_state(Module, Misc), Debug, Misc};
perform({replace_state, Fun}, Mode, _Parent, Module, Debug, Misc) ->
    {Answer, NewMisc} = write_state(Fun, Module, Misc),
    {Mode, Answer, Debug, NewMisc};
perform(get_status, Mode, Parent, Module, Debug, Misc) ->
    {Mode, status(Mode, Parent, Module, Debug, Misc), Debug, Misc};
perform({debug, What}, Mode, _Parent, _Module, Debug, Misc) ->
    {Answer, NewDebug} = change_debug(What, Debug),
    {Mode, Answer, NewDebug, Misc};
perform({change_code, ChangedModule, OldVersion, Extra}, suspended, _Parent, Module, Debug, Misc) ->
    {Answer, NewMisc} = change(ChangedModule, OldVersion, Extra, Module, Misc),
    {suspended, Answer, Debug, NewMisc};
perform(Other, Mode, _Parent, _Module, Debug, Misc) ->
    {Mode, {error, {unknown_system_msg, Other}}, Debug, Misc}.

%% A module without the callback has its state in Misc.
read_state(Module, Misc) ->
    case erlang:function_exported(Module, system_get_state, 1) of
        true ->
            try Module:system_get_state(Misc) of
                {ok, State} -> {ok, State};
                Bad -> callback_failed(Module, system_get_state, {bad_return, Bad})
            catch
                Class:Reason -> callback_failed(Module, system_get_state, {Class, Reason})
            end;
        false ->
            {ok, Misc}
    end.

write_state(Fun, Module, Misc) ->
    case erlang:function_exported(Module, system_replace_state, 2) of
        true ->
            try Module:system_replace_state(Fun, Misc) of
                {ok, NewState, NewMisc} -> {{ok, NewState}, NewMisc};
                Bad -> {callback_failed(Module, system_replace_state, {bad_return, Bad}), Misc}
            catch
                Class:Reason ->
                    {callback_failed(Module, system_replace_state, {Class, Reason}), Misc}
            end;
        false ->
            try Fun(Misc) of
                NewMisc -> {{ok, NewMisc}, NewMisc}
            catch
                Class:Reason ->
                    {callback_failed(Module, system_replace_state, {Class, Reason}), Misc}
            end
    end.

callback_failed(Module, Function, Failure) ->
    {error, {callback_failed, {Module, Function}, Failure}}.

status(Mode, Parent, Module, Debug, Misc) ->
    Dictionary = get(),
    Shown =
        case erlang:function_exported(Module, format_status, 2) of
            true -> Module:format_status(normal, [Dictionary, Mode, Parent, Debug, Misc]);
            false -> Misc
        end,
    {status, self(), {module, Module}, [Dictionary, Mode, Parent, Debug, Shown]}.

change(ChangedModule, OldVersion, Extra, Module, Misc) ->
    case catch Module:system_code_change(Misc, ChangedModule, OldVersion, Extra) of
        {ok, NewMisc} -> {ok, NewMisc};
        Failure -> {{error, Failure}, Misc}
    end.

%% -- Debug options -------------------------------------------------------------------------------

change_debug(no_debug, Debug) ->
    ok = close_file(Debug),
    {ok, []};
change_debug({trace, true}, Debug) ->
    {ok, add(trace, true, Debug)};
change_debug({trace, false}, Debug) ->
    {ok, lists:keydelete(trace, 1, Debug)};
change_debug({log, true}, Debug) ->
    change_debug({log, {true, ?LOGGED_EVENTS}}, Debug);
change_debug({log, {true, Size}}, Debug) when is_integer(Size), Size > 0 ->
    {_, Events} = get_debug(log, Debug, {Size, []}),
    {ok, add(log, {Size, lists:sublist(Events, Size)}, Debug)};
change_debug({log, false}, Debug) ->
    {ok, lists:keydelete(log, 1, Debug)};
change_debug({log, get}, Debug) ->
    {{ok, get_log(Debug)}, Debug};
change_debug({log, print}, Debug) ->
    {print_log(Debug), Debug};
change_debug({log_to_file, false}, Debug) ->
    ok = close_file(Debug),
    {ok, lists:keydelete(log_to_file, 1, Debug)};
change_debug({log_to_file, Name}, Debug) ->
    ok = close_file(Debug),
    case open_file(Name) of
        {ok, File} -> {ok, add(log_to_file, File, Debug)};
        error -> {{error, open_file}, lists:keydelete(log_to_file, 1, Debug)}
    end;
change_debug({statistics, true}, Debug) ->
    {ok, add(statistics, new_statistics(), Debug)};
change_debug({statistics, false}, Debug) ->
    {ok, lists:keydelete(statistics, 1, Debug)};
change_debug({statistics, get}, Debug) ->
    {{ok, shown_statistics(get_debug(statistics, Debug, none))}, Debug};
change_debug({install, Installed}, Debug) ->
    {ok, install_function(Installed, Debug)};
change_debug({remove, FunctionOrId}, Debug) ->
    {ok, lists:keydelete(FunctionOrId, 1, Debug)};
change_debug(_, Debug) ->
    {unknown_debug, Debug}.

%% What is added last is looked at first.
add(Key, Value, Debug) ->
    [{Key, Value} | lists:keydelete(Key, 1, Debug)].

%% One that is there already goes on with the state that it has.
install_function(Installed, Debug) ->
    case lists:keymember(element(1, Installed), 1, Debug) of
        true -> Debug;
        false -> [Installed | Debug]
    end.

new_statistics() ->
    {calendar_time(), process_info(self(), reductions), 0, 0}.

shown_statistics(none) ->
    no_statistics;
shown_statistics({Start, {reductions, Before}, In, Out}) ->
    {reductions, Now} = process_info(self(), reductions),
    [{start_time, Start}, {current_time, calendar_time()}, {reductions, Now - Before},
     {messages_in, In}, {messages_out, Out}].

calendar_time() ->
    erlang:localtime().

%% Whatever is wrong with files, the process that was asked to log goes on.
open_file(Name) ->
    try file:open(Name, [write, {encoding, utf8}]) of
        {ok, File} -> {ok, File};
        {error, _} -> error
    catch
        error:_ -> error
    end.

close_file(Debug) ->
    case get_debug(log_to_file, Debug, none) of
        none ->
            ok;
        File ->
            _ = file:close(File),
            ok
    end.

-doc "The debug options of a behaviour's start as the structure that `handle_debug/4` works with.".
-spec debug_options([debug_option()]) -> [dbg_opt()].
debug_options(Options) ->
    lists:foldl(fun debug_option/2, [], Options).

debug_option(trace, Debug) -> add(trace, true, Debug);
debug_option(log, Debug) -> add(log, {?LOGGED_EVENTS, []}, Debug);
debug_option({log, Size}, Debug) when is_integer(Size), Size > 0 -> add(log, {Size, []}, Debug);
debug_option(statistics, Debug) -> add(statistics, new_statistics(), Debug);
debug_option({log_to_file, Name}, Debug) ->
    case open_file(Name) of
        {ok, File} -> add(log_to_file, File, Debug);
        error -> Debug
    end;
debug_option({install, Installed}, Debug) when tuple_size(Installed) =:= 2;
                                               tuple_size(Installed) =:= 3 ->
    install_function(Installed, Debug);
debug_option(_, Debug) ->
    Debug.

-doc "Does what the debug options say for an event, and returns them as they are then.".
-spec handle_debug([dbg_opt()], format_fun(), term(), system_event()) -> [dbg_opt()].
handle_debug([], _Format, _Name, _Event) ->
    [];
handle_debug([{trace, true} = Option | Debug], Format, Name, Event) ->
    print_event(standard_io, Event, Name, Format),
    [Option | handle_debug(Debug, Format, Name, Event)];
handle_debug([{log, {Size, Events}} | Debug], Format, Name, Event) ->
    Kept = lists:sublist([{Event, Name, Format} | Events], Size),
    [{log, {Size, Kept}} | handle_debug(Debug, Format, Name, Event)];
handle_debug([{log_to_file, File} = Option | Debug], Format, Name, Event) ->
    print_event(File, Event, Name, Format),
    [Option | handle_debug(Debug, Format, Name, Event)];
handle_debug([{statistics, Statistics} | Debug], Format, Name, Event) ->
    [{statistics, count(Event, Statistics)} | handle_debug(Debug, Format, Name, Event)];
handle_debug([{Function, State} | Debug], Format, Name, Event) ->
    case call_installed(Function, State, Event, Name) of
        {ok, NewState} -> [{Function, NewState} | handle_debug(Debug, Format, Name, Event)];
        done -> handle_debug(Debug, Format, Name, Event)
    end;
handle_debug([{Id, Function, State} | Debug], Format, Name, Event) ->
    case call_installed(Function, State, Event, Name) of
        {ok, NewState} -> [{Id, Function, NewState} | handle_debug(Debug, Format, Name, Event)];
        done -> handle_debug(Debug, Format, Name, Event)
    end.

%% A function that fails is taken out as if it were done; the process goes on.
call_installed(Function, State, Event, Name) ->
    try Function(State, Event, Name) of
        done -> done;
        NewState -> {ok, NewState}
    catch
        _:_ -> done
    end.

count(Event, {Start, Reductions, In, Out}) when element(1, Event) =:= in ->
    {Start, Reductions, In + 1, Out};
count(Event, {Start, Reductions, In, Out}) when element(1, Event) =:= out ->
    {Start, Reductions, In, Out + 1};
count(_, Statistics) ->
    Statistics.

print_event(Device, Event, Name, Format) ->
    Format(Device, Event, Name).

-doc "Prints the logged events with the functions they were logged with.".
-spec print_log([dbg_opt()]) -> ok.
print_log(Debug) ->
    lists:foreach(fun({Event, Name, Format}) -> print_event(standard_io, Event, Name, Format) end,
                  logged(Debug)).

-doc "The logged events, oldest first.".
-spec get_log([dbg_opt()]) -> [system_event()].
get_log(Debug) ->
    [Event || {Event, _Name, _Format} <- logged(Debug)].

logged(Debug) ->
    {_, Events} = get_debug(log, Debug, {0, []}),
    lists:reverse(Events).

-doc "The data of a debug option, or the default.".
-spec get_debug(term(), [dbg_opt()], term()) -> term().
get_debug(Option, Debug, Default) ->
    case lists:keyfind(Option, 1, Debug) of
        {Option, Data} -> Data;
        {Option, _Function, State} -> State;
        false -> Default
    end.
