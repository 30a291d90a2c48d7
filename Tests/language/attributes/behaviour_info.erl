%%% A module with callbacks has behaviour_info/1.
-module(behaviour_info).

-export([main/1]).

-callback start(Arguments :: [term()]) -> ok | error.
-callback stop() -> ok.
-callback 'odd name'(integer(), atom()) -> term().
-optional_callbacks([stop/0]).

main(_) ->
    io:format("~p~n", [?MODULE:behaviour_info(callbacks)]),
    io:format("~p~n", [?MODULE:behaviour_info(optional_callbacks)]),
    io:format("~p~n", [lists:member({behaviour_info, 1}, ?MODULE:module_info(exports))]),
    io:format("~p~n", [try ?MODULE:behaviour_info(other) catch Class:Reason -> {Class, Reason} end]).

%% expect: [{start,1},{stop,0},{'odd name',2}]
%% expect: [{stop,0}]
%% expect: true
%% expect: {error,function_clause}
