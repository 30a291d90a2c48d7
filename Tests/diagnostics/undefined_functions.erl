%%% Calls of functions that the module does not have; exports of what is not there.
-module(undefined_functions).

-export([f/0, missing/2]).

f() ->
    g(1),
    fun h/2,
    f(1).

%% diagnostic: 4:2: function missing/2 undefined
%% diagnostic: 7:5: function g/1 undefined
%% diagnostic: 8:5: function h/2 undefined
%% diagnostic: 9:5: function f/1 undefined
