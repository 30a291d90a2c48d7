%%% garbage_collect/2 with {async, Id} answers by a message, also about the dead and itself.
-module(garbage_collect_asynchronously).

-export([main/1]).

main(_) ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    collect(Pid, [{async, {first, 1}}]),
    collect(self(), [{async, own}, {type, minor}]),
    Monitor = monitor(process, Pid),
    Pid ! stop,
    receive {'DOWN', Monitor, process, Pid, normal} -> ok end,
    collect(Pid, [{async, dead}]),
    io:format("~w~n", [erlang:garbage_collect(self(), [{type, major}])]),
    [io:format("~w~n", [catch element(1, element(2, catch erlang:garbage_collect(self(), Options)))])
     || Options <- [[other], [{type, other}], none]].

collect(Pid, Options) ->
    io:format("~w~n", [erlang:garbage_collect(Pid, Options)]),
    receive {garbage_collect, Id, Result} -> io:format("~w ~w~n", [Id, Result]) end.

%% expect: async
%% expect: {first,1} true
%% expect: async
%% expect: own true
%% expect: async
%% expect: dead false
%% expect: true
%% expect: badarg
%% expect: badarg
%% expect: badarg
