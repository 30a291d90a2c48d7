-module(group).
-moduledoc """
The io server of a job on the terminal: a shell and what it has started write to it and read from it.

Output goes to the terminal at once. Lines are asked for at `user_drv`, which has the keyboard; there is one
request for a line at a time, and while it is open output goes on, and other requests for input wait.
""".

-export([start/2, interrupt/1, next_line/2]).

-doc "Starts a job: `Start` starts its shell, in a process whose group leader is the job's.".
-spec start(pid(), fun(() -> pid())) -> pid().
start(Driver, Start) ->
    spawn_link(fun() ->
        process_flag(trap_exit, true),
        group_leader(self(), self()),
        Shell = Start(),
        link(Shell),
        loop(#{fd => 1, driver => Driver, shell => Shell, terminal => true})
    end).

-doc "Stops what the job is doing.".
-spec interrupt(pid()) -> ok.
interrupt(Group) ->
    Group ! interrupt,
    ok.

loop(#{shell := Shell, driver := Driver} = State) ->
    receive
        {io_request, From, ReplyAs, Request} when is_pid(From) ->
            {Reply, NewState} = user:request(Request, State#{from => From}),
            From ! {io_reply, ReplyAs, Reply},
            loop(NewState);
        {'EXIT', Shell, Reason} ->
            shell_has_ended(Reason, Driver);
        {'EXIT', Driver, Reason} ->
            exit(Shell, kill),
            exit(Reason);
        Message ->
            note(Message, State),
            loop(State)
    end.

shell_has_ended(Reason, Driver) ->
    Driver ! {job_ended, self(), Reason},
    exit(normal).

note({remember, Command}, #{driver := Driver}) ->
    Driver ! {remember, self(), Command};
note({expand, Driver, Reference, Before}, #{driver := Driver} = State) ->
    _ = spawn(fun() -> Driver ! {expanded, Reference, expand(Before, State)} end),
    ok;
note(interrupt, #{shell := Shell}) ->
    exit(Shell, interrupt);
note({flush, From, Reference}, _State) ->
    From ! {Reference, flushed};
note(_Message, _State) ->
    ok.

%% The fun gets the text before the cursor backwards.
expand(Before, State) ->
    Expand = maps:get(expand_fun, State, fun(_) -> {no, "", []} end),
    try Expand(lists:reverse(Before)) of
        {yes, Text, Matches} -> {yes, Text, Matches};
        _ -> {no, "", []}
    catch
        _:_ -> {no, "", []}
    end.

-doc "A line from the keyboard, for `user_input`: the line, `eof` or an error, and the state.".
-spec next_line(string(), map()) -> {string() | eof | {error, term()}, map()}.
next_line(Prompt, #{driver := Driver} = State) ->
    Reference = make_ref(),
    Kind = case maps:get(echo, State, true) of true -> line; false -> secret end,
    Driver ! {read, self(), Reference, {Kind, Prompt}},
    Monitor = monitor(process, maps:get(from, State, self())),
    {Line, NewState} = await_line(Reference, Monitor, State),
    demonitor(Monitor, [flush]),
    {Line, NewState}.

await_line(Reference, Monitor, #{driver := Driver} = State) ->
    receive
        {Reference, Line} ->
            {Line, State};
        %% Who wanted the line has ended.
        {'DOWN', Monitor, process, _, _} ->
            Driver ! {cancel, self(), Reference},
            {eof, State};
        interrupt ->
            Driver ! {cancel, self(), Reference},
            note(interrupt, State),
            {{error, interrupted}, State};
        {io_request, From, ReplyAs, Request} when
            is_pid(From),
            Request =:= getopts orelse element(1, Request) =:= put_chars orelse
                element(1, Request) =:= get_geometry orelse element(1, Request) =:= requests orelse
                element(1, Request) =:= setopts
        ->
            {Reply, NewState} = user:request(Request, State),
            From ! {io_reply, ReplyAs, Reply},
            await_line(Reference, Monitor, NewState);
        {remember, _} = Message ->
            note(Message, State),
            await_line(Reference, Monitor, State);
        {expand, _, _, _} = Message ->
            note(Message, State),
            await_line(Reference, Monitor, State);
        {flush, _, _} = Message ->
            note(Message, State),
            await_line(Reference, Monitor, State);
        {'EXIT', Pid, Reason} ->
            self() ! {'EXIT', Pid, Reason},
            Driver ! {cancel, self(), Reference},
            {{error, terminated}, State}
    end.
