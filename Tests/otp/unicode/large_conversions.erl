%% Conversions of large texts between lists, binaries and deep mixtures of these, also of binaries that do not lie at
%% whole bytes or divide characters, and of what is not all text.
-module(large_conversions).
-export([main/1]).

main(_) ->
    List = lists:append(lists:duplicate(3000, "Zwölf " ++ [16#431, 16#65E5, 16#1F469, 16#FFFF, 16#7FF, 16#800, 16#10000])),
    Binary = unicode:characters_to_binary(List),
    <<_:5, Shifted:(byte_size(Binary))/binary, _/bitstring>> = <<0:5, Binary/binary, 0:3>>,
    {Front, Back} = split_binary(Binary, 3),
    Datas = [List, Binary, Shifted, [Front, Back], [Front | Back], [[Binary, List], $x, [[Shifted] | <<"y">>]]],
    [io:format("~w ~w~n", [erlang:phash2(unicode:characters_to_list(Data)),
                           erlang:phash2(unicode:characters_to_binary(Data))]) || Data <- Datas],
    [io:format("~w: ~w ~w~n", [Encoding, byte_size(Encoded), unicode:characters_to_list(Encoded, Encoding) =:= List])
     || Encoding <- [utf8, utf16, {utf16, little}, utf32, {utf32, little}],
        Encoded <- [unicode:characters_to_binary(List, utf8, Encoding)]],
    Latin1 = << <<(N rem 256)>> || N <- lists:seq(0, 100000) >>,
    AsUTF8 = unicode:characters_to_binary(Latin1, latin1, utf8),
    io:format("~w ~w ~w~n", [byte_size(AsUTF8), erlang:phash2(AsUTF8), unicode:characters_to_binary(AsUTF8, utf8, latin1) =:= Latin1]),
    [io:format("~w ~w~n", [result(unicode, characters_to_list, Data), result(unicode, characters_to_binary, Data)])
     || Data <- ["ab" ++ [16#D800], "ab" ++ [16#110000, $c], "ab" ++ [-1], "ab" ++ [c], [$a | b], <<"ab", 255, "c">>,
                 <<"ab", 16#C3>>, [<<16#C3>>, <<16#A9>>], [<<"ab", 16#E2, 16#82>>, [], <<16#AC>>],
                 <<1:7>>, [<<1:7>>], <<16#ED, 16#A0, 16#80>>, <<16#F4, 16#90, 16#80, 16#80>>, <<16#C0, 16#80>>,
                 <<16#E0, 16#80, 16#80>>, <<16#F0, 16#9F, 16#91>>, <<16#E2, $a>>, <<16#F0, 16#9F, $a>>, foo]],
    [io:format("~w~n", [result(unicode, characters_to_binary, Data, utf8, latin1)])
     || Data <- [[[255, 200]], <<"ab", 16#C4, 16#80, "c">>, ["a" | <<16#C3, 16#BF>>]]].

result(Module, Function, Data) ->
    try Module:Function(Data) catch error:Reason -> Reason end.

result(Module, Function, Data, From, To) ->
    try Module:Function(Data, From, To) catch error:Reason -> Reason end.

%% expect: 33181013 127336436
%% expect: 33181013 127336436
%% expect: 33181013 127336436
%% expect: 33181013 127336436
%% expect: 33181013 127336436
%% expect: 104759756 80334102
%% expect: utf8: 84000 true
%% expect: utf16: 90000 true
%% expect: {utf16,little}: 90000 true
%% expect: utf32: 156000 true
%% expect: {utf32,little}: 156000 true
%% expect: 149954 57586565 true
%% expect: {error,[97,98],[55296]} {error,<<97,98>>,[55296]}
%% expect: {error,[97,98],[1114112,99]} {error,<<97,98>>,[1114112,99]}
%% expect: {error,[97,98],[-1]} {error,<<97,98>>,[-1]}
%% expect: badarg badarg
%% expect: badarg badarg
%% expect: {error,[97,98],<<255,99>>} {error,<<97,98>>,<<255,99>>}
%% expect: {incomplete,[97,98],<<195>>} {incomplete,<<97,98>>,<<195>>}
%% expect: [233] <<195,169>>
%% expect: [97,98,8364] <<97,98,226,130,172>>
%% expect: badarg badarg
%% expect: badarg badarg
%% expect: {error,[],<<237,160,128>>} {error,<<>>,<<237,160,128>>}
%% expect: {error,[],<<244,144,128,128>>} {error,<<>>,<<244,144,128,128>>}
%% expect: {error,[],<<192,128>>} {error,<<>>,<<192,128>>}
%% expect: {error,[],<<224,128,128>>} {error,<<>>,<<224,128,128>>}
%% expect: {incomplete,[],<<240,159,145>>} {incomplete,<<>>,<<240,159,145>>}
%% expect: {error,[],<<226,97>>} {error,<<>>,<<226,97>>}
%% expect: {error,[],<<240,159,97>>} {error,<<>>,<<240,159,97>>}
%% expect: badarg badarg
%% expect: <<255,200>>
%% expect: {error,<<97,98>>,<<196,128,99>>}
%% expect: <<97,255>>
