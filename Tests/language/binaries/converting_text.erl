%% unicode's conversions between encodings, as binaries.
-module(converting_text).
-export([main/1]).

main(_) ->
    Text = [97, 228, 1024, 16#1f600],
    Binary = unicode:characters_to_binary(Text),
    io:format("~w~n", [Binary]),
    io:format("~w~n", [[unicode:characters_to_binary(Text, unicode, To) || To <- [utf8, utf16, {utf16, little}, utf32, {utf32, little}]]]),
    io:format("~w~n", [unicode:characters_to_list(<<Binary/binary, 255, "rest">>)]),
    io:format("~w~n", [unicode:characters_to_list(<<"ab", 16#e2, 16#82>>)]),
    io:format("~w~n", [unicode:characters_to_binary([<<"a">>, [$b | <<"c">>]])]),
    io:format("~w~n", [unicode:characters_to_list(<<0, $a, 0, 228>>, utf16)]),
    io:format("~w~n", [<< <<C/utf8>> || C <- Text >> =:= Binary]),
    io:format("~w~n", [[C || <<C/utf8>> <= Binary] =:= Text]).

%% expect: <<97,195,164,208,128,240,159,152,128>>
%% expect: [<<97,195,164,208,128,240,159,152,128>>,<<0,97,0,228,4,0,216,61,222,0>>,<<97,0,228,0,0,4,61,216,0,222>>,<<0,0,0,97,0,0,0,228,0,0,4,0,0,1,246,0>>,<<97,0,0,0,228,0,0,0,0,4,0,0,0,246,1,0>>]
%% expect: {error,[97,228,1024,128512],<<255,114,101,115,116>>}
%% expect: {incomplete,[97,98],<<226,130>>}
%% expect: <<97,98,99>>
%% expect: [97,228]
%% expect: true
%% expect: true
