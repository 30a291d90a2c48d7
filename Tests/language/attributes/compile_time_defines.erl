%%% The attribute -compile is read as options of this module; what it does not know it passes over.
-module(compile_time_defines).

-compile(nowarn_unused_vars).
-compile({nowarn_unused_function, [unused/0]}).
-compile([{unknown_option, 1}, another]).

-export([main/1]).

main(Arguments) ->
    Unused = 1,
    io:format("~p~n", [?MODULE]).

unused() -> ok.

%% expect: compile_time_defines
