%% What is wrong with flags and child specifications is named.
-module(specifications).
-behaviour(supervisor).
-export([main/1, init/1, start/1]).

main(_) ->
    process_flag(trap_exit, true),
    [check(Keys) || Keys <- [[], nonsense, [nonsense], [{a, b}], [#{}], [#{id => a}], [#{start => b}],
                             [#{id => a, start => b}], [#{id => a, start => {m, f, a}}],
                             [#{id => a, start => {m, "f", []}}], [#{id => a, start => {m, f, []}}]]],
    [check([Key]) || Key <- [child(restart, nonsense), child(type, nonsense), child(shutdown, nonsense),
                             child(shutdown, -1), child(shutdown, 0), child(shutdown, brutal_kill),
                             child(modules, nonsense), child(modules, [m, 1]), child(modules, dynamic),
                             child(significant, nonsense), child(significant, true), child(other, key)]],
    check([child(type, worker), child(type, worker)]),
    [check([{a, {m, f, []}, Restart, Shutdown, Type, Modules}])
     || {Restart, Shutdown, Type, Modules} <- [{permanent, 1000, worker, [m]}, {nonsense, 1000, worker, [m]},
                                               {permanent, nonsense, worker, [m]},
                                               {permanent, 1000, nonsense, [m]},
                                               {permanent, infinity, supervisor, nonsense}]],
    check([{a, {m, f, []}, permanent, 1000, worker}]),
    [io:format("~p ~p: ~p~n", [AutoShutdown, Restart, supervisor:check_childspecs(
         [(child(significant, true))#{restart => Restart}], AutoShutdown)])
     || AutoShutdown <- [undefined, never, any_significant, all_significant, nonsense],
        Restart <- [permanent, transient, temporary]],
    [start_with(Return) || Return <- [
        ignore, nonsense, {ok, nonsense}, {ok, {nonsense, []}}, {ok, {{one_for_one, 1, 5}, [nonsense]}},
        {ok, {{nonsense, 1, 5}, []}}, {ok, {{one_for_one, -1, 5}, []}}, {ok, {{one_for_one, 1, 0}, []}},
        {ok, {{one_for_one, 1}, []}}, {ok, {#{strategy => nonsense}, []}}, {ok, {#{intensity => -1}, []}},
        {ok, {#{period => nonsense}, []}}, {ok, {#{auto_shutdown => nonsense}, []}},
        {ok, {#{strategy => simple_one_for_one}, []}},
        {ok, {#{strategy => simple_one_for_one}, [child(type, worker), child(type, worker)]}},
        {ok, {#{strategy => simple_one_for_one}, [nonsense]}},
        {ok, {#{}, [child(type, worker), child(type, worker)]}},
        {ok, {#{}, [(child(significant, true))#{restart => transient}]}},
        {ok, {#{auto_shutdown => any_significant}, [child(significant, true)]}},
        {ok, {#{}, [start(a, {error, reason})]}}, {ok, {#{}, [start(a, nonsense)]}},
        {ok, {#{}, [start(a, run), start(b, {error, reason})]}}, {ok, {#{}, [start(a, ignore)]}},
        {ok, {#{other => key}, []}}]],
    logger_std_h:filesync(default).

child(Key, Value) -> #{id => a, start => {m, f, []}, Key => Value}.

start(Id, How) -> #{id => Id, start => {?MODULE, start, [How]}}.

check(Specifications) ->
    io:format("~p: ~p~n", [Specifications, supervisor:check_childspecs(Specifications)]).

start_with(Return) ->
    Result = supervisor:start_link(?MODULE, Return),
    Shown = case Result of {ok, Pid} -> exit(Pid, shutdown), ok; _ -> Result end,
    timer:sleep(5), % before OTP 26, start_link may return before the process has ended
    io:format("~p: ~p~n", [Return, Shown]).

init(Return) -> Return.

start(run) -> {ok, spawn_link(fun() -> receive never -> ok end end)};
start(How) -> How.

%% expect: []: ok
%% expect: nonsense: {error,{badarg,nonsense}}
%% expect: [nonsense]: {error,{invalid_child_spec,nonsense}}
%% expect: [{a,b}]: {error,{invalid_child_spec,{a,b}}}
%% expect: [#{}]: {error,missing_id}
%% expect: [#{id => a}]: {error,missing_start}
%% expect: [#{start => b}]: {error,missing_id}
%% expect: [#{id => a,start => b}]: {error,{invalid_mfa,b}}
%% expect: [#{id => a,start => {m,f,a}}]: {error,{invalid_mfa,{m,f,a}}}
%% expect: [#{id => a,start => {m,"f",[]}}]: {error,{invalid_mfa,{m,"f",[]}}}
%% expect: [#{id => a,start => {m,f,[]}}]: ok
%% expect: [#{id => a,restart => nonsense,start => {m,f,[]}}]: {error,
%% expect:                                                      {invalid_restart_type,
%% expect:                                                       nonsense}}
%% expect: [#{id => a,start => {m,f,[]},type => nonsense}]: {error,
%% expect:                                                   {invalid_child_type,
%% expect:                                                    nonsense}}
%% expect: [#{id => a,shutdown => nonsense,start => {m,f,[]}}]: {error,
%% expect:                                                       {invalid_shutdown,
%% expect:                                                        nonsense}}
%% expect: [#{id => a,shutdown => -1,start => {m,f,[]}}]: {error,{invalid_shutdown,-1}}
%% expect: [#{id => a,shutdown => 0,start => {m,f,[]}}]: ok
%% expect: [#{id => a,shutdown => brutal_kill,start => {m,f,[]}}]: ok
%% expect: [#{id => a,modules => nonsense,start => {m,f,[]}}]: {error,
%% expect:                                                      {invalid_modules,
%% expect:                                                       nonsense}}
%% expect: [#{id => a,modules => [m,1],start => {m,f,[]}}]: {error,{invalid_module,1}}
%% expect: [#{id => a,modules => dynamic,start => {m,f,[]}}]: ok
%% expect: [#{id => a,significant => nonsense,start => {m,f,[]}}]: {error,
%% expect:                                                          {invalid_significant,
%% expect:                                                           nonsense}}
%% expect: [#{id => a,significant => true,start => {m,f,[]}}]: {error,
%% expect:                                                      {bad_combination,
%% expect:                                                       [{restart,permanent},
%% expect:                                                        {significant,true}]}}
%% expect: [#{id => a,other => key,start => {m,f,[]}}]: ok
%% expect: [#{id => a,start => {m,f,[]},type => worker},
%% expect:  #{id => a,start => {m,f,[]},type => worker}]: {error,
%% expect:                                                 {duplicate_child_name,a}}
%% expect: [{a,{m,f,[]},permanent,1000,worker,[m]}]: ok
%% expect: [{a,{m,f,[]},nonsense,1000,worker,[m]}]: {error,
%% expect:                                           {invalid_restart_type,nonsense}}
%% expect: [{a,{m,f,[]},permanent,nonsense,worker,[m]}]: {error,
%% expect:                                                {invalid_shutdown,nonsense}}
%% expect: [{a,{m,f,[]},permanent,1000,nonsense,[m]}]: {error,
%% expect:                                              {invalid_child_type,nonsense}}
%% expect: [{a,{m,f,[]},permanent,infinity,supervisor,nonsense}]: {error,
%% expect:                                                         {invalid_modules,
%% expect:                                                          nonsense}}
%% expect: [{a,{m,f,[]},permanent,1000,worker}]: {error,
%% expect:                                        {invalid_child_spec,
%% expect:                                         {a,{m,f,[]},permanent,1000,worker}}}
%% expect: undefined permanent: {error,
%% expect:                          {bad_combination,
%% expect:                              [{restart,permanent},{significant,true}]}}
%% expect: undefined transient: ok
%% expect: undefined temporary: ok
%% expect: never permanent: {error,
%% expect:                      {bad_combination,
%% expect:                          [{auto_shutdown,never},{significant,true}]}}
%% expect: never transient: {error,
%% expect:                      {bad_combination,
%% expect:                          [{auto_shutdown,never},{significant,true}]}}
%% expect: never temporary: {error,
%% expect:                      {bad_combination,
%% expect:                          [{auto_shutdown,never},{significant,true}]}}
%% expect: any_significant permanent: {error,
%% expect:                                {bad_combination,
%% expect:                                    [{restart,permanent},{significant,true}]}}
%% expect: any_significant transient: ok
%% expect: any_significant temporary: ok
%% expect: all_significant permanent: {error,
%% expect:                                {bad_combination,
%% expect:                                    [{restart,permanent},{significant,true}]}}
%% expect: all_significant transient: ok
%% expect: all_significant temporary: ok
%% expect: nonsense permanent: {error,{badarg,nonsense}}
%% expect: nonsense transient: {error,{badarg,nonsense}}
%% expect: nonsense temporary: {error,{badarg,nonsense}}
%% expect: ignore: ignore
%% expect: nonsense: {error,{bad_return,{specifications,init,nonsense}}}
%% expect: {ok,nonsense}: {error,{bad_return,{specifications,init,{ok,nonsense}}}}
%% expect: {ok,{nonsense,[]}}: {error,{supervisor_data,{invalid_type,nonsense}}}
%% expect: {ok,{{one_for_one,1,5},[nonsense]}}: {error,
%% expect:                                       {start_spec,
%% expect:                                        {invalid_child_spec,nonsense}}}
%% expect: {ok,{{nonsense,1,5},[]}}: {error,
%% expect:                               {supervisor_data,{invalid_strategy,nonsense}}}
%% expect: {ok,{{one_for_one,-1,5},[]}}: {error,{supervisor_data,{invalid_intensity,-1}}}
%% expect: {ok,{{one_for_one,1,0},[]}}: {error,{supervisor_data,{invalid_period,0}}}
%% expect: {ok,{{one_for_one,1},[]}}: {error,
%% expect:                                {supervisor_data,
%% expect:                                    {invalid_type,{one_for_one,1}}}}
%% expect: {ok,{#{strategy => nonsense},[]}}: {error,
%% expect:                                     {supervisor_data,
%% expect:                                      {invalid_strategy,nonsense}}}
%% expect: {ok,{#{intensity => -1},[]}}: {error,{supervisor_data,{invalid_intensity,-1}}}
%% expect: {ok,{#{period => nonsense},[]}}: {error,
%% expect:                                   {supervisor_data,{invalid_period,nonsense}}}
%% expect: {ok,{#{auto_shutdown => nonsense},[]}}: {error,
%% expect:                                          {supervisor_data,
%% expect:                                           {invalid_auto_shutdown,nonsense}}}
%% expect: {ok,{#{strategy => simple_one_for_one},[]}}: {error,{bad_start_spec,[]}}
%% expect: {ok,{#{strategy => simple_one_for_one},
%% expect:      [#{id => a,start => {m,f,[]},type => worker},
%% expect:       #{id => a,start => {m,f,[]},type => worker}]}}: {error,
%% expect:                                                        {bad_start_spec,
%% expect:                                                         [#{id => a,
%% expect:                                                            start => {m,f,[]},
%% expect:                                                            type => worker},
%% expect:                                                          #{id => a,
%% expect:                                                            start => {m,f,[]},
%% expect:                                                            type => worker}]}}
%% expect: {ok,{#{strategy => simple_one_for_one},[nonsense]}}: {error,
%% expect:                                                       {start_spec,
%% expect:                                                        {invalid_child_spec,
%% expect:                                                         nonsense}}}
%% expect: {ok,{#{},
%% expect:      [#{id => a,start => {m,f,[]},type => worker},
%% expect:       #{id => a,start => {m,f,[]},type => worker}]}}: {error,
%% expect:                                                        {start_spec,
%% expect:                                                         {duplicate_child_name,
%% expect:                                                          a}}}
%% expect: {ok,{#{},
%% expect:      [#{id => a,restart => transient,significant => true,start => {m,f,[]}}]}}: {error,
%% expect:                                                                                  {start_spec,
%% expect:                                                                                   {bad_combination,
%% expect:                                                                                    [{auto_shutdown,
%% expect:                                                                                      never},
%% expect:                                                                                     {significant,
%% expect:                                                                                      true}]}}}
%% expect: {ok,{#{auto_shutdown => any_significant},
%% expect:      [#{id => a,significant => true,start => {m,f,[]}}]}}: {error,
%% expect:                                                             {start_spec,
%% expect:                                                              {bad_combination,
%% expect:                                                               [{restart,
%% expect:                                                                 permanent},
%% expect:                                                                {significant,
%% expect:                                                                 true}]}}}
%% expect: {ok,{#{},[#{id => a,start => {specifications,start,[{error,reason}]}}]}}: {error,
%% expect:                                                                            {shutdown,
%% expect:                                                                             {failed_to_start_child,
%% expect:                                                                              a,
%% expect:                                                                              reason}}}
%% expect: {ok,{#{},[#{id => a,start => {specifications,start,[nonsense]}}]}}: {error,
%% expect:                                                                      {shutdown,
%% expect:                                                                       {failed_to_start_child,
%% expect:                                                                        a,
%% expect:                                                                        nonsense}}}
%% expect: {ok,{#{},
%% expect:      [#{id => a,start => {specifications,start,[run]}},
%% expect:       #{id => b,start => {specifications,start,[{error,reason}]}}]}}: {error,
%% expect:                                                                        {shutdown,
%% expect:                                                                         {failed_to_start_child,
%% expect:                                                                          b,
%% expect:                                                                          reason}}}
%% expect: {ok,{#{},[#{id => a,start => {specifications,start,[ignore]}}]}}: ok
%% expect: {ok,{#{other => key},[]}}: ok
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return,{specifications,init,nonsense}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return,{specifications,init,{ok,nonsense}}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {supervisor_data,{invalid_type,nonsense}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {start_spec,{invalid_child_spec,nonsense}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {supervisor_data,{invalid_strategy,nonsense}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {supervisor_data,{invalid_intensity,-1}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {supervisor_data,{invalid_period,0}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {supervisor_data,{invalid_type,{one_for_one,1}}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {supervisor_data,{invalid_strategy,nonsense}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {supervisor_data,{invalid_intensity,-1}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {supervisor_data,{invalid_period,nonsense}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {supervisor_data,{invalid_auto_shutdown,nonsense}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_start_spec,[]}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_start_spec,[#{id => a,
%% expect:                                        start => {m,f,[]},
%% expect:                                        type => worker},
%% expect:                                      #{id => a,
%% expect:                                        start => {m,f,[]},
%% expect:                                        type => worker}]}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {start_spec,{invalid_child_spec,nonsense}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {start_spec,{duplicate_child_name,a}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {start_spec,
%% expect:                         {bad_combination,
%% expect:                             [{auto_shutdown,never},{significant,true}]}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor:specifications/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {start_spec,
%% expect:                         {bad_combination,
%% expect:                             [{restart,permanent},{significant,true}]}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,specifications}
%% expect:     errorContext: start_error
%% expect:     reason: reason
%% expect:     offender: [{pid,undefined},
%% expect:                {id,a},
%% expect:                {mfargs,{specifications,start,[{error,reason}]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,specifications}
%% expect:     errorContext: start_error
%% expect:     reason: nonsense
%% expect:     offender: [{pid,undefined},
%% expect:                {id,a},
%% expect:                {mfargs,{specifications,start,[nonsense]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,specifications}
%% expect:     errorContext: start_error
%% expect:     reason: reason
%% expect:     offender: [{pid,undefined},
%% expect:                {id,b},
%% expect:                {mfargs,{specifications,start,[{error,reason}]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
