%% Terms are laid out in the column, the lines, the depth and the encoding that are asked for.
-module(shapes).
-export([main/1]).

main(_) ->
    Term = {tag, lists:seq(1, 40), [{key, "a string"}, {other, 'an atom', 1.5}], #{a => {b, c}}},
    [io:format("~ts~n", [io_lib_pretty:print(Term, Options)]) || Options <- [
        [], [{column, 11}], [{line_length, 40}], [{depth, 5}], [{line_max_chars, 20}],
        [{chars_limit, 40}], [{strings, false}, {line_length, 60}]
    ]],
    io:format("~ts~n", [io_lib_pretty:print(Term)]),
    io:format("~ts~n", [io_lib_pretty:print(Term, 5, 60, 6)]),
    io:format("~w~n", [lists:flatten(io_lib_pretty:print('€', [{encoding, latin1}]))]),
    io:format("~w~n", [lists:flatten(io_lib_pretty:print('€', [{encoding, unicode}]))]).

%% expect: {tag,[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,
%% expect:       28,29,30,31,32,33,34,35,36,37,38,39,40],
%% expect:      [{key,"a string"},{other,'an atom',1.5}],
%% expect:      #{a => {b,c}}}
%% expect: {tag,[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,
%% expect:                 24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40],
%% expect:                [{key,"a string"},{other,'an atom',1.5}],
%% expect:                #{a => {b,c}}}
%% expect: {tag,[1,2,3,4,5,6,7,8,9,10,11,12,13,
%% expect:       14,15,16,17,18,19,20,21,22,23,
%% expect:       24,25,26,27,28,29,30,31,32,33,
%% expect:       34,35,36,37,38,39,40],
%% expect:      [{key,"a string"},
%% expect:       {other,'an atom',1.5}],
%% expect:      #{a => {b,c}}}
%% expect: {tag,[1,2|...],[{...}|...],#{...}}
%% expect: {tag,[1,2,3,4,5,6,7,
%% expect:       8,9,10,11,12,13,14,
%% expect:       15,16,17,18,19,20,
%% expect:       21,22,23,24,25,26,
%% expect:       27,28,29,30,31,32,
%% expect:       33,34,35,36,37,38,
%% expect:       39,40],
%% expect:      [{key,"a string"},
%% expect:       {other,'an atom',
%% expect:              1.5}],
%% expect:      #{a => {b,c}}}
%% expect: {tag,[1,2,3|...],[{key,...},{...}],#{a => {...}}}
%% expect: {tag,[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,
%% expect:       21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,
%% expect:       38,39,40],
%% expect:      [{key,[97,32,115,116,114,105,110,103]},
%% expect:       {other,'an atom',1.5}],
%% expect:      #{a => {b,c}}}
%% expect: {tag,[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,
%% expect:       28,29,30,31,32,33,34,35,36,37,38,39,40],
%% expect:      [{key,"a string"},{other,'an atom',1.5}],
%% expect:      #{a => {b,c}}}
%% expect: {tag,[1,2,3|...],[{key,...},{...}],#{a => {...}}}
%% expect: [39,92,120,123,50,48,65,67,125,39]
%% expect: [39,8364,39]
