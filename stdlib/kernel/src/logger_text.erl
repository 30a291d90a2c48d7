-module(logger_text).
-moduledoc "Formatting with what formatters want of it: a depth, a limit, everything on one line.".

-export([format/5, single_line/1]).

-doc """
As `io_lib:format/2`; terms are printed to a depth, and without line breaks if the text is meant for a
single line.
""".
-spec format(io:format(), [term()], pos_integer() | unlimited, pos_integer() | unlimited, boolean()) ->
    unicode:chardata().
format(Format, Arguments, unlimited, unlimited, false) ->
    io_lib:format(Format, Arguments);
format(Format, Arguments, Limit, Depth, IsSingle) ->
    Items = [item(Item, Depth, IsSingle) || Item <- io_lib:scan_format(Format, Arguments)],
    case Limit of
        unlimited -> io_lib:build_text(Items);
        _ -> io_lib:build_text(Items, [{chars_limit, Limit}])
    end.

item(#{control_char := $p} = Item, Depth, IsSingle) -> lined(deep(Item, $P, Depth), IsSingle);
item(#{control_char := $P} = Item, _Depth, IsSingle) -> lined(Item, IsSingle);
item(#{control_char := $w} = Item, Depth, _IsSingle) -> deep(Item, $W, Depth);
item(Item, _Depth, _IsSingle) -> Item.

deep(Item, _Char, unlimited) ->
    Item;
deep(#{args := [Term]} = Item, Char, Depth) ->
    %% Less would show nothing at all.
    Item#{control_char := Char, args := [Term, max(5, Depth)]}.

lined(Item, true) -> Item#{width := 0};
lined(Item, false) -> Item.

-doc "Line breaks, with the blanks behind them, become `, `; nothing is left at the ends.".
-spec single_line(string()) -> string().
single_line(Text) ->
    Trimmed = lists:reverse(blank_free(lists:reverse(blank_free(Text)))),
    lists:reverse(joined(Trimmed, [])).

joined([$,, $\n | Rest], Joined) -> joined(unindented(Rest), " ," ++ Joined);
joined([$,, $\r, $\n | Rest], Joined) -> joined(unindented(Rest), " ," ++ Joined);
joined([$\r, $\n | Rest], Joined) -> joined(unindented(Rest), " ," ++ Joined);
joined([$\n | Rest], Joined) -> joined(unindented(Rest), " ," ++ Joined);
joined([Char | Rest], Joined) -> joined(Rest, [Char | Joined]);
joined([], Joined) -> Joined.

unindented([Char | Rest]) when Char =:= $\s; Char =:= $\t -> unindented(Rest);
unindented(Rest) -> Rest.

blank_free([Char | Rest]) when Char =< $\s -> blank_free(Rest);
blank_free(Rest) -> Rest.
