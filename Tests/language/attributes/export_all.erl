%%% With export_all every function is exported; without, what is not exported is undef.
-module(export_all).

-compile([export_all, nowarn_export_all]).

main(_) ->
    io:format("~p~n", [?MODULE:hidden()]),
    io:format("~p~n", [?MODULE:module_info(exports)]),
    io:format("~p~n", [erlang:function_exported(?MODULE, hidden, 0)]).

hidden() -> found.

%% expect: found
%% expect: [{main,1},{hidden,0},{module_info,0},{module_info,1}]
%% expect: true
