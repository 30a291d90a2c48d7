%% Says what it has been given, and stops the system.
-module(once).
-behaviour(application).
-export([start/2, stop/1]).

start(Type, []) ->
    io:format("~p ~s~n", [Type, lists:join(" ", init:get_plain_arguments())]),
    {ok, spawn_link(fun() -> init:stop(3), receive stop -> ok end end)}.

stop(_) -> ok.
