%%% An if without a true branch.
-module(if_clause).

-export([main/1]).

main(_) ->
    X = length(processes()),
    if
        X < 0 -> ok
    end.

%% stderr: escript: exception error: no true branch found when evaluating an if expression
%% stderr:   in function  if_clause:main/1 (Tests/language/error_text/if_clause.erl, line 8)
%% exit: 127
