-module(gb_trees).
-moduledoc """
Dictionaries as general balanced trees, after Arne Andersson: a tree is left as it grows until a path becomes
too long, then the smallest subtree on it that is too high for its size is balanced. The height stays below
`2 * log2(Size)`; nothing is done when elements are removed. Operations on one key are logarithmic.

A tree is `{Size, Node}`, a node `{Key, Value, Smaller, Bigger}` or `nil`. Keys are the same if they compare
equal (`==`).
""".

-export([empty/0, is_empty/1, size/1, lookup/2, get/2, is_defined/2]).
-export([insert/3, update/3, enter/3, delete/2, delete_any/2, take/2, take_any/2, balance/1]).
-export([smallest/1, largest/1, take_smallest/1, take_largest/1, smaller/2, larger/2]).
-export([keys/1, values/1, to_list/1, from_orddict/1, map/2]).
-export([iterator/1, iterator/2, iterator_from/2, iterator_from/3, next/1]).

-compile({no_auto_import, [get/1, size/1, get/2]}).

-export_type([iter/0, iter/2, tree/0, tree/2]).

-type gb_node(Key, Value) :: nil | {Key, Value, gb_node(Key, Value), gb_node(Key, Value)}.
-opaque tree(Key, Value) :: {non_neg_integer(), gb_node(Key, Value)}.
-type tree() :: tree(_, _).
-opaque iter(Key, Value) :: [gb_node(Key, Value)] | {reversed, [gb_node(Key, Value)]}.
-type iter() :: iter(_, _).

%% -- Looking -------------------------------------------------------------------------------------

-spec empty() -> tree(none(), none()).
empty() -> {0, nil}.

-spec is_empty(tree()) -> boolean().
is_empty({0, nil}) -> true;
is_empty(_) -> false.

-spec size(tree()) -> non_neg_integer().
size({Size, _}) when is_integer(Size), Size >= 0 -> Size.

-spec lookup(Key, tree(Key, Value)) -> none | {value, Value}.
lookup(Key, {_, Node}) -> lookup_1(Key, Node).

lookup_1(Key, {Key1, _, Smaller, _}) when Key < Key1 -> lookup_1(Key, Smaller);
lookup_1(Key, {Key1, _, _, Bigger}) when Key > Key1 -> lookup_1(Key, Bigger);
lookup_1(_Key, {_, Value, _, _}) -> {value, Value};
lookup_1(_Key, nil) -> none.

-doc "The value of a key that must be there.".
-spec get(Key, tree(Key, Value)) -> Value.
get(Key, {_, Node}) -> get_1(Key, Node).

get_1(Key, {Key1, _, Smaller, _}) when Key < Key1 -> get_1(Key, Smaller);
get_1(Key, {Key1, _, _, Bigger}) when Key > Key1 -> get_1(Key, Bigger);
get_1(_Key, {_, Value, _, _}) -> Value.

-spec is_defined(Key, tree(Key, term())) -> boolean().
is_defined(Key, {_, Node}) -> lookup_1(Key, Node) =/= none.

%% -- Changing ------------------------------------------------------------------------------------

-doc "Replaces the value of a key that must be there.".
-spec update(Key, Value, tree(Key, Value)) -> tree(Key, Value).
update(Key, Value, {Size, Node}) -> {Size, update_1(Key, Value, Node)}.

update_1(Key, Value, {Key1, Value1, Smaller, Bigger}) when Key < Key1 ->
    {Key1, Value1, update_1(Key, Value, Smaller), Bigger};
update_1(Key, Value, {Key1, Value1, Smaller, Bigger}) when Key > Key1 ->
    {Key1, Value1, Smaller, update_1(Key, Value, Bigger)};
update_1(Key, Value, {_, _, Smaller, Bigger}) ->
    {Key, Value, Smaller, Bigger}.

-doc "Inserts a key that must not be there.".
-spec insert(Key, Value, tree(Key, Value)) -> tree(Key, Value).
insert(Key, Value, {Size, Node}) when is_integer(Size) ->
    NewSize = Size + 1,
    {NewSize, inserted(insert_1(Key, Value, Node, NewSize * NewSize))}.

inserted({Node, _Height, _Size}) -> Node;
inserted(Node) -> Node.

%% Room is 2 to the power of the levels that the path may still have. Where a path is too long,
%% `{Node, 2^Height, Size}` is returned until a subtree has been found that is too high for its size.
insert_1(Key, Value, {Key1, Value1, Smaller, Bigger}, Room) when Key < Key1 ->
    case insert_1(Key, Value, Smaller, Room div 2) of
        {Node, Height, Size} ->
            checked({Key1, Value1, Node, Bigger}, Height, Size, measured(Bigger));
        Node ->
            {Key1, Value1, Node, Bigger}
    end;
insert_1(Key, Value, {Key1, Value1, Smaller, Bigger}, Room) when Key > Key1 ->
    case insert_1(Key, Value, Bigger, Room div 2) of
        {Node, Height, Size} ->
            checked({Key1, Value1, Smaller, Node}, Height, Size, measured(Smaller));
        Node ->
            {Key1, Value1, Smaller, Node}
    end;
insert_1(Key, Value, nil, 0) ->
    {{Key, Value, nil, nil}, 1, 1};
insert_1(Key, Value, nil, _Room) ->
    {Key, Value, nil, nil};
insert_1(Key, _Value, _Node, _Room) ->
    error({key_exists, Key}).

checked(Node, Height1, Size1, {Height2, Size2}) ->
    Height = 2 * max(Height1, Height2),
    Size = Size1 + Size2 + 1,
    if
        Height > Size * Size -> balanced(Node, Size);
        true -> {Node, Height, Size}
    end.

measured({_, _, nil, nil}) ->
    {1, 1};
measured({_, _, Smaller, Bigger}) ->
    {Height1, Size1} = measured(Smaller),
    {Height2, Size2} = measured(Bigger),
    {2 * max(Height1, Height2), Size1 + Size2 + 1};
measured(nil) ->
    {1, 0}.

-doc "Inserts a key, or replaces its value.".
-spec enter(Key, Value, tree(Key, Value)) -> tree(Key, Value).
enter(Key, Value, Tree) ->
    case is_defined(Key, Tree) of
        true -> update(Key, Value, Tree);
        false -> insert(Key, Value, Tree)
    end.

-doc "Removes a key that must be there.".
-spec delete(Key, tree(Key, Value)) -> tree(Key, Value).
delete(Key, {Size, Node}) when is_integer(Size), Size >= 0 -> {Size - 1, delete_1(Key, Node)}.

delete_1(Key, {Key1, Value, Smaller, Bigger}) when Key < Key1 ->
    {Key1, Value, delete_1(Key, Smaller), Bigger};
delete_1(Key, {Key1, Value, Smaller, Bigger}) when Key > Key1 ->
    {Key1, Value, Smaller, delete_1(Key, Bigger)};
delete_1(_Key, {_, _, Smaller, Bigger}) ->
    merged(Smaller, Bigger).

merged(Smaller, nil) ->
    Smaller;
merged(nil, Bigger) ->
    Bigger;
merged(Smaller, Bigger) ->
    {Key, Value, Rest} = take_smallest_1(Bigger),
    {Key, Value, Smaller, Rest}.

-doc "Removes a key, if it is there.".
-spec delete_any(Key, tree(Key, Value)) -> tree(Key, Value).
delete_any(Key, Tree) ->
    case is_defined(Key, Tree) of
        true -> delete(Key, Tree);
        false -> Tree
    end.

-doc "The value of a key that must be there, and the tree without it.".
-spec take(Key, tree(Key, Value)) -> {Value, tree(Key, Value)}.
take(Key, {Size, Node}) when is_integer(Size), Size >= 0 ->
    {Value, Rest} = take_1(Key, Node),
    {Value, {Size - 1, Rest}}.

take_1(Key, {Key1, Value1, Smaller, Bigger}) when Key < Key1 ->
    {Value, Rest} = take_1(Key, Smaller),
    {Value, {Key1, Value1, Rest, Bigger}};
take_1(Key, {Key1, Value1, Smaller, Bigger}) when Key > Key1 ->
    {Value, Rest} = take_1(Key, Bigger),
    {Value, {Key1, Value1, Smaller, Rest}};
take_1(_Key, {_, Value, Smaller, Bigger}) ->
    {Value, merged(Smaller, Bigger)}.

-spec take_any(Key, tree(Key, Value)) -> {Value, tree(Key, Value)} | error.
take_any(Key, Tree) ->
    case is_defined(Key, Tree) of
        true -> take(Key, Tree);
        false -> error
    end.

-doc "Makes the height as small as it can be. Seldom needed, for instance after many keys were removed.".
-spec balance(tree(Key, Value)) -> tree(Key, Value).
balance({Size, Node}) -> {Size, balanced(Node, Size)}.

balanced(Node, Size) -> balanced_list(pairs(Node, []), Size).

balanced_list(List, Size) ->
    {Node, []} = balanced_part(List, Size),
    Node.

%% The tree of the first Size pairs, and the others.
balanced_part(List, 0) ->
    {nil, List};
balanced_part([{Key, Value} | Rest], 1) ->
    {{Key, Value, nil, nil}, Rest};
balanced_part(List, Size) when Size > 1 ->
    InBigger = (Size - 1) div 2,
    {Smaller, [{Key, Value} | Rest1]} = balanced_part(List, Size - 1 - InBigger),
    {Bigger, Rest2} = balanced_part(Rest1, InBigger),
    {{Key, Value, Smaller, Bigger}, Rest2}.

%% -- Both ends, and neighbours -------------------------------------------------------------------

-doc "The smallest key, and its value, of a tree that is not empty.".
-spec smallest(tree(Key, Value)) -> {Key, Value}.
smallest({_, Node}) -> smallest_1(Node).

smallest_1({Key, Value, nil, _}) -> {Key, Value};
smallest_1({_, _, Smaller, _}) -> smallest_1(Smaller).

-spec largest(tree(Key, Value)) -> {Key, Value}.
largest({_, Node}) -> largest_1(Node).

largest_1({Key, Value, _, nil}) -> {Key, Value};
largest_1({_, _, _, Bigger}) -> largest_1(Bigger).

-spec take_smallest(tree(Key, Value)) -> {Key, Value, tree(Key, Value)}.
take_smallest({Size, Node}) when is_integer(Size), Size >= 0 ->
    {Key, Value, Rest} = take_smallest_1(Node),
    {Key, Value, {Size - 1, Rest}}.

take_smallest_1({Key, Value, nil, Bigger}) ->
    {Key, Value, Bigger};
take_smallest_1({Key1, Value1, Smaller, Bigger}) ->
    {Key, Value, Rest} = take_smallest_1(Smaller),
    {Key, Value, {Key1, Value1, Rest, Bigger}}.

-spec take_largest(tree(Key, Value)) -> {Key, Value, tree(Key, Value)}.
take_largest({Size, Node}) when is_integer(Size), Size >= 0 ->
    {Key, Value, Rest} = take_largest_1(Node),
    {Key, Value, {Size - 1, Rest}}.

take_largest_1({Key, Value, Smaller, nil}) ->
    {Key, Value, Smaller};
take_largest_1({Key1, Value1, Smaller, Bigger}) ->
    {Key, Value, Rest} = take_largest_1(Bigger),
    {Key, Value, {Key1, Value1, Smaller, Rest}}.

-doc "The largest key that is smaller than `Key`, and its value.".
-spec smaller(Key, tree(Key, Value)) -> none | {Key, Value}.
smaller(Key, {_, Node}) -> smaller_1(Key, Node, none).

smaller_1(_Key, nil, Best) -> Best;
smaller_1(Key, {Key1, Value, _, Bigger}, _Best) when Key > Key1 ->
    smaller_1(Key, Bigger, {Key1, Value});
smaller_1(Key, {_, _, Smaller, _}, Best) ->
    smaller_1(Key, Smaller, Best).

-doc "The smallest key that is larger than `Key`, and its value.".
-spec larger(Key, tree(Key, Value)) -> none | {Key, Value}.
larger(Key, {_, Node}) -> larger_1(Key, Node, none).

larger_1(_Key, nil, Best) -> Best;
larger_1(Key, {Key1, Value, Smaller, _}, _Best) when Key < Key1 ->
    larger_1(Key, Smaller, {Key1, Value});
larger_1(Key, {_, _, _, Bigger}, Best) ->
    larger_1(Key, Bigger, Best).

%% -- All keys ------------------------------------------------------------------------------------

-spec to_list(tree(Key, Value)) -> [{Key, Value}].
to_list({_, Node}) -> pairs(Node, []).

pairs({Key, Value, Smaller, Bigger}, List) ->
    pairs(Smaller, [{Key, Value} | pairs(Bigger, List)]);
pairs(nil, List) ->
    List.

-spec keys(tree(Key, term())) -> [Key].
keys({_, Node}) -> keys_1(Node, []).

keys_1({Key, _, Smaller, Bigger}, List) -> keys_1(Smaller, [Key | keys_1(Bigger, List)]);
keys_1(nil, List) -> List.

-doc "The values in the order of their keys.".
-spec values(tree(term(), Value)) -> [Value].
values({_, Node}) -> values_1(Node, []).

values_1({_, Value, Smaller, Bigger}, List) -> values_1(Smaller, [Value | values_1(Bigger, List)]);
values_1(nil, List) -> List.

-doc "A balanced tree of pairs in the order of their keys, each of which must be there only once.".
-spec from_orddict([{Key, Value}]) -> tree(Key, Value).
from_orddict(List) ->
    Size = length(List),
    {Size, balanced_list(List, Size)}.

-spec map(fun((Key, Value1) -> Value2), tree(Key, Value1)) -> tree(Key, Value2).
map(Function, {Size, Node}) when is_function(Function, 2) -> {Size, map_1(Function, Node)}.

map_1(_Function, nil) ->
    nil;
map_1(Function, {Key, Value, Smaller, Bigger}) ->
    {Key, Function(Key, Value), map_1(Function, Smaller), map_1(Function, Bigger)}.

%% -- Iterators -----------------------------------------------------------------------------------

%% The nodes that are next, each with what is behind it on one side: as many as the tree is high.

-doc "An iterator that begins with the smallest key; see `next/1`.".
-spec iterator(tree(Key, Value)) -> iter(Key, Value).
iterator({_, Node}) -> left_path(Node, []).

-doc "As `iterator/1`, or, with `reversed`, beginning with the largest key.".
-spec iterator(tree(Key, Value), ordered | reversed) -> iter(Key, Value).
iterator(Tree, ordered) -> iterator(Tree);
iterator({_, Node}, reversed) -> {reversed, right_path(Node, [])}.

left_path({_, _, Smaller, _} = Node, Path) -> left_path(Smaller, [Node | Path]);
left_path(nil, Path) -> Path.

right_path({_, _, _, Bigger} = Node, Path) -> right_path(Bigger, [Node | Path]);
right_path(nil, Path) -> Path.

-doc "As `iterator/1`, beginning with the first key that is not smaller than `Key`.".
-spec iterator_from(Key, tree(Key, Value)) -> iter(Key, Value).
iterator_from(Key, {_, Node}) -> left_path_from(Key, Node, []).

-doc "As `iterator/2`, beginning with `Key` or, if that is not there, with the next one.".
-spec iterator_from(Key, tree(Key, Value), ordered | reversed) -> iter(Key, Value).
iterator_from(Key, Tree, ordered) -> iterator_from(Key, Tree);
iterator_from(Key, {_, Node}, reversed) -> {reversed, right_path_from(Key, Node, [])}.

left_path_from(Key, {Key1, _, _, Bigger}, Path) when Key > Key1 ->
    left_path_from(Key, Bigger, Path);
left_path_from(Key, {Key1, _, Smaller, _} = Node, Path) when Key < Key1 ->
    left_path_from(Key, Smaller, [Node | Path]);
left_path_from(_Key, nil, Path) ->
    Path;
left_path_from(_Key, Node, Path) ->
    [Node | Path].

right_path_from(Key, {Key1, _, Smaller, _}, Path) when Key < Key1 ->
    right_path_from(Key, Smaller, Path);
right_path_from(Key, {Key1, _, _, Bigger} = Node, Path) when Key > Key1 ->
    right_path_from(Key, Bigger, [Node | Path]);
right_path_from(_Key, nil, Path) ->
    Path;
right_path_from(_Key, Node, Path) ->
    [Node | Path].

-doc "The next key, its value, and the iterator for what follows.".
-spec next(iter(Key, Value)) -> none | {Key, Value, iter(Key, Value)}.
next([{Key, Value, _, Bigger} | Path]) ->
    {Key, Value, left_path(Bigger, Path)};
next({reversed, [{Key, Value, Smaller, _} | Path]}) ->
    {Key, Value, {reversed, right_path(Smaller, Path)}};
next({reversed, []}) ->
    none;
next([]) ->
    none.
