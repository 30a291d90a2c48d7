%% Bytes to text and back, as binaries and lists; blanks and padding; what MIME passes over.
-module(texts).
-export([main/1]).

main(_) ->
    [io:format("~p~n", [{base64:encode(B), base64:encode_to_string(B)}])
     || B <- [<<>>, <<"a">>, <<"ab">>, <<"abc">>, "abcd", <<251, 255, 254>>]],
    Bytes = list_to_binary(lists:seq(0, 255)),
    [Part = base64:decode(base64:encode(Part)) || N <- lists:seq(0, 255), Part <- [binary:part(Bytes, 0, N)]],
    io:format("~w~n", [erlang:phash2(base64:encode(Bytes))]),
    [show(F, T)
     || T <- [<<>>, <<"YQ==">>, <<"YWI=">>, <<"YWJj">>, <<" YQ\n= =\t">>, <<"YR==">>, "YWJj", " YQ\n==", <<"YQ==\n\n">>],
        F <- [decode, decode_to_string, mime_decode, mime_decode_to_string]],
    [show(mime_decode, T)
     || T <- [<<"YQ=">>, <<"YQ==YQ==">>, <<"YQ===">>, <<"Y=Q=">>, <<"=">>, <<"!YQ==">>, <<"YQ!==">>, <<"YQ=!=">>,
              [255], <<"====">>]],
    [failed(F, T) || T <- [<<"YQ">>, <<"Y">>, <<"YWI">>, "Y", x, <<1:3>>, [a], ["YQ=="], [256]],
                     F <- [decode, mime_decode]],
    [failed(decode, T) || T <- [<<"YQ=">>, <<"YQ==YQ==">>, <<"YQ===">>, <<"Y=Q=">>, <<"=">>, <<"!YQ==">>, <<"-_8=">>]],
    [failed(encode, B) || B <- [["a"], [256], x, <<1:3>>, [1 | <<"a">>]]].

show(Function, Text) ->
    io:format("~w ~p: ~w~n", [Function, Text, base64:Function(Text)]).

failed(Function, Text) ->
    try base64:Function(Text) of
        Value -> io:format("~w ~p: ~w~n", [Function, Text, Value])
    catch
        error:_ -> io:format("~w ~p fails~n", [Function, Text])
    end.

%% expect: {<<>>,[]}
%% expect: {<<"YQ==">>,"YQ=="}
%% expect: {<<"YWI=">>,"YWI="}
%% expect: {<<"YWJj">>,"YWJj"}
%% expect: {<<"YWJjZA==">>,"YWJjZA=="}
%% expect: {<<"+//+">>,"+//+"}
%% expect: 104735605
%% expect: decode <<>>: <<>>
%% expect: decode_to_string <<>>: []
%% expect: mime_decode <<>>: <<>>
%% expect: mime_decode_to_string <<>>: []
%% expect: decode <<"YQ==">>: <<97>>
%% expect: decode_to_string <<"YQ==">>: [97]
%% expect: mime_decode <<"YQ==">>: <<97>>
%% expect: mime_decode_to_string <<"YQ==">>: [97]
%% expect: decode <<"YWI=">>: <<97,98>>
%% expect: decode_to_string <<"YWI=">>: [97,98]
%% expect: mime_decode <<"YWI=">>: <<97,98>>
%% expect: mime_decode_to_string <<"YWI=">>: [97,98]
%% expect: decode <<"YWJj">>: <<97,98,99>>
%% expect: decode_to_string <<"YWJj">>: [97,98,99]
%% expect: mime_decode <<"YWJj">>: <<97,98,99>>
%% expect: mime_decode_to_string <<"YWJj">>: [97,98,99]
%% expect: decode <<" YQ\n= =\t">>: <<97>>
%% expect: decode_to_string <<" YQ\n= =\t">>: [97]
%% expect: mime_decode <<" YQ\n= =\t">>: <<97>>
%% expect: mime_decode_to_string <<" YQ\n= =\t">>: [97]
%% expect: decode <<"YR==">>: <<97>>
%% expect: decode_to_string <<"YR==">>: [97]
%% expect: mime_decode <<"YR==">>: <<97>>
%% expect: mime_decode_to_string <<"YR==">>: [97]
%% expect: decode "YWJj": <<97,98,99>>
%% expect: decode_to_string "YWJj": [97,98,99]
%% expect: mime_decode "YWJj": <<97,98,99>>
%% expect: mime_decode_to_string "YWJj": [97,98,99]
%% expect: decode " YQ\n==": <<97>>
%% expect: decode_to_string " YQ\n==": [97]
%% expect: mime_decode " YQ\n==": <<97>>
%% expect: mime_decode_to_string " YQ\n==": [97]
%% expect: decode <<"YQ==\n\n">>: <<97>>
%% expect: decode_to_string <<"YQ==\n\n">>: [97]
%% expect: mime_decode <<"YQ==\n\n">>: <<97>>
%% expect: mime_decode_to_string <<"YQ==\n\n">>: [97]
%% expect: mime_decode <<"YQ=">>: <<97>>
%% expect: mime_decode <<"YQ==YQ==">>: <<97,6,16>>
%% expect: mime_decode <<"YQ===">>: <<97>>
%% expect: mime_decode <<"Y=Q=">>: <<97>>
%% expect: mime_decode <<"=">>: <<>>
%% expect: mime_decode <<"!YQ==">>: <<97>>
%% expect: mime_decode <<"YQ!==">>: <<97>>
%% expect: mime_decode <<"YQ=!=">>: <<97>>
%% expect: mime_decode "ÿ": <<>>
%% expect: mime_decode <<"====">>: <<>>
%% expect: decode <<"YQ">> fails
%% expect: mime_decode <<"YQ">> fails
%% expect: decode <<"Y">> fails
%% expect: mime_decode <<"Y">> fails
%% expect: decode <<"YWI">> fails
%% expect: mime_decode <<"YWI">> fails
%% expect: decode "Y" fails
%% expect: mime_decode "Y" fails
%% expect: decode x fails
%% expect: mime_decode x fails
%% expect: decode <<1:3>> fails
%% expect: mime_decode <<1:3>> fails
%% expect: decode [a] fails
%% expect: mime_decode [a] fails
%% expect: decode ["YQ=="] fails
%% expect: mime_decode ["YQ=="] fails
%% expect: decode [256] fails
%% expect: mime_decode [256] fails
%% expect: decode <<"YQ=">> fails
%% expect: decode <<"YQ==YQ==">> fails
%% expect: decode <<"YQ===">> fails
%% expect: decode <<"Y=Q=">> fails
%% expect: decode <<"=">> fails
%% expect: decode <<"!YQ==">> fails
%% expect: decode <<"-_8=">> fails
%% expect: encode ["a"] fails
%% expect: encode [256] fails
%% expect: encode x fails
%% expect: encode <<1:3>> fails
%% expect: encode [1|<<"a">>] fails
