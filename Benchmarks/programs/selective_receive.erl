%%% Replies picked out of a mailbox: 300 times the last of 3,000 messages, then requests with a
%%% fresh reference while the 3,000 others wait, 20,000 of them.
-module(selective_receive).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["3"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    {300, 20000, 3000} = Result,
    io:format("selective_receive ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    Numbers = lists:seq(1, 3000),
    [self() ! {filler, N} || N <- Numbers],
    Server = spawn_link(fun serve/0),
    Picked = pick(300, 0),
    Answered = ask(20000, Server, 0),
    Server ! stop,
    {Picked, Answered, length([receive {filler, N} -> N end || N <- Numbers])}.

pick(0, Picked) ->
    Picked;
pick(Left, Picked) ->
    self() ! {wanted, Left},
    receive {wanted, Left} -> pick(Left - 1, Picked + 1) end.

ask(0, _, Answered) ->
    Answered;
ask(Left, Server, Answered) ->
    Reference = make_ref(),
    Server ! {self(), Reference},
    receive Reference -> ask(Left - 1, Server, Answered + 1) end.

serve() ->
    receive
        {From, Reference} ->
            From ! Reference,
            serve();
        stop ->
            ok
    end.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
