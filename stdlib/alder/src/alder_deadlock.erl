-module(alder_deadlock).
-moduledoc """
Says on standard error that a script waits for ever, and who waits for whom. The machine starts this, once, when
all processes of a script wait and nothing is left that could wake one: no timer, no file, no input.

Only a signal of the operating system could change that, so a program that handles signals itself is left
alone.
""".

-export([report/2]).

-define(MOST, 20).
-define(PATIENCE, 1000).

-doc "`Main` runs the script. With `exit` the machine ends with status 1.".
-spec report(pid(), report | exit) -> ok.
report(Main, Action) ->
    case may_be_woken() of
        true ->
            ok;
        false ->
            user:flush(),
            _ = (catch alder_io:write(2, unicode:characters_to_binary(text(Main, Action)))),
            case Action of
                report -> ok;
                exit -> erlang:halt(1)
            end
    end.

%% Ports, and signals for which there is a handler beside the usual one.
may_be_woken() ->
    erlang:ports() =/= [] orelse handles_signals().

handles_signals() ->
    case whereis(erl_signal_server) of
        undefined -> false;
        Server ->
            case alder_look:info(Server, [{dictionary, '$initial_call'}], ?PATIENCE) of
                #{'$initial_call' := undefined} -> false;
                _ ->
                    alder_look:ask(fun() -> gen_event:which_handlers(erl_signal_server) end, ?PATIENCE)
                        =/= {ok, [erl_signal_handler]}
            end
    end.

%% -- Who waits -----------------------------------------------------------------------------------

text(Main, Action) ->
    Waiting = waiting(Main),
    Names = #{Pid => name(Pid, Main, Info) || {Pid, Info} <- Waiting},
    Edges = [{Pid, targets(Info)} || {Pid, Info} <- Waiting],
    Shown = lists:sublist(Waiting, ?MOST),
    ["deadlock: all processes wait, and nothing can wake them\n",
     [["  ", name_of(Pid, Names), " waits ", what(Info, Names), "\n",
       [["    in ", Place, "\n"] || Place <- lists:sublist(places(Info), 1)],
       [["    ", Place, "\n"] || Place <- lists:nthtail(min(1, length(places(Info))), places(Info))]]
      || {Pid, Info} <- Shown],
     [io_lib:format("  and ~w others wait~n", [length(Waiting) - ?MOST]) || length(Waiting) > ?MOST],
     [["  ", lists:join(" waits for ", [name_of(Pid, Names) || Pid <- Cycle]), "\n"]
      || Cycle <- cycles(Edges)],
     case Action of
         report -> "the script waits on for a signal; --deadlock exit ends it, --deadlock ignore says nothing\n";
         exit -> ""
     end].

%% The script's processes: not what was there before it, nor what belongs to the system.
waiting(Main) ->
    Pids = [Pid || Pid <- erlang:processes(), Pid >= Main, Pid =/= self()],
    Infos = alder_look:infos(lists:sublist(Pids, 10000),
                             [registered_name, initial_call, {dictionary, '$initial_call'},
                              {dictionary, '$process_label'}, {dictionary, '$ancestors'},
                              current_stacktrace, monitors, message_queue_len], ?PATIENCE),
    {Important, Idle} =
        lists:partition(fun({Pid, Info}) -> Pid =:= Main orelse targets(Info) =/= [] end,
                        [{Pid, Info} || Pid <- Pids, #{Pid := #{} = Info} <- [Infos],
                                        not is_of_system(Info)]),
    Important ++ Idle.

is_of_system(#{registered_name := Name, '$ancestors' := Ancestors}) ->
    is_system_name(Name) orelse is_list(Ancestors) andalso lists:any(fun is_system_name/1, Ancestors).

is_system_name(Name) when is_atom(Name) ->
    lists:member(Name, [init, user, user_drv, logger, logger_proxy, logger_std_h_default, code_server,
                        application_controller, kernel_sup, kernel_safe_sup, erl_signal_server,
                        timer_server, global_name_server, standard_error, file_server_2, pg]);
is_system_name(_) ->
    false.

name(Main, Main, #{registered_name := []}) -> ["main ", pid_to_list(Main)];
name(Pid, _Main, Info) -> alder_look:title(Pid, Info).

name_of(Pid, Names) ->
    case Names of
        #{Pid := Name} -> Name;
        #{} -> alder_look:title(Pid)
    end.

%% Who makes a call monitors the one that is to answer.
targets(#{monitors := Monitors, current_stacktrace := Stack}) ->
    case is_calling(Stack) of
        true -> lists:usort([Pid || {process, Process} <- Monitors, Pid <- [target(Process)], is_pid(Pid)]);
        false -> []
    end.

target({Name, _Node}) -> alder_look:pid(Name);
target(Pid) -> Pid.

is_calling(Stack) ->
    lists:any(fun({Module, Function, _, _}) ->
                  Module =:= gen andalso Function =/= loop
                      orelse Module =:= gen_server andalso lists:member(Function, [call, multi_call, stop])
                      orelse Module =:= gen_statem andalso lists:member(Function, [call, stop])
                      orelse Module =:= erpc orelse Module =:= proc_lib andalso Function =:= stop
              end,
              lists:sublist(Stack, 4)).

what(#{current_stacktrace := Stack, message_queue_len := Count} = Info, Names) ->
    Unread = case Count of
                 0 -> "";
                 1 -> ", with 1 message that it does not take";
                 _ -> io_lib:format(", with ~w messages that it does not take", [Count])
             end,
    case {targets(Info), Stack} of
        {[_ | _] = Targets, _} ->
            ["for ", lists:join(" or ", [name_of(Pid, Names) || Pid <- Targets]), Unread];
        {[], [{Module, _, _, _} | _]}
          when Module =:= gen_server; Module =:= gen_statem; Module =:= gen_event ->
            ["for requests", Unread];
        _ ->
            ["for a message", Unread]
    end.

places(#{current_stacktrace := Stack}) ->
    alder_look:place_of(Stack).

%% -- Cycles --------------------------------------------------------------------------------------

%% Each process that waits for itself in the end, once: beginning with the first of its cycle.
cycles(Edges) ->
    Next = maps:from_list([{Pid, Target} || {Pid, [Target | _]} <- Edges]),
    {Cycles, _} = lists:foldl(fun({Pid, _}, {Found, Seen}) ->
                                  {Cycle, NowSeen} = follow(Pid, Next, [], Seen),
                                  {Found ++ [Cycle || Cycle =/= []], NowSeen}
                              end,
                              {[], #{}}, Edges),
    Cycles.

follow(Pid, Next, Path, Seen) ->
    case {lists:member(Pid, Path), Seen, Next} of
        {true, _, _} ->
            Cycle = [Pid | lists:takewhile(fun(Other) -> Other =/= Pid end, Path)],
            {[Pid | lists:reverse(Cycle)] ++ [], Seen};
        {false, #{Pid := _}, _} ->
            {[], Seen};
        {false, _, #{Pid := Target}} ->
            follow(Target, Next, [Pid | Path], Seen#{Pid => true});
        _ ->
            {[], Seen#{Pid => true}}
    end.
