%% What a supervisor's report says about restarts, beside what OTP's says.
-module(restarts_in_reports).
-behaviour(supervisor).
-export([main/1, init/1, start/1, log/2]).

log(#{msg := {report, #{label := {supervisor, Label}, report := Report} = Map}}, _)
  when Label =/= progress ->
    [{supervisor, _}, {errorContext, Label}, {reason, Reason}, {offender, Child}] = Report,
    io:format("~p of ~p: ~p~n  ~p~n", [Label, proplists:get_value(id, Child), Reason,
                                       maps:without([label, report], Map)]);
log(_, _) ->
    ok.

main(_) ->
    ok = logger:remove_handler(default),
    ok = logger:add_handler(own, ?MODULE, #{}),
    process_flag(trap_exit, true),
    [run(Strategy) || Strategy <- [one_for_one, one_for_all, rest_for_one, simple_one_for_one]].

run(Strategy) ->
    io:format("~p~n", [Strategy]),
    {ok, Supervisor} = supervisor:start_link(?MODULE, Strategy),
    Pids = case Strategy of
               simple_one_for_one ->
                   [begin
                        {ok, Pid} = supervisor:start_child(Supervisor, [Number]),
                        Pid
                    end
                    || Number <- [1, 2]];
               _ ->
                   [Pid || Id <- [second, temporary], {Other, Pid, _, _} <-
                                                          supervisor:which_children(Supervisor),
                           Other =:= Id]
           end,
    [end_child(Pid, Supervisor) || Pid <- Pids],
    case [Pid || {Id, Pid, _, _} <- supervisor:which_children(Supervisor),
                 Id =:= second orelse Id =:= undefined] of
        [Last | _] -> exit(Last, kill)
    end,
    receive {'EXIT', Supervisor, Reason} -> io:format("~p~n", [Reason]) end.

%% Not there any more if another has taken it along.
end_child(Pid, Supervisor) ->
    exit(Pid, kill),
    wait_for_another(Pid, Supervisor).

wait_for_another(Pid, Supervisor) ->
    case lists:keymember(Pid, 2, supervisor:which_children(Supervisor)) of
        true -> wait_for_another(Pid, Supervisor);
        false -> ok
    end.

init(simple_one_for_one) ->
    {ok, {#{strategy => simple_one_for_one, intensity => 2, period => 60},
          [#{id => any, start => {?MODULE, start, []}}]}};
init(Strategy) ->
    {ok, {#{strategy => Strategy, intensity => 1, period => 60},
          [child(first), child(second), (child(temporary))#{restart => temporary}, child(third)]}}.

child(Id) ->
    #{id => Id, start => {?MODULE, start, [Id]}}.

start(_) ->
    {ok, spawn_link(fun() -> receive stop -> ok end end)}.

%% recorded: by hand (OTP's reports do not say it)
%% expect: one_for_one
%% expect: child_terminated of second: killed
%% expect:   #{restarts =>
%% expect:         #{action => restart,intensity => 1,others => [],period => 60,
%% expect:           type => permanent,used => 1}}
%% expect: child_terminated of temporary: killed
%% expect:   #{restarts => #{action => none,type => temporary}}
%% expect: child_terminated of second: killed
%% expect:   #{restarts =>
%% expect:         #{action => give_up,intensity => 1,
%% expect:           others => [first,third],
%% expect:           period => 60,type => permanent,used => 2}}
%% expect: shutdown of second: reached_max_restart_intensity
%% expect:   #{restarts =>
%% expect:         #{action => give_up,intensity => 1,
%% expect:           others => [first,third],
%% expect:           period => 60,used => 2}}
%% expect: shutdown
%% expect: one_for_all
%% expect: child_terminated of second: killed
%% expect:   #{restarts =>
%% expect:         #{action => restart,intensity => 1,
%% expect:           others => [first,temporary,third],
%% expect:           period => 60,type => permanent,used => 1}}
%% expect: child_terminated of second: killed
%% expect:   #{restarts =>
%% expect:         #{action => give_up,intensity => 1,
%% expect:           others => [first,third],
%% expect:           period => 60,type => permanent,used => 2}}
%% expect: shutdown of second: reached_max_restart_intensity
%% expect:   #{restarts =>
%% expect:         #{action => give_up,intensity => 1,
%% expect:           others => [first,third],
%% expect:           period => 60,used => 2}}
%% expect: shutdown
%% expect: rest_for_one
%% expect: child_terminated of second: killed
%% expect:   #{restarts =>
%% expect:         #{action => restart,intensity => 1,
%% expect:           others => [temporary,third],
%% expect:           period => 60,type => permanent,used => 1}}
%% expect: child_terminated of second: killed
%% expect:   #{restarts =>
%% expect:         #{action => give_up,intensity => 1,
%% expect:           others => [first,third],
%% expect:           period => 60,type => permanent,used => 2}}
%% expect: shutdown of second: reached_max_restart_intensity
%% expect:   #{restarts =>
%% expect:         #{action => give_up,intensity => 1,
%% expect:           others => [first,third],
%% expect:           period => 60,used => 2}}
%% expect: shutdown
%% expect: simple_one_for_one
%% expect: child_terminated of any: killed
%% expect:   #{restarts =>
%% expect:         #{action => restart,intensity => 2,others => [],period => 60,
%% expect:           type => permanent,used => 1}}
%% expect: child_terminated of any: killed
%% expect:   #{restarts =>
%% expect:         #{action => restart,intensity => 2,others => [],period => 60,
%% expect:           type => permanent,used => 2}}
%% expect: child_terminated of any: killed
%% expect:   #{restarts =>
%% expect:         #{action => give_up,intensity => 2,others => 1,period => 60,
%% expect:           type => permanent,used => 3}}
%% expect: shutdown of any: reached_max_restart_intensity
%% expect:   #{restarts =>
%% expect:         #{action => give_up,intensity => 2,others => 1,period => 60,
%% expect:           used => 3}}
%% expect: shutdown
