-module(alder_tree).
-moduledoc """
The supervision tree, drawn with lines: `tree()` in the shell.

    main_sup <0.89.0>  one_for_one, 0 of 3 restarts used in the last 5 s
    ├── cache <0.90.0>  worker cache, restarted 2 times
    └── pool_sup <0.91.0>  simple_one_for_one, 0 of 1 restarts used in the last 5 s
        └── 1000 workers, the first are <0.92.0>, <0.93.0>, <0.94.0>
""".

-export([show/0, show/1]).

%% How long a supervisor may take to answer, in milliseconds; how many children are shown of one, and of
%% one whose children are all alike; and how deep.
-define(PATIENCE, 2000).
-define(MOST, 200).
-define(MOST_ALIKE, 3).
-define(DEEPEST, 50).
%% Processes that are asked at a time.
-define(AT_ONCE, 2000).

-doc """
Shows the trees of all supervisors that have no supervisor above: those of applications, and others.
""".
-spec show() -> ok.
show() ->
    case roots() of
        [] -> io:put_chars("there are no supervisors\n");
        Roots -> io:put_chars([drawn(Root) || Root <- Roots])
    end.

-doc "Shows the tree below a supervisor, by process or name, or that of an application.".
-spec show(pid() | atom() | tuple()) -> ok.
show(What) ->
    case root(What) of
        undefined ->
            io:format("~tp is no process, no name of one, and no application that runs~n", [What]);
        Pid ->
            io:put_chars(drawn(Pid))
    end.

root(What) ->
    case alder_look:pid(What) of
        undefined when is_atom(What) -> application_supervisor(What);
        Other -> Other
    end.

application_supervisor(Name) ->
    case is_pid(whereis(application_controller)) andalso application:info() of
        false ->
            undefined;
        Info ->
            case lists:keyfind(Name, 1, proplists:get_value(running, Info, [])) of
                {Name, Master} when is_pid(Master) -> below(Master);
                _ -> undefined
            end
    end.

%% The master of an application has started a process that has started the supervisor.
below(Master) ->
    case [Pid || {Pid, Ancestors} <- highest(), lists:member(Master, Ancestors)] of
        [Supervisor | _] -> Supervisor;
        [] -> undefined
    end.

roots() ->
    [Pid || {Pid, _} <- highest()].

%% The supervisors that have none above, with their ancestors.
highest() ->
    Supervisors = supervisors(erlang:processes()),
    Known = #{Pid => true || {Pid, _} <- Supervisors},
    [Found || {_, Ancestors} = Found <- Supervisors,
              not lists:any(fun(Ancestor) -> is_map_key(Ancestor, Known) end, Ancestors)].

%% Many at a time: one that does not answer holds up the others only once.
supervisors([]) ->
    [];
supervisors(Pids) ->
    {Some, Others} = lists:split(min(?AT_ONCE, length(Pids)), Pids),
    Infos = alder_look:many_infos(Some, [{dictionary, '$initial_call'}, {dictionary, '$ancestors'}],
                                  ?PATIENCE),
    [{Pid, ancestors(Ancestors)}
     || {Pid, #{'$initial_call' := Call, '$ancestors' := Ancestors}} <- lists:sort(maps:to_list(Infos)),
        logger_crash:is_supervisor_call(Call)]
    ++ supervisors(Others).

ancestors(Ancestors) when is_list(Ancestors) ->
    [Ancestor || Name <- Ancestors, Ancestor <- [alder_look:pid(Name)], is_pid(Ancestor)];
ancestors(_) ->
    [].

is_supervisor(Pid) ->
    logger_crash:is_supervisor(Pid).

%% -- Lines ---------------------------------------------------------------------------------------

drawn(Pid) ->
    Style = style(),
    Columns = alder_look:columns(),
    [[alder_look:fit(Line, Columns), "\n"] || Line <- node(Pid, name(Pid), #{}, Style, 0)].

style() ->
    case alder_look:is_unicode() of
        true -> {"├── ", "└── ", "│   ", "    "};
        false -> {"|-- ", "`-- ", "|   ", "    "}
    end.

name(Pid) ->
    case process_info(Pid, registered_name) of
        {registered_name, Name} -> alder_look:short(Name, 60);
        _ -> ""
    end.

%% A process with what is below it; `Child` is what its supervisor says of it.
node(Pid, Name, Child, _Style, ?DEEPEST) ->
    [[head(Pid, Name), kind(Pid, Child), ", and what is below"]];
node(Pid, Name, Child, Style, Depth) ->
    case is_supervisor(Pid) andalso described(Pid) of
        false ->
            [[head(Pid, Name), kind(Pid, Child), restarts(Child)]];
        silent ->
            [[head(Pid, Name), "  supervisor, does not answer", restarts(Child)]];
        bridge ->
            [[head(Pid, Name), "  supervisor_bridge", restarts(Child)]];
        #{children := Children, count := Count} = Supervisor ->
            [[head(Pid, Name), "  ", flags(Supervisor), restarts(Child)]
             | children(Children, Count, Supervisor, Style, Depth + 1)]
    end.

head(Pid, "") -> pid_to_list(Pid);
head(Pid, Name) -> [Name, " ", pid_to_list(Pid)].

described(Pid) ->
    case alder_look:ask(fun() -> catch gen_server:call(Pid, {describe, ?MOST}, infinity) end, ?PATIENCE) of
        {ok, #{} = Supervisor} -> Supervisor;
        {ok, {error, badcall}} -> bridge;
        {ok, _} -> false;
        silent -> silent
    end.

flags(#{strategy := Strategy, used := Used, intensity := Intensity, period := Period}) ->
    io_lib:format("~w, ~w of ~w ~ts used in the last ~w s",
                  [Strategy, Used, Intensity, case Intensity of 1 -> "restart"; _ -> "restarts" end, Period]).

%% What a worker is: the module of its behaviour, or what it was started with.
kind(Pid, Child) ->
    Type = maps:get(type, Child, process),
    case alder_look:info(Pid, [initial_call, {dictionary, '$initial_call'}], 500) of
        dead ->
            "  has ended";
        Info ->
            ["  ", atom_to_list(Type),
             case alder_look:call(Info) of
                 "" -> "";
                 Call -> [" ", without_init(lists:flatten(Call))]
             end]
    end.

without_init(Call) ->
    case string:split(Call, ":init/1") of
        [Module, ""] -> Module;
        _ -> Call
    end.

restarts(#{restarts := 1}) -> ", restarted once";
restarts(#{restarts := Restarts}) when Restarts > 1 ->
    io_lib:format(", restarted ~w times", [Restarts]);
restarts(_) -> "".

children([], 0, _Supervisor, {_, Last, _, _}, _Depth) ->
    [[Last, "no children"]];
children(Children, Count, #{strategy := simple_one_for_one, restarts := Restarts},
         {_, Last, _, _} = Style, Depth)
  when Count > ?MOST_ALIKE ->
    [#{type := Type} | _] = Children,
    Shown = lists:sublist(lists:sort([Pid || #{pid := Pid} <- Children, is_pid(Pid)]), ?MOST_ALIKE),
    case Type of
        supervisor ->
            branches(lists:sublist(Children, ?MOST_ALIKE), Count, Style, Depth);
        worker ->
            [[Last, io_lib:format("~w workers", [Count]), restarts(#{restarts => Restarts}),
              ", some of them ", lists:join(", ", [pid_to_list(Pid) || Pid <- Shown])]]
    end;
children(Children, Count, _Supervisor, Style, Depth) ->
    branches(Children, Count, Style, Depth).

branches([Child], 1, {_, Last, _, Blank} = Style, Depth) ->
    branch(Child, Last, Blank, Style, Depth);
branches([Child | Children], Count, {Branch, _, Line, _} = Style, Depth) ->
    branch(Child, Branch, Line, Style, Depth) ++ branches(Children, Count - 1, Style, Depth);
branches([], Count, {_, Last, _, _}, _Depth) ->
    [[Last, io_lib:format("and ~w more", [Count])]].

branch(Child, First, Others, Style, Depth) ->
    [Line | Lines] = child(Child, Style, Depth),
    [[First, Line] | [[Others, Below] || Below <- Lines]].

child(#{id := Id, pid := Pid} = Child, Style, Depth) when is_pid(Pid) ->
    node(Pid, child_name(Id, name(Pid)), Child, Style, Depth);
child(#{id := Id, pid := restarting, type := Type} = Child, _Style, _Depth) ->
    [[child_name(Id, ""), " ", atom_to_list(Type), ", is being restarted", restarts(Child)]];
child(#{id := Id, type := Type} = Child, _Style, _Depth) ->
    [[child_name(Id, ""), " ", atom_to_list(Type), ", does not run", restarts(Child)]].

%% By its identifier, and by its name if that is another.
child_name(undefined, Name) -> Name;
child_name(Id, Name) ->
    Shown = unicode:characters_to_list(alder_look:short(Id, 60)),
    case unicode:characters_to_list(Name) of
        Shown -> Shown;
        "" -> Shown;
        Other -> [Shown, " (", Other, ")"]
    end.
