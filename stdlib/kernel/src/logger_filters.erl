-module(logger_filters).
-moduledoc "Filters for the usual purposes. Each takes an event and an argument that says what to do.".

-export([domain/2, level/2, progress/2, remote_gl/2]).

-doc """
By the domain in the event's metadata, a list of atoms: whether it is a `super` of the one given (the
beginning of it, or the same), a `sub`, `equal`, `not_equal`, or not there (`undefined`).
""".
-spec domain(logger:log_event(), {log | stop, Compare, [atom()]}) -> logger:filter_return()
    when Compare :: super | sub | equal | not_equal | undefined.
domain(#{meta := Metadata} = Event, {Action, Compare, Domain})
  when Action =:= log orelse Action =:= stop,
       Compare =:= super orelse Compare =:= sub orelse Compare =:= equal
           orelse Compare =:= not_equal orelse Compare =:= undefined,
       is_list(Domain) ->
    decide(is_domain(Compare, Domain, Metadata), Action, Event);
domain(Event, Argument) ->
    error(badarg, [Event, Argument]).

is_domain(undefined, _Domain, Metadata) -> not is_map_key(domain, Metadata);
is_domain(super, Domain, #{domain := Own}) -> is_beginning(Own, Domain);
is_domain(sub, Domain, #{domain := Own}) -> is_beginning(Domain, Own);
is_domain(equal, Domain, #{domain := Own}) -> Domain =:= Own;
is_domain(not_equal, Domain, #{domain := Own}) -> Domain =/= Own;
is_domain(Compare, _Domain, _Metadata) -> Compare =:= not_equal.

is_beginning(Beginning, List) ->
    is_list(Beginning) andalso is_list(List) andalso lists:prefix(Beginning, List).

-doc "By the event's level, compared with the one given: the level is less severe if it is `lt`.".
-spec level(logger:log_event(), {log | stop, Operator, logger:level()}) -> logger:filter_return()
    when Operator :: neq | eq | lt | gt | lteq | gteq.
level(#{level := Own} = Event, {Action, Operator, Level} = Argument)
  when Action =:= log orelse Action =:= stop ->
    case is_operator(Operator) andalso logger_config:severity(Level) =/= none of
        true -> decide(holds(Operator, logger:compare_levels(Own, Level)), Action, Event);
        false -> error(badarg, [Event, Argument])
    end;
level(Event, Argument) ->
    error(badarg, [Event, Argument]).

is_operator(Operator) ->
    lists:member(Operator, [neq, eq, lt, gt, lteq, gteq]).

holds(neq, Compared) -> Compared =/= eq;
holds(eq, Compared) -> Compared =:= eq;
holds(lt, Compared) -> Compared =:= lt;
holds(gt, Compared) -> Compared =:= gt;
holds(lteq, Compared) -> Compared =/= gt;
holds(gteq, Compared) -> Compared =/= lt.

-doc "By whether the event is a progress report of a supervisor or an application.".
-spec progress(logger:log_event(), log | stop) -> logger:filter_return().
progress(Event, Action) when Action =:= log; Action =:= stop ->
    decide(is_progress(Event), Action, Event);
progress(Event, Action) ->
    error(badarg, [Event, Action]).

is_progress(#{msg := {report, #{label := {_, progress}}}}) -> true;
is_progress(_) -> false.

-doc "By whether the group leader of the process that logs is on another node.".
-spec remote_gl(logger:log_event(), log | stop) -> logger:filter_return().
remote_gl(#{meta := Metadata} = Event, Action) when Action =:= log; Action =:= stop ->
    case Metadata of
        #{gl := Leader} when is_pid(Leader) -> decide(node(Leader) =/= node(), Action, Event);
        #{} -> ignore
    end;
remote_gl(Event, Action) ->
    error(badarg, [Event, Action]).

decide(true, log, Event) -> Event;
decide(true, stop, _Event) -> stop;
decide(false, _Action, _Event) -> ignore.
