%%% case, if and begin are expressions; variables bound in every branch are safe afterwards.
-module(value_of_case).

-export([main/1]).

main(_) ->
    [io:format("~w~n", [both(X)]) || X <- [1, 2, 3]],
    io:format("~w~n", [1 + case a of a -> 2 end * 3]),
    io:format("~w~n", [[if true -> x end, begin y, z end]]),
    ok.

both(X) ->
    case X of
        1 -> A = one, B = {A};
        2 -> A = two, B = [A];
        _ -> A = many, B = if X > 2 -> A; true -> none end
    end,
    {A, B}.

%% expect: {one,{one}}
%% expect: {two,[two]}
%% expect: {many,many}
%% expect: 7
%% expect: [x,z]
