%%% `fun name/arity` is for functions of the module and auto-imported ones.
-module(imported_functions_as_funs).

-export([f/0, g/1]).

-import(lists, [reverse/1]).

f() -> [fun reverse/1, fun g/1, fun length/1, fun lists:reverse/1, reverse([])].

g(X) -> X.

%% diagnostic: 8:9: function reverse/1 undefined
