-module(wrap_log_reader).
-moduledoc """
Reads the files of a log of the type `wrap` without opening the log: another node may be writing it. See `disk_log`.
""".

-export([open/1, open/2, chunk/1, chunk/2, close/1]).

-export_type([continuation/0]).

-record(wrap_reader, {name :: file:filename(), file :: disk_log_file:t(), place = 0, current :: file:filename(),
                      left :: [pos_integer()]}).

-opaque continuation() :: #wrap_reader{}.

-doc "All files, from the oldest to the current one.".
-spec open(file:filename()) -> {ok, continuation()} | {error, term()}.
open(Name) ->
    case disk_log_wrap:index(Name) of
        {ok, Current, _} -> begin_reading(Name, disk_log_wrap:order(disk_log_wrap:names(Name), Current));
        none -> {error, {index_file_not_found, Name}};
        Error -> Error
    end.

-doc "One file.".
-spec open(file:filename(), pos_integer()) -> {ok, continuation()} | {error, term()}.
open(Name, Number) when is_integer(Number), Number > 0 ->
    case disk_log_wrap:index(Name) of
        {ok, _, _} -> begin_reading(Name, [Number]);
        none -> {error, {index_file_not_found, Name}};
        Error -> Error
    end.

begin_reading(Name, [Number | Left]) ->
    Current = disk_log_wrap:file(Name, Number),
    case disk_log_file:reader(Current) of
        {ok, File} -> {ok, #wrap_reader{name = Name, file = File, current = Current, left = Left}};
        {error, {file_error, _, enoent}} -> {error, {file_not_found, Current}};
        Error -> Error
    end;
begin_reading(Name, []) ->
    {error, {file_not_found, disk_log_wrap:file(Name, 1)}}.

-spec chunk(continuation()) ->
    {continuation(), [term()]} | {continuation(), [term()], non_neg_integer()} | {continuation(), eof} | {error, term()}.
chunk(Continuation) -> chunk(Continuation, infinity).

-doc "Up to so many terms that follow, with the number of bytes that were none.".
-spec chunk(continuation(), infinity | pos_integer()) ->
    {continuation(), [term()]} | {continuation(), [term()], non_neg_integer()} | {continuation(), eof} | {error, term()}.
chunk(#wrap_reader{file = File, place = Place, current = Current, left = Left} = Continuation, Count) when
    Count =:= infinity; is_integer(Count), Count > 0
->
    case disk_log_file:read(File, Place, Count) of
        {Next, Records, Bad} ->
            try lists:map(fun erlang:binary_to_term/1, Records) of
                Terms when Bad =:= 0 -> {Continuation#wrap_reader{place = Next}, Terms};
                Terms -> {Continuation#wrap_reader{place = Next}, Terms, Bad}
            catch
                error:badarg -> {error, {corrupt_log_file, Current}}
            end;
        eof when Left =:= [] ->
            {Continuation, eof};
        eof ->
            case begin_reading(Continuation#wrap_reader.name, Left) of
                {ok, Next} ->
                    _ = disk_log_file:close(File),
                    chunk(Next, Count);
                Error ->
                    Error
            end;
        Error ->
            Error
    end.

-spec close(continuation()) -> ok | {error, term()}.
close(#wrap_reader{file = File}) -> disk_log_file:close(File).
