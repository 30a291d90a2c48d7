-module(supervisor_spec).
-moduledoc """
Checks what a supervisor's callback module says: its flags and its child specifications.

A child is kept as the map that specifies it, with all keys, and `pid`: a process, `undefined`, or
`{restarting, OldPid}` when its start has failed and is tried again.
""".

-export([flags/1, children/2, child/2, tuple/1, report/1]).

-type child() :: #{id := term(), pid := pid() | undefined | {restarting, pid() | undefined},
                   start := {module(), atom(), [term()] | undefined},
                   restart := permanent | transient | temporary, significant := boolean(),
                   shutdown := brutal_kill | timeout(), type := worker | supervisor,
                   modules := [module()] | dynamic}.
-export_type([child/0]).

%% -- Flags ---------------------------------------------------------------------------------------

-spec flags(term()) -> {ok, map()} | {error, term()}.
flags(Flags) ->
    try
        {ok, checked_flags(Flags)}
    catch
        throw:Reason -> {error, Reason}
    end.

checked_flags(Flags) when is_map(Flags) ->
    Defaults = #{strategy => one_for_one, intensity => 1, period => 5, auto_shutdown => never},
    Checked = maps:merge(Defaults, Flags),
    #{strategy := Strategy, intensity := Intensity, period := Period,
      auto_shutdown := AutoShutdown} = Checked,
    check(is_strategy(Strategy), {invalid_strategy, Strategy}),
    check(is_integer(Intensity) andalso Intensity >= 0, {invalid_intensity, Intensity}),
    check(is_integer(Period) andalso Period > 0, {invalid_period, Period}),
    check(is_auto_shutdown(AutoShutdown), {invalid_auto_shutdown, AutoShutdown}),
    maps:with([strategy, intensity, period, auto_shutdown], Checked);
checked_flags({Strategy, Intensity, Period}) ->
    checked_flags(#{strategy => Strategy, intensity => Intensity, period => Period});
checked_flags(Other) ->
    throw({invalid_type, Other}).

is_strategy(Strategy) ->
    lists:member(Strategy, [one_for_one, one_for_all, rest_for_one, simple_one_for_one]).

is_auto_shutdown(AutoShutdown) ->
    lists:member(AutoShutdown, [never, any_significant, all_significant]).

check(true, _Reason) -> ok;
check(false, Reason) -> throw(Reason).

%% -- Child specifications ------------------------------------------------------------------------

-doc "The children that the specifications describe, in their order; `undefined` leaves flags out.".
-spec children([term()], atom()) -> {ok, [child()]} | {error, term()}.
children(Specifications, AutoShutdown) ->
    children(Specifications, AutoShutdown, #{}, []).

children([Specification | Rest], AutoShutdown, Ids, Children) ->
    case child(Specification, AutoShutdown) of
        {ok, #{id := Id}} when is_map_key(Id, Ids) ->
            {error, {duplicate_child_name, Id}};
        {ok, #{id := Id} = Child} ->
            children(Rest, AutoShutdown, Ids#{Id => true}, [Child | Children]);
        {error, _} = Error ->
            Error
    end;
children([], _AutoShutdown, _Ids, Children) ->
    {ok, lists:reverse(Children)}.

-spec child(term(), atom()) -> {ok, child()} | {error, term()}.
child(Specification, AutoShutdown) ->
    try
        {ok, checked(Specification, AutoShutdown)}
    catch
        throw:Reason -> {error, Reason}
    end.

checked(Specification, AutoShutdown) when is_map(Specification) ->
    Id = required(id, Specification),
    Start = required(start, Specification),
    check(is_start(Start), {invalid_mfa, Start}),
    Restart = maps:get(restart, Specification, permanent),
    check(is_restart(Restart), {invalid_restart_type, Restart}),
    Significant = maps:get(significant, Specification, false),
    check_significant(Significant, Restart, AutoShutdown),
    Type = maps:get(type, Specification, worker),
    check(Type =:= worker orelse Type =:= supervisor, {invalid_child_type, Type}),
    Shutdown = maps:get(shutdown, Specification, default_shutdown(Type)),
    check(is_shutdown(Shutdown), {invalid_shutdown, Shutdown}),
    Modules = maps:get(modules, Specification, [element(1, Start)]),
    check_modules(Modules),
    #{id => Id, pid => undefined, start => Start, restart => Restart, significant => Significant,
      shutdown => Shutdown, type => Type, modules => Modules};
checked({Id, Start, Restart, Shutdown, Type, Modules}, AutoShutdown) ->
    checked(#{id => Id, start => Start, restart => Restart, shutdown => Shutdown, type => Type,
              modules => Modules},
            AutoShutdown);
checked(Specification, _AutoShutdown) ->
    throw({invalid_child_spec, Specification}).

required(Key, Specification) ->
    case Specification of
        #{Key := Value} -> Value;
        #{} when Key =:= id -> throw(missing_id);
        #{} -> throw(missing_start)
    end.

is_start({Module, Function, Arguments}) ->
    is_atom(Module) andalso is_atom(Function) andalso is_list(Arguments);
is_start(_) ->
    false.

is_restart(Restart) ->
    lists:member(Restart, [permanent, transient, temporary]).

default_shutdown(worker) -> 5000;
default_shutdown(_) -> infinity.

is_shutdown(brutal_kill) -> true;
is_shutdown(infinity) -> true;
is_shutdown(Time) -> is_integer(Time) andalso Time >= 0.

check_significant(false, _Restart, _AutoShutdown) ->
    ok;
check_significant(true, _Restart, never) ->
    throw({bad_combination, [{auto_shutdown, never}, {significant, true}]});
check_significant(true, permanent, _AutoShutdown) ->
    throw({bad_combination, [{restart, permanent}, {significant, true}]});
check_significant(true, _Restart, _AutoShutdown) ->
    ok;
check_significant(Other, _Restart, _AutoShutdown) ->
    throw({invalid_significant, Other}).

check_modules(dynamic) ->
    ok;
check_modules(Modules) when is_list(Modules) ->
    lists:foreach(fun(Module) -> check(is_atom(Module), {invalid_module, Module}) end, Modules);
check_modules(Modules) ->
    throw({invalid_modules, Modules}).

%% -- What is shown of a child --------------------------------------------------------------------

-doc "The child as the tuple that `start_child/2` has in its errors.".
-spec tuple(child()) -> tuple().
tuple(#{id := Id, pid := Pid, start := Start, restart := Restart, significant := Significant,
        shutdown := Shutdown, type := Type, modules := Modules}) ->
    {child, Pid, Id, Start, Restart, Significant, Shutdown, Type, Modules}.

-doc "The child as reports show it. Of a group that was ended together there is only the size.".
-spec report(child() | map()) -> [{atom(), term()}].
report(#{number := Number} = Child) ->
    [{nb_children, Number} | rest_of_report(Child)];
report(#{pid := Pid} = Child) ->
    [{pid, Pid} | rest_of_report(Child)].

rest_of_report(#{id := Id, start := Start, restart := Restart, significant := Significant,
                 shutdown := Shutdown, type := Type}) ->
    [{id, Id}, {mfargs, Start}, {restart_type, Restart}, {significant, Significant},
     {shutdown, Shutdown}, {child_type, Type}].
