%% Appending costs the same however much there is already; garbage of binaries is collected.
-module(building_ten_megabytes).
-export([main/1]).

main(_) ->
    Binary = build(1000000, <<>>),
    io:format("~w ~w~n", [byte_size(Binary), erlang:phash2(Binary)]),
    io:format("~w~n", [parse(Binary, 0)]),
    %% Each of these has a buffer of its own, which goes when the binary does.
    io:format("~w~n", [lists:sum([byte_size(build(1000, <<N>>)) || N <- lists:seq(1, 1000)])]).

build(0, Binary) -> Binary;
build(N, Binary) -> build(N - 1, <<Binary/binary, N:32, 5, "abcde">>).

parse(<<N:32, Size, Text:Size/binary, Rest/binary>>, Sum) -> parse(Rest, Sum + N + byte_size(Text));
parse(<<>>, Sum) -> Sum.

%% expect: 10000000 73003161
%% expect: 500005500000
%% expect: 10001000
