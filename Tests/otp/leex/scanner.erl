%%% A scanner of a small language: the longest match, macros, characters pushed back, errors.
-module(scanner).
-export([main/1]).

main(_) -> in_directory(fun scanner/0).

scanner() ->
    ok = file:write_file("small.xrl", unicode:characters_to_binary(definition())),
    io:format("~p~n", [leex:file("small", [return])]),
    {ok, small} = compile:file("small", [report]),
    [io:format("~tp~n    ~tp~n", [Text, small:string(Text)])
     || Text <- ["12 ab 3.5e1", "a\nb\n  cd", "ABxx", "@@", "@@ a", "a # b", "a ; b", "a!b",
                 "a\"x\ny\"b", "a~",
                 "a \"xx", "12.", "1 2 ~~ 3", "a\n  # b", "", "\n\n", "% only\n", "/* a * / ** */ b",
                 "/* a", "@",
                 "@x", "ifx if iff", "0x1F 0xZ", "\x{e9}\x{100} a", "a\tb", "\"a\nb", "\\ [ ] ^ $",
                 "-> - >",
                 "a &\n& b"]],
    io:format("~p~n", [small:string("a\nb", 7)]),
    io:format("~p~n", [small:string("a\n~b", 7)]),
    Inputs = [["12", "3 ", "x"], ["12", eof], [eof], [" ab c"], ["~b c"], ["# b c"], ["@@ b c"], ["3."],
              ["3.", eof],
              ["3.", " "], ["3.", "7 "], ["\n\n", eof], ["\n", "\n", "ab "], [""], ["", "", "a", eof],
              ["12 b", "3 ; x"],
              ["12 b", eof], ["ab # c ; d"], ["ab ~ c", eof], ["ab ~ c", "dd ; e"], ["a # b",
              " x;\n aa"], ["a ! b"],
              ["\n\n;"], ["~ ~ ~\n;x"], ["a ~", eof], ["/", "*", "*", "/", " a"], ["\"a\nb", eof], ["i",
              "f", "f", " "]],
    [io:format("~p~n    ~p~n    ~p~n", [Input, answer(token, Input, []), answer(tokens, Input,
    [])]) || Input <- Inputs],
    io:format("~p~n", [small:token([], "~b c", 5)]),
    io:format("~p~n", [small:tokens([], "ab # c ;\n d", 3)]),
    [io:format("~ts~n", [small:format_error(Error)]) || Error <- [{illegal, "ab\n"}, {user, "text"}]].

%% What the continuation is made of is the scanner's own.
answer(Function, [Chars | Input], Continuation) ->
    case small:Function(Continuation, Chars) of
        {more, Next} when Input =/= [] -> answer(Function, Input, Next);
        {more, _} -> more;
        Done -> Done
    end.

definition() ->
    "%% A comment.\n"
    "Definitions.\n"
    "D = [0-9]\n"
    "L = [a-zA-Z_]\n"
    "WS = ([\\s\\t\\r\\n]|%.*)\n"
    "NAME = {L}({L}|{D})*\n"
    "\n"
    "% Another.\n"
    "Rules.\n"
    "{D}+ : {token, {integer, TokenLine, list_to_integer(TokenChars)}}.\n"
    "{D}+\\.{D}+((E|e)(\\+|\\-)?{D}+)? :\n"
    "  {token, {float, TokenLine, list_to_float(TokenChars)}}.\n"
    "0x[0-9A-Fa-f]+ : {token, {hex, TokenLine, tl(tl(TokenChars))}}.\n"
    "if : {token, {'if', TokenLine}}.\n"
    "{NAME} : {token, {word, TokenLine, TokenLen, list_to_atom(TokenChars)}}.\n"
    "{WS}+ : skip_token.\n"
    "\"[^\"]*\" :\n"
    "    %% On two lines.\n"
    "    S = strip(TokenChars, TokenLen),\n"
    "    {token, {str, TokenLine, S}}.\n"
    "/\\*([^*]|\\*+[^*/])*\\*+/ : skip_token.\n"
    "\\x{41}\\x42 : {token, ab, \"xyz\"}.\n"
    "@@ : {skip_token, \"qq\"}.\n"
    "# : {error, \"hash bad\"}.\n"
    "&\\n& : {error, \"two lines\"}.\n"
    "; : {end_token, {';', TokenLine}}.\n"
    "! : {end_token, {'!', TokenLine}, \"zz\"}.\n"
    "-> : {token, {'->', TokenLine}}.\n"
    "[-^$\\]>[\\\\] : {token, {list_to_atom(TokenChars), TokenLine}}.\n"
    "[^\\x00-\\x7f]+ : {token, {other, TokenLine, TokenChars}}.\n"
    "Erlang code.\n"
    "strip(Chars, Len) -> lists:sublist(Chars, 2, Len - 2).\n".

in_directory(Fun) ->
    {ok, Old} = file:get_cwd(),
    Directory = filename:join(filename:basedir(user_cache, "alder_tests"), os:getpid()),
    ok = filelib:ensure_path(Directory),
    ok = file:set_cwd(Directory),
    true = code:add_patha(Directory),
    Fun(),
    ok = file:set_cwd(Old),
    ok = file:del_dir_r(Directory).

%% expect: {ok,"./small.erl",[]}
%% expect: "12 ab 3.5e1"
%% expect:     {ok,[{integer,1,12},{word,1,2,ab},{float,1,35.0}],1}
%% expect: "a\nb\n  cd"
%% expect:     {ok,[{word,1,1,a},{word,2,1,b},{word,3,2,cd}],3}
%% expect: "ABxx"
%% expect:     {ok,[{word,1,4,'ABxx'}],1}
%% expect: "@@"
%% expect:     {ok,[{word,1,2,qq}],1}
%% expect: "@@ a"
%% expect:     {ok,[{word,1,2,qq},{word,1,1,a}],1}
%% expect: "a # b"
%% expect:     {error,{1,small,{user,"hash bad"}},1}
%% expect: "a ; b"
%% expect:     {ok,[{word,1,1,a},{';',1},{word,1,1,b}],1}
%% expect: "a!b"
%% expect:     {ok,[{word,1,1,a},{'!',1},{word,1,3,zzb}],1}
%% expect: "a\"x\ny\"b"
%% expect:     {ok,[{word,1,1,a},{str,1,"x\ny"},{word,2,1,b}],2}
%% expect: "a~"
%% expect:     {error,{1,small,{illegal,"~"}},1}
%% expect: "a \"xx"
%% expect:     {error,{1,small,{illegal,"\"xx"}},1}
%% expect: "12."
%% expect:     {error,{1,small,{illegal,"."}},1}
%% expect: "1 2 ~~ 3"
%% expect:     {error,{1,small,{illegal,"~"}},1}
%% expect: "a\n  # b"
%% expect:     {error,{2,small,{user,"hash bad"}},2}
%% expect: []
%% expect:     {ok,[],1}
%% expect: "\n\n"
%% expect:     {ok,[],3}
%% expect: "% only\n"
%% expect:     {ok,[],2}
%% expect: "/* a * / ** */ b"
%% expect:     {ok,[{word,1,1,b}],1}
%% expect: "/* a"
%% expect:     {error,{1,small,{illegal,"/* a"}},1}
%% expect: "@"
%% expect:     {error,{1,small,{illegal,"@"}},1}
%% expect: "@x"
%% expect:     {error,{1,small,{illegal,"@x"}},1}
%% expect: "ifx if iff"
%% expect:     {ok,[{word,1,3,ifx},{'if',1},{word,1,3,iff}],1}
%% expect: "0x1F 0xZ"
%% expect:     {ok,[{hex,1,"1F"},{integer,1,0},{word,1,2,xZ}],1}
%% expect: [233,256,32,97]
%% expect:     {ok,[{other,1,[233,256]},{word,1,1,a}],1}
%% expect: "a\tb"
%% expect:     {ok,[{word,1,1,a},{word,1,1,b}],1}
%% expect: "\"a\nb"
%% expect:     {error,{1,small,{illegal,"\"a\nb"}},2}
%% expect: "\\ [ ] ^ $"
%% expect:     {ok,[{'\\',1},{'[',1},{']',1},{'^',1},{'$',1}],1}
%% expect: "-> - >"
%% expect:     {ok,[{'->',1},{'-',1},{'>',1}],1}
%% expect: "a &\n& b"
%% expect:     {error,{2,small,{user,"two lines"}},2}
%% expect: {ok,[{word,7,1,a},{word,8,1,b}],8}
%% expect: {error,{8,small,{illegal,"~"}},8}
%% expect: ["12","3 ","x"]
%% expect:     {done,{ok,{integer,1,123},1}," "}
%% expect:     more
%% expect: ["12",eof]
%% expect:     {done,{ok,{integer,1,12},1},eof}
%% expect:     {done,{ok,[{integer,1,12}],1},eof}
%% expect: [eof]
%% expect:     {done,{eof,1},eof}
%% expect:     {done,{eof,1},eof}
%% expect: [" ab c"]
%% expect:     {done,{ok,{word,1,2,ab},1}," c"}
%% expect:     more
%% expect: ["~b c"]
%% expect:     {done,{error,{1,small,{illegal,"~"}},1},"~b c"}
%% expect:     more
%% expect: ["# b c"]
%% expect:     {done,{error,{1,small,{user,"hash bad"}},1}," b c"}
%% expect:     more
%% expect: ["@@ b c"]
%% expect:     {done,{ok,{word,1,2,qq},1}," b c"}
%% expect:     more
%% expect: ["3."]
%% expect:     more
%% expect:     more
%% expect: ["3.",eof]
%% expect:     {done,{ok,{integer,1,3},1},[46|eof]}
%% expect:     {done,{error,{1,small,{illegal,"."}},1},eof}
%% expect: ["3."," "]
%% expect:     {done,{ok,{integer,1,3},1},". "}
%% expect:     more
%% expect: ["3.","7 "]
%% expect:     {done,{ok,{float,1,3.7},1}," "}
%% expect:     more
%% expect: ["\n\n",eof]
%% expect:     {done,{eof,3},eof}
%% expect:     {done,{eof,3},eof}
%% expect: ["\n","\n","ab "]
%% expect:     {done,{ok,{word,3,2,ab},3}," "}
%% expect:     more
%% expect: [[]]
%% expect:     more
%% expect:     more
%% expect: [[],[],"a",eof]
%% expect:     {done,{ok,{word,1,1,a},1},eof}
%% expect:     {done,{ok,[{word,1,1,a}],1},eof}
%% expect: ["12 b","3 ; x"]
%% expect:     {done,{ok,{integer,1,12},1}," b"}
%% expect:     {done,{ok,[{integer,1,12},{word,1,2,b3},{';',1}],1}," x"}
%% expect: ["12 b",eof]
%% expect:     {done,{ok,{integer,1,12},1}," b"}
%% expect:     {done,{ok,[{integer,1,12},{word,1,1,b}],1},eof}
%% expect: ["ab # c ; d"]
%% expect:     {done,{ok,{word,1,2,ab},1}," # c ; d"}
%% expect:     {done,{error,{1,small,{user,"hash bad"}},1}," d"}
%% expect: ["ab ~ c",eof]
%% expect:     {done,{ok,{word,1,2,ab},1}," ~ c"}
%% expect:     {done,{error,{1,small,{illegal,"~"}},1},eof}
%% expect: ["ab ~ c","dd ; e"]
%% expect:     {done,{ok,{word,1,2,ab},1}," ~ c"}
%% expect:     {done,{error,{1,small,{illegal,"~"}},1}," e"}
%% expect: ["a # b"," x;\n aa"]
%% expect:     {done,{ok,{word,1,1,a},1}," # b"}
%% expect:     {done,{error,{1,small,{user,"hash bad"}},1},"\n aa"}
%% expect: ["a ! b"]
%% expect:     {done,{ok,{word,1,1,a},1}," ! b"}
%% expect:     {done,{ok,[{word,1,1,a},{'!',1}],1},"zz b"}
%% expect: ["\n\n;"]
%% expect:     {done,{ok,{';',3},3},[]}
%% expect:     {done,{ok,[{';',3}],3},[]}
%% expect: ["~ ~ ~\n;x"]
%% expect:     {done,{error,{1,small,{illegal,"~"}},1},"~ ~ ~\n;x"}
%% expect:     {done,{error,{1,small,{illegal,"~"}},2},"x"}
%% expect: ["a ~",eof]
%% expect:     {done,{ok,{word,1,1,a},1}," ~"}
%% expect:     {done,{error,{1,small,{illegal,"~"}},1},eof}
%% expect: ["/","*","*","/"," a"]
%% expect:     more
%% expect:     more
%% expect: ["\"a\nb",eof]
%% expect:     {done,{error,{1,small,{illegal,"\"a\nb"}},2},eof}
%% expect:     {done,{error,{1,small,{illegal,"\"a\nb"}},2},eof}
%% expect: ["i","f","f"," "]
%% expect:     {done,{ok,{word,1,3,iff},1}," "}
%% expect:     more
%% expect: {done,{error,{5,small,{illegal,"~"}},5},"~b c"}
%% expect: {done,{error,{3,small,{user,"hash bad"}},3},"\n d"}
%% expect: illegal characters "ab\n"
%% expect: text
