#!/usr/bin/env escript
%% How many ways there are to put N queens on a board so that none attacks another, and the first one.

main([Text]) ->
    N = list_to_integer(Text),
    Solutions = [First | _] = place(N, N),
    io:format("~w solutions, the first is~n", [length(Solutions)]),
    [io:format("~s~n", [[case Column of Queen -> "Q "; _ -> ". " end || Column <- lists:seq(1, N)]])
     || Queen <- First].

place(0, _N) -> [[]];
place(Row, N) ->
    [[Column | Queens] || Queens <- place(Row - 1, N), Column <- lists:seq(1, N), is_safe(Column, Queens, 1)].

is_safe(_Column, [], _Distance) -> true;
is_safe(Column, [Queen | Queens], Distance) ->
    Queen =/= Column andalso abs(Queen - Column) =/= Distance andalso is_safe(Column, Queens, Distance + 1).
