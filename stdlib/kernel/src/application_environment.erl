-module(application_environment).
-moduledoc """
The parameters of all applications. Those of one are made when it is loaded, of its specification, the
configuration files, the command line, and what was set to be persistent: the later has precedence.
What is set before an application is loaded stays where none of these names it.
""".

-export([new/0, get/3, all/2, names/1, set/4, unset/4, load/3, reload/4, unload/2, tell/4]).
-export_type([environment/0]).

-type values() :: #{atom() => #{term() => term()}}.
-record(environment, {
    values = #{} :: values(),
    persistent = #{} :: values(),
    config = #{} :: values(),
    command_line = [] :: [{atom(), atom(), string()}]
}).
-opaque environment() :: #environment{}.

-doc "With what the command line says.".
-spec new() -> {ok, environment()} | {error, term()}.
new() ->
    case application_config:read() of
        {ok, Config} ->
            {ok, #environment{config = Config, command_line = application_config:command_line()}};
        {error, _} = Error ->
            Error
    end.

-spec get(atom(), term(), environment()) -> {ok, term()} | undefined.
get(Application, Key, #environment{values = Values}) ->
    case Values of
        #{Application := #{Key := Value}} -> {ok, Value};
        #{} -> undefined
    end.

-spec all(atom(), environment()) -> [{term(), term()}].
all(Application, #environment{values = Values}) ->
    maps:to_list(maps:get(Application, Values, #{})).

-doc "The applications that have parameters.".
-spec names(environment()) -> [atom()].
names(#environment{values = Values}) ->
    maps:keys(Values).

-doc "Sets parameters; those that are persistent stay as they are when the application is loaded.".
-spec set(atom(), #{term() => term()}, boolean(), environment()) -> environment().
set(Application, New, true, #environment{persistent = Persistent} = Environment) ->
    Kept = Environment#environment{persistent = put_all(Application, New, Persistent)},
    set(Application, New, false, Kept);
set(Application, New, false, #environment{values = Values} = Environment) ->
    Environment#environment{values = put_all(Application, New, Values)}.

put_all(Application, New, Values) ->
    Values#{Application => maps:merge(maps:get(Application, Values, #{}), New)}.

-spec unset(atom(), term(), boolean(), environment()) -> environment().
unset(Application, Key, true, #environment{persistent = Persistent} = Environment) ->
    Left = Environment#environment{persistent = take(Application, Key, Persistent)},
    unset(Application, Key, false, Left);
unset(Application, Key, false, #environment{values = Values} = Environment) ->
    Environment#environment{values = take(Application, Key, Values)}.

take(Application, Key, Values) ->
    case Values of
        #{Application := Own} -> Values#{Application := maps:remove(Key, Own)};
        #{} -> Values
    end.

-doc "The application is loaded, with what its specification says. Fails when the command line is wrong.".
-spec load(atom(), [{term(), term()}], environment()) ->
    {ok, environment()} | {error, {bad_environment_value, string()}}.
load(Application, Specified, #environment{values = Values} = Environment) ->
    case made(Application, Specified, Environment) of
        {ok, Made} -> {ok, Environment#environment{values = put_all(Application, Made, Values)}};
        {error, _} = Error -> Error
    end.

-doc """
The same for an application that is loaded already, with what a new configuration file says of it:
nothing that was set stays.
""".
-spec reload(atom(), [{term(), term()}], [{term(), term()}], environment()) ->
    {ok, environment()} | {error, {bad_environment_value, string()}}.
reload(Application, Specified, Configured,
       #environment{config = Config, persistent = Persistent} = Environment) ->
    New = Environment#environment{config = Config#{Application => maps:from_list(Configured)},
                                  persistent = maps:remove(Application, Persistent)},
    load(Application, Specified, unload(Application, New)).

-spec unload(atom(), environment()) -> environment().
unload(Application, #environment{values = Values} = Environment) ->
    Environment#environment{values = maps:remove(Application, Values)}.

made(Application, Specified, #environment{persistent = Persistent, config = Config,
                                          command_line = CommandLine}) ->
    Own = [{Key, Text} || {Name, Key, Text} <- CommandLine, Name =:= Application],
    case terms(Own, []) of
        {ok, Commanded} ->
            Layers = [maps:from_list(Specified), maps:get(Application, Config, #{}),
                      maps:from_list(Commanded), maps:get(Application, Persistent, #{})],
            {ok, lists:foldl(fun(Layer, Below) -> maps:merge(Below, Layer) end, #{}, Layers)};
        {error, _} = Error ->
            Error
    end.

terms([{Key, Text} | Pairs], Before) ->
    case application_config:term(Text ++ " .") of
        {ok, Term} ->
            terms(Pairs, [{Key, Term} | Before]);
        {error, {_Line, Description}} ->
            error_logger:format("application_controller: ~ts: ~ts~n", [Description, Text]),
            {error, {bad_environment_value, Text}}
    end;
terms([], Before) ->
    {ok, lists:reverse(Before)}.

-doc "Tells a callback module what has become of the parameters of its application.".
-spec tell(atom(), module(), [{term(), term()}], [{term(), term()}]) -> ok | {error, term()}.
tell(Name, Module, Before, Now) ->
    tell_changes(Name, Module, maps:from_list(Before), maps:from_list(Now)).

tell_changes(_Name, _Module, Same, Same) ->
    ok;
tell_changes(Name, Module, Before, Now) ->
    Changed = [{Key, Value} || {Key, Value} <- maps:to_list(Now), is_map_key(Key, Before),
                               maps:get(Key, Before) =/= Value],
    New = maps:to_list(maps:without(maps:keys(Before), Now)),
    Removed = maps:keys(maps:without(maps:keys(Now), Before)),
    case catch Module:config_change(Changed, New, Removed) of
        ok -> ok;
        {error, _} = Error -> Error;
        {'EXIT', {undef, _}} -> ok;
        Other -> {error, {Name, Other}}
    end.
