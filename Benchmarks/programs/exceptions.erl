%%% Exceptions: 200,000 rounds through a try that mostly succeeds, and a throw, an error and an exit
%%% in turn; catch too.
-module(exceptions).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["10"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    {50000, 50000, 50000, 50000} = Result,
    io:format("exceptions ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    loop(200000, 0, 0, 0, 0).

loop(0, Values, Throws, Errors, Exits) ->
    {Values, Throws, Errors, Exits};
loop(N, Values, Throws, Errors, Exits) ->
    {ok, 1} = guarded(4),
    try perform(N rem 4) of
        {ok, _} -> loop(N - 1, Values + 1, Throws, Errors, Exits)
    catch
        throw:thrown -> loop(N - 1, Values, Throws + 1, Errors, Exits);
        error:function_clause -> loop(N - 1, Values, Throws, Errors + 1, Exits);
        exit:{stopped, 3} -> loop(N - 1, Values, Throws, Errors, Exits + 1)
    end.

guarded(X) ->
    try
        perform(X)
    catch
        throw:_ -> failed
    after
        ok
    end.

perform(0) -> {ok, 0};
perform(1) -> throw(thrown);
perform(2) -> picky(none);
perform(3) -> exit({stopped, 3});
perform(4) -> {ok, 1}.

picky(some) -> ok.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
