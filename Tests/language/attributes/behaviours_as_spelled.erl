%%% Attributes are told in the order of the source, behaviours as they are spelled.
-module(behaviours_as_spelled).
-behaviour(gen_event).
-first(1).
-behavior(application).
-first([2, 3]).
-export([main/1]).
-export([init/1, handle_event/2, handle_call/2, start/2, stop/1]).

main(_) ->
    [{vsn, [Version]} | Attributes] = ?MODULE:module_info(attributes),
    io:format("~p ~p~n", [is_integer(Version) andalso Version > 0, Attributes]),
    <<FromDigest:128>> = ?MODULE:module_info(md5),
    io:format("~p~n", [FromDigest =:= Version]).

init(_) -> {ok, []}.
handle_event(_, S) -> {ok, S}.
handle_call(_, S) -> {ok, ok, S}.
start(_, _) -> {ok, self()}.
stop(_) -> ok.

%% expect: true [{behaviour,[gen_event]},
%% expect:       {first,[1]},
%% expect:       {behavior,[application]},
%% expect:       {first,[2,3]}]
%% expect: true
