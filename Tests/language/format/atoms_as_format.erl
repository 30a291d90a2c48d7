%%% The format may be an atom; without arguments the list may be left out.
-module(atoms_as_format).

-export([main/1]).

main(_) ->
    io:format('an atom~n'),
    io:format("no arguments~n"),
    io:format("~w ~w~n", [a, b]),
    io:fwrite("fwrite ~w~n", [1]),
    io:format(standard_io, "device ~w~n", [2]),
    io:format(group_leader(), "group leader ~w~n", [3]),
    io:format("single ~w~n", [[x]]),
    ok.

%% expect: an atom
%% expect: no arguments
%% expect: a b
%% expect: fwrite 1
%% expect: device 2
%% expect: group leader 3
%% expect: single [x]
