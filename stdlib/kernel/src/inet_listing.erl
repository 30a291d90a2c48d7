-module(inet_listing).
-moduledoc "The list of sockets that inet:i/0 shows.".

-export([show/0]).

-spec show() -> ok.
show() ->
    Rows = [row(Socket) || Socket <- erlang:ports(), alder_inet:kind(Socket) =/= undefined],
    Head = ["Port", "Module", "Recv", "Sent", "Owner", "Local Address", "Foreign Address"],
    lists:foreach(fun(Row) -> io:put_chars([line(Row), $\n]) end, [Head | Rows]).

row(Socket) ->
    {ok, [{_, Received}, {_, Sent}]} = inet:getstat(Socket, [recv_oct, send_oct]),
    {connected, Owner} = erlang:port_info(Socket, connected),
    [integer_to_list(element(2, erlang:port_info(Socket, id))), module(Socket), integer_to_list(Received),
     integer_to_list(Sent), pid_to_list(Owner), place(inet:sockname(Socket)), place(inet:peername(Socket))].

module(Socket) ->
    case alder_inet:kind(Socket) of
        datagram -> "inet_udp";
        _ -> "inet_tcp"
    end.

place({ok, {local, Path}}) -> Path;
place({ok, {Address, Port}}) -> [inet:ntoa(Address), $:, integer_to_list(Port)];
place({error, _}) -> "*:*".

line(Row) -> lists:join($\s, [string:pad(Cell, 15) || Cell <- Row]).
