-module(gen_event_handlers).
-moduledoc """
The handlers of an event manager: `{handler, Module, Id, State, Supervisor}`, with `false` for no
identifier and for no supervisor.

Whatever a callback does, the manager lives on: a handler that fails or returns nonsense is taken
out, with a report, and its supervisor is told.
""".

-export([add/4, delete/4, swap/7, call/4, notify/4, stop/2, supervisor_ended/4]).
-export([names/1, modules/1, supervisors/1, states/1, replace_states/2, change_code/4, shown/4]).

-type handler() :: {handler, module(), term(), term(), pid() | false}.

%% -- Coming and going ----------------------------------------------------------------------------

-doc "Adds a handler, with the process that supervises it or `false`.".
-spec add(gen_event:handler(), term(), pid() | false, [handler()]) ->
    {boolean(), term(), [handler()]}.
add(Name, Arguments, Supervisor, Handlers) ->
    case start(Name, Arguments, Supervisor) of
        {ok, Hibernates, Handler} -> {Hibernates, ok, [Handler | Handlers]};
        {error, Result} -> {false, Result, Handlers}
    end.

start(Name, Arguments, Supervisor) ->
    {Module, Id} = split(Name),
    case protected(fun() -> Module:init(Arguments) end) of
        {ok, State} -> {ok, false, linked({handler, Module, Id, State, Supervisor})};
        {ok, State, hibernate} -> {ok, true, linked({handler, Module, Id, State, Supervisor})};
        Other -> {error, Other}
    end.

split({Module, Id}) -> {Module, Id};
split(Module) -> {Module, false}.

name({handler, Module, false, _, _}) -> Module;
name({handler, Module, Id, _, _}) -> {Module, Id}.

linked({handler, _, _, _, false} = Handler) ->
    Handler;
linked({handler, _, _, _, Supervisor} = Handler) ->
    link(Supervisor),
    Handler.

%% As an old-fashioned catch: what is thrown is the value, the rest is told by `'EXIT'`.
protected(Fun) ->
    try
        Fun()
    catch
        throw:Value -> Value;
        exit:Reason -> {'EXIT', Reason};
        error:Reason:Stacktrace -> {'EXIT', {Reason, Stacktrace}}
    end.

-spec delete(gen_event:handler(), term(), [handler()], term()) -> {false, term(), [handler()]}.
delete(Name, Arguments, Handlers, Manager) ->
    case take(Name, Handlers) of
        {Handler, Others} ->
            Result = finish(Handler, Arguments, normal, delete, Manager),
            {false, Result, Others};
        error ->
            {false, {error, module_not_found}, Handlers}
    end.

take(Name, Handlers) ->
    case lists:splitwith(fun(Handler) -> name(Handler) =/= Name end, Handlers) of
        {Before, [Handler | After]} -> {Handler, Before ++ After};
        {_, []} -> error
    end.

-doc """
Puts a handler in the place of another; its supervisor is a process, or that of the other one
(`keep`).
""".
-spec swap(gen_event:handler(), term(), gen_event:handler(), term(), pid() | keep, [handler()],
           term()) -> {boolean(), ok | {error, term()}, [handler()]}.
swap(Old, OldArguments, New, NewArguments, Supervisor, Handlers, Manager) ->
    case take(Old, Handlers) of
        {{handler, _, _, _, Kept} = Handler, Others} ->
            State = finish(Handler, OldArguments, {swapped, New, Kept}, swap, Manager),
            swapped(add(New, {NewArguments, State}, supervisor(Supervisor, Kept), Others));
        error ->
            swapped(add(New, {NewArguments, error}, supervisor(Supervisor, false), Handlers))
    end.

supervisor(keep, Kept) -> Kept;
supervisor(Supervisor, _Kept) -> Supervisor.

swapped({Hibernates, ok, Handlers}) -> {Hibernates, ok, Handlers};
swapped({Hibernates, Other, Handlers}) -> {Hibernates, {error, Other}, Handlers}.

%% -- Events and calls ----------------------------------------------------------------------------

-doc "Hands an event to all handlers, newest first: `handle_event`, or `handle_info` for messages.".
-spec notify(handle_event | handle_info, term(), [handler()], term()) -> {boolean(), [handler()]}.
notify(Callback, Event, Handlers, Manager) ->
    notify(Handlers, Callback, Event, Manager, false, []).

notify([Handler | Handlers], Callback, Event, Manager, Hibernates, Done) ->
    {handler, Module, _, State, _} = Handler,
    case take_event(Callback, Module, Event, State) of
        {ok, NewState} ->
            notify(Handlers, Callback, Event, Manager, Hibernates,
                   [setelement(4, Handler, NewState) | Done]);
        {ok, NewState, hibernate} ->
            notify(Handlers, Callback, Event, Manager, true,
                   [setelement(4, Handler, NewState) | Done]);
        {swap_handler, OldArguments, NewState, New, NewArguments} ->
            case swap_in_place(setelement(4, Handler, NewState), OldArguments, New, NewArguments,
                               Event, Manager) of
                {ok, Hibernates2, Swapped} ->
                    notify(Handlers, Callback, Event, Manager, Hibernates orelse Hibernates2,
                           [Swapped | Done]);
                error ->
                    notify(Handlers, Callback, Event, Manager, Hibernates, Done)
            end;
        remove_handler ->
            _ = finish(Handler, remove_handler, normal, Event, Manager),
            notify(Handlers, Callback, Event, Manager, Hibernates, Done);
        Bad ->
            _ = finish(Handler, {error, Bad}, Bad, Event, Manager),
            notify(Handlers, Callback, Event, Manager, Hibernates, Done)
    end;
notify([], _Callback, _Event, _Manager, Hibernates, Done) ->
    {Hibernates, lists:reverse(Done)}.

take_event(handle_event, Module, Event, State) ->
    protected(fun() -> Module:handle_event(Event, State) end);
take_event(handle_info, Module, Message, State) ->
    case protected(fun() -> Module:handle_info(Message, State) end) of
        {'EXIT', {undef, [{Module, handle_info, [_, _], _} | _]}} = Exit ->
            case erlang:function_exported(Module, handle_info, 2) of
                true ->
                    Exit;
                false ->
                    gen_event_report:log_unhandled(Module, Message),
                    {ok, State}
            end;
        Other ->
            Other
    end.

swap_in_place({handler, _, _, _, Supervisor} = Handler, OldArguments, New, NewArguments, Event,
              Manager) ->
    State = finish(Handler, OldArguments, {swapped, New, Supervisor}, Event, Manager),
    case start(New, {NewArguments, State}, Supervisor) of
        {ok, Hibernates, Swapped} ->
            {ok, Hibernates, Swapped};
        {error, Result} ->
            {Module, Id} = split(New),
            tell({handler, Module, Id, State, Supervisor}, Result, Event, Manager),
            error
    end.

-spec call(gen_event:handler(), term(), [handler()], term()) -> {boolean(), term(), [handler()]}.
call(Name, Request, Handlers, Manager) ->
    case take(Name, Handlers) of
        {{handler, Module, _, State, _} = Handler, Others} ->
            Result = protected(fun() -> Module:handle_call(Request, State) end),
            called(Result, Handler, Others, Request, Handlers, Manager);
        error ->
            {false, {error, bad_module}, Handlers}
    end.

called({ok, Reply, NewState}, Handler, _Others, _Request, Handlers, _Manager) ->
    {false, Reply, replace(Handler, setelement(4, Handler, NewState), Handlers)};
called({ok, Reply, NewState, hibernate}, Handler, _Others, _Request, Handlers, _Manager) ->
    {true, Reply, replace(Handler, setelement(4, Handler, NewState), Handlers)};
called({swap_handler, Reply, OldArguments, NewState, New, NewArguments}, Handler, Others, Request,
       Handlers, Manager) ->
    case swap_in_place(setelement(4, Handler, NewState), OldArguments, New, NewArguments, Request,
                       Manager) of
        {ok, Hibernates, Swapped} -> {Hibernates, Reply, replace(Handler, Swapped, Handlers)};
        error -> {false, Reply, Others}
    end;
called({remove_handler, Reply}, Handler, Others, Request, _Handlers, Manager) ->
    _ = finish(Handler, remove_handler, normal, Request, Manager),
    {false, Reply, Others};
called(Bad, Handler, Others, Request, _Handlers, Manager) ->
    _ = finish(Handler, {error, Bad}, Bad, Request, Manager),
    {false, {error, Bad}, Others}.

%% The first one of this name keeps its place.
replace(Old, New, [Handler | Handlers]) ->
    case name(Handler) =:= name(Old) of
        true -> [New | Handlers];
        false -> [Handler | replace(Old, New, Handlers)]
    end.

%% -- The end -------------------------------------------------------------------------------------

-doc "All handlers end with their manager.".
-spec stop([handler()], term()) -> ok.
stop(Handlers, Manager) ->
    lists:foreach(fun(Handler) -> finish(Handler, stop, shutdown, stop, Manager) end, Handlers).

-doc "The handlers that a process supervised end with it.".
-spec supervisor_ended(pid(), term(), [handler()], term()) -> [handler()].
supervisor_ended(Pid, Reason, Handlers, Manager) ->
    {Supervised, Others} =
        lists:partition(fun({handler, _, _, _, Supervisor}) -> Supervisor =:= Pid end, Handlers),
    Event = {'EXIT', Pid, Reason},
    lists:foreach(
        fun(Handler) -> finish(Handler, {stop, Reason}, shutdown, Event, Manager) end, Supervised),
    Others.

%% Calls `terminate`, tells of the end, and returns what `terminate` has.
finish({handler, Module, _, State, _} = Handler, Arguments, Reason, Event, Manager) ->
    Result =
        case erlang:function_exported(Module, terminate, 2) of
            true -> protected(fun() -> Module:terminate(Arguments, State) end);
            false -> ok
        end,
    tell(Handler, Reason, Event, Manager),
    Result.

tell({handler, _, _, _, Supervisor} = Handler, Reason, Event, Manager) ->
    report(Handler, Reason, Event, Manager),
    case Supervisor of
        false ->
            ok;
        _ ->
            Supervisor ! {gen_event_EXIT, name(Handler), Reason},
            ok
    end.

report(_Handler, normal, _Event, _Manager) -> ok;
report(_Handler, shutdown, _Event, _Manager) -> ok;
report(_Handler, {swapped, _, _}, _Event, _Manager) -> ok;
report({handler, Module, _, State, _} = Handler, Reason, Event, Manager) ->
    gen_event_report:log_end(Module, name(Handler), State, Reason, Event, Manager).

%% -- What is known about handlers ----------------------------------------------------------------

-spec names([handler()]) -> [gen_event:handler()].
names(Handlers) ->
    [name(Handler) || Handler <- Handlers].

-spec modules([handler()]) -> [module()].
modules(Handlers) ->
    lists:usort([Module || {handler, Module, _, _, _} <- Handlers]).

-spec supervisors([handler()]) -> [pid()].
supervisors(Handlers) ->
    lists:usort([Supervisor || {handler, _, _, _, Supervisor} <- Handlers, is_pid(Supervisor)]).

-spec states([handler()]) -> [{module(), term(), term()}].
states(Handlers) ->
    [{Module, Id, State} || {handler, Module, Id, State, _} <- Handlers].

-doc "What a function makes of the states; it must leave modules and identifiers as they are.".
-spec replace_states(fun((tuple()) -> tuple()), [handler()]) -> [handler()].
replace_states(Fun, Handlers) ->
    [replace_state(Fun, Handler) || Handler <- Handlers].

replace_state(Fun, {handler, Module, Id, State, _} = Handler) ->
    try Fun({Module, Id, State}) of
        {Module, Id, NewState} -> setelement(4, Handler, NewState);
        _ -> Handler
    catch
        _:_ -> Handler
    end.

-spec change_code(module(), term(), term(), [handler()]) -> [handler()].
change_code(Module, OldVersion, Extra, Handlers) ->
    [changed(Module, OldVersion, Extra, Handler) || Handler <- Handlers].

changed(Module, OldVersion, Extra, {handler, Module, _, State, _} = Handler) ->
    {ok, NewState} = Module:code_change(OldVersion, State, Extra),
    setelement(4, Handler, NewState);
changed(_Module, _OldVersion, _Extra, Handler) ->
    Handler.

-doc "The handlers as the status shows them.".
-spec shown(normal | terminate, [term()], [term()], [handler()]) -> [tuple()].
shown(Option, Dictionary, Log, Handlers) ->
    [setelement(4, Handler,
                gen_report:shown_state(
                    gen_report:format_status(Module, Option, #{state => State, log => Log},
                                             [Dictionary, State])))
     || {handler, Module, _, State, _} = Handler <- Handlers].
