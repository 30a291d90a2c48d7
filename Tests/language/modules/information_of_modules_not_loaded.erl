%% module_info of a module whose source has not been loaded tells all of it; so does that of one without source.
-module(information_of_modules_not_loaded).
-export([main/1]).

main(_) ->
    [io:format("~w: ~p~n", [Module, [lists:member(Export, Module:module_info(exports)) || Export <- Exports]])
     || {Module, Exports} <- [{maps, [{filter, 2}, {get, 2}, {module_info, 1}, {none, 0}]},
                              {digraph, [{new, 0}, {module_info, 0}, {none, 0}]},
                              {zlib, [{deflate, 2}, {gzip, 1}, {none, 0}]},
                              {erlang, [{self, 0}, {spawn, 1}, {module_info, 1}, {none, 0}]}]],
    io:format("~p~n", [erlang:module_info(module)]),
    [module, exports, attributes, compile, md5] = [Item || {Item, _} <- erlang:module_info()],
    {'EXIT', {badarg, _}} = catch erlang:module_info(nothing),
    io:format("~p~n", [catch not_there:module_info()]).

%% expect: maps: [true,true,true,false]
%% expect: digraph: [true,true,false]
%% expect: zlib: [true,true,false]
%% expect: erlang: [true,true,true,false]
%% expect: erlang
%% expect: {'EXIT',
%% expect:     {undef,
%% expect:         [{not_there,module_info,[],[]},
%% expect:          {information_of_modules_not_loaded,main,1,
%% expect:              [{file,
%% expect:                   "Tests/language/modules/information_of_modules_not_loaded.erl"},
%% expect:               {line,14}]}]}}
