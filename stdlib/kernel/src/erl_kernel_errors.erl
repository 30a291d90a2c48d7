-module(erl_kernel_errors).
-moduledoc """
What was wrong with the arguments of a native of `os`, for `erl_error`: a map from the number of an
argument to the words for it.
""".

-export([format_error/2, command/1]).

-spec format_error(term(), erlang:stacktrace()) -> map().
format_error(_Reason, [{os, cmd, Arguments, Information} | _]) when is_list(Arguments) ->
    numbered(command_texts(Arguments, cause(Information)));
format_error(_Reason, [{os, Function, Arguments, _} | _]) when is_list(Arguments) ->
    numbered(texts(Function, Arguments));
format_error(_Reason, _Stacktrace) ->
    #{}.

numbered(Texts) ->
    maps:from_list([{Number, Text} || {Number, Text} <- lists:enumerate(Texts), Text =/= ""]).

cause(Information) ->
    maps:get(cause, proplists:get_value(error_info, Information, #{}), none).

command_texts([Command | Options], Cause) ->
    [case command(Command) of {ok, _} -> ""; error -> "not a list of characters" end
     | [option_text(Option, Cause) || Option <- Options]].

option_text(Options, badopt) when is_map(Options) -> "invalid max_size";
option_text(_, badopt) -> "not a map";
option_text(_, _) -> "".

-doc "The bytes of a command for `os:cmd/1,2`, without the zeros at its end; `error` if it is none.".
-spec command(term()) -> {ok, binary()} | error.
command(Command) when is_atom(Command) ->
    command(atom_to_list(Command));
command(Command) when is_list(Command) ->
    try unicode:characters_to_binary(characters_only(Command)) of
        Bytes when is_binary(Bytes) ->
            [Line | Rest] = binary:split(Bytes, <<0>>, [global]),
            case lists:all(fun(Part) -> Part =:= <<>> end, Rest) of
                true -> {ok, Line};
                false -> error
            end;
        _ ->
            error
    catch
        error:_ -> error
    end;
command(_) ->
    error.

characters_only([Head | Tail]) when is_list(Head) -> [characters_only(Head) | characters_only(Tail)];
characters_only([Head | Tail]) when is_integer(Head) -> [Head | characters_only(Tail)];
characters_only([]) -> [].

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
        error:_ -> "not a list of characters"
    end.

signal(true, true) -> ["invalid signal name"];
signal(IsAtom, IsOption) ->
    [case IsAtom of true -> ""; false -> "not an atom" end,
     case IsOption of true -> ""; false -> "invalid signal handling option" end].
