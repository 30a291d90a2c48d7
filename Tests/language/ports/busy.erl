%%% A program that does not read: who writes stands still, or is told so, and nobody else waits.
-module(busy).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    Port = open_port({spawn, "sleep 30"}, [stream]),
    Large = binary:copy(<<"x">>, 300000),
    show(nosuspend, [port_command(Port, Large, [nosuspend]), port_command(Port, Large, [nosuspend]),
                     erlang:send(Port, {self(), {command, Large}}, [nosuspend])]),
    show(queue, element(2, erlang:port_info(Port, queue_size)) > 8192),
    Me = self(),
    Writers = [spawn(fun() -> Write(), Me ! {written, self()} end)
               || Write <- [fun() -> port_command(Port, Large) end, fun() -> Port ! {Me, {command, Large}}, go_on() end]],
    [wait(fun() -> process_info(Writer, status) =:= {status, suspended} end) || Writer <- Writers],
    show(suspended, [receive {written, Writer} -> written after 0 -> waits end || Writer <- Writers]),
    %% Others work on.
    show(others, lists:sum(lists:seq(1, 1000))),
    [exit(Writer, kill) || Writer <- Writers],
    [wait(fun() -> not is_process_alive(Writer) end) || Writer <- Writers],
    exit(Port, enough),
    show(ended, receive {'EXIT', Port, Reason} -> Reason end),
    show(wrong, [fails(fun() -> port_command(open_port({spawn, "cat"}, []), "x", Options) end)
                 || Options <- [[force], [foo], foo, [nosuspend]]]),
    %% One that does read takes it all.
    Reader = open_port({spawn, "wc -c"}, [exit_status]),
    _ = [port_command(Reader, Large) || _ <- lists:seq(1, 20)],
    Unlimited = open_port({spawn, "cat >/dev/null"}, [out, {busy_limits_port, disabled}]),
    show(disabled, [port_command(Unlimited, Large, [nosuspend]) || _ <- lists:seq(1, 5)]).

%% Who sends a message to a busy port stands still with its next call.
go_on() -> ok.

wait(Condition) ->
    Condition() orelse (receive after 1 -> wait(Condition) end).

fails(Call) ->
    try Call() catch Class:Reason -> {Class, Reason} end.

show(What, Result) ->
    io:format("~0p: ~0p~n", [What, Result]).

%% expect: nosuspend: [true,false,nosuspend]
%% expect: queue: true
%% expect: suspended: [waits,waits]
%% expect: others: 500500
%% expect: ended: enough
%% expect: wrong: [{error,notsup},{error,badarg},{error,badarg},true]
%% expect: disabled: [true,true,true,true,true]
