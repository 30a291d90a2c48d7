%%% cancel_timer and read_timer give what is left, or false when it is too late.
-module(timers_cancel_and_read).

-export([main/1]).

main(_) ->
    T1 = erlang:send_after(10000, self(), never),
    Left = erlang:read_timer(T1),
    io:format("~w~n", [Left > 9000 andalso Left =< 10000]),
    Cancelled = erlang:cancel_timer(T1),
    io:format("~w~n", [Cancelled > 9000 andalso Cancelled =< 10000]),
    io:format("~w ~w~n", [erlang:cancel_timer(T1), erlang:read_timer(T1)]),
    T2 = erlang:start_timer(1, self(), x),
    receive {timeout, T2, x} -> ok end,
    io:format("~w ~w~n", [erlang:read_timer(T2), erlang:cancel_timer(T2)]),
    T3 = erlang:send_after(10000, self(), never),
    io:format("~w~n", [erlang:cancel_timer(T3, [{info, false}])]),
    T4 = erlang:send_after(10000, self(), never),
    io:format("~w~n", [erlang:cancel_timer(T4, [{async, true}, {info, true}])]),
    receive {cancel_timer, T4, L4} -> io:format("~w~n", [is_integer(L4)]) end,
    [io:format("~w~n", [caught(Case)])
     || Case <- [fun() -> erlang:send_after(-1, self(), x) end, fun() -> erlang:cancel_timer(x) end,
                 fun() -> erlang:send_after(a, self(), x) end,
                 fun() -> erlang:send_after(1, "to", x) end,
                 fun() -> erlang:start_timer(1.0, self(), x) end]],
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: true
%% expect: true
%% expect: false false
%% expect: false false
%% expect: ok
%% expect: ok
%% expect: true
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
