%% What options do at the start of a server, and calls that make no sense.
-module(start_options).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2]).

main(_) ->
    process_flag(trap_exit, true),
    {ok, High} = gen_server:start(?MODULE, [], [{spawn_opt, [{priority, high}, {fullsweep_after, 7}]}]),
    print(process_info(High, priority)),
    print(lists:keyfind(fullsweep_after, 1, element(2, process_info(High, garbage_collection)))),
    {ok, Linked} = gen_server:start(?MODULE, [], [{spawn_opt, [link]}]),
    {links, Links} = process_info(self(), links),
    print(lists:member(Linked, Links)),
    print(failure(fun() -> gen_server:start(?MODULE, [], [{spawn_opt, [monitor]}]) end)),
    print(failure(fun() -> gen_server:start(?MODULE, [], [{spawn_opt, [{priority, urgent}]}]) end)),
    print(failure(fun() -> gen_server:start(?MODULE, [], [{timeout, soon}]) end)),
    {ok, Unknown} = gen_server:start(?MODULE, [], [unknown, {unknown, option}]),
    print(is_process_alive(Unknown)),
    {ok, Debugged} = gen_server:start(?MODULE, [], [{debug, [statistics, log]}]),
    {ok, Statistics} = sys:statistics(Debugged, get),
    print([Key || {Key, _} <- Statistics]),
    print(sys:log(Debugged, get)),
    [print(failure(fun() -> apply(gen_server, Function, [Server | Arguments]) end))
     || {Function, Server, Arguments} <- [{call, self(), [request]}, {call, self(), [request, infinity]},
                                          {cast, "server", [request]}, {reply, from, [reply]}]],
    print(gen_server:reply({self(), make_ref()}, reply) =:= ok).

print(Term) -> io:format("~p~n", [Term]).

failure(Fun) ->
    try {value, Fun()}
    catch
        Class:{Reason, {M, F, [_ | A]}} -> {Class, Reason, M, F, A};
        Class:Reason -> {Class, Reason}
    end.

init([]) -> {ok, state}.
handle_call(_, _From, State) -> {reply, State, State}.
handle_cast(_, State) -> {noreply, State}.

%% expect: {priority,high}
%% expect: {fullsweep_after,7}
%% expect: true
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,timeout_value}
%% expect: true
%% expect: [start_time,current_time,reductions,messages_in,messages_out]
%% expect: {ok,[]}
%% expect: {exit,calling_self,gen_server,call,[request]}
%% expect: {exit,calling_self,gen_server,call,[request,infinity]}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: true
