-module(logger_std_h).
-moduledoc "The handler that prints: here, the process `logger` itself.".

-export([filesync/1]).

-doc "Returns when all that has been logged is printed.".
-spec filesync(logger:handler_id()) -> ok.
filesync(_Handler) ->
    Reference = make_ref(),
    logger ! {flush, self(), Reference},
    receive
        {Reference, flushed} -> ok
    end.
