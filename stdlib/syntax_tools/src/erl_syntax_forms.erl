-module(erl_syntax_forms).
-moduledoc """
The abstract format as `erl_syntax` sees it: of what type a tuple is, and what it consists of, in the order of
the fields of that type.
""".

-export([type/1, values/1, position/1, set_position/2]).

-define(S, erl_syntax).

-doc "The type of a tree that `erl_parse` made.".
-spec type(tuple()) -> atom().
type({Leaf, _, _}) when Leaf =:= atom; Leaf =:= char; Leaf =:= float; Leaf =:= integer;
                        Leaf =:= string -> Leaf;
type({nil, _}) -> nil;
type({var, _, '_'}) -> underscore;
type({var, _, _}) -> variable;
type({cons, _, _, _}) -> list;
type({tuple, _, _}) -> tuple;
type({map, _, _}) -> map_expr;
type({map, _, _, _}) -> map_expr;
type({map_field_assoc, _, _, _}) -> map_field_assoc;
type({map_field_exact, _, _, _}) -> map_field_exact;
type({match, _, _, _}) -> match_expr;
type({maybe_match, _, _, _}) -> maybe_match_expr;
type({'maybe', _, _}) -> maybe_expr;
type({'maybe', _, _, _}) -> maybe_expr;
type({'else', _, _}) -> else_expr;
type({op, _, _, _, _}) -> infix_expr;
type({op, _, _, _}) -> prefix_expr;
type({call, _, _, _}) -> application;
type({record, _, _, _}) -> record_expr;
type({record, _, _, _, _}) -> record_expr;
type({record_field, _, _, _, _}) -> record_access;
type({record_field, _, _, _}) -> record_field;
type({record_field, _, _}) -> record_field;
type({typed_record_field, _, _}) -> typed_record_field;
type({record_index, _, _, _}) -> record_index_expr;
type({remote, _, _, _}) -> module_qualifier;
type({'catch', _, _}) -> catch_expr;
type({'case', _, _, _}) -> case_expr;
type({'if', _, _}) -> if_expr;
type({'receive', _, _}) -> receive_expr;
type({'receive', _, _, _, _}) -> receive_expr;
type({'try', _, _, _, _, _}) -> try_expr;
type({'fun', _, {clauses, _}}) -> fun_expr;
type({'fun', _, _}) -> implicit_fun;
type({named_fun, _, _, _}) -> named_fun_expr;
type({block, _, _}) -> block_expr;
type({lc, _, _, _}) -> list_comp;
type({bc, _, _, _}) -> binary_comp;
type({mc, _, _, _}) -> map_comp;
type({generate, _, _, _}) -> generator;
type({b_generate, _, _, _}) -> binary_generator;
type({m_generate, _, _, _}) -> map_generator;
type({generate_strict, _, _, _}) -> strict_generator;
type({b_generate_strict, _, _, _}) -> strict_binary_generator;
type({m_generate_strict, _, _, _}) -> strict_map_generator;
type({zip, _, _}) -> zip_generator;
type({bin, _, _}) -> binary;
type({bin_element, _, _, _, _}) -> binary_field;
type({clause, _, _, _, _}) -> clause;
type({function, _, _, _, _}) -> function;
type({attribute, _, _, _}) -> attribute;
type({error, _}) -> error_marker;
type({warning, _}) -> warning_marker;
type({eof, _}) -> eof_marker;
type({ann_type, _, _}) -> annotated_type;
type({remote_type, _, _}) -> type_application;
type({user_type, _, _, _}) -> user_type_application;
type({paren_type, _, _}) -> parentheses;
type({type, _, Name, Arguments}) -> type_type(Name, Arguments);
type(Other) -> error({badarg, Other}).

type_type('fun', []) -> fun_type;
type_type('fun', _) -> function_type;
type_type(bounded_fun, _) -> constrained_function_type;
type_type(constraint, _) -> constraint;
type_type(binary, [_, _]) -> bitstring_type;
type_type(range, _) -> integer_range_type;
type_type(map, _) -> map_type;
type_type(map_field_assoc, _) -> map_type_assoc;
type_type(map_field_exact, _) -> map_type_exact;
type_type(record, _) -> record_type;
type_type(field_type, _) -> record_type_field;
type_type(tuple, _) -> tuple_type;
type_type(union, _) -> type_union;
type_type(_, _) -> type_application.

%% -- Positions -----------------------------------------------------------------------------------

-doc "Its annotation.".
-spec position(tuple()) -> term().
position({error, {Position, _, _}}) -> Position;
position({warning, {Position, _, _}}) -> Position;
position({typed_record_field, Field, _}) -> position(Field);
position({clauses, _}) -> erl_anno:new(0);
position(Node) when tuple_size(Node) >= 2 -> element(2, Node).

-spec set_position(tuple(), term()) -> tuple().
set_position({Kind, {_, Module, Reason}}, Position) when Kind =:= error; Kind =:= warning ->
    {Kind, {Position, Module, Reason}};
set_position({typed_record_field, Field, Type}, Position) ->
    {typed_record_field, set_position(Field, Position), Type};
set_position(Node, Position) ->
    setelement(2, Node, Position).

%% -- What they consist of ------------------------------------------------------------------------

-doc "What a tree consists of; see `erl_syntax:kinds/1`.".
-spec values(tuple()) -> tuple().
values({Leaf, _, Value}) when Leaf =:= atom; Leaf =:= char; Leaf =:= float; Leaf =:= integer;
                              Leaf =:= string -> {Value};
values({nil, _}) -> {};
values({var, _, '_'}) -> {};
values({var, _, Name}) -> {Name};
values({cons, _, Head, Tail}) -> elements(Tail, [Head]);
values({tuple, _, Elements}) -> {Elements};
values({map, _, Fields}) -> {none, Fields};
values({map, _, Map, Fields}) -> {Map, Fields};
values({map_field_assoc, _, Key, Value}) -> {Key, Value};
values({map_field_exact, _, Key, Value}) -> {Key, Value};
values({match, _, Pattern, Body}) -> {Pattern, Body};
values({maybe_match, _, Pattern, Body}) -> {Pattern, Body};
values({'maybe', _, Body}) -> {Body, none};
values({'maybe', _, Body, Else}) -> {Body, Else};
values({'else', _, Clauses}) -> {Clauses};
values({op, Anno, Operator, Left, Right}) -> {Left, operator(Anno, Operator), Right};
values({op, Anno, Operator, Argument}) -> {operator(Anno, Operator), Argument};
values({call, _, Operator, Arguments}) -> {Operator, Arguments};
values({record, Anno, Name, Fields}) -> {none, {atom, Anno, Name}, Fields};
values({record, Anno, Argument, Name, Fields}) -> {Argument, {atom, Anno, Name}, Fields};
values({record_field, Anno, Argument, Name, Field}) -> {Argument, {atom, Anno, Name}, Field};
values({record_field, _, Name, Value}) -> {Name, Value};
values({record_field, _, Name}) -> {Name, none};
values({typed_record_field, Field, Type}) -> {Field, Type};
values({record_index, Anno, Name, Field}) -> {{atom, Anno, Name}, Field};
values({remote, _, Module, Name}) -> {Module, Name};
values({'catch', _, Body}) -> {Body};
values({'case', _, Argument, Clauses}) -> {Argument, Clauses};
values({'if', _, Clauses}) -> {Clauses};
values({'receive', _, Clauses}) -> {Clauses, none, []};
values({'receive', _, Clauses, Timeout, Action}) -> {Clauses, Timeout, Action};
values({'try', _, Body, Clauses, Handlers, After}) ->
    {Body, Clauses, [handler(Handler) || Handler <- Handlers], After};
values({'fun', _, {clauses, Clauses}}) -> {Clauses};
values({'fun', Anno, {function, Name, Arity}}) -> {arity_qualifier(Anno, Name, Arity)};
values({'fun', Anno, {function, Module, Name, Arity}}) ->
    Qualified = ?S:module_qualifier(as_tree(Anno, Module), arity_qualifier(Anno, Name, Arity)),
    {?S:set_pos(Qualified, Anno)};
values({named_fun, Anno, Name, Clauses}) -> {{var, Anno, Name}, Clauses};
values({block, _, Body}) -> {Body};
values({Comprehension, _, Template, Body})
  when Comprehension =:= lc; Comprehension =:= bc; Comprehension =:= mc -> {Template, Body};
values({Generator, _, Pattern, Body})
  when Generator =:= generate; Generator =:= b_generate; Generator =:= m_generate;
       Generator =:= generate_strict; Generator =:= b_generate_strict;
       Generator =:= m_generate_strict -> {Pattern, Body};
values({zip, _, Generators}) -> {Generators};
values({bin, _, Fields}) -> {Fields};
values({bin_element, Anno, Body, Size, Types}) -> {sized(Anno, Body, Size), bit_types(Anno, Types)};
values({clause, Anno, Patterns, Guard, Body}) -> {Patterns, guard(Anno, Guard), Body};
values({function, Anno, Name, _Arity, Clauses}) -> {{atom, Anno, Name}, Clauses};
values({attribute, Anno, Name, Value}) ->
    {{atom, Anno, Name}, erl_syntax_attribute:arguments(Anno, Name, Value)};
values({error, Info}) -> {Info};
values({warning, Info}) -> {Info};
values({eof, _}) -> {};
values({ann_type, _, [Name, Type]}) -> {Name, Type};
values({remote_type, Anno, [Module, Name, Arguments]}) ->
    {?S:set_pos(?S:module_qualifier(Module, Name), Anno), Arguments};
values({user_type, Anno, Name, Arguments}) -> {{atom, Anno, Name}, Arguments};
values({paren_type, _, [Type]}) -> {Type};
values({type, Anno, Name, Arguments}) -> type_values(Anno, Name, Arguments).

elements({cons, _, Head, Tail}, Before) -> elements(Tail, [Head | Before]);
elements({nil, _}, Before) -> {lists:reverse(Before), none};
elements(Tail, Before) -> {lists:reverse(Before), Tail}.

operator(Anno, Name) -> ?S:set_pos(?S:operator(Name), Anno).

as_tree(Anno, Atom) when is_atom(Atom) -> {atom, Anno, Atom};
as_tree(Anno, Integer) when is_integer(Integer) -> {integer, Anno, Integer};
as_tree(_Anno, Tree) -> Tree.

arity_qualifier(Anno, Name, Arity) ->
    ?S:set_pos(?S:arity_qualifier(as_tree(Anno, Name), as_tree(Anno, Arity)), Anno).

%% The pattern of a clause behind `catch`: {Class, Reason, Stacktrace}.
handler({clause, Anno, [{tuple, At, [Class, Reason, Stacktrace]}], Guard, Body}) ->
    Qualifier = ?S:class_qualifier(Class, Reason, Stacktrace),
    {clause, Anno, [?S:set_pos(Qualifier, At)], Guard, Body};
handler(Clause) -> Clause.

guard(_Anno, []) -> none;
guard(Anno, [First | _] = Alternatives) when is_list(First) ->
    ?S:set_pos(?S:disjunction([?S:set_pos(?S:conjunction(Tests), Anno) || Tests <- Alternatives]),
               Anno);
guard(Anno, Tests) when is_list(Tests) -> ?S:set_pos(?S:conjunction(Tests), Anno);
guard(_Anno, Guard) -> Guard.

sized(_Anno, Body, default) -> Body;
sized(Anno, Body, Size) -> ?S:set_pos(?S:size_qualifier(Body, Size), Anno).

bit_types(_Anno, default) -> [];
bit_types(Anno, Types) ->
    [case Type of
         {unit, N} -> ?S:set_pos(?S:size_qualifier({atom, Anno, unit}, {integer, Anno, N}), Anno);
         _ -> {atom, Anno, Type}
     end || Type <- Types].

type_values(_Anno, 'fun', []) -> {};
type_values(_Anno, 'fun', [{type, _, any}, Return]) -> {none, Return};
type_values(_Anno, 'fun', [{type, _, product, Arguments}, Return]) -> {Arguments, Return};
type_values(Anno, bounded_fun, [Type, Constraints]) ->
    {Type, ?S:set_pos(?S:conjunction(Constraints), Anno)};
type_values(_Anno, constraint, [Name, Types]) -> {Name, Types};
type_values(_Anno, binary, [M, N]) -> {M, N};
type_values(_Anno, range, [Low, High]) -> {Low, High};
type_values(_Anno, map, any) -> {none};
type_values(_Anno, map, Fields) -> {Fields};
type_values(_Anno, map_field_assoc, [Key, Value]) -> {Key, Value};
type_values(_Anno, map_field_exact, [Key, Value]) -> {Key, Value};
type_values(_Anno, record, [Name | Fields]) -> {Name, Fields};
type_values(_Anno, field_type, [Name, Type]) -> {Name, Type};
type_values(_Anno, tuple, any) -> {none};
type_values(_Anno, tuple, Elements) -> {Elements};
type_values(_Anno, union, Types) -> {Types};
type_values(Anno, Name, Arguments) -> {{atom, Anno, Name}, Arguments}.
