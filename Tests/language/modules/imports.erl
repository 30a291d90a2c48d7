%%% -import makes functions of other modules callable without their name.
-module(imports).

-export([main/1]).

-import(lists, [reverse/1, map/2]).

main(_) ->
    io:format("~w~n", [reverse(map(fun(X) -> X * 2 end, [1, 2, 3]))]),
    io:format("~w~n", [map(fun lists:reverse/1, ["ab"])]),
    ok.

%% expect: [6,4,2]
%% expect: [[98,97]]
