-module(ct).
-moduledoc """
What suites of Common Test call. A subset: suites are run by `alder test`; there are no nodes, hooks, test
specifications and logs in HTML. What `log` prints is shown when the test case fails.
""".

-export([log/1, log/2, log/3, log/4, log/5, pal/1, pal/2, pal/3, pal/4, pal/5]).
-export([print/1, print/2, print/3, print/4, print/5]).
-export([fail/1, fail/2, comment/1, comment/2, sleep/1, timetrap/1, get_timetrap_info/0]).
-export([get_config/1, get_config/2, get_config/3, require/1, require/2]).
-export([capture_start/0, capture_stop/0, capture_get/0, capture_get/1]).
-export([make_priv_dir/0, get_progname/0, userdata/2, userdata/3, testcases/2, listenv/1]).
-export([run/1, run/2, run_test/1]).
-export([abort_current_testcase/1, set_verbosity/1, get_verbosity/1]).

-type format() :: string().

%% -- Printing ------------------------------------------------------------------------------------

-doc "Prints to the log of the test case.".
-spec log(format()) -> ok.
log(Format) -> log(default, 50, Format, [], []).

-spec log(term(), term()) -> ok.
log(X1, X2) -> arguments(fun log/5, [X1, X2]).

-spec log(term(), term(), term()) -> ok.
log(X1, X2, X3) -> arguments(fun log/5, [X1, X2, X3]).

-spec log(term(), term(), term(), term()) -> ok.
log(X1, X2, X3, X4) -> arguments(fun log/5, [X1, X2, X3, X4]).

-spec log(atom(), term(), format(), list(), list()) -> ok.
log(_Category, _Importance, Format, Arguments, _Options) ->
    io:format(Format ++ "~n", Arguments).

-doc "Prints to the log and to the terminal.".
-spec pal(format()) -> ok.
pal(Format) -> pal(default, 50, Format, [], []).

-spec pal(term(), term()) -> ok.
pal(X1, X2) -> arguments(fun pal/5, [X1, X2]).

-spec pal(term(), term(), term()) -> ok.
pal(X1, X2, X3) -> arguments(fun pal/5, [X1, X2, X3]).

-spec pal(term(), term(), term(), term()) -> ok.
pal(X1, X2, X3, X4) -> arguments(fun pal/5, [X1, X2, X3, X4]).

-spec pal(atom(), term(), format(), list(), list()) -> ok.
pal(Category, Importance, Format, Arguments, Options) ->
    print(Category, Importance, Format, Arguments, Options),
    log(Category, Importance, Format, Arguments, Options).

-doc "Prints to the terminal.".
-spec print(format()) -> ok.
print(Format) -> print(default, 50, Format, [], []).

-spec print(term(), term()) -> ok.
print(X1, X2) -> arguments(fun print/5, [X1, X2]).

-spec print(term(), term(), term()) -> ok.
print(X1, X2, X3) -> arguments(fun print/5, [X1, X2, X3]).

-spec print(term(), term(), term(), term()) -> ok.
print(X1, X2, X3, X4) -> arguments(fun print/5, [X1, X2, X3, X4]).

-spec print(atom(), term(), format(), list(), list()) -> ok.
print(_Category, _Importance, Format, Arguments, _Options) ->
    io:format(user, Format ++ "~n", Arguments).

%% [Category,] [Importance,] Format, [Arguments,] [Options]: a category is an atom, an importance a number
%% or one of some atoms.
arguments(Print, Given) ->
    {Category, More} = case Given of
                           [Atom | Rest] when is_atom(Atom) -> {Atom, Rest};
                           _ -> {default, Given}
                       end,
    {Importance, Texts} = case More of
                              [N | Others] when is_integer(N); is_atom(N) -> {N, Others};
                              _ -> {50, More}
                          end,
    case Texts of
        [Format] -> Print(Category, Importance, Format, [], []);
        [Format, Arguments] -> Print(Category, Importance, Format, Arguments, []);
        [Format, Arguments, Options] -> Print(Category, Importance, Format, Arguments, Options)
    end.

-spec set_verbosity(term()) -> ok.
set_verbosity(_) -> ok.

-spec get_verbosity(term()) -> 100.
get_verbosity(_) -> 100.

%% -- The test case -------------------------------------------------------------------------------

-doc "Ends the test case as a failed one.".
-spec fail(term()) -> no_return().
fail(Reason) -> exit({test_case_failed, Reason}).

-spec fail(format(), list()) -> no_return().
fail(Format, Arguments) ->
    exit({test_case_failed, lists:flatten(io_lib:format(Format, Arguments))}).

-doc "A remark that is shown with the test case.".
-spec comment(term()) -> ok.
comment(Comment) ->
    ct_process:tell({comment, Comment}).

-spec comment(format(), list()) -> ok.
comment(Format, Arguments) when is_list(Format), is_list(Arguments) ->
    comment(lists:flatten(io_lib:format(Format, Arguments))).

-doc "Waits for a time in milliseconds, or `{hours | minutes | seconds, N}`.".
-spec sleep(term()) -> ok.
sleep(Time) -> timer:sleep(ct_process:milliseconds(Time)).

-doc "From now on, the test case may take this time.".
-spec timetrap(term()) -> ok.
timetrap(Time) -> ct_process:tell({timetrap, Time}).

-spec get_timetrap_info() -> {timeout(), {boolean(), number()}}.
get_timetrap_info() -> ct_process:tell(timetrap_info).

-spec abort_current_testcase(term()) -> no_return().
abort_current_testcase(_Reason) -> error(notsup).

%% -- Configuration -------------------------------------------------------------------------------

-doc "The value of a variable that the suite requires, from its `default_config`.".
-spec get_config(term()) -> term().
get_config(Name) -> get_config(Name, undefined, []).

-spec get_config(term(), term()) -> term().
get_config(Name, Default) -> get_config(Name, Default, []).

-spec get_config(term(), term(), list()) -> term().
get_config(Path, Default, Options) ->
    Found = value(Path, ct_runner:variables()),
    case {Found, proplists:get_bool(all, Options)} of
        {{ok, Value}, false} -> Value;
        {{ok, Value}, true} -> [Value];
        {error, _} -> Default
    end.

value({Name, Keys}, Variables) when is_list(Keys) ->
    lists:foldl(fun(Key, {ok, Value}) -> value(Key, Value);
                   (_, error) -> error
                end, value(Name, Variables), Keys);
value({Name, Key}, Variables) ->
    value({Name, [Key]}, Variables);
value(Name, Variables) when is_list(Variables) ->
    case lists:keyfind(Name, 1, Variables) of
        {Name, Value} -> {ok, Value};
        _ -> error
    end;
value(_Name, _Variables) ->
    error.

-spec require(term()) -> ok | {error, {not_available, term()}}.
require(Required) ->
    case value(Required, ct_runner:variables()) of
        {ok, _} -> ok;
        error -> {error, {not_available, Required}}
    end.

-spec require(atom(), term()) -> ok | {error, {not_available, term()}}.
require(Name, Required) ->
    case value(Required, ct_runner:variables()) of
        {ok, Value} -> ct_runner:add_variable(Name, Value);
        error -> {error, {not_available, Required}}
    end.

%% -- What is printed -----------------------------------------------------------------------------

-spec capture_start() -> ok.
capture_start() -> ct_process:tell(capture_start).

-spec capture_stop() -> ok.
capture_stop() -> ct_process:tell(capture_stop).

-doc "What has been printed since `capture_start/0`, and was not asked for, as strings.".
-spec capture_get() -> [string()].
capture_get() -> ct_process:tell(capture_get).

-spec capture_get([default]) -> [string()].
capture_get(_Exclude) -> capture_get().

%% -- About suites --------------------------------------------------------------------------------

-spec userdata(module(), atom() | {group, atom()}) -> term().
userdata(Suite, Case) when is_atom(Case) ->
    data(case erlang:function_exported(Suite, Case, 0) of
             true -> Suite:Case();
             false -> []
         end);
userdata(Suite, {group, Group}) ->
    data(Suite:group(Group)).

-spec userdata(module(), atom(), atom()) -> term().
userdata(Suite, _Group, Case) -> userdata(Suite, Case).

data(Info) ->
    case [Data || {userdata, Data} <- Info] of
        [Data] when not is_list(Data) -> Data;
        All -> lists:append([if is_list(Data) -> Data; true -> [Data] end || Data <- All])
    end.

-spec testcases(string(), module()) -> [atom()].
testcases(_Directory, Suite) -> ct_runner:cases(Suite).

-doc "The directory of a test case exists already.".
-spec make_priv_dir() -> ok.
make_priv_dir() -> ok.

-spec get_progname() -> string().
get_progname() -> "alder".

-spec listenv(term()) -> [].
listenv(_Telnet) -> [].

%% -- Running -------------------------------------------------------------------------------------

-doc "Runs the suites of a directory.".
-spec run(string()) -> {non_neg_integer(), non_neg_integer(), {non_neg_integer(), non_neg_integer()}}
                     | {error, term()}.
run(Directory) -> run_test([{dir, Directory}]).

-doc "Runs suites that are in a directory.".
-spec run(string(), atom() | string() | [atom() | string()]) ->
          {non_neg_integer(), non_neg_integer(), {non_neg_integer(), non_neg_integer()}} | {error, term()}.
run(Directory, Suites) -> run_test([{dir, Directory}, {suite, Suites}]).

-doc """
Runs suites: `{suite, Names}`, found in the code path or in `{dir, Directory}`, else all of the directory. The result
has the numbers of cases that were ok, failed, were skipped, and were not run since something before them
failed. Other options have no effect.
""".
-spec run_test([{atom(), term()}]) ->
          {non_neg_integer(), non_neg_integer(), {non_neg_integer(), non_neg_integer()}} | {error, term()}.
run_test(Options) ->
    Directories = [Directory || {dir, Given} <- Options, Directory <- names(Given)],
    Named = [list_to_atom(filename:basename(Suite, ".erl")) || {suite, Given} <- Options, Suite <- names(Given)],
    ok = code:add_pathsa(Directories),
    Suites = case Named of
                 [] -> [list_to_atom(filename:basename(File, ".erl"))
                        || Directory <- Directories,
                           File <- lists:sort(filelib:wildcard(Directory ++ "/*_SUITE.erl"))];
                 _ -> Named
             end,
    case [{Suite, Reason} || Suite <- Suites, {error, Reason} <- [code:ensure_loaded(Suite)]] of
        [] when Suites =/= [] -> result([ct_runner:run(Suite, false) || Suite <- Suites]);
        [] -> {error, no_suites};
        [Failed | _] -> {error, Failed}
    end.

%% A name or several: an atom, a string, or a list of these.
names(Name) when is_atom(Name) -> [atom_to_list(Name)];
names([Char | _] = Name) when is_integer(Char) -> [Name];
names(Names) -> lists:flatmap(fun names/1, Names).

result(Counts) ->
    [Passed, Failed, Skipped, NotRun] =
        [lists:sum([maps:get(What, Count, 0) || Count <- Counts]) || What <- [passed, failed, skipped, not_run]],
    {Passed, Failed, {Skipped, NotRun}}.
