%% What monitors of scopes and groups are told, and until when.
-module(monitors).
-export([main/1]).

main(_) ->
    {ok, _} = pg:start_link(),
    [A, B] = [spawn(fun() -> receive stop -> ok end end) || _ <- [1, 2]],
    Name = fun(Pids) -> [maps:get(Pid, #{A => a, B => b}) || Pid <- Pids] end,
    ok = pg:join(first, [A, B]),
    {All, Groups} = pg:monitor_scope(),
    print([{Group, Name(Pids)} || {Group, Pids} <- maps:to_list(Groups)]),
    {First, FirstPids} = pg:monitor(first),
    {Second, []} = pg:monitor(pg, second),
    print(Name(FirstPids)),
    %% A message that the scope sends after those that are asked for.
    Told = fun() ->
               ok = pg:join(mark, B),
               ok = pg:leave(mark, B),
               lists:sort(told(#{All => all, First => first, Second => second}, Name))
           end,
    ok = pg:join(second, A),
    print({join, Told()}),
    ok = pg:join(first, [A, A]),
    print({join_twice, Told()}),
    not_joined = pg:leave(third, A),
    print({leave_nothing, Told()}),
    ok = pg:leave(first, [A, A]),
    print({leave_twice, Told()}),
    print([pg:demonitor(First), pg:demonitor(First), pg:demonitor(make_ref())]),
    ok = pg:join(first, B),
    print({demonitored, Told()}),
    exit(A, kill),
    wait_until(fun() -> pg:get_members(second) =:= [] end),
    print({killed, Told()}),
    print(Name(pg:get_members(first))),
    Watcher = spawn(fun() -> {_, _} = pg:monitor(first), receive stop -> ok end end),
    exit(Watcher, kill),
    ok = pg:leave(first, B),
    print({leave, Told()}),
    print(Name(pg:get_members(first))).

told(Monitors, Name) ->
    receive
        {_, leave, mark, _} -> [];
        {_, join, mark, _} -> told(Monitors, Name);
        {Monitor, Event, Group, Pids} -> [{maps:get(Monitor, Monitors), Event, Group, Name(Pids)} | told(Monitors, Name)]
    end.

print(Term) -> io:format("~p~n", [Term]).

wait_until(Condition) ->
    case Condition() of
        true -> ok;
        false -> erlang:yield(), wait_until(Condition)
    end.

%% expect: [{first,[a,b]}]
%% expect: [a,b]
%% expect: {join,[{all,join,second,[a]},{second,join,second,[a]}]}
%% expect: {join_twice,[{all,join,first,[a,a]},{first,join,first,[a,a]}]}
%% expect: {leave_nothing,[]}
%% expect: {leave_twice,[{all,leave,first,[a,a]},{first,leave,first,[a,a]}]}
%% expect: [ok,false,false]
%% expect: {demonitored,[{all,join,first,[b]}]}
%% expect: {killed,[{all,leave,first,[a]},
%% expect:          {all,leave,second,[a]},
%% expect:          {second,leave,second,[a]}]}
%% expect: [b,b]
%% expect: {leave,[{all,leave,first,[b]}]}
%% expect: [b]
