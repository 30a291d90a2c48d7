%% SIGTERM: the running applications are stopped in the reverse order of their start, the machine ends with
%% status 0; who asks meanwhile is told that it stops.
-module(shutdown).
-behaviour(application).
-behaviour(supervisor).
-export([main/1, start/2, prep_stop/1, stop/1, init/1]).

main(_) ->
    [ok = application:load({application, Name, [{vsn, "1"}, {applications, [kernel, stdlib | Needed]}, {mod, {?MODULE, Name}}]})
     || {Name, Needed} <- [{lower, []}, {upper, [lower]}]],
    io:format("~p~n", [application:ensure_all_started(upper)]),
    io:format("~p~n", [init:get_status()]),
    spawn(fun() -> process_flag(trap_exit, true), timer:sleep(infinity) end),
    %% What the signal becomes.
    ok = gen_event:notify(erl_signal_server, sigterm),
    timer:sleep(infinity).

start(normal, Name) -> supervisor:start_link({local, Name}, ?MODULE, []).

prep_stop(State) -> print(prep_stop), State.

stop(_) -> print(stop).

print(What) -> io:format("~p ~p ~p~n", [What, application:get_application(), init:get_status()]).

init([]) -> {ok, {#{}, []}}.

%% expect: {ok,[lower,upper]}
%% expect: {starting,started}
%% expect: prep_stop {ok,upper} {stopping,started}
%% expect: stop {ok,upper} {stopping,started}
%% expect: prep_stop {ok,lower} {stopping,started}
%% expect: stop {ok,lower} {stopping,started}
%% expect: =INFO REPORT==== <TIME> ===
%% expect: SIGTERM received - shutting down
%% expect:
