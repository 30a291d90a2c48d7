%% logger:reconfigure/0 starts again with what the parameters of kernel say now.
-module(reconfiguring).
-export([main/1, log/2, adding_handler/1, removing_handler/1]).

adding_handler(Config) ->
    io:format("adding ~p~n", [maps:get(id, Config)]),
    {ok, Config}.

removing_handler(Config) ->
    io:format("removing ~p~n", [maps:get(id, Config)]),
    ok.

log(#{msg := {string, Text}, level := Level}, #{id := Id}) ->
    io:format("~p ~p ~s~n", [Id, Level, Text]).

main(_) ->
    ok = logger:add_handler(before, ?MODULE, #{}),
    ok = logger:set_primary_config(level, error),
    ok = logger:set_module_level(x, debug),
    set(logger_level, info),
    set(logger_metadata, #{from => kernel}),
    set(logger, [{handler, default, undefined},
                 {handler, one, ?MODULE, #{level => warning}},
                 {handler, two, ?MODULE, #{}},
                 {module_level, debug, [m, n]},
                 {filters, log, [{f, {fun logger_filters:progress/2, stop}}]}]),
    print(logger:reconfigure()),
    %% OTP's simple one goes on, as there is no default.
    print(lists:sort(logger:get_handler_ids() -- [simple])),
    print(maps:remove(filters, logger:get_primary_config())),
    print(logger:get_module_level()),
    [logger:log(Level, "text") || Level <- [error, notice, info, debug]],
    set(logger, []),
    set(logger_level, notice),
    application:unset_env(kernel, logger_metadata),
    print(logger:reconfigure()),
    print(logger:get_handler_ids()),
    print(maps:remove(filters, logger:get_primary_config())),
    print(logger:get_module_level()).

set(Key, Value) ->
    ok = application:set_env(kernel, Key, Value).

print(Term) ->
    io:format("~p~n", [Term]).

%% expect: adding before
%% expect: removing before
%% expect: adding one
%% expect: adding two
%% expect: ok
%% expect: [one,two]
%% expect: #{filter_default => log,level => info,metadata => #{from => kernel}}
%% expect: [{m,debug},{n,debug}]
%% expect: two error text
%% expect: one error text
%% expect: two notice text
%% expect: two info text
%% expect: removing two
%% expect: removing one
%% expect: ok
%% expect: [default]
%% expect: #{filter_default => log,level => notice,metadata => #{}}
%% expect: []
