%%% Exceptions carry any term: large ones, funs, maps.
-module(large_reasons).

-export([main/1]).

main(_) ->
    Large = lists:seq(1, 100000),
    io:format("~w~n", [try throw(Large) catch L -> length(L) end]),
    io:format("~w~n", [try error(#{list => Large}) catch error:#{list := M} -> length(M) end]),
    io:format("~w~n", [try exit(fun() -> 42 end) catch exit:F -> F() end]),
    ok.

%% expect: 100000
%% expect: 100000
%% expect: 42
