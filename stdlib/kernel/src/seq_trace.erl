-module(seq_trace).
-moduledoc """
Following messages through processes. There are no tokens: the functions check their arguments, tokens
are not kept, and nothing is traced.
""".

-export([set_token/1, set_token/2, get_token/0, get_token/1]).
-export([print/1, print/2, reset_trace/0, set_system_tracer/1, get_system_tracer/0]).

-define(FLAGS, [send, 'receive', print, timestamp, monotonic_timestamp, strict_monotonic_timestamp]).

-doc "Sets the token of this process: no effect.".
-spec set_token(term()) -> [].
set_token(_Token) -> [].

-spec set_token(atom(), term()) -> term().
set_token(label, _Label) ->
    0;
set_token(serial, {Previous, Current} = Serial) when is_integer(Previous), is_integer(Current) ->
    Serial;
set_token(Flag, Value) ->
    case lists:member(Flag, ?FLAGS) andalso is_boolean(Value) of
        true -> false;
        false -> error(badarg, [Flag, Value])
    end.

-doc "The token of this process: none.".
-spec get_token() -> [].
get_token() -> [].

-spec get_token(atom()) -> [].
get_token(Item) ->
    case lists:member(Item, [label, serial | ?FLAGS]) of
        true -> [];
        false -> error(badarg, [Item])
    end.

-doc "Traces a message of one's own: false, since there is no token.".
-spec print(term()) -> false.
print(_Message) -> false.

-spec print(term(), term()) -> false.
print(_Label, _Message) -> false.

-spec reset_trace() -> true.
reset_trace() -> true.

-doc "Sets who is told: no effect; the result is who was before, nobody.".
-spec set_system_tracer(pid() | port() | false) -> false.
set_system_tracer(Tracer) when is_pid(Tracer); is_port(Tracer); Tracer =:= false -> false;
set_system_tracer(Tracer) -> error(badarg, [Tracer]).

-spec get_system_tracer() -> false.
get_system_tracer() -> false.
