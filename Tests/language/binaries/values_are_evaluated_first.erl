%% All values and sizes are evaluated, from left to right, before anything is made.
-module(values_are_evaluated_first).
-export([main/1]).

main(_) ->
    io:format("~p~n", [<<(show(1)):(show(8)), (show(2)):(show(16))/little, (show(<<"x">>))/binary>>]),
    io:format("~p~n", [try <<foo:(show(8)), (show(b)):(1 div show(0))>> catch error:Reason -> Reason end]),
    X = 3,
    io:format("~p~n", [<<X, (X + 1), (case X of 3 -> show(5) end), (begin Y = show(6), Y + 1 end)>>]).

show(X) ->
    io:format("~p~n", [X]),
    X.

%% expect: 1
%% expect: 8
%% expect: 2
%% expect: 16
%% expect: <<"x">>
%% expect: <<1,2,0,120>>
%% expect: 8
%% expect: b
%% expect: 0
%% expect: badarith
%% expect: 5
%% expect: 6
%% expect: <<3,4,5,7>>
