-module(array).
-moduledoc """
Functional arrays, with indices from 0. An array grows when it is written to beyond its end, unless it is
fixed. What has not been set has the default value.

    {array, Size, Max, Default, Elements}

`Elements` is a tree: a leaf is a tuple of 10 elements, an inner node one of 10 subtrees and, as the 11th
element, the number of elements that each of these can have. A subtree in which nothing has been set is only
that number. `Max` is what the whole tree can have, or 0 in a fixed array. Reading and writing cost as many
steps as the size has decimal digits.

Functions with `sparse` in their names pass over elements that are the default value.
""".

-export([new/0, new/1, new/2, is_array/1, size/1, default/1, fix/1, is_fix/1, relax/1]).
-export([resize/1, resize/2, sparse_size/1, set/3, get/2, reset/2]).
-export([to_list/1, sparse_to_list/1, from_list/1, from_list/2]).
-export([to_orddict/1, sparse_to_orddict/1, from_orddict/1, from_orddict/2]).
-export([map/2, sparse_map/2, foldl/3, foldr/3, sparse_foldl/3, sparse_foldr/3]).

-compile({no_auto_import, [size/1]}).

-export_type([array/0, array/1, array_indx/0, array_opts/0, indx_pairs/1]).

-define(LEAF, 10).

-record(array, {
    size :: non_neg_integer(),
    max :: non_neg_integer(),
    default,
    elements :: elements()
}).

-type elements() :: non_neg_integer() | tuple().
-opaque array(_Type) :: #array{}.
-type array() :: array(term()).
-type array_indx() :: non_neg_integer().
-type array_opts() :: array_opt() | [array_opt()].
-type array_opt() ::
    {fixed, boolean()} | fixed | {default, Value :: term()} | {size, N :: non_neg_integer()} |
    (N :: non_neg_integer()).
-type indx_pairs(Type) :: [{Index :: array_indx(), Type}].

%% -- Making arrays -------------------------------------------------------------------------------

-doc "An empty array that grows, whose default value is `undefined`.".
-spec new() -> array().
new() -> made(0, undefined, false).

-doc """
A new array. `{size, N}`, or `N` alone, sets the size and fixes the array; `{fixed, false}` lets it grow
nevertheless. `{default, Value}` sets the default value.
""".
-spec new(array_opts()) -> array().
new(Options) ->
    with_options(Options, 0, undefined, false).

-spec new(non_neg_integer(), array_opts()) -> array().
new(Size, Options) when is_integer(Size), Size >= 0 ->
    with_options(Options, Size, undefined, true);
new(_Size, _Options) ->
    error(badarg).

with_options([fixed | Options], Size, Default, _Fixed) ->
    with_options(Options, Size, Default, true);
with_options([{fixed, Fixed} | Options], Size, Default, _Fixed) when is_boolean(Fixed) ->
    with_options(Options, Size, Default, Fixed);
with_options([{default, Default} | Options], Size, _Default, Fixed) ->
    with_options(Options, Size, Default, Fixed);
with_options([{size, Size} | Options], _Size, Default, _Fixed) when is_integer(Size), Size >= 0 ->
    with_options(Options, Size, Default, true);
with_options([Size | Options], _Size, Default, _Fixed) when is_integer(Size), Size >= 0 ->
    with_options(Options, Size, Default, true);
with_options([], Size, Default, Fixed) ->
    made(Size, Default, Fixed);
with_options([_ | _], _Size, _Default, _Fixed) ->
    error(badarg);
with_options(Option, Size, Default, Fixed) ->
    with_options([Option], Size, Default, Fixed).

made(Size, Default, Fixed) ->
    Capacity = capacity(Size),
    Max =
        case Fixed of
            true -> 0;
            false -> Capacity
        end,
    #array{size = Size, max = Max, default = Default, elements = Capacity}.

%% The smallest tree for so many elements.
capacity(Size) -> capacity(Size, ?LEAF).

capacity(Size, Capacity) when Size =< Capacity -> Capacity;
capacity(Size, Capacity) -> capacity(Size, Capacity * ?LEAF).

-doc "Whether `Term` looks like an array; its elements are not looked at.".
-spec is_array(term()) -> boolean().
is_array(#array{size = Size, max = Max}) when is_integer(Size), is_integer(Max) -> true;
is_array(_) -> false.

-spec size(array()) -> non_neg_integer().
size(#array{size = Size}) -> Size;
size(_) -> error(badarg).

-spec default(array(Type)) -> Value :: Type.
default(#array{default = Default}) -> Default;
default(_) -> error(badarg).

-doc "Fixes the size: access beyond it fails from now on.".
-spec fix(array(Type)) -> array(Type).
fix(#array{} = Array) -> Array#array{max = 0}.

-spec is_fix(array()) -> boolean().
is_fix(#array{max = Max}) -> Max =:= 0.

-doc "Lets the array grow (again).".
-spec relax(array(Type)) -> array(Type).
relax(#array{elements = Elements} = Array) -> Array#array{max = room(Elements)}.

%% How many elements a tree can have.
room(Node) when tuple_size(Node) =:= ?LEAF + 1 -> ?LEAF * element(?LEAF + 1, Node);
room(Leaf) when is_tuple(Leaf) -> ?LEAF;
room(Empty) -> Empty.

-doc "Changes the size, also of a fixed array.".
-spec resize(non_neg_integer(), array(Type)) -> array(Type).
resize(Size, #array{size = Old, max = Max, elements = Elements} = Array) when
    is_integer(Size), Size >= 0
->
    if
        Size > Old, Max > 0 ->
            {Grown, NewMax} = grown(Size, Elements, Max),
            Array#array{size = Size, max = NewMax, elements = Grown};
        Size > Old ->
            {Grown, _} = grown(Size, Elements, room(Elements)),
            Array#array{size = Size, elements = Grown};
        true ->
            Array#array{size = Size}
    end;
resize(_Size, _Array) ->
    error(badarg).

-doc "Changes the size to what `sparse_size/1` gives.".
-spec resize(array(Type)) -> array(Type).
resize(Array) -> resize(sparse_size(Array), Array).

-doc "The size without the default values at the end.".
-spec sparse_size(array()) -> non_neg_integer().
sparse_size(Array) ->
    try
        sparse_foldr(fun(Index, _Value, _) -> throw({?MODULE, Index}) end, none, Array)
    of
        none -> 0
    catch
        throw:{?MODULE, Index} -> Index + 1
    end.

%% A tree with room for so many elements: the old one becomes the first subtree, level by level.
grown(Size, Elements, Max) when is_integer(Elements) ->
    Capacity = capacity(Size, Max),
    {Capacity, Capacity};
grown(Size, Elements, Max) when Size =< Max ->
    {Elements, Max};
grown(Size, Elements, Max) ->
    grown(Size, setelement(1, erlang:make_tuple(?LEAF + 1, Max), Elements), Max * ?LEAF).

%% -- One element ---------------------------------------------------------------------------------

-doc "Sets an element; one beyond the end makes the array larger, unless it is fixed.".
-spec set(array_indx(), Type, array(Type)) -> array(Type).
set(Index, Value, #array{size = Size, max = Max, default = Default, elements = Elements} = Array) when
    is_integer(Index), Index >= 0
->
    if
        Index < Size ->
            Array#array{elements = put_in(Index, Elements, Value, Default)};
        Index < Max ->
            NewElements = put_in(Index, Elements, Value, Default),
            Array#array{size = Index + 1, elements = NewElements};
        Max > 0 ->
            {Grown, NewMax} = grown(Index + 1, Elements, Max),
            NewElements = put_in(Index, Grown, Value, Default),
            Array#array{size = Index + 1, max = NewMax, elements = NewElements};
        true ->
            error(badarg)
    end;
set(_Index, _Value, _Array) ->
    error(badarg).

put_in(Index, Node, Value, Default) when tuple_size(Node) =:= ?LEAF + 1 ->
    Capacity = element(?LEAF + 1, Node),
    I = Index div Capacity + 1,
    setelement(I, Node, put_in(Index rem Capacity, element(I, Node), Value, Default));
put_in(Index, Leaf, Value, _Default) when is_tuple(Leaf) ->
    setelement(Index + 1, Leaf, Value);
put_in(Index, ?LEAF, Value, Default) ->
    setelement(Index + 1, erlang:make_tuple(?LEAF, Default), Value);
put_in(Index, Empty, Value, Default) ->
    put_in(Index, opened(Empty), Value, Default).

%% The node of an empty subtree.
opened(Empty) -> erlang:make_tuple(?LEAF + 1, Empty div ?LEAF).

-doc "An element; one beyond the end is the default value, unless the array is fixed.".
-spec get(array_indx(), array(Type)) -> Type.
get(Index, #array{size = Size, max = Max, default = Default, elements = Elements}) when
    is_integer(Index), Index >= 0
->
    if
        Index < Size -> get_from(Index, Elements, Default);
        Max > 0 -> Default;
        true -> error(badarg)
    end;
get(_Index, _Array) ->
    error(badarg).

get_from(Index, Node, Default) when tuple_size(Node) =:= ?LEAF + 1 ->
    Capacity = element(?LEAF + 1, Node),
    get_from(Index rem Capacity, element(Index div Capacity + 1, Node), Default);
get_from(Index, Leaf, _Default) when is_tuple(Leaf) ->
    element(Index + 1, Leaf);
get_from(_Index, _Empty, Default) ->
    Default.

-doc "Sets an element to the default value. This never makes the array larger.".
-spec reset(array_indx(), array(Type)) -> array(Type).
reset(Index, #array{size = Size, max = Max, default = Default, elements = Elements} = Array) when
    is_integer(Index), Index >= 0
->
    if
        Index < Size -> Array#array{elements = reset_in(Index, Elements, Default)};
        Max > 0 -> Array;
        true -> error(badarg)
    end;
reset(_Index, _Array) ->
    error(badarg).

reset_in(Index, Node, Default) when tuple_size(Node) =:= ?LEAF + 1 ->
    Capacity = element(?LEAF + 1, Node),
    I = Index div Capacity + 1,
    setelement(I, Node, reset_in(Index rem Capacity, element(I, Node), Default));
reset_in(Index, Leaf, Default) when is_tuple(Leaf) ->
    setelement(Index + 1, Leaf, Default);
reset_in(_Index, Empty, _Default) ->
    Empty.

%% -- From and to lists ---------------------------------------------------------------------------

-spec from_list([Value :: Type]) -> array(Type).
from_list(List) -> from_list(List, undefined).

-doc "An array of the elements of a list, that can grow.".
-spec from_list([Value :: Type], Default :: term()) -> array(Type).
from_list([], Default) ->
    new({default, Default});
from_list(List, Default) when is_list(List) ->
    Leaves = leaves_of_list(List, Default),
    from_leaves(length(List), Leaves, Default);
from_list(_List, _Default) ->
    error(badarg).

leaves_of_list([A, B, C, D, E, F, G, H, I, J | Rest], Default) ->
    [{A, B, C, D, E, F, G, H, I, J} | leaves_of_list(Rest, Default)];
leaves_of_list([], _Default) ->
    [];
leaves_of_list([_ | _] = List, Default) ->
    try length(List) of
        Length -> [list_to_tuple(List ++ lists:duplicate(?LEAF - Length, Default))]
    catch
        error:badarg -> error(badarg)
    end;
leaves_of_list(_Tail, _Default) ->
    error(badarg).

from_leaves(Size, Leaves, Default) ->
    Capacity = capacity(Size),
    Elements = tree(Leaves, ?LEAF),
    #array{size = Size, max = Capacity, default = Default, elements = Elements}.

%% Level by level; subtrees that are missing at the end are empty.
tree([Tree], _Capacity) -> Tree;
tree(Trees, Capacity) -> tree(parents(Trees, Capacity), Capacity * ?LEAF).

parents([A, B, C, D, E, F, G, H, I, J | Rest], N) ->
    Node =
        case {A, B, C, D, E, F, G, H, I, J, N} of
            {N, N, N, N, N, N, N, N, N, N, N} -> N * ?LEAF;
            Full -> Full
        end,
    [Node | parents(Rest, N)];
parents([], _Capacity) ->
    [];
parents(Trees, Capacity) ->
    Missing = lists:duplicate(?LEAF + 1 - length(Trees), Capacity),
    [list_to_tuple(Trees ++ Missing)].

-doc "All elements.".
-spec to_list(array(Type)) -> [Value :: Type].
to_list(#array{size = 0}) -> [];
to_list(#array{size = Size, default = Default, elements = Elements}) ->
    listed(Elements, Size, Default, []);
to_list(_) -> error(badarg).

%% The first Size elements of a tree in front of a list. Whole leaves, nearly all of them, in one go.
listed(_Tree, Size, _Default, List) when Size =< 0 ->
    List;
listed(Node, Size, Default, List) when tuple_size(Node) =:= ?LEAF + 1 ->
    listed_parts(?LEAF, Node, element(?LEAF + 1, Node), Size, Default, List);
listed({A, B, C, D, E, F, G, H, I, J}, Size, _Default, List) when Size >= ?LEAF ->
    [A, B, C, D, E, F, G, H, I, J | List];
listed(Leaf, Size, _Default, List) when is_tuple(Leaf) ->
    lists:sublist(tuple_to_list(Leaf), Size) ++ List;
listed(Empty, Size, Default, List) ->
    lists:duplicate(min(Empty, Size), Default) ++ List.

listed_parts(0, _Node, _Part, _Size, _Default, List) ->
    List;
listed_parts(I, Node, Part, Size, Default, List) ->
    Behind = listed(element(I, Node), Size - (I - 1) * Part, Default, List),
    listed_parts(I - 1, Node, Part, Size, Default, Behind).

-spec sparse_to_list(array(Type)) -> [Value :: Type].
sparse_to_list(#array{} = Array) ->
    sparse_foldr(fun(_Index, Value, List) -> [Value | List] end, [], Array);
sparse_to_list(_) ->
    error(badarg).

-doc "All elements as pairs with their indices.".
-spec to_orddict(array(Type)) -> indx_pairs(Type).
to_orddict(#array{} = Array) ->
    foldr(fun(Index, Value, List) -> [{Index, Value} | List] end, [], Array);
to_orddict(_) ->
    error(badarg).

-spec sparse_to_orddict(array(Type)) -> indx_pairs(Type).
sparse_to_orddict(#array{} = Array) ->
    sparse_foldr(fun(Index, Value, List) -> [{Index, Value} | List] end, [], Array);
sparse_to_orddict(_) ->
    error(badarg).

-spec from_orddict(indx_pairs(Type)) -> array(Type).
from_orddict(Pairs) -> from_orddict(Pairs, undefined).

-doc "An array of pairs in the order of their indices; what is between them has the default value.".
-spec from_orddict(indx_pairs(Type), Default :: Type) -> array(Type).
from_orddict([], Default) ->
    new({default, Default});
from_orddict(List, Default) when is_list(List) ->
    Size = last_index(List, -1) + 1,
    #array{
        size = Size,
        max = capacity(Size),
        default = Default,
        elements = subtree(List, 0, capacity(Size), Default)
    };
from_orddict(_List, _Default) ->
    error(badarg).

last_index([{Index, _} | Pairs], Last) when is_integer(Index), Index > Last ->
    last_index(Pairs, Index);
last_index([], Last) ->
    Last;
last_index(Rest, _Last) ->
    error({badarg, Rest}).

%% The tree of the pairs, all of which are in it.
subtree([], _From, Capacity, _Default) ->
    Capacity;
subtree(Pairs, From, ?LEAF, Default) ->
    list_to_tuple(leaf(Pairs, From, From + ?LEAF, Default));
subtree(Pairs, From, Capacity, Default) ->
    Part = Capacity div ?LEAF,
    list_to_tuple(parts(Pairs, From, From + Capacity, Part, Default)).

leaf(_Pairs, End, End, _Default) -> [];
leaf([{Index, Value} | Pairs], Index, End, Default) -> [Value | leaf(Pairs, Index + 1, End, Default)];
leaf(Pairs, Index, End, Default) -> [Default | leaf(Pairs, Index + 1, End, Default)].

parts(_Pairs, End, End, Part, _Default) ->
    [Part];
parts(Pairs, From, End, Part, Default) ->
    {Inside, Behind} = lists:splitwith(fun({Index, _}) -> Index < From + Part end, Pairs),
    [subtree(Inside, From, Part, Default) | parts(Behind, From + Part, End, Part, Default)].

%% -- All elements --------------------------------------------------------------------------------

-doc "Replaces each element by `Function(Index, Element)`, also those that have not been set.".
-spec map(fun((Index :: array_indx(), Type1) -> Type2), array(Type1)) -> array(Type2).
map(Function, #array{size = Size, default = Default, elements = Elements} = Array) when
    is_function(Function, 2)
->
    case Size of
        0 -> Array;
        _ -> Array#array{elements = map_tree(Elements, 0, Size, Function, Default)}
    end;
map(_Function, _Array) ->
    error(badarg).

map_tree(Node, From, Size, Function, Default) when tuple_size(Node) =:= ?LEAF + 1 ->
    Part = element(?LEAF + 1, Node),
    list_to_tuple(map_parts(1, Node, From, Size, Part, Function, Default));
map_tree(Leaf, From, Size, Function, Default) when is_tuple(Leaf) ->
    list_to_tuple(map_leaf(1, Leaf, From, Size, Function, Default));
map_tree(?LEAF, From, Size, Function, Default) ->
    map_tree(erlang:make_tuple(?LEAF, Default), From, Size, Function, Default);
map_tree(Empty, From, Size, Function, Default) ->
    map_tree(opened(Empty), From, Size, Function, Default).

map_parts(I, _Node, _From, _Size, Part, _Function, _Default) when I > ?LEAF ->
    [Part];
map_parts(I, Node, From, Size, Part, Function, Default) when From < Size ->
    Tree = map_tree(element(I, Node), From, Size, Function, Default),
    [Tree | map_parts(I + 1, Node, From + Part, Size, Part, Function, Default)];
map_parts(I, Node, From, Size, Part, Function, Default) ->
    [element(I, Node) | map_parts(I + 1, Node, From + Part, Size, Part, Function, Default)].

map_leaf(1, {A, B, C, D, E, F, G, H, I, J}, From, Size, Function, _Default) when From + ?LEAF =< Size ->
    [
        Function(From, A), Function(From + 1, B), Function(From + 2, C), Function(From + 3, D),
        Function(From + 4, E), Function(From + 5, F), Function(From + 6, G), Function(From + 7, H),
        Function(From + 8, I), Function(From + 9, J)
    ];
map_leaf(I, _Leaf, _Index, _Size, _Function, _Default) when I > ?LEAF ->
    [];
map_leaf(I, Leaf, Index, Size, Function, Default) when Index < Size ->
    Value = Function(Index, element(I, Leaf)),
    [Value | map_leaf(I + 1, Leaf, Index + 1, Size, Function, Default)];
map_leaf(I, Leaf, Index, Size, Function, Default) ->
    [Default | map_leaf(I + 1, Leaf, Index + 1, Size, Function, Default)].

-doc "As `map/2`, but the default value stays as it is.".
-spec sparse_map(fun((Index :: array_indx(), Type1) -> Type2), array(Type1)) -> array(Type2).
sparse_map(Function, #array{size = Size, default = Default, elements = Elements} = Array) when
    is_function(Function, 2)
->
    case Size of
        0 ->
            Array;
        _ ->
            Map = fun
                (_Index, Value) when Value =:= Default -> Default;
                (Index, Value) -> Function(Index, Value)
            end,
            Array#array{elements = sparse_map_tree(Elements, 0, Size, Map, Default)}
    end;
sparse_map(_Function, _Array) ->
    error(badarg).

sparse_map_tree(Node, From, Size, Function, Default) when tuple_size(Node) =:= ?LEAF + 1 ->
    Part = element(?LEAF + 1, Node),
    Trees = [
        case From + (I - 1) * Part of
            First when First < Size ->
                sparse_map_tree(element(I, Node), First, Size, Function, Default);
            _ ->
                element(I, Node)
        end
     || I <- lists:seq(1, ?LEAF)
    ],
    list_to_tuple(Trees ++ [Part]);
sparse_map_tree(Leaf, From, Size, Function, Default) when is_tuple(Leaf) ->
    list_to_tuple(map_leaf(1, Leaf, From, Size, Function, Default));
sparse_map_tree(Empty, _From, _Size, _Function, _Default) ->
    Empty.

-doc "Calls `Function(Index, Element, Accumulator)` for all elements from 0 on.".
-spec foldl(fun((Index :: array_indx(), Type, Acc) -> Acc), Acc, array(Type)) -> Acc.
foldl(Function, Accumulator, #array{size = Size, default = Default, elements = Elements}) when
    is_function(Function, 3)
->
    fold_up(Elements, 0, Size, Function, Accumulator, {all, Default});
foldl(_Function, _Accumulator, _Array) ->
    error(badarg).

-spec sparse_foldl(fun((Index :: array_indx(), Type, Acc) -> Acc), Acc, array(Type)) -> Acc.
sparse_foldl(Function, Accumulator, #array{size = Size, default = Default, elements = Elements}) when
    is_function(Function, 3)
->
    fold_up(Elements, 0, Size, Function, Accumulator, {sparse, Default});
sparse_foldl(_Function, _Accumulator, _Array) ->
    error(badarg).

fold_up(_Tree, From, Size, _Function, Accumulator, _Mode) when From >= Size ->
    Accumulator;
fold_up(Node, From, Size, Function, Accumulator, Mode) when tuple_size(Node) =:= ?LEAF + 1 ->
    Part = element(?LEAF + 1, Node),
    fold_up_parts(1, Node, From, Size, Part, Function, Accumulator, Mode);
fold_up(Leaf, From, Size, Function, Accumulator, Mode) when is_tuple(Leaf) ->
    fold_up_leaf(1, Leaf, From, min(?LEAF, Size - From), Function, Accumulator, Mode);
fold_up(_Empty, _From, _Size, _Function, Accumulator, {sparse, _}) ->
    Accumulator;
fold_up(?LEAF, From, Size, Function, Accumulator, {all, Default} = Mode) ->
    fold_up(erlang:make_tuple(?LEAF, Default), From, Size, Function, Accumulator, Mode);
fold_up(Empty, From, Size, Function, Accumulator, Mode) ->
    fold_up(opened(Empty), From, Size, Function, Accumulator, Mode).

fold_up_parts(I, _Node, _From, _Size, _Part, _Function, Accumulator, _Mode) when I > ?LEAF ->
    Accumulator;
fold_up_parts(I, Node, From, Size, Part, Function, Accumulator0, Mode) ->
    Accumulator = fold_up(element(I, Node), From, Size, Function, Accumulator0, Mode),
    fold_up_parts(I + 1, Node, From + Part, Size, Part, Function, Accumulator, Mode).

fold_up_leaf(1, {A, B, C, D, E, F, G, H, I, J}, From, ?LEAF, Function, Accumulator, {all, _}) ->
    Behind5 = Function(From + 4, E, Function(From + 3, D, Function(From + 2, C,
        Function(From + 1, B, Function(From, A, Accumulator))))),
    Function(From + 9, J, Function(From + 8, I, Function(From + 7, H,
        Function(From + 6, G, Function(From + 5, F, Behind5)))));
fold_up_leaf(I, _Leaf, _Index, Last, _Function, Accumulator, _Mode) when I > Last ->
    Accumulator;
fold_up_leaf(I, Leaf, Index, Last, Function, Accumulator, {sparse, Default} = Mode) when
    element(I, Leaf) =:= Default
->
    fold_up_leaf(I + 1, Leaf, Index + 1, Last, Function, Accumulator, Mode);
fold_up_leaf(I, Leaf, Index, Last, Function, Accumulator0, Mode) ->
    Accumulator = Function(Index, element(I, Leaf), Accumulator0),
    fold_up_leaf(I + 1, Leaf, Index + 1, Last, Function, Accumulator, Mode).

-doc "Calls `Function(Index, Element, Accumulator)` for all elements down to 0.".
-spec foldr(fun((Index :: array_indx(), Type, Acc) -> Acc), Acc, array(Type)) -> Acc.
foldr(Function, Accumulator, #array{size = Size, default = Default, elements = Elements}) when
    is_function(Function, 3)
->
    fold_down(Elements, 0, Size, Function, Accumulator, {all, Default});
foldr(_Function, _Accumulator, _Array) ->
    error(badarg).

-spec sparse_foldr(fun((Index :: array_indx(), Type, Acc) -> Acc), Acc, array(Type)) -> Acc.
sparse_foldr(Function, Accumulator, #array{size = Size, default = Default, elements = Elements}) when
    is_function(Function, 3)
->
    fold_down(Elements, 0, Size, Function, Accumulator, {sparse, Default});
sparse_foldr(_Function, _Accumulator, _Array) ->
    error(badarg).

fold_down(_Tree, From, Size, _Function, Accumulator, _Mode) when From >= Size ->
    Accumulator;
fold_down(Node, From, Size, Function, Accumulator, Mode) when tuple_size(Node) =:= ?LEAF + 1 ->
    fold_down_parts(?LEAF, Node, From, Size, Function, Accumulator, Mode);
fold_down(Leaf, From, Size, Function, Accumulator, Mode) when is_tuple(Leaf) ->
    fold_down_leaf(min(?LEAF, Size - From), Leaf, From, Function, Accumulator, Mode);
fold_down(_Empty, _From, _Size, _Function, Accumulator, {sparse, _}) ->
    Accumulator;
fold_down(?LEAF, From, Size, Function, Accumulator, {all, Default} = Mode) ->
    fold_down(erlang:make_tuple(?LEAF, Default), From, Size, Function, Accumulator, Mode);
fold_down(Empty, From, Size, Function, Accumulator, Mode) ->
    fold_down(opened(Empty), From, Size, Function, Accumulator, Mode).

fold_down_parts(0, _Node, _From, _Size, _Function, Accumulator, _Mode) ->
    Accumulator;
fold_down_parts(I, Node, From, Size, Function, Accumulator0, Mode) ->
    First = From + (I - 1) * element(?LEAF + 1, Node),
    Accumulator = fold_down(element(I, Node), First, Size, Function, Accumulator0, Mode),
    fold_down_parts(I - 1, Node, From, Size, Function, Accumulator, Mode).

fold_down_leaf(?LEAF, {A, B, C, D, E, F, G, H, I, J}, From, Function, Accumulator, {all, _}) ->
    Before5 = Function(From + 5, F, Function(From + 6, G, Function(From + 7, H,
        Function(From + 8, I, Function(From + 9, J, Accumulator))))),
    Function(From, A, Function(From + 1, B, Function(From + 2, C,
        Function(From + 3, D, Function(From + 4, E, Before5)))));
fold_down_leaf(0, _Leaf, _From, _Function, Accumulator, _Mode) ->
    Accumulator;
fold_down_leaf(I, Leaf, From, Function, Accumulator, {sparse, Default} = Mode) when
    element(I, Leaf) =:= Default
->
    fold_down_leaf(I - 1, Leaf, From, Function, Accumulator, Mode);
fold_down_leaf(I, Leaf, From, Function, Accumulator0, Mode) ->
    Accumulator = Function(From + I - 1, element(I, Leaf), Accumulator0),
    fold_down_leaf(I - 1, Leaf, From, Function, Accumulator, Mode).
