%% erl_syntax: trees made and taken apart, and back to the abstract format.
-module(trees).
-export([main/1]).
main(_) ->
    S = erl_syntax,
    show(S:revert(S:application(S:atom(m), S:atom(f), [S:variable('X'), S:integer(1)]))),
    show(S:revert(S:function(S:atom(f), [S:clause([S:variable("X")], S:infix_expr(S:variable('X'),
        S:operator('>'), S:integer(0)), [S:tuple([S:atom(ok), S:variable('X')])]), S:clause([S:underscore()],
        none, [S:atom(error)])]))),
    show([S:revert(F) || F <- [S:attribute(S:atom(module), [S:atom(m)]),
        S:attribute(S:atom(export), [S:list([S:arity_qualifier(S:atom(f), S:integer(1))])]),
        S:attribute(S:atom(record), [S:atom(r), S:tuple([S:record_field(S:atom(a)), S:record_field(S:atom(b),
        S:integer(1))])]),
        S:attribute(S:atom(compile), [S:abstract([export_all, {d, x}])])]]),
    show(S:concrete(S:abstract({a, [1, 2.5, "text", <<"bin">>, #{k => [v]}], <<1:3>>}))),
    [show({S:type(E), [[S:type(X) || X <- G] || G <- S:subtrees(E)]}) || Text <- texts(), E <- exprs(Text)],
    T = S:set_ann(S:atom(a), [note]),
    show([S:get_ann(T), S:get_pos(S:set_pos(T, 7)), S:revert(S:set_pos(T, 7)), S:is_leaf(T), S:is_literal(T),
        S:is_literal(S:variable('X'))]),
    show(lists:sort(sets:to_list(erl_syntax_lib:variables(hd(exprs("fun(X) -> Y = X, [Z || Z <- Y] end.")))))),
    show(erl_syntax_lib:fold(fun(N,
        A) -> case S:type(N) of integer -> A + S:integer_value(N); _ -> A end end, 0, hd(exprs("f(1, [2, {3,
        #{4 => 5}} | 6], 7 + 8).")))),
    show(S:revert(erl_syntax_lib:map(fun(N) -> case S:type(N) of integer -> S:integer(S:integer_value(N) * 10); _ -> N end end, hd(exprs("f(1, [2, {3}])."))))),
    {ok, Forms} = {ok, [form(F) || F <- ["-module(m).", "-export([f/1]).", "-import(lists, [map/2]).",
        "-record(r, {a, b = 1, c :: integer()}).", "-vsn(3).", "f(X) -> X."]]},
    show([case P of {records, R} -> {records, [{N, [K || {K, _} <- Fs]} || {N,
        Fs} <- R]}; _ -> P end || P <- erl_syntax_lib:analyze_forms(Forms)]),
    show([erl_syntax_lib:analyze_application(hd(exprs(E))) || E <- ["f(1).", "m:f(1,2).", "(g())(1).",
        "M:f()."]]),
    show([erl_syntax_lib:analyze_implicit_fun(hd(exprs(E))) || E <- ["fun f/1.", "fun m:f/2."]]),
    show([erl_syntax_lib:is_fail_expr(hd(exprs(E))) || E <- ["exit(x).", "erlang:error(a, []).", "foo(x).",
        "error(a, b)."]]),
    show([S:atom_literal(S:atom('a b')), S:string_literal(S:string("a\"b")), S:char_literal(S:char($\n)),
        S:integer_literal(S:integer(12)), S:variable_literal(S:variable('X'))]),
    show([S:list_length(S:cons(S:atom(a), S:list([S:atom(b)]))), S:is_proper_list(S:list([S:atom(a)],
        S:variable('T'))), S:revert(S:normalize_list(S:list([S:atom(a), S:atom(b)])))]),
    show(length(lists:usort(erl_syntax_lib:new_variable_names(3, sets:from_list(['V1', 'V3'])) -- ['V1',
        'V3']))),
    show([catch S:concrete(S:variable('X')), catch S:type(foo)]).
texts() ->
    ["X.", "_.", "a.", "1.", "$c.", "\"s\".", "[].", "[a|b].", "{}.", "{a}.", "#{}.", "M#{a => 1, b := 2}.",
        "#r{}.", "R#r{a = 1, _ = 2}.", "R#r.a.", "#r.a.", "f(x).", "m:f(x).", "-1.", "a + b.", "not X.",
        "X = 1.", "catch f().", "begin a, b end.", "case X of a when b, c; d -> e end.", "if a -> b end.",
        "receive a -> b after 1 -> c end.", "receive a -> b end.",
        "try a of b -> c catch error:d:E -> f; g -> h after i end.", "fun f/1.", "fun m:f/1.",
        "fun(X) -> X end.", "fun F(X) -> X end.", "[X || X <- Y, X > 1, <<Z>> <= B].",
        "<< <<X>> || X <- Y>>.", "<<1, X:8/integer-unit:2, Y/binary>>.", "a."].
exprs(Text) -> {ok, T, _} = erl_scan:string(Text, 1), {ok, Es} = erl_parse:parse_exprs(T), Es.
form(Text) -> {ok, T, _} = erl_scan:string(Text), {ok, F} = erl_parse:parse_form(T), F.
show(X) -> io:format("~0p~n", [strip(X)]).
strip({'EXIT', {R, _}}) -> strip(R);
strip({badarg, _}) -> badarg;
strip(L) when is_list(L) -> [strip(X) || X <- L];
strip(X) -> X.

%% expect: {call,0,{remote,0,{atom,0,m},{atom,0,f}},[{var,0,'X'},{integer,0,1}]}
%% expect: {function,0,f,1,[{clause,0,[{var,0,'X'}],[[{op,0,'>',{var,0,'X'},{integer,0,0}}]],[{tuple,0,[{atom,0,ok},{var,0,'X'}]}]},{clause,0,[{var,0,'_'}],[],[{atom,0,error}]}]}
%% expect: [{attribute,0,module,m},{attribute,0,export,[{f,1}]},{attribute,0,record,{r,[{record_field,0,{atom,0,a}},{record_field,0,{atom,0,b},{integer,0,1}}]}},{attribute,0,compile,[export_all,{d,x}]}]
%% expect: {a,[1,2.5,"text",<<"bin">>,#{k => [v]}],<<1:3>>}
%% expect: {variable,[]}
%% expect: {underscore,[]}
%% expect: {atom,[]}
%% expect: {integer,[]}
%% expect: {char,[]}
%% expect: {string,[]}
%% expect: {nil,[]}
%% expect: {list,[[atom],[atom]]}
%% expect: {tuple,[]}
%% expect: {tuple,[[atom]]}
%% expect: {map_expr,[]}
%% expect: {map_expr,[[variable],[map_field_assoc,map_field_exact]]}
%% expect: {record_expr,[[atom],[]]}
%% expect: {record_expr,[[variable],[atom],[record_field,record_field]]}
%% expect: {record_access,[[variable],[atom],[atom]]}
%% expect: {record_index_expr,[[atom],[atom]]}
%% expect: {application,[[atom],[atom]]}
%% expect: {application,[[module_qualifier],[atom]]}
%% expect: {prefix_expr,[[operator],[integer]]}
%% expect: {infix_expr,[[atom],[operator],[atom]]}
%% expect: {prefix_expr,[[operator],[variable]]}
%% expect: {match_expr,[[variable],[integer]]}
%% expect: {catch_expr,[[application]]}
%% expect: {block_expr,[[atom,atom]]}
%% expect: {case_expr,[[variable],[clause]]}
%% expect: {if_expr,[[clause]]}
%% expect: {receive_expr,[[clause],[integer],[atom]]}
%% expect: {receive_expr,[[clause]]}
%% expect: {try_expr,[[atom],[clause],[clause,clause],[atom]]}
%% expect: {implicit_fun,[[arity_qualifier]]}
%% expect: {implicit_fun,[[module_qualifier]]}
%% expect: {fun_expr,[[clause]]}
%% expect: {named_fun_expr,[[variable],[clause]]}
%% expect: {list_comp,[[variable],[generator,infix_expr,binary_generator]]}
%% expect: {binary_comp,[[binary],[generator]]}
%% expect: {binary,[[binary_field,binary_field,binary_field]]}
%% expect: {atom,[]}
%% expect: [[note],7,{atom,7,a},true,true,false]
%% expect: ['X','Y','Z']
%% expect: 36
%% expect: {call,1,{atom,1,f},[{integer,0,10},{cons,1,{integer,0,20},{cons,1,{tuple,1,[{integer,0,30}]},{nil,1}}}]}
%% expect: [{module,m},{exports,[{f,1}]},{imports,[{lists,[{map,2}]}]},{attributes,[{vsn,3}]},{records,[{r,[a,b,c]}]},{functions,[{f,1}]}]
%% expect: [{f,1},{m,{f,2}},1,0]
%% expect: [{f,1},{m,{f,2}}]
%% expect: [true,true,false,false]
%% expect: ["'a b'","\"a\\\"b\"","$\\n","12","X"]
%% expect: [2,false,{cons,0,{atom,0,a},{cons,0,{atom,0,b},{nil,0}}}]
%% expect: 3
%% expect: [badarg,badarg]
