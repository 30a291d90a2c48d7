%% Text to terms and terms to text: all kinds of values, escapes, numbers, keys.
-module(values).
-export([main/1]).

main(_) ->
    [io:format("~s: ~0p~n", [Text, json:decode(Text)])
     || Text <- [<<"1">>, <<"-0">>, <<"-12">>, <<"123456789012345678901234567890">>, <<"1.5">>, <<"-0.0">>, <<"1e2">>,
                 <<"1E+2">>, <<"2.5e-3">>, <<"0.1">>, <<"123456.789">>, <<"1.7976931348623157e308">>, <<"5e-324">>,
                 <<"true">>, <<"false">>, <<"null">>, <<" [ ] ">>, <<"{}">>, <<"[1,[2,[3]],{}]">>, <<"\"\"">>,
                 <<"\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"">>, <<"\"\\u0041\\u00e9\\u65e5\\ud83d\\ude00\"">>,
                 <<"{\"a\":1,\"b\":{\"c\":[true]}}">>, <<" { \"a\" : 1 , \"a\" : 2 }">>, <<"{\"\":\"\"}">>]],
    #{<<"a">> := 1} = json:decode(<<"\t{\r\n\"a\" : 1\r}\n">>),
    io:format("~0p~n", [json:decode(<<"\"æ日😀\""/utf8>>)]),
    Long = binary:copy(<<"abc ">>, 100),
    [Long, Long] = json:decode(<<"[\"", Long/binary, "\",\"", Long/binary, "\"]">>),
    Many = maps:from_list([{integer_to_binary(N), N} || N <- lists:seq(1, 1000)]),
    Many = json:decode(iolist_to_binary(json:encode(Many))),
    Nested = iolist_to_binary([lists:duplicate(100000, $[), lists:duplicate(100000, $])]),
    Nested = iolist_to_binary(json:encode(json:decode(Nested))),
    [io:format("~ts~n", [json:encode(Term)])
     || Term <- [1, -1, 1 bsl 70, 1.0, -2.5e-10, 1.0e22, true, null, undefined, 'a b', <<>>, <<"a\"b\\c/">>,
                 <<0, 8, 9, 10, 12, 13, 31, 32, 127>>, <<"æ日😀"/utf8>>, [], [1, [], [2, 3]], #{}, "ab",
                 #{a => 1, <<"b">> => #{c => null}}, #{1 => one, 2.5 => x}]].

%% recorded: by hand (newer than OTP 25)
%% expect: 1: 1
%% expect: -0: 0
%% expect: -12: -12
%% expect: 123456789012345678901234567890: 123456789012345678901234567890
%% expect: 1.5: 1.5
%% expect: -0.0: -0.0
%% expect: 1e2: 100.0
%% expect: 1E+2: 100.0
%% expect: 2.5e-3: 0.0025
%% expect: 0.1: 0.1
%% expect: 123456.789: 123456.789
%% expect: 1.7976931348623157e308: 1.7976931348623157e308
%% expect: 5e-324: 5.0e-324
%% expect: true: true
%% expect: false: false
%% expect: null: null
%% expect:  [ ] : []
%% expect: {}: #{}
%% expect: [1,[2,[3]],{}]: [1,[2,[3]],#{}]
%% expect: "": <<>>
%% expect: "a\"\\\/\b\f\n\r\t": <<"a\"\\/\b\f\n\r\t">>
%% expect: "\u0041\u00e9\u65e5\ud83d\ude00": <<65,195,169,230,151,165,240,159,152,128>>
%% expect: {"a":1,"b":{"c":[true]}}: #{<<"a">> => 1,<<"b">> => #{<<"c">> => [true]}}
%% expect:  { "a" : 1 , "a" : 2 }: #{<<"a">> => 1}
%% expect: {"":""}: #{<<>> => <<>>}
%% expect: <<195,166,230,151,165,240,159,152,128>>
%% expect: 1
%% expect: -1
%% expect: 1180591620717411303424
%% expect: 1.0
%% expect: -2.5e-10
%% expect: 1.0e22
%% expect: true
%% expect: null
%% expect: "undefined"
%% expect: "a b"
%% expect: ""
%% expect: "a\"b\\c/"
%% expect: "\u0000\b\t\n\f\r\u001F "
%% expect: "æ日😀"
%% expect: []
%% expect: [1,[],[2,3]]
%% expect: {}
%% expect: [97,98]
%% expect: {"a":1,"b":{"c":null}}
%% expect: {"1":"one","2.5":"x"}
