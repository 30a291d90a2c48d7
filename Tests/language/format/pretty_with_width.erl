%%% The width of ~p is the line length, its precision the indentation.
-module(pretty_with_width).

-export([main/1]).

main(_) ->
    Term = {tag, [one, two, three, four, five], "a string", {x, y, z}},
    [io:format("~*p~n", [Width, Term]) || Width <- [10, 20, 30, 40, 60]],
    io:format("~30.5p~n", [Term]),
    io:format("~.10p~n", [Term]),
    io:format("~1p~n", [[a, b, {c, d}]]),
    io:format("~20p~n", [lists:seq(1, 30)]),
    io:format("~30p~n", [#{a => 1, b => [1, 2, 3], c => "a longer string value"}]),
    ok.

%% expect: {tag,
%% expect:  [one,
%% expect:   two,
%% expect:   three,
%% expect:   four,
%% expect:   five],
%% expect:  "a string",
%% expect:  {x,y,
%% expect:   z}}
%% expect: {tag,[one,two,
%% expect:       three,four,
%% expect:       five],
%% expect:      "a string",
%% expect:      {x,y,z}}
%% expect: {tag,[one,two,three,four,
%% expect:       five],
%% expect:      "a string",
%% expect:      {x,y,z}}
%% expect: {tag,[one,two,three,four,five],
%% expect:      "a string",
%% expect:      {x,y,z}}
%% expect: {tag,[one,two,three,four,five],"a string",{x,y,z}}
%% expect: {tag,[one,two,three,
%% expect:           four,five],
%% expect:          "a string",
%% expect:          {x,y,z}}
%% expect: {tag,[one,two,three,four,five],"a string",{x,y,z}}
%% expect: [a,
%% expect:  b,
%% expect:  {c,
%% expect:   d}]
%% expect: [1,2,3,4,5,6,7,8,
%% expect:  9,10,11,12,13,14,
%% expect:  15,16,17,18,19,
%% expect:  20,21,22,23,24,
%% expect:  25,26,27,28,29,
%% expect:  30]
%% expect: #{a => 1,
%% expect:   b => [1,2,3],
%% expect:   c =>
%% expect:       "a longer string value"}
