%%% What is not used: functions that only call each other, variables, types, records, imports.
-module(unused_kinds).

-export([f/1]).

-import(lists, [map/2, reverse/1]).

-record(r, {a}).
-record(s, {b :: t()}).

-type t() :: u().
-type u() :: integer().
-type v() :: v1().
-type v1() :: v().

f(X) ->
    Y = 1,
    _Z = 2,
    F = fun(A, B) -> A end,
    [C || {C, D} <- X],
    #s{b = map(F, X)}.

loop(X) -> pool(X).
pool(X) -> loop(X).
alone() -> f(alone).

%% diagnostic: 8:2: Warning: record r is unused
%% diagnostic: 13:2: Warning: type v() is unused
%% diagnostic: 14:2: Warning: type v1() is unused
%% diagnostic: 17:5: Warning: variable 'Y' is unused
%% diagnostic: 19:16: Warning: variable 'B' is unused
%% diagnostic: 20:15: Warning: variable 'D' is unused
%% diagnostic: 23:1: Warning: function loop/1 is unused
%% diagnostic: 24:1: Warning: function pool/1 is unused
%% diagnostic: 25:1: Warning: function alone/0 is unused
