%% Expressions that OTP 25 does not know: comprehensions of maps, strict ones, several generators at
%% once, maybe, sigils.
%% recorded: by hand (newer than OTP 25)
-module(newer).
-export([main/1]).

main(_) ->
    [evaluate(Text) || Text <- [
        "[{K, V} || K := V <- #{a => 1}].",
        "#{K => V * 2 || K := V <- #{a => 1, b => 2}, V > 1}.",
        "#{X => X bsl 1 || X <- [1, 2, 3]}.",
        "A = a, [V || {A, _} := V <- #{{a, 1} => x, {b, 1} => y}].",
        "[K || K := _ <- x].",
        "[K || K := _ <- maps:iterator(#{a => 1})].",
        "[X || {ok, X} <:- [{ok, 1}, {ok, 2}]].",
        "[X || {ok, X} <:- [{ok, 1}, error]].",
        "[X || <<X:4>> <:= <<1, 2>>].",
        "[X || <<X:5>> <:= <<1>>].",
        "[K || K := 1 <:- #{a => 1, b => 2}].",
        "[{X, Y, Z} || X <- [1, 2] && <<Y>> <= <<\"ab\">> && Z := _ <- #{a => 1, b => 2}].",
        "[{X, Y} || X <- [1, 2] && Y <- [1]].",
        "[{X, Y} || X <- [] && Y := _ <- #{1 => a}].",
        "[{X, Y} || <<X:16>> <= <<\"abc\">> && Y <- [1]].",
        "[{X, Y} || <<X:16>> <:= <<\"abc\">> && Y <- [1]].",
        "[{X, Y} || {X} <:- [{1}, 2, {3}] && Y <- [4, 5, 6]].",
        "[X || <<X:7, 1:1>> <:= <<3, 2, 1>>].",
        "[{X, Y} || X <- [1, 2], Y <- [a, b] && Z <- [2, 3], Z > X].",
        "<< <<X, Y>> || X <- [1, 2] && Y <- [3, 4]>>.",
        "maybe {ok, A} ?= {ok, 1}, {ok, B} ?= {ok, A + 1}, {A, B} end.",
        "maybe {ok, A} ?= {error, 1}, A end.",
        "maybe {ok, A} ?= {error, 1}, A else {error, E} when E > 1 -> a; {error, E} -> {b, E} end.",
        "maybe {ok, _} ?= nope else a -> b end.",
        "maybe X = 1, {X} end.",
        "maybe ok ?= ok end.",
        "F = fun F(N) -> maybe true ?= N > 0, F(N - 1) else false -> {ended, N} end end, F(100000).",
        "\"\"\"\n  a \"quoted\"\n   line\n  \"\"\".",
        "{~\"abc\", ~b[a\\nb], ~S[a\\nb], ~s{\x{20ac}}, ~B|\\|}."
    ]],
    ok.

evaluate(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Expressions} = erl_parse:parse_exprs(Tokens),
    Outcome =
        try
            {value, Value, Bindings} = erl_eval:exprs(Expressions, [], none),
            {Value, [Name || {Name, _} <- Bindings]}
        catch
            Class:Reason -> {Class, Reason}
        end,
    io:format("~ts~n    ~0tp~n", [Text, Outcome]).

%% expect: [{K, V} || K := V <- #{a => 1}].
%% expect:     {[{a,1}],[]}
%% expect: #{K => V * 2 || K := V <- #{a => 1, b => 2}, V > 1}.
%% expect:     {#{b => 4},[]}
%% expect: #{X => X bsl 1 || X <- [1, 2, 3]}.
%% expect:     {#{1 => 2,2 => 4,3 => 6},[]}
%% expect: A = a, [V || {A, _} := V <- #{{a, 1} => x, {b, 1} => y}].
%% expect:     {[x,y],['A']}
%% expect: [K || K := _ <- x].
%% expect:     {error,{bad_generator,x}}
%% expect: [K || K := _ <- maps:iterator(#{a => 1})].
%% expect:     {[a],[]}
%% expect: [X || {ok, X} <:- [{ok, 1}, {ok, 2}]].
%% expect:     {[1,2],[]}
%% expect: [X || {ok, X} <:- [{ok, 1}, error]].
%% expect:     {error,{badmatch,error}}
%% expect: [X || <<X:4>> <:= <<1, 2>>].
%% expect:     {[0,1,0,2],[]}
%% expect: [X || <<X:5>> <:= <<1>>].
%% expect:     {error,{badmatch,<<1:3>>}}
%% expect: [K || K := 1 <:- #{a => 1, b => 2}].
%% expect:     {error,{badmatch,{b,2}}}
%% expect: [{X, Y, Z} || X <- [1, 2] && <<Y>> <= <<"ab">> && Z := _ <- #{a => 1, b => 2}].
%% expect:     {[{1,97,a},{2,98,b}],[]}
%% expect: [{X, Y} || X <- [1, 2] && Y <- [1]].
%% expect:     {error,{bad_generators,{[2],[]}}}
%% expect: [{X, Y} || X <- [] && Y := _ <- #{1 => a}].
%% expect:     {error,{bad_generators,{[],{1,a,none}}}}
%% expect: [{X, Y} || <<X:16>> <= <<"abc">> && Y <- [1]].
%% expect:     {[{24930,1}],[]}
%% expect: [{X, Y} || <<X:16>> <:= <<"abc">> && Y <- [1]].
%% expect:     {error,{bad_generators,{<<"c">>,[]}}}
%% expect: [{X, Y} || {X} <:- [{1}, 2, {3}] && Y <- [4, 5, 6]].
%% expect:     {error,{bad_generators,{[2,{3}],[5,6]}}}
%% expect: [X || <<X:7, 1:1>> <:= <<3, 2, 1>>].
%% expect:     {error,{badmatch,<<2,1>>}}
%% expect: [{X, Y} || X <- [1, 2], Y <- [a, b] && Z <- [2, 3], Z > X].
%% expect:     {[{1,a},{1,b},{2,b}],[]}
%% expect: << <<X, Y>> || X <- [1, 2] && Y <- [3, 4]>>.
%% expect:     {<<1,3,2,4>>,[]}
%% expect: maybe {ok, A} ?= {ok, 1}, {ok, B} ?= {ok, A + 1}, {A, B} end.
%% expect:     {{1,2},['A','B']}
%% expect: maybe {ok, A} ?= {error, 1}, A end.
%% expect:     {{error,1},[]}
%% expect: maybe {ok, A} ?= {error, 1}, A else {error, E} when E > 1 -> a; {error, E} -> {b, E} end.
%% expect:     {{b,1},['E']}
%% expect: maybe {ok, _} ?= nope else a -> b end.
%% expect:     {error,{else_clause,nope}}
%% expect: maybe X = 1, {X} end.
%% expect:     {{1},['X']}
%% expect: maybe ok ?= ok end.
%% expect:     {ok,[]}
%% expect: F = fun F(N) -> maybe true ?= N > 0, F(N - 1) else false -> {ended, N} end end, F(100000).
%% expect:     {{ended,0},['F']}
%% expect: """
%% expect:   a "quoted"
%% expect:    line
%% expect:   """.
%% expect:     {"a \"quoted\"\n line",[]}
%% expect: {~"abc", ~b[a\nb], ~S[a\nb], ~s{€}, ~B|\|}.
%% expect:     {{<<"abc">>,<<"a\nb">>,"a\\nb",[8364],<<"\\">>},[]}
