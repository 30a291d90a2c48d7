-module(gen).
-moduledoc """
What all behaviours have in common: starting, registering a name, calling, replying, requests that
are answered later, stopping.

A call is the message `{Label, {Client, Tag}, Request}`, its answer is `{Tag, Reply}`. Where the
client may stop waiting, the tag is `[alias | Alias]`: the answer is sent to the alias, and one
that comes too late is dropped. A request of a collection is tagged the same way.
""".

-export([start/5, start/6, init_it/6, init_it/7]).
-export([debug_options/2, hibernate_after/1, name/1, unregister_name/1]).
-export([get_parent/0, get_proc_name/1]).
-export([call/3, call/4, reply/2]).
-export([send_request/3, send_request/5]).
-export([wait_response/2, wait_response/3, receive_response/2, receive_response/3]).
-export([check_response/2, check_response/3]).
-export([reqids_new/0, reqids_size/1, reqids_add/3, reqids_to_list/1]).
-export([stop/1, stop/3]).

-type emgr_name() :: {local, atom()} | {global, term()} | {via, module(), term()}.
-type server_ref() ::
    pid() | atom() | {atom(), node()} | {global, term()} | {via, module(), term()}.
-type linkage() :: monitor | link | nolink.
-type option() :: {timeout, timeout()} | {debug, [term()]} | {hibernate_after, timeout()}
                | {spawn_opt, [term()]}.
-type start_ret() :: {ok, pid()} | {ok, {pid(), reference()}} | ignore | {error, term()}.
-type request_id() :: reference().
-type request_id_collection() :: #{request_id() => term()}.
-type response() :: {reply, term()} | {error, {term(), term()}}.
-type response_timeout() :: timeout() | {abs, integer()}.
-export_type([emgr_name/0, server_ref/0, linkage/0, option/0, start_ret/0]).
-export_type([request_id/0, request_id_collection/0, response/0, response_timeout/0]).

%% -- Start ---------------------------------------------------------------------------------------

-doc "Starts a process of the behaviour `Behaviour` under a name, if nobody has that name.".
-spec start(module(), linkage(), emgr_name(), module(), term(), [option()]) -> start_ret().
start(Behaviour, Linkage, Name, Module, Arguments, Options) ->
    case where(Name) of
        undefined ->
            spawn_it(Behaviour, Linkage, Options,
                     fun(Parent) ->
                         [Behaviour, self(), Parent, Name, Module, Arguments, Options]
                     end);
        Pid ->
            {error, {already_started, Pid}}
    end.

-spec start(module(), linkage(), module(), term(), [option()]) -> start_ret().
start(Behaviour, Linkage, Module, Arguments, Options) ->
    spawn_it(Behaviour, Linkage, Options,
             fun(Parent) -> [Behaviour, self(), Parent, Module, Arguments, Options] end).

spawn_it(_Behaviour, Linkage, Options, InitArguments) ->
    Timeout = proplists:get_value(timeout, Options, infinity),
    SpawnOptions = proplists:get_value(spawn_opt, Options, []),
    case Linkage of
        link ->
            proc_lib:start_link(?MODULE, init_it, InitArguments(self()), Timeout, SpawnOptions);
        nolink ->
            proc_lib:start(?MODULE, init_it, InitArguments(self), Timeout, SpawnOptions);
        monitor ->
            monitored(proc_lib:start_monitor(?MODULE, init_it, InitArguments(self), Timeout,
                                             SpawnOptions))
    end.

monitored({{ok, Pid}, Monitor}) ->
    {ok, {Pid, Monitor}};
monitored({Failure, Monitor}) ->
    erlang:demonitor(Monitor, [flush]),
    Failure.

-doc "What the new process runs; the parent is `self` where it is not linked to one.".
-spec init_it(module(), pid(), pid() | self, module(), term(), [option()]) -> term().
init_it(Behaviour, Starter, Parent, Module, Arguments, Options) ->
    Behaviour:init_it(Starter, Parent, self(), Module, Arguments, Options).

-spec init_it(module(), pid(), pid() | self, emgr_name(), module(), term(), [option()]) -> term().
init_it(Behaviour, Starter, Parent, Name, Module, Arguments, Options) ->
    case register_name(Name) of
        true ->
            Behaviour:init_it(Starter, Parent, Name, Module, Arguments, Options);
        {false, Pid} ->
            proc_lib:init_fail(Starter, {error, {already_started, Pid}}, {exit, normal})
    end.

-doc "The `{debug, _}` option as `sys` wants it; what is wrong in it is told and ignored.".
-spec debug_options(term(), [option()]) -> [sys:dbg_opt()].
debug_options(Name, Options) ->
    case lists:keyfind(debug, 1, Options) of
        {debug, DebugOptions} ->
            try
                sys:debug_options(DebugOptions)
            catch
                _:_ ->
                    error_logger:format("~tp: ignoring erroneous debug options - ~tp~n",
                                        [Name, DebugOptions]),
                    []
            end;
        _ ->
            []
    end.

-spec hibernate_after([option()]) -> timeout().
hibernate_after(Options) ->
    case lists:keyfind(hibernate_after, 1, Options) of
        {hibernate_after, Time} -> Time;
        _ -> infinity
    end.

%% -- Names ---------------------------------------------------------------------------------------

-doc "What a process calls itself in reports: the name without where it is registered.".
-spec name(emgr_name() | pid()) -> term().
name({local, Name}) -> Name;
name({global, Name}) -> Name;
name({via, _Module, Name}) -> Name;
name(Pid) when is_pid(Pid) -> Pid.

register_name({local, Name}) ->
    try register(Name, self()) of
        true -> true
    catch
        error:_ -> {false, whereis(Name)}
    end;
register_name({global, Name}) ->
    registered(global:register_name(Name, self()), {global, Name});
register_name({via, Module, Name}) ->
    registered(Module:register_name(Name, self()), {via, Module, Name}).

registered(yes, _Name) -> true;
registered(no, Name) -> {false, where(Name)}.

-spec unregister_name(emgr_name() | pid()) -> term().
unregister_name({local, Name}) ->
    try
        unregister(Name)
    catch
        _:_ -> ok
    end;
unregister_name({global, Name}) ->
    _ = global:unregister_name(Name),
    ok;
unregister_name({via, Module, Name}) ->
    _ = Module:unregister_name(Name),
    ok;
unregister_name(Pid) when is_pid(Pid) ->
    Pid.

where({local, Name}) -> whereis(Name);
where({global, Name}) -> global:whereis_name(Name);
where({via, Module, Name}) -> Module:whereis_name(Name).

-doc "The parent of this process, which `proc_lib` has noted when it started it.".
-spec get_parent() -> pid().
get_parent() ->
    case get('$ancestors') of
        [Parent | _] when is_pid(Parent) ->
            Parent;
        [Parent | _] when is_atom(Parent) ->
            case where_parent(Parent) of
                undefined -> exit(could_not_find_registered_name);
                Pid -> Pid
            end;
        _ ->
            exit(process_was_not_started_by_proc_lib)
    end.

where_parent(Name) ->
    case whereis(Name) of
        undefined -> global:whereis_name(Name);
        Pid -> Pid
    end.

-doc "What this process, which claims to have a name already, is to be called; it must be true.".
-spec get_proc_name(emgr_name() | pid()) -> term().
get_proc_name(Pid) when is_pid(Pid) ->
    Pid;
get_proc_name({local, Name}) ->
    case process_info(self(), registered_name) of
        {registered_name, Name} -> Name;
        {registered_name, _} -> exit(process_not_registered);
        [] -> exit(process_not_registered)
    end;
get_proc_name({global, Name}) ->
    case global:whereis_name(Name) =:= self() of
        true -> Name;
        false -> exit(process_not_registered_globally)
    end;
get_proc_name({via, Module, Name}) ->
    case Module:whereis_name(Name) =:= self() of
        true -> Name;
        false -> exit({process_not_registered_via, Module})
    end.

%% Where a message for a server has to go: a process, or a name at another node.
destination(Pid) when is_pid(Pid) ->
    Pid;
destination(Name) when is_atom(Name) ->
    found(whereis(Name));
destination({global, Name}) ->
    found(global:whereis_name(Name));
destination({via, Module, Name}) ->
    found(Module:whereis_name(Name));
destination({Name, Node}) when is_atom(Name), Node =:= node() ->
    found(whereis(Name));
destination({Name, Node}) when is_atom(Name), is_atom(Node), node() =:= nonode@nohost ->
    exit({nodedown, Node});
destination({Name, Node} = There) when is_atom(Name), is_atom(Node) ->
    There.

found(undefined) -> exit(noproc);
found(Pid) -> Pid.

%% -- Calls ---------------------------------------------------------------------------------------

-spec call(server_ref(), term(), term()) -> {ok, term()}.
call(Server, Label, Request) ->
    call(Server, Label, Request, 5000).

-doc "Sends a request and waits for the answer; exits with the reason why there is none.".
-spec call(server_ref(), term(), term(), timeout()) -> {ok, term()}.
call(Server, Label, Request, Timeout) when is_pid(Server), Timeout =/= infinity,
                                           is_integer(Timeout), Timeout >= 0 ->
    call_until(Server, Label, Request, Timeout);
call(Server, Label, Request, infinity) ->
    call_forever(destination(Server), Label, Request);
call(Server, Label, Request, Timeout) when is_integer(Timeout), Timeout >= 0 ->
    call_until(destination(Server), Label, Request, Timeout).

%% The answer or the end of the process: there cannot be a late answer, so no alias is needed.
call_forever(Process, _Label, _Request) when Process =:= self() ->
    exit(calling_self);
call_forever(Process, Label, Request) ->
    Monitor = monitor(process, Process),
    erlang:send(Process, {Label, {self(), Monitor}, Request}, [noconnect]),
    receive
        {Monitor, Reply} ->
            demonitor(Monitor, [flush]),
            {ok, Reply};
        {'DOWN', Monitor, _, _, Reason} ->
            no_answer(Process, Reason)
    end.

call_until(Process, _Label, _Request, _Timeout) when Process =:= self() ->
    exit(calling_self);
call_until(Process, Label, Request, Timeout) ->
    Monitor = monitor(process, Process, [{alias, demonitor}]),
    Tag = [alias | Monitor],
    erlang:send(Process, {Label, {self(), Tag}, Request}, [noconnect]),
    receive
        {Tag, Reply} ->
            demonitor(Monitor, [flush]),
            {ok, Reply};
        {'DOWN', Monitor, _, _, Reason} ->
            no_answer(Process, Reason)
    after Timeout ->
        demonitor(Monitor, [flush]),
        receive
            {Tag, Reply} -> {ok, Reply}
        after 0 -> exit(timeout)
        end
    end.

-spec no_answer(pid() | {atom(), node()}, term()) -> no_return().
no_answer({_Name, Node}, noconnection) -> exit({nodedown, Node});
no_answer(Pid, noconnection) when is_pid(Pid) -> exit({nodedown, node(Pid)});
no_answer(_, Reason) -> exit(Reason).

-doc "Answers a call or a request.".
-spec reply({pid(), term()}, term()) -> ok.
reply({_Client, [alias | Alias] = Tag}, Reply) when is_reference(Alias) ->
    Alias ! {Tag, Reply},
    ok;
reply({_Client, [[alias | Alias] | _] = Tag}, Reply) when is_reference(Alias) ->
    Alias ! {Tag, Reply},
    ok;
reply({Client, Tag}, Reply) ->
    try
        Client ! {Tag, Reply},
        ok
    catch
        _:_ -> ok
    end.

%% -- Requests that are answered later -------------------------------------------------------------

-doc "Sends a request; its answer is asked for later, by the identifier.".
-spec send_request(server_ref(), term(), term()) -> request_id().
send_request(Server, Label, Request) ->
    try destination(Server) of
        Process ->
            Id = monitor(process, Process, [{alias, demonitor}]),
            _ = erlang:send(Process, {Label, {self(), [alias | Id]}, Request}, [noconnect]),
            Id
    catch
        exit:Reason ->
            Id = make_ref(),
            self() ! {'DOWN', Id, process, Server, Reason},
            Id
    end.

-spec send_request(server_ref(), term(), term(), term(), request_id_collection()) ->
    request_id_collection().
send_request(Server, Tag, Request, Label, Collection) when is_map(Collection) ->
    Id = send_request(Server, Tag, Request),
    Collection#{Id => Label}.

-doc "Waits for the answer; after `timeout` it may still come.".
-spec wait_response(request_id(), response_timeout()) -> response() | timeout.
wait_response(Id, Timeout) when is_reference(Id) ->
    await(Id, Timeout).

-doc "Waits for the answer; after `timeout` the request is given up.".
-spec receive_response(request_id(), response_timeout()) -> response() | timeout.
receive_response(Id, Timeout) when is_reference(Id) ->
    case await(Id, Timeout) of
        timeout -> give_up(Id);
        Response -> Response
    end.

await(Id, Timeout) ->
    Time = time_left(Timeout),
    receive
        {[alias | Id], Reply} -> reply_of(Id, Reply);
        {'DOWN', Id, _, Object, Reason} -> {error, {Reason, Object}}
    after Time -> timeout
    end.

reply_of(Id, Reply) ->
    demonitor(Id, [flush]),
    {reply, Reply}.

%% The answer may have come just before the alias ended.
give_up(Id) ->
    demonitor(Id, [flush]),
    receive
        {[alias | Id], Reply} -> {reply, Reply}
    after 0 -> timeout
    end.

-doc "Whether a message that was received is the answer.".
-spec check_response(term(), request_id()) -> response() | no_reply.
check_response({[alias | Id], Reply}, Id) -> reply_of(Id, Reply);
check_response({'DOWN', Id, _, Object, Reason}, Id) -> {error, {Reason, Object}};
check_response(_, Id) when is_reference(Id) -> no_reply.

%% -- Collections of requests ---------------------------------------------------------------------

-doc "Waits for any answer; `Delete` says whether its request then leaves the collection.".
-spec wait_response(request_id_collection(), response_timeout(), boolean()) ->
    {response(), term(), request_id_collection()} | no_request | timeout.
wait_response(Collection, Timeout, Delete) when is_map(Collection), is_boolean(Delete) ->
    await_any(Collection, Timeout, Delete).

-doc "As `wait_response/3`, but after `timeout` all requests are given up.".
-spec receive_response(request_id_collection(), response_timeout(), boolean()) ->
    {response(), term(), request_id_collection()} | no_request | timeout.
receive_response(Collection, Timeout, Delete) when is_map(Collection), is_boolean(Delete) ->
    case await_any(Collection, Timeout, Delete) of
        timeout -> give_up_all(maps:keys(Collection), Collection, Delete);
        Response -> Response
    end.

await_any(Collection, _Timeout, _Delete) when map_size(Collection) =:= 0 ->
    no_request;
await_any(Collection, Timeout, Delete) ->
    Time = time_left(Timeout),
    receive
        {[alias | Id], Reply} when is_map_key(Id, Collection) ->
            response(reply_of(Id, Reply), Id, Collection, Delete);
        {'DOWN', Id, _, Object, Reason} when is_map_key(Id, Collection) ->
            response({error, {Reason, Object}}, Id, Collection, Delete)
    after Time -> timeout
    end.

response(Response, Id, Collection, true) ->
    {Label, Rest} = maps:take(Id, Collection),
    {Response, Label, Rest};
response(Response, Id, Collection, false) ->
    {Response, maps:get(Id, Collection), Collection}.

%% An answer that has come meanwhile counts; the requests behind it are kept.
give_up_all([], _Collection, _Delete) ->
    timeout;
give_up_all([Id | Ids], Collection, Delete) ->
    case give_up(Id) of
        timeout -> give_up_all(Ids, Collection, Delete);
        Response -> response(Response, Id, Collection, Delete)
    end.

-spec check_response(term(), request_id_collection(), boolean()) ->
    {response(), term(), request_id_collection()} | no_request | no_reply.
check_response(_, Collection, Delete) when map_size(Collection) =:= 0, is_boolean(Delete) ->
    no_request;
check_response({[alias | Id], Reply}, Collection, Delete) when is_map_key(Id, Collection) ->
    response(reply_of(Id, Reply), Id, Collection, Delete);
check_response({'DOWN', Id, _, Object, Reason}, Collection, Delete)
  when is_map_key(Id, Collection) ->
    response({error, {Reason, Object}}, Id, Collection, Delete);
check_response(_, Collection, Delete) when is_map(Collection), is_boolean(Delete) ->
    no_reply.

-spec reqids_new() -> request_id_collection().
reqids_new() -> #{}.

-spec reqids_size(request_id_collection()) -> non_neg_integer().
reqids_size(Collection) when is_map(Collection) -> map_size(Collection);
reqids_size(_) -> error(badarg).

-spec reqids_add(request_id(), term(), request_id_collection()) -> request_id_collection().
reqids_add(Id, _Label, Collection) when is_map_key(Id, Collection) -> error(badarg);
reqids_add(Id, Label, Collection) when is_reference(Id) -> Collection#{Id => Label};
reqids_add(_, _, _) -> error(badarg).

-spec reqids_to_list(request_id_collection()) -> [{request_id(), term()}].
reqids_to_list(Collection) when is_map(Collection) -> maps:to_list(Collection);
reqids_to_list(_) -> error(badarg).

time_left({abs, Time}) when is_integer(Time) ->
    max(0, Time - erlang:monotonic_time(millisecond));
time_left(Timeout) ->
    Timeout.

%% -- Stop ----------------------------------------------------------------------------------------

-spec stop(server_ref()) -> ok.
stop(Server) ->
    stop(Server, normal, infinity).

-doc "Tells a process to end with `Reason`, and waits until it has.".
-spec stop(server_ref(), term(), timeout()) -> ok.
stop(Server, Reason, Timeout) ->
    proc_lib:stop(destination(Server), Reason, Timeout).
