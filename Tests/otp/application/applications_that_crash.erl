%% Applications whose start/2, top supervisor or child is at fault: the answer says which, and nothing of
%% it is left.
-module(applications_that_crash).
-behaviour(application).
-behaviour(supervisor).
-export([main/1, start/2, stop/1, init/1, child/1]).

main(_) ->
    logger:set_primary_config(level, none),
    _ = application:which_applications(),
    Before = length(processes()),
    [begin
         ok = application:load({application, How, [{applications, [kernel, stdlib]}, {vsn, "1"}, {mod, {?MODULE, How}}]}),
         print({How, shown(application:start(How))}),
         _ = application:stop(How),
         wait_until(fun() -> length(processes()) =< Before end)
     end || How <- [start_exits, init_exits, init_returns_nonsense, wrong_child_key, wrong_child_start,
                    wrong_restart, duplicate_ids, child_exits, child_returns_nonsense, second_child_fails]],
    print([Name || {Name, _, "1"} <- application:which_applications()]),
    ok = application:load({application, needs, [{applications, [kernel, missing_one]}, {mod, {?MODULE, ok}}]}),
    print(application:start(needs)),
    print(application:ensure_all_started(needs)).

print(Term) -> io:format("~p~n", [Term]).

shown({error, {bad_return, {Call, {'EXIT', {Reason, [_ | _]}}}}}) -> {bad_return, {Call, {'EXIT', Reason}}};
shown(Result) -> Result.

wait_until(Condition) ->
    case Condition() of
        true -> ok;
        false -> erlang:yield(), wait_until(Condition)
    end.

start(normal, start_exits) -> exit(left);
start(normal, How) -> supervisor:start_link(?MODULE, How).

stop(_) -> ok.

init(init_exits) -> exit(left);
init(init_returns_nonsense) -> nonsense;
init(How) -> {ok, {#{}, children(How)}}.

children(wrong_child_key) -> [#{id => worker, start => {?MODULE, child, [ok]}, colour => red}];
children(wrong_child_start) -> [#{id => worker, start => {?MODULE, child}}];
children(wrong_restart) -> [#{id => worker, start => {?MODULE, child, [ok]}, restart => sometimes}];
children(duplicate_ids) -> [#{id => worker, start => {?MODULE, child, [ok]}} || _ <- [1, 2]];
children(child_exits) -> [#{id => worker, start => {?MODULE, child, [exit]}}];
children(child_returns_nonsense) -> [#{id => worker, start => {?MODULE, child, [nonsense]}}];
children(second_child_fails) ->
    [#{id => first, start => {?MODULE, child, [ok]}}, #{id => second, start => {?MODULE, child, [error]}}].

child(ok) -> {ok, spawn_link(fun() -> receive stop -> ok end end)};
child(exit) -> exit(left);
child(error) -> {error, no_reason};
child(nonsense) -> nonsense.

%% expect: {start_exits,
%% expect:     {error,
%% expect:         {bad_return,
%% expect:             {{applications_that_crash,start,[normal,start_exits]},
%% expect:              {'EXIT',left}}}}}
%% expect: {init_exits,
%% expect:     {error,{left,{applications_that_crash,start,[normal,init_exits]}}}}
%% expect: {init_returns_nonsense,
%% expect:     {error,
%% expect:         {{bad_return,{applications_that_crash,init,nonsense}},
%% expect:          {applications_that_crash,start,[normal,init_returns_nonsense]}}}}
%% expect: {wrong_child_key,ok}
%% expect: {wrong_child_start,
%% expect:     {error,
%% expect:         {{start_spec,{invalid_mfa,{applications_that_crash,child}}},
%% expect:          {applications_that_crash,start,[normal,wrong_child_start]}}}}
%% expect: {wrong_restart,
%% expect:     {error,
%% expect:         {{start_spec,{invalid_restart_type,sometimes}},
%% expect:          {applications_that_crash,start,[normal,wrong_restart]}}}}
%% expect: {duplicate_ids,
%% expect:     {error,
%% expect:         {{start_spec,{duplicate_child_name,worker}},
%% expect:          {applications_that_crash,start,[normal,duplicate_ids]}}}}
%% expect: {child_exits,{error,{{shutdown,{failed_to_start_child,worker,{'EXIT',left}}},
%% expect:                      {applications_that_crash,start,[normal,child_exits]}}}}
%% expect: {child_returns_nonsense,
%% expect:     {error,
%% expect:         {{shutdown,{failed_to_start_child,worker,nonsense}},
%% expect:          {applications_that_crash,start,[normal,child_returns_nonsense]}}}}
%% expect: {second_child_fails,
%% expect:     {error,
%% expect:         {{shutdown,{failed_to_start_child,second,no_reason}},
%% expect:          {applications_that_crash,start,[normal,second_child_fails]}}}}
%% expect: []
%% expect: {error,{not_started,missing_one}}
%% expect: {error,{missing_one,{"no such file or directory","missing_one.app"}}}
