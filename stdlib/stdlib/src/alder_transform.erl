-module(alder_transform).
-moduledoc """
Modules that want to be transformed before they are loaded: `-compile({parse_transform, Module})`.

The code server hands such a file over to the process that wants it, because a transform is itself a
module that may have to be loaded.
""".

-export([load/3, check_files/1, transforms/2, apply_all/4]).

%% Where a process notes the files that it is transforming.
-define(IN_PROGRESS, '$alder_transform').

-type problem() :: {erl_anno:location() | none, module(), term()}.
-type problems() :: [{string(), [problem()]}].

-doc """
Loads a file whose forms the transforms change: `{ok, Module, Diagnostics}` or `{error, Diagnostics}`, with
texts as `alder_code:load/2` has them.
""".
-spec load(string(), [term()], [module()]) ->
          {ok, module(), [{error | warning, string()}]} | {error, [{error | warning, string()}]}.
load(File, Options, Transforms) ->
    case get(?IN_PROGRESS) of
        undefined -> load(File, Options, Transforms, []);
        Files -> load(File, Options, Transforms, Files)
    end.

%% Loading a transform may need the very module that it is to be applied to.
load(File, Options, Transforms, InProgress) ->
    case lists:member(File, InProgress) of
        true ->
            {error, [{error, File ++ ": a parse transform needs the module itself"}]};
        false ->
            put(?IN_PROGRESS, [File | InProgress]),
            try
                load_transformed(File, Options, Transforms)
            after
                restore(InProgress)
            end
    end.

restore([]) -> erase(?IN_PROGRESS);
restore(InProgress) -> put(?IN_PROGRESS, InProgress).

load_transformed(File, Options, Transforms) ->
    case transformed(File, Options, Transforms) of
        {ok, Forms, Warnings} ->
            case code_server:load_forms(Forms, File, Options) of
                {ok, Module, Diagnostics} -> {ok, Module, texts(warning, Warnings) ++ Diagnostics};
                {on_load_failure, Text} -> {error, texts(warning, Warnings) ++ [{error, Text}]};
                {error, Diagnostics} -> {error, texts(warning, Warnings) ++ Diagnostics}
            end;
        {error, Errors, Warnings} ->
            {error, texts(warning, Warnings) ++ texts(error, Errors)}
    end.

transformed(File, Options, Transforms) ->
    Beside = [{i, Directory} || Directory <- headers(directory(File))],
    case epp:parse_file(File, [{location, {1, 1}} | epp_options(Options ++ Beside)]) of
        {ok, Forms} ->
            apply_all(Transforms, named(Forms, File, Options), Options, File);
        {error, Reason} ->
            {error, [{File, [{none, compile, {epp, Reason}}]}], []}
    end.

%% A script may do without a name; see `ModuleLoader.Options.isScript`.
named([{attribute, Anno, file, _} = First | Forms] = All, File, Options) ->
    case lists:member(script, Options) andalso not lists:any(fun is_module/1, Forms) of
        true ->
            Name = hd(string:split(lists:last(string:split(File, "/", all)), ".")) ++ "__escript",
            [First, {attribute, Anno, module, list_to_atom(Name)} | Forms];
        false ->
            All
    end.

is_module({attribute, _, module, _}) -> true;
is_module(_) -> false.

%% As `ModuleLoader` has it: in `include` beside `src` and `test`.
headers(Directory) ->
    case lists:member(lists:last(string:split(Directory, "/", all)), ["src", "test"]) of
        true -> [Directory ++ "/../include"];
        false -> []
    end.

epp_options(Options) ->
    [{includes, [Dir || {i, Dir} <- Options]}, {macros, macros(Options)}].

macros(Options) ->
    lists:flatmap(fun({d, Name}) -> [Name];
                     ({d, Name, Value}) -> [{Name, Value}];
                     (_) -> []
                  end, Options).

-doc "What `alder check` does with files that have transforms: a line for each, then halts.".
-spec check_files([string()]) -> no_return().
check_files(Files) ->
    Results = [check_file(File) || File <- Files],
    Status = case lists:all(fun(Result) -> Result end, Results) of
                 true -> 0;
                 false -> 1
             end,
    user:flush(),
    erlang:halt(Status).

%% As when it runs, what lies beside a file is found.
check_file(File) ->
    true = code:add_pathz(directory(File)),
    Transforms = case epp:parse_file(File, [{location, {1, 1}}]) of
                     {ok, Forms} -> transforms(Forms, []);
                     {error, _} -> []
                 end,
    {Result, Diagnostics} =
        case transformed(File, [], Transforms) of
            {ok, NewForms, Warnings} ->
                Found = alder_code:check_forms(NewForms, File, []),
                {[Text || {error, _, _, Text, _} <- Found],
                 texts(warning, Warnings) ++ [{Kind, Shown} || {Kind, _, _, _, Shown} <- Found]};
            {error, Errors, Warnings} ->
                {[message(Problem) || {_, Problems} <- Errors, Problem <- Problems],
                 texts(warning, Warnings) ++ texts(error, Errors)}
        end,
    [alder_io:write(2, [Text, "\n"]) || {_, Text} <- Diagnostics],
    case Result of
        [] -> io:format("OK ~ts~n", [File]);
        [Message] -> io:format("FAIL ~ts ~ts~n", [File, Message]);
        [Message | More] -> io:format("FAIL ~ts ~ts (and ~w more)~n", [File, Message, length(More)])
    end,
    Result =:= [].

directory(File) ->
    case string:split(File, "/", trailing) of
        [_Name] -> ".";
        ["", _Name] -> "/";
        [Directory, _Name] -> Directory
    end.

-doc "The transforms that options and the `-compile` attributes of a module ask for, in order.".
-spec transforms([tuple()], [term()]) -> [module()].
transforms(Forms, Options) ->
    Attributes = lists:append([as_list(Value) || {attribute, _, compile, Value} <- Forms]),
    [Transform || {parse_transform, Transform} <- Options ++ Attributes].

as_list(Value) when length(Value) >= 0 -> Value;
as_list(Value) -> [Value].

-doc "Applies transforms one after the other; what goes wrong with them is said of `File`.".
-spec apply_all([module()], [tuple()], [term()], string()) ->
          {ok, [tuple()], problems()} | {error, problems(), problems()}.
apply_all(Transforms, Forms, Options, File) ->
    lists:foldl(fun(Transform, {ok, Changed, Warnings}) ->
                        case apply_one(Transform, Changed, Options, File) of
                            {error, Errors, More} -> {error, Errors, Warnings ++ More};
                            {warning, NewForms, More} -> {ok, NewForms, Warnings ++ More};
                            NewForms -> {ok, NewForms, Warnings}
                        end;
                   (_Transform, Failed) ->
                        Failed
                end, {ok, Forms, []}, Transforms).

apply_one(Transform, Forms, Options, File) ->
    _ = code:ensure_loaded(Transform),
    case erlang:function_exported(Transform, parse_transform, 2) of
        false ->
            failed(File, {undef_parse_transform, Transform});
        true ->
            try
                Transform:parse_transform(with_locations(Forms, Transform), Options)
            catch
                Class:Reason:Stacktrace ->
                    failed(File, {parse_transform, Transform, {Class, Reason, Stacktrace}})
            end
    end.

%% A transform may say that it knows lines only.
with_locations(Forms, Transform) ->
    Information = case erlang:function_exported(Transform, parse_transform_info, 0) of
                      true -> Transform:parse_transform_info();
                      false -> #{}
                  end,
    case Information of
        #{error_location := line} -> [without_columns(Form) || Form <- Forms];
        _ -> Forms
    end.

without_columns({eof, Anno}) -> {eof, without_column(Anno)};
without_columns(Form) -> erl_parse:map_anno(fun without_column/1, Form).

without_column(Anno) -> erl_anno:set_location(erl_anno:line(Anno), Anno).

failed(File, Reason) ->
    {error, [{File, [{none, compile, Reason}]}], []}.

%% -- Texts ---------------------------------------------------------------------------------------

texts(Kind, Problems) ->
    [{Kind, lists:flatten([place(File, Problem), label(Kind), message(Problem)])}
     || {File, OfFile} <- Problems, Problem <- OfFile].

place(File, {none, _, _}) -> [File, ": "];
place(File, {{Line, Column}, _, _}) -> io_lib:format("~ts:~w:~w: ", [File, Line, Column]);
place(File, {Line, _, _}) when is_integer(Line) -> io_lib:format("~ts:~w: ", [File, Line]);
place(File, {Anno, _, _}) -> place(File, {erl_anno:location(Anno), none, none});
place(File, _) -> [File, ": "].

label(warning) -> "Warning: ";
label(error) -> "".

message({_Location, Module, Description}) ->
    try
        Module:format_error(Description)
    catch
        _:_ -> io_lib:format("~tp", [Description])
    end;
message(Other) ->
    io_lib:format("~tp", [Other]).
