-module(erl_syntax_lib).
-moduledoc """
Walks over syntax trees, and what can be read from them.

`limit`, `function_name_expansions`, `to_comment`, `analyze_type_name` and `analyze_type_application` are missing.
""".

-export([map/2, map_subtrees/2, fold/3, fold_subtrees/3, mapfold/3, mapfold_subtrees/3,
         foldl_listlist/3, mapfoldl_listlist/3]).
-export([variables/1, new_variable_name/1, new_variable_name/2, new_variable_names/2,
         new_variable_names/3, is_fail_expr/1, annotate_bindings/1, annotate_bindings/2,
         strip_comments/1]).
-export([analyze_forms/1, analyze_form/1, analyze_attribute/1, analyze_function/1,
         analyze_function_name/1, analyze_application/1, analyze_implicit_fun/1,
         analyze_module_attribute/1, analyze_export_attribute/1, analyze_import_attribute/1,
         analyze_file_attribute/1, analyze_record_attribute/1, analyze_record_expr/1,
         analyze_record_field/1, analyze_wild_attribute/1]).

-type tree() :: erl_syntax:syntaxTree().

-define(S, erl_syntax).

%% -- Walks ---------------------------------------------------------------------------------------

-doc "Applies a function to each node, to the subtrees first.".
-spec map(fun((tree()) -> tree()), tree()) -> tree().
map(Function, Tree) ->
    case ?S:subtrees(Tree) of
        [] -> Function(Tree);
        Groups -> Function(?S:update_tree(Tree, [[map(Function, Node) || Node <- Group] || Group <- Groups]))
    end.

-spec map_subtrees(fun((tree()) -> tree()), tree()) -> tree().
map_subtrees(Function, Tree) ->
    case ?S:subtrees(Tree) of
        [] -> Tree;
        Groups -> ?S:update_tree(Tree, [[Function(Node) || Node <- Group] || Group <- Groups])
    end.

-doc "Folds over all nodes, over subtrees first.".
-spec fold(fun((tree(), Acc) -> Acc), Acc, tree()) -> Acc.
fold(Function, Start, Tree) ->
    Function(Tree, foldl_listlist(fun(Node, Acc) -> fold(Function, Acc, Node) end, Start, ?S:subtrees(Tree))).

-spec fold_subtrees(fun((tree(), Acc) -> Acc), Acc, tree()) -> Acc.
fold_subtrees(Function, Start, Tree) -> foldl_listlist(Function, Start, ?S:subtrees(Tree)).

-spec mapfold(fun((tree(), Acc) -> {tree(), Acc}), Acc, tree()) -> {tree(), Acc}.
mapfold(Function, Start, Tree) ->
    case ?S:subtrees(Tree) of
        [] -> Function(Tree, Start);
        Groups ->
            {NewGroups, Acc} =
                mapfoldl_listlist(fun(Node, Before) -> mapfold(Function, Before, Node) end, Start, Groups),
            Function(?S:update_tree(Tree, NewGroups), Acc)
    end.

-spec mapfold_subtrees(fun((tree(), Acc) -> {tree(), Acc}), Acc, tree()) -> {tree(), Acc}.
mapfold_subtrees(Function, Start, Tree) ->
    case ?S:subtrees(Tree) of
        [] -> {Tree, Start};
        Groups ->
            {NewGroups, Acc} = mapfoldl_listlist(Function, Start, Groups),
            {?S:update_tree(Tree, NewGroups), Acc}
    end.

-spec foldl_listlist(fun((term(), Acc) -> Acc), Acc, [[term()]]) -> Acc.
foldl_listlist(Function, Start, Lists) ->
    lists:foldl(fun(List, Acc) -> lists:foldl(Function, Acc, List) end, Start, Lists).

-spec mapfoldl_listlist(fun((term(), Acc) -> {term(), Acc}), Acc, [[term()]]) -> {[[term()]], Acc}.
mapfoldl_listlist(Function, Start, Lists) ->
    lists:mapfoldl(fun(List, Acc) -> lists:mapfoldl(Function, Acc, List) end, Start, Lists).

%% -- Variables -----------------------------------------------------------------------------------

-doc "The names of all variables in a tree: a set of `sets`.".
-spec variables(tree()) -> sets:set(atom()).
variables(Tree) ->
    sets:from_list(fold(fun(Node, Names) ->
                                case ?S:type(Node) of
                                    variable -> [?S:variable_name(Node) | Names];
                                    _ -> Names
                                end
                        end, [], Tree)).

-spec new_variable_name(sets:set(atom())) -> atom().
new_variable_name(Used) ->
    new_variable_name(fun(N) -> list_to_atom("V" ++ integer_to_list(N)) end, Used).

-doc "A name that is not used: what the function makes of a number.".
-spec new_variable_name(fun((pos_integer()) -> atom()), sets:set(atom())) -> atom().
new_variable_name(Function, Used) -> hd(new_variable_names(1, Function, Used)).

-spec new_variable_names(non_neg_integer(), sets:set(atom())) -> [atom()].
new_variable_names(Count, Used) ->
    new_variable_names(Count, fun(N) -> list_to_atom("V" ++ integer_to_list(N)) end, Used).

-spec new_variable_names(non_neg_integer(), fun((pos_integer()) -> atom()), sets:set(atom())) -> [atom()].
new_variable_names(Count, Function, Used) -> new_names(Count, 1, Function, Used).

new_names(0, _N, _Function, _Used) -> [];
new_names(Count, N, Function, Used) ->
    Name = Function(N),
    case sets:is_element(Name, Used) of
        true -> new_names(Count, N + 1, Function, Used);
        false -> [Name | new_names(Count - 1, N + 1, Function, sets:add_element(Name, Used))]
    end.

-doc """
Annotates each node with the variables that are known where it begins (`env`), those that it binds (`bound`), and
those it uses of the known ones (`free`), given those that are known at the start.
""".
-spec annotate_bindings(tree(), ordsets:ordset(atom())) -> tree().
annotate_bindings(Tree, Environment) -> erl_syntax_bindings:annotate(Tree, Environment).

-doc "The same, with what is noted of the tree as `env`.".
-spec annotate_bindings(tree()) -> tree().
annotate_bindings(Tree) ->
    case lists:keyfind(env, 1, ?S:get_ann(Tree)) of
        {env, Environment} -> annotate_bindings(Tree, Environment);
        false -> error(badarg)
    end.

-spec strip_comments(tree()) -> tree().
strip_comments(Tree) -> map(fun ?S:remove_comments/1, Tree).

-doc "Whether an expression never returns: a call of `exit`, `throw` or `error`.".
-spec is_fail_expr(tree()) -> boolean().
is_fail_expr(Node) ->
    ?S:type(Node) =:= application andalso
        case {analyze_function_name_or_none(?S:application_operator(Node)), length(?S:application_arguments(Node))} of
            {Name, 1} when is_atom(Name) -> lists:member(Name, [exit, throw, error]);
            {{erlang, Name}, N} -> lists:member({Name, N}, [{exit, 1}, {throw, 1}, {error, 1}, {error, 2}, {error, 3}]);
            _ -> false
        end.

analyze_function_name_or_none(Node) ->
    try
        analyze_function_name(Node)
    catch
        throw:syntax_error -> none
    end.

%% -- What trees say ------------------------------------------------------------------------------

-doc "The attributes, functions, exports, imports, records, errors and warnings of forms.".
-spec analyze_forms(erl_syntax:forms()) -> [{atom(), term()}].
analyze_forms(Forms) when is_list(Forms) ->
    Infos = [analyze_form(Form) || Form <- ?S:form_list_elements(?S:flatten_form_list(?S:form_list(Forms)))],
    Errors = [Error || {error_marker, Error} <- Infos],
    Errors =/= [] andalso throw(syntax_error),
    Attributes = [Attribute || {attribute, Attribute} <- Infos],
    [{Key, Value}
     || {Key, Value} <- [{module, hd([Name || {module, Name} <- Attributes] ++ [[]])},
                         {exports, lists:append([Names || {export, Names} <- Attributes])},
                         {imports, [Import || {import, {_, _} = Import} <- Attributes]},
                         {module_imports, [Module || {import, Module} <- Attributes, is_atom(Module)]},
                         {attributes, [Wild || {Name, Wild} <- Attributes, is_wild(Name), is_tuple(Wild)]},
                         {records, [Record || {record, Record} <- Attributes]},
                         {errors, Errors},
                         {warnings, [Warning || {warning_marker, Warning} <- Infos]},
                         {functions, [Function || {function, Function} <- Infos]}],
        Value =/= []];
analyze_forms(Forms) ->
    analyze_forms(?S:form_list_elements(Forms)).

is_wild(Name) -> not lists:member(Name, [module, export, import, record, file]).

-doc "What kind of form it is, with what can be said of it.".
-spec analyze_form(tree()) -> {atom(), term()} | atom().
analyze_form(Node) ->
    case ?S:type(Node) of
        attribute -> {attribute, analyze_attribute(Node)};
        function -> {function, analyze_function(Node)};
        error_marker -> {error_marker, ?S:error_marker_info(Node)};
        warning_marker -> {warning_marker, ?S:warning_marker_info(Node)};
        Type ->
            case ?S:is_form(Node) of
                true -> Type;
                false -> throw(syntax_error)
            end
    end.

-spec analyze_attribute(tree()) -> {atom(), term()} | preprocessor.
analyze_attribute(Node) ->
    Name = ?S:atom_value(?S:attribute_name(Node)),
    case lists:member(Name, [define, undef, include, include_lib, ifdef, ifndef, 'else', endif]) of
        true -> preprocessor;
        false -> {Name, attribute(Name, Node)}
    end.

attribute(module, Node) -> analyze_module_attribute(Node);
attribute(export, Node) -> analyze_export_attribute(Node);
attribute(import, Node) -> analyze_import_attribute(Node);
attribute(file, Node) -> analyze_file_attribute(Node);
attribute(record, Node) -> analyze_record_attribute(Node);
attribute(_, Node) -> analyze_wild_attribute(Node).

value(Node, Expected) ->
    case ?S:revert(Node) of
        {attribute, _, Expected, Value} -> Value;
        _ -> throw(syntax_error)
    end.

-spec analyze_module_attribute(tree()) -> atom() | {atom(), [atom()]}.
analyze_module_attribute(Node) -> value(Node, module).

-spec analyze_export_attribute(tree()) -> [{atom(), arity()}].
analyze_export_attribute(Node) -> value(Node, export).

-spec analyze_import_attribute(tree()) -> {atom(), [{atom(), arity()}]} | atom().
analyze_import_attribute(Node) -> value(Node, import).

-spec analyze_file_attribute(tree()) -> {string(), integer()}.
analyze_file_attribute(Node) -> value(Node, file).

-spec analyze_wild_attribute(tree()) -> {atom(), term()}.
analyze_wild_attribute(Node) ->
    Name = ?S:atom_value(?S:attribute_name(Node)),
    {Name, value(Node, Name)}.

-doc "A record and its fields: {Name, [{Field, {Default or none, Type or none}}]}.".
-spec analyze_record_attribute(tree()) -> {atom(), [{atom(), {none | tree(), none | tree()}}]}.
analyze_record_attribute(Node) ->
    {Name, Fields} = value(Node, record),
    {Name, [record_field(Field) || Field <- Fields]}.

record_field({typed_record_field, Field, Type}) ->
    {Name, {Default, none}} = record_field(Field),
    {Name, {Default, Type}};
record_field(Field) ->
    {Name, Default} = analyze_record_field(Field),
    {Name, {Default, none}}.

-spec analyze_record_field(tree()) -> {atom(), none | tree()}.
analyze_record_field(Node) ->
    case ?S:type(Node) of
        record_field -> {?S:concrete(?S:record_field_name(Node)), ?S:record_field_value(Node)};
        _ -> throw(syntax_error)
    end.

-spec analyze_record_expr(tree()) -> {atom(), term()} | atom().
analyze_record_expr(Node) ->
    case ?S:type(Node) of
        record_expr ->
            {record_expr, {?S:concrete(?S:record_expr_type(Node)),
                           [analyze_record_field(Field) || Field <- ?S:record_expr_fields(Node)]}};
        record_access ->
            {record_access, {?S:concrete(?S:record_access_type(Node)), ?S:concrete(?S:record_access_field(Node))}};
        record_index_expr ->
            {record_index_expr, {?S:concrete(?S:record_index_expr_type(Node)),
                                 ?S:concrete(?S:record_index_expr_field(Node))}};
        Type -> Type
    end.

-spec analyze_function(tree()) -> {atom(), arity()}.
analyze_function(Node) ->
    case ?S:type(Node) of
        function -> {?S:concrete(?S:function_name(Node)), ?S:function_arity(Node)};
        _ -> throw(syntax_error)
    end.

-doc "Name, {Module, Name}, {Name, Arity} or {Module, {Name, Arity}}.".
-spec analyze_function_name(tree()) -> term().
analyze_function_name(Node) ->
    case ?S:type(Node) of
        atom -> ?S:atom_value(Node);
        arity_qualifier ->
            {analyze_function_name(?S:arity_qualifier_body(Node)),
             ?S:concrete(?S:arity_qualifier_argument(Node))};
        module_qualifier ->
            case ?S:type(?S:module_qualifier_argument(Node)) of
                atom -> {?S:concrete(?S:module_qualifier_argument(Node)),
                         analyze_function_name(?S:module_qualifier_body(Node))};
                _ -> throw(syntax_error)
            end;
        _ -> throw(syntax_error)
    end.

-doc "What is called: {Name, Arity}, {Module, {Name, Arity}}, or the arity.".
-spec analyze_application(tree()) -> term().
analyze_application(Node) ->
    case ?S:type(Node) of
        application ->
            Arity = length(?S:application_arguments(Node)),
            case analyze_function_name_or_none(?S:application_operator(Node)) of
                Name when is_atom(Name), Name =/= none -> {Name, Arity};
                {Module, Name} when is_atom(Name) -> {Module, {Name, Arity}};
                _ -> Arity
            end;
        _ -> throw(syntax_error)
    end.

-spec analyze_implicit_fun(tree()) -> term().
analyze_implicit_fun(Node) ->
    case ?S:type(Node) of
        implicit_fun -> analyze_function_name(?S:implicit_fun_name(Node));
        _ -> throw(syntax_error)
    end.
