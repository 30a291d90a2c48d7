%%% A fun without a matching clause.
-module(fun_clause).

-export([main/1]).

main(_) ->
    put(function, pick()),
    {(get(function))(other)}.

pick() -> fun(expected) -> ok end.

%% stderr: escript: exception error: no function clause matching
%% stderr:                  fun_clause:'-pick/0-fun-0-'(other) (Tests/language/error_text/fun_clause.erl, line 10)
%% stderr:   in function  fun_clause:main/1 (Tests/language/error_text/fun_clause.erl, line 8)
%% exit: 127
