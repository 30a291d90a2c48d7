%%% Atoms compare by their characters, not by when they were made.
-module(order_of_atoms).

-export([main/1]).

main(_) ->
    Late = list_to_atom("zz_made_first"),
    Early = list_to_atom("aa_made_second"),
    io:format("~w~n", [lists:sort([b, a, 'B', 'a b', ab, '', 'A', z, Late, Early, 'é', a1, a_])]),
    io:format("~w ~w~n", [Early < Late, '' < a]),
    ok.

%% expect: ['','A','B',a,'a b',a1,a_,aa_made_second,ab,b,z,zz_made_first,é]
%% expect: true true
