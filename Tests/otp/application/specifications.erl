%% What load/1 says of specifications that are odd.
-module(specifications).
-export([main/1]).

main(_) ->
    Odd = [[{description, no_string}], [{vsn, 1}], [{modules, no_list}], [{modules, [1, "two"]}],
           [{registered, no_list}], [{applications, ["string"]}], [{applications, [twice, twice]}],
           [{optional_applications, [not_needed]}], [{env, [{1, 2}]}], [{env, [{a, 1}, {a, 2}]}],
           [{mod, no_tuple}], [{mod, {one}}], [{mod, {1, 2}}], [{mod, {three, elements, long}}], [{mod, []}],
           [{start_phases, no_list}], [{start_phases, undefined}], [{maxT, no_time}], [{maxP, -1}],
           [{id, no_string}], [no_pair, {1, 2}, {unknown, key}], [{vsn, "1"}, {vsn, "2"}],
           [{included_applications, [kernel]}], [{applications, [odd]}], not_a_list],
    [begin
         print({Keys, application:load({application, odd, Keys})}),
         _ = application:unload(odd)
     end || Keys <- Odd],
    print([application:load(Specification)
           || Specification <- [{application, "string", []}, {application, short}, {other, odd, []}, "string"]]),
    print(application:load({application, odd, [{included_applications, [not_there]}, {env, [{a, 1}, {a, 2}]}]})),
    print(application:get_all_env(odd)),
    ok = application:load({application, twice, [{vsn, "1"}, {vsn, "2"}, {optional_applications, [odd]},
                                                {applications, [odd]}]}),
    print(application:get_key(twice, vsn)),
    print(application:start(twice)),
    print(application:start(odd)),
    print(application:start(twice)),
    print(application:start(odd, never)),
    print(application:start(nobody, never)),
    print(application:permit(odd, true)),
    print(application:permit(nobody, true)),
    print(catch application:permit(odd, maybe_later)),
    print(application:start_type()).

print(Term) -> io:format("~p~n", [Term]).

%% expect: {[{description,no_string}],ok}
%% expect: {[{vsn,1}],ok}
%% expect: {[{modules,no_list}],ok}
%% expect: {[{modules,[1,"two"]}],ok}
%% expect: {[{registered,no_list}],ok}
%% expect: {[{applications,["string"]}],ok}
%% expect: {[{applications,[twice,twice]}],ok}
%% expect: {[{optional_applications,[not_needed]}],ok}
%% expect: {[{env,[{1,2}]}],ok}
%% expect: {[{env,[{a,1},{a,2}]}],ok}
%% expect: {[{mod,no_tuple}],{error,{badstartspec,no_tuple}}}
%% expect: {[{mod,{one}}],{error,{badstartspec,{one}}}}
%% expect: {[{mod,{1,2}}],{error,{badstartspec,{1,2}}}}
%% expect: {[{mod,{three,elements,long}}],{error,{badstartspec,{three,elements,long}}}}
%% expect: {[{mod,[]}],ok}
%% expect: {[{start_phases,no_list}],ok}
%% expect: {[{start_phases,undefined}],ok}
%% expect: {[{maxT,no_time}],ok}
%% expect: {[{maxP,-1}],ok}
%% expect: {[{id,no_string}],ok}
%% expect: {[no_pair,{1,2},{unknown,key}],ok}
%% expect: {[{vsn,"1"},{vsn,"2"}],ok}
%% expect: {[{included_applications,[kernel]}],ok}
%% expect: {[{applications,[odd]}],ok}
%% expect: {not_a_list,{error,{invalid_options,not_a_list}}}
%% expect: [{error,{bad_application,{application,"string",[]}}},
%% expect:  {error,{bad_application,{application,short}}},
%% expect:  {error,{bad_application,{other,odd,[]}}},
%% expect:  {error,{bad_application,"string"}}]
%% expect: {error,{"no such file or directory","not_there.app"}}
%% expect: [{a,2}]
%% expect: {ok,"1"}
%% expect: ok
%% expect: ok
%% expect: {error,{already_started,twice}}
%% expect: {error,{invalid_restart_type,never}}
%% expect: {error,{"no such file or directory","nobody.app"}}
%% expect: ok
%% expect: {error,{not_loaded,nobody}}
%% expect: {'EXIT',{badarg,{application,permit,[odd,maybe_later]}}}
%% expect: undefined
