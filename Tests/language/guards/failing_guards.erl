%%% An error in a guard makes it false, and only the alternative after ; is tried.
-module(failing_guards).

-export([main/1]).

main(_) ->
    [io:format("~w: ~w ~w ~w~n", [X, comma(X), semicolon(X), orelse_(X)])
     || X <- [[], [a], {}, {a, b}, a, 0, 5, #{a => 1}]],
    ok.

comma(X) when hd(X) =:= a, length(X) =:= 1 -> list_a;
comma(X) when element(1, X) =:= a, tuple_size(X) > 1 -> tuple_a;
comma(X) when 10 div X > 1 -> divisor;
comma(X) when map_size(X) > 0 -> map;
comma(X) when not X -> negated;
comma(_) -> none.

semicolon(X) when hd(X) =:= a; element(1, X) =:= a; 1 / X > 0 -> yes;
semicolon(_) -> no.

orelse_(X) when hd(X) =:= a orelse true -> yes;
orelse_(X) when is_list(X) andalso X =/= []; is_atom(X) orelse X > 3 -> second;
orelse_(_) -> no.

%% expect: []: none no second
%% expect: [a]: list_a yes yes
%% expect: {}: none no second
%% expect: {a,b}: tuple_a yes second
%% expect: a: none no second
%% expect: 0: none no no
%% expect: 5: divisor yes second
%% expect: #{a => 1}: map no second
