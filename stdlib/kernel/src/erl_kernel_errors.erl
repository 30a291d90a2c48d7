-module(erl_kernel_errors).
-moduledoc """
What was wrong with the arguments of a native of `os`, for `erl_error`: a map from the number of an
argument to the words for it.
""".

-export([format_error/2]).

-spec format_error(term(), erlang:stacktrace()) -> map().
format_error(_Reason, [{os, Function, Arguments, _} | _]) when is_list(Arguments) ->
    maps:from_list([{Number, Text} || {Number, Text} <- lists:enumerate(texts(Function, Arguments)),
                                      Text =/= ""]);
format_error(_Reason, _Stacktrace) ->
    #{}.

texts(getenv, [Name | _]) -> [name(Name)];
texts(unsetenv, [Name]) -> [name(Name)];
texts(putenv, [Name, Value]) -> [name(Name), characters(Value)];
texts(set_signal, [Signal, Option]) ->
    signal(is_atom(Signal), lists:member(Option, [default, handle, ignore]));
texts(system_time, [_Unit]) -> ["invalid time unit"];
texts(perf_counter, [_Unit]) -> ["invalid time unit"];
texts(_Function, _Arguments) -> [].

name(Name) ->
    case {characters(Name), is_list(Name) andalso lists:member($=, Name)} of
        {"", true} -> "\"=\" characters is not allowed in environment variable names";
        {Text, _} -> Text
    end.

characters(Text) when not is_list(Text) ->
    "not a list";
characters(Text) ->
    try {lists:member(0, Text), unicode:characters_to_binary(Text)} of
        {true, _} -> "\"\\0\" characters is not allowed in environment variable names or values";
        {false, Binary} when is_binary(Binary) -> "";
        {false, _} -> "invalid characters"
    catch
        error:_ -> "invalid characters"
    end.

signal(true, true) -> ["invalid signal name"];
signal(IsAtom, IsOption) ->
    [case IsAtom of true -> ""; false -> "not an atom" end,
     case IsOption of true -> ""; false -> "invalid signal handling option" end].
