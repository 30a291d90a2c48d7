-module(sasl).
-moduledoc """
The application `sasl`: the process that knows the alarms. What else it had in older releases, reports of
progress and crashes, is the logger's, see `logger_sasl_compatible`.
""".

-behaviour(application).

-export([start/2, stop/1]).

-doc false.
-spec start(application:start_type(), term()) -> {ok, pid()} | {error, term()}.
start(_Type, _Arguments) ->
    sasl_sup:start_link().

-doc false.
-spec stop(term()) -> ok.
stop(_State) ->
    ok.
