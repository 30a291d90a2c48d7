%%% enumerate/1,2 and uniq/1,2 (OTP 25).
-module(uniq_and_enumerate).

-export([main/1]).

main(_) ->
    p([lists:enumerate([a, b]), lists:enumerate(5, [a, b]), lists:enumerate([])]),
    p([lists:uniq([3, 1, 3, 2, 1]), lists:uniq([1, 1.0, 1]), lists:uniq([])]),
    p(lists:uniq(fun({K, _}) -> K end, [{a, 1}, {b, 2}, {a, 3}])),
    ok.

p(Values) -> io:format("~w~n", [Values]).

%% expect: [[{1,a},{2,b}],[{5,a},{6,b}],[]]
%% expect: [[3,1,2],[1,1.0],[]]
%% expect: [{a,1},{b,2}]
