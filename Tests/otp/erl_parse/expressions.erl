%% erl_parse:parse_exprs: the abstract format of expressions, with the annotations of its parts.
-module(expressions).
-export([main/1]).

main(_) ->
    [parse(Text) || Text <- values() ++ calls() ++ control() ++ comprehensions()].

values() ->
    ["1", "$a", "1.5", "\"a\" \"b\"", "_", "X", "{a, {}}", "[a, b | c]", "[a, b]", "[]",
     "- 1", "not a", "1 + 2 * 3", "a andalso b orelse c", "A = B = C", "(A + B) = C", "A ! B",
     "[(A) + 1, B - (C)]", "#{a => b, c := d}", "M#{a => b}", "(M)#{a => b}#{c => d}", "#{}",
     "#r{a = b, _ = c}", "R#r{a = b}", "R#r.a", "#r.a", "(X)#r{a = b}#r.c", "#r{}",
     "<<1:2/little-signed-bytes-unit:8, \"abc\", X/utf8, -1:8, (f()):(X + 1)>>", "<<>>",
     "<<(A + 1):8>>"].

calls() ->
    ["f(x)", "m:f(x)", "(m):(f)(x)", "(F)(x)", "(fun(X) -> X end)(1)", "fun f/1", "fun m:f/1",
     "fun M:F/A", "fun(X) -> X; (Y) when Y -> 1 end", "fun F(X) -> X; F(Y) -> Y end",
     "fun _(X) -> X end"].

control() ->
    ["begin a, b end", "catch f()", "if A > 1 -> b; true -> c end", "if 1, A; B -> b end",
     "case X of {a, b} -> c; (Y) when Z -> d end", "receive a -> b after 10 -> c end",
     "receive after 1 -> x end", "receive X + 1 -> b end",
     "try f() catch a -> b; c:d -> e; c:d:S -> x end",
     "try f() of {A} when A > 1, B; C -> x after y end",
     "try f() catch X when is_atom(X) -> b end", "try f(), g() after y, z end"].

comprehensions() ->
    ["[X || X <- Y, z, <<A>> <= B]", "<< <<X>> || (X) <- Y >>"].

parse(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text ++ ".", {1, 1}),
    io:format("~ts~n~0tp~n", [Text, erl_parse:parse_exprs(Tokens)]).

%% expect: 1
%% expect: {ok,[{integer,{1,1},1}]}
%% expect: $a
%% expect: {ok,[{char,{1,1},97}]}
%% expect: 1.5
%% expect: {ok,[{float,{1,1},1.5}]}
%% expect: "a" "b"
%% expect: {ok,[{string,{1,1},"ab"}]}
%% expect: _
%% expect: {ok,[{var,{1,1},'_'}]}
%% expect: X
%% expect: {ok,[{var,{1,1},'X'}]}
%% expect: {a, {}}
%% expect: {ok,[{tuple,{1,1},[{atom,{1,2},a},{tuple,{1,5},[]}]}]}
%% expect: [a, b | c]
%% expect: {ok,[{cons,{1,1},{atom,{1,2},a},{cons,{1,5},{atom,{1,5},b},{atom,{1,9},c}}}]}
%% expect: [a, b]
%% expect: {ok,[{cons,{1,1},{atom,{1,2},a},{cons,{1,5},{atom,{1,5},b},{nil,{1,6}}}}]}
%% expect: []
%% expect: {ok,[{nil,{1,1}}]}
%% expect: - 1
%% expect: {ok,[{op,{1,1},'-',{integer,{1,3},1}}]}
%% expect: not a
%% expect: {ok,[{op,{1,1},'not',{atom,{1,5},a}}]}
%% expect: 1 + 2 * 3
%% expect: {ok,[{op,{1,3},'+',{integer,{1,1},1},{op,{1,7},'*',{integer,{1,5},2},{integer,{1,9},3}}}]}
%% expect: a andalso b orelse c
%% expect: {ok,[{op,{1,13},'orelse',{op,{1,3},'andalso',{atom,{1,1},a},{atom,{1,11},b}},{atom,{1,20},c}}]}
%% expect: A = B = C
%% expect: {ok,[{match,{1,1},{var,{1,1},'A'},{match,{1,5},{var,{1,5},'B'},{var,{1,9},'C'}}}]}
%% expect: (A + B) = C
%% expect: {ok,[{match,{1,2},{op,{1,4},'+',{var,{1,2},'A'},{var,{1,6},'B'}},{var,{1,11},'C'}}]}
%% expect: A ! B
%% expect: {ok,[{op,{1,3},'!',{var,{1,1},'A'},{var,{1,5},'B'}}]}
%% expect: [(A) + 1, B - (C)]
%% expect: {ok,[{cons,{1,1},{op,{1,6},'+',{var,{1,3},'A'},{integer,{1,8},1}},{cons,{1,11},{op,{1,13},'-',{var,{1,11},'B'},{var,{1,16},'C'}},{nil,{1,18}}}}]}
%% expect: #{a => b, c := d}
%% expect: {ok,[{map,{1,1},[{map_field_assoc,{1,5},{atom,{1,3},a},{atom,{1,8},b}},{map_field_exact,{1,13},{atom,{1,11},c},{atom,{1,16},d}}]}]}
%% expect: M#{a => b}
%% expect: {ok,[{map,{1,2},{var,{1,1},'M'},[{map_field_assoc,{1,6},{atom,{1,4},a},{atom,{1,9},b}}]}]}
%% expect: (M)#{a => b}#{c => d}
%% expect: {ok,[{map,{1,13},{map,{1,4},{var,{1,2},'M'},[{map_field_assoc,{1,8},{atom,{1,6},a},{atom,{1,11},b}}]},[{map_field_assoc,{1,17},{atom,{1,15},c},{atom,{1,20},d}}]}]}
%% expect: #{}
%% expect: {ok,[{map,{1,1},[]}]}
%% expect: #r{a = b, _ = c}
%% expect: {ok,[{record,{1,1},r,[{record_field,{1,4},{atom,{1,4},a},{atom,{1,8},b}},{record_field,{1,11},{var,{1,11},'_'},{atom,{1,15},c}}]}]}
%% expect: R#r{a = b}
%% expect: {ok,[{record,{1,2},{var,{1,1},'R'},r,[{record_field,{1,5},{atom,{1,5},a},{atom,{1,9},b}}]}]}
%% expect: R#r.a
%% expect: {ok,[{record_field,{1,2},{var,{1,1},'R'},r,{atom,{1,5},a}}]}
%% expect: #r.a
%% expect: {ok,[{record_index,{1,1},r,{atom,{1,4},a}}]}
%% expect: (X)#r{a = b}#r.c
%% expect: {ok,[{record_field,{1,13},{record,{1,4},{var,{1,2},'X'},r,[{record_field,{1,7},{atom,{1,7},a},{atom,{1,11},b}}]},r,{atom,{1,16},c}}]}
%% expect: #r{}
%% expect: {ok,[{record,{1,1},r,[]}]}
%% expect: <<1:2/little-signed-bytes-unit:8, "abc", X/utf8, -1:8, (f()):(X + 1)>>
%% expect: {ok,[{bin,{1,1},[{bin_element,{1,3},{integer,{1,3},1},{integer,{1,5},2},[little,signed,bytes,{unit,8}]},{bin_element,{1,35},{string,{1,35},"abc"},default,default},{bin_element,{1,42},{var,{1,42},'X'},default,[utf8]},{bin_element,{1,50},{op,{1,50},'-',{integer,{1,51},1}},{integer,{1,53},8},default},{bin_element,{1,57},{call,{1,57},{atom,{1,57},f},[]},{op,{1,65},'+',{var,{1,63},'X'},{integer,{1,67},1}},default}]}]}
%% expect: <<>>
%% expect: {ok,[{bin,{1,1},[]}]}
%% expect: <<(A + 1):8>>
%% expect: {ok,[{bin,{1,1},[{bin_element,{1,4},{op,{1,6},'+',{var,{1,4},'A'},{integer,{1,8},1}},{integer,{1,11},8},default}]}]}
%% expect: f(x)
%% expect: {ok,[{call,{1,1},{atom,{1,1},f},[{atom,{1,3},x}]}]}
%% expect: m:f(x)
%% expect: {ok,[{call,{1,1},{remote,{1,2},{atom,{1,1},m},{atom,{1,3},f}},[{atom,{1,5},x}]}]}
%% expect: (m):(f)(x)
%% expect: {ok,[{call,{1,2},{remote,{1,4},{atom,{1,2},m},{atom,{1,6},f}},[{atom,{1,9},x}]}]}
%% expect: (F)(x)
%% expect: {ok,[{call,{1,2},{var,{1,2},'F'},[{atom,{1,5},x}]}]}
%% expect: (fun(X) -> X end)(1)
%% expect: {ok,[{call,{1,2},{'fun',{1,2},{clauses,[{clause,{1,5},[{var,{1,6},'X'}],[],[{var,{1,12},'X'}]}]}},[{integer,{1,19},1}]}]}
%% expect: fun f/1
%% expect: {ok,[{'fun',{1,1},{function,f,1}}]}
%% expect: fun m:f/1
%% expect: {ok,[{'fun',{1,1},{function,{atom,{1,5},m},{atom,{1,7},f},{integer,{1,9},1}}}]}
%% expect: fun M:F/A
%% expect: {ok,[{'fun',{1,1},{function,{var,{1,5},'M'},{var,{1,7},'F'},{var,{1,9},'A'}}}]}
%% expect: fun(X) -> X; (Y) when Y -> 1 end
%% expect: {ok,[{'fun',{1,1},{clauses,[{clause,{1,4},[{var,{1,5},'X'}],[],[{var,{1,11},'X'}]},{clause,{1,14},[{var,{1,15},'Y'}],[[{var,{1,23},'Y'}]],[{integer,{1,28},1}]}]}}]}
%% expect: fun F(X) -> X; F(Y) -> Y end
%% expect: {ok,[{named_fun,{1,1},'F',[{clause,{1,5},[{var,{1,7},'X'}],[],[{var,{1,13},'X'}]},{clause,{1,16},[{var,{1,18},'Y'}],[],[{var,{1,24},'Y'}]}]}]}
%% expect: fun _(X) -> X end
%% expect: {ok,[{named_fun,{1,1},'_',[{clause,{1,5},[{var,{1,7},'X'}],[],[{var,{1,13},'X'}]}]}]}
%% expect: begin a, b end
%% expect: {ok,[{block,{1,1},[{atom,{1,7},a},{atom,{1,10},b}]}]}
%% expect: catch f()
%% expect: {ok,[{'catch',{1,1},{call,{1,7},{atom,{1,7},f},[]}}]}
%% expect: if A > 1 -> b; true -> c end
%% expect: {ok,[{'if',{1,1},[{clause,{1,4},[],[[{op,{1,6},'>',{var,{1,4},'A'},{integer,{1,8},1}}]],[{atom,{1,13},b}]},{clause,{1,16},[],[[{atom,{1,16},true}]],[{atom,{1,24},c}]}]}]}
%% expect: if 1, A; B -> b end
%% expect: {ok,[{'if',{1,1},[{clause,{1,4},[],[[{integer,{1,4},1},{var,{1,7},'A'}],[{var,{1,10},'B'}]],[{atom,{1,15},b}]}]}]}
%% expect: case X of {a, b} -> c; (Y) when Z -> d end
%% expect: {ok,[{'case',{1,1},{var,{1,6},'X'},[{clause,{1,11},[{tuple,{1,11},[{atom,{1,12},a},{atom,{1,15},b}]}],[],[{atom,{1,21},c}]},{clause,{1,25},[{var,{1,25},'Y'}],[[{var,{1,33},'Z'}]],[{atom,{1,38},d}]}]}]}
%% expect: receive a -> b after 10 -> c end
%% expect: {ok,[{'receive',{1,1},[{clause,{1,9},[{atom,{1,9},a}],[],[{atom,{1,14},b}]}],{integer,{1,22},10},[{atom,{1,28},c}]}]}
%% expect: receive after 1 -> x end
%% expect: {ok,[{'receive',{1,1},[],{integer,{1,15},1},[{atom,{1,20},x}]}]}
%% expect: receive X + 1 -> b end
%% expect: {ok,[{'receive',{1,1},[{clause,{1,9},[{op,{1,11},'+',{var,{1,9},'X'},{integer,{1,13},1}}],[],[{atom,{1,18},b}]}]}]}
%% expect: try f() catch a -> b; c:d -> e; c:d:S -> x end
%% expect: {ok,[{'try',{1,1},[{call,{1,5},{atom,{1,5},f},[]}],[],[{clause,{1,15},[{tuple,{1,15},[{atom,{1,15},throw},{atom,{1,15},a},{var,{1,15},'_'}]}],[],[{atom,{1,20},b}]},{clause,{1,23},[{tuple,{1,23},[{atom,{1,23},c},{atom,{1,25},d},{var,{1,25},'_'}]}],[],[{atom,{1,30},e}]},{clause,{1,33},[{tuple,{1,33},[{atom,{1,33},c},{atom,{1,35},d},{var,{1,37},'S'}]}],[],[{atom,{1,42},x}]}],[]}]}
%% expect: try f() of {A} when A > 1, B; C -> x after y end
%% expect: {ok,[{'try',{1,1},[{call,{1,5},{atom,{1,5},f},[]}],[{clause,{1,12},[{tuple,{1,12},[{var,{1,13},'A'}]}],[[{op,{1,23},'>',{var,{1,21},'A'},{integer,{1,25},1}},{var,{1,28},'B'}],[{var,{1,31},'C'}]],[{atom,{1,36},x}]}],[],[{atom,{1,44},y}]}]}
%% expect: try f() catch X when is_atom(X) -> b end
%% expect: {ok,[{'try',{1,1},[{call,{1,5},{atom,{1,5},f},[]}],[],[{clause,{1,15},[{tuple,{1,15},[{atom,{1,15},throw},{var,{1,15},'X'},{var,{1,15},'_'}]}],[[{call,{1,22},{atom,{1,22},is_atom},[{var,{1,30},'X'}]}]],[{atom,{1,36},b}]}],[]}]}
%% expect: try f(), g() after y, z end
%% expect: {ok,[{'try',{1,1},[{call,{1,5},{atom,{1,5},f},[]},{call,{1,10},{atom,{1,10},g},[]}],[],[],[{atom,{1,20},y},{atom,{1,23},z}]}]}
%% expect: [X || X <- Y, z, <<A>> <= B]
%% expect: {ok,[{lc,{1,1},{var,{1,2},'X'},[{generate,{1,9},{var,{1,7},'X'},{var,{1,12},'Y'}},{atom,{1,15},z},{b_generate,{1,24},{bin,{1,18},[{bin_element,{1,20},{var,{1,20},'A'},default,default}]},{var,{1,27},'B'}}]}]}
%% expect: << <<X>> || (X) <- Y >>
%% expect: {ok,[{bc,{1,1},{bin,{1,4},[{bin_element,{1,6},{var,{1,6},'X'},default,default}]},[{generate,{1,17},{var,{1,14},'X'},{var,{1,20},'Y'}}]}]}
