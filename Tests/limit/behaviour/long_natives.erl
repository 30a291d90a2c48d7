%%% Natives on large arguments (sort, multiplication, ++, --, hashing) do not stop the others.
-module(long_natives).

-export([main/1]).

main(_) ->
    Self = self(),
    Ticker = spawn_link(fun() -> tick(Self, erlang:monotonic_time(millisecond), 0) end),
    Works = [
        fun() -> length(lists:sort([N * 7919 rem 1000003 || N <- lists:seq(1, 1000000)])) end,
        fun() -> integer_length((1 bsl 2000000 - 1) * (1 bsl 2000000 - 3)) end,
        fun() -> length(lists:seq(1, 1000000) ++ lists:seq(1, 10)) end,
        fun() -> length(lists:seq(1, 200000) -- lists:seq(1, 200000, 3)) end,
        fun() -> erlang:phash2(lists:seq(1, 1000000)) >= 0 end,
        fun() -> length(integer_to_list(1 bsl 300000)) end,
        fun() -> lists:member(absent, lists:seq(1, 2000000)) end
    ],
    [io:format("~w~n", [Work()]) || Work <- Works],
    Ticker ! {stop, Self},
    receive {worst, Worst} -> io:format("~w~n", [Worst < 5000]) end,
    ok.

integer_length(N) -> integer_length(N, 0).

integer_length(0, Bits) -> Bits;
integer_length(N, Bits) when N > 1 bsl 100000 -> integer_length(N bsr 100000, Bits + 100000);
integer_length(N, Bits) -> integer_length(N bsr 1, Bits + 1).

tick(Main, Last, Worst) ->
    receive
        {stop, Main} -> Main ! {worst, Worst}
    after 5 ->
        Now = erlang:monotonic_time(millisecond),
        tick(Main, Now, max(Worst, Now - Last))
    end.

%% expect: 1000000
%% expect: 4000000
%% expect: 1000010
%% expect: 133333
%% expect: true
%% expect: 90309
%% expect: false
%% expect: true
