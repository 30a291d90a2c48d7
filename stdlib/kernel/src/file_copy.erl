-module(file_copy).
-moduledoc "Bytes from one file to another, or to a socket: `file:copy/3`, `file:sendfile/5`.".

-export([copy/3, send/5]).

-include_lib("kernel/include/file.hrl").

-define(CHUNK, 262_144).

-doc "Copies up to `Count` bytes; files that are given by their names are opened and closed here.".
-spec copy(term(), term(), non_neg_integer() | infinity) ->
          {ok, non_neg_integer()} | {error, term()}.
copy(Source, Destination, Count) ->
    with(Source, read,
         fun(From) -> with(Destination, write, fun(To) -> copy(From, To, Count, 0) end) end).

with(Device, _Mode, Use) when is_pid(Device); is_record(Device, file_descriptor) ->
    Use(Device);
with({Name, Modes}, Mode, Use) when is_list(Modes) ->
    with_opened(file:open(Name, [Mode, binary | Modes]), Use);
with(Name, Mode, Use) ->
    with_opened(file:open(Name, [Mode, raw, binary]), Use).

with_opened({ok, Device}, Use) ->
    Result = Use(Device),
    case {file:close(Device), Result} of
        {{error, _} = Error, {ok, _}} -> Error;
        _ -> Result
    end;
with_opened({error, _} = Error, _Use) ->
    Error.

copy(_From, _To, 0, Copied) ->
    {ok, Copied};
copy(From, To, Left, Copied) ->
    case file:read(From, min(Left, ?CHUNK)) of
        {ok, Data} ->
            case file:write(To, Data) of
                ok ->
                    Size = iolist_size(Data),
                    copy(From, To, less(Left, Size), Copied + Size);
                {error, _} = Error ->
                    Error
            end;
        eof ->
            {ok, Copied};
        {error, _} = Error ->
            Error
    end.

less(infinity, _Size) -> infinity;
less(Left, Size) -> Left - Size.

-doc "Sends `Count` bytes from `Offset` on over a socket, all that there are if it is 0.".
-spec send(file:fd(), term(), non_neg_integer(), non_neg_integer(), list()) ->
          {ok, non_neg_integer()} | {error, term()}.
send(File, Socket, Offset, Count, Options) ->
    Chunk = case proplists:get_value(chunk_size, Options, ?CHUNK) of
                Size when is_integer(Size), Size > 0 -> Size;
                _ -> ?CHUNK
            end,
    Left = case Count of
               0 -> infinity;
               _ -> Count
           end,
    send(File, Socket, Offset, Left, Chunk, 0).

send(_File, _Socket, _Offset, 0, _Chunk, Sent) ->
    {ok, Sent};
send(File, Socket, Offset, Left, Chunk, Sent) ->
    case file:pread(File, Offset, min(Left, Chunk)) of
        {ok, Data} ->
            case gen_tcp:send(Socket, Data) of
                ok ->
                    Size = iolist_size(Data),
                    send(File, Socket, Offset + Size, less(Left, Size), Chunk, Sent + Size);
                {error, _} = Error ->
                    Error
            end;
        eof ->
            {ok, Sent};
        {error, _} = Error ->
            Error
    end.
