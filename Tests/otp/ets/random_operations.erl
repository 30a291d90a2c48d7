%% Random operations on each type of table, compared with a list of objects that does the same.
-module(random_operations).
-export([main/1]).

main(_) ->
    rand:seed(exsss, 27),
    [run(Type, Round) || Type <- [set, ordered_set, bag, duplicate_bag], Round <- [1, 2, 3]],
    io:format("ok~n").

run(Type, Round) ->
    Options = case Round of
                  1 -> [];
                  2 -> [{write_concurrency, true}, public];
                  3 -> [{read_concurrency, true}, {keypos, 2}, compressed]
              end,
    T = ets:new(table, [Type | Options]),
    Keys = lists:nth(Round, [8, 60, 300]),
    step(T, {Type, ets:info(T, keypos)}, Keys, [], 1500).

step(_T, _Kind, _Keys, _Model, 0) ->
    ok;
step(T, Kind, Keys, Model, Left) ->
    Operation = operation(rand:uniform(24), Kind, Keys),
    {Result, Model1} = model(Operation, Kind, Model),
    case real(Operation, T) of
        Result ->
            ok;
        Other ->
            io:format("~p ~0p: ~0p instead of ~0p~nof ~0p~n", [Kind, Operation, Other, Result, Model]),
            exit(different)
    end,
    Left rem 50 =:= 0 andalso check(T, Kind, Model1),
    step(T, Kind, Keys, Model1, Left - 1).

%% The order of objects with the same key counts in neither.
check(T, {Type, KeyPos}, Model) ->
    true = lists:sort(ets:tab2list(T)) =:= lists:sort(Model),
    true = ets:info(T, size) =:= length(Model),
    Walked = walk(T, ets:first(T)),
    Ks = lists:usort([element(KeyPos, O) || O <- Model]),
    case Type of
        ordered_set -> true = Walked =:= [element(KeyPos, O) || O <- lists:keysort(KeyPos, Model)];
        _ -> true = lists:sort(Walked) =:= Ks
    end.

walk(_T, '$end_of_table') -> [];
walk(T, Key) -> [Key | walk(T, ets:next(T, Key))].

%% -- Operations ---------------------------------------------------------------------------------------

operation(N, Kind, Keys) when N =< 6 -> {insert, object(Kind, Keys)};
operation(7, Kind, Keys) -> {insert, [object(Kind, Keys) || _ <- lists:seq(1, rand:uniform(6))]};
operation(8, Kind, Keys) -> {insert_new, object(Kind, Keys)};
operation(9, Kind, Keys) -> {insert_new, [object(Kind, Keys) || _ <- lists:seq(1, 2)]};
operation(N, _Kind, Keys) when N =< 11 -> {delete, key(Keys)};
operation(12, Kind, Keys) -> {delete_object, object(Kind, Keys)};
operation(13, _Kind, Keys) -> {take, key(Keys)};
operation(14, _Kind, Keys) -> {lookup, key(Keys)};
operation(15, _Kind, Keys) -> {member, key(Keys)};
operation(16, _Kind, Keys) -> {counter, key(Keys), rand:uniform(9) - 5};
operation(17, Kind, Keys) -> {counter, key(Keys), rand:uniform(9) - 5, object(Kind, Keys)};
operation(18, _Kind, Keys) -> {element, key(Keys), value()};
operation(19, _Kind, _Keys) -> {select, value()};
operation(20, _Kind, _Keys) -> {count, rand:uniform(10)};
operation(21, _Kind, _Keys) -> {select_delete, rand:uniform(10)};
operation(22, _Kind, Keys) -> {match_key, key(Keys)};
operation(23, _Kind, Keys) -> {next, key(Keys)};
operation(24, _Kind, _Keys) ->
    case rand:uniform(40) of
        1 -> delete_all;
        _ -> size
    end.

object({_, 1}, Keys) -> {key(Keys), value()};
object({_, 2}, Keys) -> {value(), key(Keys), rand:uniform(2)}.

key(Keys) ->
    case rand:uniform(Keys) of
        N when N rem 4 =:= 0 -> {N, "key"};
        N when N rem 4 =:= 1 -> N / 1;
        N -> N div 2
    end.

value() ->
    case rand:uniform(12) of
        11 -> 1 bsl 70;
        12 -> <<"value">>;
        N -> N
    end.

real({insert, O}, T) -> ets:insert(T, O);
real({insert_new, O}, T) -> ets:insert_new(T, O);
real({delete, K}, T) -> ets:delete(T, K);
real({delete_object, O}, T) -> ets:delete_object(T, O);
real({take, K}, T) -> lists:sort(ets:take(T, K));
real({lookup, K}, T) -> lists:sort(ets:lookup(T, K));
real({member, K}, T) -> ets:member(T, K);
real({counter, K, N}, T) -> attempt(fun() -> ets:update_counter(T, K, {position(T), N}) end);
real({counter, K, N, O}, T) -> attempt(fun() -> ets:update_counter(T, K, {position(T), N}, O) end);
real({element, K, V}, T) -> attempt(fun() -> ets:update_element(T, K, {position(T), V}) end);
real({select, V}, T) -> lists:sort(ets:select(T, [{value_pattern(T, V), [], ['$_']}]));
real({count, N}, T) -> ets:select_count(T, guard(T, N));
real({select_delete, N}, T) -> ets:select_delete(T, guard(T, N));
real({match_key, K}, T) -> lists:sort(ets:match_object(T, key_pattern(T, K)));
real({next, K}, T) ->
    case ets:info(T, type) of
        ordered_set -> {ets:prev(T, K), ets:next(T, K)};
        _ -> none
    end;
real(delete_all, T) -> ets:delete_all_objects(T);
real(size, T) -> ets:info(T, size).

attempt(Function) ->
    try Function() catch error:badarg -> badarg end.

position(T) -> 3 - ets:info(T, keypos).

value_pattern(T, V) -> case ets:info(T, keypos) of 1 -> {'_', V}; 2 -> {V, '_', '_'} end.
key_pattern(T, K) -> case ets:info(T, keypos) of 1 -> {K, '_'}; 2 -> {'_', K, '_'} end.

guard(T, N) -> [{'$1', [{'<', {element, position(T), '$1'}, N}, {'=/=', {element, 1, '$1'}, 3}], [true]}].

%% -- The model ------------------------------------------------------------------------------------------

model({insert, Os}, Kind, Model) when is_list(Os) ->
    {true, lists:foldl(fun(O, Acc) -> insert(O, Kind, Acc) end, Model, Os)};
model({insert, O}, Kind, Model) ->
    {true, insert(O, Kind, Model)};
model({insert_new, O}, Kind, Model) when is_tuple(O) ->
    model({insert_new, [O]}, Kind, Model);
model({insert_new, Os}, {_, KeyPos} = Kind, Model) ->
    case lists:any(fun(O) -> with_key(element(KeyPos, O), Kind, Model) =/= [] end, Os) of
        true -> {false, Model};
        false -> model({insert, Os}, Kind, Model)
    end;
model({delete, K}, Kind, Model) ->
    {true, Model -- with_key(K, Kind, Model)};
model({delete_object, O}, _Kind, Model) ->
    {true, [Other || Other <- Model, Other =/= O]};
model({take, K}, Kind, Model) ->
    Taken = with_key(K, Kind, Model),
    {lists:sort(Taken), Model -- Taken};
model({lookup, K}, Kind, Model) ->
    {lists:sort(with_key(K, Kind, Model)), Model};
model({member, K}, Kind, Model) ->
    {with_key(K, Kind, Model) =/= [], Model};
model({counter, K, N}, Kind, Model) ->
    counter(with_key(K, Kind, Model), N, Kind, Model);
model({counter, K, N, Default}, {_, KeyPos} = Kind, Model) ->
    case with_key(K, Kind, Model) of
        [] -> counter([setelement(KeyPos, Default, K)], N, Kind, Model);
        Found -> counter(Found, N, Kind, Model)
    end;
model({element, _, _}, {Type, _}, Model) when Type =:= bag; Type =:= duplicate_bag ->
    {badarg, Model};
model({element, K, V}, {_, KeyPos} = Kind, Model) ->
    case with_key(K, Kind, Model) of
        [] -> {false, Model};
        [O] -> {true, [setelement(3 - KeyPos, O, V) | Model -- [O]]}
    end;
model({select, V}, {_, KeyPos}, Model) ->
    {lists:sort([O || O <- Model, element(3 - KeyPos, O) =:= V]), Model};
model({count, N}, Kind, Model) ->
    {length([O || O <- Model, below(O, N, Kind)]), Model};
model({select_delete, N}, Kind, Model) ->
    Deleted = [O || O <- Model, below(O, N, Kind)],
    {length(Deleted), [O || O <- Model, not below(O, N, Kind)]};
model({match_key, K}, {_, KeyPos}, Model) ->
    {lists:sort([O || O <- Model, element(KeyPos, O) =:= K]), Model};
model({next, K}, {ordered_set, KeyPos}, Model) ->
    Keys = [element(KeyPos, O) || O <- lists:keysort(KeyPos, Model)],
    {lists:last(['$end_of_table' | [Key || Key <- Keys, Key < K]]),
     hd([Key || Key <- Keys, Key > K] ++ ['$end_of_table'])};
model({next, _}, _Kind, Model) ->
    {none, Model};
model(delete_all, _Kind, _Model) ->
    {true, []};
model(size, _Kind, Model) ->
    {length(Model), Model}.

insert(O, {duplicate_bag, _}, Model) -> [O | Model];
insert(O, {bag, _}, Model) ->
    case lists:any(fun(Other) -> Other =:= O end, Model) of
        true -> Model;
        false -> [O | Model]
    end;
insert(O, {_, KeyPos} = Kind, Model) -> [O | Model -- with_key(element(KeyPos, O), Kind, Model)].

with_key(K, {ordered_set, KeyPos}, Model) -> [O || O <- Model, element(KeyPos, O) == K];
with_key(K, {_, KeyPos}, Model) -> [O || O <- Model, element(KeyPos, O) =:= K].

counter(_Found, _N, {Type, _}, Model) when Type =:= bag; Type =:= duplicate_bag -> {badarg, Model};
counter([], _N, _Kind, Model) -> {badarg, Model};
counter([O], N, {_, KeyPos} = Kind, Model) ->
    case element(3 - KeyPos, O) of
        V when is_integer(V) -> {V + N, insert(setelement(3 - KeyPos, O, V + N), Kind, Model)};
        _ -> {badarg, Model}
    end.

below(O, N, {_, KeyPos}) -> element(3 - KeyPos, O) < N andalso element(1, O) =/= 3.

%% exit: 127
