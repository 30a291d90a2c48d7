%% Which events are logged: by the primary level, by the level of a module, by that of a handler; and
%% that nothing is evaluated for an event that is not.
-module(levels).
-export([main/1, log/2]).
-include_lib("kernel/include/logger.hrl").

log(#{level := Level, msg := {string, Text}}, #{id := Id}) ->
    io:format("  ~w ~w: ~s~n", [Id, Level, Text]).

main(_) ->
    ok = logger:remove_handler(default),
    ok = logger:add_handler(a, ?MODULE, #{}),
    each("notice"),
    ok = logger:set_primary_config(level, all),
    each("all"),
    ok = logger:set_primary_config(level, none),
    each("none"),
    ok = logger:set_primary_config(level, error),
    each("error"),
    ok = logger:set_module_level(?MODULE, debug),
    each("debug for the module"),
    ok = logger:set_module_level(?MODULE, none),
    each("none for the module"),
    ok = logger:unset_module_level(?MODULE),
    ok = logger:set_primary_config(level, all),
    ok = logger:set_handler_config(a, level, warning),
    ok = logger:add_handler(b, ?MODULE, #{level => critical}),
    each("warning and critical for handlers"),
    ok = logger:set_primary_config(level, notice),
    ?LOG_DEBUG("not ~p", [io:format("evaluated~n")]),
    ?LOG_INFO(fun(_) -> io:format("called~n") end, x),
    ok = ?LOG_NOTICE("evaluated"),
    print([logger:compare_levels(A, B)
           || A <- [all, debug, emergency, none], B <- [all, debug, emergency, none]]),
    print(element(1, element(2, catch logger:compare_levels(error, foo)))),
    print([logger:allow(Level, x) || Level <- [error, notice, info, debug]]).

each(What) ->
    io:format("~s~n", [What]),
    [logger:log(Level, "function") || Level <- [emergency, error, warning, notice, debug]],
    ?LOG_EMERGENCY("macro"), ?LOG_ALERT("macro"), ?LOG_CRITICAL("macro"), ?LOG_ERROR("macro"),
    ?LOG_WARNING("macro"), ?LOG_NOTICE("macro"), ?LOG_INFO("macro"), ?LOG_DEBUG("macro"),
    ?LOG(info, "macro").

print(Term) ->
    io:format("~p~n", [Term]).

%% expect: notice
%% expect:   a emergency: function
%% expect:   a error: function
%% expect:   a warning: function
%% expect:   a notice: function
%% expect:   a emergency: macro
%% expect:   a alert: macro
%% expect:   a critical: macro
%% expect:   a error: macro
%% expect:   a warning: macro
%% expect:   a notice: macro
%% expect: all
%% expect:   a emergency: function
%% expect:   a error: function
%% expect:   a warning: function
%% expect:   a notice: function
%% expect:   a debug: function
%% expect:   a emergency: macro
%% expect:   a alert: macro
%% expect:   a critical: macro
%% expect:   a error: macro
%% expect:   a warning: macro
%% expect:   a notice: macro
%% expect:   a info: macro
%% expect:   a debug: macro
%% expect:   a info: macro
%% expect: none
%% expect: error
%% expect:   a emergency: function
%% expect:   a error: function
%% expect:   a emergency: macro
%% expect:   a alert: macro
%% expect:   a critical: macro
%% expect:   a error: macro
%% expect: debug for the module
%% expect:   a emergency: function
%% expect:   a error: function
%% expect:   a emergency: macro
%% expect:   a alert: macro
%% expect:   a critical: macro
%% expect:   a error: macro
%% expect:   a warning: macro
%% expect:   a notice: macro
%% expect:   a info: macro
%% expect:   a debug: macro
%% expect:   a info: macro
%% expect: none for the module
%% expect:   a emergency: function
%% expect:   a error: function
%% expect: warning and critical for handlers
%% expect:   b emergency: function
%% expect:   a emergency: function
%% expect:   a error: function
%% expect:   a warning: function
%% expect:   b emergency: macro
%% expect:   a emergency: macro
%% expect:   b alert: macro
%% expect:   a alert: macro
%% expect:   b critical: macro
%% expect:   a critical: macro
%% expect:   a error: macro
%% expect:   a warning: macro
%% expect: [eq,lt,lt,lt,gt,eq,lt,lt,gt,gt,eq,lt,gt,gt,gt,eq]
%% expect: badarg
%% expect: [true,true,false,false]
