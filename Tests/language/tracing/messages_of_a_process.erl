%% `send` and 'receive' show the messages of a process, all of them or those that match.
-module(messages_of_a_process).
-export([main/1]).

main(_) ->
    Main = self(),
    Worker = spawn(fun work/0),
    Gone = gone(),
    register(main, Main),
    1 = erlang:trace(Worker, true, [send]),
    do(Worker, fun() -> Main ! to_pid, main ! to_name, {main, node()} ! to_node, erlang:send(Main, sent) end),
    do(Worker, fun() -> Gone ! lost end),
    do(Worker, fun() -> catch nobody ! lost, {nobody, node()} ! lost end),
    do(Worker, fun() -> self() ! own end),
    1 = erlang:trace_pattern(send, [{['_', '$1'], [{is_atom, '$1'}], [{message, {{'$1', seen}}}]}], []),
    print(erlang:trace_info(send, match_spec)),
    do(Worker, fun() -> Main ! atom, Main ! {tuple}, main ! atom end),
    1 = erlang:trace_pattern(send, false, []),
    do(Worker, fun() -> Main ! atom end),
    1 = erlang:trace_pattern(send, true, []),
    print(erlang:trace_info(send, match_spec)),
    erlang:trace(Worker, false, [send]),

    io:format("-- received~n"),
    1 = erlang:trace(Worker, true, ['receive']),
    do(Worker, fun() -> process_flag(trap_exit, true) end),
    exit(Worker, hello),
    do(Worker, fun() -> receive {'EXIT', Main, hello} -> ok end end),
    do(Worker, fun() -> {_, Monitor} = spawn_monitor(fun() -> exit(bye) end),
                        receive {'DOWN', Monitor, _, _, _} -> ok end end),
    do(Worker, fun() -> receive never -> ok after 1 -> ok end end),
    do(Worker, fun() -> self() ! own, receive own -> ok end end),
    1 = erlang:trace_pattern('receive', [{['$1', '$2', '$3'], [{is_atom, '$3'}],
                                          [{message, {{'$1', {'==', '$2', Main}}}}]}], []),
    Worker ! atom,
    Worker ! {tuple},
    do(Worker, fun() -> self() ! own, receive own -> ok end end),
    1 = erlang:trace_pattern('receive', true, []),
    [print(try erlang:trace_pattern(Event, Spec, Options) catch error:Reason -> Reason end)
     || {Event, Spec, Options} <- [{send, true, [local]}, {send, foo, []}, {'receive', [{foo, [], []}], []}]],
    [print(try erlang:trace_info(send, Item) catch error:Reason -> Reason end) || Item <- [all, traced]].

gone() ->
    {Pid, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, process, Pid, _} -> Pid end.

print(Term) -> io:format("~p~n", [Term]).

do(Worker, Fun) ->
    Reference = make_ref(),
    Worker ! {do, self(), Reference, Fun},
    receive {Reference, done} -> ok end,
    %% The trace message about that one is in front of it.
    show(Worker),
    io:format("--~n").

show(Worker) ->
    receive
        {trace, Worker, send, {_, done}, _} -> show(Worker);
        {trace, Worker, 'receive', {do, _, _, _}} -> show(Worker);
        {trace, Worker, Tag, Message} -> io:format("~p ~p~n", [Tag, plain(Message, Worker)]), show(Worker);
        {trace, Worker, Tag, Message, To} ->
            io:format("~p ~p ~p~n", [Tag, plain(Message, Worker), plain(To, Worker)]), show(Worker);
        {trace, Worker, Tag, Message, To, Extra} ->
            io:format("~p ~p ~p ~p~n", [Tag, Message, plain(To, Worker), Extra]), show(Worker);
        Other -> io:format("got ~p~n", [Other]), show(Worker)
    after 0 -> ok
    end.

plain(Pid, Pid) -> worker;
plain({'DOWN', Reference, process, Pid, Reason}, _) when is_reference(Reference), is_pid(Pid) -> {'DOWN', Reason};
plain({'EXIT', Pid, Reason}, _) when is_pid(Pid) -> {'EXIT', Reason};
plain(Pid, _) when is_pid(Pid) -> pid;
plain(Term, _) -> Term.

work() ->
    receive
        {do, From, Reference, Fun} ->
            catch Fun(),
            From ! {Reference, done},
            work()
    end.

%% expect: send to_pid pid
%% expect: got to_pid
%% expect: send to_name main
%% expect: got to_name
%% expect: send to_node {main,nonode@nohost}
%% expect: got to_node
%% expect: send sent pid
%% expect: got sent
%% expect: --
%% expect: send_to_non_existing_process lost pid
%% expect: --
%% expect: send lost nobody
%% expect: send lost {nobody,nonode@nohost}
%% expect: --
%% expect: send own worker
%% expect: --
%% expect: {match_spec,[{['_','$1'],[{is_atom,'$1'}],[{message,{{'$1',seen}}}]}]}
%% expect: send atom pid {atom,seen}
%% expect: got atom
%% expect: got {tuple}
%% expect: send atom main {atom,seen}
%% expect: got atom
%% expect: --
%% expect: got atom
%% expect: --
%% expect: {match_spec,true}
%% expect: -- received
%% expect: --
%% expect: 'receive' {'EXIT',hello}
%% expect: --
%% expect: 'receive' {'DOWN',bye}
%% expect: --
%% expect: 'receive' timeout
%% expect: --
%% expect: 'receive' own
%% expect: --
%% expect: 'receive' atom {nonode@nohost,true}
%% expect: 'receive' own {nonode@nohost,false}
%% expect: --
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
