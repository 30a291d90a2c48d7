%% Start phases, of included applications as well; what is called when an application ends, and when
%% its time is over.
-module(included_applications).
-behaviour(application).
-export([main/1, start/2, start_phase/3, prep_stop/1, stop/1]).

main(_) ->
    logger:set_primary_config(level, none),
    io:format("-- the top process ends~n"),
    load(ending, [{mod, {?MODULE, ending}}]),
    print(application:start(ending)),
    exit(whereis(ending), failed),
    wait_until_gone(ending),
    io:format("-- a phase fails~n"),
    load(failing, [{mod, {?MODULE, failing}}, {start_phases, [{one, 1}, {two, {error, reason}}, {three, 3}]}]),
    print(application:start(failing)),
    io:format("-- a phase is not there~n"),
    load(partial, [{mod, {?MODULE, partial}}, {start_phases, [{one, 1}, {missing, 2}]}]),
    {error, {bad_return_value, {Call, {'EXIT', {Reason, [{M, F, A, _} | _]}}}}} = application:start(partial),
    print({Call, Reason, {M, F, A}}),
    io:format("-- time is over~n"),
    load(timed, [{mod, {?MODULE, timed}}, {maxT, 50}]),
    print(application:start(timed)),
    wait_until_gone(timed),
    io:format("-- phases of all~n"),
    load(first, [{mod, {?MODULE, first}}, {start_phases, [{go, first_go}, {other, first_other}]}]),
    load(third, [{mod, {?MODULE, third}}, {start_phases, [{go, third_go}]}]),
    load(second, [{mod, {application_starter, [?MODULE, second]}}, {included_applications, [third]},
                  {start_phases, [{go, second_go}, {init, second_init}]}]),
    load(primary, [{mod, {application_starter, [?MODULE, primary]}}, {included_applications, [first, second]},
                   {start_phases, [{init, primary_init}, {go, primary_go}]}]),
    print(application:start(primary)),
    print(application:start(third)),
    print(application:stop(third)),
    print(application:stop(primary)),
    io:format("-- phases of its own only~n"),
    load(alone, [{mod, {?MODULE, alone}}, {included_applications, [first]}, {start_phases, [{go, alone_go}]}]),
    print(application:start(alone)),
    print(application:stop(alone)),
    io:format("-- no phases~n"),
    load(none, [{mod, {application_starter, [?MODULE, none]}}, {included_applications, [first]}]),
    {error, {bad_return, {NoPhases, {'EXIT', {undef, _}}}}} = application:start(none),
    print(NoPhases).

print(Term) -> io:format("~p~n", [Term]).

load(Name, Keys) -> ok = application:load({application, Name, [{vsn, "1"}, {applications, [kernel]} | Keys]}).

wait_until_gone(Name) ->
    case lists:keymember(Name, 1, application:which_applications()) of
        true -> erlang:yield(), wait_until_gone(Name);
        false -> ok
    end.

start(Type, Name) ->
    print({start, Type, Name}),
    Pid = spawn_link(fun() -> receive stop -> ok end end),
    register(Name, Pid),
    {ok, Pid, {state, Name}}.

start_phase(missing, _, _) ->
    error(undef);
start_phase(Phase, Type, Arguments) ->
    print({Phase, Type, Arguments, application:get_application()}),
    case Arguments of
        {error, _} -> Arguments;
        _ -> ok
    end.

prep_stop(State) -> print({prep_stop, State}), {prepared, State}.

stop(State) -> print({stop, State}).

%% expect: -- the top process ends
%% expect: {start,normal,ending}
%% expect: ok
%% expect: {prep_stop,{state,ending}}
%% expect: {stop,{prepared,{state,ending}}}
%% expect: -- a phase fails
%% expect: {start,normal,failing}
%% expect: {one,normal,1,{ok,failing}}
%% expect: {two,normal,{error,reason},{ok,failing}}
%% expect: {error,{reason,{included_applications,start_phase,
%% expect:                                       [two,normal,{error,reason}]}}}
%% expect: -- a phase is not there
%% expect: {start,normal,partial}
%% expect: {one,normal,1,{ok,partial}}
%% expect: {{included_applications,start_phase,[missing,normal,2]},
%% expect:  undef,
%% expect:  {included_applications,start_phase,3}}
%% expect: -- time is over
%% expect: {start,normal,timed}
%% expect: ok
%% expect: {prep_stop,{state,timed}}
%% expect: {stop,{prepared,{state,timed}}}
%% expect: -- phases of all
%% expect: {start,normal,primary}
%% expect: {init,normal,primary_init,{ok,primary}}
%% expect: {init,normal,second_init,{ok,primary}}
%% expect: {go,normal,primary_go,{ok,primary}}
%% expect: {go,normal,first_go,{ok,primary}}
%% expect: {go,normal,second_go,{ok,primary}}
%% expect: {go,normal,third_go,{ok,primary}}
%% expect: ok
%% expect: {start,normal,third}
%% expect: {go,normal,third_go,{ok,third}}
%% expect: ok
%% expect: {prep_stop,{state,third}}
%% expect: {stop,{prepared,{state,third}}}
%% expect: ok
%% expect: {prep_stop,{state,primary}}
%% expect: {stop,{prepared,{state,primary}}}
%% expect: ok
%% expect: -- phases of its own only
%% expect: {start,normal,alone}
%% expect: {go,normal,alone_go,{ok,alone}}
%% expect: ok
%% expect: {prep_stop,{state,alone}}
%% expect: {stop,{prepared,{state,alone}}}
%% expect: ok
%% expect: -- no phases
%% expect: {application_starter,start,[normal,[included_applications,none]]}
