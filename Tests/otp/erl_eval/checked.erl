%% What exprs/2 makes of what can be typed at a prompt: values, exceptions, and what is refused before.
-module(checked).
-export([main/1]).

main(_) ->
    [evaluate(Text, []) || Text <- [
        "<< <<X>> || X <- [1,2,3]>>.", "<< <<X:4>> || <<X:8>> <= <<1,2,3>>>>.",
        "[X || <<X:4>> <= <<1,2>>].", "try 1/0 catch error:badarith -> x end.", "fun lists:reverse/1.",
        "M = #{a => #{b => 1}}, #{a := #{b := X}} = M, X.", "(fun F(0) -> ok; F(N) -> F(N-1) end)(10).",
        "<<A:8, B/binary>> = <<1,2,3>>, {A,B}.", "<<N:8, B:N/binary, _/bits>> = <<2,1,2,3:3>>, B.",
        "X = <<1:3>>, <<X/bits, 2:5>>.", "[A|_] = B = [1,2], {A,B}.",
        "case {1,2} of {X,X} -> same; {X,Y} -> {X,Y} end.", "receive after 1 -> t end.",
        "self() ! x, receive X -> X after 0 -> no end.", "spawn(fun() -> ok end), ok.", "1 + a.",
        "hd([]).", "foo:bar(1).", "error(x).", "throw(y).", "exit(z).", "X = 1, X = 2.",
        "case 1 of 2 -> x end.", "if false -> x end.", "(fun(1) -> 1 end)(2).",
        "(fun(1) -> 1 end)(2, 3).", "a().", "X.", "#{a => 1}#{b := 2}.", "(1)#{a => b}.",
        "a andalso true.", "1 andalso true.", "not 1.", "[X || X <- a].", "[X || X <- [1|2]].",
        "<< <<X>> || X <- [a]>>.", "[X || X <- [1], X].", "[X || X <- [1], 5].",
        "try 1 of 2 -> x catch _:_ -> y end.", "[X || <<X>> <= x].", "X = Y = Z = 1, {X,Y,Z}.",
        "\"abc\" = \"ab\" ++ _.", "{A, A} = {1, 2}.", "A = 1, fun(A) -> A end(2).",
        "fun() -> throw(a) end().", "begin A = 1, B = 2 end, A + B.", "-1.", "- -1.", "+1.", "bnot 1.",
        "1 div 0.", "1 bsl 3.", "1.0 == 1.", "[1,2] -- [1].", "{} =:= {}.", "$a.", "16#ff.", "1_000.",
        "a =/= b.", "<<\"abc\"/utf8>>.", "<<1.5/float>>.", "<<X/float>> = <<1.5/float>>, X.",
        "<<\"ab\", X>> = <<\"abc\">>, X.", "<<X:Y>> = <<1>>.", "Y = 8, <<X:Y>> = <<1>>, X.",
        "<<X:(4+4)>> = <<1>>, X.", "catch throw(x).", "try throw(x) catch x -> caught end.",
        "try exit(x) catch exit:R -> R after put(a, b) end.", "try error(x) catch C:R:_ -> {C,R} end.",
        "#r{a=1}.", "lists:map(fun erlang:abs/1, [-1]).", "apply(fun(X) -> X end, [1]).",
        "fun(X) when X > 1 -> a; (_) -> b end(1).", "[[Y || Y <- X] || X <- [[1],[2]]].",
        "X = 1, [X || X <- [2]].", "X = 1, [Y || {X, Y} <- [{2, a}]].",
        "X = 1, case 2 of X -> a; _ -> b end.", "X = 5, <<Y:X>> = <<3:5>>, Y.",
        "X = 5, [Y || <<Y:X>> <= <<3:5,4:5>>].", "K = 1, #{K := V} = #{1 => 2}, V.",
        "is_function(fun() -> 1 end, 0).", "erlang:fun_info(fun(X) -> X end, arity).",
        "is_record({r,1}, r, 2).", "begin end.", "element(1, {a}).", "erlang:element(1, {a}).",
        "size(a).", "case [] of L when hd(L) -> a; _ -> b end.",
        "case 1 of X when X + a > 1; true -> X end.",
        "case 1 of X when is_atom(X) orelse X > 0 -> X end.",
        "case {ok, 1} of {ok, X} when X > 0, X < 2 -> X; _ -> none end.", "f(1).", "x(1).",
        "[a || true].", "[a || false].", "<<1:1>> =:= <<1:1>>.", "1 =< 2.", "{catch 1}.",
        "A = catch throw(1), A.", "case catch throw(1) of X -> X end."
    ]],
    Many = [{list_to_atom("V" ++ integer_to_list(N)), N} || N <- lists:seq(1, 1000)],
    evaluate("V1 + V1000.", Many),
    evaluate("V1001.", Many),
    evaluate("X = V1, V1 = 2.", Many).

evaluate(Text, Bindings) ->
    erase(),
    {ok, Tokens, _} = erl_scan:string(Text, {1, 1}),
    Outcome = case erl_parse:parse_exprs(Tokens) of
        {ok, Expressions} -> outcome(Expressions, lists:sort(Bindings));
        {error, {Location, Module, Description}} ->
            {Location, unicode:characters_to_list(Module:format_error(Description))}
    end,
    io:format("~ts~n    ~0tp~n", [Text, Outcome]).

outcome(Expressions, Bindings) ->
    try
        {value, Value, Bound} = erl_eval:exprs(Expressions, Bindings),
        {shown(Value), [{Name, shown(One)} || {Name, One} <- Bound -- Bindings]}
    catch
        error:{badarity, _} -> badarity;
        Class:Reason -> {Class, Reason}
    end.

shown(Fun) when is_function(Fun) -> {'fun', erlang:fun_info(Fun, arity)};
shown(Pid) when is_pid(Pid) -> pid;
shown(Other) -> Other.

%% expect: << <<X>> || X <- [1,2,3]>>.
%% expect:     {<<1,2,3>>,[]}
%% expect: << <<X:4>> || <<X:8>> <= <<1,2,3>>>>.
%% expect:     {<<18,3:4>>,[]}
%% expect: [X || <<X:4>> <= <<1,2>>].
%% expect:     {[0,1,0,2],[]}
%% expect: try 1/0 catch error:badarith -> x end.
%% expect:     {x,[]}
%% expect: fun lists:reverse/1.
%% expect:     {{'fun',{arity,1}},[]}
%% expect: M = #{a => #{b => 1}}, #{a := #{b := X}} = M, X.
%% expect:     {1,[{'M',#{a => #{b => 1}}},{'X',1}]}
%% expect: (fun F(0) -> ok; F(N) -> F(N-1) end)(10).
%% expect:     {ok,[]}
%% expect: <<A:8, B/binary>> = <<1,2,3>>, {A,B}.
%% expect:     {{1,<<2,3>>},[{'A',1},{'B',<<2,3>>}]}
%% expect: <<N:8, B:N/binary, _/bits>> = <<2,1,2,3:3>>, B.
%% expect:     {<<1,2>>,[{'B',<<1,2>>},{'N',2}]}
%% expect: X = <<1:3>>, <<X/bits, 2:5>>.
%% expect:     {<<"\"">>,[{'X',<<1:3>>}]}
%% expect: [A|_] = B = [1,2], {A,B}.
%% expect:     {{1,[1,2]},[{'A',1},{'B',[1,2]}]}
%% expect: case {1,2} of {X,X} -> same; {X,Y} -> {X,Y} end.
%% expect:     {{1,2},[{'X',1},{'Y',2}]}
%% expect: receive after 1 -> t end.
%% expect:     {t,[]}
%% expect: self() ! x, receive X -> X after 0 -> no end.
%% expect:     {x,[{'X',x}]}
%% expect: spawn(fun() -> ok end), ok.
%% expect:     {ok,[]}
%% expect: 1 + a.
%% expect:     {error,badarith}
%% expect: hd([]).
%% expect:     {error,badarg}
%% expect: foo:bar(1).
%% expect:     {error,undef}
%% expect: error(x).
%% expect:     {error,x}
%% expect: throw(y).
%% expect:     {throw,y}
%% expect: exit(z).
%% expect:     {exit,z}
%% expect: X = 1, X = 2.
%% expect:     {error,{badmatch,2}}
%% expect: case 1 of 2 -> x end.
%% expect:     {error,{case_clause,1}}
%% expect: if false -> x end.
%% expect:     {error,if_clause}
%% expect: (fun(1) -> 1 end)(2).
%% expect:     {error,function_clause}
%% expect: (fun(1) -> 1 end)(2, 3).
%% expect:     badarity
%% expect: a().
%% expect:     {error,undef}
%% expect: X.
%% expect:     {error,{unbound_var,'X'}}
%% expect: #{a => 1}#{b := 2}.
%% expect:     {error,{badkey,b}}
%% expect: (1)#{a => b}.
%% expect:     {error,{badmap,1}}
%% expect: a andalso true.
%% expect:     {error,{badarg,a}}
%% expect: 1 andalso true.
%% expect:     {error,{badarg,1}}
%% expect: not 1.
%% expect:     {error,badarg}
%% expect: [X || X <- a].
%% expect:     {error,{bad_generator,a}}
%% expect: [X || X <- [1|2]].
%% expect:     {error,{bad_generator,2}}
%% expect: << <<X>> || X <- [a]>>.
%% expect:     {error,badarg}
%% expect: [X || X <- [1], X].
%% expect:     {[],[]}
%% expect: [X || X <- [1], 5].
%% expect:     {[],[]}
%% expect: try 1 of 2 -> x catch _:_ -> y end.
%% expect:     {error,{try_clause,1}}
%% expect: [X || <<X>> <= x].
%% expect:     {error,{bad_generator,x}}
%% expect: X = Y = Z = 1, {X,Y,Z}.
%% expect:     {{1,1,1},[{'X',1},{'Y',1},{'Z',1}]}
%% expect: "abc" = "ab" ++ _.
%% expect:     {error,{unbound_var,'_'}}
%% expect: {A, A} = {1, 2}.
%% expect:     {error,{badmatch,{1,2}}}
%% expect: A = 1, fun(A) -> A end(2).
%% expect:     {2,[{'A',1}]}
%% expect: fun() -> throw(a) end().
%% expect:     {throw,a}
%% expect: begin A = 1, B = 2 end, A + B.
%% expect:     {3,[{'A',1},{'B',2}]}
%% expect: -1.
%% expect:     {-1,[]}
%% expect: - -1.
%% expect:     {1,[]}
%% expect: +1.
%% expect:     {1,[]}
%% expect: bnot 1.
%% expect:     {-2,[]}
%% expect: 1 div 0.
%% expect:     {error,badarith}
%% expect: 1 bsl 3.
%% expect:     {8,[]}
%% expect: 1.0 == 1.
%% expect:     {true,[]}
%% expect: [1,2] -- [1].
%% expect:     {[2],[]}
%% expect: {} =:= {}.
%% expect:     {true,[]}
%% expect: $a.
%% expect:     {97,[]}
%% expect: 16#ff.
%% expect:     {255,[]}
%% expect: 1_000.
%% expect:     {1000,[]}
%% expect: a =/= b.
%% expect:     {true,[]}
%% expect: <<"abc"/utf8>>.
%% expect:     {<<"abc">>,[]}
%% expect: <<1.5/float>>.
%% expect:     {<<63,248,0,0,0,0,0,0>>,[]}
%% expect: <<X/float>> = <<1.5/float>>, X.
%% expect:     {1.5,[{'X',1.5}]}
%% expect: <<"ab", X>> = <<"abc">>, X.
%% expect:     {99,[{'X',99}]}
%% expect: <<X:Y>> = <<1>>.
%% expect:     {error,{unbound_var,'Y'}}
%% expect: Y = 8, <<X:Y>> = <<1>>, X.
%% expect:     {1,[{'X',1},{'Y',8}]}
%% expect: <<X:(4+4)>> = <<1>>, X.
%% expect:     {1,[{'X',1}]}
%% expect: catch throw(x).
%% expect:     {x,[]}
%% expect: try throw(x) catch x -> caught end.
%% expect:     {caught,[]}
%% expect: try exit(x) catch exit:R -> R after put(a, b) end.
%% expect:     {x,[{'R',x}]}
%% expect: try error(x) catch C:R:_ -> {C,R} end.
%% expect:     {{error,x},[{'C',error},{'R',x}]}
%% expect: #r{a=1}.
%% expect:     {error,{undefined_record,r}}
%% expect: lists:map(fun erlang:abs/1, [-1]).
%% expect:     {[1],[]}
%% expect: apply(fun(X) -> X end, [1]).
%% expect:     {1,[]}
%% expect: fun(X) when X > 1 -> a; (_) -> b end(1).
%% expect:     {b,[]}
%% expect: [[Y || Y <- X] || X <- [[1],[2]]].
%% expect:     {[[1],[2]],[]}
%% expect: X = 1, [X || X <- [2]].
%% expect:     {[2],[{'X',1}]}
%% expect: X = 1, [Y || {X, Y} <- [{2, a}]].
%% expect:     {[a],[{'X',1}]}
%% expect: X = 1, case 2 of X -> a; _ -> b end.
%% expect:     {b,[{'X',1}]}
%% expect: X = 5, <<Y:X>> = <<3:5>>, Y.
%% expect:     {3,[{'X',5},{'Y',3}]}
%% expect: X = 5, [Y || <<Y:X>> <= <<3:5,4:5>>].
%% expect:     {[3,4],[{'X',5}]}
%% expect: K = 1, #{K := V} = #{1 => 2}, V.
%% expect:     {2,[{'K',1},{'V',2}]}
%% expect: is_function(fun() -> 1 end, 0).
%% expect:     {true,[]}
%% expect: erlang:fun_info(fun(X) -> X end, arity).
%% expect:     {{arity,1},[]}
%% expect: is_record({r,1}, r, 2).
%% expect:     {true,[]}
%% expect: begin end.
%% expect:     {{1,7},"syntax error before: 'end'"}
%% expect: element(1, {a}).
%% expect:     {a,[]}
%% expect: erlang:element(1, {a}).
%% expect:     {a,[]}
%% expect: size(a).
%% expect:     {error,badarg}
%% expect: case [] of L when hd(L) -> a; _ -> b end.
%% expect:     {b,[]}
%% expect: case 1 of X when X + a > 1; true -> X end.
%% expect:     {1,[{'X',1}]}
%% expect: case 1 of X when is_atom(X) orelse X > 0 -> X end.
%% expect:     {1,[{'X',1}]}
%% expect: case {ok, 1} of {ok, X} when X > 0, X < 2 -> X; _ -> none end.
%% expect:     {1,[{'X',1}]}
%% expect: f(1).
%% expect:     {error,undef}
%% expect: x(1).
%% expect:     {error,undef}
%% expect: [a || true].
%% expect:     {[a],[]}
%% expect: [a || false].
%% expect:     {[],[]}
%% expect: <<1:1>> =:= <<1:1>>.
%% expect:     {true,[]}
%% expect: 1 =< 2.
%% expect:     {true,[]}
%% expect: {catch 1}.
%% expect:     {{1},[]}
%% expect: A = catch throw(1), A.
%% expect:     {1,[{'A',1}]}
%% expect: case catch throw(1) of X -> X end.
%% expect:     {1,[{'X',1}]}
%% expect: V1 + V1000.
%% expect:     {1001,[]}
%% expect: V1001.
%% expect:     {error,{unbound_var,'V1001'}}
%% expect: X = V1, V1 = 2.
%% expect:     {error,{badmatch,2}}
