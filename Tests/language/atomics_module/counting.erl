%%% What each function of counters does.
-module(counting).

-export([main/1]).

main(_) ->
    [count(Options) || Options <- [[], [atomics], [write_concurrency]]].

count(Options) ->
    Counters = counters:new(2, Options),
    io:format("~w~n", [[counters:get(Counters, 1), counters:add(Counters, 1, 5), counters:sub(Counters, 1, 7),
                        counters:get(Counters, 1), counters:put(Counters, 2, 100), counters:get(Counters, 2)]]),
    #{size := Size, memory := Memory} = counters:info(Counters),
    io:format("~w ~w~n", [Size, Memory > 0]).

%% expect: [0,ok,ok,-2,ok,100]
%% expect: 2 true
%% expect: [0,ok,ok,-2,ok,100]
%% expect: 2 true
%% expect: [0,ok,ok,-2,ok,100]
%% expect: 2 true
