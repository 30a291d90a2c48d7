%% What start/2 and start_phase/3 may return, and what is said when they fail.
-module(starts_that_fail).
-behaviour(application).
-behaviour(supervisor).
-export([main/1, start/2, start_phase/3, stop/1, init/1]).

main(_) ->
    logger:set_primary_config(level, none),
    [begin
         ok = application:load({application, failing, [{applications, [kernel, stdlib]}, {vsn, "1"},
                                                       {mod, {?MODULE, How}}, {start_phases, [{phase, How}]}]}),
         print({How, shown(application:start(failing))}),
         unload()
     end || How <- [ignore, nonsense, {error, reason}, {shutdown, {error, reason}}, {fail, failed},
                    {exit, left}, {throw, thrown}, {throw, {error, thrown}}, bad_child, bad_flags,
                    {phase, {error, reason}}, {phase, nonsense}]],
    ok = application:load({application, failing, [{mod, {no_such_module, []}}]}),
    print(shown(application:start(failing))),
    unload(),
    print(application:start(failing)),
    [print(shown(application:load({application, failing, Keys})))
     || Keys <- [[], [{unknown, key}]]],
    print(application:ensure_all_started(no_such_application)).

print(Term) -> io:format("~p~n", [Term]).

shown({error, {bad_return, {Call, {'EXIT', {Reason, [_ | _]}}}}}) -> {error, {bad_return, {Call, {'EXIT', Reason}}}};
shown(Result) -> Result.

unload() ->
    case application:unload(failing) of
        ok -> ok;
        {error, {running, failing}} -> erlang:yield(), unload()
    end.

start(_, {error, Reason}) -> {error, Reason};
start(_, {shutdown, Result}) -> Result;
start(_, {fail, Reason}) -> error(Reason);
start(_, {exit, Reason}) -> exit(Reason);
start(_, {throw, Value}) -> throw(Value);
start(_, {phase, _}) -> supervisor:start_link(?MODULE, {ok, {#{}, []}});
start(_, bad_child) ->
    supervisor:start_link(?MODULE, {ok, {#{}, [#{id => child, start => {?MODULE, start, [x, {error, reason}]}}]}});
start(_, bad_flags) -> supervisor:start_link(?MODULE, {ok, {#{strategy => nonsense}, []}});
start(_, Return) -> Return.

start_phase(phase, normal, {phase, Return}) -> Return;
start_phase(phase, normal, _) -> ok.

stop(_) -> ok.

init(Return) -> Return.

%% expect: {ignore,{error,{bad_return,{{starts_that_fail,start,[normal,ignore]},
%% expect:                             ignore}}}}
%% expect: {nonsense,{error,{bad_return,{{starts_that_fail,start,[normal,nonsense]},
%% expect:                               nonsense}}}}
%% expect: {{error,reason},
%% expect:  {error,{reason,{starts_that_fail,start,[normal,{error,reason}]}}}}
%% expect: {{shutdown,{error,reason}},
%% expect:  {error,{reason,{starts_that_fail,start,[normal,{shutdown,{error,reason}}]}}}}
%% expect: {{fail,failed},
%% expect:  {error,{bad_return,{{starts_that_fail,start,[normal,{fail,failed}]},
%% expect:                      {'EXIT',failed}}}}}
%% expect: {{exit,left},
%% expect:  {error,{bad_return,{{starts_that_fail,start,[normal,{exit,left}]},
%% expect:                      {'EXIT',left}}}}}
%% expect: {{throw,thrown},
%% expect:  {error,{bad_return,{{starts_that_fail,start,[normal,{throw,thrown}]},
%% expect:                      thrown}}}}
%% expect: {{throw,{error,thrown}},
%% expect:  {error,{thrown,{starts_that_fail,start,[normal,{throw,{error,thrown}}]}}}}
%% expect: {bad_child,{error,{{shutdown,{failed_to_start_child,child,reason}},
%% expect:                    {starts_that_fail,start,[normal,bad_child]}}}}
%% expect: {bad_flags,{error,{{supervisor_data,{invalid_strategy,nonsense}},
%% expect:                    {starts_that_fail,start,[normal,bad_flags]}}}}
%% expect: {{phase,{error,reason}},
%% expect:  {error,{reason,{starts_that_fail,start_phase,
%% expect:                                   [phase,normal,{phase,{error,reason}}]}}}}
%% expect: {{phase,nonsense},
%% expect:  {error,
%% expect:      {bad_return_value,
%% expect:          {{starts_that_fail,start_phase,[phase,normal,{phase,nonsense}]},
%% expect:           nonsense}}}}
%% expect: {error,{bad_return,{{no_such_module,start,[normal,[]]},{'EXIT',undef}}}}
%% expect: {error,{"no such file or directory","failing.app"}}
%% expect: ok
%% expect: {error,{already_loaded,{application,failing,[{unknown,key}]}}}
%% expect: {error,{no_such_application,{"no such file or directory",
%% expect:                              "no_such_application.app"}}}
