-module(qlc_run).
-moduledoc """
How queries of `qlc` are answered. Answers are a lazy list: `[]`, `[Answer | Lazy]`, or a fun that gives one; whatever else
a table gives instead is thrown, as `{qlc_run, Term}`, and is the result of the query.

A comprehension runs as nested loops, from left to right. Where `qlc_pt` has found what an element of an object must be
equal to, a table is asked for these objects if it can look them up, and otherwise, when there is another loop around it,
its objects are kept in an index; the order of the answers is that of plain loops in any case.
""".

-export([prepare/2, parents/1, finish/1, answers/1, next/1, fold/3]).

-include_lib("stdlib/include/qlc_handle.hrl").

-record(prepared, {source, id :: reference(), posts = [] :: [fun(() -> term())]}).

%% A generator: its objects, how they are found, which constraint tells what to find.
-record(generator, {
    source, way = scan :: scan | {lookup | index, pos_integer(), '=:=' | '=='}, constraint = 0 :: non_neg_integer(),
    limit = infinity :: infinity | non_neg_integer()
}).

-doc """
Evaluates the expressions of the generators, and makes the tables ready. Options: `unique`, for all that answers, and
`stop`, what a table can call to end a cursor, and `parents`, the values of the tables' `parent_fun`.
""".
-spec prepare(#qlc_handle{}, map()) -> #prepared{}.
prepare(Handle, Options) ->
    Id = make_ref(),
    Source = source(Handle, Options#{id => Id}),
    Parents = maps:get(parents, Options, none),
    Tables = tables(Source),
    Values = case Parents of
                 none -> parent_values(Tables);
                 _ -> Parents
             end,
    #prepared{source = Source, id = Id, posts = begin_all(Tables, Values, Options, [])}.

parent_values(Tables) -> [call(Parent, undefined) || #qlc_table{parent = Parent} <- Tables].

call(undefined, Default) -> Default;
call(Fun, _) -> Fun().

%% Tables that have begun are ended when another one cannot.
begin_all([#qlc_table{pre = Pre, post = Post} | Tables], [Value | Values], Options, Posts) ->
    Stop = maps:get(stop, Options, undefined),
    try Pre =:= undefined orelse Pre([{parent_value, Value} | [{stop_fun, Stop} || Stop =/= undefined]]) of
        _ -> begin_all(Tables, Values, Options, [Post || Post =/= undefined] ++ Posts)
    catch
        Class:Reason:Stacktrace ->
            lists:foreach(fun(Last) -> Last() end, Posts),
            erlang:raise(Class, Reason, Stacktrace)
    end;
begin_all([], _, _, Posts) ->
    Posts.

-spec finish(#prepared{}) -> ok.
finish(#prepared{id = Id, posts = Posts}) ->
    _ = [erase(Key) || {?MODULE, Of, _} = Key <- get_keys(), Of =:= Id],
    lists:foreach(fun(Post) -> Post() end, Posts).

-doc "What the tables' `parent_fun` give: they are called in the process that makes a cursor.".
-spec parents(#qlc_handle{}) -> [term()].
parents(Handle) -> parent_values(tables(source(Handle, #{unique => false, id => make_ref()}))).

-spec answers(#prepared{}) -> term().
answers(#prepared{source = Source}) -> objects(Source).

-doc "The first answer and those behind it.".
-spec next(term()) -> {term(), term()} | done.
next([Answer | Answers]) -> {Answer, Answers};
next([]) -> done;
next(Fun) -> next(called(Fun)).

-spec fold(fun((term(), Accumulator) -> Accumulator), Accumulator, term()) -> Accumulator.
fold(Fun, Accumulator, [Answer | Answers]) -> fold(Fun, Fun(Answer, Accumulator), Answers);
fold(_Fun, Accumulator, []) -> Accumulator;
fold(Fun, Accumulator, More) -> fold(Fun, Accumulator, called(More)).

called(Fun) ->
    case Fun() of
        Answers when is_list(Answers); is_function(Answers, 0) -> Answers;
        Other -> throw({?MODULE, Other})
    end.

%% -- Sources -------------------------------------------------------------------------------------

%% A list, a table, or {lazy, Fun} with a fun that gives a lazy list whenever it is called.
source(#qlc_handle{h = Handle}, Options) -> source(Handle, Options);
source({list, List}, Options) -> unique_source(List, Options);
source({append, Handles}, Options) ->
    Sources = [source(Handle, Options) || Handle <- Handles],
    unique_source({lazy, fun() -> appended(Sources) end, Sources}, Options);
source({sort, Handle, Key, SortOptions, _}, Options) ->
    Source = source(Handle, Options),
    unique_source({lazy, fun() -> sorted(everything(Source), Key, SortOptions) end, [Source]}, Options);
source({comprehension, _, Thunk, Own}, Options) ->
    {Generators, Start} = Thunk(),
    Prepared = generators(Generators, 1, Own, Options),
    check_options(Own, Generators, Prepared),
    Ready = list_to_tuple(Prepared),
    Id = maps:get(id, Options),
    Lazy = {lazy, fun() -> run(Start(), cached(Ready, Id), fun() -> [] end) end, [G#generator.source || G <- Prepared]},
    unique_source(Lazy, Options#{unique => maps:get(unique, Own) orelse maps:get(unique, Options)});
source(#qlc_table{} = Table, Options) ->
    unique_source(Table, Options).

unique_source(Source, #{unique := true}) -> {lazy, fun() -> unique(objects(Source), #{}) end, [Source]};
unique_source(Source, #{unique := false}) -> Source.

tables(#qlc_table{} = Table) -> [Table];
tables({lazy, _, Sources}) -> lists:flatmap(fun tables/1, Sources);
tables(_) -> [].

objects(List) when is_list(List) -> List;
objects(#qlc_table{traverse = Traverse}) when is_function(Traverse, 0) -> fun() -> Traverse() end;
objects(#qlc_table{traverse = Traverse}) -> fun() -> Traverse([{'$1', [], ['$1']}]) end;
objects({lazy, Fun, _}) -> Fun.

everything(Source) -> lists:reverse(fold(fun(Answer, Answers) -> [Answer | Answers] end, [], objects(Source))).

appended([Source | Sources]) -> followed(objects(Source), fun() -> appended(Sources) end);
appended([]) -> [].

followed([Answer | Answers], Next) -> [Answer | fun() -> followed(Answers, Next) end];
followed([], Next) -> Next();
followed(More, Next) -> followed(called(More), Next).

unique([Answer | Answers], Seen) ->
    case Seen of
        #{Answer := _} -> unique(Answers, Seen);
        #{} -> [Answer | fun() -> unique(Answers, Seen#{Answer => []}) end]
    end;
unique([], _) -> [];
unique(More, Seen) -> unique(called(More), Seen).

sorted(List, none, #{order := ascending, unique := false}) -> lists:sort(List);
sorted(List, none, #{order := ascending, unique := true}) -> lists:usort(List);
sorted(List, none, #{order := descending, unique := false}) -> lists:reverse(lists:sort(List));
sorted(List, none, #{order := descending, unique := true}) -> lists:reverse(lists:usort(List));
sorted(List, none, #{order := Order, unique := false}) -> lists:sort(Order, List);
sorted(List, none, #{order := Order, unique := true}) -> lists:usort(Order, List);
sorted(List, Positions, #{order := Order, unique := Unique}) when Order =:= ascending; Order =:= descending ->
    Keyed = [{key(Positions, Object), Object} || Object <- List],
    Sorted = case Unique of
                 true -> lists:ukeysort(1, Keyed);
                 false -> lists:keysort(1, Keyed)
             end,
    Objects = [Object || {_, Object} <- Sorted],
    case Order of
        ascending -> Objects;
        %% Those with the same key stay in their order.
        descending when Unique -> lists:reverse(Objects);
        descending -> [Object || {_, Object} <- lists:reverse(lists:keysort(1, lists:reverse(Keyed)))]
    end;
sorted(_, _, #{order := _}) ->
    error({badarg, order}).

key(Position, Object) when is_integer(Position) -> element(Position, Object);
key(Positions, Object) -> [element(Position, Object) || Position <- Positions].

%% -- Generators ----------------------------------------------------------------------------------

generators([{Value, Constraints} | Generators], N, Own, Options) ->
    Source = source(handle(Value), Options),
    Generator = planned(#generator{source = Source, limit = maps:get(max_lookup, Own)},
                        lists:enumerate(Constraints), N, Own),
    [Generator | generators(Generators, N + 1, Own, Options)];
generators([], _, _, _) ->
    [].

handle(#qlc_handle{} = Handle) -> Handle;
handle(List) when is_list(List) -> #qlc_handle{h = {list, List}};
handle(_) -> error(badarg).

%% A table is asked for constants first, then for what a loop around it has.
planned(#generator{source = Source} = Generator, Constraints, N, #{lookup := Lookup, join := Join}) ->
    Lookups = [Found || Lookup =/= false, #qlc_table{} <- [Source], {_, {_, _, Kind}} = Found <- Constraints,
                        Kind =:= constant orelse Join =/= nested_loop andalso Join =/= merge,
                        can_look_up(Found, Source)],
    Joins = [Found || N > 1, Join =/= nested_loop, Join =/= lookup, {_, {_, _, bound}} = Found <- Constraints],
    case {preferred(Lookups, Source), Joins} of
        {{Index, {Position, Equality, _}}, _} ->
            Generator#generator{way = {lookup, Position, Equality}, constraint = Index};
        {none, [{Index, {Position, Equality, bound}} | _]} ->
            Generator#generator{way = {index, Position, Equality}, constraint = Index};
        {none, []} ->
            Generator
    end.

can_look_up({_, {Position, _, _}}, #qlc_table{lookup = Lookup, info = Info}) ->
    Lookup =/= undefined andalso Info =/= undefined andalso
        (Info(keypos) =:= Position orelse
             case Info(indices) of
                 Indices when is_list(Indices) -> lists:member(Position, Indices);
                 undefined -> false
             end).

preferred([], _) -> none;
preferred(Lookups, #qlc_table{info = Info}) ->
    Key = Info(keypos),
    [{_, Best} | _] =
        lists:sort([{{Kind =/= constant, Position =/= Key, Index}, Found}
                    || {Index, {Position, _, Kind}} = Found <- Lookups]),
    Best.

check_options(#{lookup := Lookup, join := Join}, Generators, Prepared) ->
    Ways = [Way || #generator{way = {Way, _, _}} <- Prepared],
    Joins = [N || {N, {_, Constraints}} <- lists:enumerate(Generators), {_, _, bound} <- Constraints, N > 1],
    JoinLookups = [N || {N, #generator{way = {lookup, _, _}, constraint = Index}} <- lists:enumerate(Prepared),
                        bound <- [element(3, lists:nth(Index, element(2, lists:nth(N, Generators))))]],
    if
        Lookup =:= true -> lists:member(lookup, Ways) orelse error(no_lookup_to_carry_out);
        Join =:= merge; Join =:= lookup; Join =:= nested_loop -> Joins =/= [] orelse error(no_join_to_carry_out);
        true -> true
    end,
    if
        Join =:= lookup -> JoinLookups =/= [] orelse error(cannot_carry_out_join);
        true -> true
    end.

%% What inner loops go through again and again is made once, unless it is a table that is read as a whole: that may be
%% larger than the memory.
cached(Generators, Id) ->
    list_to_tuple([cached(N, Generator, Id) || {N, Generator} <- lists:enumerate(tuple_to_list(Generators))]).

cached(_, #generator{way = {index, Position, Equality}, source = Source} = Generator, Id) ->
    Generator#generator{source = once(Id, fun() -> index(everything(Source), Position, Equality) end)};
cached(N, #generator{source = {lazy, _, _} = Source} = Generator, Id) when N > 1 ->
    Generator#generator{source = once(Id, fun() -> everything(Source) end)};
cached(_, Generator, _) ->
    Generator.

%% A value that is computed when it is first needed, and kept in the dictionary of the process until the query has ended.
once(Id, Fun) -> {once, {?MODULE, Id, make_ref()}, Fun}.

value({once, Key, Fun}) ->
    case get(Key) of
        undefined ->
            Value = Fun(),
            put(Key, {value, Value}),
            Value;
        {value, Value} ->
            Value
    end;
value(Source) ->
    Source.

index(Objects, Position, Equality) ->
    Reversed = lists:foldl(fun(Object, Index) -> indexed(Object, Position, Equality, Index) end, #{}, Objects),
    maps:map(fun(_, Found) -> lists:reverse(Found) end, Reversed).

indexed(Object, Position, Equality, Index) when tuple_size(Object) >= Position ->
    Key = index_key(element(Position, Object), Equality),
    maps:update_with(Key, fun(Found) -> [Object | Found] end, [Object], Index);
indexed(_, _, _, Index) ->
    Index.

index_key(Value, '=:=') -> Value;
index_key(Value, '==') -> normalised(Value).

%% What is equal becomes the same: floats that are whole numbers are integers. Keys of maps are compared exactly.
normalised(Float) when is_float(Float), Float == trunc(Float) -> trunc(Float);
normalised([Head | Tail]) -> [normalised(Head) | normalised(Tail)];
normalised(Tuple) when is_tuple(Tuple) -> list_to_tuple(normalised(tuple_to_list(Tuple)));
normalised(Map) when is_map(Map) -> maps:map(fun(_, Value) -> normalised(Value) end, Map);
normalised(Term) -> Term.

%% -- Loops ---------------------------------------------------------------------------------------

run(skip, _, Next) -> Next();
run({answer, Answer}, _, Next) -> [Answer | Next];
run({generator, N, Values, Fun}, Generators, Next) ->
    each(found(element(N, Generators), Values), Fun, Generators, Next).

each([Object | Objects], Fun, Generators, Next) ->
    case Fun(Object) of
        skip -> each(Objects, Fun, Generators, Next);
        {answer, Answer} -> [Answer | fun() -> each(Objects, Fun, Generators, Next) end];
        Inner -> run(Inner, Generators, fun() -> each(Objects, Fun, Generators, Next) end)
    end;
each([], _, _, Next) ->
    Next();
each(More, Fun, Generators, Next) ->
    each(called(More), Fun, Generators, Next).

found(#generator{way = scan, source = Source}, _) ->
    objects(value(Source));
found(#generator{way = {index, _, Equality}, source = Source, constraint = N}, Values) ->
    Index = value(Source),
    Keys = lists:uniq([index_key(Value, Equality) || Value <- (lists:nth(N, Values))()]),
    case Keys of
        [Key] -> maps:get(Key, Index, []);
        _ -> lists:append([maps:get(Key, Index, []) || Key <- Keys])
    end;
found(#generator{way = {lookup, Position, Equality}, source = Table, constraint = N, limit = Limit}, Values) ->
    #qlc_table{lookup = Lookup, key_equality = TableEquality} = Table,
    Wanted = (lists:nth(N, Values))(),
    Keys = case TableEquality of
               '==' -> lists:usort(Wanted);
               '=:=' -> lists:uniq(Wanted)
           end,
    case length(Keys) =< Limit andalso (Equality =:= '=:=' orelse TableEquality =:= '==' orelse not has_number(Keys)) of
        true ->
            case Lookup(Position, Keys) of
                Objects when is_list(Objects) -> Objects;
                Other -> throw({?MODULE, Other})
            end;
        false ->
            objects(Table)
    end.

%% These are equal to others that are not the same.
has_number(Number) when is_number(Number) -> true;
has_number([Head | Tail]) -> has_number(Head) orelse has_number(Tail);
has_number(Tuple) when is_tuple(Tuple) -> has_number(tuple_to_list(Tuple));
has_number(Map) when is_map(Map) -> has_number(maps:to_list(Map));
has_number(_) -> false.
