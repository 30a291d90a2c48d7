%%% Imported functions are called without a module.
-module(import).

-import(lists, [map/2, foldl/3]).
-import(lists, [reverse/1]).
-import(maps, []).

-export([main/1]).

main(_) ->
    io:format("~p~n", [map(fun(X) -> X + 1 end, [1, 2])]),
    io:format("~p~n", [foldl(fun(X, Sum) -> X + Sum end, 0, [1, 2, 3])]),
    io:format("~p~n", [reverse(map(fun(X) -> reverse(X) end, ["ab", "cd"]))]),
    io:format("~p~n", [reverse([[map(fun(X) -> X end, [Y])] || Y <- "ab"])]),
    io:format("~p~n", [lists:member({map, 2}, ?MODULE:module_info(exports))]).

%% expect: [2,3]
%% expect: 6
%% expect: ["dc","ba"]
%% expect: [["b"],["a"]]
%% expect: false
