%%% Attributes of the module can be read at run time.
-module(attributes).

-export([main/1]).

-author("an author").
-colours([red, green]).
-colours([blue]).

main(_) ->
    Attributes = ?MODULE:module_info(attributes),
    io:format("~p~n", [proplist(author, Attributes)]),
    io:format("~p~n", [[V || {colours, V} <- Attributes]]),
    io:format("~p~n", [erlang:function_exported(?MODULE, module_info, 1)]),
    ok.

proplist(Key, List) -> element(2, lists:keyfind(Key, 1, List)).

%% expect: "an author"
%% expect: [[red,green],[blue]]
%% expect: true
