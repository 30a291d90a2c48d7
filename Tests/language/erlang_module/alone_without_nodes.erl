%%% What a system that is no node says of itself and of others.
-module(alone_without_nodes).

-export([main/1]).

main(_) ->
    show(fun() -> {node(), node(self()), node(make_ref()), is_alive()} end),
    show(fun() -> {nodes(), nodes(this), nodes(known), nodes([this, visible]), nodes(hidden)} end),
    show(fun() -> nodes(other) end),
    show(fun() -> nodes([this, other]) end),
    show(fun() -> erlang:nodes(this, #{connection_id => true, node_type => true}) end),
    show(fun() -> erlang:nodes(known, #{}) end),
    show(fun() -> erlang:nodes(known, #{node_type => 1}) end),
    show(fun() -> monitor_node(node(), true) end),
    show(fun() -> monitor_node('other@host', true) end),
    show(fun() -> monitor_node(1, true) end),
    show(fun() -> erlang:disconnect_node('other@host') end),
    show(fun() -> {erlang:get_cookie(), erlang:get_cookie('other@host')} end),
    show(fun() -> erlang:set_cookie(cookie) end),
    show(fun() -> erlang:set_cookie('other@host', cookie) end),
    show(fun() -> {remote, 'other@host'} ! lost end).

show(Fun) ->
    try
        io:format("~p~n", [Fun()])
    catch
        Class:Reason -> io:format("~p ~p~n", [Class, Reason])
    end.

%% expect: {nonode@nohost,nonode@nohost,nonode@nohost,false}
%% expect: {[],[nonode@nohost],[nonode@nohost],[nonode@nohost],[]}
%% expect: error badarg
%% expect: error badarg
%% expect: [{nonode@nohost,#{connection_id => undefined,node_type => this}}]
%% expect: [{nonode@nohost,#{}}]
%% expect: error badarg
%% expect: true
%% expect: error notalive
%% expect: error badarg
%% expect: ignored
%% expect: {nocookie,nocookie}
%% expect: error distribution_not_started
%% expect: error distribution_not_started
%% expect: lost
