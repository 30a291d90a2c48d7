-module(dbg_server).
-moduledoc """
The process behind `dbg`: it knows the tracer and the saved match specifications, and does the tracing, since
flags can only be changed by who has set them.
""".

-export([request/1, handled/1, stop/0, is_specification/1]).

-define(IS_TRACE(Message),
        element(1, Message) =:= trace orelse element(1, Message) =:= trace_ts
        orelse element(1, Message) =:= seq_trace orelse element(1, Message) =:= drop).

-record(state, {tracer = none :: none | pid(),
                saved = [] :: [{pos_integer(), term()}]}).

%% -- Clients -------------------------------------------------------------------------------------------

-doc "What the server answers; it is started if it is not there.".
-spec request(term()) -> term().
request(Request) ->
    Server = server(),
    Monitor = monitor(process, Server),
    Server ! {self(), Request},
    receive
        {dbg, Answer} ->
            demonitor(Monitor, [flush]),
            Answer;
        {'DOWN', Monitor, process, Server, _} ->
            exit(dbg_server_crash)
    end.

-doc "Waits until a tracer has handled what has been sent to it.".
-spec handled(none | pid()) -> ok.
handled(none) ->
    ok;
handled(Tracer) ->
    Monitor = monitor(process, Tracer),
    Tracer ! {?MODULE, handled, self(), Monitor},
    receive
        {Monitor, handled} ->
            demonitor(Monitor, [flush]),
            ok;
        {'DOWN', Monitor, process, Tracer, _} ->
            ok
    end.

-doc "Ends the server, with the tracer and all that processes are traced with.".
-spec stop() -> ok.
stop() ->
    case whereis(dbg) of
        undefined ->
            ok;
        Server ->
            Monitor = monitor(process, Server),
            Server ! {self(), stop},
            receive {'DOWN', Monitor, process, Server, _} -> ok end,
            receive {dbg, _} -> ok after 0 -> ok end
    end.

server() ->
    case whereis(dbg) of
        undefined ->
            Parent = self(),
            {Pid, Monitor} = spawn_monitor(fun() -> start(Parent) end),
            receive
                {Pid, started} ->
                    demonitor(Monitor, [flush]),
                    Pid;
                {'DOWN', Monitor, process, Pid, _} ->
                    server()
            end;
        Pid ->
            Pid
    end.

%% -- Server --------------------------------------------------------------------------------------------

start(Parent) ->
    try register(dbg, self()) of
        true ->
            process_flag(trap_exit, true),
            Parent ! {self(), started},
            loop(#state{})
    catch
        %% Another one was quicker.
        error:badarg -> ok
    end.

loop(State) ->
    receive
        {From, stop} ->
            end_tracing(State),
            From ! {dbg, ok};
        {From, Request} when is_pid(From) ->
            {Answer, NewState} = handle(Request, State),
            From ! {dbg, Answer},
            loop(NewState);
        {'EXIT', Tracer, Reason} when Tracer =:= State#state.tracer ->
            io:format(user, "** dbg got EXIT - terminating: ~p~n", [Reason]),
            exit(Reason);
        _ ->
            loop(State)
    end.

end_tracing(#state{tracer = none}) ->
    ok;
end_tracing(#state{tracer = Tracer}) ->
    _ = erlang:trace(all, false, [all, {tracer, Tracer}]),
    unlink(Tracer),
    Monitor = monitor(process, Tracer),
    Tracer ! {?MODULE, stop},
    receive {'DOWN', Monitor, process, Tracer, _} -> ok end.

handle({tracer, Handler, Data}, #state{tracer = none} = State) ->
    Tracer = spawn_link(fun() -> trace_loop(Handler, Data) end),
    {{ok, self()}, State#state{tracer = Tracer}};
handle({tracer, _Handler, _Data}, State) ->
    {{error, already_started}, State};
handle(get_tracer, #state{tracer = none} = State) ->
    {no_tracer(), State};
handle(get_tracer, #state{tracer = Tracer} = State) ->
    {{ok, Tracer}, State};
handle({p, _Item, _How, _Flags}, #state{tracer = none} = State) ->
    {no_tracer(), State};
handle({p, Item, How, Flags}, #state{tracer = Tracer} = State) ->
    Matched = case item(Item) of
                  {ok, Target} -> trace(Target, How, [{tracer, Tracer} | Flags]);
                  error -> {matched, node(), 0, {no_proc, Item}}
              end,
    {{ok, [Matched]}, State};
handle({tp, Function, Spec, Flags}, State) ->
    set_pattern(Function, Spec, Flags, State);
handle({ctp, Function, Kinds}, State) ->
    Results = [pattern(Function, false, Kind) || Kind <- Kinds],
    {{ok, matched(lists:last(Results), State)}, State};
handle({ctpe, Event}, State) ->
    {{ok, matched(pattern(Event, true, []), State)}, State};
handle(saved, State) ->
    {lists:sort(fun({A, _}, {B, _}) -> A =< B end, State#state.saved ++ named()), State};
handle(forget, State) ->
    {ok, State#state{saved = []}};
handle({forget, Number}, #state{saved = Saved} = State) ->
    {ok, State#state{saved = lists:keydelete(Number, 1, Saved)}};
handle({save, Specs}, State) ->
    {ok, lists:foldl(fun(Spec, Before) -> element(2, save(Spec, Before)) end, State, Specs)}.

no_tracer() ->
    {error, {no_tracer_on_node, node()}}.

%% -- The tracer ----------------------------------------------------------------------------------------

trace_loop(Handler, Data) ->
    receive
        {?MODULE, stop} ->
            drain(Handler, Data);
        {?MODULE, handled, From, Reference} ->
            From ! {Reference, handled},
            trace_loop(Handler, Data);
        Message when ?IS_TRACE(Message) ->
            trace_loop(Handler, Handler(Message, Data));
        _ ->
            trace_loop(Handler, Data)
    end.

%% What has come before the end is handled as well.
drain(Handler, Data) ->
    receive
        Message when ?IS_TRACE(Message) -> drain(Handler, Handler(Message, Data))
    after 0 ->
        ok
    end.

%% -- Processes -----------------------------------------------------------------------------------------

item(Item) when is_pid(Item) -> {ok, Item};
item(Number) when is_integer(Number) -> item({0, Number, 0});
item({A, B, C}) -> item(lists:flatten(io_lib:format("<~w.~w.~w>", [A, B, C])));
item(Item) when is_list(Item) ->
    try {ok, list_to_pid(Item)} catch error:badarg -> error end;
item(Item) when is_atom(Item) ->
    case lists:member(Item, groups()) of
        true ->
            {ok, Item};
        false ->
            case whereis(Item) of
                Pid when is_pid(Pid) -> {ok, Pid};
                _ -> error
            end
    end;
item(_) ->
    error.

groups() ->
    [all, new, existing, processes, new_processes, existing_processes, ports, new_ports, existing_ports].

trace(Target, How, Flags) ->
    try erlang:trace(Target, How, Flags) of
        Count when is_pid(Target) ->
            {matched, node(), Count};
        Count ->
            %% Each line that is printed about these would be one more to print.
            Spared = lists:usort([self(), group_leader(), whereis(user)]) -- [undefined],
            [catch erlang:trace(Pid, false, [all, lists:keyfind(tracer, 1, Flags)]) || Pid <- Spared],
            {matched, node(), Count}
    catch
        error:badarg when is_pid(Target) ->
            case is_process_alive(Target) of
                false -> {matched, node(), 0, {no_proc, Target}};
                true -> failure(badarg, erlang, trace, [Target, How, Flags])
            end
    end.

failure(Reason, Module, Function, Arguments) ->
    {matched, node(), 0, {badrpc, {'EXIT', {Reason, [{Module, Function, Arguments, []}]}}}}.

%% -- Patterns ------------------------------------------------------------------------------------------

set_pattern(Function, Spec, Flags, State) ->
    case specification(Spec, State) of
        {ok, Plain} ->
            case problems(Plain) of
                [] ->
                    load(Function),
                    Matched = matched(pattern(Function, Plain, Flags), State),
                    case Plain of
                        [] ->
                            {{ok, Matched}, State};
                        _ ->
                            {Name, NewState} = save(Plain, State),
                            {{ok, Matched ++ [{saved, Name}]}, NewState}
                    end;
                Problems ->
                    {{error, Problems}, State}
            end;
        error ->
            {{error, unknown_pattern}, State}
    end.

%% A specification, or the name of one.
specification(Spec, _State) when is_list(Spec) ->
    {ok, Spec};
specification(Name, State) ->
    case lists:keyfind(Name, 1, State#state.saved ++ named()) of
        {_, Spec} when is_list(Spec) -> {ok, Spec};
        {_, Other} -> specification(Other, State);
        false -> error
    end.

named() ->
    [{c, [{'_', [], [{message, {caller}}]}]},
     {caller_exception_trace, cx},
     {caller_trace, c},
     {cx, [{'_', [], [{exception_trace}, {message, {caller}}]}]},
     {exception_trace, x},
     {x, [{'_', [], [{exception_trace}]}]}].

problems([]) ->
    [];
problems(Spec) ->
    case erlang:match_spec_test([], Spec, trace) of
        {error, Problems} -> Problems;
        {ok, _, _, _} -> []
    end.

-doc "Whether it is a match specification for tracing.".
-spec is_specification(term()) -> boolean().
is_specification(Spec) ->
    is_list(Spec) andalso problems(Spec) =:= [].

load({Module, _, _}) when Module =/= '_' -> code:ensure_loaded(Module);
load(_) -> ok.

pattern(Function, Spec, Flags) ->
    try erlang:trace_pattern(Function, Spec, Flags) of
        Count -> {matched, node(), Count}
    catch
        error:Reason -> failure(Reason, erlang, trace_pattern, [Function, Spec, Flags])
    end.

matched(_Matched, #state{tracer = none}) -> [];
matched(Matched, _State) -> [Matched].

%% The name under which it is saved: that of an equal one, or a new number.
save(Spec, #state{saved = Saved} = State) ->
    case [Name || {Name, Known} <- named() ++ Saved, Known =:= Spec] of
        [Name | _] ->
            {Name, State};
        [] ->
            Number = lists:max([0 | [N || {N, _} <- Saved]]) + 1,
            {Number, State#state{saved = Saved ++ [{Number, Spec}]}}
    end.
