%% Text is taken apart and put together as Unicode says, marks in order.
-module(normal_forms).
-export([main/1]).

main(_) ->
    [show(Text) || Text <- [
        "plain",
        "é",
        [$e, 16#301],
        [$e, 16#323, 16#302, 16#301],
        [$a, 16#302, 16#323],
        [$a, 16#301, 16#302],
        [16#1E9B, 16#323],
        "ﬁ ½ Å ㎏",
        [16#AC01, 16#1100, 16#1161, 16#11A8],
        [16#301, $a],
        [16#958, 16#F43, 16#2F800],
        [<<"é"/utf8>>, [$o, [16#308]]]
    ]],
    io:format("~w~n", [unicode:characters_to_nfc_binary([$e, 16#301])]),
    io:format("~w~n", [unicode:characters_to_nfkd_binary(<<"ﬁ"/utf8>>)]),
    io:format("~w~n", [unicode:characters_to_nfd_list(<<"é"/utf8, 255>>)]),
    io:format("~w~n", [unicode:characters_to_nfc_binary([$e, 16#301, <<195>>])]),
    io:format("~w~n", [string:equal("é", [$e, 16#301], false, nfc)]),
    Long = lists:append(lists:duplicate(20000, [$e, 16#323, 16#302, $x])),
    io:format("~w~n", [length(unicode:characters_to_nfc_list(Long))]).

show(Text) ->
    io:format("~w ~w ~w ~w~n", [
        unicode:characters_to_nfd_list(Text), unicode:characters_to_nfc_list(Text),
        unicode:characters_to_nfkd_list(Text), unicode:characters_to_nfkc_list(Text)
    ]).

%% expect: [112,108,97,105,110] [112,108,97,105,110] [112,108,97,105,110] [112,108,97,105,110]
%% expect: [101,769] [233] [101,769] [233]
%% expect: [101,769] [233] [101,769] [233]
%% expect: [101,803,770,769] [7879,769] [101,803,770,769] [7879,769]
%% expect: [97,803,770] [7853] [97,803,770] [7853]
%% expect: [97,769,770] [225,770] [97,769,770] [225,770]
%% expect: [383,803,775] [7835,803] [115,803,775] [7785]
%% expect: [64257,32,189,32,65,778,32,13199] [64257,32,189,32,197,32,13199] [102,105,32,49,8260,50,32,65,778,32,107,103] [102,105,32,49,8260,50,32,197,32,107,103]
%% expect: [4352,4449,4520,4352,4449,4520] [44033,44033] [4352,4449,4520,4352,4449,4520] [44033,44033]
%% expect: [769,97] [769,97] [769,97] [769,97]
%% expect: [2325,2364,3906,4023,20029] [2325,2364,3906,4023,20029] [2325,2364,3906,4023,20029] [2325,2364,3906,4023,20029]
%% expect: [101,769,111,776] [233,246] [101,769,111,776] [233,246]
%% expect: <<195,169>>
%% expect: <<102,105>>
%% expect: {error,[101,769],<<255>>}
%% expect: {error,<<195,169>>,<<195>>}
%% expect: true
%% expect: 40000
