%%% Functions of the same name and different arity are different functions.
-module(arity_is_part_of_the_name).

-export([main/1]).

main(_) ->
    io:format("~w ~w ~w~n", [f(), f(1), f(1, 2)]),
    io:format("~w~n", [[erlang:function_exported(?MODULE, main, A) || A <- [0, 1, 2]]]),
    io:format("~w~n", [lists:sort([X || X <- ?MODULE:module_info(exports), element(1, X) =/= f])]),
    io:format("~w~n", [?MODULE:module_info(module)]),
    ok.

f() -> none.

f(_) -> one.

f(_, _) -> two.

%% expect: none one two
%% expect: [false,true,false]
%% expect: [{main,1},{module_info,0},{module_info,1}]
%% expect: arity_is_part_of_the_name
