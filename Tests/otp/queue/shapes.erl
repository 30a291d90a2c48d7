%% What queues look like when they are printed: of from_list, of split, and after both ends were used.
-module(shapes).
-export([main/1]).

main(_) ->
    [io:format("~w~n", [queue:from_list(lists:seq(1, N))]) || N <- lists:seq(0, 6)],
    Queue = queue:from_list([1, 2, 3, 4, 5]),
    [io:format("~w: ~w~n", [N, queue:split(N, Queue)]) || N <- lists:seq(0, 5)],
    io:format("~w~n", [queue:cons(0, queue:snoc(Queue, 6))]),
    io:format("~w~n", [{queue:head(Queue), queue:tail(Queue)}]),
    io:format("~w~n", [{queue:daeh(Queue), queue:last(Queue), queue:liat(Queue), queue:init(Queue)}]),
    io:format("~w~n", [queue:out(queue:in(a, queue:new()))]),
    io:format("~w~n", [queue:out(queue:new())]),
    io:format("~w~n", [queue:out_r(queue:in_r(a, queue:in_r(b, queue:new())))]),
    io:format("~w~n", [[queue:is_queue(T) || T <- [Queue, queue:new(), {[], []}, {a, b}, [], {[], a}]]]),
    io:format("~w~n", [{queue:is_empty(Queue), queue:is_empty(queue:new()), queue:len(Queue)}]).

%% expect: {[],[]}
%% expect: {[1],[]}
%% expect: {[2],[1]}
%% expect: {[3,2],[1]}
%% expect: {[4,3],[1,2]}
%% expect: {[5,4,3],[1,2]}
%% expect: {[6,5,4],[1,2,3]}
%% expect: 0: {{[],[]},{[5,4,3],[1,2]}}
%% expect: 1: {{[],[1]},{[5,4,3],[2]}}
%% expect: 2: {{[2],[1]},{[5],[3,4]}}
%% expect: 3: {{[3],[1,2]},{[5],[4]}}
%% expect: 4: {{[4,3],[1,2]},{[5],[]}}
%% expect: 5: {{[5,4,3],[1,2]},{[],[]}}
%% expect: {[6,5,4,3],[0,1,2]}
%% expect: {1,{[5,4,3],[2]}}
%% expect: {5,5,{[4,3],[1,2]},{[4,3],[1,2]}}
%% expect: {{value,a},{[],[]}}
%% expect: {empty,{[],[]}}
%% expect: {{value,b},{[a],[]}}
%% expect: [true,true,true,false,false,false]
%% expect: {false,true,5}
