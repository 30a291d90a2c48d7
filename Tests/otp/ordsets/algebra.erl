%% Union, intersection, difference and their relations for all pairs of some sets.
-module(algebra).
-export([main/1]).

main(_) ->
    Sets = [[], [1], [1, 2, 3], [2, 4, 6], [1.0, a, b], "abc"],
    [io:format("~w ~w: ~w~n", [A, B, {ordsets:union(A, B), ordsets:intersection(A, B),
                                      ordsets:subtract(A, B), ordsets:is_subset(A, B),
                                      ordsets:is_disjoint(A, B)}])
     || A <- Sets, B <- Sets],
    io:format("~w~n", [ordsets:union(Sets)]),
    io:format("~w~n", [[ordsets:is_set(X) || X <- Sets ++ [[2, 1], [1, 1], foo]]]),
    io:format("~w~n", [ordsets:add_element(2, ordsets:del_element(1, [1, 3]))]).

%% expect: [] []: {[],[],[],true,true}
%% expect: [] [1]: {[1],[],[],true,true}
%% expect: [] [1,2,3]: {[1,2,3],[],[],true,true}
%% expect: [] [2,4,6]: {[2,4,6],[],[],true,true}
%% expect: [] [1.0,a,b]: {[1.0,a,b],[],[],true,true}
%% expect: [] [97,98,99]: {[97,98,99],[],[],true,true}
%% expect: [1] []: {[1],[],[1],false,true}
%% expect: [1] [1]: {[1],[1],[],true,false}
%% expect: [1] [1,2,3]: {[1,2,3],[1],[],true,false}
%% expect: [1] [2,4,6]: {[1,2,4,6],[],[1],false,true}
%% expect: [1] [1.0,a,b]: {[1,a,b],[1],[],true,false}
%% expect: [1] [97,98,99]: {[1,97,98,99],[],[1],false,true}
%% expect: [1,2,3] []: {[1,2,3],[],[1,2,3],false,true}
%% expect: [1,2,3] [1]: {[1,2,3],[1],[2,3],false,false}
%% expect: [1,2,3] [1,2,3]: {[1,2,3],[1,2,3],[],true,false}
%% expect: [1,2,3] [2,4,6]: {[1,2,3,4,6],[2],[1,3],false,false}
%% expect: [1,2,3] [1.0,a,b]: {[1,2,3,a,b],[1],[2,3],false,false}
%% expect: [1,2,3] [97,98,99]: {[1,2,3,97,98,99],[],[1,2,3],false,true}
%% expect: [2,4,6] []: {[2,4,6],[],[2,4,6],false,true}
%% expect: [2,4,6] [1]: {[1,2,4,6],[],[2,4,6],false,true}
%% expect: [2,4,6] [1,2,3]: {[1,2,3,4,6],[2],[4,6],false,false}
%% expect: [2,4,6] [2,4,6]: {[2,4,6],[2,4,6],[],true,false}
%% expect: [2,4,6] [1.0,a,b]: {[1.0,2,4,6,a,b],[],[2,4,6],false,true}
%% expect: [2,4,6] [97,98,99]: {[2,4,6,97,98,99],[],[2,4,6],false,true}
%% expect: [1.0,a,b] []: {[1.0,a,b],[],[1.0,a,b],false,true}
%% expect: [1.0,a,b] [1]: {[1.0,a,b],[1.0],[a,b],false,false}
%% expect: [1.0,a,b] [1,2,3]: {[1.0,2,3,a,b],[1.0],[a,b],false,false}
%% expect: [1.0,a,b] [2,4,6]: {[1.0,2,4,6,a,b],[],[1.0,a,b],false,true}
%% expect: [1.0,a,b] [1.0,a,b]: {[1.0,a,b],[1.0,a,b],[],true,false}
%% expect: [1.0,a,b] [97,98,99]: {[1.0,97,98,99,a,b],[],[1.0,a,b],false,true}
%% expect: [97,98,99] []: {[97,98,99],[],[97,98,99],false,true}
%% expect: [97,98,99] [1]: {[1,97,98,99],[],[97,98,99],false,true}
%% expect: [97,98,99] [1,2,3]: {[1,2,3,97,98,99],[],[97,98,99],false,true}
%% expect: [97,98,99] [2,4,6]: {[2,4,6,97,98,99],[],[97,98,99],false,true}
%% expect: [97,98,99] [1.0,a,b]: {[1.0,97,98,99,a,b],[],[97,98,99],false,true}
%% expect: [97,98,99] [97,98,99]: {[97,98,99],[97,98,99],[],true,false}
%% expect: [1,2,3,4,6,97,98,99,a,b]
%% expect: [true,true,true,true,true,true,false,false,false]
%% expect: [2,3]
