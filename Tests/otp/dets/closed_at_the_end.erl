%% What a program leaves open is closed when it ends, or when the machine is stopped, but not by erlang:halt/1.
-module(closed_at_the_end).
-export([main/1]).

main([]) ->
    File = filename:join(os:getenv("TMPDIR", "/tmp"), "closed_at_the_end_" ++ os:getpid()),
    {ok, Command} = file:read_link("/proc/self/exe"),
    [run(Command, File, End) || End <- ["return", "ram", "stop", "fail", "halt", "return"]],
    file:delete(File);
main([File, End]) ->
    {ok, t} = dets:open_file(t, [{file, File}, {ram_file, End =:= "ram"}]),
    io:format("~p objects~n", [dets:info(t, size)]),
    ok = dets:insert(t, {End}),
    finish(End).

run(Command, File, End) ->
    Source = filename:join(filename:dirname(code:which(?MODULE)), "closed_at_the_end.erl"),
    Printed = os:cmd(lists:join(" ", [Command, Source, File, End, "2>&1"])),
    io:format("~ts: ~ts", [End, [C || C <- string:replace(Printed, File, "FILE", all)]]).

finish("stop") ->
    init:stop(),
    receive after infinity -> ok end;
finish("fail") -> exit(failed);
finish("halt") -> halt(0);
finish(_) -> ok.

%% recorded: by hand (it runs the command)
%% expect: return: 0 objects
%% expect: ram: 1 objects
%% expect: stop: 2 objects
%% expect: fail: 3 objects
%% expect: escript: exception exit: failed
%% expect:   in function  closed_at_the_end:finish/1 (Tests/otp/dets/closed_at_the_end.erl, line 24)
%% expect: halt: 4 objects
%% expect: return: dets: file "FILE" not properly closed, repairing ...
%% expect: 5 objects
