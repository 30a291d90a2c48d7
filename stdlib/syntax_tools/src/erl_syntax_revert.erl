-module(erl_syntax_revert).
-moduledoc "Trees of `erl_syntax` in the abstract format.".

-export([node/4]).

-define(S, erl_syntax).

-doc """
A tree of a type, at a position, that consists of these values, which have been reverted; the tree itself, if it has
no abstract format.
""".
-spec node(atom(), term(), tuple(), ?S:syntaxTree()) -> ?S:syntaxTree().
node(Leaf, Pos, {Value}, _) when Leaf =:= atom; Leaf =:= char; Leaf =:= float; Leaf =:= integer;
                                 Leaf =:= string -> {Leaf, Pos, Value};
node(nil, Pos, _, _) -> {nil, Pos};
node(underscore, Pos, _, _) -> {var, Pos, '_'};
node(variable, Pos, {Name}, _) -> {var, Pos, Name};
node(list, Pos, {Elements, none}, _) -> conses(Pos, Elements, {nil, Pos});
node(list, Pos, {Elements, Tail}, _) -> conses(Pos, Elements, Tail);
node(tuple, Pos, {Elements}, _) -> {tuple, Pos, Elements};
node(map_expr, Pos, {none, Fields}, _) -> {map, Pos, Fields};
node(map_expr, Pos, {Map, Fields}, _) -> {map, Pos, Map, Fields};
node(map_field_assoc, Pos, {Key, Value}, _) -> {map_field_assoc, Pos, Key, Value};
node(map_field_exact, Pos, {Key, Value}, _) -> {map_field_exact, Pos, Key, Value};
node(match_expr, Pos, {Pattern, Body}, _) -> {match, Pos, Pattern, Body};
node(maybe_match_expr, Pos, {Pattern, Body}, _) -> {maybe_match, Pos, Pattern, Body};
node(maybe_expr, Pos, {Body, none}, _) -> {'maybe', Pos, Body};
node(maybe_expr, Pos, {Body, Else}, _) -> {'maybe', Pos, Body, Else};
node(else_expr, Pos, {Clauses}, _) -> {'else', Pos, Clauses};
node(infix_expr, Pos, {Left, Operator, Right}, Node) ->
    case ?S:type(Operator) of
        operator -> operation(Pos, ?S:operator_name(Operator), Left, Right);
        _ -> Node
    end;
node(prefix_expr, Pos, {Operator, Argument}, Node) ->
    case ?S:type(Operator) of
        operator -> {op, Pos, ?S:operator_name(Operator), Argument};
        _ -> Node
    end;
node(application, Pos, {Operator, Arguments}, _) -> {call, Pos, Operator, Arguments};
node(record_expr, Pos, {none, {atom, _, Name}, Fields}, _) -> {record, Pos, Name, Fields};
node(record_expr, Pos, {Argument, {atom, _, Name}, Fields}, _) -> {record, Pos, Argument, Name, Fields};
node(record_access, Pos, {Argument, {atom, _, Name}, Field}, _) ->
    {record_field, Pos, Argument, Name, Field};
node(record_field, Pos, {Name, none}, _) -> {record_field, Pos, Name};
node(record_field, Pos, {Name, Value}, _) -> {record_field, Pos, Name, Value};
node(typed_record_field, _Pos, {Field, Type}, _) -> {typed_record_field, Field, Type};
node(record_index_expr, Pos, {{atom, _, Name}, Field}, _) -> {record_index, Pos, Name, Field};
node(module_qualifier, Pos, {Module, Name}, Node) ->
    case ?S:type(Name) of
        arity_qualifier -> Node;
        _ -> {remote, Pos, Module, Name}
    end;
node(catch_expr, Pos, {Body}, _) -> {'catch', Pos, Body};
node(case_expr, Pos, {Argument, Clauses}, _) -> {'case', Pos, Argument, Clauses};
node(if_expr, Pos, {Clauses}, _) -> {'if', Pos, Clauses};
node(receive_expr, Pos, {Clauses, none, _}, _) -> {'receive', Pos, Clauses};
node(receive_expr, Pos, {Clauses, Timeout, Action}, _) -> {'receive', Pos, Clauses, Timeout, Action};
node(try_expr, Pos, {Body, Clauses, Handlers, After}, _) ->
    {'try', Pos, Body, Clauses, [handler(Handler) || Handler <- Handlers], After};
node(fun_expr, Pos, {Clauses}, _) -> {'fun', Pos, {clauses, Clauses}};
node(named_fun_expr, Pos, {{var, _, Name}, Clauses}, _) -> {named_fun, Pos, Name, Clauses};
node(implicit_fun, Pos, {Name}, Node) -> implicit_fun(Pos, Name, Node);
node(block_expr, Pos, {Body}, _) -> {block, Pos, Body};
node(list_comp, Pos, {Template, Body}, _) -> {lc, Pos, Template, Body};
node(binary_comp, Pos, {Template, Body}, _) -> {bc, Pos, Template, Body};
node(map_comp, Pos, {Template, Body}, _) -> {mc, Pos, Template, Body};
node(generator, Pos, {Pattern, Body}, _) -> {generate, Pos, Pattern, Body};
node(binary_generator, Pos, {Pattern, Body}, _) -> {b_generate, Pos, Pattern, Body};
node(map_generator, Pos, {Pattern, Body}, _) -> {m_generate, Pos, Pattern, Body};
node(strict_generator, Pos, {Pattern, Body}, _) -> {generate_strict, Pos, Pattern, Body};
node(strict_binary_generator, Pos, {Pattern, Body}, _) -> {b_generate_strict, Pos, Pattern, Body};
node(strict_map_generator, Pos, {Pattern, Body}, _) -> {m_generate_strict, Pos, Pattern, Body};
node(zip_generator, Pos, {Generators}, _) -> {zip, Pos, Generators};
node(binary, Pos, {Fields}, _) -> {bin, Pos, Fields};
node(binary_field, Pos, {Body, Types}, _) -> binary_field(Pos, Body, Types);
node(clause, Pos, {Patterns, Guard, Body}, _) -> {clause, Pos, Patterns, guard(Guard), Body};
node(function, Pos, {{atom, _, Name}, Clauses}, Node) ->
    case [length(Patterns) || {clause, _, Patterns, _, _} <- Clauses] of
        [Arity | _] -> {function, Pos, Name, Arity, Clauses};
        [] -> Node
    end;
node(attribute, Pos, {{atom, _, Name}, Arguments}, Node) ->
    case erl_syntax_attribute:value(Name, Arguments) of
        {ok, Value} -> {attribute, Pos, Name, Value};
        error -> Node
    end;
node(error_marker, _Pos, {Info}, _) -> {error, Info};
node(warning_marker, _Pos, {Info}, _) -> {warning, Info};
node(eof_marker, Pos, _, _) -> {eof, Pos};
node(parentheses, _Pos, {Body}, _) -> Body;
node(Type, Pos, Values, Node) -> type(Type, Pos, Values, Node).

conses(Pos, Elements, Tail) ->
    lists:foldr(fun(Element, Rest) -> {cons, Pos, Element, Rest} end, Tail, Elements).

operation(Pos, '=', Left, Right) -> {match, Pos, Left, Right};
operation(Pos, Name, Left, Right) -> {op, Pos, Name, Left, Right}.

handler({clause, Pos, [Pattern], Guard, Body} = Clause) ->
    case ?S:type(Pattern) of
        class_qualifier ->
            Parts = [?S:revert(Part) || Part <- [?S:class_qualifier_argument(Pattern),
                                                 ?S:class_qualifier_body(Pattern),
                                                 ?S:class_qualifier_stacktrace(Pattern)]],
            {clause, Pos, [{tuple, ?S:get_pos(Pattern), Parts}], Guard, Body};
        _ when element(1, Pattern) =:= tuple, length(element(3, Pattern)) =:= 3 ->
            Clause;
        _ ->
            {clause, Pos, [{tuple, Pos, [{atom, Pos, throw}, Pattern, {var, Pos, '_'}]}], Guard, Body}
    end;
handler(Clause) -> Clause.

implicit_fun(Pos, Name, Node) ->
    case ?S:type(Name) of
        arity_qualifier ->
            case {?S:arity_qualifier_body(Name), ?S:arity_qualifier_argument(Name)} of
                {{atom, _, Function}, {integer, _, Arity}} -> {'fun', Pos, {function, Function, Arity}};
                _ -> Node
            end;
        module_qualifier ->
            Qualified = ?S:module_qualifier_body(Name),
            {'fun', Pos, {function, ?S:module_qualifier_argument(Name), ?S:arity_qualifier_body(Qualified),
                          ?S:arity_qualifier_argument(Qualified)}};
        _ ->
            Node
    end.

binary_field(Pos, Body, Types) ->
    Reverted = case Types of
                   [] -> default;
                   _ -> [bit_type(Type) || Type <- Types]
               end,
    case ?S:type(Body) of
        size_qualifier ->
            {bin_element, Pos, ?S:size_qualifier_body(Body), ?S:size_qualifier_argument(Body), Reverted};
        _ ->
            {bin_element, Pos, Body, default, Reverted}
    end.

bit_type(Node) ->
    case ?S:type(Node) of
        size_qualifier ->
            {?S:concrete(?S:size_qualifier_body(Node)), ?S:concrete(?S:size_qualifier_argument(Node))};
        _ -> ?S:concrete(Node)
    end.

guard(none) -> [];
guard(Guard) ->
    case ?S:type(Guard) of
        disjunction -> [conjunction(Tests) || Tests <- ?S:disjunction_body(Guard)];
        _ -> [conjunction(Guard)]
    end.

conjunction(Tests) ->
    case ?S:type(Tests) of
        conjunction -> ?S:conjunction_body(Tests);
        _ -> [Tests]
    end.

%% -- Types ---------------------------------------------------------------------------------------

type(annotated_type, Pos, {Name, Type}, _) -> {ann_type, Pos, [Name, Type]};
type(bitstring_type, Pos, {M, N}, _) -> {type, Pos, binary, [M, N]};
type(constrained_function_type, Pos, {Type, Constraints}, _) ->
    {type, Pos, bounded_fun, [Type, conjunction(Constraints)]};
type(constraint, Pos, {Name, Types}, _) -> {type, Pos, constraint, [Name, Types]};
type(fun_type, Pos, _, _) -> {type, Pos, 'fun', []};
type(function_type, Pos, {none, Return}, _) -> {type, Pos, 'fun', [{type, Pos, any}, Return]};
type(function_type, Pos, {Arguments, Return}, _) ->
    {type, Pos, 'fun', [{type, Pos, product, Arguments}, Return]};
type(integer_range_type, Pos, {Low, High}, _) -> {type, Pos, range, [Low, High]};
type(map_type, Pos, {none}, _) -> {type, Pos, map, any};
type(map_type, Pos, {Fields}, _) -> {type, Pos, map, Fields};
type(map_type_assoc, Pos, {Key, Value}, _) -> {type, Pos, map_field_assoc, [Key, Value]};
type(map_type_exact, Pos, {Key, Value}, _) -> {type, Pos, map_field_exact, [Key, Value]};
type(record_type, Pos, {Name, Fields}, _) -> {type, Pos, record, [Name | Fields]};
type(record_type_field, Pos, {Name, Type}, _) -> {type, Pos, field_type, [Name, Type]};
type(tuple_type, Pos, {none}, _) -> {type, Pos, tuple, any};
type(tuple_type, Pos, {Elements}, _) -> {type, Pos, tuple, Elements};
type(type_union, Pos, {Types}, _) -> {type, Pos, union, Types};
type(type_application, Pos, {Name, Arguments}, _) ->
    case Name of
        {atom, _, Type} -> {type, Pos, Type, Arguments};
        {remote, _, Module, Type} -> {remote_type, Pos, [Module, Type, Arguments]}
    end;
type(user_type_application, Pos, {{atom, _, Name}, Arguments}, _) -> {user_type, Pos, Name, Arguments};
type(_, _, _, Node) -> Node.
