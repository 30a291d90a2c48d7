%%% Signals that the system sends to this one: handlers of a program get them, and others are ignored.
-module(handled_signals).
-behaviour(gen_event).

-export([main/1, init/1, handle_event/2, handle_call/2]).

main(_) ->
    ok = gen_event:swap_handler(erl_signal_server, {erl_signal_handler, []}, {?MODULE, self()}),
    [ok = os:set_signal(Signal, handle) || Signal <- [sighup, sigusr2, sigalrm]],
    [io:format("~p~n", [sent(Name)]) || Name <- ["HUP", "USR1", "USR2", "ALRM", "TERM"]],
    %% Once ignored it says nothing: what comes next is the other.
    ok = os:set_signal(sighup, ignore),
    "" = os:cmd("kill -HUP " ++ os:getpid()),
    io:format("~p~n", [sent("USR1")]),
    ok = os:set_signal(sighup, handle),
    io:format("~p~n", [sent("HUP")]),
    %% A command finds none of this.
    io:format("~s", [os:cmd("sh -c 'kill -HUP $$; echo not reached'; echo on")]).

sent(Name) ->
    "" = os:cmd("kill -" ++ Name ++ " " ++ os:getpid()),
    receive {signal, Signal} -> Signal after 5000 -> nothing end.

init({Pid, _}) -> {ok, Pid}.

handle_event(Signal, Pid) ->
    Pid ! {signal, Signal},
    {ok, Pid}.

handle_call(_, Pid) -> {ok, ok, Pid}.

%% expect: sighup
%% expect: sigusr1
%% expect: sigusr2
%% expect: sigalrm
%% expect: sigterm
%% expect: sigusr1
%% expect: sighup
%% expect: Hangup
%% expect: on
