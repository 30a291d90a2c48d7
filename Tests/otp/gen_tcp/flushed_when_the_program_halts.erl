%% What has been sent is not lost when the program halts, though the other end does not read yet.
-module(flushed_when_the_program_halts).
-export([main/1]).

main(_) ->
    {ok, Listener} = gen_tcp:listen(0, [binary, {ip, {127, 0, 0, 1}}, {active, false}]),
    {ok, Port} = inet:port(Listener),
    Reader = lists:concat(["exec 3<>/dev/tcp/127.0.0.1/", Port, "; sleep 0.5; echo $(cat <&3 | wc -c) bytes >&2; cat >/dev/null"]),
    Shell = open_port({spawn_executable, "/bin/bash"}, [{args, ["-c", Reader]}]),
    %% What is written to the port is not lost either: it is read when the number has been printed.
    spawn(fun() -> port_command(Shell, binary:copy(<<"y">>, 1000000)) end),
    {ok, Socket} = gen_tcp:accept(Listener),
    ok = inet:setopts(Socket, [{high_watermark, 100000000}]),
    ok = gen_tcp:send(Socket, binary:copy(<<"x">>, 20000000)),
    io:format("sent~n"),
    halt(3).

%% expect: sent
%% stderr: 20000000 bytes
%% exit: 3
