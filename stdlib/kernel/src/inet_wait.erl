-module(inet_wait).
-moduledoc "How processes wait for sockets: for the message that answers a request of `alder_inet`.".

-export([answer/3, deadline/1, left/1, close/2]).

-doc "The answer to a request; `{error, timeout}` when it does not come in time.".
-spec answer(port(), integer(), timeout()) -> term().
answer(Socket, Request, Timeout) ->
    receive
        {inet_async, Socket, Request, Result} -> Result
    after Timeout ->
        alder_inet:cancel(Socket, Request),
        %% It may have come between.
        receive
            {inet_async, Socket, Request, Result} -> Result
        after 0 ->
            {error, timeout}
        end
    end.

-doc "When a time that begins now is over.".
-spec deadline(timeout()) -> integer() | infinity.
deadline(infinity) -> infinity;
deadline(Timeout) when is_integer(Timeout), Timeout >= 0 -> erlang:monotonic_time(millisecond) + Timeout;
deadline(_Timeout) -> exit(badarg).

-doc "What is left of a time.".
-spec left(integer() | infinity) -> timeout().
left(infinity) -> infinity;
left(Deadline) -> max(0, Deadline - erlang:monotonic_time(millisecond)).

-doc "Closes a socket; waits for what has been sent, but no longer than a time.".
-spec close(port(), timeout()) -> ok.
close(Socket, Timeout) when is_port(Socket) ->
    unlink(Socket),
    case alder_inet:close(Socket) of
        ok -> ok;
        {wait, Request} -> closing(Socket, Request, Timeout)
    end,
    receive
        {'EXIT', Socket, _} -> ok
    after 0 ->
        ok
    end;
close(_Socket, _Timeout) ->
    exit(badarg).

closing(Socket, Request, Timeout) ->
    case inet:getopts(Socket, [linger]) of
        {ok, [{linger, {true, Seconds}}]} -> end_by(Socket, Request, Seconds * 1000);
        _ -> end_by(Socket, Request, Timeout)
    end.

end_by(Socket, Request, Timeout) ->
    case answer(Socket, Request, Timeout) of
        {error, timeout} -> alder_inet:abort(Socket);
        _ -> ok
    end.
