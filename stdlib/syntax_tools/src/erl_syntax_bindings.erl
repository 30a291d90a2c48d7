-module(erl_syntax_bindings).
-moduledoc """
The variables of a tree: which are known where it begins, which it binds for what comes behind it, and which it
uses that are known already. Each node gets annotations `{env, Names}`, `{bound, Names}` and `{free, Names}`.
""".

-export([annotate/2]).

-type names() :: ordsets:ordset(atom()).

-define(S, erl_syntax).

-spec annotate(?S:syntaxTree(), names()) -> ?S:syntaxTree().
annotate(Tree, Environment) ->
    {Annotated, _Bound, _Free} = tree(Tree, Environment),
    Annotated.

tree(Tree, Environment) ->
    {New, Bound, Free} = of_type(?S:type(Tree), Tree, Environment),
    Others = [Term || Term <- ?S:get_ann(New), not is_own(Term)],
    {?S:set_ann(New, [{env, Environment}, {bound, Bound}, {free, Free} | Others]), Bound, Free}.

is_own({Key, _}) -> Key =:= env orelse Key =:= bound orelse Key =:= free;
is_own(_) -> false.

of_type(variable, Tree, Environment) ->
    Name = ?S:variable_name(Tree),
    case ordsets:is_element(Name, Environment) of
        true -> {Tree, [], [Name]};
        false -> {Tree, [Name], []}
    end;
of_type(match_expr, Tree, Environment) -> pattern_and_body(Tree, Environment);
of_type(maybe_match_expr, Tree, Environment) -> pattern_and_body(Tree, Environment);
of_type(case_expr, Tree, Environment) ->
    [[Argument], Clauses] = ?S:subtrees(Tree),
    {NewArgument, Bound, Free} = tree(Argument, Environment),
    {NewClauses, InClauses, FreeInClauses} = alternatives(Clauses, ordsets:union(Environment, Bound)),
    {?S:update_tree(Tree, [[NewArgument], NewClauses]), ordsets:union(Bound, InClauses),
     ordsets:union(Free, ordsets:subtract(FreeInClauses, Bound))};
of_type(if_expr, Tree, Environment) ->
    [Clauses] = ?S:subtrees(Tree),
    {NewClauses, Bound, Free} = alternatives(Clauses, Environment),
    {?S:update_tree(Tree, [NewClauses]), Bound, Free};
of_type(receive_expr, Tree, Environment) -> receive_expr(?S:subtrees(Tree), Tree, Environment);
of_type(try_expr, Tree, Environment) ->
    [Body, Clauses, Handlers, After] = ?S:subtrees(Tree),
    {NewBody, Bound, Free} = sequence(Body, Environment),
    {NewClauses, _, FreeInClauses} = alternatives(Clauses, ordsets:union(Environment, Bound)),
    {NewHandlers, _, FreeInHandlers} = alternatives(Handlers, Environment),
    {NewAfter, _, FreeAfter} = sequence(After, Environment),
    {?S:update_tree(Tree, [NewBody, NewClauses, NewHandlers, NewAfter]), [],
     ordsets:union([Free, ordsets:subtract(FreeInClauses, Bound), FreeInHandlers, FreeAfter])};
of_type(catch_expr, Tree, Environment) -> nothing_bound(Tree, Environment);
of_type(block_expr, Tree, Environment) ->
    [Body] = ?S:subtrees(Tree),
    {NewBody, Bound, Free} = sequence(Body, Environment),
    {?S:update_tree(Tree, [NewBody]), Bound, Free};
of_type(function, Tree, _Environment) ->
    [[Name], Clauses] = ?S:subtrees(Tree),
    {NewName, _, _} = tree(Name, []),
    {NewClauses, _, Free} = alternatives(Clauses, []),
    {?S:update_tree(Tree, [[NewName], NewClauses]), [], Free};
of_type(fun_expr, Tree, Environment) ->
    [Clauses] = ?S:subtrees(Tree),
    {NewClauses, Free} = fun_clauses(Clauses, Environment),
    {?S:update_tree(Tree, [NewClauses]), [], Free};
of_type(named_fun_expr, Tree, Environment) ->
    [[Name], Clauses] = ?S:subtrees(Tree),
    Own = [?S:variable_name(Name)],
    {NewName, _, _} = tree(Name, ordsets:subtract(Environment, Own)),
    {NewClauses, Free} = fun_clauses(Clauses, ordsets:union(Environment, Own)),
    {?S:update_tree(Tree, [[NewName], NewClauses]), [], ordsets:subtract(Free, Own)};
of_type(clause, Tree, Environment) -> clause(Tree, Environment, []);
of_type(Type, Tree, Environment)
  when Type =:= list_comp; Type =:= binary_comp; Type =:= map_comp ->
    [[Template], Body] = ?S:subtrees(Tree),
    {NewBody, Bound, Free} = qualifiers(Body, Environment),
    {NewTemplate, _, FreeInTemplate} = tree(Template, ordsets:union(Environment, Bound)),
    {?S:update_tree(Tree, [[NewTemplate], NewBody]), [],
     ordsets:union(Free, ordsets:subtract(FreeInTemplate, Bound))};
of_type(Type, Tree, Environment)
  when Type =:= generator; Type =:= binary_generator; Type =:= map_generator;
       Type =:= strict_generator; Type =:= strict_binary_generator; Type =:= strict_map_generator ->
    [[Pattern], [Body]] = ?S:subtrees(Tree),
    %% Variables of the pattern are new, whatever is known.
    {NewPattern, Bound, _} = tree(Pattern, []),
    {NewBody, _, Free} = tree(Body, Environment),
    {?S:update_tree(Tree, [[NewPattern], [NewBody]]), Bound, Free};
of_type(attribute, Tree, Environment) -> nothing_bound(Tree, Environment);
of_type(_, Tree, Environment) -> parallel(Tree, Environment).

%% All subtrees begin with the same variables.
parallel(Tree, Environment) ->
    case ?S:subtrees(Tree) of
        [] -> {Tree, [], []};
        Groups ->
            {NewGroups, {Bound, Free}} =
                erl_syntax_lib:mapfoldl_listlist(
                  fun(Node, {BoundBefore, FreeBefore}) ->
                          {New, B, F} = tree(Node, Environment),
                          {New, {ordsets:union(BoundBefore, B), ordsets:union(FreeBefore, F)}}
                  end, {[], []}, Groups),
            {?S:update_tree(Tree, NewGroups), Bound, Free}
    end.

nothing_bound(Tree, Environment) ->
    {New, _, Free} = parallel(Tree, Environment),
    {New, [], Free}.

pattern_and_body(Tree, Environment) ->
    [[Pattern], [Body]] = ?S:subtrees(Tree),
    {NewPattern, Bound, Free} = tree(Pattern, Environment),
    {NewBody, BoundInBody, FreeInBody} = tree(Body, Environment),
    {?S:update_tree(Tree, [[NewPattern], [NewBody]]), ordsets:union(Bound, BoundInBody),
     ordsets:union(Free, FreeInBody)}.

%% One after the other.
sequence([Node | Nodes], Environment) ->
    {New, Bound, Free} = tree(Node, Environment),
    {Rest, BoundInRest, FreeInRest} = sequence(Nodes, ordsets:union(Environment, Bound)),
    {[New | Rest], ordsets:union(Bound, BoundInRest),
     ordsets:union(Free, ordsets:subtract(FreeInRest, Bound))};
sequence([], _Environment) -> {[], [], []}.

%% Known behind them is what all of them bind.
alternatives([], _Environment) -> {[], [], []};
alternatives(Clauses, Environment) ->
    Results = [tree(Clause, Environment) || Clause <- Clauses],
    {[New || {New, _, _} <- Results], ordsets:intersection([Bound || {_, Bound, _} <- Results]),
     ordsets:union([Free || {_, _, Free} <- Results])}.

receive_expr([Clauses], Tree, Environment) ->
    {NewClauses, Bound, Free} = alternatives(Clauses, Environment),
    {?S:update_tree(Tree, [NewClauses]), Bound, Free};
receive_expr([Clauses, [Timeout], Action], Tree, Environment) ->
    {NewTimeout, BoundInTimeout, FreeInTimeout} = tree(Timeout, Environment),
    {NewAction, BoundInAction, FreeInAction} =
        sequence(Action, ordsets:union(Environment, BoundInTimeout)),
    Results = [tree(Clause, Environment) || Clause <- Clauses],
    Late = ordsets:union(BoundInTimeout, BoundInAction),
    {?S:update_tree(Tree, [[New || {New, _, _} <- Results], [NewTimeout], NewAction]),
     ordsets:intersection([Late | [Bound || {_, Bound, _} <- Results]]),
     ordsets:union([FreeInTimeout, ordsets:subtract(FreeInAction, BoundInTimeout)
                    | [Free || {_, _, Free} <- Results]])}.

%% The parameters of funs are new, too.
fun_clauses(Clauses, Environment) ->
    Results = [begin
                   Names = ordsets:union([ordsets:from_list(sets:to_list(erl_syntax_lib:variables(Pattern)))
                                          || Pattern <- ?S:clause_patterns(Clause)]),
                   {New, Bound, Free} = clause(Clause, Environment, Names),
                   Others = [Term || Term <- ?S:get_ann(New), not is_own(Term)],
                   {?S:set_ann(New, [{env, Environment}, {bound, Bound}, {free, Free} | Others]), Free}
               end || Clause <- Clauses],
    {[New || {New, _} <- Results], ordsets:union([Free || {_, Free} <- Results])}.

clause(Clause, Environment, New) ->
    Known = ordsets:subtract(Environment, New),
    Results = [tree(Pattern, Known) || Pattern <- ?S:clause_patterns(Clause)],
    Bound = ordsets:union([B || {_, B, _} <- Results]),
    Free = ordsets:union([F || {_, _, F} <- Results]),
    Inside = ordsets:union(Environment, Bound),
    {Guard, FreeInGuard} = case ?S:clause_guard(Clause) of
                               none -> {none, []};
                               Test ->
                                   {NewTest, _, F} = tree(Test, Inside),
                                   {NewTest, F}
                           end,
    {Body, BoundInBody, FreeInBody} = sequence(?S:clause_body(Clause), Inside),
    {?S:copy_attrs(Clause, ?S:clause([Pattern || {Pattern, _, _} <- Results], Guard, Body)),
     ordsets:union(Bound, BoundInBody),
     ordsets:union(Free, ordsets:subtract(ordsets:union(FreeInGuard, FreeInBody), Bound))}.

qualifiers([Node | Nodes], Environment) ->
    {New, Bound, Free} = tree(Node, Environment),
    Own = case lists:member(?S:type(Node), [generator, binary_generator, map_generator, strict_generator,
                                            strict_binary_generator, strict_map_generator, zip_generator]) of
              true -> Bound;
              false -> []
          end,
    {Rest, BoundInRest, FreeInRest} = qualifiers(Nodes, ordsets:union(Environment, Own)),
    {[New | Rest], ordsets:union(Own, BoundInRest), ordsets:union(Free, ordsets:subtract(FreeInRest, Own))};
qualifiers([], _Environment) -> {[], [], []}.
