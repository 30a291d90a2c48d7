-module(alder_watch_sup).
-moduledoc "The supervisor of `alder_watch`.".
-behaviour(supervisor).

-export([start/1, stop/0]).
-export([init/1]).

-doc "Starts a watcher, in place of one that there is.".
-spec start([term()]) -> ok.
start(Arguments) ->
    ok = stop(),
    {ok, Supervisor} = supervisor:start_link({local, ?MODULE}, ?MODULE, Arguments),
    unlink(Supervisor),
    ok.

-doc "Ends the watcher.".
-spec stop() -> ok.
stop() ->
    case whereis(?MODULE) of
        undefined ->
            ok;
        Supervisor ->
            Monitor = monitor(process, Supervisor),
            exit(Supervisor, shutdown),
            receive {'DOWN', Monitor, process, _, _} -> ok end
    end.

-doc false.
init(Arguments) ->
    {ok, {#{}, [#{id => alder_watch, start => {alder_watch, start_link, Arguments}}]}}.
