%%% Functions that nothing calls and variables that nothing reads.
-module(unused_functions_and_variables).

-export([f/2]).

f(X, Y) ->
    Z = 1,
    {A, _B} = {1, 2},
    case X of
        W -> ok
    end,
    fun(V) -> ok end,
    [ok || U <- [1]].

unused() -> other().

other() -> ok.

recursive(N) -> recursive(N + 1).

%% diagnostic: 6:6: Warning: variable 'Y' is unused
%% diagnostic: 7:5: Warning: variable 'Z' is unused
%% diagnostic: 8:6: Warning: variable 'A' is unused
%% diagnostic: 10:9: Warning: variable 'W' is unused
%% diagnostic: 12:5: Warning: a term is constructed, but never used
%% diagnostic: 12:9: Warning: variable 'V' is unused
%% diagnostic: 13:12: Warning: variable 'U' is unused
%% diagnostic: 15:1: Warning: function unused/0 is unused
%% diagnostic: 17:1: Warning: function other/0 is unused
%% diagnostic: 19:1: Warning: function recursive/1 is unused
