%%% Keys given twice in a map, and bad map syntax in patterns.
-module(repeated_map_keys).

-export([f/1]).

f(X) ->
    M = #{a => 1, b => 2, a => 3},
    M#{c => X}.

%% diagnostic: 7:11: Warning: key 'a' will be overridden in expression
