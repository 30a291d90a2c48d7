%%% A module that is not there.
-module(undefined_module).

-export([main/1]).

main(_) ->
    {no_such_module:f()}.

%% stderr: escript: exception error: undefined function no_such_module:f/0
%% stderr:   in function  undefined_module:main/1 (Tests/language/error_text/undefined_module.erl, line 7)
%% exit: 127
