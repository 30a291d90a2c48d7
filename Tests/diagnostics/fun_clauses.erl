%%% Funs whose clauses do not agree, and names that are not used.
-module(fun_clauses).

-export([f/0]).

f() ->
    F = fun Name(1) -> ok end,
    G = fun(A, A) -> A; (B, _) -> B end,
    {F, G}.

%% diagnostic: 7:9: Warning: variable 'Name' is unused
