%%% Requests, responses and headers of HTTP.
-module(http).

-export([main/1]).

main(_) ->
    [show(Kind, Line ++ "\r\n\r\n") || Kind <- [http, http_bin], Line <- [
        "GET / HTTP/1.1", "get /a?b HTTP/1.0", "OPTIONS * HTTP/1.1", "GET http://host/p HTTP/1.1",
        "GET https://host:8080 HTTP/1.1", "GET http://host:x/p HTTP/1.1", "GET mailto:x HTTP/1.1", "CONNECT host:443 HTTP/1.1",
        "GET foo HTTP/1.1", "GET /", "GET", "GET / HTTP/1", "HTTP/1.1 200 OK", "HTTP/1.0 404 Not  Found", "HTTP/1.1 500",
        "HTTP/1.1 20x OK", ""]],
    [show(Kind, Text) || Kind <- [httph, httph_bin], Text <- [
        "Host: example.org\r\n\r\n", "content-type:text/plain\r\nx", "X-sOMe-Thing: a \r\n\r\n", "Host: a\r\n b\r\n\r\n",
        "Host: a\r\n", "Host :a\r\n\r\n", "no colon\r\n\r\n", "\r\n", "a: b\n\tc\n\nd", "WWW-Authenticate: x\r\n\r\n"]].

show(Kind, Text) ->
    io:format("~p~n", [erlang:decode_packet(Kind, list_to_binary(Text), [])]).

%% expect: {ok,{http_request,'GET',{abs_path,"/"},{1,1}},<<"\r\n">>}
%% expect: {ok,{http_request,"get",{abs_path,"/a?b"},{1,0}},<<"\r\n">>}
%% expect: {ok,{http_request,'OPTIONS','*',{1,1}},<<"\r\n">>}
%% expect: {ok,{http_request,'GET',{absoluteURI,http,"host",undefined,"/p"},{1,1}},
%% expect:     <<"\r\n">>}
%% expect: {ok,{http_request,'GET',{absoluteURI,https,"host",8080,"/"},{1,1}},<<"\r\n">>}
%% expect: {ok,{http_request,'GET',{absoluteURI,http,"host",undefined,"/p"},{1,1}},
%% expect:     <<"\r\n">>}
%% expect: {ok,{http_request,'GET',{scheme,"mailto","x"},{1,1}},<<"\r\n">>}
%% expect: {ok,{http_request,"CONNECT",{scheme,"host","443"},{1,1}},<<"\r\n">>}
%% expect: {ok,{http_request,'GET',"foo",{1,1}},<<"\r\n">>}
%% expect: {ok,{http_request,'GET',{abs_path,"/"},{0,9}},<<"\r\n">>}
%% expect: {ok,{http_error,"GET\r\n"},<<"\r\n">>}
%% expect: {ok,{http_error,"GET / HTTP/1\r\n"},<<"\r\n">>}
%% expect: {ok,{http_response,{1,1},200,"OK"},<<"\r\n">>}
%% expect: {ok,{http_response,{1,0},404,"Not  Found"},<<"\r\n">>}
%% expect: {ok,{http_response,{1,1},500,[]},<<"\r\n">>}
%% expect: {ok,{http_error,"HTTP/1.1 20x OK\r\n"},<<"\r\n">>}
%% expect: {ok,{http_error,"\r\n"},<<"\r\n">>}
%% expect: {ok,{http_request,'GET',{abs_path,<<"/">>},{1,1}},<<"\r\n">>}
%% expect: {ok,{http_request,<<"get">>,{abs_path,<<"/a?b">>},{1,0}},<<"\r\n">>}
%% expect: {ok,{http_request,'OPTIONS','*',{1,1}},<<"\r\n">>}
%% expect: {ok,{http_request,'GET',
%% expect:                   {absoluteURI,http,<<"host">>,undefined,<<"/p">>},
%% expect:                   {1,1}},
%% expect:     <<"\r\n">>}
%% expect: {ok,{http_request,'GET',{absoluteURI,https,<<"host">>,8080,<<"/">>},{1,1}},
%% expect:     <<"\r\n">>}
%% expect: {ok,{http_request,'GET',
%% expect:                   {absoluteURI,http,<<"host">>,undefined,<<"/p">>},
%% expect:                   {1,1}},
%% expect:     <<"\r\n">>}
%% expect: {ok,{http_request,'GET',{scheme,<<"mailto">>,<<"x">>},{1,1}},<<"\r\n">>}
%% expect: {ok,{http_request,<<"CONNECT">>,{scheme,<<"host">>,<<"443">>},{1,1}},
%% expect:     <<"\r\n">>}
%% expect: {ok,{http_request,'GET',<<"foo">>,{1,1}},<<"\r\n">>}
%% expect: {ok,{http_request,'GET',{abs_path,<<"/">>},{0,9}},<<"\r\n">>}
%% expect: {ok,{http_error,<<"GET\r\n">>},<<"\r\n">>}
%% expect: {ok,{http_error,<<"GET / HTTP/1\r\n">>},<<"\r\n">>}
%% expect: {ok,{http_response,{1,1},200,<<"OK">>},<<"\r\n">>}
%% expect: {ok,{http_response,{1,0},404,<<"Not  Found">>},<<"\r\n">>}
%% expect: {ok,{http_response,{1,1},500,<<>>},<<"\r\n">>}
%% expect: {ok,{http_error,<<"HTTP/1.1 20x OK\r\n">>},<<"\r\n">>}
%% expect: {ok,{http_error,<<"\r\n">>},<<"\r\n">>}
%% expect: {ok,{http_header,14,'Host',"Host","example.org"},<<"\r\n">>}
%% expect: {ok,{http_header,42,'Content-Type',"content-type","text/plain"},<<"x">>}
%% expect: {ok,{http_header,0,"X-Some-Thing","X-sOMe-Thing","a "},<<"\r\n">>}
%% expect: {ok,{http_header,14,'Host',"Host","a\r\n b"},<<"\r\n">>}
%% expect: {more,undefined}
%% expect: {ok,{http_error,"Host :a\r\n"},<<"\r\n">>}
%% expect: {ok,{http_error,"no colon\r\n"},<<"\r\n">>}
%% expect: {ok,http_eoh,<<>>}
%% expect: {ok,{http_header,0,"A","a","b\n\tc"},<<"\nd">>}
%% expect: {ok,{http_header,33,'Www-Authenticate',"WWW-Authenticate","x"},<<"\r\n">>}
%% expect: {ok,{http_header,14,'Host',<<"Host">>,<<"example.org">>},<<"\r\n">>}
%% expect: {ok,{http_header,42,'Content-Type',<<"content-type">>,<<"text/plain">>},
%% expect:     <<"x">>}
%% expect: {ok,{http_header,0,<<"X-Some-Thing">>,<<"X-sOMe-Thing">>,<<"a ">>},<<"\r\n">>}
%% expect: {ok,{http_header,14,'Host',<<"Host">>,<<"a\r\n b">>},<<"\r\n">>}
%% expect: {more,undefined}
%% expect: {ok,{http_error,<<"Host :a\r\n">>},<<"\r\n">>}
%% expect: {ok,{http_error,<<"no colon\r\n">>},<<"\r\n">>}
%% expect: {ok,http_eoh,<<>>}
%% expect: {ok,{http_header,0,<<"A">>,<<"a">>,<<"b\n\tc">>},<<"\nd">>}
%% expect: {ok,{http_header,33,'Www-Authenticate',<<"WWW-Authenticate">>,<<"x">>},
%% expect:     <<"\r\n">>}
