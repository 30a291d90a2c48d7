%%% A process that answers every message with what it was sent.
%%%
%%% Protocol:
%%%   {echo, From, Msg}   the server sends {response, Msg} to From
%%%   stop                the server says good-bye and ends
%%%
%%% Each round goes through ?MODULE:loop/0, a qualified call, so that a server which is already
%%% running goes on with the new code when the module is loaded again.
-module(echo_server).

-export([main/1]).
-export([start/0, loop/0]).

-spec main([string()]) -> ok.
main(_Arguments) ->
    Server = start(),
    Reference = monitor(process, Server),
    lists:foreach(
        fun(Msg) -> io:format("~tp is answered ~tp~n", [Msg, call(Server, Msg)]) end,
        ["Hello, Erlang!", {a, [nested, {term, 1.5}]}, #{key => value}]
    ),
    Server ! stop,
    receive
        {'DOWN', Reference, process, Server, Reason} ->
            io:format("Echo server ended: ~p~n", [Reason])
    end.

%% Starts a server and returns its process identifier.
-spec start() -> pid().
start() ->
    spawn(?MODULE, loop, []).

-spec loop() -> ok.
loop() ->
    receive
        {echo, From, Msg} ->
            From ! {response, Msg},
            ?MODULE:loop();
        stop ->
            io:format("Echo server stopping~n")
    end.

call(Server, Msg) ->
    Server ! {echo, self(), Msg},
    receive
        {response, _} = Response -> Response
    after 1000 ->
        timeout
    end.
