%% Addresses and their text.
-module(addresses).
-export([main/1]).

main(_) ->
    Texts = ["127.0.0.1", "1.2.3.4", "0x7f.1", "1.2", "1", "010.1.1.1", "256.1.1.1", "1.2.3.4.5", "", "a", "1.2.3.",
             "::", "::1", "1::", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "1:2", ":::", "12345::",
             "fe80::1", "FE80::ABCD", "1::2::3", "1.2.3.4.", " 1.2.3.4", "-1.2.3.4", "4294967295", "4294967296"],
    [io:format("~p: ~p ~p~n    ~p ~p~n    ~p ~p~n",
               [Text, inet:parse_address(Text), inet:parse_strict_address(Text), inet:parse_ipv4_address(Text),
                inet:parse_ipv4strict_address(Text), inet:parse_ipv6_address(Text),
                inet:parse_ipv6strict_address(Text)]) || Text <- Texts],
    Addresses = [{127, 0, 0, 1}, {1, 2, 3, 256}, {0, 0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0, 1},
                 {1, 0, 0, 2, 0, 0, 0, 3}, {1, 0, 0, 2, 3, 0, 0, 4}, {16#fe80, 0, 0, 0, 1, 2, 3, 4},
                 {0, 0, 0, 0, 0, 16#ffff, 16#102, 16#304}, {0, 0, 0, 0, 0, 0, 16#102, 16#304}, {1, 2, 3},
                 {1, 2, 3, 4, 5, 6, 7, 8}, {1, 0, 2, 3, 4, 5, 6, 7}, {16#abcd, 0, 0, 0, 0, 0, 0, 0}, nothing],
    [io:format("~p: ~p ~p ~p ~p~n", [Address, inet:ntoa(Address), inet:is_ip_address(Address),
                                     inet:is_ipv4_address(Address), inet:is_ipv6_address(Address)])
     || Address <- Addresses],
    io:format("~p ~p~n", [inet:ipv4_mapped_ipv6_address({1, 2, 3, 4}),
                          inet:ipv4_mapped_ipv6_address({0, 0, 0, 0, 0, 16#ffff, 16#102, 16#304})]),
    io:format("~p ~p~n", [inet:getaddr("localhost", inet), inet:getaddr({1, 2, 3, 4}, inet)]),
    io:format("~p~n", [inet:getaddrs("127.0.0.1", inet)]),
    io:format("~p~n", [inet:getaddr("no.such.host.invalid", inet)]),
    io:format("~p~n", [[inet:format_error(Reason) || Reason <- [econnrefused, nxdomain, timeout, einval]]]).

%% expect: "127.0.0.1": {ok,{127,0,0,1}} {ok,{127,0,0,1}}
%% expect:     {ok,{127,0,0,1}} {ok,{127,0,0,1}}
%% expect:     {ok,{0,0,0,0,0,65535,32512,1}} {error,einval}
%% expect: "1.2.3.4": {ok,{1,2,3,4}} {ok,{1,2,3,4}}
%% expect:     {ok,{1,2,3,4}} {ok,{1,2,3,4}}
%% expect:     {ok,{0,0,0,0,0,65535,258,772}} {error,einval}
%% expect: "0x7f.1": {ok,{127,0,0,1}} {error,einval}
%% expect:     {ok,{127,0,0,1}} {error,einval}
%% expect:     {ok,{0,0,0,0,0,65535,32512,1}} {error,einval}
%% expect: "1.2": {ok,{1,0,0,2}} {error,einval}
%% expect:     {ok,{1,0,0,2}} {error,einval}
%% expect:     {ok,{0,0,0,0,0,65535,256,2}} {error,einval}
%% expect: "1": {ok,{0,0,0,1}} {error,einval}
%% expect:     {ok,{0,0,0,1}} {error,einval}
%% expect:     {ok,{0,0,0,0,0,65535,0,1}} {error,einval}
%% expect: "010.1.1.1": {ok,{8,1,1,1}} {error,einval}
%% expect:     {ok,{8,1,1,1}} {error,einval}
%% expect:     {ok,{0,0,0,0,0,65535,2049,257}} {error,einval}
%% expect: "256.1.1.1": {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect: "1.2.3.4.5": {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect: []: {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect: "a": {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect: "1.2.3.": {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect: "::": {ok,{0,0,0,0,0,0,0,0}} {ok,{0,0,0,0,0,0,0,0}}
%% expect:     {error,einval} {error,einval}
%% expect:     {ok,{0,0,0,0,0,0,0,0}} {ok,{0,0,0,0,0,0,0,0}}
%% expect: "::1": {ok,{0,0,0,0,0,0,0,1}} {ok,{0,0,0,0,0,0,0,1}}
%% expect:     {error,einval} {error,einval}
%% expect:     {ok,{0,0,0,0,0,0,0,1}} {ok,{0,0,0,0,0,0,0,1}}
%% expect: "1::": {ok,{1,0,0,0,0,0,0,0}} {ok,{1,0,0,0,0,0,0,0}}
%% expect:     {error,einval} {error,einval}
%% expect:     {ok,{1,0,0,0,0,0,0,0}} {ok,{1,0,0,0,0,0,0,0}}
%% expect: "1:2:3:4:5:6:7:8": {ok,{1,2,3,4,5,6,7,8}} {ok,{1,2,3,4,5,6,7,8}}
%% expect:     {error,einval} {error,einval}
%% expect:     {ok,{1,2,3,4,5,6,7,8}} {ok,{1,2,3,4,5,6,7,8}}
%% expect: "::ffff:1.2.3.4": {ok,{0,0,0,0,0,65535,258,772}} {ok,
%% expect:                                                   {0,0,0,0,0,65535,258,772}}
%% expect:     {error,einval} {error,einval}
%% expect:     {ok,{0,0,0,0,0,65535,258,772}} {ok,{0,0,0,0,0,65535,258,772}}
%% expect: "1:2:3:4:5:6:1.2.3.4": {ok,{1,2,3,4,5,6,258,772}} {ok,{1,2,3,4,5,6,258,772}}
%% expect:     {error,einval} {error,einval}
%% expect:     {ok,{1,2,3,4,5,6,258,772}} {ok,{1,2,3,4,5,6,258,772}}
%% expect: "1:2": {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect: ":::": {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect: "12345::": {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect: "fe80::1": {ok,{65152,0,0,0,0,0,0,1}} {ok,{65152,0,0,0,0,0,0,1}}
%% expect:     {error,einval} {error,einval}
%% expect:     {ok,{65152,0,0,0,0,0,0,1}} {ok,{65152,0,0,0,0,0,0,1}}
%% expect: "FE80::ABCD": {ok,{65152,0,0,0,0,0,0,43981}} {ok,{65152,0,0,0,0,0,0,43981}}
%% expect:     {error,einval} {error,einval}
%% expect:     {ok,{65152,0,0,0,0,0,0,43981}} {ok,{65152,0,0,0,0,0,0,43981}}
%% expect: "1::2::3": {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect: "1.2.3.4.": {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect: " 1.2.3.4": {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect: "-1.2.3.4": {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect: "4294967295": {ok,{255,255,255,255}} {error,einval}
%% expect:     {ok,{255,255,255,255}} {error,einval}
%% expect:     {ok,{0,0,0,0,0,65535,65535,65535}} {error,einval}
%% expect: "4294967296": {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect:     {error,einval} {error,einval}
%% expect: {127,0,0,1}: "127.0.0.1" true true false
%% expect: {1,2,3,256}: {error,einval} false false false
%% expect: {0,0,0,0,0,0,0,0}: "::" true false true
%% expect: {0,0,0,0,0,0,0,1}: "::1" true false true
%% expect: {1,0,0,2,0,0,0,3}: "1:0:0:2::3" true false true
%% expect: {1,0,0,2,3,0,0,4}: "1::2:3:0:0:4" true false true
%% expect: {65152,0,0,0,1,2,3,4}: "fe80::1:2:3:4" true false true
%% expect: {0,0,0,0,0,65535,258,772}: "::ffff:1.2.3.4" true false true
%% expect: {0,0,0,0,0,0,258,772}: "::1.2.3.4" true false true
%% expect: {1,2,3}: {error,einval} false false false
%% expect: {1,2,3,4,5,6,7,8}: "1:2:3:4:5:6:7:8" true false true
%% expect: {1,0,2,3,4,5,6,7}: "1:0:2:3:4:5:6:7" true false true
%% expect: {43981,0,0,0,0,0,0,0}: "abcd::" true false true
%% expect: nothing: {error,einval} false false false
%% expect: {0,0,0,0,0,65535,258,772} {1,2,3,4}
%% expect: {ok,{127,0,0,1}} {ok,{1,2,3,4}}
%% expect: {ok,[{127,0,0,1}]}
%% expect: {error,nxdomain}
%% expect: ["connection refused","non-existing domain","unknown POSIX error",
%% expect:  "invalid argument"]
