%% encode_unsigned, decode_unsigned, and hexadecimal digits.
-module(numbers_as_bytes).
-export([main/1]).

main(_) ->
    Numbers = [0, 1, 255, 256, 65535, 1 bsl 31, 1 bsl 62, 1 bsl 64 - 1, 1 bsl 64, 1 bsl 100 + 3],
    [io:format("~w ~w~n", [binary:encode_unsigned(N), binary:encode_unsigned(N, little)]) || N <- Numbers],
    io:format("~w~n", [[N =:= binary:decode_unsigned(binary:encode_unsigned(N)) andalso
                            N =:= binary:decode_unsigned(binary:encode_unsigned(N, little), little) || N <- Numbers]]),
    io:format("~w~n", [binary:decode_unsigned(<<0, 0, 1, 2>>)]),
    All = list_to_binary(lists:seq(0, 255)),
    io:format("~s~n", [binary:encode_hex(All)]),
    io:format("~w~n", [binary:decode_hex(binary:encode_hex(All)) =:= All]),
    io:format("~w~n", [binary:decode_hex(<<"00aAfF">>)]).

%% expect: <<0>> <<0>>
%% expect: <<1>> <<1>>
%% expect: <<255>> <<255>>
%% expect: <<1,0>> <<0,1>>
%% expect: <<255,255>> <<255,255>>
%% expect: <<128,0,0,0>> <<0,0,0,128>>
%% expect: <<64,0,0,0,0,0,0,0>> <<0,0,0,0,0,0,0,64>>
%% expect: <<255,255,255,255,255,255,255,255>> <<255,255,255,255,255,255,255,255>>
%% expect: <<1,0,0,0,0,0,0,0,0>> <<0,0,0,0,0,0,0,0,1>>
%% expect: <<16,0,0,0,0,0,0,0,0,0,0,0,3>> <<3,0,0,0,0,0,0,0,0,0,0,0,16>>
%% expect: [true,true,true,true,true,true,true,true,true,true]
%% expect: 258
%% expect: 000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F404142434445464748494A4B4C4D4E4F505152535455565758595A5B5C5D5E5F606162636465666768696A6B6C6D6E6F707172737475767778797A7B7C7D7E7F808182838485868788898A8B8C8D8E8F909192939495969798999A9B9C9D9E9FA0A1A2A3A4A5A6A7A8A9AAABACADAEAFB0B1B2B3B4B5B6B7B8B9BABBBCBDBEBFC0C1C2C3C4C5C6C7C8C9CACBCCCDCECFD0D1D2D3D4D5D6D7D8D9DADBDCDDDEDFE0E1E2E3E4E5E6E7E8E9EAEBECEDEEEFF0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF
%% expect: true
%% expect: <<0,170,255>>
