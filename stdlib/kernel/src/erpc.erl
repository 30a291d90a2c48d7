-module(erpc).
-moduledoc """
Calls of functions on nodes, with results that cannot be mistaken for failures. There is one node, this
one; others are `noconnection`.

A call with a time limit, and every request, runs in a process of its own; its result is the reason that
this process ends with, so the monitor is the request.
""".

-export([call/2, call/3, call/4, call/5, cast/2, cast/4]).
-export([multicall/2, multicall/3, multicall/4, multicall/5, multicast/2, multicast/4]).
-export([send_request/2, send_request/4, send_request/6]).
-export([receive_response/1, receive_response/2, receive_response/3]).
-export([wait_response/1, wait_response/2, wait_response/3]).
-export([check_response/2, check_response/3]).
-export([reqids_new/0, reqids_size/1, reqids_add/3, reqids_to_list/1]).
-export([execute_call/3, execute_cast/3]).

-opaque request_id() :: {?MODULE, reference()}.
-opaque request_id_collection() :: #{reference() => term()}.
-type timeout_time() :: timeout() | {abs, integer()}.
-type caught_call_exception() ::
    {throw, term()} | {exit, {exception, term()}} | {error, {exception, term(), [term()]}}
  | {exit, {signal, term()}} | {error, {erpc, term()}}.
-type response() :: {response, term()}.
-export_type([request_id/0, request_id_collection/0, timeout_time/0, caught_call_exception/0]).

-define(IS_TIME(T), (T =:= infinity orelse (is_integer(T) andalso T >= 0)
                     orelse (is_tuple(T) andalso tuple_size(T) =:= 2 andalso element(1, T) =:= abs
                             andalso is_integer(element(2, T))))).
-define(IS_CALL(N, M, F, A), is_atom(N), is_atom(M), is_atom(F), is_list(A)).

%% -- Calls ---------------------------------------------------------------------------------------

-spec call(node(), fun(() -> Result)) -> Result when Result :: term().
call(Node, Fun) ->
    call(Node, Fun, infinity).

-spec call(node(), fun(() -> Result), timeout_time()) -> Result when Result :: term().
call(Node, Fun, Timeout) when is_function(Fun, 0) ->
    call(Node, erlang, apply, [Fun, []], Timeout);
call(_Node, _Fun, _Timeout) ->
    error({?MODULE, badarg}).

-spec call(node(), module(), atom(), [term()]) -> term().
call(Node, Module, Function, Arguments) ->
    call(Node, Module, Function, Arguments, infinity).

-doc """
The result of the function. What it throws is thrown; an exit is `exit:{exception, Reason}`, an error
`error:{exception, Reason, Stacktrace}`, a signal that ended it `exit:{signal, Reason}`. When the call
itself fails, the error is `{erpc, badarg | timeout | noconnection}`.
""".
-spec call(node(), module(), atom(), [term()], timeout_time()) -> term().
call(Node, Module, Function, Arguments, infinity)
  when Node =:= node(), ?IS_CALL(Node, Module, Function, Arguments) ->
    %% Here, as long as nobody has to be stopped.
    result(ended(execute(Module, Function, Arguments)));
call(Node, Module, Function, Arguments, Timeout)
  when ?IS_CALL(Node, Module, Function, Arguments), ?IS_TIME(Timeout) ->
    Request = start(Node, Module, Function, Arguments),
    receive
        {'DOWN', Request, process, _, Reason} -> result(ended(Reason))
    after left(deadline(Timeout)) ->
        demonitor(Request, [flush]),
        error({?MODULE, timeout})
    end;
call(_Node, _Module, _Function, _Arguments, _Timeout) ->
    error({?MODULE, badarg}).

-spec multicall([node()], fun(() -> term())) -> [{ok, term()} | caught_call_exception()].
multicall(Nodes, Fun) ->
    multicall(Nodes, Fun, infinity).

-spec multicall([node()], fun(() -> term()), timeout_time()) ->
    [{ok, term()} | caught_call_exception()].
multicall(Nodes, Fun, Timeout) when is_function(Fun) ->
    multicall(Nodes, erlang, apply, [Fun, []], Timeout);
multicall(_Nodes, _Fun, _Timeout) ->
    error({?MODULE, badarg}).

-spec multicall([node()], module(), atom(), [term()]) -> [{ok, term()} | caught_call_exception()].
multicall(Nodes, Module, Function, Arguments) ->
    multicall(Nodes, Module, Function, Arguments, infinity).

-doc "What `call/5` gives for each node, as values: `{ok, Result}`, or the class and the reason.".
-spec multicall([node()], module(), atom(), [term()], timeout_time()) ->
    [{ok, term()} | caught_call_exception()].
multicall(Nodes, Module, Function, Arguments, Timeout)
  when is_atom(Module), is_atom(Function), is_list(Arguments), ?IS_TIME(Timeout) ->
    check_nodes(Nodes),
    Deadline = deadline(Timeout),
    Requests = [start(Node, Module, Function, Arguments) || Node <- Nodes],
    [receive
         {'DOWN', Request, process, _, Reason} -> value(ended(Reason))
     after left(Deadline) ->
         demonitor(Request, [flush]),
         {error, {?MODULE, timeout}}
     end || Request <- Requests];
multicall(_Nodes, _Module, _Function, _Arguments, _Timeout) ->
    error({?MODULE, badarg}).

check_nodes(Nodes) ->
    try
        true = lists:all(fun is_atom/1, Nodes)
    catch
        error:_ -> error({?MODULE, badarg})
    end.

%% -- Casts ---------------------------------------------------------------------------------------

-spec cast(node(), fun(() -> term())) -> ok.
cast(Node, Fun) ->
    cast(Node, erlang, apply, [Fun, []]).

-doc "Starts a function and does not care about its result.".
-spec cast(node(), module(), atom(), [term()]) -> ok.
cast(Node, Module, Function, Arguments) when ?IS_CALL(Node, Module, Function, Arguments) ->
    _ = [spawn(?MODULE, execute_cast, [Module, Function, Arguments]) || Node =:= node()],
    ok;
cast(_Node, _Module, _Function, _Arguments) ->
    error({?MODULE, badarg}).

-spec multicast([node()], fun(() -> term())) -> ok.
multicast(Nodes, Fun) ->
    multicast(Nodes, erlang, apply, [Fun, []]).

-spec multicast([node()], module(), atom(), [term()]) -> ok.
multicast(Nodes, Module, Function, Arguments)
  when is_atom(Module), is_atom(Function), is_list(Arguments) ->
    check_nodes(Nodes),
    lists:foreach(fun(Node) -> cast(Node, Module, Function, Arguments) end, Nodes);
multicast(_Nodes, _Module, _Function, _Arguments) ->
    error({?MODULE, badarg}).

%% -- Requests ------------------------------------------------------------------------------------

-spec send_request(node(), fun(() -> term())) -> request_id().
send_request(Node, Fun) when is_function(Fun, 0) ->
    send_request(Node, erlang, apply, [Fun, []]);
send_request(_Node, _Fun) ->
    error({?MODULE, badarg}).

-doc "Starts a function; its result comes as a message, to be had by the functions for responses.".
-spec send_request(node(), module(), atom(), [term()]) -> request_id();
                  (node(), fun(() -> term()), Label :: term(), request_id_collection()) ->
    request_id_collection().
send_request(Node, Fun, Label, Collection) when is_function(Fun, 0) ->
    send_request(Node, erlang, apply, [Fun, []], Label, Collection);
send_request(Node, Module, Function, Arguments) when ?IS_CALL(Node, Module, Function, Arguments) ->
    {?MODULE, start(Node, Module, Function, Arguments)};
send_request(_Node, _Module, _Function, _Arguments) ->
    error({?MODULE, badarg}).

-spec send_request(node(), module(), atom(), [term()], Label :: term(), request_id_collection()) ->
    request_id_collection().
send_request(Node, Module, Function, Arguments, Label, Collection)
  when ?IS_CALL(Node, Module, Function, Arguments), is_map(Collection) ->
    Collection#{start(Node, Module, Function, Arguments) => Label};
send_request(_Node, _Module, _Function, _Arguments, _Label, _Collection) ->
    error({?MODULE, badarg}).

-spec receive_response(request_id()) -> term().
receive_response(Request) ->
    receive_response(Request, infinity).

-doc "Waits for the result, as `call/5` has it. When the time is over, the request is given up.".
-spec receive_response(request_id(), timeout_time()) -> term().
receive_response({?MODULE, Request}, Timeout) when ?IS_TIME(Timeout) ->
    receive
        {'DOWN', Request, process, _, Reason} -> result(ended(Reason))
    after left(deadline(Timeout)) ->
        demonitor(Request, [flush]),
        error({?MODULE, timeout})
    end;
receive_response(_Request, _Timeout) ->
    error({?MODULE, badarg}).

-doc """
The next result of a collection, with its label and what is left of the collection, or with the request
still in it. A failure has these beside its reason.
""".
-spec receive_response(request_id_collection(), timeout_time(), Delete :: boolean()) ->
    {term(), Label :: term(), request_id_collection()} | no_request.
receive_response(Collection, _Timeout, Delete) when Collection =:= #{}, is_boolean(Delete) ->
    no_request;
receive_response(Collection, Timeout, Delete)
  when is_map(Collection), ?IS_TIME(Timeout), is_boolean(Delete) ->
    receive
        {'DOWN', Request, process, _, Reason} when is_map_key(Request, Collection) ->
            result(ended(Reason), Request, Collection, Delete)
    after left(deadline(Timeout)) ->
        lists:foreach(fun(Request) -> demonitor(Request, [flush]) end, maps:keys(Collection)),
        error({?MODULE, timeout})
    end;
receive_response(_Collection, _Timeout, _Delete) ->
    error({?MODULE, badarg}).

-spec wait_response(request_id()) -> response() | no_response.
wait_response(Request) ->
    wait_response(Request, 0).

-doc "The same, but the request goes on when the time is over.".
-spec wait_response(request_id(), timeout_time()) -> response() | no_response.
wait_response({?MODULE, Request}, Timeout) when ?IS_TIME(Timeout) ->
    receive
        {'DOWN', Request, process, _, Reason} -> {response, result(ended(Reason))}
    after left(deadline(Timeout)) -> no_response
    end;
wait_response(_Request, _Timeout) ->
    error({?MODULE, badarg}).

-spec wait_response(request_id_collection(), timeout_time(), Delete :: boolean()) ->
    {response(), Label :: term(), request_id_collection()} | no_response | no_request.
wait_response(Collection, _Timeout, Delete) when Collection =:= #{}, is_boolean(Delete) ->
    no_request;
wait_response(Collection, Timeout, Delete)
  when is_map(Collection), ?IS_TIME(Timeout), is_boolean(Delete) ->
    receive
        {'DOWN', Request, process, _, Reason} when is_map_key(Request, Collection) ->
            response(ended(Reason), Request, Collection, Delete)
    after left(deadline(Timeout)) -> no_response
    end;
wait_response(_Collection, _Timeout, _Delete) ->
    error({?MODULE, badarg}).

-doc "Whether a message that has been received is the result.".
-spec check_response(term(), request_id()) -> response() | no_response.
check_response({'DOWN', Request, process, _, Reason}, {?MODULE, Request}) ->
    {response, result(ended(Reason))};
check_response(_Message, {?MODULE, Request}) when is_reference(Request) ->
    no_response;
check_response(_Message, _Request) ->
    error({?MODULE, badarg}).

-spec check_response(term(), request_id_collection(), Delete :: boolean()) ->
    {response(), Label :: term(), request_id_collection()} | no_response | no_request.
check_response(_Message, Collection, Delete) when Collection =:= #{}, is_boolean(Delete) ->
    no_request;
check_response({'DOWN', Request, process, _, Reason}, Collection, Delete)
  when is_map_key(Request, Collection), is_boolean(Delete) ->
    response(ended(Reason), Request, Collection, Delete);
check_response(_Message, Collection, Delete) when is_map(Collection), is_boolean(Delete) ->
    no_response;
check_response(_Message, _Collection, _Delete) ->
    error({?MODULE, badarg}).

%% -- Collections ---------------------------------------------------------------------------------

-spec reqids_new() -> request_id_collection().
reqids_new() -> #{}.

-spec reqids_size(request_id_collection()) -> non_neg_integer().
reqids_size(Collection) when is_map(Collection) -> map_size(Collection);
reqids_size(_) -> error({?MODULE, badarg}).

-spec reqids_add(request_id(), Label :: term(), request_id_collection()) -> request_id_collection().
reqids_add({?MODULE, Request}, Label, Collection)
  when is_map(Collection), not is_map_key(Request, Collection) ->
    Collection#{Request => Label};
reqids_add(_, _, _) ->
    error({?MODULE, badarg}).

-spec reqids_to_list(request_id_collection()) -> [{request_id(), Label :: term()}].
reqids_to_list(Collection) when is_map(Collection) ->
    [{{?MODULE, Request}, Label} || {Request, Label} <- maps:to_list(Collection)];
reqids_to_list(_) -> error({?MODULE, badarg}).

%% -- Running -------------------------------------------------------------------------------------

start(Node, Module, Function, Arguments) when Node =:= node() ->
    {_Pid, Monitor} = spawn_monitor(?MODULE, execute_call, [Module, Function, Arguments]),
    Monitor;
start(Node, _Module, _Function, _Arguments) ->
    monitor(process, {?MODULE, Node}).

-doc false.
-spec execute_call(module(), atom(), [term()]) -> no_return().
execute_call(Module, Function, Arguments) ->
    exit(execute(Module, Function, Arguments)).

-doc false.
-spec execute_cast(module(), atom(), [term()]) -> term().
execute_cast(Module, Function, Arguments) ->
    try
        apply(Module, Function, Arguments)
    catch
        error:Reason:Stacktrace -> error({exception, {Reason, own(Stacktrace)}})
    end.

%% The reason that the process of a call ends with.
execute(Module, Function, Arguments) ->
    try
        {?MODULE, return, apply(Module, Function, Arguments)}
    catch
        throw:Value -> {?MODULE, throw, Value};
        exit:Reason -> {?MODULE, exit, {exception, Reason}};
        error:Reason:Stacktrace -> {?MODULE, error, {exception, Reason, own(Stacktrace)}}
    end.

own(Stacktrace) ->
    lists:takewhile(fun(Frame) -> element(1, Frame) =/= ?MODULE end, Stacktrace).

ended({?MODULE, Class, Value}) -> {Class, Value};
ended(noconnection) -> {error, {?MODULE, noconnection}};
ended(Reason) -> {exit, {signal, Reason}}.

result({return, Value}) -> Value;
result({Class, Reason}) -> erlang:Class(Reason).

value({return, Value}) -> {ok, Value};
value(Failure) -> Failure.

result({return, Value}, Request, Collection, Delete) ->
    {Value, maps:get(Request, Collection), rest(Request, Collection, Delete)};
result({Class, Reason}, Request, Collection, Delete) ->
    erlang:Class({Reason, maps:get(Request, Collection), rest(Request, Collection, Delete)}).

response(Ended, Request, Collection, Delete) ->
    {Value, Label, Rest} = result(Ended, Request, Collection, Delete),
    {{response, Value}, Label, Rest}.

rest(Request, Collection, true) -> maps:remove(Request, Collection);
rest(_Request, Collection, false) -> Collection.

deadline({abs, Time}) -> Time;
deadline(infinity) -> infinity;
deadline(Timeout) -> erlang:monotonic_time(millisecond) + Timeout.

left(infinity) -> infinity;
left(Deadline) -> max(0, Deadline - erlang:monotonic_time(millisecond)).
