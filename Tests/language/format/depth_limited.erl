%%% ~W and ~P show a term down to a depth, then three dots.
-module(depth_limited).

-export([main/1]).

main(_) ->
    Terms = [[1, 2, 3, 4, 5, 6], {a, {b, {c, {d, e}}}}, [[[[[x]]]]], "a string of text", [a | b],
             #{a => #{b => #{c => d}}}, lists:seq(1, 100)],
    [io:format("~W~n~P~n", [T, Depth, T, Depth]) || T <- Terms, Depth <- [1, 2, 3, 5, 9]],
    io:format("~W ~P~n", [{a, b}, -1, {a, b}, -1]),
    ok.

%% expect: [...]
%% expect: [...]
%% expect: [1|...]
%% expect: [1|...]
%% expect: [1,2|...]
%% expect: [1,2|...]
%% expect: [1,2,3,4|...]
%% expect: [1,2,3,4|...]
%% expect: [1,2,3,4,5,6]
%% expect: [1,2,3,4,5,6]
%% expect: {...}
%% expect: {...}
%% expect: {a,...}
%% expect: {a,...}
%% expect: {a,{...}}
%% expect: {a,{...}}
%% expect: {a,{b,{...}}}
%% expect: {a,{b,{...}}}
%% expect: {a,{b,{c,{d,e}}}}
%% expect: {a,{b,{c,{d,e}}}}
%% expect: [...]
%% expect: [...]
%% expect: [[...]]
%% expect: [[...]]
%% expect: [[[...]]]
%% expect: [[[...]]]
%% expect: [[[[[...]]]]]
%% expect: [[[[[...]]]]]
%% expect: [[[[[x]]]]]
%% expect: [[[[[x]]]]]
%% expect: [...]
%% expect: [...]
%% expect: [97|...]
%% expect: "a string of text"
%% expect: [97,32|...]
%% expect: "a string of text"
%% expect: [97,32,115,116|...]
%% expect: "a string of text"
%% expect: [97,32,115,116,114,105,110,103|...]
%% expect: "a string of text"
%% expect: [...]
%% expect: [...]
%% expect: [a|...]
%% expect: [a|...]
%% expect: [a|b]
%% expect: [a|b]
%% expect: [a|b]
%% expect: [a|b]
%% expect: [a|b]
%% expect: [a|b]
%% expect: #{}
%% expect: #{...}
%% expect: #{a => #{},...}
%% expect: #{a => #{...}}
%% expect: #{a => #{b => #{},...}}
%% expect: #{a => #{b => #{...}}}
%% expect: #{a => #{b => #{c => d}}}
%% expect: #{a => #{b => #{c => d}}}
%% expect: #{a => #{b => #{c => d}}}
%% expect: #{a => #{b => #{c => d}}}
%% expect: [...]
%% expect: [...]
%% expect: [1|...]
%% expect: [1|...]
%% expect: [1,2|...]
%% expect: [1,2|...]
%% expect: [1,2,3,4|...]
%% expect: [1,2,3,4|...]
%% expect: [1,2,3,4,5,6,7,8|...]
%% expect: [1,2,3,4,5,6,7,8|...]
%% expect: {a,b} {a,b}
