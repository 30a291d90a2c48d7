-module(zip_writer).
-moduledoc "Writing archives for `zip`. What is wrong is thrown as `{error, Reason}`.".

-include_lib("kernel/include/file.hrl").

-export([write/3]).

-type sink() :: fun((iodata()) -> ok | {error, term()}).
-type options() :: #{cwd := string(), comment := string(), verbose := boolean(),
                     compress := all | [string()], uncompress := all | [string()]}.

-define(MAX_32, 16#ffffffff).
-define(VERSION, 20).
-define(UNIX, 3).
-define(UTF8, 16#800).
-define(DIRECTORY, 16#10).
%% Less than this is not worth it.
-define(SHORT, 8).

-doc "Writes files, directories with what is in them, and binaries.".
-spec write(list(), options(), sink()) -> ok.
write(Files, #{comment := Comment} = Options, Sink) ->
    is_list(Files) orelse throw({error, einval}),
    {Directory, Place, Count} =
        lists:foldl(fun(File, State) -> add(File, Options, Sink, State) end, {[], 0, 0}, Files),
    Central = iolist_to_binary(lists:reverse(Directory)),
    Text = unicode:characters_to_binary(Comment),
    Place > ?MAX_32 andalso throw({error, too_large}),
    put_out(Sink, [Central, <<"PK\5\6", 0:32, Count:16/little, Count:16/little, (byte_size(Central)):32/little,
                              Place:32/little, (byte_size(Text)):16/little>>, Text]).

add({Name, Binary}, Options, Sink, State) when is_list(Name), is_binary(Binary) ->
    Now = calendar:local_time(),
    Info = #file_info{type = regular, size = byte_size(Binary), mtime = Now, mode = 8#100644},
    entry(Name, Binary, Info, Options, Sink, State);
add({Name, Binary, #file_info{} = Info}, Options, Sink, State) when is_list(Name), is_binary(Binary) ->
    entry(Name, Binary, Info, Options, Sink, State);
add(Name, #{cwd := Directory} = Options, Sink, State) when is_list(Name); is_binary(Name) ->
    Path =
        case Directory of
            "" -> Name;
            _ -> filename:join(Directory, Name)
        end,
    case file:read_file_info(Path) of
        {ok, #file_info{type = directory} = Info} -> directory(Name, Path, Info, Options, Sink, State);
        {ok, Info} -> entry(Name, contents(Path), Info, Options, Sink, State);
        Error -> throw(Error)
    end;
add(_, _, _, _) -> throw({error, einval}).

contents(Path) ->
    case file:read_file(Path) of
        {ok, Binary} -> Binary;
        Error -> throw(Error)
    end.

directory(Name, Path, Info, Options, Sink, State) ->
    Own = entry(string:trim(Name, trailing, "/") ++ "/", <<>>, Info, Options, Sink, State),
    case file:list_dir(Path) of
        {ok, Names} ->
            Files = [filename:join(Name, Within) || Within <- lists:sort(Names)],
            lists:foldl(fun(File, Next) -> add(File, Options, Sink, Next) end, Own, Files);
        Error ->
            throw(Error)
    end.

entry("/" ++ Name, Data, Info, Options, Sink, State) ->
    error_logger:format("Illegal absolute path: ~ts, converting to ~ts~n", ["/" ++ Name, Name]),
    entry(Name, Data, Info, Options, Sink, State);
entry(Name, Data, Info, #{verbose := Verbose} = Options, Sink, {Directory, Place, Count}) ->
    Verbose andalso io:format("adding: ~tp~n", [Name]),
    {Method, Packed} = packed(Name, Data, Options),
    Bytes = unicode:characters_to_binary(Name),
    Size = byte_size(Data),
    Size > ?MAX_32 orelse Place > ?MAX_32 andalso throw({error, too_large}),
    {Date, Time} = date_time(Info#file_info.mtime),
    Flags =
        case byte_size(Bytes) =:= length(Name) of
            true -> 0;
            false -> ?UTF8
        end,
    Common = <<?VERSION:16/little, Flags:16/little, Method:16/little, Time:16/little, Date:16/little,
               (erlang:crc32(Data)):32/little, (byte_size(Packed)):32/little, Size:32/little,
               (byte_size(Bytes)):16/little, 0:16>>,
    put_out(Sink, ["PK\3\4", Common, Bytes, Packed]),
    Central = ["PK\1\2", ?VERSION, ?UNIX, Common, <<0:48, (attributes(Info)):32/little, Place:32/little>>, Bytes],
    {[Central | Directory], Place + 4 + byte_size(Common) + byte_size(Bytes) + byte_size(Packed), Count + 1}.

put_out(Sink, Data) ->
    case Sink(Data) of
        ok -> ok;
        Error -> throw(Error)
    end.

attributes(#file_info{type = directory} = Info) -> mode(Info, 8#40755) bsl 16 bor ?DIRECTORY;
attributes(Info) -> mode(Info, 8#100644) bsl 16.

mode(#file_info{mode = Mode}, _) when is_integer(Mode) -> Mode band 16#ffff;
mode(_, Default) -> Default.

%% The years from 1980 to 2107, in steps of two seconds.
date_time({{Year, Month, Day}, {Hour, Minute, Second}}) ->
    <<Date:16>> = <<(min(127, max(0, Year - 1980))):7, Month:4, Day:5>>,
    <<Time:16>> = <<Hour:5, Minute:6, (Second div 2):5>>,
    {Date, Time};
date_time(Seconds) when is_integer(Seconds) ->
    date_time(calendar:system_time_to_local_time(Seconds, second));
date_time(_) ->
    date_time(calendar:local_time()).

packed(Name, Data, Options) ->
    case byte_size(Data) > ?SHORT andalso is_compressed(Name, Options) of
        true -> {8, zlib:zip(Data)};
        false -> {0, Data}
    end.

is_compressed(Name, #{compress := Compressed, uncompress := Stored}) ->
    Extension = filename:extension(Name),
    not is_among(Extension, Stored) andalso is_among(Extension, Compressed).

is_among(_, all) -> true;
is_among(Extension, Extensions) -> lists:member(Extension, Extensions).
