%%% A client calls a server 300,000 times; the server counts.
-module(gen_server_calls).
-behaviour(gen_server).

-export([main/1]).
-export([init/1, handle_call/3, handle_cast/2]).

-spec main([string()]) -> ok.
main([]) ->
    main(["1"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    300000 = Result,
    io:format("gen_server_calls ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    {ok, Server} = gen_server:start_link(?MODULE, 0, []),
    Count = call(Server, 300000, 0),
    ok = gen_server:stop(Server),
    Count.

call(_, 0, Count) ->
    Count;
call(Server, N, _) ->
    call(Server, N - 1, gen_server:call(Server, next)).

init(Count) ->
    {ok, Count}.

handle_call(next, _From, Count) ->
    {reply, Count + 1, Count + 1}.

handle_cast(_, Count) ->
    {noreply, Count}.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
