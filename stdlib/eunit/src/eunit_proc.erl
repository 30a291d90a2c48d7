-module(eunit_proc).
-moduledoc """
The processes that run tests.

A worker runs the tests of a group, one after the other, and those of the groups in it; a group that is to
have a process of its own has another worker. Each worker has a keeper (`eunit_keeper`), to which it
tells what begins and ends, and which knows what to say when the worker dies. Ids are the positions of
items in their groups, from the outermost on.
""".

-export([run/3, get_output/0]).

-include_lib("eunit/src/eunit_internal.hrl").

%% The worker's keeper, and the options of the run.
-record(worker, {keeper :: pid(), options :: [term()]}).

-doc """
Runs tests; `Out` is called with `{status, Id, What}` for all that happens, in the order of the tests, in the
keeper's process. Returns the reference of a monitor that goes down when all is done.
""".
-spec run(term(), [term()], fun((tuple()) -> term())) -> reference().
run(Tests, Options, Out) ->
    start(#group{tests = Tests}, [], Options, Out, node()).

-doc "What the test that runs now has printed.".
-spec get_output() -> string().
get_output() ->
    Reference = make_ref(),
    group_leader() ! {get_output, self(), Reference},
    receive
        {Reference, Output} -> Output
    end.

start(Item, Id, Options, Out, Node) ->
    Work = fun(Keeper) -> item(Item, Id, #worker{keeper = Keeper, options = Options}) end,
    {_Keeper, Monitor} = eunit_keeper:start(Work, Out, Node),
    Monitor.

%% -- A worker ------------------------------------------------------------------------------------

item(#test{} = Test, Id, Worker) -> test(Test, Id, Worker);
item(#group{} = Group, Id, Worker) -> group(Group, Id, Worker).

test(#test{timeout = Timeout} = Test, Id, Worker) ->
    tell(Worker, {'begin', Id, {test, about(Test)}, scaled(Timeout, 5, Worker)}),
    Start = erlang:monotonic_time(millisecond),
    Status = eunit_test:run(Test),
    tell(Worker, {'end', Id, Status, erlang:monotonic_time(millisecond) - Start}).

group(#group{timeout = Timeout} = Group, Id, Worker) ->
    tell(Worker, {'begin', Id, {group, about(Group)}, scaled(Timeout, infinity, Worker)}),
    Start = erlang:monotonic_time(millisecond),
    case in_context(Group, Id, Worker) of
        {ok, Size} ->
            tell(Worker, {'end', Id, Size, erlang:monotonic_time(millisecond) - Start});
        {failed, Reason} ->
            tell(Worker, {cancel, Id, {abort, Reason}})
    end.

tell(#worker{keeper = Keeper}, Event) ->
    Keeper ! {event, Event},
    ok.

about(#test{desc = Desc, location = Location, line = Line}) ->
    [{desc, Desc}, {source, Location}, {line, Line}];
about(#group{desc = Desc, spawn = Spawn, order = Order}) ->
    [{desc, Desc}, {spawn, Spawn}, {order, Order}].

%% In milliseconds.
scaled(undefined, Default, Worker) -> scaled(Default, Default, Worker);
scaled(infinity, _Default, _Worker) -> infinity;
scaled(Seconds, _Default, #worker{options = Options}) ->
    ceil(Seconds * 1000 * proplists:get_value(scale_timeouts, Options, 1)).

%% -- Fixtures ------------------------------------------------------------------------------------

in_context(#group{context = undefined, tests = Tests} = Group, Id, Worker) ->
    {ok, tests(Group, Tests, Id, Worker)};
in_context(#group{context = #context{setup = Setup} = Context} = Group, Id, Worker) ->
    case eunit_test:outcome(Setup) of
        {ok, Value} -> set_up(Group, Context, Value, Id, Worker);
        {error, Exception} -> {failed, {setup_failed, Exception}}
    end.

%% What ends the tests before their time ends the worker, after the cleanup.
set_up(#group{tests = Instantiate} = Group, #context{cleanup = Cleanup}, Value, Id, Worker) ->
    Result =
        case eunit_test:outcome(fun() -> Instantiate(Value) end) of
            {ok, Tests} ->
                try
                    {ok, tests(Group, Tests, Id, Worker)}
                catch
                    throw:{abort, _} = Abort -> Abort
                end;
            {error, Exception} ->
                {failed, {instantiation_failed, Exception}}
        end,
    case {eunit_test:outcome(fun() -> Cleanup(Value) end), Result} of
        {_, {abort, Reason}} -> throw({abort, Reason});
        {{error, Failure}, {ok, _}} -> {failed, {cleanup_failed, Failure}};
        {_, _} -> Result
    end.

%% -- The tests of a group, and how many there are ------------------------------------------------

tests(#group{order = {inparallel, Limit}}, Tests, Id, #worker{options = Options} = Worker) ->
    in_parallel(eunit_data:new(Tests, Options), Limit, Id, Worker);
tests(_Group, Tests, Id, #worker{options = Options} = Worker) ->
    in_order(eunit_data:next(eunit_data:new(Tests, Options)), 1, Id, Worker).

in_order(none, N, _Id, _Worker) ->
    N - 1;
in_order({Item, Items}, N, Id, Worker) ->
    one(Item, Id ++ [N], Worker),
    in_order(eunit_data:next(Items), N + 1, Id, Worker).

one(#group{spawn = Place} = Group, Id, #worker{keeper = Keeper, options = Options})
  when Place =/= undefined ->
    Monitor = start(Group, Id, Options, fun(Status) -> Keeper ! {told, Status} end, node_of(Place)),
    receive
        {'DOWN', Monitor, process, _, _} -> ok
    end;
one(Item, Id, Worker) ->
    item(Item, Id, Worker).

node_of(local) -> node();
node_of({remote, Node}) -> Node.

%% -- In parallel ---------------------------------------------------------------------------------

%% Items that have been started, by number: what they have told, last first, if it is not their turn to
%% be heard. `turn` is the number of the one that is.
-record(parallel, {items, limit, id, worker, next = 1, turn = 1, told = #{}, monitors = #{}}).

in_parallel(Items, Limit, Id, Worker) ->
    parallel(#parallel{items = Items, limit = Limit, id = Id, worker = Worker}).

parallel(#parallel{items = Items, limit = Limit, monitors = Monitors} = State)
  when Items =/= none, Limit =:= 0 orelse map_size(Monitors) < Limit ->
    case eunit_data:next(Items) of
        none -> parallel(State#parallel{items = none});
        {Item, More} -> parallel(begun(Item, State#parallel{items = More}))
    end;
parallel(#parallel{monitors = Monitors, next = Next}) when map_size(Monitors) =:= 0 ->
    Next - 1;
parallel(#parallel{monitors = Monitors} = State) ->
    receive
        {parallel, N, Status} ->
            parallel(heard(N, Status, State));
        {'DOWN', Monitor, process, _, _} when is_map_key(Monitor, Monitors) ->
            {N, Running} = maps:take(Monitor, Monitors),
            parallel(turned(heard(N, done, State#parallel{monitors = Running})))
    end.

begun(Item, #parallel{id = Id, next = N, worker = Worker, monitors = Monitors, told = Told} = State) ->
    Self = self(),
    Out = fun(Status) -> Self ! {parallel, N, Status} end,
    Monitor = start(Item, Id ++ [N], Worker#worker.options, Out, place(Item)),
    State#parallel{next = N + 1, monitors = Monitors#{Monitor => N}, told = Told#{N => []}}.

place(#group{spawn = Place}) when Place =/= undefined -> node_of(Place);
place(_) -> node().

heard(N, Status, #parallel{turn = N, worker = Worker} = State) when Status =/= done ->
    pass_on(Status, Worker),
    State;
heard(N, Status, #parallel{told = Told} = State) ->
    State#parallel{told = maps:update_with(N, fun(Before) -> [Status | Before] end, Told)}.

%% The turn goes on when all has been heard of the one that has it.
turned(#parallel{turn = N, told = Told, worker = Worker} = State) ->
    case Told of
        #{N := [done | Before]} ->
            _ = [pass_on(Status, Worker) || Status <- lists:reverse(Before)],
            turned(State#parallel{turn = N + 1, told = maps:remove(N, Told)});
        #{N := Before} ->
            _ = [pass_on(Status, Worker) || Status <- lists:reverse(Before)],
            State#parallel{told = Told#{N := []}};
        #{} ->
            State
    end.

pass_on(Status, #worker{keeper = Keeper}) ->
    Keeper ! {told, Status}.
