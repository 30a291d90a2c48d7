%%% A ring of processes: a token goes round, each process adds one to it.
%%%
%%%     ring [Processes [Rounds]]
-module(ring).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    run(1000, 100);
main([Processes]) ->
    run(list_to_integer(Processes), 100);
main([Processes, Rounds]) ->
    run(list_to_integer(Processes), list_to_integer(Rounds)).

run(Processes, Rounds) ->
    First = build(Processes - 1, self()),
    First ! {token, 0},
    Total = drive(First, Rounds),
    io:format("~p processes, ~p rounds: the token went through ~p hands~n",
              [Processes, Rounds, Total]).

%% Builds the ring from its end, so that each process is born knowing the next one.
build(0, Next) ->
    Next;
build(Count, Next) ->
    build(Count - 1, spawn_link(fun() -> pass_on(Next) end)).

pass_on(Next) ->
    receive
        {token, Hands} ->
            Next ! {token, Hands + 1},
            pass_on(Next);
        stop ->
            Next ! stop
    end.

%% The process that closes the ring: it counts the rounds and tells the others to stop.
drive(First, 1) ->
    receive
        {token, Hands} ->
            First ! stop,
            receive stop -> Hands + 1 end
    end;
drive(First, Rounds) ->
    receive
        {token, Hands} ->
            First ! {token, Hands + 1},
            drive(First, Rounds - 1)
    end.
