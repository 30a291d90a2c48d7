%% A process has one tracer at a time, which must be there; when it ends, so does the tracing.
-module(who_traces_whom).
-export([main/1, traced/1]).

traced(X) -> X.

main(_) ->
    Main = self(),
    Worker = spawn(fun work/0),
    Tracer = spawn(fun work/0),
    Gone = gone(),
    print(erlang:trace(Worker, true, [call])),
    [try_trace(A) || A <- [[Worker, true, [call, {tracer, Tracer}]], [Worker, false, [call, {tracer, Tracer}]],
                           [Worker, true, []], [Worker, maybe_, [call]], [Worker, true, [foo]], [Worker, true, call],
                           [Worker, true, [call | x]], [foo, true, [call]], [Gone, true, [call]],
                           [Worker, true, [{tracer, foo}]], [Worker, true, [{foo, Main}]],
                           [Tracer, true, [call, {tracer, Gone}]], [17, true, [call]]]],
    info(Worker, flags), info(Worker, tracer, Main),
    info(Tracer, flags), info(Tracer, tracer), info(Gone, flags), info(new, flags), info(new, tracer),
    [info(A, B) || {A, B} <- [{Worker, foo}, {foo, flags}, {17, flags}]],

    %% Ends with its tracer.
    1 = erlang:trace(Worker, false, [all]),
    info(Worker, tracer),
    1 = erlang:trace(Worker, true, [send, 'receive', call, procs, {tracer, Tracer}]),
    info(Worker, tracer, Tracer),
    exit(Tracer, kill),
    wait(Tracer),
    do(Worker, fun() -> traced(1) end),
    info(Worker, flags), info(Worker, tracer),
    1 = erlang:trace(Worker, true, [call]),

    %% Patterns.
    [try_pattern(A) || A <- [[{?MODULE, '_', 1}, true, [local]], [{'_', traced, '_'}, true, [local]],
                             [{?MODULE, traced, 1}, true, [foo]], [{?MODULE, traced, 1}, true, [local, global]],
                             [{?MODULE, traced, 1}, foo, [local]], [{?MODULE, traced, 1}, [{foo, [], []}], [local]],
                             [{?MODULE, traced, 1}, [{['$1'], [{foo, bar}], []}], [local]],
                             [{?MODULE, traced, 1}, [{['$1'], [{return_trace}], []}], [local]],
                             [foo, true, [local]], [{?MODULE, nothing, 1}, true, [local]],
                             [{no_such_module_here, '_', '_'}, true, [local]]]],
    [begin
         print({Options, erlang:trace_pattern({?MODULE, traced, 1}, Spec, Options)}),
         print(erlang:trace_info({?MODULE, traced, 1}, traced)),
         print(erlang:trace_info({?MODULE, traced, 1}, match_spec))
     end || {Spec, Options} <- [{true, [global]}, {false, [local]}, {[{'_', [], [{return_trace}]}], [local]},
                                {false, [global]}, {true, []}, {false, []}]],
    [print(erlang:trace_info({?MODULE, Name, 1}, traced)) || Name <- [nothing, traced]],
    [print(erlang:trace_info({?MODULE, traced, 1}, Item))
     || Item <- [all, match_spec, meta, meta_match_spec, call_count]],

    %% Counting, and tracing of calls by anybody.
    1 = erlang:trace_pattern({?MODULE, traced, 1}, true, [call_count]),
    [traced(X) || X <- [1, 2, 3]],
    print(erlang:trace_info({?MODULE, traced, 1}, call_count)),
    1 = erlang:trace_pattern({?MODULE, traced, 1}, pause, [call_count]),
    traced(1),
    print(erlang:trace_info({?MODULE, traced, 1}, call_count)),
    1 = erlang:trace_pattern({?MODULE, traced, 1}, restart, [call_count]),
    traced(1),
    print(erlang:trace_info({?MODULE, traced, 1}, call_count)),
    1 = erlang:trace_pattern({?MODULE, traced, 1}, false, [call_count]),
    1 = erlang:trace_pattern({?MODULE, traced, 1}, [{'_', [], [{return_trace}]}], [meta]),
    {Anybody, Monitor} = spawn_monitor(fun() -> traced(4) end),
    receive {'DOWN', Monitor, process, Anybody, _} -> ok end,
    receive {trace_ts, Anybody, call, Call, {_, _, _}} -> print(Call) end,
    receive {trace_ts, Anybody, return_from, From, Value, {_, _, _}} -> print({From, Value}) end,
    1 = erlang:trace_pattern({?MODULE, traced, 1}, false, [meta]),

    %% Delivered.
    Reference = erlang:trace_delivered(Worker),
    receive {trace_delivered, Worker, Reference} -> print(delivered) end,
    print(try erlang:trace_delivered(foo) catch error:Reason -> Reason end),

    %% Who is sensitive is left alone.
    1 = erlang:trace_pattern({?MODULE, traced, 1}, true, [local]),
    do(Worker, fun() -> process_flag(sensitive, true), traced(5), process_flag(sensitive, false), traced(6) end),
    receive {trace, Worker, call, Seen} -> print(Seen) end,
    flush().

flush() -> receive M -> print(M), flush() after 0 -> ok end.

try_trace(Arguments) -> print(try apply(erlang, trace, Arguments) catch error:Reason -> Reason end).
try_pattern(Arguments) -> print(try apply(erlang, trace_pattern, Arguments) catch error:Reason -> Reason end).

info(Target, Item) -> print(try erlang:trace_info(Target, Item) catch error:Reason -> Reason end).
info(Target, tracer, Expected) -> print(erlang:trace_info(Target, tracer) =:= {tracer, Expected}).

gone() ->
    Pid = spawn(fun() -> ok end),
    wait(Pid),
    Pid.

wait(Pid) ->
    Monitor = monitor(process, Pid),
    receive {'DOWN', Monitor, process, Pid, _} -> ok end.

print(Term) -> io:format("~p~n", [Term]).

do(Worker, Fun) ->
    Reference = make_ref(),
    Worker ! {self(), Reference, Fun},
    receive {Reference, done} -> ok end.

work() ->
    receive
        {From, Reference, Fun} ->
            catch Fun(),
            From ! {Reference, done},
            work()
    end.

%% expect: 1
%% expect: badarg
%% expect: badarg
%% expect: 1
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: 1
%% expect: badarg
%% expect: {flags,[call]}
%% expect: true
%% expect: {flags,[]}
%% expect: {tracer,[]}
%% expect: undefined
%% expect: {flags,[]}
%% expect: {tracer,[]}
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: {tracer,[]}
%% expect: true
%% expect: {flags,[]}
%% expect: {tracer,[]}
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: 0
%% expect: 0
%% expect: {[global],1}
%% expect: {traced,global}
%% expect: {match_spec,[]}
%% expect: {[local],1}
%% expect: {traced,global}
%% expect: {match_spec,[]}
%% expect: {[local],1}
%% expect: {traced,local}
%% expect: {match_spec,[{'_',[],[{return_trace}]}]}
%% expect: {[global],1}
%% expect: {traced,local}
%% expect: {match_spec,[{'_',[],[{return_trace}]}]}
%% expect: {[],1}
%% expect: {traced,global}
%% expect: {match_spec,[]}
%% expect: {[],1}
%% expect: {traced,false}
%% expect: {match_spec,false}
%% expect: {traced,undefined}
%% expect: {traced,false}
%% expect: {all,false}
%% expect: {match_spec,false}
%% expect: {meta,false}
%% expect: {meta_match_spec,false}
%% expect: {call_count,false}
%% expect: {call_count,3}
%% expect: {call_count,3}
%% expect: {call_count,1}
%% expect: {who_traces_whom,traced,[4]}
%% expect: {{who_traces_whom,traced,1},4}
%% expect: delivered
%% expect: badarg
%% expect: {who_traces_whom,traced,[6]}
