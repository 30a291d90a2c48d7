-module(shell_options).
-moduledoc """
What all shells have in common: the options that `shell`'s functions set, first those that the application
`stdlib` is configured with.
""".

-export([get/2, set/3]).

-type option() :: history | results | catch_exception | prompt_func | strings | restricted_shell
                | shell_slogan | shell_session_slogan.

-doc "The option's value, `Default` (or what the fun gives) if nobody has said anything.".
-spec get(option(), term()) -> term().
get(Option, Default) ->
    case persistent_term:get({?MODULE, Option}, undefined) of
        undefined -> configured(Option, Default);
        {value, Value} -> Value
    end.

-doc "Sets an option; the value is what it was.".
-spec set(option(), term(), term()) -> term().
set(Option, Value, Default) ->
    Old = get(Option, Default),
    persistent_term:put({?MODULE, Option}, {value, Value}),
    Old.

%% A program that has started no application has not configured any.
configured(Option, Default) ->
    case whereis(application_controller) of
        undefined ->
            default(Default);
        _ ->
            case application:get_env(stdlib, parameter(Option)) of
                {ok, Value} -> Value;
                undefined -> default(Default)
            end
    end.

default(Default) when is_function(Default, 0) -> Default();
default(Default) -> Default.

parameter(history) -> shell_history_length;
parameter(results) -> shell_saved_results;
parameter(catch_exception) -> shell_catch_exception;
parameter(prompt_func) -> shell_prompt_func;
parameter(strings) -> shell_strings;
parameter(Option) -> Option.
