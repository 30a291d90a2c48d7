%%% Messages in the mailbox, the dictionary and funs waiting in timers survive collections.
-module(messages_and_dictionary).

-export([main/1]).

main(_) ->
    [self() ! {message, N, lists:seq(1, N), #{N => "x"}} || N <- lists:seq(1, 50)],
    put(key, {value, lists:seq(1, 10)}),
    erlang:send_after(20, self(), {timer, [1, 2, {3}]}),
    Parent = self(),
    spawn(fun() -> timer:sleep(10), Parent ! {late, lists:seq(1, 100)} end),
    [erlang:garbage_collect() || _ <- lists:seq(1, 5)],
    receive {late, Late} -> io:format("~w~n", [lists:sum(Late)]) end,
    erlang:garbage_collect(),
    receive {timer, T} -> io:format("~w~n", [T]) end,
    Sum = lists:sum([receive {message, N, L, M} -> erlang:garbage_collect(), 1 = map_size(M),
                     length(L) end
                     || N <- lists:seq(50, 1, -1)]),
    io:format("~w ~w~n", [Sum, get(key)]),
    ok.

%% expect: 5050
%% expect: [1,2,{3}]
%% expect: 1275 {value,[1,2,3,4,5,6,7,8,9,10]}
