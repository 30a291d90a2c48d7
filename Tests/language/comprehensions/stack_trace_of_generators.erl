%%% The function of a generator and its line stand in the stack trace.
-module(stack_trace_of_generators).

-export([main/1]).

main(_) ->
    show(fun bad/0),
    show(fun second/0),
    show(fun element/0),
    show(fun filter/0).

bad() ->
    [X
     || X <-
            not_a_list()].

not_a_list() -> no_list.

second() ->
    [{X, Y}
     || X <- [1, 2],
        Y <- [1 | X]].

element() ->
    [throw(X)
     || X <- [1, a]].

filter() ->
    [X
     || X <- [1],
        begin X, no_boolean end].

show(Function) ->
    try
        Function()
    catch
        Class:Reason:Trace ->
            [{_, Name, Arity, Where} | _] = Trace,
            io:format("~w ~w ~w ~w ~w~n",
                      [Class, Reason, Name, Arity, proplists:get_value(line, Where)])
    end.

%% expect: error {bad_generator,no_list} '-bad/0-lc$^0/1-0-' 1 15
%% expect: error {bad_generator,1} '-second/0-lc$^1/1-1-' 3 22
%% expect: throw 1 '-element/0-lc$^0/1-0-' 1 25
%% expect: error {bad_filter,no_boolean} '-filter/0-lc$^0/1-0-' 1 31
