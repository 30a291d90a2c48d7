%%% What can be opened, and what cannot: the reasons.
-module(opening).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    [show(Name, open(Name, []))
     || Name <- [{spawn_executable, "/no/such/file"}, {spawn_executable, "/etc/passwd"},
                 {spawn_executable, <<"/bin/cat">>}, {spawn_executable, '/bin/cat'}, {spawn_executable, cat},
                 {spawn_executable, ""}, {spawn_executable, 1}, {spawn_executable, "/bin/c\0at"},
                 {spawn, "cat"}, {spawn, <<"cat">>}, {spawn, cat}, {spawn, [$c, "at"]}, {spawn, ""}, {spawn, 1},
                 {spawn, "a\0b"}, {spawn, [-1]}, {spawn_driver, "no_such_driver"}, {fd, 0}, {fd, a, b},
                 {fd, -1, 1}, {}, []]],
    [show(Options, open({spawn, "cat"}, Options))
     || Options <- [foo, [foo], [hide | foo], [{packet, 3}], [{packet, a}], [{line, 0}], [{line, a}], [{cd, 1}],
                    [{env, a}], [{env, [a]}], [{env, [{"A", 1}]}], [{env, [{"A=B", "x"}]}], [{env, [{"A", false}]}],
                    [{env, [{"A", "a\0b"}]}], [{args, ["a"]}], [{arg0, "x"}], [{parallelism, 1}],
                    [{parallelism, true}], [{busy_limits_port, {1, 2}}], [{busy_limits_port, disabled}],
                    [{busy_limits_msgq, {1, 2}}], [overlapped_io, hide], [in, out], [stream, {packet, 2}],
                    [{packet, 2}, {line, 3}], [{packet, 1, 2}]]],
    [show(Options, open({spawn_executable, "/bin/cat"}, Options))
     || Options <- [[{args, a}], [{args, [1]}], [{args, "abc"}], [{arg0, 1}], [{cd, "a\0b"}]]],
    %% What the system refuses when the program is there already.
    [show(Name, all(Name, Options))
     || {Name, Options} <- [{{spawn_executable, "/tmp"}, [exit_status]}, {{spawn_executable, "/tmp"}, []},
                            {{spawn_executable, "/bin/pwd"}, [exit_status, {cd, "/no/such/directory"}]}]],
    Port = list_to_port("#Port<0.123456789>"),
    show(unknown, [fails(Call) || Call <- [
        fun() -> port_command(Port, "a") end, fun() -> port_close(Port) end,
        fun() -> port_connect(Port, self()) end, fun() -> erlang:port_control(Port, 1, "") end,
        fun() -> erlang:port_call(Port, 1, a) end, fun() -> erlang:port_info(Port) end,
        fun() -> erlang:port_info(foo) end, fun() -> erlang:port_info(1) end]]).

open(Name, Options) ->
    try open_port(Name, Options) of
        Port -> port_close(Port), receive {'EXIT', Port, _} -> opened end
    catch
        Class:Reason -> {Class, Reason}
    end.

all(Name, Options) ->
    collect(open_port(Name, Options)).

collect(Port) ->
    receive
        {Port, Message} -> [Message | collect(Port)];
        {'EXIT', Port, Reason} -> [{'EXIT', Reason}]
    end.

fails(Call) ->
    try Call() catch Class:Reason -> {Class, Reason} end.

show(What, Result) ->
    io:format("~0p: ~0p~n", [What, Result]).

%% expect: {spawn_executable,"/no/such/file"}: {error,enoent}
%% expect: {spawn_executable,"/etc/passwd"}: {error,eacces}
%% expect: {spawn_executable,<<"/bin/cat">>}: opened
%% expect: {spawn_executable,'/bin/cat'}: opened
%% expect: {spawn_executable,cat}: {error,enoent}
%% expect: {spawn_executable,[]}: {error,badarg}
%% expect: {spawn_executable,1}: {error,badarg}
%% expect: {spawn_executable,[47,98,105,110,47,99,0,97,116]}: {error,badarg}
%% expect: {spawn,"cat"}: opened
%% expect: {spawn,<<"cat">>}: opened
%% expect: {spawn,cat}: opened
%% expect: {spawn,[99,"at"]}: opened
%% expect: {spawn,[]}: {error,badarg}
%% expect: {spawn,1}: {error,badarg}
%% expect: {spawn,[97,0,98]}: {error,badarg}
%% expect: {spawn,[-1]}: {error,badarg}
%% expect: {spawn_driver,"no_such_driver"}: {error,badarg}
%% expect: {fd,0}: {error,badarg}
%% expect: {fd,a,b}: {error,badarg}
%% expect: {fd,-1,1}: {error,einval}
%% expect: {}: {error,badarg}
%% expect: []: {error,badarg}
%% expect: foo: {error,badarg}
%% expect: [foo]: {error,badarg}
%% expect: [hide|foo]: {error,badarg}
%% expect: [{packet,3}]: {error,badarg}
%% expect: [{packet,a}]: {error,badarg}
%% expect: [{line,0}]: {error,badarg}
%% expect: [{line,a}]: {error,badarg}
%% expect: [{cd,1}]: {error,badarg}
%% expect: [{env,a}]: {error,badarg}
%% expect: [{env,[a]}]: {error,badarg}
%% expect: [{env,[{"A",1}]}]: {error,badarg}
%% expect: [{env,[{"A=B","x"}]}]: {error,badarg}
%% expect: [{env,[{"A",false}]}]: opened
%% expect: [{env,[{"A",[97,0,98]}]}]: {error,badarg}
%% expect: [{args,["a"]}]: {error,badarg}
%% expect: [{arg0,"x"}]: {error,badarg}
%% expect: [{parallelism,1}]: {error,badarg}
%% expect: [{parallelism,true}]: opened
%% expect: [{busy_limits_port,{1,2}}]: opened
%% expect: [{busy_limits_port,disabled}]: opened
%% expect: [{busy_limits_msgq,{1,2}}]: opened
%% expect: [overlapped_io,hide]: opened
%% expect: [in,out]: opened
%% expect: [stream,{packet,2}]: opened
%% expect: [{packet,2},{line,3}]: {error,badarg}
%% expect: [{packet,1,2}]: {error,badarg}
%% expect: [{args,a}]: {error,badarg}
%% expect: [{args,[1]}]: {error,badarg}
%% expect: [{args,"abc"}]: {error,badarg}
%% expect: [{arg0,1}]: {error,badarg}
%% expect: [{cd,[97,0,98]}]: {error,badarg}
%% expect: {spawn_executable,"/tmp"}: [{exit_status,13},{'EXIT',normal}]
%% expect: {spawn_executable,"/tmp"}: [{'EXIT',normal}]
%% expect: {spawn_executable,"/bin/pwd"}: [{exit_status,2},{'EXIT',normal}]
%% expect: unknown: [{error,badarg},{error,badarg},{error,badarg},{error,badarg},{error,badarg},undefined,undefined,{error,badarg}]
