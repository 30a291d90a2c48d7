-module(maps).
-moduledoc """
Maps. What touches one association, and the conversions, are native; what calls a function for each
association goes over the list of them, in the order of `to_list/1`.
""".

-nifs([find/2, from_keys/2, from_list/1, get/2, get/3, is_key/2, iterator/1, keys/1, merge/2, new/0,
       next/1, put/3, remove/2, size/1, take/2, to_list/1, update/3, values/1]).

-export([find/2, from_keys/2, from_list/1, get/2, get/3, is_key/2, iterator/1, keys/1, merge/2, new/0,
         next/1, put/3, remove/2, size/1, take/2, to_list/1, update/3, values/1]).
-export([filter/2, filtermap/2, fold/3, foreach/2, map/2]).
-export([groups_from_list/2, groups_from_list/3, intersect/2, intersect_with/3, iterator/2]).
-export([merge_with/3, update_with/3, update_with/4, with/2, without/2]).

-export_type([iterator/2, iterator/0]).

-type iterator() :: iterator(term(), term()).
-opaque iterator(Key, Value) ::
    none | {Key, Value, iterator(Key, Value)} | nonempty_improper_list(integer() | [Key], map()).
-type iterator_order() :: undefined | ordered | reversed | fun((term(), term()) -> boolean()).

%% -- Natives -------------------------------------------------------------------------------------

-doc "`{ok, Value}` with the value of `Key`, or `error` when there is none.".
-spec find(Key, #{Key => Value}) -> {ok, Value} | error.

-doc "A map in which each of the keys has the value `Value`.".
-spec from_keys([Key], Value) -> #{Key => Value}.

-doc "A map of pairs; of several with the same key the last one counts.".
-spec from_list([{Key, Value}]) -> #{Key => Value}.

-doc """
The value of `Key`. An error `{badkey, Key}` when there is none.

```
1> maps:get(a, #{a => 1, b => 2}).
1
```
""".
-spec get(Key, Map :: #{Key => Value}) -> Value.

-doc "The value of `Key`, or `Default` when there is none.".
-spec get(Key, Map :: #{Key => Value}, Default) -> Value | Default.

-doc "Whether there is a value for `Key`.".
-spec is_key(Key, #{Key => term()}) -> boolean().

-doc "An iterator over the associations, for `next/1`.".
-spec iterator(#{Key => Value}) -> iterator(Key, Value).

-doc "The keys, in the order of `to_list/1`.".
-spec keys(#{Key => term()}) -> [Key].

-doc "The associations of both; those of `Map2` where both have the key.".
-spec merge(Map1 :: #{Key => Value}, Map2 :: #{Key => Value}) -> #{Key => Value}.

-doc "A map without associations.".
-spec new() -> #{}.

-doc "The next association and the iterator behind it, or `none`.".
-spec next(iterator(Key, Value)) -> {Key, Value, iterator(Key, Value)} | none.

-doc "`Map` with `Value` for `Key`, whether or not it had one.".
-spec put(Key, Value, Map :: #{Key => Value}) -> #{Key => Value}.

-doc "`Map` without the association of `Key`, if it has one.".
-spec remove(Key, Map :: #{Key => Value}) -> #{Key => Value}.

-doc "The number of associations.".
-spec size(#{term() => term()}) -> non_neg_integer().

-doc "The value of `Key` and the map without it, or `error` when there is none.".
-spec take(Key, Map :: #{Key => Value}) -> {Value, #{Key => Value}} | error.

-doc "The associations as pairs.".
-spec to_list(#{Key => Value} | iterator(Key, Value)) -> [{Key, Value}].

-doc "`Map` with `Value` for `Key`, which must have one: else an error `{badkey, Key}`.".
-spec update(Key, Value, Map :: #{Key => Value}) -> #{Key => Value}.

-doc "The values, in the order of `to_list/1`.".
-spec values(#{term() => Value}) -> [Value].

%% -- Functions over associations -----------------------------------------------------------------

-doc "The associations for which `Predicate(Key, Value)` holds.".
-spec filter(fun((K, V) -> boolean()), #{K => V} | iterator(K, V)) -> #{K => V}.
filter(Predicate, Map) when is_function(Predicate, 2) ->
    maps:from_list(filter_1(Predicate, associations(Map, filter, [Predicate, Map])));
filter(Predicate, Map) ->
    fail(badarg, filter, [Predicate, Map]).

filter_1(Predicate, [{Key, Value} = Association | Rest]) ->
    case Predicate(Key, Value) of
        true -> [Association | filter_1(Predicate, Rest)];
        false -> filter_1(Predicate, Rest)
    end;
filter_1(_Predicate, []) ->
    [].

-doc "Keeps (`true`), drops (`false`) or changes (`{true, NewValue}`) each association.".
-spec filtermap(fun((K, V) -> boolean() | {true, W}), #{K => V} | iterator(K, V)) -> #{K => V | W}.
filtermap(Function, Map) when is_function(Function, 2) ->
    maps:from_list(filtermap_1(Function, associations(Map, filtermap, [Function, Map])));
filtermap(Function, Map) ->
    fail(badarg, filtermap, [Function, Map]).

filtermap_1(Function, [{Key, Value} = Association | Rest]) ->
    case Function(Key, Value) of
        true -> [Association | filtermap_1(Function, Rest)];
        {true, NewValue} -> [{Key, NewValue} | filtermap_1(Function, Rest)];
        false -> filtermap_1(Function, Rest)
    end;
filtermap_1(_Function, []) ->
    [].

-doc "Calls `Function(Key, Value, Accumulator)` for each association.".
-spec fold(fun((K, V, Acc) -> Acc), Acc, #{K => V} | iterator(K, V)) -> Acc.
fold(Function, Accumulator, Map) when is_function(Function, 3) ->
    fold_1(Function, Accumulator, associations(Map, fold, [Function, Accumulator, Map]));
fold(Function, Accumulator, Map) ->
    fail(badarg, fold, [Function, Accumulator, Map]).

fold_1(Function, Accumulator, [{Key, Value} | Rest]) ->
    fold_1(Function, Function(Key, Value, Accumulator), Rest);
fold_1(_Function, Accumulator, []) ->
    Accumulator.

-doc "Calls `Function(Key, Value)` for each association, for what it does.".
-spec foreach(fun((K, V) -> term()), #{K => V} | iterator(K, V)) -> ok.
foreach(Function, Map) when is_function(Function, 2) ->
    foreach_1(Function, associations(Map, foreach, [Function, Map]));
foreach(Function, Map) ->
    fail(badarg, foreach, [Function, Map]).

foreach_1(Function, [{Key, Value} | Rest]) ->
    Function(Key, Value),
    foreach_1(Function, Rest);
foreach_1(_Function, []) ->
    ok.

-doc "A map with the same keys and the values `Function(Key, Value)`.".
-spec map(fun((K, V) -> W), #{K => V} | iterator(K, V)) -> #{K => W}.
map(Function, Map) when is_function(Function, 2) ->
    maps:from_list(map_1(Function, associations(Map, map, [Function, Map])));
map(Function, Map) ->
    fail(badarg, map, [Function, Map]).

map_1(Function, [{Key, Value} | Rest]) ->
    [{Key, Function(Key, Value)} | map_1(Function, Rest)];
map_1(_Function, []) ->
    [].

associations(Map, _Name, _Arguments) when is_map(Map) ->
    maps:to_list(Map);
associations(Iterator, Name, Arguments) ->
    try
        iterated(maps:next(Iterator))
    catch
        error:_ -> fail({badmap, Iterator}, Name, Arguments)
    end.

iterated({Key, Value, Iterator}) -> [{Key, Value} | iterated(maps:next(Iterator))];
iterated(none) -> [].

%% -- Making maps of other things -----------------------------------------------------------------

-doc "The elements in lists, by what `KeyFunction` gives for them.".
-spec groups_from_list(fun((T) -> K), [T]) -> #{K => [T]}.
groups_from_list(KeyFunction, List) when is_function(KeyFunction, 1), is_list(List) ->
    group([{KeyFunction(Element), Element} || Element <- List]);
groups_from_list(KeyFunction, List) ->
    fail(badarg, groups_from_list, [KeyFunction, List]).

-doc "`groups_from_list/2` with what `ValueFunction` makes of the elements in the lists.".
-spec groups_from_list(fun((T) -> K), fun((T) -> V), [T]) -> #{K => [V]}.
groups_from_list(KeyFunction, ValueFunction, List) when
    is_function(KeyFunction, 1), is_function(ValueFunction, 1), is_list(List)
->
    group([{KeyFunction(Element), ValueFunction(Element)} || Element <- List]);
groups_from_list(KeyFunction, ValueFunction, List) ->
    fail(badarg, groups_from_list, [KeyFunction, ValueFunction, List]).

%% From the last element to the first, so that each group is built in order.
group(Pairs) -> group(lists:reverse(Pairs), #{}).

group([{Key, Value} | Rest], Groups) ->
    case Groups of
        #{Key := Group} -> group(Rest, Groups#{Key := [Value | Group]});
        #{} -> group(Rest, Groups#{Key => [Value]})
    end;
group([], Groups) ->
    Groups.

-doc "The associations of the second map whose keys are in the first.".
-spec intersect(#{K => term()}, #{K => V}) -> #{K => V}.
intersect(Map1, Map2) when is_map(Map1), is_map(Map2) ->
    case map_size(Map1) =< map_size(Map2) of
        true -> maps:from_list(common(maps:keys(Map1), Map2));
        false -> maps:from_list([{K, V} || {K, V} <- maps:to_list(Map2), is_map_key(K, Map1)])
    end;
intersect(Map1, Map2) ->
    bad_maps(intersect, [Map1, Map2], Map1, Map2).

common([Key | Keys], Map) ->
    case Map of
        #{Key := Value} -> [{Key, Value} | common(Keys, Map)];
        #{} -> common(Keys, Map)
    end;
common([], _Map) ->
    [].

-doc "The keys that both maps have, with `Combiner(Key, Value1, Value2)`.".
-spec intersect_with(fun((K, V, W) -> T), #{K => V}, #{K => W}) -> #{K => T}.
intersect_with(Combiner, Map1, Map2) when is_function(Combiner, 3), is_map(Map1), is_map(Map2) ->
    case map_size(Map1) =< map_size(Map2) of
        true ->
            maps:from_list([{K, Combiner(K, V, map_get(K, Map2))}
                            || {K, V} <- maps:to_list(Map1), is_map_key(K, Map2)]);
        false ->
            maps:from_list([{K, Combiner(K, map_get(K, Map1), V)}
                            || {K, V} <- maps:to_list(Map2), is_map_key(K, Map1)])
    end;
intersect_with(Combiner, Map1, Map2) when not is_function(Combiner, 3) ->
    fail(badarg, intersect_with, [Combiner, Map1, Map2]);
intersect_with(Combiner, Map1, Map2) ->
    bad_maps(intersect_with, [Combiner, Map1, Map2], Map1, Map2).

-doc "`merge/2` with `Combiner(Key, Value1, Value2)` for the keys that both maps have.".
-spec merge_with(fun((K, V, W) -> T), #{K => V}, #{K => W}) -> #{K => V | W | T}.
merge_with(Combiner, Map1, Map2) when is_function(Combiner, 3), is_map(Map1), is_map(Map2) ->
    case map_size(Map1) > map_size(Map2) of
        true ->
            merge_into(maps:to_list(Map2), Map1, Combiner);
        false ->
            Swapped = fun(Key, Value1, Value2) -> Combiner(Key, Value2, Value1) end,
            merge_into(maps:to_list(Map1), Map2, Swapped)
    end;
merge_with(Combiner, Map1, Map2) when not is_function(Combiner, 3) ->
    fail(badarg, merge_with, [Combiner, Map1, Map2]);
merge_with(Combiner, Map1, Map2) ->
    bad_maps(merge_with, [Combiner, Map1, Map2], Map1, Map2).

merge_into([{Key, Value} | Rest], Map, Combiner) ->
    case Map of
        #{Key := Old} -> merge_into(Rest, Map#{Key := Combiner(Key, Old, Value)}, Combiner);
        #{} -> merge_into(Rest, Map#{Key => Value}, Combiner)
    end;
merge_into([], Map, _Combiner) ->
    Map.

-doc "An iterator that gives the associations in the order of their keys, reversed, or by a function.".
-spec iterator(#{K => V}, iterator_order()) -> iterator(K, V).
iterator(Map, undefined) when is_map(Map) ->
    maps:iterator(Map);
iterator(Map, ordered) when is_map(Map) ->
    [ordered_keys(Map) | Map];
iterator(Map, reversed) when is_map(Map) ->
    [lists:reverse(ordered_keys(Map)) | Map];
iterator(Map, Order) when is_map(Map), is_function(Order, 2) ->
    [lists:sort(Order, maps:keys(Map)) | Map];
iterator(Map, Order) ->
    bad_arguments(iterator, [Map, Order], Map).

%% The order of keys in maps: 1 comes before 1.0, and integers before floats.
ordered_keys(Map) ->
    {Integers, Others} = lists:partition(fun is_integer/1, maps:keys(Map)),
    case lists:any(fun has_number/1, Others) of
        true -> lists:sort(fun key_order/2, Integers ++ Others);
        false -> lists:sort(Integers) ++ lists:sort(Others)
    end.

has_number(Key) -> not (is_atom(Key) orelse is_pid(Key) orelse is_reference(Key)).

key_order(A, B) -> maps_order(A, B) =/= greater.

maps_order(A, A) -> equal;
maps_order(A, B) when is_integer(A), is_float(B) -> less;
maps_order(A, B) when is_float(A), is_integer(B) -> greater;
maps_order([A | As], [B | Bs]) ->
    case maps_order(A, B) of
        equal -> maps_order(As, Bs);
        Order -> Order
    end;
maps_order(A, B) when is_tuple(A), is_tuple(B), tuple_size(A) =:= tuple_size(B) ->
    maps_order(tuple_to_list(A), tuple_to_list(B));
maps_order(A, B) when A < B -> less;
maps_order(_, _) -> greater.

%% -- Changing maps -------------------------------------------------------------------------------

-doc "Replaces the value of `Key`, which must be there, by `Function(Value)`.".
-spec update_with(K, fun((V) -> W), #{K => V}) -> #{K => V | W}.
update_with(Key, Function, Map) when is_function(Function, 1), is_map(Map) ->
    case Map of
        #{Key := Value} -> Map#{Key := Function(Value)};
        #{} -> fail({badkey, Key}, update_with, [Key, Function, Map])
    end;
update_with(Key, Function, Map) ->
    bad_arguments(update_with, [Key, Function, Map], Map).

-doc "`update_with/3` that puts `Initial` if `Key` is not there.".
-spec update_with(K, fun((V) -> W), V, #{K => V}) -> #{K => V | W}.
update_with(Key, Function, Initial, Map) when is_function(Function, 1), is_map(Map) ->
    case Map of
        #{Key := Value} -> Map#{Key := Function(Value)};
        #{} -> Map#{Key => Initial}
    end;
update_with(Key, Function, Initial, Map) ->
    bad_arguments(update_with, [Key, Function, Initial, Map], Map).

-doc "The associations whose keys are in `Keys`.".
-spec with([K], #{K => V}) -> #{K => V}.
with(Keys, Map) when is_list(Keys), is_map(Map) ->
    maps:from_list(common(Keys, Map));
with(Keys, Map) ->
    bad_arguments(with, [Keys, Map], Map).

-doc "The associations whose keys are not in `Keys`.".
-spec without([K], #{K => V}) -> #{K => V}.
without(Keys, Map) when is_list(Keys), is_map(Map) ->
    lists:foldl(fun maps:remove/2, Map, Keys);
without(Keys, Map) ->
    bad_arguments(without, [Keys, Map], Map).

%% -- Errors --------------------------------------------------------------------------------------

bad_arguments(Name, Arguments, Map) when is_map(Map) ->
    fail(badarg, Name, Arguments);
bad_arguments(Name, Arguments, NotAMap) ->
    fail({badmap, NotAMap}, Name, Arguments).

bad_maps(Name, Arguments, Map1, Map2) ->
    [NotAMap | _] = [Map || Map <- [Map1, Map2], not is_map(Map)],
    fail({badmap, NotAMap}, Name, Arguments).

%% The error of the function that was called, as if no function of ours lay between.
fail(Reason, Name, Arguments) ->
    try
        error(Reason)
    catch
        error:Reason:Stacktrace ->
            Info = [{error_info, #{module => erl_stdlib_errors}}],
            erlang:raise(error, Reason,
                         [{?MODULE, Name, Arguments, Info} | callers(Name, length(Arguments), Stacktrace)])
    end.

callers(Name, Arity, [{?MODULE, Name, Arity, _} | Callers]) -> Callers;
callers(Name, Arity, [{?MODULE, _, _, _} | Frames]) -> callers(Name, Arity, Frames);
callers(_Name, _Arity, Frames) -> Frames.
