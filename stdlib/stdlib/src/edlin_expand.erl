-module(edlin_expand).
-moduledoc """
What the tab key completes: what could stand where the cursor is, judged by the text before it.

The result is `{yes, Text, Matches}`, where `Text` can be inserted and `Matches` are to be shown, or `{no, "",
[]}`. A match is a string or `{String, Kind}`. Where there is more than one thing to be done, there is more
than one match, and `Text` is what they begin with.
""".

-export([expand/1, expand/2, expand_for_shell/2, shown/1]).

-type match() :: string() | {string(), string()}.
-type result() :: {yes | no, string(), [match()]}.

-doc "Completes the text before the cursor, which is given backwards.".
-spec expand(string()) -> result().
expand(Before) -> expand(Before, []).

-doc """
The same with what is known in a shell: `{bindings, Bindings}`, `{records, #{Name => Fields}}`, `{functions,
[{Name, Arity}]}`, `{types, Names}`.
""".
-spec expand(string(), [{atom(), term()}]) -> result().
expand(Before, Known) ->
    case edlin_context:of_text(Before) of
        none -> {no, "", []};
        {Kind, Prefix} -> complete(Prefix, candidates(Kind, Prefix, Known))
    end.

-doc "The same, asking the shell for what it knows.".
-spec expand_for_shell(string(), pid()) -> result().
expand_for_shell(Before, Shell) ->
    Definitions = shell_evaluator:ask(Shell, definitions),
    expand(Before, [{bindings, shell_evaluator:ask(Shell, bindings)},
                    {records, shell_definitions:records(Definitions)},
                    {functions, shell_definitions:functions(Definitions)}]).

%% -- Candidates ----------------------------------------------------------------------------------

%% {Text, Ending, Kind}: what could stand there, what follows it once it does, and what it is.
candidates(word, Prefix, Known) ->
    local_functions(Known) ++ commands() ++ built_in(Prefix) ++ modules(Prefix) ++ atoms(Prefix);
candidates(variable, _Prefix, Known) ->
    [{atom_to_list(Name), "", ""} || {Name, _} <- known(bindings, Known, [])];
candidates({function, Module}, _Prefix, _Known) ->
    [call(Name, Arity) || {Name, Arity} <- exports(Module), visible(Name)];
candidates({reference, Module}, _Prefix, _Known) ->
    [{text(Name) ++ "/" ++ integer_to_list(Arity), "", ""} || {Name, Arity} <- exports(Module)];
candidates({call, Module, Name}, _Prefix, _Known) ->
    signatures(Module, Name);
candidates(record, _Prefix, Known) ->
    [{text(Name), "{", ""} || Name := _ <- known(records, Known, #{})];
candidates({field, Record}, _Prefix, Known) ->
    case known(records, Known, #{}) of
        #{Record := Fields} -> [{text(Field), "=", ""} || Field <- Fields];
        #{} -> []
    end;
candidates({access, Record}, _Prefix, Known) ->
    case known(records, Known, #{}) of
        #{Record := Fields} -> [{text(Field), "", ""} || Field <- Fields];
        #{} -> []
    end;
candidates({key, Variable}, _Prefix, Known) ->
    case lists:keyfind(Variable, 1, known(bindings, Known, [])) of
        {_, Map} when is_map(Map) -> [{key(Key), "", ""} || Key := _ <- Map];
        _ -> []
    end;
candidates(file, Prefix, _Known) ->
    files(Prefix).

known(Key, Known, Default) -> proplists:get_value(Key, Known, Default).

visible(module_info) -> false;
visible(Name) -> hd(atom_to_list(Name)) =/= $$.

text(Atom) -> lists:flatten(io_lib:write_atom(Atom)).

key(Key) -> lists:flatten(io_lib:format("~0tp", [Key])).

call(Name, 0) -> {text(Name), "()", "/0"};
call(Name, Arity) -> {text(Name), "(", "/" ++ integer_to_list(Arity)}.

local_functions(Known) -> [call(Name, Arity) || {Name, Arity} <- known(functions, Known, [])].

commands() ->
    [call(Name, Arity)
     || {Name, Arity} <- [{b, 0}, {e, 1}, {f, 0}, {f, 1}, {ff, 0}, {ff, 1}, {fl, 0}, {h, 0},
                          {history, 1}, {lf, 0}, {lr, 0}, {lt, 0}, {results, 1},
                          {catch_exception, 1}, {v, 1}, {rd, 2}, {rf, 0}, {rf, 1}, {rl, 0}, {rl, 1},
                          {rp, 1}, {rr, 1}, {rr, 2}, {rr, 3}, {save_module, 1}, {tf, 0}, {tf, 1}]
                        ++ exports(shell_default) ++ exports(user_default),
        Name =/= module_info].

%% Without a prefix they would hide everything else.
built_in("") -> [];
built_in(_Prefix) ->
    [call(Name, Arity) || {Name, Arity} <- erlang:module_info(exports), erl_internal:bif(Name, Arity)].

modules("") -> [];
modules(_Prefix) -> [{text(list_to_atom(Name)), ":", ":"} || Name <- lists:usort(module_names())].

module_names() ->
    [atom_to_list(Module) || Module <- erlang:loaded()]
    ++ [lists:sublist(File, length(File) - 4)
        || Directory <- code:get_path(), {ok, Files} <- [alder_file:list_dir(sources(Directory))],
           File <- Files, lists:suffix(".erl", File)].

sources(Directory) ->
    case lists:reverse(Directory) of
        "nibe" ++ Rest -> lists:reverse(Rest, "src");
        _ -> Directory
    end.

%% Reserved words, and what is needed often.
atoms("") -> [];
atoms(_Prefix) ->
    [{Word, "", ""} || Word <- ["after", "and", "andalso", "begin", "case", "catch", "else", "end", "false",
                                "fun", "if", "infinity", "maybe", "not", "of", "or", "orelse", "receive",
                                "true", "try", "undefined", "when"]].

exports(Module) ->
    try
        lists:sort(Module:module_info(exports))
    catch
        error:undef -> []
    end.

%% -- Signatures ----------------------------------------------------------------------------------

%% The specs of a function, as its source has them, or else its arities.
signatures(Module, Name) ->
    case specs(Module, Name) of
        [] -> [{text(Name) ++ "/" ++ integer_to_list(Arity), none, ""}
               || {Other, Arity} <- exports(Module), Other =:= Name];
        Specs -> [{Spec, none, ""} || Spec <- Specs]
    end.

specs(Module, Name) ->
    case code:which(Module) of
        File when is_list(File) ->
            case alder_syntax:parse_file(File, []) of
                Forms when is_list(Forms) ->
                    [spec(Form) || {attribute, _, spec, {{Other, _}, _}} = Form <- Forms,
                                   Other =:= Name];
                {error, _} -> []
            end;
        _ ->
            []
    end.

spec(Form) ->
    Text = string:trim(lists:flatten(erl_pp:form(Form))),
    string:trim(string:prefix(Text, "-spec "), trailing, ".").

%% -- Files ---------------------------------------------------------------------------------------

files(Prefix) ->
    {Directory, _Name} = split_path(Prefix),
    Where = case Directory of "" -> "."; _ -> Directory end,
    case alder_file:list_dir(Where) of
        {ok, Names} -> [file(Directory ++ Name) || Name <- Names];
        {error, _} -> []
    end.

file(Path) ->
    case alder_file:is_directory(Path) of
        true -> {Path, "/", ""};
        false -> {Path, "\"", ""}
    end.

split_path(Path) ->
    {Name, Directory} = lists:splitwith(fun(Char) -> Char =/= $/ end, lists:reverse(Path)),
    {lists:reverse(Directory), lists:reverse(Name)}.

%% -- Choosing ------------------------------------------------------------------------------------

complete(Prefix, Candidates) ->
    %% A signature is only shown.
    Shown = [Text || {Text, none, _} <- Candidates],
    case [Candidate || {Text, Ending, _} = Candidate <- lists:usort(Candidates), Ending =/= none,
                       lists:prefix(Prefix, Text)] of
        [] when Shown =:= [] -> {no, "", []};
        [] -> {yes, "", Shown};
        Matches -> choose(Prefix, Matches)
    end.

choose(Prefix, [{Text, _, _} | _] = Matches) ->
    case lists:usort([Other || {Other, _, _} <- Matches]) of
        [Text] ->
            case lists:nthtail(length(Prefix), Text) ++ ending(Matches) of
                "" -> {yes, "", details(Matches)};
                More -> {yes, More, []}
            end;
        Texts ->
            Common = lists:foldl(fun common/2, hd(Texts), tl(Texts)),
            case lists:nthtail(length(Prefix), Common) of
                "" -> {yes, "", [shown_as(Match) || Match <- Matches]};
                More -> {yes, More, []}
            end
    end.

%% Several things of one name: what all of them go on with.
ending(Matches) -> lists:foldl(fun common/2, hd(endings(Matches)), tl(endings(Matches))).

endings(Matches) -> lists:usort([Ending || {_, Ending, _} <- Matches]).

details([_]) -> [];
details(Matches) -> [shown_as(Match) || Match <- Matches].

shown_as({Text, _, ""}) -> Text;
shown_as({Text, _, Kind}) -> {Text, Kind}.

common([Char | A], [Char | B]) -> [Char | common(A, B)];
common(_, _) -> [].

%% -- Showing -------------------------------------------------------------------------------------

-doc "What is inserted, and what is shown below the line.".
-spec shown(result()) -> {string(), string()}.
shown({no, _, _}) -> {"", ""};
shown({yes, Text, []}) -> {Text, ""};
shown({yes, Text, Matches}) -> {Text, lists:flatten(table(lists:usort([label(Match) || Match <- Matches])))}.

label({Text, Kind}) when is_list(Kind) -> Text ++ Kind;
label({Text, _}) -> Text;
label(#{text := Text}) -> Text;
label(Text) -> Text.

%% In columns, read downwards.
table(Labels) ->
    Widest = lists:max([string:length(Label) || Label <- Labels]) + 2,
    Columns = max(1, columns() div Widest),
    Rows = (length(Labels) + Columns - 1) div Columns,
    Padded = [string:pad(Label, Widest) || Label <- Labels],
    [[string:trim(lists:flatten(Row), trailing), $\n] || Row <- rows(Padded, Rows)].

rows(Labels, Rows) ->
    Columns = columns_of(Labels, Rows),
    [[lists:nth(N, Column) || Column <- Columns, length(Column) >= N] || N <- lists:seq(1, Rows)].

columns_of([], _Rows) -> [];
columns_of(Labels, Rows) when length(Labels) =< Rows -> [Labels];
columns_of(Labels, Rows) ->
    {Column, Rest} = lists:split(Rows, Labels),
    [Column | columns_of(Rest, Rows)].

columns() ->
    case alder_io:columns() of
        Columns when is_integer(Columns) -> Columns;
        undefined -> 80
    end.
