-module(stateful_tests).
-include_lib("eunit/include/eunit.hrl").

%% A server for each test, which is gone behind it.
counter_test_() ->
    {foreach, fun start/0, fun stop/1,
     [fun(Pid) -> {"starts at 0", ?_assertEqual(0, ask(Pid, get))} end,
      fun(Pid) -> {"counts", [?_assertEqual(1, ask(Pid, add)), ?_assertEqual(2, ask(Pid, add))]} end,
      fun(Pid) -> {"has forgotten", ?_assertEqual(2, ask(Pid, get))} end]}.
gone_test() -> ?assertEqual(undefined, whereis(counter)).

start() ->
    Pid = spawn(fun() -> count(0) end),
    register(counter, Pid),
    Pid.

stop(Pid) ->
    Monitor = monitor(process, Pid),
    Pid ! stop,
    receive {'DOWN', Monitor, process, _, _} -> ok end.

ask(Pid, What) ->
    Pid ! {What, self()},
    receive {Pid, N} -> N end.

count(N) ->
    receive
        {get, From} -> From ! {self(), N}, count(N);
        {add, From} -> From ! {self(), N + 1}, count(N + 1);
        stop -> ok
    end.
