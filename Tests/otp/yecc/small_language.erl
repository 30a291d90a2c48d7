%%% Statements with a dangling else, lists that may be empty, symbols that are variables and words.
-module(small_language).
-export([main/1]).

main(_) -> in_directory(fun small_language/0).

small_language() ->
    ok = file:write_file("small.yrl", grammar()),
    io:format("~p~n", [yecc:file("small", [verbose])]),
    {ok, small} = compile:file("small", [report]),
    [io:format("~ts~n    ~p~n", [Text, parse(Text)])
     || Text <- ["", "a = 1;", "if (a) if (b) c = 1; otherwise d = 2;", "while (x) { a = f(1, 2, g()); { } }",
                 "a = 1 + 2 * 3 + 4;", "a = b < c;", "a = b < c < d;", "a = f(,);", "a = (1;", "a",
                 "otherwise", "catch X;", "catch Y;", ";", "a = f(1, );"]].

parse(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text, {1, 1}),
    small:parse([token(Token) || Token <- Tokens]).

token({atom, Location, Word}) when Word =:= while; Word =:= otherwise -> {Word, Location};
token({atom, Location, Name}) -> {identifier, Location, Name};
token({var, Location, 'X'}) -> {'X', Location};
token(Token) -> Token.

grammar() ->
    "Nonterminals program statements statement Block expression term factor 'Optional'.\n"
    "Terminals identifier integer '=' ';' '(' ')' '{' '}' '+' '*' '<' ',' if while otherwise catch X.\n"
    "Rootsymbol program.\n"
    "Expect 1.\n"
    "Left 10 '+'. Left 20 '*'. Nonassoc 5 '<'.\n"
    "program -> statements : '$1'.\n"
    "statements -> '$empty' : [].\n"
    "statements -> statement statements : ['$1' | '$2'].\n"
    "statement -> identifier '=' expression ';' : {assign, name('$1'), '$3'}.\n"
    "statement -> if '(' expression ')' statement : {'if', '$3', '$5'}.\n"
    "statement -> if '(' expression ')' statement otherwise statement : {'if', '$3', '$5', '$7'}.\n"
    "statement -> while '(' expression ')' statement : {while, '$3', '$5'}.\n"
    "statement -> catch X ';'.\n"
    "statement -> ';' : #{empty => '$1', $$ => \"'$2'\"}.\n"
    "statement -> Block : '$1'.\n"
    "Block -> '{' statements '}' : {block, '$2'}.\n"
    "expression -> expression '+' expression : {'+', '$1', '$3'}.\n"
    "expression -> expression '*' expression : {'*', '$1', '$3'}.\n"
    "expression -> expression '<' expression : {'<', '$1', '$3'}.\n"
    "expression -> term : '$1'.\n"
    "term -> identifier '(' 'Optional' ')' : {call, name('$1'), '$3'}.\n"
    "term -> factor : '$1'.\n"
    "factor -> '(' expression ')' : '$2'.\n"
    "factor -> identifier : name('$1').\n"
    "factor -> integer : begin {integer, _, Value} = '$1', Value end.\n"
    "'Optional' -> '$empty' : [].\n"
    "'Optional' -> expression : ['$1'].\n"
    "'Optional' -> expression ',' 'Optional' : ['$1' | '$3'].\n"
    "Erlang code.\n"
    "name({identifier, _, Name}) -> Name.\n".

in_directory(Fun) ->
    {ok, Old} = file:get_cwd(),
    Directory = filename:join(filename:basedir(user_cache, "alder_tests"), os:getpid()),
    ok = filelib:ensure_path(Directory),
    ok = file:set_cwd(Directory),
    true = code:add_patha(Directory),
    Fun(),
    ok = file:set_cwd(Old),
    ok = file:del_dir_r(Directory).

%% expect: Parse action conflict scanning symbol otherwise in state 39:
%% expect:    Reduce to statement from if '(' expression ')' statement (rule 5 at location 10:1)
%% expect:       vs.
%% expect:    shift to state 40, adding right sisters to statement.
%% expect: Conflict resolved in favor of shift.
%% expect:
%% expect:
%% expect: *** Conflicts resolved by operator precedences:
%% expect:
%% expect: Parse action conflict scanning symbol '*' in state 28:
%% expect:    Reduce to expression from expression '<' expression (rule 14 at location 19:1)
%% expect:       vs.
%% expect:    shift to state 24, adding right sisters to expression.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol '+' in state 28:
%% expect:    Reduce to expression from expression '<' expression (rule 14 at location 19:1)
%% expect:       vs.
%% expect:    shift to state 25, adding right sisters to expression.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol '*' in state 30:
%% expect:    Reduce to expression from expression '+' expression (rule 12 at location 17:1)
%% expect:       vs.
%% expect:    shift to state 24, adding right sisters to expression.
%% expect: Resolved in favor of shift.
%% expect:
%% expect: Parse action conflict scanning symbol '+' in state 30:
%% expect:    Reduce to expression from expression '+' expression (rule 12 at location 17:1)
%% expect:       vs.
%% expect:    shift to state 25, adding right sisters to expression.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol '<' in state 30:
%% expect:    Reduce to expression from expression '+' expression (rule 12 at location 17:1)
%% expect:       vs.
%% expect:    shift to state 27, adding right sisters to expression.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol '*' in state 31:
%% expect:    Reduce to expression from expression '*' expression (rule 13 at location 18:1)
%% expect:       vs.
%% expect:    shift to state 24, adding right sisters to expression.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol '+' in state 31:
%% expect:    Reduce to expression from expression '*' expression (rule 13 at location 18:1)
%% expect:       vs.
%% expect:    shift to state 25, adding right sisters to expression.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: Parse action conflict scanning symbol '<' in state 31:
%% expect:    Reduce to expression from expression '*' expression (rule 13 at location 18:1)
%% expect:       vs.
%% expect:    shift to state 27, adding right sisters to expression.
%% expect: Resolved in favor of reduce.
%% expect:
%% expect: *** End of resolved conflicts
%% expect:
%% expect: {ok,"small.erl"}
%% expect:
%% expect:     {ok,[]}
%% expect: a = 1;
%% expect:     {ok,[{assign,a,1}]}
%% expect: if (a) if (b) c = 1; otherwise d = 2;
%% expect:     {ok,[{'if',a,{'if',b,{assign,c,1},{assign,d,2}}}]}
%% expect: while (x) { a = f(1, 2, g()); { } }
%% expect:     {ok,[{while,x,
%% expect:                 {block,[{assign,a,{call,f,[1,2,{call,g,[]}]}},{block,[]}]}}]}
%% expect: a = 1 + 2 * 3 + 4;
%% expect:     {ok,[{assign,a,{'+',{'+',1,{'*',2,3}},4}}]}
%% expect: a = b < c;
%% expect:     {ok,[{assign,a,{'<',b,c}}]}
%% expect: a = b < c < d;
%% expect:     {error,{{1,11},small,["syntax error before: ","'<'"]}}
%% expect: a = f(,);
%% expect:     {error,{{1,7},small,["syntax error before: ","','"]}}
%% expect: a = (1;
%% expect:     {error,{{1,7},small,["syntax error before: ","';'"]}}
%% expect: a
%% expect:     {error,{{1,1},small,["syntax error before: ",[]]}}
%% expect: otherwise
%% expect:     {error,{{1,1},small,["syntax error before: ","otherwise"]}}
%% expect: catch X;
%% expect:     {ok,['$undefined']}
%% expect: catch Y;
%% expect:     {error,{{1,7},small,["syntax error before: ","Y"]}}
%% expect: ;
%% expect:     {ok,[#{36 => "'$2'",empty => {';',{1,1}}}]}
%% expect: a = f(1, );
%% expect:     {ok,[{assign,a,{call,f,[1]}}]}
