%%% Variables bound in some branches only, used afterwards.
-module(unsafe_variables).

-export([f/1, g/1, h/1, i/1, j/1]).

f(X) ->
    case X of
        1 -> Y = a;
        _ -> ok
    end,
    Y.

g(X) ->
    if X > 1 -> Y = 1; true -> ok end,
    {Y}.

h(X) ->
    try Y = X of _ -> ok catch _:_ -> ok end,
    Y.

i(X) ->
    receive X -> Y = 1; other -> ok after 1 -> ok end,
    Y.

j(X) ->
    X andalso (Y = true),
    Y.

%% diagnostic: 11:5: variable 'Y' unsafe in 'case' (line 7, column 5)
%% diagnostic: 15:6: variable 'Y' unsafe in 'if' (line 14, column 5)
%% diagnostic: 19:5: variable 'Y' unsafe in 'try' (line 18, column 5)
%% diagnostic: 23:5: variable 'Y' unsafe in 'receive' (line 22, column 5)
%% diagnostic: 27:5: variable 'Y' unsafe in 'andalso' (line 26, column 7)
