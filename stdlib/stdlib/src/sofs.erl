-module(sofs).
-moduledoc """
Sets of sets, relations, functions and families, for which the language of mathematics is at hand.

An *atomic set* is any term taken as an atom; an *ordered set* is a tuple of sets; an *unordered set* has
elements of the same type. A *relation* is an unordered set of ordered sets of the same type, a *binary
relation* one of pairs; a *function* is a binary relation in which no first element occurs twice; a *family* is
a function whose values are unordered sets.

Each set has a type: that of an unordered set is `[Type]`, that of an ordered set a tuple of types, that of an
atomic set an atom; `_` stands for the type of what is not there, the elements of an empty set.

A set is `{'Set', Elements, TypeOfElements}`, its elements in order, or `{'OrdSet', Term, Type}`. The elements
themselves are plain terms, sets among them lists in order.

A `SetFun` is the position of an element in ordered sets, a function on sets, or `{external, Function}` with a
function on plain terms.
""".

-export([from_term/1, from_term/2, from_external/2, empty_set/0, is_type/1, set/1, set/2, from_sets/1]).
-export([relation/1, relation/2, a_function/1, a_function/2, family/1, family/2]).
-export([to_external/1, type/1, to_sets/1, no_elements/1, specification/2]).
-export([union/2, intersection/2, difference/2, symdiff/2, symmetric_partition/2, product/1, product/2]).
-export([constant_function/2, is_equal/2, is_subset/2, is_sofs_set/1, is_set/1, is_empty_set/1]).
-export([is_disjoint/2, union/1, intersection/1, canonical_relation/1]).
-export([relation_to_family/1, domain/1, range/1, field/1, relative_product/1, relative_product/2]).
-export([relative_product1/2, converse/1, image/2, inverse_image/2, strict_relation/1]).
-export([weak_relation/1, extension/3, is_a_function/1, composite/2, inverse/1]).
-export([restriction/2, restriction/3, drestriction/2, drestriction/3, substitution/2, projection/2]).
-export([partition/1, partition/2, partition/3, multiple_relative_product/2, join/4]).
-export([family_to_relation/1, family_specification/2, union_of_family/1, intersection_of_family/1]).
-export([family_union/1, family_intersection/1, family_domain/1, family_range/1, family_field/1]).
-export([family_union/2, family_intersection/2, family_difference/2, partition_family/2]).
-export([family_projection/2, family_to_digraph/1, family_to_digraph/2, digraph_to_family/1]).
-export([digraph_to_family/2]).
%% Short names.
-export([fam2rel/1, rel2fam/1]).

-export_type([anyset/0, binary_relation/0, external_set/0, a_function/0, family/0, relation/0]).
-export_type([set_of_sets/0, set_fun/0, spec_fun/0, type/0, a_set/0, ordset/0]).

-record('Set', {data = [] :: list(), type :: type()}).
-record('OrdSet', {orddata :: term(), ordtype :: type()}).

-define(SET(Data, Type), #'Set'{data = Data, type = Type}).
-define(ORDSET(Data, Type), #'OrdSet'{orddata = Data, ordtype = Type}).
-define(BINARY(Data, A, B), #'Set'{data = Data, type = {A, B}}).

-type anyset() :: ordset() | a_set().
-type binary_relation() :: relation().
-type external_set() :: term().
-type a_function() :: relation().
-type family() :: a_function().
-opaque ordset() :: #'OrdSet'{}.
-type relation() :: a_set().
-opaque a_set() :: #'Set'{}.
-type set_of_sets() :: a_set().
-type set_fun() ::
    pos_integer() | {external, fun((external_set()) -> external_set())} | fun((anyset()) -> anyset()).
-type spec_fun() :: {external, fun((external_set()) -> boolean())} | fun((anyset()) -> boolean()).
-type type() :: term().
-type tuple_of(_T) :: tuple().

%% -- Making sets ---------------------------------------------------------------------------------

-spec empty_set() -> a_set().
empty_set() -> ?SET([], '_').

-doc "The set that a term stands for: lists are unordered sets, tuples ordered ones.".
-spec from_term(term()) -> anyset().
from_term(Term) ->
    guarded(fun() -> made(Term, element_type(Term)) end).

element_type(List) when is_list(List) -> ['_'];
element_type(_) -> '_'.

-doc "As `from_term/1`, of a type in which `_` stands for what is found in the term.".
-spec from_term(term(), type()) -> anyset().
from_term(Term, Type) ->
    guarded(fun() ->
        true = is_pattern(Type),
        made(Term, Type)
    end).

made(Term, Type0) ->
    {Data, Type} = typed(Term, Type0),
    wrapped(Data, Type).

wrapped(Data, [Type]) -> ?SET(Data, Type);
wrapped(Data, Type) -> ?ORDSET(Data, Type).

plain(?SET(Data, Type)) -> {Data, [Type]};
plain(?ORDSET(Data, Type)) -> {Data, Type}.

%% The canonical form of a term, and its type.
typed(List, '_') when is_list(List) -> typed(List, ['_']);
typed(Tuple, '_') when is_tuple(Tuple), tuple_size(Tuple) > 0 ->
    typed(Tuple, list_to_tuple(lists:duplicate(tuple_size(Tuple), '_')));
typed(Term, '_') when not is_tuple(Term) -> {Term, atom};
typed(Term, Type) when is_atom(Type), Type =/= '_' -> {Term, Type};
typed(List, [Type0]) when is_list(List) ->
    {Elements, Type} = lists:mapfoldl(
        fun(Element, Type1) ->
            {Data, Type2} = typed(Element, Type0),
            {Data, unified(Type1, Type2)}
        end,
        Type0,
        List
    ),
    {lists:usort(Elements), [Type]};
typed(Tuple, Types) when is_tuple(Tuple), tuple_size(Tuple) =:= tuple_size(Types), Types =/= {} ->
    Pairs = [typed(T, Type) || {T, Type} <- lists:zip(tuple_to_list(Tuple), tuple_to_list(Types))],
    {Datas, NewTypes} = lists:unzip(Pairs),
    {list_to_tuple(Datas), list_to_tuple(NewTypes)};
typed(_Term, _Type) ->
    throw(badarg).

%% Whatever goes wrong with terms that are given is a badarg.
guarded(Make) ->
    try Make()
    catch
        throw:badarg -> error(badarg);
        error:_ -> error(badarg)
    end.

-doc "The set of plain terms that are known to be in canonical order and of the type.".
-spec from_external(external_set(), type()) -> anyset().
from_external(Terms, [Type]) -> ?SET(Terms, Type);
from_external(Term, Type) -> ?ORDSET(Term, Type).

-spec is_type(term()) -> boolean().
is_type('_') -> false;
is_type([Type]) -> is_type(Type);
is_type(Tuple) when is_tuple(Tuple), tuple_size(Tuple) > 0 ->
    lists:all(fun is_type/1, tuple_to_list(Tuple));
is_type(Type) -> is_atom(Type).

%% A type in which parts may be left open.
is_pattern([Type]) -> is_pattern(Type);
is_pattern(Tuple) when is_tuple(Tuple), tuple_size(Tuple) > 0 ->
    lists:all(fun is_pattern/1, tuple_to_list(Tuple));
is_pattern(Type) -> is_atom(Type).

-doc "An unordered set of terms that are taken as atoms.".
-spec set([term()]) -> a_set().
set(Terms) ->
    guarded(fun() -> ?SET(lists:usort(Terms), atom) end).

-spec set([term()], type()) -> a_set().
set(Terms, [_] = Type) when is_list(Terms) -> from_term(Terms, Type);
set(_Terms, _Type) -> error(badarg).

-doc "The unordered set of the sets of a list, or the ordered set of those of a tuple.".
-spec from_sets([anyset()]) -> a_set(); (tuple_of(anyset())) -> ordset().
from_sets(Sets) when is_list(Sets) ->
    Plain = [plain_or_badarg(Set) || Set <- Sets],
    Type = lists:foldl(fun({_, Type}, Type0) -> unified_or(type_mismatch, Type0, Type) end, '_', Plain),
    ?SET(lists:usort([Data || {Data, _} <- Plain]), Type);
from_sets(Sets) when is_tuple(Sets) ->
    {Datas, Types} = lists:unzip([plain_or_badarg(Set) || Set <- tuple_to_list(Sets)]),
    ?ORDSET(list_to_tuple(Datas), list_to_tuple(Types));
from_sets(_) ->
    error(badarg).

plain_or_badarg(Set) ->
    case is_sofs_set(Set) of
        true -> plain(Set);
        false -> error(badarg)
    end.

-spec relation([tuple()]) -> relation().
relation([]) ->
    ?SET([], {atom, atom});
relation([First | _] = Tuples) when is_tuple(First) ->
    relation(Tuples, tuple_size(First));
relation(_) ->
    error(badarg).

-doc "A relation of tuples of a size, or of a type.".
-spec relation([tuple()], N :: integer() | type()) -> relation().
relation(Tuples, [Type]) when is_tuple(Type) ->
    from_term(Tuples, [Type]);
relation(Tuples, Size) when is_integer(Size), Size > 0 ->
    guarded(fun() ->
        true = lists:all(fun(Tuple) -> tuple_size(Tuple) =:= Size end, Tuples),
        ?SET(lists:usort(Tuples), list_to_tuple(lists:duplicate(Size, atom)))
    end);
relation(_, _) ->
    error(badarg).

-spec a_function([tuple()]) -> a_function().
a_function(Tuples) ->
    a_function(Tuples, [{atom, atom}]).

-spec a_function([tuple()], type()) -> a_function().
a_function(Tuples, [{_, _}] = Type) ->
    as_function(from_term(Tuples, Type));
a_function(_, _) ->
    error(badarg).

-spec family([tuple()]) -> family().
family(Tuples) ->
    family(Tuples, [{atom, [atom]}]).

-spec family([tuple()], type()) -> family().
family(Tuples, [{_, [_]}] = Type) ->
    as_function(from_term(Tuples, Type));
family(_, _) ->
    error(badarg).

as_function(?SET(Data, _) = Set) ->
    case is_function_data(Data) of
        true -> Set;
        false -> error(bad_function)
    end.

is_function_data([{A, _} | [{B, _} | _] = Rest]) -> A /= B andalso is_function_data(Rest);
is_function_data(_) -> true.

%% -- Types ---------------------------------------------------------------------------------------

%% The type of what could be of both types.
unified('_', Type) -> Type;
unified(Type, '_') -> Type;
unified(Type, Type) -> Type;
unified([Type1], [Type2]) -> [unified(Type1, Type2)];
unified(Types1, Types2) when is_tuple(Types1), is_tuple(Types2), tuple_size(Types1) =:= tuple_size(Types2) ->
    list_to_tuple([
        unified(A, B)
     || {A, B} <- lists:zip(tuple_to_list(Types1), tuple_to_list(Types2))
    ]);
unified(_, _) ->
    throw(badarg).

unified_or(Reason, Type1, Type2) ->
    try unified(Type1, Type2)
    catch
        throw:badarg -> error(Reason)
    end.

common(Type1, Type2) -> unified_or(type_mismatch, Type1, Type2).

%% What type the elements of elements have; `_` fits everything.
set_of('_') -> '_';
set_of([Type]) -> Type;
set_of(_) -> error(badarg).

pair_of('_') -> {'_', '_'};
pair_of({A, B}) -> {A, B};
pair_of(_) -> error(badarg).

%% -- Looking at sets -----------------------------------------------------------------------------

-doc "The plain term.".
-spec to_external(anyset()) -> external_set().
to_external(?SET(Data, _)) -> Data;
to_external(?ORDSET(Data, _)) -> Data.

-spec type(anyset()) -> type().
type(?SET(_, Type)) -> [Type];
type(?ORDSET(_, Type)) -> Type.

-doc "The elements, each as a set.".
-spec to_sets(a_set() | ordset()) -> [anyset()] | tuple_of(anyset()).
to_sets(?SET(Data, Type)) ->
    [wrapped(Element, Type) || Element <- Data];
to_sets(?ORDSET(Data, Types)) when is_tuple(Types) ->
    list_to_tuple([
        wrapped(Element, Type)
     || {Element, Type} <- lists:zip(tuple_to_list(Data), tuple_to_list(Types))
    ]);
to_sets(?ORDSET(_, _)) ->
    error(badarg).

-spec no_elements(a_set() | ordset()) -> non_neg_integer().
no_elements(?SET(Data, _)) -> length(Data);
no_elements(?ORDSET(Data, Type)) when is_tuple(Type) -> tuple_size(Data);
no_elements(?ORDSET(_, _)) -> error(badarg).

-spec is_sofs_set(term()) -> boolean().
is_sofs_set(?SET(_, _)) -> true;
is_sofs_set(?ORDSET(_, _)) -> true;
is_sofs_set(_) -> false.

-doc "Whether a set is unordered.".
-spec is_set(anyset()) -> boolean().
is_set(?SET(_, _)) -> true;
is_set(?ORDSET(_, _)) -> false.

-spec is_empty_set(anyset()) -> boolean().
is_empty_set(?SET(Data, _)) -> Data =:= [];
is_empty_set(?ORDSET(_, _)) -> false.

-spec is_a_function(binary_relation()) -> boolean().
is_a_function(?SET(Data, Type)) ->
    _ = pair_of(Type),
    is_function_data(Data).

-spec is_equal(anyset(), anyset()) -> boolean().
is_equal(?SET(Data1, Type1), ?SET(Data2, Type2)) ->
    _ = common(Type1, Type2),
    Data1 == Data2;
is_equal(?ORDSET(Data1, Type1), ?ORDSET(Data2, Type2)) ->
    _ = common(Type1, Type2),
    Data1 == Data2;
is_equal(Set1, Set2) when
    is_record(Set1, 'Set') andalso is_record(Set2, 'OrdSet');
    is_record(Set1, 'OrdSet') andalso is_record(Set2, 'Set')
->
    error(type_mismatch).

-spec is_subset(a_set(), a_set()) -> boolean().
is_subset(?SET(Data1, Type1), ?SET(Data2, Type2)) ->
    _ = common(Type1, Type2),
    ordsets:is_subset(Data1, Data2).

-spec is_disjoint(a_set(), a_set()) -> boolean().
is_disjoint(?SET(Data1, Type1), ?SET(Data2, Type2)) ->
    _ = common(Type1, Type2),
    ordsets:is_disjoint(Data1, Data2).

%% -- Set operations ------------------------------------------------------------------------------

-doc "The elements for which `Function` returns true.".
-spec specification(spec_fun(), a_set()) -> a_set().
specification(Function, ?SET(Data, Type)) ->
    ?SET(specified(Function, Data, Type), Type).

specified({external, Function}, Data, _Type) ->
    [Element || Element <- Data, holds(Function(Element))];
specified(Function, Data, Type) ->
    [Element || Element <- Data, holds(Function(wrapped(Element, Type)))].

holds(Boolean) when is_boolean(Boolean) -> Boolean;
holds(_) -> error(badarg).

-spec union(a_set(), a_set()) -> a_set().
union(?SET(Data1, Type1), ?SET(Data2, Type2)) ->
    ?SET(ordsets:union(Data1, Data2), common(Type1, Type2)).

-spec intersection(a_set(), a_set()) -> a_set().
intersection(?SET(Data1, Type1), ?SET(Data2, Type2)) ->
    ?SET(ordsets:intersection(Data1, Data2), common(Type1, Type2)).

-spec difference(a_set(), a_set()) -> a_set().
difference(?SET(Data1, Type1), ?SET(Data2, Type2)) ->
    ?SET(ordsets:subtract(Data1, Data2), common(Type1, Type2)).

-doc "What is in one of two sets only.".
-spec symdiff(a_set(), a_set()) -> a_set().
symdiff(?SET(Data1, Type1), ?SET(Data2, Type2)) ->
    ?SET(
        ordsets:union(ordsets:subtract(Data1, Data2), ordsets:subtract(Data2, Data1)),
        common(Type1, Type2)
    ).

-doc "What is in the first set only, in both, and in the second only.".
-spec symmetric_partition(a_set(), a_set()) -> {a_set(), a_set(), a_set()}.
symmetric_partition(?SET(Data1, Type1), ?SET(Data2, Type2)) ->
    Type = common(Type1, Type2),
    {?SET(ordsets:subtract(Data1, Data2), Type),
     ?SET(ordsets:intersection(Data1, Data2), Type),
     ?SET(ordsets:subtract(Data2, Data1), Type)}.

-doc "All pairs of an element of the first and one of the second set.".
-spec product(a_set(), a_set()) -> binary_relation().
product(?SET(Data1, Type1), ?SET(Data2, Type2)) ->
    case Type1 =:= '_' orelse Type2 =:= '_' of
        true -> empty_set();
        false -> ?SET([{A, B} || A <- Data1, B <- Data2], {Type1, Type2})
    end.

-doc "The Cartesian product of the sets of a tuple.".
-spec product(tuple_of(a_set())) -> relation().
product({}) ->
    error(badarg);
product(Sets) when is_tuple(Sets) ->
    List = tuple_to_list(Sets),
    lists:all(fun(Set) -> is_record(Set, 'Set') end, List) orelse error(badarg),
    Types = [Type || ?SET(_, Type) <- List],
    case lists:member('_', Types) of
        true -> empty_set();
        false ->
            Tuples = [list_to_tuple(Row) || Row <- rows([Data || ?SET(Data, _) <- List])],
            ?SET(Tuples, list_to_tuple(Types))
    end.

rows([Column | Columns]) ->
    Rows = rows(Columns),
    [[Element | Row] || Element <- Column, Row <- Rows];
rows([]) ->
    [[]].

-doc "The function that gives `Set` for each element.".
-spec constant_function(a_set(), anyset()) -> a_function().
constant_function(?SET(Data, Type), Set) ->
    {Value, ValueType} = plain_or_badarg(Set),
    case Type of
        '_' -> empty_set();
        _ -> ?SET([{Element, Value} || Element <- Data], {Type, ValueType})
    end.

-spec union(set_of_sets()) -> a_set().
union(?SET(Data, Type)) ->
    ?SET(ordsets:union(Data), set_of(Type)).

-doc "The intersection of the sets of a set that is not empty.".
-spec intersection(set_of_sets()) -> a_set().
intersection(?SET(Data, Type)) ->
    ElementType = set_of(Type),
    case Data of
        [] -> error(badarg);
        _ -> ?SET(ordsets:intersection(Data), ElementType)
    end.

-doc "The pairs of an element and a set that it is in.".
-spec canonical_relation(set_of_sets()) -> binary_relation().
canonical_relation(?SET(Data, Type)) ->
    case set_of(Type) of
        '_' -> empty_set();
        Element -> ?SET(lists:usort([{E, Set} || Set <- Data, E <- Set]), {Element, Type})
    end.

%% -- Binary relations ----------------------------------------------------------------------------

-doc "The family that gives for each first element the set of the second ones.".
-spec relation_to_family(binary_relation()) -> family().
relation_to_family(?SET(Data, Type)) ->
    case pair_of(Type) of
        {'_', '_'} when Type =:= '_' -> empty_set();
        {A, B} -> ?SET(grouped(Data), {A, [B]})
    end.

-doc "`relation_to_family/1`.".
-spec rel2fam(binary_relation()) -> family().
rel2fam(Relation) -> relation_to_family(Relation).

%% Pairs in order, by their first element.
grouped([{Key, Value} | Pairs]) -> grouped(Pairs, Key, [Value]);
grouped([]) -> [].

grouped([{Key1, Value} | Pairs], Key, Values) when Key1 == Key ->
    grouped(Pairs, Key, [Value | Values]);
grouped(Pairs, Key, Values) ->
    [{Key, lists:reverse(Values)} | grouped(Pairs)].

-spec domain(binary_relation()) -> a_set().
domain(?SET(Data, Type)) ->
    {A, _} = pair_of(Type),
    ?SET(lists:usort([X || {X, _} <- Data]), A).

-spec range(binary_relation()) -> a_set().
range(?SET(Data, Type)) ->
    {_, B} = pair_of(Type),
    ?SET(lists:usort([Y || {_, Y} <- Data]), B).

-doc "The domain and the range.".
-spec field(binary_relation()) -> a_set().
field(Relation) -> union(domain(Relation), range(Relation)).

-spec converse(binary_relation()) -> binary_relation().
converse(?SET(Data, Type)) ->
    case Type of
        '_' -> empty_set();
        _ ->
            {A, B} = pair_of(Type),
            ?SET(lists:usort([{Y, X} || {X, Y} <- Data]), {B, A})
    end.

-doc "The second elements of pairs whose first one is in the set.".
-spec image(binary_relation(), a_set()) -> a_set().
image(?SET(Data, Type), ?SET(Elements, ElementType)) ->
    {A, B} = pair_of(Type),
    _ = common(A, ElementType),
    Wanted = maps:from_keys(keys(Elements), []),
    ?SET(lists:usort([Y || {X, Y} <- Data, is_map_key(key(X), Wanted)]), B).

-doc "The first elements of pairs whose second one is in the set.".
-spec inverse_image(binary_relation(), a_set()) -> a_set().
inverse_image(?SET(Data, Type), ?SET(Elements, ElementType)) ->
    {A, B} = pair_of(Type),
    _ = common(B, ElementType),
    Wanted = maps:from_keys(keys(Elements), []),
    ?SET(lists:usort([X || {X, Y} <- Data, is_map_key(key(Y), Wanted)]), A).

%% Keys for maps: elements that compare equal are the same.
keys(Elements) -> [key(Element) || Element <- Elements].

key(Float) when is_float(Float), trunc(Float) == Float -> trunc(Float);
key([Head | Tail]) -> [key(Head) | key(Tail)];
key(Tuple) when is_tuple(Tuple) -> list_to_tuple(keys(tuple_to_list(Tuple)));
key(Term) -> Term.

-doc "Without pairs of equal elements.".
-spec strict_relation(binary_relation()) -> binary_relation().
strict_relation(?SET(Data, Type) = Relation) ->
    _ = pair_of(Type),
    Relation#'Set'{data = [Pair || {X, Y} = Pair <- Data, X /= Y]}.

-doc "With a pair of each element of the field with itself.".
-spec weak_relation(binary_relation()) -> binary_relation().
weak_relation(?SET(Data, Type)) ->
    case Type of
        '_' -> empty_set();
        _ ->
            {A, B} = pair_of(Type),
            Common = unified_or(badarg, A, B),
            Reflexive = [{X, X} || X <- lists:usort(lists:append([[X, Y] || {X, Y} <- Data]))],
            ?SET(ordsets:union(Data, Reflexive), {Common, Common})
    end.

-doc "With a pair of `Set` for each element of the second argument that is not in the domain.".
-spec extension(binary_relation(), a_set(), anyset()) -> binary_relation().
extension(?SET(Data, Type) = Relation, ?SET(Elements, ElementType), Set) ->
    {A, B} = pair_of(Type),
    {Value, ValueType} = plain_or_badarg(Set),
    NewType = {common(A, ElementType), common(B, ValueType)},
    ?SET(Domain, _) = domain(Relation),
    New = [{X, Value} || X <- ordsets:subtract(Elements, Domain)],
    case NewType of
        {'_', _} -> empty_set();
        {_, '_'} -> empty_set();
        _ -> ?SET(ordsets:union(Data, New), NewType)
    end.

-doc "The function that gives what the second one gives for what the first one gives.".
-spec composite(a_function(), a_function()) -> a_function().
composite(?SET(_, Type1), ?SET(_, Type2)) when Type1 =:= '_'; Type2 =:= '_' ->
    empty_set();
composite(?SET(Data1, Type1), ?SET(Data2, Type2)) ->
    {A, B1} = pair_of(Type1),
    {B2, C} = pair_of(Type2),
    _ = common(B1, B2),
    is_function_data(Data1) andalso is_function_data(Data2) orelse error(bad_function),
    Map = maps:from_list([{key(X), Y} || {X, Y} <- Data2]),
    Composed = [
        case Map of
            #{Key := Z} -> {X, Z};
            #{} -> error(bad_function)
        end
     || {X, Y} <- Data1, Key <- [key(Y)]
    ],
    ?SET(Composed, {A, C}).

-doc "The function that leads back.".
-spec inverse(a_function()) -> a_function().
inverse(?SET(Data, _) = Function) ->
    Inverse = converse(Function),
    is_function_data(Data) orelse error(bad_function),
    as_function(Inverse).

-doc "The pairs whose first element is in the set.".
-spec restriction(binary_relation(), a_set()) -> binary_relation().
restriction(?SET(_, Type) = Relation, ?SET(_, _) = Set) ->
    _ = pair_of(Type),
    restriction(1, Relation, Set).

-doc "The pairs whose first element is not in the set.".
-spec drestriction(binary_relation(), a_set()) -> binary_relation().
drestriction(?SET(_, Type) = Relation, ?SET(_, _) = Set) ->
    _ = pair_of(Type),
    drestriction(1, Relation, Set).

-doc "The elements of the first set for which the function gives an element of the second.".
-spec restriction(set_fun(), a_set(), a_set()) -> a_set().
restriction(Function, Set1, Set2) ->
    {Inside, _} = partition(Function, Set1, Set2),
    Inside.

-spec drestriction(set_fun(), a_set(), a_set()) -> a_set().
drestriction(Function, Set1, Set2) ->
    {_, Outside} = partition(Function, Set1, Set2),
    Outside.

-doc "The elements for which the function gives an element of the second set, and the others.".
-spec partition(set_fun(), a_set(), a_set()) -> {a_set(), a_set()}.
partition(Function, ?SET(Data, Type), ?SET(Elements, ElementType)) ->
    {Pairs, ValueType} = applied(Function, Data, Type),
    _ = common(ValueType, ElementType),
    Wanted = maps:from_keys(keys(Elements), []),
    {Inside, Outside} = lists:partition(fun({_, Value}) -> is_map_key(key(Value), Wanted) end, Pairs),
    {?SET([E || {E, _} <- Inside], Type), ?SET([E || {E, _} <- Outside], Type)}.

-doc "The pairs of elements and what the function gives for them.".
-spec substitution(set_fun(), a_set()) -> a_function().
substitution(Function, ?SET(Data, Type)) ->
    case applied(Function, Data, Type) of
        {[], _} when Type =:= '_' -> empty_set();
        {Pairs, '_'} when Pairs =:= [] -> empty_set();
        {Pairs, ValueType} -> ?SET(Pairs, {Type, ValueType})
    end.

-doc "What the function gives for the elements.".
-spec projection(set_fun(), a_set()) -> a_set().
projection(Function, ?SET(Data, Type)) ->
    {Pairs, ValueType} = applied(Function, Data, Type),
    ?SET(lists:usort([Value || {_, Value} <- Pairs]), ValueType).

%% What a function gives for each element, and the type of that.
applied(Position, Data, Type) when is_integer(Position) ->
    case Type of
        '_' -> {[], '_'};
        _ when is_tuple(Type), Position >= 1, Position =< tuple_size(Type) ->
            {[{E, element(Position, E)} || E <- Data], element(Position, Type)};
        _ -> error(badarg)
    end;
applied({external, Function}, Data, Type) ->
    Pairs = [{E, Function(E)} || E <- Data],
    {Pairs, external_type(Function, Type, Pairs)};
applied(Function, Data, Type) ->
    Pairs = [{E, plain_or_badarg(Function(wrapped(E, Type)))} || E <- Data],
    ValueType = lists:foldl(fun({_, {_, Type1}}, Type0) -> common(Type0, Type1) end, '_', Pairs),
    {[{E, Value} || {E, {Value, _}} <- Pairs], empty_type(ValueType, Function, Type, Pairs)}.

%% Of an empty set the function is asked as well, for the type.
empty_type('_', Function, Type, []) when Type =/= '_' ->
    try plain(Function(wrapped(sample(Type), Type))) of
        {_, ValueType} -> ValueType
    catch
        _:_ -> '_'
    end;
empty_type(ValueType, _Function, _Type, _Pairs) ->
    ValueType.

sample([_]) -> [];
sample(Types) when is_tuple(Types) -> list_to_tuple([sample(Type) || Type <- tuple_to_list(Types)]);
sample(Type) -> Type.

%% A function on plain terms that only picks or arranges parts does so with types, too. Other values are
%% atoms.
external_type(Function, Type, Pairs) ->
    try
        Value = Function(Type),
        true = is_type(Value) andalso is_arrangement(Value, Type),
        Value
    catch
        _:_ when Pairs =:= [], Type =:= '_' -> '_';
        _:_ -> atom
    end.

is_arrangement(Value, Type) when Value =:= Type -> true;
is_arrangement(Value, Type) when is_tuple(Type) ->
    Parts = tuple_to_list(Type),
    lists:any(fun(Part) -> is_arrangement(Value, Part) end, Parts) orelse
        is_tuple(Value) andalso
            lists:all(fun(V) -> is_arrangement(V, Type) end, tuple_to_list(Value));
is_arrangement(Value, Type) when is_tuple(Value) ->
    lists:all(fun(V) -> is_arrangement(V, Type) end, tuple_to_list(Value));
is_arrangement(_Value, _Type) ->
    false.

-doc """
The partition of the union of the sets: elements are together if they are in the same of these sets.
""".
-spec partition(set_of_sets()) -> a_set().
partition(?SET(_, Type)) when Type =:= '_'; Type =:= ['_'] ->
    empty_set();
partition(?SET(Data, Type)) ->
    _ = set_of(Type),
    Numbered = [{Element, N} || {N, Set} <- lists:enumerate(Data), Element <- Set],
    Places = grouped(lists:sort(Numbered)),
    Parts = grouped(lists:sort([{Place, Element} || {Element, Place} <- Places])),
    ?SET(lists:usort([Part || {_, Part} <- Parts]), Type).

-doc "The partition of a set: elements are together if the function gives the same for them.".
-spec partition(set_fun(), a_set()) -> a_set().
partition(_Function, ?SET(_, '_')) ->
    empty_set();
partition(Function, ?SET(Data, Type)) ->
    {Pairs, _} = applied(Function, Data, Type),
    Parts = grouped(lists:sort([{Value, Element} || {Element, Value} <- Pairs])),
    ?SET(lists:usort([Part || {_, Part} <- Parts]), [Type]).

-doc "The family that gives for each value of the function the elements that it has it for.".
-spec partition_family(set_fun(), a_set()) -> family().
partition_family(Function, ?SET(Data, Type)) ->
    case applied(Function, Data, Type) of
        {[], '_'} ->
            empty_set();
        {Pairs, ValueType} ->
            ?SET(grouped(lists:sort([{Value, Element} || {Element, Value} <- Pairs])), {ValueType, [Type]})
    end.

%% -- Products of relations -----------------------------------------------------------------------

-spec relative_product([binary_relation(), ...] | tuple_of(binary_relation())) -> binary_relation().
relative_product(Relations) ->
    relative_product_of(as_list(Relations), none).

-doc """
Of a list of relations the pairs of an element of the domain and a tuple of what the relations give for it;
the second argument is a relation whose domain has such tuples, and leads from there.
""".
-spec relative_product([binary_relation(), ...] | tuple_of(binary_relation()), binary_relation()) ->
    binary_relation();
    (binary_relation(), binary_relation()) -> binary_relation().
relative_product(?SET(_, _) = Relation1, ?SET(_, _) = Relation2) ->
    relative_product1(converse(Relation1), Relation2);
relative_product(Relations, ?SET(_, _) = Relation) ->
    relative_product_of(as_list(Relations), Relation);
relative_product(_, _) ->
    error(badarg).

as_list(Tuple) when is_tuple(Tuple), not is_record(Tuple, 'Set') -> tuple_to_list(Tuple);
as_list(List) when is_list(List) -> List.

relative_product_of([], _Relation) ->
    error(badarg);
relative_product_of(Relations, Relation) ->
    lists:all(fun(R) -> is_record(R, 'Set') end, Relations) orelse error(badarg),
    Types = [pair_of(Type) || ?SET(_, Type) <- Relations],
    A = lists:foldl(fun({Type, _}, Type0) -> common(Type0, Type) end, '_', Types),
    case lists:member({'_', '_'}, Types) of
        true ->
            empty_set();
        false ->
            Families = [maps:from_list(grouped(Data)) || ?SET(Data, _) <- Relations],
            Pairs = lists:usort([
                {X, list_to_tuple(Row)}
             || X <- maps:keys(hd(Families)),
                lists:all(fun(Family) -> is_map_key(X, Family) end, Families),
                Row <- rows([map_get(X, Family) || Family <- Families])
            ]),
            Product = ?SET(Pairs, {A, list_to_tuple([Type || {_, Type} <- Types])}),
            led_on(Product, Relation)
    end.

led_on(Product, none) -> Product;
led_on(Product, Relation) -> relative_product1(converse(Product), Relation).

-doc "The pairs of second elements of pairs of both relations with the same first element.".
-spec relative_product1(binary_relation(), binary_relation()) -> binary_relation().
relative_product1(?SET(Data1, Type1), ?SET(Data2, Type2)) ->
    {A1, B} = pair_of(Type1),
    {A2, C} = pair_of(Type2),
    _ = common(A1, A2),
    case Type1 =:= '_' orelse Type2 =:= '_' of
        true ->
            empty_set();
        false ->
            Map = maps:from_list([{key(X), Values} || {X, Values} <- grouped(Data2)]),
            Pairs = [{Y, Z} || {X, Y} <- Data1, Z <- maps:get(key(X), Map, [])],
            ?SET(lists:usort(Pairs), {B, C})
    end;
relative_product1(_, _) ->
    error(badarg).

-spec multiple_relative_product(tuple_of(binary_relation()), binary_relation()) -> binary_relation().
multiple_relative_product(Relations, ?SET(Data, Type)) when is_tuple(Relations) ->
    {_, _} = pair_of(Type),
    case Type of
        '_' ->
            empty_set();
        _ ->
            Positions = lists:seq(1, tuple_size(Relations)),
            Products = [
                relative_product1(with_part(N, Data, Type), element(N, Relations))
             || N <- Positions
            ],
            relative_product(Products)
    end.

%% The pairs of the Nth part of elements and the elements.
with_part(N, Data, Type) ->
    ?SET(lists:usort([{element(N, E), E} || E <- Data]), {element(N, Type), Type}).

-doc "The natural join: tuples of both relations in which two positions have equal elements.".
-spec join(relation(), pos_integer(), relation(), pos_integer()) -> relation().
join(?SET(Data1, Type1), I, ?SET(Data2, Type2), J) ->
    case Type1 =:= '_' orelse Type2 =:= '_' of
        true ->
            empty_set();
        false ->
            is_position(I, Type1) andalso is_position(J, Type2) orelse error(badarg),
            _ = common(element(I, Type1), element(J, Type2)),
            Map = maps:groups_from_list(fun(Tuple) -> key(element(J, Tuple)) end, Data2),
            Joined = [
                joined(A, B, J)
             || A <- Data1, B <- maps:get(key(element(I, A)), Map, [])
            ],
            ?SET(lists:usort(Joined), joined(Type1, Type2, J))
    end.

is_position(N, Type) -> is_integer(N) andalso is_tuple(Type) andalso N >= 1 andalso N =< tuple_size(Type).

joined(A, B, J) ->
    list_to_tuple(tuple_to_list(A) ++ tuple_to_list(erlang:delete_element(J, B))).

%% -- Families ------------------------------------------------------------------------------------

-doc "The relation whose pairs have an index and an element of the set at it.".
-spec family_to_relation(family()) -> binary_relation().
family_to_relation(?SET(Data, Type)) ->
    case family_type(Type) of
        {'_', '_'} -> empty_set();
        {A, B} -> ?SET([{X, Y} || {X, Values} <- Data, Y <- Values], {A, B})
    end.

-doc "`family_to_relation/1`.".
-spec fam2rel(family()) -> binary_relation().
fam2rel(Family) -> family_to_relation(Family).

family_type('_') -> {'_', '_'};
family_type({A, [B]}) -> {A, B};
family_type(_) -> error(badarg).

-doc "The part of a family with the sets for which `Function` returns true.".
-spec family_specification(spec_fun(), family()) -> family().
family_specification(Function, ?SET(Data, Type) = Family) ->
    {_, B} = family_type(Type),
    Kept = [
        Pair
     || {_, Values} = Pair <- Data, specified(Function, [Values], [B]) =/= []
    ],
    Family#'Set'{data = Kept}.

-doc "The union of all sets of a family.".
-spec union_of_family(family()) -> a_set().
union_of_family(?SET(Data, Type)) ->
    {_, B} = family_type(Type),
    ?SET(ordsets:union([Values || {_, Values} <- Data]), B).

-spec intersection_of_family(family()) -> a_set().
intersection_of_family(?SET(Data, Type)) ->
    {_, B} = family_type(Type),
    case Data of
        [] -> error(badarg);
        _ -> ?SET(ordsets:intersection([Values || {_, Values} <- Data]), B)
    end.

-doc "The family of the unions of sets of sets.".
-spec family_union(family()) -> family().
family_union(Family) -> each(fun ordsets:union/1, fun set_of/1, Family).

-doc "The family of the intersections of sets of sets, none of which is empty.".
-spec family_intersection(family()) -> family().
family_intersection(Family) ->
    Intersection = fun
        ([]) -> error(badarg);
        (Sets) -> ordsets:intersection(Sets)
    end,
    each(Intersection, fun set_of/1, Family).

-doc "The family of the domains of binary relations.".
-spec family_domain(family()) -> family().
family_domain(Family) ->
    Domain = fun(Pairs) -> lists:usort([X || {X, _} <- Pairs]) end,
    each(Domain, fun(Type) -> element(1, pair_of(Type)) end, Family).

-spec family_range(family()) -> family().
family_range(Family) ->
    Range = fun(Pairs) -> lists:usort([Y || {_, Y} <- Pairs]) end,
    each(Range, fun(Type) -> element(2, pair_of(Type)) end, Family).

-spec family_field(family()) -> family().
family_field(Family) -> family_union(family_domain(Family), family_range(Family)).

each(Function, TypeOf, ?SET(Data, Type)) ->
    case family_type(Type) of
        {'_', '_'} when Type =:= '_' -> empty_set();
        {A, B} ->
            NewType = TypeOf(B),
            ?SET([{X, Function(Values)} || {X, Values} <- Data], {A, [NewType]})
    end.

-doc "The family of the unions; where an index is in one family only, its set is taken.".
-spec family_union(family(), family()) -> family().
family_union(?SET(Data1, Type1), ?SET(Data2, Type2)) ->
    Type = families(Type1, Type2),
    Merged = orddict:merge(fun(_, A, B) -> ordsets:union(A, B) end, Data1, Data2),
    ?SET(Merged, Type).

-doc "The family of the intersections, with the indices that both have.".
-spec family_intersection(family(), family()) -> family().
family_intersection(?SET(Data1, Type1), ?SET(Data2, Type2)) ->
    Type = families(Type1, Type2),
    Common = [
        {X, ordsets:intersection(A, B)}
     || {X, A} <- Data1, {ok, B} <- [orddict:find(X, Data2)]
    ],
    ?SET(Common, Type).

-doc "The family of the differences, with the indices of the first.".
-spec family_difference(family(), family()) -> family().
family_difference(?SET(Data1, Type1), ?SET(Data2, Type2)) ->
    Type = families(Type1, Type2),
    Differences = [
        case orddict:find(X, Data2) of
            {ok, B} -> {X, ordsets:subtract(A, B)};
            error -> {X, A}
        end
     || {X, A} <- Data1
    ],
    ?SET(Differences, Type).

families(Type1, Type2) ->
    Type = common(Type1, Type2),
    _ = family_type(Type),
    Type.

-doc "The family of what the function gives for the sets; these must be unordered sets, too.".
-spec family_projection(set_fun(), family()) -> family().
family_projection(Function, ?SET(Data, Type)) ->
    case family_type(Type) of
        {'_', '_'} when Type =:= '_' ->
            empty_set();
        {A, B} ->
            {Pairs, ValueType} = applied(Function, [Values || {_, Values} <- Data], [B]),
            _ = set_of(ValueType),
            Values = [{X, Value} || {{X, _}, {_, Value}} <- lists:zip(Data, Pairs)],
            ?SET(Values, {A, ValueType})
    end.

%% -- Graphs --------------------------------------------------------------------------------------

-spec family_to_digraph(family()) -> digraph:graph().
family_to_digraph(Family) -> family_to_digraph(Family, []).

-doc "The graph with an edge from each index to each element of the set at it.".
-spec family_to_digraph(family(), [digraph:d_type()]) -> digraph:graph().
family_to_digraph(?SET(Data, Type), GraphType) ->
    _ = family_type(Type),
    Graph =
        try digraph:new(GraphType)
        catch
            error:badarg -> error(badarg)
        end,
    _ = [digraph:add_vertex(Graph, Vertex) || {X, Values} <- Data, Vertex <- [X | Values]],
    _ = [added(digraph:add_edge(Graph, X, Y), Graph) || {X, Values} <- Data, Y <- Values],
    Graph.

added({error, {bad_edge, _}}, Graph) ->
    digraph:delete(Graph),
    error(cyclic);
added(_Edge, _Graph) ->
    ok.

-spec digraph_to_family(digraph:graph()) -> family().
digraph_to_family(Graph) ->
    digraph_to_family(Graph, [{atom, [atom]}]).

-doc "The family with each vertex and the vertices that edges lead to from it.".
-spec digraph_to_family(digraph:graph(), type()) -> family().
digraph_to_family(Graph, Type) ->
    Pairs =
        try
            [{V, lists:usort(digraph:out_neighbours(Graph, V))} || V <- digraph:vertices(Graph)]
        catch
            error:_ -> error(badarg)
        end,
    family(Pairs, Type).
