%%% Records with fields of the same names, and with the same fields, are told apart by their names.
-module(same_field_in_two_records).

-export([main/1]).

-record(a, {x, y}).
-record(b, {y, x}).
-record(c, {x, y}).

main(_) ->
    A = #a{x = 1, y = 2},
    B = #b{x = A#a.x, y = A#a.y},
    io:format("~w ~w~n", [A, B]),
    io:format("~w~n", [B#b.x]),
    io:format("~w~n", [[which(T) || T <- [A, B, #c{x = 1, y = 2}]]]),
    io:format("~w ~w~n", [#a{} =:= #c{}, setelement(1, #a{}, c) =:= #c{}]),
    {'EXIT', {{badrecord, A}, _}} = (catch A#c.x),
    io:format("~w~n", [lists:sort([#c{x = 0}, #a{x = 2}, #b{x = 0}, #a{x = 1}])]).

which(#c{x = 1}) -> c;
which(#b{x = 1}) -> b;
which(#a{x = 1}) -> a.

%% expect: {a,1,2} {b,2,1}
%% expect: 1
%% expect: [a,b,c]
%% expect: false true
%% expect: [{a,1,undefined},{a,2,undefined},{b,undefined,0},{c,0,undefined}]
