-module(make).
-moduledoc """
Checks the modules of a program, and loads them if wanted. Which these are says a file `Emakefile`, with terms

    Modules.
    {Modules, Options}.

`Modules` is a name without `.erl`, which may have wildcards as `'src/*'` has, or a list of such; `Options` are
those of `compile:file/2`. Without the file, all modules of the current directory are meant.

There is no object code that could be out of date: each time, all modules are compiled, for what is wrong with
them.
""".

-export([all/0, all/1, files/1, files/2]).

-export_type([emake/0, option/0, modules/0]).

-type modules() :: atom() | string() | [atom() | string()].
-type emake() :: [modules() | {modules(), [compile:option()]}].
-type option() :: noexec | load | netload | {emake, emake()} | compile:option().

-doc #{equiv => all([])}.
-spec all() -> up_to_date | error.
all() -> all([]).

-doc """
All modules of the `Emakefile`. `load` loads them, `noexec` tells only what would be done, `{emake, Terms}` stands
for a file; other options are for the compiler.
""".
-spec all([option()]) -> up_to_date | error.
all(Options) when is_list(Options) ->
    case emakefile(Options) of
        {ok, Emake} -> run(expanded(Emake), Options);
        error -> error
    end.

-doc #{equiv => files(Modules, [])}.
-spec files([atom() | string()]) -> up_to_date | error.
files(Modules) -> files(Modules, []).

-doc "Some modules, with the options that the `Emakefile` has for them.".
-spec files([atom() | string()], [option()]) -> up_to_date | error.
files(Modules, Options) when is_list(Modules), is_list(Options) ->
    Files = [file(Module) || Module <- Modules],
    Known = case filelib:is_regular("Emakefile") of
                true -> emakefile(Options);
                false -> {ok, []}
            end,
    case Known of
        {ok, Emake} ->
            OptionsOf = maps:from_list(expanded(Emake)),
            run([{File, maps:get(File, OptionsOf, [])} || File <- Files], Options);
        error ->
            error
    end.

emakefile(Options) ->
    case lists:keyfind(emake, 1, Options) of
        {emake, Emake} -> {ok, Emake};
        false -> read(file:consult("Emakefile"))
    end.

read({ok, Emake}) -> {ok, Emake};
read({error, enoent}) -> {ok, ['*']};
read({error, Reason}) when is_atom(Reason) ->
    io:format("make: Trouble reading 'Emakefile':~n~ts~n", [file:format_error(Reason)]),
    error;
read({error, {Line, Module, What}}) ->
    io:format("make: Trouble reading 'Emakefile':~n~w: ~ts~n", [Line, Module:format_error(What)]),
    error.

%% The files, each once, with their options.
expanded(Emake) ->
    All = lists:append([files_of(Entry) || Entry <- Emake]),
    lists:uniq(fun({File, _}) -> File end, All).

files_of({Modules, Options}) -> [{File, Options} || File <- matching(Modules)];
files_of(Modules) -> files_of({Modules, []}).

matching(Modules) when is_atom(Modules) -> matching([Modules]);
matching([Char | _] = Module) when is_integer(Char) -> matching([list_to_atom(Module)]);
matching(Modules) -> lists:append([matching_one(file(Module)) || Module <- Modules]).

matching_one(File) ->
    case lists:any(fun(Char) -> lists:member(Char, "*?[{") end, File) of
        true -> [filename:rootname(Found, ".erl") || Found <- lists:sort(filelib:wildcard(File ++ ".erl"))];
        false -> [File]
    end.

file(Module) when is_atom(Module) -> file(atom_to_list(Module));
file(Module) -> filename:rootname(Module, ".erl").

%% What is wrong with one does not keep the others from being looked at.
run(Files, Options) ->
    Results = [make(File, Own, Options) || {File, Own} <- Files],
    case lists:all(fun(IsRight) -> IsRight end, Results) of
        true -> up_to_date;
        false -> error
    end.

make(File, Own, Options) ->
    case lists:member(noexec, Options) of
        true ->
            io:format("Out of date: ~ts~n", [File]),
            true;
        false ->
            io:format("Recompile: ~ts~n", [File]),
            compile(File, Own ++ for_compiler(Options), Options)
    end.

for_compiler(Options) ->
    [Option || Option <- Options, not lists:member(Option, [noexec, load, netload]),
               not (is_tuple(Option) andalso element(1, Option) =:= emake)].

compile(File, CompileOptions, Options) ->
    case compile:file(File, [report_errors, report_warnings | CompileOptions]) of
        error -> false;
        Result when element(1, Result) =:= error -> false;
        _ -> not (lists:member(load, Options) orelse lists:member(netload, Options))
                 orelse load(File, CompileOptions)
    end.

%% With the options: what is loaded from the file alone would not have them.
load(File, CompileOptions) ->
    {ok, Module, Binary} = compile:file(File, [binary | CompileOptions]),
    _ = code:purge(Module),
    case code:load_binary(Module, filename:absname(File ++ ".erl"), Binary) of
        {module, _} -> true;
        {error, Reason} ->
            io:format("~ts: ~tp~n", [File, Reason]),
            false
    end.
