-module(global).
-moduledoc """
Names and locks that all nodes know: here, the only node there is.

The process `global_name_server`, started when first needed, watches the processes that have names
or hold locks. Names may be any terms.
""".

-behaviour(gen_server).

-export([register_name/2, register_name/3, re_register_name/2, re_register_name/3]).
-export([unregister_name/1, whereis_name/1, registered_names/0, send/2]).
-export([random_exit_name/3, random_notify_name/3, notify_all_name/3]).
-export([set_lock/1, set_lock/2, set_lock/3, del_lock/1, del_lock/2]).
-export([trans/2, trans/3, trans/4, sync/0, disconnect/0]).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2]).

-type name() :: term().
-type id() :: {ResourceId :: term(), LockRequesterId :: term()}.
-type retries() :: non_neg_integer() | infinity.
-type method() :: fun((name(), pid(), pid()) -> pid() | none) | {module(), atom()}.
-export_type([name/0, id/0]).

-define(SERVER, global_name_server).

%% -- Names ---------------------------------------------------------------------------------------

-spec register_name(name(), pid()) -> yes | no.
register_name(Name, Pid) ->
    register_name(Name, Pid, fun random_exit_name/3).

-doc "Gives a process a name, if nobody has it. The method is for names that clash between nodes.".
-spec register_name(name(), pid(), method()) -> yes | no.
register_name(Name, Pid, _Method) when is_pid(Pid) ->
    call({register, Name, Pid});
register_name(Name, Pid, Method) ->
    error(badarg, [Name, Pid, Method]).

-spec re_register_name(name(), pid()) -> yes.
re_register_name(Name, Pid) ->
    re_register_name(Name, Pid, fun random_exit_name/3).

-doc "Gives a process a name, whoever had it before.".
-spec re_register_name(name(), pid(), method()) -> yes.
re_register_name(Name, Pid, _Method) when is_pid(Pid) ->
    call({re_register, Name, Pid});
re_register_name(Name, Pid, Method) ->
    error(badarg, [Name, Pid, Method]).

-spec unregister_name(name()) -> ok.
unregister_name(Name) ->
    call({unregister, Name}).

-spec whereis_name(name()) -> pid() | undefined.
whereis_name(Name) ->
    call({whereis, Name}).

-spec registered_names() -> [name()].
registered_names() ->
    call(registered_names).

-doc "Sends a message to the process with the name; exits where there is none.".
-spec send(name(), term()) -> pid().
send(Name, Message) ->
    case whereis_name(Name) of
        undefined ->
            exit({badarg, {Name, Message}});
        Pid ->
            Pid ! Message,
            Pid
    end.

%% -- What to do when two nodes that meet have the same name ---------------------------------------

-spec random_exit_name(name(), pid(), pid()) -> pid().
random_exit_name(Name, First, Second) ->
    {Kept, Other} = choose(First, Second),
    logger:log(notice, "global: Name conflict terminating ~tw~n", [{Name, Other}]),
    exit(Other, kill),
    Kept.

-spec random_notify_name(name(), pid(), pid()) -> pid().
random_notify_name(Name, First, Second) ->
    {Kept, Other} = choose(First, Second),
    Other ! {global_name_conflict, Name},
    Kept.

-spec notify_all_name(name(), pid(), pid()) -> none.
notify_all_name(Name, First, Second) ->
    First ! {global_name_conflict, Name, Second},
    Second ! {global_name_conflict, Name, First},
    none.

choose(First, Second) ->
    case rand:uniform(2) of
        1 -> {First, Second};
        2 -> {Second, First}
    end.

%% -- Locks ---------------------------------------------------------------------------------------

-spec set_lock(id()) -> boolean().
set_lock(Id) ->
    set_lock(Id, [node()], infinity).

-spec set_lock(id(), [node()]) -> boolean().
set_lock(Id, Nodes) ->
    set_lock(Id, Nodes, infinity).

-doc "Locks a resource for a requester, who may lock it again; waits and tries again some times.".
-spec set_lock(id(), [node()], retries()) -> boolean().
set_lock({ResourceId, Requester} = Id, Nodes, Retries)
  when is_list(Nodes), (Retries =:= infinity orelse is_integer(Retries) andalso Retries >= 0) ->
    case call({set_lock, ResourceId, Requester, self()}) of
        true ->
            true;
        false when Retries =:= 0 ->
            false;
        false ->
            timer:sleep(rand:uniform(50)),
            set_lock(Id, Nodes, one_less(Retries))
    end;
set_lock(Id, Nodes, Retries) ->
    error(badarg, [Id, Nodes, Retries]).

one_less(infinity) -> infinity;
one_less(Retries) -> Retries - 1.

-spec del_lock(id()) -> true.
del_lock(Id) ->
    del_lock(Id, [node()]).

-spec del_lock(id(), [node()]) -> true.
del_lock({ResourceId, Requester}, Nodes) when is_list(Nodes) ->
    call({del_lock, ResourceId, Requester, self()});
del_lock(Id, Nodes) ->
    error(badarg, [Id, Nodes]).

-spec trans(id(), fun(() -> Result)) -> Result | aborted.
trans(Id, Fun) ->
    trans(Id, Fun, [node()], infinity).

-spec trans(id(), fun(() -> Result), [node()]) -> Result | aborted.
trans(Id, Fun, Nodes) ->
    trans(Id, Fun, Nodes, infinity).

-doc "Runs a function while a lock is held.".
-spec trans(id(), fun(() -> Result), [node()], retries()) -> Result | aborted.
trans(Id, Fun, Nodes, Retries) ->
    case set_lock(Id, Nodes, Retries) of
        true ->
            try
                Fun()
            after
                del_lock(Id, Nodes)
            end;
        false ->
            aborted
    end.

-spec sync() -> ok.
sync() -> ok.

-spec disconnect() -> [node()].
disconnect() -> [].

%% -- The server ----------------------------------------------------------------------------------

call(Request) ->
    case whereis(?SERVER) of
        undefined ->
            case gen_server:start({local, ?SERVER}, ?MODULE, [], []) of
                {ok, Pid} -> gen_server:call(Pid, Request, infinity);
                {error, {already_started, Pid}} -> gen_server:call(Pid, Request, infinity)
            end;
        Pid ->
            gen_server:call(Pid, Request, infinity)
    end.

%% {Names, Locks}: name => {process, monitor};
%% resource => {requester, the processes that hold it with their monitors}.
-doc false.
init([]) ->
    {ok, {#{}, #{}}}.

-doc false.
handle_call({register, Name, Pid}, _From, {Names, Locks} = State) ->
    case find(Name, Names) of
        undefined -> {reply, yes, {add(Name, Pid, Names), Locks}};
        _ -> {reply, no, State}
    end;
handle_call({re_register, Name, Pid}, _From, {Names, Locks}) ->
    {reply, yes, {add(Name, Pid, remove(Name, Names)), Locks}};
handle_call({unregister, Name}, _From, {Names, Locks}) ->
    {reply, ok, {remove(Name, Names), Locks}};
handle_call({whereis, Name}, _From, {Names, _} = State) ->
    {reply, find(Name, Names), State};
handle_call(registered_names, _From, {Names, _} = State) ->
    {reply, maps:keys(Names), State};
handle_call({set_lock, ResourceId, Requester, Pid}, _From, {Names, Locks} = State) ->
    case Locks of
        #{ResourceId := {Requester, Holders}} ->
            {reply, true, {Names, Locks#{ResourceId := {Requester, also(Pid, Holders)}}}};
        #{ResourceId := _} ->
            {reply, false, State};
        #{} ->
            {reply, true, {Names, Locks#{ResourceId => {Requester, [hold(Pid)]}}}}
    end;
handle_call({del_lock, ResourceId, Requester, Pid}, _From, {Names, Locks} = State) ->
    case Locks of
        #{ResourceId := {Requester, Holders}} ->
            {reply, true, {Names, release(ResourceId, Requester, Holders, Pid, Locks)}};
        #{} ->
            {reply, true, State}
    end.

-doc false.
handle_cast(_, State) ->
    {noreply, State}.

-doc false.
handle_info({'DOWN', Monitor, process, _, _}, {Names, Locks}) ->
    {noreply, {maps:filter(fun(_, {_, Other}) -> Other =/= Monitor end, Names),
               without_holder(Monitor, Locks)}};
handle_info(_, State) ->
    {noreply, State}.

%% A process that has just ended may still be in the table.
find(Name, Names) ->
    case Names of
        #{Name := {Pid, _}} ->
            case is_process_alive(Pid) of
                true -> Pid;
                false -> undefined
            end;
        #{} ->
            undefined
    end.

add(Name, Pid, Names) ->
    Names#{Name => {Pid, monitor(process, Pid)}}.

remove(Name, Names) ->
    case maps:take(Name, Names) of
        {{_, Monitor}, Rest} ->
            demonitor(Monitor, [flush]),
            Rest;
        error ->
            Names
    end.

hold(Pid) ->
    {Pid, monitor(process, Pid)}.

%% Locking twice is as locking once.
also(Pid, Holders) ->
    case lists:keymember(Pid, 1, Holders) of
        true -> Holders;
        false -> [hold(Pid) | Holders]
    end.

release(ResourceId, Requester, Holders, Pid, Locks) ->
    case lists:keytake(Pid, 1, Holders) of
        {value, {_, Monitor}, Rest} ->
            demonitor(Monitor, [flush]),
            held(ResourceId, Requester, Rest, Locks);
        false ->
            Locks
    end.

held(ResourceId, _Requester, [], Locks) -> maps:remove(ResourceId, Locks);
held(ResourceId, Requester, Holders, Locks) -> Locks#{ResourceId => {Requester, Holders}}.

without_holder(Monitor, Locks) ->
    maps:fold(
        fun(ResourceId, {Requester, Holders}, Kept) ->
            held(ResourceId, Requester, lists:keydelete(Monitor, 2, Holders), Kept)
        end,
        Locks, Locks).
