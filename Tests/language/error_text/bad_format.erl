%%% Wrong arguments of io:format.
-module(bad_format).

-export([main/1]).

main(_) ->
    Arguments = [hd([1]) || _ <- [1, 2, 3]],
    io:format("~w and ~s~n", Arguments).

%% stderr: escript: exception error: bad argument
%% stderr:   in function  io:format/2
%% stderr:      called as io:format("~w and ~s~n",[1,1,1])
%% stderr:      *** argument 1: wrong number of arguments
%% exit: 127
