-module(rpc).
-moduledoc """
The older interface to calls of functions on nodes; see `erpc`. There is one node, this one; others are
`nodedown`.
""".

-export([call/4, call/5, block_call/4, block_call/5, cast/4]).
-export([multicall/3, multicall/4, multicall/5, eval_everywhere/3, eval_everywhere/4]).
-export([async_call/4, yield/1, nb_yield/1, nb_yield/2]).
-export([abcast/2, abcast/3, sbcast/2, sbcast/3]).
-export([server_call/4, multi_server_call/2, multi_server_call/3]).
-export([parallel_eval/1, pmap/3, pinfo/1, pinfo/2]).

-opaque key() :: erpc:request_id().
-export_type([key/0]).

%% -- Functions -----------------------------------------------------------------------------------

-spec call(node(), module(), atom(), [term()]) -> term() | {badrpc, term()}.
call(Node, Module, Function, Arguments) ->
    call(Node, Module, Function, Arguments, infinity).

-doc "The result of the function, or what it throws; `{badrpc, Reason}` when it or the call fails.".
-spec call(node(), module(), atom(), [term()], timeout()) -> term() | {badrpc, term()}.
call(Node, Module, Function, Arguments, Timeout) ->
    old_style(fun() -> erpc:call(Node, Module, Function, Arguments, Timeout) end).

-spec block_call(node(), module(), atom(), [term()]) -> term() | {badrpc, term()}.
block_call(Node, Module, Function, Arguments) ->
    call(Node, Module, Function, Arguments).

-doc "The same as `call/5`: there is no server that could be blocked.".
-spec block_call(node(), module(), atom(), [term()], timeout()) -> term() | {badrpc, term()}.
block_call(Node, Module, Function, Arguments, Timeout) ->
    call(Node, Module, Function, Arguments, Timeout).

old_style(Call) ->
    try Call() of
        {'EXIT', _} = Exit -> {badrpc, Exit};
        Value -> Value
    catch
        throw:{'EXIT', _} = Exit -> {badrpc, Exit};
        throw:Value -> Value;
        exit:{exception, Reason} -> {badrpc, {'EXIT', Reason}};
        exit:{signal, Reason} -> {badrpc, {'EXIT', Reason}};
        error:{exception, Reason, Stacktrace} -> {badrpc, {'EXIT', {Reason, Stacktrace}}};
        error:{erpc, noconnection} -> {badrpc, nodedown};
        error:{erpc, timeout} -> {badrpc, timeout};
        error:{erpc, Reason} -> error(Reason)
    end.

-spec cast(node(), module(), atom(), [term()]) -> true.
cast(Node, Module, Function, Arguments) ->
    try
        erpc:cast(Node, Module, Function, Arguments)
    of
        ok -> true
    catch
        error:{erpc, Reason} -> error(Reason)
    end.

-spec multicall(module(), atom(), [term()]) -> {[term()], [node()]}.
multicall(Module, Function, Arguments) ->
    multicall([node()], Module, Function, Arguments, infinity).

-spec multicall([node()], module(), atom(), [term()]) -> {[term()], [node()]};
               (module(), atom(), [term()], timeout()) -> {[term()], [node()]}.
multicall(Nodes, Module, Function, Arguments) when is_list(Nodes) ->
    multicall(Nodes, Module, Function, Arguments, infinity);
multicall(Module, Function, Arguments, Timeout) when is_atom(Module) ->
    multicall([node()], Module, Function, Arguments, Timeout).

-doc "The results of all nodes that have one, and the nodes that have none.".
-spec multicall([node()], module(), atom(), [term()], timeout()) -> {[term()], [node()]}.
multicall(Nodes, Module, Function, Arguments, Timeout) ->
    Results =
        try
            erpc:multicall(Nodes, Module, Function, Arguments, Timeout)
        catch
            error:{erpc, Reason} -> error(Reason)
        end,
    Told = lists:zip(Nodes, Results),
    {[old_style(fun() -> again(Result) end) || {_, Result} <- Told, not is_bad(Result)],
     [Node || {Node, Result} <- Told, is_bad(Result)]}.

is_bad({error, {erpc, _}}) -> true;
is_bad(_) -> false.

again({ok, Value}) -> Value;
again({Class, Reason}) -> erlang:Class(Reason).

-spec eval_everywhere(module(), atom(), [term()]) -> abcast.
eval_everywhere(Module, Function, Arguments) ->
    eval_everywhere([node()], Module, Function, Arguments).

-spec eval_everywhere([node()], module(), atom(), [term()]) -> abcast.
eval_everywhere(Nodes, Module, Function, Arguments) ->
    lists:foreach(fun(Node) -> cast(Node, Module, Function, Arguments) end, Nodes),
    abcast.

%% -- Promises ------------------------------------------------------------------------------------

-doc "Starts a function; `yield/1` of the same process has its result.".
-spec async_call(node(), module(), atom(), [term()]) -> key().
async_call(Node, Module, Function, Arguments) ->
    try
        erpc:send_request(Node, Module, Function, Arguments)
    catch
        error:{erpc, Reason} -> error(Reason)
    end.

-spec yield(key()) -> term() | {badrpc, term()}.
yield(Key) ->
    old_style(fun() -> erpc:receive_response(Key) end).

-spec nb_yield(key()) -> {value, term()} | timeout.
nb_yield(Key) ->
    nb_yield(Key, 0).

-spec nb_yield(key(), timeout()) -> {value, term()} | timeout.
nb_yield(Key, Timeout) ->
    Wait = fun() ->
               case erpc:wait_response(Key, Timeout) of
                   no_response -> throw({no_response, Key});
                   {response, Value} -> Value
               end
           end,
    case old_style(Wait) of
        {no_response, Key} -> timeout;
        Value -> {value, Value}
    end.

%% -- Servers -------------------------------------------------------------------------------------

-spec abcast(atom(), term()) -> abcast.
abcast(Name, Message) ->
    abcast([node()], Name, Message).

-doc "Sends a message to the processes that have a name on each of the nodes.".
-spec abcast([node()], atom(), term()) -> abcast.
abcast(Nodes, Name, Message) ->
    lists:foreach(fun(Node) -> erlang:send({Name, Node}, Message, [noconnect]) end, Nodes),
    abcast.

-spec sbcast(atom(), term()) -> {[node()], [node()]}.
sbcast(Name, Message) ->
    sbcast([node()], Name, Message).

-doc "The same, and says on which nodes there is such a process and on which there is none.".
-spec sbcast([node()], atom(), term()) -> {[node()], [node()]}.
sbcast(Nodes, Name, Message) ->
    {Good, Bad} = lists:partition(fun(Node) -> is_there(Node, Name) end, Nodes),
    abcast(Good, Name, Message),
    {Good, Bad}.

is_there(Node, Name) -> Node =:= node() andalso whereis(Name) =/= undefined.

-doc """
Asks a server that answers a message `{Pid, Request}` with `{ReplyWrapper, Node, Reply}`.
""".
-spec server_call(node(), atom(), term(), term()) -> term() | {error, nodedown}.
server_call(Node, Name, ReplyWrapper, Request) ->
    Monitor = monitor(process, {Name, Node}),
    {Name, Node} ! {self(), Request},
    receive
        {ReplyWrapper, Node, Reply} ->
            demonitor(Monitor, [flush]),
            Reply;
        {'DOWN', Monitor, process, _, _} ->
            {error, nodedown}
    end.

-spec multi_server_call(atom(), term()) -> {[term()], [node()]}.
multi_server_call(Name, Request) ->
    multi_server_call([node()], Name, Request).

-spec multi_server_call([node()], atom(), term()) -> {[term()], [node()]}.
multi_server_call(Nodes, Name, Request) ->
    Told = [{Node, server_call(Node, Name, Name, Request)} || Node <- Nodes],
    {[Reply || {_, Reply} <- Told, Reply =/= {error, nodedown}],
     [Node || {Node, {error, nodedown}} <- Told]}.

%% -- In parallel ---------------------------------------------------------------------------------

-doc "The results of calls that run at once, in the order of the calls.".
-spec parallel_eval([{module(), atom(), [term()]}]) -> [term()].
parallel_eval(Calls) ->
    Keys = [async_call(node(), Module, Function, Arguments) || {Module, Function, Arguments} <- Calls],
    [yield(Key) || Key <- Keys].

-doc "Calls `Module:Function(Element, ExtraArguments...)` for all elements at once.".
-spec pmap({module(), atom()}, [term()], [term()]) -> [term()].
pmap({Module, Function}, ExtraArguments, List) ->
    Results = parallel_eval([{Module, Function, [Element | ExtraArguments]} || Element <- List]),
    case [bad || {badrpc, _} <- Results] of
        [] -> Results;
        _ -> exit(badrpc)
    end.

-spec pinfo(pid()) -> [{atom(), term()}] | undefined.
pinfo(Pid) -> process_info(Pid).

-spec pinfo(pid(), atom() | [atom()]) -> {atom(), term()} | [{atom(), term()}] | undefined.
pinfo(Pid, Item) -> process_info(Pid, Item).
