%%% Lines, with another delimiter, cut where they are too long, refused where they are larger.
-module(lines).

-export([main/1]).

main(_) ->
    [io:format("~p~n", [erlang:decode_packet(line, list_to_binary(Text), Options)]) || {Text, Options} <- [
        {"abc\n", []}, {"abc\r\ndef", []}, {"abc", []}, {"abcdef", [{line_length, 3}]},
        {"ab\ncdef", [{line_length, 3}]}, {"abc\ndef", [{line_length, 3}]}, {"abcdef", [{packet_size, 3}]},
        {"ab\ncd", [{packet_size, 3}]}, {"abc\ncd", [{packet_size, 3}]}, {"a|b", [{line_delimiter, $|}]}]],
    [io:format("~p~n", [catch element(1, element(2, catch erlang:decode_packet(line, list_to_binary("a"), Options)))])
     || Options <- [[{line_delimiter, 300}], [other], none]].

%% expect: {ok,<<"abc\n">>,<<>>}
%% expect: {ok,<<"abc\r\n">>,<<"def">>}
%% expect: {more,undefined}
%% expect: {ok,<<"abc">>,<<"def">>}
%% expect: {ok,<<"ab\n">>,<<"cdef">>}
%% expect: {ok,<<"abc">>,<<"\ndef">>}
%% expect: {error,invalid}
%% expect: {ok,<<"ab\n">>,<<"cd">>}
%% expect: {error,invalid}
%% expect: {ok,<<"a|">>,<<"b">>}
%% expect: badarg
%% expect: badarg
%% expect: badarg
