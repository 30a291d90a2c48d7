%%% ~p breaks long lists at 80 columns, filling lines with short elements.
-module(pretty_long_lists).

-export([main/1]).

main(_) ->
    io:format("~p~n", [lists:seq(1, 50)]),
    io:format("~p~n", [lists:seq(100000, 100030)]),
    io:format("~p~n", [[atom_of_some_length || _ <- lists:seq(1, 12)]]),
    io:format("~p~n", [[{N, N * N} || N <- lists:seq(1, 20)]]),
    io:format("~p~n", [[1.5 || _ <- lists:seq(1, 40)]]),
    io:format("~p~n", [[[N] || N <- lists:seq(1, 40)]]),
    io:format("~p~n", [lists:seq(1, 40) ++ tail]),
    io:format("~p~n", [[$a, 1000 | lists:seq(1, 30)]]),
    ok.

%% expect: [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,
%% expect:  29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50]
%% expect: [100000,100001,100002,100003,100004,100005,100006,100007,100008,100009,100010,
%% expect:  100011,100012,100013,100014,100015,100016,100017,100018,100019,100020,100021,
%% expect:  100022,100023,100024,100025,100026,100027,100028,100029,100030]
%% expect: [atom_of_some_length,atom_of_some_length,atom_of_some_length,
%% expect:  atom_of_some_length,atom_of_some_length,atom_of_some_length,
%% expect:  atom_of_some_length,atom_of_some_length,atom_of_some_length,
%% expect:  atom_of_some_length,atom_of_some_length,atom_of_some_length]
%% expect: [{1,1},
%% expect:  {2,4},
%% expect:  {3,9},
%% expect:  {4,16},
%% expect:  {5,25},
%% expect:  {6,36},
%% expect:  {7,49},
%% expect:  {8,64},
%% expect:  {9,81},
%% expect:  {10,100},
%% expect:  {11,121},
%% expect:  {12,144},
%% expect:  {13,169},
%% expect:  {14,196},
%% expect:  {15,225},
%% expect:  {16,256},
%% expect:  {17,289},
%% expect:  {18,324},
%% expect:  {19,361},
%% expect:  {20,400}]
%% expect: [1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,
%% expect:  1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,1.5,
%% expect:  1.5,1.5]
%% expect: [[1],
%% expect:  [2],
%% expect:  [3],
%% expect:  [4],
%% expect:  [5],
%% expect:  [6],
%% expect:  [7],
%% expect:  "\b","\t","\n","\v","\f","\r",
%% expect:  [14],
%% expect:  [15],
%% expect:  [16],
%% expect:  [17],
%% expect:  [18],
%% expect:  [19],
%% expect:  [20],
%% expect:  [21],
%% expect:  [22],
%% expect:  [23],
%% expect:  [24],
%% expect:  [25],
%% expect:  [26],
%% expect:  "\e",
%% expect:  [28],
%% expect:  [29],
%% expect:  [30],
%% expect:  [31],
%% expect:  " ","!","\"","#","$","%","&","'","("]
%% expect: [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,
%% expect:  29,30,31,32,33,34,35,36,37,38,39,40|tail]
%% expect: [97,1000,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,
%% expect:  27,28,29,30]
