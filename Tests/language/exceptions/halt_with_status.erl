%%% halt/1 ends the system at once with that status.
-module(halt_with_status).

-export([main/1]).

main(_) ->
    io:format("before~n"),
    halt(3),
    io:format("not printed~n").

%% expect: before
%% exit: 3
