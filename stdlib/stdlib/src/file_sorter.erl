-module(file_sorter).
-moduledoc """
Sorts and merges files that need not fit into memory: runs of some size are sorted and written to temporary
files, which are merged, some at a time, until one is left. What is equal keeps its order.

A file has objects, each with its size in front (option `header`, 4 bytes by default), or, with
`{format, term}`, terms as text. Input and output may be functions.
""".

-export([sort/1, sort/2, sort/3, keysort/2, keysort/3, keysort/4]).
-export([merge/2, merge/3, keymerge/3, keymerge/4, check/1, check/2, keycheck/2, keycheck/3]).

-export_type([reason/0]).

-type file_name() :: file:name().
-type i_command() :: read | close.
-type object() :: term() | binary().
-type i_reply() ::
    end_of_input | {end_of_input, Value :: term()} | {[object()], infun()} | {error, term()}.
-type infun() :: fun((i_command()) -> i_reply()).
-type input() :: [file_name()] | infun().
-type o_command() :: {value, Value :: term()} | [object()] | close.
-type outfun() :: fun((o_command()) -> term()).
-type output() :: file_name() | outfun().
-type key_pos() :: pos_integer() | [pos_integer()].
-type options() :: [option()] | option().
-type option() ::
    {compressed, boolean()} | {header, pos_integer()} |
    {format, binary_term | term | binary | fun((binary()) -> term())} | {no_files, pos_integer()} |
    {order, ascending | descending | fun((term(), term()) -> boolean())} | {size, non_neg_integer()} |
    {tmpdir, file:name()} | {unique, boolean()}.
-type reason() ::
    bad_object | {bad_object, file_name()} | {bad_term, file_name()} |
    {file_error, file_name(), file:posix()} | {premature_eof, file_name()}.

-record(opts, {
    key = none :: none | key_pos(),
    format = binary_term,
    header = 4 :: pos_integer(),
    size = 524288 :: non_neg_integer(),
    files = 16 :: pos_integer(),
    tmpdir = "" :: file:name(),
    order = ascending,
    unique = false :: boolean(),
    compressed = false :: boolean()
}).

%% -- API -----------------------------------------------------------------------------------------

-doc "Sorts a file in place.".
-spec sort(file_name()) -> ok | {error, reason()}.
sort(FileName) -> sort([FileName], FileName).

-spec sort(input(), output()) -> term().
sort(Input, Output) -> sort(Input, Output, []).

-spec sort(input(), output(), options()) -> term().
sort(Input, Output, Options) ->
    sorted(none, Input, Output, Options, [Input, Output, Options]).

-doc "Sorts a file in place by an element of tuples, or several.".
-spec keysort(key_pos(), file_name()) -> ok | {error, reason()}.
keysort(KeyPos, FileName) -> keysort(KeyPos, [FileName], FileName).

-spec keysort(key_pos(), input(), output()) -> term().
keysort(KeyPos, Input, Output) -> keysort(KeyPos, Input, Output, []).

-spec keysort(key_pos(), input(), output(), options()) -> term().
keysort(KeyPos, Input, Output, Options) ->
    sorted(KeyPos, Input, Output, Options, [KeyPos, Input, Output, Options]).

sorted(KeyPos, Input, Output, Options, Arguments) ->
    is_input(Input) andalso is_output(Output) orelse error(badarg, Arguments),
    Opts = options(KeyPos, Options, Arguments),
    guarded(fun() -> sort_1(Input, Output, Opts) end).

-doc "Merges files that are sorted.".
-spec merge([file_name()], output()) -> term().
merge(FileNames, Output) -> merge(FileNames, Output, []).

-spec merge([file_name()], output(), options()) -> term().
merge(FileNames, Output, Options) ->
    merged(none, FileNames, Output, Options, [FileNames, Output, Options]).

-spec keymerge(key_pos(), [file_name()], output()) -> term().
keymerge(KeyPos, FileNames, Output) -> keymerge(KeyPos, FileNames, Output, []).

-spec keymerge(key_pos(), [file_name()], output(), options()) -> term().
keymerge(KeyPos, FileNames, Output, Options) ->
    merged(KeyPos, FileNames, Output, Options, [KeyPos, FileNames, Output, Options]).

merged(KeyPos, FileNames, Output, Options, Arguments) ->
    is_list(FileNames) andalso is_output(Output) orelse error(badarg, Arguments),
    Opts = options(KeyPos, Options, Arguments),
    Names = [filename:absname(Name) || Name <- FileNames],
    guarded(fun() -> to_output(merge_files(Names, Opts), Output, Opts) end).

-doc "The first object out of order in a file, with its number, if there is one.".
-spec check(file_name()) -> {ok, [{file_name(), pos_integer(), term()}]} | {error, reason()}.
check(FileName) -> check([FileName], []).

-spec check([file_name()], options()) -> {ok, [{file_name(), pos_integer(), term()}]} | {error, reason()}.
check(FileNames, Options) -> checked(none, FileNames, Options, [FileNames, Options]).

-spec keycheck(key_pos(), file_name()) -> {ok, [{file_name(), pos_integer(), term()}]} | {error, reason()}.
keycheck(KeyPos, FileName) -> keycheck(KeyPos, [FileName], []).

-spec keycheck(key_pos(), [file_name()], options()) ->
    {ok, [{file_name(), pos_integer(), term()}]} | {error, reason()}.
keycheck(KeyPos, FileNames, Options) -> checked(KeyPos, FileNames, Options, [KeyPos, FileNames, Options]).

checked(KeyPos, FileNames, Options, Arguments) ->
    is_list(FileNames) orelse error(badarg, Arguments),
    Opts = options(KeyPos, Options, Arguments),
    guarded(fun() ->
        {ok, lists:append([check_file(filename:absname(Name), Opts) || Name <- FileNames])}
    end).

guarded(Function) ->
    try Function()
    catch
        throw:{file_sorter, Error} -> Error
    end.

-spec failed(term()) -> no_return().
failed(Reason) -> throw({file_sorter, {error, Reason}}).

%% -- Options -------------------------------------------------------------------------------------

is_input(Input) -> is_list(Input) orelse is_function(Input, 1).

is_output(Output) ->
    is_list(Output) orelse is_atom(Output) orelse is_binary(Output) orelse is_function(Output, 1).

options(KeyPos, Options, Arguments) ->
    is_key(KeyPos) orelse error({badarg, KeyPos}, Arguments),
    try lists:foldl(fun option/2, #opts{key = KeyPos}, as_list(Options)) of
        #opts{key = Key, order = Order} when Key =/= none, is_function(Order) -> error(badarg, Arguments);
        #opts{tmpdir = ""} = Opts -> Opts#opts{tmpdir = working_directory()};
        Opts -> Opts
    catch
        throw:{bad_option, Option} -> error({badarg, Option}, Arguments)
    end.

as_list(Options) when is_list(Options) -> Options;
as_list(Option) -> [Option].

is_key(none) -> true;
is_key(N) when is_integer(N) -> N > 0;
is_key([_ | _] = Keys) -> lists:all(fun(N) -> is_integer(N) andalso N > 0 end, Keys);
is_key(_) -> false.

option({format, Format}, Opts) when
    Format =:= binary_term; Format =:= term; Format =:= binary; is_function(Format, 1)
->
    Opts#opts{format = Format};
option({header, N}, Opts) when is_integer(N), N > 0, N =< 4 -> Opts#opts{header = N};
option({size, N}, Opts) when is_integer(N), N >= 0 -> Opts#opts{size = N};
option({no_files, N}, Opts) when is_integer(N), N > 1 -> Opts#opts{files = N};
option({tmpdir, Dir}, Opts) -> Opts#opts{tmpdir = Dir};
option({order, Order}, Opts) when Order =:= ascending; Order =:= descending; is_function(Order, 2) ->
    Opts#opts{order = Order};
option({unique, IsUnique}, Opts) when is_boolean(IsUnique) -> Opts#opts{unique = IsUnique};
option({compressed, IsCompressed}, Opts) when is_boolean(IsCompressed) ->
    Opts#opts{compressed = IsCompressed};
option(Option, _Opts) -> throw({bad_option, Option}).

working_directory() ->
    {ok, Directory} = file:get_cwd(),
    Directory.

%% -- Sorting -------------------------------------------------------------------------------------

%% An item is `{Key, Object}`: what is compared, and what is written.

sort_1(Input, Output, Opts) ->
    case runs(source(Input, Opts), [], 0, [], Opts) of
        {Last, [], Value} ->
            with_value(Value, from_list(Last), Output, Opts);
        {Last, Runs0, Value} ->
            Runs = reduced(lists:reverse(spilled(Last, Runs0, Opts)), Opts),
            try
                with_value(Value, merge_runs(Runs, Opts), Output, Opts)
            after
                [file:delete(Run) || Run <- Runs]
            end
    end.

with_value(none, Stream, Output, Opts) ->
    to_output(Stream, Output, Opts);
with_value({value, Value}, Stream, Output, Opts) when is_function(Output) ->
    to_output(Stream, Output({value, Value}), Opts);
with_value(_Value, Stream, Output, Opts) ->
    to_output(Stream, Output, Opts).

%% Reads items until there are as many bytes as make a run, which is written to a file.
runs(Stream, Items, Size, Runs, #opts{size = Limit} = Opts) ->
    case next(Stream) of
        {Item, Bytes, Rest} when Size + Bytes > Limit, Items =/= [] ->
            runs(Rest, [Item], Bytes, spilled(in_order(lists:reverse(Items), Opts), Runs, Opts), Opts);
        {Item, Bytes, Rest} ->
            runs(Rest, [Item | Items], Size + Bytes, Runs, Opts);
        {done, Value} ->
            {in_order(lists:reverse(Items), Opts), Runs, Value}
    end.

in_order(Items, #opts{order = ascending} = Opts) -> unique(lists:keysort(1, Items), Opts);
in_order(Items, #opts{order = descending} = Opts) ->
    unique(lists:reverse(lists:keysort(1, lists:reverse(Items))), Opts);
in_order(Items, #opts{order = Order} = Opts) ->
    unique(lists:sort(fun({A, _}, {B, _}) -> Order(A, B) end, Items), Opts).

unique(Items, #opts{unique = false}) -> Items;
unique(Items, Opts) -> without_equal(Items, Opts).

without_equal([Item | [Next | Rest] = Items], Opts) ->
    case is_equal(Item, Next, Opts) of
        true -> without_equal([Item | Rest], Opts);
        false -> [Item | without_equal(Items, Opts)]
    end;
without_equal(Items, _Opts) ->
    Items.

is_equal({A, _}, {B, _}, #opts{order = Order}) when is_function(Order) -> Order(A, B) andalso Order(B, A);
is_equal({A, _}, {B, _}, _Opts) -> A == B.

spilled(Items, Runs, Opts) ->
    [spilled_stream(from_list(Items), Opts) | Runs].

spilled_stream(Stream, #opts{tmpdir = Directory, compressed = IsCompressed} = Opts) ->
    Number = integer_to_list(erlang:unique_integer([positive])),
    Name = filename:join(Directory, "fs_mem_" ++ os:getpid() ++ "_" ++ Number),
    Modes = [write, raw, binary | [compressed || IsCompressed]],
    ok = write_items(Name, Modes, Stream, Opts#opts{format = item_format(Opts), header = 4}),
    Name.

%% Temporary files have binaries, for all formats but text.
item_format(#opts{format = term}) -> binary_term;
item_format(#opts{format = Format}) -> Format.

%% Merges the first runs as long as there are more than may be open.
reduced(Runs, #opts{files = Files}) when length(Runs) =< Files ->
    Runs;
reduced(Runs, #opts{files = Files} = Opts) ->
    {First, Others} = lists:split(Files, Runs),
    Merged = spilled_stream(merge_runs(First, Opts), Opts),
    [file:delete(Run) || Run <- First],
    reduced([Merged | Others], Opts).

merge_runs(Runs, Opts) ->
    merge_files(Runs, Opts#opts{format = item_format(Opts), header = 4}).

%% -- Streams of items ----------------------------------------------------------------------------

%% A stream is a function without arguments: `{Item, Bytes, Stream}` or `{done, none | {value, Value}}`.
next(Stream) -> Stream().

from_list(Items) ->
    fun() ->
        case Items of
            [Item | Rest] -> {Item, 0, from_list(Rest)};
            [] -> {done, none}
        end
    end.

source(Input, Opts) when is_list(Input) ->
    files_stream([filename:absname(Name) || Name <- Input], Opts);
source(Input, Opts) ->
    fun() -> read_input(Input, Opts) end.

read_input(Input, Opts) ->
    case Input(read) of
        end_of_input -> {done, none};
        {end_of_input, Value} -> {done, {value, Value}};
        {Objects, Next} when is_list(Objects), is_function(Next, 1) -> objects(Objects, Next, Opts);
        {error, _} = Error -> throw({file_sorter, Error});
        Other -> failed({bad_reply, Other})
    end.

objects([Object | Objects], Input, Opts) ->
    {Item, Bytes} = item_of_object(Object, Opts),
    {Item, Bytes, fun() -> objects(Objects, Input, Opts) end};
objects([], Input, Opts) ->
    read_input(Input, Opts).

item_of_object(Object, #opts{format = term} = Opts) ->
    {{key(Object, bad_object, Opts), term_to_binary(Object)}, erlang:external_size(Object)};
item_of_object(Object, Opts) when is_binary(Object) ->
    {item(Object, bad_object, Opts), byte_size(Object)};
item_of_object(_Object, _Opts) ->
    failed(bad_object).

item(Bytes, Reason, #opts{format = Format} = Opts) ->
    Value =
        try
            case Format of
                binary_term -> binary_to_term(Bytes);
                binary -> Bytes;
                _ -> Format(Bytes)
            end
        catch
            error:_ -> failed(Reason)
        end,
    {key(Value, Reason, Opts), Bytes}.

key(Value, _Reason, #opts{key = none}) ->
    Value;
key(Value, Reason, #opts{key = Key}) ->
    try
        case Key of
            [_ | _] -> [element(N, Value) || N <- Key];
            _ -> element(Key, Value)
        end
    catch
        error:_ -> failed(Reason)
    end.

files_stream(Names, Opts) ->
    fun() ->
        case Names of
            [Name | Rest] -> append(file_stream(Name, Opts), files_stream(Rest, Opts));
            [] -> {done, none}
        end
    end.

append(First, Second) ->
    case next(First) of
        {Item, Bytes, Rest} -> {Item, Bytes, fun() -> append(Rest, Second) end};
        {done, _} -> next(Second)
    end.

file_stream(Name, #opts{format = term} = Opts) ->
    fun() ->
        case file:open(Name, [read | [compressed || Opts#opts.compressed]]) of
            {ok, File} -> read_term(File, Name, Opts);
            {error, Reason} -> failed({file_error, Name, Reason})
        end
    end;
file_stream(Name, Opts) ->
    fun() ->
        case file:open(Name, [read, raw, binary, read_ahead | [compressed || Opts#opts.compressed]]) of
            {ok, File} -> read_object(File, Name, Opts);
            {error, Reason} -> failed({file_error, Name, Reason})
        end
    end.

read_term(File, Name, Opts) ->
    case io:read(File, '') of
        {ok, Term} ->
            Item = {key(Term, {bad_term, Name}, Opts), term_to_binary(Term)},
            {Item, erlang:external_size(Term), fun() -> read_term(File, Name, Opts) end};
        eof ->
            file:close(File),
            {done, none};
        {error, _} ->
            file:close(File),
            failed({bad_term, Name})
    end.

read_object(File, Name, #opts{header = Header} = Opts) ->
    case file:read(File, Header) of
        {ok, <<Size:Header/unit:8>>} ->
            case file:read(File, Size) of
                {ok, <<Bytes:Size/binary>>} ->
                    Item = item(Bytes, {bad_object, Name}, Opts),
                    {Item, Size, fun() -> read_object(File, Name, Opts) end};
                {error, Reason} -> failed({file_error, Name, Reason});
                _ -> failed({premature_eof, Name})
            end;
        eof ->
            file:close(File),
            {done, none};
        {ok, _} ->
            failed({premature_eof, Name});
        {error, Reason} ->
            failed({file_error, Name, Reason})
    end.

%% -- Merging -------------------------------------------------------------------------------------

%% The heads of the streams in order, each with the number of its stream: what is equal comes in that order.
merge_files(Names, Opts) ->
    Heads = [
        {Item, N, Rest}
     || {N, Name} <- lists:enumerate(Names), {Item, _, Rest} <- [next(file_stream(Name, Opts))]
    ],
    Stream = merge_stream(lists:foldl(fun(Head, Sorted) -> insert(Head, Sorted, Opts) end, [], Heads), Opts),
    case Opts#opts.unique of
        true -> unique_stream(Stream, none, Opts);
        false -> Stream
    end.

merge_stream(Heads, Opts) ->
    fun() ->
        case Heads of
            [] ->
                {done, none};
            [{Item, N, Rest} | Others] ->
                NewHeads =
                    case next(Rest) of
                        {NextItem, _, More} -> insert({NextItem, N, More}, Others, Opts);
                        {done, _} -> Others
                    end,
                {Item, 0, merge_stream(NewHeads, Opts)}
        end
    end.

insert({Item, N, _} = Head, [{Other, M, _} = First | Rest] = Heads, Opts) ->
    case is_before(Item, Other, Opts) orelse N < M andalso not is_before(Other, Item, Opts) of
        true -> [Head | Heads];
        false -> [First | insert(Head, Rest, Opts)]
    end;
insert(Head, [], _Opts) ->
    [Head].

is_before({A, _}, {B, _}, #opts{order = ascending}) -> A < B;
is_before({A, _}, {B, _}, #opts{order = descending}) -> A > B;
is_before({A, _}, {B, _}, #opts{order = Order}) -> not Order(B, A).

unique_stream(Stream, Last, Opts) ->
    fun() ->
        case next(Stream) of
            {Item, Bytes, Rest} ->
                case Last =/= none andalso is_equal(Last, Item, Opts) of
                    true -> next(unique_stream(Rest, Last, Opts));
                    false -> {Item, Bytes, unique_stream(Rest, Item, Opts)}
                end;
            Done -> Done
        end
    end.

%% -- Output --------------------------------------------------------------------------------------

to_output(Stream, Output, Opts) when is_function(Output, 1) ->
    to_function(Stream, Output, [], 0, Opts);
to_output(Stream, Name, Opts) ->
    Modes = [raw || Opts#opts.format =/= term] ++ [compressed || Opts#opts.compressed],
    write_items(Name, [write, binary | Modes], Stream, Opts).

to_function(Stream, Output, Objects, Count, Opts) ->
    case next(Stream) of
        {{_, Bytes}, _, Rest} when Count < 1000 ->
            to_function(Rest, Output, [object(Bytes, Opts) | Objects], Count + 1, Opts);
        {{_, Bytes}, _, Rest} ->
            to_function(Rest, given(Output, Objects), [object(Bytes, Opts)], 1, Opts);
        {done, _} when Objects =:= [] ->
            Output(close);
        {done, _} ->
            (given(Output, Objects))(close)
    end.

given(Output, Objects) ->
    case Output(lists:reverse(Objects)) of
        Next when is_function(Next, 1) -> Next;
        {error, _} = Error -> throw({file_sorter, Error});
        Other -> throw({file_sorter, Other})
    end.

object(Bytes, #opts{format = term}) -> binary_to_term(Bytes);
object(Bytes, _Opts) -> Bytes.

write_items(Name, Modes, Stream, Opts) ->
    case file:open(Name, Modes) of
        {ok, File} ->
            Result = write_chunks(File, Name, Stream, [], 0, Opts),
            ok = file:close(File),
            Result;
        {error, Reason} ->
            failed({file_error, Name, Reason})
    end.

write_chunks(File, Name, Stream, Chunk, Size, Opts) ->
    case next(Stream) of
        {{_, Bytes}, _, Rest} when Size < 65536 ->
            write_chunks(File, Name, Rest, [Chunk, on_file(Bytes, Opts)], Size + byte_size(Bytes), Opts);
        {{_, Bytes}, _, Rest} ->
            write_chunk(File, Name, Chunk, Opts),
            write_chunks(File, Name, Rest, [on_file(Bytes, Opts)], byte_size(Bytes), Opts);
        {done, _} ->
            write_chunk(File, Name, Chunk, Opts),
            ok
    end.

write_chunk(File, Name, Chunk, #opts{format = term}) ->
    written(io:put_chars(File, Chunk), Name);
write_chunk(File, Name, Chunk, _Opts) ->
    written(file:write(File, Chunk), Name).

written(ok, _Name) -> ok;
written({error, Reason}, Name) -> failed({file_error, Name, Reason}).

on_file(Bytes, #opts{format = term}) -> io_lib:format("~p.~n", [binary_to_term(Bytes)]);
on_file(Bytes, #opts{header = Header}) -> [<<(byte_size(Bytes)):Header/unit:8>>, Bytes].

%% -- Checking ------------------------------------------------------------------------------------

check_file(Name, Opts) -> in_order(file_stream(Name, Opts), none, 1, Name, Opts).

in_order(Stream, Last, Number, Name, Opts) ->
    case next(Stream) of
        {Item, _, Rest} ->
            case Last =:= none orelse is_after(Item, Last, Opts) of
                true -> in_order(Rest, Item, Number + 1, Name, Opts);
                false -> [{Name, Number, value(element(2, Item), Opts)}]
            end;
        {done, _} ->
            []
    end.

is_after(Item, Last, #opts{unique = true} = Opts) -> is_before(Last, Item, Opts);
is_after(Item, Last, Opts) -> not is_before(Item, Last, Opts).

value(Bytes, #opts{format = Format}) when is_function(Format) -> Format(Bytes);
value(Bytes, #opts{format = binary}) -> Bytes;
value(Bytes, _Opts) -> binary_to_term(Bytes).
