%%% A macro may have the name of a reserved word, and of a variable.
-module(macro_named_like_a_keyword).

-export([main/1]).

-define(Variable, 1).
-define(_underscore, 2).
-define('case', 3).
-define('end'(X), X + 1).

main(_) -> io:format("~w~n", [[?Variable, ?_underscore, ?'case', ?'end'(3)]]).

%% expect: [1,2,3,4]
