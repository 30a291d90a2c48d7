%%% halt/1 in any process ends the system.
-module(halt_in_another_process).

-export([main/1]).

main(_) ->
    spawn(fun() -> io:format("from the child~n"), halt(7) end),
    receive after 5000 -> ok end,
    io:format("not reached~n").

%% expect: from the child
%% exit: 7
