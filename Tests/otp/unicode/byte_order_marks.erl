%% Byte order marks tell encodings apart.
-module(byte_order_marks).
-export([main/1]).

main(_) ->
    Encodings = [latin1, unicode, utf8, utf16, {utf16, big}, {utf16, little}, utf32, {utf32, big},
                 {utf32, little}],
    [begin
         Mark = unicode:encoding_to_bom(Encoding),
         io:format("~p ~w ~p~n", [Encoding, Mark, unicode:bom_to_encoding(Mark)])
     end || Encoding <- Encodings],
    io:format("~p ~p~n", [unicode:bom_to_encoding(<<"abc">>), unicode:bom_to_encoding(<<255>>)]).

%% expect: latin1 <<>> {latin1,0}
%% expect: unicode <<239,187,191>> {utf8,3}
%% expect: utf8 <<239,187,191>> {utf8,3}
%% expect: utf16 <<254,255>> {{utf16,big},2}
%% expect: {utf16,big} <<254,255>> {{utf16,big},2}
%% expect: {utf16,little} <<255,254>> {{utf16,little},2}
%% expect: utf32 <<0,0,254,255>> {{utf32,big},4}
%% expect: {utf32,big} <<0,0,254,255>> {{utf32,big},4}
%% expect: {utf32,little} <<255,254,0,0>> {{utf32,little},4}
%% expect: {latin1,0} {latin1,0}
