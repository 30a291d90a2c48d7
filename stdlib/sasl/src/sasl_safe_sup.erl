-module(sasl_safe_sup).
-moduledoc false.
%% Alarms must not end because a handler does: this supervisor allows for more restarts than the one above.

-behaviour(supervisor).

-export([start_link/0]).

%% Callbacks.
-export([init/1]).

-spec start_link() -> supervisor:startlink_ret().
start_link() ->
    supervisor:start_link({local, ?MODULE}, ?MODULE, []).

-spec init([]) -> {ok, {supervisor:sup_flags(), [supervisor:child_spec()]}}.
init([]) ->
    Alarms = #{id => alarm_handler, start => {alarm_handler, start_link, []}, shutdown => 2000,
               modules => dynamic},
    {ok, {#{strategy => one_for_one, intensity => 4, period => 3600}, [Alarms]}}.
