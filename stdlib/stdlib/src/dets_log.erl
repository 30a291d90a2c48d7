-module(dets_log).
-moduledoc """
The file of a table of `dets`: what has been done to the table, from the first insertion on.

    "ALDER-DETS-1\n" [record] [record] ...      a record: Size:32, CRC-32:32, external term

The first record is `{table, Type, KeyPos}`; then there are `{insert, Objects}`, `{delete, Key}`, `{delete_object,
Object}`, `{delete_objects, Objects}`, `clear`, and `closed` after which the file was closed. A file that does not end
with it is whole nevertheless up to its last good record.
""".

-export([create/3, open/2, append/2, replay/2, parameters/1, is_log/1, rewrite/4, sync/1, close/1, size/1]).
-export_type([log/0]).

-opaque log() :: {file:fd(), file:name_all()}.
-type change() ::
    {insert, [tuple()]} | {delete, term()} | {delete_object, tuple()} | {delete_objects, [tuple()]} | clear | closed.

-define(MAGIC, "ALDER-DETS-1\n").
-define(MAGIC_SIZE, 13).
-define(CHUNK, 1 bsl 20).

-spec create(file:name_all(), dets:type(), pos_integer()) -> {ok, log()} | {error, term()}.
create(Name, Type, KeyPos) ->
    maybe
        {ok, File} ?= file:open(Name, [write, read, raw, binary]),
        ok ?= file:write(File, [?MAGIC, record({table, Type, KeyPos})]),
        {ok, {File, Name}}
    end.

-doc "An existing one, with what it says of the table.".
-spec open(file:name_all(), read | read_write) -> {ok, log(), dets:type(), pos_integer()} | {error, term()}.
open(Name, Access) ->
    Modes =
        case Access of
            read -> [read];
            read_write -> [read, write]
        end,
    maybe
        {ok, File} ?= file:open(Name, [raw, binary | Modes]),
        case first(File) of
            {table, Type, KeyPos} -> {ok, {File, Name}, Type, KeyPos};
            _ ->
                _ = file:close(File),
                {error, not_a_log}
        end
    end.

-spec parameters(file:name_all()) -> {ok, dets:type(), pos_integer()} | {error, term()}.
parameters(Name) ->
    maybe
        {ok, Log, Type, KeyPos} ?= open(Name, read),
        ok ?= close(Log),
        {ok, Type, KeyPos}
    end.

-spec is_log(file:name_all()) -> boolean() | {error, term()}.
is_log(Name) ->
    case parameters(Name) of
        {ok, _, _} -> true;
        {error, not_a_log} -> false;
        Error -> Error
    end.

first(File) ->
    maybe
        {ok, <<?MAGIC, Size:32, Crc:32>>} ?= file:read(File, ?MAGIC_SIZE + 8),
        true ?= Size < ?CHUNK,
        {ok, Bytes} ?= file:read(File, Size),
        true ?= byte_size(Bytes) =:= Size andalso erlang:crc32(Bytes) =:= Crc,
        {table, Type, KeyPos} ?= binary_to_term(Bytes, [safe]),
        {table, Type, KeyPos}
    else
        _ -> none
    end.

record(Change) ->
    Bytes = term_to_binary(Change),
    [<<(byte_size(Bytes)):32, (erlang:crc32(Bytes)):32>>, Bytes].

-spec append(log(), change()) -> ok | {error, term()}.
append({File, _}, Change) -> file:write(File, record(Change)).

-spec sync(log()) -> ok | {error, term()}.
sync({File, _}) -> file:datasync(File).

-spec close(log()) -> ok | {error, term()}.
close({File, _}) -> file:close(File).

-spec size(log()) -> non_neg_integer().
size({_, Name}) -> filelib:file_size(Name).

-doc """
Calls `Fun` for all changes from the beginning. Tells whether the last one is `closed`, and at which place the good
records end, where the file is positioned, and whether something is behind.
""".
-spec replay(log(), fun((change()) -> term())) ->
    {ok, IsClosed :: boolean(), End :: non_neg_integer(), IsDamaged :: boolean()} | {error, term()}.
replay({File, Name}, Fun) ->
    maybe
        {ok, _} ?= file:position(File, ?MAGIC_SIZE),
        {ok, Closed, End} ?= replay(File, <<>>, Fun, false, ?MAGIC_SIZE),
        {ok, _} ?= file:position(File, End),
        {ok, Closed, End, End < filelib:file_size(Name)}
    end.

replay(File, Bytes, Fun, Closed, Place) ->
    case Bytes of
        <<Size:32, Crc:32, Record:Size/binary, Rest/binary>> ->
            case erlang:crc32(Record) of
                Crc ->
                    Change = binary_to_term(Record),
                    _ = Fun(Change),
                    replay(File, Rest, Fun, Change =:= closed, Place + 8 + Size);
                _ ->
                    {ok, false, Place}
            end;
        _ ->
            case file:read(File, max(?CHUNK, missing(Bytes))) of
                {ok, More} -> replay(File, <<Bytes/binary, More/binary>>, Fun, Closed, Place);
                eof -> {ok, Closed andalso Bytes =:= <<>>, Place};
                Error -> Error
            end
    end.

%% No more than there may be, whatever a damaged record says.
missing(<<Size:32, _:32, Begun/binary>>) -> min(64 bsl 20, Size - byte_size(Begun));
missing(_) -> 0.

-doc """
Writes the objects of a table into a new file, and puts that in the place of the old one. `Fold` folds over lists of
objects.
""".
-spec rewrite(file:name_all(), dets:type(), pos_integer(), fun((fun(([tuple()]) -> ok)) -> ok)) ->
    {ok, log()} | {error, term()}.
rewrite(Name, Type, KeyPos, ForEach) ->
    New = unicode:characters_to_list(Name) ++ ".TMP",
    maybe
        {ok, {File, _} = Log} ?= create(New, Type, KeyPos),
        ok ?= written(Log, ForEach),
        ok ?= file:datasync(File),
        ok ?= file:rename(New, Name),
        {ok, {File, Name}}
    end.

written(Log, ForEach) ->
    try
        ForEach(fun(Objects) ->
            case append(Log, {insert, Objects}) of
                ok -> ok;
                Error -> throw({dets_log, Error})
            end
        end)
    catch
        throw:{dets_log, Error} -> Error
    end.
