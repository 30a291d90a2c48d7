%% The primary configuration, levels of modules and of applications: what is set, what is refused.
-module(primary_configuration).
-export([main/1]).

main(_) ->
    print(logger:get_primary_config()),
    print(logger:set_primary_config(level, info)),
    print(logger:update_primary_config(#{metadata => #{a => 1}})),
    print(logger:get_primary_config()),
    print(logger:set_primary_config(#{filter_default => stop})),
    print(logger:get_primary_config()),
    print(logger:set_primary_config(#{})),
    print(logger:get_primary_config()),
    io:format("refused:~n"),
    print(logger:set_primary_config(level, foo)),
    print(logger:set_primary_config(#{level => foo})),
    print(logger:set_primary_config(foo, bar)),
    print(logger:set_primary_config(metadata, x)),
    print(logger:set_primary_config(filters, x)),
    print(logger:set_primary_config(filters, [{a, x}])),
    print(logger:set_primary_config(filter_default, x)),
    print(logger:set_primary_config(x)),
    print(logger:update_primary_config(x)),
    print(logger:add_primary_filter(x, y)),
    print(logger:remove_primary_filter(y)),
    print(logger:get_primary_config()),
    io:format("modules:~n"),
    print(logger:set_module_level([foo, a], debug)),
    print(logger:set_module_level(foo, none)),
    print(logger:get_module_level()),
    print(logger:get_module_level(foo)),
    print(logger:get_module_level([a, b])),
    print(logger:unset_module_level(foo)),
    print(logger:get_module_level()),
    print(logger:unset_module_level()),
    print(logger:get_module_level()),
    print(logger:set_module_level(foo, bar)),
    print(logger:set_module_level("x", debug)),
    print(logger:get_module_level(x)),
    print(logger:unset_module_level("x")),
    io:format("applications:~n"),
    print(logger:set_application_level(nope, debug)),
    print(logger:unset_application_level(nope)),
    print(logger:set_application_level(stdlib, foo)),
    print(logger:set_application_level(stdlib, debug)),
    print(logger:get_module_level([lists, gen_server, error_logger])),
    print(logger:unset_application_level(stdlib)),
    print(logger:get_module_level()).

print(Term) ->
    io:format("~p~n", [Term]).

%% expect: #{filter_default => log,filters => [],level => notice,metadata => #{}}
%% expect: ok
%% expect: ok
%% expect: #{filter_default => log,filters => [],level => info,metadata => #{a => 1}}
%% expect: ok
%% expect: #{filter_default => stop,filters => [],level => notice,metadata => #{}}
%% expect: ok
%% expect: #{filter_default => log,filters => [],level => notice,metadata => #{}}
%% expect: refused:
%% expect: {error,{invalid_level,foo}}
%% expect: {error,{invalid_level,foo}}
%% expect: {error,{invalid_primary_config,{foo,bar}}}
%% expect: {error,{invalid_primary_config,{metadata,x}}}
%% expect: {error,{invalid_filters,x}}
%% expect: {error,{invalid_filter,{a,x}}}
%% expect: {error,{invalid_filter_default,x}}
%% expect: {error,{invalid_config,x}}
%% expect: {error,{invalid_config,x}}
%% expect: {error,{invalid_filter,{x,y}}}
%% expect: {error,{not_found,y}}
%% expect: #{filter_default => log,filters => [],level => notice,metadata => #{}}
%% expect: modules:
%% expect: ok
%% expect: ok
%% expect: [{a,debug},{foo,none}]
%% expect: [{foo,none}]
%% expect: [{a,debug}]
%% expect: ok
%% expect: [{a,debug}]
%% expect: ok
%% expect: []
%% expect: {error,{invalid_level,bar}}
%% expect: {error,{not_a_list_of_modules,"x"}}
%% expect: []
%% expect: {error,{not_a_list_of_modules,"x"}}
%% expect: applications:
%% expect: {error,{not_loaded,nope}}
%% expect: {error,{not_loaded,nope}}
%% expect: {error,{invalid_level,foo}}
%% expect: ok
%% expect: [{gen_server,debug},{lists,debug}]
%% expect: ok
%% expect: []
