%%% What is wrong with a grammar is said with its place.
-module(errors_of_grammars).
-export([main/1]).

main(_) -> in_directory(fun() -> lists:foldl(fun run/2, 1, grammars()) end).

run(Grammar, Number) ->
    io:format("--- ~w~n", [Number]),
    ok = file:write_file("grammar.yrl", Grammar),
    Result = yecc:file("grammar", [return]),
    io:format("~p~n", [Result]),
    case Result of
        {error, [{_, Errors}], _} ->
            [io:format("~ts~n", [Module:format_error(Error)]) || {_, Module, Error} <- Errors];
        {ok, _, _} ->
            ok
    end,
    Number + 1.

grammars() ->
    ["Nonterminals E T U.\n"
     "Terminals a b.\n"
     "Rootsymbol E.\n"
     "E -> a x : '$1'.\n"
     "E -> a b : '$3'.\n"
     "E -> '$undefined' : ok.\n"
     "E E -> a.\n"
     "T -> a.\n"
     "E -> U.\n"
     "E -> E.\n"
     "E -> a b\n",
     "Nonterminals E E a.\n"
     "Terminals a b \n"
     "Rootsymbol E.\n"
     "E -> a.\n",
     "Nonterminals E.\n"
     "Terminals a b.\n"
     "E -> a.\n"
     "E -> a.\n"
     "b -> a.\n",
     "Nonterminals E.\n"
     "Terminals a b c otherwise '+'.\n"
     "Rootsymbol E.\n"
     "Rootsymbol E.\n"
     "Expect 1.\n"
     "Left 100 a.\n"
     "Left 200 a.\n"
     "Left 100 zz.\n"
     "Nonassoc 5 '+'.\n"
     "E -> a E.\n"
     "E -> a E b E.\n"
     "E -> E '+' E.\n"
     "E -> E c E.\n"
     "E -> b.\n",
     "Nonterminals E A B.\n"
     "Terminals x.\n"
     "Rootsymbol Q.\n"
     "Endsymbol x.\n"
     "E -> A : foo.\n"
     "E -> B : foo(.\n"
     "A -> x : '$1' '$2'.\n"
     "B -> '$empty'.\n"
     "B -> '$empty' x.\n"
     "B -> x '$empty'.\n",
     "Terminals x.\n"
     "E -> x.\n",
     "Nonterminals x.\n"
     "x -> x.\n",
     "Nonterminals E.\n"
     "Terminals x \"a\" 1 {.\n"
     "Rootsymbol E.\n"
     "E -> x.\n",
     "Nonterminals E.\n"
     "Terminals x E.\n"
     "Rootsymbol x.\n"
     "Endsymbol '$foo'.\n"
     "E -> x.\n"
     "E -> x.\n"
     "E -> '$empty'.\n"
     "E -> E E.\n",
     "Nonterminals E Un.\n"
     "Terminals a b c otherwise '+'.\n"
     "Rootsymbol E.\n"
     "Left 100 zz.\n"
     "Nonassoc 5 '+'.\n"
     "E -> a E.\n"
     "E -> a E b E.\n"
     "E -> E '+' E.\n"
     "E -> E c E.\n"
     "E -> b.\n"
     "Un -> c.\n",
     "Nonterminals E.\n"
     "Terminals a b.\n"
     "Rootsymbol E.\n"
     "Expect foo.\n"
     "E -> a E : foo.\n"
     "E -> a E b E : '$2'.\n"
     "E -> b : {}.\n",
     "Nonterminals E A.\n"
     "Terminals x.\n"
     "Rootsymbol E.\n"
     "Endsymbol x.\n"
     "E -> '$empty' x.\n"
     "E -> x '$empty' : ok.\n"
     "E -> y.\n"
     "E -> A.\n"
     "Left 100 x.\n"
     "Left 200 x.\n"
     "Right 300 y.\n",
     "Nonterminals E '$end'.\n"
     "Terminals x x '$undefined'.\n"
     "Rootsymbol E.\n"
     "Endsymbol fin.\n"
     "Left 100 fin.\n"
     "E -> x.\n"
     "E -> '$undefined'.\n",
     "Nonterminals E.\n"
     "Terminals x.\n"
     "Rootsymbol E.\n"
     "Endsymbol E.\n",
     "Nonterminals E F.\n"
     "Terminals x.\n"
     "Rootsymbol E F.\n"
     "Endsymbol a b.\n"
     "Expect 1 2.\n"
     "Left a 100.\n"
     "Left 100 a b.\n"
     "Left 100.\n"
     "E -> x.\n"
     "F -> x.\n",
     "Nonterminals E F.\n"
     "Terminals x y.\n"
     "Rootsymbol E.\n"
     "Left 100 x F.\n"
     "E -> F x E : '$1'.\n"
     "E -> y : ['$1'].\n"
     "E -> F : '$0'.\n"
     "F -> x : '$10'.\n"
     "F -> '$empty' : '$1'.\n",
     "Nonterminals E F.\n"
     "Terminals x y \"foo\" 1.\n"
     "E -> x : foo(, 1).\n"
     "E -> y\n"
     "F -> y\n",
     "Nonterminals E F.\n"
     "Terminals x y 'Z'.\n"
     "Rootsymbol E.\n"
     "E -> x : foo(, 1).\n"
     "F -> y : a = '$1', B = 2, fun(X) -> X end.\n"
     "E -> F : begin '$1' end : foo.\n"
     "E -> F 'Z' -> foo.\n"
     "E -> $a.\n"
     "E -> 1 : x.\n"
     "E -> X : x.\n"
     "E -> \"a\" : x.\n"
     "E -> <<>> : x.\n"
     "E -> : x.\n"
     "E -> x :.\n"
     "-> x.\n"
     "Erlang code\n",
     "",
     "Erlang code.\n"
     "x() -> 1.\n",
     "Nonterminals E F G.\n"
     "Terminals x y.\n"
     "Rootsymbol E.\n"
     "E -> F x : a.\n"
     "E -> G y : b.\n"
     "F -> x : c.\n"
     "G -> x : d.\n"
     "E -> x x y : e.\n"
     "Header \"foo\" bar.\n"
     "Header\n"
     "  \"a\"\n"
     "  \"b\".\n"
     "States 3.\n",
     "Nonterminals S A.\n"
     "Terminals a.\n"
     "Rootsymbol S.\n"
     "S -> a S : x.\n"
     "A -> a.\n",
     "Nonterminals E A B.\n"
     "Terminals x y.\n"
     "Rootsymbol E.\n"
     "Unary 100 A.\n"
     "Left 200 x.\n"
     "Rootsymbol E.\n"
     "Header \"b\".\n"
     "Header \"c\".\n"
     "Expect 3.\n"
     "Left 1 Foo.\n"
     "E -> '$4'.\n"
     "E -> A : '$4'.\n"
     "E.\n"
     "States 3.\n"
     "if then.\n"
     "Terminals if end 1 X.\n"
     "E -> B.\n"
     "A -> x.\n"
     "B -> x.\n",
     "Nonterminals E A B.\n"
     "Terminals if end 1 X u.\n"
     "Rootsymbol E.\n"
     "Header \"b\".\n"
     "Header \"c\".\n"
     "States 3.\n"
     "Expect 3.\n"
     "E -> if A : \"a\" % foo\n"
     "  \"b\".\n"
     "E -> B end 1 X.\n"
     "Header \"d\".\n"
     "A -> '$empty' .\n",
     "Nonterminals E L R.\n"
     "Terminals x '=' '*'.\n"
     "Rootsymbol S.\n"
     "Rootsymbol E.\n"
     "E -> L '=' R : '$8'.\n"
     "Endsymbol a.\n"
     "Foo bar.\n"
     "x.\n",
     "Nonterminals S L R.\n"
     "Terminals x '=' '*' q.\n"
     "Rootsymbol S.\n"
     "Endsymbol fin.\n"
     "S -> L '=' R.\n"
     "S -> R.\n"
     "L -> '*' R.\n"
     "L -> x.\n"
     "R -> L.\n",
     "Nonterminals E A.\n"
     "Terminals x a b.\n"
     "Rootsymbol E.\n"
     "Left 200 a.\n"
     "Left 100 b.\n"
     "Left 300 A.\n"
     "E -> E a E.\n"
     "E -> E b A.\n"
     "E -> E b A E.\n"
     "A -> x.\n"
     "E -> x.\n"
     "States 3.\n"
     "Header \"q\".\n"
     "Header \"r\".\n"].

in_directory(Fun) ->
    {ok, Old} = file:get_cwd(),
    Directory = filename:join(filename:basedir(user_cache, "alder_tests"), os:getpid()),
    ok = filelib:ensure_path(Directory),
    ok = file:set_cwd(Directory),
    true = code:add_patha(Directory),
    Fun(),
    ok = file:set_cwd(Old),
    ok = file:del_dir_r(Directory).

%% expect: --- 1
%% expect: grammar.yrl:5:12: undefined pseudo variable '$3'
%% expect: grammar.yrl:7:5: syntax error before: ->
%% expect: grammar.yrl:11:9: syntax error before:
%% expect: {error,[{"grammar.yrl",
%% expect:          [{{5,12},yecc,{undefined_pseudo_variable,'$3'}},
%% expect:           {{7,5},yecc,{error,yeccparser,["syntax error before: ","->"]}},
%% expect:           {{11,9},yecc,{error,yeccparser,["syntax error before: ",[]]}}]}],
%% expect:        []}
%% expect: undefined pseudo variable '$3'
%% expect: syntax error before: ->
%% expect: syntax error before:
%% expect: --- 2
%% expect: grammar.yrl: Rootsymbol is missing
%% expect: grammar.yrl:1:14: symbol E is both a terminal and nonterminal
%% expect: grammar.yrl:1:18: symbol a is both a terminal and nonterminal
%% expect: grammar.yrl:1:14: Warning: duplicate non-terminals E
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,rootsymbol_missing},
%% expect:           {{1,14},yecc,{symbol_terminal_and_nonterminal,'E'}},
%% expect:           {{1,18},yecc,{symbol_terminal_and_nonterminal,a}}]}],
%% expect:        [{"grammar.yrl",[{{1,14},yecc,{duplicate_nonterminal,'E'}}]}]}
%% expect: Rootsymbol is missing
%% expect: symbol E is both a terminal and nonterminal
%% expect: symbol a is both a terminal and nonterminal
%% expect: --- 3
%% expect: grammar.yrl: Rootsymbol is missing
%% expect: grammar.yrl:5:1: undefined nonterminal: b
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,rootsymbol_missing},
%% expect:           {{5,1},yecc,{undefined_nonterminal,b}}]}],
%% expect:        []}
%% expect: Rootsymbol is missing
%% expect: undefined nonterminal: b
%% expect: --- 4
%% expect: grammar.yrl:4:1: duplicate declaration of Rootsymbol
%% expect: {error,[{"grammar.yrl",[{{4,1},yecc,{duplicate_declaration,'Rootsymbol'}}]}],
%% expect:        []}
%% expect: duplicate declaration of Rootsymbol
%% expect: --- 5
%% expect: grammar.yrl:7:15: undefined pseudo variable '$2'
%% expect: {error,[{"grammar.yrl",[{{7,15},yecc,{undefined_pseudo_variable,'$2'}}]}],[]}
%% expect: undefined pseudo variable '$2'
%% expect: --- 6
%% expect: grammar.yrl: Nonterminals is missing
%% expect: grammar.yrl: Rootsymbol is missing
%% expect: grammar.yrl:2:1: undefined nonterminal: E
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,nonterminals_missing},
%% expect:           {none,yecc,rootsymbol_missing},
%% expect:           {{2,1},yecc,{undefined_nonterminal,'E'}}]}],
%% expect:        []}
%% expect: Nonterminals is missing
%% expect: Rootsymbol is missing
%% expect: undefined nonterminal: E
%% expect: --- 7
%% expect: grammar.yrl: Rootsymbol is missing
%% expect: grammar.yrl: Terminals is missing
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,rootsymbol_missing},{none,yecc,terminals_missing}]}],
%% expect:        []}
%% expect: Rootsymbol is missing
%% expect: Terminals is missing
%% expect: --- 8
%% expect: grammar.yrl:2:13: syntax error before: "a"
%% expect: {error,[{"grammar.yrl",
%% expect:          [{{2,13},
%% expect:            yecc,
%% expect:            {error,yeccparser,["syntax error before: ","\"a\""]}}]}],
%% expect:        []}
%% expect: syntax error before: "a"
%% expect: --- 9
%% expect: grammar.yrl:1:14: symbol E is both a terminal and nonterminal
%% expect: grammar.yrl:3:12: rootsymbol x is not a nonterminal
%% expect: {error,[{"grammar.yrl",
%% expect:          [{{1,14},yecc,{symbol_terminal_and_nonterminal,'E'}},
%% expect:           {{3,12},yecc,{bad_rootsymbol,x}}]}],
%% expect:        []}
%% expect: symbol E is both a terminal and nonterminal
%% expect: rootsymbol x is not a nonterminal
%% expect: --- 10
%% expect: grammar.yrl:4:10: unknown precedence operator zz
%% expect: {error,[{"grammar.yrl",[{{4,10},yecc,{precedence_op_is_unknown,zz}}]}],[]}
%% expect: unknown precedence operator zz
%% expect: --- 11
%% expect: grammar.yrl:4:8: argument foo of Expect is not an integer
%% expect: {error,[{"grammar.yrl",[{{4,8},yecc,{bad_expect,foo}}]}],[]}
%% expect: argument foo of Expect is not an integer
%% expect: --- 12
%% expect: grammar.yrl:4:11: endsymbol x is a terminal
%% expect: grammar.yrl:5:6: illegal use of empty symbol
%% expect: grammar.yrl:6:8: illegal use of empty symbol
%% expect: grammar.yrl:7:6: undefined rhs symbol y
%% expect: grammar.yrl:10:10: duplicate precedence operator x
%% expect: grammar.yrl:11:11: unknown precedence operator y
%% expect: {error,[{"grammar.yrl",
%% expect:          [{{4,11},yecc,{endsymbol_is_terminal,x}},
%% expect:           {{5,6},yecc,illegal_empty},
%% expect:           {{6,8},yecc,illegal_empty},
%% expect:           {{7,6},yecc,{undefined_symbol,y}},
%% expect:           {{10,10},yecc,{duplicate_precedence,x}},
%% expect:           {{11,11},yecc,{precedence_op_is_unknown,y}}]}],
%% expect:        []}
%% expect: endsymbol x is a terminal
%% expect: illegal use of empty symbol
%% expect: illegal use of empty symbol
%% expect: undefined rhs symbol y
%% expect: duplicate precedence operator x
%% expect: unknown precedence operator y
%% expect: --- 13
%% expect: grammar.yrl:1:16: the use of '$end' should be avoided
%% expect: grammar.yrl:2:15: the use of '$undefined' should be avoided
%% expect: grammar.yrl:5:10: precedence operator fin is endsymbol
%% expect: grammar.yrl:2:11: Warning: duplicate terminal x
%% expect: {error,[{"grammar.yrl",
%% expect:          [{{1,16},yecc,{reserved,'$end'}},
%% expect:           {{2,15},yecc,{reserved,'$undefined'}},
%% expect:           {{5,10},yecc,{precedence_op_is_endsymbol,fin}}]}],
%% expect:        [{"grammar.yrl",[{{2,11},yecc,{duplicate_terminal,x}}]}]}
%% expect: the use of '$end' should be avoided
%% expect: the use of '$undefined' should be avoided
%% expect: precedence operator fin is endsymbol
%% expect: --- 14
%% expect: grammar.yrl: grammar rules are missing
%% expect: grammar.yrl:4:11: endsymbol E is a nonterminal
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,no_grammar_rules},
%% expect:           {{4,11},yecc,{endsymbol_is_nonterminal,'E'}}]}],
%% expect:        []}
%% expect: grammar rules are missing
%% expect: endsymbol E is a nonterminal
%% expect: --- 15
%% expect: grammar.yrl: Rootsymbol is missing
%% expect: grammar.yrl:7:10: unknown precedence operator a
%% expect: grammar.yrl:7:12: unknown precedence operator b
%% expect: grammar.yrl:3:1: Warning: unknown or bad declaration, ignored
%% expect: grammar.yrl:4:1: Warning: unknown or bad declaration, ignored
%% expect: grammar.yrl:5:1: Warning: unknown or bad declaration, ignored
%% expect: grammar.yrl:6:1: Warning: unknown or bad declaration, ignored
%% expect: grammar.yrl:8:1: Warning: unknown or bad declaration, ignored
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,rootsymbol_missing},
%% expect:           {{7,10},yecc,{precedence_op_is_unknown,a}},
%% expect:           {{7,12},yecc,{precedence_op_is_unknown,b}}]}],
%% expect:        [{"grammar.yrl",
%% expect:          [{{3,1},yecc,bad_declaration},
%% expect:           {{4,1},yecc,bad_declaration},
%% expect:           {{5,1},yecc,bad_declaration},
%% expect:           {{6,1},yecc,bad_declaration},
%% expect:           {{8,1},yecc,bad_declaration}]}]}
%% expect: Rootsymbol is missing
%% expect: unknown precedence operator a
%% expect: unknown precedence operator b
%% expect: --- 16
%% expect: grammar.yrl:7:10: undefined pseudo variable '$0'
%% expect: grammar.yrl:8:10: undefined pseudo variable '$10'
%% expect: grammar.yrl:9:17: undefined pseudo variable '$1'
%% expect: {error,[{"grammar.yrl",
%% expect:          [{{7,10},yecc,{undefined_pseudo_variable,'$0'}},
%% expect:           {{8,10},yecc,{undefined_pseudo_variable,'$10'}},
%% expect:           {{9,17},yecc,{undefined_pseudo_variable,'$1'}}]}],
%% expect:        []}
%% expect: undefined pseudo variable '$0'
%% expect: undefined pseudo variable '$10'
%% expect: undefined pseudo variable '$1'
%% expect: --- 17
%% expect: grammar.yrl:2:15: syntax error before: "foo"
%% expect: grammar.yrl:5:3: syntax error before: ->
%% expect: {error,[{"grammar.yrl",
%% expect:          [{{2,15},yecc,{error,yeccparser,["syntax error before: ","\"foo\""]}},
%% expect:           {{5,3},yecc,{error,yeccparser,["syntax error before: ","->"]}}]}],
%% expect:        []}
%% expect: syntax error before: "foo"
%% expect: syntax error before: ->
%% expect: --- 18
%% expect: grammar.yrl:7:12: syntax error before: ->
%% expect: grammar.yrl:8:6: syntax error before: $a
%% expect: grammar.yrl:11:6: syntax error before: "a"
%% expect: grammar.yrl:12:6: syntax error before: <<
%% expect: grammar.yrl:13:6: syntax error before: :
%% expect: grammar.yrl:14:9: syntax error before: .
%% expect:
%% expect: grammar.yrl:15:1: syntax error before: ->
%% expect: grammar.yrl:16:12: syntax error before:
%% expect: {error,[{"grammar.yrl",
%% expect:          [{{7,12},yecc,{error,yeccparser,["syntax error before: ","->"]}},
%% expect:           {{8,6},yecc,{error,yeccparser,["syntax error before: ","$a"]}},
%% expect:           {{11,6},yecc,{error,yeccparser,["syntax error before: ","\"a\""]}},
%% expect:           {{12,6},yecc,{error,yeccparser,["syntax error before: ","<<"]}},
%% expect:           {{13,6},yecc,{error,yeccparser,["syntax error before: ",":"]}},
%% expect:           {{14,9},yecc,{error,yeccparser,["syntax error before: ",".\n"]}},
%% expect:           {{15,1},yecc,{error,yeccparser,["syntax error before: ","->"]}},
%% expect:           {{16,12},yecc,{error,yeccparser,["syntax error before: ",[]]}}]}],
%% expect:        []}
%% expect: syntax error before: ->
%% expect: syntax error before: $a
%% expect: syntax error before: "a"
%% expect: syntax error before: <<
%% expect: syntax error before: :
%% expect: syntax error before: .
%% expect:
%% expect: syntax error before: ->
%% expect: syntax error before:
%% expect: --- 19
%% expect: grammar.yrl: grammar rules are missing
%% expect: grammar.yrl: Nonterminals is missing
%% expect: grammar.yrl: Rootsymbol is missing
%% expect: grammar.yrl: Terminals is missing
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,no_grammar_rules},
%% expect:           {none,yecc,nonterminals_missing},
%% expect:           {none,yecc,rootsymbol_missing},
%% expect:           {none,yecc,terminals_missing}]}],
%% expect:        []}
%% expect: grammar rules are missing
%% expect: Nonterminals is missing
%% expect: Rootsymbol is missing
%% expect: Terminals is missing
%% expect: --- 20
%% expect: grammar.yrl: grammar rules are missing
%% expect: grammar.yrl: Nonterminals is missing
%% expect: grammar.yrl: Rootsymbol is missing
%% expect: grammar.yrl: Terminals is missing
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,no_grammar_rules},
%% expect:           {none,yecc,nonterminals_missing},
%% expect:           {none,yecc,rootsymbol_missing},
%% expect:           {none,yecc,terminals_missing}]}],
%% expect:        []}
%% expect: grammar rules are missing
%% expect: Nonterminals is missing
%% expect: Rootsymbol is missing
%% expect: Terminals is missing
%% expect: --- 21
%% expect: grammar.yrl:9:14: syntax error before: bar
%% expect: {error,[{"grammar.yrl",
%% expect:          [{{9,14},yecc,{error,yeccparser,["syntax error before: ","bar"]}}]}],
%% expect:        []}
%% expect: syntax error before: bar
%% expect: --- 22
%% expect: grammar.yrl:1:16: Warning: non-terminal symbol A not used
%% expect: {ok,"grammar.erl",[{"grammar.yrl",[{{1,16},yecc,{unused_nonterminal,'A'}}]}]}
%% expect: --- 23
%% expect: grammar.yrl:6:1: duplicate declaration of Rootsymbol
%% expect: grammar.yrl:12:10: undefined pseudo variable '$4'
%% expect: grammar.yrl:13:2: syntax error before: .
%% expect:
%% expect: grammar.yrl:16:1: duplicate declaration of Terminals
%% expect: grammar.yrl:15:1: Warning: unknown or bad declaration, ignored
%% expect: {error,[{"grammar.yrl",
%% expect:          [{{6,1},yecc,{duplicate_declaration,'Rootsymbol'}},
%% expect:           {{12,10},yecc,{undefined_pseudo_variable,'$4'}},
%% expect:           {{13,2},yecc,{error,yeccparser,["syntax error before: ",".\n"]}},
%% expect:           {{16,1},yecc,{duplicate_declaration,'Terminals'}}]}],
%% expect:        [{"grammar.yrl",[{{15,1},yecc,bad_declaration}]}]}
%% expect: duplicate declaration of Rootsymbol
%% expect: undefined pseudo variable '$4'
%% expect: syntax error before: .
%% expect:
%% expect: duplicate declaration of Terminals
%% expect: --- 24
%% expect: grammar.yrl:1:18: no syntax rule for non-terminal symbol B
%% expect: grammar.yrl:2:22: Warning: terminal symbol u not used
%% expect: {error,[{"grammar.yrl",[{{1,18},yecc,{missing_syntax_rule,'B'}}]}],
%% expect:        [{"grammar.yrl",[{{2,22},yecc,{unused_terminal,u}}]}]}
%% expect: no syntax rule for non-terminal symbol B
%% expect: --- 25
%% expect: grammar.yrl:4:1: duplicate declaration of Rootsymbol
%% expect: grammar.yrl:5:16: undefined pseudo variable '$8'
%% expect: grammar.yrl:8:2: syntax error before: .
%% expect:
%% expect: grammar.yrl:7:1: Warning: unknown or bad declaration, ignored
%% expect: {error,[{"grammar.yrl",
%% expect:          [{{4,1},yecc,{duplicate_declaration,'Rootsymbol'}},
%% expect:           {{5,16},yecc,{undefined_pseudo_variable,'$8'}},
%% expect:           {{8,2},yecc,{error,yeccparser,["syntax error before: ",".\n"]}}]}],
%% expect:        [{"grammar.yrl",[{{7,1},yecc,bad_declaration}]}]}
%% expect: duplicate declaration of Rootsymbol
%% expect: undefined pseudo variable '$8'
%% expect: syntax error before: .
%% expect:
%% expect: --- 26
%% expect: grammar.yrl:2:21: Warning: terminal symbol q not used
%% expect: {ok,"grammar.erl",[{"grammar.yrl",[{{2,21},yecc,{unused_terminal,q}}]}]}
%% expect: --- 27
%% expect: grammar.yrl: Warning: expected 3 states, but got 9 states
%% expect: {ok,"grammar.erl",[{"grammar.yrl",[{none,yecc,{n_states,3,9}}]}]}
