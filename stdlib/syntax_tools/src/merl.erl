-module(merl).
-moduledoc """
Syntax trees from source text, with metavariables to be filled in or matched; see `merl.hrl` for the short form.

    merl:qquote("foo(_@arg)", [{arg, merl:term(1)}])

Trees are those of `erl_syntax`; what metavariables look like is described in `merl_template`. Missing is
`meta_template/1`.
""".

-export([quote/1, quote/2, qquote/2, qquote/3, term/1, var/1]).
-export([template/1, tree/1, subst/2, tsubst/2, alpha/2, template_vars/1, match/2, switch/2]).
-export([compile/1, compile/2, compile_and_load/1, compile_and_load/2, print/1, show/1]).

-type tree() :: erl_syntax:syntaxTree().
-type tree_or_trees() :: tree() | [tree()].
-type text() :: string() | binary() | [string() | binary()].
-type location() :: erl_anno:location().
-type env() :: [{merl_template:id(), tree_or_trees()}].
-type template() :: merl_template:template() | [merl_template:template()].

%% -- Quoting -------------------------------------------------------------------------------------

-spec quote(text()) -> tree_or_trees().
quote(Text) -> quote(1, Text).

-doc """
The tree of a text, or the list if there are several: expressions, clauses, or forms, which end with a dot. The
location is that of the first character. Throws `{error, Message}` if it is none of these.
""".
-spec quote(location(), text()) -> tree_or_trees().
quote(Location, Text) -> merl_parse:trees(Location, as_string(Text)).

as_string(Binary) when is_binary(Binary) -> unicode:characters_to_list(Binary);
as_string([First | _] = Lines) when is_list(First); is_binary(First) ->
    lists:append(lists:join("\n", [as_string(Line) || Line <- Lines]));
as_string(String) -> String.

-spec qquote(text(), env()) -> tree_or_trees().
qquote(Text, Environment) -> qquote(1, Text, Environment).

-doc "`quote/2` with trees for the metavariables.".
-spec qquote(location(), text(), env()) -> tree_or_trees().
qquote(Location, Text, Environment) -> subst(quote(Location, Text), Environment).

-doc "The tree of a term.".
-spec term(term()) -> tree().
term(Term) -> erl_syntax:abstract(Term).

-doc "The tree of a variable.".
-spec var(atom()) -> tree().
var(Name) -> erl_syntax:variable(Name).

%% -- Templates -----------------------------------------------------------------------------------

-doc "A tree with its metavariables made explicit.".
-spec template(template()) -> template().
template(Trees) when is_list(Trees) -> [template(Tree) || Tree <- Trees];
template({_} = Template) -> Template;
template({'*', _} = Template) -> Template;
template({template, _, _, _} = Template) -> Template;
template(Tree) -> merl_template:new(Tree).

-doc "The tree of a template.".
-spec tree(template()) -> tree_or_trees().
tree(Templates) when is_list(Templates) -> [tree(Template) || Template <- Templates];
tree(Template) -> merl_template:tree(Template).

-doc "A tree with trees in the place of its metavariables; those without a value become atoms.".
-spec subst(template(), env()) -> tree_or_trees().
subst(Trees, Environment) -> tree(tsubst(Trees, Environment)).

-doc "The same as a template.".
-spec tsubst(template(), env()) -> template().
tsubst(Trees, Environment) when is_list(Trees) ->
    lists:flatmap(fun(Tree) ->
                          case tsubst(Tree, Environment) of
                              List when is_list(List) -> List;
                              One -> [One]
                          end
                  end, Trees);
tsubst(Tree, Environment) ->
    merl_template:substitute(template(Tree), Environment).

-doc "A template with other names of metavariables.".
-spec alpha(template(), [{merl_template:id(), merl_template:id()}]) -> template().
alpha(Trees, Names) when is_list(Trees) -> [alpha(Tree, Names) || Tree <- Trees];
alpha(Tree, Names) -> merl_template:rename(template(Tree), Names).

-spec template_vars(template()) -> [merl_template:id()].
template_vars(Trees) when is_list(Trees) ->
    ordsets:union([template_vars(Tree) || Tree <- Trees]);
template_vars(Tree) -> merl_template:variables(template(Tree)).

-doc "What the metavariables of a pattern stand for in a tree, sorted by name.".
-spec match(template(), tree_or_trees()) -> {ok, env()} | error.
match(Patterns, Trees) ->
    case merl_template:match(as_list(template(Patterns)), as_list(tree(Trees))) of
        {ok, Found} -> {ok, lists:sort(maps:to_list(Found))};
        error -> error
    end.

as_list(List) when is_list(List) -> List;
as_list(One) -> [One].

-doc """
Calls the function of the first pattern that matches, with what its metavariables stand for. A clause is
`{Pattern, Function}`, `{Pattern, Guard, Function}`, `{Pattern, [{Guard, Function} | ...]}`, or, as the last one, a
function without arguments.
""".
-spec switch(tree_or_trees(), [term()]) -> term().
switch(Trees, [{Pattern, Guard, Function} | Clauses]) when is_function(Guard, 1) ->
    switch(Trees, [{Pattern, [{Guard, Function}]} | Clauses]);
switch(Trees, [{Pattern, Cases} | Clauses]) ->
    case match(Pattern, Trees) of
        {ok, Environment} ->
            case chosen(as_list(Cases), Environment) of
                {ok, Function} -> Function(Environment);
                none -> switch(Trees, Clauses)
            end;
        error -> switch(Trees, Clauses)
    end;
switch(_Trees, [Default]) when is_function(Default, 0) -> Default();
switch(_Trees, []) -> error(merl_switch_clause);
switch(_Trees, _) -> error(merl_switch_badarg).

chosen([{Guard, Function} | Cases], Environment) ->
    case Guard(Environment) of
        true -> {ok, Function};
        false -> chosen(Cases, Environment)
    end;
chosen([Function | _], _Environment) when is_function(Function, 1) -> {ok, Function};
chosen([], _Environment) -> none.

%% -- Modules -------------------------------------------------------------------------------------

-spec compile(tree_or_trees()) -> term().
compile(Code) -> compile(Code, []).

-doc "`compile:forms/2` of forms.".
-spec compile(tree_or_trees(), [term()]) -> term().
compile(Code, Options) ->
    compile:forms(erl_syntax:revert_forms(as_list(Code)), [verbose, report_errors, report_warnings, binary | Options]).

-spec compile_and_load(tree_or_trees()) -> {ok, binary()} | error | {error, list(), list()}.
compile_and_load(Code) -> compile_and_load(Code, []).

-doc "Compiles forms and makes them the current version of their module.".
-spec compile_and_load(tree_or_trees(), [term()]) -> {ok, binary()} | error | {error, list(), list()}.
compile_and_load(Code, Options) ->
    case compile(Code, Options) of
        {ok, Module, Binary} ->
            {module, Module} = code:load_binary(Module, "", Binary),
            {ok, Binary};
        Failed -> Failed
    end.

%% -- Printing ------------------------------------------------------------------------------------

-doc "Prints source.".
-spec print(tree_or_trees()) -> ok.
print(Trees) when is_list(Trees) -> lists:foreach(fun print/1, Trees);
print(Tree) -> io:put_chars([source(Tree), "\n"]).

-doc "Prints the structure of trees.".
-spec show(tree_or_trees()) -> ok.
show(Trees) when is_list(Trees) -> lists:foreach(fun show/1, Trees);
show(Tree) -> io:put_chars([structure(0, Tree), "\n"]).

source(Tree) ->
    Reverted = erl_syntax:revert(Tree),
    try
        string:trim(case erl_syntax:is_form(Reverted) of
                        true -> erl_pp:form(Reverted);
                        false -> erl_pp:expr(Reverted)
                    end)
    catch
        _:_ -> io_lib:format("~0tp", [Reverted])
    end.

structure(Indent, Tree) ->
    Blanks = lists:duplicate(Indent, $\s),
    [Blanks, atom_to_list(erl_syntax:type(Tree)), ": ", first_line(source(Tree)), "\n",
     lists:join([Blanks, "  +\n"], [[structure(Indent + 2, Node) || Node <- Group]
                                    || Group <- erl_syntax:subtrees(Tree)])].

first_line(Text) -> hd(string:split(Text, "\n")).
