%%% erlang:garbage_collect/0,1 keeps what is alive.
-module(garbage_collect).

-export([main/1]).

main(_) ->
    Live = {lists:seq(1, 1000), #{a => "b"}, 1 bsl 100, 1.5},
    put(live, [Live]),
    io:format("~w~n", [erlang:garbage_collect()]),
    io:format("~w~n", [[Live] =:= get(live)]),
    Pid = spawn(fun() -> receive {From, get} -> From ! {self(),
                                                        lists:sum(element(1, Live))} end end),
    io:format("~w~n", [erlang:garbage_collect(Pid)]),
    Pid ! {self(), get},
    receive {Pid, Sum} -> io:format("~w~n", [Sum]) end,
    timer:sleep(20),
    io:format("~w~n", [erlang:garbage_collect(Pid)]),
    ok.

%% expect: true
%% expect: true
%% expect: true
%% expect: 500500
%% expect: false
