%%% A function that is not there.
-module(undefined_function).

-export([main/1]).

main(_) ->
    {lists:no_such_function(1, 2)}.

%% stderr: escript: exception error: undefined function lists:no_such_function/2
%% stderr:   in function  undefined_function:main/1 (Tests/language/error_text/undefined_function.erl, line 7)
%% exit: 127
