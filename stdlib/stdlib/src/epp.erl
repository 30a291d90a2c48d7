-module(epp).
-moduledoc """
The preprocessor, and source files as forms.

The engine reads a whole file at once (`alder_syntax:parse_file/2`); what `open/1` starts is a process
that hands its forms out one by one.
""".

-export([open/1, open/2, open/3, close/1, parse_erl_form/1, scan_erl_form/1, macro_defs/1]).
-export([parse_file/1, parse_file/2, parse_file/3, scan_file/1, scan_file/2, format_error/1]).
-export([default_encoding/0, encoding_to_string/1, read_encoding/1, read_encoding/2,
         read_encoding_from_binary/1, read_encoding_from_binary/2, set_encoding/1, set_encoding/2]).
-export([normalize_typed_record_fields/1, restore_typed_record_fields/1,
         interpret_file_attribute/1]).

-export_type([epp_handle/0, macros/0, source_encoding/0]).

-type epp_handle() :: pid().
-type macros() :: [atom() | {atom(), term()}].
-type source_encoding() :: latin1 | utf8.
-type error_info() :: {erl_anno:location(), module(), term()}.
-type option() :: {includes, [string()]} | {macros, macros()} | {source_name, string()}
                | {name, string()} | {location, erl_anno:location()} | {default_encoding, source_encoding()}
                | extra | {extra, boolean()} | {atom(), term()}.

%% -- Form by form --------------------------------------------------------------------------------

-spec open([option()]) -> {ok, epp_handle()} | {error, term()}.
open(Options) ->
    case proplists:get_value(name, Options) of
        undefined -> error(badarg, [Options]);
        Name -> open_file(Name, Options)
    end.

-spec open(string(), [string()]) -> {ok, epp_handle()} | {error, term()}.
open(Name, IncludePath) -> open(Name, IncludePath, []).

-spec open(string(), [string()], macros()) -> {ok, epp_handle()} | {error, term()}.
open(Name, IncludePath, Macros) ->
    open([{name, Name}, {includes, IncludePath}, {macros, Macros}]).

open_file(Name, Options) ->
    case read(Name, [tokens], Options) of
        {error, _} = Error ->
            Error;
        Items ->
            Owner = self(),
            Shown = proplists:get_value(source_name, Options, Name),
            Macros = epp_macros:new(Shown, proplists:get_value(macros, Options, [])),
            {ok, spawn(fun() ->
                               Monitor = monitor(process, Owner),
                               serve(Items, Macros, Monitor)
                       end)}
    end.

%% What the next item says of macros has no effect before it is asked for.
serve(Items, Macros, Monitor) ->
    receive
        {next, From, Reference} ->
            {[Item | Rest] = Left, NewMacros} = next(Items, Macros),
            From ! {Reference, Item},
            serve(case Rest of [] -> Left; _ -> Rest end, NewMacros, Monitor);
        {macro_defs, From, Reference} ->
            From ! {Reference, epp_macros:definitions(Macros)},
            serve(Items, Macros, Monitor);
        {close, From, Reference} ->
            From ! {Reference, ok};
        {'DOWN', Monitor, process, _, _} ->
            ok
    end.

next([{macro, Name, Definitions} | Items], Macros) ->
    next(Items, epp_macros:define(Name, Definitions, Macros));
next([{tokens, Tokens} | _] = Items, Macros) ->
    {Items, epp_macros:seen(Tokens, Macros)};
next(Items, Macros) ->
    {Items, Macros}.

ask(Epp, Request) ->
    Reference = monitor(process, Epp),
    Epp ! {Request, self(), Reference},
    receive
        {Reference, Reply} ->
            demonitor(Reference, [flush]),
            Reply;
        {'DOWN', Reference, process, _, _} ->
            error(terminated)
    end.

-spec close(epp_handle()) -> ok.
close(Epp) -> ask(Epp, close).

-doc """
The macros that are defined behind the last form that was read, in the order of their names: what they stand for,
as tokens.
""".
-spec macro_defs(epp_handle()) -> [{{atom, atom()}, term()}].
macro_defs(Epp) -> ask(Epp, macro_defs).

-doc "The tokens of the next form, with macros expanded.".
-spec scan_erl_form(epp_handle()) ->
          {ok, erl_scan:tokens()} | {error, error_info()} | {warning, error_info()}
        | {eof, erl_anno:location()}.
scan_erl_form(Epp) ->
    case ask(Epp, next) of
        {tokens, Tokens} -> {ok, Tokens};
        Other -> Other
    end.

-doc "The next form.".
-spec parse_erl_form(epp_handle()) ->
          {ok, erl_parse:abstract_form()} | {error, error_info()} | {warning, error_info()}
        | {eof, erl_anno:location()}.
parse_erl_form(Epp) ->
    case scan_erl_form(Epp) of
        {ok, Tokens} -> erl_parse:parse_form(Tokens);
        Other -> Other
    end.

%% -- Whole files ---------------------------------------------------------------------------------

-spec parse_file(string()) -> {ok, [tuple()]} | {error, term()}.
parse_file(Name) -> parse_file(Name, []).

-doc "All forms of a file, with errors and warnings among them.".
-spec parse_file(string(), [option()]) -> {ok, [tuple()]} | {ok, [tuple()], list()} | {error, term()}.
parse_file(Name, Options) ->
    case read(Name, [], Options) of
        {error, _} = Error ->
            Error;
        Forms ->
            case proplists:get_bool(extra, Options) of
                true -> {ok, Forms, [{features, []}, {encoding, read_encoding(Name)}]};
                false -> {ok, Forms}
            end
    end.

-spec parse_file(string(), [string()], macros()) -> {ok, [tuple()]} | {error, term()}.
parse_file(Name, IncludePath, Macros) ->
    parse_file(Name, [{includes, IncludePath}, {macros, Macros}]).

-spec scan_file(string()) -> {ok, [erl_scan:tokens()], list()} | {error, term()}.
scan_file(Name) -> scan_file(Name, []).

-doc "The tokens of all forms of a file.".
-spec scan_file(string(), [option()]) -> {ok, [erl_scan:tokens()], list()} | {error, term()}.
scan_file(Name, Options) ->
    case read(Name, [tokens], Options) of
        {error, _} = Error ->
            Error;
        Items ->
            {ok, [case Item of
                      {tokens, Tokens} -> Tokens;
                      Other -> Other
                  end || Item <- Items, element(1, Item) =/= macro],
             [{features, []}, {encoding, read_encoding(Name)}]}
    end.

read(Name, Flags, Options) ->
    Includes = [{i, Directory} || Directory <- proplists:get_value(includes, Options, [])],
    Macros = [macro(Macro) || Macro <- proplists:get_value(macros, Options, [])],
    Source = [{source_name, Shown} || {source_name, Shown} <- Options],
    Columns = [columns || is_tuple(proplists:get_value(location, Options, 1))],
    case alder_syntax:parse_file(Name, Flags ++ Columns ++ Includes ++ Macros ++ Source) of
        {error, _} = Error -> Error;
        Items -> [with_value(Item) || Item <- Items]
    end.

macro({Name, Value, redefine}) -> {d, Name, Value};
macro({Name, Value}) -> {d, Name, Value};
macro(Name) -> {d, Name}.

%% The engine gives the value of -error(...) and -warning(...) as text.
with_value({Kind, {Location, epp, {Tag, Text}}})
  when Tag =:= error_text; Tag =:= warning_text ->
    {Kind, {Location, epp, {Kind, value(Text)}}};
with_value(Item) ->
    Item.

value(Text) ->
    case erl_scan:string(Text ++ ".") of
        {ok, Tokens, _} ->
            case erl_parse:parse_term(Tokens) of
                {ok, Term} -> Term;
                {error, _} -> Text
            end;
        _ ->
            Text
    end.

-spec format_error(term()) -> io_lib:chars().
format_error(cannot_parse) -> "cannot parse file, giving up";
format_error({bad, What}) -> io_lib:format("badly formed '~s'", [What]);
format_error({call, What}) -> io_lib:format("illegal macro call '~ts'", [What]);
format_error({undefined, Macro, none}) -> io_lib:format("undefined macro '~ts'", [Macro]);
format_error({undefined, Macro, Arity}) -> io_lib:format("undefined macro '~ts/~p'", [Macro, Arity]);
format_error({depth, What}) -> io_lib:format("~s too deep", [What]);
format_error({duplicated_argument, Name}) -> io_lib:format("argument '~ts' already used", [Name]);
format_error({mismatch, Macro}) -> io_lib:format("argument mismatch for macro '~ts'", [Macro]);
format_error({arg_error, Macro}) ->
    io_lib:format("badly formed argument for macro '~ts'", [Macro]);
format_error({redefine, Macro}) -> io_lib:format("redefining macro '~ts'", [Macro]);
format_error({redefine_predef, Macro}) ->
    io_lib:format("redefining predefined macro '~s'", [Macro]);
format_error({circular, Macro, none}) -> io_lib:format("circular macro '~ts'", [Macro]);
format_error({circular, Macro, Arity}) -> io_lib:format("circular macro '~ts/~p'", [Macro, Arity]);
format_error({include, Kind, File}) -> io_lib:format("can't find include ~s \"~ts\"", [Kind, File]);
format_error({illegal, How, What}) -> io_lib:format("~s '-~s'", [How, What]);
format_error({error, Term}) -> io_lib:format("-error(~tp).", [Term]);
format_error({warning, Term}) -> io_lib:format("-warning(~tp).", [Term]);
format_error({other, Text}) -> Text;
format_error(Reason) -> io_lib:format("~tp", [Reason]).

%% -- Encodings -----------------------------------------------------------------------------------

-spec default_encoding() -> source_encoding().
default_encoding() -> utf8.

-spec encoding_to_string(source_encoding()) -> string().
encoding_to_string(latin1) -> "coding: latin-1";
encoding_to_string(utf8) -> "coding: utf-8".

-doc "The encoding that a comment in one of the first two lines of a file tells, or `none`.".
-spec read_encoding(string()) -> source_encoding() | none.
read_encoding(Name) -> read_encoding(Name, []).

-spec read_encoding(string(), [term()]) -> source_encoding() | none.
read_encoding(Name, _Options) ->
    case alder_file:read_text(Name) of
        {ok, Text} -> encoding_in(first_lines(Text));
        {error, _} -> none
    end.

-spec read_encoding_from_binary(binary()) -> source_encoding() | none.
read_encoding_from_binary(Binary) -> read_encoding_from_binary(Binary, []).

-spec read_encoding_from_binary(binary(), [term()]) -> source_encoding() | none.
read_encoding_from_binary(Binary, _Options) ->
    encoding_in(first_lines(binary_to_list(Binary))).

first_lines(Text) ->
    {First, Rest} = lists:splitwith(fun(Character) -> Character =/= $\n end, Text),
    Second = lists:takewhile(fun(Character) -> Character =/= $\n end,
                             lists:nthtail(min(1, length(Rest)), Rest)),
    [Line || Line <- [First, Second], is_comment(Line)].

is_comment(Line) -> lists:prefix("%", string:trim(Line, leading)).

encoding_in([Line | Lines]) ->
    case declared(Line) of
        none -> encoding_in(Lines);
        Encoding -> Encoding
    end;
encoding_in([]) ->
    none.

%% `coding`, a colon or an equals sign, blanks, and a name.
declared("coding" ++ [Separator | Rest]) when Separator =:= $:; Separator =:= $= ->
    case string:lowercase(string:trim(Rest, leading, " \t")) of
        "latin-1" ++ _ -> latin1;
        "utf-8" ++ _ -> utf8;
        _ -> none
    end;
declared([_ | Rest]) ->
    declared(Rest);
declared([]) ->
    none.

-doc "Files are read as they are; only tells the encoding.".
-spec set_encoding(io:device()) -> source_encoding() | none.
set_encoding(File) -> set_encoding(File, utf8).

-spec set_encoding(io:device(), source_encoding()) -> source_encoding() | none.
set_encoding(File, Default) ->
    ok = io:setopts(File, [{encoding, case Default of utf8 -> unicode; latin1 -> latin1 end}]),
    none.

%% -- Forms ---------------------------------------------------------------------------------------

-doc "Record definitions without types in their fields, and what is left of the types.".
-spec normalize_typed_record_fields([tuple()]) -> {typed, [tuple()], [tuple()]} | not_typed.
normalize_typed_record_fields(Fields) ->
    case [Field || {typed_record_field, _, _} = Field <- Fields] of
        [] -> not_typed;
        _ -> {typed, [untyped(Field) || Field <- Fields], Fields}
    end.

untyped({typed_record_field, Field, _Type}) -> Field;
untyped(Field) -> Field.

-doc "Record definitions are as they were written already.".
-spec restore_typed_record_fields([tuple()]) -> [tuple()].
restore_typed_record_fields(Forms) -> Forms.

-doc "Lines are counted as `-file` says already.".
-spec interpret_file_attribute([tuple()]) -> [tuple()].
interpret_file_attribute(Forms) -> Forms.
