-module(erl_lint).
-moduledoc """
Checks forms: what the engine's own linter has to say of them, as `erl_lint`'s terms.
""".

-export([module/1, module/2, module/3, format_error/1]).
-export([is_guard_test/1, is_guard_test/2, is_guard_test/3, is_guard_expr/1, is_pattern_expr/1]).
-export([bool_option/4, value_option/3, exprs/2, exprs_opt/3]).

-export_type([error_info/0, error_description/0]).

-type error_description() :: term().
-type error_info() :: {erl_anno:location() | none, module(), error_description()}.
-type problems() :: [{string(), [error_info()]}].

-spec module([tuple()]) -> {ok, problems()} | {error, problems(), problems()}.
module(Forms) -> module(Forms, "nofile", []).

-spec module([tuple()], string()) -> {ok, problems()} | {error, problems(), problems()}.
module(Forms, File) -> module(Forms, File, []).

-doc "Errors and warnings, by the files they are in; `File` is where forms are from that do not tell.".
-spec module([tuple()], string(), [term()]) ->
          {ok, problems()} | {error, problems(), problems()}.
module(Forms, File, Options) ->
    Found = found(with_options(Forms, Options), File, Options),
    Warnings = by_file([Problem || {warning, _, _, _, _} = Problem <- Found], Forms),
    case by_file([Problem || {error, _, _, _, _} = Problem <- Found], Forms) of
        [] -> {ok, Warnings};
        Errors -> {error, Errors, Warnings}
    end.

%% What the engine has to say, and of the types of segments, which it takes for bad forms, `erl_bits`.
found(Forms, File, Options) ->
    Found = alder_code:check_forms(Forms, File, Options),
    case lists:any(fun is_bad_segment/1, Found) of
        true ->
            {Right, Wrong} = segments(Forms, File, []),
            case Wrong of
                [] -> Found;
                _ -> lists:reverse(Wrong, alder_code:check_forms(Right, File, Options))
            end;
        false ->
            Found
    end.

is_bad_segment({error, _, _, Text, _}) -> string:prefix(Text, "bad abstract form: {bin_element,") =/= nomatch;
is_bad_segment(_) -> false.

%% The forms with types that are right, and what is wrong with those that are not.
segments({bin_element, Anno, Value, Size, Types}, File, Wrong) ->
    {[NewValue, NewSize], More} = segments([Value, Size], File, Wrong),
    case bit_type(NewSize, Types) of
        ok ->
            {{bin_element, Anno, NewValue, NewSize, Types}, More};
        {error, Reason} ->
            Problem = {error, File, erl_anno:location(Anno), {bits, Reason}, ""},
            {{bin_element, Anno, NewValue, default, default}, [Problem | More]}
    end;
segments([Head | Tail], File, Wrong) ->
    {NewHead, More} = segments(Head, File, Wrong),
    {NewTail, Most} = segments(Tail, File, More),
    {[NewHead | NewTail], Most};
segments(Tuple, File, Wrong) when is_tuple(Tuple) ->
    {Elements, More} = segments(tuple_to_list(Tuple), File, Wrong),
    {list_to_tuple(Elements), More};
segments(Other, _File, Wrong) ->
    {Other, Wrong}.

%% What is no list of types at all, stays a bad form.
bit_type(Size, Types) ->
    try erl_bits:set_bit_type(Size, Types) of
        {ok, _, _} -> ok;
        {error, Reason} -> {error, Reason}
    catch
        error:_ -> ok
    end.

%% What options say of warnings, the linter expects in the module.
with_options([{attribute, Anno, module, _} = Form | Forms], Options) ->
    case [Option || Option <- Options, is_about_warnings(Option)] of
        [] -> [Form | Forms];
        Chosen -> [Form, {attribute, Anno, compile, Chosen} | Forms]
    end;
with_options([Form | Forms], Options) ->
    [Form | with_options(Forms, Options)];
with_options(Other, _Options) ->
    Other.

is_about_warnings(Option) when is_atom(Option) ->
    Name = atom_to_list(Option),
    lists:prefix("nowarn_", Name) orelse lists:prefix("warn_", Name);
is_about_warnings({Option, _}) when is_atom(Option) ->
    is_about_warnings(Option);
is_about_warnings(_Option) ->
    false.

by_file(Found, Forms) ->
    Files = uniq([File || {_, File, _, _, _} <- Found]),
    [{File, [{Location, ?MODULE, description(Text, Location, Forms)}
             || {_, Of, Location, Text, _} <- Found, Of =:= File]}
     || File <- Files].

uniq([File | Files]) -> [File | uniq([Other || Other <- Files, Other =/= File])];
uniq([]) -> [].

-doc "What is wrong with expressions in which the variables of `Bindings` have values.".
-spec exprs([tuple()], [{atom(), term()}]) -> {ok, list()} | {error, list(), list()}.
exprs(Exprs, Bindings) -> exprs_opt(Exprs, Bindings, []).

-spec exprs_opt([tuple()], [{atom(), term()}], [term()]) -> {ok, list()} | {error, list(), list()}.
exprs_opt(Exprs, Bindings, Options) ->
    %% One argument binds all: there is no limit to them.
    Bound = {tuple, 0, [{var, 0, Name} || {Name, _} <- Bindings, is_atom(Name)]},
    Forms = [{attribute, 0, module, nofile}, {attribute, 0, compile, export_all},
             {function, 0, exprs, 1, [{clause, 0, [Bound], [], Exprs}]}],
    case module(Forms, "nofile", Options) of
        {error, Errors, Warnings} ->
            case without_calls(Errors) of
                [] -> {ok, Warnings};
                Others -> {error, Others, Warnings}
            end;
        {ok, Warnings} ->
            {ok, Warnings}
    end.

without_calls(Errors) ->
    Others = [{File, [Problem || Problem <- Problems, not is_call(Problem)]}
              || {File, Problems} <- Errors],
    [Of || {_File, [_ | _]} = Of <- Others].

%% Whoever evaluates the expressions may know functions of any name.
is_call({_Location, _Module, {undefined_function, _}}) -> true;
is_call(_) -> false.

%% -- Guards and patterns -------------------------------------------------------------------------

-spec is_guard_test(tuple()) -> boolean().
is_guard_test(Expr) -> is_guard_test(Expr, []).

-spec is_guard_test(tuple(), [tuple()]) -> boolean().
is_guard_test(Expr, RecordDefs) -> is_guard_test(Expr, RecordDefs, fun(_) -> false end).

-doc "Whether an expression may be a guard; `IsOverridden` says of functions that the module defines.".
-spec is_guard_test(tuple(), [tuple()], fun(({atom(), arity()}) -> boolean())) -> boolean().
is_guard_test(Expr, _RecordDefs, IsOverridden) -> is_guard(Expr, IsOverridden).

-spec is_guard_expr(tuple()) -> boolean().
is_guard_expr(Expr) -> is_guard(Expr, fun(_) -> false end).

is_guard({Kind, _, _}, _)
  when Kind =:= atom; Kind =:= integer; Kind =:= float; Kind =:= char; Kind =:= string;
       Kind =:= var ->
    true;
is_guard({nil, _}, _) -> true;
is_guard({cons, _, Head, Tail}, F) -> is_guard(Head, F) andalso is_guard(Tail, F);
is_guard({tuple, _, Elements}, F) -> are_guards(Elements, F);
is_guard({map, _, Fields}, F) -> are_guards(Fields, F);
is_guard({map, _, Map, Fields}, F) -> is_guard(Map, F) andalso are_guards(Fields, F);
is_guard({Field, _, Key, Value}, F) when Field =:= map_field_assoc; Field =:= map_field_exact ->
    is_guard(Key, F) andalso is_guard(Value, F);
is_guard({bin, _, Elements}, F) -> are_guards(Elements, F);
is_guard({bin_element, _, Value, Size, _}, F) ->
    is_guard(Value, F) andalso (Size =:= default orelse is_guard(Size, F));
is_guard({record, _, _, Fields}, F) -> are_guards([Value || {record_field, _, _, Value} <- Fields], F);
is_guard({record_field, _, Record, _, _}, F) -> is_guard(Record, F);
is_guard({record_index, _, _, _}, _) -> true;
is_guard({op, _, Operator, Operand}, F) ->
    is_guard_operator(Operator, 1) andalso is_guard(Operand, F);
is_guard({op, _, Operator, Left, Right}, F) ->
    is_guard_operator(Operator, 2) andalso is_guard(Left, F) andalso is_guard(Right, F);
is_guard({call, _, {atom, _, Name}, Arguments}, F) ->
    Arity = length(Arguments),
    is_guard_function(Name, Arity) andalso not F({Name, Arity}) andalso are_guards(Arguments, F);
is_guard({call, _, {remote, _, {atom, _, erlang}, {atom, _, Name}}, Arguments}, F) ->
    Arity = length(Arguments),
    (is_guard_function(Name, Arity) orelse is_guard_operator(Name, Arity))
        andalso are_guards(Arguments, F);
is_guard(_, _) -> false.

are_guards(Exprs, F) -> lists:all(fun(Expr) -> is_guard(Expr, F) end, Exprs).

is_guard_function(Name, Arity) ->
    erl_internal:guard_bif(Name, Arity) orelse erl_internal:new_type_test(Name, Arity).

is_guard_operator(Operator, 2) when Operator =:= 'andalso'; Operator =:= 'orelse' -> true;
is_guard_operator(Operator, Arity) ->
    erl_internal:arith_op(Operator, Arity) orelse erl_internal:bool_op(Operator, Arity)
        orelse erl_internal:comp_op(Operator, Arity).

-doc "Whether an expression without variables may stand in a pattern.".
-spec is_pattern_expr(tuple()) -> boolean().
is_pattern_expr({Kind, _, _})
  when Kind =:= atom; Kind =:= integer; Kind =:= float; Kind =:= char; Kind =:= string -> true;
is_pattern_expr({nil, _}) -> true;
is_pattern_expr({cons, _, Head, Tail}) -> is_pattern_expr(Head) andalso is_pattern_expr(Tail);
is_pattern_expr({tuple, _, Elements}) -> lists:all(fun is_pattern_expr/1, Elements);
is_pattern_expr({op, _, Operator, Operand}) ->
    erl_internal:arith_op(Operator, 1) andalso is_pattern_expr(Operand);
is_pattern_expr({op, _, Operator, Left, Right}) ->
    erl_internal:arith_op(Operator, 2) andalso is_pattern_expr(Left)
        andalso is_pattern_expr(Right);
is_pattern_expr(_) -> false.

%% -- Options -------------------------------------------------------------------------------------

-doc "The last of two opposite options in a list that says something.".
-spec bool_option(atom(), atom(), boolean(), [term()]) -> boolean().
bool_option(On, Off, Default, Options) ->
    lists:foldl(fun(Option, _) when Option =:= On -> true;
                   (Option, _) when Option =:= Off -> false;
                   (_, Value) -> Value
                end, Default, Options).

-spec value_option(atom(), Default, [term()]) -> Default | term().
value_option(Flag, Default, Options) ->
    lists:foldl(fun({Option, Value}, _) when Option =:= Flag -> Value;
                   (_, Value) -> Value
                end, Default, Options).

%% -- Descriptions --------------------------------------------------------------------------------

%% Some need more than the text says.
description({bits, Reason}, _Location, _Forms) ->
    Reason;
description(Text, Location, Forms) ->
    case erl_lint_messages:term(Text) of
        {Kind, {'$0', Name, Arity}} -> {Kind, {module_of(Forms), Name, Arity}};
        {undefined_function, Id} -> undefined(Id, attribute_at(Location, Forms));
        Term -> Term
    end.

module_of(Forms) ->
    case [Name || {attribute, _, module, Name} <- Forms] of
        [Name | _] -> Name;
        [] -> []
    end.

attribute_at(Location, Forms) ->
    case [Name || {attribute, Anno, Name, _} <- Forms, erl_anno:location(Anno) =:= Location] of
        [Name | _] -> Name;
        [] -> none
    end.

undefined(Id, on_load) -> {undefined_on_load, Id};
undefined(Id, compile) -> {bad_nowarn_unused_function, Id};
undefined(Id, _) -> {undefined_function, Id}.

-spec format_error(error_description()) -> io_lib:chars().
format_error({other, Text}) -> Text;
format_error(Description) ->
    case erl_lint_messages:text(Description) of
        {ok, Text} -> unicode:characters_to_list(Text);
        none -> io_lib:format("~tp", [Description])
    end.
