-module(erl_pp_attribute).
-moduledoc false.

%% Documents of attributes, for erl_pp.

-export([document/3]).

-import(erl_pp_layout, [word/1, text/1, row/1, fill/3, bracket/3, hang/3]).
-import(erl_pp_literal, [name/2]).

-doc "The attribute `Name` with what the abstract format has as its value.".
-spec document(atom(), term(), map()) -> erl_pp_layout:document().
document(spec, {Function, Signatures}, Context) ->
    signatures("-spec ", Function, Signatures, Context);
document(callback, {Function, Signatures}, Context) ->
    signatures("-callback ", Function, Signatures, Context);
document(Kind, {Name, Type, Variables}, Context) when
    Kind =:= type; Kind =:= opaque; Kind =:= nominal
->
    row([text("-" ++ atom_to_list(Kind) ++ " "),
         erl_pp_type:definition(Name, Variables, Type, Context), text(".")]);
document(record, {Name, Fields}, Context) ->
    Documents = [field(Field, Context) || Field <- Fields],
    row([text("-record(" ++ name(Name, Context) ++ ","),
         bracket("{", fill(loose, ",", Documents), "}"), text(").")]);
document(import, {Module, Functions}, Context) when is_list(Functions) ->
    attribute(import, [erl_pp_literal:atom(Module, Context), functions(Functions, Context)], Context);
document(Kind, Functions, Context) when
    is_list(Functions), (Kind =:= export orelse Kind =:= export_type)
->
    attribute(Kind, [functions(Functions, Context)], Context);
document(optional_callbacks, Functions, Context) ->
    Document = try
        functions(Functions, Context)
    catch
        _:_ -> value(Functions, Context)
    end,
    attribute(optional_callbacks, [Document], Context);
document(file, {File, Line}, Context) ->
    attribute(file, [value(File, Context), value(Line, Context)], Context);
document(Name, Value, Context) ->
    attribute(Name, [value(Value, Context)], Context).

attribute(Name, Documents, Context) ->
    row([text("-" ++ name(Name, Context)),
         bracket("(", fill(loose, ",", Documents), ")"), text(".")]).

value(Value, Context) ->
    erl_pp_expr:document(erl_parse:abstract(Value), 0, Context).

functions([], _Context) ->
    word("[]");
functions(Functions, Context) ->
    Documents = [
        text(name(Name, Context) ++ "/" ++ integer_to_list(Arity))
     || {Name, Arity} <- Functions
    ],
    bracket("[", fill(tight, ",", Documents), "]").

signatures(Attribute, {Name, _Arity}, Signatures, Context) ->
    signatures(Attribute, name(Name, Context), Signatures, Context);
signatures(Attribute, {Module, Name, _Arity}, Signatures, Context) ->
    signatures(Attribute, name(Module, Context) ++ ":" ++ name(Name, Context), Signatures, Context);
signatures(Attribute, Name, Signatures, Context) ->
    row([text(Attribute), text(Name), erl_pp_type:signatures(Signatures, Context), text(".")]).

%% -- Fields of records ---------------------------------------------------------------------------

field({typed_record_field, {record_field, _, Name}, Type}, Context) ->
    typed(erl_pp_expr:document(Name, 0, Context), Type, Context);
field({typed_record_field, {record_field, _, Name, Default}, Type}, Context) ->
    default(Name, typed(erl_pp_expr:document(Default, 0, Context), Type, Context), Context);
field({record_field, _, Name}, Context) ->
    erl_pp_expr:document(Name, 0, Context);
field({record_field, _, Name, Default}, Context) ->
    default(Name, erl_pp_expr:document(Default, 0, Context), Context).

default(Name, Document, #{indent := Indent} = Context) ->
    hang(row([erl_pp_expr:document(Name, 0, Context), text(" =")]), Indent, Document).

typed(Document, Type, #{indent := Indent} = Context) ->
    hang(row([Document, text(" ::")]), Indent, erl_pp_type:document(Type, Context)).
