%%% The function of -on_load runs before anybody can call the module, and is exported.
-module(on_load).

-export([main/1]).
-on_load(initialise/0).

main(_) ->
    io:format("~p~n", [persistent()]),
    io:format("~p~n", [lists:member({initialise, 0}, ?MODULE:module_info(exports))]).

persistent() -> whereis(on_load_was_here).

initialise() ->
    io:format("loading ~p: ~p ~p~n",
              [?MODULE, erlang:module_loaded(?MODULE),
               erlang:function_exported(?MODULE, main, 1)]),
    ok.

%% expect: loading on_load: false false
%% expect: undefined
%% expect: false
