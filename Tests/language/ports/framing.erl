%%% Streams, packets with a length before them, and lines in pieces; as lists and as binaries.
-module(framing).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    show("stream", echoed([stream], ["ab", [<<"c">>, $d]])),
    [begin
         show({packet, N}, echoed([{packet, N}], ["abc", "", [<<"x">>]])),
         show({packet, N}, echoed([{packet, N}, binary], ["abc", <<>>, lists:duplicate(100, $y)]))
     end || N <- [1, 2, 4]],
    Large = binary:copy(<<"0123456789">>, 20000),
    [{data, Back}] = echoed([{packet, 4}, binary], [Large]),
    show("200 kB", Back =:= Large),
    [show({line, Limit}, all({spawn, "printf 'ab\\nabcdefgh\\n\\nxyz'"}, [{line, Limit}]))
     || Limit <- [1, 3, 8, 100]],
    show("binary lines", all({spawn, "printf 'ab\\nc'"}, [{line, 10}, binary])),
    show("line breaks of others", all({spawn, "printf 'abc\\r\\nab\\rc\\n\\r\\nx\\r'"}, [{line, 3}])),
    show("an incomplete packet", all({spawn, "printf '\\0\\5abc'"}, [{packet, 2}])),
    show("too much for a packet", too_large()).

echoed(Options, Commands) ->
    Port = open_port({spawn, "cat"}, Options),
    Answers = [begin true = port_command(Port, Command), answer(Port) end || Command <- Commands],
    port_close(Port),
    receive {'EXIT', Port, normal} -> ok end,
    Answers.

answer(Port) ->
    receive {Port, Message} -> Message end.

all(Name, Options) ->
    Port = open_port(Name, Options),
    until_exit(Port).

until_exit(Port) ->
    receive
        {Port, Message} -> [Message | until_exit(Port)];
        {'EXIT', Port, Reason} -> [{'EXIT', Reason}]
    end.

too_large() ->
    Port = open_port({spawn, "cat"}, [{packet, 1}]),
    Result = port_command(Port, lists:duplicate(256, $a)),
    {Result, until_exit(Port)}.

show(What, Result) ->
    io:format("~p: ~p~n", [What, Result]).

%% expect: "stream": [{data,"ab"},{data,"cd"}]
%% expect: {packet,1}: [{data,"abc"},{data,[]},{data,"x"}]
%% expect: {packet,1}: [{data,<<"abc">>},
%% expect:              {data,<<>>},
%% expect:              {data,<<"yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy">>}]
%% expect: {packet,2}: [{data,"abc"},{data,[]},{data,"x"}]
%% expect: {packet,2}: [{data,<<"abc">>},
%% expect:              {data,<<>>},
%% expect:              {data,<<"yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy">>}]
%% expect: {packet,4}: [{data,"abc"},{data,[]},{data,"x"}]
%% expect: {packet,4}: [{data,<<"abc">>},
%% expect:              {data,<<>>},
%% expect:              {data,<<"yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy">>}]
%% expect: "200 kB": true
%% expect: {line,1}: [{data,{noeol,"a"}},
%% expect:            {data,{eol,"b"}},
%% expect:            {data,{noeol,"a"}},
%% expect:            {data,{noeol,"b"}},
%% expect:            {data,{noeol,"c"}},
%% expect:            {data,{noeol,"d"}},
%% expect:            {data,{noeol,"e"}},
%% expect:            {data,{noeol,"f"}},
%% expect:            {data,{noeol,"g"}},
%% expect:            {data,{eol,"h"}},
%% expect:            {data,{eol,[]}},
%% expect:            {data,{noeol,"x"}},
%% expect:            {data,{noeol,"y"}},
%% expect:            {data,{noeol,"z"}},
%% expect:            {'EXIT',normal}]
%% expect: {line,3}: [{data,{eol,"ab"}},
%% expect:            {data,{noeol,"abc"}},
%% expect:            {data,{noeol,"def"}},
%% expect:            {data,{eol,"gh"}},
%% expect:            {data,{eol,[]}},
%% expect:            {data,{noeol,"xyz"}},
%% expect:            {'EXIT',normal}]
%% expect: {line,8}: [{data,{eol,"ab"}},
%% expect:            {data,{eol,"abcdefgh"}},
%% expect:            {data,{eol,[]}},
%% expect:            {data,{noeol,"xyz"}},
%% expect:            {'EXIT',normal}]
%% expect: {line,100}: [{data,{eol,"ab"}},
%% expect:              {data,{eol,"abcdefgh"}},
%% expect:              {data,{eol,[]}},
%% expect:              {data,{noeol,"xyz"}},
%% expect:              {'EXIT',normal}]
%% expect: "binary lines": [{data,{eol,<<"ab">>}},{data,{noeol,<<"c">>}},{'EXIT',normal}]
%% expect: "line breaks of others": [{data,{eol,"abc"}},
%% expect:                           {data,{noeol,"ab\r"}},
%% expect:                           {data,{eol,"c"}},
%% expect:                           {data,{eol,[]}},
%% expect:                           {data,{noeol,"x\r"}},
%% expect:                           {'EXIT',normal}]
%% expect: "an incomplete packet": [{'EXIT',normal}]
%% expect: "too much for a packet": {true,[{'EXIT',einval}]}
