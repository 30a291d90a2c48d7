-module(socket_listing).
-moduledoc "The lists of sockets that socket:i/0,1,2 show.".

-export([show/2, columns/0]).

-spec show([socket:socket()], [atom()]) -> ok.
show(Sockets, Columns) ->
    Rows = [[cell(Column, Socket) || Column <- Columns] || Socket <- Sockets],
    inet_listing:print(Rows, [inet_listing:title(Column) || Column <- Columns]).

-doc "What is shown of each.".
-spec columns() -> [atom()].
columns() -> [fd, domain, type, protocol, owner, local_address, remote_address, recv, sent].

cell(fd, Socket) -> told(socket:getopt(Socket, {otp, fd}));
cell(owner, Socket) -> told(socket:getopt(Socket, {otp, controlling_process}));
cell(Name, Socket) when Name =:= domain; Name =:= type; Name =:= protocol -> told(socket:getopt(Socket, {socket, Name}));
cell(local_address, Socket) -> place(socket:sockname(Socket));
cell(remote_address, Socket) -> place(socket:peername(Socket));
cell(recv, Socket) -> counted(read_byte, socket:info(Socket));
cell(sent, Socket) -> counted(write_byte, socket:info(Socket));
cell(Other, _Socket) -> error(badarg, [Other]).

told({ok, Value}) -> lists:flatten(io_lib:format("~p", [Value]));
told({error, _}) -> "-".

counted(Name, #{counters := Counters}) -> integer_to_list(maps:get(Name, Counters, 0)).

place({ok, #{path := Path}}) -> unicode:characters_to_list(Path);
place({ok, #{addr := Address, port := Port}}) -> inet:ntoa(Address) ++ ":" ++ integer_to_list(Port);
place(_) -> "-".
