%% What is no queue, an empty one, and functions that are none.
-module(errors).
-export([main/1]).

main(_) ->
    Empty = queue:new(),
    One = queue:in(1, Empty),
    [failed(F, [Empty]) || F <- [get, get_r, drop, drop_r, head, tail, last, daeh, init, liat]],
    [failed(F, [x]) || F <- [get, get_r, drop, drop_r, head, tail, last, daeh, init, liat, out, out_r, peek,
                             peek_r, len, is_empty, to_list, reverse, from_list]],
    [failed(F, [1, {a, []}]) || F <- [in, in_r, cons, member, delete, delete_r, split]],
    [failed(F, [x, One]) || F <- [filter, filtermap, any, all, delete_with, delete_with_r, join, split]],
    [failed(filter, [fun(_) -> Value end, One]) || Value <- [1, {true, x}, maybe_so]],
    failed(filtermap, [fun(_) -> 1 end, One]),
    failed(delete_with, [fun(_) -> 1 end, One]),
    failed(snoc, [x, 1]),
    failed(fold, [x, 0, One]),
    failed(split, [2, One]),
    failed(split, [-1, One]),
    failed(from_list, [[a | b]]).

failed(Function, Arguments) ->
    try apply(queue, Function, Arguments) of
        Value -> io:format("~w: ~w~n", [Function, Value])
    catch
        error:Reason -> io:format("~w: ~w~n", [Function, Reason])
    end.

%% expect: get: empty
%% expect: get_r: empty
%% expect: drop: empty
%% expect: drop_r: empty
%% expect: head: empty
%% expect: tail: empty
%% expect: last: empty
%% expect: daeh: empty
%% expect: init: empty
%% expect: liat: empty
%% expect: get: badarg
%% expect: get_r: badarg
%% expect: drop: badarg
%% expect: drop_r: badarg
%% expect: head: badarg
%% expect: tail: badarg
%% expect: last: badarg
%% expect: daeh: badarg
%% expect: init: badarg
%% expect: liat: badarg
%% expect: out: badarg
%% expect: out_r: badarg
%% expect: peek: badarg
%% expect: peek_r: badarg
%% expect: len: badarg
%% expect: is_empty: badarg
%% expect: to_list: badarg
%% expect: reverse: badarg
%% expect: from_list: badarg
%% expect: in: badarg
%% expect: in_r: badarg
%% expect: cons: badarg
%% expect: member: badarg
%% expect: delete: badarg
%% expect: delete_r: badarg
%% expect: split: badarg
%% expect: filter: badarg
%% expect: filtermap: badarg
%% expect: any: badarg
%% expect: all: badarg
%% expect: delete_with: badarg
%% expect: delete_with_r: badarg
%% expect: join: badarg
%% expect: split: badarg
%% expect: filter: {case_clause,1}
%% expect: filter: {case_clause,{true,x}}
%% expect: filter: {case_clause,maybe_so}
%% expect: filtermap: {case_clause,1}
%% expect: delete_with: {case_clause,1}
%% expect: snoc: badarg
%% expect: fold: badarg
%% expect: split: badarg
%% expect: split: badarg
%% expect: from_list: badarg
