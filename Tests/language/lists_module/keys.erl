%%% lists:key* on tuples of different sizes, with elements that are no tuples.
-module(keys).

-export([main/1]).

main(_) ->
    List = [{a, 1}, b, {c, 2, x}, {}, {a, 3}, {1.0, one}, {d}],
    p([lists:keyfind(a, 1, List), lists:keyfind(2, 2, List), lists:keyfind(1, 1, List)]),
    p([lists:keyfind(zz, 1, List), lists:keyfind(x, 3, List)]),
    p([lists:keymember(c, 1, List), lists:keymember(c, 2, List)]),
    p([lists:keysearch(a, 1, List), lists:keysearch(z, 1, List)]),
    p(lists:keydelete(a, 1, List)),
    p(lists:keyreplace(a, 1, List, {new})),
    p(lists:keyreplace(zz, 1, List, {new})),
    p(lists:keystore(a, 1, List, {a, 9})),
    p(lists:keystore(zz, 1, List, {zz, 9})),
    p([lists:keytake(c, 1, List), lists:keytake(zz, 1, List)]),
    p(lists:keymap(fun(V) -> V * 10 end, 2, [{a, 1}, {b, 2, x}])),
    Pairs = [{b, 1}, {a, 2}, {b, 0}, {a, 1}],
    p([lists:keysort(1, Pairs), lists:keysort(2, Pairs)]),
    p([lists:ukeysort(1, Pairs), lists:keymerge(1, [{a, 1}, {c, 1}], [{a, 2}, {b, 2}])]),
    p(lists:ukeymerge(1, [{a, 1}, {c, 1}], [{a, 2}, {b, 2}])),
    ok.

p(Values) -> io:format("~w~n", [Values]).

%% expect: [{a,1},{c,2,x},{1.0,one}]
%% expect: [false,{c,2,x}]
%% expect: [true,false]
%% expect: [{value,{a,1}},false]
%% expect: [b,{c,2,x},{},{a,3},{1.0,one},{d}]
%% expect: [{new},b,{c,2,x},{},{a,3},{1.0,one},{d}]
%% expect: [{a,1},b,{c,2,x},{},{a,3},{1.0,one},{d}]
%% expect: [{a,9},b,{c,2,x},{},{a,3},{1.0,one},{d}]
%% expect: [{a,1},b,{c,2,x},{},{a,3},{1.0,one},{d},{zz,9}]
%% expect: [{value,{c,2,x},[{a,1},b,{},{a,3},{1.0,one},{d}]},false]
%% expect: [{a,10},{b,20,x}]
%% expect: [[{a,2},{a,1},{b,1},{b,0}],[{b,0},{b,1},{a,1},{a,2}]]
%% expect: [[{a,2},{b,1}],[{a,1},{a,2},{b,2},{c,1}]]
%% expect: [{a,1},{b,2},{c,1}]
