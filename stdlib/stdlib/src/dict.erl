-module(dict).
-moduledoc """
Dictionaries in which keys are found by their hash: operations on one key take constant time on average.

Keys are the same if they match (`=:=`), whereas `orddict` and `gb_trees` compare with `==`. What the order of
keys in a dictionary is, is not defined. `hash_slots` describes the representation.
""".

-export([append/3, append_list/3, erase/2, fetch/2, fetch_keys/1, filter/2, find/2, fold/3]).
-export([from_list/1, is_empty/1, is_key/2, map/2, merge/3, new/0, size/1, store/3, take/2]).
-export([to_list/1, update/3, update/4, update_counter/3]).

-compile({no_auto_import, [size/1]}).

-export_type([dict/0, dict/2]).

-type dict() :: dict(_, _).
-opaque dict(_Key, _Value) :: hash_slots:table().

%% -- Whole dictionaries --------------------------------------------------------------------------

-spec new() -> dict().
new() -> hash_slots:new(dict).

-doc "Of several pairs with a key the last one counts.".
-spec from_list([{Key, Value}]) -> dict(Key, Value).
from_list(List) ->
    lists:foldl(fun({Key, Value}, Dict) -> store(Key, Value, Dict) end, new(), List).

-spec to_list(dict(Key, Value)) -> [{Key, Value}].
to_list(Dict) ->
    fold(fun(Key, Value, List) -> [{Key, Value} | List] end, [], Dict).

-spec size(dict()) -> non_neg_integer().
size({dict, Size, _, _, _, _, _, _, _}) when is_integer(Size), Size >= 0 -> Size.

-spec is_empty(dict()) -> boolean().
is_empty({dict, Size, _, _, _, _, _, _, _}) -> Size =:= 0.

-spec fetch_keys(dict(Key, term())) -> [Key].
fetch_keys(Dict) ->
    fold(fun(Key, _Value, Keys) -> [Key | Keys] end, [], Dict).

%% -- Looking for a key ---------------------------------------------------------------------------

-spec is_key(Key, dict(Key, term())) -> boolean().
is_key(Key, Dict) ->
    case found(Key, hash_slots:bucket_of(Key, Dict)) of
        [_ | _] -> true;
        error -> false
    end.

-doc "The value of a key that must be there.".
-spec fetch(Key, dict(Key, Value)) -> Value.
fetch(Key, Dict) ->
    case found(Key, hash_slots:bucket_of(Key, Dict)) of
        [_ | Value] -> Value;
        error -> error(badarg, [Key, Dict])
    end.

-spec find(Key, dict(Key, Value)) -> {ok, Value} | error.
find(Key, Dict) ->
    case found(Key, hash_slots:bucket_of(Key, Dict)) of
        [_ | Value] -> {ok, Value};
        error -> error
    end.

found(Key, [[Key | _] = Entry | _]) -> Entry;
found(Key, [_ | Entries]) -> found(Key, Entries);
found(_Key, []) -> error.

%% -- Changing one key ----------------------------------------------------------------------------

-spec store(Key, Value, dict(Key, Value)) -> dict(Key, Value).
store(Key, Value, Dict) ->
    Slot = hash_slots:locate(Key, Dict),
    Bucket = hash_slots:bucket(Slot, Dict),
    case replaced(Key, [Key | Value], Bucket) of
        none -> added(Slot, Bucket, [Key | Value], Dict);
        NewBucket -> hash_slots:put_bucket(Slot, NewBucket, Dict)
    end.

added(Slot, Bucket, Entry, Dict) ->
    hash_slots:grown(1, hash_slots:put_bucket(Slot, Bucket ++ [Entry], Dict)).

replaced(Key, New, [[Key | _] | Entries]) ->
    [New | Entries];
replaced(Key, New, [Entry | Entries]) ->
    case replaced(Key, New, Entries) of
        none -> none;
        Others -> [Entry | Others]
    end;
replaced(_Key, _New, []) ->
    none.

-spec erase(Key, dict(Key, Value)) -> dict(Key, Value).
erase(Key, Dict) ->
    case take(Key, Dict) of
        {_Value, NewDict} -> NewDict;
        error -> hash_slots:shrunk(0, Dict)
    end.

-doc "The value of a key and the dictionary without it.".
-spec take(Key, dict(Key, Value)) -> {Value, dict(Key, Value)} | error.
take(Key, Dict) ->
    Slot = hash_slots:locate(Key, Dict),
    Bucket = hash_slots:bucket(Slot, Dict),
    case found(Key, Bucket) of
        [_ | Value] ->
            Others = [Entry || [K | _] = Entry <- Bucket, K =/= Key],
            {Value, hash_slots:shrunk(1, hash_slots:put_bucket(Slot, Others, Dict))};
        error ->
            error
    end.

-doc "Adds an element to the list that is the value of `Key`.".
-spec append(Key, Element, dict(Key, [Element])) -> dict(Key, [Element]).
append(Key, Element, Dict) ->
    append_list(Key, [Element], Dict).

-spec append_list(Key, [Element], dict(Key, [Element])) -> dict(Key, [Element]).
append_list(Key, Elements, Dict) ->
    changed(Key, fun(List) -> List ++ Elements end, Elements, Dict).

-doc "Replaces the value of a key that must be there by what `Function` makes of it.".
-spec update(Key, fun((Value) -> Value), dict(Key, Value)) -> dict(Key, Value).
update(Key, Function, Dict) ->
    Slot = hash_slots:locate(Key, Dict),
    Bucket = hash_slots:bucket(Slot, Dict),
    case found(Key, Bucket) of
        [_ | Value] ->
            NewBucket = replaced(Key, [Key | Function(Value)], Bucket),
            hash_slots:put_bucket(Slot, NewBucket, Dict);
        error ->
            error(badarg, [Key, Function, Dict])
    end.

-doc "As `update/3`; a key that is not there gets the value `Initial`.".
-spec update(Key, fun((Value) -> Value), Value, dict(Key, Value)) -> dict(Key, Value).
update(Key, Function, Initial, Dict) ->
    changed(Key, Function, Initial, Dict).

-doc "Adds to the value of a key, or stores `Increment`.".
-spec update_counter(Key, number(), dict(Key, number())) -> dict(Key, number()).
update_counter(Key, Increment, Dict) when is_number(Increment) ->
    changed(Key, fun(Value) -> Value + Increment end, Increment, Dict).

changed(Key, Function, Initial, Dict) ->
    Slot = hash_slots:locate(Key, Dict),
    Bucket = hash_slots:bucket(Slot, Dict),
    case found(Key, Bucket) of
        [_ | Value] ->
            NewBucket = replaced(Key, [Key | Function(Value)], Bucket),
            hash_slots:put_bucket(Slot, NewBucket, Dict);
        error ->
            added(Slot, Bucket, [Key | initial(Function, Initial)], Dict)
    end.

initial(Function, Initial) when is_function(Function, 1) -> Initial.

%% -- All pairs -----------------------------------------------------------------------------------

-spec fold(fun((Key, Value, Acc) -> Acc), Acc, dict(Key, Value)) -> Acc.
fold(Function, Accumulator, Dict) ->
    hash_slots:fold(fun(Bucket, Acc) -> fold_bucket(Function, Acc, Bucket) end, Accumulator, Dict).

fold_bucket(Function, Accumulator, [[Key | Value] | Entries]) ->
    fold_bucket(Function, Function(Key, Value, Accumulator), Entries);
fold_bucket(Function, Accumulator, []) when is_function(Function, 3) ->
    Accumulator.

-spec map(fun((Key, Value1) -> Value2), dict(Key, Value1)) -> dict(Key, Value2).
map(Function, Dict) ->
    hash_slots:map(fun(Bucket) -> map_bucket(Function, Bucket) end, Dict).

map_bucket(Function, [[Key | Value] | Entries]) ->
    [[Key | Function(Key, Value)] | map_bucket(Function, Entries)];
map_bucket(Function, []) when is_function(Function, 2) ->
    [].

-spec filter(fun((Key, Value) -> boolean()), dict(Key, Value)) -> dict(Key, Value).
filter(Predicate, Dict) ->
    hash_slots:filter(fun(Bucket) -> filter_bucket(Predicate, Bucket) end, Dict).

filter_bucket(Predicate, [[Key | Value] = Entry | Entries]) ->
    case Predicate(Key, Value) of
        true -> [Entry | filter_bucket(Predicate, Entries)];
        false -> filter_bucket(Predicate, Entries)
    end;
filter_bucket(Predicate, []) when is_function(Predicate, 2) ->
    [].

-doc "All pairs of both; the value of a key that both have is made by `Function(Key, Value1, Value2)`.".
-spec merge(fun((Key, Value1, Value2) -> Value), dict(Key, Value1), dict(Key, Value2)) ->
    dict(Key, Value).
merge(Function, Dict1, Dict2) ->
    case size_of(Dict1) < size_of(Dict2) of
        true ->
            Add = fun(Key, Value1, Dict) ->
                changed(Key, fun(Value2) -> Function(Key, Value1, Value2) end, Value1, Dict)
            end,
            fold(Add, Dict2, Dict1);
        false ->
            Add = fun(Key, Value2, Dict) ->
                changed(Key, fun(Value1) -> Function(Key, Value1, Value2) end, Value2, Dict)
            end,
            fold(Add, Dict1, Dict2)
    end.

size_of({dict, Size, _, _, _, _, _, _, _}) -> Size;
size_of(Term) -> error({badrecord, Term}).
