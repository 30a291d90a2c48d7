-module(disk_log_file).
-moduledoc """
One file of a log, as Erlang/OTP writes it.

    internal   1 2 3 4 STATUS  [record] [record] ...    STATUS: 6 7 8 9 while it is open, 99 88 77 11 when it has been closed
    record     Size:32  98 87 76 65  [MD5 of the size, 16 bytes]  external term        the sum from 65,528 bytes on
    external   what is logged, as it is
""".

-export([create/3, open/4, reader/1, append/3, close/1, sync/1, truncate_to/2]).
-export([read/3, scan/1, bytes/1, items/1, record/1]).

-export_type([t/0, format/0]).

-record(disk_log_file, {name, device, format, mode, bytes = 0, items = 0}).

-opaque t() :: #disk_log_file{}.
-type format() :: internal | external.

-define(START, 1, 2, 3, 4).
-define(OPENED, 6, 7, 8, 9).
-define(CLOSED, 99, 88, 77, 11).
-define(START_SIZE, 8).
-define(RECORD, 98, 87, 76, 65).
-define(LARGE, 65528).
-define(CHUNK, 65536).

-spec bytes(t()) -> non_neg_integer().
bytes(#disk_log_file{bytes = Bytes}) -> Bytes.

-spec items(t()) -> non_neg_integer().
items(#disk_log_file{items = Items}) -> Items.

-doc "A new file in place of what may be there, with a head, or `none`.".
-spec create(file:filename(), format(), none | iodata()) -> {ok, t()} | {error, term()}.
create(Name, Format, Head) ->
    Start = case Format of internal -> <<?START, ?OPENED>>; external -> <<>> end,
    Data = [Start | [Head || Head =/= none]],
    maybe
        {ok, Device} ?= file:open(Name, [read, write, raw, binary]),
        {ok, 0} ?= file:position(Device, 0),
        ok ?= file:truncate(Device),
        ok ?= file:write(Device, Data),
        {ok, #disk_log_file{name = Name, device = Device, format = Format, mode = read_write, bytes = iolist_size(Data),
                            items = length([Head || Head =/= none])}}
    else
        Error -> failed(Name, Error)
    end.

failed(Name, {error, Reason}) -> {error, {file_error, Name, Reason}};
failed(Name, _) -> {error, {not_a_log_file, Name}}.

-doc """
An existing file, to go on with. One that has not been closed is repaired, if it may be: `{repaired, File, Recovered,
BadBytes}`.
""".
-spec open(file:filename(), format(), read_only | read_write, boolean()) ->
    {ok, t()} | {repaired, t(), non_neg_integer(), non_neg_integer()} | {error, term()}.
open(Name, external, read_write, _) ->
    maybe
        {ok, Device} ?= file:open(Name, [read, write, raw, binary]),
        {ok, Size} ?= file:position(Device, eof),
        {ok, #disk_log_file{name = Name, device = Device, format = external, mode = read_write, bytes = Size}}
    else
        Error -> failed(Name, Error)
    end;
open(Name, external, read_only, _) ->
    maybe
        {ok, Device} ?= file:open(Name, [read, raw, binary]),
        {ok, #disk_log_file{name = Name, device = Device, format = external, mode = read_only,
                            bytes = filelib:file_size(Name)}}
    else
        Error -> failed(Name, Error)
    end;
open(Name, internal, Mode, MayRepair) ->
    maybe
        {ok, Device} ?= file:open(Name, [read, raw, binary | [write || Mode =:= read_write]]),
        Status = status(Device),
        File = #disk_log_file{name = Name, device = Device, format = internal, mode = Mode,
                              bytes = filelib:file_size(Name)},
        case {Status, Mode} of
            {none, _} ->
                _ = file:close(Device),
                {error, {not_a_log_file, Name}};
            {_, read_only} ->
                {ok, counted(File)};
            {closed, read_write} ->
                continued(File);
            {opened, read_write} when MayRepair ->
                repaired(File);
            {opened, read_write} ->
                _ = file:close(Device),
                {error, {need_repair, Name}}
        end
    else
        Error -> failed(Name, Error)
    end.

continued(#disk_log_file{name = Name, device = Device} = File) ->
    maybe
        ok ?= file:pwrite(Device, 4, <<?OPENED>>),
        {ok, _} ?= file:position(Device, eof),
        {ok, counted(File)}
    else
        Error -> failed(Name, Error)
    end.

-doc "A file of records to be read only, which is not gone through before.".
-spec reader(file:filename()) -> {ok, t()} | {error, term()}.
reader(Name) ->
    maybe
        {ok, Device} ?= file:open(Name, [read, raw, binary]),
        case status(Device) of
            none ->
                _ = file:close(Device),
                {error, {not_a_log_file, Name}};
            _ ->
                {ok, #disk_log_file{name = Name, device = Device, format = internal, mode = read_only}}
        end
    else
        Error -> failed(Name, Error)
    end.

status(Device) ->
    case file:read(Device, ?START_SIZE) of
        {ok, <<?START, ?OPENED>>} -> opened;
        {ok, <<?START, ?CLOSED>>} -> closed;
        _ -> none
    end.

counted(File) ->
    {Items, _} = scan(File),
    File#disk_log_file{items = Items}.

%% What is good is copied.
repaired(#disk_log_file{name = Name, device = Device} = File) ->
    Temporary = Name ++ ".TMP",
    maybe
        {ok, New} ?= create(Temporary, internal, none),
        {ok, Copied, Bad} ?= copied(File, ?START_SIZE, New, 0),
        ok ?= file:rename(Temporary, Name),
        _ = file:close(Device),
        {repaired, Copied#disk_log_file{name = Name}, items(Copied), Bad}
    else
        Error -> failed(Name, Error)
    end.

copied(File, Place, New, Bad) ->
    case read(File, Place, infinity) of
        eof -> {ok, New, Bad};
        {Next, Records, Skipped} ->
            case append(New, [record(Record) || Record <- Records], length(Records)) of
                {ok, More} -> copied(File, Next, More, Bad + Skipped);
                Error -> Error
            end;
        Error -> Error
    end.

-doc "How many records there are, and how many bytes that are none.".
-spec scan(t()) -> {non_neg_integer(), non_neg_integer()}.
scan(File) -> scan(File, ?START_SIZE, 0, 0).

scan(File, Place, Items, Bad) ->
    case read(File, Place, infinity) of
        {Next, Records, Skipped} -> scan(File, Next, Items + length(Records), Bad + Skipped);
        _ -> {Items, Bad}
    end.

-spec append(t(), iodata(), non_neg_integer()) -> {ok, t()} | {error, term()}.
append(#disk_log_file{name = Name, device = Device, bytes = Bytes, items = Items} = File, Data, Count) ->
    case file:write(Device, Data) of
        ok -> {ok, File#disk_log_file{bytes = Bytes + iolist_size(Data), items = Items + Count}};
        Error -> failed(Name, Error)
    end.

-spec truncate_to(t(), none | iodata()) -> {ok, t()} | {error, term()}.
truncate_to(#disk_log_file{name = Name, device = Device, format = Format}, Head) ->
    _ = file:close(Device),
    create(Name, Format, Head).

-spec sync(t()) -> ok | {error, term()}.
sync(#disk_log_file{name = Name, device = Device}) ->
    case file:sync(Device) of
        ok -> ok;
        Error -> failed(Name, Error)
    end.

-spec close(t()) -> ok | {error, term()}.
close(#disk_log_file{name = Name, device = Device, format = Format, mode = Mode}) ->
    Marked = case {Format, Mode} of
                 {internal, read_write} -> file:pwrite(Device, 4, <<?CLOSED>>);
                 _ -> ok
             end,
    case {Marked, file:close(Device)} of
        {ok, ok} -> ok;
        {ok, Error} -> failed(Name, Error);
        {Error, _} -> failed(Name, Error)
    end.

%% -- Records -------------------------------------------------------------------------------------

-spec record(binary()) -> iolist().
record(Bytes) when byte_size(Bytes) >= ?LARGE ->
    Size = <<(byte_size(Bytes)):32>>,
    [Size, <<?RECORD>>, erlang:md5(Size), Bytes];
record(Bytes) ->
    [<<(byte_size(Bytes)):32, ?RECORD>>, Bytes].

-doc """
Up to `Count` records from a place, or as many as are read at once; where to go on, and how many bytes before that belong to
no record.
""".
-spec read(t(), non_neg_integer(), pos_integer() | infinity) ->
    {Next :: pos_integer(), [binary()], BadBytes :: non_neg_integer()} | eof | {error, term()}.
read(File, Place, Count) when Place < ?START_SIZE -> read(File, ?START_SIZE, Count);
read(File, Place, Count) -> read(File, Place, ?CHUNK, Count).

read(#disk_log_file{name = Name, device = Device} = File, Place, Size, Count) ->
    case file:pread(Device, Place, Size) of
        {ok, Bytes} ->
            Position = file:position(Device, eof),
            case records(Bytes, Count, []) of
                {[], <<Needed:32, ?RECORD, _/binary>>} when
                    byte_size(Bytes) =:= Size, Needed + 24 > Size, element(1, Position) =:= ok,
                    Place + Needed =< element(2, Position)
                ->
                    read(File, Place, Needed + 24, Count);
                {[], Rest} ->
                    Bad = bad(Rest, byte_size(Bytes) < Size),
                    {Place + Bad, [], Bad};
                {Records, Rest} ->
                    {Place + byte_size(Bytes) - byte_size(Rest), Records, 0}
            end;
        eof ->
            eof;
        Error ->
            failed(Name, Error)
    end.

records(Rest, 0, Records) -> {lists:reverse(Records), Rest};
records(Bytes, Count, Records) ->
    case Bytes of
        <<Size:32, ?RECORD, Data:Size/binary, Rest/binary>> when Size < ?LARGE ->
            records(Rest, less(Count), [binary:copy(Data) | Records]);
        <<Size:32, ?RECORD, Sum:16/binary, Data:Size/binary, Rest/binary>> when Size >= ?LARGE ->
            case erlang:md5(<<Size:32>>) of
                Sum -> records(Rest, less(Count), [Data | Records]);
                _ -> {lists:reverse(Records), Bytes}
            end;
        _ ->
            {lists:reverse(Records), Bytes}
    end.

less(infinity) -> infinity;
less(Count) -> Count - 1.

%% How many bytes there are before what looks like the next record.
bad(Bytes, IsEnd) when byte_size(Bytes) > 5 ->
    case binary:match(Bytes, <<?RECORD>>, [{scope, {5, byte_size(Bytes) - 5}}]) of
        {Place, _} -> Place - 4;
        nomatch when IsEnd -> byte_size(Bytes);
        nomatch -> max(1, byte_size(Bytes) - 7)
    end;
bad(Bytes, _) ->
    byte_size(Bytes).
