-module(beam_lib_read).
-moduledoc """
Object code of Erlang/OTP for `beam_lib`: a container of the kind IFF with chunks, each with four characters
and a length before it.
""".

-export([read/1, file_name/1, module/1, chunk/2, digest/1, build/1, stripped/2]).

-export_type([read/0]).

-type read() :: {object, [{beam_lib:chunkid(), At :: non_neg_integer(), binary()}]}
              | {forms, [tuple()], [term()], Bytes :: binary()}.

-doc "What a file or a binary holds.".
-spec read(beam_lib:beam()) -> read() | {error, term()}.
read(Beam) when is_binary(Beam) -> contents(Beam, Beam);
read(File) ->
    Name = file_name(File),
    case {filename:extension(Name), file:read_file(Name)} of
        {".erl", {ok, Bytes}} -> source(Name, Bytes);
        {_, {ok, Bytes}} -> contents(Bytes, Name);
        {_, {error, Reason}} -> {error, {file_error, Name, Reason}}
    end.

-doc "The extension may be left out, unless it is that of source.".
-spec file_name(file:filename() | atom()) -> string().
file_name(File) ->
    Name = filename:flatten(File),
    case lists:member(filename:extension(Name), [".beam", ".erl"]) of
        true -> Name;
        false -> Name ++ ".beam"
    end.

source(Name, Bytes) ->
    case compile:file(Name, [binary]) of
        {ok, _, Encoded} ->
            {ok, Forms, Options} = compile:decode(Encoded),
            {forms, Forms, Options, Bytes};
        _ ->
            {error, {not_a_beam_file, Name}}
    end.

contents(<<31, 139, _/binary>> = Compressed, Name) ->
    try zlib:gunzip(Compressed) of
        Bytes -> contents(Bytes, Name)
    catch
        error:_ -> {error, {not_a_beam_file, Name}}
    end;
contents(<<"FOR1", Size:32, "BEAM", _/binary>> = Bytes, Name) when Size =< byte_size(Bytes) - 8 ->
    case scan(binary:part(Bytes, 12, Size - 4), 12, []) of
        {ok, Chunks} -> {object, Chunks};
        error -> {error, {invalid_beam_file, Name, 12}}
    end;
contents(Bytes, Name) ->
    case compile:decode(Bytes) of
        {ok, Forms, Options} -> {forms, Forms, Options, Bytes};
        error -> {error, {not_a_beam_file, Name}}
    end.

scan(<<Id:4/binary, Size:32, Rest/binary>>, At, Chunks) when Size =< byte_size(Rest) ->
    Padded = min((Size + 3) band bnot 3, byte_size(Rest)),
    <<Data:Size/binary, _/binary>> = Rest,
    <<_:Padded/binary, Others/binary>> = Rest,
    scan(Others, At + 8 + Padded, [{binary_to_list(Id), At + 8, Data} | Chunks]);
scan(Rest, _At, Chunks) when byte_size(Rest) < 4 ->
    {ok, lists:reverse(Chunks)};
scan(_Rest, _At, _Chunks) ->
    error.

-doc "The first atom of the table.".
-spec module(read()) -> module().
module({object, _} = Read) ->
    case atoms(Read) of
        {ok, [{1, Module} | _]} -> Module;
        _ -> undefined
    end.

-doc "A chunk by its name.".
-spec chunk(atom(), read()) ->
    {ok, term()} | {missing, beam_lib:chunkid()} | {invalid, beam_lib:chunkid()} | unknown.
chunk(atoms, Read) -> atoms(Read);
chunk(attributes, Read) ->
    with_term("Attr", Read, fun(Attributes) ->
        Names = lists:usort([Name || {Name, _} <- Attributes]),
        [{Name, lists:append([Values || {Other, Values} <- Attributes, Other =:= Name])} || Name <- Names]
    end);
chunk(compile_info, Read) -> with_term("CInf", Read, fun(Info) -> Info end);
chunk(documentation, Read) -> with_term("Docs", Read, fun(Docs) -> Docs end);
chunk(debug_info, Read) ->
    case with_term("Dbgi", Read, fun(Info) -> Info end) of
        {missing, _} -> {ok, no_debug_info};
        Info -> Info
    end;
chunk(abstract_code, Read) -> abstract_code(Read);
chunk(exports, Read) -> functions("ExpT", Read, fun(F, A, _) -> {F, A} end);
chunk(labeled_exports, Read) -> functions("ExpT", Read, fun(F, A, Label) -> {F, A, Label} end);
chunk(locals, Read) -> functions("LocT", Read, fun(F, A, _) -> {F, A} end);
chunk(labeled_locals, Read) -> functions("LocT", Read, fun(F, A, Label) -> {F, A, Label} end);
chunk(imports, Read) ->
    case imports(Read) of
        {ok, Imports} -> {ok, lists:sort(Imports)};
        Error -> Error
    end;
chunk(indexed_imports, Read) ->
    case imports(Read) of
        {ok, Imports} ->
            {ok, [{Index, M, F, A} || {Index, {M, F, A}} <- lists:enumerate(Imports)]};
        Error ->
            Error
    end;
chunk(_, _) -> unknown.

abstract_code(Read) ->
    case {data("Dbgi", Read), data("Abst", Read)} of
        {{ok, _}, _} ->
            with_term("Dbgi", Read, fun(Info) -> abstract_code_of(Info) end);
        {none, {ok, <<>>}} -> {ok, no_abstract_code};
        {none, {ok, _}} -> with_term("Abst", Read, fun(Code) -> Code end);
        {none, none} -> {ok, no_abstract_code}
    end.

abstract_code_of({debug_info_v1, erl_abstract_code, {none, _}}) -> no_abstract_code;
abstract_code_of({debug_info_v1, erl_abstract_code, {Forms, _}}) -> {raw_abstract_v1, Forms};
abstract_code_of(_) -> no_abstract_code.

data(Id, {object, Chunks}) ->
    case lists:keyfind(Id, 1, Chunks) of
        {Id, _, Data} -> {ok, Data};
        false -> none
    end.

with_term(Id, Read, Fun) ->
    case data(Id, Read) of
        none -> {missing, Id};
        {ok, Data} ->
            try
                {ok, Fun(binary_to_term(Data))}
            catch
                error:_ -> {invalid, Id}
            end
    end.

%% -- Tables --------------------------------------------------------------------------------------

atoms(Read) ->
    case {data("AtU8", Read), data("Atom", Read)} of
        {{ok, Data}, _} -> atoms(Data, utf8, "AtU8");
        {none, {ok, Data}} -> atoms(Data, latin1, "Atom");
        {none, none} -> {missing, "AtU8"}
    end.

atoms(<<Count:32/signed, Rest/binary>>, Encoding, Id) ->
    try
        Names = case Count < 0 of
                    true -> long_names(Rest, -Count);
                    false -> [Name || <<Length, Name:Length/binary>> <= Rest]
                end,
        {ok, lists:enumerate([binary_to_atom(Name, Encoding) || Name <- lists:sublist(Names, abs(Count))])}
    catch
        error:_ -> {invalid, Id}
    end;
atoms(_, _, Id) ->
    {invalid, Id}.

%% As of OTP 28: lengths are written like operands of instructions.
long_names(_Rest, 0) -> [];
long_names(<<Length:4, 0:1, 0:3, Rest/binary>>, Count) -> long_name(Length, Rest, Count);
long_names(<<High:3, 0:1, 1:1, 0:3, Low, Rest/binary>>, Count) -> long_name(High * 256 + Low, Rest, Count).

long_name(Length, Rest, Count) ->
    <<Name:Length/binary, Others/binary>> = Rest,
    [Name | long_names(Others, Count - 1)].

functions(Id, Read, Fun) ->
    case {data(Id, Read), atoms(Read)} of
        {none, _} -> {missing, Id};
        {{ok, <<_:32, Rows/binary>>}, {ok, Atoms}} ->
            Names = maps:from_list(Atoms),
            try
                {ok, lists:sort([Fun(map_get(F, Names), A, Label) || <<F:32, A:32, Label:32>> <= Rows])}
            catch
                error:_ -> {invalid, Id}
            end;
        {_, Error} ->
            Error
    end.

imports(Read) ->
    case {data("ImpT", Read), atoms(Read)} of
        {none, _} -> {missing, "ImpT"};
        {{ok, <<_:32, Rows/binary>>}, {ok, Atoms}} ->
            Names = maps:from_list(Atoms),
            try
                {ok, [{map_get(M, Names), map_get(F, Names), A} || <<M:32, F:32, A:32>> <= Rows]}
            catch
                error:_ -> {invalid, "ImpT"}
            end;
        {_, Error} ->
            Error
    end.

%% -- The whole -----------------------------------------------------------------------------------

-define(ESSENTIAL, ["Atom", "AtU8", "Code", "StrT", "ImpT", "ExpT", "FunT", "LitT", "Meta"]).

-doc "The digest of what runs.".
-spec digest(read()) -> binary().
digest({object, Chunks}) ->
    erlang:md5([digested(Id, Data) || Id <- ?ESSENTIAL, {Other, _, Data} <- Chunks, Other =:= Id]).

%% The last number of each fun is what a digest was put into.
digested("FunT", <<Count:32, Rows/binary>>) ->
    [<<Count:32>>, [[Row, <<0:32>>] || <<Row:20/binary, _:32>> <= Rows]];
digested(_Id, Data) ->
    Data.

-doc "Chunks put together.".
-spec build([{beam_lib:chunkid(), iodata()}]) -> binary().
build(Chunks) ->
    Contents = iolist_to_binary([[Id, <<(iolist_size(Data)):32>>, Data, padding(iolist_size(Data))]
                                 || {Id, Data} <- Chunks]),
    <<"FOR1", (byte_size(Contents) + 4):32, "BEAM", Contents/binary>>.

padding(Size) -> lists:duplicate((4 - Size rem 4) rem 4, 0).

-doc "What is needed to run it, and the chunks that are to be kept.".
-spec stripped(read(), [beam_lib:chunkid()]) -> binary().
stripped({object, Chunks}, Kept) ->
    Useful = [{Id, Data} || {Id, _, Data} <- Chunks, lists:member(Id, ["Line", "Type"] ++ Kept)],
    Essential = [{Id, Data} || {Id, _, Data} <- Chunks, lists:member(Id, ?ESSENTIAL)],
    zlib:gzip(build(Useful ++ Essential)).
