-module(leex).
-moduledoc """
Makes scanners: from a definition in `NAME.xrl` the module `NAME.erl`, which has `string/1,2` for a whole
text, `token/2,3` and `tokens/2,3` for one that comes in pieces. A definition is

    Definitions.
    D = [0-9]

    Rules.
    {D}+ : {token, {integer, TokenLine, list_to_integer(TokenChars)}}.
    \\s+ : skip_token.

    Erlang code.

The longest match counts, and of rules with the same match the first. Code of a rule may use `TokenChars`,
`TokenLen`, `TokenLine`, `TokenCol` and `TokenLoc`, and gives `{token, Token}`, `{end_token, Token}`,
`skip_token`, each also with characters that are to be read again, or `{error, Text}`.
""".

-export([file/1, file/2, format_error/1]).

-export_type([option/0]).

-type option() :: {error_location, line | column} | {tab_size, pos_integer()}
                | {scannerfile | includefile, file:filename()} 
                | {flag(), boolean()} | flag() | report | return.
-type flag() :: dfa_graph | report_errors | report_warnings | return_errors | return_warnings | verbose
              | warnings_as_errors | deterministic.

-define(FLAGS, [dfa_graph, report_errors, report_warnings, return_errors, return_warnings, verbose,
                warnings_as_errors, deterministic]).

-doc #{equiv => file(File, [])}.
-spec file(file:filename()) -> {ok, file:filename()} | {ok, file:filename(), list()} | error | tuple().
file(File) -> file(File, []).

-doc """
Makes the scanner of a definition; its file may be given without `.xrl`. What is wrong is printed, unless the
options `report_errors` and `report_warnings` are set to `false`, and returned with `return`.
""".
-spec file(file:filename(), [option()] | option()) ->
          {ok, file:filename()} | {ok, file:filename(), list()} | error | {error, list(), list()}.
file(File, Options) when is_list(Options) ->
    case {name(File), options(Options)} of
        {{ok, Name}, {ok, Set}} -> make(Name, Set);
        _ -> erlang:error(badarg, [File, Options])
    end;
file(File, Option) ->
    file(File, [Option]).

name(File) when is_atom(File) -> name(atom_to_list(File));
name(File) ->
    try filename:flatten(File) of
        Name -> {ok, filename:join(filename:dirname(Name), filename:basename(Name, ".xrl"))}
    catch _:_ -> error
    end.

options(Options) ->
    Kinds = #{flags => ?FLAGS, files => [includefile, scannerfile], tab_size => true},
    Defaults = #{report_errors => true, report_warnings => true, error_location => line, tab_size => 8},
    parsetools_options:read(Options, Kinds, Defaults).

flag(Name, Options) -> parsetools_options:flag(Name, Options).

-doc "The text of an error that `file/2` has returned.".
-spec format_error(term()) -> io_lib:chars().
format_error({file_error, Reason}) -> file:format_error(Reason);
format_error(missing_defs) -> "missing Definitions";
format_error(missing_rules) -> "missing Rules";
format_error(missing_code) -> "missing Erlang code";
format_error(empty_rules) -> "no rules";
format_error(bad_rule) -> "bad rule";
format_error(ignored_characters) -> "ignored characters";
format_error(cannot_parse) -> "cannot parse; probably encoding mismatch";
format_error({regexp, Reason}) -> ["bad regexp `", regexp(Reason), "'"];
format_error(Other) -> io_lib:write(Other).

regexp({unterminated, What}) -> ["unterminated ", What];
regexp({illegal_char, What}) -> ["illegal character ", What];
regexp({char_class, What}) -> ["illegal character class ", io_lib:write_string(What)].

make(Name, Options) ->
    File = Name ++ ".xrl",
    Target = maps:get(scannerfile, Options, Name ++ ".erl"),
    case leex_file:read(File) of
        {ok, Text} ->
            say("Parsing file ~ts, ", [File], Options),
            parsed(leex_file:parse(Text), File, Target, Options);
        {error, Reason} ->
            finish(File, [{none, ?MODULE, {file_error, Reason}}], [], Target, Options)
    end.

say(Format, Arguments, Options) ->
    _ = [io:format(Format, Arguments) || flag(verbose, Options)],
    ok.

parsed({error, Errors, Warnings}, File, Target, Options) ->
    finish(File, Errors, Warnings, Target, Options);
parsed({ok, Rules, Code, Warnings}, File, Target, Options) ->
    say("contained ~w rules.~n", [length(Rules)], Options),
    {States, {Nfa, Dfa, Smallest}} = leex_dfa:make([{Number, Term} || {Number, Term, _} <- Rules]),
    say("NFA contains ~w states, DFA contains ~w states, minimised to ~w states.~n",
        [Nfa, Dfa, Smallest], Options),
    Include = maps:get(includefile, Options, standard),
    case file:read_file(prologue(Include)) of
        {ok, Prologue} ->
            Name = case flag(deterministic, Options) of
                       true -> filename:basename(File);
                       false -> File
                   end,
            Files = {Name, filename:basename(prologue(Include)), Prologue},
            Locations = {maps:get(error_location, Options), maps:get(tab_size, Options)},
            Module = list_to_atom(filename:basename(Target, ".erl")),
            Text = leex_output:module(Module, Rules, States, Code, Files, Locations),
            say("Writing file ~ts, ", [Target], Options),
            Graph = [{filename:rootname(File) ++ ".dot", leex_output:graph(States)}
                     || flag(dfa_graph, Options)],
            finish(File, write([{Target, Text} | Graph], Options), Warnings, Target, Options);
        {error, Reason} ->
            finish(Include, [{none, ?MODULE, {file_error, Reason}}], File, Warnings, Target, Options)
    end.

prologue(standard) -> filename:join([code:lib_dir(parsetools), "include", "leexinc.hrl"]);
prologue(File) -> File.

write([{File, Text} | Files], Options) ->
    case file:write_file(File, unicode:characters_to_binary(Text)) of
        ok ->
            say("ok~n", [], Options),
            _ = [say("Writing DFA to file ~ts, ", [Next], Options) || {Next, _} <- Files],
            write(Files, Options);
        {error, Reason} ->
            say("error~n", [], Options),
            [{none, ?MODULE, {file_error, Reason}}]
    end;
write([], _) ->
    [].

finish(File, Errors, Warnings, Target, Options) ->
    finish(File, Errors, File, Warnings, Target, Options).

finish(ErrorFile, Errors, File, Warnings, Target, Options) ->
    Fatal = Warnings =/= [] andalso flag(warnings_as_errors, Options),
    _ = [report(ErrorFile, Errors, "") || flag(report_errors, Options)],
    _ = [report(File, Warnings, kind(Fatal)) || flag(report_warnings, Options)],
    case Errors of
        [] when not Fatal ->
            case flag(return_warnings, Options) of
                true -> {ok, Target, [{File, Warnings} || Warnings =/= []]};
                false -> {ok, Target}
            end;
        _ ->
            _ = [file:delete(Target) || Errors =:= []],
            case flag(return_errors, Options) of
                true -> {error, [{ErrorFile, Errors} || Errors =/= []],
                          [{File, Warnings} || Warnings =/= []]};
                false -> error
            end
    end.

kind(true) -> "";
kind(false) -> "Warning: ".

report(File, Reasons, Kind) ->
    [case Line of
         none -> io:format("~ts: ~s~ts\n", [File, Kind, Module:format_error(Reason)]);
         _ -> io:format("~ts:~w: ~s~ts\n", [File, Line, Kind, Module:format_error(Reason)])
     end || {Line, Module, Reason} <- Reasons],
    ok.
