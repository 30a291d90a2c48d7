-module(application_master).
-moduledoc """
The process above an application: the group leader of all its processes, so that they are known to
belong to it, and what they print is passed on. A second process, the starter, calls the callback
module, is the parent of the top supervisor, and waits for its end.
""".

-export([stop/1, top_supervisor/1, init/4]).

-export_type([data/0]).

-type data() :: #{module := module(), arguments := term(), phases := term(),
                  included := own | included, others := [{module(), term()}], max_time := timeout()}.

-doc """
Ends an application: `prep_stop/1`, its processes, `stop/1`; returns when nothing of it is left.
""".
-spec stop(pid()) -> ok.
stop(Master) ->
    Monitor = monitor(process, Master),
    Master ! {stop, self()},
    receive
        {'DOWN', Monitor, process, Master, _} -> ok
    end.

-doc "The process that `start/2` has returned.".
-spec top_supervisor(pid()) -> {ok, pid()} | undefined.
top_supervisor(Master) ->
    Monitor = monitor(process, Master),
    Master ! {top_supervisor, self(), Monitor},
    receive
        {Monitor, Pid} ->
            demonitor(Monitor, [flush]),
            {ok, Pid};
        {'DOWN', Monitor, process, Master, _} ->
            undefined
    end.

-doc """
What the process runs: starts the application, and acknowledges to its parent when `start/2` has
returned. What the application prints goes to the group leader.
""".
-spec init(pid(), pid(), data(), normal) -> no_return().
init(Parent, GroupLeader, Data, Type) ->
    process_flag(trap_exit, true),
    group_leader(GroupLeader, self()),
    Master = self(),
    #{max_time := MaxTime} = Data,
    _ = [erlang:send_after(MaxTime, Master, max_time) || MaxTime =/= infinity],
    Starter = spawn_link(fun() -> start(Master, Data, Type) end),
    await_start(Parent, GroupLeader, Starter).

await_start(Parent, GroupLeader, Starter) ->
    receive
        {started, Starter} ->
            proc_lib:init_ack(Parent, {ok, self()}),
            loop(Parent, GroupLeader, Starter);
        {failed, Starter, Reason} ->
            kill_members(),
            proc_lib:init_fail(Parent, {error, Reason}, {exit, Reason});
        {'EXIT', Starter, Reason} ->
            kill_members(),
            proc_lib:init_fail(Parent, {error, Reason}, {exit, Reason});
        Message ->
            pass_on(Message, GroupLeader),
            await_start(Parent, GroupLeader, Starter)
    end.

loop(Parent, GroupLeader, Starter) ->
    receive
        {stop, _From} ->
            Starter ! {stop, self()},
            await_end(GroupLeader, Starter, normal);
        max_time ->
            Starter ! {stop, self()},
            await_end(GroupLeader, Starter, normal);
        {top_supervisor, _, _} = Request ->
            Starter ! Request,
            loop(Parent, GroupLeader, Starter);
        {'EXIT', Parent, Reason} ->
            Starter ! {stop, self()},
            await_end(GroupLeader, Starter, Reason);
        {ended, Starter, Reason} ->
            await_end(GroupLeader, Starter, Reason);
        {'EXIT', Starter, Reason} ->
            kill_members(),
            exit(Reason);
        Message ->
            pass_on(Message, GroupLeader),
            loop(Parent, GroupLeader, Starter)
    end.

await_end(GroupLeader, Starter, Reason) ->
    receive
        {'EXIT', Starter, _} ->
            kill_members(),
            exit(Reason);
        Message ->
            pass_on(Message, GroupLeader),
            await_end(GroupLeader, Starter, Reason)
    end.

pass_on({io_request, _, _, _} = Message, GroupLeader) -> GroupLeader ! Message;
pass_on(_, _GroupLeader) -> ok.

%% Processes that the supervisors did not know.
kill_members() ->
    Master = self(),
    lists:foreach(
        fun(Pid) ->
            case process_info(Pid, group_leader) of
                {group_leader, Master} when Pid =/= Master -> exit(Pid, kill);
                _ -> ok
            end
        end,
        processes()).

%% -- The starter ---------------------------------------------------------------------------------

start(Master, #{module := Module, arguments := Arguments} = Data, Type) ->
    group_leader(Master, self()),
    %% A supervisor that cannot start is an answer, not the end.
    process_flag(trap_exit, true),
    Call = {Module, start, [Type, Arguments]},
    case catch Module:start(Type, Arguments) of
        {ok, Pid} when is_pid(Pid) -> started(Master, Pid, [], Data, Type);
        {ok, Pid, State} when is_pid(Pid) -> started(Master, Pid, State, Data, Type);
        {error, Reason} -> Master ! {failed, self(), {Reason, Call}};
        Other -> Master ! {failed, self(), {bad_return, {Call, Other}}}
    end.

started(Master, Pid, State, #{module := Module} = Data, Type) ->
    link(Pid),
    case start_phases(Data, Type) of
        ok ->
            Master ! {started, self()},
            await(Master, Pid, State, Module);
        {error, Reason} ->
            Master ! {failed, self(), Reason}
    end.

start_phases(#{phases := undefined}, _Type) ->
    ok;
start_phases(#{module := Module, phases := Phases, included := Which, others := Others}, Type) ->
    case catch application_starter:start(Phases, {Module, Which, Others}, Type) of
        {'EXIT', _} = Exit -> {error, Exit};
        Result -> Result
    end.

await(Master, Pid, State, Module) ->
    receive
        {stop, Master} ->
            finish(Pid, State, Module);
        {top_supervisor, From, Reference} ->
            From ! {Reference, Pid},
            await(Master, Pid, State, Module);
        {'EXIT', Pid, Reason} ->
            Master ! {ended, self(), Reason},
            finish(Pid, State, Module);
        _ ->
            await(Master, Pid, State, Module)
    end.

finish(Pid, State, Module) ->
    NewState =
        case erlang:function_exported(Module, prep_stop, 1) of
            true ->
                case catch Module:prep_stop(State) of
                    {'EXIT', _} -> State;
                    Prepared -> Prepared
                end;
            false ->
                State
        end,
    Monitor = monitor(process, Pid),
    exit(Pid, shutdown),
    receive
        {'DOWN', Monitor, process, Pid, _} -> ok
    end,
    _ = (catch Module:stop(NewState)),
    ok.
