%% Data that is there as a whole, in the three formats: the bytes, and back again.
-module(whole_data).
-export([main/1]).

main(_) ->
    [show(F, Data) || F <- [compress, zip, gzip], Data <- ["", "hello", ["a", <<"b">>, [$c]], lists:duplicate(300, $x)]],
    Text = iolist_to_binary([integer_to_list(N * N rem 977) || N <- lists:seq(1, 20000)]),
    Random = element(1, rand:bytes_s(100000, rand:seed_s(exsss, 1))),
    [begin
         Made = zlib:F(Data),
         Data = zlib:G(Made),
         Data = zlib:G([binary:part(Made, 0, 10), [binary:part(Made, 10, byte_size(Made) - 10)]]),
         io:format("~p ~p: ~p bytes, ~p~n", [F, byte_size(Data), byte_size(Made), erlang:crc32(Made)])
     end || {F, G} <- [{compress, uncompress}, {zip, unzip}, {gzip, gunzip}],
            Data <- [Text, Random, binary:copy(<<0>>, 1000000)]],
    Hello = zlib:gzip("hello"),
    io:format("~p~n", [zlib:gunzip([Hello, Hello])]),
    [failed(F, Data) || F <- [uncompress, unzip, gunzip],
                        Data <- [<<>>, "garbage", <<255, 255, 3>>, binary:part(Hello, 0, 12), [Hello, "xx"], foo, [a]]],
    [failed(F, Data) || F <- [compress, zip, gzip], Data <- [foo, [a], <<1:3>>, [256]]],
    io:format("~p~n", [zlib:uncompress([zlib:compress("hello"), "behind"])]).

show(F, Data) -> io:format("~p ~p~n", [F, zlib:F(Data)]).

failed(F, Data) ->
    Reason = try zlib:F(Data) catch error:Error -> Error end,
    io:format("~p ~p: ~p~n", [F, Data, Reason]).

%% expect: compress <<120,156,3,0,0,0,0,1>>
%% expect: compress <<120,156,203,72,205,201,201,7,0,6,44,2,21>>
%% expect: compress <<120,156,75,76,74,6,0,2,77,1,39>>
%% expect: compress <<120,156,171,168,24,5,196,2,0,178,10,140,161>>
%% expect: zip <<3,0>>
%% expect: zip <<203,72,205,201,201,7,0>>
%% expect: zip <<75,76,74,6,0>>
%% expect: zip <<171,168,24,5,196,2,0>>
%% expect: gzip <<31,139,8,0,0,0,0,0,0,3,3,0,0,0,0,0,0,0,0,0>>
%% expect: gzip <<31,139,8,0,0,0,0,0,0,3,203,72,205,201,201,7,0,134,166,16,54,5,0,0,0>>
%% expect: gzip <<31,139,8,0,0,0,0,0,0,3,75,76,74,6,0,194,65,36,53,3,0,0,0>>
%% expect: gzip <<31,139,8,0,0,0,0,0,0,3,171,168,24,5,196,2,0,19,45,67,27,44,1,0,0>>
%% expect: compress 57585: 1894 bytes, 3384055924
%% expect: compress 100000: 100041 bytes, 590679833
%% expect: compress 1000000: 991 bytes, 2386989042
%% expect: zip 57585: 1888 bytes, 3997850462
%% expect: zip 100000: 100035 bytes, 1781102788
%% expect: zip 1000000: 985 bytes, 197110549
%% expect: gzip 57585: 1906 bytes, 1951471772
%% expect: gzip 100000: 100053 bytes, 1538733500
%% expect: gzip 1000000: 1003 bytes, 4128618791
%% expect: <<"hellohello">>
%% expect: uncompress <<>>: data_error
%% expect: uncompress "garbage": data_error
%% expect: uncompress <<255,255,3>>: data_error
%% expect: uncompress <<31,139,8,0,0,0,0,0,0,3,203,72>>: data_error
%% expect: uncompress [<<31,139,8,0,0,0,0,0,0,3,203,72,205,201,201,7,0,134,166,16,54,5,0,
%% expect:               0,0>>,
%% expect:             "xx"]: data_error
%% expect: uncompress foo: badarg
%% expect: uncompress [a]: badarg
%% expect: unzip <<>>: data_error
%% expect: unzip "garbage": data_error
%% expect: unzip <<255,255,3>>: data_error
%% expect: unzip <<31,139,8,0,0,0,0,0,0,3,203,72>>: data_error
%% expect: unzip [<<31,139,8,0,0,0,0,0,0,3,203,72,205,201,201,7,0,134,166,16,54,5,0,0,0>>,
%% expect:        "xx"]: data_error
%% expect: unzip foo: badarg
%% expect: unzip [a]: badarg
%% expect: gunzip <<>>: data_error
%% expect: gunzip "garbage": data_error
%% expect: gunzip <<255,255,3>>: data_error
%% expect: gunzip <<31,139,8,0,0,0,0,0,0,3,203,72>>: data_error
%% expect: gunzip [<<31,139,8,0,0,0,0,0,0,3,203,72,205,201,201,7,0,134,166,16,54,5,0,0,0>>,
%% expect:         "xx"]: data_error
%% expect: gunzip foo: badarg
%% expect: gunzip [a]: badarg
%% expect: compress foo: badarg
%% expect: compress [a]: badarg
%% expect: compress <<1:3>>: badarg
%% expect: compress [256]: badarg
%% expect: zip foo: badarg
%% expect: zip [a]: badarg
%% expect: zip <<1:3>>: badarg
%% expect: zip [256]: badarg
%% expect: gzip foo: badarg
%% expect: gzip [a]: badarg
%% expect: gzip <<1:3>>: badarg
%% expect: gzip [256]: badarg
%% expect: <<"hello">>
