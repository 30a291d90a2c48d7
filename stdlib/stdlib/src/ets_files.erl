-module(ets_files).
-moduledoc """
Tables in files: what `ets:tab2file/2,3`, `ets:file2tab/1,2` and `ets:tabfile_info/1` do.

A file begins with a line that says what it is. Behind that come external terms, each with its size in
four bytes in front: the header, lists of objects, and a trailer, without which the file is not whole.
""".

-export([info/1, read/2, write/3]).

-define(MAGIC, <<"ets table 1\n">>).
-define(OBJECTS_AT_ONCE, 500).



%% `count`, `sum`: of the objects so far.
-record(state, {device :: file:fd(), count = 0 :: non_neg_integer(), sum :: term()}).

%% -- Writing ---------------------------------------------------------------------------------------------

-spec write(ets:table(), file:name(), [term()]) -> ok | {error, term()}.
write(Table, File, Options) ->
    case write_options(Options, {[], false}) of
        {ok, Extras, IsSynchronous} -> write_table(ets:info(Table), Table, File, Extras, IsSynchronous);
        {error, _} = Error -> Error
    end.

write_options([{extended_info, Extras} | Options], {_, IsSynchronous}) when is_list(Extras) ->
    Known = [object_count, md5sum],
    case Extras -- Known of
        [] -> write_options(Options, {Known -- (Known -- Extras), IsSynchronous});
        [Extra | _] -> {error, {unknown_option, [{extended_info, [Extra]}]}}
    end;
write_options([{sync, IsSynchronous} | Options], {Extras, _}) when is_boolean(IsSynchronous) ->
    write_options(Options, {Extras, IsSynchronous});
write_options([], {Extras, IsSynchronous}) ->
    {ok, Extras, IsSynchronous};
write_options([Option | _], _Result) ->
    {error, {unknown_option, Option}};
write_options(Options, _Result) ->
    {error, {malformed_option, Options}}.

write_table(undefined, _Table, _File, _Extras, _IsSynchronous) ->
    {error, badtab};
write_table(Info, Table, File, Extras, IsSynchronous) ->
    maybe
        true ?= is_readable(Info) orelse {error, badtab},
        {ok, Device} ?= open(File, [write, delayed_write]),
        try
            write_parts(Device, header(Info, Extras), Table, Extras, IsSynchronous)
        catch
            throw:{?MODULE, Error} -> Error
        after
            file:close(Device)
        end
    end.

is_readable(Info) ->
    proplists:get_value(protection, Info) =/= private orelse proplists:get_value(owner, Info) =:= self().

write_parts(Device, Header, Table, Extras, IsSynchronous) ->
    write_bytes(Device, ?MAGIC),
    write_term(Device, {header, Header}),
    true = ets:safe_fixtable(Table, true),
    First = ets:match_object(Table, '_', ?OBJECTS_AT_ONCE),
    State = write_objects(First, #state{device = Device, sum = erlang:md5_init()}),
    true = ets:safe_fixtable(Table, false),
    write_term(Device, {trailer, trailer(State, Extras)}),
    case IsSynchronous of
        true -> file:sync(Device);
        false -> ok
    end.

write_objects('$end_of_table', State) ->
    State;
write_objects({Objects, Continuation}, #state{device = Device, count = Count, sum = Sum} = State) ->
    Bytes = write_term(Device, Objects),
    write_objects(next(Continuation),
                  State#state{count = Count + length(Objects), sum = erlang:md5_update(Sum, Bytes)}).

next('$end_of_table') -> '$end_of_table';
next(Continuation) -> ets:match_object(Continuation).

write_term(Device, Term) ->
    Bytes = term_to_binary(Term),
    write_bytes(Device, [<<(byte_size(Bytes)):32>>, Bytes]),
    Bytes.

write_bytes(Device, Bytes) ->
    case file:write(Device, Bytes) of
        ok -> ok;
        {error, Reason} -> throw({?MODULE, {error, Reason}})
    end.

header(Info, Extras) ->
    [{Item, proplists:get_value(Item, Info)}
     || Item <- [name, type, protection, named_table, keypos, size, compressed, read_concurrency,
                 write_concurrency]]
        ++ [{extended_info, Extras}].

trailer(#state{count = Count, sum = Sum}, Extras) ->
    [{object_count, Count} || lists:member(object_count, Extras)]
        ++ [{md5sum, erlang:md5_final(Sum)} || lists:member(md5sum, Extras)].

open(File, Modes) ->
    try file:open(File, [raw, binary | Modes]) of
        {ok, Device} -> {ok, Device};
        {error, badarg} -> {error, {badarg, File}};
        {error, Reason} -> {error, {file_error, File, Reason}}
    catch
        error:_ -> {error, {badarg, File}}
    end.

%% -- Reading ---------------------------------------------------------------------------------------------

-spec read(file:name(), [term()]) -> {ok, ets:table()} | {error, term()}.
read(File, Options) ->
    case read_options(Options, false) of
        {ok, Verifies} -> with_header(File, fun(Device, Header) -> load(Device, Header, Verifies) end);
        {error, _} = Error -> Error
    end.

read_options([{verify, Verifies} | Options], _) when is_boolean(Verifies) ->
    read_options(Options, Verifies);
read_options([], Verifies) ->
    {ok, Verifies};
read_options([Option | _], _Verifies) ->
    {error, {unknown_option, Option}};
read_options(Options, _Verifies) ->
    {error, {malformed_option, Options}}.

-spec info(file:name()) -> {ok, [{atom(), term()}]} | {error, term()}.
info(File) ->
    with_header(File, fun(_Device, Header) ->
        Items = [name, type, protection, named_table, keypos, size, extended_info],
        {ok, [{Item, proplists:get_value(Item, Header)} || Item <- Items] ++ [{version, {1, 0}}]}
    end).

with_header(File, Function) ->
    case open(File, [read, read_ahead]) of
        {ok, Device} ->
            try
                {ok, ?MAGIC} = file:read(Device, byte_size(?MAGIC)),
                {{header, Header}, _} = read_term(Device),
                Function(Device, Header)
            catch
                error:{badmatch, _} -> {error, {read_error, {not_a_log_file, File}}}
            after
                file:close(Device)
            end;
        {error, Reason} ->
            {error, {read_error, Reason}}
    end.

load(Device, Header, Verifies) ->
    try ets:new(proplists:get_value(name, Header), table_options(Header)) of
        Table ->
            case load_objects(Table, #state{device = Device, sum = erlang:md5_init()}) of
                {ok, State, Trailer} -> loaded(Table, State, Header, Trailer, Verifies);
                incomplete when Verifies -> bad_file(Table);
                incomplete -> {ok, Table}
            end
    catch
        error:badarg -> {error, cannot_create_table}
    end.

table_options(Header) ->
    [proplists:get_value(type, Header), proplists:get_value(protection, Header)]
        ++ [{Option, proplists:get_value(Option, Header)}
            || Option <- [keypos, read_concurrency, write_concurrency]]
        ++ [Flag || Flag <- [named_table, compressed], proplists:get_value(Flag, Header)].

load_objects(Table, #state{device = Device, count = Count, sum = Sum} = State) ->
    case read_term(Device) of
        {{trailer, Trailer}, _Bytes} ->
            {ok, State, Trailer};
        {Objects, Bytes} when is_list(Objects) ->
            true = ets:insert(Table, Objects),
            load_objects(Table, State#state{count = Count + length(Objects),
                                            sum = erlang:md5_update(Sum, Bytes)});
        _ ->
            incomplete
    end.

loaded(Table, _State, _Header, _Trailer, false) ->
    {ok, Table};
loaded(Table, State, Header, Trailer, true) ->
    Extras = proplists:get_value(extended_info, Header),
    case trailer(State, Extras) =:= Trailer of
        true -> {ok, Table};
        false -> bad_file(Table)
    end.

bad_file(Table) ->
    ets:delete(Table),
    {error, badfile}.

%% The term and its bytes; anything else is no term.
read_term(Device) ->
    maybe
        {ok, <<Size:32>>} ?= file:read(Device, 4),
        {ok, <<Bytes:Size/binary>>} ?= file:read(Device, Size),
        try
            {binary_to_term(Bytes), Bytes}
        catch
            error:badarg -> damaged
        end
    end.
