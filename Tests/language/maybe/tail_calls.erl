%%% The last expression of a block, and of an else clause, is a tail call.
-module(tail_calls).

-export([main/1]).

main(_) ->
    io:format("~w~n", [loop(1_000_000)]),
    io:format("~w~n", [other(1_000_000)]).

loop(0) -> done;
loop(N) ->
    maybe
        true ?= N > 0,
        loop(N - 1)
    end.

other(0) -> done;
other(N) ->
    maybe
        false ?= N > 0,
        never
    else
        true -> other(N - 1)
    end.

%% recorded: by hand (part of the language by default since OTP 27)
%% expect: done
%% expect: done
