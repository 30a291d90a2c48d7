%%% A simple_one_for_one supervisor starts 100,000 servers, counts them, and ends them all.
-module(supervised_children).
-behaviour(supervisor).

-export([main/1]).
-export([init/1, start_child/1, handle_call/3, handle_cast/2]).

-spec main([string()]) -> ok.
main([]) ->
    main(["1"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    100000 = Result,
    io:format("supervised_children ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    process_flag(trap_exit, true),
    {ok, Supervisor} = supervisor:start_link(?MODULE, supervisor),
    start_children(Supervisor, 100000),
    [{specs, 1}, {active, Count} | _] = supervisor:count_children(Supervisor),
    exit(Supervisor, shutdown),
    receive
        {'EXIT', Supervisor, shutdown} -> Count
    end.

start_children(_, 0) ->
    ok;
start_children(Supervisor, N) ->
    {ok, _} = supervisor:start_child(Supervisor, [N]),
    start_children(Supervisor, N - 1).

init(supervisor) ->
    {ok, {#{strategy => simple_one_for_one},
          [#{id => child, start => {?MODULE, start_child, []}, shutdown => 5000}]}};
init(N) ->
    {ok, N}.

start_child(N) ->
    gen_server:start_link(?MODULE, N, []).

handle_call(_, _From, N) ->
    {reply, N, N}.

handle_cast(_, N) ->
    {noreply, N}.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
