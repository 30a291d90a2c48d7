-module(sets).
-moduledoc """
Sets in two versions: version 1, what `new/0` and `from_list/1` make, is a table of its own (`hash_slots`);
version 2, made with the option `{version, 2}`, is a map from the elements to `[]`, and faster.

All functions take both, also mixed. Elements are the same if they match (`=:=`). The order of elements is not
defined.
""".

-export([new/0, new/1, is_set/1, size/1, is_empty/1, is_equal/2, to_list/1, from_list/1]).
-export([from_list/2, is_element/2, add_element/2, del_element/2]).
-export([union/2, union/1, intersection/2, intersection/1, is_disjoint/2, subtract/2, is_subset/2]).
-export([fold/3, filter/2, filtermap/2, map/2]).

-compile({no_auto_import, [size/1]}).

-export_type([set/0, set/1]).

-type set() :: set(_).
-opaque set(Element) :: hash_slots:table() | #{Element => []}.

-define(TABLE(Size), {set, Size, _, _, _, _, _, _, _}).

%% -- Whole sets ----------------------------------------------------------------------------------

-spec new() -> set(none()).
new() -> hash_slots:new(set).

-spec new([{version, 1 | 2}]) -> set(none()).
new(Options) ->
    case proplists:get_value(version, Options, 1) of
        1 -> new();
        2 -> #{}
    end.

-spec from_list([Element]) -> set(Element).
from_list(List) ->
    lists:foldl(fun add_element/2, new(), List).

-spec from_list([Element], [{version, 1 | 2}]) -> set(Element).
from_list(List, Options) ->
    case proplists:get_value(version, Options, 1) of
        1 -> from_list(List);
        2 -> maps:from_keys(List, [])
    end.

-doc "Whether `Term` looks like a set: any map does.".
-spec is_set(term()) -> boolean().
is_set(?TABLE(_)) -> true;
is_set(Map) -> is_map(Map).

-spec size(set()) -> non_neg_integer().
size(Map) when is_map(Map) -> map_size(Map);
size(?TABLE(Size)) -> Size.

-spec is_empty(set()) -> boolean().
is_empty(Map) when is_map(Map) -> map_size(Map) =:= 0;
is_empty(?TABLE(Size)) -> Size =:= 0.

-doc "Whether both have the same elements, of whatever version they are.".
-spec is_equal(set(), set()) -> boolean().
is_equal(Map1, Map2) when is_map(Map1), is_map(Map2) ->
    Map1 =:= Map2;
is_equal(Set1, Set2) ->
    size(Set1) =:= size(Set2) andalso is_subset(Set1, Set2).

-spec to_list(set(Element)) -> [Element].
to_list(Map) when is_map(Map) -> maps:keys(Map);
to_list(?TABLE(_) = Set) -> fold(fun(Element, List) -> [Element | List] end, [], Set).

%% -- One element ---------------------------------------------------------------------------------

-spec is_element(Element, set(Element)) -> boolean().
is_element(Element, Map) when is_map(Map) -> is_map_key(Element, Map);
is_element(Element, ?TABLE(_) = Set) -> lists:member(Element, hash_slots:bucket_of(Element, Set)).

-spec add_element(Element, set(Element)) -> set(Element).
add_element(Element, Map) when is_map(Map) ->
    Map#{Element => []};
add_element(Element, ?TABLE(_) = Set) ->
    Slot = hash_slots:locate(Element, Set),
    Bucket = hash_slots:bucket(Slot, Set),
    case lists:member(Element, Bucket) of
        true -> Set;
        false -> hash_slots:grown(1, hash_slots:put_bucket(Slot, [Element | Bucket], Set))
    end.

-spec del_element(Element, set(Element)) -> set(Element).
del_element(Element, Map) when is_map(Map) ->
    maps:remove(Element, Map);
del_element(Element, ?TABLE(_) = Set) ->
    Slot = hash_slots:locate(Element, Set),
    Bucket = hash_slots:bucket(Slot, Set),
    case lists:member(Element, Bucket) of
        true ->
            Others = lists:delete(Element, Bucket),
            hash_slots:shrunk(1, hash_slots:put_bucket(Slot, Others, Set));
        false ->
            Set
    end.

%% -- Two sets ------------------------------------------------------------------------------------

-doc "The elements of both. The larger set is added to, so the result has its version.".
-spec union(set(Element1), set(Element2)) -> set(Element1 | Element2).
union(Map1, Map2) when is_map(Map1), is_map(Map2) ->
    maps:merge(Map1, Map2);
union(Set1, Set2) ->
    case size(Set1) < size(Set2) of
        true -> fold(fun add_element/2, Set2, Set1);
        false -> fold(fun add_element/2, Set1, Set2)
    end.

-spec union([set(Element)]) -> set(Element).
union([Set1, Set2 | Sets]) -> union([union(Set1, Set2) | Sets]);
union([Set]) -> Set;
union([]) -> new().

-doc "The elements that are in both. The smaller set is filtered.".
-spec intersection(set(Element), set(Element)) -> set(Element).
intersection(Set1, Set2) ->
    case size(Set1) < size(Set2) of
        true -> filter(fun(Element) -> is_element(Element, Set2) end, Set1);
        false -> filter(fun(Element) -> is_element(Element, Set1) end, Set2)
    end.

-spec intersection([set(Element), ...]) -> set(Element).
intersection([Set1, Set2 | Sets]) -> intersection([intersection(Set1, Set2) | Sets]);
intersection([Set]) -> Set.

-spec is_disjoint(set(Element), set(Element)) -> boolean().
is_disjoint(Set1, Set2) ->
    case size(Set1) < size(Set2) of
        true -> none_in(to_list(Set1), Set2);
        false -> none_in(to_list(Set2), Set1)
    end.

none_in(Elements, Set) ->
    not lists:any(fun(Element) -> is_element(Element, Set) end, Elements).

-doc "The elements of the first set that are not in the second.".
-spec subtract(set(Element), set(Element)) -> set(Element).
subtract(Set1, Set2) ->
    filter(fun(Element) -> not is_element(Element, Set2) end, Set1).

-doc "Whether all elements of the first set are in the second.".
-spec is_subset(set(Element), set(Element)) -> boolean().
is_subset(Map1, Map2) when is_map(Map1), is_map(Map2), map_size(Map1) > map_size(Map2) ->
    false;
is_subset(Set1, Set2) ->
    fold(fun(Element, Subset) -> Subset andalso is_element(Element, Set2) end, true, Set1).

%% -- All elements --------------------------------------------------------------------------------

-spec fold(fun((Element, Acc) -> Acc), Acc, set(Element)) -> Acc.
fold(Function, Accumulator, Map) when is_function(Function, 2), is_map(Map) ->
    lists:foldl(Function, Accumulator, maps:keys(Map));
fold(Function, Accumulator, ?TABLE(_) = Set) when is_function(Function, 2) ->
    hash_slots:fold(
        fun(Bucket, Acc) -> lists:foldl(Function, Acc, Bucket) end, Accumulator, Set
    ).

-spec filter(fun((Element) -> boolean()), set(Element)) -> set(Element).
filter(Predicate, Map) when is_function(Predicate, 1), is_map(Map) ->
    maps:from_keys(kept(Predicate, maps:keys(Map), []), []);
filter(Predicate, ?TABLE(_) = Set) when is_function(Predicate, 1) ->
    hash_slots:filter(fun(Bucket) -> kept(Predicate, Bucket, []) end, Set).

%% In reverse order, as OTP leaves them.
kept(Predicate, [Element | Elements], Kept) ->
    case Predicate(Element) of
        true -> kept(Predicate, Elements, [Element | Kept]);
        false -> kept(Predicate, Elements, Kept)
    end;
kept(_Predicate, [], Kept) ->
    Kept.

-doc "Keeps, drops or, with `{true, Value}`, replaces each element.".
-spec filtermap(fun((Element1) -> boolean() | {true, Element2}), set(Element1)) ->
    set(Element1 | Element2).
filtermap(Function, Set) when is_function(Function, 1) ->
    same_version(lists:filtermap(Function, to_list(Set)), Set).

-spec map(fun((Element1) -> Element2), set(Element1)) -> set(Element2).
map(Function, Set) when is_function(Function, 1) ->
    same_version(lists:map(Function, to_list(Set)), Set).

same_version(List, Map) when is_map(Map) -> maps:from_keys(List, []);
same_version(List, _Set) -> from_list(List).
