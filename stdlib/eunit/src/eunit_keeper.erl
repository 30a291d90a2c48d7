-module(eunit_keeper).
-moduledoc """
The process beside a worker: nothing that a test does can end it.

It passes on what the worker tells; it is the worker's group leader, and keeps what is printed; it has the
clocks of what may time out, and kills the worker then. When the worker dies, all that had begun and not
ended is cancelled, the innermost first. The reason is that of the outermost, which the worker was made for;
of the one that timed out it is the timeout, and the outermost has the blame then.
""".

-export([start/3]).

%% What has begun, innermost first: {Id, Kind, Timer or none}.
-record(keeper, {worker :: pid(), monitor :: reference(), out :: fun((tuple()) -> term()),
                 owner :: reference(), open = [] :: [{[integer()], {test | group, list()}, term()}],
                 output = [] :: iodata()}).

-doc "Starts a worker, which is given its keeper's pid. The monitor is that of the keeper.".
-spec start(fun((pid()) -> term()), fun((tuple()) -> term()), node()) -> {pid(), reference()}.
start(Work, Out, Node) ->
    Owner = self(),
    spawn_monitor(fun() -> keep(Work, Out, Node, Owner) end).

keep(Work, Out, Node, Owner) ->
    Self = self(),
    OwnerMonitor = monitor(process, Owner),
    {Worker, Monitor} = spawn_worker(Node, fun() -> work(Work, Self) end),
    loop(#keeper{worker = Worker, monitor = Monitor, out = Out, owner = OwnerMonitor}).

spawn_worker(Node, Function) when Node =:= node() ->
    spawn_monitor(Function);
spawn_worker(_Node, _Function) ->
    spawn_monitor(fun() -> exit(noconnection) end).

work(Work, Keeper) ->
    group_leader(Keeper, self()),
    try
        Work(Keeper)
    catch
        throw:{abort, _} = Abort -> exit(Abort)
    end.

loop(#keeper{monitor = Monitor, owner = Owner, worker = Worker} = Keeper) ->
    receive
        {event, Event} ->
            loop(happened(Event, Keeper));
        {told, Status} ->
            loop(told(Status, Keeper));
        {timeout, Timer, Id} ->
            timed_out(Timer, Id, Keeper);
        {io_request, From, ReplyAs, Request} ->
            {Reply, Output} = eunit_output:request(Request, Keeper#keeper.output),
            From ! {io_reply, ReplyAs, Reply},
            loop(Keeper#keeper{output = Output});
        {get_output, From, Reference} ->
            From ! {Reference, eunit_output:text(Keeper#keeper.output)},
            loop(Keeper);
        {'DOWN', Monitor, process, _, normal} ->
            cancel_all(fun(_, _) -> undefined end, Keeper);
        {'DOWN', Monitor, process, _, {abort, Reason}} ->
            cancel_all(outermost({abort, Reason}), Keeper);
        {'DOWN', Monitor, process, _, Reason} ->
            cancel_all(outermost({exit, Reason}), Keeper);
        {'DOWN', Owner, process, _, _} ->
            %% Whoever waits for this is gone, and has been told about.
            exit(Worker, kill)
    end.

%% -- What the worker says ------------------------------------------------------------------------

happened({'begin', Id, What, Timeout}, #keeper{out = Out, open = Open} = Keeper) ->
    Out({status, Id, {progress, 'begin', What}}),
    Timer = case Timeout of
                infinity -> none;
                _ -> erlang:start_timer(Timeout, self(), Id)
            end,
    Keeper#keeper{open = [{Id, What, Timer} | Open], output = []};
happened({'end', Id, Result, Time}, #keeper{out = Out, output = Output} = Keeper) ->
    {{Kind, _}, Closed} = closed(Id, Keeper),
    Printed = case Kind of
                  test -> [eunit_output:binary(Output)];
                  group -> []
              end,
    Out({status, Id, {progress, 'end', {Result, Time, Printed}}}),
    Closed;
happened({cancel, Id, Reason}, #keeper{out = Out} = Keeper) ->
    {_, Closed} = closed(Id, Keeper),
    Out({status, Id, {cancel, Reason}}),
    Closed.

closed(Id, #keeper{open = [{Id, What, Timer} | Open]} = Keeper) ->
    _ = Timer =/= none andalso erlang:cancel_timer(Timer),
    {What, Keeper#keeper{open = Open, output = []}}.

%% Of what runs in another process; its own keeper has the clocks.
told({status, Id, {progress, 'begin', What}} = Status, #keeper{out = Out, open = Open} = Keeper) ->
    Out(Status),
    Keeper#keeper{open = [{Id, What, none} | Open]};
told({status, Id, _} = Status, #keeper{out = Out, open = Open} = Keeper) ->
    Out(Status),
    Keeper#keeper{open = lists:keydelete(Id, 1, Open)}.

%% -- The end of the worker -----------------------------------------------------------------------

timed_out(Timer, Id, #keeper{open = Open, worker = Worker, monitor = Monitor} = Keeper) ->
    case lists:keyfind(Id, 1, Open) of
        {Id, _, Timer} ->
            Information = {timeout, #{stacktrace => stacktrace(Worker)}},
            exit(Worker, kill),
            receive
                {'DOWN', Monitor, process, _, _} -> ok
            end,
            cancel_all(fun(Other, _) when Other =:= Id -> Information;
                          (_, true) -> {blame, Id};
                          (_, false) -> undefined
                       end, Keeper);
        _ ->
            %% It has ended in the meantime.
            loop(Keeper)
    end.

stacktrace(Worker) ->
    case process_info(Worker, current_stacktrace) of
        {current_stacktrace, Frames} -> eunit_test:stacktrace(Frames);
        undefined -> []
    end.

outermost(Reason) ->
    fun(_, true) -> Reason;
       (_, false) -> undefined
    end.

cancel_all(Why, #keeper{open = [{Id, _, _} | Open], out = Out} = Keeper) ->
    Out({status, Id, {cancel, Why(Id, Open =:= [])}}),
    cancel_all(Why, Keeper#keeper{open = Open});
cancel_all(_Why, #keeper{open = []}) ->
    ok.
