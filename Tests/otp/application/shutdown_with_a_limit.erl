%% The parameter shutdown_timeout of kernel: an application that does not end is not waited for.
%% flags: -kernel shutdown_timeout 50
-module(shutdown_with_a_limit).
-behaviour(application).
-export([main/1, start/2, prep_stop/1, stop/1]).

main(_) ->
    ok = application:load({application, stubborn, [{vsn, "1"}, {applications, [kernel]}, {mod, {?MODULE, []}}]}),
    ok = application:start(stubborn),
    init:stop(3),
    timer:sleep(infinity).

start(normal, []) -> {ok, spawn_link(fun() -> receive stop -> ok end end)}.

prep_stop(State) -> io:format("prep_stop~n"), receive never -> State end.

stop(_) -> io:format("stop~n").

%% expect: prep_stop
%% exit: 3
