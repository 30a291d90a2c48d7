-module(ordsets).
-moduledoc """
Sets as ordered lists. Operations on one element are linear in the size; those on two sets, in the
sum of the sizes.
""".

-export([add_element/2, del_element/2, filter/2, filtermap/2, fold/3, from_list/1]).
-export([intersection/1, intersection/2, is_disjoint/2, is_element/2, is_empty/1, is_equal/2]).
-export([is_set/1, is_subset/2, map/2, new/0, size/1, subtract/2, to_list/1, union/1, union/2]).

-export_type([ordset/1]).

-type ordset(T) :: [T].

-doc "The empty set.".
-spec new() -> ordset(term()).
new() -> [].

-doc "Whether a term is a set: a sorted list without equal elements.".
-spec is_set(term()) -> boolean().
is_set([Element | Rest]) -> is_set(Rest, Element);
is_set(Term) -> Term =:= [].

is_set([Element | Rest], Before) when Before < Element -> is_set(Rest, Element);
is_set(Rest, _Before) -> Rest =:= [].

-doc "The number of elements.".
-spec size(ordset(term())) -> non_neg_integer().
size(Set) -> length(Set).

-doc "Whether a set has no elements.".
-spec is_empty(ordset(term())) -> boolean().
is_empty(Set) -> Set =:= [].

-doc "Whether two sets have the same elements.".
-spec is_equal(ordset(term()), ordset(term())) -> boolean().
is_equal(Set1, Set2) when is_list(Set1), is_list(Set2) -> Set1 == Set2.

-doc "The elements, in order.".
-spec to_list(ordset(T)) -> [T].
to_list(Set) -> Set.

-doc "The elements of a list as a set.".
-spec from_list([T]) -> ordset(T).
from_list(List) -> lists:usort(List).

-doc "Whether an element is in a set.".
-spec is_element(term(), ordset(term())) -> boolean().
is_element(Element, [E | Rest]) when Element > E -> is_element(Element, Rest);
is_element(Element, [E | _]) -> Element == E;
is_element(_Element, []) -> false.

-doc "A set with an element.".
-spec add_element(T, ordset(T)) -> ordset(T).
add_element(Element, [E | Rest]) when Element > E -> [E | add_element(Element, Rest)];
add_element(Element, [E | _] = Set) when Element < E -> [Element | Set];
add_element(_Element, [_ | _] = Set) -> Set;
add_element(Element, []) -> [Element].

-doc "A set without an element.".
-spec del_element(term(), ordset(T)) -> ordset(T).
del_element(Element, [E | Rest]) when Element > E -> [E | del_element(Element, Rest)];
del_element(Element, [E | _] = Set) when Element < E -> Set;
del_element(_Element, [_ | Rest]) -> Rest;
del_element(_Element, []) -> [].

-doc "The elements that are in either set.".
-spec union(ordset(T), ordset(T)) -> ordset(T).
union([E1 | Rest1], [E2 | _] = Set2) when E1 < E2 -> [E1 | union(Rest1, Set2)];
union([E1 | _] = Set1, [E2 | Rest2]) when E1 > E2 -> [E2 | union(Rest2, Set1)];
union([E1 | Rest1], [_ | Rest2]) -> [E1 | union(Rest1, Rest2)];
union([], Set2) -> Set2;
union(Set1, []) -> Set1.

-doc "The elements that are in any of the sets.".
-spec union([ordset(T)]) -> ordset(T).
union(Sets) -> lists:usort(lists:append(Sets)).

-doc "The elements that are in both sets.".
-spec intersection(ordset(T), ordset(T)) -> ordset(T).
intersection([E1 | Rest1], [E2 | _] = Set2) when E1 < E2 -> intersection(Rest1, Set2);
intersection([E1 | _] = Set1, [E2 | Rest2]) when E1 > E2 -> intersection(Rest2, Set1);
intersection([E1 | Rest1], [_ | Rest2]) -> [E1 | intersection(Rest1, Rest2)];
intersection([], _) -> [];
intersection(_, []) -> [].

-doc "The elements that all of the sets have; there must be at least one set.".
-spec intersection([ordset(T), ...]) -> ordset(T).
intersection([Set]) -> Set;
intersection([Set1, Set2 | Sets]) -> intersection([intersection(Set1, Set2) | Sets]).

-doc "Whether two sets have no element in common.".
-spec is_disjoint(ordset(term()), ordset(term())) -> boolean().
is_disjoint([E1 | Rest1], [E2 | _] = Set2) when E1 < E2 -> is_disjoint(Rest1, Set2);
is_disjoint([E1 | _] = Set1, [E2 | Rest2]) when E1 > E2 -> is_disjoint(Rest2, Set1);
is_disjoint([_ | _], [_ | _]) -> false;
is_disjoint([], _) -> true;
is_disjoint(_, []) -> true.

-doc "The elements of the first set that are not in the second.".
-spec subtract(ordset(T), ordset(term())) -> ordset(T).
subtract([E1 | Rest1], [E2 | _] = Set2) when E1 < E2 -> [E1 | subtract(Rest1, Set2)];
subtract([E1 | _] = Set1, [E2 | Rest2]) when E1 > E2 -> subtract(Set1, Rest2);
subtract([_ | Rest1], [_ | Rest2]) -> subtract(Rest1, Rest2);
subtract([], _) -> [];
subtract(Set1, []) -> Set1.

-doc "Whether all elements of the first set are in the second.".
-spec is_subset(ordset(term()), ordset(term())) -> boolean().
is_subset([E1 | _], [E2 | _]) when E1 < E2 -> false;
is_subset([E1 | _] = Set1, [E2 | Rest2]) when E1 > E2 -> is_subset(Set1, Rest2);
is_subset([_ | Rest1], [_ | Rest2]) -> is_subset(Rest1, Rest2);
is_subset([], _) -> true;
is_subset([_ | _], []) -> false.

-doc "`lists:foldl/3` over the elements.".
-spec fold(fun((T, Acc) -> Acc), Acc, ordset(T)) -> Acc.
fold(Function, Accumulator, Set) -> lists:foldl(Function, Accumulator, Set).

-doc "The elements for which a function says `true`.".
-spec filter(fun((T) -> boolean()), ordset(T)) -> ordset(T).
filter(Predicate, Set) -> lists:filter(Predicate, Set).

-doc "The set of the values of a function for the elements.".
-spec map(fun((T) -> U), ordset(T)) -> ordset(U).
map(Function, Set) -> from_list(lists:map(Function, Set)).

-doc "The elements that a function keeps (`true`) or replaces (`{true, Value}`), as a set.".
-spec filtermap(fun((T) -> boolean() | {true, U}), ordset(T)) -> ordset(T | U).
filtermap(Function, Set) -> from_list(lists:filtermap(Function, Set)).
