%% Random operations on arrays that grow and are resized: elements are those of a map, and the tree that an
%% array is made of is that of OTP.
-module(random_operations).
-export([main/1]).

main(_) ->
    loop(3000, 1, array:new(), #{}, 0),
    loop(2000, 99, array:new([{default, 0}]), #{}, 0).

loop(0, _Seed, _Array, _Map, _Hash) ->
    ok;
loop(N, Seed0, Array0, Map0, Hash0) ->
    Seed = (Seed0 * 1103515245 + 12345) rem 2147483648,
    Random = Seed div 65536,
    {Array, Map} = operation(Random rem 16, Random div 16, Array0, Map0),
    Hash = erlang:phash2({Hash0, Array}),
    case N rem 250 of
        0 ->
            io:format("~w ~w~n", [Hash, array:size(Array)]),
            true = array:sparse_to_orddict(Array) =:= lists:sort(maps:to_list(Map));
        _ ->
            ok
    end,
    case array:size(Array) > 2500 of
        true -> loop(N - 1, Seed, array:new(), #{}, Hash);
        false -> loop(N - 1, Seed, Array, Map, Hash)
    end.

operation(0, X, A, M) ->
    Size = X rem 1200,
    case X rem 4 of
        0 -> {from_list(lists:sublist(array:to_list(A), Size), A), maps:filter(fun(I, _) -> I < Size end, M)};
        _ -> {array:resize(max(Size, array:size(A)), A), M}
    end;
operation(1, X, A, M) when X rem 9 =:= 0 ->
    {array:map(fun(I, V) -> {I, V} end, A),
     maps:from_list([{I, {I, maps:get(I, M, array:default(A))}} || I <- lists:seq(0, array:size(A) - 1)])};
operation(2, _, A, M) ->
    Change = fun(I, V) -> erlang:phash2({I, V}, 20) + 1 end,
    {array:sparse_map(Change, A), maps:map(Change, M)};
operation(3, _, A, M) ->
    {array:resize(A), M};
operation(4, _, A, M) ->
    Folded = array:foldl(fun(I, V, Acc) -> erlang:phash2({I, V, Acc}) end, 1, A),
    {array:set(5, Folded, A), M#{5 => Folded}};
operation(5, _, A, M) ->
    Folded = array:foldr(fun(I, V, Acc) -> erlang:phash2({I, V, Acc}) end, 1, A),
    {array:set(6, Folded, A), M#{6 => Folded}};
operation(6, _, A, M) ->
    Folded = array:sparse_foldl(fun(I, V, Acc) -> erlang:phash2({I, V, Acc}) end, 1, A),
    {array:set(7, Folded, A), M#{7 => Folded}};
operation(7, _, A, M) ->
    Folded = array:sparse_foldr(fun(I, V, Acc) -> erlang:phash2({I, V, Acc}) end, 1, A),
    {array:set(8, Folded, A), M#{8 => Folded}};
operation(8, X, A, M) ->
    {array:reset(X rem 1200, A), maps:remove(X rem 1200, M)};
operation(9, X, A, M) ->
    true = array:get(X rem 1200, A) =:= maps:get(X rem 1200, M, array:default(A)),
    {A, M};
operation(10, X, A, M) when X rem 9 =:= 0 ->
    {array:from_orddict(array:to_orddict(A), array:default(A)), M};
operation(_, X, A, M) ->
    {array:set(X rem 1300, X + 1, A), M#{X rem 1300 => X + 1}}.

from_list(List, Array) -> array:from_list(List, array:default(Array)).

%% expect: 130916722 8
%% expect: 76294927 1273
%% expect: 95166510 1298
%% expect: 109774130 1285
%% expect: 81375898 1163
%% expect: 114641374 1169
%% expect: 59964949 1297
%% expect: 15723946 1294
%% expect: 93384423 1215
%% expect: 68048959 1292
%% expect: 121509170 1256
%% expect: 18972118 917
%% expect: 117450584 587
%% expect: 133489879 1140
%% expect: 15505784 1281
%% expect: 28618737 1290
%% expect: 19117538 1225
%% expect: 83345721 1299
%% expect: 77030282 1242
%% expect: 50564955 1268
