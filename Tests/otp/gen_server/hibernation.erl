%% A server hibernates when a callback says so, and by itself after hibernate_after without messages.
-module(hibernation).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2, handle_info/2]).

main(_) ->
    {ok, A} = gen_server:start(?MODULE, [], []),
    io:format("~p~n", [gen_server:call(A, hibernate)]),
    hibernates(A),
    io:format("~p~n", [gen_server:call(A, state)]),
    awake(A),
    {ok, B} = gen_server:start(?MODULE, [], [{hibernate_after, 1}]),
    hibernates(B),
    io:format("~p~n", [gen_server:call(B, state)]),
    hibernates(B),
    io:format("~p~n", [sys:get_state(B)]),
    hibernates(B),
    ok = sys:suspend(B),
    hibernates(B),
    ok = sys:resume(B),
    io:format("~p~n", [gen_server:call(B, state)]),
    {ok, C} = gen_server:start(?MODULE, hibernate, [{debug, [log]}]),
    hibernates(C),
    C ! message,
    io:format("~p~n", [gen_server:call(C, state)]),
    [ok = gen_server:stop(Pid) || Pid <- [A, B, C]].

hibernates(Pid) ->
    case process_info(Pid, [current_function, status]) of
        [{current_function, {erlang, hibernate, 3}}, {status, waiting}] -> io:format("hibernates~n");
        _ -> erlang:yield(), hibernates(Pid)
    end.

awake(Pid) ->
    case process_info(Pid, [current_function, status]) of
        [{current_function, {gen_server, _, _}}, {status, waiting}] -> io:format("awake~n");
        _ -> erlang:yield(), awake(Pid)
    end.

init([]) -> {ok, 0};
init(hibernate) -> {ok, 0, hibernate}.
handle_call(hibernate, _From, State) -> {reply, soon, State + 1, hibernate};
handle_call(state, _From, State) -> {reply, State, State + 1}.
handle_cast(_, State) -> {noreply, State}.
handle_info(message, State) -> {noreply, State + 10}.

%% expect: soon
%% expect: hibernates
%% expect: 1
%% expect: awake
%% expect: hibernates
%% expect: 0
%% expect: hibernates
%% expect: 1
%% expect: hibernates
%% expect: hibernates
%% expect: 1
%% expect: hibernates
%% expect: 10
