%%% How a port ends: with its program, with what that says at its end, with its owner, by others.
-module(ends).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    [show(Command, Options, all({spawn, Command}, Options))
     || Command <- ["echo hi", "sh -c 'echo hi; exit 3'", "sh -c 'kill -9 $$'", "sh -c 'exec >&-; exit 4'"],
        Options <- [[], [exit_status], [eof], [exit_status, eof], [exit_status, in]]],
    show(exit, [normal, foo, kill, {a, "b"}], [by_exit(Reason) || Reason <- [normal, foo, kill, {a, "b"}]]),
    show(linked, [normal, foo], [by_linked(Reason) || Reason <- [normal, foo]]),
    show(owner, [normal, foo], [by_owner(Reason) || Reason <- [normal, foo]]),
    show(unlinked, close, closed_unlinked()),
    show(pipe, broken, broken_pipe()),
    show(input, only, only_input()),
    %% The port is gone, its program ends when it sees that.
    Port = open_port({spawn, "cat"}, []),
    port_close(Port),
    receive {'EXIT', Port, normal} -> ok end,
    show(closed, calls, [fails(fun() -> port_close(Port) end), fails(fun() -> port_command(Port, "x") end),
                         fails(fun() -> port_connect(Port, self()) end), Port ! foo, erlang:port_info(Port),
                         erlang:port_info(Port, name), lists:member(Port, erlang:ports())] ).

all(Name, Options) ->
    Port = open_port(Name, Options),
    collect(Port, lists:member(eof, Options)).

collect(Port, EndsWithEof) ->
    receive
        {Port, eof} when EndsWithEof ->
            port_close(Port),
            [eof | collect(Port, false)];
        {Port, Message} -> [Message | collect(Port, EndsWithEof)];
        {'EXIT', Port, Reason} -> [{'EXIT', Reason}]
    end.

by_exit(Reason) ->
    Port = open_port({spawn, "cat"}, []),
    spawn(fun() -> exit(Port, Reason) end),
    receive {'EXIT', Port, Got} -> Got end.

by_linked(Reason) ->
    Port = open_port({spawn, "cat"}, []),
    {Pid, Monitor} = spawn_monitor(fun() -> link(Port), exit(Reason) end),
    receive {'DOWN', Monitor, process, Pid, _} -> ok end,
    %% A normal end is none of its business.
    Reason =/= normal orelse port_close(Port),
    receive {'EXIT', Port, Got} -> {Reason, Got} end.

by_owner(Reason) ->
    Me = self(),
    spawn(fun() -> Me ! open_port({spawn, "cat"}, []), receive go -> exit(Reason) end end) ! go,
    receive Port when is_port(Port) -> ok end,
    Monitor = erlang:monitor(port, Port),
    receive {'DOWN', Monitor, port, Port, Got} when Got =:= Reason; Got =:= noproc -> gone end.

closed_unlinked() ->
    Port = open_port({spawn, "cat"}, []),
    true = unlink(Port),
    true = port_close(Port),
    receive {'EXIT', Port, _} = Message -> Message after 0 -> nothing end.

broken_pipe() ->
    Port = open_port({spawn, "sh -c 'exec <&-; echo ready; sleep 10'"}, []),
    receive {Port, {data, "ready\n"}} -> ok end,
    true = port_command(Port, "x"),
    receive {'EXIT', Port, Reason} -> Reason end.

only_input() ->
    Port = open_port({spawn, "sleep 10"}, [in]),
    true = port_command(Port, "x"),
    receive {'EXIT', Port, Reason} -> Reason end.

fails(Call) ->
    try Call() catch Class:Reason -> {Class, Reason} end.

show(What, Detail, Result) ->
    io:format("~0p ~0p: ~0p~n", [What, Detail, mask(Result)]).

mask(Result) when is_list(Result) -> lists:map(fun mask/1, Result);
mask(Port) when is_port(Port) -> port;
mask(Result) -> Result.

%% expect: "echo hi" []: [{data,"hi\n"},{'EXIT',normal}]
%% expect: "echo hi" [exit_status]: [{data,"hi\n"},{exit_status,0},{'EXIT',normal}]
%% expect: "echo hi" [eof]: [{data,"hi\n"},eof,{'EXIT',normal}]
%% expect: "echo hi" [exit_status,eof]: [{data,"hi\n"},{exit_status,0},eof,{'EXIT',normal}]
%% expect: "echo hi" [exit_status,in]: [{data,"hi\n"},{exit_status,0},{'EXIT',normal}]
%% expect: "sh -c 'echo hi; exit 3'" []: [{data,"hi\n"},{'EXIT',normal}]
%% expect: "sh -c 'echo hi; exit 3'" [exit_status]: [{data,"hi\n"},{exit_status,3},{'EXIT',normal}]
%% expect: "sh -c 'echo hi; exit 3'" [eof]: [{data,"hi\n"},eof,{'EXIT',normal}]
%% expect: "sh -c 'echo hi; exit 3'" [exit_status,eof]: [{data,"hi\n"},{exit_status,3},eof,{'EXIT',normal}]
%% expect: "sh -c 'echo hi; exit 3'" [exit_status,in]: [{data,"hi\n"},{exit_status,3},{'EXIT',normal}]
%% expect: "sh -c 'kill -9 $$'" []: [{'EXIT',normal}]
%% expect: "sh -c 'kill -9 $$'" [exit_status]: [{exit_status,137},{'EXIT',normal}]
%% expect: "sh -c 'kill -9 $$'" [eof]: [eof,{'EXIT',normal}]
%% expect: "sh -c 'kill -9 $$'" [exit_status,eof]: [{exit_status,137},eof,{'EXIT',normal}]
%% expect: "sh -c 'kill -9 $$'" [exit_status,in]: [{exit_status,137},{'EXIT',normal}]
%% expect: "sh -c 'exec >&-; exit 4'" []: [{'EXIT',normal}]
%% expect: "sh -c 'exec >&-; exit 4'" [exit_status]: [{exit_status,4},{'EXIT',normal}]
%% expect: "sh -c 'exec >&-; exit 4'" [eof]: [eof,{'EXIT',normal}]
%% expect: "sh -c 'exec >&-; exit 4'" [exit_status,eof]: [{exit_status,4},eof,{'EXIT',normal}]
%% expect: "sh -c 'exec >&-; exit 4'" [exit_status,in]: [{exit_status,4},{'EXIT',normal}]
%% expect: exit [normal,foo,kill,{a,"b"}]: [normal,foo,killed,{a,"b"}]
%% expect: linked [normal,foo]: [{normal,normal},{foo,foo}]
%% expect: owner [normal,foo]: [gone,gone]
%% expect: unlinked close: nothing
%% expect: pipe broken: epipe
%% expect: input only: ebadf
%% expect: closed calls: [{error,badarg},{error,badarg},{error,badarg},foo,undefined,undefined,false]
