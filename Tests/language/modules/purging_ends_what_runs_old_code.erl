-module(purging_ends_what_runs_old_code).
-export([main/1]).
-include("include/versions.hrl").

main(_) ->
    io:format("nothing there: ~p ~p~n", [code:purge(versioned), code:soft_purge(versioned)]),
    io:format("~p~n", [element(1, element(2, catch erlang:purge_module(versioned)))]),
    load(1),
    Server = server(),
    Visitor = visitor(),
    Keeper = keeper(),
    load(2),
    io:format("softly: ~p, ~p~n", [code:soft_purge(versioned), ask(Server, ask)]),
    io:format("purge: ~p~n", [watched([Server, Visitor], fun() -> code:purge(versioned) end)]),
    io:format("a fun alone: ~p, again: ~p~n", [is_process_alive(Keeper), code:purge(versioned)]),
    {'EXIT', {{badfun, _}, _}} = ask(Keeper, call),

    Second = server(),
    load(3),
    Third = server(),
    io:format("a third version: ~p~n", [watched([Second], fun() -> load(4) end)]),
    io:format("the one before: ~p~n", [ask(Third, ask)]),
    io:format("purge_module: ~p~n", [watched([Third], fun() -> erlang:purge_module(versioned) end)]),

    Caller = self(),
    Trapping = entered(spawn(fun() -> process_flag(trap_exit, true), versioned:serve(Caller) end)),
    load(5),
    io:format("who traps exits: ~p~n", [watched([Trapping], fun() -> code:purge(versioned) end)]),

    Itself = spawn(fun() ->
                           receive go -> ok end,
                           versioned:inside(fun() ->
                                                    load(6),
                                                    Caller ! {soft, code:soft_purge(versioned)},
                                                    code:purge(versioned),
                                                    Caller ! still_here
                                            end)
                   end),
    io:format("itself: ~p~n", [watched([Itself], fun() -> Itself ! go, receive {soft, Soft} -> Soft end end)]),
    receive still_here -> io:format("still here~n") after 0 -> ok end,
    io:format("nobody: ~p~n", [code:soft_purge(versioned)]),
    load(7),
    io:format("nobody: ~p ~p ~p~n", [code:soft_purge(versioned), code:purge(versioned), versioned:version()]).

%% What `Fun` returns, and why each process has ended.
watched(Pids, Fun) ->
    Monitors = [monitor(process, Pid) || Pid <- Pids],
    Result = Fun(),
    {Result, [receive {'DOWN', Monitor, _, _, Reason} -> Reason end || Monitor <- Monitors]}.

%% expect: nothing there: false true
%% expect: badarg
%% expect: softly: false, 1
%% expect: purge: {true,[killed,killed]}
%% expect: a fun alone: true, again: false
%% expect: a third version: {ok,[killed]}
%% expect: the one before: 3
%% expect: purge_module: {true,[killed]}
%% expect: who traps exits: {true,[killed]}
%% expect: itself: {false,[killed]}
%% expect: nobody: true
%% expect: nobody: true false 7
