%%% erlang:display/1 and its kind write at once, whatever the group leader does.
-module(displayed_without_io_server).

-export([main/1]).

main(_) ->
    erlang:display({a, "text", [1, b | c], 'A b', list_to_binary([1, 2])}),
    erlang:display([]).

%% expect: {a,"text",[1,b|c],'A b',<<1,2>>}
%% expect: []
