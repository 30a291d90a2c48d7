%%% ~p breaks maps after commas; a value that is too long goes on a line of its own.
-module(pretty_long_maps).

-export([main/1]).

main(_) ->
    io:format("~p~n", [maps:from_list([{N, N * N} || N <- lists:seq(1, 20)])]),
    io:format("~p~n", [#{name => "A name", list => lists:seq(1, 40),
                         nested => #{a => 1, b => {x, y}}}]),
    io:format("~p~n", [#{a_key_that_is_quite_long_indeed => another_value_that_is_quite_long_too,
                         second => #{a_key_that_is_quite_long_indeed => {value, "string",
                                                                         [1, 2, 3]}}}]),
    io:format("~p~n", [#{{complex, key, "with", [many, parts]} => {complex, value, "with",
                                                                   [many, parts]}}]),
    io:format("~p~n", [#{"string key" => "string value", 1 => 2.5, [] => {}, #{} => [#{}]}]),
    io:format("~p~n", [[#{id => N, name => "Name of it"} || N <- [1, 2, 3, 4]]]),
    ok.

%% expect: #{1 => 1,2 => 4,3 => 9,4 => 16,5 => 25,6 => 36,7 => 49,8 => 64,9 => 81,
%% expect:   10 => 100,11 => 121,12 => 144,13 => 169,14 => 196,15 => 225,16 => 256,
%% expect:   17 => 289,18 => 324,19 => 361,20 => 400}
%% expect: #{list =>
%% expect:       [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,
%% expect:        27,28,29,30,31,32,33,34,35,36,37,38,39,40],
%% expect:   name => "A name",
%% expect:   nested => #{a => 1,b => {x,y}}}
%% expect: #{a_key_that_is_quite_long_indeed => another_value_that_is_quite_long_too,
%% expect:   second => #{a_key_that_is_quite_long_indeed => {value,"string",[1,2,3]}}}
%% expect: #{{complex,key,"with",[many,parts]} => {complex,value,"with",[many,parts]}}
%% expect: #{1 => 2.5,#{} => [#{}],[] => {},"string key" => "string value"}
%% expect: [#{id => 1,name => "Name of it"},
%% expect:  #{id => 2,name => "Name of it"},
%% expect:  #{id => 3,name => "Name of it"},
%% expect:  #{id => 4,name => "Name of it"}]
