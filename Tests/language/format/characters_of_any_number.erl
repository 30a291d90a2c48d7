%%% ~c takes the lowest byte of a number, however large.
-module(characters_of_any_number).
-export([main/1]).

main(_) ->
    [io:format("~w ~w~n", [Number, io_lib:format("~c ~3.2c", [Number, Number])])
     || Number <- [65, 255, 256, 353, -1, -191, 1 bsl 70 + 66, -(1 bsl 70) + 67, -(1 bsl 130) - 3]].

%% expect: 65 [65,32,32,65,65]
%% expect: 255 [255,32,32,255,255]
%% expect: 256 [0,32,32,0,0]
%% expect: 353 [97,32,32,97,97]
%% expect: -1 [255,32,32,255,255]
%% expect: -191 [65,32,32,65,65]
%% expect: 1180591620717411303490 [66,32,32,66,66]
%% expect: -1180591620717411303357 [67,32,32,67,67]
%% expect: -1361129467683753853853498429727072845827 [253,32,32,253,253]
