%%% Whose a port is: messages to it, port_connect/2, links and monitors.
-module(owners).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    messages(),
    connecting(),
    monitors(),
    links().

messages() ->
    Port = open_port({spawn, "cat"}, []),
    Me = self(),
    show(command, [(Port ! {Me, {command, ["a", <<"b">>]}}) =:= {Me, {command, ["a", <<"b">>]}}, next(Port)]),
    spawn(fun() -> Port ! {Me, {command, "by another"}} end),
    show(by_another, next(Port)),
    spawn(fun() -> port_command(Port, "by any") end),
    show(by_any, next(Port)),
    [begin Port ! Bad, show(Bad, next(Port)) end
     || Bad <- [foo, {foo, close}, 1, "x"]],
    Port ! {Me, foo},
    show(no_request, next(Port)),
    spawn(fun() -> Port ! {self(), {command, "x"}} end),
    show(not_the_owner, next(Port)),
    Port ! {Me, close},
    show(close, lists:sort([next(Port), next(Port)])).

connecting() ->
    Port = open_port({spawn, "cat"}, []),
    Me = self(),
    Other = spawn_link(fun() -> relay(Me) end),
    Port ! {Me, {connect, Other}},
    show(connected, [next(Port), erlang:port_info(Port, connected) =:= {connected, Other}]),
    Port ! {Other, {command, "to the other"}},
    show(relayed, receive {Other, {Port, Data}} -> Data end),
    show(back, [port_connect(Port, Me), port_command(Port, "to me"), next(Port)]),
    show(no_process, [fails(fun() -> port_connect(Port, X) end) || X <- [1, Port, dead(), me]]),
    port_close(Port),
    show(closed, next(Port)),
    unlink(Other),
    exit(Other, kill).

relay(To) ->
    receive Message -> To ! {self(), Message}, relay(To) end.

dead() ->
    {Pid, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, process, Pid, _} -> Pid end.

monitors() ->
    Port = open_port({spawn, "cat"}, []),
    Monitor = erlang:monitor(port, Port),
    show(monitor, [process_info(self(), monitors) =:= {monitors, [{port, Port}]},
                   erlang:port_info(Port, monitored_by) =:= {monitored_by, [self()]}]),
    Other = erlang:monitor(port, Port),
    show(demonitor, [demonitor(Other), erlang:port_info(Port, monitored_by) =:= {monitored_by, [self()]}]),
    register(my_port, Port),
    Named = erlang:monitor(port, my_port),
    Tagged = erlang:monitor(port, Port, [{tag, my_tag}]),
    port_close(Port),
    show(down, [down(Monitor), down(Named), down(Tagged), next(Port)]),
    show(late, down(erlang:monitor(port, Port))),
    show(nobody, down(erlang:monitor(port, nobody))),
    show(wrong, [fails(fun() -> erlang:monitor(port, X) end) || X <- [1, self(), {a, b}, "x"]]),
    show(wrong, fails(fun() -> erlang:monitor(process, Port) end)).

down(Reference) ->
    receive {Tag, Reference, Type, Item, Reason} -> {Tag, Type, is_port(Item) orelse Item, Reason} end.

links() ->
    Port = open_port({spawn, "cat"}, []),
    show(linked, [lists:member(Port, element(2, process_info(self(), links))), unlink(Port), link(Port), link(Port)]),
    port_close(Port),
    show(once, [next(Port), receive {'EXIT', Port, _} -> twice after 0 -> no_more end]),
    show(closed, [link(Port), next(Port)]),
    {_, Monitor} = spawn_monitor(fun() -> exit(fails(fun() -> link(Port) end)) end),
    show(not_trapping, receive {'DOWN', Monitor, process, _, Reason} -> Reason end),
    %% A process that is linked ends with the port, but not when that is closed.
    Second = open_port({spawn, "cat"}, []),
    {Linked, Watch} = spawn_monitor(fun() -> link(Second), receive stop -> ok end end),
    wait(fun() -> length(element(2, erlang:port_info(Second, links))) =:= 2 end),
    exit(Second, broken),
    show(broken, [receive {'DOWN', Watch, process, Linked, Why} -> Why end, next(Second)]).

wait(Condition) ->
    Condition() orelse (receive after 1 -> wait(Condition) end).

next(Port) ->
    receive
        {Port, Message} -> Message;
        {'EXIT', Port, Reason} -> {'EXIT', Reason}
    end.

fails(Call) ->
    try Call() catch Class:Reason -> {Class, Reason} end.

show(What, Result) ->
    io:format("~0p: ~0p~n", [What, Result]).

%% expect: command: [true,{data,"ab"}]
%% expect: by_another: {data,"by another"}
%% expect: by_any: {data,"by any"}
%% expect: foo: {'EXIT',badsig}
%% expect: {foo,close}: {'EXIT',badsig}
%% expect: 1: {'EXIT',badsig}
%% expect: "x": {'EXIT',badsig}
%% expect: no_request: {'EXIT',badsig}
%% expect: not_the_owner: {'EXIT',badsig}
%% expect: close: [closed,{'EXIT',normal}]
%% expect: connected: [connected,true]
%% expect: relayed: {data,"to the other"}
%% expect: back: [true,true,{data,"to me"}]
%% expect: no_process: [{error,badarg},{error,badarg},{error,badarg},{error,badarg}]
%% expect: closed: {'EXIT',normal}
%% expect: monitor: [true,true]
%% expect: demonitor: [true,true]
%% expect: down: [{'DOWN',port,true,normal},{'DOWN',port,{my_port,nonode@nohost},normal},{my_tag,port,true,normal},{'EXIT',normal}]
%% expect: late: {'DOWN',port,true,noproc}
%% expect: nobody: {'DOWN',port,{nobody,nonode@nohost},noproc}
%% expect: wrong: [{error,badarg},{error,badarg},{error,badarg},{error,badarg}]
%% expect: wrong: {error,badarg}
%% expect: linked: [true,true,true,true]
%% expect: once: [{'EXIT',normal},no_more]
%% expect: closed: [true,{'EXIT',noproc}]
%% expect: not_trapping: {error,noproc}
%% expect: broken: [broken,{'EXIT',broken}]
