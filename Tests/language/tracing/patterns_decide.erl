%% The match specification of a pattern decides which calls are seen, and what goes with them.
-module(patterns_decide).
-export([main/1]).

add(A, B) -> A + B.
caller(A) -> [add(A, 1)].
other(A) -> A.

main(_) ->
    Worker = spawn(fun work/0),
    1 = erlang:trace(Worker, true, [call]),
    set([{[1, '$1'], [], []}]),
    do(Worker, fun() -> [add(1, 2), add(2, 1)] end),
    set([{['$1', '$1'], [], [{message, {{same, '$1'}}}]}, {'_', [], [{message, '$_'}]}]),
    do(Worker, fun() -> [add(1, 2), add(2, 2)] end),
    set([{['$1', '$2'], [{'>', '$1', '$2'}, {is_integer, '$2'}], [{return_trace}]}]),
    do(Worker, fun() -> [add(1, 2), add(2, 1)] end),
    set([{'_', [], [{message, {caller}}]}]),
    do(Worker, fun() -> caller(1) end),
    set([{'_', [], [{message, false}, {return_trace}]}]),
    do(Worker, fun() -> add(1, 2) end),
    set([{'_', [], [{message, '$$'}]}]),
    do(Worker, fun() -> add(1, 2) end),
    set([{['$1', '_'], [], [{message, {{{self}, {const, '$1'}, {hd, ['$1']}, {get_seq_token}, {is_seq_trace}}}}]}]),
    do(Worker, fun() -> add(4, 2) end),
    %% What fails in a body is 'EXIT', what fails in a guard does not match.
    set([{['$1', '_'], [], [{message, {hd, '$1'}}]}]),
    do(Worker, fun() -> add(1, 2) end),
    set([{['$1', '_'], [{hd, '$1'}], []}]),
    do(Worker, fun() -> add(1, 2) end),
    %% Flags are changed by calls.
    set([{'_', [], [{silent, true}]}]),
    do(Worker, fun() -> add(1, 2) end),
    flags(Worker),
    set([{'_', [], [{silent, false}]}]),
    do(Worker, fun() -> add(1, 2) end),
    set([{'_', [], [{enable_trace, 'receive'}]}]),
    do(Worker, fun() -> add(1, 2) end),
    flags(Worker),
    set([{'_', [], [{message, {disable_trace, [call]}}]}]),
    do(Worker, fun() -> [add(1, 2), add(1, 2)] end),
    flags(Worker),
    erlang:trace(Worker, true, [call]),
    set([{'_', [], [{trace, ['receive'], [procs]}]}]),
    do(Worker, fun() -> add(1, 2) end),
    flags(Worker),
    set([{'_', [], [{message, {process_dump}}]}]),
    Worker ! {self(), make_ref(), fun() -> add(1, 2) end},
    receive {trace, Worker, call, {?MODULE, add, [1, 2]}, Dump} -> print(is_binary(Dump)) end,
    receive {_, done} -> ok end,
    %% Another process is traced as well, by the same tracer.
    Other = spawn(fun work/0),
    set([{'_', [], [{enable_trace, {const, Other}, call}]}]),
    do(Worker, fun() -> add(5, 5) end),
    flags(Other),
    do(Other, fun() -> add(6, 6) end),
    %% Several functions.
    set(false),
    print(erlang:trace_pattern({?MODULE, other, '_'}, true, [local])),
    do(Worker, fun() -> [other(1), add(1, 2)] end),
    print([erlang:match_spec_test(Arguments, Spec, trace)
           || {Arguments, Spec} <- [{[1], [{'_', [], [{return_trace}]}]}, {[1], [{['$1'], [], [{message, '$1'}]}]},
                                    {[1], [{[2], [], []}]}, {[1], [{'_', [], [{message, false}]}]}]]),
    [print(erlang:match_spec_test([1], Spec, trace))
     || Spec <- [[{foo, [], []}], [{'_', [{return_trace}], []}], [{'_', [], [{return_trace, 1}]}],
                 [{'_', [], [{message}]}], [{'_', [], [{foo}]}], foo]].

set(Spec) -> 1 = erlang:trace_pattern({?MODULE, add, 2}, Spec, [local]).

flags(Pid) -> print(erlang:trace_info(Pid, flags)).

print(Term) -> io:format("~p~n", [Term]).

do(Worker, Fun) ->
    Reference = make_ref(),
    Worker ! {self(), Reference, Fun},
    receive {Reference, done} -> ok end,
    show(Worker),
    io:format("--~n").

show(Worker) ->
    receive
        {trace, Worker, 'receive', _} -> io:format("receive~n"), show(Worker);
        {trace, Worker, Tag, A} -> io:format("~p ~p~n", [Tag, A]), show(Worker);
        {trace, Worker, Tag, A, {Pid, B, C, D, E}} when Pid =:= Worker ->
            io:format("~p ~p ~p~n", [Tag, A, {worker, B, C, D, E}]), show(Worker);
        {trace, Worker, Tag, A, B} -> io:format("~p ~p ~p~n", [Tag, A, B]), show(Worker)
    after 0 -> ok
    end.

work() ->
    receive
        {From, Reference, Fun} ->
            catch Fun(),
            From ! {Reference, done},
            work()
    end.

%% expect: call {patterns_decide,add,[1,2]}
%% expect: --
%% expect: call {patterns_decide,add,[1,2]} [1,2]
%% expect: call {patterns_decide,add,[2,2]} {same,2}
%% expect: --
%% expect: call {patterns_decide,add,[2,1]}
%% expect: return_from {patterns_decide,add,2} 3
%% expect: --
%% expect: call {patterns_decide,add,[1,1]} {patterns_decide,caller,1}
%% expect: --
%% expect: return_from {patterns_decide,add,2} 3
%% expect: --
%% expect: call {patterns_decide,add,[1,2]} []
%% expect: --
%% expect: call {patterns_decide,add,[4,2]} {worker,'$1',4,[],false}
%% expect: --
%% expect: call {patterns_decide,add,[1,2]} 'EXIT'
%% expect: --
%% expect: --
%% expect: --
%% expect: {flags,[silent,call]}
%% expect: call {patterns_decide,add,[1,2]}
%% expect: --
%% expect: call {patterns_decide,add,[1,2]}
%% expect: --
%% expect: {flags,[call,'receive']}
%% expect: receive
%% expect: call {patterns_decide,add,[1,2]} 'EXIT'
%% expect: call {patterns_decide,add,[1,2]} 'EXIT'
%% expect: --
%% expect: {flags,[call,'receive']}
%% expect: receive
%% expect: call {patterns_decide,add,[1,2]}
%% expect: --
%% expect: {flags,[procs,call]}
%% expect: true
%% expect: call {patterns_decide,add,[5,5]}
%% expect: --
%% expect: {flags,[call]}
%% expect: call {patterns_decide,add,[6,6]}
%% expect: --
%% expect: 1
%% expect: call {patterns_decide,other,[1]}
%% expect: --
%% expect: [{ok,true,[return_trace],[]},{ok,1,[],[]},{ok,false,[],[]},{ok,false,[],[]}]
%% expect: {error,[{error,"Match head is invalid in this context."}]}
%% expect: {error,[{error,"Special form 'return_trace' called in guard context."}]}
%% expect: {error,[{error,"Special form 'return_trace' called with arguments in {return_trace,1}."}]}
%% expect: {error,[{error,"Special form 'message' called with wrong number of arguments in {message}."}]}
%% expect: {error,[{error,"Function foo/0 does_not_exist."}]}
%% expect: {error,[{error,"Match programs are not in a list."}]}
