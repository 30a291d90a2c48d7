-module(zip_archive).
-moduledoc """
Reading archives for `zip`: the directory at the end of a file or binary, and the data of its entries. The format is
that of PKWARE's APPNOTE; sizes and places of more than 32 bits are read (Zip64).

What is wrong is thrown as `{error, Reason}`.
""".

-include_lib("kernel/include/file.hrl").
-include_lib("stdlib/include/zip.hrl").

-export([open/2, close/1, directory/1, data/2]).
-export_type([source/0, entry/0]).

-type source() :: {file, file:fd(), non_neg_integer()} | {binary, binary()}.
-doc "`start` is the place of the local header. `mode` is `undefined` if the archive says nothing of it.".
-type entry() :: #{
    file := #zip_file{}, name := string(), method := non_neg_integer(), crc := non_neg_integer(),
    size := non_neg_integer(), packed := non_neg_integer(), start := non_neg_integer(), encrypted := boolean(),
    mode := non_neg_integer() | undefined
}.

-define(END, "PK\5\6").
-define(END_64, "PK\6\6").
-define(END_64_LOCATOR, "PK\6\7").
-define(CENTRAL, "PK\1\2").
-define(LOCAL, "PK\3\4").
-define(END_SIZE, 22).
-define(MOST_COMMENT, 16#ffff).
-define(MAX_32, 16#ffffffff).
-define(UTF8, 16#800).
-define(UNIX, 3).
%% What stands for the mode of a file of which none is known.
-define(NO_MODE, 54).

%% -- Bytes ---------------------------------------------------------------------------------------

-spec open(file:name_all() | binary(), list()) -> source().
open(Binary, _) when is_binary(Binary) -> {binary, Binary};
open(Name, Options) when is_list(Name) ->
    Modes = [raw || not lists:member(cooked, Options)],
    case file:open(Name, [read, binary | Modes]) of
        {ok, File} -> {file, File, file_size(File)};
        Error -> throw(Error)
    end;
open(_, _) -> throw({error, einval}).

file_size(File) ->
    case file:position(File, eof) of
        {ok, Size} -> Size;
        Error -> throw(Error)
    end.

-spec close(source()) -> ok.
close({file, File, _}) -> _ = file:close(File), ok;
close({binary, _}) -> ok.

source_size({file, _, Size}) -> Size;
source_size({binary, Binary}) -> byte_size(Binary).

%% All of these bytes, or the reason.
read(_, Place, Size, Reason) when Place < 0; Size < 0 -> throw({error, Reason});
read(_, _, 0, _) -> <<>>;
read({binary, Binary}, Place, Size, Reason) ->
    case Place + Size =< byte_size(Binary) of
        true -> binary:part(Binary, Place, Size);
        false -> throw({error, Reason})
    end;
read({file, File, Total}, Place, Size, Reason) ->
    case Place + Size =< Total andalso file:pread(File, Place, Size) of
        {ok, Data} when byte_size(Data) =:= Size -> Data;
        {error, _} = Error -> throw(Error);
        _ -> throw({error, Reason})
    end.

%% -- The directory -------------------------------------------------------------------------------

-doc "The comment, and the entries in their order.".
-spec directory(source()) -> {string(), [entry()]}.
directory(Source) ->
    {EndPlace, <<?END, _:4/binary, _:16, Count16:16/little, Size32:32/little, Place32:32/little, Length:16/little,
                 Comment:Length/binary>>} = find_end(Source),
    {Count, Size, Place, DirectoryEnd} = end_64(Source, EndPlace, {Count16, Size32, Place32, EndPlace}),
    %% There may be something before the archive, such as the program that unpacks it.
    Before = max(0, DirectoryEnd - Size - Place),
    Bytes = read(Source, Place + Before, Size, bad_central_directory),
    {characters(Comment, 0), entries(Bytes, Count, Before)}.

%% The last signature whose comment reaches to the end.
find_end(Source) ->
    Total = source_size(Source),
    Size = min(Total, ?END_SIZE + ?MOST_COMMENT),
    Bytes = read(Source, Total - Size, Size, bad_eocd),
    Places = [Place || {Place, _} <- binary:matches(Bytes, <<?END>>), is_end(Bytes, Place)],
    case Places of
        [] -> throw({error, bad_eocd});
        _ ->
            Place = lists:last(Places),
            {Total - Size + Place, binary:part(Bytes, Place, Size - Place)}
    end.

is_end(Bytes, Place) ->
    case Bytes of
        <<_:Place/binary, ?END, _:16/binary, Length:16/little, Comment/binary>> -> byte_size(Comment) =:= Length;
        _ -> false
    end.

%% Larger numbers, if there are some, stand before the end. Their place is not true if there is something before the
%% archive.
end_64(Source, EndPlace, Small) ->
    case EndPlace >= 76 andalso read(Source, EndPlace - 20, 20, bad_eocd) of
        <<?END_64_LOCATOR, _:32, Place:64/little, _:32>> ->
            case [Found || Try <- [Place, EndPlace - 76], Found <- end_64(Source, Try)] of
                [Large | _] -> Large;
                [] -> throw({error, bad_eocd})
            end;
        _ ->
            Small
    end.

end_64(Source, Place) ->
    case Place + 56 =< source_size(Source) andalso read(Source, Place, 56, bad_eocd) of
        <<?END_64, _:64, _:4/binary, _:64, _:64, Count:64/little, Size:64/little, Start:64/little>> ->
            [{Count, Size, Start, Place}];
        _ ->
            []
    end.

entries(_, 0, _) -> [];
entries(<<?CENTRAL, _, System, _:16, Flags:16/little, Method:16/little, Time:16/little, Date:16/little,
          Crc:32/little, Packed32:32/little, Size32:32/little, NameLength:16/little, ExtraLength:16/little,
          CommentLength:16/little, _:16, _:16, Attributes:32/little, Start32:32/little,
          Name:NameLength/binary, Extra:ExtraLength/binary, Comment:CommentLength/binary, Rest/binary>>,
        Count, Before) ->
    [Size, Packed, Start] = large([Size32, Packed32, Start32], extra(1, Extra)),
    FileName = characters(Name, Flags),
    Mode =
        case System of
            ?UNIX when Attributes bsr 16 =/= 0 -> Attributes bsr 16;
            _ -> undefined
        end,
    File = #zip_file{
        name = FileName, info = information(FileName, Size, Mode, date_time(Date, Time)),
        comment = characters(Comment, Flags), offset = Start + Before, comp_size = Packed
    },
    Entry = #{file => File, name => FileName, method => Method, crc => Crc, size => Size, packed => Packed,
              start => Start + Before, encrypted => Flags band 1 =:= 1, mode => Mode},
    [Entry | entries(Rest, Count - 1, Before)];
entries(_, _, _) ->
    throw({error, bad_central_directory}).

%% Those of 32 bits that are full stand in the extra field, in this order.
large([], _) -> [];
large([?MAX_32 | Values], <<Large:64/little, Rest/binary>>) -> [Large | large(Values, Rest)];
large([Value | Values], Extra) -> [Value | large(Values, Extra)].

extra(Tag, <<Tag:16/little, Size:16/little, Data:Size/binary, _/binary>>) -> Data;
extra(Tag, <<_:16, Size:16/little, _:Size/binary, Rest/binary>>) -> extra(Tag, Rest);
extra(_, _) -> <<>>.

information(Name, Size, Mode, Time) ->
    Type =
        case lists:suffix("/", Name) of
            true -> directory;
            false -> regular
        end,
    Shown =
        case Mode of
            undefined -> ?NO_MODE;
            _ -> Mode
        end,
    #file_info{
        size = Size, type = Type, access = read_write, atime = Time, mtime = Time, ctime = Time, mode = Shown,
        links = 1, major_device = 0, minor_device = 0, inode = 0, uid = 0, gid = 0
    }.

date_time(Date, Time) ->
    <<Year:7, Month:4, Day:5>> = <<Date:16>>,
    <<Hour:5, Minute:6, Second:5>> = <<Time:16>>,
    {{1980 + Year, Month, Day}, {Hour, Minute, 2 * Second}}.

%% Names are UTF-8 if they say so, or look like it.
characters(Bytes, Flags) ->
    case unicode:characters_to_list(Bytes) of
        List when is_list(List) -> List;
        _ when Flags band ?UTF8 =:= 0 -> binary_to_list(Bytes);
        _ -> throw({error, bad_central_directory})
    end.

%% -- Data ----------------------------------------------------------------------------------------

-doc "The data of an entry, which has been checked.".
-spec data(source(), entry()) -> binary().
data(Source, #{name := Name, start := Start, packed := Packed, method := Method, crc := Crc, size := Size} = Entry) ->
    maps:get(encrypted, Entry) andalso throw({error, encrypted}),
    <<?LOCAL, _:22/binary, NameLength:16/little, ExtraLength:16/little>> =
        local_header(read(Source, Start, 30, bad_local_file_offset)),
    Bytes = read(Source, Start + 30 + NameLength + ExtraLength, Packed, bad_local_file_header),
    Data = unpacked(Method, Bytes, Entry),
    case byte_size(Data) =:= Size andalso erlang:crc32(Data) =:= Crc of
        true -> Data;
        false -> throw({error, {bad_crc, Name}})
    end.

local_header(<<?LOCAL, _/binary>> = Header) -> Header;
local_header(_) -> throw({error, bad_local_file_header}).

unpacked(0, Bytes, _) -> Bytes;
unpacked(8, Bytes, #{size := Size, name := Name}) ->
    Z = zlib:open(),
    try
        ok = zlib:inflateInit(Z, -15),
        iolist_to_binary(inflated(Z, zlib:safeInflate(Z, Bytes), Size, Name, []))
    catch
        error:data_error -> throw({error, {bad_crc, Name}})
    after
        zlib:close(Z)
    end;
unpacked(Method, _, _) -> throw({error, {bad_compression_method, Method}}).

%% No more than there should be.
inflated(_, {finished, Part}, _, _, Parts) -> lists:reverse(Parts, Part);
inflated(Z, {continue, Part}, Left, Name, Parts) ->
    case Left - iolist_size(Part) of
        Less when Less < 0 -> throw({error, {bad_crc, Name}});
        Less -> inflated(Z, zlib:safeInflate(Z, []), Less, Name, [Part | Parts])
    end.
