%% Expressions of all kinds have the values that compiled ones have, and bind the same variables.
-module(values).
-export([main/1]).

main(_) ->
    [evaluate(Text) || Text <- [
        "X = 1, Y = X + 1, {X, Y}.",
        "{A, {B, [C | _]}} = {1, {2, [3, 4]}}, A + B + C.",
        "{X = 1, Y = 2}, [X, Y].",
        "\"ab\" ++ X = \"abc\", X.",
        "[$a] ++ X = \"abc\", X.",
        "1 + 2 = 3.",
        "A = {B, C} = {1, 2}, {A, B, C}.",
        "#{a := 1, b := B} = #{a => 1, b => 2, c => 3}, B.",
        "K = a, #{K := V} = #{a => 5}, V.",
        "M = #{a => 1}, M#{a := 2, b => 3}.",
        "case 1 of 1 -> A = 2; 2 -> A = 3 end, A.",
        "X = 5, case 5 of X -> same; _ -> other end.",
        "case 1 of X when X > 2; is_integer(X), X < 2 -> X end.",
        "case a of X when length(X) > 1 -> X; _ -> no_list end.",
        "if 1 > 2, foo -> a; 1 > 2; 1 < 2 -> b end.",
        "(X = true) andalso X =:= true.",
        "false andalso throw(no).",
        "true orelse throw(no).",
        "begin X = 1, Y = 2 end, X + Y.",
        "try throw({a, 1}) catch throw:{a, N} when N > 0 -> {positive, N} end.",
        "try 1 of X when X > 1 -> a; X -> {b, X} catch _:_ -> c end.",
        "try put(k, 1), get(k) after put(k, 2) end, get(k).",
        "C = exit, try exit(x) catch C:R -> R end.",
        "try error(a) catch error:R:S -> {R, is_list(S)} end.",
        "catch throw(a).",
        "catch exit(a).",
        "X = catch 1, X.",
        "[X || {X, 1} <- [{1, 1}, {2, 2}, 3]].",
        "[{X, Y} || X <- [1, 2, 3], X =/= 2, Y <- lists:seq(1, X)].",
        "X = 9, {[X || X <- [1]], X}.",
        "[1 || _ <- [1], hd([])].",
        "[Y || X <- [1, 2, 3], begin Y = X * X, Y > 1 end].",
        "K = a, [V || #{K := V} <- [#{a => 1}, #{b => 2}]].",
        "X = 1, (fun(X) -> X end)(2).",
        "X = 1, (fun(Y) when Y > X -> {X, Y} end)(2).",
        "F = fun F(0) -> 1; F(N) -> N * F(N - 1) end, F(30).",
        "((fun() -> fun() -> 5 end end)())().",
        "lists:foldl(fun(X, A) -> X + A end, 0, lists:seq(1, 1000)).",
        "M = lists, F = reverse, M:F([1, 2]).",
        "F = fun lists:reverse/1, F([1, 2]).",
        "apply(lists, reverse, [[1, 2]]).",
        "1 bsl 100 bsr 98 + 5 div 2 * 5 rem 3 - bnot -4.",
        "{1 == 1.0, 1 =:= 1.0, not true, true xor false, [1, 2, 3] -- [2]}.",
        "is_record({r, 1}, r).",
        "self() ! {a, 1}, self() ! {b, 2}, receive {b, X} -> X end.",
        "receive _ -> no after 0 -> empty end."
    ]],
    ok.

evaluate(Text) ->
    erase(),
    drain(),
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Expressions} = erl_parse:parse_exprs(Tokens),
    {value, Value, Bindings} = erl_eval:exprs(Expressions, [], none),
    Shown = [{Name, Bound} || {Name, Bound} <- Bindings, not is_function(Bound), Name =/= 'S'],
    io:format("~ts~n    ~tp ~tp~n", [Text, Value, Shown]).

drain() -> receive _ -> drain() after 0 -> ok end.

%% expect: X = 1, Y = X + 1, {X, Y}.
%% expect:     {1,2} [{'X',1},{'Y',2}]
%% expect: {A, {B, [C | _]}} = {1, {2, [3, 4]}}, A + B + C.
%% expect:     6 [{'A',1},{'B',2},{'C',3}]
%% expect: {X = 1, Y = 2}, [X, Y].
%% expect:     [1,2] [{'X',1},{'Y',2}]
%% expect: "ab" ++ X = "abc", X.
%% expect:     "c" [{'X',"c"}]
%% expect: [$a] ++ X = "abc", X.
%% expect:     "bc" [{'X',"bc"}]
%% expect: 1 + 2 = 3.
%% expect:     3 []
%% expect: A = {B, C} = {1, 2}, {A, B, C}.
%% expect:     {{1,2},1,2} [{'A',{1,2}},{'B',1},{'C',2}]
%% expect: #{a := 1, b := B} = #{a => 1, b => 2, c => 3}, B.
%% expect:     2 [{'B',2}]
%% expect: K = a, #{K := V} = #{a => 5}, V.
%% expect:     5 [{'K',a},{'V',5}]
%% expect: M = #{a => 1}, M#{a := 2, b => 3}.
%% expect:     #{a => 2,b => 3} [{'M',#{a => 1}}]
%% expect: case 1 of 1 -> A = 2; 2 -> A = 3 end, A.
%% expect:     2 [{'A',2}]
%% expect: X = 5, case 5 of X -> same; _ -> other end.
%% expect:     same [{'X',5}]
%% expect: case 1 of X when X > 2; is_integer(X), X < 2 -> X end.
%% expect:     1 [{'X',1}]
%% expect: case a of X when length(X) > 1 -> X; _ -> no_list end.
%% expect:     no_list []
%% expect: if 1 > 2, foo -> a; 1 > 2; 1 < 2 -> b end.
%% expect:     b []
%% expect: (X = true) andalso X =:= true.
%% expect:     true [{'X',true}]
%% expect: false andalso throw(no).
%% expect:     false []
%% expect: true orelse throw(no).
%% expect:     true []
%% expect: begin X = 1, Y = 2 end, X + Y.
%% expect:     3 [{'X',1},{'Y',2}]
%% expect: try throw({a, 1}) catch throw:{a, N} when N > 0 -> {positive, N} end.
%% expect:     {positive,1} [{'N',1}]
%% expect: try 1 of X when X > 1 -> a; X -> {b, X} catch _:_ -> c end.
%% expect:     {b,1} [{'X',1}]
%% expect: try put(k, 1), get(k) after put(k, 2) end, get(k).
%% expect:     2 []
%% expect: C = exit, try exit(x) catch C:R -> R end.
%% expect:     x [{'C',exit},{'R',x}]
%% expect: try error(a) catch error:R:S -> {R, is_list(S)} end.
%% expect:     {a,true} [{'R',a}]
%% expect: catch throw(a).
%% expect:     a []
%% expect: catch exit(a).
%% expect:     {'EXIT',a} []
%% expect: X = catch 1, X.
%% expect:     1 [{'X',1}]
%% expect: [X || {X, 1} <- [{1, 1}, {2, 2}, 3]].
%% expect:     [1] []
%% expect: [{X, Y} || X <- [1, 2, 3], X =/= 2, Y <- lists:seq(1, X)].
%% expect:     [{1,1},{3,1},{3,2},{3,3}] []
%% expect: X = 9, {[X || X <- [1]], X}.
%% expect:     {[1],9} [{'X',9}]
%% expect: [1 || _ <- [1], hd([])].
%% expect:     [] []
%% expect: [Y || X <- [1, 2, 3], begin Y = X * X, Y > 1 end].
%% expect:     [4,9] []
%% expect: K = a, [V || #{K := V} <- [#{a => 1}, #{b => 2}]].
%% expect:     [1] [{'K',a}]
%% expect: X = 1, (fun(X) -> X end)(2).
%% expect:     2 [{'X',1}]
%% expect: X = 1, (fun(Y) when Y > X -> {X, Y} end)(2).
%% expect:     {1,2} [{'X',1}]
%% expect: F = fun F(0) -> 1; F(N) -> N * F(N - 1) end, F(30).
%% expect:     265252859812191058636308480000000 []
%% expect: ((fun() -> fun() -> 5 end end)())().
%% expect:     5 []
%% expect: lists:foldl(fun(X, A) -> X + A end, 0, lists:seq(1, 1000)).
%% expect:     500500 []
%% expect: M = lists, F = reverse, M:F([1, 2]).
%% expect:     [2,1] [{'F',reverse},{'M',lists}]
%% expect: F = fun lists:reverse/1, F([1, 2]).
%% expect:     [2,1] []
%% expect: apply(lists, reverse, [[1, 2]]).
%% expect:     [2,1] []
%% expect: 1 bsl 100 bsr 98 + 5 div 2 * 5 rem 3 - bnot -4.
%% expect:     2 []
%% expect: {1 == 1.0, 1 =:= 1.0, not true, true xor false, [1, 2, 3] -- [2]}.
%% expect:     {true,false,false,true,[1,3]} []
%% expect: is_record({r, 1}, r).
%% expect:     true []
%% expect: self() ! {a, 1}, self() ! {b, 2}, receive {b, X} -> X end.
%% expect:     2 [{'X',2}]
%% expect: receive _ -> no after 0 -> empty end.
%% expect:     empty []
