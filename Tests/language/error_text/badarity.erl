%%% A fun called with the wrong number of arguments.
-module(badarity).

-export([main/1]).

main(_) ->
    F = pick(),
    {F(1, 2, 3)}.

pick() -> fun lists:reverse/1.

%% stderr: escript: exception error: lists:reverse/1 called with 3 arguments
%% stderr:   in function  badarity:main/1 (Tests/language/error_text/badarity.erl, line 8)
%% exit: 127
