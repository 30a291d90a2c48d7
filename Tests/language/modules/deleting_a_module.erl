-module(deleting_a_module).
-export([main/1]).
-compile(nowarn_unused_function).
-include("include/versions.hrl").

main(_) ->
    logger:set_primary_config(level, none),
    io:format("nothing there: ~p ~p~n", [code:delete(versioned), erlang:delete_module(versioned)]),
    load(1),
    Server = server(),
    io:format("deleted: ~p ~p ~p~n", [code:delete(versioned), code:is_loaded(versioned),
                                      erlang:check_old_code(versioned)]),
    {'EXIT', {undef, [{versioned, version, [], []} | _]}} = catch versioned:version(),
    io:format("old code: ~p, again: ~p, ~p~n", [ask(Server, ask), code:delete(versioned),
                                                catch_reason(fun() -> erlang:delete_module(versioned) end)]),
    load(2),
    io:format("loaded: ~p ~p ~p~n", [versioned:version(), ask(Server, ask), erlang:check_old_code(versioned)]),
    io:format("with an old version: ~p ~p~n", [code:delete(versioned),
                                               catch_reason(fun() -> erlang:delete_module(versioned) end)]),
    Monitor = monitor(process, Server),
    io:format("purged: ~p~n", [code:purge(versioned)]),
    receive {'DOWN', Monitor, _, _, Reason} -> io:format("~p~n", [Reason]) end,
    io:format("deleted: ~p ~p~n", [erlang:delete_module(versioned), code:purge(versioned)]),
    io:format("nothing there: ~p ~p~n", [code:delete(versioned), erlang:delete_module(versioned)]),
    [io:format("~p~n", [catch_reason(fun() -> Function("versioned") end)])
     || Function <- [fun erlang:delete_module/1, fun erlang:purge_module/1, fun erlang:check_old_code/1]].

catch_reason(Fun) ->
    try
        Fun()
    catch
        error:Reason -> Reason
    end.

%% expect: nothing there: false undefined
%% expect: deleted: true false true
%% expect: old code: 1, again: false, badarg
%% expect: loaded: 2 1 true
%% expect: with an old version: false badarg
%% expect: purged: true
%% expect: killed
%% expect: deleted: true false
%% expect: nothing there: true true
%% expect: badarg
%% expect: badarg
%% expect: badarg
