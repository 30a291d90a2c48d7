#!/usr/bin/env escript
%% Solves a sudoku that is given as 81 digits, 0 or . for what is to be found.

main([Text]) when length(Text) =:= 81 ->
    Given = [{{Row, Column}, digit(Char)}
             || {N, Char} <- lists:zip(lists:seq(0, 80), Text),
                {Row, Column} <- [{N div 9, N rem 9}], digit(Char) =/= 0],
    Empty = maps:from_list([{{Row, Column}, lists:seq(1, 9)}
                            || Row <- lists:seq(0, 8), Column <- lists:seq(0, 8)]),
    case fill(Given, Empty, #{}) of
        none ->
            io:format("there is no solution~n"),
            halt(1);
        Solution ->
            [io:format("~w ~w ~w | ~w ~w ~w | ~w ~w ~w~n",
                       [maps:get({Row, Column}, Solution) || Column <- lists:seq(0, 8)])
             || Row <- lists:seq(0, 8)]
    end;
main(_) ->
    io:format(standard_error, "usage: sudoku.escript 81_DIGITS~n", []),
    halt(2).

digit($.) -> 0;
digit(Char) -> Char - $0.

fill([], Open, Done) ->
    solve(Open, Done);
fill([{Place, Digit} | Given], Open, Done) ->
    case Open of
        #{Place := Digits} ->
            case lists:member(Digit, Digits) of
                true -> fill(Given, without(Place, Digit, maps:remove(Place, Open)), Done#{Place => Digit});
                false -> none
            end
    end.

without({Row, Column}, Digit, Open) ->
    maps:map(
        fun({R, C}, Digits) when R =:= Row; C =:= Column; R div 3 =:= Row div 3, C div 3 =:= Column div 3 ->
                lists:delete(Digit, Digits);
           (_, Digits) ->
                Digits
        end, Open).

solve(Open, Done) when map_size(Open) =:= 0 ->
    Done;
solve(Open, Done) ->
    {_, Place, Digits} = lists:min([{length(Digits), Place, Digits} || {Place, Digits} <- maps:to_list(Open)]),
    try_each(Digits, Place, maps:remove(Place, Open), Done).

try_each([], _Place, _Open, _Done) ->
    none;
try_each([Digit | Digits], Place, Open, Done) ->
    case solve(without(Place, Digit, Open), Done#{Place => Digit}) of
        none -> try_each(Digits, Place, Open, Done);
        Solution -> Solution
    end.
