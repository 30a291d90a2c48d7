-module(leex_file).
-moduledoc false.

%% A file with the definition of a scanner.

-export([read/1, parse/1]).

read(File) ->
    case file:read_file(File) of
        {ok, Bytes} ->
            Encoding = case epp:read_encoding_from_binary(Bytes) of
                           none -> utf8;
                           Other -> Other
                       end,
            {ok, unicode:characters_to_list(Bytes, Encoding)};
        {error, Reason} ->
            {error, Reason}
    end.

-doc """
`{ok, Rules, {Line, Code}, Warnings}` or `{error, [{Line, Module, Reason}], Warnings}`; rules are
`{Number, Term, Tokens}`.
""".
parse(Text) when is_list(Text) ->
    try definitions(Text)
    catch throw:{wrong, Error, Warnings} -> {error, [Error], Warnings}
    end;
parse({_, Good, _}) ->
    Line = length([Char || Char <- Good, Char =:= $\n]) + 1,
    {error, [{Line, leex, cannot_parse}], []}.

wrong(Line, Reason, Warnings) -> wrong(Line, leex, Reason, Warnings).

wrong(Line, Module, Reason, Warnings) -> throw({wrong, {Line, Module, Reason}, lists:reverse(Warnings)}).

definitions(Text) ->
    case next(Text, 1) of
        {Line, "Definitions." ++ Rest, After, NextLine} ->
            macros(After, NextLine, [], ignored(Rest, Line, []));
        Other ->
            wrong(line(Other), missing_defs, [])
    end.

macros(Text, Number, Macros, Warnings) ->
    case next(Text, Number) of
        {Line, "Rules." ++ Rest, After, NextLine} ->
            rules(After, NextLine, Macros, [], ignored(Rest, Line, Warnings));
        {Line, Content, After, NextLine} ->
            Definition = "^\\s*([A-Z_]\\w*)\\s*=\\s*(\\S*)\\s*$",
            case re:run(Content, Definition, [unicode, {capture, [1, 2], list}]) of
                {match, [Name, Value]} -> macros(After, NextLine, [{Name, Value} | Macros], Warnings);
                nomatch -> wrong(Line, missing_rules, Warnings)
            end;
        End ->
            wrong(line(End), missing_rules, Warnings)
    end.

rules(Text, Number, Macros, Rules, Warnings) ->
    case next(Text, Number) of
        {Line, "Erlang code." ++ Rest, After, NextLine} ->
            NewWarnings = ignored(Rest, Line, Warnings),
            _ = [wrong(Line, empty_rules, NewWarnings) || Rules =:= []],
            {ok, lists:reverse(Rules), {NextLine, After}, lists:reverse(NewWarnings)};
        {Line, Content, After, _} ->
            case re:run(Content, "^\\s*(\\S+)\\s+:(.*)$", [unicode, dotall, {capture, [1, 2], list}]) of
                {match, [Expression, Code]} ->
                    {Tokens, Rest, RestLine} = code(Code, After, Line, Warnings),
                    Term = term(expanded(Expression, Macros), Line, Warnings),
                    rules(Rest, RestLine, Macros, [{length(Rules), Term, Tokens} | Rules], Warnings);
                nomatch ->
                    wrong(Line, bad_rule, Warnings)
            end;
        End ->
            wrong(line(End), missing_code, Warnings)
    end.

term(Expression, Line, Warnings) ->
    case leex_regexp:parse(Expression) of
        {ok, Term} -> Term;
        {error, Reason} -> wrong(Line, {regexp, Reason}, Warnings)
    end.

%% Up to the dot, which may be in another line; what follows it in its line counts for nothing.
code(Code, After, Line, Warnings) ->
    All = Code ++ "\n" ++ After,
    case erl_scan:tokens([], All, {Line, 1}, [return, text]) of
        {done, {ok, Tokens, {EndLine, 1}}, Rest} -> {lists:droplast(Tokens), Rest, EndLine};
        {done, {ok, Tokens, {EndLine, _}}, Rest} -> after_line(lists:droplast(Tokens), Rest, EndLine);
        {done, {error, {{At, _}, Module, Error}, _}, _} -> wrong(At, Module, Error, Warnings);
        {more, Continuation} ->
            case erl_scan:tokens(Continuation, eof, {Line, 1}, [return, text]) of
                {done, {error, {{At, _}, Module, Error}, _}, _} -> wrong(At, Module, Error, Warnings);
                _ -> wrong(last_line(All, Line), missing_code, Warnings)
            end
    end.

last_line(Text, Line) ->
    length([Char || Char <- string:trim(Text, trailing, "\n"), Char =:= $\n]) + Line.

after_line(Tokens, Rest, Line) ->
    case lists:splitwith(fun(Char) -> Char =/= $\n end, Rest) of
        {_, [$\n | After]} -> {Tokens, After, Line + 1};
        {_, []} -> {Tokens, [], Line}
    end.

%% {Line, Content, Text behind it, Line of that}, without comments and empty lines; {eof, Last line}.
next([], Line) ->
    {eof, Line - 1};
next(Text, Line) ->
    {Content, Rest, NextLine} =
        case lists:splitwith(fun(Char) -> Char =/= $\n end, Text) of
            {Before, [$\n | After]} -> {Before, After, Line + 1};
            {Before, []} -> {Before, [], Line}
        end,
    case string:trim(Content, leading) of
        [] when Rest =:= [], NextLine =:= Line -> {eof, Line};
        [] -> next(Rest, NextLine);
        [$% | _] when Rest =:= [], NextLine =:= Line -> {eof, Line};
        [$% | _] -> next(Rest, NextLine);
        _ -> {Line, Content, Rest, NextLine}
    end.

line({eof, Line}) -> Line;
line({Line, _, _, _}) -> Line.

ignored(Rest, Line, Warnings) ->
    case string:trim(Rest) of
        [] -> Warnings;
        [$% | _] -> Warnings;
        _ -> [{Line, leex, ignored_characters} | Warnings]
    end.

%% A macro stands for its text, in that of other macros as well; not in its own.
expanded([$\\, Char | Text], Macros) -> [$\\, Char | expanded(Text, Macros)];
expanded([${ | Text], Macros) ->
    case lists:splitwith(fun(Char) -> Char =/= $} end, Text) of
        {Name, [$} | Rest]} ->
            case lists:keytake(Name, 1, Macros) of
                {value, {Name, Value}, Others} -> expanded(Value, Others) ++ expanded(Rest, Macros);
                false -> [${ | expanded(Text, Macros)]
            end;
        _ ->
            [${ | expanded(Text, Macros)]
    end;
expanded([Char | Text], Macros) -> [Char | expanded(Text, Macros)];
expanded([], _) -> [].
