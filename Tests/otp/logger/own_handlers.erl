%% The callbacks of a handler: when they are called, with what, and what their results do.
-module(own_handlers).
-behaviour(logger_handler).
-export([main/1]).
-export([adding_handler/1, changing_config/3, removing_handler/1, filter_config/1, log/2]).

adding_handler(#{config := refuse}) ->
    {error, refused};
adding_handler(#{config := crash}) ->
    error(crashed);
adding_handler(Config) ->
    io:format("adding~n  ~p~n", [Config]),
    {ok, Config#{added => true}}.

changing_config(_, _, #{config := refuse}) ->
    {error, refused};
changing_config(How, Old, New) ->
    io:format("changing: ~p~n  ~p~n  ~p~n", [How, Old, New]),
    {ok, New}.

removing_handler(Config) ->
    io:format("removing~n  ~p~n", [Config]).

filter_config(Config) ->
    Config#{filtered => yes}.

log(#{msg := Message}, Config) ->
    io:format("log ~p~n  ~p~n", [Message, Config]).

main(_) ->
    ok = logger:remove_handler(default),
    print(logger:add_handler(a, ?MODULE, #{config => hello, level => error, own => x})),
    print(logger:get_handler_config(a)),
    print(logger:get_handler_config()),
    print(logger:get_handler_ids()),
    logger:error("an error"),
    logger:warning("a warning"),
    print(logger:set_handler_config(a, #{level => all})),
    print(logger:update_handler_config(a, config, goodbye)),
    print(logger:update_handler_config(a, #{level => info})),
    print(logger:set_handler_config(a, config, bye)),
    print(logger:update_formatter_config(a, single_line, true)),
    print(logger:update_formatter_config(a, #{depth => 10})),
    logger:error("another"),
    print(logger:set_handler_config(a, config, refuse)),
    print(logger:remove_handler(a)),
    print(logger:remove_handler(a)),
    print(logger:get_handler_config(a)),
    print(logger:add_handler(a, ?MODULE, #{config => refuse})),
    {error, {handler_not_added, {callback_crashed, {error, crashed, _}}}} =
        logger:add_handler(a, ?MODULE, #{config => crash}),
    print(logger:get_handler_ids()).

print(Term) ->
    io:format("~p~n", [Term]).

%% expect: adding
%% expect:   #{config => hello,filter_default => log,filters => [],
%% expect:     formatter => {logger_formatter,#{}},
%% expect:     id => a,level => error,module => own_handlers,own => x}
%% expect: ok
%% expect: {ok,#{added => true,config => hello,filter_default => log,filtered => yes,
%% expect:       filters => [],
%% expect:       formatter => {logger_formatter,#{}},
%% expect:       id => a,level => error,module => own_handlers,own => x}}
%% expect: [#{added => true,config => hello,filter_default => log,filtered => yes,
%% expect:    filters => [],
%% expect:    formatter => {logger_formatter,#{}},
%% expect:    id => a,level => error,module => own_handlers,own => x}]
%% expect: [a]
%% expect: log {string,"an error"}
%% expect:   #{added => true,config => hello,
%% expect:     formatter => {logger_formatter,#{}},
%% expect:     id => a,module => own_handlers,own => x}
%% expect: changing: set
%% expect:   #{added => true,config => hello,filter_default => log,filters => [],
%% expect:     formatter => {logger_formatter,#{}},
%% expect:     id => a,level => error,module => own_handlers,own => x}
%% expect:   #{filter_default => log,filters => [],
%% expect:     formatter => {logger_formatter,#{}},
%% expect:     id => a,level => all,module => own_handlers}
%% expect: ok
%% expect: changing: update
%% expect:   #{filter_default => log,filters => [],
%% expect:     formatter => {logger_formatter,#{}},
%% expect:     id => a,level => all,module => own_handlers}
%% expect:   #{config => goodbye,filter_default => log,filters => [],
%% expect:     formatter => {logger_formatter,#{}},
%% expect:     id => a,level => all,module => own_handlers}
%% expect: ok
%% expect: changing: update
%% expect:   #{config => goodbye,filter_default => log,filters => [],
%% expect:     formatter => {logger_formatter,#{}},
%% expect:     id => a,level => all,module => own_handlers}
%% expect:   #{config => goodbye,filter_default => log,filters => [],
%% expect:     formatter => {logger_formatter,#{}},
%% expect:     id => a,level => info,module => own_handlers}
%% expect: ok
%% expect: changing: set
%% expect:   #{config => goodbye,filter_default => log,filters => [],
%% expect:     formatter => {logger_formatter,#{}},
%% expect:     id => a,level => info,module => own_handlers}
%% expect:   #{config => bye,filter_default => log,filters => [],
%% expect:     formatter => {logger_formatter,#{}},
%% expect:     id => a,level => info,module => own_handlers}
%% expect: ok
%% expect: ok
%% expect: ok
%% expect: log {string,"another"}
%% expect:   #{config => bye,
%% expect:     formatter => {logger_formatter,#{depth => 10,single_line => true}},
%% expect:     id => a,module => own_handlers}
%% expect: {error,refused}
%% expect: removing
%% expect:   #{config => bye,filter_default => log,filters => [],
%% expect:     formatter => {logger_formatter,#{depth => 10,single_line => true}},
%% expect:     id => a,level => info,module => own_handlers}
%% expect: ok
%% expect: {error,{not_found,a}}
%% expect: {error,{not_found,a}}
%% expect: {error,{handler_not_added,refused}}
%% expect: []
