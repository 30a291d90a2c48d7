%%% Cases inside cases inside funs inside cases.
-module(deep_nesting).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[nest(X, Y) || X <- [1, 2, 3], Y <- [a, b, c]]]),
    ok.

nest(X, Y) ->
    case X of
        1 ->
            F = fun(Z) ->
                case {Z, Y} of
                    {1, a} -> case X of 1 -> {one, a}; _ -> impossible end;
                    {1, b} -> G = fun(W) -> if W =:= Y -> same; true -> other end end, {G(b), G(a)};
                    _ -> begin case Y of c -> c; _ -> not_c end end
                end
            end,
            F(X);
        2 when Y =:= a ->
            if Y =:= a -> case Y of a -> two_a end end;
        _ ->
            case Y of
                a -> three_a;
                _ -> case X + 1 of N when N > 3 -> {big, N, Y}; N -> {small, N, Y} end
            end
    end.

%% expect: [{one,a},{same,other},c,two_a,{small,3,b},{small,3,c},three_a,{big,4,b},{big,4,c}]
