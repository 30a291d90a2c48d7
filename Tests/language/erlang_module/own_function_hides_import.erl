%%% A function of the module hides the one of erlang when -compile says so; erlang:F still works.
-module(own_function_hides_import).

-export([main/1]).

-compile({no_auto_import, [length/1, abs/1]}).

main(_) ->
    io:format("~w ~w ~w~n", [length([a]), erlang:length([a]), abs(-1)]),
    ok.

length(_) -> my_length.

abs(X) -> {mine, X}.

%% expect: my_length 1 {mine,-1}
