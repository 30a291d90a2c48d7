-module(purging_among_many_processes).
-export([main/1]).
-compile(nowarn_unused_function).
-include("../../language/modules/include/versions.hrl").

main(_) ->
    load(1),
    Others = [spawn_link(fun() -> receive stop -> ok end end) || _ <- lists:seq(1, 80000)],
    Servers = [server() || _ <- lists:seq(1, 20000)],
    load(2),
    io:format("softly: ~p~n", [code:soft_purge(versioned)]),
    io:format("purge: ~p~n", [code:purge(versioned)]),
    io:format("alive: ~p of the others, ~p that ran it~n", [alive(Others), alive(Servers)]).

alive(Pids) ->
    length([Pid || Pid <- Pids, is_process_alive(Pid)]).

%% expect: softly: false
%% expect: purge: true
%% expect: alive: 80000 of the others, 0 that ran it
