%% Joins of lists and tables answer what loops answer, however the objects are found.
-module(joins).
-export([main/1]).
-include_lib("stdlib/include/qlc.hrl").

main(_) ->
    Values = [1, 1.0, 2, a, "a", {1}, {1.0}, <<1>>],
    L1 = [{X, Y} || X <- Values, Y <- [p, q]],
    L2 = [{Y, X} || X <- Values, Y <- [r, s]],
    Set = table(set, L1), Ordered = table(ordered_set, L1), Bag = table(bag, L2),
    Sources = [{list, L1, L2}, {set, ets:table(Set), L2}, {ordered, ets:table(Ordered), L2}, {bag, L1, ets:table(Bag)},
               {both, ets:table(Set), ets:table(Bag)}],
    [begin
         show({Name, exact}, qlc:q([{X, Y, Z} || {X, Y} <- A, {Z, V} <- B, V =:= X])),
         show({Name, equal}, qlc:q([{X, Y, Z} || {X, Y} <- A, {Z, V} <- B, X == V])),
         show({Name, reversed}, qlc:q([{X, Y, Z} || {Z, V} <- B, {X, Y} <- A, V =:= X])),
         show({Name, reversed_equal}, qlc:q([{X, Y, Z} || {Z, V} <- B, {X, Y} <- A, V == X])),
         show({Name, with_filter}, qlc:q([{X, Y, Z} || {X, Y} <- A, Y =:= p, {Z, V} <- B, V =:= X, Z =/= s])),
         show({Name, nested}, qlc:q([{X, Y, Z} || {X, Y} <- A, {Z, V} <- B, V =:= X], {join, nested_loop})),
         show({Name, element}, qlc:q([{O, Z} || {Z, V} <- B, O <- A, element(1, O) =:= V])),
         show({Name, constant}, qlc:q([Y || {X, Y} <- A, X =:= 1])),
         show({Name, equal_constant}, qlc:q([Y || {X, Y} <- A, X == 1])),
         show({Name, in_pattern}, qlc:q([Y || {1, Y} <- A])),
         show({Name, float_in_pattern}, qlc:q([Y || {1.0, Y} <- A])),
         show({Name, several}, qlc:q([{X, Y} || {X, Y} <- A, X =:= a orelse X =:= 2 orelse X =:= a])),
         show({Name, structured}, qlc:q([{X, Y} || {X, Y} <- A, X == {1}])),
         show({Name, limited}, qlc:q([{X, Y} || {X, Y} <- A, X =:= a orelse X =:= 2], [{max_lookup, 1}]))
     end || {Name, A, B} <- Sources],
    show(three, qlc:q([{X, Z} || {X, Y} <- L1, {Z, V} <- L2, {W, P} <- L1, V =:= X, W =:= V, P =:= Y])),
    %% A variable that hides another one.
    show(hidden, qlc:q([{X, Y} || {X, _} <- [{1, a}, {2, b}], {Y, _} <- [{1, c}, {2, d}], (fun(Z) -> Z =:= Y end)(X)])),
    [io:format("~w ~0p~n", [Options, failure(fun() -> qlc:e(qlc:q([X || {X, _} <- L1, X =/= 1], Options)) end)])
     || Options <- [[{lookup, true}], [{join, merge}], [{join, lookup}]]],
    io:format("~0p~n", [failure(fun() -> qlc:e(qlc:q([X || {X, _} <- L1, {Y, _} <- L2, X =:= Y], {join, lookup})) end)]),
    io:format("~0p~n", [lists:sort(qlc:e(qlc:q([Y || {X, Y} <- ets:table(Set), X =:= a], {lookup, true})))]).

table(Type, Objects) ->
    Table = ets:new(table, [Type]),
    ets:insert(Table, Objects),
    Table.

failure(Fun) ->
    try Fun() catch error:Reason -> Reason end.

%% Numbers that are equal are in a certain order too.
show(Name, Query) ->
    Sorted = lists:sort([{lists:flatten(io_lib:format("~w", [Answer])), Answer} || Answer <- qlc:e(Query)]),
    io:format("~0p ~0p~n", [Name, [Answer || {_, Answer} <- Sorted]]).

%% expect: {list,exact} [{1,p,r},{1,p,s},{1,q,r},{1,q,s},{1.0,p,r},{1.0,p,s},{1.0,q,r},{1.0,q,s},{2,p,r},{2,p,s},{2,q,r},{2,q,s},{<<1>>,p,r},{<<1>>,p,s},{<<1>>,q,r},{<<1>>,q,s},{"a",p,r},{"a",p,s},{"a",q,r},{"a",q,s},{a,p,r},{a,p,s},{a,q,r},{a,q,s},{{1.0},p,r},{{1.0},p,s},{{1.0},q,r},{{1.0},q,s},{{1},p,r},{{1},p,s},{{1},q,r},{{1},q,s}]
%% expect: {list,equal} [{1,p,r},{1,p,r},{1,p,s},{1,p,s},{1,q,r},{1,q,r},{1,q,s},{1,q,s},{1.0,p,r},{1.0,p,r},{1.0,p,s},{1.0,p,s},{1.0,q,r},{1.0,q,r},{1.0,q,s},{1.0,q,s},{2,p,r},{2,p,s},{2,q,r},{2,q,s},{<<1>>,p,r},{<<1>>,p,s},{<<1>>,q,r},{<<1>>,q,s},{"a",p,r},{"a",p,s},{"a",q,r},{"a",q,s},{a,p,r},{a,p,s},{a,q,r},{a,q,s},{{1.0},p,r},{{1.0},p,r},{{1.0},p,s},{{1.0},p,s},{{1.0},q,r},{{1.0},q,r},{{1.0},q,s},{{1.0},q,s},{{1},p,r},{{1},p,r},{{1},p,s},{{1},p,s},{{1},q,r},{{1},q,r},{{1},q,s},{{1},q,s}]
%% expect: {list,reversed} [{1,p,r},{1,p,s},{1,q,r},{1,q,s},{1.0,p,r},{1.0,p,s},{1.0,q,r},{1.0,q,s},{2,p,r},{2,p,s},{2,q,r},{2,q,s},{<<1>>,p,r},{<<1>>,p,s},{<<1>>,q,r},{<<1>>,q,s},{"a",p,r},{"a",p,s},{"a",q,r},{"a",q,s},{a,p,r},{a,p,s},{a,q,r},{a,q,s},{{1.0},p,r},{{1.0},p,s},{{1.0},q,r},{{1.0},q,s},{{1},p,r},{{1},p,s},{{1},q,r},{{1},q,s}]
%% expect: {list,reversed_equal} [{1,p,r},{1,p,r},{1,p,s},{1,p,s},{1,q,r},{1,q,r},{1,q,s},{1,q,s},{1.0,p,r},{1.0,p,r},{1.0,p,s},{1.0,p,s},{1.0,q,r},{1.0,q,r},{1.0,q,s},{1.0,q,s},{2,p,r},{2,p,s},{2,q,r},{2,q,s},{<<1>>,p,r},{<<1>>,p,s},{<<1>>,q,r},{<<1>>,q,s},{"a",p,r},{"a",p,s},{"a",q,r},{"a",q,s},{a,p,r},{a,p,s},{a,q,r},{a,q,s},{{1.0},p,r},{{1.0},p,r},{{1.0},p,s},{{1.0},p,s},{{1.0},q,r},{{1.0},q,r},{{1.0},q,s},{{1.0},q,s},{{1},p,r},{{1},p,r},{{1},p,s},{{1},p,s},{{1},q,r},{{1},q,r},{{1},q,s},{{1},q,s}]
%% expect: {list,with_filter} [{1,p,r},{1.0,p,r},{2,p,r},{<<1>>,p,r},{"a",p,r},{a,p,r},{{1.0},p,r},{{1},p,r}]
%% expect: {list,nested} [{1,p,r},{1,p,s},{1,q,r},{1,q,s},{1.0,p,r},{1.0,p,s},{1.0,q,r},{1.0,q,s},{2,p,r},{2,p,s},{2,q,r},{2,q,s},{<<1>>,p,r},{<<1>>,p,s},{<<1>>,q,r},{<<1>>,q,s},{"a",p,r},{"a",p,s},{"a",q,r},{"a",q,s},{a,p,r},{a,p,s},{a,q,r},{a,q,s},{{1.0},p,r},{{1.0},p,s},{{1.0},q,r},{{1.0},q,s},{{1},p,r},{{1},p,s},{{1},q,r},{{1},q,s}]
%% expect: {list,element} [{{1,p},r},{{1,p},s},{{1,q},r},{{1,q},s},{{1.0,p},r},{{1.0,p},s},{{1.0,q},r},{{1.0,q},s},{{2,p},r},{{2,p},s},{{2,q},r},{{2,q},s},{{<<1>>,p},r},{{<<1>>,p},s},{{<<1>>,q},r},{{<<1>>,q},s},{{"a",p},r},{{"a",p},s},{{"a",q},r},{{"a",q},s},{{a,p},r},{{a,p},s},{{a,q},r},{{a,q},s},{{{1.0},p},r},{{{1.0},p},s},{{{1.0},q},r},{{{1.0},q},s},{{{1},p},r},{{{1},p},s},{{{1},q},r},{{{1},q},s}]
%% expect: {list,constant} [p,q]
%% expect: {list,equal_constant} [p,p,q,q]
%% expect: {list,in_pattern} [p,q]
%% expect: {list,float_in_pattern} [p,q]
%% expect: {list,several} [{2,p},{2,q},{a,p},{a,q}]
%% expect: {list,structured} [{{1.0},p},{{1.0},q},{{1},p},{{1},q}]
%% expect: {list,limited} [{2,p},{2,q},{a,p},{a,q}]
%% expect: {set,exact} [{1,q,r},{1,q,s},{1.0,q,r},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,s},{{1},q,r},{{1},q,s}]
%% expect: {set,equal} [{1,q,r},{1,q,r},{1,q,s},{1,q,s},{1.0,q,r},{1.0,q,r},{1.0,q,s},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,r},{{1.0},q,s},{{1.0},q,s},{{1},q,r},{{1},q,r},{{1},q,s},{{1},q,s}]
%% expect: {set,reversed} [{1,q,r},{1,q,s},{1.0,q,r},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,s},{{1},q,r},{{1},q,s}]
%% expect: {set,reversed_equal} [{1,q,r},{1,q,r},{1,q,s},{1,q,s},{1.0,q,r},{1.0,q,r},{1.0,q,s},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,r},{{1.0},q,s},{{1.0},q,s},{{1},q,r},{{1},q,r},{{1},q,s},{{1},q,s}]
%% expect: {set,with_filter} []
%% expect: {set,nested} [{1,q,r},{1,q,s},{1.0,q,r},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,s},{{1},q,r},{{1},q,s}]
%% expect: {set,element} [{{1,q},r},{{1,q},s},{{1.0,q},r},{{1.0,q},s},{{2,q},r},{{2,q},s},{{<<1>>,q},r},{{<<1>>,q},s},{{"a",q},r},{{"a",q},s},{{a,q},r},{{a,q},s},{{{1.0},q},r},{{{1.0},q},s},{{{1},q},r},{{{1},q},s}]
%% expect: {set,constant} [q]
%% expect: {set,equal_constant} [q,q]
%% expect: {set,in_pattern} [q]
%% expect: {set,float_in_pattern} [q]
%% expect: {set,several} [{2,q},{a,q}]
%% expect: {set,structured} [{{1.0},q},{{1},q}]
%% expect: {set,limited} [{2,q},{a,q}]
%% expect: {ordered,exact} [{1.0,q,r},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,s}]
%% expect: {ordered,equal} [{1.0,q,r},{1.0,q,r},{1.0,q,s},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,r},{{1.0},q,s},{{1.0},q,s}]
%% expect: {ordered,reversed} [{1.0,q,r},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,s}]
%% expect: {ordered,reversed_equal} [{1.0,q,r},{1.0,q,r},{1.0,q,s},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,r},{{1.0},q,s},{{1.0},q,s}]
%% expect: {ordered,with_filter} []
%% expect: {ordered,nested} [{1.0,q,r},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,s}]
%% expect: {ordered,element} [{{1.0,q},r},{{1.0,q},s},{{2,q},r},{{2,q},s},{{<<1>>,q},r},{{<<1>>,q},s},{{"a",q},r},{{"a",q},s},{{a,q},r},{{a,q},s},{{{1.0},q},r},{{{1.0},q},s}]
%% expect: {ordered,constant} []
%% expect: {ordered,equal_constant} [q]
%% expect: {ordered,in_pattern} []
%% expect: {ordered,float_in_pattern} [q]
%% expect: {ordered,several} [{2,q},{a,q}]
%% expect: {ordered,structured} [{{1.0},q}]
%% expect: {ordered,limited} [{2,q},{a,q}]
%% expect: {bag,exact} [{1,p,r},{1,p,s},{1,q,r},{1,q,s},{1.0,p,r},{1.0,p,s},{1.0,q,r},{1.0,q,s},{2,p,r},{2,p,s},{2,q,r},{2,q,s},{<<1>>,p,r},{<<1>>,p,s},{<<1>>,q,r},{<<1>>,q,s},{"a",p,r},{"a",p,s},{"a",q,r},{"a",q,s},{a,p,r},{a,p,s},{a,q,r},{a,q,s},{{1.0},p,r},{{1.0},p,s},{{1.0},q,r},{{1.0},q,s},{{1},p,r},{{1},p,s},{{1},q,r},{{1},q,s}]
%% expect: {bag,equal} [{1,p,r},{1,p,r},{1,p,s},{1,p,s},{1,q,r},{1,q,r},{1,q,s},{1,q,s},{1.0,p,r},{1.0,p,r},{1.0,p,s},{1.0,p,s},{1.0,q,r},{1.0,q,r},{1.0,q,s},{1.0,q,s},{2,p,r},{2,p,s},{2,q,r},{2,q,s},{<<1>>,p,r},{<<1>>,p,s},{<<1>>,q,r},{<<1>>,q,s},{"a",p,r},{"a",p,s},{"a",q,r},{"a",q,s},{a,p,r},{a,p,s},{a,q,r},{a,q,s},{{1.0},p,r},{{1.0},p,r},{{1.0},p,s},{{1.0},p,s},{{1.0},q,r},{{1.0},q,r},{{1.0},q,s},{{1.0},q,s},{{1},p,r},{{1},p,r},{{1},p,s},{{1},p,s},{{1},q,r},{{1},q,r},{{1},q,s},{{1},q,s}]
%% expect: {bag,reversed} [{1,p,r},{1,p,s},{1,q,r},{1,q,s},{1.0,p,r},{1.0,p,s},{1.0,q,r},{1.0,q,s},{2,p,r},{2,p,s},{2,q,r},{2,q,s},{<<1>>,p,r},{<<1>>,p,s},{<<1>>,q,r},{<<1>>,q,s},{"a",p,r},{"a",p,s},{"a",q,r},{"a",q,s},{a,p,r},{a,p,s},{a,q,r},{a,q,s},{{1.0},p,r},{{1.0},p,s},{{1.0},q,r},{{1.0},q,s},{{1},p,r},{{1},p,s},{{1},q,r},{{1},q,s}]
%% expect: {bag,reversed_equal} [{1,p,r},{1,p,r},{1,p,s},{1,p,s},{1,q,r},{1,q,r},{1,q,s},{1,q,s},{1.0,p,r},{1.0,p,r},{1.0,p,s},{1.0,p,s},{1.0,q,r},{1.0,q,r},{1.0,q,s},{1.0,q,s},{2,p,r},{2,p,s},{2,q,r},{2,q,s},{<<1>>,p,r},{<<1>>,p,s},{<<1>>,q,r},{<<1>>,q,s},{"a",p,r},{"a",p,s},{"a",q,r},{"a",q,s},{a,p,r},{a,p,s},{a,q,r},{a,q,s},{{1.0},p,r},{{1.0},p,r},{{1.0},p,s},{{1.0},p,s},{{1.0},q,r},{{1.0},q,r},{{1.0},q,s},{{1.0},q,s},{{1},p,r},{{1},p,r},{{1},p,s},{{1},p,s},{{1},q,r},{{1},q,r},{{1},q,s},{{1},q,s}]
%% expect: {bag,with_filter} [{1,p,r},{1.0,p,r},{2,p,r},{<<1>>,p,r},{"a",p,r},{a,p,r},{{1.0},p,r},{{1},p,r}]
%% expect: {bag,nested} [{1,p,r},{1,p,s},{1,q,r},{1,q,s},{1.0,p,r},{1.0,p,s},{1.0,q,r},{1.0,q,s},{2,p,r},{2,p,s},{2,q,r},{2,q,s},{<<1>>,p,r},{<<1>>,p,s},{<<1>>,q,r},{<<1>>,q,s},{"a",p,r},{"a",p,s},{"a",q,r},{"a",q,s},{a,p,r},{a,p,s},{a,q,r},{a,q,s},{{1.0},p,r},{{1.0},p,s},{{1.0},q,r},{{1.0},q,s},{{1},p,r},{{1},p,s},{{1},q,r},{{1},q,s}]
%% expect: {bag,element} [{{1,p},r},{{1,p},s},{{1,q},r},{{1,q},s},{{1.0,p},r},{{1.0,p},s},{{1.0,q},r},{{1.0,q},s},{{2,p},r},{{2,p},s},{{2,q},r},{{2,q},s},{{<<1>>,p},r},{{<<1>>,p},s},{{<<1>>,q},r},{{<<1>>,q},s},{{"a",p},r},{{"a",p},s},{{"a",q},r},{{"a",q},s},{{a,p},r},{{a,p},s},{{a,q},r},{{a,q},s},{{{1.0},p},r},{{{1.0},p},s},{{{1.0},q},r},{{{1.0},q},s},{{{1},p},r},{{{1},p},s},{{{1},q},r},{{{1},q},s}]
%% expect: {bag,constant} [p,q]
%% expect: {bag,equal_constant} [p,p,q,q]
%% expect: {bag,in_pattern} [p,q]
%% expect: {bag,float_in_pattern} [p,q]
%% expect: {bag,several} [{2,p},{2,q},{a,p},{a,q}]
%% expect: {bag,structured} [{{1.0},p},{{1.0},q},{{1},p},{{1},q}]
%% expect: {bag,limited} [{2,p},{2,q},{a,p},{a,q}]
%% expect: {both,exact} [{1,q,r},{1,q,s},{1.0,q,r},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,s},{{1},q,r},{{1},q,s}]
%% expect: {both,equal} [{1,q,r},{1,q,r},{1,q,s},{1,q,s},{1.0,q,r},{1.0,q,r},{1.0,q,s},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,r},{{1.0},q,s},{{1.0},q,s},{{1},q,r},{{1},q,r},{{1},q,s},{{1},q,s}]
%% expect: {both,reversed} [{1,q,r},{1,q,s},{1.0,q,r},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,s},{{1},q,r},{{1},q,s}]
%% expect: {both,reversed_equal} [{1,q,r},{1,q,r},{1,q,s},{1,q,s},{1.0,q,r},{1.0,q,r},{1.0,q,s},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,r},{{1.0},q,s},{{1.0},q,s},{{1},q,r},{{1},q,r},{{1},q,s},{{1},q,s}]
%% expect: {both,with_filter} []
%% expect: {both,nested} [{1,q,r},{1,q,s},{1.0,q,r},{1.0,q,s},{2,q,r},{2,q,s},{<<1>>,q,r},{<<1>>,q,s},{"a",q,r},{"a",q,s},{a,q,r},{a,q,s},{{1.0},q,r},{{1.0},q,s},{{1},q,r},{{1},q,s}]
%% expect: {both,element} [{{1,q},r},{{1,q},s},{{1.0,q},r},{{1.0,q},s},{{2,q},r},{{2,q},s},{{<<1>>,q},r},{{<<1>>,q},s},{{"a",q},r},{{"a",q},s},{{a,q},r},{{a,q},s},{{{1.0},q},r},{{{1.0},q},s},{{{1},q},r},{{{1},q},s}]
%% expect: {both,constant} [q]
%% expect: {both,equal_constant} [q,q]
%% expect: {both,in_pattern} [q]
%% expect: {both,float_in_pattern} [q]
%% expect: {both,several} [{2,q},{a,q}]
%% expect: {both,structured} [{{1.0},q},{{1},q}]
%% expect: {both,limited} [{2,q},{a,q}]
%% expect: three [{1,r},{1,r},{1,s},{1,s},{1.0,r},{1.0,r},{1.0,s},{1.0,s},{2,r},{2,r},{2,s},{2,s},{<<1>>,r},{<<1>>,r},{<<1>>,s},{<<1>>,s},{"a",r},{"a",r},{"a",s},{"a",s},{a,r},{a,r},{a,s},{a,s},{{1.0},r},{{1.0},r},{{1.0},s},{{1.0},s},{{1},r},{{1},r},{{1},s},{{1},s}]
%% expect: hidden [{1,1},{2,2}]
%% expect: [{lookup,true}] no_lookup_to_carry_out
%% expect: [{join,merge}] no_join_to_carry_out
%% expect: [{join,lookup}] no_join_to_carry_out
%% expect: cannot_carry_out_join
%% expect: [q]
