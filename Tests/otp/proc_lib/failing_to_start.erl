%% init_fail: the start returns when the process has ended, and no exit message is left.
%% recorded: by hand (since OTP 26)
-module(failing_to_start).
-export([main/1, init/3]).

main(_) ->
    process_flag(trap_exit, true),
    [begin
         io:format("~p ~p: ~p~n", [How, Exception, proc_lib:How(?MODULE, init, [self(), {failed, How}, Exception])]),
         io:format("~p ~p~n", [whereis(starts), messages()])
     end || How <- [start, start_link], Exception <- [{exit, normal}, {exit, shutdown}, {exit, {shutdown, x}}]],
    {Result, Monitor} = proc_lib:start_monitor(?MODULE, init, [self(), ignored, {exit, normal}]),
    io:format("~p~n", [Result]),
    receive {'DOWN', Monitor, process, _, Reason} -> io:format("~p~n", [Reason]) end,
    process_flag(trap_exit, false),
    {_, Caller} = spawn_monitor(fun() ->
        proc_lib:start_link(?MODULE, init, [self(), ignored, {exit, {shutdown, both}}])
    end),
    receive {'DOWN', Caller, process, _, Why} -> io:format("~p~n", [Why]) end.

messages() -> receive Message -> [Message | messages()] after 0 -> [] end.

init(Starter, Return, Exception) ->
    register(starts, self()),
    proc_lib:init_fail(Starter, Return, Exception).

%% expect: start {exit,normal}: {failed,start}
%% expect: undefined []
%% expect: start {exit,shutdown}: {failed,start}
%% expect: undefined []
%% expect: start {exit,{shutdown,x}}: {failed,start}
%% expect: undefined []
%% expect: start_link {exit,normal}: {failed,start_link}
%% expect: undefined []
%% expect: start_link {exit,shutdown}: {failed,start_link}
%% expect: undefined []
%% expect: start_link {exit,{shutdown,x}}: {failed,start_link}
%% expect: undefined []
%% expect: ignored
%% expect: normal
%% expect: {shutdown,both}
