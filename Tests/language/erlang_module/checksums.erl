%%% crc32, adler32 and md5 of iodata, whole and in pieces.
-module(checksums).

-export([main/1]).

main(_) ->
    Data = ["a", [list_to_binary("bc"), 100], [] | list_to_binary("ef")],
    Long = [lists:seq(0, 255), list_to_binary(lists:duplicate(100000, $x))],
    lists:foreach(fun(Bytes) ->
                          io:format("~w ~w ~w~n", [erlang:crc32(Bytes), erlang:adler32(Bytes), erlang:md5(Bytes)])
                  end, ["", Data, Long, [Long, Data]]),
    io:format("~w~n", [erlang:crc32(erlang:crc32(Data), Long) =:= erlang:crc32([Data, Long])]),
    io:format("~w~n", [erlang:crc32_combine(erlang:crc32(Data), erlang:crc32(Long), iolist_size(Long))
                           =:= erlang:crc32([Data, Long])]),
    io:format("~w~n", [erlang:adler32(erlang:adler32(Data), Long) =:= erlang:adler32([Data, Long])]),
    io:format("~w~n", [erlang:adler32_combine(erlang:adler32(Data), erlang:adler32(Long), iolist_size(Long))
                           =:= erlang:adler32([Data, Long])]),
    io:format("~w ~w~n", [erlang:crc32_combine(1, 2, 3), erlang:adler32_combine(1, 2, 3)]),
    Pieces = [lists:seq(1, N) || N <- [1, 62, 63, 64, 65, 127, 128, 200]],
    Context = lists:foldl(fun(Piece, C) -> erlang:md5_update(C, Piece) end, erlang:md5_init(), Pieces),
    io:format("~w~n", [erlang:md5_final(Context) =:= erlang:md5(Pieces)]).

%% expect: 0 1 <<212,29,140,217,143,0,178,4,233,128,9,152,236,248,66,126>>
%% expect: 1267612143 136184406 <<232,11,80,23,9,137,80,252,88,170,216,60,140,20,151,142>>
%% expect: 3651922937 1125623098 <<200,128,114,212,232,103,228,72,99,246,17,138,3,139,231,238>>
%% expect: 1042618187 717727631 <<17,58,65,167,180,240,235,253,235,22,203,10,102,182,182,117>>
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: 29518389 2
%% expect: true
