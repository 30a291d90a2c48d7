%% Families, flags and skin tones are one cluster each.
-module(emoji).
-export([main/1]).

main(_) ->
    Family = [16#1F468, 16#200D, 16#1F469, 16#200D, 16#1F467],
    Flags = [16#1F1E9, 16#1F1EA, 16#1F1EB, 16#1F1F7],
    Wave = [16#1F44B, 16#1F3FD],
    Text = Family ++ "a" ++ Flags ++ "b" ++ Wave,
    [io:format("~w ~w~n", [string:length(T), string:to_graphemes(T)]) || T <- [Text, unicode:characters_to_binary(Text)]],
    io:format("~w~n", [string:next_grapheme(Flags)]),
    io:format("~w~n", [string:reverse(Text)]),
    io:format("~w~n", [string:slice(Text, 1, 2)]),
    io:format("~w~n", [string:split(Text, [16#1F1EA], all)]),
    io:format("~w~n", [string:split(Text, [16#1F1E9, 16#1F1EA], all)]).
