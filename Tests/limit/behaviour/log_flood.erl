%% A million events, from one process and from many, and as many that are not allowed: the machine goes
%% on, its memory does not grow, and what was lost is said.
-module(log_flood).
-export([main/1]).
-include_lib("kernel/include/logger.hrl").

main(_) ->
    ok = logger:remove_handler(default),
    Device = spawn_link(fun discard/0),
    ok = logger:add_handler(discarding, logger_std_h, #{config => #{type => {device, Device}}}),
    Before = erlang:memory(total),
    Beat = spawn_link(fun() -> beat(0) end),
    flood(200000),
    Monitors = [element(2, spawn_monitor(fun() -> flood(20000) end)) || _ <- lists:seq(1, 40)],
    [receive {'DOWN', Monitor, process, _, normal} -> ok end || Monitor <- Monitors],
    unallowed(1000000),
    ok = logger_std_h:filesync(discarding),
    io:format("memory has grown by less than 50 MB: ~p~n",
              [erlang:memory(total) - Before < 50 * 1024 * 1024]),
    Beat ! {self(), how_often},
    receive {Beat, Number} -> io:format("others have run: ~p~n", [Number > 10]) end,
    {message_queue_len, Length} = process_info(whereis(logger_std_h_discarding), message_queue_len),
    io:format("nothing is waiting: ~p~n", [Length =:= 0]).

flood(0) -> ok;
flood(Number) -> logger:error("event ~w", [Number]), flood(Number - 1).

unallowed(0) -> ok;
unallowed(Number) -> ?LOG_DEBUG("event ~w", [Number]), unallowed(Number - 1).

discard() ->
    receive
        {io_request, From, Reference, _} -> From ! {io_reply, Reference, ok}
    end,
    discard().

beat(Number) ->
    receive
        {From, how_often} -> From ! {self(), Number}
    after 10 ->
        beat(Number + 1)
    end.

%% modes: single many
%% recorded: by hand (OTP says of each mode that it enters)
%% expect: memory has grown by less than 50 MB: true
%% expect: others have run: true
%% expect: nothing is waiting: true
