%% Input on which looking at each place anew would take forever.
-module(patterns_that_nearly_match).
-export([main/1]).

main(_) ->
    Long = binary:copy(<<"a">>, 1000000),
    Half = binary:copy(<<"a">>, 500),
    io:format("~w~n", [binary:match(Long, <<Half/binary, "b">>)]),
    io:format("~w~n", [binary:match(Long, [<<Half/binary, "b">>, <<Half/binary, "c">>, <<"b">>])]),
    io:format("~w~n", [length(binary:matches(Long, [Half, <<Half/binary, "b">>]))]),
    Many = [<<"key", (integer_to_binary(N))/binary, ";">> || N <- lists:seq(1, 5000)],
    Text = iolist_to_binary([[<<"key">>, integer_to_binary(N * 7), <<"; ">>] || N <- lists:seq(1, 5000)]),
    io:format("~w~n", [length(binary:matches(Text, Many))]).

%% expect: nomatch
%% expect: nomatch
%% expect: 2000
%% expect: 714
