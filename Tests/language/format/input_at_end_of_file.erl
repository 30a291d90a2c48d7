%%% Reading from an empty standard input gives eof.
-module(input_at_end_of_file).

-export([main/1]).

main(_) ->
    io:format("~p~n", [io:get_line("")]),
    io:format("~p~n", [io:get_chars("", 3)]),
    io:format("~p~n", [io:read("")]),
    ok.

%% expect: eof
%% expect: eof
%% expect: eof
