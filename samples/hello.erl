%%% The smallest program: main/1 receives the arguments of the command line as strings.
-module(hello).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    io:format("Hello, world!~n");
main(Names) ->
    lists:foreach(fun(Name) -> io:format("Hello, ~ts!~n", [Name]) end, Names).
