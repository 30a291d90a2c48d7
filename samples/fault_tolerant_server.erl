%%% A server that survives its workers.
%%%
%%% It traps exits and is linked to each worker, so the end of a worker, good or bad, reaches it as
%%% a message and not as its own death.
%%%
%%% Protocol:
%%%   {spawn_worker, Task}          a worker starts that calls the fun Task
%%%   {workers, From}               the server sends {workers, Pids} to From
%%%   stop                          the server ends; workers that still run end with it
%%%   {'EXIT', Worker, Reason}      (from the runtime) the worker is gone; the server reports how
-module(fault_tolerant_server).

-export([main/1]).
-export([start/0, init/0]).

-spec main([string()]) -> ok.
main(_Arguments) ->
    Server = start(),
    run(Server, "one that works", fun() -> lists:sum(lists:seq(1, 100)) end),
    run(Server, "one that divides by zero", fun() -> share(100, []) end),
    run(Server, "one that gives up", fun() -> exit(no_more_coffee) end),
    run(Server, "another that works", fun() -> ok end),
    io:format("The server is alive: ~p~n", [is_process_alive(Server)]),
    Reference = monitor(process, Server),
    Server ! stop,
    receive
        {'DOWN', Reference, process, Server, Reason} ->
            io:format("The server ended: ~p~n", [Reason])
    end,
    %% The reports about workers that have crashed are written beside the program.
    logger_std_h:filesync(default).

%% Starts a server and returns its process identifier.
-spec start() -> pid().
start() ->
    spawn(?MODULE, init, []).

-spec init() -> ok.
init() ->
    process_flag(trap_exit, true),
    loop([]).

loop(Workers) ->
    receive
        {spawn_worker, Task} ->
            Worker = spawn_link(Task),
            io:format("Worker ~p started~n", [Worker]),
            loop([Worker | Workers]);
        {workers, From} ->
            From ! {workers, Workers},
            loop(Workers);
        {'EXIT', Worker, Reason} ->
            report(Worker, Reason),
            loop(lists:delete(Worker, Workers));
        stop ->
            io:format("Fault-tolerant server stopping~n"),
            exit(shutdown)
    end.

report(Worker, normal) ->
    io:format("Worker ~p finished normally~n", [Worker]);
report(Worker, {Reason, [{_Module, _Function, _Arity, _Location} | _]}) ->
    %% An error, not an exit: it brings a stack trace, which the error report shows already.
    io:format("Worker ~p crashed: ~tp~n", [Worker, Reason]);
report(Worker, Reason) ->
    io:format("Worker ~p crashed: ~tp~n", [Worker, Reason]).

share(Total, Friends) ->
    Total div length(Friends).

%% Has the server run one task and waits until it has dropped the worker.
run(Server, What, Task) ->
    io:format("~nA worker, ~s:~n", [What]),
    Server ! {spawn_worker, Task},
    await_idle(Server).

await_idle(Server) ->
    Server ! {workers, self()},
    receive
        {workers, []} ->
            ok;
        {workers, [_ | _]} ->
            timer:sleep(5),
            await_idle(Server)
    end.
