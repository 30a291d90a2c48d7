%%% A process that makes garbage for long stays small.
-module(garbage_under_load).

-export([main/1]).

main(_) ->
    Self = self(),
    {_, Reference} = spawn_opt(fun() ->
        Sum = churn(300000, 0),
        {memory, Memory} = process_info(self(), memory),
        Self ! {Sum, Memory < 50000000}
    end, [monitor]),
    receive {Sum, Small} -> io:format("~w ~w~n", [Sum, Small]) end,
    receive {'DOWN', Reference, _, _, normal} -> ok end,
    ok.

churn(0, Sum) -> Sum;
churn(N, Sum) -> churn(N - 1, Sum + length(lists:seq(1, 100)) + map_size(#{a => N, b => [N]})).

%% expect: 30600000 true
