-module(yecc).
-moduledoc """
Makes parsers: from a grammar in `NAME.yrl` the module `NAME.erl`, which has `parse/1` for a list of tokens
and `parse_and_scan/1` for tokens that a function gives.

A grammar has declarations, each ended by a dot,

    Nonterminals expression term.
    Terminals '+' '*' '(' ')' number.
    Rootsymbol expression.
    Left 100 '+'.
    Left 200 '*'.

and may have `Endsymbol`, `Expect` (the number of shift/reduce conflicts), `Right`, `Nonassoc`, `Unary` and
`Header "..."`; rules, whose actions have the values of the right side as `'$1'`, `'$2'` and so on,

    expression -> expression '+' expression : {add, '$1', '$3'}.
    expression -> '$empty' : none.

and behind `Erlang code.` functions that the actions call. Tokens are `{Category, Location, Value}` or
`{Category, Location}`.
""".

-export([file/1, file/2, format_error/1]).

-export_type([option/0]).

-include_lib("parsetools/src/yecc.hrl").

-type option() :: {error_location, column | line} | {includefile, file:filename()}
                | {parserfile, file:filename()} | {flag(), boolean()} | flag() | report | return.
-type flag() :: report_errors | report_warnings | return_errors | return_warnings | verbose
              | warnings_as_errors | deterministic | file_attributes | time.

-record(result, {file, errors = [], warnings = [], options}).

-define(FLAGS, [report_errors, report_warnings, return_errors, return_warnings, verbose, warnings_as_errors,
                deterministic, file_attributes, time]).

-doc #{equiv => file(File, [])}.
-spec file(file:filename()) -> {ok, file:filename()} | {ok, file:filename(), list()} | error | tuple().
file(File) -> file(File, [report_errors, report_warnings]).

-doc """
Makes the parser of a grammar; its file may be given without `.yrl`. What is wrong is printed, unless the
options `report_errors` and `report_warnings` are set to `false`, and returned with `return`.
""".
-spec file(file:filename(), [option()] | option()) ->
          {ok, file:filename()} | {ok, file:filename(), list()} | error | {error, list(), list()}.
file(File, Options) when is_list(Options) ->
    case {name(File), options(Options)} of
        {{ok, Name}, {ok, Set}} -> make(Name ++ ".yrl", Set);
        _ -> erlang:error(badarg, [File, Options])
    end;
file(File, Option) ->
    file(File, [Option]).

name(File) when is_atom(File) -> name(atom_to_list(File));
name(File) ->
    try filename:flatten(File) of
        Name -> {ok, without_extension(Name)}
    catch _:_ -> error
    end.

without_extension(Name) ->
    case filename:extension(Name) of
        ".yrl" -> filename:rootname(Name);
        _ -> Name
    end.

options(Options) ->
    Kinds = #{flags => ?FLAGS, files => [includefile, parserfile]},
    Defaults = #{report_errors => true, report_warnings => true, error_location => column},
    parsetools_options:read(Options, Kinds, Defaults).

flag(Name, Options) -> parsetools_options:flag(Name, Options).

-doc "The text of an error that `file/2` has returned.".
-spec format_error(term()) -> io_lib:chars().
format_error(Error) -> yecc_text:format_error(Error).

%% Each step is made if those before have found no error.
make(File, Options) ->
    Result = #result{file = File, options = Options},
    Target = target(File, Options),
    case yeccparser:read(File) of
        {ok, Forms} -> grammar(Forms, Target, Result);
        {error, Reason} -> finish(fail(File, {file_error, Reason}, Result), Target)
    end.

target(_, #{parserfile := [_ | _] = Name}) ->
    filename:rootname(Name, ".erl") ++ ".erl";
target(File, _) ->
    filename:rootname(File) ++ ".erl".

fail(File, Reason, Result) -> Result#result{file = File, errors = [{none, Reason}]}.

grammar(Forms, Target, Result) ->
    {Grammar, Declared, Errors, Warnings} = yecc_grammar:make(Forms),
    check(Grammar, Declared, Target, Result#result{errors = Errors, warnings = Warnings}).

check(Grammar, Declared, Target, #result{errors = [], warnings = Warnings} = Result) ->
    {Errors, MoreWarnings} = yecc_grammar:check({Grammar, Declared}),
    usage(Grammar, Target, Result#result{errors = Errors, warnings = Warnings ++ MoreWarnings});
check(_, _, Target, Result) ->
    finish(Result, Target).

usage(Grammar, Target, #result{errors = [], warnings = Warnings} = Result) ->
    {Errors, MoreWarnings} = yecc_grammar:usage(Grammar),
    tables(located(Grammar, Result), Target,
           Result#result{errors = Errors, warnings = Warnings ++ MoreWarnings});
usage(_, Target, Result) ->
    finish(Result, Target).

%% Places of rules are part of messages about conflicts.
located(#grammar{rules = Rules} = Grammar, Result) ->
    Grammar#grammar{rules = [Rule#rule{location = location(Rule#rule.location, Result)} || Rule <- Rules]}.

tables(Grammar, Target, #result{errors = [], warnings = Warnings, options = Options} = Result) ->
    States = yecc_tables:states(Grammar),
    {Actions, Errors, {ShiftReduce, ReduceReduce} = Counts, Unresolved, Resolved} =
        yecc_conflicts:resolve(States, Grammar),
    _ = [tell(Unresolved, Resolved) || flag(verbose, Options)],
    Expected = Grammar#grammar.expected_conflicts,
    MoreWarnings = [{none, {conflicts, ShiftReduce, ReduceReduce}} || Counts =/= {Expected, 0}]
        ++ [{none, {n_states, N, map_size(States)}}
            || N <- [Grammar#grammar.expected_states], N =/= undefined, N =/= map_size(States)],
    write(Grammar, States, Actions, Target,
          Result#result{errors = Errors, warnings = Warnings ++ MoreWarnings});
tables(_, Target, Result) ->
    finish(Result, Target).

tell(Unresolved, Resolved) ->
    [io:format("~ts\nConflict resolved in favor of ~ts.\n\n",
               [yecc_text:conflict(Conflict), yecc_text:resolved(Decision, Conflict)])
     || {Conflict, Decision} <- Unresolved],
    _ = [begin
             io:format("\n*** Conflicts resolved by operator precedences:\n\n"),
             [io:format("~ts\nResolved in favor of ~ts.\n\n",
                        [yecc_text:conflict(Conflict), yecc_text:resolved(Decision, Conflict)])
              || {Conflict, Decision} <- Resolved],
             io:format("*** End of resolved conflicts\n\n")
         end || Resolved =/= []],
    ok.

write(Grammar, States, Actions, Target, #result{errors = [], options = Options, file = File} = Result) ->
    PrologueFile = prologue(Options),
    case file:read_file(PrologueFile) of
        {ok, Prologue} ->
            Name = case flag(deterministic, Options) of
                       true -> filename:basename(File);
                       false -> File
                   end,
            Module = list_to_atom(filename:basename(Target, ".erl")),
            Text = yecc_output:module(Module, Grammar, States, Actions, Name,
                                      {filename:basename(PrologueFile), text(Prologue)}),
            case file:write_file(Target, unicode:characters_to_binary(Text)) of
                ok -> finish(Result, Target);
                {error, Reason} -> finish(fail(Target, {file_error, Reason}, Result), Target)
            end;
        {error, Reason} ->
            finish(fail(PrologueFile, {file_error, Reason}, Result), Target)
    end;
write(_, _, _, Target, Result) ->
    finish(Result, Target).

prologue(#{includefile := [_ | _] = File}) -> File;
prologue(_) -> filename:join([code:lib_dir(parsetools), "include", "yeccpre.hrl"]).

text(Bytes) ->
    case unicode:characters_to_list(Bytes) of
        Text when is_list(Text) -> Text;
        _ -> unicode:characters_to_list(Bytes, latin1)
    end.

finish(#result{options = Options} = Result, Target) ->
    Errors = packed(Result#result.errors, Result),
    Warnings = packed(Result#result.warnings, Result),
    File = Result#result.file,
    Fatal = Warnings =/= [] andalso flag(warnings_as_errors, Options),
    _ = [report(File, Errors, "") || flag(report_errors, Options)],
    _ = [report(File, Warnings, warning(Fatal)) || flag(report_warnings, Options)],
    case Errors of
        [] when not Fatal ->
            case flag(return_warnings, Options) of
                true -> {ok, Target, [{File, Warnings} || Warnings =/= []]};
                false -> {ok, Target}
            end;
        _ ->
            _ = [file:delete(Target) || Errors =:= []],
            case flag(return_errors, Options) of
                true -> {error, [{File, Errors} || Errors =/= []], [{File, Warnings} || Warnings =/= []]};
                false -> error
            end
    end.

warning(true) -> "";
warning(false) -> "Warning: ".

%% By place, those without one first.
packed(Reasons, Result) ->
    Sorted = lists:usort([{key(Location), Location, Reason} || {Location, Reason} <- Reasons]),
    [{location(Location, Result), ?MODULE, Reason} || {_, Location, Reason} <- Sorted].

key(none) -> {0, 0};
key(Location) -> Location.

location({Line, _}, #result{options = #{error_location := line}}) -> Line;
location(Location, _) -> Location.

report(File, Reasons, Kind) ->
    [case Location of
         none -> io:format("~ts: ~s~ts\n", [File, Kind, format_error(Reason)]);
         _ -> io:format("~ts:~s: ~s~ts\n", [File, yecc_text:place(Location), Kind, format_error(Reason)])
     end || {Location, _, Reason} <- Reasons],
    ok.
