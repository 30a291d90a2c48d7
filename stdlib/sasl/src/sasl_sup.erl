-module(sasl_sup).
-moduledoc false.

-behaviour(supervisor).

-export([start_link/0]).

%% Callbacks.
-export([init/1]).

-spec start_link() -> supervisor:startlink_ret().
start_link() ->
    supervisor:start_link({local, ?MODULE}, ?MODULE, []).

-spec init([]) -> {ok, {supervisor:sup_flags(), [supervisor:child_spec()]}}.
init([]) ->
    Safe = #{id => sasl_safe_sup, start => {sasl_safe_sup, start_link, []}, shutdown => infinity,
             type => supervisor},
    {ok, {#{strategy => one_for_one, intensity => 0, period => 1}, [Safe]}}.
