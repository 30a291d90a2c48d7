-module(inet_listing).
-moduledoc "The lists of sockets that inet:i/0,1,2 show.".

-export([show/0, show/2, columns/0, print/2, title/1]).

-doc "Shows all sockets, those of each protocol for themselves.".
-spec show() -> ok.
show() ->
    lists:foreach(fun(Protocol) -> show(Protocol, columns()) end, [tcp, udp]).

-doc "Shows the sockets of a protocol, if there are any.".
-spec show(tcp | udp | sctp, [atom()]) -> ok.
show(Protocol, Columns) ->
    Rows = [[cell(Column, Socket) || Column <- Columns] || Socket <- erlang:ports(), protocol(Socket) =:= Protocol],
    print(Rows, [title(Column) || Column <- Columns]).

-doc "Prints rows of cells, if there are any, below titles.".
-spec print([[string()]], [string()]) -> ok.
print([], _Head) ->
    ok;
print(Rows, Head) ->
    All = [Head | Rows],
    Widths = lists:foldl(fun(Row, Most) -> lists:zipwith(fun(Cell, Width) -> max(length(Cell), Width) end, Row, Most) end,
                         [0 || _ <- Head], All),
    lists:foreach(fun(Row) -> io:put_chars([line(Row, Widths), $\n]) end, All).

line(Row, Widths) -> lists:zipwith(fun(Cell, Width) -> [string:pad(Cell, Width), $\s] end, Row, Widths).

-doc "What is shown of each.".
-spec columns() -> [atom()].
columns() -> [port, module, recv, sent, owner, local_address, foreign_address, state, type].

-spec title(atom()) -> string().
title(Column) -> lists:flatten(lists:join($\s, [string:titlecase(Word) || Word <- string:lexemes(atom_to_list(Column), "_")])).

protocol(Socket) ->
    case alder_inet:kind(Socket) of
        datagram -> udp;
        undefined -> none;
        _ -> tcp
    end.

cell(port, Socket) -> integer_to_list(element(2, erlang:port_info(Socket, id)));
cell(module, Socket) -> "inet_" ++ atom_to_list(protocol(Socket));
cell(recv, Socket) -> figure(Socket, recv_oct);
cell(sent, Socket) -> figure(Socket, send_oct);
cell(owner, Socket) -> pid_to_list(element(2, erlang:port_info(Socket, connected)));
cell(local_address, Socket) -> place(inet:sockname(Socket));
cell(foreign_address, Socket) -> place(inet:peername(Socket));
cell(state, Socket) ->
    case {alder_inet:kind(Socket), inet:peername(Socket)} of
        {listener, _} -> "LISTEN";
        {stream, {ok, _}} -> "CONNECTED";
        _ -> "IDLE"
    end;
cell(type, Socket) ->
    case protocol(Socket) of
        udp -> "DGRAM";
        tcp -> "STREAM"
    end;
cell(Other, _Socket) -> error(badarg, [Other]).

figure(Socket, Name) ->
    {ok, [{_, Value}]} = inet:getstat(Socket, [Name]),
    integer_to_list(Value).

place({ok, {local, Path}}) -> unicode:characters_to_list(Path);
place({ok, {Address, Port}}) -> inet:ntoa(Address) ++ ":" ++ integer_to_list(Port);
place({error, _}) -> "*:*".
