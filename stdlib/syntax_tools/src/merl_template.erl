-module(merl_template).
-moduledoc """
Syntax trees with holes.

A metavariable is a variable `_@Name`, an atom `'@Name'`, an integer that begins with 909, or a string that begins
with `'@`. With another `@` (or 9) it stands for any number of elements; each `_` (or 0) in front lifts it
to the node around it. In a template it is `{Name}` or `{'*', Name}`, other nodes with metavariables in them are
`{template, Type, Attributes, Groups}`.
""".

-export([new/1, tree/1, variables/1, substitute/2, rename/2, match/2]).
-export_type([template/0, id/0]).

-type id() :: atom() | integer().
-type template() :: erl_syntax:syntaxTree() | {id()} | {'*', id()}
                  | {template, atom(), term(), [[template()]]}.

-define(S, erl_syntax).

-spec new(erl_syntax:syntaxTree()) -> template().
new(Tree) ->
    case lifted(Tree) of
        {lift, _N, Variable} -> Variable;
        Template -> Template
    end.

%% {lift, N, Variable} stands for a node N levels further out.
lifted(Tree) ->
    case ?S:subtrees(Tree) of
        [] -> leaf(Tree);
        Groups ->
            Lifted = [[lifted(Node) || Node <- Group] || Group <- Groups],
            case [{N, Variable} || Group <- Lifted, {lift, N, Variable} <- Group] of
                [{1, Variable} | _] -> Variable;
                [{N, Variable} | _] -> {lift, N - 1, Variable};
                [] when Lifted =:= Groups -> Tree;
                [] -> {template, ?S:type(Tree), ?S:get_attrs(Tree), Lifted}
            end
    end.

leaf(Tree) ->
    case metavariable(?S:type(Tree), Tree) of
        none -> Tree;
        {0, Variable} -> Variable;
        {N, Variable} -> {lift, N, Variable}
    end.

metavariable(variable, Tree) -> named(?S:variable_literal(Tree), "_@");
metavariable(atom, Tree) -> named(?S:atom_name(Tree), "@");
metavariable(string, Tree) -> named(?S:string_value(Tree), "'@");
metavariable(integer, Tree) ->
    case integer_to_list(?S:integer_value(Tree)) of
        "909" ++ [_ | _] = Digits -> numbered(lists:nthtail(3, Digits), 0);
        _ -> none
    end;
metavariable(_, _) -> none.

named(Text, Prefix) ->
    case lists:prefix(Prefix, Text) andalso lists:nthtail(length(Prefix), Text) of
        false -> none;
        "" -> none;
        Name -> name(Name, 0)
    end.

name("_", Lifts) -> {Lifts, {'_'}};
name("@_", Lifts) -> {Lifts, {'*', '_'}};
name("_" ++ Name, Lifts) -> name(Name, Lifts + 1);
name("@" ++ [_ | _] = "@" ++ Name, Lifts) -> {Lifts, {'*', list_to_atom(Name)}};
name(Name, Lifts) -> {Lifts, {list_to_atom(Name)}}.

numbered([$0 | [_ | _] = Digits], Lifts) -> numbered(Digits, Lifts + 1);
numbered([$9 | [_ | _] = Digits], Lifts) -> {Lifts, {'*', list_to_integer(Digits)}};
numbered(Digits, Lifts) -> {Lifts, {list_to_integer(Digits)}}.

-doc "The tree, with metavariables as atoms where there are any.".
-spec tree(template()) -> erl_syntax:syntaxTree().
tree({Id}) -> placeholder("@", Id, 909);
tree({'*', Id}) -> placeholder("@@", Id, 9099);
tree({template, Type, Attributes, Groups}) ->
    ?S:set_attrs(?S:make_tree(Type, [[tree(Node) || Node <- Group] || Group <- Groups]), Attributes);
tree(Tree) -> Tree.

placeholder(Prefix, Id, _) when is_atom(Id) -> ?S:atom(Prefix ++ atom_to_list(Id));
placeholder(_, Id, Digits) ->
    ?S:integer(list_to_integer(integer_to_list(Digits) ++ integer_to_list(Id))).

-doc "The names of its metavariables, each once.".
-spec variables(template()) -> [id()].
variables(Template) -> ordsets:from_list(names(Template)).

names({'_'}) -> [];
names({'*', '_'}) -> [];
names({Id}) -> [Id];
names({'*', Id}) -> [Id];
names({template, _, _, Groups}) -> [Id || Group <- Groups, Node <- Group, Id <- names(Node)];
names(_) -> [].

-doc "With trees, or lists of trees, in the place of metavariables.".
-spec substitute(template(), [{id(), term()}]) -> template() | [template()].
substitute({Id} = Variable, Environment) -> value(Id, Variable, Environment);
substitute({'*', Id} = Variable, Environment) -> value(Id, Variable, Environment);
substitute({template, Type, Attributes, Groups}, Environment) ->
    {template, Type, Attributes,
     [lists:flatmap(fun(Node) -> as_list(substitute(Node, Environment)) end, Group) || Group <- Groups]};
substitute(Tree, _Environment) ->
    Tree.

value(Id, Variable, Environment) ->
    case lists:keyfind(Id, 1, Environment) of
        {Id, Value} -> Value;
        false -> Variable
    end.

as_list(List) when is_list(List) -> List;
as_list(Node) -> [Node].

-doc "With other names of metavariables.".
-spec rename(template(), [{id(), id()}]) -> template().
rename({Id}, Names) -> {proplists:get_value(Id, Names, Id)};
rename({'*', Id}, Names) -> {'*', proplists:get_value(Id, Names, Id)};
rename({template, Type, Attributes, Groups}, Names) ->
    {template, Type, Attributes, [[rename(Node, Names) || Node <- Group] || Group <- Groups]};
rename(Tree, _Names) -> Tree.

-doc "What the metavariables of templates stand for in trees.".
-spec match([template()], [erl_syntax:syntaxTree()]) -> {ok, #{id() => term()}} | error.
match(Templates, Trees) ->
    try
        {ok, group(Templates, Trees, #{})}
    catch
        throw:no_match -> error
    end.

group([{'*', Id} | Templates], Trees, Found) when length(Trees) >= length(Templates) ->
    {Own, Rest} = lists:split(length(Trees) - length(Templates), Trees),
    group(Templates, Rest, found(Id, Own, Found));
group([Template | Templates], [Tree | Trees], Found) ->
    group(Templates, Trees, node(Template, Tree, Found));
group([], [], Found) -> Found;
group(_, _, _) -> throw(no_match).

node({Id}, Tree, Found) -> found(Id, Tree, Found);
node({template, Type, _, Groups}, Tree, Found) ->
    ?S:type(Tree) =:= Type orelse throw(no_match),
    groups(Groups, ?S:subtrees(Tree), Found);
node(Template, Tree, Found) ->
    is_same(Template, Tree) orelse throw(no_match),
    Found.

groups([Group | Groups], [Trees | Rest], Found) -> groups(Groups, Rest, group(Group, Trees, Found));
groups([], [], Found) -> Found;
groups(_, _, _) -> throw(no_match).

found('_', _, Found) -> Found;
found(Id, Value, Found) -> Found#{Id => Value}.

%% The same but for positions and comments.
is_same(A, B) ->
    ?S:type(A) =:= ?S:type(B) andalso
        case {?S:subtrees(A), ?S:subtrees(B)} of
            {[], []} -> leaf_value(A) =:= leaf_value(B);
            {As, Bs} -> are_same(As, Bs, fun(X, Y) -> are_same(X, Y, fun is_same/2) end)
        end.

are_same([A | As], [B | Bs], IsSame) -> IsSame(A, B) andalso are_same(As, Bs, IsSame);
are_same(As, Bs, _IsSame) -> As =:= [] andalso Bs =:= [].

leaf_value(Tree) ->
    case ?S:revert(Tree) of
        {_, _, Value} when Value =/= [] -> Value;
        Reverted ->
            case ?S:is_tree(Reverted) of
                true -> ?S:data(Reverted);
                false -> none
            end
    end.
