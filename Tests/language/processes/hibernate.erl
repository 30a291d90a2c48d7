%%% A hibernating process wakes for a message, in the function given, with its arguments.
-module(hibernate).

-export([main/1]).
-export([awake/2]).

main(_) ->
    Self = self(),
    {Pid, M} = spawn_monitor(fun() ->
        put(kept, yes),
        erlang:hibernate(?MODULE, awake, [Self, {state, lists:seq(1, 5)}])
    end),
    timer:sleep(30),
    io:format("~w~n", [process_info(Pid, current_function)]),
    Pid ! wake_up,
    receive Answer -> io:format("~w~n", [Answer]) end,
    receive {'DOWN', M, process, Pid, Reason} -> io:format("~w~n", [Reason]) end,
    ok.

awake(Parent, State) ->
    receive
        Message -> Parent ! {Message, State, get(kept)}
    end,
    exit(awake_ended).

%% expect: {current_function,{erlang,hibernate,3}}
%% expect: {wake_up,{state,[1,2,3,4,5]},yes}
%% expect: awake_ended
