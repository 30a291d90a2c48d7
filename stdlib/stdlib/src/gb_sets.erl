-module(gb_sets).
-moduledoc """
Ordered sets as general balanced trees; `gb_trees` tells how these work.

A set is `{Size, Node}`, a node `{Element, Smaller, Bigger}` or `nil`. Elements are the same if they compare
equal (`==`). Operations on one element are logarithmic; those on two sets take the smaller of the sum of the
sizes, and the size of one times the logarithm of the other.
""".

-export([new/0, empty/0, is_empty/1, is_set/1, size/1, singleton/1, is_member/2, is_element/2]).
-export([add/2, add_element/2, insert/2, delete/2, delete_any/2, del_element/2, balance/1]).
-export([smallest/1, largest/1, take_smallest/1, take_largest/1, smaller/2, larger/2]).
-export([union/2, union/1, intersection/2, intersection/1, difference/2, subtract/2]).
-export([is_disjoint/2, is_subset/2, is_equal/2]).
-export([to_list/1, from_list/1, from_ordset/1, fold/3, filter/2, filtermap/2, map/2]).
-export([iterator/1, iterator/2, iterator_from/2, iterator_from/3, next/1]).

-compile({no_auto_import, [size/1]}).

-export_type([iter/0, iter/1, set/0, set/1]).

-type gb_set_node(Element) ::
    nil | {Element, gb_set_node(Element), gb_set_node(Element)}.
-opaque set(Element) :: {non_neg_integer(), gb_set_node(Element)}.
-type set() :: set(_).
-opaque iter(Element) :: [gb_set_node(Element)] | {reversed, [gb_set_node(Element)]}.
-type iter() :: iter(_).

%% -- Looking -------------------------------------------------------------------------------------

-spec new() -> set(none()).
new() -> empty().

-spec empty() -> set(none()).
empty() -> {0, nil}.

-spec is_empty(set()) -> boolean().
is_empty({0, nil}) -> true;
is_empty(_) -> false.

-doc "Whether `Term` looks like a set; a dictionary of `gb_trees` does not.".
-spec is_set(term()) -> boolean().
is_set({0, nil}) -> true;
is_set({Size, {_, _, _}}) when is_integer(Size), Size >= 0 -> true;
is_set(_) -> false.

-spec size(set()) -> non_neg_integer().
size({Size, _}) -> Size.

-spec singleton(Element) -> set(Element).
singleton(Element) -> {1, {Element, nil, nil}}.

-spec is_element(Element, set(Element)) -> boolean().
is_element(Element, Set) -> is_member(Element, Set).

-spec is_member(Element, set(Element)) -> boolean().
is_member(Element, {_, Node}) -> is_member_1(Element, Node).

is_member_1(Element, {Element1, Smaller, _}) when Element < Element1 -> is_member_1(Element, Smaller);
is_member_1(Element, {Element1, _, Bigger}) when Element > Element1 -> is_member_1(Element, Bigger);
is_member_1(_Element, {_, _, _}) -> true;
is_member_1(_Element, nil) -> false.

%% -- Changing ------------------------------------------------------------------------------------

-doc "Inserts an element that must not be there.".
-spec insert(Element, set(Element)) -> set(Element).
insert(Element, {Size, Node}) ->
    NewSize = Size + 1,
    {NewSize, inserted(insert_1(Element, Node, NewSize * NewSize))}.

inserted({too_high, Node, _Height, _Size}) -> Node;
inserted(Node) -> Node.

%% Room is 2 to the power of the levels that the path may still have. Where a path is too long,
%% `{too_high, Node, 2^Height, Size}` is returned until a subtree has been found that is too high for its
%% size.
insert_1(Element, {Element1, Smaller, Bigger}, Room) when Element < Element1 ->
    case insert_1(Element, Smaller, Room div 2) of
        {too_high, Node, Height, Size} ->
            checked({Element1, Node, Bigger}, Height, Size, measured(Bigger));
        Node ->
            {Element1, Node, Bigger}
    end;
insert_1(Element, {Element1, Smaller, Bigger}, Room) when Element > Element1 ->
    case insert_1(Element, Bigger, Room div 2) of
        {too_high, Node, Height, Size} ->
            checked({Element1, Smaller, Node}, Height, Size, measured(Smaller));
        Node ->
            {Element1, Smaller, Node}
    end;
insert_1(Element, nil, 0) ->
    {too_high, {Element, nil, nil}, 1, 1};
insert_1(Element, nil, _Room) ->
    {Element, nil, nil};
insert_1(Element, _Node, _Room) ->
    error({key_exists, Element}).

checked(Node, Height1, Size1, {Height2, Size2}) ->
    Height = 2 * max(Height1, Height2),
    Size = Size1 + Size2 + 1,
    if
        Height > Size * Size -> balanced(Node, Size);
        true -> {too_high, Node, Height, Size}
    end.

measured({_, nil, nil}) ->
    {1, 1};
measured({_, Smaller, Bigger}) ->
    {Height1, Size1} = measured(Smaller),
    {Height2, Size2} = measured(Bigger),
    {2 * max(Height1, Height2), Size1 + Size2 + 1};
measured(nil) ->
    {1, 0}.

-spec add_element(Element, set(Element)) -> set(Element).
add_element(Element, Set) -> add(Element, Set).

-doc "Inserts an element, if it is not there.".
-spec add(Element, set(Element)) -> set(Element).
add(Element, Set) ->
    case is_member(Element, Set) of
        true -> Set;
        false -> insert(Element, Set)
    end.

-doc "Removes an element that must be there.".
-spec delete(Element, set(Element)) -> set(Element).
delete(Element, {Size, Node}) -> {Size - 1, delete_1(Element, Node)}.

delete_1(Element, {Element1, Smaller, Bigger}) when Element < Element1 ->
    {Element1, delete_1(Element, Smaller), Bigger};
delete_1(Element, {Element1, Smaller, Bigger}) when Element > Element1 ->
    {Element1, Smaller, delete_1(Element, Bigger)};
delete_1(_Element, {_, Smaller, Bigger}) ->
    merged(Smaller, Bigger).

merged(Smaller, nil) ->
    Smaller;
merged(nil, Bigger) ->
    Bigger;
merged(Smaller, Bigger) ->
    {Element, Rest} = take_smallest_1(Bigger),
    {Element, Smaller, Rest}.

-spec del_element(Element, set(Element)) -> set(Element).
del_element(Element, Set) -> delete_any(Element, Set).

-doc "Removes an element, if it is there.".
-spec delete_any(Element, set(Element)) -> set(Element).
delete_any(Element, Set) ->
    case is_member(Element, Set) of
        true -> delete(Element, Set);
        false -> Set
    end.

-doc "Makes the height as small as it can be. Seldom needed.".
-spec balance(set(Element)) -> set(Element).
balance({Size, Node}) -> {Size, balanced(Node, Size)}.

balanced(Node, Size) ->
    {NewNode, []} = balanced_part(elements(Node, []), Size),
    NewNode.

%% The tree of the first Size elements, and the others.
balanced_part(List, 0) ->
    {nil, List};
balanced_part([Element | Rest], 1) ->
    {{Element, nil, nil}, Rest};
balanced_part(List, Size) ->
    InBigger = (Size - 1) div 2,
    {Smaller, [Element | Rest1]} = balanced_part(List, Size - 1 - InBigger),
    {Bigger, Rest2} = balanced_part(Rest1, InBigger),
    {{Element, Smaller, Bigger}, Rest2}.

%% The same for elements in descending order.
from_reversed(List, Size) ->
    {Node, []} = balanced_part_reversed(List, Size),
    {Size, Node}.

balanced_part_reversed(List, 0) ->
    {nil, List};
balanced_part_reversed([Element | Rest], 1) ->
    {{Element, nil, nil}, Rest};
balanced_part_reversed(List, Size) ->
    InSmaller = (Size - 1) div 2,
    {Bigger, [Element | Rest1]} = balanced_part_reversed(List, Size - 1 - InSmaller),
    {Smaller, Rest2} = balanced_part_reversed(Rest1, InSmaller),
    {{Element, Smaller, Bigger}, Rest2}.

%% -- Both ends, and neighbours -------------------------------------------------------------------

-doc "The smallest element of a set that is not empty.".
-spec smallest(set(Element)) -> Element.
smallest({_, Node}) -> smallest_1(Node).

smallest_1({Element, nil, _}) -> Element;
smallest_1({_, Smaller, _}) -> smallest_1(Smaller).

-spec largest(set(Element)) -> Element.
largest({_, Node}) -> largest_1(Node).

largest_1({Element, _, nil}) -> Element;
largest_1({_, _, Bigger}) -> largest_1(Bigger).

-spec take_smallest(set(Element)) -> {Element, set(Element)}.
take_smallest({Size, Node}) ->
    {Element, Rest} = take_smallest_1(Node),
    {Element, {Size - 1, Rest}}.

take_smallest_1({Element, nil, Bigger}) ->
    {Element, Bigger};
take_smallest_1({Element1, Smaller, Bigger}) ->
    {Element, Rest} = take_smallest_1(Smaller),
    {Element, {Element1, Rest, Bigger}}.

-spec take_largest(set(Element)) -> {Element, set(Element)}.
take_largest({Size, Node}) ->
    {Element, Rest} = take_largest_1(Node),
    {Element, {Size - 1, Rest}}.

take_largest_1({Element, Smaller, nil}) ->
    {Element, Smaller};
take_largest_1({Element1, Smaller, Bigger}) ->
    {Element, Rest} = take_largest_1(Bigger),
    {Element, {Element1, Smaller, Rest}}.

-doc "The largest element that is smaller than `Element`.".
-spec smaller(Element, set(Element)) -> none | {found, Element}.
smaller(Element, {_, Node}) -> smaller_1(Element, Node, none).

smaller_1(_Element, nil, Best) -> Best;
smaller_1(Element, {Element1, _, Bigger}, _Best) when Element > Element1 ->
    smaller_1(Element, Bigger, {found, Element1});
smaller_1(Element, {_, Smaller, _}, Best) ->
    smaller_1(Element, Smaller, Best).

-doc "The smallest element that is larger than `Element`.".
-spec larger(Element, set(Element)) -> none | {found, Element}.
larger(Element, {_, Node}) -> larger_1(Element, Node, none).

larger_1(_Element, nil, Best) -> Best;
larger_1(Element, {Element1, Smaller, _}, _Best) when Element < Element1 ->
    larger_1(Element, Smaller, {found, Element1});
larger_1(Element, {_, _, Bigger}, Best) ->
    larger_1(Element, Bigger, Best).

%% -- Two sets ------------------------------------------------------------------------------------

%% Whether it costs less to look N elements up in a tree of size M than to go through both.
is_cheaper_to_look_up(N, M) -> M >= 10 andalso M >= N * round(1.46 * math:log(M)).

-spec union(set(Element), set(Element)) -> set(Element).
union({N, Node1}, {M, Node2}) when is_integer(N), is_integer(M), M < N ->
    union(elements(Node2, []), M, Node1, N);
union({N, Node1}, {M, Node2}) when is_integer(N), is_integer(M) ->
    union(elements(Node1, []), N, Node2, M).

union(List, N, Node, M) ->
    case is_cheaper_to_look_up(N, M) of
        true -> lists:foldl(fun add/2, {M, Node}, List);
        false -> united(List, elements(Node, []), [], 0)
    end.

%% Where one has passed the other, they change places; of equal elements that of the first is kept.
united([A | As], [B | _] = Bs, Union, Size) when A < B -> united(As, Bs, [A | Union], Size + 1);
united([A | _] = As, [B | Bs], Union, Size) when A > B -> united(Bs, As, [B | Union], Size + 1);
united([A | As], [_ | Bs], Union, Size) -> united(As, Bs, [A | Union], Size + 1);
united([A | As], [], Union, Size) -> united(As, [], [A | Union], Size + 1);
united([], [B | Bs], Union, Size) -> united([], Bs, [B | Union], Size + 1);
united([], [], Union, Size) -> from_reversed(Union, Size).

-spec union([set(Element)]) -> set(Element).
union([Set | Sets]) -> lists:foldl(fun(Other, Union) -> union(Union, Other) end, Set, Sets);
union([]) -> empty().

-spec intersection(set(Element), set(Element)) -> set(Element).
intersection({N, Node1}, {M, Node2}) when is_integer(N), is_integer(M), M < N ->
    intersection(elements(Node2, []), M, Node1, N);
intersection({N, Node1}, {M, Node2}) when is_integer(N), is_integer(M) ->
    intersection(elements(Node1, []), N, Node2, M).

intersection(List, N, Node, M) ->
    case is_cheaper_to_look_up(N, M) of
        true -> looked_up(List, Node, true, [], 0);
        false -> intersected(List, elements(Node, []), [], 0)
    end.

%% The elements that are, or are not, in the tree.
looked_up([Element | Elements], Node, Wanted, Found, Size) ->
    case is_member_1(Element, Node) of
        Wanted -> looked_up(Elements, Node, Wanted, [Element | Found], Size + 1);
        _ -> looked_up(Elements, Node, Wanted, Found, Size)
    end;
looked_up([], _Node, _Wanted, Found, Size) ->
    from_reversed(Found, Size).

intersected([A | As], [B | _] = Bs, Both, Size) when A < B -> intersected(As, Bs, Both, Size);
intersected([A | _] = As, [B | Bs], Both, Size) when A > B -> intersected(Bs, As, Both, Size);
intersected([A | As], [_ | Bs], Both, Size) -> intersected(As, Bs, [A | Both], Size + 1);
intersected(_, _, Both, Size) -> from_reversed(Both, Size).

-spec intersection([set(Element), ...]) -> set(Element).
intersection([Set | Sets]) ->
    lists:foldl(fun(Other, Common) -> intersection(Common, Other) end, Set, Sets).

-spec is_disjoint(set(Element), set(Element)) -> boolean().
is_disjoint({N, Node1}, {M, Node2}) when N < M ->
    not lists:any(fun(Element) -> is_member_1(Element, Node2) end, elements(Node1, []));
is_disjoint({_, Node1}, {_, Node2}) ->
    not lists:any(fun(Element) -> is_member_1(Element, Node1) end, elements(Node2, [])).

-spec subtract(set(Element), set(Element)) -> set(Element).
subtract(Set1, Set2) -> difference(Set1, Set2).

-doc "The elements of the first set that are not in the second.".
-spec difference(set(Element), set(Element)) -> set(Element).
difference({N, Node1}, {M, Node2}) when is_integer(N), is_integer(M) ->
    case is_cheaper_to_look_up(N, M) of
        true -> looked_up(elements(Node1, []), Node2, false, [], 0);
        false -> subtracted(elements(Node1, []), elements(Node2, []), [], 0)
    end.

subtracted([A | As], [B | _] = Bs, Rest, Size) when A < B -> subtracted(As, Bs, [A | Rest], Size + 1);
subtracted([A | _] = As, [B | Bs], Rest, Size) when A > B -> subtracted(As, Bs, Rest, Size);
subtracted([_ | As], [_ | Bs], Rest, Size) -> subtracted(As, Bs, Rest, Size);
subtracted([], _, Rest, Size) -> from_reversed(Rest, Size);
subtracted([A | As], [], Rest, Size) -> subtracted(As, [], [A | Rest], Size + 1).

-doc "Whether all elements of the first set are in the second.".
-spec is_subset(set(Element), set(Element)) -> boolean().
is_subset({N, Node1}, {M, Node2}) when is_integer(N), is_integer(M) ->
    N =< M andalso
        lists:all(fun(Element) -> is_member_1(Element, Node2) end, elements(Node1, [])).

-doc "Whether both have the same elements.".
-spec is_equal(set(Element), set(Element)) -> boolean().
is_equal({Size, _} = Set1, {Size, _} = Set2) -> to_list(Set1) == to_list(Set2);
is_equal({_, _}, {_, _}) -> false.

%% -- All elements --------------------------------------------------------------------------------

-spec to_list(set(Element)) -> [Element].
to_list({_, Node}) -> elements(Node, []).

elements({Element, Smaller, Bigger}, List) ->
    elements(Smaller, [Element | elements(Bigger, List)]);
elements(nil, List) ->
    List.

-spec from_list([Element]) -> set(Element).
from_list(List) -> from_ordset(ordsets:from_list(List)).

-spec from_ordset(ordsets:ordset(Element)) -> set(Element).
from_ordset(List) ->
    Size = length(List),
    {Node, []} = balanced_part(List, Size),
    {Size, Node}.

-doc "Calls `Function(Element, Accumulator)` for all elements, the smallest first.".
-spec fold(fun((Element, Acc) -> Acc), Acc, set(Element)) -> Acc.
fold(Function, Accumulator, {_, Node}) when is_function(Function, 2) ->
    fold_1(Function, Accumulator, Node).

fold_1(Function, Accumulator, {Element, Smaller, Bigger}) ->
    fold_1(Function, Function(Element, fold_1(Function, Accumulator, Smaller)), Bigger);
fold_1(_Function, Accumulator, nil) ->
    Accumulator.

-spec filter(fun((Element) -> boolean()), set(Element)) -> set(Element).
filter(Predicate, {_, Node}) when is_function(Predicate, 1) ->
    from_ordset([Element || Element <- elements(Node, []), Predicate(Element)]).

-doc "Keeps, drops or, with `{true, Value}`, replaces each element.".
-spec filtermap(fun((Element1) -> boolean() | {true, Element2}), set(Element1)) ->
    set(Element1 | Element2).
filtermap(Function, {_, Node}) when is_function(Function, 1) ->
    from_list(lists:filtermap(Function, elements(Node, []))).

-spec map(fun((Element1) -> Element2), set(Element1)) -> set(Element2).
map(Function, {_, Node}) when is_function(Function, 1) ->
    from_list(lists:map(Function, elements(Node, []))).

%% -- Iterators -----------------------------------------------------------------------------------

-doc "An iterator that begins with the smallest element; see `next/1`.".
-spec iterator(set(Element)) -> iter(Element).
iterator({_, Node}) -> left_path(Node, []).

-doc "As `iterator/1`, or, with `reversed`, beginning with the largest element.".
-spec iterator(set(Element), ordered | reversed) -> iter(Element).
iterator(Set, ordered) -> iterator(Set);
iterator({_, Node}, reversed) -> {reversed, right_path(Node, [])}.

left_path({_, Smaller, _} = Node, Path) -> left_path(Smaller, [Node | Path]);
left_path(nil, Path) -> Path.

right_path({_, _, Bigger} = Node, Path) -> right_path(Bigger, [Node | Path]);
right_path(nil, Path) -> Path.

-doc "As `iterator/1`, beginning with the first element that is not smaller than `Element`.".
-spec iterator_from(Element, set(Element)) -> iter(Element).
iterator_from(Element, {_, Node}) -> left_path_from(Element, Node, []).

-doc "As `iterator/2`, beginning with `Element` or, if that is not there, with the next one.".
-spec iterator_from(Element, set(Element), ordered | reversed) -> iter(Element).
iterator_from(Element, Set, ordered) -> iterator_from(Element, Set);
iterator_from(Element, {_, Node}, reversed) -> {reversed, right_path_from(Element, Node, [])}.

left_path_from(Element, {Element1, _, Bigger}, Path) when Element > Element1 ->
    left_path_from(Element, Bigger, Path);
left_path_from(Element, {Element1, Smaller, _} = Node, Path) when Element < Element1 ->
    left_path_from(Element, Smaller, [Node | Path]);
left_path_from(_Element, nil, Path) ->
    Path;
left_path_from(_Element, Node, Path) ->
    [Node | Path].

right_path_from(Element, {Element1, Smaller, _}, Path) when Element < Element1 ->
    right_path_from(Element, Smaller, Path);
right_path_from(Element, {Element1, _, Bigger} = Node, Path) when Element > Element1 ->
    right_path_from(Element, Bigger, [Node | Path]);
right_path_from(_Element, nil, Path) ->
    Path;
right_path_from(_Element, Node, Path) ->
    [Node | Path].

-doc "The next element, and the iterator for what follows.".
-spec next(iter(Element)) -> none | {Element, iter(Element)}.
next([{Element, _, Bigger} | Path]) ->
    {Element, left_path(Bigger, Path)};
next({reversed, [{Element, Smaller, _} | Path]}) ->
    {Element, {reversed, right_path(Smaller, Path)}};
next({reversed, []}) ->
    none;
next([]) ->
    none.
