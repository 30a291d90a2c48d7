-module(erl_pp_type).
-moduledoc false.

%% Documents of types and specifications, for erl_pp.

-export([document/2, definition/4, signatures/2]).

-import(erl_pp_layout, [word/1, text/1, row/1, fill/3, bracket/3, hang/3, aside/3, stack/1]).
-import(erl_pp_layout, [lines/1]).
-import(erl_pp_literal, [name/2]).

-define(LOWEST, 0).
-define(TIGHTEST, 900).

-spec document(erl_parse:abstract_type(), map()) -> erl_pp_layout:document().
document(Type, Context) -> type(Type, ?LOWEST, Context).

-doc "What stands behind `-type`: the name, the variables and what it stands for.".
-spec definition(atom(), [erl_parse:abstract_type()], erl_parse:abstract_type(), map()) ->
    erl_pp_layout:document().
definition(Name, Variables, Type, #{indent := Indent} = Context) ->
    Head = row([text(name(Name, Context)), parameters(Variables, Context), text(" ::")]),
    hang(Head, Indent, type(Type, ?LOWEST, Context)).

-doc "What stands behind the name in `-spec`.".
-spec signatures([erl_parse:abstract_type()], map()) -> erl_pp_layout:document().
signatures(Types, Context) ->
    lines(below([signature(Type, Context) || Type <- Types])).

below([Last]) -> [{0, Last}];
below([Document | Documents]) -> [{0, row([Document, text(";")])} | below(Documents)].

signature({type, _, bounded_fun, [Fun, Constraints]}, #{indent := Indent} = Context) ->
    Bounds = [constraint(Constraint, Context) || Constraint <- Constraints],
    When = aside(text("when"), Indent, fill(loose, ",", Bounds)),
    aside(signature(Fun, Context), Indent, When);
signature({type, _, 'fun', [Parameters, Result]}, #{indent := Indent} = Context) ->
    Head = case Parameters of
        {type, _, any} -> text("(...) ->");
        {type, _, product, Types} -> row([parameters(Types, Context), text(" ->")])
    end,
    hang(Head, Indent, type(Result, ?LOWEST, Context)).

constraint({type, _, constraint, [{atom, _, is_subtype}, [Variable, Type]]}, Context) ->
    annotated(Variable, Type, ?LOWEST, Context);
constraint({type, _, constraint, [Name, Types]}, Context) ->
    row([type(Name, ?LOWEST, Context), parameters(Types, Context)]).

annotated(Variable, Type, Precedence, #{indent := Indent} = Context) ->
    Head = row([type(Variable, ?LOWEST, Context), text(" ::")]),
    hang(Head, Indent, type(Type, Precedence, Context)).

parameters(Types, Context) ->
    bracket("(", sequence(Types, Context), ")").

sequence(Types, Context) ->
    fill(loose, ",", [type(Type, ?LOWEST, Context) || Type <- Types]).

type({ann_type, _, [Variable, Type]}, Precedence, Context) ->
    parenthesized(150, Precedence, annotated(Variable, Type, 160, Context));
type({paren_type, _, [Type]}, _, Context) ->
    row([text("("), type(Type, ?LOWEST, Context), text(")")]);
type({type, _, union, Types}, Precedence, Context) ->
    parenthesized(170, Precedence,
                  fill(loose, " |", [type(Type, 170, Context) || Type <- Types]));
type({type, _, range, [From, To]}, Precedence, Context) ->
    parenthesized(200, Precedence,
                  row([type(From, 300, Context), text(".."), type(To, 300, Context)]));
type({type, _, nil, []}, _, _) ->
    word("[]");
type({type, _, list, [Type]}, _, Context) ->
    bracket("[", sequence([Type], Context), "]");
type({type, _, nonempty_list, [Type]}, _, Context) ->
    bracket("[", fill(loose, ",", [type(Type, ?LOWEST, Context), text("...")]), "]");
type({type, _, tuple, any}, _, _) ->
    text("tuple()");
type({type, _, tuple, []}, _, _) ->
    word("{}");
type({type, _, tuple, Types}, _, Context) ->
    bracket("{", sequence(Types, Context), "}");
type({type, _, map, any}, _, _) ->
    text("map()");
type({type, _, map, Pairs}, _, Context) ->
    bracket("#{", fill(loose, ",", [pair(Pair, Context) || Pair <- Pairs]), "}");
type({type, _, record, [{atom, _, Name} | Fields]}, _, Context) ->
    row([text("#" ++ name(Name, Context)),
         bracket("{", fill(loose, ",", [field(Field, Context) || Field <- Fields]), "}")]);
type({type, _, binary, [{integer, _, 0}, {integer, _, 0}]}, _, _) ->
    word("<<>>");
type({type, _, binary, [Size, Unit]}, _, Context) ->
    bracket("<<", fill(loose, ",", segments(Size, Unit, Context)), ">>");
type({type, _, 'fun', []}, _, _) ->
    word("fun()");
type({type, _, 'fun', [_, _]} = Fun, _, Context) ->
    row([text("fun("), signature(Fun, Context), text(")")]);
type({type, _, Name, Types}, _, Context) ->
    named(Name, Types, Context);
type({user_type, _, Name, Types}, _, Context) ->
    named(Name, Types, Context);
type({remote_type, _, [Module, Name, Types]}, _, Context) ->
    row([unquoted(Module, Context), text(":"), unquoted(Name, Context),
         parameters(Types, Context)]);
type({op, _, Operator, Operand}, Precedence, Context) ->
    Text = case Operator of
        'bnot' -> "bnot ";
        _ -> atom_to_list(Operator)
    end,
    parenthesized(600, Precedence, row([text(Text), type(Operand, 700, Context)]));
type({op, _, Operator, Left, Right}, Precedence, Context) ->
    {LeftBelow, Own, RightBelow} = erl_pp_expr:infix(Operator),
    Parts = [{0, type(Left, LeftBelow, Context)}, {0, text(atom_to_list(Operator))},
             {0, type(Right, RightBelow, Context)}],
    parenthesized(Own, Precedence, stack(Parts));
type({atom, _, Atom}, _, #{quote := true} = Context) ->
    word(quoted(name(Atom, Context)));
type(Literal, Precedence, Context) ->
    erl_pp_expr:document(Literal, Precedence, Context).

parenthesized(Own, Precedence, Document) when Own < Precedence ->
    row([text("("), Document, text(")")]);
parenthesized(_, _, Document) ->
    Document.

quoted([$' | _] = Name) -> Name;
quoted(Name) -> "'" ++ Name ++ "'".

unquoted(Name, Context) -> type(Name, ?TIGHTEST, Context#{quote := false}).

named(Name, Types, Context) ->
    row([text(name(Name, Context)), parameters(Types, Context)]).

pair({type, _, map_field_assoc, [Key, Value]}, Context) -> pair(Key, " =>", Value, Context);
pair({type, _, map_field_exact, [Key, Value]}, Context) -> pair(Key, " :=", Value, Context).

pair(Key, Arrow, Value, #{indent := Indent} = Context) ->
    Head = row([type(Key, ?LOWEST, Context), text(Arrow)]),
    stack([{0, Head}, {Indent, type(Value, ?LOWEST, Context)}]).

field({type, _, field_type, [{atom, _, Name}, Type]}, #{indent := Indent} = Context) ->
    hang(text(name(Name, Context) ++ " ::"), Indent, type(Type, ?LOWEST, Context)).

segments({integer, _, 0}, Unit, Context) -> [unit(Unit, Context)];
segments(Size, {integer, _, 0}, Context) -> [size(Size, Context)];
segments(Size, Unit, Context) -> [size(Size, Context), unit(Unit, Context)].

size(Size, Context) -> row([text("_:"), type(Size, ?TIGHTEST, Context)]).

unit(Unit, Context) -> row([text("_:_*"), type(Unit, ?TIGHTEST, Context)]).
