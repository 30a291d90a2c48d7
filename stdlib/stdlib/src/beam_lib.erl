-module(beam_lib).
-moduledoc """
What there is to know of a module that is not loaded: its forms, attributes, functions and calls.

A module is a file or a binary: object code of Erlang/OTP, what `compile` makes here, or source, which is what
`code:which/1` finds. Object code is only read; it does not run here.
""".

-export([chunks/2, chunks/3, all_chunks/1, info/1, version/1, md5/1, format_error/1]).
-export([build_module/1, strip/1, strip/2, strip_files/1, strip_files/2, strip_release/1, strip_release/2]).
-export([cmp/2, cmp_dirs/2, diff_dirs/2]).

-export_type([beam/0, chunkid/0, chunkref/0, chnk_rsn/0]).

-type beam() :: file:filename() | binary().
-type chunkid() :: nonempty_string().
-type chunkname() :: abstract_code | attributes | atoms | compile_info | debug_info | documentation | exports
                   | imports | indexed_imports | labeled_exports | labeled_locals | locals.
-type chunkref() :: chunkname() | chunkid().
-type chunkdata() :: {chunkname(), term()} | {chunkid(), binary() | missing_chunk}.
-type chnk_rsn() :: {unknown_chunk, file:filename() | binary(), term()}
                  | {missing_chunk, file:filename() | binary(), term()}
                  | {not_a_beam_file, file:filename() | binary()}
                  | {file_error, file:filename(), file:posix()}
                  | {invalid_chunk, file:filename() | binary(), term()}.
-type failure() :: {error, beam_lib, term()}.

%% -- Reading -------------------------------------------------------------------------------------

-doc #{equiv => chunks(Beam, References, [])}.
-spec chunks(beam(), [chunkref()]) -> {ok, {module(), [chunkdata()]}} | failure().
chunks(Beam, References) -> chunks(Beam, References, []).

-doc """
Parts of a module by their names. Object code has chunks with identifiers of four characters, too.
With `allow_missing_chunks`, what is not there is `missing_chunk`.
""".
-spec chunks(beam(), [chunkref()], [allow_missing_chunks]) -> {ok, {module(), [chunkdata()]}} | failure().
chunks(Beam, References, Options) ->
    attempt(fun() ->
        Allowed = lists:member(allow_missing_chunks, Options),
        Read = read(Beam),
        {module(Read), [{Reference, chunk(Reference, Read, Beam, Allowed)} || Reference <- References]}
    end).

-doc "The identifiers and contents of all chunks of object code.".
-spec all_chunks(beam()) -> {ok, module(), [{chunkid(), binary()}]} | failure().
all_chunks(Beam) ->
    case attempt(fun() -> read(Beam) end) of
        {ok, {object, Chunks} = Read} -> {ok, module(Read), [{Id, Data} || {Id, _, Data} <- Chunks]};
        {ok, Read} -> {ok, module(Read), []};
        Error -> Error
    end.

-doc "Where a module is, its name, and what its chunks are called.".
-spec info(beam()) -> [{file | binary | module | chunks, term()}] | failure().
info(Beam) ->
    case attempt(fun() -> read(Beam) end) of
        {ok, Read} ->
            Chunks = case Read of
                         {object, All} -> [{Id, At, byte_size(Data)} || {Id, At, Data} <- All];
                         _ -> []
                     end,
            [place(Beam), {module, module(Read)}, {chunks, Chunks}];
        Error ->
            Error
    end.

place(Beam) when is_binary(Beam) -> {binary, Beam};
place(File) -> {file, beam_lib_read:file_name(File)}.

-doc "The attribute `vsn`, or what stands for it.".
-spec version(beam()) -> {ok, {module(), [term()]}} | failure().
version(Beam) ->
    case chunks(Beam, [attributes]) of
        {ok, {Module, [{attributes, Attributes}]}} -> {ok, {Module, proplists:get_value(vsn, Attributes, [])}};
        Error -> Error
    end.

-doc "The digest of what the module consists of.".
-spec md5(beam()) -> {ok, {module(), binary()}} | failure().
md5(Beam) ->
    attempt(fun() ->
        Read = read(Beam),
        {module(Read), digest(Read)}
    end).

attempt(Fun) ->
    try
        {ok, Fun()}
    catch
        throw:{beam_lib, Reason} -> {error, beam_lib, Reason}
    end.

-spec fail(term()) -> no_return().
fail(Reason) -> throw({beam_lib, Reason}).

read(Beam) ->
    case beam_lib_read:read(Beam) of
        {error, Reason} -> fail(Reason);
        Read -> Read
    end.

module({object, _} = Read) -> beam_lib_read:module(Read);
module({forms, Forms, _, _}) -> hd([Name || {attribute, _, module, Name} <- Forms] ++ [undefined]).

digest({object, _} = Read) -> beam_lib_read:digest(Read);
digest({forms, _, _, Bytes}) -> erlang:md5(Bytes).

chunk([_, _, _, _] = Id, {object, Chunks}, Beam, IsAllowed) ->
    case lists:keyfind(Id, 1, Chunks) of
        {Id, _, Data} -> Data;
        false -> missing(Id, Beam, IsAllowed)
    end;
chunk([_, _, _, _] = Id, {forms, _, _, _}, Beam, IsAllowed) ->
    missing(Id, Beam, IsAllowed);
chunk(Name, Read, Beam, IsAllowed) when is_atom(Name) ->
    Value = case Read of
                {object, _} -> beam_lib_read:chunk(Name, Read);
                {forms, Forms, Options, Source} -> beam_lib_forms:chunk(Name, Forms, Options, Source)
            end,
    case Value of
        {ok, Data} -> Data;
        {missing, Id} -> missing(Id, Beam, IsAllowed);
        {invalid, Id} -> fail({invalid_chunk, named(Beam), Id});
        unknown -> fail({unknown_chunk, named(Beam), Name})
    end;
chunk(Reference, _Read, Beam, _IsAllowed) ->
    fail({unknown_chunk, named(Beam), Reference}).

missing(_Id, _Beam, true) -> missing_chunk;
missing(Id, Beam, false) -> fail({missing_chunk, named(Beam), Id}).

named(Beam) when is_binary(Beam) -> Beam;
named(File) -> beam_lib_read:file_name(File).

%% -- Making object code --------------------------------------------------------------------------

-doc "Object code of chunks.".
-spec build_module([{chunkid(), iodata()}]) -> {ok, binary()}.
build_module(Chunks) -> {ok, beam_lib_read:build(Chunks)}.

-doc #{equiv => strip(Beam, [])}.
-spec strip(beam()) -> {ok, {module(), beam()}} | failure().
strip(Beam) -> strip(Beam, []).

-doc """
Object code without what is not needed to run it; the chunks of the list are kept. A file is written anew.
What was made here, and source, stays as it is.
""".
-spec strip(beam(), [chunkid()]) -> {ok, {module(), beam()}} | failure().
strip(Beam, Kept) ->
    attempt(fun() ->
        Read = read(Beam),
        {module(Read), stripped(Read, Beam, Kept)}
    end).

stripped({forms, _, _, _}, Beam, _Kept) ->
    Beam;
stripped(Read, Beam, Kept) when is_binary(Beam) ->
    beam_lib_read:stripped(Read, Kept);
stripped(Read, Beam, Kept) ->
    File = beam_lib_read:file_name(Beam),
    case file:write_file(File, beam_lib_read:stripped(Read, Kept)) of
        ok -> File;
        {error, Reason} -> fail({file_error, File, Reason})
    end.

-doc #{equiv => strip_files(Files, [])}.
-spec strip_files([beam()]) -> {ok, [{module(), beam()}]} | failure().
strip_files(Files) -> strip_files(Files, []).

-doc "Strips files, or binaries.".
-spec strip_files([beam()], [chunkid()]) -> {ok, [{module(), beam()}]} | failure().
strip_files(Files, Kept) ->
    attempt(fun() ->
        [case strip(File, Kept) of
             {ok, Stripped} -> Stripped;
             {error, ?MODULE, Reason} -> fail(Reason)
         end || File <- Files]
    end).

-doc #{equiv => strip_release(Directory, [])}.
-spec strip_release(file:filename()) -> {ok, [{module(), file:filename()}]} | failure().
strip_release(Directory) -> strip_release(Directory, []).

-doc "Strips the object code of all applications below `Directory`.".
-spec strip_release(file:filename(), [chunkid()]) -> {ok, [{module(), file:filename()}]} | failure().
strip_release(Directory, Kept) ->
    strip_files(filelib:wildcard(filename:join([Directory, "lib", "*", "ebin", "*.beam"])), Kept).

%% -- Comparing -----------------------------------------------------------------------------------

-doc "Whether two modules are the same but for how they were compiled.".
-spec cmp(beam(), beam()) -> ok | failure().
cmp(Beam1, Beam2) ->
    case attempt(fun() -> {read(Beam1), read(Beam2)} end) of
        {ok, {Read1, Read2}} -> difference(module(Read1), module(Read2), contents(Read1), contents(Read2));
        Error -> Error
    end.

difference(Module, Module, Contents, Contents) -> ok;
difference(Module, Module, Contents1, Contents2) ->
    Ids = fun(Contents) -> [Id || {Id, _} <- Contents] end,
    Reason = case Ids(Contents1) =:= Ids(Contents2) of
                 true -> {chunks_different, hd([Id || {Id, _} <- Contents1 -- Contents2])};
                 false -> different_chunks
             end,
    {error, ?MODULE, Reason};
difference(Module1, Module2, _, _) ->
    {error, ?MODULE, {modules_different, Module1, Module2}}.

contents({object, Chunks}) -> lists:sort([{Id, Data} || {Id, _, Data} <- Chunks, is_significant(Id)]);
contents({forms, Forms, _, _}) -> [{abstract_code, Forms}].

is_significant(Id) -> not lists:member(Id, ["CInf", "Dbgi", "Docs"]).

-doc "The modules that only one of two directories has, and those that are different.".
-spec cmp_dirs(file:filename(), file:filename()) ->
    {[file:filename()], [file:filename()], [{file:filename(), file:filename()}]} | failure().
cmp_dirs(Directory1, Directory2) ->
    case [Directory || Directory <- [Directory1, Directory2], not filelib:is_dir(Directory)] of
        [None | _] ->
            {error, ?MODULE, {not_a_directory, None}};
        [] ->
            {Files1, Files2} = {files(Directory1), files(Directory2)},
            {[filename:join(Directory1, File) || File <- Files1 -- Files2],
             [filename:join(Directory2, File) || File <- Files2 -- Files1],
             [{File1, File2} || File <- Files1, lists:member(File, Files2),
                                File1 <- [filename:join(Directory1, File)],
                                File2 <- [filename:join(Directory2, File)], cmp(File1, File2) =/= ok]}
    end.

files(Directory) -> lists:sort(filelib:wildcard("*.beam", Directory)).

-doc "The same, printed.".
-spec diff_dirs(file:filename(), file:filename()) -> ok | failure().
diff_dirs(Directory1, Directory2) ->
    case cmp_dirs(Directory1, Directory2) of
        {Only1, Only2, Different} ->
            print_only(Directory1, Only1),
            print_only(Directory2, Only2),
            [io:format("** different: ~tp~n", [Pair]) || Pair <- Different],
            ok;
        Error ->
            Error
    end.

print_only(_Directory, []) -> ok;
print_only(Directory, Files) ->
    io:format("Only in ~tp: ~tp~n", [Directory, [filename:basename(File) || File <- Files]]).

-doc "The text for what has gone wrong.".
-spec format_error(term()) -> io_lib:chars().
format_error({error, Error}) -> format_error(Error);
format_error({error, ?MODULE, Error}) -> format_error(Error);
format_error({unknown_chunk, File, Id}) -> io_lib:format("~tp: Cannot find chunk ~p~n", [File, Id]);
format_error({missing_chunk, File, Id}) -> io_lib:format("~tp: Cannot find chunk ~p~n", [File, Id]);
format_error({invalid_chunk, File, Id}) ->
    io_lib:format("~tp: Invalid contents of chunk ~p~n", [File, Id]);
format_error({not_a_beam_file, File}) -> io_lib:format("~tp: Not a BEAM file~n", [File]);
format_error({file_error, File, Reason}) -> io_lib:format("~tp: ~tp~n", [File, file:format_error(Reason)]);
format_error({modules_different, Module1, Module2}) ->
    io_lib:format("different modules ~p and ~p", [Module1, Module2]);
format_error({chunks_different, Id}) -> io_lib:format("chunks ~p differ~n", [Id]);
format_error(different_chunks) -> "different chunks\n";
format_error({not_a_directory, Name}) -> io_lib:format("~tp: Not a directory~n", [Name]);
format_error(Error) -> io_lib:format("~tp~n", [Error]).
