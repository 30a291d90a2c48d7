%% What insert, insert_new, lookup, lookup_element, member, delete and take do in each type of table.
-module(inserting_and_looking_up).
-export([main/1]).

main(_) ->
    [type(Type) || Type <- [set, ordered_set, bag, duplicate_bag]].

type(Type) ->
    T = ets:new(table, [Type]),
    show(Type, [ets:insert(T, {1, one}), ets:insert(T, {1.0, float}), ets:insert(T, {1, uno}),
                ets:insert(T, {1, one}), ets:insert(T, [{2, two}, {a, b, c}, {"list"}]),
                ets:insert(T, [])]),
    show(all, lists:sort(ets:tab2list(T))),
    show(lookup, [ets:lookup(T, Key) || Key <- [1, 1.0, 2, 2.0, a, "list", nobody]]),
    show(member, [ets:member(T, Key) || Key <- [1, 1.0, 2, 2.0, a, "list", nobody]]),
    show(element, [ets:lookup_element(T, 1, 2), ets:lookup_element(T, a, 3)]),
    show(insert_new, [ets:insert_new(T, {1, x}), ets:insert_new(T, {3, x}),
                      ets:insert_new(T, [{4, x}, {1, x}]), ets:insert_new(T, [{4, x}, {5, x}]),
                      ets:insert_new(T, [])]),
    show(size, ets:info(T, size)),
    show(take, [ets:take(T, 1), ets:take(T, 1), ets:take(T, a), ets:take(T, nobody)]),
    show(delete, [ets:delete(T, 2), ets:delete(T, 2), ets:delete_object(T, {3, y}),
                  ets:delete_object(T, {3, x}), ets:delete_object(T, {4.0, x})]),
    show(all, lists:sort(ets:tab2list(T))),
    show(all_objects, [ets:delete_all_objects(T), ets:tab2list(T), ets:info(T, size)]),
    show(delete, ets:delete(T)).

show(What, Value) -> io:format("~w: ~0p~n", [What, Value]).

%% expect: set: [true,true,true,true,true,true]
%% expect: all: [{"list"},{1.0,float},{1,one},{2,two},{a,b,c}]
%% expect: lookup: [[{1,one}],[{1.0,float}],[{2,two}],[],[{a,b,c}],[{"list"}],[]]
%% expect: member: [true,true,true,false,true,true,false]
%% expect: element: [one,c]
%% expect: insert_new: [false,true,false,true,true]
%% expect: size: 8
%% expect: take: [[{1,one}],[],[{a,b,c}],[]]
%% expect: delete: [true,true,true,true,true]
%% expect: all: [{"list"},{1.0,float},{4,x},{5,x}]
%% expect: all_objects: [true,[],0]
%% expect: delete: true
%% expect: ordered_set: [true,true,true,true,true,true]
%% expect: all: [{"list"},{1,one},{2,two},{a,b,c}]
%% expect: lookup: [[{1,one}],[{1,one}],[{2,two}],[{2,two}],[{a,b,c}],[{"list"}],[]]
%% expect: member: [true,true,true,true,true,true,false]
%% expect: element: [one,c]
%% expect: insert_new: [false,true,false,true,true]
%% expect: size: 7
%% expect: take: [[{1,one}],[],[{a,b,c}],[]]
%% expect: delete: [true,true,true,true,true]
%% expect: all: [{"list"},{4,x},{5,x}]
%% expect: all_objects: [true,[],0]
%% expect: delete: true
%% expect: bag: [true,true,true,true,true,true]
%% expect: all: [{"list"},{1.0,float},{1,one},{1,uno},{2,two},{a,b,c}]
%% expect: lookup: [[{1,one},{1,uno}],[{1.0,float}],[{2,two}],[],[{a,b,c}],[{"list"}],[]]
%% expect: member: [true,true,true,false,true,true,false]
%% expect: element: [[one,uno],[c]]
%% expect: insert_new: [false,true,false,true,true]
%% expect: size: 9
%% expect: take: [[{1,one},{1,uno}],[],[{a,b,c}],[]]
%% expect: delete: [true,true,true,true,true]
%% expect: all: [{"list"},{1.0,float},{4,x},{5,x}]
%% expect: all_objects: [true,[],0]
%% expect: delete: true
%% expect: duplicate_bag: [true,true,true,true,true,true]
%% expect: all: [{"list"},{1.0,float},{1,one},{1,one},{1,uno},{2,two},{a,b,c}]
%% expect: lookup: [[{1,one},{1,uno},{1,one}],[{1.0,float}],[{2,two}],[],[{a,b,c}],[{"list"}],[]]
%% expect: member: [true,true,true,false,true,true,false]
%% expect: element: [[one,uno,one],[c]]
%% expect: insert_new: [false,true,false,true,true]
%% expect: size: 10
%% expect: take: [[{1,one},{1,uno},{1,one}],[],[{a,b,c}],[]]
%% expect: delete: [true,true,true,true,true]
%% expect: all: [{"list"},{1.0,float},{4,x},{5,x}]
%% expect: all_objects: [true,[],0]
%% expect: delete: true
