%% map, filtermap and is_equal, of OTP 27, on both versions.
-module(newer_functions).
-export([main/1]).

main(_) ->
    One = sets:from_list([1, 2, 3, 4]),
    Two = sets:from_list([1, 2, 3, 4], [{version, 2}]),
    Half = fun(X) -> X div 2 end,
    io:format("~w~n", [[lists:sort(sets:to_list(sets:map(Half, S))) || S <- [One, Two]]]),
    Change = fun(X) -> element(X, {true, false, {true, c}, {true, 1}}) end,
    io:format("~w~n", [[lists:sort(sets:to_list(sets:filtermap(Change, S))) || S <- [One, Two]]]),
    io:format("~w~n", [sets:map(Half, Two)]),
    io:format("~w~n", [element(1, sets:map(Half, One))]),
    Less = sets:del_element(4, One),
    Other = sets:add_element(5, Less),
    io:format("~w~n", [[sets:is_equal(A, B) || A <- [One, Two], B <- [One, Two, Less, Other]]]).

%% recorded: by hand (newer than OTP 25)
%% expect: [[0,1,2],[0,1,2]]
%% expect: [[1,c],[1,c]]
%% expect: #{0 => [],1 => [],2 => []}
%% expect: set
%% expect: [true,true,false,false,true,true,false,false]
