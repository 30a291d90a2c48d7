-module(shop_sup).
-behaviour(supervisor).
-export([start_link/0, init/1]).

start_link() ->
    supervisor:start_link({local, ?MODULE}, ?MODULE, []).

init([]) ->
    {ok, {#{}, [#{id => till, start => {shop_till, start_link, []}},
                #{id => shelf, start => {shelf_app, start_shelf, []}}]}}.
