%% Long texts of many scripts, with marks, flags, emoji, syllables of Hangul in parts and line ends of two
%% characters, as a list, a binary and a mixture of both: what clusters they have, and what is cut out of them.
-module(clusters_in_long_texts).
-export([main/1]).

main(_) ->
    List = text(5000, 1, []),
    Binary = unicode:characters_to_binary(List),
    {Front, Back} = lists:split(2500, List),
    Mixed = [[[Front], []] | [unicode:characters_to_binary(Back)]],
    [show(Kind, String) || {Kind, String} <- [{list, List}, {binary, Binary}, {mixed, Mixed}]].

show(Kind, String) ->
    Clusters = string:to_graphemes(String),
    io:format("~w ~w ~w ~w~n", [Kind, string:length(String), length(Clusters), erlang:phash2(Clusters)]),
    io:format("  ~w~n", [string:reverse(String) =:= lists:reverse(Clusters)]),
    [io:format("  slice ~w ~w: ~w ~w~n", [Start, Length, erlang:phash2(flat(Slice)), same_kind(Kind, String, Slice)])
     || {Start, Length} <- [{0, 0}, {0, 7}, {1, infinity}, {3000, 100}, {4100, infinity}, {9999, 3}],
        Slice <- [string:slice(String, Start, Length)]],
    [io:format("  ~w ~w: ~w ~w~n", [Name, Argument, length(Parts), erlang:phash2([flat(Part) || Part <- Parts])])
     || {Name, Argument, Parts} <- [
            {lexemes, " ,", string:lexemes(String, " ,")},
            {lexemes, "\n", string:lexemes(String, "\n")},
            {lexemes, ["\r\n", $\s], string:lexemes(String, ["\r\n", $\s])},
            {lexemes, [[$e, 16#301], 16#65E5], string:lexemes(String, [[$e, 16#301], 16#65E5])},
            {split, "a", string:split(String, "a", all)},
            {split, "\n", string:split(String, "\n", all)},
            {split, "\r\n", string:split(String, "\r\n", all)},
            {split, [16#65E5], string:split(String, [16#65E5], all)},
            {split, [16#AC00], string:split(String, [16#AC00], all)},
            {split, "e ", string:split(String, "e ")}
        ]],
    [io:format("  find ~w: ~w~n", [Pattern, found(string:find(String, Pattern))])
     || Pattern <- [[$e, 16#301, 16#308], [16#1F469, 16#1F3FD], [16#AC00, 16#11A8], "ab\r\n", "nowhere"]],
    {Taken, Rest} = string:take(String, [$a, 16#E9, 16#65E5, [$e, 16#301]], true),
    io:format("  take ~w ~w~n", [flat(Taken), erlang:phash2(flat(Rest))]).

flat(String) -> unicode:characters_to_list(String).

found(nomatch) -> nomatch;
found(String) -> erlang:phash2(flat(String)).

same_kind(mixed, _String, _Slice) -> true;
same_kind(_Kind, String, Slice) -> is_list(String) =:= is_list(Slice).

%% A linear congruential generator chooses pieces.
text(0, _State, Pieces) ->
    lists:append(Pieces);
text(N, State, Pieces) ->
    Next = (State * 1103515245 + 12345) rem 2147483648,
    text(N - 1, Next, [piece(Next div 65536 rem 40) | Pieces]).

piece(0) -> "\r\n";
piece(1) -> [$e, 16#301];
piece(2) -> [$e, 16#301, 16#308];
piece(3) -> [16#1F469, 16#1F3FD];
piece(4) -> [16#1F468, 16#200D, 16#1F469, 16#200D, 16#1F467];
piece(5) -> [16#1F1E9, 16#1F1EA];
piece(6) -> [16#1100, 16#1161, 16#11A8];
piece(7) -> [16#AC00];
piece(8) -> [16#AC00, 16#11A8];
piece(9) -> [16#65E5, 16#672C];
piece(10) -> [16#304B, 16#3099];
piece(11) -> [16#431, 16#44B];
piece(12) -> [16#5D0, 16#5B0];
piece(13) -> [16#E01, 16#E33];
piece(14) -> "\n";
piece(15) -> [16#1F1EB];
piece(16) -> [16#3B1];
piece(17) -> [16#A9, 16#FE0F];
piece(N) when N < 24 -> " ";
piece(N) when N < 28 -> "ab";
piece(28) -> ", ";
piece(29) -> [16#E9];
piece(_) -> "e".

%% expect: list 5885 5885 33326000
%% expect:   true
%% expect:   slice 0 0: 113427502 true
%% expect:   slice 0 7: 52842799 true
%% expect:   slice 1 infinity: 56324856 true
%% expect:   slice 3000 100: 83478187 true
%% expect:   slice 4100 infinity: 38118270 true
%% expect:   slice 9999 3: 113427502 true
%% expect:   lexemes [32,44]: 722 106966411
%% expect:   lexemes [10]: 241 132610803
%% expect:   lexemes [[13,10],32]: 832 17351943
%% expect:   lexemes [[101,769],26085]: 239 105842223
%% expect:   split [97]: 492 78395171
%% expect:   split [10]: 249 41752198
%% expect:   split [13,10]: 129 42092794
%% expect:   split [26085]: 130 111185501
%% expect:   split [44032]: 135 124335601
%% expect:   split [101,32]: 2 113878213
%% expect:   find [101,769,776]: 60254446
%% expect:   find [128105,127997]: 54028929
%% expect:   find [44032,4520]: 23115181
%% expect:   find [97,98,13,10]: 12272936
%% expect:   find [110,111,119,104,101,114,101]: nomatch
%% expect:   take [101,1073,1099,13,10,44032,4520,101] 59686237
%% expect: binary 5885 5885 33326000
%% expect:   true
%% expect:   slice 0 0: 113427502 true
%% expect:   slice 0 7: 52842799 true
%% expect:   slice 1 infinity: 56324856 true
%% expect:   slice 3000 100: 83478187 true
%% expect:   slice 4100 infinity: 38118270 true
%% expect:   slice 9999 3: 113427502 true
%% expect:   lexemes [32,44]: 722 106966411
%% expect:   lexemes [10]: 241 132610803
%% expect:   lexemes [[13,10],32]: 832 17351943
%% expect:   lexemes [[101,769],26085]: 239 105842223
%% expect:   split [97]: 492 78395171
%% expect:   split [10]: 249 41752198
%% expect:   split [13,10]: 129 42092794
%% expect:   split [26085]: 130 111185501
%% expect:   split [44032]: 135 124335601
%% expect:   split [101,32]: 2 113878213
%% expect:   find [101,769,776]: 60254446
%% expect:   find [128105,127997]: 54028929
%% expect:   find [44032,4520]: 23115181
%% expect:   find [97,98,13,10]: 12272936
%% expect:   find [110,111,119,104,101,114,101]: nomatch
%% expect:   take [101,1073,1099,13,10,44032,4520,101] 59686237
%% expect: mixed 5885 5885 33326000
%% expect:   true
%% expect:   slice 0 0: 113427502 true
%% expect:   slice 0 7: 52842799 true
%% expect:   slice 1 infinity: 56324856 true
%% expect:   slice 3000 100: 83478187 true
%% expect:   slice 4100 infinity: 38118270 true
%% expect:   slice 9999 3: 113427502 true
%% expect:   lexemes [32,44]: 722 106966411
%% expect:   lexemes [10]: 241 132610803
%% expect:   lexemes [[13,10],32]: 832 17351943
%% expect:   lexemes [[101,769],26085]: 239 105842223
%% expect:   split [97]: 492 78395171
%% expect:   split [10]: 249 41752198
%% expect:   split [13,10]: 129 42092794
%% expect:   split [26085]: 130 111185501
%% expect:   split [44032]: 135 124335601
%% expect:   split [101,32]: 2 113878213
%% expect:   find [101,769,776]: 60254446
%% expect:   find [128105,127997]: 54028929
%% expect:   find [44032,4520]: 23115181
%% expect:   find [97,98,13,10]: 12272936
%% expect:   find [110,111,119,104,101,114,101]: nomatch
%% expect:   take [101,1073,1099,13,10,44032,4520,101] 59686237
