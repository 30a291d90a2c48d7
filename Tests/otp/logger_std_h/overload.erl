%% A handler that uses too much ends, and is added again after a while.
-module(overload).
-export([main/1]).

main(_) ->
    ok = logger:remove_handler(default),
    Test = self(),
    Device = spawn_link(fun() -> device(Test) end),
    ok = logger:add_handler(slow, logger_std_h,
                            #{config => #{type => {device, Device},
                                          sync_mode_qlen => 1000, drop_mode_qlen => 1000,
                                          flush_qlen => 1000, burst_limit_enable => false,
                                          overload_kill_enable => true, overload_kill_qlen => 10,
                                          overload_kill_restart_after => 20},
                              formatter => {logger_formatter, #{template => [msg, "\n"]}}}),
    {ok, Config} = logger:get_handler_config(slow),
    Process = whereis(logger_std_h_slow),
    Monitor = monitor(process, Process),
    logger:error("event 1"),
    receive {writes, Device, Text} -> io:put_chars(Text) end,
    [logger:error("event ~w", [Number]) || Number <- lists:seq(2, 100)],
    Device ! go_on,
    receive {'DOWN', Monitor, process, Process, Reason} -> io:format("~p~n", [Reason]) end,
    wait(fun() -> logger:get_handler_config(slow) =:= {ok, Config} end),
    io:format("there again: ~p~n", [whereis(logger_std_h_slow) =/= Process]),
    logger:error("event after that"),
    receive {writes, Device, Text2} -> io:put_chars(Text2) end,
    Device ! go_on,
    ok = logger_std_h:filesync(slow).

device(Test) ->
    receive
        {io_request, From, Reference, {put_chars, unicode, Text}} ->
            Test ! {writes, self(), Text},
            receive go_on -> ok end,
            From ! {io_reply, Reference, ok}
    end,
    device(Test).

wait(Condition) ->
    case Condition() of
        true -> ok;
        false -> timer:sleep(5), wait(Condition)
    end.

%% recorded: by hand (when OTP looks at the length is another time)
%% expect: event 1
%% expect: overload_kill
%% expect: there again: true
%% expect: event after that
