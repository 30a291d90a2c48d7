%%% lists:sort/1, lists:usort/1 and lists:keysort/2 of 1,000,000 elements in random order.
-module(lists_sort).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["1"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Numbers = random(1000000, 4711, []),
    Pairs = [{N, []} || N <- Numbers],
    line(lists_sort, Times, fun() -> sorted(lists:sort(Numbers), 0, 0) end),
    line(lists_usort, Times, fun() -> sorted(lists:usort(Numbers), 0, 0) end),
    line(lists_keysort, Times, fun() -> length(lists:keysort(1, Pairs)) end).

%% A linear congruential generator, so that every engine sorts the same numbers.
random(0, _, Numbers) ->
    Numbers;
random(N, State, Numbers) ->
    Next = (State * 1103515245 + 12345) band 16#7FFFFFFF,
    random(N - 1, Next, [Next bsr 4 | Numbers]).

sorted([N | Rest], Last, Count) when N >= Last ->
    sorted(Rest, N, Count + 1);
sorted([], _, Count) ->
    Count.

line(Name, Times, Work) ->
    Start = erlang:monotonic_time(),
    Result = repeat(Times, Work),
    Elapsed = erlang:convert_time_unit(erlang:monotonic_time() - Start, native, microsecond),
    io:format("~s ~.3f ms ~w~n", [Name, Elapsed / 1000 / Times, Result]).

repeat(1, Work) ->
    Work();
repeat(Times, Work) ->
    Work(),
    repeat(Times - 1, Work).
