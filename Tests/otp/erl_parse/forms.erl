%% erl_parse:parse_form: functions, attributes, types; and what is wrong with others.
-module(forms).
-export([main/1]).

main(_) ->
    [parse(Text) || Text <- functions() ++ attributes() ++ types() ++ wrong()].

functions() ->
    ["f() -> ok", "f(X) when X > 1 -> ok; f(Y) -> Z", "'f g'(1) -> 'catch'"].

attributes() ->
    ["-module(a)", "-module a", "-export([f/1])", "-export_type([t/0])", "-import(m, [f/1])",
     "-compile(export_all)", "-compile([export_all, {a, b}])", "-on_load(f/0)", "-file(\"x\", 3)",
     "-behaviour(x)", "-behavior(x)", "-optional_callbacks([f/1])", "-foo(bar)", "-foo bar",
     "-foo([a/1, \"s\", <<1, 2>>, #{a => b}, -1, 1.5, $a])", "-foo(<<\"abc\"/utf8, 3:16/little>>)",
     "-foo([a | b])", "-foo(fun m:f/1)", "-file(\"x\" \"y\", 3)", "-file \"x\", 3",
     "-nifs([f/1, {g, 2}])", "-export_type([{t, 0}])", "-optional_callbacks([{f, 1}])", "-on_load({f, 0})",
     "-dialyzer({nowarn_function, f/1})", "-foo(-(1))",
     "-record(r, {a, b = 1, c :: integer(), d = 2 :: atom()})"].

types() ->
    ["-type t() :: a | b", "-opaque t() :: (a)", "-type t(A, B) :: {A, B, [A], [A, ...], []}",
     "-type t() :: {<<>>, <<_:8>>, <<_:_*8>>, <<_:1, _:_*8>>}",
     "-type t(A) :: {fun(), fun((...) -> A), fun((A, b) -> c), fun(() -> a)}",
     "-type t() :: {#{a => b, c := d}, #r{a :: b}, 1..2, -1, 1 + 2, -1..(2), $a, map(), tuple()}",
     "-type t() :: {X :: integer(), mod:t(a), t2(), _, {}, #{}, nonempty_string()}",
     "-type t() :: a1:b(c) | d | (e | f)", "-type t() :: (a | b) | c", "-type t() :: X :: Y | z",
     "-spec f(A, B) -> C when A :: integer(), is_subtype(B, atom()); (x) -> y",
     "-spec m:f() -> ok", "-spec(f() -> ok)", "-callback f(X :: integer()) -> (ok)"].

wrong() ->
    ["f() ->", "f() -> a b", "f(", "X", "f() -> \"abc\" 1.5", "f() -> 'a b' c", "-(x)", "-x",
     "-f(a, b)", "-foo(X)", "-foo(1 + 2)", "-foo(f(x))", "-foo(#r{})", "-export([f])",
     "-export(f)", "-record(r)", "-record(X, {})", "-record(r, {1})", "-module(\"a\")",
     "-import(m, f)", "-spec f", "-spec f() -> a; foo", "f() -> ok; g() -> ok",
     "f() -> ok; f(X) -> ok", "f(a:b) -> c", "f(A) when B -> #r.X", "-if(a)",
     "-export([{f, 1}])", "-import(m, [{f, 1}])", "-file(\"x\")", "-file(x, 1)", "-file(\"x\", 1, 2)",
     "-file(\"x\" 1)", "-file"].

parse(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text ++ ".", {1, 1}),
    case erl_parse:parse_form(Tokens) of
        {ok, Form} ->
            io:format("~ts~n~0tp~n", [Text, Form]);
        {error, {Location, Module, Message}} ->
            io:format("~ts~n~p: ~ts~n", [Text, Location, Module:format_error(Message)])
    end.

%% expect: f() -> ok
%% expect: {function,{1,1},f,0,[{clause,{1,1},[],[],[{atom,{1,8},ok}]}]}
%% expect: f(X) when X > 1 -> ok; f(Y) -> Z
%% expect: {function,{1,1},f,1,[{clause,{1,1},[{var,{1,3},'X'}],[[{op,{1,13},'>',{var,{1,11},'X'},{integer,{1,15},1}}]],[{atom,{1,20},ok}]},{clause,{1,24},[{var,{1,26},'Y'}],[],[{var,{1,32},'Z'}]}]}
%% expect: 'f g'(1) -> 'catch'
%% expect: {function,{1,1},'f g',1,[{clause,{1,1},[{integer,{1,7},1}],[],[{atom,{1,13},'catch'}]}]}
%% expect: -module(a)
%% expect: {attribute,{1,2},module,a}
%% expect: -module a
%% expect: {attribute,{1,2},module,a}
%% expect: -export([f/1])
%% expect: {attribute,{1,2},export,[{f,1}]}
%% expect: -export_type([t/0])
%% expect: {attribute,{1,2},export_type,[{t,0}]}
%% expect: -import(m, [f/1])
%% expect: {attribute,{1,2},import,{m,[{f,1}]}}
%% expect: -compile(export_all)
%% expect: {attribute,{1,2},compile,export_all}
%% expect: -compile([export_all, {a, b}])
%% expect: {attribute,{1,2},compile,[export_all,{a,b}]}
%% expect: -on_load(f/0)
%% expect: {attribute,{1,2},on_load,{f,0}}
%% expect: -file("x", 3)
%% expect: {attribute,{1,2},file,{"x",3}}
%% expect: -behaviour(x)
%% expect: {attribute,{1,2},behaviour,x}
%% expect: -behavior(x)
%% expect: {attribute,{1,2},behavior,x}
%% expect: -optional_callbacks([f/1])
%% expect: {attribute,{1,2},optional_callbacks,[{f,1}]}
%% expect: -foo(bar)
%% expect: {attribute,{1,2},foo,bar}
%% expect: -foo bar
%% expect: {attribute,{1,2},foo,bar}
%% expect: -foo([a/1, "s", <<1, 2>>, #{a => b}, -1, 1.5, $a])
%% expect: {attribute,{1,2},foo,[{a,1},"s",<<1,2>>,#{a => b},-1,1.5,97]}
%% expect: -foo(<<"abc"/utf8, 3:16/little>>)
%% expect: {attribute,{1,2},foo,<<97,98,99,3,0>>}
%% expect: -foo([a | b])
%% expect: {attribute,{1,2},foo,[a|b]}
%% expect: -foo(fun m:f/1)
%% expect: {attribute,{1,2},foo,fun m:f/1}
%% expect: -file("x" "y", 3)
%% expect: {attribute,{1,2},file,{"xy",3}}
%% expect: -file "x", 3
%% expect: {attribute,{1,2},file,{"x",3}}
%% expect: -nifs([f/1, {g, 2}])
%% expect: {attribute,{1,2},nifs,[{f,1},{g,2}]}
%% expect: -export_type([{t, 0}])
%% expect: {attribute,{1,2},export_type,[{t,0}]}
%% expect: -optional_callbacks([{f, 1}])
%% expect: {attribute,{1,2},optional_callbacks,[{f,1}]}
%% expect: -on_load({f, 0})
%% expect: {attribute,{1,2},on_load,{f,0}}
%% expect: -dialyzer({nowarn_function, f/1})
%% expect: {attribute,{1,2},dialyzer,{nowarn_function,{f,1}}}
%% expect: -foo(-(1))
%% expect: {attribute,{1,2},foo,-1}
%% expect: -record(r, {a, b = 1, c :: integer(), d = 2 :: atom()})
%% expect: {attribute,{1,2},record,{r,[{record_field,{1,13},{atom,{1,13},a}},{record_field,{1,16},{atom,{1,16},b},{integer,{1,20},1}},{typed_record_field,{record_field,{1,23},{atom,{1,23},c}},{type,{1,28},integer,[]}},{typed_record_field,{record_field,{1,39},{atom,{1,39},d},{integer,{1,43},2}},{type,{1,48},atom,[]}}]}}
%% expect: -type t() :: a | b
%% expect: {attribute,{1,2},type,{t,{type,{1,14},union,[{atom,{1,14},a},{atom,{1,18},b}]},[]}}
%% expect: -opaque t() :: (a)
%% expect: {attribute,{1,2},opaque,{t,{atom,{1,17},a},[]}}
%% expect: -type t(A, B) :: {A, B, [A], [A, ...], []}
%% expect: {attribute,{1,2},type,{t,{type,{1,18},tuple,[{var,{1,19},'A'},{var,{1,22},'B'},{type,{1,25},list,[{var,{1,26},'A'}]},{type,{1,30},nonempty_list,[{var,{1,31},'A'}]},{type,{1,40},nil,[]}]},[{var,{1,9},'A'},{var,{1,12},'B'}]}}
%% expect: -type t() :: {<<>>, <<_:8>>, <<_:_*8>>, <<_:1, _:_*8>>}
%% expect: {attribute,{1,2},type,{t,{type,{1,14},tuple,[{type,{1,15},binary,[{integer,1,0},{integer,1,0}]},{type,{1,21},binary,[{integer,{1,25},8},{integer,1,0}]},{type,{1,30},binary,[{integer,1,0},{integer,{1,36},8}]},{type,{1,41},binary,[{integer,{1,45},1},{integer,{1,52},8}]}]},[]}}
%% expect: -type t(A) :: {fun(), fun((...) -> A), fun((A, b) -> c), fun(() -> a)}
%% expect: {attribute,{1,2},type,{t,{type,{1,15},tuple,[{type,{1,16},'fun',[]},{type,{1,27},'fun',[{type,{1,27},any},{var,{1,36},'A'}]},{type,{1,44},'fun',[{type,{1,44},product,[{var,{1,45},'A'},{atom,{1,48},b}]},{atom,{1,54},c}]},{type,{1,62},'fun',[{type,{1,62},product,[]},{atom,{1,68},a}]}]},[{var,{1,9},'A'}]}}
%% expect: -type t() :: {#{a => b, c := d}, #r{a :: b}, 1..2, -1, 1 + 2, -1..(2), $a, map(), tuple()}
%% expect: {attribute,{1,2},type,{t,{type,{1,14},tuple,[{type,{1,15},map,[{type,{1,19},map_field_assoc,[{atom,{1,17},a},{atom,{1,22},b}]},{type,{1,27},map_field_exact,[{atom,{1,25},c},{atom,{1,30},d}]}]},{type,{1,34},record,[{atom,{1,35},r},{type,{1,37},field_type,[{atom,{1,37},a},{atom,{1,42},b}]}]},{type,{1,46},range,[{integer,{1,46},1},{integer,{1,49},2}]},{op,{1,52},'-',{integer,{1,53},1}},{op,{1,58},'+',{integer,{1,56},1},{integer,{1,60},2}},{type,{1,63},range,[{op,{1,63},'-',{integer,{1,64},1}},{integer,{1,68},2}]},{char,{1,72},97},{type,{1,76},map,any},{type,{1,83},tuple,any}]},[]}}
%% expect: -type t() :: {X :: integer(), mod:t(a), t2(), _, {}, #{}, nonempty_string()}
%% expect: {attribute,{1,2},type,{t,{type,{1,14},tuple,[{ann_type,{1,15},[{var,{1,15},'X'},{type,{1,20},integer,[]}]},{remote_type,{1,31},[{atom,{1,31},mod},{atom,{1,35},t},[{atom,{1,37},a}]]},{user_type,{1,41},t2,[]},{var,{1,47},'_'},{type,{1,50},tuple,[]},{type,{1,54},map,[]},{type,{1,59},nonempty_string,[]}]},[]}}
%% expect: -type t() :: a1:b(c) | d | (e | f)
%% expect: {attribute,{1,2},type,{t,{type,{1,14},union,[{remote_type,{1,14},[{atom,{1,14},a1},{atom,{1,17},b},[{atom,{1,19},c}]]},{atom,{1,24},d},{atom,{1,29},e},{atom,{1,33},f}]},[]}}
%% expect: -type t() :: (a | b) | c
%% expect: {attribute,{1,2},type,{t,{type,{1,15},union,[{type,{1,15},union,[{atom,{1,15},a},{atom,{1,19},b}]},{atom,{1,24},c}]},[]}}
%% expect: -type t() :: X :: Y | z
%% expect: {attribute,{1,2},type,{t,{ann_type,{1,14},[{var,{1,14},'X'},{type,{1,19},union,[{var,{1,19},'Y'},{atom,{1,23},z}]}]},[]}}
%% expect: -spec f(A, B) -> C when A :: integer(), is_subtype(B, atom()); (x) -> y
%% expect: {attribute,{1,2},spec,{{f,2},[{type,{1,8},bounded_fun,[{type,{1,8},'fun',[{type,{1,8},product,[{var,{1,9},'A'},{var,{1,12},'B'}]},{var,{1,18},'C'}]},[{type,{1,25},constraint,[{atom,{1,25},is_subtype},[{var,{1,25},'A'},{type,{1,30},integer,[]}]]},{type,{1,52},constraint,[{atom,{1,52},is_subtype},[{var,{1,52},'B'},{type,{1,55},atom,[]}]]}]]},{type,{1,64},'fun',[{type,{1,64},product,[{atom,{1,65},x}]},{atom,{1,71},y}]}]}}
%% expect: -spec m:f() -> ok
%% expect: {attribute,{1,2},spec,{{m,f,0},[{type,{1,10},'fun',[{type,{1,10},product,[]},{atom,{1,16},ok}]}]}}
%% expect: -spec(f() -> ok)
%% expect: {attribute,{1,2},spec,{{f,0},[{type,{1,8},'fun',[{type,{1,8},product,[]},{atom,{1,14},ok}]}]}}
%% expect: -callback f(X :: integer()) -> (ok)
%% expect: {attribute,{1,2},callback,{{f,1},[{type,{1,12},'fun',[{type,{1,12},product,[{ann_type,{1,13},[{var,{1,13},'X'},{type,{1,18},integer,[]}]}]},{atom,{1,33},ok}]}]}}
%% expect: f() ->
%% expect: {1,7}: syntax error before: '.'
%% expect: f() -> a b
%% expect: {1,10}: syntax error before: b
%% expect: f(
%% expect: {1,3}: syntax error before: '.'
%% expect: X
%% expect: {1,1}: syntax error before: X
%% expect: f() -> "abc" 1.5
%% expect: {1,14}: syntax error before: 1.5
%% expect: f() -> 'a b' c
%% expect: {1,14}: syntax error before: c
%% expect: -(x)
%% expect: {1,2}: syntax error before: '('
%% expect: -x
%% expect: {1,3}: syntax error before: '.'
%% expect: -f(a, b)
%% expect: {1,7}: bad attribute
%% expect: -foo(X)
%% expect: {1,6}: bad attribute
%% expect: -foo(1 + 2)
%% expect: {1,6}: bad attribute
%% expect: -foo(f(x))
%% expect: {1,6}: bad attribute
%% expect: -foo(#r{})
%% expect: {1,6}: bad attribute
%% expect: -export([f])
%% expect: {1,9}: bad Name/Arity
%% expect: -export(f)
%% expect: {1,9}: bad Name/Arity
%% expect: -record(r)
%% expect: {1,9}: bad record declaration
%% expect: -record(X, {})
%% expect: {1,9}: bad record declaration
%% expect: -record(r, {1})
%% expect: {1,13}: bad record field
%% expect: -module("a")
%% expect: {1,9}: bad module declaration
%% expect: -import(m, f)
%% expect: {1,12}: bad Name/Arity
%% expect: -spec f
%% expect: {1,8}: syntax error before: '.'
%% expect: -spec f() -> a; foo
%% expect: {1,17}: syntax error before: foo
%% expect: f() -> ok; g() -> ok
%% expect: {1,12}: head mismatch
%% expect: f() -> ok; f(X) -> ok
%% expect: {1,12}: head mismatch
%% expect: f(a:b) -> c
%% expect: {1,4}: syntax error before: ':'
%% expect: f(A) when B -> #r.X
%% expect: {1,19}: syntax error before: X
%% expect: -if(a)
%% expect: {1,2}: syntax error before: 'if'
%% expect: -export([{f, 1}])
%% expect: {1,9}: bad Name/Arity
%% expect: -import(m, [{f, 1}])
%% expect: {1,12}: bad Name/Arity
%% expect: -file("x")
%% expect: {1,7}: bad file declaration
%% expect: -file(x, 1)
%% expect: {1,7}: bad file declaration
%% expect: -file("x", 1, 2)
%% expect: {1,7}: bad file declaration
%% expect: -file("x" 1)
%% expect: {1,11}: syntax error before: 1
%% expect: -file
%% expect: {1,6}: syntax error before: '.'
