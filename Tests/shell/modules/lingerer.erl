-module(lingerer).
-export([start/1, loop/0]).

start(Name) ->
    Caller = self(),
    Pid = spawn(fun() -> register_as(Name), Caller ! {self(), ready}, loop() end),
    receive {Pid, ready} -> ok end.

register_as(none) -> ok;
register_as(Name) -> register(Name, self()).

loop() ->
    receive
        {version, From} -> From ! {version, ?VERSION}, loop();
        update -> ?MODULE:loop()
    end.
