%% Forms that no parser has made are printed with the parentheses that they need.
-module(expressions_by_hand).
-export([main/1]).

main(_) ->
    A = {atom, 1, a},
    X = {var, 1, 'X'},
    [io:put_chars([erl_pp:expr(Expression), $\n]) || Expression <- [
        {op, 1, '*', {op, 1, '+', A, X}, {integer, 1, 1}},
        {op, 1, '-', {op, 1, '-', {integer, 1, 1}}},
        {op, 1, 'not', {op, 1, 'bnot', X}},
        {op, 1, '+', X, {op, 1, '+', X, X}},
        {op, 1, '++', {op, 1, '++', X, X}, {op, 1, '++', X, X}},
        {match, 1, {match, 1, X, A}, {match, 1, X, A}},
        {op, 1, '!', {op, 1, '!', X, X}, {match, 1, X, A}},
        {op, 1, '==', {op, 1, '<', X, A}, A},
        {call, 1, {call, 1, A, []}, [X]},
        {call, 1, {remote, 1, A, A}, [X]},
        {call, 1, {remote, 1, {remote, 1, X, A}, {call, 1, A, []}}, []},
        {record_field, 1, {record_field, 1, X, r, A}, s, A},
        {map, 1, {map, 1, X, []}, [{map_field_exact, 1, A, {'catch', 1, A}}]},
        {bin, 1, [{bin_element, 1, {op, 1, '-', X}, {call, 1, A, []}, [signed, {unit, 8}]}]},
        {'fun', 1, {function, {atom, 1, 'A b'}, X, {integer, 1, 3}}}
    ]],
    ok.

%% expect: (a + X) * 1
%% expect: -(-1)
%% expect: not (bnot X)
%% expect: X + (X + X)
%% expect: (X ++ X) ++ X ++ X
%% expect: (X = a) = X = a
%% expect: (X ! X) ! X = a
%% expect: (X < a) == a
%% expect: (a())(X)
%% expect: a:a(X)
%% expect: (X:a):(a())()
%% expect: (X#r.a)#s.a
%% expect: (X#{})#{a := catch a}
%% expect: <<(-X):(a())/signed-unit:8>>
%% expect: fun 'A b':X/3
