-module(shelf_app).
-export([start/2, start_phase/3, stop/1, start_shelf/0, loop/0]).

start(_, _) -> {error, included}.

start_phase(Phase, Type, Arguments) ->
    io:format("shelf: phase ~p, in ~p~n", [{Phase, Type, Arguments}, application:get_application()]).

stop(_) -> ok.

start_shelf() -> {ok, proc_lib:spawn_link(?MODULE, loop, [])}.

loop() -> receive stop -> ok end.
