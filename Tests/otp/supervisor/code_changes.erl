%% What a supervisor does with the new result of init/1 when its code is changed.
-module(code_changes).
-behaviour(supervisor).
-export([main/1, init/1, start/1]).

main(_) ->
    process_flag(trap_exit, true),
    logger:set_primary_config(level, none),
    persistent_term:put(?MODULE, {ok, {#{intensity => 2}, [child(a, 10), child(b, 10)]}}),
    {ok, Sup} = supervisor:start_link(?MODULE, []),
    Before = pids(Sup),
    [begin
         persistent_term:put(?MODULE, Result),
         ok = sys:suspend(Sup),
         print({Result, short(sys:change_code(Sup, ?MODULE, "1", extra))}),
         ok = sys:resume(Sup),
         print([{Id, compare(lists:keyfind(Id, 1, Before), Pid)} || {Id, Pid} <- pids(Sup)]),
         print([maps:get(shutdown, Spec) || {Id, _} <- pids(Sup), {ok, Spec} <- [supervisor:get_childspec(Sup, Id)]])
     end || Result <- [{ok, {#{intensity => 3}, [child(a, 20), child(b, 30)]}}, {ok, {#{}, [child(b, 40), child(c, 50)]}},
                       {ok, {{one_for_all, 1, 1}, [child(a, 60)]}}, ignore, nonsense, {ok, {#{strategy => none}, []}},
                       {ok, {#{}, [nonsense]}}, {ok, {#{}, [child(a, 1), child(a, 2)]}}]],
    exit(Sup, shutdown),
    receive {'EXIT', Sup, Reason} -> print(Reason) end,
    persistent_term:put(?MODULE, {ok, {#{strategy => simple_one_for_one}, [child(a, 10)]}}),
    {ok, Simple} = supervisor:start_link(?MODULE, []),
    {ok, _} = supervisor:start_child(Simple, []),
    [begin
         persistent_term:put(?MODULE, Result),
         ok = sys:suspend(Simple),
         print({Result, short(sys:change_code(Simple, ?MODULE, "1", extra))}),
         ok = sys:resume(Simple),
         print(length(supervisor:which_children(Simple)))
     end || Result <- [{ok, {#{strategy => simple_one_for_one}, [child(a, 20)]}},
                       {ok, {#{strategy => simple_one_for_one}, [child(other, 20)]}}]],
    exit(Simple, shutdown),
    receive {'EXIT', Simple, End} -> print(End) end.

print(Term) -> io:format("~p~n", [Term]).

short({error, {'EXIT', {Reason, [_ | _]}}}) -> {error, {'EXIT', Reason}};
short(Result) -> Result.

pids(Sup) -> lists:sort([{Id, Pid} || {Id, Pid, _, _} <- supervisor:which_children(Sup)]).

compare({_, Pid}, Pid) -> same;
compare(_, undefined) -> undefined;
compare(_, Pid) when is_pid(Pid) -> other.

child(Id, Shutdown) -> #{id => Id, start => {?MODULE, start, [Id]}, shutdown => Shutdown}.

init([]) -> persistent_term:get(?MODULE).

start(_) -> {ok, spawn_link(fun() -> receive stop -> ok end end)}.

%% expect: {{ok,{#{intensity => 3},
%% expect:       [#{id => a,shutdown => 20,start => {code_changes,start,[a]}},
%% expect:        #{id => b,shutdown => 30,start => {code_changes,start,[b]}}]}},
%% expect:  ok}
%% expect: [{a,same},{b,same}]
%% expect: [20,30]
%% expect: {{ok,{#{},
%% expect:       [#{id => b,shutdown => 40,start => {code_changes,start,[b]}},
%% expect:        #{id => c,shutdown => 50,start => {code_changes,start,[c]}}]}},
%% expect:  ok}
%% expect: [{a,same},{b,same},{c,undefined}]
%% expect: [20,40,50]
%% expect: {{ok,{{one_for_all,1,1},
%% expect:       [#{id => a,shutdown => 60,start => {code_changes,start,[a]}}]}},
%% expect:  ok}
%% expect: [{a,same},{b,same},{c,undefined}]
%% expect: "<(2"
%% expect: {ignore,ok}
%% expect: [{a,same},{b,same},{c,undefined}]
%% expect: "<(2"
%% expect: {nonsense,{error,nonsense}}
%% expect: [{a,same},{b,same},{c,undefined}]
%% expect: "<(2"
%% expect: {{ok,{#{strategy => none},[]}},{error,{error,{invalid_strategy,none}}}}
%% expect: [{a,same},{b,same},{c,undefined}]
%% expect: "<(2"
%% expect: {{ok,{#{},[nonsense]}},{error,{error,{invalid_child_spec,nonsense}}}}
%% expect: [{a,same},{b,same},{c,undefined}]
%% expect: "<(2"
%% expect: {{ok,{#{},
%% expect:       [#{id => a,shutdown => 1,start => {code_changes,start,[a]}},
%% expect:        #{id => a,shutdown => 2,start => {code_changes,start,[a]}}]}},
%% expect:  {error,{error,{duplicate_child_name,a}}}}
%% expect: [{a,same},{b,same},{c,undefined}]
%% expect: "<(2"
%% expect: shutdown
%% expect: {{ok,{#{strategy => simple_one_for_one},
%% expect:       [#{id => a,shutdown => 20,start => {code_changes,start,[a]}}]}},
%% expect:  ok}
%% expect: 1
%% expect: {{ok,{#{strategy => simple_one_for_one},
%% expect:       [#{id => other,shutdown => 20,start => {code_changes,start,[other]}}]}},
%% expect:  ok}
%% expect: 1
%% expect: shutdown
