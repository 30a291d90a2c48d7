%% Data in parts, with each way of flushing, level, strategy and kind of window.
-module(streams).
-export([main/1]).

main(_) ->
    Parts = [lists:concat(["part ", N, " of ", N * N, "\n"]) || N <- lists:seq(1, 200)],
    [io:format("~p: ~p~n", [Options, erlang:crc32(deflated(Parts, Options))])
     || Options <- [{Level, Bits, Memory, Strategy, Flush}
                    || Level <- [none, default, best_speed, best_compression, 0, 3], Bits <- [15, -15, 31, 9, -9],
                       Memory <- [1, 9], Strategy <- [default, huffman_only, rle, filtered],
                       Flush <- [none, sync, full]],
        %% How much is stored in one go is up to the buffers.
        element(1, Options) =/= none, element(1, Options) =/= 0],
    [true = inflated(deflated(Parts, {Level, Bits, 8, default, none}), Bits) =:= iolist_to_binary(Parts)
     || Level <- lists:seq(0, 9), Bits <- [15, -15, 31, 9]],
    inflates_byte_by_byte(Parts),
    changes_parameters(Parts),
    is_reset(Parts).

deflated(Parts, {Level, Bits, Memory, Strategy, Flush}) ->
    Z = zlib:open(),
    ok = zlib:deflateInit(Z, Level, deflated, Bits, Memory, Strategy),
    Made = [zlib:deflate(Z, Part, Flush) || Part <- Parts],
    Last = zlib:deflate(Z, [], finish),
    ok = zlib:deflateEnd(Z),
    ok = zlib:close(Z),
    iolist_to_binary([Made, Last]).

inflated(Data, Bits) ->
    Z = zlib:open(),
    ok = zlib:inflateInit(Z, Bits),
    Made = zlib:inflate(Z, Data),
    ok = zlib:inflateEnd(Z),
    ok = zlib:close(Z),
    iolist_to_binary(Made).

inflates_byte_by_byte(Parts) ->
    Z = zlib:open(),
    ok = zlib:inflateInit(Z),
    Made = [zlib:inflate(Z, [Byte]) || <<Byte>> <= zlib:compress(Parts)],
    ok = zlib:inflateEnd(Z),
    io:format("byte by byte: ~p~n", [iolist_to_binary(Made) =:= iolist_to_binary(Parts)]).

changes_parameters(Parts) ->
    Z = zlib:open(),
    ok = zlib:deflateInit(Z, 9),
    First = zlib:deflate(Z, Parts),
    ok = zlib:deflateParams(Z, 1, huffman_only),
    Second = zlib:deflate(Z, Parts),
    ok = zlib:deflateParams(Z, best_compression, default),
    Made = iolist_to_binary([First, Second, zlib:deflate(Z, Parts, finish)]),
    ok = zlib:deflateEnd(Z),
    io:format("other parameters: ~p ~p~n",
              [byte_size(Made), zlib:uncompress(Made) =:= iolist_to_binary([Parts, Parts, Parts])]).

is_reset(Parts) ->
    Z = zlib:open(),
    ok = zlib:deflateInit(Z),
    zlib:deflate(Z, "something else"),
    ok = zlib:deflateReset(Z),
    Made = iolist_to_binary(zlib:deflate(Z, Parts, finish)),
    io:format("reset: ~p~n", [Made =:= zlib:compress(Parts)]),
    ok = zlib:deflateEnd(Z),
    ok = zlib:inflateInit(Z),
    zlib:inflate(Z, binary:part(Made, 0, 100)),
    ok = zlib:inflateReset(Z),
    io:format("reset: ~p~n", [iolist_to_binary(zlib:inflate(Z, Made)) =:= iolist_to_binary(Parts)]),
    ok = zlib:inflateEnd(Z).

%% expect: {default,15,1,default,none}: 3512089229
%% expect: {default,15,1,default,sync}: 2698325601
%% expect: {default,15,1,default,full}: 3042192556
%% expect: {default,15,1,huffman_only,none}: 876396665
%% expect: {default,15,1,huffman_only,sync}: 1429334708
%% expect: {default,15,1,huffman_only,full}: 1429334708
%% expect: {default,15,1,rle,none}: 1962502946
%% expect: {default,15,1,rle,sync}: 1994571822
%% expect: {default,15,1,rle,full}: 1994571822
%% expect: {default,15,1,filtered,none}: 2467239412
%% expect: {default,15,1,filtered,sync}: 3643226236
%% expect: {default,15,1,filtered,full}: 283704007
%% expect: {default,15,9,default,none}: 1431149774
%% expect: {default,15,9,default,sync}: 1451480264
%% expect: {default,15,9,default,full}: 3042192556
%% expect: {default,15,9,huffman_only,none}: 4135672384
%% expect: {default,15,9,huffman_only,sync}: 1429334708
%% expect: {default,15,9,huffman_only,full}: 1429334708
%% expect: {default,15,9,rle,none}: 4194554942
%% expect: {default,15,9,rle,sync}: 1994571822
%% expect: {default,15,9,rle,full}: 1994571822
%% expect: {default,15,9,filtered,none}: 2333337852
%% expect: {default,15,9,filtered,sync}: 86113444
%% expect: {default,15,9,filtered,full}: 283704007
%% expect: {default,-15,1,default,none}: 3886454278
%% expect: {default,-15,1,default,sync}: 766128473
%% expect: {default,-15,1,default,full}: 587161452
%% expect: {default,-15,1,huffman_only,none}: 2108659736
%% expect: {default,-15,1,huffman_only,sync}: 67092168
%% expect: {default,-15,1,huffman_only,full}: 67092168
%% expect: {default,-15,1,rle,none}: 1670829071
%% expect: {default,-15,1,rle,sync}: 272203313
%% expect: {default,-15,1,rle,full}: 272203313
%% expect: {default,-15,1,filtered,none}: 3593490918
%% expect: {default,-15,1,filtered,sync}: 1003941612
%% expect: {default,-15,1,filtered,full}: 67092168
%% expect: {default,-15,9,default,none}: 3174208798
%% expect: {default,-15,9,default,sync}: 1083511983
%% expect: {default,-15,9,default,full}: 587161452
%% expect: {default,-15,9,huffman_only,none}: 534148201
%% expect: {default,-15,9,huffman_only,sync}: 67092168
%% expect: {default,-15,9,huffman_only,full}: 67092168
%% expect: {default,-15,9,rle,none}: 2588372012
%% expect: {default,-15,9,rle,sync}: 272203313
%% expect: {default,-15,9,rle,full}: 272203313
%% expect: {default,-15,9,filtered,none}: 3988684438
%% expect: {default,-15,9,filtered,sync}: 4052885020
%% expect: {default,-15,9,filtered,full}: 67092168
%% expect: {default,31,1,default,none}: 2668857060
%% expect: {default,31,1,default,sync}: 3884239990
%% expect: {default,31,1,default,full}: 2009220443
%% expect: {default,31,1,huffman_only,none}: 2392472698
%% expect: {default,31,1,huffman_only,sync}: 149958975
%% expect: {default,31,1,huffman_only,full}: 149958975
%% expect: {default,31,1,rle,none}: 2280285379
%% expect: {default,31,1,rle,sync}: 242203366
%% expect: {default,31,1,rle,full}: 242203366
%% expect: {default,31,1,filtered,none}: 1914369805
%% expect: {default,31,1,filtered,sync}: 48540287
%% expect: {default,31,1,filtered,full}: 3471463060
%% expect: {default,31,9,default,none}: 1848669010
%% expect: {default,31,9,default,sync}: 3616260356
%% expect: {default,31,9,default,full}: 2009220443
%% expect: {default,31,9,huffman_only,none}: 3379863265
%% expect: {default,31,9,huffman_only,sync}: 149958975
%% expect: {default,31,9,huffman_only,full}: 149958975
%% expect: {default,31,9,rle,none}: 1468342179
%% expect: {default,31,9,rle,sync}: 242203366
%% expect: {default,31,9,rle,full}: 242203366
%% expect: {default,31,9,filtered,none}: 1160540109
%% expect: {default,31,9,filtered,sync}: 2929540332
%% expect: {default,31,9,filtered,full}: 3471463060
%% expect: {default,9,1,default,none}: 3994987312
%% expect: {default,9,1,default,sync}: 4146128507
%% expect: {default,9,1,default,full}: 679180514
%% expect: {default,9,1,huffman_only,none}: 1686173193
%% expect: {default,9,1,huffman_only,sync}: 2220254044
%% expect: {default,9,1,huffman_only,full}: 2220254044
%% expect: {default,9,1,rle,none}: 608525650
%% expect: {default,9,1,rle,sync}: 1324788480
%% expect: {default,9,1,rle,full}: 1324788480
%% expect: {default,9,1,filtered,none}: 614265184
%% expect: {default,9,1,filtered,sync}: 503428734
%% expect: {default,9,1,filtered,full}: 604615678
%% expect: {default,9,9,default,none}: 3466790216
%% expect: {default,9,9,default,sync}: 4146128507
%% expect: {default,9,9,default,full}: 679180514
%% expect: {default,9,9,huffman_only,none}: 21227750
%% expect: {default,9,9,huffman_only,sync}: 2220254044
%% expect: {default,9,9,huffman_only,full}: 2220254044
%% expect: {default,9,9,rle,none}: 1525034922
%% expect: {default,9,9,rle,sync}: 1324788480
%% expect: {default,9,9,rle,full}: 1324788480
%% expect: {default,9,9,filtered,none}: 1382231407
%% expect: {default,9,9,filtered,sync}: 503428734
%% expect: {default,9,9,filtered,full}: 604615678
%% expect: {default,-9,1,default,none}: 3579824099
%% expect: {default,-9,1,default,sync}: 1813099832
%% expect: {default,-9,1,default,full}: 587161452
%% expect: {default,-9,1,huffman_only,none}: 2108659736
%% expect: {default,-9,1,huffman_only,sync}: 67092168
%% expect: {default,-9,1,huffman_only,full}: 67092168
%% expect: {default,-9,1,rle,none}: 1670829071
%% expect: {default,-9,1,rle,sync}: 272203313
%% expect: {default,-9,1,rle,full}: 272203313
%% expect: {default,-9,1,filtered,none}: 2299990353
%% expect: {default,-9,1,filtered,sync}: 115554891
%% expect: {default,-9,1,filtered,full}: 67092168
%% expect: {default,-9,9,default,none}: 2237550446
%% expect: {default,-9,9,default,sync}: 1813099832
%% expect: {default,-9,9,default,full}: 587161452
%% expect: {default,-9,9,huffman_only,none}: 534148201
%% expect: {default,-9,9,huffman_only,sync}: 67092168
%% expect: {default,-9,9,huffman_only,full}: 67092168
%% expect: {default,-9,9,rle,none}: 2588372012
%% expect: {default,-9,9,rle,sync}: 272203313
%% expect: {default,-9,9,rle,full}: 272203313
%% expect: {default,-9,9,filtered,none}: 2348737156
%% expect: {default,-9,9,filtered,sync}: 115554891
%% expect: {default,-9,9,filtered,full}: 67092168
%% expect: {best_speed,15,1,default,none}: 366975530
%% expect: {best_speed,15,1,default,sync}: 3806308038
%% expect: {best_speed,15,1,default,full}: 1733035806
%% expect: {best_speed,15,1,huffman_only,none}: 876396665
%% expect: {best_speed,15,1,huffman_only,sync}: 1429334708
%% expect: {best_speed,15,1,huffman_only,full}: 1429334708
%% expect: {best_speed,15,1,rle,none}: 1962502946
%% expect: {best_speed,15,1,rle,sync}: 1994571822
%% expect: {best_speed,15,1,rle,full}: 1994571822
%% expect: {best_speed,15,1,filtered,none}: 366975530
%% expect: {best_speed,15,1,filtered,sync}: 3806308038
%% expect: {best_speed,15,1,filtered,full}: 1733035806
%% expect: {best_speed,15,9,default,none}: 1476638947
%% expect: {best_speed,15,9,default,sync}: 3208371462
%% expect: {best_speed,15,9,default,full}: 1733035806
%% expect: {best_speed,15,9,huffman_only,none}: 4135672384
%% expect: {best_speed,15,9,huffman_only,sync}: 1429334708
%% expect: {best_speed,15,9,huffman_only,full}: 1429334708
%% expect: {best_speed,15,9,rle,none}: 4194554942
%% expect: {best_speed,15,9,rle,sync}: 1994571822
%% expect: {best_speed,15,9,rle,full}: 1994571822
%% expect: {best_speed,15,9,filtered,none}: 1476638947
%% expect: {best_speed,15,9,filtered,sync}: 3208371462
%% expect: {best_speed,15,9,filtered,full}: 1733035806
%% expect: {best_speed,-15,1,default,none}: 605962977
%% expect: {best_speed,-15,1,default,sync}: 3433024647
%% expect: {best_speed,-15,1,default,full}: 587161452
%% expect: {best_speed,-15,1,huffman_only,none}: 2108659736
%% expect: {best_speed,-15,1,huffman_only,sync}: 67092168
%% expect: {best_speed,-15,1,huffman_only,full}: 67092168
%% expect: {best_speed,-15,1,rle,none}: 1670829071
%% expect: {best_speed,-15,1,rle,sync}: 272203313
%% expect: {best_speed,-15,1,rle,full}: 272203313
%% expect: {best_speed,-15,1,filtered,none}: 605962977
%% expect: {best_speed,-15,1,filtered,sync}: 3433024647
%% expect: {best_speed,-15,1,filtered,full}: 587161452
%% expect: {best_speed,-15,9,default,none}: 1015264815
%% expect: {best_speed,-15,9,default,sync}: 726945657
%% expect: {best_speed,-15,9,default,full}: 587161452
%% expect: {best_speed,-15,9,huffman_only,none}: 534148201
%% expect: {best_speed,-15,9,huffman_only,sync}: 67092168
%% expect: {best_speed,-15,9,huffman_only,full}: 67092168
%% expect: {best_speed,-15,9,rle,none}: 2588372012
%% expect: {best_speed,-15,9,rle,sync}: 272203313
%% expect: {best_speed,-15,9,rle,full}: 272203313
%% expect: {best_speed,-15,9,filtered,none}: 1015264815
%% expect: {best_speed,-15,9,filtered,sync}: 726945657
%% expect: {best_speed,-15,9,filtered,full}: 587161452
%% expect: {best_speed,31,1,default,none}: 3976263089
%% expect: {best_speed,31,1,default,sync}: 166523535
%% expect: {best_speed,31,1,default,full}: 1338710174
%% expect: {best_speed,31,1,huffman_only,none}: 2392472698
%% expect: {best_speed,31,1,huffman_only,sync}: 149958975
%% expect: {best_speed,31,1,huffman_only,full}: 149958975
%% expect: {best_speed,31,1,rle,none}: 2280285379
%% expect: {best_speed,31,1,rle,sync}: 242203366
%% expect: {best_speed,31,1,rle,full}: 242203366
%% expect: {best_speed,31,1,filtered,none}: 3976263089
%% expect: {best_speed,31,1,filtered,sync}: 166523535
%% expect: {best_speed,31,1,filtered,full}: 1338710174
%% expect: {best_speed,31,9,default,none}: 2988534377
%% expect: {best_speed,31,9,default,sync}: 1346778242
%% expect: {best_speed,31,9,default,full}: 1338710174
%% expect: {best_speed,31,9,huffman_only,none}: 3379863265
%% expect: {best_speed,31,9,huffman_only,sync}: 149958975
%% expect: {best_speed,31,9,huffman_only,full}: 149958975
%% expect: {best_speed,31,9,rle,none}: 1468342179
%% expect: {best_speed,31,9,rle,sync}: 242203366
%% expect: {best_speed,31,9,rle,full}: 242203366
%% expect: {best_speed,31,9,filtered,none}: 2988534377
%% expect: {best_speed,31,9,filtered,sync}: 1346778242
%% expect: {best_speed,31,9,filtered,full}: 1338710174
%% expect: {best_speed,9,1,default,none}: 2536243155
%% expect: {best_speed,9,1,default,sync}: 3027390295
%% expect: {best_speed,9,1,default,full}: 261716892
%% expect: {best_speed,9,1,huffman_only,none}: 1686173193
%% expect: {best_speed,9,1,huffman_only,sync}: 2220254044
%% expect: {best_speed,9,1,huffman_only,full}: 2220254044
%% expect: {best_speed,9,1,rle,none}: 608525650
%% expect: {best_speed,9,1,rle,sync}: 1324788480
%% expect: {best_speed,9,1,rle,full}: 1324788480
%% expect: {best_speed,9,1,filtered,none}: 2536243155
%% expect: {best_speed,9,1,filtered,sync}: 3027390295
%% expect: {best_speed,9,1,filtered,full}: 261716892
%% expect: {best_speed,9,9,default,none}: 4099799640
%% expect: {best_speed,9,9,default,sync}: 189477878
%% expect: {best_speed,9,9,default,full}: 261716892
%% expect: {best_speed,9,9,huffman_only,none}: 21227750
%% expect: {best_speed,9,9,huffman_only,sync}: 2220254044
%% expect: {best_speed,9,9,huffman_only,full}: 2220254044
%% expect: {best_speed,9,9,rle,none}: 1525034922
%% expect: {best_speed,9,9,rle,sync}: 1324788480
%% expect: {best_speed,9,9,rle,full}: 1324788480
%% expect: {best_speed,9,9,filtered,none}: 4099799640
%% expect: {best_speed,9,9,filtered,sync}: 189477878
%% expect: {best_speed,9,9,filtered,full}: 261716892
%% expect: {best_speed,-9,1,default,none}: 3052502738
%% expect: {best_speed,-9,1,default,sync}: 4144340791
%% expect: {best_speed,-9,1,default,full}: 587161452
%% expect: {best_speed,-9,1,huffman_only,none}: 2108659736
%% expect: {best_speed,-9,1,huffman_only,sync}: 67092168
%% expect: {best_speed,-9,1,huffman_only,full}: 67092168
%% expect: {best_speed,-9,1,rle,none}: 1670829071
%% expect: {best_speed,-9,1,rle,sync}: 272203313
%% expect: {best_speed,-9,1,rle,full}: 272203313
%% expect: {best_speed,-9,1,filtered,none}: 3052502738
%% expect: {best_speed,-9,1,filtered,sync}: 4144340791
%% expect: {best_speed,-9,1,filtered,full}: 587161452
%% expect: {best_speed,-9,9,default,none}: 478771106
%% expect: {best_speed,-9,9,default,sync}: 1620314921
%% expect: {best_speed,-9,9,default,full}: 587161452
%% expect: {best_speed,-9,9,huffman_only,none}: 534148201
%% expect: {best_speed,-9,9,huffman_only,sync}: 67092168
%% expect: {best_speed,-9,9,huffman_only,full}: 67092168
%% expect: {best_speed,-9,9,rle,none}: 2588372012
%% expect: {best_speed,-9,9,rle,sync}: 272203313
%% expect: {best_speed,-9,9,rle,full}: 272203313
%% expect: {best_speed,-9,9,filtered,none}: 478771106
%% expect: {best_speed,-9,9,filtered,sync}: 1620314921
%% expect: {best_speed,-9,9,filtered,full}: 587161452
%% expect: {best_compression,15,1,default,none}: 3299048700
%% expect: {best_compression,15,1,default,sync}: 3430218334
%% expect: {best_compression,15,1,default,full}: 2795842835
%% expect: {best_compression,15,1,huffman_only,none}: 876396665
%% expect: {best_compression,15,1,huffman_only,sync}: 1429334708
%% expect: {best_compression,15,1,huffman_only,full}: 1429334708
%% expect: {best_compression,15,1,rle,none}: 1962502946
%% expect: {best_compression,15,1,rle,sync}: 1994571822
%% expect: {best_compression,15,1,rle,full}: 1994571822
%% expect: {best_compression,15,1,filtered,none}: 3754858856
%% expect: {best_compression,15,1,filtered,sync}: 3072312146
%% expect: {best_compression,15,1,filtered,full}: 1086788246
%% expect: {best_compression,15,9,default,none}: 4092504817
%% expect: {best_compression,15,9,default,sync}: 3430218334
%% expect: {best_compression,15,9,default,full}: 2795842835
%% expect: {best_compression,15,9,huffman_only,none}: 4135672384
%% expect: {best_compression,15,9,huffman_only,sync}: 1429334708
%% expect: {best_compression,15,9,huffman_only,full}: 1429334708
%% expect: {best_compression,15,9,rle,none}: 4194554942
%% expect: {best_compression,15,9,rle,sync}: 1994571822
%% expect: {best_compression,15,9,rle,full}: 1994571822
%% expect: {best_compression,15,9,filtered,none}: 3361362368
%% expect: {best_compression,15,9,filtered,sync}: 3072312146
%% expect: {best_compression,15,9,filtered,full}: 1086788246
%% expect: {best_compression,-15,1,default,none}: 3991036601
%% expect: {best_compression,-15,1,default,sync}: 346460601
%% expect: {best_compression,-15,1,default,full}: 587161452
%% expect: {best_compression,-15,1,huffman_only,none}: 2108659736
%% expect: {best_compression,-15,1,huffman_only,sync}: 67092168
%% expect: {best_compression,-15,1,huffman_only,full}: 67092168
%% expect: {best_compression,-15,1,rle,none}: 1670829071
%% expect: {best_compression,-15,1,rle,sync}: 272203313
%% expect: {best_compression,-15,1,rle,full}: 272203313
%% expect: {best_compression,-15,1,filtered,none}: 1664383820
%% expect: {best_compression,-15,1,filtered,sync}: 321447269
%% expect: {best_compression,-15,1,filtered,full}: 67092168
%% expect: {best_compression,-15,9,default,none}: 424770654
%% expect: {best_compression,-15,9,default,sync}: 346460601
%% expect: {best_compression,-15,9,default,full}: 587161452
%% expect: {best_compression,-15,9,huffman_only,none}: 534148201
%% expect: {best_compression,-15,9,huffman_only,sync}: 67092168
%% expect: {best_compression,-15,9,huffman_only,full}: 67092168
%% expect: {best_compression,-15,9,rle,none}: 2588372012
%% expect: {best_compression,-15,9,rle,sync}: 272203313
%% expect: {best_compression,-15,9,rle,full}: 272203313
%% expect: {best_compression,-15,9,filtered,none}: 3988684438
%% expect: {best_compression,-15,9,filtered,sync}: 321447269
%% expect: {best_compression,-15,9,filtered,full}: 67092168
%% expect: {best_compression,31,1,default,none}: 1354750288
%% expect: {best_compression,31,1,default,sync}: 2834649088
%% expect: {best_compression,31,1,default,full}: 2256431257
%% expect: {best_compression,31,1,huffman_only,none}: 1145755505
%% expect: {best_compression,31,1,huffman_only,sync}: 1080025185
%% expect: {best_compression,31,1,huffman_only,full}: 1080025185
%% expect: {best_compression,31,1,rle,none}: 1295683528
%% expect: {best_compression,31,1,rle,sync}: 1584036342
%% expect: {best_compression,31,1,rle,full}: 1584036342
%% expect: {best_compression,31,1,filtered,none}: 354230146
%% expect: {best_compression,31,1,filtered,sync}: 1264362588
%% expect: {best_compression,31,1,filtered,full}: 1080025185
%% expect: {best_compression,31,9,default,none}: 3219707727
%% expect: {best_compression,31,9,default,sync}: 2834649088
%% expect: {best_compression,31,9,default,full}: 2256431257
%% expect: {best_compression,31,9,huffman_only,none}: 2202385861
%% expect: {best_compression,31,9,huffman_only,sync}: 1080025185
%% expect: {best_compression,31,9,huffman_only,full}: 1080025185
%% expect: {best_compression,31,9,rle,none}: 3104012999
%% expect: {best_compression,31,9,rle,sync}: 1584036342
%% expect: {best_compression,31,9,rle,full}: 1584036342
%% expect: {best_compression,31,9,filtered,none}: 4081158989
%% expect: {best_compression,31,9,filtered,sync}: 1264362588
%% expect: {best_compression,31,9,filtered,full}: 1080025185
%% expect: {best_compression,9,1,default,none}: 105450751
%% expect: {best_compression,9,1,default,sync}: 3846883126
%% expect: {best_compression,9,1,default,full}: 998930781
%% expect: {best_compression,9,1,huffman_only,none}: 1686173193
%% expect: {best_compression,9,1,huffman_only,sync}: 2220254044
%% expect: {best_compression,9,1,huffman_only,full}: 2220254044
%% expect: {best_compression,9,1,rle,none}: 608525650
%% expect: {best_compression,9,1,rle,sync}: 1324788480
%% expect: {best_compression,9,1,rle,full}: 1324788480
%% expect: {best_compression,9,1,filtered,none}: 2961832548
%% expect: {best_compression,9,1,filtered,sync}: 363881349
%% expect: {best_compression,9,1,filtered,full}: 1948670895
%% expect: {best_compression,9,9,default,none}: 1033568508
%% expect: {best_compression,9,9,default,sync}: 3846883126
%% expect: {best_compression,9,9,default,full}: 998930781
%% expect: {best_compression,9,9,huffman_only,none}: 21227750
%% expect: {best_compression,9,9,huffman_only,sync}: 2220254044
%% expect: {best_compression,9,9,huffman_only,full}: 2220254044
%% expect: {best_compression,9,9,rle,none}: 1525034922
%% expect: {best_compression,9,9,rle,sync}: 1324788480
%% expect: {best_compression,9,9,rle,full}: 1324788480
%% expect: {best_compression,9,9,filtered,none}: 3380504075
%% expect: {best_compression,9,9,filtered,sync}: 363881349
%% expect: {best_compression,9,9,filtered,full}: 1948670895
%% expect: {best_compression,-9,1,default,none}: 3579824099
%% expect: {best_compression,-9,1,default,sync}: 1813099832
%% expect: {best_compression,-9,1,default,full}: 587161452
%% expect: {best_compression,-9,1,huffman_only,none}: 2108659736
%% expect: {best_compression,-9,1,huffman_only,sync}: 67092168
%% expect: {best_compression,-9,1,huffman_only,full}: 67092168
%% expect: {best_compression,-9,1,rle,none}: 1670829071
%% expect: {best_compression,-9,1,rle,sync}: 272203313
%% expect: {best_compression,-9,1,rle,full}: 272203313
%% expect: {best_compression,-9,1,filtered,none}: 2299990353
%% expect: {best_compression,-9,1,filtered,sync}: 115554891
%% expect: {best_compression,-9,1,filtered,full}: 67092168
%% expect: {best_compression,-9,9,default,none}: 2237550446
%% expect: {best_compression,-9,9,default,sync}: 1813099832
%% expect: {best_compression,-9,9,default,full}: 587161452
%% expect: {best_compression,-9,9,huffman_only,none}: 534148201
%% expect: {best_compression,-9,9,huffman_only,sync}: 67092168
%% expect: {best_compression,-9,9,huffman_only,full}: 67092168
%% expect: {best_compression,-9,9,rle,none}: 2588372012
%% expect: {best_compression,-9,9,rle,sync}: 272203313
%% expect: {best_compression,-9,9,rle,full}: 272203313
%% expect: {best_compression,-9,9,filtered,none}: 2348737156
%% expect: {best_compression,-9,9,filtered,sync}: 115554891
%% expect: {best_compression,-9,9,filtered,full}: 67092168
%% expect: {3,15,1,default,none}: 4182643924
%% expect: {3,15,1,default,sync}: 2169323848
%% expect: {3,15,1,default,full}: 2446888984
%% expect: {3,15,1,huffman_only,none}: 876396665
%% expect: {3,15,1,huffman_only,sync}: 1429334708
%% expect: {3,15,1,huffman_only,full}: 1429334708
%% expect: {3,15,1,rle,none}: 1962502946
%% expect: {3,15,1,rle,sync}: 1994571822
%% expect: {3,15,1,rle,full}: 1994571822
%% expect: {3,15,1,filtered,none}: 4182643924
%% expect: {3,15,1,filtered,sync}: 2169323848
%% expect: {3,15,1,filtered,full}: 2446888984
%% expect: {3,15,9,default,none}: 335610941
%% expect: {3,15,9,default,sync}: 2418437344
%% expect: {3,15,9,default,full}: 2446888984
%% expect: {3,15,9,huffman_only,none}: 4135672384
%% expect: {3,15,9,huffman_only,sync}: 1429334708
%% expect: {3,15,9,huffman_only,full}: 1429334708
%% expect: {3,15,9,rle,none}: 4194554942
%% expect: {3,15,9,rle,sync}: 1994571822
%% expect: {3,15,9,rle,full}: 1994571822
%% expect: {3,15,9,filtered,none}: 335610941
%% expect: {3,15,9,filtered,sync}: 2418437344
%% expect: {3,15,9,filtered,full}: 2446888984
%% expect: {3,-15,1,default,none}: 1322638932
%% expect: {3,-15,1,default,sync}: 778675752
%% expect: {3,-15,1,default,full}: 587161452
%% expect: {3,-15,1,huffman_only,none}: 2108659736
%% expect: {3,-15,1,huffman_only,sync}: 67092168
%% expect: {3,-15,1,huffman_only,full}: 67092168
%% expect: {3,-15,1,rle,none}: 1670829071
%% expect: {3,-15,1,rle,sync}: 272203313
%% expect: {3,-15,1,rle,full}: 272203313
%% expect: {3,-15,1,filtered,none}: 1322638932
%% expect: {3,-15,1,filtered,sync}: 778675752
%% expect: {3,-15,1,filtered,full}: 587161452
%% expect: {3,-15,9,default,none}: 3041343744
%% expect: {3,-15,9,default,sync}: 2726962503
%% expect: {3,-15,9,default,full}: 587161452
%% expect: {3,-15,9,huffman_only,none}: 534148201
%% expect: {3,-15,9,huffman_only,sync}: 67092168
%% expect: {3,-15,9,huffman_only,full}: 67092168
%% expect: {3,-15,9,rle,none}: 2588372012
%% expect: {3,-15,9,rle,sync}: 272203313
%% expect: {3,-15,9,rle,full}: 272203313
%% expect: {3,-15,9,filtered,none}: 3041343744
%% expect: {3,-15,9,filtered,sync}: 2726962503
%% expect: {3,-15,9,filtered,full}: 587161452
%% expect: {3,31,1,default,none}: 1830080141
%% expect: {3,31,1,default,sync}: 2908934645
%% expect: {3,31,1,default,full}: 2009220443
%% expect: {3,31,1,huffman_only,none}: 2392472698
%% expect: {3,31,1,huffman_only,sync}: 149958975
%% expect: {3,31,1,huffman_only,full}: 149958975
%% expect: {3,31,1,rle,none}: 2280285379
%% expect: {3,31,1,rle,sync}: 242203366
%% expect: {3,31,1,rle,full}: 242203366
%% expect: {3,31,1,filtered,none}: 1830080141
%% expect: {3,31,1,filtered,sync}: 2908934645
%% expect: {3,31,1,filtered,full}: 2009220443
%% expect: {3,31,9,default,none}: 3264022566
%% expect: {3,31,9,default,sync}: 4187072306
%% expect: {3,31,9,default,full}: 2009220443
%% expect: {3,31,9,huffman_only,none}: 3379863265
%% expect: {3,31,9,huffman_only,sync}: 149958975
%% expect: {3,31,9,huffman_only,full}: 149958975
%% expect: {3,31,9,rle,none}: 1468342179
%% expect: {3,31,9,rle,sync}: 242203366
%% expect: {3,31,9,rle,full}: 242203366
%% expect: {3,31,9,filtered,none}: 3264022566
%% expect: {3,31,9,filtered,sync}: 4187072306
%% expect: {3,31,9,filtered,full}: 2009220443
%% expect: {3,9,1,default,none}: 558494162
%% expect: {3,9,1,default,sync}: 3306797486
%% expect: {3,9,1,default,full}: 217564246
%% expect: {3,9,1,huffman_only,none}: 1686173193
%% expect: {3,9,1,huffman_only,sync}: 2220254044
%% expect: {3,9,1,huffman_only,full}: 2220254044
%% expect: {3,9,1,rle,none}: 608525650
%% expect: {3,9,1,rle,sync}: 1324788480
%% expect: {3,9,1,rle,full}: 1324788480
%% expect: {3,9,1,filtered,none}: 558494162
%% expect: {3,9,1,filtered,sync}: 3306797486
%% expect: {3,9,1,filtered,full}: 217564246
%% expect: {3,9,9,default,none}: 3537170289
%% expect: {3,9,9,default,sync}: 3306797486
%% expect: {3,9,9,default,full}: 217564246
%% expect: {3,9,9,huffman_only,none}: 21227750
%% expect: {3,9,9,huffman_only,sync}: 2220254044
%% expect: {3,9,9,huffman_only,full}: 2220254044
%% expect: {3,9,9,rle,none}: 1525034922
%% expect: {3,9,9,rle,sync}: 1324788480
%% expect: {3,9,9,rle,full}: 1324788480
%% expect: {3,9,9,filtered,none}: 3537170289
%% expect: {3,9,9,filtered,sync}: 3306797486
%% expect: {3,9,9,filtered,full}: 217564246
%% expect: {3,-9,1,default,none}: 1991941586
%% expect: {3,-9,1,default,sync}: 2849543178
%% expect: {3,-9,1,default,full}: 587161452
%% expect: {3,-9,1,huffman_only,none}: 2108659736
%% expect: {3,-9,1,huffman_only,sync}: 67092168
%% expect: {3,-9,1,huffman_only,full}: 67092168
%% expect: {3,-9,1,rle,none}: 1670829071
%% expect: {3,-9,1,rle,sync}: 272203313
%% expect: {3,-9,1,rle,full}: 272203313
%% expect: {3,-9,1,filtered,none}: 1991941586
%% expect: {3,-9,1,filtered,sync}: 2849543178
%% expect: {3,-9,1,filtered,full}: 587161452
%% expect: {3,-9,9,default,none}: 2788490204
%% expect: {3,-9,9,default,sync}: 2849543178
%% expect: {3,-9,9,default,full}: 587161452
%% expect: {3,-9,9,huffman_only,none}: 534148201
%% expect: {3,-9,9,huffman_only,sync}: 67092168
%% expect: {3,-9,9,huffman_only,full}: 67092168
%% expect: {3,-9,9,rle,none}: 2588372012
%% expect: {3,-9,9,rle,sync}: 272203313
%% expect: {3,-9,9,rle,full}: 272203313
%% expect: {3,-9,9,filtered,none}: 2788490204
%% expect: {3,-9,9,filtered,sync}: 2849543178
%% expect: {3,-9,9,filtered,full}: 587161452
%% expect: byte by byte: true
%% expect: other parameters: 2786 true
%% expect: reset: true
%% expect: reset: true
