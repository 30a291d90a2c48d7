%%% An exit that leaves main/1.
-module(exit_reason).

-export([main/1]).

main(_) ->
    exit({shutdown, lists:seq(1, 40)}).

%% stderr: escript: exception exit: {shutdown,[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,
%% stderr:                            21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,
%% stderr:                            38,39,40]}
%% stderr:   in function  exit_reason:main/1 (Tests/language/error_text/exit_reason.erl, line 7)
%% exit: 127
