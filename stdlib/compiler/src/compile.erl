-module(compile).
-moduledoc """
Compiling, as far as there is anything to compile: forms are preprocessed, transformed and checked.

What other systems have as object code is here a binary with the forms themselves, which
`code:load_binary/3` loads.
""".

-export([file/1, file/2, forms/1, forms/2, noenv_file/2, noenv_forms/2]).
-export([output_generated/1, noenv_output_generated/1, env_compiler_options/0, options/0]).
-export([format_error/1, decode/1]).

-export_type([option/0]).

-type option() :: atom() | {atom(), term()} | {d, atom(), term()}.
-type problems() :: [{string(), [{erl_anno:location() | none, module(), term()}]}].
-type result() :: {ok, module() | []} | {ok, module() | [], binary() | [tuple()]}
                | {ok, module() | [], binary() | [tuple()], problems()}
                | error | {error, problems(), problems()}.

-doc "Compiles a file and reports what is wrong with it.".
-spec file(string() | module()) -> result().
file(File) -> file(File, [verbose, report_errors, report_warnings]).

-doc "Compiles `File`, whose `.erl` may be left out.".
-spec file(string() | module(), option() | [option()]) -> result().
file(File, Options) when is_list(Options) -> noenv_file(File, Options ++ env_compiler_options());
file(File, Option) -> file(File, [Option, verbose, report_errors, report_warnings]).

-spec forms([tuple()]) -> result().
forms(Forms) -> forms(Forms, [verbose, report_errors, report_warnings]).

-doc "Compiles forms, into a binary.".
-spec forms([tuple()], option() | [option()]) -> result().
forms(Forms, Options) when is_list(Options) -> noenv_forms(Forms, Options ++ env_compiler_options());
forms(Forms, Option) -> forms(Forms, [Option, verbose, report_errors, report_warnings]).

-spec noenv_file(string() | module(), option() | [option()]) -> result().
noenv_file(File, Options) when is_atom(File) ->
    noenv_file(atom_to_list(File), Options);
noenv_file(File, Options) when is_list(Options) ->
    Path = case lists:suffix(".erl", File) of
               true -> File;
               false -> File ++ ".erl"
           end,
    EppOptions = [{location, {1, 1}}, {includes, [Dir || {i, Dir} <- Options]},
                  {macros, macros(Options)} | [Option || {source_name, _} = Option <- Options]],
    case epp:parse_file(Path, EppOptions) of
        {ok, Forms} -> compile(Forms, Path, Options, filename:basename(Path, ".erl"));
        {error, Reason} ->
            finish({error, [{Path, [{none, ?MODULE, {epp, Reason}}]}], []}, Options)
    end;
noenv_file(File, Option) ->
    noenv_file(File, [Option, verbose, report_errors, report_warnings]).

-spec noenv_forms([tuple()], option() | [option()]) -> result().
noenv_forms(Forms, Options) when is_list(Options) ->
    Source = proplists:get_value(source, Options, ""),
    compile(Forms, Source, [binary | Options]);
noenv_forms(Forms, Option) ->
    noenv_forms(Forms, [Option, verbose, report_errors, report_warnings]).

macros(Options) ->
    lists:flatmap(fun({d, Name}) -> [Name];
                     ({d, Name, Value}) -> [{Name, Value}];
                     (_) -> []
                  end, Options).

-doc "Whether compiling with these options makes a file: never, what is loaded is the source.".
-spec output_generated([option()]) -> boolean().
output_generated(_Options) -> false.

-spec noenv_output_generated([option()]) -> boolean().
noenv_output_generated(_Options) -> false.

-doc "The options in the environment variable `ERL_COMPILER_OPTIONS`.".
-spec env_compiler_options() -> [option()].
env_compiler_options() ->
    case os:getenv("ERL_COMPILER_OPTIONS") of
        false -> [];
        Text -> environment_options(Text)
    end.

environment_options(Text) ->
    Parsed = case erl_scan:string(Text) of
                 {ok, Tokens, _} -> erl_parse:parse_term(Tokens ++ [{dot, 1}]);
                 {error, Info, _} -> {error, Info}
             end,
    case Parsed of
        {ok, Options} when is_list(Options) -> Options;
        {ok, Option} -> [Option];
        {error, {_, _, _}} ->
            io:format("Ignoring bad term in ERL_COMPILER_OPTIONS\n"),
            []
    end.

-spec options() -> ok.
options() ->
    io:format("binary              a binary with the forms, for code:load_binary/3~n"
              "'P'                 the forms, preprocessed and transformed~n"
              "return, report      what becomes of errors and warnings~n"
              "warnings_as_errors  a module with warnings is wrong~n"
              "export_all, {d, Macro}, {d, Macro, Value}, {i, Directory}, {parse_transform, Module}~n").

%% -- The steps -----------------------------------------------------------------------------------

compile(Forms, Source, Options) -> compile(Forms, Source, Options, any).

compile(Forms, Source, Options, Name) when length(Forms) >= 0 ->
    {Errors, Warnings} = problems_in(Forms, Source),
    finish(named(Name, Source, transform(Forms, Errors, Warnings, Source, Options), Options), Options);
compile(Forms, Source, Options, _Name) ->
    finish({error, [{Source, [{none, ?MODULE, {bad_forms, Forms}}]}], []}, Options).

%% A module that would be kept in a file has to be called like it.
named(Name, Source, {ok, Forms, Warnings} = Result, Options) when is_list(Name) ->
    case [Module || {attribute, _, module, Module} <- Forms] of
        [Module | _] ->
            case atom_to_list(Module) =:= Name orelse has_any([binary, 'P'], Options) of
                true -> Result;
                false -> {error, [{Source, [{none, ?MODULE, {module_name, Module, Name}}]}], Warnings}
            end;
        [] ->
            Result
    end;
named(_Name, _Source, Result, _Options) ->
    Result.

%% Errors of the preprocessor and the parser stand among the forms.
problems_in(Forms, Source) ->
    {Errors, Warnings, _} =
        lists:foldl(fun({attribute, _, file, {File, _}}, {Es, Ws, _}) -> {Es, Ws, File};
                       ({error, Error}, {Es, Ws, File}) -> {[{File, Error} | Es], Ws, File};
                       ({warning, Warning}, {Es, Ws, File}) -> {Es, [{File, Warning} | Ws], File};
                       (_, Acc) -> Acc
                    end, {[], [], Source}, Forms),
    {packed(lists:reverse(Errors)), packed(lists:reverse(Warnings))}.

packed(Problems) ->
    [{File, [Problem || {Of, Problem} <- Problems, Of =:= File]}
     || File <- uniq([File || {File, _} <- Problems])].

uniq([File | Files]) -> [File | uniq([Other || Other <- Files, Other =/= File])];
uniq([]) -> [].

transform(Forms, Errors, Warnings, Source, Options) ->
    Transforms = alder_transform:transforms(Forms, Options),
    case alder_transform:apply_all(Transforms, Forms, Options, Source) of
        {ok, NewForms, TransformWarnings} ->
            Valid = [Form || Form <- NewForms, not is_problem(Form)],
            check(Valid, Errors, Warnings ++ TransformWarnings, Source, Options);
        {error, TransformErrors, TransformWarnings} ->
            {error, Errors ++ TransformErrors, Warnings ++ TransformWarnings}
    end.

is_problem({error, _}) -> true;
is_problem({warning, _}) -> true;
is_problem(_) -> false.

check(Forms, Errors, Warnings, Source, Options) ->
    case {erl_lint:module(Forms, Source, Options), Errors} of
        {{ok, Found}, []} -> {ok, Forms, Warnings ++ Found};
        {{ok, Found}, _} -> {error, Errors, Warnings ++ Found};
        {{error, More, Found}, _} -> {error, Errors ++ More, Warnings ++ Found}
    end.

%% -- The result ----------------------------------------------------------------------------------

finish({ok, Forms, Found}, Options) ->
    Warnings = located(Found, Options),
    case Warnings =/= [] andalso lists:member(warnings_as_errors, Options) of
        true ->
            _ = [io:put_chars("compile: warnings being treated as errors\n")
                 || has_any([report, report_warnings], Options)],
            report(Warnings, "", [report, report_errors, report_warnings], Options),
            failed([], Warnings, Options);
        false ->
            report(Warnings, "Warning: ", [report, report_warnings], Options),
            succeeded(Forms, Warnings, Options)
    end;
finish({error, FoundErrors, FoundWarnings}, Options) ->
    Errors = located(FoundErrors, Options),
    Warnings = located(FoundWarnings, Options),
    report(Errors, "", [report, report_errors], Options),
    report(Warnings, "Warning: ", [report, report_warnings], Options),
    failed(Errors, Warnings, Options).

located(Problems, Options) ->
    case lists:keyfind(error_location, 1, Options) of
        {error_location, line} ->
            [{File, [{line(Location), Module, What} || {Location, Module, What} <- Of]}
             || {File, Of} <- Problems];
        _ ->
            Problems
    end.

line({Line, _Column}) -> Line;
line(Location) -> Location.

failed(Errors, Warnings, Options) ->
    case has_any([return, return_errors], Options) of
        true -> {error, Errors, Warnings};
        false -> error
    end.

succeeded(Forms, Warnings, Options) ->
    Returned = [Warnings || has_any([return, return_warnings], Options)],
    Module = hd([Name || {attribute, _, module, Name} <- Forms] ++ [[]]),
    case {lists:member('P', Options), lists:member(binary, Options)} of
        {true, _} -> list_to_tuple([ok, [], Forms | Returned]);
        {false, true} -> list_to_tuple([ok, Module, encode(Forms, Options) | Returned]);
        {false, false} -> list_to_tuple([ok, Module | Returned])
    end.

has_any(Flags, Options) -> lists:any(fun(Flag) -> lists:member(Flag, Options) end, Flags).

report(Problems, Label, Flags, Options) ->
    case has_any(Flags, Options) of
        true -> [report_one(File, Problem, Label) || {File, Of} <- Problems, Problem <- Of];
        false -> []
    end.

report_one(File, {none, Module, Description}, Label) ->
    io:format("~ts: ~s~ts~n", [File, Label, Module:format_error(Description)]);
report_one(File, {Anno, Module, Description}, Label) ->
    Place = case erl_anno:location(Anno) of
                {Line, Column} -> io_lib:format("~w:~w", [Line, Column]);
                Line -> integer_to_list(Line)
            end,
    io:format("~ts:~s: ~s~ts~n", [File, Place, Label, Module:format_error(Description)]).

-spec format_error(term()) -> io_lib:chars().
format_error({module_name, Module, Name}) ->
    io_lib:format("Module name '~ts' does not match file name '~ts'", [Module, Name]);
format_error({epp, enoent}) -> "no such file or directory";
format_error({epp, Reason}) -> epp:format_error(Reason);
format_error({bad_forms, Forms}) ->
    io_lib:format("not a list of forms: ~tP", [Forms, 10]);
format_error({undef_parse_transform, Module}) ->
    io_lib:format("undefined parse transform '~ts'", [Module]);
format_error({parse_transform, Module, {Class, Reason, Stacktrace}}) ->
    ["error in parse transform '", atom_to_list(Module), "':\n",
     erl_error:format_exception(Class, Reason, Stacktrace)];
format_error(Other) ->
    io_lib:format("~tp", [Other]).

%% -- The binary ----------------------------------------------------------------------------------

-define(MAGIC, "ALDR").

%% The forms and the options that matter when they are loaded.
encode(Forms, Options) ->
    Kept = [Option || Option <- Options, Option =:= export_all],
    list_to_binary([?MAGIC, term_to_binary({Forms, Kept}, [compressed])]).

-doc "The forms and options in a binary that `forms/2` or `file/2` made.".
-spec decode(binary()) -> {ok, [tuple()], [option()]} | error.
decode(Binary) when byte_size(Binary) > length(?MAGIC) ->
    {Magic, Encoded} = split_binary(Binary, length(?MAGIC)),
    try
        true = binary_to_list(Magic) =:= ?MAGIC,
        {Forms, Options} = binary_to_term(Encoded),
        {ok, Forms, Options}
    catch
        error:_ -> error
    end;
decode(_Binary) ->
    error.
