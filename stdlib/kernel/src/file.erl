-module(file).
-moduledoc """
Files and directories.

A file is opened as an io device, a process (`file_io_server`), or `raw`, for its opener alone. The work is
done by `alder_file`, in the engine; names and data go there as they are. What reads terms and
expressions from files is in `file_terms`, what has to do with the record `#file_info{}` in
`file_information`.
""".

-export([open/2, close/1, read/2, read_line/1, write/2, pread/2, pread/3, pwrite/2, pwrite/3]).
-export([position/2, truncate/1, allocate/3, advise/4, sync/1, datasync/1]).
-export([read_file/1, read_file/2, write_file/2, write_file/3, copy/2, copy/3]).
-export([sendfile/2, sendfile/5]).
-export([list_dir/1, list_dir_all/1, make_dir/1, del_dir/1, del_dir_r/1, get_cwd/0, get_cwd/1,
         set_cwd/1]).
-export([delete/1, delete/2, rename/2, make_link/2, make_symlink/2, read_link/1, read_link_all/1]).
-export([read_file_info/1, read_file_info/2, read_link_info/1, read_link_info/2,
         write_file_info/2, write_file_info/3]).
-export([change_mode/2, change_owner/2, change_owner/3, change_group/2, change_time/2,
         change_time/3]).
-export([consult/1, eval/1, eval/2, script/1, script/2]).
-export([path_open/3, path_consult/2, path_eval/2, path_script/2, path_script/3]).
-export([format_error/1, native_name_encoding/0, pid2name/1]).

-export_type([date_time/0, deep_list/0, delete_option/0, fd/0, file_descriptor/0, file_info/0,
              filename/0, filename_all/0, io_device/0, io_server/0, location/0, mode/0, name/0,
              name_all/0, posix/0, posix_file_advise/0, sendfile_option/0]).

-include_lib("kernel/include/file.hrl").

-type filename() :: string().
-type filename_all() :: string() | binary().
-type file_info() :: #file_info{}.
-type fd() :: #file_descriptor{}.
-type file_descriptor() :: fd().
-type io_server() :: pid().
-type io_device() :: io_server() | fd().
-type location() :: integer() | {bof | cur | eof, Offset :: integer()} | bof | cur | eof.
-type mode() :: read | write | append | exclusive | raw | binary
              | {delayed_write, Size :: non_neg_integer(), Delay :: non_neg_integer()}
              | delayed_write | {read_ahead, Size :: pos_integer()} | read_ahead
              | compressed | compressed_one | {encoding, unicode:encoding()} | sync | directory
              | ram.
-type deep_list() :: [char() | atom() | deep_list()].
-type name() :: string() | atom() | deep_list().
-type name_all() :: string() | atom() | deep_list() | (RawFilename :: binary()).
-type posix() :: atom().
-type date_time() :: calendar:datetime().
-type posix_file_advise() :: normal | sequential | random | no_reuse | will_need | dont_need.
-type delete_option() :: raw.
-type sendfile_option() :: {chunk_size, non_neg_integer()} | {use_threads, boolean()}.
-type file_info_option() :: {time, local} | {time, universal} | {time, posix} | raw.
-type failure() :: {error, posix() | badarg | terminated | system_limit}.

%% -- Opening and closing -------------------------------------------------------------------------

-doc """
Opens a file as an io device that belongs to the caller: it is closed when the caller ends.

With `raw` there is no process between, and nobody else can use it.
""".
-spec open(name_all() | iodata(), [mode() | ram | directory]) ->
          {ok, io_device()} | {error, posix() | badarg | system_limit}.
open(File, Modes) when is_list(Modes) ->
    case {lists:member(raw, Modes), lists:member(ram, Modes)} of
        {false, false} -> file_io_server:start(self(), File, Modes);
        {true, false} -> open_raw(File, Modes);
        {_, true} -> alder_file:open(File, Modes)
    end;
open(File, Mode) when Mode =:= read; Mode =:= write ->
    open(File, [Mode]);
open(File, read_write) ->
    open(File, [read, write]);
open(_File, _Modes) ->
    {error, badarg}.

%% What is delayed must be written while the caller does something else.
open_raw(File, Modes) ->
    case [Mode || Mode <- Modes, is_delayed(Mode)] of
        [] -> alder_file:open(File, Modes);
        _ -> file_delayed:open(File, Modes)
    end.

is_delayed(delayed_write) -> true;
is_delayed({delayed_write, _, _}) -> true;
is_delayed(_) -> false.

-spec close(io_device()) -> ok | failure().
close(File) ->
    case device(File, close, [], close) of
        {error, terminated} -> ok;
        Other -> Other
    end.

%% -- Reading and writing -------------------------------------------------------------------------

-doc "Up to `Number` bytes, or characters, from the position on.".
-spec read(io_device() | atom(), non_neg_integer()) ->
          {ok, string() | binary()} | eof | failure() | {error, {no_translation, unicode, latin1}}.
read(#file_descriptor{module = Module} = File, Number) ->
    Module:read(File, Number);
read(File, Number) when is_pid(File) orelse is_atom(File), is_integer(Number), Number >= 0 ->
    answer(io:request(File, {get_chars, latin1, '', Number}));
read(_File, _Number) ->
    {error, badarg}.

-doc "The next line, with its line break as `\\n`.".
-spec read_line(io_device() | atom()) ->
          {ok, string() | binary()} | eof | failure() | {error, {no_translation, unicode, latin1}}.
read_line(#file_descriptor{module = Module} = File) ->
    Module:read_line(File);
read_line(File) when is_pid(File); is_atom(File) ->
    answer(io:request(File, {get_line, latin1, ''}));
read_line(_File) ->
    {error, badarg}.

answer(Data) when is_list(Data); is_binary(Data) -> {ok, Data};
answer(Other) -> Other.

-doc "Writes bytes at the position.".
-spec write(io_device() | atom(), iodata()) -> ok | failure().
write(#file_descriptor{module = Module} = File, Bytes) ->
    Module:write(File, Bytes);
write(File, Bytes) when is_pid(File); is_atom(File) ->
    try iolist_to_binary(Bytes) of
        Binary -> io:request(File, {put_chars, latin1, Binary})
    catch
        error:_ -> {error, badarg}
    end;
write(_File, _Bytes) ->
    {error, badarg}.

-doc "`pread/3` for several places; `eof` where there is nothing.".
-spec pread(io_device(), [{location(), non_neg_integer()}]) ->
          {ok, [string() | binary() | eof]} | failure().
pread(#file_descriptor{module = Module} = File, Places) ->
    Module:pread(File, Places);
pread(File, Places) when is_pid(File), is_list(Places) ->
    pread_all(File, Places, []);
pread(_File, _Places) ->
    {error, badarg}.

pread_all(File, [{At, Number} | Places], Read) ->
    case pread(File, At, Number) of
        {ok, Data} -> pread_all(File, Places, [Data | Read]);
        eof -> pread_all(File, Places, [eof | Read]);
        {error, _} = Error -> Error
    end;
pread_all(_File, [], Read) ->
    {ok, lists:reverse(Read)};
pread_all(_File, _Places, _Read) ->
    {error, badarg}.

-doc "Up to `Number` bytes from a place on.".
-spec pread(io_device(), location(), non_neg_integer()) ->
          {ok, string() | binary()} | eof | failure().
pread(File, At, Number) when is_integer(Number), Number >= 0 ->
    device(File, pread, [At, Number], {pread, At, Number});
pread(_File, _At, _Number) ->
    {error, badarg}.

-doc "`pwrite/3` for several places; the error has how many were written before.".
-spec pwrite(io_device(), [{location(), iodata()}]) ->
          ok | {error, {N :: non_neg_integer(), posix() | badarg | terminated}} | failure().
pwrite(#file_descriptor{module = Module} = File, Places) ->
    Module:pwrite(File, Places);
pwrite(File, Places) when is_pid(File), is_list(Places) ->
    pwrite_all(File, Places, 0);
pwrite(_File, _Places) ->
    {error, badarg}.

pwrite_all(File, [{At, Bytes} | Places], Written) ->
    case pwrite(File, At, Bytes) of
        ok -> pwrite_all(File, Places, Written + 1);
        {error, Reason} -> {error, {Written, Reason}}
    end;
pwrite_all(_File, [], _Written) ->
    ok;
pwrite_all(_File, _Places, _Written) ->
    {error, badarg}.

-doc "Writes bytes at a place.".
-spec pwrite(io_device(), location(), iodata()) -> ok | failure().
pwrite(File, At, Bytes) ->
    device(File, pwrite, [At, Bytes], {pwrite, At, Bytes}).

-doc "Moves the position; returns it, from the start of the file.".
-spec position(io_device(), location()) -> {ok, integer()} | failure().
position(File, Location) ->
    device(File, position, [Location], {position, Location}).

-doc "Ends the file at the position.".
-spec truncate(io_device()) -> ok | failure().
truncate(File) ->
    device(File, truncate, [], truncate).

-doc "Makes sure that there is room on the disk.".
-spec allocate(io_device(), non_neg_integer(), non_neg_integer()) -> ok | failure().
allocate(File, Offset, Length) ->
    device(File, allocate, [Offset, Length], {allocate, Offset, Length}).

-doc "Tells the system how a part of the file will be used.".
-spec advise(io_device(), integer(), integer(), posix_file_advise()) -> ok | failure().
advise(File, Offset, Length, Advise) ->
    device(File, advise, [Offset, Length, Advise], {advise, Offset, Length, Advise}).

-doc "Returns when all is on the disk.".
-spec sync(io_device()) -> ok | failure().
sync(File) ->
    device(File, sync, [], sync).

-doc "The same, but perhaps without the times in its information.".
-spec datasync(io_device()) -> ok | failure().
datasync(File) ->
    device(File, datasync, [], datasync).

device(#file_descriptor{module = Module} = File, Name, Arguments, _Request) ->
    apply(Module, Name, [File | Arguments]);
device(File, _Name, _Arguments, Request) when is_pid(File) ->
    file_io_server:request(File, Request);
device(_File, _Name, _Arguments, _Request) ->
    {error, badarg}.

%% -- Whole files ---------------------------------------------------------------------------------

-spec read_file(name_all()) -> {ok, binary()} | failure().
read_file(File) ->
    alder_file:read_file(File).

-spec read_file(name_all(), [raw]) -> {ok, binary()} | failure().
read_file(File, Options) when is_list(Options) ->
    case Options -- [raw] of
        [] -> alder_file:read_file(File);
        _ -> {error, badarg}
    end.

-spec write_file(name_all(), iodata()) -> ok | failure().
write_file(File, Bytes) ->
    alder_file:write_file(File, Bytes).

-spec write_file(name_all(), iodata(), [mode()]) -> ok | failure().
write_file(File, Bytes, []) ->
    alder_file:write_file(File, Bytes);
write_file(File, Bytes, Modes) when is_list(Modes) ->
    try iolist_to_binary(Bytes) of
        Binary ->
            case alder_file:open(File, [write, binary | Modes]) of
                {ok, Device} -> written(Device, alder_file:write(Device, Binary));
                {error, _} = Error -> Error
            end
    catch
        error:_ -> {error, badarg}
    end.

written(Device, ok) ->
    close(Device);
written(Device, Error) ->
    _ = close(Device),
    Error.

-type copied() :: io_device() | name_all() | {name_all(), [mode()]}.

-spec copy(copied(), copied()) -> {ok, non_neg_integer()} | failure().
copy(Source, Destination) ->
    copy(Source, Destination, infinity).

-doc "Copies up to `ByteCount` bytes; returns how many it were.".
-spec copy(copied(), copied(), non_neg_integer() | infinity) ->
          {ok, non_neg_integer()} | failure().
copy(Source, Destination, ByteCount)
  when ByteCount =:= infinity; is_integer(ByteCount), ByteCount >= 0 ->
    file_copy:copy(Source, Destination, ByteCount);
copy(_Source, _Destination, _ByteCount) ->
    {error, badarg}.

-doc "Sends a file over a socket.".
-spec sendfile(name_all(), term()) ->
          {ok, non_neg_integer()} | {error, inet:posix() | closed | badarg | not_owner}.
sendfile(File, Socket) ->
    case open(File, [read, raw, binary]) of
        {ok, Device} ->
            try
                sendfile(Device, Socket, 0, 0, [])
            after
                close(Device)
            end;
        {error, _} = Error ->
            Error
    end.

-doc "Sends `Bytes` bytes from `Offset` on, all that there are if it is 0.".
-spec sendfile(fd(), term(), non_neg_integer(), non_neg_integer(), [sendfile_option()]) ->
          {ok, non_neg_integer()} | {error, inet:posix() | closed | badarg | not_owner}.
sendfile(File, Socket, Offset, Bytes, Options)
  when is_record(File, file_descriptor), is_integer(Offset), Offset >= 0, is_integer(Bytes),
       Bytes >= 0, is_list(Options) ->
    file_copy:send(File, Socket, Offset, Bytes, Options);
sendfile(_File, _Socket, _Offset, _Bytes, _Options) ->
    {error, badarg}.

%% -- Directories ---------------------------------------------------------------------------------

-doc "The names in a directory, in no particular order. Those that are no text are left out.".
-spec list_dir(name_all()) -> {ok, [filename()]} | failure() | {error, {no_translation, binary()}}.
list_dir(Directory) ->
    case alder_file:list_dir(Directory) of
        {ok, Names} -> {ok, lists:filter(fun is_text/1, Names)};
        {error, _} = Error -> Error
    end.

is_text(Name) when is_list(Name) ->
    true;
is_text(Name) ->
    error_logger:warning_msg("Non-unicode filename ~p ignored\n", [Name]),
    false.

-doc "All names in a directory; those that are no text as binaries.".
-spec list_dir_all(name_all()) -> {ok, [filename_all()]} | failure().
list_dir_all(Directory) ->
    alder_file:list_dir(Directory).

-spec make_dir(name_all()) -> ok | failure().
make_dir(Directory) ->
    alder_file:make_dir(Directory).

-spec del_dir(name_all()) -> ok | failure().
del_dir(Directory) ->
    alder_file:del_dir(Directory).

-doc "Deletes a directory with all that is in it. Links are deleted, not followed.".
-spec del_dir_r(name_all()) -> ok | failure().
del_dir_r(File) ->
    case alder_file:read_info(File, false) of
        {ok, #file_info{type = directory}} -> del_whole(File);
        {ok, _} -> delete(File);
        {error, _} = Error -> Error
    end.

%% The error of the directory itself says what is wrong if something within could not be deleted.
del_whole(Directory) ->
    case alder_file:list_types(Directory) of
        {ok, Entries} ->
            lists:foreach(fun({Name, Type}) -> del_entry(Type, filename:join(Directory, Name)) end,
                          Entries),
            del_dir(Directory);
        {error, _} = Error ->
            case del_dir(Directory) of
                ok -> ok;
                {error, _} -> Error
            end
    end.

del_entry(directory, Path) -> del_whole(Path);
del_entry(undefined, Path) -> del_dir_r(Path);
del_entry(_Type, Path) -> delete(Path).

-spec get_cwd() -> {ok, filename()} | {error, posix()}.
get_cwd() ->
    alder_file:get_cwd().

-doc "There are no drives here.".
-spec get_cwd(string()) -> {ok, filename()} | {error, posix() | badarg}.
get_cwd([_, $:]) -> {error, enotsup};
get_cwd(Drive) when is_list(Drive); is_atom(Drive) -> {error, einval};
get_cwd(_Drive) -> {error, badarg}.

-spec set_cwd(name() | binary()) -> ok | {error, posix() | badarg | no_translation}.
set_cwd(Directory) ->
    alder_file:set_cwd(Directory).

%% -- Names ---------------------------------------------------------------------------------------

-spec delete(name_all()) -> ok | failure().
delete(File) ->
    alder_file:delete(File).

-spec delete(name_all(), [delete_option()]) -> ok | failure().
delete(File, Options) when is_list(Options) ->
    alder_file:delete(File).

-spec rename(name_all(), name_all()) -> ok | failure().
rename(Source, Destination) ->
    alder_file:rename(Source, Destination).

-doc "Makes `New` another name of the file `Existing`.".
-spec make_link(name_all(), name_all()) -> ok | failure().
make_link(Existing, New) ->
    alder_file:make_link(Existing, New).

-spec make_symlink(name_all(), name_all()) -> ok | failure().
make_symlink(Existing, New) ->
    alder_file:make_symlink(Existing, New).

-spec read_link(name_all()) -> {ok, filename()} | failure().
read_link(Name) ->
    case alder_file:read_link(Name) of
        {ok, Raw} when is_binary(Raw) -> {error, einval};
        Other -> Other
    end.

-doc "The same where what it leads to may be a name that is no text.".
-spec read_link_all(name_all()) -> {ok, filename_all()} | failure().
read_link_all(Name) ->
    alder_file:read_link(Name).

-doc "How names of files are written: always UTF-8 here.".
-spec native_name_encoding() -> latin1 | utf8.
native_name_encoding() ->
    utf8.

-spec pid2name(pid()) -> {ok, filename()} | undefined.
pid2name(Pid) when is_pid(Pid) ->
    file_io_server:name(Pid).

%% -- Information ---------------------------------------------------------------------------------

-spec read_file_info(io_device() | name_all()) -> {ok, file_info()} | failure().
read_file_info(File) ->
    read_file_info(File, []).

-doc "What the system knows about a file; about what it leads to, if it is a link.".
-spec read_file_info(io_device() | name_all(), [file_info_option()]) ->
          {ok, file_info()} | failure().
read_file_info(File, Options) when is_list(Options) ->
    file_information:read(File, true, Options).

-spec read_link_info(name_all()) -> {ok, file_info()} | failure().
read_link_info(Name) ->
    read_link_info(Name, []).

-doc "The same about the link itself.".
-spec read_link_info(name_all(), [file_info_option()]) -> {ok, file_info()} | failure().
read_link_info(Name, Options) when is_list(Options) ->
    file_information:read(Name, false, Options).

-spec write_file_info(name_all(), file_info()) -> ok | failure().
write_file_info(File, Info) ->
    write_file_info(File, Info, []).

-doc "Changes mode, owner, group and times, as far as they are not `undefined`.".
-spec write_file_info(name_all(), file_info(), [file_info_option()]) -> ok | failure().
write_file_info(File, #file_info{} = Info, Options) when is_list(Options) ->
    file_information:write(File, Info, Options).

-spec change_mode(name_all(), integer()) -> ok | failure().
change_mode(File, Mode) when is_integer(Mode) ->
    write_file_info(File, #file_info{mode = Mode}).

-spec change_owner(name_all(), integer()) -> ok | failure().
change_owner(File, Uid) when is_integer(Uid) ->
    write_file_info(File, #file_info{uid = Uid}).

-spec change_owner(name_all(), integer(), integer()) -> ok | failure().
change_owner(File, Uid, Gid) when is_integer(Uid), is_integer(Gid) ->
    write_file_info(File, #file_info{uid = Uid, gid = Gid}).

-spec change_group(name_all(), integer()) -> ok | failure().
change_group(File, Gid) when is_integer(Gid) ->
    write_file_info(File, #file_info{gid = Gid}).

-doc "Sets when a file was written; that it was read is now.".
-spec change_time(name_all(), date_time()) -> ok | failure().
change_time(File, {{_, _, _}, {_, _, _}} = Modified) ->
    write_file_info(File, #file_info{mtime = Modified}).

-spec change_time(name_all(), date_time(), date_time()) -> ok | failure().
change_time(File, {{_, _, _}, {_, _, _}} = Accessed, {{_, _, _}, {_, _, _}} = Modified) ->
    write_file_info(File, #file_info{atime = Accessed, mtime = Modified}).

%% -- Terms and expressions -----------------------------------------------------------------------

-type text_failure() :: failure() | {error, {integer(), module(), term()}}.

-doc "The terms of a file, each with a full stop behind it.".
-spec consult(name_all()) -> {ok, [term()]} | text_failure().
consult(File) ->
    file_terms:consult(File).

-spec eval(name_all()) -> ok | text_failure().
eval(File) ->
    file_terms:eval(File, erl_eval:new_bindings()).

-doc "Evaluates the expressions of a file. All of them are, also when some fail; the first error is told.".
-spec eval(name_all(), erl_eval:binding_struct()) -> ok | text_failure().
eval(File, Bindings) ->
    file_terms:eval(File, Bindings).

-spec script(name_all()) -> {ok, term()} | text_failure().
script(File) ->
    file_terms:script(File, erl_eval:new_bindings()).

-doc "The same with the value of the last one.".
-spec script(name_all(), erl_eval:binding_struct()) -> {ok, term()} | text_failure().
script(File, Bindings) ->
    file_terms:script(File, Bindings).

%% -- Paths ---------------------------------------------------------------------------------------

-doc "Opens the first file of that name in a list of directories.".
-spec path_open([name_all()], name_all(), [mode() | directory]) ->
          {ok, io_device(), filename_all()} | failure().
path_open(Path, File, Modes) ->
    with_path(Path, File, fun(Full) -> open(Full, Modes) end).

-spec path_consult([name_all()], name_all()) -> {ok, [term()], filename_all()} | text_failure().
path_consult(Path, File) ->
    with_path(Path, File, fun consult/1).

-spec path_eval([name_all()], name_all()) -> {ok, filename_all()} | text_failure().
path_eval(Path, File) ->
    with_path(Path, File, fun eval/1).

-spec path_script([name_all()], name_all()) -> {ok, term(), filename_all()} | text_failure().
path_script(Path, File) ->
    with_path(Path, File, fun script/1).

-spec path_script([name_all()], name_all(), erl_eval:binding_struct()) ->
          {ok, term(), filename_all()} | text_failure().
path_script(Path, File, Bindings) ->
    with_path(Path, File, fun(Full) -> script(Full, Bindings) end).

with_path(Path, File, Use) ->
    try filename:pathtype(File) of
        relative -> in_path(Path, File, Use);
        _ -> found(File, Use(File))
    catch
        error:_ -> {error, badarg}
    end.

in_path([Directory | Path], File, Use) ->
    try join(Directory, File) of
        Full ->
            case found(Full, Use(Full)) of
                {error, enoent} -> in_path(Path, File, Use);
                {error, enotdir} -> in_path(Path, File, Use);
                Other -> Other
            end
    catch
        error:_ -> {error, badarg}
    end;
in_path([], _File, _Use) ->
    {error, enoent}.

join(".", File) -> File;
join(Directory, File) -> filename:join(Directory, File).

found(File, ok) -> {ok, File};
found(File, {ok, Result}) -> {ok, Result, File};
found(_File, Error) -> Error.

%% -- Errors --------------------------------------------------------------------------------------

-doc "A text for the reason of an error.".
-spec format_error(term()) -> io_lib:chars().
format_error({_Line, file, undefined_script}) ->
    "no value returned from script";
format_error({Line, file, {Class, Reason, Stacktrace}}) ->
    io_lib:format("~w: evaluation failed with reason ~w:~w and stacktrace ~w",
                  [Line, Class, Reason, Stacktrace]);
format_error({no_translation, From, To}) ->
    io_lib:format("cannot translate from ~w to ~w", [From, To]);
format_error({Line, Module, Reason}) ->
    io_lib:format("~w: ~ts", [Line, Module:format_error(Reason)]);
format_error(badarg) ->
    "bad argument";
format_error(system_limit) ->
    "a system limit was hit, probably not enough ports";
format_error(terminated) ->
    "the file server process is terminated";
format_error(Reason) ->
    erl_posix_msg:message(Reason).
