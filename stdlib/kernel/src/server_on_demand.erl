-module(server_on_demand).
-moduledoc "Servers with a name that nobody starts before they are needed.".

-export([pid/3]).

-doc """
The process called `Name`. If there is none yet, one is started: it calls `SetUp`, and then `Loop`, which does not
return. Of two that are started at once, one gives up.
""".
-spec pid(atom(), fun(() -> term()), fun(() -> term())) -> pid().
pid(Name, SetUp, Loop) ->
    case whereis(Name) of
        undefined ->
            {Pid, Monitor} = spawn_monitor(fun() -> begin_server(Name, SetUp, Loop) end),
            Pid ! {self(), are_you_ready},
            receive
                {Pid, ready} ->
                    demonitor(Monitor, [flush]),
                    Pid;
                {'DOWN', Monitor, process, Pid, _} ->
                    pid(Name, SetUp, Loop)
            end;
        Pid ->
            Pid
    end.

begin_server(Name, SetUp, Loop) ->
    try register(Name, self()) of
        true ->
            SetUp(),
            receive {From, are_you_ready} -> From ! {self(), ready} end,
            Loop()
    catch
        error:badarg -> ok
    end.
