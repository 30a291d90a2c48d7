%% How a stream is cut into packets.
-module(packets).
-export([main/1]).

main(_) ->
    {ok, L} = gen_tcp:listen(0, [binary, {active, false}]),
    {ok, Port} = inet:port(L),
    {ok, A} = gen_tcp:connect("localhost", Port, [binary, {active, false}, {nodelay, true}]),
    {ok, B} = gen_tcp:accept(L),
    try_packet(A, B, 1, <<3, "abc", 0, 2, "de">>, 3),
    try_packet(A, B, 2, <<0, 3, "abc", 0, 0, 0, 2, "de">>, 3),
    try_packet(A, B, 4, <<0, 0, 0, 3, "abc">>, 1),
    try_packet(A, B, line, <<"one\ntwo\r\n\nfour\n">>, 4),
    try_packet(A, B, asn1, <<16#30, 3, 2, 1, 5, 4, 1, 7>>, 2),
    try_packet(A, B, sunrm, <<16#80, 0, 0, 2, "ab">>, 1),
    try_packet(A, B, cdr, <<"GIOP", 1, 2, 0, 0, 0, 0, 0, 3, "abc">>, 1),
    try_packet(A, B, fcgi, <<1, 2, 0, 1, 0, 3, 2, 0, "abcxx">>, 1),
    try_packet(A, B, tpkt, <<3, 0, 0, 7, "abc">>, 1),
    try_packet(A, B, http, <<"GET /a?b HTTP/1.1\r\nHost: there\r\nX-Own: 1\r\n\r\n">>, 4),
    inet:setopts(B, [{packet, http_bin}]),
    try_packet(A, B, http_bin, <<"HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\n">>, 3),
    try_packet(A, B, raw, <<"rest">>, 1),
    ok = inet:setopts(B, [{packet, 2}]),
    ok = gen_tcp:send(B, "four"),
    io:format("~p~n", [gen_tcp:recv(A, 6)]),
    ok = inet:setopts(B, [{packet, line}, {line_delimiter, $;}]),
    ok = gen_tcp:send(A, "a;b\n;c"),
    io:format("~p ~p ~p~n", [gen_tcp:recv(B, 0), gen_tcp:recv(B, 0), gen_tcp:recv(B, 0, 20)]),
    ok = inet:setopts(B, [{packet, raw}]),
    io:format("~p~n", [gen_tcp:recv(B, 0)]),
    ok = inet:setopts(B, [{packet, 4}, {packet_size, 10}]),
    ok = gen_tcp:send(A, <<0, 0, 0, 11, "hello world">>),
    io:format("~p~n", [gen_tcp:recv(B, 0)]),
    gen_tcp:close(A).

%% In pieces of a byte, and as a whole.
try_packet(A, B, Packet, Bytes, Count) ->
    ok = inet:setopts(B, [{packet, Packet}]),
    [ok = gen_tcp:send(A, [Byte]) || <<Byte>> <= Bytes],
    First = [element(2, gen_tcp:recv(B, 0)) || _ <- lists:seq(1, count(Packet, Count, Bytes))],
    case Packet of
        raw -> io:format("~p: ~p~n", [Packet, lists:sum([byte_size(Part) || Part <- First]) > 0]), drain(B);
        _ -> io:format("~p: ~p~n", [Packet, First])
    end.

count(_Packet, Count, _Bytes) -> Count.

drain(B) ->
    case gen_tcp:recv(B, 0, 30) of
        {ok, _} -> drain(B);
        {error, timeout} -> ok
    end.

%% expect: 1: [<<"abc">>,<<>>,<<"de">>]
%% expect: 2: [<<"abc">>,<<>>,<<"de">>]
%% expect: 4: [<<"abc">>]
%% expect: line: [<<"one\n">>,<<"two\r\n">>,<<"\n">>,<<"four\n">>]
%% expect: asn1: [<<48,3,2,1,5>>,<<4,1,7>>]
%% expect: sunrm: [<<128,0,0,2,97,98>>]
%% expect: cdr: [<<71,73,79,80,1,2,0,0,0,0,0,3,97,98,99>>]
%% expect: fcgi: [<<1,2,0,1,0,3,2,0,97,98,99>>]
%% expect: tpkt: [<<3,0,0,7,97,98,99>>]
%% expect: http: [{http_request,'GET',{abs_path,"/a?b"},{1,1}},
%% expect:        {http_header,14,'Host',"Host","there"},
%% expect:        {http_header,0,"X-Own","X-Own","1"},
%% expect:        http_eoh]
%% expect: http_bin: [{http_response,{1,1},404,<<"Not Found">>},
%% expect:            {http_header,38,'Content-Length',<<"Content-Length">>,<<"3">>},
%% expect:            http_eoh]
%% expect: raw: true
%% expect: {ok,<<0,4,102,111,117,114>>}
%% expect: {ok,<<"a;">>} {ok,<<"b\n;">>} {error,timeout}
%% expect: {ok,<<"c">>}
%% expect: {error,emsgsize}
