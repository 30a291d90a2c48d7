-module(hash_slots).
-moduledoc """
The table behind `dict` and the first version of `sets`: linear hashing, as in "The Design and Implementation
of Dynamic Hashing for Sets and Tables in Icon" (Griswold and Townsend, 1993).

A table has `N` slots in use, each a list of entries. A key belongs to slot `phash(Key, MaxN)`, or, where
that one is not in use yet, to its buddy, `Bso` slots before. When there are more than five entries a slot on
average, one more slot is used and its buddy's entries are shared out; when there are less than three, the last
slot gives its entries back. So a table grows and shrinks in small steps. The slots are kept in segments of
16, so that changing one copies little.

An entry of a `dict` is `[Key | Value]`, that of a `set` is the element.
""".

-export([new/1, locate/2, bucket/2, bucket_of/2, put_bucket/3, grown/2, shrunk/2]).
-export([fold/3, filter/2, map/2]).

%% Which slot a key has in OTP is seen in the order of the entries.
-compile({nowarn_deprecated_function, [{erlang, phash, 2}]}).

-export_type([table/0]).

-define(SEGMENT, 16).

%% Size is the number of entries, Grow and Shrink are the sizes at which slots are added and taken away.
-type table() ::
    {
        Tag :: dict | set,
        Size :: non_neg_integer(),
        N :: pos_integer(),
        MaxN :: pos_integer(),
        Bso :: pos_integer(),
        Grow :: pos_integer(),
        Shrink :: pos_integer(),
        EmptySegment :: tuple(),
        Segments :: tuple()
    }.

-spec new(dict | set) -> table().
new(Tag) ->
    Empty = erlang:make_tuple(?SEGMENT, []),
    {Tag, 0, ?SEGMENT, ?SEGMENT, ?SEGMENT div 2, 5 * ?SEGMENT, 3 * ?SEGMENT, Empty, {Empty}}.

-doc "The slot of a key, beginning with 1.".
-spec locate(term(), table()) -> pos_integer().
locate(Key, {_, _, N, MaxN, Bso, _, _, _, _}) ->
    case erlang:phash(Key, MaxN) of
        Slot when Slot > N -> Slot - Bso;
        Slot -> Slot
    end;
locate(_Key, Term) ->
    error({badrecord, Term}).

-spec bucket(pos_integer(), table()) -> [term()].
bucket(Slot, Table) ->
    element((Slot - 1) rem ?SEGMENT + 1, element((Slot - 1) div ?SEGMENT + 1, element(9, Table))).

-spec bucket_of(term(), table()) -> [term()].
bucket_of(Key, Table) ->
    bucket(locate(Key, Table), Table).

-spec put_bucket(pos_integer(), [term()], table()) -> table().
put_bucket(Slot, Bucket, Table) ->
    setelement(9, Table, put_slot(Slot, Bucket, element(9, Table))).

put_slot(Slot, Bucket, Segments) ->
    I = (Slot - 1) div ?SEGMENT + 1,
    Segment = setelement((Slot - 1) rem ?SEGMENT + 1, element(I, Segments), Bucket),
    setelement(I, Segments, Segment).

-doc "Counts the entries that have been added, and uses one more slot if there are many now.".
-spec grown(0 | 1, table()) -> table().
grown(Added, {_, Size, _, _, _, Grow, _, _, _} = Table) when Size + Added > Grow ->
    {Tag, _, N0, MaxN0, Bso0, _, _, Empty, Segments0} = Table,
    N = N0 + 1,
    {MaxN, Bso, Segments} =
        case N0 of
            MaxN0 -> {2 * MaxN0, 2 * Bso0, doubled(Segments0, Empty)};
            _ -> {MaxN0, Bso0, Segments0}
        end,
    Buddy = N - Bso,
    {Keep, Give} = shared_out(bucket(Buddy, setelement(9, Table, Segments)), Tag, Buddy, MaxN),
    {Tag, Size + Added, N, MaxN, Bso, 5 * N, 3 * N, Empty,
     put_slot(N, Give, put_slot(Buddy, Keep, Segments))};
grown(Added, Table) ->
    setelement(2, Table, element(2, Table) + Added).

shared_out(Bucket, dict, Slot, MaxN) ->
    lists:partition(fun([Key | _]) -> erlang:phash(Key, MaxN) =:= Slot end, Bucket);
shared_out(Bucket, set, Slot, MaxN) ->
    lists:partition(fun(Element) -> erlang:phash(Element, MaxN) =:= Slot end, Bucket).

doubled(Segments, Empty) ->
    list_to_tuple(tuple_to_list(Segments) ++ lists:duplicate(tuple_size(Segments), Empty)).

-doc "Counts the entries that have been removed, and gives up one slot if there are few left.".
-spec shrunk(non_neg_integer(), table()) -> table().
shrunk(Removed, {_, Size, N0, _, _, _, Shrink, _, _} = Table) when
    Size - Removed < Shrink, N0 > ?SEGMENT
->
    {Tag, _, _, MaxN0, Bso0, _, _, Empty, Segments0} = Table,
    Buddy = N0 - Bso0,
    Merged = bucket(Buddy, Table) ++ bucket(N0, Table),
    Segments = put_slot(N0, [], put_slot(Buddy, Merged, Segments0)),
    N = N0 - 1,
    case N of
        Bso0 ->
            {Tag, Size - Removed, N, MaxN0 div 2, Bso0 div 2, 5 * N, 3 * N, Empty, halved(Segments)};
        _ ->
            {Tag, Size - Removed, N, MaxN0, Bso0, 5 * N, 3 * N, Empty, Segments}
    end;
shrunk(Removed, Table) ->
    setelement(2, Table, element(2, Table) - Removed).

halved(Segments) ->
    list_to_tuple(lists:sublist(tuple_to_list(Segments), tuple_size(Segments) div 2)).

-doc "Folds over all buckets, the last slot first.".
-spec fold(fun((Bucket :: [term()], Acc) -> Acc), Acc, table()) -> Acc.
fold(Function, Accumulator, {_, _, _, _, _, _, _, _, Segments}) ->
    fold_tuple(
        fun(Segment, Acc) -> fold_tuple(Function, Acc, Segment, ?SEGMENT) end,
        Accumulator,
        Segments,
        tuple_size(Segments)
    );
fold(_Function, _Accumulator, Term) ->
    error({badrecord, Term}).

fold_tuple(_Function, Accumulator, _Tuple, 0) ->
    Accumulator;
fold_tuple(Function, Accumulator, Tuple, I) ->
    fold_tuple(Function, Function(element(I, Tuple), Accumulator), Tuple, I - 1).

-doc "Replaces each bucket, the first slot first, by one of the same keys.".
-spec map(fun(([term()]) -> [term()]), table()) -> table().
map(Function, {_, _, _, _, _, _, _, _, Segments} = Table) ->
    setelement(9, Table, map_segments(Function, Segments));
map(_Function, Term) ->
    error({badrecord, Term}).

map_segments(Function, Segments) ->
    list_to_tuple([
        list_to_tuple([Function(Bucket) || Bucket <- tuple_to_list(Segment)])
     || Segment <- tuple_to_list(Segments)
    ]).

-doc "Replaces each bucket by one with some of its entries, and shrinks the table by one slot at most.".
-spec filter(fun(([term()]) -> [term()]), table()) -> table().
filter(Function, {_, Size, _, _, _, _, _, _, Segments0} = Table) ->
    Segments = map_segments(Function, Segments0),
    Left = lists:sum([
        length(Bucket)
     || Segment <- tuple_to_list(Segments), Bucket <- tuple_to_list(Segment)
    ]),
    shrunk(Size - Left, setelement(9, Table, Segments));
filter(_Function, Term) ->
    error({badrecord, Term}).
