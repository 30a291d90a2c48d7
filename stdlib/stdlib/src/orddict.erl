-module(orddict).
-moduledoc """
Dictionaries as lists of pairs ordered by key. Operations on one key are linear in the size.
""".

-export([append/3, append_list/3, erase/2, fetch/2, fetch_keys/1, filter/2, find/2, fold/3]).
-export([from_list/1, is_empty/1, is_key/2, map/2, merge/3, new/0, size/1, store/3, take/2]).
-export([to_list/1, update/3, update/4, update_counter/3]).

-export_type([orddict/0, orddict/2]).

-type orddict() :: orddict(term(), term()).
-type orddict(Key, Value) :: [{Key, Value}].

-doc "The empty dictionary.".
-spec new() -> orddict().
new() -> [].

-doc "Whether there is a value for a key.".
-spec is_key(K, orddict(K, term())) -> boolean().
is_key(Key, [{K, _} | _]) when Key < K -> false;
is_key(Key, [{K, _} | Rest]) when Key > K -> is_key(Key, Rest);
is_key(_Key, [{_, _} | _]) -> true;
is_key(_Key, []) -> false.

-doc "The pairs, in the order of the keys.".
-spec to_list(orddict(K, V)) -> [{K, V}].
to_list(Dict) -> Dict.

-doc "Of several pairs with a key the last one counts.".
-spec from_list([{K, V}]) -> orddict(K, V).
from_list(Pairs) ->
    lists:ukeysort(1, lists:reverse(Pairs)).

-doc "The number of pairs.".
-spec size(orddict()) -> non_neg_integer().
size(Dict) -> length(Dict).

-doc "Whether a dictionary has no pairs.".
-spec is_empty(orddict()) -> boolean().
is_empty([]) -> true;
is_empty([_ | _]) -> false.

-doc "The value of a key that must be there.".
-spec fetch(K, orddict(K, V)) -> V.
fetch(Key, [{K, _} | Rest]) when Key > K -> fetch(Key, Rest);
fetch(Key, [{K, Value} | _]) when Key == K -> Value.

-doc "`{ok, Value}` for a key that has one, else `error`.".
-spec find(K, orddict(K, V)) -> {ok, V} | error.
find(Key, [{K, _} | _]) when Key < K -> error;
find(Key, [{K, _} | Rest]) when Key > K -> find(Key, Rest);
find(_Key, [{_, Value} | _]) -> {ok, Value};
find(_Key, []) -> error.

-doc "The keys, in order.".
-spec fetch_keys(orddict(K, term())) -> [K].
fetch_keys(Dict) -> [Key || {Key, _} <- Dict].

-doc "A dictionary without a key.".
-spec erase(K, orddict(K, V)) -> orddict(K, V).
erase(Key, [{K, _} = Pair | Rest]) when Key > K -> [Pair | erase(Key, Rest)];
erase(Key, [{K, _} | _] = Dict) when Key < K -> Dict;
erase(_Key, [{_, _} | Rest]) -> Rest;
erase(_Key, []) -> [].

-doc "The value of a key and the dictionary without it, or `error`.".
-spec take(K, orddict(K, V)) -> {V, orddict(K, V)} | error.
take(Key, Dict) -> take(Key, Dict, []).

take(Key, [{K, _} | _], _Passed) when Key < K -> error;
take(Key, [{K, _} = Pair | Rest], Passed) when Key > K -> take(Key, Rest, [Pair | Passed]);
take(_Key, [{_, Value} | Rest], Passed) -> {Value, lists:reverse(Passed, Rest)};
take(_Key, [], _Passed) -> error.

-doc "A dictionary with a value for a key.".
-spec store(K, V, orddict(K, V)) -> orddict(K, V).
store(Key, Value, [{K, _} | _] = Dict) when Key < K -> [{Key, Value} | Dict];
store(Key, Value, [{K, _} = Pair | Rest]) when Key > K -> [Pair | store(Key, Value, Rest)];
store(Key, Value, [{_, _} | Rest]) -> [{Key, Value} | Rest];
store(Key, Value, []) -> [{Key, Value}].

-doc "Adds an element to the list that is the value of `Key`.".
-spec append(K, V, orddict(K, [V])) -> orddict(K, [V]).
append(Key, Element, Dict) -> append_list(Key, [Element], Dict).

-doc "A dictionary with elements added to the list that a key has.".
-spec append_list(K, [V], orddict(K, [V])) -> orddict(K, [V]).
append_list(Key, Elements, [{K, _} | _] = Dict) when Key < K -> [{Key, Elements} | Dict];
append_list(Key, Elements, [{K, _} = Pair | Rest]) when Key > K ->
    [Pair | append_list(Key, Elements, Rest)];
append_list(Key, Elements, [{_, List} | Rest]) -> [{Key, List ++ Elements} | Rest];
append_list(Key, Elements, []) -> [{Key, Elements}].

-doc "A dictionary with what a function makes of the value of a key, which must have one.".
-spec update(K, fun((V) -> V), orddict(K, V)) -> orddict(K, V).
update(Key, Function, [{K, _} = Pair | Rest]) when Key > K -> [Pair | update(Key, Function, Rest)];
update(Key, Function, [{K, Value} | Rest]) when Key == K -> [{Key, Function(Value)} | Rest].

-doc "`update/3`, with an initial value for a key that has none.".
-spec update(K, fun((V) -> V), V, orddict(K, V)) -> orddict(K, V).
update(Key, _Function, Initial, [{K, _} | _] = Dict) when Key < K -> [{Key, Initial} | Dict];
update(Key, Function, Initial, [{K, _} = Pair | Rest]) when Key > K ->
    [Pair | update(Key, Function, Initial, Rest)];
update(Key, Function, _Initial, [{_, Value} | Rest]) -> [{Key, Function(Value)} | Rest];
update(Key, _Function, Initial, []) -> [{Key, Initial}].

-doc "A dictionary with a number added to the one of a key, 0 if it has none.".
-spec update_counter(K, number(), orddict(K, number())) -> orddict(K, number()).
update_counter(Key, Increment, Dict) ->
    update(Key, fun(Value) -> Value + Increment end, Increment, Dict).

-doc "Folds a function of key, value and accumulator over the pairs, in order.".
-spec fold(fun((K, V, Acc) -> Acc), Acc, orddict(K, V)) -> Acc.
fold(Function, Accumulator, [{Key, Value} | Rest]) ->
    fold(Function, Function(Key, Value, Accumulator), Rest);
fold(Function, Accumulator, []) when is_function(Function, 3) ->
    Accumulator.

-doc "A dictionary with the values of a function of key and value.".
-spec map(fun((K, V) -> W), orddict(K, V)) -> orddict(K, W).
map(Function, [{Key, Value} | Rest]) -> [{Key, Function(Key, Value)} | map(Function, Rest)];
map(Function, []) when is_function(Function, 2) -> [].

-doc "The pairs for which a function of key and value says `true`.".
-spec filter(fun((K, V) -> boolean()), orddict(K, V)) -> orddict(K, V).
filter(Predicate, [{Key, Value} = Pair | Rest]) ->
    case Predicate(Key, Value) of
        true -> [Pair | filter(Predicate, Rest)];
        false -> filter(Predicate, Rest)
    end;
filter(Predicate, []) when is_function(Predicate, 2) ->
    [].

-doc "Both dictionaries; what has a key in common is made by a function of it and the two values.".
-spec merge(fun((K, V, V) -> V), orddict(K, V), orddict(K, V)) -> orddict(K, V).
merge(Function, [{K1, _} = Pair | Rest], [{K2, _} | _] = Dict2) when K1 < K2 ->
    [Pair | merge(Function, Rest, Dict2)];
merge(Function, [{K1, _} | _] = Dict1, [{K2, _} = Pair | Rest]) when K1 > K2 ->
    [Pair | merge(Function, Dict1, Rest)];
merge(Function, [{Key, Value1} | Rest1], [{_, Value2} | Rest2]) ->
    [{Key, Function(Key, Value1, Value2)} | merge(Function, Rest1, Rest2)];
merge(Function, [], Dict2) when is_function(Function, 3) -> Dict2;
merge(Function, Dict1, []) when is_function(Function, 3) -> Dict1.
