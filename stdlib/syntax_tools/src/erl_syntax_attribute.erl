-module(erl_syntax_attribute).
-moduledoc "The arguments of attributes: as trees, and as the abstract format has them.".

-export([arguments/3, value/2]).

-define(S, erl_syntax).

-doc "What stands in the parentheses of an attribute, as trees.".
-spec arguments(term(), atom(), term()) -> [?S:syntaxTree()].
arguments(Anno, export, Names) -> [placed(Anno, ?S:list(qualifiers(Anno, Names)))];
arguments(Anno, export_type, Names) -> [placed(Anno, ?S:list(qualifiers(Anno, Names)))];
arguments(Anno, optional_callbacks, Names) -> [placed(Anno, ?S:list(qualifiers(Anno, Names)))];
arguments(Anno, import, {Module, Names}) ->
    [{atom, Anno, Module}, placed(Anno, ?S:list(qualifiers(Anno, Names)))];
arguments(Anno, file, {File, Line}) -> [{string, Anno, File}, {integer, Anno, Line}];
arguments(Anno, record, {Name, Fields}) -> [{atom, Anno, Name}, {tuple, Anno, Fields}];
arguments(Anno, Kind, {Name, Type, Parameters})
  when Kind =:= type; Kind =:= opaque; Kind =:= nominal ->
    [placed(Anno, ?S:tuple([{atom, Anno, Name}, Type, placed(Anno, ?S:list(Parameters))]))];
arguments(Anno, Kind, {{Name, Arity}, Types}) when Kind =:= spec; Kind =:= callback ->
    Function = placed(Anno, ?S:tuple([{atom, Anno, Name}, {integer, Anno, Arity}])),
    [placed(Anno, ?S:tuple([Function, placed(Anno, ?S:list(Types))]))];
arguments(Anno, spec, {{Module, Name, Arity}, Types}) ->
    Function = placed(Anno, ?S:tuple([{atom, Anno, Module}, {atom, Anno, Name}, {integer, Anno, Arity}])),
    [placed(Anno, ?S:tuple([Function, placed(Anno, ?S:list(Types))]))];
arguments(Anno, _Name, Value) ->
    [placed(Anno, ?S:abstract(Value))].

placed(Anno, Tree) -> ?S:set_pos(Tree, Anno).

qualifiers(Anno, Names) when is_list(Names) ->
    [placed(Anno, ?S:arity_qualifier({atom, Anno, Name}, {integer, Anno, Arity})) || {Name, Arity} <- Names].

-doc "What the abstract format has for these arguments; they have been reverted.".
-spec value(atom(), none | [?S:syntaxTree()]) -> {ok, term()} | error.
value(_Name, none) -> error;
value(Name, Arguments) ->
    try
        {ok, reverted(Name, Arguments)}
    catch
        error:_ -> error
    end.

reverted(Kind, [List]) when Kind =:= export; Kind =:= export_type; Kind =:= optional_callbacks ->
    names(List);
reverted(import, [Module]) -> ?S:concrete(Module);
reverted(import, [Module, List]) -> {?S:concrete(Module), names(List)};
reverted(file, [File, Line]) -> {?S:concrete(File), ?S:concrete(Line)};
reverted(record, [Name, Fields]) ->
    {?S:concrete(Name), [field(Field) || Field <- ?S:tuple_elements(Fields)]};
reverted(Kind, [Tuple]) when Kind =:= type; Kind =:= opaque; Kind =:= nominal ->
    [Name, Type, Parameters] = ?S:tuple_elements(Tuple),
    {?S:concrete(Name), Type, ?S:list_elements(Parameters)};
reverted(Kind, [Tuple]) when Kind =:= spec; Kind =:= callback ->
    [Function, Types] = ?S:tuple_elements(Tuple),
    {?S:concrete(Function), ?S:list_elements(Types)};
reverted(module, [Name, Parameters]) ->
    {?S:concrete(Name), [?S:variable_name(Variable) || Variable <- ?S:list_elements(Parameters)]};
reverted(_Name, [Argument]) ->
    ?S:concrete(Argument).

names(List) -> [name(Element) || Element <- ?S:list_elements(List)].

name(Node) ->
    case ?S:type(Node) of
        arity_qualifier ->
            {?S:concrete(?S:arity_qualifier_body(Node)), ?S:concrete(?S:arity_qualifier_argument(Node))};
        _ ->
            ?S:concrete(Node)
    end.

%% A field may be given by its name.
field({atom, Anno, _} = Name) -> {record_field, Anno, Name};
field(Field) -> Field.
