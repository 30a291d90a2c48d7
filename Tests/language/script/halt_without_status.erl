%%% halt/0 is status 0, and output before it is not lost.
-module(halt_without_status).

-export([main/1]).

main(_) ->
    [io:format("line ~w~n", [N]) || N <- lists:seq(1, 50)],
    halt().

%% expect: line 1
%% expect: line 2
%% expect: line 3
%% expect: line 4
%% expect: line 5
%% expect: line 6
%% expect: line 7
%% expect: line 8
%% expect: line 9
%% expect: line 10
%% expect: line 11
%% expect: line 12
%% expect: line 13
%% expect: line 14
%% expect: line 15
%% expect: line 16
%% expect: line 17
%% expect: line 18
%% expect: line 19
%% expect: line 20
%% expect: line 21
%% expect: line 22
%% expect: line 23
%% expect: line 24
%% expect: line 25
%% expect: line 26
%% expect: line 27
%% expect: line 28
%% expect: line 29
%% expect: line 30
%% expect: line 31
%% expect: line 32
%% expect: line 33
%% expect: line 34
%% expect: line 35
%% expect: line 36
%% expect: line 37
%% expect: line 38
%% expect: line 39
%% expect: line 40
%% expect: line 41
%% expect: line 42
%% expect: line 43
%% expect: line 44
%% expect: line 45
%% expect: line 46
%% expect: line 47
%% expect: line 48
%% expect: line 49
%% expect: line 50
