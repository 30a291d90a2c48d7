%% More events in a window than the limit are dropped, which is said when they are asked for.
-module(burst).
-export([main/1]).

main(_) ->
    ok = logger:remove_handler(default),
    ok = logger:add_handler(out, logger_std_h,
                            #{config => #{burst_limit_max_count => 5,
                                          burst_limit_window_time => 60000},
                              formatter => {logger_formatter, #{template => [msg, "\n"]}}}),
    [begin logger:error("line ~w", [Number]), logger_std_h:filesync(out) end
     || Number <- lists:seq(1, 5)],
    [logger:error("line ~w", [Number]) || Number <- lists:seq(6, 1000)],
    logger_std_h:filesync(out).

%% recorded: by hand (OTP does not say how many)
%% expect: line 1
%% expect: line 2
%% expect: line 3
%% expect: line 4
%% expect: line 5
%% expect: Handler out dropped 995 events: more than 5 came within 60000 ms
