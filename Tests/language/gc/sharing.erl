%%% A term that is shared many times is collected once: sharing is kept by the collector.
-module(sharing).

-export([main/1]).

main(_) ->
    Shared = lists:foldl(fun(_, T) -> {T, T} end, leaf, lists:seq(1, 25)),
    erlang:garbage_collect(),
    {memory, Memory} = process_info(self(), memory),
    io:format("~w~n", [Memory < 10000000]),
    io:format("~w~n", [depth(Shared)]),
    ok.

depth({L, _}) -> 1 + depth(L);
depth(leaf) -> 0.

%% expect: true
%% expect: 25
