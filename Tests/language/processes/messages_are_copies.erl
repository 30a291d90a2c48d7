%%% Large terms arrive whole and equal, and stay when the sender is gone.
-module(messages_are_copies).

-export([main/1]).

main(_) ->
    Self = self(),
    {_, M} = spawn_monitor(fun() ->
        Term = {lists:seq(1, 10000), #{a => [x, "y", 1.5]}, 1 bsl 200, fun(X) -> X * 2 end},
        Self ! Term,
        Self ! Term
    end),
    receive {'DOWN', M, _, _, _} -> ok end,
    erlang:garbage_collect(),
    {L, Map, Big, F} = receive T1 -> T1 end,
    {L2, Map, Big, _} = receive T2 -> T2 end,
    io:format("~w ~w ~w ~w ~w~n", [lists:sum(L), Map, Big, F(21), L =:= L2]),
    ok.

%% expect: 50005000 #{a => [x,[121],1.5]} 1606938044258990275541962092341162602522202993782792835301376 42 true
