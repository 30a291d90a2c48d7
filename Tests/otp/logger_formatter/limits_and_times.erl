%% depth, chars_limit, max_size; time_offset, time_designator; lines joined to a single one.
-module(limits_and_times).
-export([main/1]).

main(_) ->
    Term = {a, b, [1, 2, 3, "str", lists:seq(1, 30)]},
    io:format("depth~n"),
    [print({"~p ~w ~P ~W", [Term, Term, Term, 4, Term, 4]}, #{depth => Depth, template => [msg]})
     || Depth <- [1, 3, 5, 6, 8, 10, unlimited]],
    io:format("chars_limit~n"),
    [print({"start ~p end", [lists:seq(1, 100)]}, #{chars_limit => Limit})
     || Limit <- [70, 100, 150, unlimited]],
    io:format("max_size~n"),
    [print({string, "a text that may be too long"}, #{max_size => Size})
     || Size <- [50, 60, 68, 69, 1000, unlimited]],
    print({string, "a text that may be too long"}, #{max_size => 50, template => [msg, msg, msg]}),
    io:format("times~n"),
    [print({string, "x"}, Config)
     || Config <- [#{time_offset => "Z"}, #{time_offset => 3600000000}, #{time_offset => "+05:30"},
                   #{time_offset => "-01:00"}, #{time_offset => -1800000000}, #{time_offset => 0},
                   #{time_offset => "Z", time_designator => $\s}]],
    io:format("single lines~n"),
    [print({string, Text}, #{template => [msg]})
     || Text <- ["a\nb", "a\n   b", "a,\n  b", "a\r\n b", " a \n", "a\n\nb", "\n\n", "a\tb", ""]].

print(Message, Config) ->
    Event = #{level => info, msg => Message, meta => #{time => 1000000000123456}},
    Text = logger_formatter:format(Event, maps:merge(#{time_offset => "Z"}, Config)),
    io:format("~p~n", [lists:flatten(io_lib:format("~ts", [Text]))]).

%% expect: depth
%% expect: "{a,b,[1|...]} {a,b,[1|...]} {a,b,[...]} {a,b,[...]}"
%% expect: "{a,b,[1|...]} {a,b,[1|...]} {a,b,[...]} {a,b,[...]}"
%% expect: "{a,b,[1|...]} {a,b,[1|...]} {a,b,[...]} {a,b,[...]}"
%% expect: "{a,b,[1,2|...]} {a,b,[1,2|...]} {a,b,[...]} {a,b,[...]}"
%% expect: "{a,b,[1,2,3,[...]|...]} {a,b,[1,2,3,[...]|...]} {a,b,[...]} {a,b,[...]}"
%% expect: "{a,b,[1,2,3,\"str\",[1|...]]} {a,b,[1,2,3,[115,116|...],[1|...]]} {a,b,[...]} {a,b,[...]}"
%% expect: "{a,b,[1,2,3,\"str\",[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30]]} {a,b,[1,2,3,[115,116,114],[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30]]} {a,b,[...]} {a,b,[...]}"
%% expect: chars_limit
%% expect: "2001-09-09T01:46:40.123456Z info: start [1,2,3,4,5,6,7,8,9,10|...] end\n"
%% expect: "2001-09-09T01:46:40.123456Z info: start [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20|...] end\n"
%% expect: "2001-09-09T01:46:40.123456Z info: start [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37|...] end\n"
%% expect: "2001-09-09T01:46:40.123456Z info: start [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,92,93,94,95,96,97,98,99,100] end\n"
%% expect: max_size
%% expect: "2001-09-09T01:46:40.123456Z info: a text that ...\n"
%% expect: "2001-09-09T01:46:40.123456Z info: a text that may be too...\n"
%% expect: "2001-09-09T01:46:40.123456Z info: a text that may be too long\n"
%% expect: "2001-09-09T01:46:40.123456Z info: a text that may be too long\n"
%% expect: "2001-09-09T01:46:40.123456Z info: a text that may be too long\n"
%% expect: "2001-09-09T01:46:40.123456Z info: a text that may be too long\n"
%% expect: "a text that may be too long"
%% expect: times
%% expect: "2001-09-09T01:46:40.123456Z info: x\n"
%% expect: "2001-09-09T02:46:40.123456+01:00 info: x\n"
%% expect: "2001-09-09T07:16:40.123456+05:30 info: x\n"
%% expect: "2001-09-09T00:46:40.123456-01:00 info: x\n"
%% expect: "2001-09-09T01:16:40.123456-00:30 info: x\n"
%% expect: "2001-09-09T01:46:40.123456+00:00 info: x\n"
%% expect: "2001-09-09 01:46:40.123456Z info: x\n"
%% expect: single lines
%% expect: "a, b"
%% expect: "a, b"
%% expect: "a, b"
%% expect: "a, b"
%% expect: "a"
%% expect: "a, , b"
%% expect: []
%% expect: "a\tb"
%% expect: []
