%% Expressions of all kinds are laid out in lines that end at column 72.
-module(expressions).
-export([main/1]).

main(_) ->
    A = lists:duplicate(30, $a),
    [show(Text) || Text <- [
        "X = 1, {a, 'b c', [d | e], \"f\\n\", $g, 1.5, #{h => 1, i := 2}, fun j/1, fun k:l/M}.",
        "case X of {a, _} when X > 1; is_atom(X), true -> b; c -> d, e end.",
        "XX = if X, Y -> a; true -> b end.",
        "X = receive a -> b after 10 -> c end.",
        "receive after infinity -> ok end.",
        "try a, b of c -> d catch throw:e -> f; C:R:S when C -> g after h end.",
        "try f() of X -> X after g() end.",
        "try f() after g() end.",
        "begin a end + begin b, c end.",
        "fun(X) -> X; (Y) when Y -> y, z end.",
        "fun F(X, Y) -> F(Y, X) end.",
        "catch f(X).",
        "[{X, Y} || X <- f(), {Y, _} <- g(X), X =/= Y].",
        "<<(f(X)) || <<X:8>> <= Y>>.",
        "A andalso (B orelse C).",
        "- (- X) + not Y bsl Z.",
        "(f(X))#r.a, X#r{b = c}, #r{_ = d}, #r.e.",
        "<<X, Y:8/signed-little-integer-unit:2, (f()):(g())/binary, \"abc\"/utf8>>.",
        "(f(X)):g((h()):i()).",
        "erlang:self(), erlang:apply(a, b), erlang:send(a, b).",
        "f(" ++ A ++ ", " ++ A ++ ", " ++ A ++ ").",
        "[a, {" ++ A ++ ", " ++ A ++ "}, b, c, " ++ A ++ ", " ++ A ++ " | d].",
        "Variable = f(" ++ A ++ ", " ++ A ++ ", {b}).",
        "#{" ++ A ++ " => {" ++ A ++ "}, b => {" ++ A ++ ", " ++ A ++ "}}.",
        A ++ " + f(" ++ A ++ ") * {" ++ A ++ "} - b.",
        "case f(" ++ A ++ ", " ++ A ++ ", b) of X -> Y end.",
        "case X of Y when f(" ++ A ++ "), g(" ++ A ++ ") -> Z end.",
        "f(\"" ++ A ++ A ++ A ++ "\", b).",
        "<<1, 2, " ++ A ++ ", " ++ A ++ ", 3:4, 5, 6>>."
    ]],
    ok.

show(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Expressions} = erl_parse:parse_exprs(Tokens),
    [io:put_chars([trim(erl_pp:expr(Expression, 4, [])), $\n]) || Expression <- Expressions].

%% What editors would remove.
trim(Text) -> lists:flatten(string:replace(Text, " \n", "\n", all)).

%% expect: X = 1
%% expect: {a, 'b c',
%% expect:      [d | e],
%% expect:      "f\n",
%% expect:      $g,
%% expect:      1.5,
%% expect:      #{h => 1, i := 2},
%% expect:      fun j/1,
%% expect:      fun k:l/M}
%% expect: case X of
%% expect:         {a, _} when X > 1; is_atom(X), true ->
%% expect:             b;
%% expect:         c ->
%% expect:             d,
%% expect:             e
%% expect:     end
%% expect: XX =
%% expect:         if
%% expect:             X, Y ->
%% expect:                 a;
%% expect:             true ->
%% expect:                 b
%% expect:         end
%% expect: X = receive
%% expect:             a ->
%% expect:                 b
%% expect:         after
%% expect:             10 -> c
%% expect:         end
%% expect: receive after infinity -> ok end
%% expect: try
%% expect:         a,
%% expect:         b
%% expect:     of
%% expect:         c ->
%% expect:             d
%% expect:     catch
%% expect:         throw:e ->
%% expect:             f;
%% expect:         C:R:S when C ->
%% expect:             g
%% expect:     after
%% expect:         h
%% expect:     end
%% expect: try f() of
%% expect:         X ->
%% expect:             X
%% expect:     after
%% expect:         g()
%% expect:     end
%% expect: try f() after g() end
%% expect: begin a end
%% expect:     +
%% expect:     begin
%% expect:         b,
%% expect:         c
%% expect:     end
%% expect: fun(X) ->
%% expect:            X;
%% expect:        (Y) when Y ->
%% expect:            y,
%% expect:            z
%% expect:     end
%% expect: fun F(X, Y) ->
%% expect:             F(Y, X)
%% expect:     end
%% expect: catch f(X)
%% expect: [
%% expect:      {X, Y} ||
%% expect:          X <- f(),
%% expect:          {Y, _} <- g(X),
%% expect:          X =/= Y
%% expect:     ]
%% expect: <<
%% expect:       (f(X)) ||
%% expect:           <<X:8>> <= Y
%% expect:     >>
%% expect: A
%% expect:     andalso
%% expect:     (B
%% expect:      orelse
%% expect:      C)
%% expect: -(-X) + not Y bsl Z
%% expect: (f(X))#r.a
%% expect: X#r{b = c}
%% expect: #r{_ = d}
%% expect: #r.e
%% expect: <<X,Y:8/signed-little-integer-unit:2,(f()):(g())/binary,"abc"/utf8>>
%% expect: (f(X)):g((h()):i())
%% expect: self()
%% expect: apply(a, b)
%% expect: erlang:send(a, b)
%% expect: f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
%% expect:       aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)
%% expect: [a,
%% expect:      {aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa},
%% expect:      b, c, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
%% expect:      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | d]
%% expect: Variable =
%% expect:         f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
%% expect:           aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
%% expect:           {b})
%% expect: #{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa => {aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa},
%% expect:       b =>
%% expect:           {aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
%% expect:            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}}
%% expect: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
%% expect:     +
%% expect:     f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) * {aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}
%% expect:     -
%% expect:     b
%% expect: case
%% expect:         f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
%% expect:           aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, b)
%% expect:     of
%% expect:         X ->
%% expect:             Y
%% expect:     end
%% expect: case X of
%% expect:         Y
%% expect:             when
%% expect:                 f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa),
%% expect:                 g(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) ->
%% expect:             Z
%% expect:     end
%% expect: f("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
%% expect:       "aaaaaaaaaaaaaaaaaaaaaaaaaa",
%% expect:       b)
%% expect: <<1,2,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
%% expect:       aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
%% expect:       3:4,
%% expect:       5,6>>
