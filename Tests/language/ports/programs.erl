%%% What a program finds: its arguments, its variables, its directory, its descriptors and signals.
-module(programs).

-export([main/1]).

main(_) ->
    os:putenv("ALDER_ONE", "1"),
    show(args, run({spawn_executable, "/bin/sh"},
                   [{args, ["-c", "echo \"$0,$1,$2,$3\"", <<"a b">>, [1102], 'c d', ""]}])),
    show(arg0, run({spawn_executable, "/bin/cat"}, [{args, ["/proc/self/cmdline"]}, {arg0, "foo"}])),
    show(env, run({spawn, "sh -c 'echo $ALDER_ONE,$ALDER_TWO,$ALDER_THREE'"},
                  [{env, [{"ALDER_ONE", false}, {"ALDER_TWO", "two"}, {"ALDER_THREE", "\x{442}"}]}])),
    show(inherited, run({spawn, "sh -c 'echo $ALDER_ONE'"}, [])),
    show(cd, run({spawn, "pwd"}, [{cd, "/usr"}])),
    show(shell, run({spawn, "echo $((1 + 2)) 'a b'"}, [])),
    show(stderr, run({spawn, "sh -c 'echo out; echo err >&2'"}, [stderr_to_stdout])),
    show(no_input, run({spawn, "cat"}, [in])),
    show(descriptors, run({spawn, "sh -c 'cd /proc/self/fd; echo *'"}, [])),
    show(high_descriptors, run({spawn, "sh -c 'cat <&3 >&4'"}, [nouse_stdio], "through 3 and 4", 15)),
    show(blocked, run({spawn, "grep SigBlk /proc/self/status"}, [])),
    show(leads_session, run({spawn, "sh -c '[ $$ = $(ps -o sid= -p $$) ] && echo yes'"}, [])),
    Port = open_port({spawn, "cat -u"}, [{parallelism, true}]),
    true = register(my_cat, Port),
    port_command(my_cat, "abc"),
    receive {Port, {data, "abc"}} -> ok end,
    Info = erlang:port_info(my_cat),
    show(info, [Key || {Key, _} <- Info]),
    show(info, [lists:keyfind(Key, 1, Info) || Key <- [name, input, output, registered_name]]),
    show(pid, is_integer(proplists:get_value(os_pid, Info))),
    show(items, [erlang:port_info(Port, Item)
                 || Item <- [parallelism, locking, queue_size, monitors, monitored_by, registered_name]]),
    show(data, [erlang:port_set_data(Port, {some, "data"}), erlang:port_get_data(Port)]),
    show(listed, [lists:member(Port, erlang:ports()), is_port(Port), whereis(my_cat) =:= Port,
                  lists:member(my_cat, registered()), list_to_port(port_to_list(Port)) =:= Port,
                  binary_to_term(term_to_binary(Port)) =:= Port, self() > Port, make_ref() < Port]),
    my_cat ! {self(), {command, "by name"}},
    show(named, receive {Port, {data, Data}} -> Data end),
    show(port_close, [port_close(my_cat), whereis(my_cat)]).

run(Name, Options) ->
    Port = open_port(Name, [exit_status | Options]),
    collect(Port, []).

run(Name, Options, Input, Size) ->
    Port = open_port(Name, Options),
    port_command(Port, Input),
    collect_some(Port, Size).

collect_some(Port, Size) when Size > 0 ->
    receive {Port, {data, Data}} -> Data ++ collect_some(Port, Size - length(Data)) end;
collect_some(Port, _) ->
    port_close(Port),
    "".

collect(Port, Data) ->
    receive
        {Port, {data, More}} -> collect(Port, Data ++ More);
        {Port, {exit_status, Status}} -> {Status, Data}
    end.

show(What, Result) ->
    io:format("~0p: ~0p~n", [What, Result]).

%% expect: args: {0,[97,32,98,44,209,142,44,99,32,100,44,10]}
%% expect: arg0: {0,[102,111,111,0,47,112,114,111,99,47,115,101,108,102,47,99,109,100,108,105,110,101,0]}
%% expect: env: {0,[44,116,119,111,44,209,130,10]}
%% expect: inherited: {0,"1\n"}
%% expect: cd: {0,"/usr\n"}
%% expect: shell: {0,"3 a b\n"}
%% expect: stderr: {0,"out\nerr\n"}
%% expect: no_input: {0,[]}
%% expect: descriptors: {0,"0 1 2 3\n"}
%% expect: high_descriptors: "through 3 and 4"
%% expect: blocked: {0,"SigBlk:\t0000000000000000\n"}
%% expect: leads_session: {0,"yes\n"}
%% expect: info: [registered_name,name,links,id,connected,input,output,os_pid]
%% expect: info: [{name,"cat -u"},{input,3},{output,3},{registered_name,my_cat}]
%% expect: pid: true
%% expect: items: [{parallelism,true},{locking,port_level},{queue_size,0},{monitors,[]},{monitored_by,[]},{registered_name,my_cat}]
%% expect: data: [true,{some,"data"}]
%% expect: listed: [true,true,true,true,true,true,true,true]
%% expect: named: "by name"
%% expect: port_close: [true,undefined]
