%%% erlang:raise/3 raises again with class, reason and trace as given.
-module(rethrow_keeps_the_trace).

-export([main/1]).

main(_) ->
    Stack = try origin() catch error:lost:S -> S end,
    try
        erlang:raise(error, lost, Stack)
    catch
        C:R:S1 ->
            {M, F, A, _} = hd(S1),
            io:format("~w~n", [{C, R, M, F, A}])
    end,
    try
        try origin() catch C2:R2:S2 -> erlang:raise(C2, {wrapped, R2}, S2) end
    catch
        C3:R3:S3 ->
            {M3, F3, A3, _} = hd(S3),
            io:format("~w~n", [{C3, R3, M3, F3, A3}])
    end,
    io:format("~w~n", [try erlang:raise(throw, t, []) catch throw:X:S4 -> {X, S4} end]),
    io:format("~w~n", [catch erlang:raise(exit, e, [])]),
    io:format("~w~n", [erlang:raise(nonsense, e, [])]),
    io:format("~w~n", [erlang:raise(error, e, not_a_stack)]),
    ok.

origin() -> {error(lost)}.

%% expect: {error,lost,rethrow_keeps_the_trace,origin,0}
%% expect: {error,{wrapped,lost},rethrow_keeps_the_trace,origin,0}
%% expect: {t,[]}
%% expect: {'EXIT',e}
%% expect: badarg
%% expect: badarg
