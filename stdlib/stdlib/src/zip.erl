-module(zip).
-moduledoc """
Archives of `zip`: entries that are stored or deflated.

An archive is a file or a binary with its contents. Nothing is extracted to a place outside of the working directory.
""".

-include_lib("kernel/include/file.hrl").
-include_lib("stdlib/include/zip.hrl").

-export([create/2, create/3, zip/2, zip/3, extract/1, extract/2, unzip/1, unzip/2, foldl/3]).
-export([list_dir/1, list_dir/2, table/1, table/2, t/1, tt/1]).
-export([zip_open/1, zip_open/2, zip_get/1, zip_get/2, zip_get_crc32/2, zip_list_dir/1, zip_t/1, zip_tt/1]).
-export([zip_close/1]).

-export_type([archive/0, create_option/0, filename/0, handle/0, zip_file/0, zip_comment/0]).

-type filename() :: file:filename().
-type archive() :: file:name() | binary().
-type extension() :: string().
-type what() :: all | [extension()] | {add, [extension()]} | {del, [extension()]}.
-type file_spec() :: filename() | {filename(), binary()} | {filename(), binary(), file:file_info()}.
-type create_option() ::
    memory | cooked | verbose | {comment, string()} | {cwd, filename()} | {compress, what()} | {uncompress, what()}.
-type unzip_option() ::
    memory | cooked | verbose | keep_old_files | skip_directories | {cwd, filename()}
    | {file_list, [filename()]} | {file_filter, fun((zip_file()) -> boolean())}.
-type zip_file() :: #zip_file{}.
-type zip_comment() :: #zip_comment{}.
-opaque handle() :: pid().

%% What is compressed already.
-define(STORED, [".Z", ".zip", ".zoo", ".arc", ".lzh", ".arj"]).

%% -- Writing -------------------------------------------------------------------------------------

-spec create(filename(), [file_spec()]) -> {ok, filename() | {filename(), binary()}} | {error, term()}.
create(Name, Files) -> zip(Name, Files).

-spec create(filename(), [file_spec()], [create_option()]) ->
    {ok, filename() | {filename(), binary()}} | {error, term()}.
create(Name, Files, Options) -> zip(Name, Files, Options).

-spec zip(filename(), [file_spec()]) -> {ok, filename() | {filename(), binary()}} | {error, term()}.
zip(Name, Files) -> zip(Name, Files, []).

-doc """
Writes an archive of files, directories with all that is in them, and binaries. With `memory`, it is not written but
given as `{ok, {Name, Binary}}`.
""".
-spec zip(filename(), [file_spec()], [create_option()]) ->
    {ok, filename() | {filename(), binary()}} | {error, term()}.
zip(Name, Files, Options) ->
    answer(fun() ->
        Settings = settings(Options, #{cwd => "", comment => "", compress => all, uncompress => ?STORED},
                            fun create_option/2),
        case Settings of
            #{memory := true} -> {ok, {Name, in_memory(Files, Settings)}};
            _ -> {ok, in_file(Name, Files, Settings)}
        end
    end).

create_option({comment, Comment}, Settings) -> Settings#{comment := Comment};
create_option({compress, What}, Settings) -> Settings#{compress := which(What, maps:get(compress, Settings))};
create_option({uncompress, What}, Settings) -> Settings#{uncompress := which(What, maps:get(uncompress, Settings))};
create_option({extra, _}, Settings) -> Settings;
create_option(Option, _) -> throw({error, {bad_option, Option}}).

which({add, _}, all) -> all;
which({add, Extensions}, Before) -> Before ++ Extensions;
which({del, _}, all) -> all;
which({del, Extensions}, Before) -> Before -- Extensions;
which(What, _) -> What.

in_memory(Files, Settings) ->
    Tag = make_ref(),
    _ = put(Tag, []),
    try
        ok = zip_writer:write(Files, Settings, fun(Data) -> put(Tag, [Data | get(Tag)]), ok end),
        iolist_to_binary(lists:reverse(get(Tag)))
    after
        erase(Tag)
    end.

in_file(Name, Files, Settings) ->
    _ = filelib:ensure_dir(Name),
    case file:open(Name, [write, binary | [raw || not maps:get(cooked, Settings)]]) of
        {ok, File} ->
            try zip_writer:write(Files, Settings, fun(Data) -> file:write(File, Data) end) of
                ok -> closed(file:close(File), Name)
            catch
                throw:Error ->
                    _ = file:close(File),
                    _ = file:delete(Name),
                    throw(Error)
            end;
        Error ->
            throw(Error)
    end.

closed(ok, Name) -> Name;
closed(Error, _) -> throw(Error).

%% -- Reading -------------------------------------------------------------------------------------

-spec extract(archive()) -> {ok, [filename()] | [{filename(), binary()}]} | {error, term()}.
extract(Archive) -> unzip(Archive).

-spec extract(archive(), [unzip_option()]) -> {ok, [filename()] | [{filename(), binary()}]} | {error, term()}.
extract(Archive, Options) -> unzip(Archive, Options).

-spec unzip(archive()) -> {ok, [filename()] | [{filename(), binary()}]} | {error, term()}.
unzip(Archive) -> unzip(Archive, []).

-doc "Extracts files and tells their names; with `memory`, gives their names and contents.".
-spec unzip(archive(), [unzip_option()]) -> {ok, [filename()] | [{filename(), binary()}]} | {error, term()}.
unzip(Archive, Options) ->
    answer(fun() ->
        Settings = settings(Options, #{cwd => "", keep => false, filter => fun(_) -> true end}, fun unzip_option/2),
        in_archive(Archive, Settings, fun(Source, _, Entries) ->
            {ok, lists:flatmap(fun(Entry) -> extract(Source, Entry, Settings) end, Entries)}
        end)
    end).

unzip_option(keep_old_files, Settings) -> Settings#{keep := true};
unzip_option(skip_directories, Settings) -> Settings#{directories => false};
unzip_option({file_list, Names}, #{filter := Filter} = Settings) ->
    Settings#{filter := fun(#zip_file{name = Name} = File) -> lists:member(Name, Names) andalso Filter(File) end};
unzip_option({file_filter, Fun}, #{filter := Filter} = Settings) when is_function(Fun, 1) ->
    Settings#{filter := fun(File) -> Filter(File) andalso Fun(File) end};
unzip_option({extra, _}, Settings) -> Settings;
unzip_option(Option, _) -> throw({error, {bad_option, Option}}).

extract(Source, #{file := File, name := Name} = Entry, #{filter := Filter, cwd := Directory} = Settings) ->
    case Filter(File) of
        false -> [];
        true -> extract(type(File), Source, Entry, place(Name, Directory), Settings)
    end.

type(#zip_file{info = #file_info{type = Type}}) -> Type.

place(Name, Directory) ->
    Relative = string:trim(Name, leading, "/"),
    case filelib:safe_relative_path(Relative, Directory) of
        unsafe ->
            error_logger:format("Illegal path: ~ts, extracting in ~ts~n", [Name, filename:basename(Name)]),
            joined(Directory, filename:basename(Name));
        _ ->
            joined(Directory, Relative)
    end.

joined("", Name) -> Name;
joined(Directory, Name) -> filename:join(Directory, Name).

extract(directory, _, _, _, #{memory := true}) -> [];
extract(directory, _, _, _, #{directories := false}) -> [];
extract(directory, _, _, Place, _) ->
    case filelib:ensure_path(Place) of
        ok -> [];
        Error -> throw(Error)
    end;
extract(regular, Source, Entry, Place, #{memory := true} = Settings) ->
    announce(Place, Settings),
    [{Place, zip_archive:data(Source, Entry)}];
extract(regular, Source, Entry, Place, #{keep := Keep} = Settings) ->
    case Keep andalso filelib:is_file(Place) of
        true -> [];
        false ->
            announce(maps:get(name, Entry), Settings),
            write(Place, zip_archive:data(Source, Entry), Entry),
            [Place]
    end.

announce(Name, #{verbose := true}) -> io:format("extracting: ~tp~n", [Name]);
announce(_, _) -> ok.

write(Place, Data, #{file := #zip_file{info = #file_info{mtime = Time}}, mode := Mode}) ->
    _ = filelib:ensure_dir(Place),
    case file:write_file(Place, Data, [raw]) of
        ok ->
            Permissions =
                case Mode of
                    undefined -> undefined;
                    _ -> Mode band 8#777
                end,
            _ = file:write_file_info(Place, #file_info{mtime = Time, atime = Time, mode = Permissions}),
            ok;
        Error -> throw(Error)
    end.

-doc "Folds over the files of an archive: `Fun(Name, GetInfo, GetBinary, Acc)`.".
-spec foldl(fun((filename(), fun(() -> file:file_info()), fun(() -> binary()), Acc) -> Acc), Acc,
            archive() | {filename(), binary()}) -> {ok, Acc} | {error, term()}.
foldl(Fun, Acc, {_, Binary}) when is_binary(Binary) -> foldl(Fun, Acc, Binary);
foldl(Fun, Acc, Archive) when is_function(Fun, 4) ->
    answer(fun() ->
        in_archive(Archive, #{cooked => false}, fun(Source, _, Entries) ->
            Step = fun(#{name := Name, file := #zip_file{info = Info}} = Entry, Before) ->
                Fun(Name, fun() -> Info end, fun() -> zip_archive:data(Source, Entry) end, Before)
            end,
            {ok, lists:foldl(Step, Acc, Entries)}
        end)
    end);
foldl(_, _, _) -> {error, einval}.

-spec table(archive()) -> {ok, [zip_comment() | zip_file()]} | {error, term()}.
table(Archive) -> list_dir(Archive).

-spec table(archive(), [cooked | skip_directories]) -> {ok, [zip_comment() | zip_file()]} | {error, term()}.
table(Archive, Options) -> list_dir(Archive, Options).

-spec list_dir(archive()) -> {ok, [zip_comment() | zip_file()]} | {error, term()}.
list_dir(Archive) -> list_dir(Archive, []).

-doc "The comment of an archive, and what there is in it: records of `zip.hrl`.".
-spec list_dir(archive(), [cooked | skip_directories]) -> {ok, [zip_comment() | zip_file()]} | {error, term()}.
list_dir(Archive, Options) ->
    answer(fun() ->
        Settings = settings(Options, #{}, fun list_option/2),
        in_archive(Archive, Settings, fun(_, Comment, Entries) ->
            Files = [File || #{file := File} <- Entries,
                             not is_map_key(directories, Settings) orelse type(File) =/= directory],
            {ok, [#zip_comment{comment = Comment} | Files]}
        end)
    end).

list_option(skip_directories, Settings) -> Settings#{directories => false};
list_option({extra, _}, Settings) -> Settings;
list_option(Option, _) -> throw({error, {bad_option, Option}}).

-doc "Prints the names in an archive.".
-spec t(archive() | handle()) -> ok | {error, term()}.
t(Handle) when is_pid(Handle) -> zip_t(Handle);
t(Archive) -> print(list_dir(Archive), fun print_name/1).

-doc "Prints what there is in an archive: compressed size, time, size, ratio, name and comment.".
-spec tt(archive() | handle()) -> ok | {error, term()}.
tt(Handle) when is_pid(Handle) -> zip_tt(Handle);
tt(Archive) -> print(list_dir(Archive), fun print_file/1).

print({ok, Files}, Print) -> lists:foreach(Print, Files);
print(Error, _) -> Error.

print_name(#zip_comment{comment = Comment}) -> print_comment(Comment);
print_name(#zip_file{name = Name}) -> io:format("~ts~n", [Name]).

print_comment("") -> ok;
print_comment(Comment) -> io:format("Archive comment: ~ts~n", [Comment]).

print_file(#zip_comment{comment = Comment}) -> print_comment(Comment);
print_file(#zip_file{name = Name, info = Info, comment = Comment, comp_size = Packed}) ->
    #file_info{size = Size, mtime = Time} = Info,
    Ratio =
        case Size of
            0 -> 100;
            _ -> 100 * Packed div Size
        end,
    io:format("~8w ~s ~8w ~2w% ~ts ~ts~n", [Packed, time(Time), Size, Ratio, Name, Comment]).

time({{Year, Month, Day}, {Hour, Minute, _}}) ->
    Name = element(Month, {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}),
    io_lib:format("~s ~2w ~2..0w:~2..0w ~w", [Name, Day, Hour, Minute, Year]).

%% -- Archives that stay open ---------------------------------------------------------------------

-spec zip_open(archive()) -> {ok, handle()} | {error, term()}.
zip_open(Archive) -> zip_open(Archive, []).

-doc "Opens an archive of which entries are extracted one by one. It is closed when the calling process ends.".
-spec zip_open(archive(), [memory | cooked | {cwd, filename()}]) -> {ok, handle()} | {error, term()}.
zip_open(Archive, Options) ->
    Self = self(),
    Pid = spawn_link(fun() -> open(Self, Archive, Options) end),
    receive
        {Pid, Result} -> Result
    end.

open(Owner, Archive, Options) ->
    process_flag(trap_exit, true),
    Opened =
        answer(fun() ->
            Defaults = #{cwd => "", keep => false, filter => fun(_) -> true end},
            Settings = settings(Options, Defaults, fun unzip_option/2),
            Source = zip_archive:open(Archive, [cooked || maps:get(cooked, Settings)]),
            {Comment, Entries} = zip_archive:directory(Source),
            {opened, Source, Comment, Entries, Settings}
        end),
    case Opened of
        {opened, Source, _, _, _} ->
            Owner ! {self(), {ok, self()}},
            loop(Owner, Opened),
            zip_archive:close(Source);
        Error ->
            unlink(Owner),
            Owner ! {self(), Error}
    end.

loop(Owner, State) ->
    receive
        {zip, From, Tag, close} ->
            unlink(Owner),
            From ! {Tag, ok};
        {zip, From, Tag, Request} ->
            From ! {Tag, answer(fun() -> handle(Request, State) end)},
            loop(Owner, State);
        {'EXIT', Owner, _} ->
            ok;
        _ ->
            loop(Owner, State)
    end.

handle(list, {opened, _, Comment, Entries, _}) ->
    {ok, [#zip_comment{comment = Comment} | [File || #{file := File} <- Entries]]};
handle(get, {opened, Source, _, Entries, Settings}) ->
    {ok, lists:flatmap(fun(Entry) -> extract(Source, Entry, Settings) end, Entries)};
handle({get, Name}, {opened, Source, _, Entries, Settings}) ->
    Entry = entry(Name, Entries),
    case extract(Source, Entry, Settings) of
        [Result] -> {ok, Result};
        [] -> {ok, place(Name, maps:get(cwd, Settings))}
    end;
handle({crc32, Name}, {opened, _, _, Entries, _}) ->
    {ok, maps:get(crc, entry(Name, Entries))}.

entry(Name, Entries) ->
    case [Entry || #{name := Listed} = Entry <- Entries, Listed =:= Name] of
        [Entry | _] -> Entry;
        [] -> throw({error, file_not_found})
    end.

request(Handle, Request) when is_pid(Handle) ->
    Tag = monitor(process, Handle),
    Handle ! {zip, self(), Tag, Request},
    receive
        {Tag, Result} ->
            demonitor(Tag, [flush]),
            Result;
        {'DOWN', Tag, process, Handle, _} ->
            {error, einval}
    end;
request(_, _) -> {error, einval}.

-spec zip_close(handle()) -> ok | {error, einval}.
zip_close(Handle) -> request(Handle, close).

-spec zip_list_dir(handle()) -> {ok, [zip_comment() | zip_file()]} | {error, term()}.
zip_list_dir(Handle) -> request(Handle, list).

-doc "Extracts all files.".
-spec zip_get(handle()) -> {ok, [filename() | {filename(), binary()}]} | {error, term()}.
zip_get(Handle) -> request(Handle, get).

-doc "Extracts a file.".
-spec zip_get(filename(), handle()) -> {ok, filename() | {filename(), binary()}} | {error, term()}.
zip_get(Name, Handle) -> request(Handle, {get, Name}).

-spec zip_get_crc32(filename(), handle()) -> {ok, non_neg_integer()} | {error, term()}.
zip_get_crc32(Name, Handle) -> request(Handle, {crc32, Name}).

-spec zip_t(handle()) -> ok | {error, term()}.
zip_t(Handle) -> print(zip_list_dir(Handle), fun print_name/1).

-spec zip_tt(handle()) -> ok | {error, term()}.
zip_tt(Handle) -> print(zip_list_dir(Handle), fun print_file/1).

%% -- Options and results -------------------------------------------------------------------------

%% Those that most functions have in common, and others.
settings(Options, Defaults, Other) when is_list(Options) ->
    lists:foldl(fun(Option, Settings) -> option(Option, Settings, Other) end,
                Defaults#{cooked => false, memory => false, verbose => false}, Options);
settings(_, _, _) -> throw({error, einval}).

option(cooked, Settings, _) -> Settings#{cooked := true};
option(memory, #{cwd := _} = Settings, _) -> Settings#{memory := true};
option(verbose, #{cwd := _} = Settings, _) -> Settings#{verbose := true};
option({cwd, Directory}, #{cwd := _} = Settings, _) -> Settings#{cwd := Directory};
option(Option, Settings, Other) -> Other(Option, Settings).

answer(Fun) ->
    try Fun()
    catch
        throw:{error, Reason} -> {error, Reason}
    end.

in_archive(Archive, Settings, Fun) ->
    Source = zip_archive:open(Archive, [cooked || maps:get(cooked, Settings)]),
    try
        {Comment, Entries} = zip_archive:directory(Source),
        Fun(Source, Comment, Entries)
    after
        zip_archive:close(Source)
    end.
