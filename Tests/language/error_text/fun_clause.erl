%%% A fun without a matching clause.
-module(fun_clause).

-export([main/1]).

main(_) ->
    F = pick(),
    {F(list_to_atom("other"))}.

pick() -> fun(expected) -> ok end.

%% stderr: escript: exception error: no function clause matching
%% stderr:                  fun_clause:'-pick/0-fun-0-'(other) (Tests/language/error_text/fun_clause.erl, line 10)
%% stderr:   in function  escript:run/2 (escript.erl, line 750)
%% exit: 127
