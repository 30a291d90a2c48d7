%% erl_parse: terms to the abstract format and back, to tokens; annotations all over a tree.
-module(abstract_and_back).
-export([main/1]).

main(_) ->
    Terms = [1, -1, a, "abc", [], [1 | 2], [a, b], {a, 1.5}, #{a => b}, [1, 256, a],
             [97, 98, 16#400], fun lists:map/2, [$a | b], [97, 98, c], -1.5, [[97]],
             list_to_binary([1, 2])],
    [show(erl_parse:abstract(Term)) || Term <- Terms],
    show([Term || Term <- Terms,
                  Term < 0 orelse erl_parse:normalise(erl_parse:abstract(Term)) =/= Term]),
    show(erl_parse:abstract({a, "x"}, 7)),
    show(erl_parse:abstract({a, "x"}, [{line, 7}, {encoding, none}])),
    show(erl_parse:abstract([16#400, $a], [{location, {1, 2}}, {encoding, utf8}])),
    show(erl_parse:abstract([16#400, $a], [{encoding, latin1}])),
    show(erl_parse:abstract("ab", [{encoding, fun(Character) -> Character =:= $a end}])),
    [show(try erl_parse:normalise(Expr) catch error:Reason -> Reason end) || Expr <- exprs()],
    [show(erl_parse:parse_term(tokens(Text)))
     || Text <- ["{a, \"b\", [1 | 2], #{a => 1}, -1, +1, fun a:b/1, $a, 1.5}", "X", "1 + 2", "f()",
                 "a, b", "a b", "fun a/1", "#{a := 1}", "<<1:99/little, \"abc\">>", "- - 1"]],
    {ok, Form} = erl_parse:parse_form(tokens("f(X) -> {a, \"b\", [1 | X]}")),
    show(erl_parse:map_anno(fun(Anno) -> {Anno} end, Form)),
    show(erl_parse:fold_anno(fun(Anno, Annos) -> [Anno | Annos] end, [], Form)),
    show(erl_parse:mapfold_anno(fun(Anno, N) -> {{N, Anno}, N + 1} end, 0, Form)),
    show(erl_parse:map_anno(fun(Anno) -> Anno + 1 end, declarations())),
    show(erl_parse:anno_from_term({atom, -3, b})),
    [show(erl_parse:tokens(Expr))
     || Expr <- [{char, 1, $a}, {nil, 1}, {cons, 1, {integer, 2, 1}, {cons, 3, {atom, 4, b}, {nil, 5}}},
                 {cons, 1, {integer, 1, 1}, {var, 2, 'X'}}, {tuple, 1, [{atom, 2, a}, {atom, 3, c}]},
                 {tuple, 1, []}]],
    show([erl_parse:inop_prec(Operator) || Operator <- ['=', '!', '++', 'and', 'div', '==', '#']]),
    show([erl_parse:preop_prec(Operator) || Operator <- ['catch', '-', 'not', '#']]),
    show({erl_parse:func_prec(), erl_parse:max_prec()}).

tokens(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text ++ "."),
    Tokens.

exprs() ->
    [{op, 1, '-', {integer, 1, 1}}, {op, 1, '+', {float, 1, 1.0}}, {var, 1, 'X'},
     {op, 1, '++', {nil, 1}, {nil, 1}}, {'fun', 1, {function, a, 1}},
     {bin, 1, [{bin_element, 1, {string, 1, "ab"}, default, default},
               {bin_element, 1, {integer, 1, 3}, {integer, 1, 16}, [little]}]}, foo].

declarations() ->
    [{eof, 1}, {attribute, 1, file, {"a", 3}},
     {attribute, 2, record,
      {r, [{record_field, 3, {atom, 4, x}},
           {typed_record_field, {record_field, 5, {atom, 6, y}}, {type, 7, integer, []}}]}},
     {attribute, 1, type, {t, {type, 2, union, [{atom, 3, a}]}, [{var, 4, 'X'}]}},
     {attribute, 1, spec, {{f, 1}, [{type, 2, 'fun', [{type, 3, product, []}, {atom, 4, ok}]}]}},
     {error, {1, a, b}}, {'fun', 1, {function, f, 1}}, {attribute, 1, foo, {bar, 1, 2}},
     {bin, 1, [{bin_element, 2, {var, 3, 'X'}, default, [{unit, 8}]}]}].

show(Term) ->
    io:format("~0tp~n", [Term]).

%% expect: {integer,0,1}
%% expect: {integer,0,-1}
%% expect: {atom,0,a}
%% expect: {string,0,"abc"}
%% expect: {nil,0}
%% expect: {cons,0,{integer,0,1},{integer,0,2}}
%% expect: {cons,0,{atom,0,a},{cons,0,{atom,0,b},{nil,0}}}
%% expect: {tuple,0,[{atom,0,a},{float,0,1.5}]}
%% expect: {map,0,[{map_field_assoc,0,{atom,0,a},{atom,0,b}}]}
%% expect: {cons,0,{integer,0,1},{cons,0,{integer,0,256},{cons,0,{atom,0,a},{nil,0}}}}
%% expect: {string,0,[97,98,1024]}
%% expect: {'fun',0,{function,{atom,0,lists},{atom,0,map},{integer,0,2}}}
%% expect: {cons,0,{integer,0,97},{atom,0,b}}
%% expect: {cons,0,{integer,0,97},{cons,0,{integer,0,98},{cons,0,{atom,0,c},{nil,0}}}}
%% expect: {float,0,-1.5}
%% expect: {cons,0,{string,0,"a"},{nil,0}}
%% expect: {bin,0,[{bin_element,0,{integer,0,1},default,default},{bin_element,0,{integer,0,2},default,default}]}
%% expect: [-1,-1.5]
%% expect: {tuple,7,[{atom,7,a},{string,7,"x"}]}
%% expect: {tuple,7,[{atom,7,a},{cons,7,{integer,7,120},{nil,7}}]}
%% expect: {string,{1,2},[1024,97]}
%% expect: {cons,0,{integer,0,1024},{string,0,"a"}}
%% expect: {cons,0,{integer,0,97},{cons,0,{integer,0,98},{nil,0}}}
%% expect: -1
%% expect: 1.0
%% expect: {badarg,{var,1,'X'}}
%% expect: {badarg,{op,1,'++',{nil,1},{nil,1}}}
%% expect: {badarg,{'fun',1,{function,a,1}}}
%% expect: <<97,98,3,0>>
%% expect: {badarg,foo}
%% expect: {ok,{a,"b",[1|2],#{a => 1},-1,1,fun a:b/1,97,1.5}}
%% expect: {error,{1,erl_parse,"bad term"}}
%% expect: {error,{1,erl_parse,"bad term"}}
%% expect: {error,{1,erl_parse,"bad term"}}
%% expect: {error,{1,erl_parse,"bad term"}}
%% expect: {error,{1,erl_parse,["syntax error before: ","b"]}}
%% expect: {error,{1,erl_parse,"bad term"}}
%% expect: {error,{1,erl_parse,"bad term"}}
%% expect: {ok,<<1,0,0,0,0,0,0,0,0,0,0,0,12,44,76,3:3>>}
%% expect: {error,{1,erl_parse,"bad term"}}
%% expect: {function,{1},f,1,[{clause,{1},[{var,{1},'X'}],[],[{tuple,{1},[{atom,{1},a},{string,{1},"b"},{cons,{1},{integer,{1},1},{var,{1},'X'}}]}]}]}
%% expect: [1,1,1,1,1,1,1,1,1]
%% expect: {{function,{0,1},f,1,[{clause,{1,1},[{var,{2,1},'X'}],[],[{tuple,{3,1},[{atom,{4,1},a},{string,{5,1},"b"},{cons,{6,1},{integer,{7,1},1},{var,{8,1},'X'}}]}]}]},9}
%% expect: [{eof,1},{attribute,2,file,{"a",3}},{attribute,3,record,{r,[{record_field,4,{atom,5,x}},{typed_record_field,{record_field,6,{atom,7,y}},{type,8,integer,[]}}]}},{attribute,2,type,{t,{type,3,union,[{atom,4,a}]},[{var,5,'X'}]}},{attribute,2,spec,{{f,1},[{type,3,'fun',[{type,4,product,[]},{atom,5,ok}]}]}},{error,{1,a,b}},{'fun',2,{function,f,1}},{attribute,2,foo,{bar,1,2}},{bin,2,[{bin_element,3,{var,4,'X'},default,[{unit,8}]}]}]
%% expect: {atom,[{generated,true},{location,3}],b}
%% expect: [{char,1,97}]
%% expect: [{'[',1},{']',1}]
%% expect: [{'[',1},{integer,2,1},{',',3},{atom,4,b},{']',5}]
%% expect: [{'[',1},{integer,1,1},{'|',2},{var,2,'X'},{']',2}]
%% expect: [{'{',1},{atom,2,a},{',',2},{atom,3,c},{'}',3}]
%% expect: [{'{',1},{'}',1}]
%% expect: [{150,100,100},{150,100,100},{400,300,300},{500,500,600},{500,500,600},{300,200,300},{800,700,800}]
%% expect: [{700,100},{600,700},{600,700},{700,800}]
%% expect: {{800,700},900}
