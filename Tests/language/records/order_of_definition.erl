%%% A record's default may be another record that was defined before, and a macro.
-module(order_of_definition).

-export([main/1]).

-define(ZERO, #point{x = 0, y = 0}).
-define(field(Record, Field), Record#point.Field).

-record(point, {x, y}).
-record(circle, {center = ?ZERO, radius = 1}).

main(_) ->
    C = #circle{},
    io:format("~w~n", [C]),
    io:format("~w~n", [?field(C#circle.center, x)]),
    Moved = C#circle{center = (C#circle.center)#point{x = 5}},
    io:format("~w~n", [Moved]),
    io:format("~w~n", [(Moved#circle.center)#point.x]),
    io:format("~w~n", [Moved#circle{center = Moved#circle.center#point{y = -1}}]).

%% expect: {circle,{point,0,0},1}
%% expect: 0
%% expect: {circle,{point,5,0},1}
%% expect: 5
%% expect: {circle,{point,5,-1},1}
