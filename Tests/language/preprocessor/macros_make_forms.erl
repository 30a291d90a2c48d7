%%% Macros in attributes, types, clauses, and for whole functions; operators and parts of expressions.
-module(macros_make_forms).

-define(NAME, generated).
-define(EXPORTS, [main/1]).
-define(FUNCTION(Name, Value), Name() -> Value).
-define(CLAUSE(P, V), clause(P) -> V).
-define(OP, +).
-define(OPEN, {).
-define(LAST, ]).
-define(ARGS, A, B).
-define(INT, integer()).
-define('quoted macro', quoted).
-define('if', reserved).

-export(?EXPORTS).
-vsn(?NAME).

-record(r, {?NAME = ?NAME}).
-type t() :: ?INT | ?NAME.
-export_type([t/0]).

?FUNCTION(?NAME, 1).
?FUNCTION(another, ?NAME() ?OP 1).

?CLAUSE(1, one);
?CLAUSE(N, {other, N}).

sum(?ARGS) -> A ?OP B.

main(_) ->
    io:format("~w ~w~n", [?NAME(), another()]),
    io:format("~w ~w~n", [clause(1), clause(2)]),
    io:format("~w~n", [sum(1, 2)]),
    io:format("~w~n", [?OPEN a, b}]),
    io:format("~w~n", [[1, 2 ?LAST]),
    io:format("~w~n", [#r{}#r.?NAME]),
    io:format("~w ~w~n", [?'quoted macro', ?'if']),
    io:format("~p~n", ["adjacent " ?MODULE_STRING " strings"]).

%% expect: 1 2
%% expect: one {other,2}
%% expect: 3
%% expect: {a,b}
%% expect: [1,2]
%% expect: generated
%% expect: quoted reserved
%% expect: "adjacent macros_make_forms strings"
