#!/usr/bin/env escript
%% What was taken out of a file and put into another, by the longest common subsequence of their lines.
%% The status is 1 when they differ.

main([Old, New]) ->
    Edits = edits(lines(Old), lines(New)),
    [io:format("~s ~ts~n", [Sign, Line]) || {Sign, Line} <- Edits],
    case [Sign || {Sign, _} <- Edits, Sign =/= " "] of
        [] -> halt(0);
        _ -> halt(1)
    end.

lines(File) ->
    case file:read_file(File) of
        {ok, Text} ->
            binary:split(string:trim(Text, trailing, "\n"), <<"\n">>, [global]);
        {error, Reason} ->
            io:format(standard_error, "diff: ~ts: ~ts~n", [File, file:format_error(Reason)]),
            halt(2)
    end.

edits(Old, New) ->
    walk(list_to_tuple(Old), list_to_tuple(New), 1, 1, lengths(Old, New)).

%% The lengths of the common subsequences behind each pair of places.
lengths(Old, New) ->
    {Rows, _} = lists:foldr(
        fun(Line, {Rows, Below}) ->
            Row = row(Line, New, Below),
            {[list_to_tuple(Row) | Rows], Row}
        end, {[], [0 || _ <- [end_of_row | New]]}, Old),
    list_to_tuple(Rows).

row(_Line, [], _Below) ->
    [0];
row(Line, [Other | Others], [_ | Below]) when Line =:= Other ->
    [1 + hd(Below) | row(Line, Others, Below)];
row(Line, [_ | Others], [Under | Below]) ->
    [Next | _] = Row = row(Line, Others, Below),
    [max(Under, Next) | Row].

walk(Old, New, I, J, _) when I > tuple_size(Old) ->
    [{"+", element(N, New)} || N <- lists:seq(J, tuple_size(New))];
walk(Old, New, I, J, _) when J > tuple_size(New) ->
    [{"-", element(N, Old)} || N <- lists:seq(I, tuple_size(Old))];
walk(Old, New, I, J, Lengths) when element(I, Old) =:= element(J, New) ->
    [{" ", element(I, Old)} | walk(Old, New, I + 1, J + 1, Lengths)];
walk(Old, New, I, J, Lengths) ->
    case length_at(I + 1, J, Lengths) >= length_at(I, J + 1, Lengths) of
        true -> [{"-", element(I, Old)} | walk(Old, New, I + 1, J, Lengths)];
        false -> [{"+", element(J, New)} | walk(Old, New, I, J + 1, Lengths)]
    end.

length_at(I, _, Lengths) when I > tuple_size(Lengths) -> 0;
length_at(I, J, Lengths) -> element(J, element(I, Lengths)).
