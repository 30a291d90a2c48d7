-module(user_drv).
-moduledoc """
The keyboard and the jobs that share it.

`alder_tty` sends what happens; see there for the events. Each job is a `group` with its shell. One is
connected: a line is edited if it has asked for one. Control-G leads to the menu of jobs, control-C to
the other one.
""".

-export([start/1, whereis_shell/0, next_line/2]).
-export([take_keys/0, give_back_keys/1]).

-record(job, {number, group, name, request = none}).
%% A line that is asked for: {Reference, Kind, Prompt, Text, Cursor}.

%% The mode is line, menu, {break, ModeBefore} or {keys, Who, Reference, Monitor}.
-record(state, {jobs = [], current = none, next = 1, mode = line, others = [], expanding = none}).

-define(PATIENCE, 3000).

-doc "Starts the jobs with a first shell, if there is a terminal.".
-spec start(init) -> {ok, pid()} | no_terminal.
start(init) ->
    Starter = self(),
    {Pid, Monitor} = spawn_monitor(fun() -> init(Starter) end),
    receive
        {Pid, Result} ->
            demonitor(Monitor, [flush]),
            case Result of
                started -> {ok, Pid};
                no_terminal -> no_terminal
            end;
        {'DOWN', Monitor, process, Pid, _} ->
            no_terminal
    end.

init(Starter) ->
    case alder_tty:open(history_file()) of
        true ->
            register(?MODULE, self()),
            process_flag(trap_exit, true),
            process_flag(priority, high),
            Starter ! {self(), started},
            loop(start_job(init, #state{}));
        false ->
            Starter ! {self(), no_terminal}
    end.

-doc "The shell of the connected job.".
-spec whereis_shell() -> pid() | undefined.
whereis_shell() ->
    case whereis(?MODULE) of
        undefined -> undefined;
        Driver ->
            Reference = monitor(process, Driver),
            Driver ! {which_group, self(), Reference},
            receive
                {Reference, none} -> undefined;
                {Reference, Group} -> demonitor(Reference, [flush]), shell_of(Group);
                {'DOWN', Reference, process, _, _} -> undefined
            end
    end.

shell_of(Group) ->
    case process_info(Group, dictionary) of
        {dictionary, Dictionary} -> proplists:get_value(shell, Dictionary);
        undefined -> undefined
    end.

-doc "A line for `user`, which is not a job.".
-spec next_line(string(), map()) -> {string() | eof | {error, term()}, map()}.
next_line(Prompt, State) ->
    {Line, NewState} = group:next_line(Prompt, State#{driver => whereis(?MODULE)}),
    {Line, maps:remove(driver, NewState)}.

-doc """
From now on the caller, which belongs to the connected job, gets each key as `{Reference, {key, Byte}}` or
`{Reference, interrupt}`, until it gives them back or ends.
""".
-spec take_keys() -> {ok, reference()} | error.
take_keys() ->
    Reference = monitor(process, ?MODULE),
    _ = (catch ?MODULE ! {take_keys, self(), group_leader(), Reference}),
    receive
        {Reference, taken} -> {ok, Reference};
        {Reference, busy} -> demonitor(Reference, [flush]), error;
        {'DOWN', Reference, process, _, _} -> error
    end.

-spec give_back_keys(reference()) -> ok.
give_back_keys(Reference) ->
    _ = (catch ?MODULE ! {give_back_keys, Reference}),
    demonitor(Reference, [flush]),
    unseen_keys(Reference).

unseen_keys(Reference) ->
    receive
        {Reference, given_back} -> ok;
        {Reference, _} -> unseen_keys(Reference)
    after ?PATIENCE -> ok
    end.

%% -- History -------------------------------------------------------------------------------------

%% As for erl, `kernel` may be configured otherwise; the file is one for all sessions.
history_file() ->
    case {os:getenv("ALDER_HISTORY"), configured(shell_history, enabled)} of
        {false, disabled} -> "";
        {false, _} -> directory(configured(shell_history_path, default)) ++ "/history";
        {File, _} -> File
    end.

configured(Parameter, Default) ->
    case whereis(application_controller) =/= undefined
         andalso application:get_env(kernel, Parameter) of
        {ok, Value} -> Value;
        _ -> Default
    end.

directory(default) ->
    case {os:getenv("XDG_CACHE_HOME"), os:getenv("HOME")} of
        {[_ | _] = Cache, _} -> Cache ++ "/alder";
        {_, false} -> "/nonexistent";
        {_, Home} -> Home ++ "/.cache/alder"
    end;
directory(Path) ->
    unicode:characters_to_list(Path).

%% -- The loop ------------------------------------------------------------------------------------

loop(State) ->
    receive
        Message -> loop(handle(Message, State))
    end.

handle({event, Event}, State) ->
    event(Event, State);
handle({read, Group, Reference, {Kind, Prompt}}, State) ->
    show(add_request(Group, {Reference, Kind, Prompt, "", 0}, State));
handle({cancel, Group, Reference}, State) ->
    cancelled(Group, Reference, State);
handle({remember, _Group, Command}, State) ->
    alder_tty:remember(Command),
    State;
handle({expanded, Reference, Result}, #state{expanding = Reference} = State) ->
    {Text, Shown} = edlin_expand:shown(Result),
    alder_tty:complete(Text, Shown),
    State#state{expanding = none};
handle({too_late, Reference}, #state{expanding = Reference} = State) ->
    alder_tty:complete("", ""),
    State#state{expanding = none};
handle({job_ended, Group, Reason}, State) ->
    job_ended(Group, Reason, State);
handle({which_group, From, Reference}, State) ->
    From ! {Reference, case current(State) of #job{group = Group} -> Group; none -> none end},
    State;
handle({take_keys, From, Group, Reference}, #state{mode = line} = State) ->
    case current(State) of
        #job{group = Group, request = none} ->
            From ! {Reference, taken},
            alder_tty:expect(keys),
            State#state{mode = {keys, From, Reference, monitor(process, From)}};
        _ ->
            From ! {Reference, busy},
            State
    end;
handle({take_keys, From, _Group, Reference}, State) ->
    From ! {Reference, busy},
    State;
handle({give_back_keys, Reference}, #state{mode = {keys, From, Reference, Monitor}} = State) ->
    demonitor(Monitor, [flush]),
    From ! {Reference, given_back},
    go_on(State#state{mode = line});
handle({'DOWN', Monitor, process, _, _}, #state{mode = {keys, _, _, Monitor}} = State) ->
    go_on(State#state{mode = line});
handle({'EXIT', Group, Reason}, State) when Reason =/= normal ->
    job_ended(Group, Reason, State);
handle(_, State) ->
    State.

current(#state{jobs = Jobs, current = Number}) ->
    case lists:keyfind(Number, #job.number, Jobs) of
        false -> none;
        Job -> Job
    end.

%% -- Jobs ----------------------------------------------------------------------------------------

start_job(Kind, #state{next = Number, jobs = Jobs} = State) ->
    Group = group:start(self(), fun() ->
        Shell = shell:start(Kind),
        put(shell, Shell),
        Shell
    end),
    Job = #job{number = Number, group = Group, name = {shell, start, [init || Kind =:= init]}},
    State#state{jobs = Jobs ++ [Job], current = Number, next = Number + 1}.

update(#job{number = Number} = Job, #state{jobs = Jobs} = State) ->
    State#state{jobs = lists:keyreplace(Number, #job.number, Jobs, Job)}.

%% When the last shell has come to its end, so has everything, unless it was killed.
job_ended(Group, Reason, #state{jobs = Jobs} = State) ->
    case lists:keyfind(Group, #job.group, Jobs) of
        false ->
            State;
        #job{number = Number} ->
            NewState = State#state{jobs = lists:keydelete(Number, #job.number, Jobs)},
            case Number =:= State#state.current of
                true -> connected_job_ended(Reason, give_up(NewState));
                false -> NewState
            end
    end.

connected_job_ended(normal, #state{jobs = []}) ->
    exit(normal);
connected_job_ended(_Reason, State) ->
    write("*** ERROR: Shell process terminated! (^G to start new job) ***\n"),
    State#state{current = none}.

%% -- Lines ---------------------------------------------------------------------------------------

add_request(Group, Request, #state{jobs = Jobs, others = Others} = State) ->
    case lists:keyfind(Group, #job.group, Jobs) of
        false -> State#state{others = Others ++ [{Group, Request}]};
        Job -> update(Job#job{request = Request}, State)
    end.

%% Who gets the next line: the connected job, or else one that is none.
wanted(#state{others = Others} = State) ->
    case current(State) of
        #job{request = Request, group = Group} when Request =/= none -> {Group, Request};
        _ when Others =/= [] -> hd(Others);
        _ -> none
    end.

show(#state{mode = line} = State) ->
    case wanted(State) of
        none -> alder_tty:expect(nothing);
        {_, {_, line, Prompt, Text, Cursor}} -> alder_tty:expect({line, Prompt, Text, Cursor});
        {_, {_, secret, Prompt, _, _}} -> alder_tty:expect({secret, Prompt})
    end,
    State;
show(State) ->
    State.

%% The line that is being edited comes back later.
give_up(#state{mode = line} = State) ->
    {Text, Cursor} = alder_tty:cancel(),
    case current(State) of
        #job{request = {Reference, line, Prompt, _, _}} = Job ->
            update(Job#job{request = {Reference, line, Prompt, Text, Cursor}}, State);
        _ ->
            State
    end;
give_up(State) ->
    State.

answer(Line, State) ->
    case wanted(State) of
        none ->
            State;
        {Group, {Reference, _, _, _, _}} ->
            Group ! {Reference, Line},
            forget_request(Group, Reference, State)
    end.

forget_request(Group, Reference, #state{jobs = Jobs, others = Others} = State) ->
    case lists:keyfind(Group, #job.group, Jobs) of
        #job{request = {Reference, _, _, _, _}} = Job -> update(Job#job{request = none}, State);
        _ -> State#state{others = [Other || {_, {Ref, _, _, _, _}} = Other <- Others, Ref =/= Reference]}
    end.

cancelled(Group, Reference, State) ->
    case wanted(State) of
        {Group, {Reference, _, _, _, _}} when State#state.mode =:= line ->
            _ = alder_tty:cancel(),
            show(forget_request(Group, Reference, State));
        _ ->
            forget_request(Group, Reference, State)
    end.

%% -- Events --------------------------------------------------------------------------------------

event({line, Line}, #state{mode = line} = State) ->
    show(answer(Line ++ "\n", State));
event(eof, #state{mode = line} = State) ->
    show(answer(eof, State));
event({line, Line}, #state{mode = menu} = State) ->
    menu(string:lexemes(Line, " \t"), State);
event(eof, #state{mode = menu} = State) ->
    menu([], State);
event({complete, Before, _After}, #state{mode = line} = State) ->
    case wanted(State) of
        {Group, {_, line, _, _, _}} ->
            Reference = make_ref(),
            Group ! {expand, self(), Reference, Before},
            erlang:send_after(?PATIENCE, self(), {too_late, Reference}),
            State#state{expanding = Reference};
        _ ->
            alder_tty:complete("", ""),
            State
    end;
event({complete, _, _}, State) ->
    alder_tty:complete("", ""),
    State;
event(switch, #state{mode = line} = State) ->
    NewState = give_up(State),
    write("\nUser switch command (enter 'h' for help)\n"),
    ask_menu(NewState#state{mode = menu, expanding = none});
event({key, _} = Key, #state{mode = {keys, From, Reference, _}} = State) ->
    From ! {Reference, Key},
    State;
event(interrupt, #state{mode = {keys, From, Reference, _}} = State) ->
    From ! {Reference, interrupt},
    State;
event(interrupt, #state{mode = {break, _}}) ->
    abort();
event(interrupt, State) ->
    NewState = give_up(State),
    user_break:show(),
    alder_tty:expect(keys),
    NewState#state{mode = {break, State#state.mode}, expanding = none};
event({key, Key}, #state{mode = {break, Mode}} = State) ->
    case user_break:key(Key) of
        continue -> go_on(State#state{mode = Mode});
        stay -> State;
        abort -> abort()
    end;
event(closed, _State) ->
    %% There is nobody to be asked any more.
    erlang:halt(0);
event(_, State) ->
    State.

go_on(#state{mode = menu} = State) -> ask_menu(State);
go_on(State) ->
    alder_tty:expect(nothing),
    show(State).

-spec abort() -> no_return().
abort() ->
    write("\n"),
    erlang:halt(1).

write(Text) -> alder_io:write(1, Text).

%% -- The menu of jobs ----------------------------------------------------------------------------

ask_menu(State) ->
    alder_tty:expect({line, " --> ", "", 0}),
    State.

menu(["c"], #state{current = none} = State) ->
    unknown_job(State);
menu(["c"], State) ->
    go_on(State#state{mode = line});
menu(["c", Number], State) ->
    with_job(Number, State, fun(#job{number = N}) -> go_on(State#state{mode = line, current = N}) end);
menu(["i"], State) ->
    with_current(State, fun(#job{group = Group}) -> group:interrupt(Group), ask_menu(State) end);
menu(["i", Number], State) ->
    with_job(Number, State, fun(#job{group = Group}) -> group:interrupt(Group), ask_menu(State) end);
menu(["k"], State) ->
    with_current(State, fun(Job) -> kill(Job, State) end);
menu(["k", Number], State) ->
    with_job(Number, State, fun(Job) -> kill(Job, State) end);
menu(["j"], #state{jobs = Jobs, current = Current} = State) ->
    write([line_of(Job, Current) || Job <- Jobs]),
    ask_menu(State);
menu(["s"], State) ->
    ask_menu(start_job(true, State));
menu(["s", _Module], State) ->
    ask_menu(start_job(true, State));
menu(["r" | _], State) ->
    write("there are no other nodes: Alder is not distributed\n"),
    ask_menu(State);
menu(["q"], State) ->
    init:stop(),
    State#state{mode = line};
menu([Help], State) when Help =:= "h"; Help =:= "?" ->
    write("  c [nn]            - connect to job\n"
          "  i [nn]            - interrupt job\n"
          "  k [nn]            - kill job\n"
          "  j                 - list all jobs\n"
          "  s [shell]         - start local shell\n"
          "  r [node [shell]]  - start remote shell\n"
          "  q                 - quit erlang\n"
          "  ? | h             - this message\n"),
    ask_menu(State);
menu([], State) ->
    ask_menu(State);
menu(_, State) ->
    write("Unknown command, try 'h' for help\n"),
    ask_menu(State).

line_of(#job{number = Number, name = {Module, Function, Arguments}}, Current) ->
    Mark = case Number of Current -> "*"; _ -> "" end,
    io_lib:format("~4w~s {~tw,~tw,~tw}~n", [Number, Mark, Module, Function, Arguments]).

with_current(State, Do) ->
    case current(State) of
        none -> unknown_job(State);
        Job -> Do(Job)
    end.

with_job(Text, #state{jobs = Jobs} = State, Do) ->
    case lists:keyfind(catch list_to_integer(Text), #job.number, Jobs) of
        false -> unknown_job(State);
        Job -> Do(Job)
    end.

unknown_job(State) ->
    write("Unknown job\n"),
    ask_menu(State).

kill(#job{group = Group, number = Number}, #state{jobs = Jobs, current = Current} = State) ->
    unlink(Group),
    exit(Group, kill),
    NewCurrent = case Current of Number -> none; _ -> Current end,
    ask_menu(State#state{jobs = lists:keydelete(Number, #job.number, Jobs), current = NewCurrent}).
