-module(ets).
-moduledoc """
Tables of tuples outside of all processes. They are part of the engine; what is written in Erlang here goes
from object to object, or from and to files.
""".

-nifs([all/0, delete/1, delete/2, delete_object/2, first/1, first_lookup/1, give_away/3, info/1, info/2,
       insert/2, insert_new/2, internal_delete_all/2, internal_select_delete/2, is_compiled_ms/1,
       last/1, last_lookup/1, lookup/2, lookup_element/3, lookup_element/4, match/1, match/2, match/3,
       match_object/1, match_object/2, match_object/3, match_spec_compile/1, match_spec_run_r/3,
       member/2, new/2, next/2, next_lookup/2, prev/2, prev_lookup/2, rename/2, safe_fixtable/2,
       select/1, select/2, select/3, select_count/2, select_replace/2, select_reverse/1,
       select_reverse/2, select_reverse/3, setopts/2, slot/2, take/2, update_counter/3,
       update_counter/4, update_element/3, update_element/4, whereis/1]).

-export([all/0, delete/1, delete/2, delete_object/2, first/1, first_lookup/1, give_away/3, info/1, info/2,
         insert/2, insert_new/2, internal_delete_all/2, internal_select_delete/2, is_compiled_ms/1,
         last/1, last_lookup/1, lookup/2, lookup_element/3, lookup_element/4, match/1, match/2, match/3,
         match_object/1, match_object/2, match_object/3, match_spec_compile/1, match_spec_run_r/3,
         member/2, new/2, next/2, next_lookup/2, prev/2, prev_lookup/2, rename/2, safe_fixtable/2,
         select/1, select/2, select/3, select_count/2, select_replace/2, select_reverse/1,
         select_reverse/2, select_reverse/3, setopts/2, slot/2, take/2, update_counter/3,
         update_counter/4, update_element/3, update_element/4, whereis/1]).
-export([delete_all_objects/1, match_delete/2, select_delete/2]).
-export([foldl/3, foldr/3, init_table/2, tab2list/1]).
-export([from_dets/2, to_dets/2]).
-export([file2tab/1, file2tab/2, tab2file/2, tab2file/3, tabfile_info/1]).
-export([fun2ms/1, match_spec_run/2, repair_continuation/2, test_ms/2]).
-export([table/1, table/2]).
-export([i/0, i/1, i/2, i/3]).

-export_type([access/0, comp_match_spec/0, match_pattern/0, match_spec/0, tab/0, table/0, table_access/0,
              table_type/0, tid/0, type/0]).

-type access() :: public | protected | private.
-type table_access() :: access().
-type type() :: set | ordered_set | bag | duplicate_bag.
-type table_type() :: type().
-type tid() :: reference().
-type table() :: atom() | tid().
-type tab() :: table().
-type match_pattern() :: atom() | tuple().
-type match_spec() :: [{match_pattern(), [term()], [term()]}].
-opaque comp_match_spec() :: reference().
-type continuation() :: '$end_of_table' | tuple().

%% -- Deleting ------------------------------------------------------------------------------------

-doc "Deletes all objects, at once for everybody.".
-spec delete_all_objects(table()) -> true.
delete_all_objects(Table) ->
    _ = ets:internal_delete_all(Table, undefined),
    true.

-doc "Deletes all objects that match the pattern.".
-spec match_delete(table(), match_pattern()) -> true.
match_delete(Table, '_') ->
    delete_all_objects(Table);
match_delete(Table, Pattern) ->
    _ = ets:internal_select_delete(Table, [{Pattern, [], [true]}]),
    true.

-doc "Deletes the objects for which the specification gives `true`; says how many they were.".
-spec select_delete(table(), match_spec()) -> non_neg_integer().
select_delete(Table, [{'_', [], [true]}]) ->
    ets:internal_delete_all(Table, undefined);
select_delete(Table, Specification) ->
    ets:internal_select_delete(Table, Specification).

%% -- Objects ---------------------------------------------------------------------------------------

-doc "A list of all objects.".
-spec tab2list(table()) -> [tuple()].
tab2list(Table) ->
    ets:match_object(Table, '_').

-doc "Calls `Function(Object, Accumulator)` for each object; of an `ordered_set` from first to last.".
-spec foldl(fun((tuple(), Acc) -> Acc), Acc, table()) -> Acc.
foldl(Function, Accumulator, Table) ->
    Id = fix(Table),
    try
        fold(Function, Accumulator, Id, ets:first(Id), fun ets:next/2)
    after
        ets:safe_fixtable(Id, false)
    end.

-doc "The same; of an `ordered_set` from last to first.".
-spec foldr(fun((tuple(), Acc) -> Acc), Acc, table()) -> Acc.
foldr(Function, Accumulator, Table) ->
    Id = fix(Table),
    try
        fold(Function, Accumulator, Id, ets:last(Id), fun ets:prev/2)
    after
        ets:safe_fixtable(Id, false)
    end.

%% By its reference: a table of the same name may take its place.
fix(Table) ->
    Id = case is_atom(Table) andalso ets:whereis(Table) of
             Reference when is_reference(Reference) -> Reference;
             _ -> Table
         end,
    true = ets:safe_fixtable(Id, true),
    Id.

fold(_Function, Accumulator, _Table, '$end_of_table', _Step) ->
    Accumulator;
fold(Function, Accumulator, Table, Key, Step) ->
    Folded = lists:foldl(Function, Accumulator, ets:lookup(Table, Key)),
    fold(Function, Folded, Table, Step(Table, Key), Step).

-doc "Replaces all objects by those that `Function(read)` returns, call by call.".
-spec init_table(table(), fun((read | close) -> end_of_input | {[tuple()], fun()})) -> true.
init_table(Table, Function) ->
    delete_all_objects(Table),
    init_table_continue(Table, Function(read)).

init_table_continue(_Table, end_of_input) ->
    true;
init_table_continue(Table, {Objects, Function}) when is_list(Objects), is_function(Function) ->
    ets:insert(Table, Objects),
    init_table_continue(Table, Function(read));
init_table_continue(_Table, Other) ->
    exit(Other).

%% -- Match specifications -----------------------------------------------------------------------------

-doc "What the compiled specification makes of the tuples in a list, in their order.".
-spec match_spec_run([tuple()], comp_match_spec()) -> [term()].
match_spec_run(List, Compiled) ->
    lists:reverse(ets:match_spec_run_r(List, Compiled, [])).

-doc "Tries a specification: its result for a tuple, `false` when no clause matches, or what is wrong.".
-spec test_ms(tuple(), match_spec()) -> {ok, term()} | {error, [{warning | error, string()}]}.
test_ms(Object, Specification) ->
    case erlang:match_spec_test(Object, Specification, table) of
        {ok, Result, _Flags, _Messages} -> {ok, Result};
        {error, _} = Error -> Error
    end.

-doc """
Makes a continuation usable again that has been an external term, which its compiled specification does
not survive.
""".
-spec repair_continuation(continuation(), match_spec()) -> continuation().
repair_continuation('$end_of_table', _Specification) ->
    '$end_of_table';
repair_continuation({_, _, _, Compiled, _, _} = Continuation, Specification) ->
    case ets:is_compiled_ms(Compiled) of
        true -> Continuation;
        false -> setelement(4, Continuation, ets:match_spec_compile(Specification))
    end.

-doc """
A match specification that does what a fun with one argument does. The fun is taken apart when the module is
compiled, by the parse transform of `stdlib/include/ms_transform.hrl`, or in the shell when it is called.
""".
-spec fun2ms(fun((tuple()) -> term())) -> match_spec().
fun2ms(Function) when is_function(Function) ->
    case ms_transform:fun2ms(?MODULE, Function) of
        {compiled, Advice} -> exit({badarg, {?MODULE, fun2ms, Advice}});
        Result -> Result
    end.

%% -- Files -----------------------------------------------------------------------------------------

-doc "Inserts the objects of a table of `dets`.".
-spec from_dets(table(), dets:tab_name()) -> true.
from_dets(Table, Dets) ->
    try dets:to_ets(Dets, Table) of
        Table -> true;
        {error, Reason} -> error(Reason, [Table, Dets])
    catch
        error:badarg -> error(badarg, [Table, Dets])
    end.

-doc "Puts the objects in the place of all those of a table of `dets`.".
-spec to_dets(table(), dets:tab_name()) -> dets:tab_name().
to_dets(Table, Dets) ->
    try dets:from_ets(Dets, Table) of
        ok -> Dets;
        {error, Reason} -> error(Reason, [Table, Dets])
    catch
        error:badarg -> error(badarg, [Table, Dets])
    end.

-doc "Writes a table to a file.".
-spec tab2file(table(), file:name()) -> ok | {error, term()}.
tab2file(Table, File) -> tab2file(Table, File, []).

-doc """
Writes a table to a file. `{extended_info, [object_count | md5sum]}` lets `file2tab/2` verify it; `{sync, true}`
waits until it is on the disk.
""".
-spec tab2file(table(), file:name(), [term()]) -> ok | {error, term()}.
tab2file(Table, File, Options) -> ets_files:write(Table, File, Options).

-doc "Makes a table of a file that `tab2file/2,3` has written.".
-spec file2tab(file:name()) -> {ok, table()} | {error, term()}.
file2tab(File) -> file2tab(File, []).

-doc "The same; with `{verify, true}` only if the file is whole.".
-spec file2tab(file:name(), [{verify, boolean()}]) -> {ok, table()} | {error, term()}.
file2tab(File, Options) -> ets_files:read(File, Options).

-doc "What a file with a table says of it.".
-spec tabfile_info(file:name()) -> {ok, [{atom(), term()}]} | {error, term()}.
tabfile_info(File) -> ets_files:info(File).

%% -- Queries -------------------------------------------------------------------------------------

-doc "The table for queries of `qlc`.".
-spec table(table()) -> qlc:query_handle().
table(Table) -> table(Table, []).

-doc """
Options: `{n_objects, N}`, how many objects are fetched at a time, and `{traverse, select | {select, Specification} |
first_next | last_prev}`, how the table is read.
""".
-spec table(table(), term()) -> qlc:query_handle().
table(Table, Options) -> qlc_tables:ets(Table, Options).

%% -- For the shell ---------------------------------------------------------------------------------

-doc "Prints a list of all tables.".
-spec i() -> ok.
i() ->
    row(["id", "name", "type", "size", "mem", "owner"]),
    io:put_chars([" ", lists:duplicate(76, $-), "\n"]),
    lists:foreach(fun print_table/1, lists:sort(ets:all())).

print_table(Table) ->
    case ets:info(Table) of
        undefined ->
            ok;
        Info ->
            [Name, Type, Size, Memory, Owner] =
                [proplists:get_value(Item, Info) || Item <- [name, type, size, memory, owner]],
            row([text(Table), text(Name), text(Type), text(Size), text(Memory), owner(Owner)])
    end.

%% What is too wide for its column moves the others.
row(Columns) ->
    Padded = lists:zipwith(fun string:pad/2, Columns, [15, 17, 5, 6, 8, 0]),
    io:put_chars([" ", lists:join(" ", Padded), "\n"]).

owner(Pid) ->
    case process_info(Pid, registered_name) of
        {registered_name, Name} -> text(Name);
        _ -> text(Pid)
    end.

text(Term) -> io_lib:format("~tw", [Term]).

-doc "Shows a table, a screenful at a time.".
-spec i(table()) -> ok.
i(Table) -> i(Table, 40).

-doc false.
-spec i(table(), pos_integer()) -> ok.
i(Table, Height) -> i(Table, Height, 80).

-doc false.
-spec i(table(), pos_integer(), pos_integer()) -> ok.
i(Table, Height, Width) ->
    First = ets:first(Table),
    show(Table, First, Height, Width, 1, 1).

show(_Table, '$end_of_table', _Height, _Width, _Row, _Number) ->
    io:format("EOT  (q)uit (p)Digits (k)ill /Regexp -->~n");
show(Table, Key, Height, Width, Row, Number) when Row < Height ->
    Next = ets:next(Table, Key),
    Count = lists:foldl(fun(Object, N) -> show_object(Object, Width, N), N + 1 end, Number,
                        ets:lookup(Table, Key)),
    show(Table, Next, Height, Width, Row + Count - Number, Count);
show(Table, Key, Height, Width, _Row, Number) ->
    case io:get_line("EOT  (q)uit (p)Digits (k)ill /Regexp -->") of
        "q" ++ _ -> ok;
        "k" ++ _ -> ets:delete(Table), ok;
        eof -> ok;
        _ -> show(Table, Key, Height, Width, 1, Number)
    end.

show_object(Object, Width, Number) ->
    Text = io_lib:format("<~-4w> ~s", [Number, io_lib:format("~0tp", [Object])]),
    io:put_chars([string:slice(Text, 0, Width), "\n"]).
