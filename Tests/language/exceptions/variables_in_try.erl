%%% Values of the body reach the of part; the handlers see what was bound before the try.
-module(variables_in_try).

-export([main/1]).

main(_) ->
    Before = 1,
    R1 = try Before + 1 of Two -> {Two, Before} catch _:_ -> Before end,
    R2 = try error(Before) of _ -> none catch error:Before -> {same, Before} end,
    R3 = try {A, B} = {1, 2}, A + B of Sum -> Sum after Before end,
    io:format("~w ~w ~w~n", [R1, R2, R3]),
    ok.

%% expect: {2,1} {same,1} 3
