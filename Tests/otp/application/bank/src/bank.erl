-module(bank).
-behaviour(application).
-behaviour(supervisor).
-export([start/2, stop/1, init/1]).

start(Type, []) ->
    io:format("bank: start ~p~n", [Type]),
    supervisor:start_link(?MODULE, []).

stop(State) -> io:format("bank: stop ~p~n", [State]).

init([]) -> {ok, {#{}, []}}.
