%% Templates: strings, keys, keys in maps, choices; the default ones; values of all kinds.
-module(templates).
-export([main/1]).

main(_) ->
    Event = #{level => error, msg => {string, "hello\n  world\n"},
              meta => #{time => 1000000000123456, mfa => {m, f, 2}, file => "x.erl", line => 3}},
    io:format("defaults~n"),
    [print(Event, Config)
     || Config <- [#{}, #{single_line => false}, #{legacy_header => true},
                   #{legacy_header => true, single_line => true},
                   #{legacy_header => true, single_line => false}]],
    io:format("own~n"),
    [print(Event, #{template => Template})
     || Template <- [[level, " ", mfa, " ", line, "\n"],
                     ["x", ["deep", $y], <<"binary">>],
                     [{mfa, ["has ", mfa], ["no"]}],
                     [{nope, ["has ", mfa], ["no"]}],
                     [{[nope, b], ["has ", mfa], ["no"]}],
                     [{mfa, [{line, ["both"], ["one"]}], ["none"]}],
                     [file, " ", time, " ", msg, nope],
                     [{level, ["L:", level], []}],
                     [{msg, ["M:", msg], ["no message"]}],
                     []]],
    io:format("values~n"),
    Values = #{k => #{sub => {t, "s"}}, str => "text", at => 'a b', n => 3, f => 1.5, l => [1, 2],
               deep => ["a", <<"b">>], fn => fun lists:map/2, bin => <<"b">>, e => ""},
    [print(Event#{meta := Values}, #{template => [Key]})
     || Key <- [[k, sub], [k], k, str, at, n, f, l, deep, fn, bin, [k, nope], [str, x]]],
    io:format("titles~n"),
    [print(#{level => Level, msg => {string, "x"}, meta => Metadata#{time => 1000000000123456}},
           #{legacy_header => true})
     || Level <- [error, warning, notice, info, debug],
        Metadata <- [#{}, #{error_logger => #{tag => info_msg}},
                     #{logger_formatter => #{title => "OWN TITLE"}}]],
    print(#{level => debug, msg => {string, "no time"}, meta => #{}}, #{legacy_header => true}),
    print(#{level => debug, msg => {string, "no time"}, meta => #{}}, #{}).

print(Event, Config) ->
    io:format("~p~n", [lists:flatten(io_lib:format("~ts", [logger_formatter:format(Event, Config)]))]).

%% expect: defaults
%% expect: "2001-09-09T01:46:40.123456+00:00 error: hello, world\n"
%% expect: "2001-09-09T01:46:40.123456+00:00 error:\nhello\n  world\n\n"
%% expect: "=ERROR REPORT==== 9-Sep-2001::01:46:40.123456 ===\nhello, world\n"
%% expect: "=ERROR REPORT==== 9-Sep-2001::01:46:40.123456 ===\nhello, world\n"
%% expect: "=ERROR REPORT==== 9-Sep-2001::01:46:40.123456 ===\nhello\n  world\n\n"
%% expect: own
%% expect: "error m:f/2 3\n"
%% expect: "xdeepybinary"
%% expect: "has m:f/2"
%% expect: "no"
%% expect: "no"
%% expect: "both"
%% expect: "x.erl 2001-09-09T01:46:40.123456+00:00 hello, world"
%% expect: []
%% expect: "no message"
%% expect: []
%% expect: values
%% expect: "{t,\"s\"}"
%% expect: "#{sub => {t,\"s\"}}"
%% expect: "#{sub => {t,\"s\"}}"
%% expect: "text"
%% expect: "a b"
%% expect: "3"
%% expect: "1.5"
%% expect: "[1,2]"
%% expect: "[\"a\",<<\"b\">>]"
%% expect: "fun lists:map/2"
%% expect: "<<\"b\">>"
%% expect: []
%% expect: []
%% expect: titles
%% expect: "=ERROR REPORT==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "=ERROR REPORT==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "=OWN TITLE==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "=WARNING REPORT==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "=WARNING REPORT==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "=OWN TITLE==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "=NOTICE REPORT==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "=INFO REPORT==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "=OWN TITLE==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "=INFO REPORT==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "=INFO REPORT==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "=OWN TITLE==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "=DEBUG REPORT==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "=DEBUG REPORT==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "=OWN TITLE==== 9-Sep-2001::01:46:40.123456 ===\nx\n"
%% expect: "\nno time\n"
%% expect: " debug: no time\n"
