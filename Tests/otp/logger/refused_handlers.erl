%% Configurations of handlers that are refused, and why.
-module(refused_handlers).
-export([main/1, log/2]).

log(_, _) ->
    ok.

main(_) ->
    ok = logger:remove_handler(default),
    io:format("add_handler~n"),
    print(logger:add_handler("x", ?MODULE, #{})),
    print(logger:add_handler(a, "x", #{})),
    print(logger:add_handler(a, no_such_module, #{})),
    print(logger:add_handler(a, lists, #{})),
    print(logger:add_handler(a, ?MODULE, x)),
    print(logger:add_handler(a, ?MODULE, #{level => bad})),
    print(logger:add_handler(a, ?MODULE, #{filters => bad})),
    print(logger:add_handler(a, ?MODULE, #{filters => [bad]})),
    print(logger:add_handler(a, ?MODULE, #{filter_default => bad})),
    print(logger:add_handler(a, ?MODULE, #{formatter => bad})),
    print(logger:add_handler(a, ?MODULE, #{formatter => {logger_formatter, #{x => y}}})),
    print(logger:add_handler(a, ?MODULE, #{formatter => {logger_formatter, #{template => y}}})),
    print(logger:add_handler(a, ?MODULE, #{formatter => {logger_formatter, #{depth => y}}})),
    ok = logger:add_handler(a, ?MODULE, #{}),
    print(logger:add_handler(a, ?MODULE, #{})),
    io:format("changes~n"),
    print(logger:set_handler_config(a, level, foo)),
    print(logger:set_handler_config(a, foo, foo)),
    print(logger:set_handler_config(nope, level, error)),
    print(logger:set_handler_config(a, #{id => x})),
    print(logger:set_handler_config(a, module, x)),
    print(logger:set_handler_config(a, x)),
    print(logger:update_handler_config(a, x)),
    print(logger:update_formatter_config(a, #{foo => 1})),
    print(logger:update_formatter_config(a, foo)),
    print(logger:update_formatter_config(a, x, y)),
    print(logger:update_formatter_config(nope, #{})),
    io:format("filters~n"),
    Filter = {fun(_, _) -> stop end, x},
    print(logger:add_handler_filter(a, x, foo)),
    print(logger:add_handler_filter(a, x, Filter)),
    print(logger:add_handler_filter(a, x, Filter)),
    print(logger:add_handler_filter(nope, x, Filter)),
    print(logger:remove_handler_filter(a, y)),
    print(logger:remove_handler_filter(nope, y)),
    print(logger:remove_handler_filter(a, x)),
    print(logger:get_handler_config(a)),
    io:format("add_handlers~n"),
    print(logger:add_handlers([{handler, b, ?MODULE, #{}}, {handler, c, ?MODULE, #{}}])),
    print(logger:get_handler_ids()),
    print(logger:add_handlers(no_such_application)).

print(Term) ->
    io:format("~p~n", [Term]).

%% expect: add_handler
%% expect: {error,{invalid_id,"x"}}
%% expect: {error,{invalid_module,"x"}}
%% expect: {error,{invalid_handler,{function_not_exported,{no_such_module,log,2}}}}
%% expect: {error,{invalid_handler,{function_not_exported,{lists,log,2}}}}
%% expect: {error,{invalid_config,x}}
%% expect: {error,{invalid_level,bad}}
%% expect: {error,{invalid_filters,bad}}
%% expect: {error,{invalid_filter,bad}}
%% expect: {error,{invalid_filter_default,bad}}
%% expect: {error,{invalid_formatter,bad}}
%% expect: {error,{invalid_formatter_config,logger_formatter,{x,y}}}
%% expect: {error,{invalid_formatter_template,logger_formatter,y}}
%% expect: {error,{invalid_formatter_config,logger_formatter,{depth,y}}}
%% expect: {error,{already_exist,a}}
%% expect: changes
%% expect: {error,{invalid_level,foo}}
%% expect: ok
%% expect: {error,{not_found,nope}}
%% expect: {error,{illegal_config_change,#{id => a},#{id => x}}}
%% expect: {error,{illegal_config_change,#{module => refused_handlers},#{module => x}}}
%% expect: {error,{invalid_config,x}}
%% expect: {error,{invalid_config,x}}
%% expect: {error,{invalid_formatter_config,logger_formatter,{foo,1}}}
%% expect: {error,{invalid_formatter_config,foo}}
%% expect: {error,{invalid_formatter_config,logger_formatter,{x,y}}}
%% expect: {error,{not_found,nope}}
%% expect: filters
%% expect: {error,{invalid_filter,{x,foo}}}
%% expect: ok
%% expect: {error,{already_exist,x}}
%% expect: {error,{not_found,nope}}
%% expect: {error,{not_found,y}}
%% expect: {error,{not_found,nope}}
%% expect: ok
%% expect: {ok,#{filter_default => log,filters => [],foo => foo,
%% expect:       formatter => {logger_formatter,#{}},
%% expect:       id => a,level => all,module => refused_handlers}}
%% expect: add_handlers
%% expect: ok
%% expect: [c,b,a]
%% expect: ok
