%% Binaries within lists within binaries, and large literals.
-module(deep_binaries).
-export([main/1]).

main(_) ->
    Deep = lists:foldl(fun(N, B) -> <<(byte_size(B)):32, B/binary, N:8>> end, <<>>, lists:seq(1, 200)),
    io:format("~w ~w~n", [byte_size(Deep), unwrap(Deep, 0)]),
    io:format("~w~n", [erlang:phash2(<<0:80000, 1:1>>)]),
    io:format("~w~n", [byte_size(<<"0123456789012345678901234567890123456789012345678901234567890123456789">>)]),
    <<_:65/binary, "56789">> = <<"0123456789012345678901234567890123456789012345678901234567890123456789">>,
    io:format("~w~n", [<<(<<(<<1, (<<2:4>>)/bits>>)/bits, 3:4>>)/binary, <<4>>/binary>>]).

unwrap(<<>>, Depth) -> Depth;
unwrap(<<Size:32, Inner:Size/binary, _>>, Depth) -> unwrap(Inner, Depth + 1).

%% expect: 1000 200
%% expect: 83120380
%% expect: 70
%% expect: <<1,35,4>>
