-module(shop_till).
-behaviour(gen_server).
-export([start_link/0, init/1, handle_call/3, handle_cast/2]).

start_link() ->
    gen_server:start_link({local, ?MODULE}, ?MODULE, [], []).

init([]) ->
    {ok, application:get_env(limit)}.

handle_call(ask, _From, Limit) ->
    {reply, {Limit, application:get_application(), application:get_env(shelf, boards)}, Limit}.

handle_cast(_, Limit) ->
    {noreply, Limit}.
