%%% A stack trace names the functions called but not returned, with file and line.
-module(stack_trace_of_functions).

-export([main/1]).

main(_) ->
    %% The compiler of OTP must not know what fails, or it drops the frames that never return.
    put(term, zero),
    try
        outer(3)
    catch
        error:badarith:Stack ->
            [io:format("~w~n", [Frame]) || Frame <- frames(Stack)]
    end,
    ok.

outer(N) ->
    X = middle(N),
    X + 1.

middle(0) ->
    inner(get(term)) * 2;
middle(N) ->
    1 +
        middle(N - 1).

inner(X) ->
    Y = {X},
    element(1, Y) +
        1.

frames(Stack) ->
    [{F, A, proplists_line(Location), base(Location)} || {?MODULE, F, A, Location} <- Stack].

proplists_line(Location) ->
    {line, Line} = lists:keyfind(line, 1, Location),
    Line.

base(Location) ->
    {file, File} = lists:keyfind(file, 1, Location),
    list_to_atom(lists:reverse(lists:takewhile(fun(C) -> C =/= $/ end, lists:reverse(File)))).

%% expect: {inner,1,29,'stack_trace_of_functions.erl'}
%% expect: {middle,1,22,'stack_trace_of_functions.erl'}
%% expect: {middle,1,25,'stack_trace_of_functions.erl'}
%% expect: {outer,1,18,'stack_trace_of_functions.erl'}
%% expect: {main,1,10,'stack_trace_of_functions.erl'}
