%%% A function without a matching clause: its name and arguments.
-module(function_clause).

-export([main/1]).

main(_) ->
    put(argument, what),
    {picky(get(argument), [1, 2], "text")}.

picky(1, _, _) -> ok.

%% stderr: escript: exception error: no function clause matching
%% stderr:                  function_clause:picky(what,[1,2],"text") (Tests/language/error_text/function_clause.erl, line 10)
%% stderr:   in function  function_clause:main/1 (Tests/language/error_text/function_clause.erl, line 8)
%% exit: 127
