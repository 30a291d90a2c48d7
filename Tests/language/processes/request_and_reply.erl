%%% 200 clients call a counter 50 times each; no call is lost or doubled.
-module(request_and_reply).

-export([main/1]).

main(_) ->
    Counter = spawn_link(fun() -> counter(0) end),
    Clients = [spawn_monitor(fun() -> [call(Counter, increment) || _ <- lists:seq(1, 50)] end)
               || _ <- lists:seq(1, 200)],
    [receive {'DOWN', R, process, P, normal} -> ok end || {P, R} <- Clients],
    io:format("~w~n", [call(Counter, read)]),
    ok.

counter(N) ->
    receive
        {From, Reference, increment} -> From ! {Reference, N + 1}, counter(N + 1);
        {From, Reference, read} -> From ! {Reference, N}, counter(N)
    end.

call(To, Request) ->
    Reference = make_ref(),
    To ! {self(), Reference, Request},
    receive {Reference, Reply} -> Reply end.

%% expect: 10000
