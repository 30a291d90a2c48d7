-module(alder_test).
-moduledoc """
`alder test [FILE or DIRECTORY...]`: finds tests, loads them from source, runs them, and says how many failed.

In a directory, and those below it, tests are modules whose names end in `_tests`, those that include
`eunit.hrl`, and suites of `common_test`, whose names end in `_SUITE`. A file that is named is taken for
one of these. Each module is run by itself, so that one that times out does not take others along. They are
loaded with TEST defined; beside their own directory, `src` and `include` next to it are searched.
""".

-export([main/1]).

%% Not run: cases of a suite that were skipped because something before them has failed.
-type counts() :: #{passed | failed | skipped | cancelled | not_run => non_neg_integer()}.

%% `verbose`: EUnit's own report of all tests; `report`: a directory for reports in XML.
-record(options, {verbose = false :: boolean(), report = none :: string() | none}).

-doc "What the command runs: the words are `--verbose`, `--report DIRECTORY`, and paths.".
-spec main([string()]) -> no_return().
main(Words) ->
    Start = erlang:monotonic_time(millisecond),
    {Paths, Options} = options(Words, [], #options{}),
    {Files, Missing} = found(Paths),
    _ = [complain("alder test: ~ts", [Text]) || Text <- Missing],
    Results = [run(File, Options) || File <- to_run(Files)],
    Counts = lists:foldl(fun add/2, #{}, Results),
    Time = erlang:monotonic_time(millisecond) - Start,
    io:format("~ts in ~.1f s~n", [summary(length(Results), Counts), Time / 1000]),
    halted(case Missing =:= [] andalso Results =/= [] andalso has_passed(Counts) of
               true -> 0;
               false -> 1
           end).

-spec halted(0..255) -> no_return().
halted(Status) ->
    init:stop(Status),
    receive after infinity -> ok end.

options(["--verbose" | Words], Paths, Options) ->
    options(Words, Paths, Options#options{verbose = true});
options(["--report", Directory | Words], Paths, Options) ->
    options(Words, Paths, Options#options{report = Directory});
options([Path | Words], Paths, Options) ->
    options(Words, [Path | Paths], Options);
options([], [], Options) ->
    {["."], Options};
options([], Paths, Options) ->
    {lists:reverse(Paths), Options}.

complain(Format, Arguments) ->
    io:format(standard_error, Format ++ "~n", Arguments).

%% -- Finding -------------------------------------------------------------------------------------

%% Files in order, each once; and what there is to complain about.
found(Paths) ->
    Found = [{Path, in_path(Path)} || Path <- Paths],
    Missing = [io_lib:format("there are no tests in '~ts'", [Path]) || {Path, []} <- Found]
        ++ [io_lib:format("there is no '~ts'", [Path]) || {Path, missing} <- Found],
    {lists:uniq(lists:append([Files || {_, Files} <- Found, is_list(Files)])), Missing}.

in_path(Path) ->
    case {filelib:is_dir(Path), filelib:is_regular(Path)} of
        {true, _} -> in_directory(without_slash(Path));
        {_, true} -> [Path];
        {false, false} -> missing
    end.

without_slash("/") -> "/";
without_slash(Path) -> string:trim(Path, trailing, "/").

in_directory(Directory) ->
    case file:list_dir(Directory) of
        {ok, Names} -> lists:flatmap(fun(Name) -> in_entry(Directory, Name) end, lists:sort(Names));
        {error, _} -> []
    end.

%% What is hidden, or made by build tools, is passed over.
in_entry(_Directory, [First | _]) when First =:= $.; First =:= $_ ->
    [];
in_entry(Directory, Name) ->
    Path = joined(Directory, Name),
    case lists:suffix(".erl", Name) of
        true ->
            [Path || has_tests(Path)];
        false ->
            case filelib:is_dir(Path) of
                true -> in_directory(Path);
                false -> []
            end
    end.

joined(".", Name) -> Name;
joined("/", Name) -> "/" ++ Name;
joined(Directory, Name) -> Directory ++ "/" ++ Name.

has_tests(Path) ->
    Module = module_of(Path),
    is_suite(Module) orelse lists:suffix("_tests", Module) orelse includes_eunit(Path).

module_of(Path) ->
    Name = lists:last(string:split(Path, "/", all)),
    lists:sublist(Name, length(Name) - length(".erl")).

is_suite(Module) -> lists:suffix("_SUITE", Module).

includes_eunit(Path) ->
    case file:read_file(Path) of
        {ok, Text} -> binary:match(Text, <<"eunit.hrl\"">>) =/= nomatch;
        {error, _} -> false
    end.

%% The tests in `m_tests` are run with those of `m`.
to_run(Files) ->
    Modules = [module_of(File) || File <- Files],
    [File || {File, Module} <- lists:zip(Files, Modules), not is_beside(Module, Modules)].

is_beside(Module, Modules) ->
    case lists:suffix("_tests", Module) of
        true -> lists:member(lists:sublist(Module, length(Module) - length("_tests")), Modules);
        false -> false
    end.

%% -- Running -------------------------------------------------------------------------------------

-spec run(string(), #options{}) -> counts().
run(File, Options) ->
    case loaded(File) of
        {ok, Module} -> run_module(Module, Options);
        error -> #{failed => 1}
    end.

loaded(File) ->
    Directory = directory_of(File),
    Near = [Place || Place <- [Directory | beside(Directory)], filelib:is_dir(Place)],
    ok = code:add_pathsa(lists:reverse(Near)),
    Includes = [{i, Parent ++ "/include"} || Parent <- [directory_of(Directory), Directory]],
    case code_server:call({load_file, File, [{d, 'TEST'} | Includes]}) of
        {ok, Module, Warnings} ->
            print_diagnostics(Warnings),
            {ok, Module};
        {error, Diagnostics} ->
            print_diagnostics(Diagnostics),
            io:format("FAIL ~ts could not be loaded~n", [File]),
            error
    end.

beside(Directory) ->
    case lists:member(lists:last(string:split(Directory, "/", all)), ["test", "tests"]) of
        true -> [joined(directory_of(Directory), "src")];
        false -> []
    end.

directory_of(Path) ->
    case string:split(Path, "/", trailing) of
        [".."] -> "../..";
        ["."] -> "..";
        [_Name] -> ".";
        ["", _Name] -> "/";
        [Directory, _Name] -> Directory
    end.

print_diagnostics(Diagnostics) ->
    alder_io:write(2, [[Text, "\n"] || {_Severity, Text} <- Diagnostics]).

run_module(Module, Options) ->
    case is_suite(atom_to_list(Module)) of
        true -> ct_runner:run(Module, Options#options.verbose);
        false -> run_eunit(Module, Options)
    end.

run_eunit(Module, #options{verbose = IsVerbose, report = Report}) ->
    Reference = make_ref(),
    Listener = {alder_test_report, [{module, Module}, {tell, self(), Reference}, {quiet, IsVerbose}]},
    Shown = case IsVerbose of
                true -> [verbose];
                false -> [no_tty]
            end,
    Files = [{report, {eunit_surefire, [{dir, Report}]}} || Report =/= none],
    _ = eunit:test(Module, Shown ++ [{report, Listener} | Files]),
    receive
        {Reference, Counts} -> Counts
    after 0 -> #{failed => 1}
    end.

%% -- The summary ---------------------------------------------------------------------------------

add(Counts, Sum) ->
    maps:merge_with(fun(_, A, B) -> A + B end, Counts, Sum).

has_passed(Counts) ->
    lists:all(fun(What) -> maps:get(What, Counts, 0) =:= 0 end, [failed, cancelled, not_run]).

summary(Modules, Counts) ->
    Words = [io_lib:format("~w ~s", [N, word(What)])
             || What <- [passed, failed, skipped, cancelled, not_run],
                N <- [maps:get(What, Counts, 0)],
                N > 0 orelse What =:= passed],
    [io_lib:format("~w ~s: ", [Modules, case Modules of 1 -> "module"; _ -> "modules" end]),
     lists:join(", ", Words)].

word(not_run) -> "not run";
word(What) -> atom_to_list(What).
