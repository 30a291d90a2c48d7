-module(pg).
-moduledoc """
Groups of processes. A process may be in a group several times, and is in none when it has ended. Groups
belong to a scope, which is a process with the name of the scope; the default one is `pg`.

There is one node, so all members are local.
""".

-behaviour(gen_server).

-export([start/1, start_link/0, start_link/1]).
-export([join/2, join/3, leave/2, leave/3]).
-export([monitor_scope/0, monitor_scope/1, monitor/1, monitor/2, demonitor/1, demonitor/2]).
-export([get_members/1, get_members/2, get_local_members/1, get_local_members/2]).
-export([which_groups/0, which_groups/1, which_local_groups/0, which_local_groups/1]).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2]).

-compile({no_auto_import, [monitor/2, demonitor/2]}).

-type group() :: term().
-export_type([group/0]).

-record(state, {
    groups = #{} :: #{group() => [pid(), ...]},
    %% Member => its monitor, and its groups, each as often as it has joined.
    members = #{} :: #{pid() => {reference(), [group(), ...]}},
    %% Who is told about what; the reference is a monitor of the process.
    monitors = #{} :: #{reference() => {pid(), all | {group, group()}}}
}).

%% -- Scopes --------------------------------------------------------------------------------------

-doc "Starts a scope.".
-spec start(atom()) -> {ok, pid()} | {error, term()}.
start(Scope) when is_atom(Scope) ->
    gen_server:start({local, Scope}, ?MODULE, [], []).

-doc "Starts the default scope, linked.".
-spec start_link() -> {ok, pid()} | {error, term()}.
start_link() ->
    start_link(?MODULE).

-spec start_link(atom()) -> {ok, pid()} | {error, term()}.
start_link(Scope) when is_atom(Scope) ->
    gen_server:start_link({local, Scope}, ?MODULE, [], []).

%% -- Members -------------------------------------------------------------------------------------

-spec join(group(), pid() | [pid()]) -> ok.
join(Group, PidOrPids) ->
    join(?MODULE, Group, PidOrPids).

-doc "Adds processes to a group, in front of those that are in it.".
-spec join(atom(), group(), pid() | [pid()]) -> ok.
join(Scope, Group, Pids) when is_pid(Pids); is_list(Pids) ->
    call(Scope, {join, Group, local(Pids)}).

-spec leave(group(), pid() | [pid()]) -> ok | not_joined.
leave(Group, PidOrPids) ->
    leave(?MODULE, Group, PidOrPids).

-doc "Takes processes out of a group, each once; `not_joined` when none of them is in it.".
-spec leave(atom(), group(), pid() | [pid()]) -> ok | not_joined.
leave(Scope, Group, Pids) when is_pid(Pids); is_list(Pids) ->
    call(Scope, {leave, Group, local(Pids)}).

local(Pid) when is_pid(Pid) ->
    local([Pid]);
local(Pids) ->
    case [Other || Other <- Pids, not is_pid(Other) orelse node(Other) =/= node()] of
        [] -> Pids;
        [Other | _] -> error({nolocal, Other})
    end.

-spec get_members(group()) -> [pid()].
get_members(Group) ->
    get_members(?MODULE, Group).

-doc "The members of a group; none when there is no such group or scope.".
-spec get_members(atom(), group()) -> [pid()].
get_members(Scope, Group) ->
    case whereis(Scope) of
        undefined -> [];
        Pid -> call(Pid, {members, Group})
    end.

-spec get_local_members(group()) -> [pid()].
get_local_members(Group) ->
    get_members(?MODULE, Group).

-spec get_local_members(atom(), group()) -> [pid()].
get_local_members(Scope, Group) ->
    get_members(Scope, Group).

-spec which_groups() -> [group()].
which_groups() ->
    which_groups(?MODULE).

-doc "The groups that have members.".
-spec which_groups(atom()) -> [group()].
which_groups(Scope) when is_atom(Scope) ->
    case whereis(Scope) of
        undefined -> error(badarg, [Scope]);
        Pid -> call(Pid, which_groups)
    end.

-spec which_local_groups() -> [group()].
which_local_groups() ->
    which_groups(?MODULE).

-spec which_local_groups(atom()) -> [group()].
which_local_groups(Scope) ->
    which_groups(Scope).

%% -- Monitors ------------------------------------------------------------------------------------

-spec monitor_scope() -> {reference(), #{group() => [pid()]}}.
monitor_scope() ->
    monitor_scope(?MODULE).

-doc """
All groups with their members, and a reference: what happens to groups of the scope from now on comes as
`{Reference, join | leave, Group, Pids}`.
""".
-spec monitor_scope(atom()) -> {reference(), #{group() => [pid()]}}.
monitor_scope(Scope) ->
    call(Scope, monitor).

-spec monitor(group()) -> {reference(), [pid()]}.
monitor(Group) ->
    monitor(?MODULE, Group).

-doc "The same for one group.".
-spec monitor(atom(), group()) -> {reference(), [pid()]}.
monitor(Scope, Group) ->
    call(Scope, {monitor, Group}).

-spec demonitor(reference()) -> ok | false.
demonitor(Reference) ->
    demonitor(?MODULE, Reference).

-doc "Ends what `monitor_scope/1` and `monitor/2` have begun; false when it has ended.".
-spec demonitor(atom(), reference()) -> ok | false.
demonitor(Scope, Reference) when is_reference(Reference) ->
    call(Scope, {demonitor, Reference}).

call(Scope, Request) ->
    gen_server:call(Scope, Request, infinity).

%% -- The server ----------------------------------------------------------------------------------

-doc false.
init([]) ->
    {ok, #state{}}.

-doc false.
handle_call({members, Group}, _From, #state{groups = Groups} = State) ->
    {reply, maps:get(Group, Groups, []), State};
handle_call(which_groups, _From, #state{groups = Groups} = State) ->
    {reply, maps:keys(Groups), State};
handle_call({join, _Group, []}, _From, State) ->
    {reply, ok, State};
handle_call({join, Group, Pids}, _From, #state{groups = Groups, members = Members} = State) ->
    tell(join, Group, Pids, State),
    {reply, ok, State#state{groups = Groups#{Group => Pids ++ maps:get(Group, Groups, [])},
                            members = lists:foldl(fun(Pid, Before) -> joined(Pid, Group, Before) end,
                                                  Members, Pids)}};
handle_call({leave, Group, Pids}, _From, #state{groups = Groups} = State) ->
    Old = maps:get(Group, Groups, []),
    case Old -- Pids of
        Old ->
            {reply, not_joined, State};
        Left ->
            tell(leave, Group, Pids, State),
            Members = lists:foldl(fun(Pid, Before) -> left(Pid, Group, Before) end, State#state.members,
                                  Old -- Left),
            {reply, ok, State#state{groups = put_members(Group, Left, Groups), members = Members}}
    end;
handle_call(monitor, {Pid, _}, #state{groups = Groups} = State) ->
    {Reference, New} = add_monitor(Pid, all, State),
    {reply, {Reference, Groups}, New};
handle_call({monitor, Group}, {Pid, _}, #state{groups = Groups} = State) ->
    {Reference, New} = add_monitor(Pid, {group, Group}, State),
    {reply, {Reference, maps:get(Group, Groups, [])}, New};
handle_call({demonitor, Reference}, _From, #state{monitors = Monitors} = State) ->
    case maps:take(Reference, Monitors) of
        {_, Others} ->
            erlang:demonitor(Reference, [flush]),
            {reply, ok, State#state{monitors = Others}};
        error ->
            {reply, false, State}
    end.

-doc false.
handle_cast(_, State) ->
    {noreply, State}.

-doc false.
handle_info({'DOWN', Reference, process, _, _}, #state{monitors = Monitors} = State)
  when is_map_key(Reference, Monitors) ->
    {noreply, State#state{monitors = maps:remove(Reference, Monitors)}};
handle_info({'DOWN', Reference, process, Pid, _}, #state{members = Members} = State) ->
    case maps:take(Pid, Members) of
        {{Reference, Joined}, Others} ->
            {noreply, lists:foldl(fun(Group, Before) -> ended(Pid, Group, Before) end,
                                  State#state{members = Others}, lists:reverse(Joined))};
        _ ->
            {noreply, State}
    end;
handle_info(_, State) ->
    {noreply, State}.

ended(Pid, Group, #state{groups = Groups} = State) ->
    tell(leave, Group, [Pid], State),
    State#state{groups = put_members(Group, lists:delete(Pid, maps:get(Group, Groups)), Groups)}.

put_members(Group, [], Groups) -> maps:remove(Group, Groups);
put_members(Group, Pids, Groups) -> Groups#{Group => Pids}.

joined(Pid, Group, Members) ->
    case Members of
        #{Pid := {Monitor, Joined}} -> Members#{Pid := {Monitor, [Group | Joined]}};
        #{} -> Members#{Pid => {erlang:monitor(process, Pid), [Group]}}
    end.

left(Pid, Group, Members) ->
    #{Pid := {Monitor, Joined}} = Members,
    case lists:delete(Group, Joined) of
        [] ->
            erlang:demonitor(Monitor, [flush]),
            maps:remove(Pid, Members);
        Others ->
            Members#{Pid := {Monitor, Others}}
    end.

add_monitor(Pid, What, #state{monitors = Monitors} = State) ->
    Reference = erlang:monitor(process, Pid),
    {Reference, State#state{monitors = Monitors#{Reference => {Pid, What}}}}.

tell(Event, Group, Pids, #state{monitors = Monitors}) ->
    maps:foreach(fun(Reference, {Pid, What}) when What =:= all; What =:= {group, Group} ->
                         Pid ! {Reference, Event, Group, Pids};
                    (_, _) ->
                         ok
                 end, Monitors).
