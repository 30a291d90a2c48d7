%% An interpreted receive takes the first message that matches and leaves the others, in order.
-module(messages).
-export([main/1]).

main(_) ->
    X = {var, 1, 'X'},
    Pattern = {tuple, 1, [{atom, 1, b}, X]},
    Receive = {'receive', 1, [{clause, 1, [Pattern], [[{op, 1, '>', X, {integer, 1, 1}}]], [X]}]},
    Timed = fun(Timeout) ->
        {'receive', 1, element(3, Receive), {integer, 1, Timeout}, [{atom, 1, timeout}]}
    end,
    [self() ! Message || Message <- [{a, 1}, {b, 1}, {b, 2}, {c, 3}, {b, 4}]],
    show(Receive),
    show(Receive),
    show(Timed(0)),
    show(Timed(20)),
    Self = self(),
    spawn_link(fun() ->
        await(Self, message_queue_len, 3),
        Self ! {d, 5},
        Self ! {b, 6}
    end),
    show(Receive),
    io:format("~p~n", [process_info(self(), messages)]),
    {Waiting, Monitor} = spawn_monitor(fun() -> erl_eval:expr(Receive, [], none) end),
    await(Waiting, status, waiting),
    exit(Waiting, kill),
    receive {'DOWN', Monitor, process, _, Reason} -> io:format("~p~n", [Reason]) end,
    flush(),
    Large = lists:seq(1, 50000),
    self() ! {c, Large},
    self() ! {b, Large},
    {value, Large, _} = erl_eval:expr(Receive, [], none),
    show(Timed(0)).

show(Expression) ->
    {value, Value, Bindings} = erl_eval:expr(Expression, [], none),
    io:format("~p ~p~n", [Value, Bindings]).

await(Pid, Item, Value) ->
    case process_info(Pid, Item) of
        {Item, Value} -> ok;
        _ ->
            erlang:yield(),
            await(Pid, Item, Value)
    end.

flush() -> receive _ -> flush() after 0 -> ok end.

%% expect: 2 [{'X',2}]
%% expect: 4 [{'X',4}]
%% expect: timeout []
%% expect: timeout []
%% expect: 6 [{'X',6}]
%% expect: {messages,[{a,1},{b,1},{c,3},{d,5}]}
%% expect: killed
%% expect: timeout []
