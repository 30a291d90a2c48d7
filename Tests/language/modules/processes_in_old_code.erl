-module(processes_in_old_code).
-export([main/1]).
-compile(nowarn_unused_function).
-include("include/versions.hrl").

main(_) ->
    io:format("not loaded: ~p~n", [erlang:check_process_code(self(), versioned)]),
    load(1),
    Pids = [server(), visitor(), keeper(), spawn_link(fun() -> receive stop -> ok end end)],
    io:format("current: ~p ~p~n", [erlang:check_old_code(versioned), check(Pids)]),
    load(2),
    io:format("old: ~p ~p~n", [erlang:check_old_code(versioned), check(Pids)]),
    io:format("options: ~p~n", [[erlang:check_process_code(Pid, versioned, [{allow_gc, false}]) || Pid <- Pids]]),
    io:format("later: ~p~n", [[later(Pid) || Pid <- Pids]]),
    io:format("another module: ~p~n", [erlang:check_process_code(hd(Pids), lists)]),
    io:format("self: ~p ~p~n", [erlang:check_process_code(self(), versioned), later(self())]),
    [Server | _] = Pids,
    Monitor = monitor(process, Server),
    Server ! stop,
    receive {'DOWN', Monitor, _, _, Reason} -> io:format("stopped: ~p~n", [Reason]) end,
    io:format("ended: ~p ~p~n", [erlang:check_process_code(Server, versioned), later(Server)]),
    Asked = fun() -> load(3), {erlang:check_process_code(self(), versioned), later(self())} end,
    true = code:soft_purge(versioned) orelse code:purge(versioned),
    io:format("self inside: ~p~n", [versioned:inside(Asked)]),
    wrong().

check(Pids) ->
    [erlang:check_process_code(Pid, versioned) || Pid <- Pids].

later(Pid) ->
    Request = make_ref(),
    async = erlang:check_process_code(Pid, versioned, [{async, Request}]),
    receive {check_process_code, Request, Result} -> Result end.

wrong() ->
    [io:format("~p~n", [element(1, element(2, catch erlang:check_process_code(Pid, Module, Options)))])
     || {Pid, Module, Options} <- [{pid, versioned, []}, {self(), "versioned", []}, {self(), versioned, async},
                                   {self(), versioned, [async]}, {self(), versioned, [{allow_gc, 1}]},
                                   {self(), versioned, [{async, 1} | 2]}]].

%% expect: not loaded: false
%% expect: current: false [false,false,false,false]
%% expect: old: true [true,true,false,false]
%% expect: options: [true,true,false,false]
%% expect: later: [true,true,false,false]
%% expect: another module: false
%% expect: self: false false
%% expect: stopped: normal
%% expect: ended: false false
%% expect: self inside: {{true,true},2}
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
