%%% Precedences of rules, of terminals and of nonterminals, in grammars that make little sense.
-module(precedences).
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
    ["Nonterminals D A C F.\n"
     "Terminals d c z y.\n"
     "Rootsymbol D.\n"
     "Right 20 z.\n"
     "D -> d d y c.\n"
     "A -> A y.\n"
     "C -> y d.\n"
     "F -> z c.\n",
     "Nonterminals E A.\n"
     "Terminals a d y.\n"
     "Rootsymbol E.\n"
     "Unary 10 d.\n"
     "Unary 10 E.\n"
     "Unary 30 a.\n"
     "E -> y d A.\n"
     "E -> E E.\n"
     "E -> '$empty'.\n"
     "A -> E d d d.\n"
     "A -> '$empty'.\n"
     "A -> d y y d.\n",
     "Nonterminals A.\n"
     "Terminals c.\n"
     "Rootsymbol A.\n"
     "Nonassoc 20 A.\n"
     "A -> A c c A.\n",
     "Nonterminals E F.\n"
     "Terminals c x.\n"
     "Rootsymbol E.\n"
     "Left 30 c.\n"
     "Unary 20 E.\n"
     "Right 10 F.\n"
     "E -> c x x x.\n"
     "E -> F.\n"
     "F -> c.\n"
     "F -> x E x.\n"
     "F -> '$empty'.\n",
     "Nonterminals A E.\n"
     "Terminals b.\n"
     "Rootsymbol A.\n"
     "Left 10 b.\n"
     "A -> E A.\n"
     "A -> b b.\n"
     "A -> b b.\n"
     "E -> E.\n"
     "E -> b E.\n",
     "Nonterminals B C F.\n"
     "Terminals d c x.\n"
     "Rootsymbol B.\n"
     "B -> c x C x.\n"
     "B -> '$empty'.\n"
     "B -> B C c x.\n"
     "C -> '$empty'.\n"
     "C -> c B.\n"
     "C -> '$empty'.\n"
     "F -> C F.\n",
     "Nonterminals A F C.\n"
     "Terminals a.\n"
     "Rootsymbol A.\n"
     "Right 20 F.\n"
     "A -> C a A a.\n"
     "A -> a a C.\n"
     "F -> a.\n"
     "F -> A.\n"
     "C -> F a C.\n"
     "C -> a.\n"
     "C -> C a F A.\n",
     "Nonterminals E F A D.\n"
     "Terminals y z b.\n"
     "Rootsymbol E.\n"
     "Nonassoc 20 F.\n"
     "E -> A E D b.\n"
     "F -> E A b.\n"
     "F -> F y.\n"
     "F -> A z.\n"
     "A -> F b E z.\n"
     "A -> D A.\n"
     "A -> A z.\n"
     "D -> y A.\n"
     "D -> D y b z.\n",
     "Nonterminals B F.\n"
     "Terminals b.\n"
     "Rootsymbol B.\n"
     "Unary 20 B.\n"
     "Nonassoc 20 F.\n"
     "Nonassoc 30 b.\n"
     "B -> F b B.\n"
     "F -> b b B B.\n"
     "F -> b.\n",
     "Nonterminals A D.\n"
     "Terminals b.\n"
     "Rootsymbol A.\n"
     "Left 30 b.\n"
     "Unary 20 D.\n"
     "A -> D b.\n"
     "A -> A.\n"
     "A -> '$empty'.\n"
     "D -> '$empty'.\n"
     "D -> b A.\n",
     "Nonterminals F E.\n"
     "Terminals c.\n"
     "Rootsymbol F.\n"
     "Right 20 F.\n"
     "F -> c.\n"
     "F -> E c c F.\n"
     "F -> '$empty'.\n"
     "E -> F c c c.\n"
     "E -> E E E.\n"
     "E -> F c E.\n",
     "Nonterminals D B E A.\n"
     "Terminals b a.\n"
     "Rootsymbol D.\n"
     "Unary 30 a.\n"
     "Unary 10 E.\n"
     "D -> A a b A.\n"
     "D -> a.\n"
     "D -> a.\n"
     "B -> B a a b.\n"
     "E -> D b.\n"
     "A -> B a.\n",
     "Nonterminals F E.\n"
     "Terminals b x y.\n"
     "Rootsymbol F.\n"
     "Unary 20 F.\n"
     "F -> F b x y.\n"
     "F -> b.\n"
     "F -> '$empty'.\n"
     "E -> y.\n",
     "Nonterminals B.\n"
     "Terminals d c.\n"
     "Rootsymbol B.\n"
     "B -> B.\n"
     "B -> B.\n"
     "B -> B.\n",
     "Nonterminals C A.\n"
     "Terminals c a z.\n"
     "Rootsymbol C.\n"
     "Left 30 A.\n"
     "Nonassoc 30 z.\n"
     "C -> C a c a.\n"
     "C -> A C.\n"
     "C -> c c z a.\n"
     "A -> a z C.\n",
     "Nonterminals E A C.\n"
     "Terminals z.\n"
     "Rootsymbol E.\n"
     "Unary 20 E.\n"
     "Unary 10 z.\n"
     "E -> C z A.\n"
     "A -> E.\n"
     "C -> z C.\n"
     "C -> E z E z.\n"].

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
%% expect: grammar.yrl:1:16: Warning: non-terminal symbol A not used
%% expect: grammar.yrl:1:18: Warning: non-terminal symbol C not used
%% expect: grammar.yrl:1:20: Warning: non-terminal symbol F not used
%% expect: grammar.yrl:2:15: Warning: terminal symbol z not used
%% expect: {ok,"grammar.erl",
%% expect:     [{"grammar.yrl",
%% expect:       [{{1,16},yecc,{unused_nonterminal,'A'}},
%% expect:        {{1,18},yecc,{unused_nonterminal,'C'}},
%% expect:        {{1,20},yecc,{unused_nonterminal,'F'}},
%% expect:        {{2,15},yecc,{unused_terminal,z}}]}]}
%% expect: --- 2
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol y in state 0:
%% expect:    Reduce to E from '$empty' (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 2, adding right sisters to '$empty'.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol y in state 1:
%% expect:    Reduce to E from '$empty' (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 2, adding right sisters to '$empty'.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol d in state 3:
%% expect:    Reduce to E from '$empty' (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    reduce to A from '$empty' (rule 5 at location 11:1).
%% expect: Resolved in favor of E.
%% expect:
%% expect: Parse action conflict scanning symbol y in state 3:
%% expect:    Reduce to E from '$empty' (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    reduce to A from '$empty' (rule 5 at location 11:1).
%% expect: Resolved in favor of E.
%% expect:
%% expect: Parse action conflict scanning symbol y in state 3:
%% expect:    Reduce to E from '$empty' (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 2, adding right sisters to '$empty'.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol y in state 4:
%% expect:    Reduce to E from '$empty' (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 2, adding right sisters to '$empty'.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol y in state 10:
%% expect:    Reduce to E from E E (rule 2 at location 8:1)
%% expect:       vs.
%% expect:    shift to state 2, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: grammar.yrl: Parse action conflict scanning symbol '$end' in state 1:
%% expect:    Reduce to E from '$empty' (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    reduce to rootsymbol E.
%% expect: grammar.yrl: Parse action conflict scanning symbol '$end' in state 10:
%% expect:    Reduce to E from E E (rule 2 at location 8:1)
%% expect:       vs.
%% expect:    reduce to E from '$empty' (rule 3 at location 9:1).
%% expect: grammar.yrl: Parse action conflict scanning symbol d in state 3:
%% expect:    Reduce to E from '$empty' (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to '$empty'.
%% expect: grammar.yrl: Parse action conflict scanning symbol d in state 4:
%% expect:    Reduce to E from '$empty' (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 11, adding right sisters to '$empty'.
%% expect: grammar.yrl: Parse action conflict scanning symbol d in state 10:
%% expect:    Reduce to E from E E (rule 2 at location 8:1)
%% expect:       vs.
%% expect:    reduce to E from '$empty' (rule 3 at location 9:1).
%% expect: grammar.yrl: Parse action conflict scanning symbol y in state 10:
%% expect:    Reduce to E from E E (rule 2 at location 8:1)
%% expect:       vs.
%% expect:    reduce to E from '$empty' (rule 3 at location 9:1).
%% expect: grammar.yrl: Warning: conflicts: 2 shift/reduce, 4 reduce/reduce
%% expect: grammar.yrl:2:11: Warning: terminal symbol a not used
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,
%% expect:                 {conflict,{'$end',1,{['E','$empty'],3,{9,1}},{accept,'E'}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{'$end',10,
%% expect:                                   {['E','E','E'],2,{8,1}},
%% expect:                                   {reduce,['E','$empty'],3,{9,1}}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{d,3,{['E','$empty'],3,{9,1}},{shift,6,'$empty'}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{d,4,{['E','$empty'],3,{9,1}},{shift,11,'$empty'}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{d,10,
%% expect:                              {['E','E','E'],2,{8,1}},
%% expect:                              {reduce,['E','$empty'],3,{9,1}}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{y,10,
%% expect:                              {['E','E','E'],2,{8,1}},
%% expect:                              {reduce,['E','$empty'],3,{9,1}}}}}]}],
%% expect:        [{"grammar.yrl",
%% expect:          [{none,yecc,{conflicts,2,4}},{{2,11},yecc,{unused_terminal,a}}]}]}
%% expect: Parse action conflict scanning symbol '$end' in state 1:
%% expect:    Reduce to E from '$empty' (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    reduce to rootsymbol E.
%% expect: Parse action conflict scanning symbol '$end' in state 10:
%% expect:    Reduce to E from E E (rule 2 at location 8:1)
%% expect:       vs.
%% expect:    reduce to E from '$empty' (rule 3 at location 9:1).
%% expect: Parse action conflict scanning symbol d in state 3:
%% expect:    Reduce to E from '$empty' (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to '$empty'.
%% expect: Parse action conflict scanning symbol d in state 4:
%% expect:    Reduce to E from '$empty' (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 11, adding right sisters to '$empty'.
%% expect: Parse action conflict scanning symbol d in state 10:
%% expect:    Reduce to E from E E (rule 2 at location 8:1)
%% expect:       vs.
%% expect:    reduce to E from '$empty' (rule 3 at location 9:1).
%% expect: Parse action conflict scanning symbol y in state 10:
%% expect:    Reduce to E from E E (rule 2 at location 8:1)
%% expect:       vs.
%% expect:    reduce to E from '$empty' (rule 3 at location 9:1).
%% expect: --- 3
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol c in state 4:
%% expect:    Reduce to A from A c c A (rule 1 at location 5:1)
%% expect:       vs.
%% expect:    shift to state 2, adding right sisters to A.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: {ok,"grammar.erl",[]}
%% expect: --- 4
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol x in state 3:
%% expect:    Reduce to F from c (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 7, adding right sisters to c.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol x in state 4:
%% expect:    Reduce to F from '$empty' (rule 5 at location 11:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to '$empty'.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: {ok,"grammar.erl",[]}
%% expect: --- 5
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol b in state 1:
%% expect:    Reduce to E from E (rule 4 at location 8:1)
%% expect:       vs.
%% expect:    shift to state 3, adding right sisters to E.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol b in state 4:
%% expect:    Reduce to E from E (rule 4 at location 8:1)
%% expect:       vs.
%% expect:    reduce to E from b E (rule 5 at location 9:1).
%% expect: Resolved in favor of E.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: grammar.yrl: Parse action conflict scanning symbol '$end' in state 5:
%% expect:    Reduce to A from b b (rule 2 at location 6:1)
%% expect:       vs.
%% expect:    reduce to A from b b (rule 3 at location 7:1).
%% expect: grammar.yrl: Conflicting precedences of symbols when scanning b in state 3:
%% expect:    Left 10 (rule 2 at location 6:1)
%% expect:       vs.
%% expect:    Left 10 (rule 3 at location 7:1)
%% expect:
%% expect: grammar.yrl: Warning: conflicts: 0 shift/reduce, 1 reduce/reduce
%% expect: {error,
%% expect:     [{"grammar.yrl",
%% expect:       [{none,yecc,
%% expect:            {conflict,
%% expect:                {'$end',5,{['A',b,b],2,{6,1}},{reduce,['A',b,b],3,{7,1}}}}},
%% expect:        {none,yecc,
%% expect:            {conflict,
%% expect:                {b,3,
%% expect:                   {one_level_up,{{6,1},2,{10,left}},{{7,1},3,{10,left}}},
%% expect:                   {one_level_up,{{6,1},2,{10,left}},{{7,1},3,{10,left}}}}}}]}],
%% expect:     [{"grammar.yrl",[{none,yecc,{conflicts,0,1}}]}]}
%% expect: Parse action conflict scanning symbol '$end' in state 5:
%% expect:    Reduce to A from b b (rule 2 at location 6:1)
%% expect:       vs.
%% expect:    reduce to A from b b (rule 3 at location 7:1).
%% expect: Conflicting precedences of symbols when scanning b in state 3:
%% expect:    Left 10 (rule 2 at location 6:1)
%% expect:       vs.
%% expect:    Left 10 (rule 3 at location 7:1)
%% expect:
%% expect: --- 6
%% expect: Parse action conflict scanning symbol c in state 0:
%% expect:    Reduce to B from '$empty' (rule 2 at location 5:1)
%% expect:       vs.
%% expect:    shift to state 2, adding right sisters to '$empty'.
%% expect: Conflict resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 1:
%% expect:    Reduce to C from '$empty' (rule 4 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to '$empty'.
%% expect: Conflict resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 5:
%% expect:    Reduce to B from '$empty' (rule 2 at location 5:1)
%% expect:       vs.
%% expect:    shift to state 2, adding right sisters to '$empty'.
%% expect: Conflict resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 6:
%% expect:    Reduce to C from '$empty' (rule 4 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to '$empty'.
%% expect: Conflict resolved in favor of shift.
%% expect:
%% expect: grammar.yrl: Parse action conflict scanning symbol c in state 1:
%% expect:    Reduce to C from '$empty' (rule 4 at location 7:1)
%% expect:       vs.
%% expect:    reduce to C from '$empty' (rule 6 at location 9:1).
%% expect: grammar.yrl: Parse action conflict scanning symbol c in state 6:
%% expect:    Reduce to C from '$empty' (rule 4 at location 7:1)
%% expect:       vs.
%% expect:    reduce to C from '$empty' (rule 6 at location 9:1).
%% expect: grammar.yrl: Parse action conflict scanning symbol c in state 6:
%% expect:    Reduce to C from '$empty' (rule 4 at location 7:1)
%% expect:       vs.
%% expect:    reduce to C from c B (rule 5 at location 8:1).
%% expect: grammar.yrl: Parse action conflict scanning symbol x in state 3:
%% expect:    Reduce to C from '$empty' (rule 4 at location 7:1)
%% expect:       vs.
%% expect:    reduce to C from '$empty' (rule 6 at location 9:1).
%% expect: grammar.yrl: Warning: conflicts: 4 shift/reduce, 3 reduce/reduce
%% expect: grammar.yrl:1:18: Warning: non-terminal symbol F not used
%% expect: grammar.yrl:2:11: Warning: terminal symbol d not used
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,
%% expect:                 {conflict,{c,1,
%% expect:                              {['C','$empty'],4,{7,1}},
%% expect:                              {reduce,['C','$empty'],6,{9,1}}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{c,6,
%% expect:                              {['C','$empty'],4,{7,1}},
%% expect:                              {reduce,['C','$empty'],6,{9,1}}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{c,6,
%% expect:                              {['C','$empty'],4,{7,1}},
%% expect:                              {reduce,['C',c,'B'],5,{8,1}}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{x,3,
%% expect:                              {['C','$empty'],4,{7,1}},
%% expect:                              {reduce,['C','$empty'],6,{9,1}}}}}]}],
%% expect:        [{"grammar.yrl",
%% expect:          [{none,yecc,{conflicts,4,3}},
%% expect:           {{1,18},yecc,{unused_nonterminal,'F'}},
%% expect:           {{2,11},yecc,{unused_terminal,d}}]}]}
%% expect: Parse action conflict scanning symbol c in state 1:
%% expect:    Reduce to C from '$empty' (rule 4 at location 7:1)
%% expect:       vs.
%% expect:    reduce to C from '$empty' (rule 6 at location 9:1).
%% expect: Parse action conflict scanning symbol c in state 6:
%% expect:    Reduce to C from '$empty' (rule 4 at location 7:1)
%% expect:       vs.
%% expect:    reduce to C from '$empty' (rule 6 at location 9:1).
%% expect: Parse action conflict scanning symbol c in state 6:
%% expect:    Reduce to C from '$empty' (rule 4 at location 7:1)
%% expect:       vs.
%% expect:    reduce to C from c B (rule 5 at location 8:1).
%% expect: Parse action conflict scanning symbol x in state 3:
%% expect:    Reduce to C from '$empty' (rule 4 at location 7:1)
%% expect:       vs.
%% expect:    reduce to C from '$empty' (rule 6 at location 9:1).
%% expect: --- 7
%% expect: Parse action conflict scanning symbol a in state 6:
%% expect:    Reduce to A from a a C (rule 2 at location 6:1)
%% expect:       vs.
%% expect:    shift to state 8, adding right sisters to C.
%% expect: Conflict resolved in favor of shift.
%% expect:
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol a in state 4:
%% expect:    Reduce to F from a (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    reduce to C from a (rule 6 at location 10:1).
%% expect: Resolved in favor of F.
%% expect:
%% expect: Parse action conflict scanning symbol a in state 4:
%% expect:    Reduce to F from a (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to a.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol a in state 10:
%% expect:    Reduce to F from A (rule 4 at location 8:1)
%% expect:       vs.
%% expect:    shift to state 11, adding right sisters to A.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol a in state 13:
%% expect:    Reduce to F from a (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    reduce to C from a (rule 6 at location 10:1).
%% expect: Resolved in favor of F.
%% expect:
%% expect: Parse action conflict scanning symbol a in state 13:
%% expect:    Reduce to F from a (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 15, adding right sisters to a.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol a in state 14:
%% expect:    Reduce to C from F a C (rule 5 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 8, adding right sisters to C.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol a in state 15:
%% expect:    Reduce to F from a (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    reduce to C from a (rule 6 at location 10:1).
%% expect: Resolved in favor of F.
%% expect:
%% expect: Parse action conflict scanning symbol a in state 15:
%% expect:    Reduce to F from a (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 15, adding right sisters to a.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: grammar.yrl: Parse action conflict scanning symbol a in state 12:
%% expect:    Reduce to F from A (rule 4 at location 8:1)
%% expect:       vs.
%% expect:    reduce to C from C a F A (rule 7 at location 11:1).
%% expect: grammar.yrl: Warning: conflicts: 1 shift/reduce, 1 reduce/reduce
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,
%% expect:                 {conflict,{a,12,
%% expect:                              {['F','A'],4,{8,1}},
%% expect:                              {reduce,['C','C',a,'F','A'],7,{11,1}}}}}]}],
%% expect:        [{"grammar.yrl",[{none,yecc,{conflicts,1,1}}]}]}
%% expect: Parse action conflict scanning symbol a in state 12:
%% expect:    Reduce to F from A (rule 4 at location 8:1)
%% expect:       vs.
%% expect:    reduce to C from C a F A (rule 7 at location 11:1).
%% expect: --- 8
%% expect: Parse action conflict scanning symbol y in state 7:
%% expect:    Reduce to D from y A (rule 8 at location 12:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to A.
%% expect: Conflict resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol y in state 13:
%% expect:    Reduce to A from D A (rule 6 at location 10:1)
%% expect:       vs.
%% expect:    shift to state 5, adding right sisters to A.
%% expect: Conflict resolved in favor of shift.
%% expect:
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol b in state 9:
%% expect:    Reduce to F from A z (rule 4 at location 8:1)
%% expect:       vs.
%% expect:    reduce to A from A z (rule 7 at location 11:1).
%% expect: Resolved in favor of F.
%% expect:
%% expect: Parse action conflict scanning symbol y in state 9:
%% expect:    Reduce to F from A z (rule 4 at location 8:1)
%% expect:       vs.
%% expect:    reduce to A from A z (rule 7 at location 11:1).
%% expect: Resolved in favor of F.
%% expect:
%% expect: Parse action conflict scanning symbol z in state 13:
%% expect:    Reduce to A from D A (rule 6 at location 10:1)
%% expect:       vs.
%% expect:    shift to state 9, adding right sisters to A.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: grammar.yrl: Warning: conflicts: 2 shift/reduce, 0 reduce/reduce
%% expect: {ok,"grammar.erl",[{"grammar.yrl",[{none,yecc,{conflicts,2,0}}]}]}
%% expect: --- 9
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol b in state 3:
%% expect:    Reduce to F from b (rule 3 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 4, adding right sisters to b.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: {ok,"grammar.erl",[]}
%% expect: --- 10
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol b in state 0:
%% expect:    Reduce to D from '$empty' (rule 4 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 3, adding right sisters to '$empty'.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol b in state 3:
%% expect:    Reduce to A from '$empty' (rule 3 at location 8:1)
%% expect:       vs.
%% expect:    reduce to D from '$empty' (rule 4 at location 9:1).
%% expect: Resolved in favor of D.
%% expect:
%% expect: Parse action conflict scanning symbol b in state 3:
%% expect:    Reduce to D from '$empty' (rule 4 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 3, adding right sisters to '$empty'.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol b in state 4:
%% expect:    Reduce to A from A (rule 2 at location 7:1)
%% expect:       vs.
%% expect:    reduce to D from b A (rule 5 at location 10:1).
%% expect: Resolved in favor of D.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: grammar.yrl: Parse action conflict scanning symbol '$end' in state 2:
%% expect:    Reduce to A from A (rule 2 at location 7:1)
%% expect:       vs.
%% expect:    reduce to rootsymbol A.
%% expect: grammar.yrl: Warning: conflicts: 0 shift/reduce, 1 reduce/reduce
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,
%% expect:                 {conflict,{'$end',2,{['A','A'],2,{7,1}},{accept,'A'}}}}]}],
%% expect:        [{"grammar.yrl",[{none,yecc,{conflicts,0,1}}]}]}
%% expect: Parse action conflict scanning symbol '$end' in state 2:
%% expect:    Reduce to A from A (rule 2 at location 7:1)
%% expect:       vs.
%% expect:    reduce to rootsymbol A.
%% expect: --- 11
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol c in state 0:
%% expect:    Reduce to F from '$empty' (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 3, adding right sisters to '$empty'.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 2:
%% expect:    Reduce to F from '$empty' (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to '$empty'.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 5:
%% expect:    Reduce to F from '$empty' (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to '$empty'.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 6:
%% expect:    Reduce to F from c (rule 1 at location 5:1)
%% expect:       vs.
%% expect:    shift to state 7, adding right sisters to c.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 7:
%% expect:    Reduce to F from '$empty' (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 3, adding right sisters to '$empty'.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 8:
%% expect:    Reduce to F from E c c F (rule 2 at location 6:1)
%% expect:       vs.
%% expect:    shift to state 9, adding right sisters to F.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 9:
%% expect:    Reduce to F from '$empty' (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 11, adding right sisters to '$empty'.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 10:
%% expect:    Reduce to F from '$empty' (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to '$empty'.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 11:
%% expect:    Reduce to F from c (rule 1 at location 5:1)
%% expect:       vs.
%% expect:    shift to state 12, adding right sisters to c.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 13:
%% expect:    Reduce to F from '$empty' (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    reduce to E from E E E (rule 5 at location 9:1).
%% expect: Resolved in favor of F.
%% expect:
%% expect: Parse action conflict scanning symbol c in state 13:
%% expect:    Reduce to F from '$empty' (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to '$empty'.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: grammar.yrl: Parse action conflict scanning symbol c in state 10:
%% expect:    Reduce to F from '$empty' (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    reduce to E from F c E (rule 6 at location 10:1).
%% expect: grammar.yrl: Warning: conflicts: 0 shift/reduce, 1 reduce/reduce
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,
%% expect:                 {conflict,{c,10,
%% expect:                              {['F','$empty'],3,{7,1}},
%% expect:                              {reduce,['E','F',c,'E'],6,{10,1}}}}}]}],
%% expect:        [{"grammar.yrl",[{none,yecc,{conflicts,0,1}}]}]}
%% expect: Parse action conflict scanning symbol c in state 10:
%% expect:    Reduce to F from '$empty' (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    reduce to E from F c E (rule 6 at location 10:1).
%% expect: --- 12
%% expect: grammar.yrl: Parse action conflict scanning symbol '$end' in state 4:
%% expect:    Reduce to D from a (rule 2 at location 7:1)
%% expect:       vs.
%% expect:    reduce to D from a (rule 3 at location 8:1).
%% expect: grammar.yrl: Conflicting precedences of symbols when scanning a in state 0:
%% expect:    Unary 30 (rule 2 at location 7:1)
%% expect:       vs.
%% expect:    Unary 30 (rule 3 at location 8:1)
%% expect:
%% expect: grammar.yrl: Parse action conflict scanning symbol a in state 8:
%% expect:    Reduce to A from B a (rule 6 at location 11:1)
%% expect:       vs.
%% expect:    shift to state 9, adding right sisters to a.
%% expect: grammar.yrl: Warning: conflicts: 1 shift/reduce, 1 reduce/reduce
%% expect: grammar.yrl:1:18: Warning: non-terminal symbol E not used
%% expect: {error,
%% expect:     [{"grammar.yrl",
%% expect:       [{none,yecc,
%% expect:            {conflict,{'$end',4,{['D',a],2,{7,1}},{reduce,['D',a],3,{8,1}}}}},
%% expect:        {none,yecc,
%% expect:            {conflict,
%% expect:                {a,0,
%% expect:                   {one_level_up,{{7,1},2,{30,unary}},{{8,1},3,{30,unary}}},
%% expect:                   {one_level_up,{{7,1},2,{30,unary}},{{8,1},3,{30,unary}}}}}},
%% expect:        {none,yecc,{conflict,{a,8,{['A','B',a],6,{11,1}},{shift,9,a}}}}]}],
%% expect:     [{"grammar.yrl",
%% expect:       [{none,yecc,{conflicts,1,1}},{{1,18},yecc,{unused_nonterminal,'E'}}]}]}
%% expect: Parse action conflict scanning symbol '$end' in state 4:
%% expect:    Reduce to D from a (rule 2 at location 7:1)
%% expect:       vs.
%% expect:    reduce to D from a (rule 3 at location 8:1).
%% expect: Conflicting precedences of symbols when scanning a in state 0:
%% expect:    Unary 30 (rule 2 at location 7:1)
%% expect:       vs.
%% expect:    Unary 30 (rule 3 at location 8:1)
%% expect:
%% expect: Parse action conflict scanning symbol a in state 8:
%% expect:    Reduce to A from B a (rule 6 at location 11:1)
%% expect:       vs.
%% expect:    shift to state 9, adding right sisters to a.
%% expect: --- 13
%% expect: grammar.yrl: Parse action conflict scanning symbol b in state 0:
%% expect:    Reduce to F from '$empty' (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 2, adding right sisters to '$empty'.
%% expect: grammar.yrl: Warning: conflicts: 1 shift/reduce, 0 reduce/reduce
%% expect: grammar.yrl:1:16: Warning: non-terminal symbol E not used
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,
%% expect:                 {conflict,{b,0,
%% expect:                              {['F','$empty'],3,{7,1}},
%% expect:                              {shift,2,'$empty'}}}}]}],
%% expect:        [{"grammar.yrl",
%% expect:          [{none,yecc,{conflicts,1,0}},
%% expect:           {{1,16},yecc,{unused_nonterminal,'E'}}]}]}
%% expect: Parse action conflict scanning symbol b in state 0:
%% expect:    Reduce to F from '$empty' (rule 3 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 2, adding right sisters to '$empty'.
%% expect: --- 14
%% expect: grammar.yrl: Parse action conflict scanning symbol '$end' in state 1:
%% expect:    Reduce to B from B (rule 1 at location 4:1)
%% expect:       vs.
%% expect:    reduce to rootsymbol B.
%% expect: grammar.yrl: Parse action conflict scanning symbol '$end' in state 1:
%% expect:    Reduce to B from B (rule 1 at location 4:1)
%% expect:       vs.
%% expect:    reduce to B from B (rule 2 at location 5:1).
%% expect: grammar.yrl: Parse action conflict scanning symbol '$end' in state 1:
%% expect:    Reduce to B from B (rule 1 at location 4:1)
%% expect:       vs.
%% expect:    reduce to B from B (rule 3 at location 6:1).
%% expect: grammar.yrl: Warning: conflicts: 0 shift/reduce, 1 reduce/reduce
%% expect: grammar.yrl:2:11: Warning: terminal symbol d not used
%% expect: grammar.yrl:2:13: Warning: terminal symbol c not used
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,{conflict,{'$end',1,{['B','B'],1,{4,1}},{accept,'B'}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{'$end',1,
%% expect:                                   {['B','B'],1,{4,1}},
%% expect:                                   {reduce,['B','B'],2,{5,1}}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{'$end',1,
%% expect:                                   {['B','B'],1,{4,1}},
%% expect:                                   {reduce,['B','B'],3,{6,1}}}}}]}],
%% expect:        [{"grammar.yrl",
%% expect:          [{none,yecc,{conflicts,0,1}},
%% expect:           {{2,11},yecc,{unused_terminal,d}},
%% expect:           {{2,13},yecc,{unused_terminal,c}}]}]}
%% expect: Parse action conflict scanning symbol '$end' in state 1:
%% expect:    Reduce to B from B (rule 1 at location 4:1)
%% expect:       vs.
%% expect:    reduce to rootsymbol B.
%% expect: Parse action conflict scanning symbol '$end' in state 1:
%% expect:    Reduce to B from B (rule 1 at location 4:1)
%% expect:       vs.
%% expect:    reduce to B from B (rule 2 at location 5:1).
%% expect: Parse action conflict scanning symbol '$end' in state 1:
%% expect:    Reduce to B from B (rule 1 at location 4:1)
%% expect:       vs.
%% expect:    reduce to B from B (rule 3 at location 6:1).
%% expect: --- 15
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol a in state 9:
%% expect:    Reduce to A from a z C (rule 4 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 10, adding right sisters to C.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol a in state 13:
%% expect:    Reduce to C from A C (rule 2 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 10, adding right sisters to C.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: {ok,"grammar.erl",[]}
%% expect: --- 16
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol z in state 7:
%% expect:    Reduce to A from E (rule 2 at location 7:1)
%% expect:       vs.
%% expect:    shift to state 9, adding right sisters to E.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: grammar.yrl: Parse action conflict scanning symbol z in state 5:
%% expect:    Reduce to C from z C (rule 3 at location 8:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to C.
%% expect: grammar.yrl: Parse action conflict scanning symbol z in state 11:
%% expect:    Reduce to C from E z E z (rule 4 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 3, adding right sisters to z.
%% expect: grammar.yrl: Warning: conflicts: 2 shift/reduce, 0 reduce/reduce
%% expect: {error,[{"grammar.yrl",
%% expect:          [{none,yecc,{conflict,{z,5,{['C',z,'C'],3,{8,1}},{shift,6,'C'}}}},
%% expect:           {none,yecc,
%% expect:                 {conflict,{z,11,{['C','E',z,'E',z],4,{9,1}},{shift,3,z}}}}]}],
%% expect:        [{"grammar.yrl",[{none,yecc,{conflicts,2,0}}]}]}
%% expect: Parse action conflict scanning symbol z in state 5:
%% expect:    Reduce to C from z C (rule 3 at location 8:1)
%% expect:       vs.
%% expect:    shift to state 6, adding right sisters to C.
%% expect: Parse action conflict scanning symbol z in state 11:
%% expect:    Reduce to C from E z E z (rule 4 at location 9:1)
%% expect:       vs.
%% expect:    shift to state 3, adding right sisters to z.
