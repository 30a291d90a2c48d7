%% sys:change_code/4 in suspended processes: what code_change is called with, what it may return, and what
%% happens when it fails. The callback modules get a new version in between.
-module(code_changes).
-export([main/1]).

main(_) ->
    logger:set_primary_config(level, none),
    [server(Change) || Change <- ["{ok, {Extra, OldVsn, State}}", "{error, no_way}", "other", "exit(failed)",
                                  "error(failed)", "throw({ok, thrown})"]],
    server_without(),
    [machine(Change) || Change <- ["{ok, later, {Extra, State}}", "{error, no_way}", "exit(failed)", "throw({ok, now, x})"]],
    [manager(Change) || Change <- ["{ok, {Extra, State}}", "other", "exit(failed)"]].

server(Change) ->
    Pid = start(gen_server, fun(Changed) -> server_lines(Changed) end, "{ok, State}"),
    one = gen_server:call(Pid, state),
    print("server, ~s: ~p~n", [Change, change(Pid, server_lines(Change))]),
    print("  ~p~n", [gen_server:call(Pid, state)]),
    gen_server:stop(Pid).

server_lines(Change) ->
    ["-behaviour(gen_server).", "-export([init/1, handle_call/3, handle_cast/2, code_change/3]).",
     "init(_) -> {ok, one}.", "handle_call(_, _, State) -> {reply, State, State}.",
     "handle_cast(_, State) -> {noreply, State}.",
     ["code_change(OldVsn, State, Extra) -> _ = {OldVsn, State, Extra}, ", Change, "."]].

%% A module without code_change keeps its state.
server_without() ->
    Lines = ["-behaviour(gen_server).", "-export([init/1, handle_call/3, handle_cast/2]).", "init(_) -> {ok, one}.",
             "handle_cast(_, State) -> {noreply, State}."],
    Pid = start(gen_server, fun(_) -> Lines ++ ["handle_call(_, _, State) -> {reply, {old, State}, State}."] end, ""),
    sys:suspend(Pid),
    load(changing, Lines ++ ["handle_call(_, _, State) -> {reply, {new, State}, State}."]),
    print("without: ~p~n", [reason(sys:change_code(Pid, changing, undefined, extra))]),
    sys:resume(Pid),
    print("  ~p~n", [gen_server:call(Pid, state)]),
    gen_server:stop(Pid).

machine(Change) ->
    Pid = start(gen_statem, fun(Changed) -> machine_lines(Changed) end, "{ok, State, Data}"),
    {first, one} = gen_statem:call(Pid, state),
    print("machine, ~s: ~p~n", [Change, change(Pid, machine_lines(Change))]),
    print("  ~p~n", [gen_statem:call(Pid, state)]),
    gen_statem:stop(Pid).

machine_lines(Change) ->
    ["-behaviour(gen_statem).", "-export([init/1, callback_mode/0, handle_event/4, code_change/4]).",
     "callback_mode() -> handle_event_function.", "init(_) -> {ok, first, one}.",
     "handle_event({call, From}, _, State, Data) -> {keep_state_and_data, [{reply, From, {State, Data}}]}.",
     ["code_change(OldVsn, State, Data, Extra) -> _ = {OldVsn, State, Data, Extra}, ", Change, "."]].

manager(Change) ->
    load(changing, manager_lines("{ok, State}")),
    {ok, Pid} = gen_event:start(),
    ok = gen_event:add_handler(Pid, changing, one),
    ok = gen_event:add_handler(Pid, {changing, second}, two),
    print("manager, ~s: ~p~n", [Change, change(Pid, manager_lines(Change))]),
    print("  ~p ~p~n", [gen_event:which_handlers(Pid), gen_event:call(Pid, changing, state)]),
    gen_event:stop(Pid).

manager_lines(Change) ->
    ["-behaviour(gen_event).", "-export([init/1, handle_call/2, handle_event/2, code_change/3]).",
     "init(State) -> {ok, State}.", "handle_call(_, State) -> {ok, State, State}.",
     "handle_event(_, State) -> {ok, State}.",
     ["code_change(OldVsn, State, Extra) -> _ = {OldVsn, State, Extra}, ", Change, "."]].

start(Behaviour, Lines, Change) ->
    load(changing, Lines(Change)),
    {ok, Pid} = Behaviour:start(changing, none, []),
    Pid.

change(Pid, Lines) ->
    case catch sys:change_code(Pid, changing, version, extra) of
        ok -> print("not suspended: ok~n", []);
        Running -> print("not suspended: ~p~n", [reason(Running)])
    end,
    ok = sys:suspend(Pid),
    load(changing, Lines),
    Result = catch sys:change_code(Pid, changing, version, extra),
    ok = sys:resume(Pid),
    reason(Result).

reason({'EXIT', {Reason, {sys, Function, _}}}) -> {exit, Function, Reason};
reason({error, {'EXIT', {Reason, [_ | _]}}}) -> {error, Reason};
reason(Result) -> Result.

load(Module, Lines) ->
    Forms = [form(lists:flatten(Line)) || Line <- [["-module(", atom_to_list(Module), ")."] | Lines]],
    {ok, Module, Binary} = compile:forms(Forms, []),
    code:purge(Module),
    {module, Module} = code:load_binary(Module, "changing.erl", Binary),
    ok.

form(Line) ->
    {ok, Tokens, _} = erl_scan:string(Line),
    {ok, Form} = erl_parse:parse_form(Tokens),
    Form.

print(Format, Arguments) -> io:format(Format, Arguments).

%% expect: not suspended: {error,
%% expect:                    {unknown_system_msg,{change_code,changing,version,extra}}}
%% expect: server, {ok, {Extra, OldVsn, State}}: ok
%% expect:   {extra,version,one}
%% expect: not suspended: {error,
%% expect:                    {unknown_system_msg,{change_code,changing,version,extra}}}
%% expect: server, {error, no_way}: {error,{error,no_way}}
%% expect:   one
%% expect: not suspended: {error,
%% expect:                    {unknown_system_msg,{change_code,changing,version,extra}}}
%% expect: server, other: {error,other}
%% expect:   one
%% expect: not suspended: {error,
%% expect:                    {unknown_system_msg,{change_code,changing,version,extra}}}
%% expect: server, exit(failed): {error,{'EXIT',failed}}
%% expect:   one
%% expect: not suspended: {error,
%% expect:                    {unknown_system_msg,{change_code,changing,version,extra}}}
%% expect: server, error(failed): {error,failed}
%% expect:   one
%% expect: not suspended: {error,
%% expect:                    {unknown_system_msg,{change_code,changing,version,extra}}}
%% expect: server, throw({ok, thrown}): ok
%% expect:   thrown
%% expect: without: {error,undef}
%% expect:   {new,one}
%% expect: not suspended: {error,
%% expect:                    {unknown_system_msg,{change_code,changing,version,extra}}}
%% expect: machine, {ok, later, {Extra, State}}: ok
%% expect:   {later,{extra,first}}
%% expect: not suspended: {error,
%% expect:                    {unknown_system_msg,{change_code,changing,version,extra}}}
%% expect: machine, {error, no_way}: {error,{error,no_way}}
%% expect:   {first,one}
%% expect: not suspended: {error,
%% expect:                    {unknown_system_msg,{change_code,changing,version,extra}}}
%% expect: machine, exit(failed): {error,{'EXIT',failed}}
%% expect:   {first,one}
%% expect: not suspended: {error,
%% expect:                    {unknown_system_msg,{change_code,changing,version,extra}}}
%% expect: machine, throw({ok, now, x}): ok
%% expect:   {now,x}
%% expect: not suspended: {error,
%% expect:                    {unknown_system_msg,{change_code,changing,version,extra}}}
%% expect: manager, {ok, {Extra, State}}: ok
%% expect:   [{changing,second},changing] {extra,one}
%% expect: not suspended: {error,
%% expect:                    {unknown_system_msg,{change_code,changing,version,extra}}}
%% expect: manager, other: {error,{badmatch,other}}
%% expect:   [{changing,second},changing] one
%% expect: not suspended: {error,
%% expect:                    {unknown_system_msg,{change_code,changing,version,extra}}}
%% expect: manager, exit(failed): {error,{'EXIT',failed}}
%% expect:   [{changing,second},changing] one
