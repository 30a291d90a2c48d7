%% Patterns and flags come and go while many processes run, and nobody is disturbed: results are right, messages are
%% complete for each process, and the tracer may die at any time.
-module(under_load).
-export([main/1, work/2, step/2, deep/1]).

step(N, Sum) -> Sum + deep(N rem 5).

deep(0) -> 0;
deep(N) -> 1 + deep(N - 1).

work(0, Sum) -> Sum;
work(N, Sum) ->
    L = lists:reverse([Sum, N]),
    [N, Sum] = L,
    work(N - 1, ?MODULE:step(N, Sum)).

main(_) ->
    Expected = work(2000, 0),
    Main = self(),
    Switch = spawn_link(fun() -> switch(0) end),
    lists:foreach(
      fun(Round) ->
              Tracer = spawn(fun() -> swallow(0) end),
              Workers = [spawn(fun() -> receive go -> Main ! {self(), work(2000, 0)} end end) || _ <- lists:seq(1, 20)],
              [erlang:trace(W, true, flags(I + Round) ++ [{tracer, Tracer}])
               || {I, W} <- lists:zip(lists:seq(1, 20), Workers)],
              [W ! go || W <- Workers],
              Round rem 3 =:= 0 andalso exit(Tracer, kill),
              [receive {W, Sum} -> Expected = Sum end || W <- Workers],
              exit(Tracer, kill)
      end, lists:seq(1, 12)),
    Switch ! {stop, self()},
    receive stopped -> ok end,
    %% Each call has its return.
    [true = erlang:trace_pattern({'_', '_', '_'}, false, [Kind]) > 5 || Kind <- [local, global]],
    1 = erlang:trace_pattern({?MODULE, step, 2}, [{'_', [], [{return_trace}]}], [global]),
    Worker = spawn(fun() -> receive go -> Main ! {self(), work(2000, 0)} end end),
    1 = erlang:trace(Worker, true, [call]),
    Worker ! go,
    receive {Worker, Expected} -> ok end,
    io:format("~p~n", [count(Worker, 0, 0)]),
    1 = erlang:trace_pattern({?MODULE, step, 2}, false, [global]),
    io:format("~p~n", [work(2000, 0) =:= Expected]).

count(Worker, Calls, Returns) ->
    receive
        {trace, Worker, call, _} -> count(Worker, Calls + 1, Returns);
        {trace, Worker, return_from, _, _} -> count(Worker, Calls, Returns + 1)
    after 0 ->
        {Calls, Returns}
    end.

flags(N) ->
    lists:nth(N rem 5 + 1, [[call], [call, return_to, 'receive'], [call, running, timestamp],
                            [all], [procs, garbage_collection, call, arity]]).

%% Sets and clears patterns as fast as it can.
switch(N) ->
    receive
        {stop, From} -> From ! stopped
    after 1 ->
        Spec = lists:nth(N rem 4 + 1, [true, [{'_', [], [{return_trace}]}], [{'_', [], [{exception_trace}]}], false]),
        erlang:trace_pattern({?MODULE, lists:nth(N rem 3 + 1, [step, deep, work]), '_'}, Spec,
                             [lists:nth(N rem 2 + 1, [local, global])]),
        N rem 10 =:= 0 andalso erlang:trace_pattern({lists, reverse, 1}, N rem 20 =:= 0, [global]),
        switch(N + 1)
    end.

swallow(N) -> receive _ -> swallow(N + 1) end.

%% expect: {2000,2000}
%% expect: true
