%%% Literals, strings, prefixes, tuples, lists, maps, aliases and expressions of literals.
-module(every_form).

-export([main/1]).

main(_) ->
    Values = [0, -1, 3, 42, 1.5, atom, "", "text", "prefix and more", [1, 2, 3], [1 | 2], {},
              {1, {2, {3}}},
              {x, y}, {x, x}, #{k => v}, [a, [b, [c]]], $a, 16#ff, [{k, v}], {"str", 1}],
    [io:format("~w: ~w~n", [Value, form(Value)]) || Value <- Values],
    ok.

form(0) -> zero;
form(-1) -> minus_one;
form(1 + 2) -> three;
form(6 * 7) -> forty_two;
form(1.5) -> float;
form(atom) -> atom;
form("") -> empty;
form("text") -> text;
form("prefix" ++ Rest) -> {prefix, length(Rest)};
form([1, B | [C]]) -> {list, B, C};
form([1 | B]) -> {cell, B};
form({}) -> empty_tuple;
form({1, {_, {C}} = D}) -> {nested, C, D};
form({X, X} = Both) -> {same, X, Both};
form({x, Y}) -> {x, Y};
form(#{k := V}) -> {map, V};
form([a, [_, [C]]]) -> C;
form($a) -> letter;
form(16#ff) -> hex;
form([{k, V} = P | []]) -> {V, P};
form({"str", N}) -> N.

%% expect: 0: zero
%% expect: -1: minus_one
%% expect: 3: three
%% expect: 42: forty_two
%% expect: 1.5: float
%% expect: atom: atom
%% expect: []: empty
%% expect: [116,101,120,116]: text
%% expect: [112,114,101,102,105,120,32,97,110,100,32,109,111,114,101]: {prefix,9}
%% expect: [1,2,3]: {list,2,3}
%% expect: [1|2]: {cell,2}
%% expect: {}: empty_tuple
%% expect: {1,{2,{3}}}: {nested,3,{2,{3}}}
%% expect: {x,y}: {x,y}
%% expect: {x,x}: {same,x,{x,x}}
%% expect: #{k => v}: {map,v}
%% expect: [a,[b,[c]]]: c
%% expect: 97: letter
%% expect: 255: hex
%% expect: [{k,v}]: {v,{k,v}}
%% expect: {[115,116,114],1}: 1
