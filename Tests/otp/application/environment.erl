%% The environment of an application: what its specification says, and what is set.
-module(environment).
-export([main/1]).

main(_) ->
    ok = application:load({application, a, [{vsn, "1.0"}, {description, "a"}, {modules, [m]},
                                            {env, [{one, 1}, {two, "two"}]}]}),
    print([application:get_env(a, Key) || Key <- [one, two, three]]),
    print(application:get_env(a, three, default)),
    print(application:get_env(a, one, default)),
    print(application:get_env(nobody, one)),
    print(application:get_env(one)),
    print(lists:sort(application:get_all_env(a))),
    print([application:get_all_env(nobody), application:get_all_env()]),
    print([application:set_env(a, one, 11), application:set_env(a, three, 3, [{persistent, true}])]),
    print(lists:sort(application:get_all_env(a))),
    print(application:set_env([{a, [{four, 4}, {one, 111}]}])),
    print(application:unset_env(a, two)),
    print(application:unset_env(a, nothing)),
    print(lists:sort(application:get_all_env(a))),
    print([application:get_key(a, Key) || Key <- [vsn, description, modules, mod, nothing]]),
    print(application:get_key(nobody, vsn)),
    print(application:get_key(vsn)),
    {ok, Keys} = application:get_all_key(a),
    print([Key || {Key, _} <- Keys]),
    print(application:get_all_key(nobody)),
    print(application:get_application(m)),
    print(application:get_application(no_such_module)),
    print(application:get_application(lists)).

print(Term) -> io:format("~p~n", [Term]).

%% expect: [{ok,1},{ok,"two"},undefined]
%% expect: default
%% expect: 1
%% expect: undefined
%% expect: undefined
%% expect: [{one,1},{two,"two"}]
%% expect: [[],[]]
%% expect: [ok,ok]
%% expect: [{one,11},{three,3},{two,"two"}]
%% expect: ok
%% expect: ok
%% expect: ok
%% expect: [{four,4},{one,111},{three,3}]
%% expect: [{ok,"1.0"},{ok,"a"},{ok,[m]},{ok,[]},undefined]
%% expect: undefined
%% expect: undefined
%% expect: [description,id,vsn,modules,maxP,maxT,registered,included_applications,
%% expect:  optional_applications,applications,env,mod,start_phases]
%% expect: undefined
%% expect: {ok,a}
%% expect: undefined
%% expect: {ok,stdlib}
