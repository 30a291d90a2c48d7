%%% Conflicts, those that precedences decide, and those that are errors.
-module(conflicts).
-export([main/1]).

main(_) -> in_directory(fun() -> lists:foldl(fun run/2, 1, grammars()) end).

run(Grammar, Number) ->
    io:format("--- ~w~n", [Number]),
    ok = file:write_file("grammar.yrl", Grammar),
    Result = yecc:file("grammar", [return, verbose]),
    io:format("~p~n", [Result]),
    case Result of
        {error, [{_, Errors}], _} ->
            [io:format("~ts~n", [Module:format_error(Error)]) || {_, Module, Error} <- Errors];
        {ok, _, _} ->
            ok
    end,
    Number + 1.

grammars() ->
    ["Nonterminals E A B.\n"
     "Terminals x.\n"
     "Rootsymbol E.\n"
     "E -> A.\n"
     "E -> B.\n"
     "A -> x.\n"
     "B -> x.\n"
     "Foo bar.\n",
     "Nonterminals E.\n"
     "Terminals a b.\n"
     "Rootsymbol E.\n"
     "Expect 1.\n"
     "E -> a E : foo.\n"
     "E -> a E b E : '$2'.\n"
     "E -> b : {}.\n",
     "Nonterminals E.\n"
     "Terminals a b.\n"
     "Rootsymbol E.\n"
     "Expect 2.\n"
     "E -> a E : foo.\n"
     "E -> a E b E : '$2'.\n"
     "E -> b : {}.\n",
     "Nonterminals E.\n"
     "Terminals a b.\n"
     "Rootsymbol E.\n"
     "E -> a E : foo.\n"
     "E -> a E b E : '$2'.\n"
     "E -> b : {}.\n",
     "Nonterminals E F.\n"
     "Terminals x y.\n"
     "Rootsymbol E.\n"
     "Left 100 x.\n"
     "Nonassoc 100 y.\n"
     "E -> E x E.\n"
     "E -> E y E.\n"
     "E -> F.\n"
     "F -> x.\n",
     "Nonterminals S.\n"
     "Terminals a.\n"
     "Rootsymbol S.\n"
     "S -> S.\n"
     "S -> a.\n",
     "Nonterminals E.\n"
     "Terminals a b c d x e.\n"
     "Rootsymbol E.\n"
     "Left 100 a.\n"
     "Left 200 b.\n"
     "Left 150 c.\n"
     "Right 150 d.\n"
     "Nonassoc 150 e.\n"
     "E -> E a E b E.\n"
     "E -> E c E d E.\n"
     "E -> E c E.\n"
     "E -> E d E.\n"
     "E -> E e E.\n"
     "E -> x.\n",
     "Nonterminals E A B.\n"
     "Terminals x y.\n"
     "Rootsymbol E.\n"
     "Left 100 A.\n"
     "Left 200 B.\n"
     "E -> A.\n"
     "E -> B.\n"
     "A -> x.\n"
     "B -> x.\n",
     "Nonterminals s e t f stmt stmts Block 'Opt'.\n"
     "Terminals id num '=' ';' '(' ')' '{' '}' '+' '*' 'if' otherwise 'while' ','.\n"
     "Rootsymbol s.\n"
     "Expect 1.\n"
     "Left 10 '+'.\n"
     "Left 20 '*'.\n"
     "Nonassoc 5 '='.\n"
     "s -> stmts : '$1'.\n"
     "stmts -> '$empty' : [].\n"
     "stmts -> stmt stmts : ['$1' | '$2'].\n"
     "stmt -> id '=' e ';' : {assign,'$1','$3'}.\n"
     "stmt -> 'if' '(' e ')' stmt : {'if', '$3', '$5'}.\n"
     "stmt -> 'if' '(' e ')' stmt otherwise stmt : {'if', '$3', '$5', '$7'}.\n"
     "stmt -> 'while' '(' e ')' stmt : {while, '$3', '$5'}.\n"
     "stmt -> Block : '$1'.\n"
     "Block -> '{' stmts '}' : {block, '$2'}.\n"
     "e -> e '+' e : {'$2','$1','$3'}.\n"
     "e -> e '*' e : {'$2','$1','$3'}.\n"
     "e -> e '=' e : {'$2','$1','$3'}.\n"
     "e -> t : '$1'.\n"
     "t -> id '(' 'Opt' ')' : {call, '$1', '$3'}.\n"
     "t -> f : '$1'.\n"
     "f -> '(' e ')' : '$2'.\n"
     "f -> id : '$1'.\n"
     "f -> num : '$1'.\n"
     "'Opt' -> '$empty' : [].\n"
     "'Opt' -> e : ['$1'].\n"
     "'Opt' -> e ',' 'Opt' : ['$1'|'$3'].\n",
     "Nonterminals S A B.\n"
     "Terminals a b c.\n"
     "Rootsymbol S.\n"
     "Left 10 a.\n"
     "Left 20 b.\n"
     "Unary 30 A.\n"
     "S -> A b.\n"
     "S -> B b.\n"
     "S -> a A c.\n"
     "S -> a B c.\n"
     "S -> a b.\n"
     "A -> a b.\n"
     "B -> a b.\n"
     "A -> '$empty'.\n",
     "Nonterminals S E.\n"
     "Terminals '-' '!' '+' x.\n"
     "Rootsymbol S.\n"
     "Left 10 '+'.\n"
     "Unary 30 '!'.\n"
     "Right 20 '-'.\n"
     "S -> E.\n"
     "E -> '!' E.\n"
     "E -> '-' E.\n"
     "E -> E '+' E.\n"
     "E -> E '-' E.\n"
     "E -> x.\n",
     "Nonterminals E A B.\n"
     "Terminals x.\n"
     "Rootsymbol E.\n"
     "Left 200 B.\n"
     "E -> A.\n"
     "E -> B.\n"
     "A -> x.\n"
     "B -> x.\n",
     "Nonterminals E A B.\n"
     "Terminals x.\n"
     "Rootsymbol E.\n"
     "Left 200 A.\n"
     "E -> A.\n"
     "E -> B.\n"
     "A -> x.\n"
     "B -> x.\n",
     "Nonterminals E.\n"
     "Terminals x a b.\n"
     "Rootsymbol E.\n"
     "Left 200 a.\n"
     "E -> E a E.\n"
     "E -> E b E.\n"
     "E -> x.\n"].

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
%% expect: grammar.yrl: Parse action conflict scanning symbol '$end' in state 4:
%% expect:    Reduce to A from x (rule 3 at location 6:1)
%% expect:       vs.
%% expect:    reduce to B from x (rule 4 at location 7:1).
%% expect: grammar.yrl: Warning: conflicts: 0 shift/reduce, 1 reduce/reduce
%% expect: grammar.yrl:8:1: Warning: unknown or bad declaration, ignored
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,
%% expect:                 {conflict,{'$end',4,
%% expect:                                   {['A',x],3,{6,1}},
%% expect:                                   {reduce,['B',x],4,{7,1}}}}}]}],
%% expect:        [{"grammar.yrl",
%% expect:          [{none,yecc,{conflicts,0,1}},{{8,1},yecc,bad_declaration}]}]}
%% expect: Parse action conflict scanning symbol '$end' in state 4:
%% expect:    Reduce to A from x (rule 3 at location 6:1)
%% expect:       vs.
%% expect:    reduce to B from x (rule 4 at location 7:1).
%% expect: --- 2
%% expect: Parse action conflict scanning symbol b in state 4:
%% expect:    Reduce to E from a E (rule 1 at location 5:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to E.
%% expect: Conflict resolved in favor of shift.
%% expect:
%% expect: {ok,"grammar.erl",[]}
%% expect: --- 3
%% expect: Parse action conflict scanning symbol b in state 4:
%% expect:    Reduce to E from a E (rule 1 at location 5:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to E.
%% expect: Conflict resolved in favor of shift.
%% expect:
%% expect: grammar.yrl: Warning: conflicts: 1 shift/reduce, 0 reduce/reduce
%% expect: {ok,"grammar.erl",[{"grammar.yrl",[{none,yecc,{conflicts,1,0}}]}]}
%% expect: --- 4
%% expect: Parse action conflict scanning symbol b in state 4:
%% expect:    Reduce to E from a E (rule 1 at location 4:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to E.
%% expect: Conflict resolved in favor of shift.
%% expect:
%% expect: grammar.yrl: Warning: conflicts: 1 shift/reduce, 0 reduce/reduce
%% expect: {ok,"grammar.erl",[{"grammar.yrl",[{none,yecc,{conflicts,1,0}}]}]}
%% expect: --- 5
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol x in state 7:
%% expect:    Reduce to E from E x E (rule 1 at location 6:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: grammar.yrl: Parse action conflict scanning symbol x in state 6:
%% expect:    Reduce to E from E y E (rule 2 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to E.
%% expect: grammar.yrl: Parse action conflict scanning symbol y in state 7:
%% expect:    Reduce to E from E x E (rule 1 at location 6:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to E.
%% expect: grammar.yrl: Warning: conflicts: 2 shift/reduce, 0 reduce/reduce
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,{conflict,{x,6,{['E','E',y,'E'],2,{7,1}},{shift,4,'E'}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{y,7,{['E','E',x,'E'],1,{6,1}},{shift,5,'E'}}}}]}],
%% expect:        [{"grammar.yrl",[{none,yecc,{conflicts,2,0}}]}]}
%% expect: Parse action conflict scanning symbol x in state 6:
%% expect:    Reduce to E from E y E (rule 2 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to E.
%% expect: Parse action conflict scanning symbol y in state 7:
%% expect:    Reduce to E from E x E (rule 1 at location 6:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to E.
%% expect: --- 6
%% expect: grammar.yrl: Parse action conflict scanning symbol '$end' in state 1:
%% expect:    Reduce to S from S (rule 1 at location 4:1)
%% expect:       vs.
%% expect:    reduce to rootsymbol S.
%% expect: grammar.yrl: Warning: conflicts: 0 shift/reduce, 1 reduce/reduce
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,
%% expect:                 {conflict,{'$end',1,{['S','S'],1,{4,1}},{accept,'S'}}}}]}],
%% expect:        [{"grammar.yrl",[{none,yecc,{conflicts,0,1}}]}]}
%% expect: Parse action conflict scanning symbol '$end' in state 1:
%% expect:    Reduce to S from S (rule 1 at location 4:1)
%% expect:       vs.
%% expect:    reduce to rootsymbol S.
%% expect: --- 7
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol a in state 7:
%% expect:    Reduce to E from E e E (rule 5 at location 13:1)
%% expect:       vs.
%% expect:    shift to state 3, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol a in state 8:
%% expect:    Reduce to E from E d E (rule 4 at location 12:1)
%% expect:       vs.
%% expect:    shift to state 3, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol d in state 8:
%% expect:    Reduce to E from E d E (rule 4 at location 12:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to E.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol a in state 9:
%% expect:    Reduce to E from E c E (rule 3 at location 11:1)
%% expect:       vs.
%% expect:    shift to state 3, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 9:
%% expect:    Reduce to E from E c E (rule 3 at location 11:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol a in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    shift to state 3, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol d in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to E.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol a in state 14:
%% expect:    Reduce to E from E a E b E (rule 1 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 3, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 14:
%% expect:    Reduce to E from E a E b E (rule 1 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol d in state 14:
%% expect:    Reduce to E from E a E b E (rule 1 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol e in state 14:
%% expect:    Reduce to E from E a E b E (rule 1 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: grammar.yrl: Parse action conflict scanning symbol '$end' in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    reduce to E from E d E (rule 4 at location 12:1).
%% expect: grammar.yrl: Parse action conflict scanning symbol a in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    reduce to E from E d E (rule 4 at location 12:1).
%% expect: grammar.yrl: Parse action conflict scanning symbol b in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    reduce to E from E d E (rule 4 at location 12:1).
%% expect: grammar.yrl: Parse action conflict scanning symbol c in state 7:
%% expect:    Reduce to E from E e E (rule 5 at location 13:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to E.
%% expect: grammar.yrl: Parse action conflict scanning symbol c in state 8:
%% expect:    Reduce to E from E d E (rule 4 at location 12:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to E.
%% expect: grammar.yrl: Parse action conflict scanning symbol c in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to E.
%% expect: grammar.yrl: Parse action conflict scanning symbol c in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    reduce to E from E d E (rule 4 at location 12:1).
%% expect: grammar.yrl: Parse action conflict scanning symbol d in state 7:
%% expect:    Reduce to E from E e E (rule 5 at location 13:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to E.
%% expect: grammar.yrl: Parse action conflict scanning symbol d in state 9:
%% expect:    Reduce to E from E c E (rule 3 at location 11:1)
%% expect:       vs.
%% expect:    shift to state 10, adding right sisters to E.
%% expect: grammar.yrl: Parse action conflict scanning symbol d in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    reduce to E from E d E (rule 4 at location 12:1).
%% expect: grammar.yrl: Parse action conflict scanning symbol e in state 8:
%% expect:    Reduce to E from E d E (rule 4 at location 12:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to E.
%% expect: grammar.yrl: Parse action conflict scanning symbol e in state 9:
%% expect:    Reduce to E from E c E (rule 3 at location 11:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to E.
%% expect: grammar.yrl: Parse action conflict scanning symbol e in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to E.
%% expect: grammar.yrl: Parse action conflict scanning symbol e in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    reduce to E from E d E (rule 4 at location 12:1).
%% expect: grammar.yrl: Warning: conflicts: 8 shift/reduce, 6 reduce/reduce
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,
%% expect:                 {conflict,{'$end',11,
%% expect:                                   {['E','E',c,'E',d,'E'],2,{10,1}},
%% expect:                                   {reduce,['E','E',d,'E'],4,{12,1}}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{a,11,
%% expect:                              {['E','E',c,'E',d,'E'],2,{10,1}},
%% expect:                              {reduce,['E','E',d,'E'],4,{12,1}}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{b,11,
%% expect:                              {['E','E',c,'E',d,'E'],2,{10,1}},
%% expect:                              {reduce,['E','E',d,'E'],4,{12,1}}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{c,7,{['E','E',e,'E'],5,{13,1}},{shift,4,'E'}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{c,8,{['E','E',d,'E'],4,{12,1}},{shift,4,'E'}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{c,11,
%% expect:                              {['E','E',c,'E',d,'E'],2,{10,1}},
%% expect:                              {shift,4,'E'}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{c,11,
%% expect:                              {['E','E',c,'E',d,'E'],2,{10,1}},
%% expect:                              {reduce,['E','E',d,'E'],4,{12,1}}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{d,7,{['E','E',e,'E'],5,{13,1}},{shift,5,'E'}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{d,9,{['E','E',c,'E'],3,{11,1}},{shift,10,'E'}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{d,11,
%% expect:                              {['E','E',c,'E',d,'E'],2,{10,1}},
%% expect:                              {reduce,['E','E',d,'E'],4,{12,1}}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{e,8,{['E','E',d,'E'],4,{12,1}},{shift,6,'E'}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{e,9,{['E','E',c,'E'],3,{11,1}},{shift,6,'E'}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{e,11,
%% expect:                              {['E','E',c,'E',d,'E'],2,{10,1}},
%% expect:                              {shift,6,'E'}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{e,11,
%% expect:                              {['E','E',c,'E',d,'E'],2,{10,1}},
%% expect:                              {reduce,['E','E',d,'E'],4,{12,1}}}}}]}],
%% expect:        [{"grammar.yrl",[{none,yecc,{conflicts,8,6}}]}]}
%% expect: Parse action conflict scanning symbol '$end' in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    reduce to E from E d E (rule 4 at location 12:1).
%% expect: Parse action conflict scanning symbol a in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    reduce to E from E d E (rule 4 at location 12:1).
%% expect: Parse action conflict scanning symbol b in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    reduce to E from E d E (rule 4 at location 12:1).
%% expect: Parse action conflict scanning symbol c in state 7:
%% expect:    Reduce to E from E e E (rule 5 at location 13:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to E.
%% expect: Parse action conflict scanning symbol c in state 8:
%% expect:    Reduce to E from E d E (rule 4 at location 12:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to E.
%% expect: Parse action conflict scanning symbol c in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to E.
%% expect: Parse action conflict scanning symbol c in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    reduce to E from E d E (rule 4 at location 12:1).
%% expect: Parse action conflict scanning symbol d in state 7:
%% expect:    Reduce to E from E e E (rule 5 at location 13:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to E.
%% expect: Parse action conflict scanning symbol d in state 9:
%% expect:    Reduce to E from E c E (rule 3 at location 11:1)
%% expect:       vs.
%% expect:    shift to state 10, adding right sisters to E.
%% expect: Parse action conflict scanning symbol d in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    reduce to E from E d E (rule 4 at location 12:1).
%% expect: Parse action conflict scanning symbol e in state 8:
%% expect:    Reduce to E from E d E (rule 4 at location 12:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to E.
%% expect: Parse action conflict scanning symbol e in state 9:
%% expect:    Reduce to E from E c E (rule 3 at location 11:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to E.
%% expect: Parse action conflict scanning symbol e in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to E.
%% expect: Parse action conflict scanning symbol e in state 11:
%% expect:    Reduce to E from E c E d E (rule 2 at location 10:1)
%% expect:       vs.
%% expect:    reduce to E from E d E (rule 4 at location 12:1).
%% expect: --- 8
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol '$end' in state 4:
%% expect:    Reduce to A from x (rule 3 at location 8:1)
%% expect:       vs.
%% expect:    reduce to B from x (rule 4 at location 9:1).
%% expect: Resolved in favor of B.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: grammar.yrl: Conflicting precedences of symbols when scanning x in state 0:
%% expect:    Left 100 (rule 3 at location 8:1)
%% expect:       vs.
%% expect:    Left 200 (rule 4 at location 9:1)
%% expect:
%% expect: grammar.yrl:2:13: Warning: terminal symbol y not used
%% expect: {error,
%% expect:     [{"grammar.yrl",
%% expect:       [{none,yecc,
%% expect:            {conflict,
%% expect:                {x,0,
%% expect:                   {one_level_up,{{8,1},3,{100,left}},{{9,1},4,{200,left}}},
%% expect:                   {one_level_up,
%% expect:                       {{8,1},3,{100,left}},
%% expect:                       {{9,1},4,{200,left}}}}}}]}],
%% expect:     [{"grammar.yrl",[{{2,13},yecc,{unused_terminal,y}}]}]}
%% expect: Conflicting precedences of symbols when scanning x in state 0:
%% expect:    Left 100 (rule 3 at location 8:1)
%% expect:       vs.
%% expect:    Left 200 (rule 4 at location 9:1)
%% expect:
%% expect: --- 9
%% expect: Parse action conflict scanning symbol otherwise in state 37:
%% expect:    Reduce to stmt from if '(' e ')' stmt (rule 5 at location 12:1)
%% expect:       vs.
%% expect:    shift to state 38, adding right sisters to stmt.
%% expect: Conflict resolved in favor of shift.
%% expect:
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol '*' in state 26:
%% expect:    Reduce to e from e '=' e (rule 12 at location 19:1)
%% expect:       vs.
%% expect:    shift to state 22, adding right sisters to e.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol '+' in state 26:
%% expect:    Reduce to e from e '=' e (rule 12 at location 19:1)
%% expect:       vs.
%% expect:    shift to state 23, adding right sisters to e.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol '*' in state 28:
%% expect:    Reduce to e from e '+' e (rule 10 at location 17:1)
%% expect:       vs.
%% expect:    shift to state 22, adding right sisters to e.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol '+' in state 28:
%% expect:    Reduce to e from e '+' e (rule 10 at location 17:1)
%% expect:       vs.
%% expect:    shift to state 23, adding right sisters to e.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol '=' in state 28:
%% expect:    Reduce to e from e '+' e (rule 10 at location 17:1)
%% expect:       vs.
%% expect:    shift to state 25, adding right sisters to e.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol '*' in state 29:
%% expect:    Reduce to e from e '*' e (rule 11 at location 18:1)
%% expect:       vs.
%% expect:    shift to state 22, adding right sisters to e.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol '+' in state 29:
%% expect:    Reduce to e from e '*' e (rule 11 at location 18:1)
%% expect:       vs.
%% expect:    shift to state 23, adding right sisters to e.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol '=' in state 29:
%% expect:    Reduce to e from e '*' e (rule 11 at location 18:1)
%% expect:       vs.
%% expect:    shift to state 25, adding right sisters to e.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: {ok,"grammar.erl",[]}
%% expect: --- 10
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol b in state 8:
%% expect:    Reduce to A from a b (rule 6 at location 12:1)
%% expect:       vs.
%% expect:    reduce to B from a b (rule 7 at location 13:1).
%% expect: Resolved in favor of A.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 9:
%% expect:    Reduce to A from a b (rule 6 at location 12:1)
%% expect:       vs.
%% expect:    reduce to B from a b (rule 7 at location 13:1).
%% expect: Resolved in favor of A.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: grammar.yrl: Conflicting precedences of symbols when scanning b in state 4:
%% expect:    Left 20 (rule 5 at location 11:1)
%% expect:       vs.
%% expect:    Left 20 (rule 7 at location 13:1)
%% expect:
%% expect: grammar.yrl: Conflicting precedences of symbols when scanning b in state 7:
%% expect:    Left 20 (rule 7 at location 13:1)
%% expect:       vs.
%% expect:    Unary 30 (rule 6 at location 12:1)
%% expect:
%% expect: {error,
%% expect:     [{"grammar.yrl",
%% expect:       [{none,yecc,
%% expect:            {conflict,
%% expect:                {b,4,
%% expect:                   {one_level_up,{{11,1},5,{20,left}},{{13,1},7,{20,left}}},
%% expect:                   {one_level_up,{{11,1},5,{20,left}},{{13,1},7,{20,left}}}}}},
%% expect:        {none,yecc,
%% expect:            {conflict,
%% expect:                {b,7,
%% expect:                   {one_level_up,{{13,1},7,{20,left}},{{12,1},6,{30,unary}}},
%% expect:                   {one_level_up,
%% expect:                       {{13,1},7,{20,left}},
%% expect:                       {{12,1},6,{30,unary}}}}}}]}],
%% expect:     []}
%% expect: Conflicting precedences of symbols when scanning b in state 4:
%% expect:    Left 20 (rule 5 at location 11:1)
%% expect:       vs.
%% expect:    Left 20 (rule 7 at location 13:1)
%% expect:
%% expect: Conflicting precedences of symbols when scanning b in state 7:
%% expect:    Left 20 (rule 7 at location 13:1)
%% expect:       vs.
%% expect:    Unary 30 (rule 6 at location 12:1)
%% expect:
%% expect: --- 11
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol '+' in state 6:
%% expect:    Reduce to E from '-' E (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 7, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol '-' in state 6:
%% expect:    Reduce to E from '-' E (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 8, adding right sisters to E.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol '+' in state 9:
%% expect:    Reduce to E from E '-' E (rule 5 at location 11:1)
%% expect:       vs.
%% expect:    shift to state 7, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol '-' in state 9:
%% expect:    Reduce to E from E '-' E (rule 5 at location 11:1)
%% expect:       vs.
%% expect:    shift to state 8, adding right sisters to E.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol '+' in state 10:
%% expect:    Reduce to E from E '+' E (rule 4 at location 10:1)
%% expect:       vs.
%% expect:    shift to state 7, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol '-' in state 10:
%% expect:    Reduce to E from E '+' E (rule 4 at location 10:1)
%% expect:       vs.
%% expect:    shift to state 8, adding right sisters to E.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol '+' in state 11:
%% expect:    Reduce to E from '!' E (rule 2 at location 8:1)
%% expect:       vs.
%% expect:    shift to state 7, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol '-' in state 11:
%% expect:    Reduce to E from '!' E (rule 2 at location 8:1)
%% expect:       vs.
%% expect:    shift to state 8, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: {ok,"grammar.erl",[]}
%% expect: --- 12
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol '$end' in state 4:
%% expect:    Reduce to A from x (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    reduce to B from x (rule 4 at location 8:1).
%% expect: Resolved in favor of B.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: {ok,"grammar.erl",[]}
%% expect: --- 13
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol '$end' in state 4:
%% expect:    Reduce to A from x (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    reduce to B from x (rule 4 at location 8:1).
%% expect: Resolved in favor of A.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: {ok,"grammar.erl",[]}
%% expect: --- 14
%% expect: Parse action conflict scanning symbol b in state 5:
%% expect:    Reduce to E from E b E (rule 2 at location 6:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to E.
%% expect: Conflict resolved in favor of shift.
%% expect:
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol a in state 5:
%% expect:    Reduce to E from E b E (rule 2 at location 6:1)
%% expect:       vs.
%% expect:    shift to state 3, adding right sisters to E.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol a in state 6:
%% expect:    Reduce to E from E a E (rule 1 at location 5:1)
%% expect:       vs.
%% expect:    shift to state 3, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol b in state 6:
%% expect:    Reduce to E from E a E (rule 1 at location 5:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: grammar.yrl: Warning: conflicts: 1 shift/reduce, 0 reduce/reduce
%% expect: {ok,"grammar.erl",[{"grammar.yrl",[{none,yecc,{conflicts,1,0}}]}]}
