%% Results and failures of rpc: here, on a node that is not there, with a limit of time.
-module(calls).
-export([main/1, value/1, thrown/1, exited/1, failed/1, killed/0, waiting/0, add/2, server/1]).

value(X) -> X.
thrown(X) -> throw(X).
exited(X) -> exit(X).
failed(X) -> error(X).
killed() -> exit(self(), kill), waiting().
waiting() -> receive after infinity -> ok end.
add(X, Y) -> X + Y.

main(_) ->
    Calls = [{value, [1]}, {value, [{'EXIT', reason}]}, {thrown, [1]}, {thrown, [{'EXIT', reason}]}, {exited, [1]},
             {exited, [normal]}, {failed, [1]}, {not_there, []}],
    io:format("-- call~n"),
    [print(rpc:call(node(), ?MODULE, Function, Arguments)) || {Function, Arguments} <- Calls],
    [print(rpc:call(node(), ?MODULE, Function, Arguments, 10000)) || {Function, Arguments} <- [{killed, []} | Calls]],
    print(rpc:call(node(), ?MODULE, waiting, [], 10)),
    print(rpc:call('other@host', ?MODULE, value, [1])),
    [print(failure(fun() -> apply(rpc, call, Arguments) end))
     || Arguments <- [[node(), "no module", value, [1]], [node(), ?MODULE, value, no_list],
                      [node(), ?MODULE, value, [1], no_time], ["no node", ?MODULE, value, [1]]]],
    io:format("-- block_call~n"),
    [print(rpc:block_call(node(), ?MODULE, Function, Arguments)) || {Function, Arguments} <- Calls],
    print(rpc:block_call('other@host', ?MODULE, value, [1])),
    io:format("-- multicall~n"),
    print(rpc:multicall(?MODULE, value, [1])),
    print(rpc:multicall(?MODULE, waiting, [], 10)),
    [print(rpc:multicall([node(), 'other@host', node()], ?MODULE, Function, Arguments))
     || {Function, Arguments} <- Calls, Function =/= failed, Function =/= not_there],
    print(rpc:multicall([node()], ?MODULE, waiting, [], 10)),
    print(failure(fun() -> rpc:multicall("no nodes", ?MODULE, value, [1], 10) end)),
    io:format("-- async_call~n"),
    [print(rpc:yield(rpc:async_call(node(), ?MODULE, Function, Arguments))) || {Function, Arguments} <- [{killed, []} | Calls]],
    Waiting = rpc:async_call(node(), ?MODULE, waiting, []),
    print([rpc:nb_yield(Waiting), rpc:nb_yield(Waiting, 10)]),
    [print(rpc:nb_yield(rpc:async_call(node(), ?MODULE, Function, Arguments), 10000)) || {Function, Arguments} <- Calls],
    io:format("-- in parallel~n"),
    print(rpc:parallel_eval([{?MODULE, value, [1]}, {?MODULE, exited, [2]}, {?MODULE, add, [3, 4]}])),
    print(rpc:pmap({?MODULE, add}, [10], [1, 2, 3])),
    print(failure(fun() -> rpc:pmap({?MODULE, add}, [10], [1, b, 3]) end)),
    print(rpc:pmap({?MODULE, add}, [10], [])),
    io:format("-- messages~n"),
    Main = self(),
    print([rpc:cast(node(), erlang, send, [Main, cast]), received()]),
    print(failure(fun() -> rpc:cast(node(), "no module", send, []) end)),
    print([rpc:eval_everywhere(erlang, send, [Main, everywhere]), received()]),
    print([rpc:eval_everywhere([node(), 'other@host'], erlang, send, [Main, everywhere]), received()]),
    register(server, spawn(fun() -> server(Main) end)),
    print(rpc:server_call(node(), server, server, question)),
    print(rpc:server_call(node(), nobody, server, question)),
    print(rpc:server_call('other@host', server, server, question)),
    print(rpc:multi_server_call(server, question)),
    print(rpc:multi_server_call([node(), 'other@host'], server, question)),
    print([rpc:abcast(server, told), received()]),
    print([rpc:abcast([node(), 'other@host'], server, told), received()]),
    print([rpc:sbcast(server, told), received()]),
    print(rpc:sbcast([node(), 'other@host'], nobody, told)),
    print(element(1, rpc:pinfo(Main, message_queue_len))),
    print(proplists:get_value(registered_name, rpc:pinfo(whereis(server)))).

server(Main) ->
    receive
        {Pid, question} -> Pid ! {server, node(), answer};
        Other -> Main ! {server_has, Other}
    end,
    server(Main).

received() -> receive Message -> Message end.

failure(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.

print({badrpc, {'EXIT', {Reason, [{?MODULE, F, A, _} | _]}}}) -> print({badrpc, {'EXIT', {Reason, {F, A}}}});
print({value, {badrpc, {'EXIT', {Reason, [{?MODULE, F, A, _} | _]}}}}) -> print({value, {badrpc, {'EXIT', {Reason, {F, A}}}}});
print(Term) -> io:format("~p~n", [Term]).

%% expect: -- call
%% expect: 1
%% expect: {badrpc,{'EXIT',reason}}
%% expect: 1
%% expect: {badrpc,{'EXIT',reason}}
%% expect: {badrpc,{'EXIT',1}}
%% expect: {badrpc,{'EXIT',normal}}
%% expect: {badrpc,{'EXIT',{1,{failed,1}}}}
%% expect: {badrpc,{'EXIT',{undef,{not_there,[]}}}}
%% expect: {badrpc,{'EXIT',killed}}
%% expect: 1
%% expect: {badrpc,{'EXIT',reason}}
%% expect: 1
%% expect: {badrpc,{'EXIT',reason}}
%% expect: {badrpc,{'EXIT',1}}
%% expect: {badrpc,{'EXIT',normal}}
%% expect: {badrpc,{'EXIT',{1,{failed,1}}}}
%% expect: {badrpc,{'EXIT',{undef,{not_there,[]}}}}
%% expect: {badrpc,timeout}
%% expect: {badrpc,nodedown}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: -- block_call
%% expect: 1
%% expect: {badrpc,{'EXIT',reason}}
%% expect: 1
%% expect: {badrpc,{'EXIT',reason}}
%% expect: {badrpc,{'EXIT',1}}
%% expect: {badrpc,{'EXIT',normal}}
%% expect: {badrpc,{'EXIT',{1,{failed,1}}}}
%% expect: {badrpc,{'EXIT',{undef,{not_there,[]}}}}
%% expect: {badrpc,nodedown}
%% expect: -- multicall
%% expect: {[1],[]}
%% expect: {[],[nonode@nohost]}
%% expect: {[1,1],[other@host]}
%% expect: {[{badrpc,{'EXIT',reason}},{badrpc,{'EXIT',reason}}],[other@host]}
%% expect: {[1,1],[other@host]}
%% expect: {[{badrpc,{'EXIT',reason}},{badrpc,{'EXIT',reason}}],[other@host]}
%% expect: {[{badrpc,{'EXIT',1}},{badrpc,{'EXIT',1}}],[other@host]}
%% expect: {[{badrpc,{'EXIT',normal}},{badrpc,{'EXIT',normal}}],[other@host]}
%% expect: {[],[nonode@nohost]}
%% expect: {error,badarg}
%% expect: -- async_call
%% expect: {badrpc,{'EXIT',killed}}
%% expect: 1
%% expect: {badrpc,{'EXIT',reason}}
%% expect: 1
%% expect: {badrpc,{'EXIT',reason}}
%% expect: {badrpc,{'EXIT',1}}
%% expect: {badrpc,{'EXIT',normal}}
%% expect: {badrpc,{'EXIT',{1,{failed,1}}}}
%% expect: {badrpc,{'EXIT',{undef,{not_there,[]}}}}
%% expect: [timeout,timeout]
%% expect: {value,1}
%% expect: {value,{badrpc,{'EXIT',reason}}}
%% expect: {value,1}
%% expect: {value,{badrpc,{'EXIT',reason}}}
%% expect: {value,{badrpc,{'EXIT',1}}}
%% expect: {value,{badrpc,{'EXIT',normal}}}
%% expect: {value,{badrpc,{'EXIT',{1,{failed,1}}}}}
%% expect: {value,{badrpc,{'EXIT',{undef,{not_there,[]}}}}}
%% expect: -- in parallel
%% expect: [1,{badrpc,{'EXIT',2}},7]
%% expect: "\v\f\r"
%% expect: {exit,badrpc}
%% expect: []
%% expect: -- messages
%% expect: [true,cast]
%% expect: {error,badarg}
%% expect: [abcast,everywhere]
%% expect: [abcast,everywhere]
%% expect: answer
%% expect: {error,nodedown}
%% expect: {error,nodedown}
%% expect: {[answer],[]}
%% expect: {[answer],[other@host]}
%% expect: [abcast,{server_has,told}]
%% expect: [abcast,{server_has,told}]
%% expect: [{[nonode@nohost],[]},{server_has,told}]
%% expect: {[],[nonode@nohost,other@host]}
%% expect: message_queue_len
%% expect: server
