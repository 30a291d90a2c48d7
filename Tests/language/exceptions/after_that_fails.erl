%%% An exception in after replaces the one under way.
-module(after_that_fails).

-export([main/1]).

main(_) ->
    io:format("~w~n", [caught(fun() -> try 1 after throw(from_after) end end)]),
    io:format("~w~n", [caught(fun() -> try error(first) after throw(second) end end)]),
    io:format("~w~n",
              [caught(fun() -> try error(first) after try throw(x) catch x -> ok end end end)]),
    io:format("~w~n", [caught(fun() -> try try exit(a) after error(b) end after throw(c) end end)]),
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: {throw,from_after}
%% expect: {throw,second}
%% expect: {error,first}
%% expect: {throw,c}
