%% The supervision tree: children in the order of their starts, with restarts of each, those of
%% simple_one_for_one counted, supervisors that do not answer, and processes that are no supervisors.
-module(supervision_tree).
-behaviour(supervisor).
-export([main/1, init/1, start_worker/1, start_pool/0, start_failing/0]).
-export([handle_call/3, handle_cast/2]).

main(_) ->
    process_flag(trap_exit, true),
    ok = logger:set_primary_config(level, none),
    true = os:putenv("LC_ALL", "C"),
    alder_tree:show(),
    {ok, Top} = supervisor:start_link({local, top}, ?MODULE, top),
    alder_tree:show(top),
    _ = [{ok, _} = supervisor:start_child(pool, [none]) || _ <- lists:seq(1, 2)],
    restart(cache),
    restart(cache),
    restart(ledger),
    ok = supervisor:terminate_child(top, idle),
    [{_, First, _, _} | _] = lists:sort(supervisor:which_children(pool)),
    {ok, _} = end_and_wait(First, fun() -> length(pool_pids(First)) =:= 2 end),
    io:format("~n"),
    alder_tree:show(top),
    _ = [{ok, _} = supervisor:start_child(pool, [none]) || _ <- lists:seq(1, 998)],
    io:format("~n"),
    alder_tree:show(pool),
    io:format("~n"),
    alder_tree:show(cache),
    alder_tree:show(nobody),
    ok = sys:suspend(pool),
    io:format("~n"),
    alder_tree:show(top),
    ok = sys:resume(pool),
    %% What is restarted and deleted begins anew.
    ok = supervisor:terminate_child(top, cache),
    ok = supervisor:delete_child(top, cache),
    io:format("~n"),
    true = os:putenv("LC_ALL", "C.UTF-8"),
    alder_tree:show(Top),
    exit(Top, shutdown),
    receive {'EXIT', Top, shutdown} -> ok end,
    alder_tree:show(top),
    alder_tree:show(Top).

pool_pids(Without) ->
    [Pid || {_, Pid, _, _} <- supervisor:which_children(pool), is_pid(Pid), Pid =/= Without].

restart(Name) ->
    Pid = whereis(Name),
    end_and_wait(Pid, fun() -> is_pid(whereis(Name)) andalso whereis(Name) =/= Pid end).

end_and_wait(Pid, IsBack) ->
    exit(Pid, {shutdown, over}),
    wait(IsBack).

wait(IsBack) ->
    case IsBack() of
        true -> {ok, back};
        false -> receive after 1 -> wait(IsBack) end
    end.

init(top) ->
    {ok, {#{strategy => one_for_one, intensity => 5, period => 3600},
          [child(cache), child(ledger), (child(idle))#{restart => transient},
           #{id => {the, pool}, start => {?MODULE, start_pool, []}, type => supervisor},
           #{id => chain, start => {supervisor, start_link, [?MODULE, chain]}, type => supervisor},
           #{id => ignored, start => {?MODULE, start_failing, []}}]}};
init(pool) ->
    {ok, {#{strategy => simple_one_for_one, intensity => 1, period => 3600},
          [#{id => worker, start => {?MODULE, start_worker, []}}]}};
init(chain) ->
    {ok, {#{strategy => rest_for_one}, [child(first), child(second)]}};
init({worker, State}) ->
    {ok, State}.

child(Name) ->
    #{id => Name, start => {?MODULE, start_worker, [Name]}}.

start_worker(none) -> gen_server:start_link(?MODULE, {worker, none}, []);
start_worker(Name) -> gen_server:start_link({local, Name}, ?MODULE, {worker, Name}, []).

start_pool() -> supervisor:start_link({local, pool}, ?MODULE, pool).

start_failing() -> ignore.

handle_call(_, _, State) -> {reply, ok, State}.
handle_cast(_, State) -> {noreply, State}.

%% recorded: by hand (what it tests is Alder's own)
%% expect: there are no supervisors
%% expect: top <PID>  one_for_one, 0 of 5 restarts used in the last 3600 s
%% expect: |-- cache <PID>  worker supervision_tree
%% expect: |-- ledger <PID>  worker supervision_tree
%% expect: |-- idle <PID>  worker supervision_tree
%% expect: |-- {the,pool} (pool) <PID>  simple_one_for_one, 0 of 1 restart used in the last 3600 s
%% expect: |   `-- no children
%% expect: |-- chain <PID>  rest_for_one, 0 of 1 restart used in the last 5 s
%% expect: |   |-- first <PID>  worker supervision_tree
%% expect: |   `-- second <PID>  worker supervision_tree
%% expect: `-- ignored worker, does not run
%% expect:
%% expect: top <PID>  one_for_one, 3 of 5 restarts used in the last 3600 s
%% expect: |-- cache <PID>  worker supervision_tree, restarted 2 times
%% expect: |-- ledger <PID>  worker supervision_tree, restarted once
%% expect: |-- idle worker, does not run
%% expect: |-- {the,pool} (pool) <PID>  simple_one_for_one, 1 of 1 restart used in the last 3600 s
%% expect: |   |-- <PID>  worker supervision_tree
%% expect: |   `-- <PID>  worker supervision_tree, restarted once
%% expect: |-- chain <PID>  rest_for_one, 0 of 1 restart used in the last 5 s
%% expect: |   |-- first <PID>  worker supervision_tree
%% expect: |   `-- second <PID>  worker supervision_tree
%% expect: `-- ignored worker, does not run
%% expect:
%% expect: pool <PID>  simple_one_for_one, 1 of 1 restart used in the last 3600 s
%% expect: `-- 1000 workers, restarted once, some of them <PID>, <PID>, <PID>
%% expect:
%% expect: cache <PID>  process supervision_tree
%% expect: nobody is no process, no name of one, and no application that runs
%% expect:
%% expect: top <PID>  one_for_one, 3 of 5 restarts used in the last 3600 s
%% expect: |-- cache <PID>  worker supervision_tree, restarted 2 times
%% expect: |-- ledger <PID>  worker supervision_tree, restarted once
%% expect: |-- idle worker, does not run
%% expect: |-- {the,pool} (pool) <PID>  supervisor, does not answer
%% expect: |-- chain <PID>  rest_for_one, 0 of 1 restart used in the last 5 s
%% expect: |   |-- first <PID>  worker supervision_tree
%% expect: |   `-- second <PID>  worker supervision_tree
%% expect: `-- ignored worker, does not run
%% expect:
%% expect: top <PID>  one_for_one, 3 of 5 restarts used in the last 3600 s
%% expect: ├── ledger <PID>  worker supervision_tree, restarted once
%% expect: ├── idle worker, does not run
%% expect: ├── {the,pool} (pool) <PID>  simple_one_for_one, 1 of 1 restart used in the last 3600 s
%% expect: │   └── 1000 workers, restarted once, some of them <PID>, <PID>, <PID>
%% expect: ├── chain <PID>  rest_for_one, 0 of 1 restart used in the last 5 s
%% expect: │   ├── first <PID>  worker supervision_tree
%% expect: │   └── second <PID>  worker supervision_tree
%% expect: └── ignored worker, does not run
%% expect: top is no process, no name of one, and no application that runs
%% expect: <PID>  has ended
