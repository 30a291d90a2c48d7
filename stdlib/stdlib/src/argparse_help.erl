-module(argparse_help).
-moduledoc "How a command is used, as text: for `argparse`.".

-export([text/3]).

-define(COLUMNS, 80).

-spec text(string(), argparse:command(), argparse:parser_options()) -> unicode:chardata().
text(ProgName, Root, Options) ->
    {Path, Commands} = path([ProgName], Root, maps:get(command, Options, [])),
    Command = lists:last(Commands),
    Arguments = [Argument || C <- Commands, Argument <- maps:get(arguments, C, [])],
    {Optional, Positional} = lists:partition(fun is_option/1, [A || A <- Arguments, shown(A)]),
    Prefix = hd(maps:get(prefixes, Options, "-")),
    All = lists:sort(maps:to_list(maps:get(commands, Command, #{}))),
    SubCommands = [{Name, C} || {Name, C} <- All, shown(C)],
    Width = maps:get(columns, Options, ?COLUMNS),
    CommandLines = [{Name, plain(maps:get(help, C, ""))} || {Name, C} <- SubCommands],
    ArgumentLines = [{name(A), help(A)} || A <- Positional],
    OptionLines = [{switches(A, Prefix), help(A)} || A <- Optional],
    Sections = #{
        usage => usage(Path, SubCommands, Optional, Positional, Prefix),
        commands => section("Subcommands:", CommandLines, Width),
        arguments => section("Arguments:", ArgumentLines, Width),
        options => section("Optional arguments:", OptionLines, Width)
    },
    case maps:get(help, Command, []) of
        Template when is_list(Template), Template =/= [] ->
            case lists:any(fun is_atom/1, Template) of
                true -> [part(Part, Sections) || Part <- Template];
                false -> whole(Template, Sections)
            end;
        Text when is_binary(Text) -> whole(Text, Sections);
        _ -> whole("", Sections)
    end.

part(Part, Sections) when is_atom(Part) -> map_get(Part, Sections);
part(Text, _Sections) -> Text.

whole(Text, #{usage := Usage, commands := Commands, arguments := Arguments, options := Options}) ->
    About =
        case string:is_empty(Text) of
            true -> "";
            false -> ["\n", Text, "\n"]
        end,
    [Usage, About, Commands, Arguments, Options].

path(Path, Command, [Name | Names]) ->
    {Rest, Commands} = path([Name], maps:get(Name, maps:get(commands, Command)), Names),
    {Path ++ Rest, [Command | Commands]};
path(Path, Command, []) ->
    {Path, [Command]}.

shown(#{help := hidden}) -> false;
shown(_) -> true.

is_option(Argument) -> is_map_key(short, Argument) orelse is_map_key(long, Argument).

%% -- Usage ---------------------------------------------------------------------------------------

usage(Path, SubCommands, Optional, Positional, Prefix) ->
    {Flags, Others} = lists:partition(fun is_short_flag/1, Optional),
    Parts =
        [alternatives([Name || {Name, _} <- SubCommands])] ++
        [["[", Prefix, [Short || #{short := Short} <- Flags], "]"] || Flags =/= []] ++
        [option_usage(Argument, Prefix) || Argument <- Others] ++
        [positional_usage(Argument) || Argument <- Positional],
    ["Usage:\n  ", lists:join(" ", Path ++ [Part || Part <- Parts, Part =/= []]), "\n"].

alternatives([]) -> [];
alternatives(Names) -> ["{", lists:join("|", Names), "}"].

is_short_flag(#{short := _} = Option) ->
    not is_map_key(long, Option) andalso is_flag(Option) andalso not is_required(Option);
is_short_flag(_) -> false.

is_flag(#{nargs := _}) -> false;
is_flag(#{action := count}) -> true;
is_flag(#{action := {_, _}}) -> true;
is_flag(#{type := boolean}) -> true;
is_flag(_) -> false.

is_required(#{required := IsRequired}) -> IsRequired;
is_required(_) -> false.

option_usage(Option, Prefix) ->
    Switch = case Option of
        #{long := Long} -> [Prefix, Long];
        #{short := Short} -> [Prefix, Short]
    end,
    Text = case is_flag(Option) of
        true -> Switch;
        false -> [Switch, " ", values(Option)]
    end,
    case is_required(Option) of
        true -> Text;
        false -> ["[", Text, "]"]
    end.

positional_usage(#{required := false} = Argument) -> ["[", values(Argument), "]"];
positional_usage(#{default := _} = Argument) -> ["[", values(Argument), "]"];
positional_usage(#{nargs := NArgs} = Argument) when NArgs =:= list; NArgs =:= all; NArgs =:= 'maybe' ->
    ["[", values(Argument), "]"];
positional_usage(Argument) -> values(Argument).

values(#{nargs := N} = Argument) when is_integer(N) -> lists:join(" ", lists:duplicate(N, value(Argument)));
values(#{nargs := Many} = Argument) when Many =:= list; Many =:= nonempty_list; Many =:= all ->
    [value(Argument), "..."];
values(Argument) -> value(Argument).

value(Argument) -> ["<", name(Argument), ">"].

name(#{name := Name}) when is_atom(Name) -> atom_to_list(Name);
name(#{name := Name}) -> Name.

%% -- Sections ------------------------------------------------------------------------------------

section(_Title, [], _Width) ->
    [];
section(Title, Lines, Width) ->
    Widest = lists:max([string:length(Name) || {Name, _} <- Lines]),
    ["\n", Title, "\n" | [line(Name, Text, Widest, Width) || {Name, Text} <- Lines]].

line(Name, Text, Widest, Width) ->
    Words = string:lexemes(Text, " \n"),
    Indent = Widest + 3,
    [First | Rest] = filled(Words, max(20, Width - Indent)),
    Blanks = lists:duplicate(Indent, $\s),
    Padding = case First of [] -> []; _ -> lists:duplicate(Widest - string:length(Name) + 1, $\s) end,
    ["  ", Name, Padding, First, "\n" | [[Blanks, Line, "\n"] || Line <- Rest]].

filled(Words, Width) -> filled(Words, [], 0, Width).

filled([Word | Words], Line, Column, Width) ->
    case Column + 1 + string:length(Word) of
        _ when Line =:= [] -> filled(Words, [Word], string:length(Word), Width);
        Next when Next =< Width -> filled(Words, [Line, " ", Word], Next, Width);
        _ -> [Line | filled([Word | Words], [], 0, Width)]
    end;
filled([], Line, _Column, _Width) ->
    [Line].

switches(#{short := Short, long := Long}, Prefix) -> [Prefix, Short, ", ", Prefix, Long];
switches(#{short := Short}, Prefix) -> [Prefix, Short];
switches(#{long := Long}, Prefix) -> [Prefix, Long].

%% The help of an argument, its type and its default value.
help(#{help := {_Usage, Parts}} = Argument) when is_list(Parts) ->
    [help_part(Part, Argument) || Part <- Parts];
help(#{help := {_Usage, Function}}) when is_function(Function, 0) ->
    Function();
help(Argument) ->
    Text = plain(maps:get(help, Argument, "")),
    Notes = [Note || Note <- [type(Argument), default(Argument)], Note =/= ""],
    case Notes of
        [] -> Text;
        _ when Text =:= "" -> ["(", lists:join(", ", Notes), ")"];
        _ -> [Text, " (", lists:join(", ", Notes), ")"]
    end.

help_part(type, Argument) -> type(Argument);
help_part(default, Argument) -> default(Argument);
help_part(Text, _Argument) -> Text.

plain(Text) when is_binary(Text); is_list(Text) -> Text;
plain(_) -> "".

type(#{type := Type}) -> type_text(Type);
type(_) -> "".

type_text(boolean) -> "";
type_text(integer) -> "int";
type_text({integer, Limits}) -> ["int", limits(Limits)];
type_text(float) -> "float";
type_text({float, Limits}) -> ["float", limits(Limits)];
type_text({Type, Choices}) when is_list(Choices), is_atom(Type), not is_integer(hd(Choices)) ->
    ["choice: ", lists:join(", ", [io_lib:format("~ts", [Choice]) || Choice <- Choices])];
type_text({Type, Pattern}) when Type =:= string; Type =:= binary -> [atom_to_list(Type), " re: ", Pattern];
type_text({Type, Pattern, _}) when Type =:= string; Type =:= binary -> [atom_to_list(Type), " re: ", Pattern];
type_text({atom, _}) -> "existing atom";
type_text({custom, _}) -> "custom";
type_text(Type) when is_atom(Type) -> atom_to_list(Type).

limits([{_, _} | _] = Limits) -> [limit(Limit) || Limit <- Limits];
limits(Choices) -> [" choice: ", lists:join(", ", [io_lib:format("~w", [Choice]) || Choice <- Choices])].

limit({min, Min}) -> io_lib:format(" >= ~w", [Min]);
limit({max, Max}) -> io_lib:format(" <= ~w", [Max]).

default(#{default := Default}) -> io_lib:format("default: ~tp", [Default]);
default(_) -> "".
