%% Thousands of random operations: each result, and now and then the very lists that a queue is made of,
%% are those of OTP; every queue has the elements of a list on which the same is done.
-module(random_operations).
-export([main/1]).

main(_) ->
    loop(10000, 1, queue:new(), [], 0).

loop(0, _Seed, Queue, List, _Hash) ->
    io:format("~w~n~w~n", [Queue, List]);
loop(N, Seed0, Queue0, List0, Hash0) ->
    Seed = (Seed0 * 1103515245 + 12345) rem 2147483648,
    Random = Seed div 65536,
    {Queue, List} = operation(Random rem 22, Random div 22, Queue0, List0),
    case queue:to_list(Queue) of
        List -> ok;
        Other -> io:format("~w: ~w, ~w~n", [Random rem 22, Other, List])
    end,
    Hash = erlang:phash2({Hash0, Queue}),
    case N rem 500 of
        0 -> io:format("~w ~w~n", [Hash, Queue]);
        _ -> ok
    end,
    case queue:len(Queue) > 40 of
        true -> loop(N - 1, Seed, queue:new(), [], Hash);
        false -> loop(N - 1, Seed, Queue, List, Hash)
    end.

operation(O, X, Q, L) when O < 4 -> {queue:in(X rem 7, Q), L ++ [X rem 7]};
operation(O, X, Q, L) when O < 6 -> {queue:in_r(X rem 7, Q), [X rem 7 | L]};
operation(6, _, Q, L) -> {element(2, queue:out(Q)), rest(L)};
operation(7, _, Q, L) -> {element(2, queue:out_r(Q)), lists:reverse(rest(lists:reverse(L)))};
operation(8, _, Q, L) -> {queue:reverse(Q), lists:reverse(L)};
operation(9, _, Q, L) -> {queue:from_list(queue:to_list(Q)), L};
operation(10, X, Q, L) ->
    Seq = lists:seq(1, X rem 6),
    {queue:join(Q, queue:from_list(Seq)), L ++ Seq};
operation(11, X, Q, L) ->
    Seq = lists:seq(1, X rem 6),
    {queue:join(queue:from_list(Seq), Q), Seq ++ L};
operation(12, X, Q, L) ->
    N = X rem (length(L) + 1),
    Side = X rem 2 + 1,
    {element(Side, queue:split(N, Q)), element(Side, lists:split(N, L))};
operation(13, X, Q, L) ->
    Larger = fun(E) -> E > X rem 7 end,
    {queue:filter(Larger, Q), lists:filter(Larger, L)};
operation(14, X, Q, L) ->
    Change = fun(E) -> element((E + X) rem 4 + 1, {[], [E, E + 1], [E], true}) end,
    AsList = fun(E) -> element((E + X) rem 4 + 1, {[], [E, E + 1], [E], [E]}) end,
    {queue:filter(Change, Q), lists:flatmap(AsList, L)};
operation(15, X, Q, L) ->
    Change = fun(E) -> element((E + X) rem 3 + 1, {false, {true, E * 2}, true}) end,
    {queue:filtermap(Change, Q), lists:filtermap(Change, L)};
operation(16, X, Q, L) ->
    {queue:delete(X rem 7, Q), lists:delete(X rem 7, L)};
operation(17, X, Q, L) ->
    {queue:delete_r(X rem 7, Q), lists:reverse(lists:delete(X rem 7, lists:reverse(L)))};
operation(18, X, Q, L) ->
    Larger = fun(E) -> E > X rem 7 end,
    {queue:delete_with(Larger, Q), without(Larger, L)};
operation(19, X, Q, L) ->
    Larger = fun(E) -> E > X rem 7 end,
    {queue:delete_with_r(Larger, Q), lists:reverse(without(Larger, lists:reverse(L)))};
operation(20, _, Q, []) ->
    empty = queue:peek(Q),
    empty = queue:peek_r(Q),
    {Q, []};
operation(20, X, Q, L) ->
    First = hd(L),
    Last = lists:last(L),
    {First, Last} = {queue:get(Q), queue:get_r(Q)},
    {{value, First}, {value, Last}} = {queue:peek(Q), queue:peek_r(Q)},
    {First, Last} = {queue:head(Q), queue:daeh(Q)},
    case X rem 2 of
        0 -> {queue:drop(Q), tl(L)};
        1 -> {queue:drop_r(Q), lists:droplast(L)}
    end;
operation(21, X, Q, L) ->
    true = queue:fold(fun(E, A) -> [E | A] end, [], Q) =:= lists:reverse(L),
    true = queue:member(X rem 7, Q) =:= lists:member(X rem 7, L),
    true = queue:any(fun(E) -> E =:= X rem 7 end, Q) =:= lists:member(X rem 7, L),
    true = queue:all(fun(E) -> E < X rem 11 end, Q) =:= lists:all(fun(E) -> E < X rem 11 end, L),
    {Q, L}.

rest([_ | Rest]) -> Rest;
rest([]) -> [].

without(Predicate, List) ->
    {Before, From} = lists:splitwith(fun(E) -> not Predicate(E) end, List),
    Before ++ rest(From).

%% expect: 8950562 {[],[]}
%% expect: 79926648 {[5,1,3],[1,2,3]}
%% expect: 65236088 {[1,2],[2]}
%% expect: 56356999 {[5,8,2],[2,2]}
%% expect: 5553661 {[2],[]}
%% expect: 41347927 {[4,7],[0,3]}
%% expect: 116079273 {[1,2],[1,2,3,4,1]}
%% expect: 17706519 {[4,12],[22]}
%% expect: 4207168 {[1],[]}
%% expect: 82881955 {[1],[5]}
%% expect: 1259139 {[],[]}
%% expect: 56132496 {[6,6],[6]}
%% expect: 73684195 {[4],[3,3]}
%% expect: 73740961 {[2],[2,2,2]}
%% expect: 24196646 {[4,12],[3,6,4,4]}
%% expect: 28833952 {[0,1,0,0,2,6,9,16],[16,9]}
%% expect: 25019255 {[5,2,8,8,8,8,20],[0,2,2]}
%% expect: 28224543 {[4,2],[6,5,6,5,1,2,1,2,4,5,3,3,1]}
%% expect: 70841954 {[4],[]}
%% expect: 85385303 {[3,3],[4,4]}
%% expect: {[3],[2,2,2,2,2,5,2,2,2,2]}
%% expect: [2,2,2,2,2,5,2,2,2,2,3]
