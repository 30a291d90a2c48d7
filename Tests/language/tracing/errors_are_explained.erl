%% What was wrong with the arguments of the functions of tracing is said.
-module(errors_are_explained).
-export([main/1]).

main(_) ->
    Gone = gone(),
    Worker = spawn(fun() -> receive after infinity -> ok end end),
    Other = spawn(fun() -> receive after infinity -> ok end end),
    1 = erlang:trace(Worker, true, [call]),
    [explain(F, A)
     || {F, A} <-
            [{trace, [foo, true, [call]]}, {trace, [17, true, [call]]}, {trace, [Gone, true, [call]]},
             {trace, [Worker, x, [call]]}, {trace, [Worker, true, call]}, {trace, [Worker, true, [foo]]},
             {trace, [Worker, true, [call | x]]}, {trace, [Worker, true, [cpu_timestamp]]},
             {trace, [Worker, true, [{tracer, Other}]]}, {trace, [Worker, true, [{tracer, foo}]]},
             {trace_info, [foo, flags]}, {trace_info, [Worker, foo]}, {trace_info, [17, flags]},
             {trace_info, [send, all]},
             {trace_pattern, [foo, true]}, {trace_pattern, [{lists, '_', 1}, true]},
             {trace_pattern, [{lists, foo, a}, true]}, {trace_pattern, [{lists, foo, 1}, foo]},
             {trace_pattern, [{lists, foo, 1}, [{foo, [], []}]]}, {trace_pattern, [{lists, foo, 1}, true, [foo]]},
             {trace_pattern, [{lists, foo, 1}, true, foo]}, {trace_pattern, [send, true, [local]]},
             {trace_pattern, [{lists, foo, 1}, true, [local, global]]}, {trace_pattern, [send, foo, []]},
             {trace_delivered, [foo]}]].

explain(Function, Arguments) ->
    try apply(erlang, Function, Arguments) of
        Value -> io:format("~w ~p~n", [Function, Value])
    catch
        error:Reason:Trace ->
            Texts = maps:map(fun(_, Text) -> iolist_to_binary(Text) end, erl_erts_errors:format_error(Reason, Trace)),
            io:format("~w ~p~n    ~0p~n", [Function, Reason, maps:to_list(Texts)])
    end.

gone() ->
    {Pid, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, process, Pid, _} -> Pid end.

%% expect: trace badarg
%% expect:     [{1,<<"invalid spec for pid or port">>}]
%% expect: trace badarg
%% expect:     [{1,<<"invalid spec for pid or port">>}]
%% expect: trace badarg
%% expect:     [{1,<<"invalid spec for pid or port">>}]
%% expect: trace badarg
%% expect:     [{2,<<"not a boolean ('true' or 'false')">>}]
%% expect: trace badarg
%% expect:     [{3,<<"not a list">>}]
%% expect: trace badarg
%% expect:     [{3,<<"invalid option in list">>}]
%% expect: trace badarg
%% expect:     [{3,<<"not a proper list">>}]
%% expect: trace badarg
%% expect:     [{1,<<"invalid spec for pid or port">>}]
%% expect: trace badarg
%% expect:     [{1,<<"invalid spec for pid or port">>}]
%% expect: trace badarg
%% expect:     [{3,<<"invalid option in list">>}]
%% expect: trace_info badarg
%% expect:     [{1,<<"not a valid tracee specification">>}]
%% expect: trace_info badarg
%% expect:     [{2,<<"invalid trace item">>}]
%% expect: trace_info badarg
%% expect:     [{1,<<"not a valid tracee specification">>}]
%% expect: trace_info badarg
%% expect:     [{2,<<"invalid trace item">>}]
%% expect: trace_pattern badarg
%% expect:     [{1,<<"invalid MFA specification">>}]
%% expect: trace_pattern badarg
%% expect:     [{1,<<"invalid MFA specification">>}]
%% expect: trace_pattern badarg
%% expect:     [{1,<<"invalid MFA specification">>}]
%% expect: trace_pattern badarg
%% expect:     [{2,<<"invalid match specification">>}]
%% expect: trace_pattern badarg
%% expect:     [{2,<<"invalid match specification">>}]
%% expect: trace_pattern badarg
%% expect:     [{3,<<"invalid option in list">>}]
%% expect: trace_pattern badarg
%% expect:     [{3,<<"not a list">>}]
%% expect: trace_pattern badarg
%% expect:     [{1,<<"invalid MFA specification">>}]
%% expect: trace_pattern badarg
%% expect:     [{3,<<"invalid option in list">>}]
%% expect: trace_pattern badarg
%% expect:     [{2,<<"invalid match specification">>}]
%% expect: trace_delivered badarg
%% expect:     [{1,<<"not a pid or 'all'">>}]
