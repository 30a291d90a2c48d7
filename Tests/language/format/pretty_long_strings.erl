%%% ~p breaks long strings into several literals, in every position.
-module(pretty_long_strings).

-export([main/1]).

main(_) ->
    Long = lists:append(lists:duplicate(10, "The quick brown fox. ")),
    io:format("~p~n", [Long]),
    io:format("~p~n", [{tag, Long}]),
    io:format("~p~n", [[Long, short, Long]]),
    io:format("~p~n", [#{key => Long}]),
    io:format("~p~n",
              [{a,
                {b, {c, "a string that is a bit longer than what fits on the line, is it not"}}}]),
    io:format("~p~n", [lists:duplicate(100, $x)]),
    io:format("~p~n", [lists:duplicate(50, $\n)]),
    ok.

%% expect: "The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. "
%% expect: {tag,"The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. "}
%% expect: ["The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. ",
%% expect:  short,
%% expect:  "The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. "]
%% expect: #{key =>
%% expect:       "The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. The quick brown fox. "}
%% expect: {a,{b,{c,"a string that is a bit longer than what fits on the line, is it not"}}}
%% expect: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
%% expect: "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"
