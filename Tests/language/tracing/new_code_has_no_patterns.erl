%% A new version of a module has no patterns, and what had been set for the old one does not come back.
-module(new_code_has_no_patterns).
-export([main/1]).

main(_) ->
    Worker = spawn(fun work/0),
    1 = erlang:trace(Worker, true, [call]),
    load(1),
    2 = erlang:trace_pattern({traced_versions, '_', '_'}, true, [local]) - 2,
    1 = erlang:trace_pattern({traced_versions, f, 1}, true, [global]),
    do(Worker),
    info(),
    load(2),
    do(Worker),
    info(),
    1 = erlang:trace_pattern({traced_versions, f, 1}, true, [local]),
    do(Worker),
    %% A module that is not there has no functions.
    code:purge(traced_versions),
    true = code:delete(traced_versions),
    io:format("~p~n", [erlang:trace_pattern({traced_versions, f, 1}, true, [local])]),
    io:format("~p~n", [erlang:trace_info({traced_versions, f, 1}, traced)]),
    code:purge(traced_versions),
    load(3),
    do(Worker),
    info().

load(Version) ->
    Text = ["-module(traced_versions).", "-export([f/1]).",
            lists:flatten(io_lib:format("f(X) -> {~w, g(X)}.", [Version])), "g(X) -> X."],
    Forms = [begin
                 {ok, Tokens, _} = erl_scan:string(Line),
                 {ok, Form} = erl_parse:parse_form(Tokens),
                 Form
             end || Line <- Text],
    {ok, Module, Binary} = compile:forms(Forms),
    code:purge(Module),
    {module, Module} = code:load_binary(Module, "traced_versions.erl", Binary),
    ok.

info() ->
    io:format("~p ~p~n", [erlang:trace_info({traced_versions, F, 1}, traced) || F <- [f, g]]).

do(Worker) ->
    Worker ! {self(), call},
    receive {Worker, Value} -> io:format("~p~n", [Value]) end,
    show(),
    io:format("--~n").

show() ->
    receive {trace, _, Tag, A} -> io:format("~p ~p~n", [Tag, A]), show() after 0 -> ok end.

work() ->
    receive
        {From, call} ->
            From ! {self(), traced_versions:f(7)},
            work()
    end.

%% expect: {1,7}
%% expect: call {traced_versions,f,[7]}
%% expect: call {traced_versions,g,[7]}
%% expect: --
%% expect: {traced,global} {traced,local}
%% expect: {2,7}
%% expect: --
%% expect: {traced,false} {traced,false}
%% expect: {2,7}
%% expect: call {traced_versions,f,[7]}
%% expect: --
%% expect: 0
%% expect: {traced,undefined}
%% expect: {3,7}
%% expect: --
%% expect: {traced,false} {traced,false}
