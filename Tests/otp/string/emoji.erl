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
    io:format("~w~n", [string:split(Text, [16#1F1EA], all)]).

%% expect: 6 [[128104,8205,128105,8205,128103],97,[127465,127466],[127467,127479],98,[128075,127997]]
%% expect: 6 [[128104,8205,128105,8205,128103],97,[127465,127466],[127467,127479],98,[128075,127997]]
%% expect: [[127465,127466],127467,127479]
%% expect: [[128075,127997],98,[127467,127479],[127465,127466],97,[128104,8205,128105,8205,128103]]
%% expect: [97,127465,127466]
%% expect: [[128104,8205,128105,8205,128103,97,127465,127466,127467,127479,98,128075,127997]]
