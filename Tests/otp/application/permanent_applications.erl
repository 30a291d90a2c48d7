%% A permanent application takes the machine with it when it ends; others are stopped first.
%% recorded: by hand (OTP writes a crash dump)
-module(permanent_applications).
-behaviour(application).
-behaviour(supervisor).
-export([main/1, start/2, stop/1, init/1]).

main(_) ->
    logger:set_primary_config(level, none),
    [ok = application:load({application, Name, [{applications, [kernel, stdlib]}, {mod, {?MODULE, Name}}]})
     || Name <- [temporary_one, permanent_one]],
    ok = application:start(temporary_one),
    ok = application:start(permanent_one, permanent),
    exit(whereis(temporary_one), kill),
    wait_until(fun() -> not lists:keymember(temporary_one, 1, application:which_applications()) end),
    io:format("lives on~n"),
    ok = application:start(temporary_one),
    exit(whereis(permanent_one), kill),
    timer:sleep(infinity).

wait_until(Condition) ->
    case Condition() of true -> ok; false -> erlang:yield(), wait_until(Condition) end.

start(normal, Name) -> supervisor:start_link({local, Name}, ?MODULE, []).

stop(_) -> io:format("~p is stopped~n", [application:get_application()]).

init([]) -> {ok, {#{}, []}}.

%% expect: {ok,temporary_one} is stopped
%% expect: lives on
%% expect: {ok,permanent_one} is stopped
%% expect: {ok,temporary_one} is stopped
%% stderr: Kernel pid terminated (application_controller) ({application_terminated,permanent_one,killed})
%% exit: 1
