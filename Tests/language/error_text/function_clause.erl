%%% A function without a matching clause: its name and arguments.
-module(function_clause).

-export([main/1]).

main(_) ->
    {picky(list_to_atom("what"), [1, 2], "text")}.

picky(1, _, _) -> ok.

%% stderr: escript: exception error: no function clause matching
%% stderr:                  function_clause:picky(what,[1,2],"text") (Tests/language/error_text/function_clause.erl, line 9)
%% stderr:   in function  escript:run/2 (escript.erl, line 750)
%% exit: 127
