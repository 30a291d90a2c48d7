%% Parameters that are set before an application is loaded, for several at once, to be persistent; what
%% is no configuration; config_change/3.
-module(persistent_parameters).
-behaviour(application).
-export([main/1, start/2, stop/1, config_change/3]).

main(_) ->
    io:format("-- before loading~n"),
    print(application:set_env(a, kept, before)),
    print(application:set_env(a, named, before)),
    print([application:get_env(a, Key) || Key <- [kept, named]]),
    load(a, "1", [{named, specified}]),
    print(all(a)),
    ok = application:unload(a),
    print(all(a)),
    io:format("-- persistent~n"),
    print(application:set_env(a, named, stays, [{persistent, true}, {timeout, infinity}])),
    print(application:set_env([{a, [{more, 1}]}, {b, [{x, y}]}], [{persistent, true}])),
    load(a, "1", [{named, specified}, {more, specified}, {other, specified}]),
    print(all(a)),
    ok = application:unload(a),
    print(all(a)),
    load(a, "1", [{named, specified}, {more, specified}]),
    print(all(a)),
    print(application:unset_env(a, named, [{persistent, true}])),
    print(application:unset_env(a, more, 1000)),
    ok = application:unload(a),
    load(a, "1", [{named, specified}, {more, specified}]),
    print(all(a)),
    print(all(b)),
    io:format("-- wrong~n"),
    [print(catch application:set_env(Config))
     || Config <- [[{a, [{b, 1}, {b, 2}]}], [{a, []}, {a, []}], [{a, [b]}], [{"a", []}], [a], [{a, [{1, 2}]}],
                   [{a, no_list}]]],
    [print(failure(fun() -> apply(application, set_env, Arguments) end))
     || Arguments <- [[no_list], [[], no_list], [a, b, c, never], [a, b, c, -1]]],
    io:format("-- change~n"),
    ok = application:unload(a),
    load(a, "1", [{same, 1}, {changed, 1}, {removed, 1}]),
    print(application:start(a)),
    Before = application_controller:prep_config_change(),
    Specification = specification(a, "2", [{same, 1}, {changed, 2}, {new, 1}]),
    print(application_controller:change_application_data([Specification], [{a, [{configured, 1}]}])),
    print(all(a)),
    print(application:get_key(a, vsn)),
    print(application_controller:config_change(Before)),
    print(application_controller:config_change(application_controller:prep_config_change())).

print({'EXIT', {Reason, [{M, F, A, _} | _]}}) -> io:format("~p~n", [{Reason, {M, F, A}}]);
print(Term) -> io:format("~p~n", [Term]).

failure(Fun) ->
    try Fun()
    catch
        error:Reason:Stacktrace ->
            {M, F, A, _} = hd(Stacktrace),
            {Reason, {M, F, A}}
    end.

all(Name) -> lists:sort(application:get_all_env(Name)).

load(Name, Version, Env) -> ok = application:load(specification(Name, Version, Env)).

specification(Name, Version, Env) ->
    {application, Name, [{vsn, Version}, {modules, [?MODULE]}, {mod, {?MODULE, []}}, {env, Env},
                         {applications, [kernel, stdlib]}]}.

start(normal, []) -> {ok, spawn_link(fun() -> receive stop -> ok end end)}.

stop(_) -> ok.

config_change(Changed, New, Removed) ->
    print({config_change, lists:sort(Changed), lists:sort(New), lists:sort(Removed)}),
    ok.

%% expect: -- before loading
%% expect: ok
%% expect: ok
%% expect: [{ok,before},{ok,before}]
%% expect: [{kept,before},{named,specified}]
%% expect: []
%% expect: -- persistent
%% expect: ok
%% expect: ok
%% expect: [{more,1},{named,stays},{other,specified}]
%% expect: []
%% expect: [{more,1},{named,stays}]
%% expect: ok
%% expect: ok
%% expect: [{more,1},{named,specified}]
%% expect: [{x,y}]
%% expect: -- wrong
%% expect: {{badarg,"application: a; duplicate parameter: b"},
%% expect:  {application,set_env,[[{a,[{b,1},{b,2}]}],[]]}}
%% expect: {{badarg,"duplicate application config: a"},
%% expect:  {application,set_env,[[{a,[]},{a,[]}],[]]}}
%% expect: {{badarg,"application: a; invalid parameter: b"},
%% expect:  {application,set_env,[[{a,[b]}],[]]}}
%% expect: {{badarg,"application: \"a\"; application name must be an atom"},
%% expect:  {application,set_env,[[{"a",[]}],[]]}}
%% expect: {{badarg,"invalid application config: a"},{application,set_env,[[a],[]]}}
%% expect: {{badarg,"application: a; invalid parameter name: 1"},
%% expect:  {application,set_env,[[{a,[{1,2}]}],[]]}}
%% expect: {{badarg,"application: a; parameters must be a list"},
%% expect:  {application,set_env,[[{a,no_list}],[]]}}
%% expect: {function_clause,{application,set_env,[no_list]}}
%% expect: {function_clause,{application,set_env,[[],no_list]}}
%% expect: {function_clause,{application,set_env,[a,b,c,never]}}
%% expect: {function_clause,{application,set_env,[a,b,c,-1]}}
%% expect: -- change
%% expect: ok
%% expect: ok
%% expect: [{changed,2},{configured,1},{new,1},{same,1}]
%% expect: {ok,"2"}
%% expect: {config_change,[{changed,2}],[{configured,1},{new,1}],[more,removed]}
%% expect: ok
%% expect: ok
