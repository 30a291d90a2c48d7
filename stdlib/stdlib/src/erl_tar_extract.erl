-module(erl_tar_extract).
-moduledoc "Reading archives for `erl_tar`: walking over their entries, and extracting these.".

-include_lib("kernel/include/file.hrl").

-export([fold/4, extract/2]).

-define(BLOCK, 512).
-define(CHUNK, 65536).

%% A source is what is still to be read: {binary, Rest}, or {device, UserData, Fun}, which has its own position.
-record(extraction, {
    cwd = "." :: string(),
    files = all :: all | sets:set(string()),
    memory = false :: boolean(),
    keep_old_files = false :: boolean(),
    verbose = false :: boolean()
}).

%% -- Walking -------------------------------------------------------------------------------------

-doc "Folds over the headers of an archive.".
-spec fold(fun((erl_tar_header:header(), Acc) -> Acc), Acc, erl_tar:open_type(), list()) ->
    {ok, Acc} | {error, term()}.
fold(Fun, Acc, Open, Options) ->
    walk(fun(Header, Source, Before) -> {skip, Fun(Header, Before), Source} end, Acc, Open, Options).

%% Fun(Header, Source, Acc) gives {skip, Acc, Source}, or {read, Acc, Source} when it has read the data and what is
%% behind it up to the next block, or {error, Reason}.
walk(Fun, Acc, Open, Options) ->
    case open(Open, Options) of
        {ok, Source, Close} ->
            try next(Fun, Acc, Source, #{}, #{})
            after
                Close()
            end;
        Error ->
            Error
    end.

open({binary, Binary}, Options) ->
    case lists:member(compressed, Options) of
        true ->
            try {ok, {binary, zlib:gunzip(Binary)}, fun() -> ok end}
            catch
                error:data_error -> {error, eof}
            end;
        false ->
            {ok, {binary, Binary}, fun() -> ok end}
    end;
open({reader, Data, read, Fun}, _) ->
    {ok, {device, Data, Fun}, fun() -> ok end};
open({reader, _, _, _}, _) ->
    {error, eacces};
open(Open, Options) ->
    case erl_tar:open(Open, [read | [Mode || Mode <- [compressed, cooked], lists:member(Mode, Options)]]) of
        {ok, {reader, Data, read, Fun} = Tar} -> {ok, {device, Data, Fun}, fun() -> erl_tar:close(Tar) end};
        Error -> Error
    end.

next(Fun, Acc, Source, Globals, Locals) ->
    case read(Source, ?BLOCK) of
        {ok, Block, Rest} ->
            case erl_tar_header:decode(Block) of
                {ok, Header} -> header(Header, Fun, Acc, Rest, Globals, Locals);
                empty -> {ok, Acc};
                Error -> Error
            end;
        eof ->
            {error, eof};
        Error ->
            Error
    end.

header(#{type := Type, size := Size}, Fun, Acc, Source, Globals, Locals)
  when Type =:= pax; Type =:= global; Type =:= long_name; Type =:= long_link ->
    case read_entry(Source, Size) of
        {ok, Data, Rest} ->
            case {said(Type, Data), Type} of
                {{ok, Said}, global} -> next(Fun, Acc, Rest, maps:merge(Globals, Said), Locals);
                {{ok, Said}, _} -> next(Fun, Acc, Rest, Globals, maps:merge(Locals, Said));
                {Error, _} -> Error
            end;
        Error ->
            Error
    end;
header(Header0, Fun, Acc, Source, Globals, Locals) ->
    Header = #{name := Name} = maps:merge(maps:merge(Header0, Globals), Locals),
    case Fun(Header#{name := without_slash(Name)}, Source, Acc) of
        {skip, Next, Rest} ->
            case skip(Rest, blocks(maps:get(size, Header))) of
                {ok, Behind} -> next(Fun, Next, Behind, Globals, #{});
                Error -> Error
            end;
        {read, Next, Rest} -> next(Fun, Next, Rest, Globals, #{});
        Error -> Error
    end.

said(pax, Data) -> erl_tar_header:extended(Data);
said(global, Data) -> erl_tar_header:extended(Data);
said(long_name, Data) -> {ok, #{name => long(Data)}};
said(long_link, Data) -> {ok, #{link => long(Data)}}.

long(Data) ->
    [Bytes | _] = binary:split(Data, <<0>>),
    case unicode:characters_to_list(Bytes) of
        List when is_list(List) -> List;
        _ -> binary_to_list(Bytes)
    end.

without_slash("/") -> "/";
without_slash(Name) -> string:trim(Name, trailing, "/").

blocks(Size) -> (Size + ?BLOCK - 1) div ?BLOCK * ?BLOCK.

%% The data of an entry; the source is behind its last block then.
read_entry(Source, 0) -> {ok, <<>>, Source};
read_entry(Source, Size) ->
    case read(Source, blocks(Size)) of
        {ok, Data, Rest} -> {ok, binary:part(Data, 0, Size), Rest};
        eof -> {error, eof};
        Error -> Error
    end.

%% All of it, or eof.
read({binary, Binary}, Size) ->
    case Binary of
        <<Data:Size/binary, Rest/binary>> -> {ok, Data, {binary, Rest}};
        _ -> eof
    end;
read({device, File, Fun} = Source, Size) ->
    case Fun(read2, {File, Size}) of
        {ok, Data} when byte_size(Data) =:= Size -> {ok, Data, Source};
        {ok, _} -> eof;
        eof -> eof;
        {error, _} = Error -> Error
    end.

%% What is not there is missed when the next header is read.
skip(Source, 0) -> {ok, Source};
skip({binary, Binary}, Size) ->
    Skipped = min(Size, byte_size(Binary)),
    {ok, {binary, binary:part(Binary, Skipped, byte_size(Binary) - Skipped)}};
skip({device, File, Fun} = Source, Size) ->
    case Fun(position, {File, {cur, Size}}) of
        {ok, _} -> {ok, Source};
        {error, _} = Error -> Error
    end.

%% -- Extracting ----------------------------------------------------------------------------------

-spec extract(erl_tar:open_type(), list()) -> ok | {ok, [{string(), binary()}]} | {error, term()}.
extract(Open, Options) ->
    Extraction = lists:foldl(fun option/2, #extraction{}, Options),
    Take = fun(Header, Source, Acc) -> take(Header, Source, Acc, Extraction) end,
    case walk(Take, [], Open, Options) of
        {ok, Files} when Extraction#extraction.memory -> {ok, lists:reverse(Files)};
        {ok, _} -> ok;
        Error -> Error
    end.

option({cwd, Directory}, Extraction) -> Extraction#extraction{cwd = Directory};
option({files, Files}, Extraction) -> Extraction#extraction{files = sets:from_list(Files, [{version, 2}])};
option(memory, Extraction) -> Extraction#extraction{memory = true};
option(keep_old_files, Extraction) -> Extraction#extraction{keep_old_files = true};
option(verbose, Extraction) -> Extraction#extraction{verbose = true};
option(_, Extraction) -> Extraction.

take(#{name := Name} = Header, Source, Acc, #extraction{files = Files, memory = Memory} = Extraction) ->
    case Files =:= all orelse sets:is_element(Name, Files) of
        false -> {skip, Acc, Source};
        true when Memory -> to_memory(Header, Source, Acc);
        true -> to_file(Header, Source, Acc, Extraction)
    end.

to_memory(#{type := sparse, name := Name}, _, _) -> {error, {Name, sparse_file}};
to_memory(#{type := regular, name := Name, size := Size}, Source, Acc) ->
    case read_entry(Source, Size) of
        {ok, Data, Rest} -> {read, [{Name, Data} | Acc], Rest};
        Error -> Error
    end;
to_memory(_, Source, Acc) ->
    {skip, Acc, Source}.

to_file(#{type := sparse, name := Name}, _, _, _) -> {error, {Name, sparse_file}};
to_file(#{name := Name} = Header, Source, Acc, #extraction{cwd = Cwd} = Extraction) ->
    case filelib:safe_relative_path(relative(Name), Cwd) of
        unsafe -> {error, {Name, unsafe_path}};
        Safe -> place(Header, filename:join(Cwd, Safe), Source, Acc, Extraction)
    end.

relative(Name) ->
    case filename:pathtype(Name) of
        absolute ->
            error_logger:info_msg("erl_tar: removed leading '/' from member names\n", []),
            string:trim(Name, leading, "/");
        _ ->
            Name
    end.

place(#{type := directory} = Header, Place, Source, Acc, Extraction) ->
    announce(Header, "", Extraction),
    answer(make_directory(Place), Source, Acc);
place(#{type := symlink, link := Target} = Header, Place, Source, Acc, #extraction{cwd = Cwd} = Extraction) ->
    announce(Header, "", Extraction),
    From = filename:dirname(relative(maps:get(name, Header))),
    IsSafe = filename:pathtype(Target) =:= relative
        andalso filelib:safe_relative_path(filename:join(From, Target), Cwd) =/= unsafe,
    case IsSafe of
        false -> {error, {Target, unsafe_symlink}};
        true -> answer(make_link(fun file:make_symlink/2, Target, Place), Source, Acc)
    end;
place(#{type := link, link := Target} = Header, Place, Source, Acc, #extraction{cwd = Cwd} = Extraction) ->
    announce(Header, "", Extraction),
    case filelib:safe_relative_path(Target, Cwd) of
        unsafe -> {error, {Target, unsafe_path}};
        Safe -> answer(make_link(fun file:make_link/2, filename:join(Cwd, Safe), Place), Source, Acc)
    end;
place(Header, Place, Source, Acc, #extraction{keep_old_files = Keep} = Extraction) ->
    case Keep andalso filelib:is_file(Place) of
        true ->
            announce(Header, " - exists, not created", Extraction),
            {skip, Acc, Source};
        false ->
            announce(Header, "", Extraction),
            write_file(Header, Place, Source, Acc)
    end.

announce(#{name := Name}, More, #extraction{verbose = true}) -> io:format("x ~ts~s~n", [Name, More]);
announce(_, _, _) -> ok.

answer(ok, Source, Acc) -> {skip, Acc, Source};
answer(Error, _, _) -> Error.

make_directory(Place) ->
    case filelib:ensure_path(Place) of
        ok -> ok;
        Error -> Error
    end.

%% What is there already stays.
make_link(Make, Target, Place) ->
    case make_parents(Make(Target, Place), Place, fun() -> Make(Target, Place) end) of
        {error, eexist} -> ok;
        Result -> Result
    end.

make_parents({error, enoent}, Place, Again) ->
    case filelib:ensure_dir(Place) of
        ok -> Again();
        Error -> Error
    end;
make_parents(Result, _, _) ->
    Result.

write_file(#{size := Size} = Header, Place, Source, Acc) ->
    Open = fun() -> file:open(Place, [write, raw, binary]) end,
    case make_parents(Open(), Place, Open) of
        {ok, File} ->
            Written = write_data(File, Source, Size),
            Closed = file:close(File),
            case {Written, Closed} of
                {{ok, Rest}, ok} -> set_information(Header, Place), {read, Acc, Rest};
                {{ok, _}, Error} -> Error;
                {Error, _} -> Error
            end;
        {error, enotdir} ->
            {error, enotdir};
        {error, Reason} ->
            {error, {Place, Reason}}
    end.

%% In whole blocks, of which the last may be longer than the data.
write_data(_, Source, 0) -> {ok, Source};
write_data(File, Source, Left) ->
    case read(Source, blocks(min(Left, ?CHUNK))) of
        {ok, Data, Rest} ->
            Part = binary:part(Data, 0, min(Left, byte_size(Data))),
            case file:write(File, Part) of
                ok -> write_data(File, Rest, Left - byte_size(Part));
                Error -> Error
            end;
        eof -> {error, eof};
        Error -> Error
    end.

set_information(#{mode := Mode, mtime := Time}, Place) ->
    file:write_file_info(Place, #file_info{mode = Mode band 8#7777, mtime = Time}, [{time, posix}, raw]).
