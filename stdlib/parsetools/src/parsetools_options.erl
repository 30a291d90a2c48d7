-module(parsetools_options).
-moduledoc "The options that `yecc:file/2` and `leex:file/2` have in common.".

-export([read/3, flag/2]).

-type kinds() :: #{flags := [atom()], files := [atom()], tab_size => true}.

-doc """
Options as a map, those in `Defaults` unless they are given; `error` if there is one that is not known. The first
of an option counts.
""".
-spec read([term()], kinds(), Defaults :: map()) -> {ok, map()} | error.
read(Options, Kinds, Defaults) ->
    case read_each(Options, Kinds, #{}) of
        {ok, Set} -> {ok, maps:merge(Defaults, Set)};
        error -> error
    end.

read_each([report | Options], Kinds, Set) ->
    read_each([report_errors, report_warnings | Options], Kinds, Set);
read_each([return | Options], Kinds, Set) ->
    read_each([return_errors, return_warnings | Options], Kinds, Set);
read_each([{report, Value} | Options], Kinds, Set) when is_boolean(Value) ->
    read_each([{report_errors, Value}, {report_warnings, Value} | Options], Kinds, Set);
read_each([{return, Value} | Options], Kinds, Set) when is_boolean(Value) ->
    read_each([{return_errors, Value}, {return_warnings, Value} | Options], Kinds, Set);
read_each([{error_location, Value} | Options], Kinds, Set) when Value =:= line; Value =:= column ->
    read_each(Options, Kinds, first(error_location, Value, Set));
read_each([{tab_size, Size} | Options], #{tab_size := true} = Kinds, Set) when is_integer(Size), Size > 0 ->
    read_each(Options, Kinds, first(tab_size, Size, Set));
read_each([{Flag, Value} | Options], #{flags := Flags} = Kinds, Set) when is_boolean(Value) ->
    case lists:member(Flag, Flags) of
        true -> read_each(Options, Kinds, first(Flag, Value, Set));
        false -> read_file(Flag, Value, Options, Kinds, Set)
    end;
read_each([{Name, Value} | Options], Kinds, Set) ->
    read_file(Name, Value, Options, Kinds, Set);
read_each([Flag | Options], Kinds, Set) when is_atom(Flag) ->
    read_each([{Flag, true} | Options], Kinds, Set);
read_each([], _Kinds, Set) ->
    {ok, Set};
read_each(_, _Kinds, _Set) ->
    error.

read_file(Name, File, Options, #{files := Files} = Kinds, Set) ->
    case lists:member(Name, Files) andalso flat(File) of
        {ok, Flat} -> read_each(Options, Kinds, first(Name, Flat, Set));
        _ -> error
    end.

first(Name, Value, Set) -> maps:merge(#{Name => Value}, Set).

-spec flag(atom(), map()) -> boolean().
flag(Name, Options) -> maps:get(Name, Options, false).

flat(File) ->
    try {ok, filename:flatten(File)}
    catch _:_ -> error
    end.
