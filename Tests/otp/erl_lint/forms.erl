%% erl_lint:module and what it tells of guards.
-module(forms).
-export([main/1]).

main(_) ->
    [show(erl_lint:module(parse(Text), "t.erl"))
     || Text <- ["f(X) -> ok.", "f(_) -> g(1).", "f(_) -> Y.", "f(X) -> case X of 1 -> Y = 2; _ -> ok end, Y.",
                 "f(_) -> #r{}.", "-record(r, {a}). f(_) -> #r{b = 1}.", "f(_) -> ok. g() -> ok.",
                 "f(_) -> ok. f(_) -> ok.", "f(X) -> fun(X) -> X end(X).", "f(X) when g(X) -> ok.",
                 "-spec g() -> ok. f(_) -> ok.", "-spec f(t()) -> ok. f(_) -> ok."]],
    show([erl_lint:is_guard_test(parse_expr(Text))
          || Text <- ["true", "X + 1", "is_atom(X)", "foo()", "erlang:is_list(X)", "X = 1",
                      "X andalso not Y", "length(X) > 1", "self()", "[X | Y]", "lists:max(X)"]]),
    show(erl_lint:bool_option(a, nowarn_a, false, [a, nowarn_a])),
    show(erl_lint:bool_option(a, nowarn_a, true, [])),
    show([erl_internal:bif(length, 1), erl_internal:bif(lists, 1), erl_internal:guard_bif(hd, 1),
          erl_internal:guard_bif(is_list, 1), erl_internal:type_test(is_list, 1),
          erl_internal:op_type('+', 2), erl_internal:op_type('++', 2), erl_internal:bool_op('not', 1),
          erl_internal:comp_op('=<', 2), erl_internal:is_type(integer, 0),
          erl_internal:is_type(integer, 1)]).

parse(Text) ->
    {ok, Tokens, _} = erl_scan:string("-module(t). -export([f/1]). " ++ Text, {1, 1}),
    parse_forms(Tokens).

parse_forms([]) -> [];
parse_forms(Tokens) ->
    {Form, [Dot | Rest]} = lists:splitwith(fun(Token) -> element(1, Token) =/= dot end, Tokens),
    {ok, Parsed} = erl_parse:parse_form(Form ++ [Dot]),
    [Parsed | parse_forms(Rest)].

parse_expr(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text ++ "."),
    {ok, [Expr]} = erl_parse:parse_exprs(Tokens),
    Expr.

show(Term) ->
    io:format("~0tp~n", [Term]).

%% expect: {ok,[{"t.erl",[{{1,31},erl_lint,{unused_var,'X'}}]}]}
%% expect: {error,[{"t.erl",[{{1,37},erl_lint,{undefined_function,{g,1}}}]}],[]}
%% expect: {error,[{"t.erl",[{{1,37},erl_lint,{unbound_var,'Y'}}]}],[]}
%% expect: {error,[{"t.erl",[{{1,72},erl_lint,{unsafe_var,'Y',{'case',{1,37}}}}]}],[]}
%% expect: {error,[{"t.erl",[{{1,37},erl_lint,{undefined_record,r}}]}],[]}
%% expect: {error,[{"t.erl",[{{1,57},erl_lint,{undefined_field,r,b}}]}],[]}
%% expect: {ok,[{"t.erl",[{{1,41},erl_lint,{unused_function,{g,0}}}]}]}
%% expect: {error,[{"t.erl",[{{1,41},erl_lint,{redefine_function,{f,1}}}]}],[]}
%% expect: {ok,[{"t.erl",[{{1,41},erl_lint,{shadowed_var,'X','fun'}}]}]}
%% expect: {error,[{"t.erl",[{{1,39},erl_lint,illegal_guard_expr}]}],[]}
%% expect: {error,[{"t.erl",[{{1,30},erl_lint,{spec_fun_undefined,{g,0}}}]}],[]}
%% expect: {error,[{"t.erl",[{{1,37},erl_lint,{undefined_type,{t,0}}}]}],[]}
%% expect: [true,true,true,false,true,false,true,true,true,true,false]
%% expect: false
%% expect: true
%% expect: [true,false,true,true,true,arith,list,true,true,true,false]
