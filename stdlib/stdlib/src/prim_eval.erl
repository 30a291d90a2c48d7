-module(prim_eval).
-moduledoc false.

%% A receive whose patterns and guards are in a fun.

-nifs([begin_receive/1, next_message/0, skip_message/0, take_message/0, end_receive/0]).

-export(['receive'/2]).
-export([begin_receive/1, next_message/0, skip_message/0, take_message/0, end_receive/0]).

-doc """
Takes the first message for which `Look(Message)` is not `nomatch` out of the mailbox, and returns
what `Look` gave; `timeout` if there is none in time. `Look` must not receive.
""".
-spec 'receive'(fun((term()) -> nomatch | Found), timeout()) -> Found | timeout.
'receive'(Look, Timeout) ->
    prim_eval:begin_receive(Timeout),
    try
        look(Look)
    catch
        Class:Reason:Stacktrace ->
            prim_eval:end_receive(),
            erlang:raise(Class, Reason, Stacktrace)
    end.

look(Look) ->
    case prim_eval:next_message() of
        {message, Message} ->
            case Look(Message) of
                nomatch ->
                    prim_eval:skip_message(),
                    look(Look);
                Found ->
                    prim_eval:take_message(),
                    Found
            end;
        timeout ->
            timeout
    end.
