-module(ct_runner).
-moduledoc """
Runs a suite: what `all/0` names, in its groups, with what comes before and after.

Suites and groups are walked through in the calling process; each function of the suite is called in a process of
its own.
""".

-export([run/2, cases/1, variables/0, add_variable/2]).

%% `path`: the groups that are open, innermost first, as {Name, Properties}. `timetrap`: that of the suite or
%% group.
-record(suite, {module :: module(), groups :: [tuple()], timetrap :: timeout(),
                is_verbose :: boolean(), path = [] :: [{atom(), list()}]}).

-define(TIMETRAP, 30 * 60 * 1000).

-doc "Runs a suite that is loaded; the numbers of cases.".
-spec run(module(), boolean()) -> #{atom() => non_neg_integer()}.
run(Module, IsVerbose) ->
    Info = information(Module, suite, []),
    Suite = #suite{module = Module, groups = [], is_verbose = IsVerbose,
                   timetrap = timetrap(Info, ?TIMETRAP)},
    persistent_term:put({?MODULE, variables}, [{Name, Value} || {default_config, Name, Value} <- Info]
                        ++ required(Info)),
    Counts = case called(Suite, fun() -> {all(Module), groups(Module)} end) of
                 {ok, {{skip, Reason}, _}} ->
                     report_skip(Suite, "", Reason),
                     #{skipped => 1};
                 {ok, {All, Groups}} ->
                     suite(All, Suite#suite{groups = Groups});
                 {failed, Exception} ->
                     report_failure(Suite, "all/0", Exception, <<>>, ""),
                     #{failed => 1}
             end,
    _ = persistent_term:erase({?MODULE, variables}),
    Counts.

-doc "All cases of a suite, in groups too.".
-spec cases(module()) -> [atom()].
cases(Module) ->
    lists:uniq(names(all(Module), groups(Module))).

names(Items, Groups) ->
    lists:flatmap(fun(Item) ->
                          case item(Item, Groups) of
                              {testcase, Name, _} -> [Name];
                              {group, _, _, Members} -> names(Members, Groups);
                              {bad, _} -> []
                          end
                  end, Items).

-spec variables() -> [{atom(), term()}].
variables() -> persistent_term:get({?MODULE, variables}, []).

-spec add_variable(atom(), term()) -> ok.
add_variable(Name, Value) ->
    persistent_term:put({?MODULE, variables}, [{Name, Value} | variables()]).

%% A variable under another name, and its value where there is no other.
required(Info) ->
    [{Name, Value} || {require, Name, Required} <- Info, {default_config, Given, Value} <- Info,
                      Given =:= Required orelse Given =:= element(1, {Required})].

all(Module) -> Module:all().

groups(Module) ->
    case erlang:function_exported(Module, groups, 0) of
        true -> Module:groups();
        false -> []
    end.

information(Module, Function, Arguments) ->
    case erlang:function_exported(Module, Function, length(Arguments)) of
        true ->
            try apply(Module, Function, Arguments) of
                Info when is_list(Info) -> Info;
                _ -> []
            catch
                _:_ -> []
            end;
        false -> []
    end.

timetrap(Info, Default) ->
    case lists:keyfind(timetrap, 1, Info) of
        {timetrap, Time} -> ct_process:milliseconds(Time);
        false -> Default
    end.

%% -- The suite -----------------------------------------------------------------------------------

suite(All, #suite{module = Module} = Suite) ->
    Private = private_directory(),
    Counts = suite(All, [{data_dir, data_directory(Module)}, {priv_dir, Private}], Suite),
    _ = file:del_dir_r(Private),
    Counts.

suite(All, Config, #suite{module = Module} = Suite) ->
    case initial(Suite, init_per_suite, [Config], Config) of
        {ok, NewConfig} ->
            {Counts, _} = items(All, NewConfig, Suite),
            _ = final(Suite, end_per_suite, [NewConfig]),
            Counts;
        {skip, Reason} ->
            skip_all(All, Reason, Suite, skipped);
        {failed, Exception} ->
            report_failure(Suite, "init_per_suite", Exception, <<>>, ""),
            skip_all(All, {failed, {Module, init_per_suite, element(2, Exception)}}, Suite, not_run)
    end.

data_directory(Module) ->
    File = case code:is_loaded(Module) of
               {file, Path} when is_list(Path) -> Path;
               _ -> atom_to_list(Module) ++ ".erl"
           end,
    lists:sublist(File, length(File) - length(".erl")) ++ "_data/".

%% For what tests write.
private_directory() ->
    Base = case os:getenv("TMPDIR") of
               false -> "/tmp";
               Given -> Given
           end,
    Directory = lists:flatten(io_lib:format("~ts/alder-test-~s-~w/", [Base, os:getpid(),
                                            erlang:unique_integer([positive])])),
    ok = filelib:ensure_dir(Directory),
    Directory.

%% What comes before cases: the configuration from then on.
initial(#suite{module = Module} = Suite, Function, Arguments, Config) ->
    case erlang:function_exported(Module, Function, length(Arguments)) of
        false -> {ok, Config};
        true ->
            case called(Suite, fun() -> apply(Module, Function, Arguments) end) of
                {ok, NewConfig} when is_list(NewConfig) -> {ok, NewConfig};
                {ok, {skip, Reason}} -> {skip, Reason};
                {ok, {skip_and_save, Reason, _}} -> {skip, Reason};
                {ok, {fail, Reason}} -> {failed, {exit, Reason, []}};
                {ok, Other} -> {failed, {error, {bad_return, Other}, []}};
                {failed, {exit, {skip, Reason}, _}} -> {skip, Reason};
                {failed, Exception} -> {failed, Exception}
            end
    end.

final(#suite{module = Module} = Suite, Function, Arguments) ->
    case erlang:function_exported(Module, Function, length(Arguments)) of
        false -> ok;
        true ->
            case called(Suite, fun() -> apply(Module, Function, Arguments) end) of
                {ok, Value} -> Value;
                {failed, Exception} ->
                    report_warning(Suite, Function, Exception),
                    failed
            end
    end.

called(#suite{timetrap = Limit}, Function) ->
    case ct_process:call(fun() -> eunit_test:outcome(Function) end, Limit) of
        #{result := {value, {ok, Value}}} -> {ok, Value};
        #{result := {value, {error, {Class, Reason, Frames}}}} ->
            {failed, {Class, Reason, own(Frames)}};
        #{result := {timeout, Time, Frames}} -> {failed, {exit, {timetrap_timeout, Time}, own(Frames)}};
        #{result := {died, Reason}} -> {failed, {exit, Reason, []}}
    end.

own(Frames) ->
    lists:takewhile(fun({Module, _, _, _}) -> not lists:member(Module, [?MODULE, ct_process, eunit_test]);
                       (_) -> true
                    end, Frames).

%% -- What all/0 and groups/0 have ----------------------------------------------------------------

item(Name, _Groups) when is_atom(Name) -> {testcase, Name, []};
item({testcase, Name, Properties}, _Groups) -> {testcase, Name, Properties};
item({group, Name}, Groups) -> group_named(Name, default, Groups);
item({group, Name, Properties}, Groups) -> group_named(Name, Properties, Groups);
item({group, Name, Properties, _Others}, Groups) -> group_named(Name, Properties, Groups);
item({Name, Properties, Members}, _Groups) when is_atom(Name), is_list(Members) ->
    {group, Name, Properties, Members};
item({Module, Name}, _Groups) when is_atom(Module), is_atom(Name) -> {testcase, Name, []};
item(Other, _Groups) -> {bad, Other}.

group_named(Name, Properties, Groups) ->
    case [Group || {Known, _, _} = Group <- all_groups(Groups), Known =:= Name] of
        [{_, Own, Members} | _] when Properties =:= default -> {group, Name, Own, Members};
        [{_, _, Members} | _] -> {group, Name, Properties, Members};
        [] -> {bad, {group, Name}}
    end.

all_groups(Items) ->
    lists:flatmap(fun({_, _, Members} = Group) when is_list(Members) -> [Group | all_groups(Members)];
                     (_) -> []
                  end, Items).

%% -- One after the other -------------------------------------------------------------------------

%% The counts, and what became of each: `ok`, `failed` or `skipped`. In a sequence, what is behind a failure
%% is skipped.
items(Items, Config, Suite) ->
    in_order(Items, Config, Suite, #{}, []).

in_order([], _Config, _Suite, Counts, Results) ->
    {Counts, lists:reverse(Results)};
in_order([Item | Items], Config, #suite{groups = Groups, path = Path} = Suite, Counts, Results) ->
    {New, Result, Saved} = one(item(Item, Groups), Config, Suite),
    All = add(New, Counts),
    case {Result, is_sequence(Path)} of
        {failed, true} ->
            Skipped = skip_all(Items, {sequence_failed, Item}, Suite, not_run),
            {add(Skipped, All), lists:reverse(Results, [Result])};
        _ ->
            in_order(Items, saved(Saved, Item, Config), Suite, All, [Result | Results])
    end.

is_sequence([{_, Properties} | _]) -> proplists:get_bool(sequence, Properties);
is_sequence([]) -> false.

saved([], _Item, Config) -> lists:keydelete(saved_config, 1, Config);
saved(Saved, Item, Config) -> lists:keystore(saved_config, 1, Config, {saved_config, {Item, Saved}}).

one({testcase, Name, Properties}, Config, Suite) ->
    {Status, Saved, Counts} = repeated(Properties, fun() -> finished(Name, started(Name, Config, Suite), Suite) end),
    {Counts, Status, Saved};
one({group, Name, Properties, Members}, Config, Suite) ->
    {Status, _, Counts} = repeated(Properties, fun() -> group(Name, Properties, Members, Config, Suite) end),
    {Counts, Status, []};
one({bad, Item}, _Config, Suite) ->
    report_failure(Suite, io_lib:format("~0tp", [Item]), {error, no_such_test, []}, <<>>, ""),
    {#{failed => 1}, failed, []}.

%% As often as {repeat, N} and its like say.
repeated(Properties, Run) ->
    Repeats = [Property || {Kind, N} = Property <- Properties, is_repeat(Kind), is_integer(N)],
    case Repeats of
        [{Kind, N} | _] -> again(Kind, N, Run, #{}, ok);
        [] -> Run()
    end.

is_repeat(Kind) ->
    lists:member(Kind, [repeat, repeat_until_all_ok, repeat_until_all_fail, repeat_until_any_ok,
                        repeat_until_any_fail]).

again(Kind, N, Run, Before, Worst) ->
    {Status, Saved, New} = Run(),
    Counts = add(New, Before),
    Total = case Status of
                failed -> failed;
                _ -> Worst
            end,
    IsLast = N =< 1 orelse is_enough(Kind, New),
    case IsLast of
        true -> {Total, Saved, Counts};
        false -> again(Kind, N - 1, Run, Counts, Total)
    end.

is_enough(repeat, _) -> false;
is_enough(repeat_until_all_ok, Counts) -> count(failed, Counts) + count(broken, Counts) =:= 0;
is_enough(repeat_until_all_fail, Counts) -> count(passed, Counts) =:= 0;
is_enough(repeat_until_any_ok, Counts) -> count(passed, Counts) > 0;
is_enough(repeat_until_any_fail, Counts) -> count(failed, Counts) > 0.

count(What, Counts) -> maps:get(What, Counts, 0).

add(Counts, Sum) -> maps:merge_with(fun(_, A, B) -> A + B end, Counts, Sum).

%% -- Groups --------------------------------------------------------------------------------------

group(Name, Properties, Members, Config, #suite{module = Module, path = Path} = Suite) ->
    Info = information(Module, group, [Name]),
    Inner = Suite#suite{path = [{Name, Properties} | Path],
                        timetrap = timetrap(Info, Suite#suite.timetrap)},
    Given = [{tc_group_properties, [{name, Name} | Properties]} | lists:keydelete(tc_group_properties, 1, Config)],
    case initial(Inner, init_per_group, [Name, Given], Given) of
        {ok, NewConfig} ->
            {Counts, Results} = members(ordered(Members, Properties), Properties, NewConfig, Inner),
            Result = {tc_group_result, [{Status, [R || R <- Results, R =:= Status]} || Status <- [ok, skipped, failed]]},
            case final(Inner, end_per_group, [Name, [Result | NewConfig]]) of
                {return_group_result, Status} -> {Status, [], Counts};
                _ -> {worst(Results), [], Counts}
            end;
        {skip, Reason} ->
            {skipped, [], skip_all(Members, Reason, Inner, skipped)};
        {failed, Exception} ->
            report_failure(Inner, ["init_per_group(", atom_to_list(Name), ")"], Exception, <<>>, ""),
            Reason = {failed, {Module, init_per_group, element(2, Exception)}},
            {failed, [], skip_all(Members, Reason, Inner, not_run)}
    end.

worst(Results) ->
    case lists:member(failed, Results) of
        true -> failed;
        false -> ok
    end.

ordered(Members, Properties) ->
    Shuffled = fun() -> [Member || {_, Member} <- lists:sort([{rand:uniform(), M} || M <- Members])] end,
    case {proplists:get_bool(shuffle, Properties), lists:keyfind(shuffle, 1, Properties)} of
        {_, {shuffle, {_, _, _} = Seed}} ->
            _ = rand:seed(exsss, Seed),
            Shuffled();
        {true, _} -> Shuffled();
        _ -> Members
    end.

members(Members, Properties, Config, Suite) ->
    case proplists:get_bool(parallel, Properties) of
        true -> in_parallel(Members, Config, Suite);
        false -> items(Members, Config, Suite)
    end.

%% Cases are started at once; a group among them runs beside those before it, those behind it wait for it.
in_parallel(Members, Config, #suite{groups = Groups} = Suite) ->
    Begun = [case item(Member, Groups) of
                 {testcase, Name, []} -> {Name, started(Name, Config, Suite)};
                 Item -> {done, one(Item, Config, Suite)}
             end || Member <- Members],
    lists:foldl(fun({done, {New, Result, _}}, {Counts, Results}) -> {add(New, Counts), Results ++ [Result]};
                   ({Name, Running}, {Counts, Results}) ->
                        {Status, _, New} = finished(Name, Running, Suite),
                        {add(New, Counts), Results ++ [Status]}
                end, {#{}, []}, Begun).

%% -- Cases ---------------------------------------------------------------------------------------

started(Name, Config, #suite{module = Module, path = Path, timetrap = Limit}) ->
    Own = timetrap(information(Module, Name, []), Limit),
    Given = [{tc_group_path, [[{name, Group} | Properties] || {Group, Properties} <- tl_or_empty(Path)]}
             || Path =/= []] ++ Config,
    case erlang:function_exported(Module, Name, 1) of
        true -> ct_case:start(Module, Name, Given, Own);
        false -> undefined
    end.

tl_or_empty([]) -> [];
tl_or_empty([_ | Outer]) -> Outer.

finished(Name, undefined, #suite{module = Module} = Suite) ->
    report_failure(Suite, Name, {error, undef, [{Module, Name, 1, []}]}, <<>>, ""),
    {failed, [], #{failed => 1}};
finished(Name, Running, Suite) ->
    {Verdict, Output, Comment} = ct_case:await(Running),
    case Verdict of
        {ok, Saved} ->
            report_ok(Suite, Name, Comment),
            {ok, Saved, #{passed => 1}};
        {failed, Exception} ->
            report_failure(Suite, Name, Exception, Output, Comment),
            {failed, [], #{failed => 1}};
        {skipped, Reason} ->
            report_skip(Suite, Name, Reason),
            {skipped, [], #{skipped => 1}};
        {auto_skipped, Reason} ->
            report_skip(Suite, Name, Reason),
            {failed, [], #{not_run => 1}}
    end.

%% What is not run since something before it says so (`skipped`), or has failed (`not_run`).
skip_all(Items, Reason, #suite{groups = Groups} = Suite, Kind) ->
    Names = names(Items, Groups),
    _ = [report_skip(Suite, Name, Reason) || Name <- Names],
    #{Kind => length(Names)}.

%% -- What is printed -----------------------------------------------------------------------------

report_ok(#suite{is_verbose = true} = Suite, Name, Comment) ->
    io:format("ok ~ts~ts~n", [title(Suite, Name), remark(Comment)]);
report_ok(_Suite, _Name, _Comment) ->
    ok.

report_failure(Suite, Name, Exception, Output, Comment) ->
    io:put_chars(alder_test_report:failure("FAIL", [title(Suite, Name), remark(Comment)],
                                           readable(Exception), Output)).

report_warning(Suite, Name, Exception) ->
    io:put_chars(alder_test_report:failure("WARNING", title(Suite, Name), Exception, <<>>)).

report_skip(Suite, Name, Reason) ->
    io:format("SKIP ~ts: ~ts~n", [title(Suite, Name), reason(Reason)]).

%% ct:fail/1 is no crash.
readable({exit, {test_case_failed, Reason}, Frames}) -> {exit, Reason, Frames};
readable(Exception) -> Exception.

reason(Text) ->
    case io_lib:printable_unicode_list(Text) of
        true -> Text;
        false -> io_lib:format("~0tP", [Text, 30])
    end.

remark("") -> "";
remark(Comment) -> [" (", reason(Comment), ")"].

title(#suite{module = Module, path = Path}, Name) ->
    Groups = [[atom_to_list(Group), "."] || {Group, _} <- lists:reverse(Path)],
    Shown = case Name of
                _ when is_atom(Name) -> atom_to_list(Name);
                _ -> Name
            end,
    [atom_to_list(Module), ":", Groups, Shown].
