%% Results and failures of erpc: calls with and without a limit of time, several at once, casts.
-module(calls).
-export([main/1, value/1, thrown/1, exited/1, failed/1, killed/0, waiting/0]).

value(X) -> X.
thrown(X) -> throw(X).
exited(X) -> exit(X).
failed(X) -> error(X).
killed() -> exit(self(), kill), waiting().
waiting() -> receive after infinity -> ok end.

main(_) ->
    Calls = [{value, [1]}, {thrown, [1]}, {exited, [1]}, {exited, [normal]}, {failed, [1]}, {not_there, []}],
    io:format("-- call~n"),
    [print(outcome(fun() -> erpc:call(node(), ?MODULE, Function, Arguments) end)) || {Function, Arguments} <- Calls],
    [print(outcome(fun() -> erpc:call(node(), ?MODULE, Function, Arguments, 10000) end))
     || {Function, Arguments} <- [{killed, []} | Calls]],
    print(erpc:call(node(), fun() -> from_fun end)),
    print(erpc:call(node(), fun() -> from_fun end, 1000)),
    Main = self(),
    print(erpc:call(node(), fun() -> self() =/= Main end, 1000)),
    print(outcome(fun() -> erpc:call(node(), ?MODULE, waiting, [], 10) end)),
    print(outcome(fun() -> erpc:call(node(), ?MODULE, waiting, [], {abs, erlang:monotonic_time(millisecond) + 5}) end)),
    print(outcome(fun() -> erpc:call('other@host', ?MODULE, value, [1]) end)),
    [print(outcome(fun() -> apply(erpc, call, Arguments) end))
     || Arguments <- [[node(), no_fun], [node(), fun(X) -> X end], ["no node", ?MODULE, value, [1]],
                      [node(), "no module", value, [1]], [node(), ?MODULE, value, no_list],
                      [node(), ?MODULE, value, [1], no_time], [node(), ?MODULE, value, [1], -1]]],
    io:format("-- multicall~n"),
    [print(erpc:multicall([node(), 'other@host'], ?MODULE, Function, Arguments))
     || {Function, Arguments} <- Calls, Function =/= failed, Function =/= not_there],
    [{error, {exception, Reason, [{M, F, A, _}]}}] = erpc:multicall([node()], ?MODULE, failed, [1]),
    print({Reason, {M, F, A}}),
    print(erpc:multicall([node(), node()], ?MODULE, killed, [], 10000)),
    print(erpc:multicall([node(), 'other@host'], ?MODULE, waiting, [], 10)),
    print(erpc:multicall([node()], fun() -> from_fun end)),
    print(erpc:multicall([], ?MODULE, value, [1])),
    [print(outcome(fun() -> apply(erpc, multicall, Arguments) end))
     || Arguments <- [[node(), ?MODULE, value, [1]], [[node() | node()], ?MODULE, value, [1]],
                      [["no node"], ?MODULE, value, [1]], [[node()], ?MODULE, value, [1], no_time]]],
    io:format("-- cast~n"),
    print([erpc:cast(node(), fun() -> Main ! from_fun end), received()]),
    print([erpc:cast(node(), erlang, send, [Main, from_call]), received()]),
    print([erpc:multicast([node(), 'other@host', node()], erlang, send, [Main, twice]), received(), received()]),
    print(erpc:multicast([node()], fun() -> ok end)),
    print(erpc:cast('other@host', erlang, send, [Main, never])),
    [print(outcome(fun() -> apply(erpc, Function, Arguments) end))
     || {Function, Arguments} <- [{cast, [node(), "no module", send, []]}, {cast, ["no node", erlang, send, []]},
                                  {multicast, [node(), erlang, send, []]}, {multicast, [[node()], erlang, "no", []]}]].

received() -> receive Message -> Message end.

outcome(Fun) ->
    try {value, Fun()}
    catch
        error:{exception, Reason, [{M, F, A, _}]} -> {error, exception, Reason, {M, F, A}};
        Class:Reason -> {Class, Reason}
    end.

print(Term) -> io:format("~p~n", [Term]).

%% expect: -- call
%% expect: {value,1}
%% expect: {throw,1}
%% expect: {exit,{exception,1}}
%% expect: {exit,{exception,normal}}
%% expect: {error,exception,1,{calls,failed,1}}
%% expect: {error,exception,undef,{calls,not_there,[]}}
%% expect: {exit,{signal,killed}}
%% expect: {value,1}
%% expect: {throw,1}
%% expect: {exit,{exception,1}}
%% expect: {exit,{exception,normal}}
%% expect: {error,exception,1,{calls,failed,1}}
%% expect: {error,exception,undef,{calls,not_there,[]}}
%% expect: from_fun
%% expect: from_fun
%% expect: true
%% expect: {error,{erpc,timeout}}
%% expect: {error,{erpc,timeout}}
%% expect: {error,{erpc,noconnection}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: -- multicall
%% expect: [{ok,1},{error,{erpc,noconnection}}]
%% expect: [{throw,1},{error,{erpc,noconnection}}]
%% expect: [{exit,{exception,1}},{error,{erpc,noconnection}}]
%% expect: [{exit,{exception,normal}},{error,{erpc,noconnection}}]
%% expect: {1,{calls,failed,1}}
%% expect: [{exit,{signal,killed}},{exit,{signal,killed}}]
%% expect: [{error,{erpc,timeout}},{error,{erpc,noconnection}}]
%% expect: [{ok,from_fun}]
%% expect: []
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: -- cast
%% expect: [ok,from_fun]
%% expect: [ok,from_call]
%% expect: [ok,twice,twice]
%% expect: ok
%% expect: ok
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
