%% Trace messages may have a time; turns and collections are shown with `running` and `garbage_collection`.
-module(times_turns_and_collections).
-export([main/1, traced/1]).

traced(X) -> X.

main(_) ->
    Worker = spawn(fun work/0),
    1 = erlang:trace_pattern({?MODULE, traced, 1}, true, [local]),
    [begin
         1 = erlang:trace(Worker, true, [call | Flags]),
         do(Worker, fun() -> traced(1) end),
         print({Flags, [plain(E) || E <- events()]}),
         quiet(Worker)
     end || Flags <- [[], [timestamp], [monotonic_timestamp], [strict_monotonic_timestamp],
                      [monotonic_timestamp, strict_monotonic_timestamp], [timestamp, strict_monotonic_timestamp]]],
    1 = erlang:trace(Worker, true, [call, strict_monotonic_timestamp]),
    do(Worker, fun() -> traced(1), traced(2) end),
    [{T1, U1}, {T2, U2}] = [element(5, E) || E <- events()],
    print([T1 =< T2, U1 < U2]),
    quiet(Worker),

    1 = erlang:trace(Worker, true, [running]),
    do(Worker, fun() -> receive after 5 -> ok end end),
    Turns = events(),
    %% In turns: in, out, in, out.
    print(alternate([element(3, E) || E <- Turns])),
    print(lists:all(fun({trace, _, _, {M, F, A}}) -> is_atom(M) andalso is_atom(F) andalso is_integer(A) end, Turns)),
    print(length(Turns) >= 3),
    quiet(Worker),
    1 = erlang:trace(Worker, true, [running, scheduler_id]),
    do(Worker, fun() -> receive after 5 -> ok end end),
    print(lists:all(fun({trace, _, _, Id, {_, _, _}}) -> is_integer(Id);
                       ({trace, _, _, {_, _, _}, Id}) -> is_integer(Id) end, events())),
    quiet(Worker),

    1 = erlang:trace(Worker, true, [garbage_collection]),
    do(Worker, fun() -> erlang:garbage_collect() end),
    Collections = events(),
    print([lists:member(T, [element(3, E) || E <- Collections]) || T <- [gc_major_start, gc_major_end]]),
    print(lists:all(fun({trace, _, _, Info}) ->
                            lists:all(fun(Key) -> is_integer(proplists:get_value(Key, Info)) end,
                                      [heap_size, heap_block_size, old_heap_size, stack_size, recent_size, mbuf_size])
                    end, Collections)),
    quiet(Worker),
    1 = erlang:trace(Worker, true, [exiting]),
    Monitor = monitor(process, Worker),
    exit(Worker, kill),
    receive {'DOWN', Monitor, process, Worker, _} -> ok end,
    print(lists:member(out_exited, [element(3, E) || E <- events()])).

plain({trace, _, call, {_, F, A}}) -> {F, A};
plain({trace_ts, _, call, {_, F, A}, Time}) -> {F, A, time(Time)}.

time({A, B, C}) when is_integer(A), is_integer(B), is_integer(C) -> timestamp;
time({A, B}) when is_integer(A), is_integer(B) -> strict;
time(A) when is_integer(A) -> monotonic.

alternate([in, out | Rest]) -> alternate(Rest);
alternate([in]) -> true;
alternate([out | Rest]) -> alternate(Rest);
alternate(Rest) -> Rest =:= [].

%% No more events, and none on their way.
quiet(Worker) ->
    1 = erlang:trace(Worker, false, [all]),
    do(Worker, fun() -> ok end),
    events().

events() ->
    receive E when element(1, E) =:= trace; element(1, E) =:= trace_ts -> [E | events()] after 0 -> [] end.

print(Term) -> io:format("~p~n", [Term]).

do(Worker, Fun) ->
    Reference = make_ref(),
    Worker ! {do, self(), Reference, Fun},
    receive {Reference, done} -> ok end.

work() ->
    receive
        {do, From, Reference, Fun} ->
            catch Fun(),
            From ! {Reference, done},
            work()
    end.

%% expect: {[],[{traced,[1]}]}
%% expect: {[timestamp],[{traced,[1],timestamp}]}
%% expect: {[monotonic_timestamp],[{traced,[1],monotonic}]}
%% expect: {[strict_monotonic_timestamp],[{traced,[1],strict}]}
%% expect: {[monotonic_timestamp,strict_monotonic_timestamp],[{traced,[1],strict}]}
%% expect: {[timestamp,strict_monotonic_timestamp],[{traced,[1],timestamp}]}
%% expect: [true,true]
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: [true,true]
%% expect: true
%% expect: true
