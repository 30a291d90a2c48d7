-module(merl_transform).
-moduledoc """
The parse transform of `merl.hrl`: metavariables of quotations that begin with a capital letter are variables of the
program.

In an expression, `_@Name` stands for the tree in `Name`, `_@Name@` for the term in it. A `case` with quotations as
patterns becomes `merl:switch/2`, and `_@Name` in a pattern binds `Name`.
""".

-export([parse_transform/2]).

-define(S, erl_syntax).

-spec parse_transform([tuple()], [term()]) -> [tuple()].
parse_transform(Forms, _Options) ->
    [case element(1, Form) of
         function -> ?S:revert(walk(Form));
         _ -> Form
     end || Form <- Forms].

walk(Tree) ->
    case switch(Tree) of
        {ok, Argument, Clauses} -> call(switch, [walk(Argument), ?S:list(clauses(Clauses))], Tree);
        no ->
            Inner = ?S:type(Tree) =:= application andalso quotation(Tree),
            case Inner of
                {Location, Text, Given} -> quoted(Location, Text, Given, Tree);
                _ -> erl_syntax_lib:map_subtrees(fun walk/1, Tree)
            end
    end.

call(Name, Arguments, At) ->
    ?S:copy_pos(At, ?S:application(?S:atom(merl), ?S:atom(Name), Arguments)).

%% {Location, Text, Environment or none}, if it is one with a text that is known.
quotation(Tree) ->
    case {operator(Tree), ?S:application_arguments(Tree)} of
        {{merl, quote}, [Text]} -> literal(?S:integer(1), Text, none);
        {{merl, quote}, [Location, Text]} -> literal(Location, Text, none);
        {{merl, qquote}, [Location, Text, Environment]} -> literal(Location, Text, Environment);
        _ -> no
    end.

operator(Tree) ->
    Operator = ?S:application_operator(Tree),
    case ?S:type(Operator) of
        module_qualifier ->
            case {?S:module_qualifier_argument(Operator), ?S:module_qualifier_body(Operator)} of
                {{atom, _, Module}, {atom, _, Name}} -> {Module, Name};
                _ -> none
            end;
        _ -> none
    end.

literal(Location, Text, Environment) ->
    case ?S:is_literal(Text) of
        true -> {Location, Text, Environment};
        false -> no
    end.

%% -- Expressions ---------------------------------------------------------------------------------

quoted(Location, Text, Given, Tree) ->
    Names = [Id || Id <- variables(Text), is_capital(Id)],
    Pairs = [?S:tuple([?S:atom(Id), value(Id)]) || Id <- Names],
    case {Pairs, Given} of
        {[], _} -> erl_syntax_lib:map_subtrees(fun walk/1, Tree);
        {_, none} -> call(qquote, [Location, Text, ?S:list(Pairs)], Tree);
        {_, _} -> call(qquote, [Location, Text, ?S:list(Pairs, walk(Given))], Tree)
    end.

variables(Text) -> merl:template_vars(merl:template(merl:quote(?S:concrete(Text)))).

is_capital(Id) when is_atom(Id) ->
    First = hd(atom_to_list(Id)),
    First >= $A andalso First =< $Z;
is_capital(_) -> false.

value(Id) ->
    case lists:reverse(atom_to_list(Id)) of
        "@" ++ Name -> ?S:application(?S:atom(merl), ?S:atom(term), [?S:variable(lists:reverse(Name))]);
        _ -> ?S:variable(Id)
    end.

%% -- case ----------------------------------------------------------------------------------------

%% A `case` in which there is a quotation as pattern.
switch(Tree) ->
    case ?S:type(Tree) of
        case_expr ->
            Clauses = ?S:case_expr_clauses(Tree),
            case lists:any(fun(Clause) -> pattern(Clause) =/= no end, Clauses) of
                true -> {ok, ?S:case_expr_argument(Tree), Clauses};
                false -> no
            end;
        _ -> no
    end.

pattern(Clause) ->
    case ?S:clause_patterns(Clause) of
        [Pattern] ->
            case ?S:type(Pattern) of
                application -> quotation(Pattern);
                _ -> no
            end;
        _ -> no
    end.

%% Only the last clause may have another pattern, `_`.
clauses(Clauses) -> [clause(Clause, pattern(Clause)) || Clause <- Clauses].

clause(Clause, {Location, Text, _}) ->
    Names = variables(Text),
    %% Whether all are used is nobody's business.
    Anno = erl_anno:set_generated(true, ?S:get_pos(Clause)),
    Environment = ?S:list([?S:tuple([?S:abstract(Id), ?S:set_pos(bound(Id), Anno)]) || Id <- Names]),
    Body = [walk(Expression) || Expression <- ?S:clause_body(Clause)],
    Function = ?S:fun_expr([?S:clause([Environment], none, Body)]),
    Pattern = call(quote, [Location, Text], Clause),
    case ?S:clause_guard(Clause) of
        none -> ?S:tuple([Pattern, Function]);
        Guard ->
            Test = ?S:fun_expr([?S:clause([Environment], Guard, [?S:atom(true)]),
                                ?S:clause([?S:underscore()], none, [?S:atom(false)])]),
            ?S:tuple([Pattern, Test, Function])
    end;
clause(Clause, no) ->
    case [?S:type(Pattern) || Pattern <- ?S:clause_patterns(Clause)] of
        [underscore] -> ?S:fun_expr([?S:clause([], none, [walk(Node) || Node <- ?S:clause_body(Clause)])]);
        _ -> error({merl_transform, {pattern_is_no_quotation, ?S:get_pos(Clause)}})
    end.

bound(Id) ->
    case is_capital(Id) of
        true -> ?S:variable(Id);
        false -> ?S:underscore()
    end.
