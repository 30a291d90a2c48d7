#!/usr/bin/env escript
%% Conway's game of life on an endless plane: life.escript GENERATIONS < PICTURE

main([Generations]) ->
    Cells = evolve(read(0, sets:new()), list_to_integer(Generations)),
    show(sets:to_list(Cells)),
    io:format("~w cells~n", [sets:size(Cells)]).

read(Y, Cells) ->
    case io:get_line("") of
        eof ->
            Cells;
        Line ->
            Alive = [{X, Y} || {X, $#} <- lists:zip(lists:seq(1, length(Line)), Line)],
            read(Y + 1, lists:foldl(fun(Cell, Set) -> sets:add_element(Cell, Set) end, Cells, Alive))
    end.

evolve(Cells, 0) ->
    Cells;
evolve(Cells, Generations) ->
    Counts = sets:fold(
        fun({X, Y}, Counts) ->
            lists:foldl(
                fun(Cell, Sums) -> Sums#{Cell => maps:get(Cell, Sums, 0) + 1} end, Counts,
                [{X + DX, Y + DY} || DX <- [-1, 0, 1], DY <- [-1, 0, 1], {DX, DY} =/= {0, 0}])
        end, #{}, Cells),
    Next = [Cell || {Cell, Count} <- maps:to_list(Counts),
                    Count =:= 3 orelse Count =:= 2 andalso sets:is_element(Cell, Cells)],
    evolve(sets:from_list(Next), Generations - 1).

show([]) ->
    ok;
show(Cells) ->
    {Xs, Ys} = lists:unzip(Cells),
    [io:format("~s~n", [[case lists:member({X, Y}, Cells) of true -> $#; false -> $. end
                         || X <- lists:seq(lists:min(Xs), lists:max(Xs))]])
     || Y <- lists:seq(lists:min(Ys), lists:max(Ys))].
