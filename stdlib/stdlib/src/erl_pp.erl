-module(erl_pp).
-moduledoc """
Text of the abstract format: forms, functions, expressions as Erlang source.

Lines end at column 72 where that is possible, and 4 columns are an indentation; the options
`{linewidth, Columns}` and `{indent, Columns}` change that.

`{hook, Hook}` names a function for what is not abstract format: it is called with the expression,
the column (negative: everything on one line), the precedence of what is around it, and the options,
and gives text. `{Module, Function, Arguments}` is called with those four and the arguments behind
them. `{encoding, latin1}` escapes characters above 255. `{quote_singleton_atom_types, true}` quotes
all atoms in types. The options can be a hook alone; then the encoding is latin1.
""".

-export([form/1, form/2, attribute/1, attribute/2, function/1, function/2]).
-export([guard/1, guard/2, exprs/1, exprs/2, exprs/3, expr/1, expr/2, expr/3, expr/4]).

-export_type([hook_function/0, option/0, options/0]).

-type abstract() :: tuple().
-type hook_function() ::
    none
    | {module(), atom(), [term()]}
    | fun((abstract(), integer(), non_neg_integer(), options()) -> unicode:chardata()).
-type option() ::
    {hook, hook_function()}
    | {encoding, latin1 | unicode | utf8}
    | {quote_singleton_atom_types, boolean()}
    | {linewidth, pos_integer()}
    | {indent, pos_integer()}.
-type options() :: hook_function() | [option()].

-define(LINE_WIDTH, 72).
-define(INDENT, 4).

%% -- API -----------------------------------------------------------------------------------------

-spec form(erl_parse:abstract_form() | erl_parse:form_info()) -> unicode:chardata().
form(Form) -> form(Form, none).

-doc "The text of a form, with a full stop and a newline.".
-spec form(erl_parse:abstract_form() | erl_parse:form_info(), options()) -> unicode:chardata().
form({attribute, _, _, _} = Attribute, Options) -> attribute(Attribute, Options);
form({function, _, _, _, _} = Function, Options) -> function(Function, Options);
form({error, _} = Form, _Options) -> form_info(Form);
form({warning, _} = Form, _Options) -> form_info(Form);
form({eof, _}, _Options) -> "\n".

form_info(Form) -> io_lib:format("~p\n", [Form]).

-spec attribute(erl_parse:abstract_form()) -> unicode:chardata().
attribute(Attribute) -> attribute(Attribute, none).

-spec attribute(erl_parse:abstract_form(), options()) -> unicode:chardata().
attribute({attribute, _, Name, Value}, Options) ->
    Context = context(Options),
    [text(erl_pp_attribute:document(Name, Value, Context), 0, Context), "\n"].

-spec function(erl_parse:abstract_form()) -> unicode:chardata().
function(Function) -> function(Function, none).

-spec function(erl_parse:abstract_form(), options()) -> unicode:chardata().
function({function, _, Name, _, Clauses}, Options) ->
    Context = context(Options),
    [text(erl_pp_expr:function(Name, Clauses, Context), 0, Context), "\n"].

-spec guard([[erl_parse:abstract_expr()]]) -> unicode:chardata().
guard(Guards) -> guard(Guards, none).

-doc "The text of a guard, a list of alternatives, with `when`.".
-spec guard([[erl_parse:abstract_expr()]], options()) -> unicode:chardata().
guard(Guards, Options) ->
    Context = context(Options),
    text(erl_pp_expr:guard(Guards, Context), 0, Context).

-spec exprs([erl_parse:abstract_expr()]) -> unicode:chardata().
exprs(Expressions) -> exprs(Expressions, 0, none).

-spec exprs([erl_parse:abstract_expr()], options()) -> unicode:chardata().
exprs(Expressions, Options) -> exprs(Expressions, 0, Options).

-doc "The text of expressions with commas, as it is from column `Column` on.".
-spec exprs([erl_parse:abstract_expr()], integer(), options()) -> unicode:chardata().
exprs(Expressions, Column, Options) ->
    Context = context(Options),
    text(erl_pp_expr:exprs(Expressions, Context), Column, Context).

-spec expr(erl_parse:abstract_expr()) -> unicode:chardata().
expr(Expression) -> expr(Expression, 0, 0, none).

-spec expr(erl_parse:abstract_expr(), options()) -> unicode:chardata().
expr(Expression, Options) -> expr(Expression, 0, 0, Options).

-spec expr(erl_parse:abstract_expr(), integer(), options()) -> unicode:chardata().
expr(Expression, Column, Options) -> expr(Expression, Column, 0, Options).

-doc "In parentheses, if what the expression is made of binds less than `Precedence`.".
-spec expr(erl_parse:abstract_expr(), integer(), non_neg_integer(), options()) ->
    unicode:chardata().
expr(Expression, Column, Precedence, Options) ->
    Context = context(Options),
    text(erl_pp_expr:document(Expression, Precedence, Context), Column, Context).

%% -- Options -------------------------------------------------------------------------------------

text(Document, Column, _Context) when Column < 0 ->
    erl_pp_layout:flat(Document, Column);
text(Document, Column, #{limit := Limit}) ->
    {Text, _} = erl_pp_layout:render(Document, Column, Limit),
    Text.

context(Options) when is_list(Options) ->
    Encoding = proplists:get_value(encoding, Options, unicode),
    #{
        hook => proplists:get_value(hook, Options, none),
        options => Options,
        encoding => Encoding,
        quote => proplists:get_bool(quote_singleton_atom_types, Options),
        limit => proplists:get_value(linewidth, Options, ?LINE_WIDTH),
        indent => proplists:get_value(indent, Options, ?INDENT)
    };
context(Hook) ->
    (context([{encoding, latin1}]))#{hook := Hook, options := Hook}.
