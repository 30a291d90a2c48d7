%% Elements that do not match are left out; what is too short ends the list.
-module(binary_generators).
-export([main/1]).

main(_) ->
    io:format("~w~n", [[X || <<X:3>> <= <<1, 2, 3, 4:3>>]]),
    io:format("~w~n", [[X || <<1:1, X:3>> <= <<1, 200, 37, 4:3>>]]),
    io:format("~w~n", [[X || <<X/float>> <= <<1.0/float, -1:64, 2.0/float>>]]),
    io:format("~w~n", [[X || <<X/utf8>> <= <<"abc", 255, "abc">>]]),
    io:format("~w~n", [[{N, X} || <<N:4, X:N>> <= <<16#48, 16#F8, 3:9>>]]),
    io:format("~w~n", [[X || <<X:2/binary>> <= <<1, 2, 3, 4, 5>>]]),
    Size = 4,
    io:format("~w~n", [[X || <<Size:4, X:Size>> <= <<4:4, 1:4, 5:4, 2:5, 3:4, 7:3>>]]),
    io:format("~w~n", [[{X, Y} || <<X>> <= <<1, 2>>, <<Y:4>> <= <<X>>]]),
    io:format("~w~n", [lists:sum([X || <<X:16/little>> <= << <<Y:16/little>> || Y <- lists:seq(1, 1000) >>])]).

%% expect: [0,0,2,0,1,0,0,3,4]
%% expect: [4,0]
%% expect: [1.0]
%% expect: [97,98,99]
%% expect: [{4,8}]
%% expect: [<<1,2>>,<<3,4>>]
%% expect: [1,2,7]
%% expect: [{1,0},{1,1},{2,0},{2,2}]
%% expect: 500500
