%%% lists: seq, duplicate, sublist, nth, nthtail, split, splitwith, takewhile, dropwhile, last,
%%% droplast, append, concat, reverse.
-module(building_and_taking).

-export([main/1]).

main(_) ->
    p([lists:seq(1, 5), lists:seq(1, 10, 3), lists:seq(5, 1, -2), lists:seq(1, 0)]),
    p(lists:seq(3, 3)),
    p([lists:duplicate(3, x), lists:duplicate(0, x)]),
    p([lists:sublist([a, b, c], 2), lists:sublist([a, b, c], 9), lists:sublist([a, b, c], 2, 5)]),
    p([lists:sublist([a, b, c], 4, 1), lists:sublist([], 3)]),
    p([lists:nth(2, [a, b, c]), lists:nthtail(2, [a, b, c]), lists:nthtail(3, [a, b, c])]),
    p([lists:split(1, [a, b, c]), lists:split(0, []), lists:split(3, [a, b, c])]),
    p([lists:splitwith(fun is_atom/1, [a, b, 1, c]), lists:takewhile(fun is_atom/1, [a, 1, b])]),
    p([lists:dropwhile(fun is_atom/1, [a, 1, b]), lists:last([a, b]), lists:droplast([a, b])]),
    p([lists:append([[1], [], [2, 3]]), lists:append([1], [2]), lists:concat([a, 1, "b", 2.5])]),
    p([lists:reverse([1, 2, 3]), lists:reverse([1, 2], [3]), lists:reverse([], tail)]),
    p([lists:flatten([1, [2, [3, []]], [[[4]]]]), lists:flatten([[1]], [2])]),
    p(lists:flatlength([1, [2]])),
    ok.

p(Values) -> io:format("~w~n", [Values]).

%% expect: [[1,2,3,4,5],[1,4,7,10],[5,3,1],[]]
%% expect: [3]
%% expect: [[x,x,x],[]]
%% expect: [[a,b],[a,b,c],[b,c]]
%% expect: [[],[]]
%% expect: [b,[c],[]]
%% expect: [{[a],[b,c]},{[],[]},{[a,b,c],[]}]
%% expect: [{[a,b],[1,c]},[a]]
%% expect: [[1,b],b,[a]]
%% expect: [[1,2,3],[1,2],[97,49,98,50,46,53,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,101,43,48,48]]
%% expect: [[3,2,1],[2,1,3],tail]
%% expect: [[1,2,3,4],[1,2]]
%% expect: 2
