%% erl_syntax_lib:annotate_bindings/2: what is known, bound and free in each node with variables.
-module(bindings).
-export([main/1]).

main(_) -> [show(Text) || Text <- texts()].

texts() ->
    ["X = foo(Y, Z)", "begin X = 1, Y = X end", "case Y of {ok, X} when X > 1 -> Z = X; X -> Z = 1, W = 2 end",
     "if Y -> A = 1, B = 2; true -> A = 2 end", "receive X -> A = X after Y -> A = 1, B = Y end",
     "try X = Y of A -> A catch C:D -> {C, D, Y} after Z end", "catch X = Y",
     "fun(X) when X > Z -> W = X + Y end", "receive {X, Y} -> X end", "fun(Y) -> Y + Z end", "fun F(X) -> F(X - Y) end", "[{X, Y} || X <- Y, Z <- X, X > Z]",
     "[X || {X, Y} <- [Y], <<Z>> <= X, (W = Z) > 1]", "<< <<X>> || X <- Y >>", "#{Y => X, k => Z}", "#r{a = X, b = Y}",
     "X#r{a = Y = 1}", "{X = 1, Y, Z = 2}", "[X | Y]", "m:F(X)", "-X", "<<X:Y, Z/binary>>", "fun Y:f/1",
     "f(case Y of a -> B = 1; b -> B = 2 end, C = 3)", "_"].

show(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text ++ "."),
    {ok, [Expression]} = erl_parse:parse_exprs(Tokens),
    io:format("~ts~n", [Text]),
    walk(erl_syntax_lib:annotate_bindings(Expression, ['Y', 'Z']), 1).

walk(Tree, Depth) ->
    Annotations = erl_syntax:get_ann(Tree),
    {env, Env} = lists:keyfind(env, 1, Annotations),
    {bound, Bound} = lists:keyfind(bound, 1, Annotations),
    {free, Free} = lists:keyfind(free, 1, Annotations),
    case Bound =:= [] andalso Free =:= [] of
        true -> ok;
        false -> io:format("~s~s ~0p ~0p ~0p~n", [lists:duplicate(Depth, $\s), erl_syntax:type(Tree), Env, Bound, Free])
    end,
    [walk(Node, Depth + 1) || Group <- erl_syntax:subtrees(Tree), Node <- Group].

%% recorded: by hand (OTP 25 forgets that funs and generators have variables of their own, and what maps bind)
%% expect: X = foo(Y, Z)
%% expect:  match_expr ['Y','Z'] ['X'] ['Y','Z']
%% expect:   variable ['Y','Z'] ['X'] []
%% expect:   application ['Y','Z'] [] ['Y','Z']
%% expect:    variable ['Y','Z'] [] ['Y']
%% expect:    variable ['Y','Z'] [] ['Z']
%% expect: begin X = 1, Y = X end
%% expect:  block_expr ['Y','Z'] ['X'] ['Y']
%% expect:   match_expr ['Y','Z'] ['X'] []
%% expect:    variable ['Y','Z'] ['X'] []
%% expect:   match_expr ['X','Y','Z'] [] ['X','Y']
%% expect:    variable ['X','Y','Z'] [] ['Y']
%% expect:    variable ['X','Y','Z'] [] ['X']
%% expect: case Y of {ok, X} when X > 1 -> Z = X; X -> Z = 1, W = 2 end
%% expect:  case_expr ['Y','Z'] ['X'] ['Y','Z']
%% expect:   variable ['Y','Z'] [] ['Y']
%% expect:   clause ['Y','Z'] ['X'] ['Z']
%% expect:    tuple ['Y','Z'] ['X'] []
%% expect:     variable ['Y','Z'] ['X'] []
%% expect:    disjunction ['X','Y','Z'] [] ['X']
%% expect:     conjunction ['X','Y','Z'] [] ['X']
%% expect:      infix_expr ['X','Y','Z'] [] ['X']
%% expect:       variable ['X','Y','Z'] [] ['X']
%% expect:    match_expr ['X','Y','Z'] [] ['X','Z']
%% expect:     variable ['X','Y','Z'] [] ['Z']
%% expect:     variable ['X','Y','Z'] [] ['X']
%% expect:   clause ['Y','Z'] ['W','X'] ['Z']
%% expect:    variable ['Y','Z'] ['X'] []
%% expect:    match_expr ['X','Y','Z'] [] ['Z']
%% expect:     variable ['X','Y','Z'] [] ['Z']
%% expect:    match_expr ['X','Y','Z'] ['W'] []
%% expect:     variable ['X','Y','Z'] ['W'] []
%% expect: if Y -> A = 1, B = 2; true -> A = 2 end
%% expect:  if_expr ['Y','Z'] ['A'] ['Y']
%% expect:   clause ['Y','Z'] ['A','B'] ['Y']
%% expect:    disjunction ['Y','Z'] [] ['Y']
%% expect:     conjunction ['Y','Z'] [] ['Y']
%% expect:      variable ['Y','Z'] [] ['Y']
%% expect:    match_expr ['Y','Z'] ['A'] []
%% expect:     variable ['Y','Z'] ['A'] []
%% expect:    match_expr ['A','Y','Z'] ['B'] []
%% expect:     variable ['A','Y','Z'] ['B'] []
%% expect:   clause ['Y','Z'] ['A'] []
%% expect:    match_expr ['Y','Z'] ['A'] []
%% expect:     variable ['Y','Z'] ['A'] []
%% expect: receive X -> A = X after Y -> A = 1, B = Y end
%% expect:  receive_expr ['Y','Z'] ['A'] ['Y']
%% expect:   clause ['Y','Z'] ['A','X'] []
%% expect:    variable ['Y','Z'] ['X'] []
%% expect:    match_expr ['X','Y','Z'] ['A'] ['X']
%% expect:     variable ['X','Y','Z'] ['A'] []
%% expect:     variable ['X','Y','Z'] [] ['X']
%% expect:   variable ['Y','Z'] [] ['Y']
%% expect:   match_expr ['Y','Z'] ['A'] []
%% expect:    variable ['Y','Z'] ['A'] []
%% expect:   match_expr ['A','Y','Z'] ['B'] ['Y']
%% expect:    variable ['A','Y','Z'] ['B'] []
%% expect:    variable ['A','Y','Z'] [] ['Y']
%% expect: try X = Y of A -> A catch C:D -> {C, D, Y} after Z end
%% expect:  try_expr ['Y','Z'] [] ['Y','Z']
%% expect:   match_expr ['Y','Z'] ['X'] ['Y']
%% expect:    variable ['Y','Z'] ['X'] []
%% expect:    variable ['Y','Z'] [] ['Y']
%% expect:   clause ['X','Y','Z'] ['A'] []
%% expect:    variable ['X','Y','Z'] ['A'] []
%% expect:    variable ['A','X','Y','Z'] [] ['A']
%% expect:   clause ['Y','Z'] ['C','D'] ['Y']
%% expect:    class_qualifier ['Y','Z'] ['C','D'] []
%% expect:     variable ['Y','Z'] ['C'] []
%% expect:     variable ['Y','Z'] ['D'] []
%% expect:    tuple ['C','D','Y','Z'] [] ['C','D','Y']
%% expect:     variable ['C','D','Y','Z'] [] ['C']
%% expect:     variable ['C','D','Y','Z'] [] ['D']
%% expect:     variable ['C','D','Y','Z'] [] ['Y']
%% expect:   variable ['Y','Z'] [] ['Z']
%% expect: catch X = Y
%% expect:  catch_expr ['Y','Z'] [] ['Y']
%% expect:   match_expr ['Y','Z'] ['X'] ['Y']
%% expect:    variable ['Y','Z'] ['X'] []
%% expect:    variable ['Y','Z'] [] ['Y']
%% expect: fun(X) when X > Z -> W = X + Y end
%% expect:  fun_expr ['Y','Z'] [] ['Y','Z']
%% expect:   clause ['Y','Z'] ['W','X'] ['Y','Z']
%% expect:    variable ['Y','Z'] ['X'] []
%% expect:    disjunction ['X','Y','Z'] [] ['X','Z']
%% expect:     conjunction ['X','Y','Z'] [] ['X','Z']
%% expect:      infix_expr ['X','Y','Z'] [] ['X','Z']
%% expect:       variable ['X','Y','Z'] [] ['X']
%% expect:       variable ['X','Y','Z'] [] ['Z']
%% expect:    match_expr ['X','Y','Z'] ['W'] ['X','Y']
%% expect:     variable ['X','Y','Z'] ['W'] []
%% expect:     infix_expr ['X','Y','Z'] [] ['X','Y']
%% expect:      variable ['X','Y','Z'] [] ['X']
%% expect:      variable ['X','Y','Z'] [] ['Y']
%% expect: receive {X, Y} -> X end
%% expect:  receive_expr ['Y','Z'] ['X'] ['Y']
%% expect:   clause ['Y','Z'] ['X'] ['Y']
%% expect:    tuple ['Y','Z'] ['X'] ['Y']
%% expect:     variable ['Y','Z'] ['X'] []
%% expect:     variable ['Y','Z'] [] ['Y']
%% expect:    variable ['X','Y','Z'] [] ['X']
%% expect: fun(Y) -> Y + Z end
%% expect:  fun_expr ['Y','Z'] [] ['Z']
%% expect:   clause ['Y','Z'] ['Y'] ['Z']
%% expect:    variable ['Z'] ['Y'] []
%% expect:    infix_expr ['Y','Z'] [] ['Y','Z']
%% expect:     variable ['Y','Z'] [] ['Y']
%% expect:     variable ['Y','Z'] [] ['Z']
%% expect: fun F(X) -> F(X - Y) end
%% expect:  named_fun_expr ['Y','Z'] [] ['Y']
%% expect:   variable ['Y','Z'] ['F'] []
%% expect:   clause ['F','Y','Z'] ['X'] ['F','Y']
%% expect:    variable ['F','Y','Z'] ['X'] []
%% expect:    application ['F','X','Y','Z'] [] ['F','X','Y']
%% expect:     variable ['F','X','Y','Z'] [] ['F']
%% expect:     infix_expr ['F','X','Y','Z'] [] ['X','Y']
%% expect:      variable ['F','X','Y','Z'] [] ['X']
%% expect:      variable ['F','X','Y','Z'] [] ['Y']
%% expect: [{X, Y} || X <- Y, Z <- X, X > Z]
%% expect:  list_comp ['Y','Z'] [] ['Y']
%% expect:   tuple ['X','Y','Z'] [] ['X','Y']
%% expect:    variable ['X','Y','Z'] [] ['X']
%% expect:    variable ['X','Y','Z'] [] ['Y']
%% expect:   generator ['Y','Z'] ['X'] ['Y']
%% expect:    variable [] ['X'] []
%% expect:    variable ['Y','Z'] [] ['Y']
%% expect:   generator ['X','Y','Z'] ['Z'] ['X']
%% expect:    variable [] ['Z'] []
%% expect:    variable ['X','Y','Z'] [] ['X']
%% expect:   infix_expr ['X','Y','Z'] [] ['X','Z']
%% expect:    variable ['X','Y','Z'] [] ['X']
%% expect:    variable ['X','Y','Z'] [] ['Z']
%% expect: [X || {X, Y} <- [Y], <<Z>> <= X, (W = Z) > 1]
%% expect:  list_comp ['Y','Z'] [] ['Y']
%% expect:   variable ['X','Y','Z'] [] ['X']
%% expect:   generator ['Y','Z'] ['X','Y'] ['Y']
%% expect:    tuple [] ['X','Y'] []
%% expect:     variable [] ['X'] []
%% expect:     variable [] ['Y'] []
%% expect:    list ['Y','Z'] [] ['Y']
%% expect:     variable ['Y','Z'] [] ['Y']
%% expect:   binary_generator ['X','Y','Z'] ['Z'] ['X']
%% expect:    binary [] ['Z'] []
%% expect:     binary_field [] ['Z'] []
%% expect:      variable [] ['Z'] []
%% expect:    variable ['X','Y','Z'] [] ['X']
%% expect:   infix_expr ['X','Y','Z'] ['W'] ['Z']
%% expect:    match_expr ['X','Y','Z'] ['W'] ['Z']
%% expect:     variable ['X','Y','Z'] ['W'] []
%% expect:     variable ['X','Y','Z'] [] ['Z']
%% expect: << <<X>> || X <- Y >>
%% expect:  binary_comp ['Y','Z'] [] ['Y']
%% expect:   binary ['X','Y','Z'] [] ['X']
%% expect:    binary_field ['X','Y','Z'] [] ['X']
%% expect:     variable ['X','Y','Z'] [] ['X']
%% expect:   generator ['Y','Z'] ['X'] ['Y']
%% expect:    variable [] ['X'] []
%% expect:    variable ['Y','Z'] [] ['Y']
%% expect: #{Y => X, k => Z}
%% expect:  map_expr ['Y','Z'] ['X'] ['Y','Z']
%% expect:   map_field_assoc ['Y','Z'] ['X'] ['Y']
%% expect:    variable ['Y','Z'] [] ['Y']
%% expect:    variable ['Y','Z'] ['X'] []
%% expect:   map_field_assoc ['Y','Z'] [] ['Z']
%% expect:    variable ['Y','Z'] [] ['Z']
%% expect: #r{a = X, b = Y}
%% expect:  record_expr ['Y','Z'] ['X'] ['Y']
%% expect:   record_field ['Y','Z'] ['X'] []
%% expect:    variable ['Y','Z'] ['X'] []
%% expect:   record_field ['Y','Z'] [] ['Y']
%% expect:    variable ['Y','Z'] [] ['Y']
%% expect: X#r{a = Y = 1}
%% expect:  record_expr ['Y','Z'] ['X'] ['Y']
%% expect:   variable ['Y','Z'] ['X'] []
%% expect:   record_field ['Y','Z'] [] ['Y']
%% expect:    match_expr ['Y','Z'] [] ['Y']
%% expect:     variable ['Y','Z'] [] ['Y']
%% expect: {X = 1, Y, Z = 2}
%% expect:  tuple ['Y','Z'] ['X'] ['Y','Z']
%% expect:   match_expr ['Y','Z'] ['X'] []
%% expect:    variable ['Y','Z'] ['X'] []
%% expect:   variable ['Y','Z'] [] ['Y']
%% expect:   match_expr ['Y','Z'] [] ['Z']
%% expect:    variable ['Y','Z'] [] ['Z']
%% expect: [X | Y]
%% expect:  list ['Y','Z'] ['X'] ['Y']
%% expect:   variable ['Y','Z'] ['X'] []
%% expect:   variable ['Y','Z'] [] ['Y']
%% expect: m:F(X)
%% expect:  application ['Y','Z'] ['F','X'] []
%% expect:   module_qualifier ['Y','Z'] ['F'] []
%% expect:    variable ['Y','Z'] ['F'] []
%% expect:   variable ['Y','Z'] ['X'] []
%% expect: -X
%% expect:  prefix_expr ['Y','Z'] ['X'] []
%% expect:   variable ['Y','Z'] ['X'] []
%% expect: <<X:Y, Z/binary>>
%% expect:  binary ['Y','Z'] ['X'] ['Y','Z']
%% expect:   binary_field ['Y','Z'] ['X'] ['Y']
%% expect:    size_qualifier ['Y','Z'] ['X'] ['Y']
%% expect:     variable ['Y','Z'] ['X'] []
%% expect:     variable ['Y','Z'] [] ['Y']
%% expect:   binary_field ['Y','Z'] [] ['Z']
%% expect:    variable ['Y','Z'] [] ['Z']
%% expect: fun Y:f/1
%% expect:  implicit_fun ['Y','Z'] [] ['Y']
%% expect:   module_qualifier ['Y','Z'] [] ['Y']
%% expect:    variable ['Y','Z'] [] ['Y']
%% expect: f(case Y of a -> B = 1; b -> B = 2 end, C = 3)
%% expect:  application ['Y','Z'] ['B','C'] ['Y']
%% expect:   case_expr ['Y','Z'] ['B'] ['Y']
%% expect:    variable ['Y','Z'] [] ['Y']
%% expect:    clause ['Y','Z'] ['B'] []
%% expect:     match_expr ['Y','Z'] ['B'] []
%% expect:      variable ['Y','Z'] ['B'] []
%% expect:    clause ['Y','Z'] ['B'] []
%% expect:     match_expr ['Y','Z'] ['B'] []
%% expect:      variable ['Y','Z'] ['B'] []
%% expect:   match_expr ['Y','Z'] ['C'] []
%% expect:    variable ['Y','Z'] ['C'] []
%% expect: _
