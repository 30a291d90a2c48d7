%% Calls of functions are traced by patterns: all of them or those from outside, with arguments, with what is
%% returned or raised, and with where the function returns to.
-module(calls_and_returns).
-export([main/1, twice/1, outside/1, inside/1, plus_one/1]).

twice(X) -> X * 2.
plus_one(X) -> twice(X) + 1.
outside(X) -> ?MODULE:twice(X).
inside(X) -> [twice(X)].
factorial(0) -> 1;
factorial(N) -> N * factorial(N - 1).
loop(0) -> done;
loop(N) -> loop(N - 1).
fails(X) -> hd(X).
thrower(X) -> throw({caught, X}).
catcher(X) -> try thrower(X) catch throw:{caught, Y} -> Y end.
local_only(X) -> plus_one(X), catcher(X).

main(_) ->
    Worker = spawn(fun work/0),
    1 = erlang:trace(Worker, true, [call]),

    title("external calls"),
    1 = pattern(twice, 1, [{'_', [], [{return_trace}]}], [global]),
    do(Worker, fun() -> outside(1) end),
    do(Worker, fun() -> inside(1) end),
    do(Worker, fun() -> apply(?MODULE, twice, [2]) end),
    do(Worker, fun() -> F = fun ?MODULE:twice/1, F(3) end),
    0 = pattern(nothing, 1, true, [global]),
    1 = pattern(twice, 1, false, [global]),

    title("all calls"),
    1 = pattern(twice, 1, true, [local]),
    do(Worker, fun() -> outside(1) end),
    do(Worker, fun() -> inside(1) end),

    title("what is returned and raised"),
    1 = pattern(fails, 1, [{'_', [], [{return_trace}]}], [local]),
    do(Worker, fun() -> fails([1]) end),
    do(Worker, fun() -> fails(a) end),
    1 = pattern(fails, 1, [{'_', [], [{exception_trace}]}], [local]),
    do(Worker, fun() -> fails([1]) end),
    do(Worker, fun() -> fails(a) end),
    1 = pattern(thrower, 1, [{'_', [], [{exception_trace}]}], [local]),
    do(Worker, fun() -> catcher(7) end),

    title("recursion"),
    1 = pattern(factorial, 1, [{'_', [], [{return_trace}]}], [local]),
    do(Worker, fun() -> factorial(3) end),
    1 = pattern(loop, 1, [{'_', [], [{return_trace}]}], [local]),
    do(Worker, fun() -> loop(2) end),

    title("where they return to"),
    1 = erlang:trace(Worker, true, [return_to]),
    1 = pattern(factorial, 1, true, [local]),
    do(Worker, fun() -> [factorial(2)] end),
    do(Worker, fun() -> inside(8) end),
    do(Worker, fun() -> [plus_one(1), local_only(9)] end),
    do(Worker, fun() -> deep(300) end),
    1 = erlang:trace(Worker, false, [return_to]),

    title("arity instead of arguments"),
    1 = erlang:trace(Worker, true, [arity]),
    do(Worker, fun() -> fails([1]) end),
    1 = erlang:trace(Worker, false, [arity]),

    title("silence"),
    1 = erlang:trace(Worker, true, [silent]),
    do(Worker, fun() -> fails([1]) end),
    1 = erlang:trace(Worker, false, [silent]),
    do(Worker, fun() -> fails([1]) end),

    title("nobody else"),
    twice(1),
    spawn(fun() -> inside(1) end),
    do(Worker, fun() -> ok end),
    1 = erlang:trace(Worker, false, [call]),
    do(Worker, fun() -> inside(1) end),
    true = pattern('_', '_', false, [local]) > 5,
    done.

deep(0) -> twice(1);
deep(N) -> [_] = deep(N - 1, list), 0.
deep(0, list) -> [twice(1)];
deep(N, list) -> [X] = deep(N - 1, list), [X].

pattern(Name, Arity, Spec, Options) ->
    erlang:trace_pattern({?MODULE, Name, Arity}, Spec, Options).

title(Text) -> io:format("-- ~s~n", [Text]).

%% Has the worker call the fun, and prints what is seen of it, except of the worker itself.
do(Worker, Fun) ->
    Reference = make_ref(),
    Worker ! {self(), Reference, Fun},
    receive {Reference, done} -> ok end,
    show(Worker).

show(Worker) ->
    receive
        {trace, Worker, return_to, {?MODULE, Name, _}} when Name =/= work, Name =/= deep, Name =/= inside,
                                                             Name =/= plus_one, Name =/= factorial, Name =/= local_only,
                                                             Name =/= catcher ->
            io:format("return_to a fun~n"), show(Worker);
        {trace, Worker, Tag, A} -> io:format("~p ~p~n", [Tag, A]), show(Worker);
        {trace, Worker, Tag, A, B} -> io:format("~p ~p ~p~n", [Tag, A, B]), show(Worker)
    after 0 -> ok
    end.

work() ->
    receive
        {From, Reference, Fun} ->
            catch Fun(),
            From ! {Reference, done},
            work()
    end.

%% expect: -- external calls
%% expect: call {calls_and_returns,twice,[1]}
%% expect: return_from {calls_and_returns,twice,1} 2
%% expect: call {calls_and_returns,twice,[2]}
%% expect: return_from {calls_and_returns,twice,1} 4
%% expect: call {calls_and_returns,twice,[3]}
%% expect: return_from {calls_and_returns,twice,1} 6
%% expect: -- all calls
%% expect: call {calls_and_returns,twice,[1]}
%% expect: call {calls_and_returns,twice,[1]}
%% expect: -- what is returned and raised
%% expect: call {calls_and_returns,fails,[[1]]}
%% expect: return_from {calls_and_returns,fails,1} 1
%% expect: call {calls_and_returns,fails,[a]}
%% expect: call {calls_and_returns,fails,[[1]]}
%% expect: return_from {calls_and_returns,fails,1} 1
%% expect: call {calls_and_returns,fails,[a]}
%% expect: exception_from {calls_and_returns,fails,1} {error,badarg}
%% expect: call {calls_and_returns,thrower,[7]}
%% expect: exception_from {calls_and_returns,thrower,1} {throw,{caught,7}}
%% expect: -- recursion
%% expect: call {calls_and_returns,factorial,[3]}
%% expect: call {calls_and_returns,factorial,[2]}
%% expect: call {calls_and_returns,factorial,[1]}
%% expect: call {calls_and_returns,factorial,[0]}
%% expect: return_from {calls_and_returns,factorial,1} 1
%% expect: return_from {calls_and_returns,factorial,1} 1
%% expect: return_from {calls_and_returns,factorial,1} 2
%% expect: return_from {calls_and_returns,factorial,1} 6
%% expect: call {calls_and_returns,loop,[2]}
%% expect: call {calls_and_returns,loop,[1]}
%% expect: call {calls_and_returns,loop,[0]}
%% expect: return_from {calls_and_returns,loop,1} done
%% expect: return_from {calls_and_returns,loop,1} done
%% expect: return_from {calls_and_returns,loop,1} done
%% expect: -- where they return to
%% expect: call {calls_and_returns,factorial,[2]}
%% expect: call {calls_and_returns,factorial,[1]}
%% expect: call {calls_and_returns,factorial,[0]}
%% expect: return_to {calls_and_returns,factorial,1}
%% expect: return_to {calls_and_returns,factorial,1}
%% expect: return_to a fun
%% expect: call {calls_and_returns,twice,"\b"}
%% expect: return_to {calls_and_returns,inside,1}
%% expect: call {calls_and_returns,twice,[1]}
%% expect: return_to {calls_and_returns,plus_one,1}
%% expect: call {calls_and_returns,twice,"\t"}
%% expect: return_to {calls_and_returns,plus_one,1}
%% expect: call {calls_and_returns,thrower,"\t"}
%% expect: exception_from {calls_and_returns,thrower,1} {throw,{caught,9}}
%% expect: return_to {calls_and_returns,catcher,1}
%% expect: call {calls_and_returns,twice,[1]}
%% expect: return_to {calls_and_returns,deep,2}
%% expect: -- arity instead of arguments
%% expect: call {calls_and_returns,fails,1}
%% expect: return_from {calls_and_returns,fails,1} 1
%% expect: -- silence
%% expect: call {calls_and_returns,fails,[[1]]}
%% expect: return_from {calls_and_returns,fails,1} 1
%% expect: -- nobody else
