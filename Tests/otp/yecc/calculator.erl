%%% A calculator: precedences, unary operators, code behind the rules, and errors while parsing.
-module(calculator).
-export([main/1]).

main(_) -> in_directory(fun calculator/0).

calculator() ->
    ok = file:write_file("calc.yrl", grammar()),
    {ok, "calc.erl"} = yecc:file("calc"),
    {ok, calc} = compile:file("calc", [report]),
    [io:format("~ts ~p~n", [Text, parse(Text)])
     || Text <- ["1 + 2 * 3", "(1 + 2) * 3", "8 - 4 - 2", "2 ^ 3 ^ 2", "-2 ^ 2", "- - 3", "-2 * 3 + 1",
                 "1 = 1 + 0", "1 = 2 = 3", "max(1, 5, 3) * 2", "max()", "1 +", "", "(1", "1 2", "foo",
                 "foo(1)",
                 "1 / 0", "'a b'",
                 "\"str\"", "1 $a", "1.5 }", "X"]],
    io:format("~p~n", [calc:parse([{number, 1, 5}, {foo, {1, 3}, "abc"}])]),
    io:format("~p~n", [calc:parse([{number, [{location, {2, 3}}, {text, "0x5"}], 5},
                                   {number, [{location, {2, 7}}, {text, "0x6"}], 6}])]),
    io:format("~p~n", [calc:parse([{number, [{location, {2, 3}}, {text, "5"}], 5},
                                   {'+', [{location, {2, 5}}, {text, "+"}]}])]),
    io:format("~p~n", [calc:parse([{number, 1, 5}, {'$end', {4, 5}}])]),
    io:format("~p~n", [calc:parse([{number, 1, 5}, {'+', 1}, {'$end', {4, 5}}])]),
    io:format("~ts~n", [calc:format_error(["syntax error before: ", "foo"])]),
    io:format("~ts~n", [calc:format_error({not_text, 1})]),
    [scan(Answers) || Answers <- [[{ok, [{number, 1, 1}, {'+', 1}], 1}, {ok, [{number, 2, 3}], 3}, {eof,
    4}],
                                  [{ok, [], 1}, {ok, [{number, 2, 3}], 3}, {eof, 4}],
                                  [{ok, [{number, 1, 1}, {'+', 1}], 1}, {eof, 5}],
                                  [{ok, [{number, 1, 1}], 1}, {error, {2, calc, "odd"}, 2}],
                                  [{ok, [{number, 1, 1}], 1}, {ok, [{number, 2, 1}], 2}],
                                  [{eof, 3}]]].

scan(Answers) ->
    put(answers, Answers),
    io:format("~p~n", [calc:parse_and_scan({fun answer/1, [more]})]).

answer(more) ->
    [Answer | Answers] = get(answers),
    put(answers, Answers),
    Answer.

parse(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    case calc:parse([token(Token) || Token <- Tokens]) of
        {error, {Location, Module, Message}} ->
            {Location, lists:flatten(Module:format_error(Message))};
        {ok, Value} ->
            Value
    end.

token({integer, Location, Value}) -> {number, Location, Value};
token(Token) -> Token.

grammar() ->
    "%% A comment.\n"
    "Header \"%% One line\" \"%% and another.\".\n"
    "Nonterminals line expression minus arguments list.\n"
    "Terminals number atom '+' '-' '*' '/' '^' '=' '(' ')' ','.\n"
    "Rootsymbol line.\n"
    "Nonassoc 50 '='.\n"
    "Left 100 '+' '-'.\n"
    "Left 200 '*' '/'.\n"
    "Right 300 '^'.\n"
    "Unary 400 minus.\n"
    "line -> expression : '$1'.\n"
    "expression -> expression '+' expression : '$1' + '$3'.\n"
    "expression -> expression '-' expression : '$1' - '$3'.\n"
    "expression -> expression '*' expression :\n"
    "    %% On a line of its own.\n"
    "    '$1' * '$3'.\n"
    "expression -> expression '/' expression : divide('$1', '$2', '$3').\n"
    "expression -> expression '^' expression : power('$1', '$3').\n"
    "expression -> expression '=' expression : '$1' =:= '$3'.\n"
    "expression -> minus : '$1'.\n"
    "expression -> '(' expression ')' : '$2'.\n"
    "expression -> number : value('$1').\n"
    "expression -> atom '(' arguments ')' : call('$1', '$3').\n"
    "minus -> '-' expression : -'$2'.\n"
    "arguments -> '$empty' : [].\n"
    "arguments -> list : '$1'.\n"
    "list -> expression : ['$1'].\n"
    "list -> expression ',' list : ['$1' | '$3'].\n"
    "Erlang code.\n"
    "value({number, _, Value}) -> Value.\n"
    "power(_, 0) -> 1;\n"
    "power(X, N) -> X * power(X, N - 1).\n"
    "divide(_, {_, Location}, 0) -> return_error(Location, \"division by zero\");\n"
    "divide(X, _, Y) -> X / Y.\n"
    "call({atom, _, max}, [_ | _] = Numbers) -> lists:max(Numbers);\n"
    "call({atom, Location, Name}, Arguments) ->\n"
    "    return_error(Location, io_lib:format(\"no ~s/~w\", [Name, length(Arguments)])).\n".

in_directory(Fun) ->
    {ok, Old} = file:get_cwd(),
    Directory = filename:join(filename:basedir(user_cache, "alder_tests"), os:getpid()),
    ok = filelib:ensure_path(Directory),
    ok = file:set_cwd(Directory),
    true = code:add_patha(Directory),
    Fun(),
    ok = file:set_cwd(Old),
    ok = file:del_dir_r(Directory).

%% expect: 1 + 2 * 3 7
%% expect: (1 + 2) * 3 9
%% expect: 8 - 4 - 2 2
%% expect: 2 ^ 3 ^ 2 512
%% expect: -2 ^ 2 4
%% expect: - - 3 3
%% expect: -2 * 3 + 1 -5
%% expect: 1 = 1 + 0 true
%% expect: 1 = 2 = 3 {1,"syntax error before: '='"}
%% expect: max(1, 5, 3) * 2 10
%% expect: max() {1,"no max/0"}
%% expect: 1 + {1,"syntax error before: "}
%% expect:  {999999,"syntax error before: "}
%% expect: (1 {1,"syntax error before: "}
%% expect: 1 2 {1,"syntax error before: 2"}
%% expect: foo {1,"syntax error before: "}
%% expect: foo(1) {1,"no foo/1"}
%% expect: 1 / 0 {1,"division by zero"}
%% expect: 'a b' {1,"syntax error before: "}
%% expect: "str" {1,"syntax error before: \"str\""}
%% expect: 1 $a {1,"syntax error before: $a"}
%% expect: 1.5 } {1,"syntax error before: 1.5"}
%% expect: X {1,"syntax error before: X"}
%% expect: {error,{{1,3},calc,["syntax error before: ",["\"abc\""]]}}
%% expect: {error,{{2,7},calc,["syntax error before: ","0x6"]}}
%% expect: {error,{{2,6},calc,["syntax error before: ",[]]}}
%% expect: {ok,5}
%% expect: {error,{{4,5},calc,["syntax error before: ",[]]}}
%% expect: syntax error before: foo
%% expect: {not_text,1}
%% expect: {ok,4}
%% expect: {ok,3}
%% expect: {error,{5,calc,["syntax error before: ",[]]}}
%% expect: {error,{2,calc,"odd"}}
%% expect: {error,{2,calc,["syntax error before: ",["1"]]}}
%% expect: {error,{3,calc,["syntax error before: ",[]]}}
