%% Groups of processes in scopes: joining and leaving, several times, the end of a member, what is no
%% process or no scope.
-module(groups).
-export([main/1]).

main(_) ->
    {ok, Default} = pg:start_link(),
    print({registered, whereis(pg) =:= Default}),
    print(pg:start_link() =:= {error, {already_started, Default}}),
    {ok, _} = pg:start_link(scope),
    {ok, Started} = pg:start(started),
    print(is_pid(Started)),
    [A, B, C] = [spawn(fun member/0) || _ <- [1, 2, 3]],
    Name = fun(Pids) -> lists:sort([maps:get(Pid, #{A => a, B => b, C => c, self() => main}) || Pid <- Pids]) end,
    io:format("-- joining~n"),
    print([pg:join(group, A), pg:join(group, [B, C]), pg:join(group, A), pg:join({any, "term"}, self())]),
    print(Name(pg:get_members(group))),
    print(Name(pg:get_local_members(group))),
    print(Name(pg:get_members(pg, {any, "term"}))),
    print(pg:get_members(nobody)),
    print(lists:sort(pg:which_groups())),
    print(lists:sort(pg:which_local_groups())),
    io:format("-- leaving~n"),
    print([pg:leave(group, A), pg:leave(group, [B]), pg:leave(group, B), pg:leave(nobody, A),
           pg:leave(group, []), pg:leave(group, [B, self()])]),
    print(Name(pg:get_members(group))),
    print(pg:leave(group, [A, C])),
    print(lists:sort(pg:which_groups())),
    io:format("-- the end of a member~n"),
    ok = pg:join(one, [A, A, B]),
    ok = pg:join(two, [A]),
    exit(A, kill),
    wait_until(fun() -> Name(pg:get_members(one)) =:= [b] end),
    print(lists:sort(pg:which_groups())),
    Dead = spawn(fun() -> ok end),
    wait_until(fun() -> not is_process_alive(Dead) end),
    print(pg:join(dead, Dead)),
    wait_until(fun() -> pg:get_members(dead) =:= [] end),
    io:format("-- scopes~n"),
    print(pg:join(scope, group, [B, B])),
    print(Name(pg:get_members(scope, group))),
    print(pg:which_groups(started)),
    print([pg:leave(scope, group, C), pg:leave(scope, group, B)]),
    print(pg:which_local_groups(scope)),
    io:format("-- wrong~n"),
    [print(failure(fun() -> apply(pg, Function, Arguments) end))
     || {Function, Arguments} <- [{join, [group, no_pid]}, {join, [group, [A, no_pid]]}, {join, [no_scope, group, A]},
                                  {leave, [group, no_pid]}, {get_members, [no_scope, group]},
                                  {which_groups, [no_scope]}, {start, ["string"]}]].

member() -> receive stop -> ok end.

print(Term) -> io:format("~p~n", [Term]).

failure(Fun) ->
    try Fun() catch Class:{Reason, {M, F, _}} -> {Class, Reason, M, F}; Class:Reason -> {Class, Reason} end.

wait_until(Condition) ->
    case Condition() of
        true -> ok;
        false -> erlang:yield(), wait_until(Condition)
    end.

%% expect: {registered,true}
%% expect: true
%% expect: true
%% expect: -- joining
%% expect: [ok,ok,ok,ok]
%% expect: [a,a,b,c]
%% expect: [a,a,b,c]
%% expect: [main]
%% expect: []
%% expect: [group,{any,"term"}]
%% expect: [group,{any,"term"}]
%% expect: -- leaving
%% expect: [ok,ok,not_joined,not_joined,not_joined,not_joined]
%% expect: [a,c]
%% expect: ok
%% expect: [{any,"term"}]
%% expect: -- the end of a member
%% expect: [one,{any,"term"}]
%% expect: ok
%% expect: -- scopes
%% expect: ok
%% expect: [b,b]
%% expect: []
%% expect: [not_joined,ok]
%% expect: [group]
%% expect: -- wrong
%% expect: {error,function_clause}
%% expect: {error,{nolocal,no_pid}}
%% expect: {exit,noproc,gen_server,call}
%% expect: {error,function_clause}
%% expect: []
%% expect: {error,badarg}
%% expect: {error,function_clause}
