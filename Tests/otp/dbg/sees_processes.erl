%% dbg:p/2 traces processes, whichever way they are named; dbg:c/3,4 a single call.
-module(sees_processes).
-export([main/1, f/1, g/1]).

f(X) -> g(X) + 1.
g(X) -> X * 2.

main(_) ->
    Main = self(),
    %% A handler of one's own.
    {ok, _} = dbg:tracer(process, {fun(Message, N) -> Main ! {seen, N, Message}, N + 1 end, 1}),
    {ok, Tracer} = dbg:get_tracer(),
    Worker = spawn(fun work/0),
    [p(dbg:p(Worker, Flags)) || Flags <- [[c], c, foo, [c, foo, bar], [c, clear], []]],
    p(erlang:trace_info(Worker, tracer) =:= {tracer, Tracer}),
    p(erlang:trace_info(Worker, flags)),
    {ok, [{matched, _, 1}, {saved, x}]} = dbg:tpl(?MODULE, f, 1, x),
    {ok, [{matched, _, 1}, {saved, cx}]} = dbg:tpl(?MODULE, g, 1, cx),
    do(Worker, fun() -> f(1) end),
    seen(4),
    do(Worker, fun() -> catch f(a) end),
    seen(4),
    p(dbg:p(Worker, clear)),
    p(erlang:trace_info(Worker, flags)),
    p(dbg:p(Worker)),
    p(erlang:trace_info(Worker, flags)),
    p(dbg:p(Worker, clear)),
    p(dbg:p(Worker, [m, p, sos])),
    p(erlang:trace_info(Worker, flags)),
    p(dbg:p(Worker, clear)),

    register(worker, Worker),
    p(dbg:p(worker, [s])),
    p(erlang:trace_info(Worker, flags)),
    p(dbg:p(worker, clear)),
    Text = pid_to_list(Worker),
    {0, N, 0} = numbers(Text),
    [begin {ok, [{matched, _, 1}]} = dbg:p(Item, [r]), p(erlang:trace_info(Worker, flags)), dbg:p(Item, clear) end
     || Item <- [Text, {0, N, 0}, N]],
    p(dbg:p(nobody_is_called_so, [c])),
    {ok, [{matched, _, 0, {no_proc, _}}]} = dbg:p({0, 9991, 0}, [c]),
    {Gone, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, process, Gone, _} -> ok end,
    {ok, [{matched, _, 0, {no_proc, Gone}}]} = dbg:p(Gone, [c]),
    {ok, [{matched, _, Many}]} = dbg:p(all, [c]),
    p(Many > 3),
    p(erlang:trace_info(Worker, flags)),
    p(erlang:trace_info(new, flags)),
    {ok, [{matched, _, _}]} = dbg:p(all, clear),
    p(erlang:trace_info(new, flags)),
    p(erlang:trace_info(Worker, flags)),
    p(dbg:p(new, [c])),
    p(dbg:p(new, clear)),
    ok = dbg:stop_clear(),
    p(erlang:trace_info({?MODULE, g, 1}, traced)),

    io:format("-- printed~n"),
    p(dbg:c(?MODULE, f, [1])),
    {ok, _} = dbg:tracer(),
    dbg:tpl(?MODULE, g, 1, cx),
    p(dbg:c(?MODULE, f, [1], c)),
    p(dbg:c(?MODULE, f, [1], foo)),
    %% That is the end of it: all begins anew.
    p(dbg:get_tracer()),
    {ok, _} = dbg:tracer(),
    dbg:tpl(?MODULE, g, 1, cx),
    do(Worker, fun() -> f(1) end),
    dbg:p(Worker, [c, p]),
    do(Worker, fun() -> [f(2), put(a, 1), spawn(?MODULE, f, [5])] end),
    timer:sleep(100),
    dbg:p(Worker, clear),
    dbg:stop_clear(),
    do(Worker, fun() -> f(3) end),
    ok.

numbers("<" ++ Rest) ->
    list_to_tuple([list_to_integer(N) || N <- string:lexemes(Rest, ".>")]).

seen(0) -> ok;
seen(N) ->
    receive {seen, Number, Message} -> io:format("~p ~p~n", [Number, setelement(2, Message, worker)]) end,
    seen(N - 1).

p(Term) -> io:format("~p~n", [Term]).

do(Worker, Fun) ->
    Worker ! {do, self(), Fun},
    receive done -> ok end.

work() ->
    receive
        {do, From, Fun} when is_pid(From) ->
            Fun(),
            From ! done,
            work()
    end.

%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect: {error,{bad_flags,[foo]}}
%% expect: {error,{bad_flags,[foo,bar]}}
%% expect: {error,{bad_flags,[clear]}}
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect: true
%% expect: {flags,[call]}
%% expect: 1 {trace,worker,call,{sees_processes,f,[1]}}
%% expect: 2 {trace,worker,call,{sees_processes,g,[1]},{sees_processes,f,1}}
%% expect: 3 {trace,worker,return_from,{sees_processes,g,1},2}
%% expect: 4 {trace,worker,return_from,{sees_processes,f,1},3}
%% expect: 5 {trace,worker,call,{sees_processes,f,[a]}}
%% expect: 6 {trace,worker,call,{sees_processes,g,[a]},{sees_processes,f,1}}
%% expect: 7 {trace,worker,exception_from,{sees_processes,g,1},{error,badarith}}
%% expect: 8 {trace,worker,exception_from,{sees_processes,f,1},{error,badarith}}
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect: {flags,[]}
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect: {flags,['receive',send]}
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect: {flags,[procs,set_on_spawn,'receive',send]}
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect: {flags,[send]}
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect: {flags,['receive']}
%% expect: {flags,['receive']}
%% expect: {flags,['receive']}
%% expect: {ok,[{matched,nonode@nohost,0,{no_proc,nobody_is_called_so}}]}
%% expect: true
%% expect: {flags,[call]}
%% expect: {flags,[call]}
%% expect: {flags,[]}
%% expect: {flags,[]}
%% expect: {ok,[{matched,nonode@nohost,0}]}
%% expect: {ok,[{matched,nonode@nohost,0}]}
%% expect: {traced,false}
%% expect: -- printed
%% expect: 3
%% expect: (<PID>) call sees_processes:g(1) ({sees_processes,f,1})
%% expect: (<PID>) returned from sees_processes:g/1 -> 2
%% expect: 3
%% expect: {error,{bad_flags,[foo]}}
%% expect: {error,{no_tracer_on_node,nonode@nohost}}
%% expect: (<PID>) call sees_processes:g(2) ({sees_processes,f,1})
%% expect: (<PID>) returned from sees_processes:g/1 -> 4
%% expect: (<PID>) spawn <PID> as sees_processes:f(5)
