%% Processes of proc_lib that become state machines, and ways to start with names.
-module(entering_the_loop).
-behaviour(gen_statem).
-export([main/1, enter/1, init/1, callback_mode/0, handle_event/4]).

main(_) ->
    [begin
         {ok, Pid} = proc_lib:start_link(?MODULE, enter, [Rest]),
         print({Rest, gen_statem:call(Pid, state)}),
         ok = gen_statem:stop(Pid)
     end || Rest <- [[], [[{state_timeout, 100000, s}]], [{local, machine}], [{local, machine}, [hibernate]],
                     [{global, machine}], [{via, global, machine}, [{next_event, internal, i}]]]],
    [begin
         {ok, Pid} = gen_statem:start_link(Name, ?MODULE, [], [{hibernate_after, 10}]),
         {error, {already_started, Pid}} = gen_statem:start_link(Name, ?MODULE, [], []),
         print(gen_statem:call(Reference, state)),
         ok = gen_statem:stop(Reference)
     end || {Name, Reference} <- [{{local, machine}, machine}, {{global, machine}, {global, machine}},
                                  {{via, global, machine}, {via, global, machine}}]],
    {ok, {Pid, Monitor}} = gen_statem:start_monitor(?MODULE, [], []),
    ok = gen_statem:stop(Pid, shutdown, 1000),
    receive {'DOWN', Monitor, process, Pid, Reason} -> print(Reason) end,
    [print(gen_statem:start({local, machine}, ?MODULE, Return, []))
     || Return <- [ignore, {stop, normal}, {stop, {shutdown, x}}]],
    print(whereis(machine)).

print(Term) -> io:format("~p~n", [Term]).

enter(Rest) ->
    register(machine, self()),
    global:register_name(machine, self()),
    proc_lib:init_ack({ok, self()}),
    apply(gen_statem, enter_loop, [?MODULE, [], state, data | Rest]).

init([]) -> {ok, state, data};
init(Return) -> Return.

callback_mode() -> handle_event_function.

handle_event({call, From}, state, State, Data) -> {keep_state_and_data, {reply, From, {State, Data}}};
handle_event(internal, i, _, Data) -> {keep_state, {inserted, Data}}.

%% expect: {[],{state,data}}
%% expect: {[[{state_timeout,100000,s}]],{state,data}}
%% expect: {[{local,machine}],{state,data}}
%% expect: {[{local,machine},[hibernate]],{state,data}}
%% expect: {[{global,machine}],{state,data}}
%% expect: {[{via,global,machine},[{next_event,internal,i}]],{state,{inserted,data}}}
%% expect: {state,data}
%% expect: {state,data}
%% expect: {state,data}
%% expect: shutdown
%% expect: ignore
%% expect: {error,normal}
%% expect: {error,{shutdown,x}}
%% expect: undefined
