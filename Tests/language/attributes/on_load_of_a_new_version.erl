%% The -on_load function of a new version decides whether that becomes current; until then the old one is.
-module(on_load_of_a_new_version).
-export([main/1]).

main(_) ->
    logger:set_primary_config(level, none),
    io:format("~p ~p~n", [load("first", "ok"), replaced:version()]),
    Caller = self(),
    Pid = spawn(fun() -> replaced:wait(Caller) end),
    receive {Pid, inside} -> ok end,
    [io:format("~s: ~p ~p ~p ~p~n", [Body, load("worse", Body), replaced:version(), erlang:check_old_code(replaced),
                                     is_process_alive(Pid)])
     || Body <- ["error", "{error, reason}", "exit(reason)", "throw(ok)", "1 / zero()"]],
    io:format("seen from inside: ~p~n", [load("second", "on_load_test ! {version, replaced:version()}, ok", Caller)]),
    receive {version, Version} -> io:format("current while it ran: ~p~n", [Version]) end,
    io:format("~p ~p ~p~n", [replaced:version(), erlang:check_old_code(replaced), is_process_alive(Pid)]).

load(Version, Body, Name) ->
    register(on_load_test, Name),
    load(Version, Body).

load(Version, Body) ->
    Lines = ["-module(replaced).", "-export([version/0, wait/1]).", "-on_load(start/0).",
             ["version() -> ", Version, "."],
             "wait(Caller) -> Caller ! {self(), inside}, receive stop -> ok end.",
             "zero() -> list_to_integer(\"0\").",
             ["start() -> _ = zero(), ", Body, "."]],
    Forms = [form(lists:flatten(Line)) || Line <- Lines],
    {ok, replaced, Binary} = compile:forms(Forms, []),
    code:load_binary(replaced, "replaced.erl", Binary).

form(Line) ->
    {ok, Tokens, _} = erl_scan:string(Line),
    {ok, Form} = erl_parse:parse_form(Tokens),
    Form.

%% expect: {module,replaced} first
%% expect: error: {error,on_load_failure} first false true
%% expect: {error, reason}: {error,on_load_failure} first false true
%% expect: exit(reason): {error,on_load_failure} first false true
%% expect: throw(ok): {error,on_load_failure} first false true
%% expect: 1 / zero(): {error,on_load_failure} first false true
%% expect: seen from inside: {module,replaced}
%% expect: current while it ran: first
%% expect: second true true
