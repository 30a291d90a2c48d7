%%% Guards in case, if, fun, receive, try-of and catch clauses.
-module(in_case_if_and_fun).

-export([main/1]).

main(_) ->
    [io:format("~w: ~w ~w ~w ~w~n", [X, in_case(X), in_if(X), in_fun(X), in_try(X)])
     || X <- [0, 1, 5, a]],
    self() ! 1,
    self() ! 7,
    receive N when N > 5 -> io:format("received ~w~n", [N]) end,
    receive M when is_integer(M) -> io:format("received ~w~n", [M]) end,
    ok.

in_case(X) ->
    case X of
        Y when Y > 3, is_integer(Y) -> large;
        Y when Y =:= 0; Y =:= a -> zero_or_a;
        _ -> other
    end.

in_if(X) ->
    if
        X > 3, is_integer(X) -> large;
        X =:= 0; X =:= a -> zero_or_a;
        true -> other
    end.

in_fun(X) ->
    F = fun(Y) when Y > 3, is_integer(Y) -> large;
           (Y) when Y =:= 0; Y =:= a -> zero_or_a;
           (_) -> other
        end,
    F(X).

in_try(X) ->
    try throw_if(X) of
        Y when Y > 3, is_integer(Y) -> large;
        _ -> other
    catch
        throw:Z when Z =:= 0; Z =:= a -> zero_or_a;
        throw:Z when Z > 0 -> positive
    end.

throw_if(X) when X < 3; is_atom(X) -> throw(X);
throw_if(X) -> X.

%% expect: 0: zero_or_a zero_or_a zero_or_a zero_or_a
%% expect: 1: other other other positive
%% expect: 5: large large large large
%% expect: a: zero_or_a zero_or_a zero_or_a zero_or_a
%% expect: received 7
%% expect: received 1
