%% All that a set of tests can be written as: which tests and groups it becomes, and what a listener is told.
-module(representations).
-behaviour(eunit_listener).
-export([main/1, passes/0, fails/0, generates/0, crashes/0]).
-export([start/1, init/1, handle_begin/3, handle_end/3, handle_cancel/3, terminate/2]).

passes() -> ok.
fails() -> error(failed).
generates() -> [{?MODULE, passes}, {"generated", {?MODULE, passes}}].
crashes() -> exit(no_tests).

main(_) ->
    show("lists", lists_of_tests()),
    show("simple tests", simple_tests()),
    show("titles and lines", titles()),
    show("groups", groups()),
    show("fixtures", fixtures()),
    show("repeated fixtures", repeated()),
    show("generators", generators()),
    show("what is wrong", wrong()).

show(Title, Sets) ->
    io:format("-- ~s~n", [Title]),
    lists:foreach(fun({N, Set}) ->
                          io:format("~w~n", [N]),
                          io:format("=> ~0p~n", [eunit:test(Set, [no_tty, {report, {?MODULE, []}}])])
                  end, lists:zip(lists:seq(1, length(Sets)), Sets)).

lists_of_tests() ->
    T = {?MODULE, passes},
    [[], T, [T], [T, T], [[], T, [[T], T]], "", [[[]]]].

simple_tests() ->
    [{?MODULE, passes}, {test, ?MODULE, passes}, {?MODULE, fails}, {?MODULE, unknown},
     {no_such_module, f}, fun() -> ok end, fun() -> throw(thrown) end, fun ?MODULE:passes/0].

titles() ->
    T = {?MODULE, passes},
    [{"title", T}, {<<"binary">>, T}, {"", T}, {5, T}, {"title", {5, T}}, {"title", 5, T},
     {"outer", {"inner", T}}, {"outer", {"inner", [T, T]}}, {"outer", [{"inner", T}]}, {"empty", []}].

groups() ->
    T = {?MODULE, passes},
    [{"outer", {inorder, [T, T]}}, {"outer", {timeout, 5, [T, T]}}, {timeout, 5, {"inner", [T, T]}},
     {inorder, {inparallel, [T, T]}}, {"outer", {spawn, [T, T]}}, {spawn, {"inner", [T, T]}},
     {spawn, {"inner", T}}, {"outer", {spawn, T}}, {timeout, 3, {timeout, 5, T}}, {timeout, 3, T},
     {inparallel, [T]}, {inparallel, 0, [T, T]}, {inorder, [T]}, {"outer", {inorder, {timeout, 5, [T, T]}}},
     {inparallel, 2, [{"a", T}, {spawn, T}, {"b", [T, {?MODULE, fails}]}, T]}].

fixtures() ->
    T = {?MODULE, passes},
    S = fun() -> value end,
    C = fun(value) -> ok end,
    [{setup, S, T}, {setup, S, C, T}, {setup, S, C, [T, T]}, {setup, S, C, fun(value) -> T end},
     {setup, S, fun(value) -> [T, T] end}, {"title", {setup, S, C, T}},
     {"title", {setup, S, C, {"inner", T}}}, {"title", {setup, S, C, {"inner", [T, T]}}},
     {setup, spawn, S, T}, {setup, local, S, T}, {setup, local, S, C, {"inner", [T, T]}},
     {setup, S, C, {with, [fun(value) -> ok end, fun(other) -> ok end]}},
     {setup, S, C, fun() -> ok end}, {with, x, [fun(x) -> ok end, fun(y) -> ok end]}, {with, x, []},
     {setup, S, C, fun(_) -> {with, y, [fun(y) -> ok end]} end},
     {inorder, {setup, S, C, T}}, {timeout, 5, {setup, local, S, C, [T, T]}}].

repeated() ->
    T = {?MODULE, passes},
    S = fun() -> value end,
    C = fun(value) -> ok end,
    [{foreach, S, []}, {foreach, S, [T, T]}, {foreach, S, C, [fun(value) -> T end, {"title", T}]},
     {"title", {foreach, S, C, [T]}}, {"title", {foreach, S, C, [T, T]}},
     {foreach, local, S, C, [T, [T, T]]}, {foreach, spawn, S, [T]},
     {foreachx, fun(X) -> X end, [{1, fun(1, 1) -> T end}, {2, fun(2, 2) -> {"title", T} end}]},
     {foreachx, fun(X) -> -X end, fun(X, Y) -> X = -Y end, [{1, fun(X, Y) -> fun() -> X = -Y end end}]},
     {foreachx, local, fun(X) -> X end, fun(_, _) -> ok end, [{1, fun(_, _) -> [T, T] end}]}].

generators() ->
    T = {?MODULE, passes},
    [{generator, fun() -> T end}, {generator, ?MODULE, generates}, {generator, fun() -> [] end},
     {"title", {generator, ?MODULE, generates}}, [T, {generator, fun() -> {generator, fun() -> T end} end}]].

%% What comes third is not looked at before it is its turn.
wrong() ->
    T = {?MODULE, passes},
    S = fun() -> value end,
    [{what, is, this}, no_such_module, {module, no_such_module}, {application, no_such_application},
     {application, kernel, []}, 42, {1, 2}, {{1, 2}, T}, {5, {"title", T}}, <<"title">>, 1.5,
     {"title", no_such_module}, {with, [T]}, {timeout, soon, T}, {inorder, 2, [T]}, {setup, not_a_fun, T},
     {generator, ?MODULE, unknown}, [T, bad_one], [T, T, {bad, one}], [T, {"inner", [T, T, {bad, two}]}, T],
     {"outer", [T, T, T, {"inner", [T, {bad, three}]}]},
     {setup, S, fun(_) -> {bad, four} end}, {setup, S, fun(_) -> error(instantiation) end},
     {setup, local, S, fun(_) -> error(cleanup) end, [T, T]}, {setup, fun() -> throw(setup) end, T},
     [{setup, fun() -> exit(setup) end, T}, T], {generator, ?MODULE, crashes},
     [T, T, {generator, fun() -> error(generator) end}]].

%% -- The listener --------------------------------------------------------------------------------

start(Options) -> eunit_listener:start(?MODULE, Options).

init([]) ->
    receive
        {start, Reference} when is_reference(Reference) -> []
    end.

handle_begin(Kind, Data, State) -> tell('begin', Kind, Data, State).
handle_end(Kind, Data, State) -> tell('end', Kind, Data, State).
handle_cancel(Kind, Data, State) -> tell(cancel, Kind, Data, State).

terminate({ok, Numbers}, []) -> io:format(" ~0p~n", [Numbers]).

tell(What, Kind, Data, State) ->
    io:format(" ~s ~s ~0p~n", [What, Kind, [told(Pair) || Pair <- Data]]),
    State.

%% Times, stack traces and the names of funs are left out.
told({time, Time}) when is_integer(Time) -> time;
told({source, {Module, Name, Arity}}) ->
    {source, {Module, hd(string:split(atom_to_list(Name), "-fun")), Arity}};
told({status, {error, Exception}}) -> {status, {error, told(Exception)}};
told({reason, {abort, {generator_failed, {_, Exception}}}}) ->
    {reason, {generator_failed, told(Exception)}};
told({reason, {abort, {Reason, {_, _, Stacktrace} = Exception}}}) when is_list(Stacktrace) ->
    {reason, {Reason, told(Exception)}};
told({reason, {abort, {bad_test, Set}}}) when is_tuple(Set), element(1, Set) =:= setup ->
    {reason, bad_setup};
told({Class, Reason, Stacktrace}) when is_list(Stacktrace) -> {Class, Reason};
told(Other) -> Other.

%% expect: -- lists
%% expect: 1
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  end group [{id,[]},{size,0},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 2
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 3
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 4
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,2},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 5
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[3]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[3]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,3},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,3},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 6
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  end group [{id,[]},{size,0},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 7
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  end group [{id,[]},{size,0},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: -- simple tests
%% expect: 1
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 2
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 3
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"fails",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,{error,{error,failed}}},{desc,undefined},{source,{representations,"fails",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,0},{fail,1},{skip,0},{cancel,0}]
%% expect: => error
%% expect: 4
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"unknown",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,{skipped,{no_such_function,{representations,unknown,0}}}},{desc,undefined},{source,{representations,"unknown",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,0},{fail,0},{skip,1},{cancel,0}]
%% expect: => error
%% expect: 5
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{no_such_module,"f",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,{skipped,{module_not_found,no_such_module}}},{desc,undefined},{source,{no_such_module,"f",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,0},{fail,0},{skip,1},{cancel,0}]
%% expect: => error
%% expect: 6
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"-simple_tests/0",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"-simple_tests/0",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 7
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"-simple_tests/0",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,{error,{throw,thrown}}},{desc,undefined},{source,{representations,"-simple_tests/0",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,0},{fail,1},{skip,0},{cancel,0}]
%% expect: => error
%% expect: 8
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: -- titles and lines
%% expect: 1
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,<<"title">>},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,<<"title">>},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 2
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,<<"binary">>},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,<<"binary">>},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 3
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,<<>>},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,<<>>},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 4
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,5}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,5},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 5
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,<<"title">>},{source,{representations,"passes",0}},{line,5}]
%% expect:  end test [{id,[1]},{status,ok},{desc,<<"title">>},{source,{representations,"passes",0}},{line,5},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 6
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,<<"title">>},{source,{representations,"passes",0}},{line,5}]
%% expect:  end test [{id,[1]},{status,ok},{desc,<<"title">>},{source,{representations,"passes",0}},{line,5},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 7
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"outer">>},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,<<"inner">>},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,<<"inner">>},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,1},{desc,<<"outer">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 8
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"outer">>},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,<<"inner">>},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,2},{desc,<<"inner">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,<<"outer">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 9
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"outer">>},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,<<"inner">>},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,<<"inner">>},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,1},{desc,<<"outer">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 10
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"empty">>},{spawn,undefined},{order,undefined}]
%% expect:  end group [{id,[1]},{size,0},{desc,<<"empty">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: -- groups
%% expect: 1
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"outer">>},{spawn,undefined},{order,inorder}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,2},{desc,<<"outer">>},{spawn,undefined},{order,inorder},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 2
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"outer">>},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,2},{desc,<<"outer">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 3
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"inner">>},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,2},{desc,<<"inner">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 4
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,inorder}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,undefined},{order,{inparallel,0}}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,2},{desc,undefined},{spawn,undefined},{order,{inparallel,0}},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,inorder},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 5
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"outer">>},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,2},{desc,<<"outer">>},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 6
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"inner">>},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,2},{desc,<<"inner">>},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 7
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,<<"inner">>},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,<<"inner">>},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 8
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"outer">>},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,1},{desc,<<"outer">>},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 9
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 10
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 11
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 12
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,{inparallel,0}}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,2},{desc,undefined},{spawn,undefined},{order,{inparallel,0}},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 13
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 14
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"outer">>},{spawn,undefined},{order,inorder}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,2},{desc,<<"outer">>},{spawn,undefined},{order,inorder},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 15
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,{inparallel,2}}]
%% expect:  begin test [{id,[1,1]},{desc,<<"a">>},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,<<"a">>},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin group [{id,[1,2]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,2,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,2,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,2]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  begin group [{id,[1,3]},{desc,<<"b">>},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,3,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,3,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,3,2]},{desc,undefined},{source,{representations,"fails",0}},{line,0}]
%% expect:  end test [{id,[1,3,2]},{status,{error,{error,failed}}},{desc,undefined},{source,{representations,"fails",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,3]},{size,2},{desc,<<"b">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  begin test [{id,[1,4]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,4]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,4},{desc,undefined},{spawn,undefined},{order,{inparallel,2}},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,4},{fail,1},{skip,0},{cancel,0}]
%% expect: => error
%% expect: -- fixtures
%% expect: 1
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 2
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 3
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,2},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 4
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 5
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,2},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 6
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"title">>},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,<<"title">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 7
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"title">>},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,<<"inner">>},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,<<"inner">>},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,<<"title">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 8
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"title">>},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,<<"inner">>},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,2},{desc,<<"inner">>},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,<<"title">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 9
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 10
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 11
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,<<"inner">>},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,2},{desc,<<"inner">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 12
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"-fixtures/0",1}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"-fixtures/0",1}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,1,2]},{desc,undefined},{source,{representations,"-fixtures/0",1}},{line,0}]
%% expect:  end test [{id,[1,1,2]},{status,{error,{error,function_clause}}},{desc,undefined},{source,{representations,"-fixtures/0",1}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,2},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,1},{skip,0},{cancel,0}]
%% expect: => error
%% expect: 13
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"-fixtures/0",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"-fixtures/0",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 14
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"-fixtures/0",1}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"-fixtures/0",1}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[2]},{desc,undefined},{source,{representations,"-fixtures/0",1}},{line,0}]
%% expect:  end test [{id,[2]},{status,{error,{error,function_clause}}},{desc,undefined},{source,{representations,"-fixtures/0",1}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,2},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,1},{skip,0},{cancel,0}]
%% expect: => error
%% expect: 15
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  end group [{id,[]},{size,0},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 16
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"-fixtures/0",1}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"-fixtures/0",1}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 17
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,inorder}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,inorder},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 18
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,2},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: -- repeated fixtures
%% expect: 1
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  end group [{id,[]},{size,0},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 2
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  begin group [{id,[2]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[2,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[2,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[2,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[2,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[2]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,2},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 3
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  begin group [{id,[2]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[2,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[2,1,1]},{desc,<<"title">>},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[2,1,1]},{status,ok},{desc,<<"title">>},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[2,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[2]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,2},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 4
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"title">>},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,<<"title">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 5
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"title">>},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  begin group [{id,[1,2]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,2,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,2,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,2,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,2,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1,2]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,2},{desc,<<"title">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 6
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  begin group [{id,[2]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[2,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[2,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[2,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[2,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[2]},{size,2},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,2},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,3},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 7
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 8
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  begin group [{id,[2]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[2,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[2,1,1]},{desc,<<"title">>},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[2,1,1]},{status,ok},{desc,<<"title">>},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[2,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[2]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,2},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 9
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{representations,"-repeated/0",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,ok},{desc,undefined},{source,{representations,"-repeated/0",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 10
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,2},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: -- generators
%% expect: 1
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 2
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[2]},{desc,<<"generated">>},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[2]},{status,ok},{desc,<<"generated">>},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,2},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 3
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  end group [{id,[]},{size,0},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 4
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"title">>},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,2]},{desc,<<"generated">>},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,2]},{status,ok},{desc,<<"generated">>},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1]},{size,2},{desc,<<"title">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: 5
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,2},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,0}]
%% expect: => ok
%% expect: -- what is wrong
%% expect: 1
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{abort,{bad_test,{what,is,this}}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 2
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{abort,{module_not_found,no_such_module}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 3
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{abort,{module_not_found,no_such_module}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 4
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{abort,{application_not_found,no_such_application}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 5
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{bad_test,{application,kernel}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 6
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{abort,{bad_test,42}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 7
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{abort,{bad_test,2}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 8
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{abort,{bad_test,{{1,2},{representations,passes}}}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 9
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{abort,{bad_test,{"title",{representations,passes}}}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 10
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{abort,{bad_test,<<"title">>}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 11
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{abort,{bad_test,1.5}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 12
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{abort,{module_not_found,no_such_module}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 13
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{abort,{bad_test,{with,[{representations,passes}]}}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 14
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{abort,{bad_test,{timeout,soon,{representations,passes}}}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 15
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{bad_test,{inorder,2}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 16
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,bad_setup},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 17
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{abort,{no_such_function,{representations,unknown,0}}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 18
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  cancel group [{id,[]},{reason,{abort,{module_not_found,bad_one}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 19
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[3]},{desc,undefined},{source,{bad,"one",0}},{line,0}]
%% expect:  end test [{id,[3]},{status,{skipped,{module_not_found,bad}}},{desc,undefined},{source,{bad,"one",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,3},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,1},{cancel,0}]
%% expect: => error
%% expect: 20
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin group [{id,[2]},{desc,<<"inner">>},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[2,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[2,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[2,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[2,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[2,3]},{desc,undefined},{source,{bad,"two",0}},{line,0}]
%% expect:  end test [{id,[2,3]},{status,{skipped,{module_not_found,bad}}},{desc,undefined},{source,{bad,"two",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[2]},{size,3},{desc,<<"inner">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  begin test [{id,[3]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[3]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,3},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,4},{fail,0},{skip,1},{cancel,0}]
%% expect: => error
%% expect: 21
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,<<"outer">>},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,3]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,3]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin group [{id,[1,4]},{desc,<<"inner">>},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,4,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,4,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,4,2]},{desc,undefined},{source,{bad,"three",0}},{line,0}]
%% expect:  end test [{id,[1,4,2]},{status,{skipped,{module_not_found,bad}}},{desc,undefined},{source,{bad,"three",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,4]},{size,2},{desc,<<"inner">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,4},{desc,<<"outer">>},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,4},{fail,0},{skip,1},{cancel,0}]
%% expect: => error
%% expect: 22
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1,1]},{desc,undefined},{spawn,local},{order,undefined}]
%% expect:  begin test [{id,[1,1,1]},{desc,undefined},{source,{bad,"four",0}},{line,0}]
%% expect:  end test [{id,[1,1,1]},{status,{skipped,{module_not_found,bad}}},{desc,undefined},{source,{bad,"four",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[1,1]},{size,1},{desc,undefined},{spawn,local},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[1]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,0},{fail,0},{skip,1},{cancel,0}]
%% expect: => error
%% expect: 23
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[1]},{reason,{instantiation_failed,{error,instantiation}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 24
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1,1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[1,2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1,2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  cancel group [{id,[1]},{reason,{cleanup_failed,{error,cleanup}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 25
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[1]},{reason,{setup_failed,{throw,setup}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  end group [{id,[]},{size,1},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 26
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin group [{id,[1]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[1]},{reason,{setup_failed,{exit,setup}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  end group [{id,[]},{size,2},{desc,undefined},{spawn,undefined},{order,undefined},time,{output,[]}]
%% expect:  [{pass,1},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 27
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  cancel group [{id,[]},{reason,{generator_failed,{exit,no_tests}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,0},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
%% expect: 28
%% expect:  begin group [{id,[]},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  begin test [{id,[1]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[1]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  begin test [{id,[2]},{desc,undefined},{source,{representations,"passes",0}},{line,0}]
%% expect:  end test [{id,[2]},{status,ok},{desc,undefined},{source,{representations,"passes",0}},{line,0},time,{output,[<<>>]}]
%% expect:  cancel group [{id,[]},{reason,{generator_failed,{error,generator}}},{desc,undefined},{spawn,undefined},{order,undefined}]
%% expect:  [{pass,2},{fail,0},{skip,0},{cancel,1}]
%% expect: => error
