%%% decode_packet/3 of packets that say how long they are.
-module(lengths_in_front).

-export([main/1]).

main(_) ->
    [show(Kind, Bytes, []) || {Kind, Bytes} <- [
        {raw, ""}, {raw, "abc"}, {0, "abc"}, {1, ""}, {1, [3 | "abcd"]}, {1, [9 | "abcd"]}, {2, [0, 3 | "abcd"]},
        {2, [0]}, {4, [0, 0, 0, 3 | "abcd"]}, {4, [255, 255, 255, 255, 1]}, {asn1, [16#30, 3 | "abcd"]},
        {asn1, [16#30, 16#82, 0, 3 | "abcd"]}, {asn1, [16#3f, 16#81, 1, 3 | "abcd"]}, {asn1, [16#30, 16#85, 1, 1, 1, 1, 1]},
        {cdr, ["GIOP", 1, 0, 1, 0, 3, 0, 0, 0 | "abcd"]}, {cdr, ["GIOP", 1, 0, 0, 0, 0, 0, 0, 3 | "abcd"]},
        {cdr, "GIOX12345678"}, {sunrm, [128, 0, 0, 2 | "abcd"]}, {fcgi, [1, 1, 0, 1, 0, 2, 1, 0 | "abcd"]},
        {fcgi, [2, 1, 0, 1, 0, 2, 1, 0 | "abcd"]}, {tpkt, [3, 0, 0, 6 | "abcd"]}, {tpkt, [2, 0, 0, 6 | "abcd"]},
        {tpkt, [3, 0, 0, 3 | "abcd"]}, {ssl_tls, [22, 3, 1, 0, 2 | "abcd"]}, {ssl_tls, [22, 3, 1, 0, 9 | "abcd"]},
        {ssl_tls, [128, 5, 1, 3, 1 | "abcd"]}, {ssl_tls, [128, 0, 1, 3, 1 | "abcd"]}, {ssl_tls, [128, 2, 1, 3, 1 | "abcd"]},
        {ssl_tls, [128, 3, 1, 3, 1 | "abcd"]}]],
    show(1, [5 | "abcde"], [{packet_size, 4}]),
    show(1, [5 | "abcde"], [{packet_size, 5}]).

show(Kind, Bytes, Options) ->
    io:format("~w~n", [erlang:decode_packet(Kind, list_to_binary(Bytes), Options)]).

%% expect: {more,undefined}
%% expect: {ok,<<97,98,99>>,<<>>}
%% expect: {ok,<<97,98,99>>,<<>>}
%% expect: {more,undefined}
%% expect: {ok,<<97,98,99>>,<<100>>}
%% expect: {more,10}
%% expect: {ok,<<97,98,99>>,<<100>>}
%% expect: {more,undefined}
%% expect: {ok,<<97,98,99>>,<<100>>}
%% expect: {error,invalid}
%% expect: {ok,<<48,3,97,98,99>>,<<100>>}
%% expect: {ok,<<48,130,0,3,97,98,99>>,<<100>>}
%% expect: {ok,<<63,129,1,3,97,98,99>>,<<100>>}
%% expect: {error,invalid}
%% expect: {ok,<<71,73,79,80,1,0,1,0,3,0,0,0,97,98,99>>,<<100>>}
%% expect: {ok,<<71,73,79,80,1,0,0,0,0,0,0,3,97,98,99>>,<<100>>}
%% expect: {error,invalid}
%% expect: {ok,<<128,0,0,2,97,98>>,<<99,100>>}
%% expect: {ok,<<1,1,0,1,0,2,1,0,97,98>>,<<100>>}
%% expect: {error,invalid}
%% expect: {ok,<<3,0,0,6,97,98>>,<<99,100>>}
%% expect: {error,invalid}
%% expect: {error,invalid}
%% expect: {ok,{ssl_tls,[],22,{3,1},<<97,98>>},<<99,100>>}
%% expect: {more,14}
%% expect: {ok,{ssl_tls,[],22,{3,1},<<1,0,0,4,3,1,97,98>>},<<99,100>>}
%% expect: {error,invalid}
%% expect: {error,invalid}
%% expect: {ok,{ssl_tls,[],22,{3,1},<<1,0,0,2,3,1>>},<<97,98,99,100>>}
%% expect: {error,invalid}
%% expect: {ok,<<97,98,99,100,101>>,<<>>}
