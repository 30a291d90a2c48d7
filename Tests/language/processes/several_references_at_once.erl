%%% Answers are found by their references in a long mailbox, whatever references were made between.
-module(several_references_at_once).

-export([main/1]).

main(_) ->
    Self = self(),
    [Self ! {old, N} || N <- lists:seq(1, 20000)],
    Server = spawn(fun serve/0),
    io:format("~w~n", [lists:sum([ask(Server, N) || N <- lists:seq(1, 2000)])]),
    io:format("~w~n", [in_any_order(Server)]),
    io:format("~w~n", [taken_between(Self)]),
    {message_queue_len, Left} = process_info(self(), message_queue_len),
    io:format("~w~n", [Left]),
    ok.

%% A monitor, a timer, another monitor: the answer is for the first.
ask(Server, N) ->
    Reference = monitor(process, Server),
    Timer = erlang:start_timer(60000, self(), late),
    Other = monitor(process, self()),
    Server ! {self(), Reference, N},
    receive
        {Reference, Answer} ->
            erlang:cancel_timer(Timer),
            demonitor(Other),
            demonitor(Reference, [flush]),
            Answer
    end.

in_any_order(Server) ->
    References = [make_ref() || _ <- lists:seq(1, 10)],
    [Server ! {self(), Reference, 1} || Reference <- References],
    Order = lists:reverse(References),
    length([receive {Reference, 1} -> ok end || Reference <- Order]).

%% The message that was the last when the reference was made leaves the mailbox before the answer.
taken_between(Self) ->
    Self ! last,
    First = make_ref(),
    Second = make_ref(),
    receive last -> ok end,
    Self ! {First, one},
    Self ! {Second, two},
    A = receive {Second, X} -> X end,
    B = receive {First, Y} -> Y end,
    {A, B}.

serve() ->
    receive
        {From, Reference, N} ->
            From ! {Reference, N},
            serve()
    end.

%% expect: 2001000
%% expect: 10
%% expect: {two,one}
%% expect: 20000
