%%% main/1 gets the arguments as strings.
-module(arguments_of_main).

-export([main/1]).

main(Arguments) ->
    io:format("~p~n", [Arguments]).

%% args: one 2 --three -x +S

%% expect: ["one","2","--three","-x","+S"]
