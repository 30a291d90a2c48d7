%%% ~s and ~S make strings; ~S leaves backslashes alone; the delimiters may be chosen.
-module(sigils_of_strings).

-export([main/1]).

main(_) ->
    io:format("~p~n", [[~s"a\tb", ~S"a\tb", ~s(paren "quotes"), ~S[br\acket], ~s/slash/, ~s|bar|]]),
    io:format("~p~n", [~s{"key": [1, 2]}]),
    io:format("~p~n", [[~s`tick`, ~s'single', ~s#hash#, ~s<angle>]]),
    ok.

%% recorded: by hand (OTP 27)
%% expect: ["a\tb","a\\tb","paren \"quotes\"","br\\acket","slash","bar"]
%% expect: "\"key\": [1, 2]"
%% expect: ["tick","single","hash","angle"]
