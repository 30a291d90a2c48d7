%% What runs where when a module has two versions, and what is left of a version after the third load.
-module(two_versions_at_once).
-export([main/1]).
-compile(nowarn_unused_function).
-include("include/versions.hrl").

main(_) ->
    logger:set_primary_config(level, none),
    calls(),
    third_load(),
    references(),
    funs(),
    funs_of_other_processes(),
    loading_by_hand().

walker(Version) ->
    forms(["-module(versioned).",
           "-export([version/0, walk/0]).",
           ["version() -> ", integer_to_list(Version), "."],
           ["walk() -> receive",
            "  {From, local} -> From ! {self(), version()}, walk();",
            "  {From, qualified} -> From ! {self(), versioned:version()}, walk();",
            "  {From, external} -> F = fun versioned:version/0, From ! {self(), F()}, walk();",
            "  {From, applied} -> From ! {self(), apply(versioned, version, [])}, walk();",
            "  {From, move} -> From ! {self(), moved}, versioned:walk()",
            "end."]]).

calls() ->
    {module, versioned} = load_forms(walker(1)),
    Old = spawn(versioned, walk, []),
    1 = ask(Old, local),
    {module, versioned} = load_forms(walker(2)),
    New = spawn(versioned, walk, []),
    Kinds = [local, qualified, external, applied],
    io:format("old: ~p~nnew: ~p~n", [[ask(Pid, Kind) || Kind <- Kinds] || Pid <- [Old, New]]),
    io:format("old code runs: ~p~n", [[erlang:check_process_code(Pid, versioned) || Pid <- [Old, New]]]),
    moved = ask(Old, move),
    io:format("after a qualified call: ~p ~p~n", [ask(Old, local), erlang:check_process_code(Old, versioned)]),
    io:format("purged: ~p ~p~n", [code:purge(versioned), ask(Old, local)]),
    [exit(Pid, kill) || Pid <- [Old, New]].

%% The third load kills who runs the first, with a reason that cannot be trapped; links and monitors tell.
third_load() ->
    {module, versioned} = load_forms(walker(3)),
    code:purge(versioned),
    {module, versioned} = load_forms(walker(4)),
    code:purge(versioned),
    process_flag(trap_exit, true),
    Pid = spawn_link(fun() -> process_flag(trap_exit, true), versioned:walk() end),
    4 = ask(Pid, local),
    Monitor = monitor(process, Pid),
    {module, versioned} = load_forms(walker(5)),
    io:format("second: ~p~n", [ask(Pid, local)]),
    {module, versioned} = load_forms(walker(6)),
    receive {'DOWN', Monitor, process, Pid, Why} -> io:format("third: ~p~n", [Why]) end,
    receive {'EXIT', Pid, Linked} -> io:format("linked: ~p~n", [Linked]) end,
    io:format("current: ~p, old: ~p~n", [versioned:version(), erlang:check_old_code(versioned)]),
    code:purge(versioned).

%% What makes a process linger: where it is, where it will return to, a catch on its stack; not what it has.
references() ->
    Lines = ["-module(versioned).", "-export([version/0, in/1, caught/1, tried/1, tail/1, term/0, map/1]).",
             "in(Fun) -> [Fun()].",
             "caught(Fun) -> catch Fun().",
             "tried(Fun) -> try Fun() after version() end.",
             "tail(Fun) -> Fun().",
             "term() -> {a, [literal], #{key => versioned}}.",
             "map(Fun) -> lists:map(fun(X) -> Fun(), X end, [1])."],
    Version = fun(N) -> forms(Lines ++ [["version() -> ", integer_to_list(N), "."]]) end,
    {module, versioned} = load_forms(Version(1)),
    Caller = self(),
    Wait = fun() -> Caller ! {self(), inside}, receive stop -> ok end end,
    Pids = [entered(spawn(Body))
            || Body <- [fun() -> versioned:in(Wait) end, fun() -> versioned:caught(Wait) end,
                        fun() -> versioned:tried(Wait) end, fun() -> versioned:map(Wait) end,
                        fun() -> versioned:tail(Wait) end,
                        fun() -> T = versioned:term(), Wait(), T end,
                        fun() -> put(key, versioned:term()), Wait() end]],
    code:purge(versioned),
    {module, versioned} = load_forms(Version(2)),
    Lingers = [erlang:check_process_code(Pid, versioned) || Pid <- Pids],
    io:format("return, catch, try, map, tail call, term, dictionary:~n~p~n", [Lingers]),
    io:format("soft: ~p~n", [code:soft_purge(versioned)]),
    io:format("hard: ~p ~p~n", [code:purge(versioned), [is_process_alive(Pid) || Pid <- Pids]]),
    io:format("again: ~p ~p~n", [code:purge(versioned), code:soft_purge(versioned)]),
    [exit(Pid, kill) || Pid <- Pids].

funs() ->
    load(7),
    One = versioned:adder(1),
    Items = [module, name, arity, env, type, new_index, index],
    First = [erlang:fun_info(One, Item) || Item <- Items -- [name]],
    Digest = versioned:module_info(md5),
    load(8),
    Two = versioned:adder(1),
    io:format("~p~n", [First]),
    io:format("same but for: ~p~n",
              [[Item || Item <- Items ++ [new_uniq], erlang:fun_info(One, Item) =/= erlang:fun_info(Two, Item)]]),
    io:format("another version: ~p ~p ~p~n", [Digest =/= versioned:module_info(md5), One =:= Two,
                                             byte_size(element(2, erlang:fun_info(One, new_uniq)))]),
    io:format("~p ~p~n", [One(1), Two(1)]).

%% Funs lie in mailboxes, tables and closures when their code goes.
funs_of_other_processes() ->
    code:purge(versioned),
    load(9),
    Fun = versioned:adder(1),
    Table = ets:new(table, []),
    ets:insert(Table, {fun_of, Fun}),
    Caller = self(),
    Pid = spawn(fun() -> receive go -> ok end, receive {call, F} -> Caller ! {self(), catch F(1)} end end),
    Pid ! {call, Fun},
    code:purge(versioned),
    load(10),
    io:format("purged: ~p~n", [code:purge(versioned)]),
    Pid ! go,
    receive {Pid, {'EXIT', {{badfun, Bad}, Stack}}} -> io:format("~p ~p~n", [Bad =:= Fun, is_list(Stack)]) end,
    [{_, Stored}] = ets:lookup(Table, fun_of),
    try Stored(1) catch error:{badfun, Other} -> io:format("~p~n", [Other =:= Fun]) end,
    io:format("~p ~p~n", [is_function(Fun, 1), is_function(Fun, 2)]).

%% erlang:load_module/2 purges nothing.
loading_by_hand() ->
    {ok, versioned, Binary} = compile:forms(version(11), []),
    {ok, versioned, Next} = compile:forms(version(12), []),
    code:purge(versioned),
    io:format("~p ~p~n", [erlang:load_module(versioned, Binary), versioned:version()]),
    io:format("~p ~p~n", [erlang:load_module(versioned, Next), versioned:version()]),
    true = erlang:purge_module(versioned),
    io:format("~p ~p~n", [erlang:load_module(versioned, Next), versioned:version()]),
    {'EXIT', {badarg, _}} = catch erlang:load_module("versioned", Next),
    {'EXIT', {badarg, _}} = catch erlang:load_module(versioned, versioned).

%% expect: old: [1,2,2,2]
%% expect: new: [2,2,2,2]
%% expect: old code runs: [true,false]
%% expect: after a qualified call: 2 false
%% expect: purged: false 2
%% expect: second: 4
%% expect: third: killed
%% expect: linked: killed
%% expect: current: 6, old: true
%% expect: return, catch, try, map, tail call, term, dictionary:
%% expect: [true,true,true,true,false,false,false]
%% expect: soft: false
%% expect: hard: true [false,false,false,false,true,true,true]
%% expect: again: false true
%% expect: [{module,versioned},{arity,1},{env,[1]},{type,local},{new_index,0},{index,0}]
%% expect: same but for: [new_uniq]
%% expect: another version: true false 16
%% expect: {2,7} {2,8}
%% expect: purged: false
%% expect: true true
%% expect: true
%% expect: true false
%% expect: {module,versioned} 11
%% expect: {error,not_purged} 11
%% expect: {module,versioned} 12
