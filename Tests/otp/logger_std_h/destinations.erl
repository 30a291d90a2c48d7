%% Events written to standard output and to standard error.
-module(destinations).
-export([main/1]).

main(_) ->
    ok = logger:remove_handler(default),
    Formatter = {logger_formatter, #{template => [level, ": ", msg, "\n"]}},
    ok = logger:add_handler(out, logger_std_h, #{formatter => Formatter}),
    ok = logger:add_handler(err, logger_std_h, #{config => #{type => standard_error},
                                                 formatter => Formatter, level => critical}),
    logger:error("to standard output, ~ts", ["unicode: \x{3b1}"]),
    logger:critical("to both"),
    [logger:error("line ~w", [Number]) || Number <- lists:seq(1, 30)],
    ok = logger_std_h:filesync(out),
    ok = logger_std_h:filesync(err).

%% expect: error: to standard output, unicode: α
%% expect: critical: to both
%% expect: error: line 1
%% expect: error: line 2
%% expect: error: line 3
%% expect: error: line 4
%% expect: error: line 5
%% expect: error: line 6
%% expect: error: line 7
%% expect: error: line 8
%% expect: error: line 9
%% expect: error: line 10
%% expect: error: line 11
%% expect: error: line 12
%% expect: error: line 13
%% expect: error: line 14
%% expect: error: line 15
%% expect: error: line 16
%% expect: error: line 17
%% expect: error: line 18
%% expect: error: line 19
%% expect: error: line 20
%% expect: error: line 21
%% expect: error: line 22
%% expect: error: line 23
%% expect: error: line 24
%% expect: error: line 25
%% expect: error: line 26
%% expect: error: line 27
%% expect: error: line 28
%% expect: error: line 29
%% expect: error: line 30
%% stderr: critical: to both
