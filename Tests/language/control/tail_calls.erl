%%% Tail calls take no space: in case, if, receive, try-of, andalso, fun, apply and mutual
%%% recursion.
-module(tail_calls).

-export([main/1]).
-export([in_apply/1, qualified/1]).

main(_) ->
    N = 1000000,
    io:format("~w~n", [[in_case(N), in_if(N), in_receive(N), in_andalso(N), in_orelse(N)]]),
    io:format("~w~n", [[even(N), in_fun(N), in_apply(N), in_begin(N), in_try_of(100000)]]),
    Named = fun Loop(0) -> named; Loop(M) -> Loop(M - 1) end,
    io:format("~w~n", [Named(N)]),
    io:format("~w~n", [?MODULE:qualified(N)]),
    {stack_size, Size} = process_info(self(), stack_size),
    io:format("~w~n", [Size < 10000]),
    ok.

in_case(N) -> case N of 0 -> done; _ -> in_case(N - 1) end.

in_if(N) -> if N =:= 0 -> done; true -> in_if(N - 1) end.

in_receive(0) -> done;
in_receive(N) -> receive after 0 -> in_receive(N - 1) end.

in_andalso(N) -> N >= 0 andalso (N =:= 0 orelse in_andalso(N - 1)).

in_orelse(N) -> N =:= 0 orelse in_orelse(N - 1).

even(0) -> true;
even(N) -> odd(N - 1).

odd(0) -> false;
odd(N) -> even(N - 1).

in_fun(N) ->
    F = fun(_, 0) -> done; (Self, M) -> Self(Self, M - 1) end,
    F(F, N).

in_apply(0) -> done;
in_apply(N) -> apply(?MODULE, in_apply, [N - 1]).

in_begin(0) -> done;
in_begin(N) -> begin ok, in_begin(N - 1) end.

in_try_of(0) -> done;
in_try_of(N) ->
    try N - 1 of
        M -> in_try_of(M)
    catch
        _:_ -> failed
    end.

qualified(0) -> done;
qualified(N) -> ?MODULE:qualified(N - 1).

%% expect: [done,done,done,true,true]
%% expect: [true,done,done,done,done]
%% expect: named
%% expect: done
%% expect: true
