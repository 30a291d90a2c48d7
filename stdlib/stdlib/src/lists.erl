-module(lists).
-moduledoc """
List processing.

What programs use most and what runs over whole lists is native; see `-nifs`. The rest is written so
that no intermediate list is made which is not the result.
""".

-nifs([append/1, append/2, duplicate/2, flatten/1, keyfind/3, keymember/3, keysearch/3, keysort/2,
       last/1, max/1, member/2, merge/2, min/1, nth/2, nthtail/2, prefix/2, reverse/1, reverse/2, seq/2,
       seq/3, sort/1, subtract/2, sum/1, ukeysort/2, umerge/2, usort/1]).

-export([append/1, append/2, duplicate/2, flatten/1, keyfind/3, keymember/3, keysearch/3, keysort/2,
         last/1, max/1, member/2, merge/2, min/1, nth/2, nthtail/2, prefix/2, reverse/1, reverse/2, seq/2,
         seq/3, sort/1, subtract/2, sum/1, ukeysort/2, umerge/2, usort/1]).
-export([all/2, any/2, dropwhile/2, filter/2, filtermap/2, flatmap/2, foldl/3, foldr/3, foreach/2]).
-export([map/2, mapfoldl/3, mapfoldr/3, partition/2, search/2, splitwith/2, takewhile/2, zf/2]).
-export([concat/1, delete/2, droplast/1, enumerate/1, enumerate/2, enumerate/3, flatlength/1]).
-export([flatten/2, join/2, split/2, sublist/2, sublist/3, suffix/2, uniq/1, uniq/2]).
-export([keydelete/3, keymap/3, keyreplace/4, keystore/4, keytake/3]).
-export([sort/2, usort/2, keymerge/3, ukeymerge/3, rkeymerge/3]).
-export([merge/1, merge/3, merge3/3, rmerge/2, umerge/1, umerge/3, umerge3/3]).
-export([rumerge/2]).
-export([unzip/1, unzip3/1, zip/2, zip/3, zip3/3, zip3/4]).
-export([zipwith/3, zipwith/4, zipwith3/4, zipwith3/5]).

%% -- Natives -------------------------------------------------------------------------------------

-doc "The elements of all lists, one list after the other.".
-spec append([[T]]) -> [T].

-doc "`List1 ++ List2`.".
-spec append(List1 :: [T], List2 :: [T]) -> [T].

-doc "`Count` times `Element`.".
-spec duplicate(Count :: non_neg_integer(), Element :: T) -> [T].

-doc """
The elements of the list and of all lists in it, however deep.

```
1> lists:flatten([1, [2, [3]], []]).
[1,2,3]
```
""".
-spec flatten(DeepList :: [term()]) -> [term()].

-doc "The first tuple whose element at `Position` compares equal to `Key`, or `false`.".
-spec keyfind(Key :: term(), Position :: pos_integer(), Tuples :: [tuple()]) -> tuple() | false.

-doc "Whether there is a tuple whose element at `Position` compares equal to `Key`.".
-spec keymember(Key :: term(), Position :: pos_integer(), Tuples :: [tuple()]) -> boolean().

-doc "`keyfind/3` with another result; kept for old programs.".
-spec keysearch(Key :: term(), Position :: pos_integer(), Tuples :: [tuple()]) -> {value, tuple()} | false.

-doc "Sorts tuples by the element at `Position`; those with equal ones stay in order.".
-spec keysort(Position :: pos_integer(), Tuples :: [T]) -> [T].

-doc "Merges two sorted lists; of elements that compare equal, those of the first come first.".
-spec merge([T], [T]) -> [T].

-doc "Merges two sorted lists; of equal elements the first is kept.".
-spec umerge([T], [T]) -> [T].

-doc "Whether the second list starts with the first.".
-spec prefix([term()], [term()]) -> boolean().

-doc "The last element; function_clause when there is none.".
-spec last([T, ...]) -> T.

-doc "The largest element, the first of equal ones.".
-spec max([T, ...]) -> T.

-doc "Whether an element matches `Element`.".
-spec member(Element :: term(), List :: [term()]) -> boolean().

-doc "The smallest element, the first of equal ones.".
-spec min([T, ...]) -> T.

-doc "Element `N`, counted from 1.".
-spec nth(N :: pos_integer(), List :: [T, ...]) -> T.

-doc "What is behind the first `N` elements.".
-spec nthtail(N :: non_neg_integer(), List :: [T, ...]) -> [T].

-doc "The elements in reverse order.".
-spec reverse([T]) -> [T].

-doc "The elements of `List` in reverse order, and `Tail` behind them.".
-spec reverse(List :: [T], Tail :: term()) -> [T] | term().

-doc "The integers from `From` to `To`.".
-spec seq(From :: integer(), To :: integer()) -> [integer()].

-doc "The integers from `From`, each larger by `Step`, as far as `To`.".
-spec seq(From :: integer(), To :: integer(), Step :: integer()) -> [integer()].

-doc "Sorts; equal elements stay in order.".
-spec sort([T]) -> [T].

-doc "`List1 -- List2`: for each element of `List2`, the first one like it is taken out.".
-spec subtract(List1 :: [T], List2 :: [T]) -> [T].

-doc "The sum of the elements.".
-spec sum([number()]) -> number().

-doc "Sorts tuples by the element at `Position`; of those with equal ones the first is kept.".
-spec ukeysort(Position :: pos_integer(), Tuples :: [T]) -> [T].

-doc "Sorts; of equal elements the first is kept.".
-spec usort([T]) -> [T].

%% -- Functions over elements ---------------------------------------------------------------------

-doc "Whether `Predicate` holds for all elements; asked from the left, no further than needed.".
-spec all(fun((T) -> boolean()), [T]) -> boolean().
all(Predicate, List) when is_function(Predicate, 1) ->
    case List of
        [_ | _] -> all_1(Predicate, List);
        [] -> true
    end.

all_1(Predicate, [Element | Rest]) ->
    case Predicate(Element) of
        true -> all_1(Predicate, Rest);
        false -> false
    end;
all_1(_Predicate, []) ->
    true.

-doc "Whether `Predicate` holds for an element; asked from the left, no further than needed.".
-spec any(fun((T) -> boolean()), [T]) -> boolean().
any(Predicate, List) when is_function(Predicate, 1) ->
    case List of
        [_ | _] -> any_1(Predicate, List);
        [] -> false
    end.

any_1(Predicate, [Element | Rest]) ->
    case Predicate(Element) of
        true -> true;
        false -> any_1(Predicate, Rest)
    end;
any_1(_Predicate, []) ->
    false.

-doc "`List` without the elements before the first for which `Predicate` does not hold.".
-spec dropwhile(fun((T) -> boolean()), [T]) -> [T].
dropwhile(Predicate, List) when is_function(Predicate, 1) ->
    dropwhile_1(Predicate, List).

dropwhile_1(Predicate, [Element | Rest] = List) ->
    case Predicate(Element) of
        true -> dropwhile_1(Predicate, Rest);
        false -> List
    end;
dropwhile_1(_Predicate, []) ->
    [].

-doc "The elements for which `Predicate` holds.".
-spec filter(fun((T) -> boolean()), [T]) -> [T].
filter(Predicate, List) when is_function(Predicate, 1) ->
    [Element || Element <- List, Predicate(Element)].

-doc "Keeps (`true`), drops (`false`) or replaces (`{true, Value}`) each element.".
-spec filtermap(fun((T) -> boolean() | {true, U}), [T]) -> [T | U].
filtermap(Function, List) when is_function(Function, 1) ->
    filtermap_1(Function, List).

filtermap_1(Function, [Element | Rest]) ->
    case Function(Element) of
        true -> [Element | filtermap_1(Function, Rest)];
        {true, Value} -> [Value | filtermap_1(Function, Rest)];
        false -> filtermap_1(Function, Rest)
    end;
filtermap_1(_Function, []) ->
    [].

-doc false.
zf(Function, List) -> filtermap(Function, List).

-doc "The lists that `Function` makes of the elements, appended.".
-spec flatmap(fun((T) -> [U]), [T]) -> [U].
flatmap(Function, List) when is_function(Function, 1) ->
    flatmap_1(Function, List).

flatmap_1(Function, [Element | Rest]) ->
    Function(Element) ++ flatmap_1(Function, Rest);
flatmap_1(_Function, []) ->
    [].

-doc "Calls `Function(Element, Accumulator)` from left to right.".
-spec foldl(fun((T, Acc) -> Acc), Acc, [T]) -> Acc.
foldl(Function, Accumulator, List) when is_function(Function, 2) ->
    case List of
        [_ | _] -> foldl_1(Function, Accumulator, List);
        [] -> Accumulator
    end.

foldl_1(Function, Accumulator, [Element | Rest]) ->
    foldl_1(Function, Function(Element, Accumulator), Rest);
foldl_1(_Function, Accumulator, []) ->
    Accumulator.

-doc "Calls `Function(Element, Accumulator)` from right to left.".
-spec foldr(fun((T, Acc) -> Acc), Acc, [T]) -> Acc.
foldr(Function, Accumulator, List) when is_function(Function, 2) ->
    foldr_1(Function, Accumulator, List).

foldr_1(Function, Accumulator, [Element | Rest]) ->
    Function(Element, foldr_1(Function, Accumulator, Rest));
foldr_1(_Function, Accumulator, []) ->
    Accumulator.

-doc "Calls `Function` for each element, from the left, for what it does.".
-spec foreach(fun((T) -> term()), [T]) -> ok.
foreach(Function, List) when is_function(Function, 1) ->
    foreach_1(Function, List).

foreach_1(Function, [Element | Rest]) ->
    Function(Element),
    foreach_1(Function, Rest);
foreach_1(_Function, []) ->
    ok.

-doc "The values of `Function` for each element, in order.".
-spec map(fun((T) -> U), [T]) -> [U].
map(Function, List) when is_function(Function, 1) ->
    case List of
        [_ | _] -> map_1(Function, List);
        [] -> []
    end.

map_1(Function, [Element | Rest]) ->
    [Function(Element) | map_1(Function, Rest)];
map_1(_Function, []) ->
    [].

-doc "`map/2` and `foldl/3` in one pass.".
-spec mapfoldl(fun((T, Acc) -> {U, Acc}), Acc, [T]) -> {[U], Acc}.
mapfoldl(Function, Accumulator, List) when is_function(Function, 2) ->
    mapfoldl_1(Function, Accumulator, List, []).

mapfoldl_1(Function, Accumulator, [Element | Rest], Mapped) ->
    {Value, NewAccumulator} = Function(Element, Accumulator),
    mapfoldl_1(Function, NewAccumulator, Rest, [Value | Mapped]);
mapfoldl_1(_Function, Accumulator, [], Mapped) ->
    {lists:reverse(Mapped), Accumulator}.

-doc "`map/2` and `foldr/3` in one pass.".
-spec mapfoldr(fun((T, Acc) -> {U, Acc}), Acc, [T]) -> {[U], Acc}.
mapfoldr(Function, Accumulator, List) when is_function(Function, 2) ->
    mapfoldr_1(Function, Accumulator, lists:reverse(List), []).

mapfoldr_1(Function, Accumulator, [Element | Rest], Mapped) ->
    {Value, NewAccumulator} = Function(Element, Accumulator),
    mapfoldr_1(Function, NewAccumulator, Rest, [Value | Mapped]);
mapfoldr_1(_Function, Accumulator, [], Mapped) ->
    {Mapped, Accumulator}.

-doc "The elements for which `Predicate` holds, and the others.".
-spec partition(fun((T) -> boolean()), [T]) -> {[T], [T]}.
partition(Predicate, List) when is_function(Predicate, 1) ->
    partition_1(Predicate, List, [], []).

partition_1(Predicate, [Element | Rest], Yes, No) ->
    case Predicate(Element) of
        true -> partition_1(Predicate, Rest, [Element | Yes], No);
        false -> partition_1(Predicate, Rest, Yes, [Element | No])
    end;
partition_1(_Predicate, [], Yes, No) ->
    {lists:reverse(Yes), lists:reverse(No)}.

-doc "The first element for which `Predicate` holds.".
-spec search(fun((T) -> boolean()), [T]) -> {value, T} | false.
search(Predicate, List) when is_function(Predicate, 1) ->
    search_1(Predicate, List).

search_1(Predicate, [Element | Rest]) ->
    case Predicate(Element) of
        true -> {value, Element};
        false -> search_1(Predicate, Rest)
    end;
search_1(_Predicate, []) ->
    false.

-doc "`{takewhile(Predicate, List), dropwhile(Predicate, List)}`.".
-spec splitwith(fun((T) -> boolean()), [T]) -> {[T], [T]}.
splitwith(Predicate, List) when is_function(Predicate, 1) ->
    splitwith_1(Predicate, List, []).

splitwith_1(Predicate, [Element | Rest] = List, Taken) ->
    case Predicate(Element) of
        true -> splitwith_1(Predicate, Rest, [Element | Taken]);
        false -> {lists:reverse(Taken), List}
    end;
splitwith_1(_Predicate, [], Taken) ->
    {lists:reverse(Taken), []}.

-doc "The elements before the first for which `Predicate` does not hold.".
-spec takewhile(fun((T) -> boolean()), [T]) -> [T].
takewhile(Predicate, List) when is_function(Predicate, 1) ->
    takewhile_1(Predicate, List).

takewhile_1(Predicate, [Element | Rest]) ->
    case Predicate(Element) of
        true -> [Element | takewhile_1(Predicate, Rest)];
        false -> []
    end;
takewhile_1(_Predicate, []) ->
    [].

%% -- Parts and wholes ----------------------------------------------------------------------------

-doc "The texts of atoms, numbers and strings, appended.".
-spec concat([atom() | number() | string()]) -> string().
concat(Things) ->
    lists:append([text(Thing) || Thing <- Things]).

text(Thing) when is_integer(Thing) -> integer_to_list(Thing);
text(Thing) when is_float(Thing) -> float_to_list(Thing);
text(Thing) when is_atom(Thing) -> atom_to_list(Thing);
text(Thing) when is_list(Thing) -> Thing.

-doc "`List` without its first element that matches `Element`.".
-spec delete(term(), [T]) -> [T].
delete(Element, [Element | Rest]) -> Rest;
delete(Element, [Other | Rest]) -> [Other | delete(Element, Rest)];
delete(_Element, []) -> [].

-doc "A list, which must not be empty, without its last element.".
-spec droplast([T, ...]) -> [T].
droplast([_]) -> [];
droplast([Element | Rest]) -> [Element | droplast(Rest)].

-doc "Pairs of a number, from 1 on, and an element.".
-spec enumerate([T]) -> [{pos_integer(), T}].
enumerate(List) ->
    enumerate(1, 1, List).

-doc "Pairs of a number, from `Index` on, and an element.".
-spec enumerate(integer(), [T]) -> [{integer(), T}].
enumerate(Index, List) ->
    enumerate(Index, 1, List).

-doc "The elements with numbers `Index`, `Index + Step`, ...".
-spec enumerate(integer(), integer(), [T]) -> [{integer(), T}].
enumerate(Index, Step, List) when is_integer(Index), is_integer(Step) ->
    enumerate_1(Index, Step, List).

enumerate_1(Index, Step, [Element | Rest]) ->
    [{Index, Element} | enumerate_1(Index + Step, Step, Rest)];
enumerate_1(_Index, _Step, []) ->
    [].

-doc "`length(flatten(DeepList))`, without making that list.".
-spec flatlength([term()]) -> non_neg_integer().
flatlength(List) -> flatlength(List, 0).

flatlength([Element | Rest], Length) when is_list(Element) ->
    flatlength(Element, flatlength(Rest, Length));
flatlength([_ | Rest], Length) ->
    flatlength(Rest, Length + 1);
flatlength([], Length) ->
    Length.

-doc "`flatten/1`, and `Tail` behind it.".
-spec flatten([term()], [term()]) -> [term()].
flatten(DeepList, Tail) when is_list(DeepList), is_list(Tail) ->
    lists:flatten(DeepList) ++ Tail.

-doc "Puts `Separator` between the elements.".
-spec join(T, [T]) -> [T].
join(_Separator, []) -> [];
join(Separator, [Element | Rest]) -> [Element | join_1(Separator, Rest)].

join_1(Separator, [Element | Rest]) -> [Separator, Element | join_1(Separator, Rest)];
join_1(_Separator, []) -> [].

-doc "Whether the second list ends with the first.".
-spec suffix([term()], [term()]) -> boolean().
suffix(Suffix, List) ->
    Surplus = length(List) - length(Suffix),
    Surplus >= 0 andalso lists:nthtail(Surplus, List) =:= Suffix.

-doc "The first `N` elements and the rest; there must be as many.".
-spec split(non_neg_integer(), [T]) -> {[T], [T]}.
split(N, List) when is_integer(N), N >= 0, is_list(List) ->
    case split(N, List, []) of
        {_, _} = Parts -> Parts;
        too_short -> error(badarg, [N, List])
    end;
split(N, List) ->
    error(badarg, [N, List]).

split(0, List, Taken) -> {lists:reverse(Taken), List};
split(N, [Element | Rest], Taken) -> split(N - 1, Rest, [Element | Taken]);
split(_N, [], _Taken) -> too_short.

-doc "The first `Length` elements, or all if there are not as many.".
-spec sublist([T], non_neg_integer()) -> [T].
sublist(List, Length) when is_integer(Length), Length >= 0, is_list(List) ->
    sublist_1(List, Length).

sublist_1([Element | Rest], Length) when Length > 0 -> [Element | sublist_1(Rest, Length - 1)];
sublist_1(_List, 0) -> [];
sublist_1([], _Length) -> [].

-doc "At most `Length` elements from position `Start` on, which is at most the length plus one.".
-spec sublist([T], pos_integer(), non_neg_integer()) -> [T].
sublist(List, 1, Length) when is_list(List), is_integer(Length), Length >= 0 ->
    sublist_1(List, Length);
sublist([], Start, _Length) when is_integer(Start), Start > 1 ->
    [];
sublist([_ | Rest], Start, Length) when
    is_integer(Start), Start > 1, is_integer(Length), Length >= 0
->
    sublist(Rest, Start - 1, Length).

-doc "The elements without those that match an earlier one.".
-spec uniq([T]) -> [T].
uniq(List) -> uniq_1(List, #{}).

uniq_1([Element | Rest], Seen) ->
    case Seen of
        #{Element := _} -> uniq_1(Rest, Seen);
        #{} -> [Element | uniq_1(Rest, Seen#{Element => true})]
    end;
uniq_1([], _Seen) ->
    [].

-doc "The elements without those for which `Function` gives the same as for an earlier one.".
-spec uniq(fun((T) -> term()), [T]) -> [T].
uniq(Function, List) when is_function(Function, 1) ->
    uniq_1(Function, List, #{}).

uniq_1(Function, [Element | Rest], Seen) ->
    Key = Function(Element),
    case Seen of
        #{Key := _} -> uniq_1(Function, Rest, Seen);
        #{} -> [Element | uniq_1(Function, Rest, Seen#{Key => true})]
    end;
uniq_1(_Function, [], _Seen) ->
    [].

%% -- Lists of tuples with a key ------------------------------------------------------------------

-doc "Without the first tuple whose element `N` compares equal to `Key`.".
-spec keydelete(term(), pos_integer(), [tuple()]) -> [tuple()].
keydelete(Key, N, List) when is_integer(N), N > 0 ->
    keydelete_1(Key, N, List).

keydelete_1(Key, N, [Tuple | Rest]) when element(N, Tuple) == Key -> Rest;
keydelete_1(Key, N, [Tuple | Rest]) -> [Tuple | keydelete_1(Key, N, Rest)];
keydelete_1(_Key, _N, []) -> [].

-doc "Applies `Function` to element `N` of each tuple.".
-spec keymap(fun((term()) -> term()), pos_integer(), [tuple()]) -> [tuple()].
keymap(Function, N, [Tuple | Rest]) ->
    [setelement(N, Tuple, Function(element(N, Tuple))) | keymap(Function, N, Rest)];
keymap(Function, N, []) when is_integer(N), N >= 1, is_function(Function, 1) ->
    [].

-doc "Puts `New` in the place of the first tuple whose element `N` compares equal to `Key`.".
-spec keyreplace(term(), pos_integer(), [tuple()], tuple()) -> [tuple()].
keyreplace(Key, N, List, New) when is_integer(N), N > 0, is_tuple(New) ->
    keyreplace_1(Key, N, List, New).

keyreplace_1(Key, N, [Tuple | Rest], New) when element(N, Tuple) == Key -> [New | Rest];
keyreplace_1(Key, N, [Tuple | Rest], New) -> [Tuple | keyreplace_1(Key, N, Rest, New)];
keyreplace_1(_Key, _N, [], _New) -> [].

-doc "`keyreplace/4`, or `New` at the end if there is none to be replaced.".
-spec keystore(term(), pos_integer(), [tuple()], tuple()) -> [tuple(), ...].
keystore(Key, N, List, New) when is_integer(N), N > 0, is_tuple(New) ->
    keystore_1(Key, N, List, New).

keystore_1(Key, N, [Tuple | Rest], New) when element(N, Tuple) == Key -> [New | Rest];
keystore_1(Key, N, [Tuple | Rest], New) -> [Tuple | keystore_1(Key, N, Rest, New)];
keystore_1(_Key, _N, [], New) -> [New].

-doc "The first tuple whose element `N` compares equal to `Key`, and the list without it.".
-spec keytake(term(), pos_integer(), [tuple()]) -> {value, tuple(), [tuple()]} | false.
keytake(Key, N, List) when is_integer(N), N > 0 ->
    keytake_1(Key, N, List, []).

keytake_1(Key, N, [Tuple | Rest], Passed) when element(N, Tuple) == Key ->
    {value, Tuple, lists:reverse(Passed, Rest)};
keytake_1(Key, N, [Tuple | Rest], Passed) ->
    keytake_1(Key, N, Rest, [Tuple | Passed]);
keytake_1(_Key, _N, [], _Passed) ->
    false.

%% -- Sorting by a function -----------------------------------------------------------------------

-doc "Sorts by `Function(A, B)`: whether A comes before or together with B. Stable.".
-spec sort(fun((T, T) -> boolean()), [T]) -> [T].
sort(Function, [_, _ | _] = List) when is_function(Function, 2) ->
    merge_runs(Function, runs(Function, List));
sort(Function, [_] = List) when is_function(Function, 2) ->
    List;
sort(Function, []) when is_function(Function, 2) ->
    [].

%% The list as runs that are in order; a descending run is turned round, which is stable since none
%% of its elements comes together with its neighbour.
runs(Function, [A, B | Rest]) ->
    case Function(A, B) of
        true -> ascending(Function, B, Rest, [A]);
        false -> descending(Function, B, Rest, [A])
    end;
runs(_Function, [_] = Run) ->
    [Run];
runs(_Function, []) ->
    [].

ascending(Function, Last, [Next | Rest] = List, Run) ->
    case Function(Last, Next) of
        true -> ascending(Function, Next, Rest, [Last | Run]);
        false -> [lists:reverse(Run, [Last]) | runs(Function, List)]
    end;
ascending(_Function, Last, [], Run) ->
    [lists:reverse(Run, [Last])].

descending(Function, Last, [Next | Rest] = List, Run) ->
    case Function(Last, Next) of
        true -> [[Last | Run] | runs(Function, List)];
        false -> descending(Function, Next, Rest, [Last | Run])
    end;
descending(_Function, Last, [], Run) ->
    [[Last | Run]].

merge_runs(_Function, [Run]) -> Run;
merge_runs(Function, Runs) -> merge_runs(Function, merge_pairs(Function, Runs)).

merge_pairs(Function, [Run1, Run2 | Runs]) ->
    [merge_2(Function, Run1, Run2, []) | merge_pairs(Function, Runs)];
merge_pairs(_Function, Runs) ->
    Runs.

-doc "`sort/2` that keeps only the first of elements which come together.".
-spec usort(fun((T, T) -> boolean()), [T]) -> [T].
usort(Function, List) when is_function(Function, 2) ->
    unique(Function, sort(Function, List)).

%% A comes before or together with B, so they come together if B comes before or together with A.
unique(Function, [A, B | Rest]) ->
    case Function(B, A) of
        true -> unique(Function, [A | Rest]);
        false -> [A | unique(Function, [B | Rest])]
    end;
unique(_Function, [_] = List) ->
    List;
unique(_Function, []) ->
    [].

%% -- Merging -------------------------------------------------------------------------------------

-doc "Merges sorted lists.".
-spec merge([[T]]) -> [T].
merge(Lists) -> lists:sort(lists:append(Lists)).

-doc "Merges two lists sorted by `Function`.".
-spec merge(fun((T, T) -> boolean()), [T], [T]) -> [T].
merge(Function, List1, List2) when is_function(Function, 2), is_list(List1), is_list(List2) ->
    merge_2(Function, List1, List2, []).

merge_2(Function, [A | RestA] = ListA, [B | RestB] = ListB, Merged) ->
    case Function(A, B) of
        true -> merge_2(Function, RestA, ListB, [A | Merged]);
        false -> merge_2(Function, ListA, RestB, [B | Merged])
    end;
merge_2(_Function, [], ListB, Merged) ->
    lists:reverse(Merged, ListB);
merge_2(_Function, ListA, [], Merged) ->
    lists:reverse(Merged, ListA).

-doc "Merges three sorted lists.".
-spec merge3([T], [T], [T]) -> [T].
merge3(List1, List2, List3) -> merge(merge(List1, List2), List3).

-doc "Merges two lists in reverse order.".
-spec rmerge([T], [T]) -> [T].
rmerge(List1, List2) ->
    lists:reverse(merge(lists:reverse(List1), lists:reverse(List2))).

-doc "Merges sorted lists without duplicates; one of elements that compare equal is kept.".
-spec umerge([[T]]) -> [T].
umerge(Lists) -> lists:usort(lists:append(Lists)).

-doc "`umerge/2` of lists that are sorted by `Function`.".
-spec umerge(fun((T, T) -> boolean()), [T], [T]) -> [T].
umerge(Function, List1, List2) when is_function(Function, 2), is_list(List1), is_list(List2) ->
    umerge_2(Function, List1, List2, []).

umerge_2(Function, [A | RestA] = ListA, [B | RestB] = ListB, Merged) ->
    case Function(A, B) of
        true ->
            case Function(B, A) of
                true -> umerge_2(Function, ListA, RestB, Merged);
                false -> umerge_2(Function, RestA, ListB, [A | Merged])
            end;
        false ->
            umerge_2(Function, ListA, RestB, [B | Merged])
    end;
umerge_2(_Function, [], ListB, Merged) ->
    lists:reverse(Merged, ListB);
umerge_2(_Function, ListA, [], Merged) ->
    lists:reverse(Merged, ListA).

-doc "Merges three sorted lists; of equal elements the first is kept.".
-spec umerge3([T], [T], [T]) -> [T].
umerge3(List1, List2, List3) -> umerge(umerge(List1, List2), List3).

-doc "`umerge/2` of lists in reverse order, with a result in reverse order.".
-spec rumerge([T], [T]) -> [T].
rumerge(List1, List2) ->
    lists:reverse(umerge(lists:reverse(List1), lists:reverse(List2))).

-doc "Merges two lists of tuples sorted on element `N`.".
-spec keymerge(pos_integer(), [tuple()], [tuple()]) -> [tuple()].
keymerge(N, List1, List2) when is_integer(N), N > 0 ->
    merge(fun(A, B) -> element(N, A) =< element(N, B) end, List1, List2).

-doc "`keymerge/3` for lists without duplicate keys; the tuple of the first list is kept.".
-spec ukeymerge(pos_integer(), [tuple()], [tuple()]) -> [tuple()].
ukeymerge(N, List1, List2) when is_integer(N), N > 0 ->
    umerge(fun(A, B) -> element(N, A) =< element(N, B) end, List1, List2).

-doc "`keymerge/3` for lists in reverse order.".
-spec rkeymerge(pos_integer(), [tuple()], [tuple()]) -> [tuple()].
rkeymerge(N, List1, List2) when is_integer(N), N > 0 ->
    lists:reverse(keymerge(N, lists:reverse(List1), lists:reverse(List2))).

%% -- Zipping -------------------------------------------------------------------------------------

-doc "Two lists of a list of pairs.".
-spec unzip([{A, B}]) -> {[A], [B]}.
unzip(List) -> unzip_1(List, [], []).

unzip_1([{A, B} | Rest], As, Bs) -> unzip_1(Rest, [A | As], [B | Bs]);
unzip_1([], As, Bs) -> {lists:reverse(As), lists:reverse(Bs)}.

-doc "Three lists of a list of triples.".
-spec unzip3([{A, B, C}]) -> {[A], [B], [C]}.
unzip3(List) -> unzip3_1(List, [], [], []).

unzip3_1([{A, B, C} | Rest], As, Bs, Cs) ->
    unzip3_1(Rest, [A | As], [B | Bs], [C | Cs]);
unzip3_1([], As, Bs, Cs) ->
    {lists:reverse(As), lists:reverse(Bs), lists:reverse(Cs)}.

-doc "Pairs of the elements of two lists of one length.".
-spec zip([A], [B]) -> [{A, B}].
zip(As, Bs) -> zip(As, Bs, fail).

-doc """
Pairs the elements of two lists. `How` says what is done about the rest of the longer list: `fail`
raises `function_clause`, `trim` drops it, `{pad, {DefaultA, DefaultB}}` fills up the shorter one.
""".
-spec zip([A], [B], fail | trim | {pad, {A, B}}) -> [{A, B}].
zip([A | As], [B | Bs], How) -> [{A, B} | zip(As, Bs, How)];
zip([], [], fail) -> [];
zip([], [], trim) -> [];
zip([], [], {pad, {_, _}}) -> [];
zip([_ | _], [], trim) -> [];
zip([], [_ | _], trim) -> [];
zip([], [_ | _] = Bs, {pad, {A, _}}) -> [{A, B} || B <- Bs];
zip([_ | _] = As, [], {pad, {_, B}}) -> [{A, B} || A <- As].

-doc "Triples of the elements of three lists of one length.".
-spec zip3([A], [B], [C]) -> [{A, B, C}].
zip3(As, Bs, Cs) -> zip3(As, Bs, Cs, fail).

-doc "`zip/3` for three lists.".
-spec zip3([A], [B], [C], fail | trim | {pad, {A, B, C}}) -> [{A, B, C}].
zip3([A | As], [B | Bs], [C | Cs], How) ->
    [{A, B, C} | zip3(As, Bs, Cs, How)];
zip3([], [], [], fail) ->
    [];
zip3([], [], [], trim) ->
    [];
zip3(As, Bs, Cs, trim) when is_list(As), is_list(Bs), is_list(Cs) ->
    [];
zip3([], [], [], {pad, {_, _, _}}) ->
    [];
zip3(As, Bs, Cs, {pad, {PadA, PadB, PadC}} = How) ->
    {A, RestA} = next(As, PadA),
    {B, RestB} = next(Bs, PadB),
    {C, RestC} = next(Cs, PadC),
    [{A, B, C} | zip3(RestA, RestB, RestC, How)].

next([Element | Rest], _Pad) -> {Element, Rest};
next([], Pad) -> {Pad, []}.

-doc "The values of `Function` for the elements of two lists of one length.".
-spec zipwith(fun((A, B) -> T), [A], [B]) -> [T].
zipwith(Function, As, Bs) -> zipwith(Function, As, Bs, fail).

-doc "`zip/3` with `Function(A, B)` for the pair.".
-spec zipwith(fun((A, B) -> T), [A], [B], fail | trim | {pad, {A, B}}) -> [T].
zipwith(Function, [A | As], [B | Bs], How) ->
    [Function(A, B) | zipwith(Function, As, Bs, How)];
zipwith(Function, [], [], fail) when is_function(Function, 2) ->
    [];
zipwith(Function, [], [], trim) when is_function(Function, 2) ->
    [];
zipwith(Function, [], [], {pad, {_, _}}) when is_function(Function, 2) ->
    [];
zipwith(Function, [_ | _], [], trim) when is_function(Function, 2) ->
    [];
zipwith(Function, [], [_ | _], trim) when is_function(Function, 2) ->
    [];
zipwith(Function, [], [_ | _] = Bs, {pad, {A, _}}) ->
    [Function(A, B) || B <- Bs];
zipwith(Function, [_ | _] = As, [], {pad, {_, B}}) ->
    [Function(A, B) || A <- As].

-doc "The values of `Function` for the elements of three lists of one length.".
-spec zipwith3(fun((A, B, C) -> T), [A], [B], [C]) -> [T].
zipwith3(Function, As, Bs, Cs) -> zipwith3(Function, As, Bs, Cs, fail).

-doc "`zip3/4` with `Function(A, B, C)` for the triple.".
-spec zipwith3(fun((A, B, C) -> T), [A], [B], [C], fail | trim | {pad, {A, B, C}}) -> [T].
zipwith3(Function, [A | As], [B | Bs], [C | Cs], How) ->
    [Function(A, B, C) | zipwith3(Function, As, Bs, Cs, How)];
zipwith3(Function, [], [], [], fail) when is_function(Function, 3) ->
    [];
zipwith3(Function, As, Bs, Cs, trim) when
    is_function(Function, 3), is_list(As), is_list(Bs), is_list(Cs)
->
    [];
zipwith3(Function, [], [], [], {pad, {_, _, _}}) when is_function(Function, 3) ->
    [];
zipwith3(Function, As, Bs, Cs, {pad, {PadA, PadB, PadC}} = How) ->
    {A, RestA} = next(As, PadA),
    {B, RestB} = next(Bs, PadB),
    {C, RestC} = next(Cs, PadC),
    [Function(A, B, C) | zipwith3(Function, RestA, RestB, RestC, How)].
