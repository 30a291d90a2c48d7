-module(logger_crash_collector).
-moduledoc """
Puts the reports about a death together: a server's, its crash report, and what its supervisor does.

A process that has crashed is waited for: its supervisor will say something, and if that gives up, its
own supervisor as well. The wait is bounded; what has come until then is shown, and what comes later is
shown by itself. So nothing is lost and nothing is held for long.

Also kept is what the children of each supervisor have last died of, to be shown when it gives up.
""".

-export([new/0, add/3, expire/2, flush/1, next/1, teller/1]).

-export_type([collector/0, death/0]).

%% How long the next part is waited for, and how long a death may take at all, in milliseconds.
-define(WAIT, 300).
-define(MAXIMAL_WAIT, 2000).
%% Deaths that are waiting, and supervisors whose causes are kept.
-define(PENDING, 100).
-define(CAUSES, 50).

%% Two deaths within so many microseconds may have one reason.
-define(RECENT, 5000000).

-type death() :: #{parts := #{server | crash | exit | start_error => logger_crash:part()},
                   %% What supervisors above have done, in order.
                   escalation := [logger_crash:part()],
                   causes := [cause()], like => death(),
                   %% What has become of the process since.
                   now => [unicode:chardata()],
                   key => term(), since => integer(), until => integer()}.
%% What a child has died of, and when.
-type cause() :: {Time :: integer(), logger_crash:part()}.

-record(collector, {
    %% Newest first.
    pending = [] :: [death()],
    %% By supervisor, newest first.
    causes = [] :: [{pid(), [cause()]}],
    %% The last deaths that have been shown.
    last = [] :: [death()]
}).

-opaque collector() :: #collector{}.

-spec new() -> collector().
new() ->
    #collector{}.

-doc "When the next death has waited long enough, in milliseconds of monotonic time.".
-spec next(collector()) -> integer() | none.
next(#collector{pending = []}) -> none;
next(#collector{pending = Pending}) -> lists:min([Until || #{until := Until} <- Pending]).

-doc "Adds a part; gives the deaths about which nothing more will be said.".
-spec add(logger_crash:part(), integer(), collector()) -> {[death()], collector()}.
add(#{kind := server, pid := Pid} = Part, Now, Collector) ->
    wait(Pid, with(server, Part, death()), Now, Collector);
add(#{kind := crash, pid := Pid, parent := Parent} = Part, Now, Collector) ->
    {Death, Others} = take(Pid, Collector),
    Whole = with(crash, Part, Death),
    case Parent of
        none -> done(Whole, Others);
        _ -> wait(Pid, Whole, Now, Others)
    end;
add(#{kind := Kind} = Part, _Now, Collector) when Kind =:= process; Kind =:= handler ->
    done(with(server, Part, death()), Collector);
add(#{kind := supervisor, context := child_terminated, child := Child} = Part, Now, Collector) ->
    {Found, Others} = take(Child, Collector),
    case Found of
        %% A supervisor has given up, and this is what the one above it does.
        #{escalation := [_ | _] = Escalation} ->
            decided(Part, Found#{escalation := Escalation ++ [Part]}, Now, Others);
        _ ->
            Whole = with('exit', Part, Found),
            decided(Part, Whole, Now, remember(Part, Whole, Others))
    end;
add(#{kind := supervisor, context := start_error, pid := Pid} = Part, _Now, Collector) ->
    {Death, Others} = take_starting(Pid, Part, Collector),
    done(with(start_error, Part, Death), Others);
add(#{kind := supervisor, context := shutdown, pid := Pid, parent := Parent} = Part, Now,
    Collector) ->
    {Death, Others} = take(Pid, Collector),
    Whole = Death#{escalation := given_up(Part, Death), causes := causes(Pid, Others)},
    case Parent of
        none -> done(Whole, Others);
        _ -> wait(Pid, Whole, Now, Others)
    end;
add(#{kind := supervisor} = Part, _Now, Collector) ->
    done(with('exit', Part, death()), Collector).

death() ->
    #{parts => #{}, escalation => [], causes => []}.

with(Kind, Part, #{parts := Parts} = Death) ->
    Death#{parts := Parts#{Kind => Part}}.

%% The report that the limit is reached follows the one about the child, by which it is known already.
given_up(Part, #{escalation := []}) -> [Part];
given_up(_Part, #{escalation := Escalation}) -> Escalation.

%% A supervisor that gives up says so again, and ends, of which its own supervisor will speak.
decided(#{restarts := #{action := give_up}, pid := Pid} = Part, Death, Now, Collector) ->
    #{escalation := Escalation} = Death,
    Given = case Escalation of
                [] -> Death#{escalation := [Part]};
                _ -> Death
            end,
    wait(Pid, Given, Now, Collector);
decided(_Part, Death, _Now, Collector) ->
    done(Death, Collector).

%% -- Waiting -------------------------------------------------------------------------------------

wait(Key, Death, Now, #collector{pending = Pending} = Collector) ->
    Since = maps:get(since, Death, Now),
    Waiting = Death#{key => Key, since => Since,
                     until => min(Now + ?WAIT, Since + ?MAXIMAL_WAIT)},
    case length(Pending) >= ?PENDING of
        true ->
            Oldest = lists:last(Pending),
            done(Oldest, Collector#collector{pending = [Waiting | lists:droplast(Pending)]});
        false ->
            {[], Collector#collector{pending = [Waiting | Pending]}}
    end.

take(Key, #collector{pending = Pending} = Collector) ->
    case lists:partition(fun(#{key := Other}) -> Other =:= Key end, Pending) of
        {[Death | _], Others} -> {Death, Collector#collector{pending = Others}};
        {[], _} -> {death(), Collector}
    end.

%% A process that crashes while it is started has no number in its supervisor's report.
take_starting(Supervisor, #{why := #{hash := Hash}}, #collector{pending = Pending} = Collector) ->
    Starting = fun(#{parts := #{crash := #{parent := Parent, why := #{hash := Other}}}}) ->
                   Parent =:= Supervisor andalso Other =:= Hash;
                  (_) ->
                   false
               end,
    case lists:partition(Starting, Pending) of
        {[Death | _] = Found, Others} ->
            {Death, Collector#collector{pending = tl(Found) ++ Others}};
        {[], _} ->
            {death(), Collector}
    end.

-doc "Gives the deaths that have waited long enough.".
-spec expire(integer(), collector()) -> {[death()], collector()}.
expire(Now, #collector{pending = Pending} = Collector) ->
    {Over, Others} = lists:partition(fun(#{until := Until}) -> Until =< Now end, Pending),
    all_done(lists:reverse(Over), Collector#collector{pending = Others}).

-doc "Gives all deaths that are waiting.".
-spec flush(collector()) -> {[death()], collector()}.
flush(#collector{pending = Pending} = Collector) ->
    all_done(lists:reverse(Pending), Collector#collector{pending = []}).

all_done(Deaths, Collector) ->
    lists:mapfoldl(fun(Death, Left) ->
                       {[Done], NewLeft} = done(Death, Left),
                       {Done, NewLeft}
                   end,
                   Collector, Deaths).

%% A process that was linked to one that has just died for the same reason died of that.
done(#{parts := Parts} = Death, #collector{pending = Pending, last = Last} = Collector) ->
    case Parts of
        #{exit := #{time := Time, why := #{hash := Hash}}}
          when not is_map_key(server, Parts), not is_map_key(crash, Parts) ->
            case [Other || Other <- Pending ++ Last, is_like(Hash, Time, teller(Other))] of
                [Other | _] -> {[Death#{like => Other}], Collector};
                [] -> {[Death], Collector}
            end;
        _ ->
            {[Death], Collector#collector{last = lists:sublist([Death | Last], 10)}}
    end.

is_like(Hash, Time, #{why := #{hash := Other, frames := [_ | _]}, time := OtherTime}) ->
    Hash =:= Other andalso abs(Time - OtherTime) < ?RECENT;
is_like(_Hash, _Time, _Part) ->
    false.

-doc "The part that knows best why it happened.".
-spec teller(death()) -> logger_crash:part().
teller(#{parts := #{crash := Part}}) -> Part;
teller(#{parts := #{server := Part}}) -> Part;
teller(#{parts := #{exit := Part}}) -> Part;
teller(#{parts := #{start_error := Part}}) -> Part;
teller(#{escalation := [Part | _]}) -> Part.

%% -- Causes --------------------------------------------------------------------------------------

remember(#{restarts := #{action := none}}, _Death, Collector) ->
    Collector;
remember(#{pid := Supervisor, time := Time} = Part, Death, #collector{causes = Causes} = Collector) ->
    Cause = {Time, Part#{why := maps:get(why, teller(Death))}},
    Old = case lists:keyfind(Supervisor, 1, Causes) of
              {Supervisor, List} -> List;
              false -> []
          end,
    New = [{Supervisor, lists:sublist([Cause | Old], 5)} | lists:keydelete(Supervisor, 1, Causes)],
    Collector#collector{causes = lists:sublist(New, ?CAUSES)}.

causes(Supervisor, #collector{causes = Causes}) ->
    case lists:keyfind(Supervisor, 1, Causes) of
        {Supervisor, List} -> List;
        false -> []
    end.
