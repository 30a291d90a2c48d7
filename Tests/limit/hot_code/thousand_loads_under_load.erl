%%% A gen_server serves eight clients while 1,000 versions of its module are loaded, each with a
%%% code_change. No call fails, no old code stays, and memory does not grow.
-module(thousand_loads_under_load).

-export([main/1]).

-define(LOADS, 1000).
-define(CLIENTS, 8).

main(_) ->
    load(1),
    {ok, Server} = gen_server:start_link(counter, [], []),
    Clients = [spawn_monitor(fun() -> client(Server, 0, 0) end) || _ <- lists:seq(1, ?CLIENTS)],
    Sizes = [upgrade(Server, Version) || Version <- lists:seq(2, ?LOADS)],
    [Pid ! stop || {Pid, _} <- Clients],
    Calls = [receive {'DOWN', Monitor, process, _, {calls, Count}} -> Count end
             || {_, Monitor} <- Clients],
    io:format("every client was served: ~w~n", [lists:all(fun(Count) -> Count > 0 end, Calls)]),
    {state, Version, Counted, Changes} = sys:get_state(Server),
    io:format("version ~w after ~w changes, no call was lost: ~w~n",
              [Version, Changes, Counted =:= lists:sum(Calls)]),
    %% The version before the last may stay until the next load.
    code:purge(counter),
    io:format("old code: ~w~n", [erlang:check_old_code(counter)]),
    Early = median(lists:sublist(Sizes, 100, 100)),
    Late = median(lists:sublist(Sizes, ?LOADS - 101, 100)),
    case Late < Early * 1.25 + 4000000 of
        true -> io:format("memory does not grow~n");
        false -> io:format("memory grew from ~w to ~w bytes~n", [Early, Late])
    end,
    gen_server:stop(Server),
    io:format("the server ended: ~w~n", [not is_process_alive(Server)]).

%% Versions that a client sees never go back.
client(Server, Seen, Count) ->
    Version = gen_server:call(Server, next),
    true = Version >= Seen,
    receive
        stop -> exit({calls, Count + 1})
    after 0 ->
        client(Server, Version, Count + 1)
    end.

upgrade(Server, Version) ->
    ok = sys:suspend(Server),
    load(Version),
    ok = sys:change_code(Server, counter, Version - 1, extra),
    ok = sys:resume(Server),
    Version = gen_server:call(Server, version),
    erlang:memory(total).

%% The module differs from version to version in its text and in the atoms of its functions.
load(Version) ->
    Text = ["-module(counter).\n-behaviour(gen_server).\n"
            "-export([init/1, handle_call/3, handle_cast/2, code_change/3, table/0]).\n"
            "init(_) -> {ok, {state, version(), 0, 0}}.\n"
            "handle_call(version, _, State) -> {reply, version(), State};\n"
            "handle_call(next, _, {state, V, N, C}) ->\n"
            "    F = fun(X) -> X + ", integer_to_list(Version rem 7), " - ",
            integer_to_list(Version rem 7), " end,\n"
            "    {reply, V, {state, V, F(N + 1), C}}.\n"
            "handle_cast(_, State) -> {noreply, State}.\n"
            "code_change(Old, {state, Old, N, C}, extra) -> {ok, {state, version(), N, C + 1}}.\n"
            "version() -> ", integer_to_list(Version), ".\n"
            "table() -> ", io_lib:format("~w", [lists:seq(Version, Version + 200)]), ".\n"],
    Tokens = tokens(lists:flatten(Text), 1),
    Forms = [begin {ok, Form} = erl_parse:parse_form(Part), Form end || Part <- Tokens],
    {ok, counter, Binary} = compile:forms(Forms, [binary]),
    code:purge(counter),
    {module, counter} = code:load_binary(counter, "counter.erl", Binary).

tokens(Text, Line) ->
    case erl_scan:tokens([], Text, Line) of
        {done, {ok, Tokens, Next}, Rest} -> [Tokens | tokens(Rest, Next)];
        {done, {eof, _}, _} -> [];
        {more, _} -> []
    end.

median(Numbers) -> lists:nth(length(Numbers) div 2, lists:sort(Numbers)).

%% expect: every client was served: true
%% expect: version 1000 after 999 changes, no call was lost: true
%% expect: old code: false
%% expect: memory does not grow
%% expect: the server ended: true
