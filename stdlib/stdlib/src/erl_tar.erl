-module(erl_tar).
-moduledoc """
Archives of `tar`: they are written in the format of POSIX, ustar with extended headers (pax) where these are
needed, and read in this one, in GNU's and in the old one of Version 7.

An archive is a file, `{binary, Binary}`, or `{file, Device}` for a device that has been opened in binary mode and
stands at its beginning.

Nothing is extracted to a place outside of the working directory: a leading slash is left out, and paths and
symbolic links that lead out of it are errors.
""".

-include_lib("kernel/include/file.hrl").

-export([create/2, create/3, open/2, init/3, add/3, add/4, close/1]).
-export([extract/1, extract/2, table/1, table/2, t/1, tt/1]).
-export([format_error/1]).

-export_type([tar_descriptor/0, open_type/0, filelist/0, tar_entry/0]).

-opaque tar_descriptor() :: {reader, term(), read | write | false, fun()}.
-type open_type() :: file:name_all() | {binary, binary()} | {file, file:io_device()} | tar_descriptor().
-type filelist() :: [file:filename() | {Name :: string(), file:filename_all() | binary()}].
-type create_option() :: compressed | cooked | dereference | verbose.
-type add_option() ::
    dereference | verbose | {chunks, pos_integer()}
    | {atime | mtime | ctime, non_neg_integer()} | {uid | gid, non_neg_integer()}.
-type extract_option() ::
    {cwd, string()} | {files, [string()]} | compressed | cooked | memory | keep_old_files | verbose.
-type tar_entry() ::
    {Name :: string(), erl_tar_header:type(), Size :: non_neg_integer(), MTime :: integer(),
     Mode :: non_neg_integer(), Uid :: non_neg_integer(), Gid :: non_neg_integer()}.

-define(CHUNK, 65536).
-define(BLOCK, 512).
%% What is added as a binary is a regular file that its owner may write and all may read.
-define(BINARY_MODE, 8#100644).

%% -- Writing -------------------------------------------------------------------------------------

-spec create(file:filename_all(), filelist()) -> ok | {error, term()}.
create(Name, Files) -> create(Name, Files, []).

-doc """
Writes an archive of files, of directories with all that is in them, and of binaries: `{NameInArchive, Binary}`.
`{NameInArchive, File}` gives a file another name.
""".
-spec create(file:filename_all(), filelist(), [create_option()]) -> ok | {error, term()}.
create(Name, Files, Options) ->
    Modes = [Mode || Mode <- [compressed, cooked], lists:member(Mode, Options)],
    case open(Name, [write | Modes]) of
        {ok, Tar} -> close_after(Tar, add_all(Tar, Files, Options -- Modes));
        Error -> Error
    end.

add_all(_, [], _) -> ok;
add_all(Tar, [File | Files], Options) ->
    Result =
        case File of
            {Name, NameOrBinary} -> add(Tar, NameOrBinary, Name, Options);
            _ -> add(Tar, File, File, Options)
        end,
    case Result of
        ok -> add_all(Tar, Files, Options);
        Error -> Error
    end.

close_after(Tar, ok) -> close(Tar);
close_after(Tar, Error) ->
    _ = close(Tar),
    Error.

-doc "Options are `write` or `read`, `compressed` and `cooked`. What is written is complete after `close/1`.".
-spec open(open_type(), [write | read | compressed | cooked]) -> {ok, tar_descriptor()} | {error, term()}.
open(Open, Options) ->
    case open_modes(Options, false, [binary, raw]) of
        {ok, Access, Modes} -> open(Open, Access, Modes);
        error -> {error, {Open, einval}}
    end.

open_modes([], Access, Modes) -> {ok, Access, Modes};
open_modes([Access | Options], false, Modes) when Access =:= read; Access =:= write ->
    open_modes(Options, Access, [Access | Modes]);
open_modes([compressed | Options], Access, Modes) -> open_modes(Options, Access, [compressed | Modes]);
open_modes([cooked | Options], Access, Modes) -> open_modes(Options, Access, Modes -- [raw]);
open_modes(_, _, _) -> error.

open({binary, Binary}, read, Modes) when is_binary(Binary) ->
    case file:open(Binary, [ram | Modes -- [raw]]) of
        {ok, File} -> {ok, {reader, File, read, fun on_file/2}};
        {error, Reason} -> {error, {"<binary>", Reason}}
    end;
open({file, File}, read, _) -> {ok, {reader, File, read, fun on_borrowed_file/2}};
open(Name, Access, Modes) when is_list(Name); is_atom(Name), Name =/= []; is_binary(Name) ->
    case file:open(Name, Modes) of
        {ok, File} -> {ok, {reader, File, Access, fun on_file/2}};
        {error, Reason} -> {error, {Name, Reason}}
    end.

-doc """
An archive that is not a file: `Fun` does what is to be done with `UserData`. It is called as `Fun(write, {UserData,
Data})`, `Fun(read2, {UserData, Size})`, `Fun(position, {UserData, Position})` and `Fun(close, UserData)`, and gives
what the functions of `file` give.
""".
-spec init(UserData :: term(), write | read, fun((atom(), term()) -> term())) ->
    {ok, tar_descriptor()} | {error, badarg}.
init(UserData, Access, Fun) when is_function(Fun, 2), Access =:= read orelse Access =:= write ->
    {ok, {reader, UserData, Access, Fun}};
init(_, _, _) ->
    {error, badarg}.

on_file(write, {File, Data}) -> file:write(File, Data);
on_file(read2, {File, Size}) -> file:read(File, Size);
on_file(position, {File, Position}) -> file:position(File, Position);
on_file(close, File) -> file:close(File).

on_borrowed_file(close, _) -> ok;
on_borrowed_file(Operation, Argument) -> on_file(Operation, Argument).

-doc "Writes the end of the archive, and closes it.".
-spec close(tar_descriptor()) -> ok | {error, term()}.
close({reader, File, write, Fun}) ->
    Written = Fun(write, {File, <<0:(2 * ?BLOCK * 8)>>}),
    case Fun(close, File) of
        ok -> Written;
        Error -> Error
    end;
close({reader, File, _, Fun}) ->
    Fun(close, File);
close(_) ->
    {error, einval}.

-spec add(tar_descriptor(), file:filename_all(), [add_option()]) -> ok | {error, term()}.
add(Tar, Name, Options) when is_list(Name), is_list(Options) -> add(Tar, Name, Name, Options);
add(Tar, {NameInArchive, NameOrBinary}, Options) when is_list(Options) ->
    add(Tar, NameOrBinary, NameInArchive, Options).

-doc "Adds a file, a directory with all that is in it, or a binary, under the name that it has in the archive.".
-spec add(tar_descriptor(), file:filename() | binary(), Name :: string(), [add_option()]) -> ok | {error, term()}.
add({reader, _, write, _} = Tar, NameOrBinary, NameInArchive, Options)
  when is_list(NameOrBinary), is_list(NameInArchive), is_list(Options);
       is_binary(NameOrBinary), is_list(NameInArchive), is_list(Options) ->
    case NameOrBinary of
        Binary when is_binary(Binary) -> add_binary(Tar, Binary, NameInArchive, Options);
        Name -> add_file(Tar, Name, NameInArchive, Options)
    end;
add({reader, _, _, _}, NameOrBinary, NameInArchive, Options)
  when is_list(NameInArchive), is_list(Options), is_list(NameOrBinary) orelse is_binary(NameOrBinary) ->
    {error, eacces}.

add_binary(Tar, Binary, Name, Options) ->
    announce("a", Name, Options),
    Now = erlang:system_time(second),
    Header = #{name => Name, type => regular, size => byte_size(Binary), mtime => Now, mode => ?BINARY_MODE},
    write(Tar, [erl_tar_header:encode(with_options(Header, Options)), Binary, padding(byte_size(Binary))]).

add_file(Tar, Name, NameInArchive, Options) ->
    Read =
        case lists:member(dereference, Options) of
            true -> fun file:read_file_info/2;
            false -> fun file:read_link_info/2
        end,
    case Read(Name, [{time, posix}, raw]) of
        {ok, Info} ->
            announce("a", NameInArchive, Options),
            add_file(Info#file_info.type, Tar, Name, header(Info, NameInArchive, Options), Options);
        {error, Reason} ->
            {error, {Name, Reason}}
    end.

add_file(directory, Tar, Name, #{name := NameInArchive} = Header, Options) ->
    case file:list_dir(Name) of
        {ok, []} -> write(Tar, erl_tar_header:encode(Header#{type => directory, name => NameInArchive ++ "/"}));
        {ok, Names} -> add_entries(Tar, Name, NameInArchive, lists:sort(Names), Options);
        {error, Reason} -> {error, {Name, Reason}}
    end;
add_file(symlink, Tar, Name, Header, _) ->
    case file:read_link(Name) of
        {ok, Target} -> write(Tar, erl_tar_header:encode(Header#{type => symlink, link => Target}));
        {error, Reason} -> {error, {Name, Reason}}
    end;
add_file(regular, Tar, Name, Header, Options) ->
    case file:open(Name, [read, raw, binary]) of
        {ok, File} ->
            try copy_file(File, Tar, Name, Header#{type => regular}, Options)
            after
                file:close(File)
            end;
        {error, Reason} ->
            {error, {Name, Reason}}
    end;
add_file(Type, Tar, _, Header, _) ->
    write(Tar, erl_tar_header:encode(Header#{type => Type, size => 0})).

add_entries(_, _, _, [], _) -> ok;
add_entries(Tar, Directory, InArchive, [Name | Names], Options) ->
    case add_file(Tar, filename:join(Directory, Name), filename:join(InArchive, Name), Options) of
        ok -> add_entries(Tar, Directory, InArchive, Names, Options);
        Error -> Error
    end.

copy_file(File, Tar, Name, #{size := Size} = Header, Options) ->
    Chunk = proplists:get_value(chunks, Options, ?CHUNK),
    case write(Tar, erl_tar_header:encode(Header)) of
        ok -> copy_data(File, Tar, Name, Size, Size, Chunk);
        Error -> Error
    end.

%% As many bytes as the header says: the file may be changing.
copy_data(_, Tar, _, Size, 0, _) ->
    write(Tar, padding(Size));
copy_data(File, Tar, Name, Size, Left, Chunk) ->
    case file:read(File, min(Left, Chunk)) of
        {ok, Data} ->
            case write(Tar, Data) of
                ok -> copy_data(File, Tar, Name, Size, Left - byte_size(Data), Chunk);
                Error -> Error
            end;
        eof ->
            {error, {Name, eof}};
        {error, Reason} ->
            {error, {Name, Reason}}
    end.

header(#file_info{size = Size, mtime = Time, mode = Mode, uid = Uid, gid = Gid, type = Type}, Name, Options) ->
    Bytes =
        case Type of
            regular -> Size;
            _ -> 0
        end,
    with_options(#{name => Name, size => Bytes, mtime => Time, mode => Mode, uid => Uid, gid => Gid}, Options).

with_options(Header, Options) ->
    lists:foldl(fun({Key, Value}, Map) when Key =:= mtime; Key =:= uid; Key =:= gid -> Map#{Key => Value};
                   (_, Map) -> Map
                end, Header, Options).

write({reader, File, _, Fun}, Data) -> Fun(write, {File, Data}).

padding(Size) -> <<0:(((?BLOCK - Size rem ?BLOCK) rem ?BLOCK) * 8)>>.

announce(Prefix, Name, Options) ->
    case lists:member(verbose, Options) of
        true -> io:format("~s ~ts~n", [Prefix, Name]);
        false -> ok
    end.

%% -- Reading -------------------------------------------------------------------------------------

-spec extract(open_type()) -> ok | {ok, [{string(), binary()}]} | {error, term()}.
extract(Open) -> extract(Open, []).

-doc "With `memory`, regular files are not written, but given as `{ok, [{Name, Binary}]}`.".
-spec extract(open_type(), [extract_option()]) -> ok | {ok, [{string(), binary()}]} | {error, term()}.
extract({binary, Binary}, Options) when is_binary(Binary), is_list(Options) ->
    erl_tar_extract:extract({binary, Binary}, Options);
extract({file, File}, Options) when is_list(Options) ->
    erl_tar_extract:extract({file, File}, Options);
extract({reader, _, _, _} = Tar, Options) when is_list(Options) ->
    erl_tar_extract:extract(Tar, Options);
extract(Name, Options) when is_list(Name), is_list(Options); is_binary(Name), is_list(Options) ->
    erl_tar_extract:extract(Name, Options).

-spec table(open_type()) -> {ok, [string()]} | {error, term()}.
table(Open) -> table(Open, []).

-doc "The names in the archive; with `verbose`, tuples: see `t:tar_entry/0`.".
-spec table(open_type(), [compressed | verbose | cooked]) -> {ok, [string() | tar_entry()]} | {error, term()}.
table(Open, Options) ->
    Entry =
        case lists:member(verbose, Options) of
            true -> fun entry/1;
            false -> fun(#{name := Name}) -> Name end
        end,
    case erl_tar_extract:fold(fun(Header, Entries) -> [Entry(Header) | Entries] end, [], Open, Options) of
        {ok, Entries} -> {ok, lists:reverse(Entries)};
        Error -> Error
    end.

entry(#{name := Name, type := Type, size := Size, mtime := Time, mode := Mode, uid := Uid, gid := Gid}) ->
    {Name, Type, Size, Time, Mode, Uid, Gid}.

-doc "Prints the names in an archive.".
-spec t(file:filename()) -> ok | {error, term()}.
t(Name) ->
    case table(Name) of
        {ok, Names} -> lists:foreach(fun(Entry) -> io:format("~ts~n", [Entry]) end, Names);
        Error -> Error
    end.

-doc "Prints what there is in an archive, as `ls -l` does.".
-spec tt(open_type()) -> ok | {error, term()}.
tt(Open) ->
    case table(Open, [verbose]) of
        {ok, Entries} -> lists:foreach(fun print/1, Entries);
        Error -> Error
    end.

print({Name, Type, Size, Time, Mode, Uid, Gid}) ->
    io:format("~s ~4w/~-4w ~7w ~s ~ts~n", [mode(Type, Mode), Uid, Gid, Size, time(Time), Name]).

mode(Type, Mode) ->
    Letter = maps:get(Type, #{directory => $d, symlink => $s, char => $c, block => $b, fifo => $f, link => $h}, $-),
    [Letter | [case Mode band (1 bsl Bit) of 0 -> $-; _ -> element(Bit rem 3 + 1, {$x, $w, $r}) end
               || Bit <- lists:seq(8, 0, -1)]].

time(Seconds) ->
    {{Year, Month, Day}, {Hour, Minute, _}} = calendar:system_time_to_local_time(Seconds, second),
    Name = element(Month, {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}),
    io_lib:format("~s ~2w ~2..0w:~2..0w ~w", [Name, Day, Hour, Minute, Year]).

%% -- Errors --------------------------------------------------------------------------------------

-doc "What is wrong, in words, for the second element of `{error, _}`.".
-spec format_error(term()) -> string().
format_error(invalid_tar_checksum) -> "Checksum failed";
format_error(bad_header) -> "Unrecognized tar header format";
format_error(invalid_pax_header) -> "Invalid extended header";
format_error(sparse_file) -> "Sparse files are not supported";
format_error(eof) -> "Unexpected end of file";
format_error(unsafe_path) -> "The path points above the current working directory";
format_error(unsafe_symlink) -> "The symbolic link points above the current working directory";
format_error({Name, Reason}) when is_list(Name); is_binary(Name) ->
    lists:flatten(io_lib:format("~ts: ~ts", [Name, format_error(Reason)]));
format_error(Atom) when is_atom(Atom) -> file:format_error(Atom);
format_error(Term) -> lists:flatten(io_lib:format("~tp", [Term])).
