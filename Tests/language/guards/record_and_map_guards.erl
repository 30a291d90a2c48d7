%%% Maps in guards: construction, update, map_get, is_map_key, map_size.
-module(record_and_map_guards).

-export([main/1]).

main(_) ->
    Terms = [#{}, #{a => 1}, #{a => 2, b => 3}, a, [], #{b => #{a => 1}}],
    show([size_one(T) || T <- Terms]),
    show([a_is_one(T) || T <- Terms]),
    show([has_b(T) || T <- Terms]),
    show([equal(T) || T <- Terms]),
    show([updated(T) || T <- Terms]),
    show([nested(T) || T <- Terms]).

size_one(M) when map_size(M) =:= 1 -> yes;
size_one(_) -> no.

a_is_one(M) when map_get(a, M) =:= 1 -> yes;
a_is_one(M) when is_map(M) -> map;
a_is_one(_) -> no.

has_b(M) when is_map_key(b, M) -> yes;
has_b(M) when not is_map_key(b, M) -> no;
has_b(_) -> no_map.

equal(M) when M =:= #{a => 1} -> one;
equal(M) when M == #{a => 2, b => 1 + 2} -> two;
equal(_) -> none.

updated(M) when M#{a => 1} =:= #{a => 1} -> yes;
updated(M) when M#{a := 1} =:= #{a => 1, b => 3} -> exact;
updated(_) -> no.

nested(M) when map_get(a, map_get(b, M)) > 0 -> yes;
nested(_) -> no.

show(Term) -> io:format("~w~n", [Term]).

%% expect: [no,yes,no,no,no,yes]
%% expect: [map,yes,map,no,no,map]
%% expect: [no,no,yes,no_map,no_map,yes]
%% expect: [none,one,two,none,none,none]
%% expect: [yes,yes,exact,no,no,no]
%% expect: [no,no,no,no,no,yes]
