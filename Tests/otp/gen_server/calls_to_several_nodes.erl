%% abcast and multi_call on the one node there is, and to nodes there are not.
-module(calls_to_several_nodes).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2]).

main(_) ->
    {ok, _} = gen_server:start_link({local, server}, ?MODULE, [], []),
    print(gen_server:abcast(server, {add, 1})),
    print(gen_server:abcast([node()], server, {add, 2})),
    print(gen_server:abcast([node(), 'other@nowhere'], server, {add, 3})),
    print(gen_server:abcast([node()], nobody, {add, 4})),
    print(gen_server:multi_call(server, state)),
    print(gen_server:multi_call([node()], server, state)),
    print(gen_server:multi_call([node(), 'other@nowhere'], server, state)),
    print(gen_server:multi_call([node()], server, state, 1000)),
    print(gen_server:multi_call([node()], server, never, 10)),
    print(gen_server:multi_call([node()], nobody, state)).

print(Term) -> io:format("~p~n", [Term]).

init([]) -> {ok, []}.
handle_call(never, _From, State) -> {noreply, State};
handle_call(state, _From, State) -> {reply, lists:reverse(State), State}.
handle_cast({add, N}, State) -> {noreply, [N | State]}.

%% expect: abcast
%% expect: abcast
%% expect: abcast
%% expect: abcast
%% expect: {[{nonode@nohost,[1,2,3]}],[]}
%% expect: {[{nonode@nohost,[1,2,3]}],[]}
%% expect: {[{nonode@nohost,[1,2,3]}],[other@nowhere]}
%% expect: {[{nonode@nohost,[1,2,3]}],[]}
%% expect: {[],[nonode@nohost]}
%% expect: {[],[nonode@nohost]}
