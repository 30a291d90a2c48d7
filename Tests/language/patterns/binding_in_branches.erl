%%% A variable that all branches bind is bound behind them, in whatever way they bind it.
-module(binding_in_branches).

-export([main/1]).

main(_) ->
    show([in_case(X) || X <- [1, {2}, [3], none]]),
    show([in_if(X) || X <- [1, 2, 3]]),
    show([in_receive(X) || X <- [a, {b, 1}]]),
    show([nested(X, Y) || X <- [1, 2], Y <- [1, 2]]),
    show(several(5)).

in_case(X) ->
    case X of
        {Y} -> ok;
        [Y] -> ok;
        none -> Y = nothing;
        Y -> ok
    end,
    {X, Y}.

in_if(X) ->
    if
        X =:= 1 -> Y = one, Z = X;
        X =:= 2 -> Z = two, Y = X;
        true -> {Y, Z} = {other, X}
    end,
    [Y, Z].

in_receive(X) ->
    self() ! X,
    receive
        {A, B} -> ok;
        A -> B = A
    after 0 -> A = B = never
    end,
    {A, B}.

nested(X, Y) ->
    case X of
        1 ->
            case Y of
                1 -> R = a, S = b;
                _ -> S = c, R = d
            end,
            T = {R, S};
        _ ->
            R = x, S = begin Q = y, Q end,
            T = [R, S]
    end,
    {R, S, T}.

several(N) ->
    A = case N of 5 -> B = 1, C = 2, B + C; _ -> B = 3, C = 4, 0 end,
    D = begin E = A + B, E * C end,
    {A, B, C, D, E}.

show(Term) -> io:format("~w~n", [Term]).

%% expect: [{1,1},{{2},2},{[3],3},{none,nothing}]
%% expect: [[one,1],[2,two],[other,3]]
%% expect: [{a,a},{b,1}]
%% expect: [{a,b,{a,b}},{d,c,{d,c}},{x,y,[x,y]},{x,y,[x,y]}]
%% expect: {3,1,2,8,4}
