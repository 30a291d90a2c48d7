-module(with_records).
-export([results/0]).
-import(lists, [map/2, seq/2]).
-record(r, {a, b = 1, c :: integer() | undefined}).
-record(e, {}).
-record(n, {x = #r{a = 2}, y = seq(1, 2) :: list()}).

results() ->
    [try F() catch C:R -> {C, R} end || F <- calls()].

calls() ->
    R = #r{a = 5},
    [fun() -> #r{} end,
     fun() -> #r{a = 1, _ = all} end,
     fun() -> #n{} end,
     fun() -> #e{} end,
     fun() -> field(R) end,
     fun() -> field({r, 1}) end,
     fun() -> field(#e{}) end,
     fun() -> R#r{b = 7} end,
     fun() -> (#e{})#e{} end,
     fun() -> update(R, 3) end,
     fun() -> update(x, 3) end,
     fun() -> binds(R) end,
     fun() -> [pattern(X) || X <- [R, R#r{b = 2}, #n{}, #n{x = R}, none]] end,
     fun() -> [guard(X) || X <- [R, R#r{a = 0}, 17, {r, 1, 2}, x, {other, 1, 2, 3}]] end,
     fun() -> [is_record(X, r) || X <- [R, {r, 1}, r]] end,
     fun() -> [is_record(X, Name) || X <- [R], Name <- [r, e]] end,
     fun() -> {#r.a, #r.c, record_info(size, n), record_info(fields, r)} end,
     fun() -> map(fun length/1, [[1], []]) end,
     fun() -> [A || #r{a = A} <- [R, x, #r{a = 6}]] end,
     fun() -> (#n{x = R})#n.x#r.a end,
     fun() -> << <<A>> || #r{a = A} <- [R, R] >> end,
     fun() -> try throw(R) catch throw:#r{a = A} -> {caught, A} end end,
     fun() -> (fun(#r{a = A}) -> A end)(R) end,
     fun() -> if R#r.a > 1, not is_atom(R#r.b) -> yes; true -> no end end,
     fun() -> order(R) end].

field(X) -> X#r.a.
update(X, A) -> X#r{a = A, c = length([A])}.
binds(X) -> Z = X#r{a = Y = 4}, {Z, Y}.

pattern(#r{b = 2}) -> two;
pattern(#r{_ = _} = X) -> {r, X#r.a};
pattern(#n{x = #r{a = 2}, y = [H | _]}) -> {n, H};
pattern(#n{x = X}) -> {n, X};
pattern(_) -> none.

guard(X) when is_integer(X) orelse X#r.a > 1 -> first;
guard(X) when X#r.a =:= 0; X =:= x -> second;
guard(X) when not (X#r.a) -> third;
guard(_) -> none.

order(X) ->
    put(order, []),
    _ = (begin note(record), X end)#r{c = note(c), a = note(a)},
    lists:sort(get(order)).

note(What) -> put(order, [What | get(order)]), What.
