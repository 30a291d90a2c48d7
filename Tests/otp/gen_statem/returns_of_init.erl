%% Each return value of init, each callback mode, and hibernation.
-module(returns_of_init).
-behaviour(gen_statem).
-export([main/1, init/1, callback_mode/0, handle_event/4, state/3]).

main(_) ->
    process_flag(trap_exit, true),
    logger:set_primary_config(level, none),
    io:format("-- init~n"),
    [try_start(handle_event_function, Return)
     || Return <- [{ok, state, data}, {ok, state, data, []}, {ok, state, data, {next_event, internal, i}},
                   {ok, state, data, [{next_event, cast, c}, {state_timeout, 0, s}, {timeout, 0, t}, {{timeout, n}, 0, n}]},
                   {ok, state, data, hibernate}, {ok, {any, "term"}, data}, ignore, {stop, normal}, {stop, shutdown},
                   {stop, {shutdown, why}}, {stop, because}, {throw, ignore}, {throw, {ok, state, data}}, {exit, normal},
                   {exit, because}, {ok, state}, nonsense, {ok, state, data, nonsense}, {ok, state, data, [postpone]},
                   {ok, state, data, [{reply, nobody, reply}]}]],
    io:format("-- callback_mode~n"),
    [try_start(Mode, {ok, state, data})
     || Mode <- [state_functions, [state_functions], [state_functions, state_enter], [state_enter, handle_event_function],
                 handle_event_function]],
    try_start(state_functions, {ok, {no, atom}, data}),
    io:format("-- hibernation~n"),
    put(mode, handle_event_function),
    {ok, Pid} = gen_statem:start(?MODULE, {handle_event_function, {ok, state, data, hibernate}}, []),
    hibernates(Pid),
    ask(gen_statem:call(Pid, {act, []})),
    awake(Pid),
    ask(gen_statem:call(Pid, {act, [hibernate]})),
    hibernates(Pid),
    ask(gen_statem:call(Pid, {act, [{hibernate, true}, {hibernate, false}]})),
    awake(Pid),
    ok = gen_statem:stop(Pid),
    {ok, Other} = gen_statem:start(?MODULE, {handle_event_function, {ok, state, data}}, [{hibernate_after, 1}]),
    hibernates(Other),
    ask(gen_statem:call(Other, {act, []})),
    hibernates(Other),
    ok = gen_statem:stop(Other).

ask(Answer) -> print(Answer).

try_start(Mode, Return) ->
    Result = gen_statem:start_link({local, machine}, ?MODULE, {Mode, Return}, []),
    print({Mode, Return, shown(Result)}),
    case Result of
        {ok, Pid} ->
            print(events(catch gen_statem:call(Pid, events))),
            catch gen_statem:stop(Pid),
            receive {'EXIT', Pid, Reason} -> print({exit, short(Reason)}) end;
        _ ->
            ok
    end,
    free().

free() ->
    case whereis(machine) of
        undefined -> ok;
        _ -> erlang:yield(), free()
    end.

shown({ok, _}) -> ok;
shown({error, Reason}) -> {error, short(Reason)};
shown(Other) -> Other.

events({'EXIT', {_, {gen_statem, call, _}}}) -> call_fails;
events(Events) -> Events.

short({Reason, [{_, _, _, _} | _]}) -> Reason;
short(Reason) -> Reason.

print(Term) -> io:format("~p~n", [Term]).

hibernates(Pid) ->
    case process_info(Pid, [current_function, status]) of
        [{current_function, {erlang, hibernate, 3}}, {status, waiting}] -> io:format("hibernates~n");
        _ -> erlang:yield(), hibernates(Pid)
    end.

awake(Pid) ->
    case process_info(Pid, [current_function, status]) of
        [{current_function, {erlang, hibernate, 3}}, _] -> erlang:yield(), awake(Pid);
        [_, {status, waiting}] -> io:format("awake~n");
        _ -> erlang:yield(), awake(Pid)
    end.

init({Mode, Return}) ->
    put(mode, Mode),
    put(events, []),
    case Return of
        {throw, Value} -> throw(Value);
        {exit, Reason} -> exit(Reason);
        _ -> Return
    end.

callback_mode() ->
    get(mode).

handle_event(Type, Content, State, Data) -> handle(Type, Content, State, Data).
state(Type, Content, Data) -> handle(Type, Content, state, Data).

handle({call, From}, events, State, Data) ->
    {keep_state_and_data, {reply, From, {State, Data, lists:reverse(get(events))}}};
handle({call, From}, {act, Actions}, _, _) ->
    {keep_state_and_data, [{reply, From, done} | Actions]};
handle(Type, Content, _, _) ->
    put(events, [{Type, Content} | get(events)]),
    keep_state_and_data.

%% expect: -- init
%% expect: {handle_event_function,{ok,state,data},ok}
%% expect: {state,data,[]}
%% expect: {exit,normal}
%% expect: {handle_event_function,{ok,state,data,[]},ok}
%% expect: {state,data,[]}
%% expect: {exit,normal}
%% expect: {handle_event_function,{ok,state,data,{next_event,internal,i}},ok}
%% expect: {state,data,[{internal,i}]}
%% expect: {exit,normal}
%% expect: {handle_event_function,{ok,state,data,
%% expect:                            [{next_event,cast,c},
%% expect:                             {state_timeout,0,s},
%% expect:                             {timeout,0,t},
%% expect:                             {{timeout,n},0,n}]},
%% expect:                        ok}
%% expect: {state,data,[{cast,c},{state_timeout,s},{{timeout,n},n}]}
%% expect: {exit,normal}
%% expect: {handle_event_function,{ok,state,data,hibernate},ok}
%% expect: {state,data,[]}
%% expect: {exit,normal}
%% expect: {handle_event_function,{ok,{any,"term"},data},ok}
%% expect: {{any,"term"},data,[]}
%% expect: {exit,normal}
%% expect: {handle_event_function,ignore,ignore}
%% expect: {handle_event_function,{stop,normal},{error,normal}}
%% expect: {handle_event_function,{stop,shutdown},{error,shutdown}}
%% expect: {handle_event_function,{stop,{shutdown,why}},{error,{shutdown,why}}}
%% expect: {handle_event_function,{stop,because},{error,because}}
%% expect: {handle_event_function,{throw,ignore},ignore}
%% expect: {handle_event_function,{throw,{ok,state,data}},ok}
%% expect: {state,data,[]}
%% expect: {exit,normal}
%% expect: {handle_event_function,{exit,normal},{error,normal}}
%% expect: {handle_event_function,{exit,because},{error,because}}
%% expect: {handle_event_function,{ok,state},{error,{bad_return_from_init,{ok,state}}}}
%% expect: {handle_event_function,nonsense,{error,{bad_return_from_init,nonsense}}}
%% expect: {handle_event_function,{ok,state,data,nonsense},ok}
%% expect: call_fails
%% expect: {exit,{bad_action_from_state_function,nonsense}}
%% expect: {handle_event_function,{ok,state,data,[postpone]},ok}
%% expect: {state,data,[]}
%% expect: {exit,normal}
%% expect: {handle_event_function,{ok,state,data,[{reply,nobody,reply}]},ok}
%% expect: call_fails
%% expect: {exit,{bad_action_from_state_function,{reply,nobody,reply}}}
%% expect: -- callback_mode
%% expect: {state_functions,{ok,state,data},ok}
%% expect: {state,data,[]}
%% expect: {exit,normal}
%% expect: {[state_functions],{ok,state,data},ok}
%% expect: {state,data,[]}
%% expect: {exit,normal}
%% expect: {[state_functions,state_enter],{ok,state,data},ok}
%% expect: {state,data,[{enter,state}]}
%% expect: {exit,normal}
%% expect: {[state_enter,handle_event_function],{ok,state,data},ok}
%% expect: {state,data,[{enter,state}]}
%% expect: {exit,normal}
%% expect: {handle_event_function,{ok,state,data},ok}
%% expect: {state,data,[]}
%% expect: {exit,normal}
%% expect: {state_functions,{ok,{no,atom},data},ok}
%% expect: call_fails
%% expect: {exit,badarg}
%% expect: -- hibernation
%% expect: hibernates
%% expect: done
%% expect: awake
%% expect: done
%% expect: hibernates
%% expect: done
%% expect: awake
%% expect: hibernates
%% expect: done
%% expect: hibernates
