-module(erl_syntax).
-moduledoc """
Syntax trees with constructors and accessors for all that there is in source.

The forms and expressions of `erl_parse` are such trees, and so is what the constructors here make, which may
also be what cannot be written in the abstract format, as comments and macros. `revert/1` gives the abstract
format. What a tree consists of is told by `kinds/1`, one table from which most of this module is written; how
the abstract format is read is in `erl_syntax_forms`, how it is written in `erl_syntax_revert`.

Not there are `meta/1`, and with it quoting at compile time; the modules for layout and comments of source
(`erl_prettypr`, `prettypr`, `erl_tidy`, `erl_recomment`, `erl_comment_scan`, `epp_dodger`) are missing.
""".

%% float/1 and is_atom/2 and so on have the names of functions that are auto-imported.
-compile({no_auto_import, [float/1, tuple_size/1, is_list/1]}).

-export([type/1, is_leaf/1, is_form/1, subtrees/1, update_tree/2, make_tree/2, copy_attrs/2]).
-export([revert/1, revert_forms/1, abstract/1, concrete/1, is_literal/1]).
-export([tree/1, tree/2, is_tree/1, data/1]).
-export([get_pos/1, set_pos/2, copy_pos/2, get_ann/1, set_ann/2, add_ann/2, copy_ann/2, get_attrs/1,
         set_attrs/2]).
-export([get_precomments/1, set_precomments/2, add_precomments/2, get_postcomments/1, set_postcomments/2,
         add_postcomments/2, copy_comments/2, join_comments/2, remove_comments/1, has_comments/1]).
-export([annotated_type/2, annotated_type_name/1, annotated_type_body/1]).
-export([application/2, application_operator/1, application_arguments/1]).
-export([arity_qualifier/2, arity_qualifier_body/1, arity_qualifier_argument/1]).
-export([attribute/1, attribute/2, attribute_name/1, attribute_arguments/1]).
-export([binary/1, binary_fields/1]).
-export([binary_comp/2, binary_comp_template/1, binary_comp_body/1]).
-export([binary_field/1, binary_field/2, binary_field_body/1, binary_field_types/1]).
-export([binary_generator/2, binary_generator_pattern/1, binary_generator_body/1]).
-export([bitstring_type/2, bitstring_type_m/1, bitstring_type_n/1]).
-export([block_expr/1, block_expr_body/1]).
-export([case_expr/2, case_expr_argument/1, case_expr_clauses/1]).
-export([catch_expr/1, catch_expr_body/1]).
-export([class_qualifier/2, class_qualifier/3, class_qualifier_argument/1, class_qualifier_body/1, class_qualifier_stacktrace/1]).
-export([clause/2, clause/3, clause_patterns/1, clause_guard/1, clause_body/1]).
-export([conjunction/1, conjunction_body/1]).
-export([constrained_function_type/2, constrained_function_type_body/1, constrained_function_type_argument/1]).
-export([constraint/2, constraint_argument/1, constraint_body/1]).
-export([disjunction/1, disjunction_body/1]).
-export([else_expr/1, else_expr_clauses/1]).
-export([form_list/1, form_list_elements/1]).
-export([fun_expr/1, fun_expr_clauses/1]).
-export([function/2, function_name/1, function_clauses/1]).
-export([function_type/1, function_type/2, function_type_arguments/1, function_type_return/1]).
-export([generator/2, generator_pattern/1, generator_body/1]).
-export([if_expr/1, if_expr_clauses/1]).
-export([implicit_fun/1, implicit_fun_name/1]).
-export([infix_expr/3, infix_expr_left/1, infix_expr_operator/1, infix_expr_right/1]).
-export([integer_range_type/2, integer_range_type_low/1, integer_range_type_high/1]).
-export([list/1, list/2, list_prefix/1, list_suffix/1]).
-export([list_comp/2, list_comp_template/1, list_comp_body/1]).
-export([macro/1, macro/2, macro_name/1, macro_arguments/1]).
-export([map_comp/2, map_comp_template/1, map_comp_body/1]).
-export([map_expr/1, map_expr/2, map_expr_argument/1, map_expr_fields/1]).
-export([map_field_assoc/2, map_field_assoc_name/1, map_field_assoc_value/1]).
-export([map_field_exact/2, map_field_exact_name/1, map_field_exact_value/1]).
-export([map_generator/2, map_generator_pattern/1, map_generator_body/1]).
-export([map_type/0, map_type/1, map_type_fields/1]).
-export([map_type_assoc/2, map_type_assoc_name/1, map_type_assoc_value/1]).
-export([map_type_exact/2, map_type_exact_name/1, map_type_exact_value/1]).
-export([match_expr/2, match_expr_pattern/1, match_expr_body/1]).
-export([maybe_expr/1, maybe_expr/2, maybe_expr_body/1, maybe_expr_else/1]).
-export([maybe_match_expr/2, maybe_match_expr_pattern/1, maybe_match_expr_body/1]).
-export([module_qualifier/2, module_qualifier_argument/1, module_qualifier_body/1]).
-export([named_fun_expr/2, named_fun_expr_name/1, named_fun_expr_clauses/1]).
-export([parentheses/1, parentheses_body/1]).
-export([prefix_expr/2, prefix_expr_operator/1, prefix_expr_argument/1]).
-export([receive_expr/3, receive_expr_clauses/1, receive_expr_timeout/1, receive_expr_action/1]).
-export([record_access/3, record_access_argument/1, record_access_type/1, record_access_field/1]).
-export([record_expr/2, record_expr/3, record_expr_argument/1, record_expr_type/1, record_expr_fields/1]).
-export([record_field/1, record_field/2, record_field_name/1, record_field_value/1]).
-export([record_index_expr/2, record_index_expr_type/1, record_index_expr_field/1]).
-export([record_type/2, record_type_name/1, record_type_fields/1]).
-export([record_type_field/2, record_type_field_name/1, record_type_field_type/1]).
-export([size_qualifier/2, size_qualifier_body/1, size_qualifier_argument/1]).
-export([strict_binary_generator/2, strict_binary_generator_pattern/1, strict_binary_generator_body/1]).
-export([strict_generator/2, strict_generator_pattern/1, strict_generator_body/1]).
-export([strict_map_generator/2, strict_map_generator_pattern/1, strict_map_generator_body/1]).
-export([try_expr/4, try_expr_body/1, try_expr_clauses/1, try_expr_handlers/1, try_expr_after/1]).
-export([tuple/1, tuple_elements/1]).
-export([tuple_type/0, tuple_type/1, tuple_type_elements/1]).
-export([type_application/2, type_application_name/1, type_application_arguments/1]).
-export([type_union/1, type_union_types/1]).
-export([typed_record_field/2, typed_record_field_body/1, typed_record_field_type/1]).
-export([user_type_application/2, user_type_application_name/1, user_type_application_arguments/1]).
-export([zip_generator/1, zip_generator_body/1]).
-export([application/3, binary_field/3, binary_field_size/1, fun_expr_arity/1, function_arity/1,
         named_fun_expr_arity/1, fun_type/0, implicit_fun/2, implicit_fun/3, receive_expr/1, try_expr/2,
         try_expr/3, try_after_expr/2, tuple_size/1, type_application/3]).
-export([nil/0, cons/2, list_head/1, list_tail/1, is_list_skeleton/1, is_proper_list/1, list_elements/1,
         list_length/1, normalize_list/1, compact_list/1]).
-export([atom/1, is_atom/2, atom_value/1, atom_name/1, atom_literal/1, atom_literal/2]).
-export([char/1, is_char/2, char_value/1, char_literal/1, char_literal/2]).
-export([float/1, float_value/1, float_literal/1]).
-export([integer/1, is_integer/2, integer_value/1, integer_literal/1]).
-export([string/1, is_string/2, string_value/1, string_literal/1, string_literal/2]).
-export([variable/1, variable_name/1, variable_literal/1, underscore/0]).
-export([operator/1, operator_name/1, operator_literal/1]).
-export([text/1, text_string/1, comment/1, comment/2, comment_text/1, comment_padding/1]).
-export([eof_marker/0, error_marker/1, error_marker_info/1, warning_marker/1, warning_marker_info/1]).
-export([flatten_form_list/1]).

-export_type([syntaxTree/0, forms/0, annotation_or_location/0, padding/0]).

%% Of trees that are not those of `erl_parse`: what a tree of this type consists of, in the order of `kinds/1`.
-record(attr, {pos = erl_anno:new(0) :: term(), ann = [] :: [term()], com = none :: none | {com, list(), list()}}).
-record(tree, {type :: atom(), attr = #attr{} :: #attr{}, data :: term()}).

-type syntaxTree() :: #tree{} | erl_parse:erl_parse_tree() | erl_parse:form_info().
-type tree() :: syntaxTree().
-type forms() :: tree() | [tree()].
-type annotation_or_location() :: erl_anno:anno() | erl_anno:location().
-type padding() :: none | integer().

%% -- Trees of all types --------------------------------------------------------------------------

-doc "What kind of tree it is.".
-spec type(tree()) -> atom().
type(#tree{type = Type}) -> Type;
type(Node) -> erl_syntax_forms:type(Node).

node(Type, Values) -> #tree{type = Type, data = Values}.

values(#tree{data = Values}) -> Values;
values(Node) -> erl_syntax_forms:values(Node).

field(N, Type, Node) ->
    case type(Node) of
        Type -> element(N, values(Node));
        _ -> error({badarg, Node})
    end.

-doc "Whether it has no subtrees, and cannot have any.".
-spec is_leaf(tree()) -> boolean().
is_leaf(Node) ->
    case type(Node) of
        tuple -> values(Node) =:= {[]};
        map_expr -> values(Node) =:= {none, []};
        Type -> kinds(Type) =:= leaf
    end.

-spec is_form(tree()) -> boolean().
is_form(Node) ->
    lists:member(type(Node), [attribute, comment, function, eof_marker, error_marker, form_list,
                              warning_marker, text]).

-doc "Its subtrees in groups.".
-spec subtrees(tree()) -> [[tree()]].
subtrees(Node) ->
    case is_leaf(Node) of
        true -> [];
        false -> groups(kinds(type(Node)), tuple_to_list(values(Node)))
    end.

groups([one | Kinds], [Value | Values]) -> [[Value] | groups(Kinds, Values)];
groups([opt | Kinds], [none | Values]) -> groups(Kinds, Values);
groups([opt | Kinds], [Value | Values]) -> [[Value] | groups(Kinds, Values)];
groups([opts | Kinds], [none | Values]) -> groups(Kinds, Values);
groups([some | Kinds], [[] | Values]) -> groups(Kinds, Values);
groups([after_opt | Kinds], [[] | Values]) -> groups(Kinds, Values);
groups([_ | Kinds], [Value | Values]) -> [Value | groups(Kinds, Values)];
groups([], []) -> [].

-doc "The tree with other subtrees, in the same groups.".
-spec update_tree(tree(), [[tree()]]) -> tree().
update_tree(Node, Groups) -> copy_attrs(Node, make_tree(type(Node), Groups)).

-doc "A tree of a type, of subtrees in groups as `subtrees/1` gives them.".
-spec make_tree(atom(), [[tree()]]) -> tree().
make_tree(list, [[]]) -> nil();
make_tree(Type, Groups) ->
    Kinds = kinds(Type),
    IsFull = length(Groups) =:= length(Kinds),
    node(Type, list_to_tuple(from_groups(Kinds, Groups, IsFull))).

from_groups([one | Kinds], [[Value] | Groups], IsFull) -> [Value | from_groups(Kinds, Groups, IsFull)];
from_groups([opt | Kinds], Groups, false) -> [none | from_groups(Kinds, Groups, false)];
from_groups([opt | Kinds], [[Value] | Groups], true) -> [Value | from_groups(Kinds, Groups, true)];
from_groups([opts | Kinds], Groups, false) -> [none | from_groups(Kinds, Groups, false)];
from_groups([some | Kinds], Groups, false) -> [[] | from_groups(Kinds, Groups, false)];
from_groups([after_opt | Kinds], Groups, false) -> [[] | from_groups(Kinds, Groups, false)];
from_groups([_ | Kinds], [Group | Groups], IsFull) -> [Group | from_groups(Kinds, Groups, IsFull)];
from_groups([], [], _IsFull) -> [].

%% What a tree of a type consists of: `one` tree, a `list` of them, and what may be missing: one (`opt`), or a
%% list, where `some` is empty then, and `opts` is `none`.
kinds(annotated_type) -> [one, one];
kinds(application) -> [one, list];
kinds(arity_qualifier) -> [one, one];
kinds(attribute) -> [one, opts];
kinds(binary) -> [list];
kinds(binary_comp) -> [one, list];
kinds(binary_field) -> [one, some];
kinds(binary_generator) -> [one, one];
kinds(bitstring_type) -> [one, one];
kinds(block_expr) -> [list];
kinds(case_expr) -> [one, list];
kinds(catch_expr) -> [one];
kinds(class_qualifier) -> [one, one, one];
kinds(clause) -> [list, opt, list];
kinds(conjunction) -> [list];
kinds(constrained_function_type) -> [one, one];
kinds(constraint) -> [one, list];
kinds(disjunction) -> [list];
kinds(else_expr) -> [list];
kinds(form_list) -> [list];
kinds(fun_expr) -> [list];
kinds(function) -> [one, list];
kinds(function_type) -> [opts, one];
kinds(generator) -> [one, one];
kinds(if_expr) -> [list];
kinds(implicit_fun) -> [one];
kinds(infix_expr) -> [one, one, one];
kinds(integer_range_type) -> [one, one];
kinds(list) -> [list, opt];
kinds(list_comp) -> [one, list];
kinds(macro) -> [one, opts];
kinds(map_comp) -> [one, list];
kinds(map_expr) -> [opt, list];
kinds(map_field_assoc) -> [one, one];
kinds(map_field_exact) -> [one, one];
kinds(map_generator) -> [one, one];
kinds(map_type) -> [opts];
kinds(map_type_assoc) -> [one, one];
kinds(map_type_exact) -> [one, one];
kinds(match_expr) -> [one, one];
kinds(maybe_expr) -> [list, opt];
kinds(maybe_match_expr) -> [one, one];
kinds(module_qualifier) -> [one, one];
kinds(named_fun_expr) -> [one, list];
kinds(parentheses) -> [one];
kinds(prefix_expr) -> [one, one];
kinds(receive_expr) -> [list, opt, after_opt];
kinds(record_access) -> [one, one, one];
kinds(record_expr) -> [opt, one, list];
kinds(record_field) -> [one, opt];
kinds(record_index_expr) -> [one, one];
kinds(record_type) -> [one, list];
kinds(record_type_field) -> [one, one];
kinds(size_qualifier) -> [one, one];
kinds(strict_binary_generator) -> [one, one];
kinds(strict_generator) -> [one, one];
kinds(strict_map_generator) -> [one, one];
kinds(try_expr) -> [list, list, list, list];
kinds(tuple) -> [list];
kinds(tuple_type) -> [opts];
kinds(type_application) -> [one, list];
kinds(type_union) -> [list];
kinds(typed_record_field) -> [one, one];
kinds(user_type_application) -> [one, list];
kinds(zip_generator) -> [list];
kinds(_) -> leaf.

-doc "A tree of a type that nobody knows here.".
-spec tree(atom()) -> #tree{}.
tree(Type) -> tree(Type, []).

-spec tree(atom(), term()) -> #tree{}.
tree(Type, Data) -> #tree{type = Type, data = Data}.

-doc "Whether it was made here, and not by `erl_parse`.".
-spec is_tree(tree()) -> boolean().
is_tree(#tree{}) -> true;
is_tree(_) -> false.

-spec data(tree()) -> term().
data(#tree{data = Data}) -> Data;
data(Node) -> error({badarg, Node}).

%% -- To the abstract format and back -------------------------------------------------------------

-doc "The abstract format of a tree, as far as it has one.".
-spec revert(tree()) -> tree().
revert(#tree{} = Node) ->
    Reverted = case is_leaf(Node) of
                   true -> Node;
                   false -> update_tree(Node, [[revert(Child) || Child <- Group] || Group <- subtrees(Node)])
               end,
    erl_syntax_revert:node(type(Reverted), get_pos(Reverted), values(Reverted), Reverted);
revert(Node) ->
    Node.

-doc "The abstract format of forms: one list, without comments.".
-spec revert_forms(forms()) -> [erl_parse:abstract_form() | erl_parse:form_info()].
revert_forms(Forms) when erlang:is_list(Forms) -> revert_forms(form_list(Forms));
revert_forms(Node) ->
    case type(Node) of
        form_list ->
            Flat = form_list_elements(flatten_form_list(Node)),
            [reverted_form(Form) || Form <- Flat, type(Form) =/= comment];
        _ -> error({badarg, Node})
    end.

reverted_form(Form) ->
    case revert(Form) of
        #tree{} = Node -> error({badarg, Node});
        Reverted -> Reverted
    end.

-doc "A tree for a term.".
-spec abstract(term()) -> tree().
abstract(Atom) when erlang:is_atom(Atom) -> atom(Atom);
abstract(Integer) when erlang:is_integer(Integer) -> integer(Integer);
abstract(Float) when erlang:is_float(Float) -> float(Float);
abstract([]) -> nil();
abstract([_ | _] = List) ->
    case io_lib:char_list(List) of
        true -> string(List);
        false -> abstract_list(List, [])
    end;
abstract(Tuple) when erlang:is_tuple(Tuple) -> tuple([abstract(Element) || Element <- tuple_to_list(Tuple)]);
abstract(Map) when erlang:is_map(Map) ->
    map_expr([map_field_assoc(abstract(Key), abstract(Value)) || {Key, Value} <- lists:sort(maps:to_list(Map))]);
abstract(Bits) when erlang:is_bitstring(Bits) ->
    binary(abstract_bits(Bits));
abstract(Function) when erlang:is_function(Function) ->
    case erlang:fun_info(Function, type) of
        {type, external} ->
            {_, Module} = erlang:fun_info(Function, module),
            {_, Name} = erlang:fun_info(Function, name),
            {_, Arity} = erlang:fun_info(Function, arity),
            implicit_fun(atom(Module), atom(Name), integer(Arity));
        _ -> error({badarg, Function})
    end;
abstract(Term) -> error({badarg, Term}).

abstract_list([Head | Tail], Before) -> abstract_list(Tail, [abstract(Head) | Before]);
abstract_list([], Before) -> list(lists:reverse(Before));
abstract_list(Tail, Before) -> list(lists:reverse(Before), abstract(Tail)).

abstract_bits(<<Byte, Rest/bits>>) -> [binary_field(integer(Byte)) | abstract_bits(Rest)];
abstract_bits(<<>>) -> [];
abstract_bits(Rest) ->
    Size = bit_size(Rest),
    <<Value:Size>> = Rest,
    [binary_field(integer(Value), integer(Size), [])].

-doc "The term that a tree stands for.".
-spec concrete(tree()) -> term().
concrete(Node) ->
    try
        erl_parse:normalise(revert(Node))
    catch
        _:_ -> error({badarg, Node})
    end.

-doc "Whether it stands for a term.".
-spec is_literal(tree()) -> boolean().
is_literal(Node) ->
    try concrete(Node) of
        _ -> true
    catch
        error:{badarg, _} -> false
    end.

%% -- Attributes ----------------------------------------------------------------------------------

-spec get_attrs(tree()) -> #attr{}.
get_attrs(#tree{attr = Attr}) -> Attr;
get_attrs(Node) -> #attr{pos = erl_syntax_forms:position(Node)}.

-doc "With other attributes. A tree of `erl_parse` remains one if they have a position only.".
-spec set_attrs(tree(), #attr{}) -> tree().
set_attrs(#tree{} = Node, Attr) -> Node#tree{attr = Attr};
set_attrs(Node, #attr{pos = Pos, ann = [], com = none}) -> erl_syntax_forms:set_position(Node, Pos);
set_attrs(Node, Attr) -> #tree{type = type(Node), attr = Attr, data = values(Node)}.

-spec copy_attrs(tree(), tree()) -> tree().
copy_attrs(Source, Target) -> set_attrs(Target, get_attrs(Source)).

-doc "Where it is in the source: an annotation of `erl_anno`.".
-spec get_pos(tree()) -> annotation_or_location().
get_pos(Node) -> (get_attrs(Node))#attr.pos.

-spec set_pos(tree(), annotation_or_location()) -> tree().
set_pos(Node, Pos) -> set_attrs(Node, (get_attrs(Node))#attr{pos = Pos}).

-spec copy_pos(tree(), tree()) -> tree().
copy_pos(Source, Target) -> set_pos(Target, get_pos(Source)).

-doc "What a program has noted about it.".
-spec get_ann(tree()) -> [term()].
get_ann(Node) -> (get_attrs(Node))#attr.ann.

-spec set_ann(tree(), [term()]) -> tree().
set_ann(Node, Ann) -> set_attrs(Node, (get_attrs(Node))#attr{ann = Ann}).

-spec add_ann(term(), tree()) -> tree().
add_ann(Term, Node) -> set_ann(Node, [Term | get_ann(Node)]).

-spec copy_ann(tree(), tree()) -> tree().
copy_ann(Source, Target) -> set_ann(Target, get_ann(Source)).

comments(Node) ->
    case (get_attrs(Node))#attr.com of
        none -> {[], []};
        {com, Before, Behind} -> {Before, Behind}
    end.

set_comments(Node, [], []) -> set_attrs(Node, (get_attrs(Node))#attr{com = none});
set_comments(Node, Before, Behind) -> set_attrs(Node, (get_attrs(Node))#attr{com = {com, Before, Behind}}).

-spec get_precomments(tree()) -> [tree()].
get_precomments(Node) -> element(1, comments(Node)).

-spec set_precomments(tree(), [tree()]) -> tree().
set_precomments(Node, Comments) -> set_comments(Node, Comments, get_postcomments(Node)).

-spec add_precomments([tree()], tree()) -> tree().
add_precomments(Comments, Node) -> set_precomments(Node, get_precomments(Node) ++ Comments).

-spec get_postcomments(tree()) -> [tree()].
get_postcomments(Node) -> element(2, comments(Node)).

-spec set_postcomments(tree(), [tree()]) -> tree().
set_postcomments(Node, Comments) -> set_comments(Node, get_precomments(Node), Comments).

-spec add_postcomments([tree()], tree()) -> tree().
add_postcomments(Comments, Node) -> set_postcomments(Node, get_postcomments(Node) ++ Comments).

-spec copy_comments(tree(), tree()) -> tree().
copy_comments(Source, Target) ->
    {Before, Behind} = comments(Source),
    set_comments(Target, Before, Behind).

-spec join_comments(tree(), tree()) -> tree().
join_comments(Source, Target) ->
    {Before, Behind} = comments(Source),
    add_postcomments(Behind, add_precomments(Before, Target)).

-spec remove_comments(tree()) -> tree().
remove_comments(Node) -> set_comments(Node, [], []).

-spec has_comments(tree()) -> boolean().
has_comments(Node) -> comments(Node) =/= {[], []}.

%% -- Constructors and accessors ------------------------------------------------------------------

-spec annotated_type(tree(), tree()) -> tree().
annotated_type(Name, Body) -> node(annotated_type, {Name, Body}).

-spec annotated_type_name(tree()) -> tree().
annotated_type_name(Node) -> field(1, annotated_type, Node).

-spec annotated_type_body(tree()) -> tree().
annotated_type_body(Node) -> field(2, annotated_type, Node).

-spec application(tree(), [tree()]) -> tree().
application(Operator, Arguments) -> node(application, {Operator, Arguments}).

-spec application_operator(tree()) -> tree().
application_operator(Node) -> field(1, application, Node).

-spec application_arguments(tree()) -> [tree()].
application_arguments(Node) -> field(2, application, Node).

-spec arity_qualifier(tree(), tree()) -> tree().
arity_qualifier(Body, Argument) -> node(arity_qualifier, {Body, Argument}).

-spec arity_qualifier_body(tree()) -> tree().
arity_qualifier_body(Node) -> field(1, arity_qualifier, Node).

-spec arity_qualifier_argument(tree()) -> tree().
arity_qualifier_argument(Node) -> field(2, arity_qualifier, Node).

-spec attribute(tree(), none | [tree()]) -> tree().
attribute(Name, Arguments) -> node(attribute, {Name, Arguments}).

-spec attribute(tree()) -> tree().
attribute(Name) -> node(attribute, {Name, none}).

-spec attribute_name(tree()) -> tree().
attribute_name(Node) -> field(1, attribute, Node).

-spec attribute_arguments(tree()) -> none | [tree()].
attribute_arguments(Node) -> field(2, attribute, Node).

-spec binary([tree()]) -> tree().
binary(Fields) -> node(binary, {Fields}).

-spec binary_fields(tree()) -> [tree()].
binary_fields(Node) -> field(1, binary, Node).

-spec binary_comp(tree(), [tree()]) -> tree().
binary_comp(Template, Body) -> node(binary_comp, {Template, Body}).

-spec binary_comp_template(tree()) -> tree().
binary_comp_template(Node) -> field(1, binary_comp, Node).

-spec binary_comp_body(tree()) -> [tree()].
binary_comp_body(Node) -> field(2, binary_comp, Node).

-spec binary_field(tree(), [tree()]) -> tree().
binary_field(Body, Types) -> node(binary_field, {Body, Types}).

-spec binary_field(tree()) -> tree().
binary_field(Body) -> node(binary_field, {Body, []}).

-spec binary_field_body(tree()) -> tree().
binary_field_body(Node) -> field(1, binary_field, Node).

-spec binary_field_types(tree()) -> [tree()].
binary_field_types(Node) -> field(2, binary_field, Node).

-spec binary_generator(tree(), tree()) -> tree().
binary_generator(Pattern, Body) -> node(binary_generator, {Pattern, Body}).

-spec binary_generator_pattern(tree()) -> tree().
binary_generator_pattern(Node) -> field(1, binary_generator, Node).

-spec binary_generator_body(tree()) -> tree().
binary_generator_body(Node) -> field(2, binary_generator, Node).

-spec bitstring_type(tree(), tree()) -> tree().
bitstring_type(M, N) -> node(bitstring_type, {M, N}).

-spec bitstring_type_m(tree()) -> tree().
bitstring_type_m(Node) -> field(1, bitstring_type, Node).

-spec bitstring_type_n(tree()) -> tree().
bitstring_type_n(Node) -> field(2, bitstring_type, Node).

-spec block_expr([tree()]) -> tree().
block_expr(Body) -> node(block_expr, {Body}).

-spec block_expr_body(tree()) -> [tree()].
block_expr_body(Node) -> field(1, block_expr, Node).

-spec case_expr(tree(), [tree()]) -> tree().
case_expr(Argument, Clauses) -> node(case_expr, {Argument, Clauses}).

-spec case_expr_argument(tree()) -> tree().
case_expr_argument(Node) -> field(1, case_expr, Node).

-spec case_expr_clauses(tree()) -> [tree()].
case_expr_clauses(Node) -> field(2, case_expr, Node).

-spec catch_expr(tree()) -> tree().
catch_expr(Body) -> node(catch_expr, {Body}).

-spec catch_expr_body(tree()) -> tree().
catch_expr_body(Node) -> field(1, catch_expr, Node).

-spec class_qualifier(tree(), tree(), tree()) -> tree().
class_qualifier(Argument, Body, Stacktrace) -> node(class_qualifier, {Argument, Body, Stacktrace}).

-spec class_qualifier_argument(tree()) -> tree().
class_qualifier_argument(Node) -> field(1, class_qualifier, Node).

-spec class_qualifier_body(tree()) -> tree().
class_qualifier_body(Node) -> field(2, class_qualifier, Node).

-spec class_qualifier_stacktrace(tree()) -> tree().
class_qualifier_stacktrace(Node) -> field(3, class_qualifier, Node).

-spec clause([tree()], none | tree(), [tree()]) -> tree().
clause(Patterns, Guard, Body) -> node(clause, {Patterns, Guard, Body}).

-spec clause_patterns(tree()) -> [tree()].
clause_patterns(Node) -> field(1, clause, Node).

-spec clause_guard(tree()) -> none | tree().
clause_guard(Node) -> field(2, clause, Node).

-spec clause_body(tree()) -> [tree()].
clause_body(Node) -> field(3, clause, Node).

-spec conjunction([tree()]) -> tree().
conjunction(Body) -> node(conjunction, {Body}).

-spec conjunction_body(tree()) -> [tree()].
conjunction_body(Node) -> field(1, conjunction, Node).

-spec constrained_function_type(tree(), tree()) -> tree().
constrained_function_type(Body, Argument) -> node(constrained_function_type, {Body, Argument}).

-spec constrained_function_type_body(tree()) -> tree().
constrained_function_type_body(Node) -> field(1, constrained_function_type, Node).

-spec constrained_function_type_argument(tree()) -> tree().
constrained_function_type_argument(Node) -> field(2, constrained_function_type, Node).

-spec constraint(tree(), [tree()]) -> tree().
constraint(Argument, Body) -> node(constraint, {Argument, Body}).

-spec constraint_argument(tree()) -> tree().
constraint_argument(Node) -> field(1, constraint, Node).

-spec constraint_body(tree()) -> [tree()].
constraint_body(Node) -> field(2, constraint, Node).

-spec disjunction([tree()]) -> tree().
disjunction(Body) -> node(disjunction, {Body}).

-spec disjunction_body(tree()) -> [tree()].
disjunction_body(Node) -> field(1, disjunction, Node).

-spec else_expr([tree()]) -> tree().
else_expr(Clauses) -> node(else_expr, {Clauses}).

-spec else_expr_clauses(tree()) -> [tree()].
else_expr_clauses(Node) -> field(1, else_expr, Node).

-spec form_list([tree()]) -> tree().
form_list(Elements) -> node(form_list, {Elements}).

-spec form_list_elements(tree()) -> [tree()].
form_list_elements(Node) -> field(1, form_list, Node).

-spec fun_expr([tree()]) -> tree().
fun_expr(Clauses) -> node(fun_expr, {Clauses}).

-spec fun_expr_clauses(tree()) -> [tree()].
fun_expr_clauses(Node) -> field(1, fun_expr, Node).

-spec function(tree(), [tree()]) -> tree().
function(Name, Clauses) -> node(function, {Name, Clauses}).

-spec function_name(tree()) -> tree().
function_name(Node) -> field(1, function, Node).

-spec function_clauses(tree()) -> [tree()].
function_clauses(Node) -> field(2, function, Node).

-spec function_type_return(tree()) -> tree().
function_type_return(Node) -> field(2, function_type, Node).

-spec generator(tree(), tree()) -> tree().
generator(Pattern, Body) -> node(generator, {Pattern, Body}).

-spec generator_pattern(tree()) -> tree().
generator_pattern(Node) -> field(1, generator, Node).

-spec generator_body(tree()) -> tree().
generator_body(Node) -> field(2, generator, Node).

-spec if_expr([tree()]) -> tree().
if_expr(Clauses) -> node(if_expr, {Clauses}).

-spec if_expr_clauses(tree()) -> [tree()].
if_expr_clauses(Node) -> field(1, if_expr, Node).

-spec implicit_fun(tree()) -> tree().
implicit_fun(Name) -> node(implicit_fun, {Name}).

-spec implicit_fun_name(tree()) -> tree().
implicit_fun_name(Node) -> field(1, implicit_fun, Node).

-spec infix_expr(tree(), tree(), tree()) -> tree().
infix_expr(Left, Operator, Right) -> node(infix_expr, {Left, Operator, Right}).

-spec infix_expr_left(tree()) -> tree().
infix_expr_left(Node) -> field(1, infix_expr, Node).

-spec infix_expr_operator(tree()) -> tree().
infix_expr_operator(Node) -> field(2, infix_expr, Node).

-spec infix_expr_right(tree()) -> tree().
infix_expr_right(Node) -> field(3, infix_expr, Node).

-spec integer_range_type(tree(), tree()) -> tree().
integer_range_type(Low, High) -> node(integer_range_type, {Low, High}).

-spec integer_range_type_low(tree()) -> tree().
integer_range_type_low(Node) -> field(1, integer_range_type, Node).

-spec integer_range_type_high(tree()) -> tree().
integer_range_type_high(Node) -> field(2, integer_range_type, Node).

-spec list_prefix(tree()) -> [tree()].
list_prefix(Node) -> field(1, list, Node).

-spec list_suffix(tree()) -> none | tree().
list_suffix(Node) -> field(2, list, Node).

-spec list_comp(tree(), [tree()]) -> tree().
list_comp(Template, Body) -> node(list_comp, {Template, Body}).

-spec list_comp_template(tree()) -> tree().
list_comp_template(Node) -> field(1, list_comp, Node).

-spec list_comp_body(tree()) -> [tree()].
list_comp_body(Node) -> field(2, list_comp, Node).

-spec macro(tree(), none | [tree()]) -> tree().
macro(Name, Arguments) -> node(macro, {Name, Arguments}).

-spec macro(tree()) -> tree().
macro(Name) -> node(macro, {Name, none}).

-spec macro_name(tree()) -> tree().
macro_name(Node) -> field(1, macro, Node).

-spec macro_arguments(tree()) -> none | [tree()].
macro_arguments(Node) -> field(2, macro, Node).

-spec map_comp(tree(), [tree()]) -> tree().
map_comp(Template, Body) -> node(map_comp, {Template, Body}).

-spec map_comp_template(tree()) -> tree().
map_comp_template(Node) -> field(1, map_comp, Node).

-spec map_comp_body(tree()) -> [tree()].
map_comp_body(Node) -> field(2, map_comp, Node).

-spec map_expr(none | tree(), [tree()]) -> tree().
map_expr(Argument, Fields) -> node(map_expr, {Argument, Fields}).

-spec map_expr([tree()]) -> tree().
map_expr(Fields) -> node(map_expr, {none, Fields}).

-spec map_expr_argument(tree()) -> none | tree().
map_expr_argument(Node) -> field(1, map_expr, Node).

-spec map_expr_fields(tree()) -> [tree()].
map_expr_fields(Node) -> field(2, map_expr, Node).

-spec map_field_assoc(tree(), tree()) -> tree().
map_field_assoc(Name, Value) -> node(map_field_assoc, {Name, Value}).

-spec map_field_assoc_name(tree()) -> tree().
map_field_assoc_name(Node) -> field(1, map_field_assoc, Node).

-spec map_field_assoc_value(tree()) -> tree().
map_field_assoc_value(Node) -> field(2, map_field_assoc, Node).

-spec map_field_exact(tree(), tree()) -> tree().
map_field_exact(Name, Value) -> node(map_field_exact, {Name, Value}).

-spec map_field_exact_name(tree()) -> tree().
map_field_exact_name(Node) -> field(1, map_field_exact, Node).

-spec map_field_exact_value(tree()) -> tree().
map_field_exact_value(Node) -> field(2, map_field_exact, Node).

-spec map_generator(tree(), tree()) -> tree().
map_generator(Pattern, Body) -> node(map_generator, {Pattern, Body}).

-spec map_generator_pattern(tree()) -> tree().
map_generator_pattern(Node) -> field(1, map_generator, Node).

-spec map_generator_body(tree()) -> tree().
map_generator_body(Node) -> field(2, map_generator, Node).

-spec map_type(none | [tree()]) -> tree().
map_type(Fields) -> node(map_type, {Fields}).

-spec map_type() -> tree().
map_type() -> node(map_type, {none}).

-spec map_type_assoc(tree(), tree()) -> tree().
map_type_assoc(Name, Value) -> node(map_type_assoc, {Name, Value}).

-spec map_type_assoc_name(tree()) -> tree().
map_type_assoc_name(Node) -> field(1, map_type_assoc, Node).

-spec map_type_assoc_value(tree()) -> tree().
map_type_assoc_value(Node) -> field(2, map_type_assoc, Node).

-spec map_type_exact(tree(), tree()) -> tree().
map_type_exact(Name, Value) -> node(map_type_exact, {Name, Value}).

-spec map_type_exact_name(tree()) -> tree().
map_type_exact_name(Node) -> field(1, map_type_exact, Node).

-spec map_type_exact_value(tree()) -> tree().
map_type_exact_value(Node) -> field(2, map_type_exact, Node).

-spec match_expr(tree(), tree()) -> tree().
match_expr(Pattern, Body) -> node(match_expr, {Pattern, Body}).

-spec match_expr_pattern(tree()) -> tree().
match_expr_pattern(Node) -> field(1, match_expr, Node).

-spec match_expr_body(tree()) -> tree().
match_expr_body(Node) -> field(2, match_expr, Node).

-spec maybe_expr([tree()], none | tree()) -> tree().
maybe_expr(Body, Else) -> node(maybe_expr, {Body, Else}).

-spec maybe_expr([tree()]) -> tree().
maybe_expr(Body) -> node(maybe_expr, {Body, none}).

-spec maybe_expr_body(tree()) -> [tree()].
maybe_expr_body(Node) -> field(1, maybe_expr, Node).

-spec maybe_expr_else(tree()) -> none | tree().
maybe_expr_else(Node) -> field(2, maybe_expr, Node).

-spec maybe_match_expr(tree(), tree()) -> tree().
maybe_match_expr(Pattern, Body) -> node(maybe_match_expr, {Pattern, Body}).

-spec maybe_match_expr_pattern(tree()) -> tree().
maybe_match_expr_pattern(Node) -> field(1, maybe_match_expr, Node).

-spec maybe_match_expr_body(tree()) -> tree().
maybe_match_expr_body(Node) -> field(2, maybe_match_expr, Node).

-spec module_qualifier(tree(), tree()) -> tree().
module_qualifier(Argument, Body) -> node(module_qualifier, {Argument, Body}).

-spec module_qualifier_argument(tree()) -> tree().
module_qualifier_argument(Node) -> field(1, module_qualifier, Node).

-spec module_qualifier_body(tree()) -> tree().
module_qualifier_body(Node) -> field(2, module_qualifier, Node).

-spec named_fun_expr(tree(), [tree()]) -> tree().
named_fun_expr(Name, Clauses) -> node(named_fun_expr, {Name, Clauses}).

-spec named_fun_expr_name(tree()) -> tree().
named_fun_expr_name(Node) -> field(1, named_fun_expr, Node).

-spec named_fun_expr_clauses(tree()) -> [tree()].
named_fun_expr_clauses(Node) -> field(2, named_fun_expr, Node).

-spec parentheses(tree()) -> tree().
parentheses(Body) -> node(parentheses, {Body}).

-spec parentheses_body(tree()) -> tree().
parentheses_body(Node) -> field(1, parentheses, Node).

-spec prefix_expr(tree(), tree()) -> tree().
prefix_expr(Operator, Argument) -> node(prefix_expr, {Operator, Argument}).

-spec prefix_expr_operator(tree()) -> tree().
prefix_expr_operator(Node) -> field(1, prefix_expr, Node).

-spec prefix_expr_argument(tree()) -> tree().
prefix_expr_argument(Node) -> field(2, prefix_expr, Node).

-spec receive_expr([tree()], none | tree(), [tree()]) -> tree().
receive_expr(Clauses, Timeout, Action) -> node(receive_expr, {Clauses, Timeout, Action}).

-spec receive_expr_clauses(tree()) -> [tree()].
receive_expr_clauses(Node) -> field(1, receive_expr, Node).

-spec receive_expr_timeout(tree()) -> none | tree().
receive_expr_timeout(Node) -> field(2, receive_expr, Node).

-spec receive_expr_action(tree()) -> [tree()].
receive_expr_action(Node) -> field(3, receive_expr, Node).

-spec record_access(tree(), tree(), tree()) -> tree().
record_access(Argument, Type, Field) -> node(record_access, {Argument, Type, Field}).

-spec record_access_argument(tree()) -> tree().
record_access_argument(Node) -> field(1, record_access, Node).

-spec record_access_type(tree()) -> tree().
record_access_type(Node) -> field(2, record_access, Node).

-spec record_access_field(tree()) -> tree().
record_access_field(Node) -> field(3, record_access, Node).

-spec record_expr(none | tree(), tree(), [tree()]) -> tree().
record_expr(Argument, Type, Fields) -> node(record_expr, {Argument, Type, Fields}).

-spec record_expr(tree(), [tree()]) -> tree().
record_expr(Type, Fields) -> node(record_expr, {none, Type, Fields}).

-spec record_expr_argument(tree()) -> none | tree().
record_expr_argument(Node) -> field(1, record_expr, Node).

-spec record_expr_type(tree()) -> tree().
record_expr_type(Node) -> field(2, record_expr, Node).

-spec record_expr_fields(tree()) -> [tree()].
record_expr_fields(Node) -> field(3, record_expr, Node).

-spec record_field(tree(), none | tree()) -> tree().
record_field(Name, Value) -> node(record_field, {Name, Value}).

-spec record_field(tree()) -> tree().
record_field(Name) -> node(record_field, {Name, none}).

-spec record_field_name(tree()) -> tree().
record_field_name(Node) -> field(1, record_field, Node).

-spec record_field_value(tree()) -> none | tree().
record_field_value(Node) -> field(2, record_field, Node).

-spec record_index_expr(tree(), tree()) -> tree().
record_index_expr(Type, Field) -> node(record_index_expr, {Type, Field}).

-spec record_index_expr_type(tree()) -> tree().
record_index_expr_type(Node) -> field(1, record_index_expr, Node).

-spec record_index_expr_field(tree()) -> tree().
record_index_expr_field(Node) -> field(2, record_index_expr, Node).

-spec record_type(tree(), [tree()]) -> tree().
record_type(Name, Fields) -> node(record_type, {Name, Fields}).

-spec record_type_name(tree()) -> tree().
record_type_name(Node) -> field(1, record_type, Node).

-spec record_type_fields(tree()) -> [tree()].
record_type_fields(Node) -> field(2, record_type, Node).

-spec record_type_field(tree(), tree()) -> tree().
record_type_field(Name, Type) -> node(record_type_field, {Name, Type}).

-spec record_type_field_name(tree()) -> tree().
record_type_field_name(Node) -> field(1, record_type_field, Node).

-spec record_type_field_type(tree()) -> tree().
record_type_field_type(Node) -> field(2, record_type_field, Node).

-spec size_qualifier(tree(), tree()) -> tree().
size_qualifier(Body, Argument) -> node(size_qualifier, {Body, Argument}).

-spec size_qualifier_body(tree()) -> tree().
size_qualifier_body(Node) -> field(1, size_qualifier, Node).

-spec size_qualifier_argument(tree()) -> tree().
size_qualifier_argument(Node) -> field(2, size_qualifier, Node).

-spec strict_binary_generator(tree(), tree()) -> tree().
strict_binary_generator(Pattern, Body) -> node(strict_binary_generator, {Pattern, Body}).

-spec strict_binary_generator_pattern(tree()) -> tree().
strict_binary_generator_pattern(Node) -> field(1, strict_binary_generator, Node).

-spec strict_binary_generator_body(tree()) -> tree().
strict_binary_generator_body(Node) -> field(2, strict_binary_generator, Node).

-spec strict_generator(tree(), tree()) -> tree().
strict_generator(Pattern, Body) -> node(strict_generator, {Pattern, Body}).

-spec strict_generator_pattern(tree()) -> tree().
strict_generator_pattern(Node) -> field(1, strict_generator, Node).

-spec strict_generator_body(tree()) -> tree().
strict_generator_body(Node) -> field(2, strict_generator, Node).

-spec strict_map_generator(tree(), tree()) -> tree().
strict_map_generator(Pattern, Body) -> node(strict_map_generator, {Pattern, Body}).

-spec strict_map_generator_pattern(tree()) -> tree().
strict_map_generator_pattern(Node) -> field(1, strict_map_generator, Node).

-spec strict_map_generator_body(tree()) -> tree().
strict_map_generator_body(Node) -> field(2, strict_map_generator, Node).

-spec try_expr([tree()], [tree()], [tree()], [tree()]) -> tree().
try_expr(Body, Clauses, Handlers, After) -> node(try_expr, {Body, Clauses, Handlers, After}).

-spec try_expr_body(tree()) -> [tree()].
try_expr_body(Node) -> field(1, try_expr, Node).

-spec try_expr_clauses(tree()) -> [tree()].
try_expr_clauses(Node) -> field(2, try_expr, Node).

-spec try_expr_handlers(tree()) -> [tree()].
try_expr_handlers(Node) -> field(3, try_expr, Node).

-spec try_expr_after(tree()) -> [tree()].
try_expr_after(Node) -> field(4, try_expr, Node).

-spec tuple([tree()]) -> tree().
tuple(Elements) -> node(tuple, {Elements}).

-spec tuple_elements(tree()) -> [tree()].
tuple_elements(Node) -> field(1, tuple, Node).

-spec tuple_type(none | [tree()]) -> tree().
tuple_type(Elements) -> node(tuple_type, {Elements}).

-spec tuple_type() -> tree().
tuple_type() -> node(tuple_type, {none}).

-spec type_application(tree(), [tree()]) -> tree().
type_application(Name, Arguments) -> node(type_application, {Name, Arguments}).

-spec type_application_name(tree()) -> tree().
type_application_name(Node) -> field(1, type_application, Node).

-spec type_application_arguments(tree()) -> [tree()].
type_application_arguments(Node) -> field(2, type_application, Node).

-spec type_union([tree()]) -> tree().
type_union(Types) -> node(type_union, {Types}).

-spec type_union_types(tree()) -> [tree()].
type_union_types(Node) -> field(1, type_union, Node).

-spec typed_record_field(tree(), tree()) -> tree().
typed_record_field(Body, Type) -> node(typed_record_field, {Body, Type}).

-spec typed_record_field_body(tree()) -> tree().
typed_record_field_body(Node) -> field(1, typed_record_field, Node).

-spec typed_record_field_type(tree()) -> tree().
typed_record_field_type(Node) -> field(2, typed_record_field, Node).

-spec user_type_application(tree(), [tree()]) -> tree().
user_type_application(Name, Arguments) -> node(user_type_application, {Name, Arguments}).

-spec user_type_application_name(tree()) -> tree().
user_type_application_name(Node) -> field(1, user_type_application, Node).

-spec user_type_application_arguments(tree()) -> [tree()].
user_type_application_arguments(Node) -> field(2, user_type_application, Node).

-spec zip_generator([tree()]) -> tree().
zip_generator(Body) -> node(zip_generator, {Body}).

-spec zip_generator_body(tree()) -> [tree()].
zip_generator_body(Node) -> field(1, zip_generator, Node).

%% -- Other constructors --------------------------------------------------------------------------

-doc "A call of a function of a module, or of a local one where the module is `none`.".
-spec application(none | tree(), tree(), [tree()]) -> tree().
application(none, Name, Arguments) -> application(Name, Arguments);
application(Module, Name, Arguments) -> application(module_qualifier(Module, Name), Arguments).

-spec binary_field(tree(), none | tree(), [tree()]) -> tree().
binary_field(Body, none, Types) -> binary_field(Body, Types);
binary_field(Body, Size, Types) -> binary_field(size_qualifier(Body, Size), Types).

-spec binary_field_size(tree()) -> none | tree().
binary_field_size(Node) ->
    Body = binary_field_body(Node),
    case type(Body) of
        size_qualifier -> size_qualifier_argument(Body);
        _ -> none
    end.

-spec class_qualifier(tree(), tree()) -> tree().
class_qualifier(Class, Body) -> class_qualifier(Class, Body, underscore()).

-spec clause(none | tree(), [tree()]) -> tree().
clause(Guard, Body) -> clause([], Guard, Body).

-spec fun_expr_arity(tree()) -> arity().
fun_expr_arity(Node) -> length(clause_patterns(hd(fun_expr_clauses(Node)))).

-spec function_arity(tree()) -> arity().
function_arity(Node) -> length(clause_patterns(hd(function_clauses(Node)))).

-spec named_fun_expr_arity(tree()) -> arity().
named_fun_expr_arity(Node) -> length(clause_patterns(hd(named_fun_expr_clauses(Node)))).

-spec fun_type() -> tree().
fun_type() -> node(fun_type, {}).

-spec function_type(tree()) -> tree().
function_type(Return) -> function_type(any_arity, Return).

-spec function_type(any_arity | [tree()], tree()) -> tree().
function_type(any_arity, Return) -> node(function_type, {none, Return});
function_type(Arguments, Return) -> node(function_type, {Arguments, Return}).

-spec function_type_arguments(tree()) -> any_arity | [tree()].
function_type_arguments(Node) -> any_where_none(any_arity, field(1, function_type, Node)).

-spec map_type_fields(tree()) -> any_size | [tree()].
map_type_fields(Node) -> any_where_none(any_size, field(1, map_type, Node)).

-spec tuple_type_elements(tree()) -> any_size | [tree()].
tuple_type_elements(Node) -> any_where_none(any_size, field(1, tuple_type, Node)).

any_where_none(Any, none) -> Any;
any_where_none(_Any, Given) -> Given.

-spec implicit_fun(tree(), none | tree()) -> tree().
implicit_fun(Name, none) -> implicit_fun(Name);
implicit_fun(Name, Arity) -> implicit_fun(arity_qualifier(Name, Arity)).

-spec implicit_fun(none | tree(), tree(), tree()) -> tree().
implicit_fun(none, Name, Arity) -> implicit_fun(Name, Arity);
implicit_fun(Module, Name, Arity) ->
    implicit_fun(module_qualifier(Module, arity_qualifier(Name, Arity))).

-spec receive_expr([tree()]) -> tree().
receive_expr(Clauses) -> receive_expr(Clauses, none, []).

-spec try_expr([tree()], [tree()]) -> tree().
try_expr(Body, Handlers) -> try_expr(Body, [], Handlers, []).

-spec try_expr([tree()], [tree()], [tree()]) -> tree().
try_expr(Body, Clauses, Handlers) -> try_expr(Body, Clauses, Handlers, []).

-spec try_after_expr([tree()], [tree()]) -> tree().
try_after_expr(Body, After) -> try_expr(Body, [], [], After).

-spec tuple_size(tree()) -> non_neg_integer().
tuple_size(Node) -> length(tuple_elements(Node)).

-spec type_application(none | tree(), tree(), [tree()]) -> tree().
type_application(none, Name, Arguments) -> type_application(Name, Arguments);
type_application(Module, Name, Arguments) ->
    type_application(module_qualifier(Module, Name), Arguments).

%% -- Lists ---------------------------------------------------------------------------------------

-spec list([tree()]) -> tree().
list(Elements) -> list(Elements, none).

-doc "A list with a tail, or a proper one if that is `none`.".
-spec list([tree()], none | tree()) -> tree().
list([], none) -> nil();
list(Elements, Tail) when Elements =/= [] -> node(list, {Elements, Tail}).

-spec nil() -> tree().
nil() -> node(nil, {}).

-doc "A list with one more element in front.".
-spec cons(tree(), tree()) -> tree().
cons(Head, Tail) ->
    case type(Tail) of
        list -> copy_comments(Tail, list([Head | list_prefix(Tail)], list_suffix(Tail)));
        nil -> list([Head]);
        _ -> list([Head], Tail)
    end.

-spec list_head(tree()) -> tree().
list_head(Node) -> hd(list_prefix(Node)).

-spec list_tail(tree()) -> tree().
list_tail(Node) ->
    case {tl(list_prefix(Node)), list_suffix(Node)} of
        {[], none} -> nil();
        {[], Tail} -> Tail;
        {Rest, Tail} -> list(Rest, Tail)
    end.

-doc "Whether it is a list or `[]`, as far as can be seen.".
-spec is_list_skeleton(tree()) -> boolean().
is_list_skeleton(Node) -> lists:member(type(Node), [list, nil]).

-spec is_proper_list(tree()) -> boolean().
is_proper_list(Node) ->
    case type(Node) of
        nil -> true;
        list -> list_suffix(Node) =:= none orelse is_proper_list(list_suffix(Node));
        _ -> false
    end.

-spec list_elements(tree()) -> [tree()].
list_elements(Node) ->
    case type(Node) of
        nil -> [];
        list ->
            list_prefix(Node) ++ case list_suffix(Node) of
                                     none -> [];
                                     Tail -> list_elements(Tail)
                                 end
    end.

-spec list_length(tree()) -> non_neg_integer().
list_length(Node) -> length(list_elements(Node)).

-doc "The same list as one head and a tail.".
-spec normalize_list(tree()) -> tree().
normalize_list(Node) ->
    case type(Node) of
        list ->
            Tail = case list_suffix(Node) of
                       none -> nil();
                       Suffix -> Suffix
                   end,
            lists:foldr(fun(Head, Rest) -> list([Head], Rest) end, Tail, list_prefix(Node));
        _ -> Node
    end.

-doc "The same list without lists as tails.".
-spec compact_list(tree()) -> tree().
compact_list(Node) ->
    case type(Node) of
        list ->
            case list_suffix(Node) of
                none -> Node;
                Tail -> compacted(Node, Tail, type(Tail))
            end;
        _ -> Node
    end.

compacted(Node, _Tail, nil) -> copy_attrs(Node, list(list_prefix(Node)));
compacted(Node, Tail, list) ->
    Inner = compact_list(Tail),
    copy_attrs(Node, list(list_prefix(Node) ++ list_prefix(Inner), list_suffix(Inner)));
compacted(Node, _Tail, _) -> Node.

%% -- Leaves --------------------------------------------------------------------------------------

-spec atom(atom() | string()) -> tree().
atom(Name) when is_atom(Name) -> node(atom, {Name});
atom(Name) -> node(atom, {list_to_atom(Name)}).

-spec is_atom(tree(), atom()) -> boolean().
is_atom(Node, Value) -> type(Node) =:= atom andalso atom_value(Node) =:= Value.

-spec atom_value(tree()) -> atom().
atom_value(Node) -> field(1, atom, Node).

-spec atom_name(tree()) -> string().
atom_name(Node) -> atom_to_list(atom_value(Node)).

-spec atom_literal(tree()) -> string().
atom_literal(Node) -> atom_literal(Node, latin1).

-spec atom_literal(tree(), utf8 | unicode | latin1) -> string().
atom_literal(Node, latin1) -> lists:flatten(io_lib:write_atom_as_latin1(atom_value(Node)));
atom_literal(Node, _) -> lists:flatten(io_lib:write_atom(atom_value(Node))).

-spec char(char()) -> tree().
char(Value) -> node(char, {Value}).

-spec is_char(tree(), char()) -> boolean().
is_char(Node, Value) -> type(Node) =:= char andalso char_value(Node) =:= Value.

-spec char_value(tree()) -> char().
char_value(Node) -> field(1, char, Node).

-spec char_literal(tree()) -> string().
char_literal(Node) -> char_literal(Node, latin1).

-spec char_literal(tree(), utf8 | unicode | latin1) -> string().
char_literal(Node, latin1) -> lists:flatten(io_lib:write_char_as_latin1(char_value(Node)));
char_literal(Node, _) -> lists:flatten(io_lib:write_char(char_value(Node))).

-spec float(float()) -> tree().
float(Value) -> node(float, {Value}).

-spec float_value(tree()) -> float().
float_value(Node) -> field(1, float, Node).

-spec float_literal(tree()) -> string().
float_literal(Node) -> lists:flatten(io_lib:write(float_value(Node))).

-spec integer(integer()) -> tree().
integer(Value) -> node(integer, {Value}).

-spec is_integer(tree(), integer()) -> boolean().
is_integer(Node, Value) -> type(Node) =:= integer andalso integer_value(Node) =:= Value.

-spec integer_value(tree()) -> integer().
integer_value(Node) -> field(1, integer, Node).

-spec integer_literal(tree()) -> string().
integer_literal(Node) -> integer_to_list(integer_value(Node)).

-spec string(string()) -> tree().
string(Value) -> node(string, {Value}).

-spec is_string(tree(), string()) -> boolean().
is_string(Node, Value) -> type(Node) =:= string andalso string_value(Node) =:= Value.

-spec string_value(tree()) -> string().
string_value(Node) -> field(1, string, Node).

-spec string_literal(tree()) -> string().
string_literal(Node) -> string_literal(Node, latin1).

-spec string_literal(tree(), utf8 | unicode | latin1) -> string().
string_literal(Node, latin1) -> lists:flatten(io_lib:write_string_as_latin1(string_value(Node)));
string_literal(Node, _) -> lists:flatten(io_lib:write_string(string_value(Node))).

-spec variable(atom() | string()) -> tree().
variable(Name) when is_atom(Name) -> node(variable, {Name});
variable(Name) -> node(variable, {list_to_atom(Name)}).

-spec variable_name(tree()) -> atom().
variable_name(Node) -> field(1, variable, Node).

-spec variable_literal(tree()) -> string().
variable_literal(Node) -> atom_to_list(variable_name(Node)).

-spec underscore() -> tree().
underscore() -> node(underscore, {}).

-spec operator(atom() | string()) -> tree().
operator(Name) when is_atom(Name) -> node(operator, {Name});
operator(Name) -> node(operator, {list_to_atom(Name)}).

-spec operator_name(tree()) -> atom().
operator_name(Node) -> field(1, operator, Node).

-spec operator_literal(tree()) -> string().
operator_literal(Node) -> atom_to_list(operator_name(Node)).

-doc "Text that is taken as it is.".
-spec text(string()) -> tree().
text(String) -> node(text, {String}).

-spec text_string(tree()) -> string().
text_string(Node) -> field(1, text, Node).

-spec comment([string()]) -> tree().
comment(Lines) -> comment(none, Lines).

-spec comment(none | integer(), [string()]) -> tree().
comment(Padding, Lines) -> node(comment, {Padding, Lines}).

-spec comment_text(tree()) -> [string()].
comment_text(Node) -> field(2, comment, Node).

-spec comment_padding(tree()) -> none | integer().
comment_padding(Node) -> field(1, comment, Node).

-spec eof_marker() -> tree().
eof_marker() -> node(eof_marker, {}).

-spec error_marker(term()) -> tree().
error_marker(Info) -> node(error_marker, {Info}).

-spec error_marker_info(tree()) -> term().
error_marker_info(Node) -> field(1, error_marker, Node).

-spec warning_marker(term()) -> tree().
warning_marker(Info) -> node(warning_marker, {Info}).

-spec warning_marker_info(tree()) -> term().
warning_marker_info(Node) -> field(1, warning_marker, Node).

-doc "The forms of a list of forms, without lists in it.".
-spec flatten_form_list(tree()) -> tree().
flatten_form_list(Node) ->
    Forms = lists:flatmap(fun(Form) ->
                                  case type(Form) of
                                      form_list -> form_list_elements(flatten_form_list(Form));
                                      _ -> [Form]
                                  end
                          end, form_list_elements(Node)),
    copy_attrs(Node, form_list(Forms)).
