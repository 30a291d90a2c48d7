-module(dets).
-moduledoc """
Tables on disk: as those of `ets`, of the types `set`, `bag` and `duplicate_bag`.

A table is opened by any number of processes and closed when the last one closes it, or ends. All of its objects are
in memory as well; what is done to it is appended to its file at once. A file that has not been closed is repaired when
it is opened: everything up to the last complete write is there.
""".

-export([open_file/1, open_file/2, close/1, all/0, is_dets_file/1, info/1, info/2, sync/1, safe_fixtable/2]).
-export([pid2name/1]).
-export([insert/2, insert_new/2, delete/2, delete_object/2, delete_all_objects/1, update_counter/3]).
-export([lookup/2, member/2, first/1, next/2, slot/2, foldl/3, foldr/3, traverse/2]).
-export([match/1, match/2, match/3, match_object/1, match_object/2, match_object/3, match_delete/2]).
-export([select/1, select/2, select/3, select_delete/2, repair_continuation/2]).
-export([table/1, table/2]).
-export([to_ets/2, from_ets/2, init_table/2, init_table/3, bchunk/2, is_compatible_bchunk_format/2]).

-export_type([tab_name/0, type/0, cont/0, object/0]).

-include_lib("stdlib/include/dets_table.hrl").

-type tab_name() :: term().
-type type() :: set | bag | duplicate_bag.
-type object() :: tuple().
-type pattern() :: atom() | tuple().
-type match_spec() :: ets:match_spec().
-opaque cont() :: {dets_cont, match | match_object | select | bchunk, term()}.
-type open_arg() ::
    {access, read | read_write} | {auto_save, infinity | non_neg_integer()}
    | {estimated_no_objects | max_no_slots | min_no_slots, non_neg_integer() | default} | {file, file:name_all()}
    | {keypos, pos_integer()} | {ram_file, boolean()} | {repair, boolean() | force} | {type, type()}.

-define(AUTO_SAVE, 180_000).
-define(DEFAULT_COUNT, 100).

%% -- Opening and closing -------------------------------------------------------------------------

-doc "Opens an existing table. Its name is a reference.".
-spec open_file(file:name_all()) -> {ok, reference()} | {error, term()}.
open_file(File) ->
    case dets_log:parameters(File) of
        {ok, Type, KeyPos} ->
            Options = maps:merge(defaults(), #{file => File, type => Type, keypos => KeyPos, any_type => true}),
            dets_server:open(make_ref(), Options);
        {error, not_a_log} -> {error, {not_a_dets_file, File}};
        {error, Reason} -> {error, {file_error, File, Reason}}
    end.

-doc "Opens a table; creates it if there is no such file. The file's name is that of the table if none is given.".
-spec open_file(tab_name(), [open_arg()]) -> {ok, tab_name()} | {error, term()}.
open_file(Name, Arguments) ->
    is_list(Arguments) orelse error(badarg, [Name, Arguments]),
    Given = fun(Argument, Options) -> option(Argument, Options, [Name, Arguments]) end,
    Options = lists:foldl(Given, defaults(), Arguments),
    dets_server:open(Name, maps:merge(#{file => lists:flatten(io_lib:format("~tw", [Name]))}, Options)).

defaults() ->
    #{access => read_write, auto_save => ?AUTO_SAVE, keypos => 1, ram_file => false, repair => true, type => set,
      device => group_leader()}.

option({access, Access}, Options, _) when Access =:= read; Access =:= read_write -> Options#{access := Access};
option({auto_save, Time}, Options, _) when Time =:= infinity; is_integer(Time), Time >= 0 ->
    Options#{auto_save := Time};
option({Slots, Count}, Options, _)
  when Slots =:= estimated_no_objects orelse Slots =:= max_no_slots orelse Slots =:= min_no_slots,
       Count =:= default orelse is_integer(Count) andalso Count >= 0 ->
    Options;
option({file, File}, Options, _) when is_list(File); is_binary(File); is_atom(File) -> Options#{file => File};
option({keypos, Position}, Options, _) when is_integer(Position), Position > 0 -> Options#{keypos := Position};
option({ram_file, Ram}, Options, _) when is_boolean(Ram) -> Options#{ram_file := Ram};
option({repair, Repair}, Options, _) when is_boolean(Repair); Repair =:= force -> Options#{repair := Repair};
option({type, Type}, Options, _) when Type =:= set; Type =:= bag; Type =:= duplicate_bag -> Options#{type := Type};
option({version, _}, Options, _) -> Options;
option(_, _, Arguments) -> error(badarg, Arguments).

-doc "The table is closed when all that have opened it have closed it.".
-spec close(tab_name()) -> ok | {error, term()}.
close(Name) -> dets_server:close(Name).

-doc "The names of all open tables.".
-spec all() -> [tab_name()].
all() -> dets_server:all().

-spec pid2name(pid()) -> {ok, tab_name()} | undefined.
pid2name(Pid) -> dets_server:name(Pid).

-spec is_dets_file(file:name_all()) -> boolean() | {error, term()}.
is_dets_file(File) ->
    case dets_log:is_log(File) of
        {error, Reason} -> {error, {file_error, File, Reason}};
        Is -> Is
    end.

-doc "Sees to it that what has been written is on the disk.".
-spec sync(tab_name()) -> ok | {error, term()}.
sync(Name) -> call(Name, sync, [Name]).

-spec safe_fixtable(tab_name(), boolean()) -> ok.
safe_fixtable(Name, Fix) when is_boolean(Fix) -> call(Name, {fix, Fix}, [Name, Fix]);
safe_fixtable(Name, Fix) -> error(badarg, [Name, Fix]).

open_table(Name, Arguments) ->
    case dets_server:table(Name) of
        undefined -> error(badarg, Arguments);
        Table -> Table
    end.

call(Name, Request, Arguments) ->
    case dets_server:call(open_table(Name, Arguments), Request) of
        badarg -> error(badarg, Arguments);
        Result -> Result
    end.

%% -- Information ---------------------------------------------------------------------------------

-spec info(tab_name()) -> [{atom(), term()}] | undefined.
info(Name) ->
    case dets_server:table(Name) of
        undefined -> undefined;
        Table -> [{Item, info_of(Item, Table)} || Item <- [type, keypos, size, file_size, filename]]
    end.

-spec info(tab_name(), atom()) -> term() | undefined.
info(Name, Item) ->
    case dets_server:table(Name) of
        undefined -> undefined;
        Table -> info_of(Item, Table)
    end.

info_of(type, #dets_table{type = Type}) -> Type;
info_of(keypos, #dets_table{keypos = KeyPos}) -> KeyPos;
info_of(size, #dets_table{objects = Objects}) -> ets:info(Objects, size);
info_of(no_objects, Table) -> info_of(size, Table);
info_of(no_keys, #dets_table{type = set} = Table) -> info_of(size, Table);
info_of(no_keys, #dets_table{objects = Objects, keypos = KeyPos}) ->
    sets:size(ets:foldl(fun(Object, Keys) -> sets:add_element(element(KeyPos, Object), Keys) end,
                        sets:new([{version, 2}]), Objects));
info_of(file_size, #dets_table{file = File}) -> filelib:file_size(File);
info_of(filename, #dets_table{file = File}) -> File;
info_of(access, #dets_table{access = Access}) -> Access;
info_of(auto_save, #dets_table{auto_save = AutoSave}) -> AutoSave;
info_of(ram_file, #dets_table{ram_file = Ram}) -> Ram;
info_of(memory, #dets_table{objects = Objects}) -> ets:info(Objects, memory) * erlang:system_info(wordsize);
info_of(owner, #dets_table{pid = Pid}) -> Pid;
info_of(users, Table) -> dets_server:call(Table, users);
info_of(fixed, Table) -> dets_server:call(Table, fixed) =/= [];
info_of(safe_fixed, #dets_table{objects = Objects} = Table) -> fixed(safe_fixed, Objects, Table);
info_of(safe_fixed_monotonic_time, #dets_table{objects = Objects} = Table) ->
    fixed(safe_fixed_monotonic_time, Objects, Table);
info_of(hash, _) -> phash2;
info_of(no_slots, _) -> {256, 256, 256};
info_of(version, _) -> 9;
info_of(bchunk_format, Table) -> format(Table);
info_of(_, _) -> undefined.

%% Since when, and by whom.
fixed(Item, Objects, Table) ->
    case {ets:info(Objects, Item), dets_server:call(Table, fixed)} of
        {{Time, _}, [_ | _] = Pids} ->
            {Time, [{Pid, length([P || P <- Pids, P =:= Pid])} || Pid <- lists:usort(Pids)]};
        _ -> false
    end.

%% -- Changing ------------------------------------------------------------------------------------

-spec insert(tab_name(), object() | [object()]) -> ok | {error, term()}.
insert(Name, Objects) ->
    Arguments = [Name, Objects],
    Table = open_table(Name, Arguments),
    call(Name, {insert, objects(Objects, Table, Arguments)}, Arguments).

-doc "Inserts all objects if none of their keys is there.".
-spec insert_new(tab_name(), object() | [object()]) -> boolean() | {error, term()}.
insert_new(Name, Objects) ->
    Arguments = [Name, Objects],
    Table = open_table(Name, Arguments),
    call(Name, {insert_new, objects(Objects, Table, Arguments)}, Arguments).

objects(Object, Table, Arguments) when is_tuple(Object) -> objects([Object], Table, Arguments);
objects(Objects, #dets_table{keypos = KeyPos}, Arguments) when is_list(Objects) ->
    IsRight = fun(Object) -> is_tuple(Object) andalso tuple_size(Object) >= KeyPos end,
    try lists:all(IsRight, Objects) of
        true -> Objects;
        false -> error(badarg, Arguments)
    catch
        error:function_clause -> error(badarg, Arguments)
    end;
objects(_, _, Arguments) -> error(badarg, Arguments).

-spec delete(tab_name(), Key :: term()) -> ok | {error, term()}.
delete(Name, Key) -> call(Name, {delete, Key}, [Name, Key]).

-spec delete_object(tab_name(), object()) -> ok | {error, term()}.
delete_object(Name, Object) ->
    Arguments = [Name, Object],
    [_] = objects([Object], open_table(Name, Arguments), Arguments),
    call(Name, {delete_object, Object}, Arguments).

-spec delete_all_objects(tab_name()) -> ok | {error, term()}.
delete_all_objects(Name) -> call(Name, {replace, []}, [Name]).

-doc "Adds to a counter, in the element behind the key or another one; tells its new value.".
-spec update_counter(tab_name(), Key :: term(), integer() | {pos_integer(), integer()}) -> integer().
update_counter(Name, Key, Increment) ->
    Arguments = [Name, Key, Increment],
    #dets_table{type = Type, keypos = KeyPos} = open_table(Name, Arguments),
    Type =:= set orelse error(badarg, Arguments),
    Operation =
        case Increment of
            {_, _} -> Increment;
            _ -> {KeyPos + 1, Increment}
        end,
    call(Name, {update_counter, Key, Operation}, Arguments).

-spec match_delete(tab_name(), pattern()) -> ok | {error, term()}.
match_delete(Name, Pattern) ->
    case call(Name, {select_delete, [{Pattern, [], [['$_' | true]]}]}, [Name, Pattern]) of
        Count when is_integer(Count) -> ok;
        Error -> Error
    end.

-doc "Deletes the objects for which a match specification gives `true`, and tells how many they were.".
-spec select_delete(tab_name(), match_spec()) -> non_neg_integer() | {error, term()}.
select_delete(Name, Spec) ->
    Arguments = [Name, Spec],
    With =
        try [{Head, Guards, begin Last = lists:last(Body), lists:droplast(Body) ++ [['$_' | Last]] end}
             || {Head, Guards, Body} <- Spec]
        catch
            error:_ -> error(badarg, Arguments)
        end,
    checked(With, Arguments),
    call(Name, {select_delete, With}, Arguments).

%% In the caller, so that what is wrong does not hurt the table.
checked(Spec, Arguments) ->
    try ets:match_spec_compile(Spec) of
        _ -> ok
    catch
        error:badarg -> error(badarg, Arguments)
    end.

%% -- Reading -------------------------------------------------------------------------------------

%% The table may be closed meanwhile.
read(Name, Arguments, Fun) ->
    #dets_table{objects = Objects} = open_table(Name, Arguments),
    try Fun(Objects)
    catch
        error:badarg -> error(badarg, Arguments)
    end.

-spec lookup(tab_name(), Key :: term()) -> [object()].
lookup(Name, Key) -> read(Name, [Name, Key], fun(Objects) -> ets:lookup(Objects, Key) end).

-spec member(tab_name(), Key :: term()) -> boolean().
member(Name, Key) -> read(Name, [Name, Key], fun(Objects) -> ets:member(Objects, Key) end).

-spec first(tab_name()) -> Key :: term() | '$end_of_table'.
first(Name) -> read(Name, [Name], fun ets:first/1).

-spec next(tab_name(), Key :: term()) -> term() | '$end_of_table'.
next(Name, Key) -> read(Name, [Name, Key], fun(Objects) -> ets:next(Objects, Key) end).

-spec slot(tab_name(), non_neg_integer()) -> [object()] | '$end_of_table'.
slot(Name, Slot) when is_integer(Slot), Slot > 255 ->
    _ = open_table(Name, [Name, Slot]),
    '$end_of_table';
slot(Name, Slot) -> read(Name, [Name, Slot], fun(Objects) -> ets:slot(Objects, Slot) end).

-spec foldl(fun((object(), Acc) -> Acc), Acc, tab_name()) -> Acc.
foldl(Fun, Acc, Name) ->
    #dets_table{objects = Objects} = open_table(Name, [Fun, Acc, Name]),
    ets:foldl(Fun, Acc, Objects).

-spec foldr(fun((object(), Acc) -> Acc), Acc, tab_name()) -> Acc.
foldr(Fun, Acc, Name) -> foldl(Fun, Acc, Name).

-doc """
Calls a function for all objects. It gives `continue`; or `{continue, Value}` and at last `{done, Value}`, for a list
of these values; anything else is the result.
""".
-spec traverse(tab_name(), fun((object()) -> continue | {continue, Value} | {done, Value} | Other)) ->
    [Value] | Other.
traverse(Name, Fun) ->
    #dets_table{objects = Objects} = open_table(Name, [Name, Fun]),
    End = make_ref(),
    Step =
        fun(Object, Values) ->
            case Fun(Object) of
                continue -> Values;
                {continue, Value} -> [Value | Values];
                {done, Value} -> throw({End, [Value | Values]});
                Other -> throw({End, Other})
            end
        end,
    try ets:foldl(Step, [], Objects)
    catch
        throw:{End, Result} -> Result
    end.

%% -- Matching ------------------------------------------------------------------------------------

-spec match(tab_name(), pattern()) -> [[term()]].
match(Name, Pattern) -> read(Name, [Name, Pattern], fun(Objects) -> ets:match(Objects, Pattern) end).

-spec match(tab_name(), pattern(), default | pos_integer()) -> {[[term()]], cont()} | '$end_of_table'.
match(Name, Pattern, Count) ->
    part(match, read(Name, [Name, Pattern, Count], fun(Objects) -> ets:match(Objects, Pattern, count(Count)) end)).

-spec match(cont()) -> {[[term()]], cont()} | '$end_of_table'.
match(Continuation) -> more(match, Continuation).

-spec match_object(tab_name(), pattern()) -> [object()].
match_object(Name, Pattern) ->
    read(Name, [Name, Pattern], fun(Objects) -> ets:match_object(Objects, Pattern) end).

-spec match_object(tab_name(), pattern(), default | pos_integer()) -> {[object()], cont()} | '$end_of_table'.
match_object(Name, Pattern, Count) ->
    part(match_object,
         read(Name, [Name, Pattern, Count], fun(Objects) -> ets:match_object(Objects, Pattern, count(Count)) end)).

-spec match_object(cont()) -> {[object()], cont()} | '$end_of_table'.
match_object(Continuation) -> more(match_object, Continuation).

-spec select(tab_name(), match_spec()) -> [term()].
select(Name, Spec) -> read(Name, [Name, Spec], fun(Objects) -> ets:select(Objects, Spec) end).

-spec select(tab_name(), match_spec(), default | pos_integer()) -> {[term()], cont()} | '$end_of_table'.
select(Name, Spec, Count) ->
    part(select, read(Name, [Name, Spec, Count], fun(Objects) -> ets:select(Objects, Spec, count(Count)) end)).

-spec select(cont()) -> {[term()], cont()} | '$end_of_table'.
select(Continuation) -> more(select, Continuation).

count(default) -> ?DEFAULT_COUNT;
count(Count) when is_integer(Count), Count > 0 -> Count;
count(_) -> error(badarg).

part(_, '$end_of_table') -> '$end_of_table';
part(Kind, {Part, Continuation}) -> {Part, {dets_cont, Kind, Continuation}}.

more(Kind, {dets_cont, Kind, Continuation}) ->
    try ets:Kind(Continuation) of
        Result -> part(Kind, Result)
    catch
        error:badarg -> error(badarg, [{dets_cont, Kind, Continuation}])
    end;
more(_, Continuation) -> error(badarg, [Continuation]).

-doc "A continuation of `select/3` that has been outside of this machine.".
-spec repair_continuation(cont(), match_spec()) -> cont().
repair_continuation({dets_cont, Kind, Continuation}, Spec) when Kind =/= bchunk ->
    {dets_cont, Kind, ets:repair_continuation(Continuation, Spec)};
repair_continuation(Continuation, Spec) -> error(badarg, [Continuation, Spec]).

%% -- Whole tables --------------------------------------------------------------------------------

-doc "The table for queries of `qlc`.".
-spec table(tab_name()) -> qlc:query_handle().
table(Name) -> table(Name, []).

-doc "Options: `{n_objects, default | N}`, and `{traverse, select | {select, Specification} | first_next}`.".
-spec table(tab_name(), term()) -> qlc:query_handle().
table(Name, Options) -> qlc_tables:dets(Name, Options).

-doc "Inserts all objects into a table of `ets`.".
-spec to_ets(tab_name(), ets:table()) -> ets:table() | {error, term()}.
to_ets(Name, EtsTable) ->
    ets:info(EtsTable, size) =/= undefined orelse error(badarg, [Name, EtsTable]),
    foldl(fun(Object, Into) -> ets:insert(Into, Object), Into end, EtsTable, Name).

-doc "Puts the objects of a table of `ets` in the place of all that there are.".
-spec from_ets(tab_name(), ets:table()) -> ok | {error, term()}.
from_ets(Name, EtsTable) ->
    Arguments = [Name, EtsTable],
    Table = open_table(Name, Arguments),
    Objects =
        try ets:tab2list(EtsTable)
        catch
            error:badarg -> error(badarg, Arguments)
        end,
    call(Name, {replace, [objects(Objects, Table, Arguments)]}, Arguments).

-spec init_table(tab_name(), fun((read | close) -> term())) -> ok | {error, term()}.
init_table(Name, Init) -> init_table(Name, Init, []).

-doc """
Puts other objects in the place of all that there are: `Init(read)` gives `{Objects, NextInit}`, or `end_of_input`.
With `{format, bchunk}` it gives what `bchunk/2` does.
""".
-spec init_table(tab_name(), fun((read | close) -> term()), [{format, term | bchunk} | {min_no_slots, term()}]) ->
    ok | {error, term()}.
init_table(Name, Init, Options) ->
    Arguments = [Name, Init, Options],
    Table = open_table(Name, Arguments),
    is_function(Init, 1) andalso is_list(Options) orelse error(badarg, Arguments),
    case input(Init, proplists:get_value(format, Options, term), Table, []) of
        {ok, Parts} -> call(Name, {replace, Parts}, Arguments);
        Error -> Error
    end.

input(Init, Format, Table, Parts) ->
    case Init(read) of
        end_of_input ->
            {ok, lists:reverse(Parts)};
        {Input, Next} when is_list(Input), is_function(Next, 1) ->
            try objects(unpacked(Format, Input), Table, []) of
                Part -> input(Next, Format, Table, [Part | Parts])
            catch
                error:badarg ->
                    _ = Init(close),
                    {error, {invalid_objects_list, Input}}
            end;
        Other ->
            _ = (catch Init(close)),
            {error, {init_fun, Other}}
    end.

unpacked(term, Objects) -> Objects;
unpacked(bchunk, Chunks) -> lists:append([Objects || Chunk <- Chunks, {objects, Objects} <- [binary_to_term(Chunk)]]).

-doc "A table piece by piece, for `init_table/3`: begins with `start`.".
-spec bchunk(tab_name(), start | cont()) -> {cont(), [binary()]} | '$end_of_table'.
bchunk(Name, start) ->
    Table = open_table(Name, [Name, start]),
    {{dets_cont, bchunk, start}, [format(Table)]};
bchunk(Name, {dets_cont, bchunk, Place} = Continuation) ->
    Result =
        read(Name, [Name, Continuation], fun(Objects) ->
            case Place of
                start -> ets:match_object(Objects, '_', ?DEFAULT_COUNT);
                _ -> ets:match_object(Place)
            end
        end),
    case Result of
        '$end_of_table' -> '$end_of_table';
        {Part, Next} -> {{dets_cont, bchunk, Next}, [term_to_binary({objects, Part})]}
    end;
bchunk(Name, Continuation) -> error(badarg, [Name, Continuation]).

-spec is_compatible_bchunk_format(tab_name(), binary()) -> boolean().
is_compatible_bchunk_format(Name, Format) -> format(open_table(Name, [Name, Format])) =:= Format.

format(#dets_table{type = Type, keypos = KeyPos}) -> term_to_binary({alder_dets, Type, KeyPos}).
