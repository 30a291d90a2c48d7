-module(erl_pp_expr).
-moduledoc false.

%% Documents of expressions, patterns, clauses and functions, for erl_pp. The map of the context is
%% that of erl_pp:context/1.

-export([document/3, exprs/2, guard/2, function/3, arguments/2, infix/1]).

-import(erl_pp_layout, [word/1, text/1, row/1, fill/3, fill/4, bracket/3, hang/3, aside/3]).
-import(erl_pp_layout, [stack/1, lines/1, frame/3]).
-import(erl_pp_literal, [name/2]).

-type context() :: map().
-type precedence() :: non_neg_integer().

%% What binds how much. A call needs its function, and `#` its record, to bind tighter than they do.
-define(LOWEST, 0).
-define(HASH, 700).
-define(BEFORE_HASH, 800).
-define(CALLED, 800).
-define(COLON, 800).
-define(TIGHTEST, 900).

-doc "In parentheses if it binds less than `Precedence`.".
-spec document(erl_parse:abstract_expr(), precedence(), context()) -> erl_pp_layout:document().
document(Expression, Precedence, Context) ->
    expr(Expression, Precedence, Context).

-doc "Expressions with commas, in as few lines as possible.".
-spec exprs([erl_parse:abstract_expr()], context()) -> erl_pp_layout:document().
exprs(Expressions, Context) ->
    fill(loose, ",", [expr(Expression, ?LOWEST, Context) || Expression <- Expressions]).

-doc "`when` and the alternatives of a guard.".
-spec guard([[erl_parse:abstract_expr()]], context()) -> erl_pp_layout:document().
guard(Guards, #{indent := Indent} = Context) ->
    aside(text("when"), Indent, alternatives(loose, Guards, Context)).

-doc "The clauses of a function with a full stop.".
-spec function(atom(), [erl_parse:abstract_clause()], context()) -> erl_pp_layout:document().
function(Name, Clauses, #{indent := Indent} = Context) ->
    Documents = [
        clause(row([text(name(Name, Context)), arguments(Patterns, Context)]), Guard, Body, Indent,
               Context)
     || {clause, _, Patterns, Guard, Body} <- Clauses
    ],
    row([lines(below(Documents, ";")), text(".")]).

-doc "Expressions in parentheses, with commas.".
-spec arguments([erl_parse:abstract_expr()], context()) -> erl_pp_layout:document().
arguments(Expressions, Context) ->
    bracket("(", exprs(Expressions, Context), ")").

%% -- Expressions ---------------------------------------------------------------------------------

expr({var, _, Name}, _, _) when is_integer(Name) ->
    word("_" ++ integer_to_list(Name));
expr({var, _, '_'}, _, _) ->
    word("_");
expr({var, _, Name}, _, _) ->
    word(atom_to_list(Name));
expr({char, _, Char}, _, Context) ->
    erl_pp_literal:char(Char, Context);
expr({integer, _, Integer}, _, _) ->
    erl_pp_literal:number(Integer);
expr({float, _, Float}, _, _) ->
    erl_pp_literal:number(Float);
expr({atom, _, Atom}, _, Context) ->
    erl_pp_literal:atom(Atom, Context);
expr({string, _, String}, _, Context) ->
    erl_pp_literal:string(String, Context);
expr({nil, _}, _, _) ->
    word("[]");
expr({cons, _, _, _} = List, _, Context) ->
    {Elements, Tail} = elements(List, []),
    Documents = [expr(Element, ?LOWEST, Context) || Element <- Elements],
    Filled = case Tail of
        {nil, _} -> fill(loose, ",", Documents);
        _ -> fill(loose, ",", Documents, {" |", expr(Tail, ?LOWEST, Context)})
    end,
    bracket("[", Filled, "]");
expr({tuple, _, []}, _, _) ->
    word("{}");
expr({tuple, _, Elements}, _, Context) ->
    bracket("{", exprs(Elements, Context), "}");
expr({bin, _, []}, _, _) ->
    word("<<>>");
expr({bin, _, Elements}, _, Context) ->
    Documents = [bin_element(Element, Context) || Element <- Elements],
    row([text("<<"), fill(tight, ",", Documents), text(">>")]);
expr({lc, _, Element, Qualifiers}, _, Context) ->
    comprehension("[", expr(Element, ?LOWEST, Context), Qualifiers, "]", Context);
expr({bc, _, Element, Qualifiers}, _, Context) ->
    comprehension("<<", expr(Element, ?TIGHTEST, Context), Qualifiers, ">>", Context);
expr({mc, _, Pair, Qualifiers}, _, Context) ->
    comprehension("#{", pair(Pair, Context), Qualifiers, "}", Context);
expr({map, _, Pairs}, Precedence, Context) ->
    parenthesized(?HASH, Precedence, row([text("#"), pairs(Pairs, Context)]));
expr({map, _, Map, Pairs}, Precedence, Context) ->
    parenthesized(?HASH, Precedence,
                  row([expr(Map, ?BEFORE_HASH, Context), text("#"), pairs(Pairs, Context)]));
expr({record_index, _, Name, Field}, Precedence, Context) ->
    parenthesized(?HASH, Precedence,
                  row([record_name(Name, Context), text("."), expr(Field, ?LOWEST, Context)]));
expr({record, _, Name, Fields}, Precedence, Context) ->
    parenthesized(?HASH, Precedence, row([record_name(Name, Context), fields(Fields, Context)]));
expr({record, _, Record, Name, Fields}, Precedence, Context) ->
    parenthesized(?HASH, Precedence,
                  row([expr(Record, ?BEFORE_HASH, Context), record_name(Name, Context),
                       fields(Fields, Context)]));
expr({record_field, _, Record, Name, Field}, Precedence, Context) ->
    parenthesized(?HASH, Precedence,
                  row([expr(Record, ?BEFORE_HASH, Context), record_name(Name, Context), text("."),
                       expr(Field, ?LOWEST, Context)]));
expr({record_field, _, Left, Right}, Precedence, Context) ->
    parenthesized(?HASH, Precedence,
                  row([expr(Left, ?BEFORE_HASH, Context), text("."),
                       expr(Right, ?TIGHTEST, Context)]));
expr({block, _, Expressions}, _, #{indent := Indent} = Context) ->
    stack([{0, text("begin")}, {Indent, body(Expressions, Context)}, {0, text("end")}]);
expr({'if', _, Clauses}, _, #{indent := Indent} = Context) ->
    Documents = [
        arrow(alternatives(tight, Guards, Context), Body, Indent, Context)
     || {clause, _, [], Guards, Body} <- Clauses
    ],
    lines([{0, text("if")}, {Indent, lines(below(Documents, ";"))}, {0, text("end")}]);
expr({'case', _, Expression, Clauses}, _, #{indent := Indent} = Context) ->
    Head = stack([{0, text("case")}, {Indent, expr(Expression, ?LOWEST, Context)}, {0, text("of")}]),
    lines([{0, Head}, {Indent, clauses(Clauses, Context)}, {0, text("end")}]);
expr({'receive', _, Clauses}, _, #{indent := Indent} = Context) ->
    lines([{0, text("receive")}, {Indent, clauses(Clauses, Context)}, {0, text("end")}]);
expr({'receive', _, Clauses, Timeout, Body}, _, #{indent := Indent} = Context) ->
    Head = row([expr(Timeout, ?LOWEST, Context), text(" ->")]),
    stack([{0, text("receive")}] ++
        [{Indent, clauses(Clauses, Context)} || Clauses =/= []] ++
        [{0, text("after")}, {Indent, hang(Head, Indent, body(Body, Context))}, {0, text("end")}]);
expr({'try', _, Body, Of, Catch, After}, _, Context) ->
    stack(try_head(Body, Of, Context) ++ try_catch(Catch, Context) ++ try_after(After, Context) ++
        [{0, text("end")}]);
expr({'maybe', _, Body}, _, #{indent := Indent} = Context) ->
    lines([{0, text("maybe")}, {Indent, body(Body, Context)}, {0, text("end")}]);
expr({'maybe', _, Body, {'else', _, Clauses}}, _, #{indent := Indent} = Context) ->
    lines([{0, text("maybe")}, {Indent, body(Body, Context)}, {0, text("else")},
           {Indent, clauses(Clauses, Context)}, {0, text("end")}]);
expr({maybe_match, _, Pattern, Expression}, Precedence, Context) ->
    match(Pattern, " ?=", Expression, Precedence, Context);
expr({match, _, Pattern, Expression}, Precedence, Context) ->
    match(Pattern, " =", Expression, Precedence, Context);
expr({'catch', _, Expression}, Precedence, #{indent := Indent} = Context) ->
    {Own, Operand} = prefix('catch'),
    parenthesized(Own, Precedence,
                  aside(text("catch"), Indent, expr(Expression, Operand, Context)));
expr({'fun', _, Fun}, _, Context) ->
    fun_document(Fun, Context);
expr({named_fun, _, Name, Clauses}, _, Context) ->
    Prefix = text(atom_to_list(Name)),
    stack([{0, row([text("fun "), fun_clauses(Prefix, Clauses, Context)])}, {0, text("end")}]);
expr({call, _, Function, Arguments}, Precedence, Context) ->
    parenthesized(?HASH, Precedence,
                  row([called(Function, length(Arguments), Context), arguments(Arguments, Context)]));
expr({remote, _, Module, Function}, Precedence, Context) ->
    parenthesized(?COLON, Precedence,
                  row([expr(Module, ?TIGHTEST, Context), text(":"),
                       expr(Function, ?TIGHTEST, Context)]));
expr({op, _, Operator, Operand}, Precedence, Context) ->
    {Own, Below} = prefix(Operator),
    Text = case Operator of
        '+' -> "+";
        '-' -> "-";
        _ -> atom_to_list(Operator) ++ " "
    end,
    parenthesized(Own, Precedence, row([text(Text), right(Operand, Below, Context)]));
expr({op, _, Operator, Left, Right}, Precedence, Context) ->
    {LeftBelow, Own, RightBelow} = infix(Operator),
    Parts = [{0, left(Left, LeftBelow, Context)}, {0, text(atom_to_list(Operator))},
             {0, right(Right, RightBelow, Context)}],
    Document = case Operator of
        'andalso' -> lines(Parts);
        'orelse' -> lines(Parts);
        _ -> stack(Parts)
    end,
    parenthesized(Own, Precedence, Document);
expr({value, _, Value}, _, _) ->
    text(lists:flatten(io_lib:format("~p", [Value])));
expr(Other, Precedence, #{hook := Hook, options := Options}) ->
    case Hook of
        none ->
            text(lists:flatten(io_lib:format("INVALID-FORM:~tp:", [Other])));
        {Module, Function, Arguments} ->
            erl_pp_layout:call(fun(Column) ->
                apply(Module, Function, [Other, Column, Precedence, Options | Arguments])
            end);
        _ when is_function(Hook, 4) ->
            erl_pp_layout:call(fun(Column) -> Hook(Other, Column, Precedence, Options) end)
    end.

parenthesized(Own, Precedence, Document) when Own < Precedence ->
    row([text("("), Document, text(")")]);
parenthesized(_, _, Document) ->
    Document.

%% `catch` binds least, but on the right of an operator it needs no parentheses.
right({'catch', _, _} = Catch, _Precedence, Context) -> expr(Catch, ?LOWEST, Context);
right(Expression, Precedence, Context) -> expr(Expression, Precedence, Context).

%% On the left it does, also if it ends what stands there.
left(Expression, Precedence, Context) ->
    case ends_with_catch(Expression) of
        true -> row([text("("), expr(Expression, ?LOWEST, Context), text(")")]);
        false -> expr(Expression, Precedence, Context)
    end.

ends_with_catch({'catch', _, _}) -> true;
ends_with_catch({op, _, _, Operand}) -> ends_with_catch(Operand);
ends_with_catch({op, _, _, _, Right}) -> ends_with_catch(Right);
ends_with_catch({match, _, _, Right}) -> ends_with_catch(Right);
ends_with_catch({maybe_match, _, _, Right}) -> ends_with_catch(Right);
ends_with_catch(_) -> false.

match(Pattern, Operator, Expression, Precedence, #{indent := Indent} = Context) ->
    {Left, Own, Right} = infix('='),
    Head = row([left(Pattern, Left, Context), text(Operator)]),
    parenthesized(Own, Precedence, hang(Head, Indent, right(Expression, Right, Context))).

%% Functions that are imported without being asked for lose their module.
called({remote, _, {atom, _, erlang}, {atom, _, Name} = Function} = Remote, Arity, Context) ->
    case erl_internal:bif(Name, Arity) of
        true -> expr(Function, ?CALLED, Context);
        false -> expr(Remote, ?CALLED, Context)
    end;
called({'fun', _, {clauses, _}} = Fun, _Arity, Context) ->
    expr(Fun, ?LOWEST, Context);
called({'fun', _, _} = Fun, _Arity, Context) ->
    row([text("("), expr(Fun, ?LOWEST, Context), text(")")]);
called(Function, _Arity, Context) ->
    expr(Function, ?CALLED, Context).

elements({cons, _, Head, Tail}, Elements) -> elements(Tail, [Head | Elements]);
elements(Tail, Elements) -> {lists:reverse(Elements), Tail}.

%% -- Funs ----------------------------------------------------------------------------------------

fun_document({function, Name, Arity}, Context) ->
    text("fun " ++ name(Name, Context) ++ "/" ++ integer_to_list(Arity));
fun_document({function, Module, Name, Arity}, Context) ->
    row([text("fun "), fun_part(Module, Context), text(":"), fun_part(Name, Context), text("/"),
         fun_part(Arity, Context)]);
fun_document({clauses, Clauses}, Context) ->
    stack([{0, row([text("fun"), fun_clauses(none, Clauses, Context)])}, {0, text("end")}]).

fun_part(Atom, Context) when is_atom(Atom) -> text(name(Atom, Context));
fun_part(Integer, _Context) when is_integer(Integer) -> text(integer_to_list(Integer));
fun_part(Expression, Context) -> expr(Expression, ?TIGHTEST, Context).

fun_clauses(Name, Clauses, #{indent := Indent} = Context) ->
    Documents = [
        arrow(fun_head(Name, arguments(Patterns, Context), Guard, Context), Body, Indent, Context)
     || {clause, _, Patterns, Guard, Body} <- Clauses
    ],
    lines(below(Documents, ";")).

fun_head(none, Arguments, Guard, Context) ->
    guarded(Arguments, Guard, Context);
fun_head(Name, Arguments, Guard, Context) ->
    row([Name, guarded(Arguments, Guard, Context)]).

%% -- Clauses -------------------------------------------------------------------------------------

clauses(Clauses, #{indent := Indent} = Context) ->
    Documents = [
        clause(expr(Pattern, ?LOWEST, Context), Guard, Body, Indent, Context)
     || {clause, _, [Pattern], Guard, Body} <- Clauses
    ],
    lines(below(Documents, ";")).

clause(Head, Guard, Body, Indent, Context) ->
    arrow(guarded(Head, Guard, Context), Body, Indent, Context).

guarded(Head, [], _Context) -> Head;
guarded(Head, Guards, #{indent := Indent} = Context) ->
    aside(Head, Indent, guard(Guards, Context)).

arrow(Head, Body, Indent, Context) ->
    lines([{0, row([Head, text(" ->")])}, {Indent, body(Body, Context)}]).

alternatives(Spacing, Guards, Context) ->
    fill(Spacing, ";", [exprs(Guard, Context) || Guard <- Guards]).

body(Expressions, Context) ->
    lines(below([expr(Expression, ?LOWEST, Context) || Expression <- Expressions], ",")).

%% Parts of a stack at its margin, with separators.
below([Last], _Separator) ->
    [{0, Last}];
below([Document | Documents], Separator) ->
    [{0, row([Document, text(Separator)])} | below(Documents, Separator)].

try_head([Expression], Of, #{indent := Indent} = Context) when Of =/= [] ->
    Head = stack([{0, text("try")}, {Indent, expr(Expression, ?LOWEST, Context)}, {0, text("of")}]),
    [{0, Head}, {Indent, clauses(Of, Context)}];
try_head(Body, Of, #{indent := Indent} = Context) ->
    [{0, text("try")}, {Indent, body(Body, Context)} |
     case Of of
         [] -> [];
         _ -> [{0, text("of")}, {Indent, clauses(Of, Context)}]
     end].

try_catch([], _Context) ->
    [];
try_catch(Clauses, #{indent := Indent} = Context) ->
    Documents = [
        clause(exception(Pattern, Context), Guard, Body, Indent, Context)
     || {clause, _, [Pattern], Guard, Body} <- Clauses
    ],
    [{0, text("catch")}, {Indent, lines(below(Documents, ";"))}].

try_after([], _Context) -> [];
try_after(Body, #{indent := Indent} = Context) ->
    [{0, text("after")}, {Indent, body(Body, Context)}].

exception({tuple, _, [Class, Reason, {var, _, '_'}]}, Context) ->
    row([expr(Class, ?LOWEST, Context), text(":"), expr(Reason, ?LOWEST, Context)]);
exception({tuple, _, [Class, Reason, Stacktrace]}, Context) ->
    row([expr(Class, ?LOWEST, Context), text(":"), expr(Reason, ?LOWEST, Context), text(":"),
         expr(Stacktrace, ?LOWEST, Context)]);
exception(Pattern, Context) ->
    expr(Pattern, ?LOWEST, Context).

%% -- Comprehensions ------------------------------------------------------------------------------

comprehension(Open, Element, Qualifiers, Close, #{indent := Indent} = Context) ->
    Documents = [qualifier(Qualifier, Context) || Qualifier <- Qualifiers],
    Inside = lines([{0, row([Element, text(" ||")])}, {Indent, lines(below(Documents, ","))}]),
    frame(Open, Inside, Close).

qualifier({generate, _, Pattern, List}, Context) ->
    generator(expr(Pattern, ?LOWEST, Context), " <-", List, Context);
qualifier({b_generate, _, Pattern, Binary}, Context) ->
    generator(expr(Pattern, ?LOWEST, Context), " <=", Binary, Context);
qualifier({m_generate, _, Pair, Map}, Context) ->
    generator(pair(Pair, Context), " <-", Map, Context);
qualifier({generate_strict, _, Pattern, List}, Context) ->
    generator(expr(Pattern, ?LOWEST, Context), " <:-", List, Context);
qualifier({b_generate_strict, _, Pattern, Binary}, Context) ->
    generator(expr(Pattern, ?LOWEST, Context), " <:=", Binary, Context);
qualifier({m_generate_strict, _, Pair, Map}, Context) ->
    generator(pair(Pair, Context), " <:-", Map, Context);
qualifier({zip, _, Generators}, Context) ->
    fill(loose, " &&", [qualifier(Generator, Context) || Generator <- Generators]);
qualifier(Filter, Context) ->
    expr(Filter, ?LOWEST, Context).

generator(Pattern, Arrow, Source, #{indent := Indent} = Context) ->
    hang(row([Pattern, text(Arrow)]), Indent, expr(Source, ?LOWEST, Context)).

%% -- Maps, records, binaries ---------------------------------------------------------------------

pairs(Pairs, Context) ->
    bracket("{", fill(loose, ",", [pair(Pair, Context) || Pair <- Pairs]), "}").

pair({map_field_assoc, _, Key, Value}, Context) -> pair(Key, " =>", Value, Context);
pair({map_field_exact, _, Key, Value}, Context) -> pair(Key, " :=", Value, Context);
pair(Other, Context) -> expr(Other, ?LOWEST, Context).

pair(Key, Arrow, Value, #{indent := Indent} = Context) ->
    Head = row([expr(Key, ?LOWEST, Context), text(Arrow)]),
    stack([{0, Head}, {Indent, expr(Value, ?LOWEST, Context)}]).

record_name(Name, Context) -> text("#" ++ name(Name, Context)).

fields(Fields, Context) ->
    bracket("{", fill(loose, ",", [field(Field, Context) || Field <- Fields]), "}").

field({record_field, _, {var, _, '_'}, Value}, Context) -> field(text("_"), Value, Context);
field({record_field, _, {atom, _, Name}, Value}, Context) ->
    field(text(name(Name, Context)), Value, Context);
field({record_field, _, {atom, _, Name}}, Context) -> word(name(Name, Context));
field(Other, Context) -> expr(Other, ?LOWEST, Context).

field(Name, Value, #{indent := Indent} = Context) ->
    hang(row([Name, text(" =")]), Indent, expr(Value, ?LOWEST, Context)).

bin_element({bin_element, _, Value, Size, Types}, Context) ->
    case bin_size(Size, Context) ++ bin_types(Types) of
        [] -> expr(Value, ?TIGHTEST, Context);
        Specified -> row([expr(Value, ?TIGHTEST, Context) | Specified])
    end.

bin_size(default, _Context) -> [];
bin_size(Size, Context) -> [text(":"), expr(Size, ?TIGHTEST, Context)].

bin_types(default) -> [];
bin_types(Types) -> [text("/" ++ lists:append(lists:join("-", [bin_type(Type) || Type <- Types])))].

bin_type({unit, Unit}) -> "unit:" ++ integer_to_list(Unit);
bin_type({Type, Value}) -> atom_to_list(Type) ++ ":" ++ integer_to_list(Value);
bin_type(Type) -> atom_to_list(Type).

%% -- Precedence ----------------------------------------------------------------------------------

%% {of the operator, what the operand needs}
prefix('catch') -> {0, 0};
prefix(_) -> {600, 700}.

-doc "What the left operand needs, of the operator, what the right one needs.".
-spec infix(atom()) -> {precedence(), precedence(), precedence()}.
infix('=') -> {150, 100, 100};
infix('!') -> {150, 100, 100};
infix('orelse') -> {160, 150, 150};
infix('andalso') -> {200, 160, 160};
infix(Operator) ->
    case operator_kind(Operator) of
        comparison -> {300, 200, 300};
        list -> {400, 300, 300};
        additive -> {400, 400, 500};
        multiplicative -> {500, 500, 600}
    end.

operator_kind(Operator) when Operator =:= '++'; Operator =:= '--' -> list;
operator_kind(Operator) when
    Operator =:= '+'; Operator =:= '-'; Operator =:= 'bor'; Operator =:= 'bxor';
    Operator =:= 'bsl'; Operator =:= 'bsr'; Operator =:= 'or'; Operator =:= 'xor'
->
    additive;
operator_kind(Operator) when
    Operator =:= '*'; Operator =:= '/'; Operator =:= 'div'; Operator =:= 'rem';
    Operator =:= 'band'; Operator =:= 'and'
->
    multiplicative;
operator_kind(_) -> comparison.
