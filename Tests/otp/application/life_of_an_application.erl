%% Loading, starting in the order of what is needed, start phases, stopping, and every answer.
-module(life_of_an_application).
-behaviour(application).
-behaviour(supervisor).
-export([main/1, start/2, start_phase/3, prep_stop/1, stop/1, init/1, worker/0, work/0]).

main(_) ->
    logger:set_primary_config(level, none),
    io:format("-- loading~n"),
    print(application:load(no_such_application)),
    print(application:load({application, a, nonsense})),
    print(application:load(nonsense)),
    print(application:load({a, nonsense})),
    print(application:load(specification(library, [], []))),
    print(application:load(specification(library, [], []))),
    print(application:unload(nobody)),
    print([Name || {Name, _, _} <- application:loaded_applications(), Name =:= library]),
    io:format("-- a library~n"),
    print(application:start(library)),
    print(application:start(library)),
    print(application:unload(library)),
    print([Name || {Name, "a description", "1.0"} <- application:which_applications()]),
    print(application:stop(library)),
    print(application:stop(library)),
    print(application:unload(library)),
    print(application:unload(kernel)),
    io:format("-- what is needed~n"),
    ok = application:load(specification(upper, [lower, library],
                                        [{mod, {?MODULE, upper}}, {start_phases, [{first, 1}, {second, 2}]}])),
    print(application:start(upper)),
    print(application:ensure_all_started(upper)),
    ok = application:load(specification(lower, [], [{mod, {?MODULE, lower}}])),
    ok = application:load(specification(library, [lower], [])),
    print(application:start(upper, nonsense)),
    print(application:ensure_all_started(upper)),
    print(application:ensure_all_started(upper)),
    print(application:ensure_started(upper)),
    print([Name || {Name, "a description", _} <- application:which_applications()]),
    print([application:get_application(whereis(Name)) || Name <- [upper_worker, lower_worker]]),
    print(application:get_application(self())),
    print(application:get_application(?MODULE)),
    print(ask(upper_worker)),
    io:format("-- stopping~n"),
    print([application:stop(Name) || Name <- [upper, library, lower]]),
    print([whereis(Name) || Name <- [upper_worker, lower_worker]]),
    print([Name || {Name, "a description", _} <- application:which_applications()]).

print(Term) -> io:format("~p~n", [Term]).

ask(Name) ->
    Name ! {ask, self()},
    receive {answer, Answer} -> Answer end.

specification(Name, Needed, More) ->
    {application, Name, [{description, "a description"}, {vsn, "1.0"},
                         {modules, case Name of upper -> [?MODULE]; _ -> [] end}, {registered, []},
                         {applications, [kernel, stdlib | Needed]}, {env, [{who, Name}]} | More]}.

start(Type, Name) ->
    print({start, Name, Type, application:get_application(), application:get_env(who)}),
    {ok, Pid} = supervisor:start_link({local, Name}, ?MODULE, Name),
    {ok, Pid, {state, Name}}.

start_phase(Phase, Type, Argument) -> print({start_phase, Phase, Type, Argument}), ok.

prep_stop({state, Name}) -> print({prep_stop, Name, is_pid(whereis(worker_of(Name)))}), {prepared, Name}.

stop({prepared, Name}) -> print({stop, Name, whereis(worker_of(Name))}).

init(Name) ->
    put(name, Name),
    {ok, {#{}, [#{id => worker, start => {?MODULE, worker, []}}]}}.

worker_of(Name) -> list_to_atom(atom_to_list(Name) ++ "_worker").

worker() ->
    Name = worker_of(get(name)),
    Pid = proc_lib:spawn_link(?MODULE, work, []),
    register(Name, Pid),
    {ok, Pid}.

work() ->
    receive
        {ask, Pid} -> Pid ! {answer, {application:get_application(), application:get_env(who)}}, work()
    end.

%% expect: -- loading
%% expect: {error,{"no such file or directory","no_such_application.app"}}
%% expect: {error,{invalid_options,nonsense}}
%% expect: {error,{"no such file or directory","nonsense.app"}}
%% expect: {error,{bad_application,{a,nonsense}}}
%% expect: ok
%% expect: {error,{already_loaded,{application,library,
%% expect:                                     [{description,"a description"},
%% expect:                                      {vsn,"1.0"},
%% expect:                                      {modules,[]},
%% expect:                                      {registered,[]},
%% expect:                                      {applications,[kernel,stdlib]},
%% expect:                                      {env,[{who,library}]}]}}}
%% expect: {error,{not_loaded,nobody}}
%% expect: [library]
%% expect: -- a library
%% expect: ok
%% expect: {error,{already_started,library}}
%% expect: {error,{running,library}}
%% expect: [library]
%% expect: ok
%% expect: {error,{not_started,library}}
%% expect: ok
%% expect: {error,{running,kernel}}
%% expect: -- what is needed
%% expect: {error,{not_started,lower}}
%% expect: {error,{lower,{"no such file or directory","lower.app"}}}
%% expect: {error,{invalid_restart_type,nonsense}}
%% expect: {start,lower,normal,{ok,lower},{ok,lower}}
%% expect: {start,upper,normal,{ok,upper},{ok,upper}}
%% expect: {start_phase,first,normal,1}
%% expect: {start_phase,second,normal,2}
%% expect: {ok,[lower,library,upper]}
%% expect: {ok,[]}
%% expect: ok
%% expect: [upper,library,lower]
%% expect: [{ok,upper},{ok,lower}]
%% expect: undefined
%% expect: {ok,upper}
%% expect: {{ok,upper},{ok,upper}}
%% expect: -- stopping
%% expect: {prep_stop,upper,true}
%% expect: {stop,upper,undefined}
%% expect: {prep_stop,lower,true}
%% expect: {stop,lower,undefined}
%% expect: [ok,ok,ok]
%% expect: [undefined,undefined]
%% expect: []
