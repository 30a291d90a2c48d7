-module(alder_test_difference).
-moduledoc "Where two terms differ, in words.".

-export([text/2]).

-define(DEPTH, 20).

-doc "A line, or none where the terms as a whole are different.".
-spec text(term(), term()) -> [iodata()].
text(Expected, Got) ->
    case difference(Expected, Got, []) of
        {[], _} -> [];
        {Path, What} -> [["they differ ", lists:join(", ", lists:reverse(Path)), ": ", What]]
    end.

%% The way to the first difference, innermost step first.
difference(Expected, Got, Path) when is_tuple(Expected), is_tuple(Got) ->
    case {tuple_size(Expected), tuple_size(Got)} of
        {Size, Size} -> elements(tuple_to_list(Expected), tuple_to_list(Got), "element", 1, Path);
        {Size, Other} -> {Path, io_lib:format("~w elements expected, got ~w", [Size, Other])}
    end;
difference([_ | _] = Expected, [_ | _] = Got, Path) ->
    case {is_text(Expected), is_text(Got)} of
        {true, true} -> texts(Expected, Got, Path);
        _ -> elements(Expected, Got, "element", 1, Path)
    end;
difference(Expected, Got, Path) when is_map(Expected), is_map(Got) ->
    maps_differ(Expected, Got, Path);
difference(Expected, Got, Path) when is_binary(Expected), is_binary(Got), Expected =/= <<>>, Got =/= <<>> ->
    At = binary:longest_common_prefix([Expected, Got]),
    {[io_lib:format("from byte ~w on", [At]) | Path],
     [shown(binary_part(Expected, At, byte_size(Expected) - At)), " expected, got ",
      shown(binary_part(Got, At, byte_size(Got) - At))]};
difference(Expected, Got, Path) ->
    {Path, [shown(Expected), " expected, got ", shown(Got)]}.

elements([Same | Expected], [Same | Got], Word, N, Path) ->
    elements(Expected, Got, Word, N + 1, Path);
elements([First | _], [Other | _], Word, N, Path) ->
    difference(First, Other, [io_lib:format("in ~s ~w", [Word, N]) | Path]);
elements([], Got, Word, N, Path) ->
    {[io_lib:format("from ~s ~w on", [Word, N]) | Path], ["nothing expected, got ", shown_list(Got)]};
elements(Expected, [], Word, N, Path) ->
    {[io_lib:format("from ~s ~w on", [Word, N]) | Path], [shown_list(Expected), " expected, got nothing"]};
elements(Expected, Got, Word, N, Path) ->
    difference(Expected, Got, [io_lib:format("behind ~s ~w", [Word, N - 1]) | Path]).

%% Lists that would be printed as text.
is_text(List) -> io_lib:printable_unicode_list(List).

texts(Expected, Got, Path) ->
    Common = common(Expected, Got, 0),
    {[io_lib:format("from character ~w on", [Common + 1]) | Path],
     [shown(lists:nthtail(Common, Expected)), " expected, got ", shown(lists:nthtail(Common, Got))]}.

common([Char | Expected], [Char | Got], N) -> common(Expected, Got, N + 1);
common(_, _, N) -> N.

maps_differ(Expected, Got, Path) ->
    Missing = [Key || Key <- lists:sort(maps:keys(Expected)), not is_map_key(Key, Got)],
    Extra = [Key || Key <- lists:sort(maps:keys(Got)), not is_map_key(Key, Expected)],
    Changed = [Key || Key <- lists:sort(maps:keys(Expected)), is_map_key(Key, Got),
                      map_get(Key, Expected) =/= map_get(Key, Got)],
    case {Missing, Extra, Changed} of
        {[Key | _], _, _} -> {["in its keys" | Path], [shown(Key), " is missing"]};
        {[], [Key | _], _} -> {["in its keys" | Path], [shown(Key), " was not expected"]};
        {[], [], [Key | _]} ->
            difference(map_get(Key, Expected), map_get(Key, Got), [["in key ", shown(Key)] | Path])
    end.

shown(Term) -> io_lib:format("~0tP", [Term, ?DEPTH]).

%% Not as text: it is part of a list that is none.
shown_list(List) -> io_lib:format("~0tW", [List, ?DEPTH]).
