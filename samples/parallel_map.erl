%%% A map over a list that runs each call in a process of its own, and keeps the order.
%%%
%%% A call that fails fails only itself: its place in the result says why.
-module(parallel_map).

-export([main/1]).
-export([map/2]).

-spec main([string()]) -> ok.
main(_Arguments) ->
    io:format("primes below:~n"),
    Limits = [10, 100, 1000, 10000],
    lists:foreach(
        fun({Limit, {ok, Count}}) -> io:format("~8w: ~5w~n", [Limit, Count]) end,
        lists:zip(Limits, map(fun count_primes/1, Limits))
    ),
    Results = map(fun(Atom) -> length(atom_to_list(Atom)) end, [alder, 42, birch]),
    lists:foreach(fun(Result) -> io:format("~p~n", [Result]) end, Results).

%% The results of Function on each element, as {ok, Value} or {failed, Class, Reason}.
-spec map(fun((Element) -> Value), [Element]) ->
    [{ok, Value} | {failed, error | exit | throw, term()}].
map(Function, List) ->
    Parent = self(),
    References = [start(Parent, Function, Element) || Element <- List],
    [receive {Reference, Result} -> Result end || Reference <- References].

start(Parent, Function, Element) ->
    Reference = make_ref(),
    spawn_link(fun() -> Parent ! {Reference, attempt(Function, Element)} end),
    Reference.

attempt(Function, Element) ->
    try Function(Element) of
        Value -> {ok, Value}
    catch
        Class:Reason -> {failed, Class, Reason}
    end.

count_primes(Limit) ->
    length([N || N <- lists:seq(2, Limit - 1), is_prime(N, 2)]).

is_prime(N, Divisor) when Divisor * Divisor > N -> true;
is_prime(N, Divisor) when N rem Divisor =:= 0 -> false;
is_prime(N, Divisor) -> is_prime(N, Divisor + 1).
