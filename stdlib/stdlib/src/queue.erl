-module(queue).
-moduledoc """
Queues with two ends.

A queue is two lists, `{Rear, Front}`: the first element is the head of `Front`, the last one the head of
`Rear`. A queue of two or more elements has at least one in each list, so that both ends are at hand. When
one list has run out, it is filled with half of the other one; adding and removing cost constant time on
average, whatever ends are used. Functions that visit all elements are linear.

There are three sets of names: `in/2` and what follows, the "extended" ones beginning with `get/1`, and those
of Okasaki's book, where a queue is seen as a list with `cons/2`, `head/1` and `tail/1`, and the same names
written backwards for the other end.
""".

-export([new/0, is_queue/1, is_empty/1, len/1, to_list/1, from_list/1, member/2]).
-export([in/2, in_r/2, out/1, out_r/1, reverse/1, join/2, split/2]).
-export([filter/2, filtermap/2, fold/3, any/2, all/2, delete/2, delete_r/2]).
-export([delete_with/2, delete_with_r/2]).
-export([get/1, get_r/1, peek/1, peek_r/1, drop/1, drop_r/1]).
-export([cons/2, head/1, tail/1, snoc/2, daeh/1, last/1, liat/1, lait/1, init/1]).

-deprecated([{lait, 1, "use queue:liat/1 instead"}]).

-compile({no_auto_import, [get/1]}).

-export_type([queue/0, queue/1]).

-opaque queue(Item) :: {Rear :: [Item], Front :: [Item]}.
-type queue() :: queue(_).

%% -- Whole queues --------------------------------------------------------------------------------

-spec new() -> queue(none()).
new() -> {[], []}.

-doc "Whether `Term` has the form of a queue: two lists.".
-spec is_queue(Term :: term()) -> boolean().
is_queue({Rear, Front}) when is_list(Rear), is_list(Front) -> true;
is_queue(_) -> false.

-spec is_empty(queue()) -> boolean().
is_empty({[], []}) -> true;
is_empty({Rear, Front}) when is_list(Rear), is_list(Front) -> false;
is_empty(Queue) -> error(badarg, [Queue]).

-spec len(queue()) -> non_neg_integer().
len({Rear, Front}) when is_list(Rear), is_list(Front) -> length(Rear) + length(Front);
len(Queue) -> error(badarg, [Queue]).

-doc "The elements from the front to the rear.".
-spec to_list(queue(Item)) -> [Item].
to_list({Rear, Front}) when is_list(Rear), is_list(Front) -> Front ++ lists:reverse(Rear);
to_list(Queue) -> error(badarg, [Queue]).

-doc "A queue whose front is the head of the list.".
-spec from_list([Item]) -> queue(Item).
from_list(List) when is_list(List) -> from_front(List);
from_list(Term) -> error(badarg, [Term]).

-doc "Whether an element matches (`=:=`) `Item`.".
-spec member(Item, queue(Item)) -> boolean().
member(Item, {Rear, Front}) when is_list(Rear), is_list(Front) ->
    lists:member(Item, Rear) orelse lists:member(Item, Front);
member(Item, Queue) ->
    error(badarg, [Item, Queue]).

-spec reverse(queue(Item)) -> queue(Item).
reverse({Rear, Front}) when is_list(Rear), is_list(Front) -> {Front, Rear};
reverse(Queue) -> error(badarg, [Queue]).

-doc "The elements of the first queue in front of those of the second.".
-spec join(queue(Item), queue(Item)) -> queue(Item).
join({Rear, Front} = Queue, {[], []}) when is_list(Rear), is_list(Front) ->
    Queue;
join({[], []}, {Rear, Front} = Queue) when is_list(Rear), is_list(Front) ->
    Queue;
join({Rear1, Front1}, {Rear2, Front2}) when
    is_list(Rear1), is_list(Front1), is_list(Rear2), is_list(Front2)
->
    {Rear2, Front1 ++ lists:reverse(Rear1, Front2)};
join(Queue1, Queue2) ->
    error(badarg, [Queue1, Queue2]).

-doc "The first `N` elements and the others.".
-spec split(non_neg_integer(), queue(Item)) -> {queue(Item), queue(Item)}.
split(0, {Rear, Front} = Queue) when is_list(Rear), is_list(Front) ->
    {{[], []}, Queue};
split(N, {Rear, Front} = Queue) when is_integer(N), N >= 1, is_list(Rear), is_list(Front) ->
    InFront = length(Front),
    case InFront + length(Rear) - N of
        Left when Left < 0 ->
            error(badarg, [N, Queue]);
        _ when N < InFront ->
            {First, Others} = lists:split(N, Front),
            {one_in_front(First), {Rear, Others}};
        _ when N =:= InFront ->
            {from_front(Front), from_rear(Rear)};
        0 ->
            {Queue, {[], []}};
        Left ->
            {Last, First} = lists:split(Left, Rear),
            {{First, Front}, one_in_rear(Last)}
    end;
split(N, Queue) ->
    error(badarg, [N, Queue]).

one_in_front([Item | Items]) -> {lists:reverse(Items), [Item]}.

one_in_rear([Item | Items]) -> {[Item], lists:reverse(Items)}.

%% -- Both ends -----------------------------------------------------------------------------------

-doc "Adds an element at the rear.".
-spec in(Item, queue(Item)) -> queue(Item).
in(Item, {[_] = Rear, []}) -> {[Item], Rear};
in(Item, {Rear, Front}) when is_list(Rear), is_list(Front) -> {[Item | Rear], Front};
in(Item, Queue) -> error(badarg, [Item, Queue]).

-doc "Adds an element at the front.".
-spec in_r(Item, queue(Item)) -> queue(Item).
in_r(Item, {[], [_] = Front}) -> {Front, [Item]};
in_r(Item, {Rear, Front}) when is_list(Rear), is_list(Front) -> {Rear, [Item | Front]};
in_r(Item, Queue) -> error(badarg, [Item, Queue]).

-doc "Takes the element at the front.".
-spec out(queue(Item)) -> {{value, Item}, queue(Item)} | {empty, queue(Item)}.
out({[], []} = Queue) -> {empty, Queue};
out({[Item], []}) -> {{value, Item}, {[], []}};
out({[Last | Others], []}) ->
    [Item | Front] = lists:reverse(Others),
    {{value, Item}, {[Last], Front}};
out({Rear, [Item]}) when is_list(Rear) -> {{value, Item}, from_rear(Rear)};
out({Rear, [Item | Front]}) when is_list(Rear) -> {{value, Item}, {Rear, Front}};
out(Queue) -> error(badarg, [Queue]).

-doc "Takes the element at the rear.".
-spec out_r(queue(Item)) -> {{value, Item}, queue(Item)} | {empty, queue(Item)}.
out_r({[], []} = Queue) -> {empty, Queue};
out_r({[], [Item]}) -> {{value, Item}, {[], []}};
out_r({[], [First | Others]}) ->
    [Item | Rear] = lists:reverse(Others),
    {{value, Item}, {Rear, [First]}};
out_r({[Item], Front}) when is_list(Front) -> {{value, Item}, from_front(Front)};
out_r({[Item | Rear], Front}) when is_list(Front) -> {{value, Item}, {Rear, Front}};
out_r(Queue) -> error(badarg, [Queue]).

-doc "The element at the front of a queue that is not empty.".
-spec get(queue(Item)) -> Item.
get({[], []} = Queue) -> error(empty, [Queue]);
get({Rear, Front}) when is_list(Rear), is_list(Front) -> first(Rear, Front);
get(Queue) -> error(badarg, [Queue]).

first(_Rear, [Item | _]) -> Item;
first([Item], []) -> Item;
first([_ | Others], []) -> lists:last(Others).

-doc "The element at the rear of a queue that is not empty.".
-spec get_r(queue(Item)) -> Item.
get_r({[], []} = Queue) -> error(empty, [Queue]);
get_r({[Item | _], Front}) when is_list(Front) -> Item;
get_r({[], [Item]}) -> Item;
get_r({[], [_ | Others]}) -> lists:last(Others);
get_r(Queue) -> error(badarg, [Queue]).

-spec peek(queue(Item)) -> empty | {value, Item}.
peek({[], []}) -> empty;
peek({Rear, [Item | _]}) when is_list(Rear) -> {value, Item};
peek({[Item], []}) -> {value, Item};
peek({[_ | Others], []}) -> {value, lists:last(Others)};
peek(Queue) -> error(badarg, [Queue]).

-spec peek_r(queue(Item)) -> empty | {value, Item}.
peek_r({[], []}) -> empty;
peek_r({[Item | _], Front}) when is_list(Front) -> {value, Item};
peek_r({[], [Item]}) -> {value, Item};
peek_r({[], [_ | Others]}) -> {value, lists:last(Others)};
peek_r(Queue) -> error(badarg, [Queue]).

-doc "The queue without the element at its front.".
-spec drop(queue(Item)) -> queue(Item).
drop({[], []} = Queue) -> error(empty, [Queue]);
drop({[_], []}) -> {[], []};
drop({[Last | Others], []}) ->
    [_ | Front] = lists:reverse(Others),
    {[Last], Front};
drop({Rear, [_]}) when is_list(Rear) -> from_rear(Rear);
drop({Rear, [_ | Front]}) when is_list(Rear) -> {Rear, Front};
drop(Queue) -> error(badarg, [Queue]).

-doc "The queue without the element at its rear.".
-spec drop_r(queue(Item)) -> queue(Item).
drop_r({[], []} = Queue) -> error(empty, [Queue]);
drop_r({[], [_]}) -> {[], []};
drop_r({[], [First | Others]}) ->
    [_ | Rear] = lists:reverse(Others),
    {Rear, [First]};
drop_r({[_], Front}) when is_list(Front) -> from_front(Front);
drop_r({[_ | Rear], Front}) when is_list(Front) -> {Rear, Front};
drop_r(Queue) -> error(badarg, [Queue]).

%% -- All elements --------------------------------------------------------------------------------

-doc "Keeps, drops or, where `Function` returns a list, replaces each element, from front to rear.".
-spec filter(fun((Item) -> boolean() | [Item]), queue(Item)) -> queue(Item).
filter(Function, {Rear0, Front0}) when is_function(Function, 1), is_list(Rear0), is_list(Front0) ->
    Front = filter_front(Function, Front0),
    Rear = lists:reverse(filter_front(Function, lists:reverse(Rear0))),
    balanced(Rear, Front);
filter(Function, Queue) ->
    error(badarg, [Function, Queue]).

filter_front(Function, [Item | Items]) ->
    case Function(Item) of
        true -> [Item | filter_front(Function, Items)];
        [] -> filter_front(Function, Items);
        false -> filter_front(Function, Items);
        List when is_list(List) -> List ++ filter_front(Function, Items)
    end;
filter_front(_Function, []) ->
    [].

-doc "Keeps, drops or, with `{true, Value}`, replaces each element, from front to rear.".
-spec filtermap(fun((Item) -> boolean() | {true, Value}), queue(Item)) -> queue(Item | Value).
filtermap(Function, {Rear0, Front0}) when is_function(Function, 1), is_list(Rear0), is_list(Front0) ->
    Front = lists:filtermap(Function, Front0),
    Rear = lists:reverse(lists:filtermap(Function, lists:reverse(Rear0))),
    balanced(Rear, Front);
filtermap(Function, Queue) ->
    error(badarg, [Function, Queue]).

-doc "Calls `Function(Item, Accumulator)` from front to rear.".
-spec fold(fun((Item, Acc) -> Acc), Acc, queue(Item)) -> Acc.
fold(Function, Accumulator, {Rear, Front}) when
    is_function(Function, 2), is_list(Rear), is_list(Front)
->
    lists:foldr(Function, lists:foldl(Function, Accumulator, Front), Rear);
fold(Function, Accumulator, Queue) ->
    error(badarg, [Function, Accumulator, Queue]).

-spec any(fun((Item) -> boolean()), queue(Item)) -> boolean().
any(Predicate, {Rear, Front}) when is_function(Predicate, 1), is_list(Rear), is_list(Front) ->
    lists:any(Predicate, Front) orelse lists:any(Predicate, Rear);
any(Predicate, Queue) ->
    error(badarg, [Predicate, Queue]).

-spec all(fun((Item) -> boolean()), queue(Item)) -> boolean().
all(Predicate, {Rear, Front}) when is_function(Predicate, 1), is_list(Rear), is_list(Front) ->
    lists:all(Predicate, Front) andalso lists:all(Predicate, Rear);
all(Predicate, Queue) ->
    error(badarg, [Predicate, Queue]).

-doc "Without the first element, seen from the front, that matches `Item`.".
-spec delete(Item, queue(Item)) -> queue(Item).
delete(Item, {Rear, Front} = Queue) when is_list(Rear), is_list(Front) ->
    delete_first(fun(Element) -> Element =:= Item end, Queue);
delete(Item, Queue) ->
    error(badarg, [Item, Queue]).

-doc "Without the last element that matches `Item`.".
-spec delete_r(Item, queue(Item)) -> queue(Item).
delete_r(Item, {Rear, Front}) when is_list(Rear), is_list(Front) ->
    reverse(delete(Item, {Front, Rear}));
delete_r(Item, Queue) ->
    error(badarg, [Item, Queue]).

-doc "Without the first element for which `Predicate` holds.".
-spec delete_with(fun((Item) -> boolean()), queue(Item)) -> queue(Item).
delete_with(Predicate, {Rear, Front} = Queue) when
    is_function(Predicate, 1), is_list(Rear), is_list(Front)
->
    delete_first(Predicate, Queue);
delete_with(Predicate, Queue) ->
    error(badarg, [Predicate, Queue]).

-doc "Without the last element for which `Predicate` holds.".
-spec delete_with_r(fun((Item) -> boolean()), queue(Item)) -> queue(Item).
delete_with_r(Predicate, {Rear, Front}) when
    is_function(Predicate, 1), is_list(Rear), is_list(Front)
->
    reverse(delete_with(Predicate, {Front, Rear}));
delete_with_r(Predicate, Queue) ->
    error(badarg, [Predicate, Queue]).

%% The first that is found in Front, else the last one of Rear.
delete_first(Predicate, {Rear, Front} = Queue) ->
    case without_first(Predicate, Front) of
        false ->
            case without_first(Predicate, lists:reverse(Rear)) of
                false -> Queue;
                [] -> from_front(Front);
                Others -> {lists:reverse(Others), Front}
            end;
        [] ->
            from_rear(Rear);
        Others ->
            {Rear, Others}
    end.

without_first(Predicate, [Item | Items]) ->
    case Predicate(Item) of
        true -> Items;
        false ->
            case without_first(Predicate, Items) of
                false -> false;
                Others -> [Item | Others]
            end
    end;
without_first(_Predicate, []) ->
    false.

%% -- Names of Okasaki's --------------------------------------------------------------------------

-doc "Adds an element at the head: `in_r/2`.".
-spec cons(Item, queue(Item)) -> queue(Item).
cons(Item, Queue) -> in_r(Item, Queue).

-doc "The element at the head of a queue that is not empty.".
-spec head(queue(Item)) -> Item.
head({[], []} = Queue) -> error(empty, [Queue]);
head({Rear, Front}) when is_list(Rear), is_list(Front) -> first(Rear, Front);
head(Queue) -> error(badarg, [Queue]).

-doc "The queue without its head.".
-spec tail(queue(Item)) -> queue(Item).
tail(Queue) -> drop(Queue).

-doc "Adds an element at the end: `in/2`.".
-spec snoc(queue(Item), Item) -> queue(Item).
snoc(Queue, Item) -> in(Item, Queue).

-doc "The last element: `head` from the other end.".
-spec daeh(queue(Item)) -> Item.
daeh(Queue) -> get_r(Queue).

-spec last(queue(Item)) -> Item.
last(Queue) -> get_r(Queue).

-doc "The queue without its last element: `tail` from the other end.".
-spec liat(queue(Item)) -> queue(Item).
liat(Queue) -> drop_r(Queue).

-doc false.
-spec lait(queue(Item)) -> queue(Item).
lait(Queue) -> drop_r(Queue).

-spec init(queue(Item)) -> queue(Item).
init(Queue) -> drop_r(Queue).

%% -- Filling the other list ----------------------------------------------------------------------

%% A queue of the elements of its front list: the second half, the larger one, becomes the rear.
from_front([]) -> {[], []};
from_front([_] = List) -> {List, []};
from_front(List) ->
    {Front, Rear} = lists:split(length(List) div 2, List),
    {lists:reverse(Rear), Front}.

from_rear([]) -> {[], []};
from_rear([_] = List) -> {[], List};
from_rear(List) ->
    {Rear, Front} = lists:split(length(List) div 2, List),
    {Rear, lists:reverse(Front)}.

balanced([], Front) -> from_front(Front);
balanced(Rear, []) -> from_rear(Rear);
balanced(Rear, Front) -> {Rear, Front}.
