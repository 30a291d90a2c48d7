-module(inet_owner).
-moduledoc "Giving a socket to another process.".

-export([give/2]).

-spec give(port(), pid()) -> ok | {error, term()}.
give(Socket, Owner) when is_port(Socket), is_pid(Owner) ->
    case erlang:port_info(Socket, connected) of
        {connected, Owner} -> ok;
        {connected, Pid} when Pid =/= self() -> {error, not_owner};
        undefined -> {error, closed};
        {connected, _} -> give_own(Socket, Owner)
    end;
give(_Socket, _Owner) ->
    {error, badarg}.

%% Nothing is to come while messages are moved.
give_own(Socket, Owner) ->
    case alder_inet:get(Socket, active) of
        {ok, Active} ->
            _ = alder_inet:set(Socket, active, false),
            move(Socket, Owner),
            connect(Socket, Owner, Active);
        {error, _} = Error ->
            Error
    end.

move(Socket, Owner) ->
    receive
        {Tag, Socket, _} = Message when Tag =:= tcp; Tag =:= http; Tag =:= tcp_error; Tag =:= udp_error ->
            Owner ! Message,
            move(Socket, Owner);
        {Tag, Socket} = Message when Tag =:= tcp_closed; Tag =:= tcp_passive; Tag =:= udp_passive ->
            Owner ! Message,
            move(Socket, Owner);
        {udp, Socket, _, _, _} = Message ->
            Owner ! Message,
            move(Socket, Owner);
        {Socket, {data, _}} = Message ->
            Owner ! Message,
            move(Socket, Owner)
    after 0 ->
        ok
    end.

connect(Socket, Owner, Active) ->
    try erlang:port_connect(Socket, Owner) of
        true ->
            unlink(Socket),
            set_active(Socket, Active),
            ok
    catch
        error:Reason -> {error, Reason}
    end.

set_active(_Socket, false) -> ok;
set_active(Socket, Active) -> alder_inet:set(Socket, active, Active).
