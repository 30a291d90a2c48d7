%%% Scanners that know columns: tabs, lines in tokens, characters pushed back, and the variables of the rules.
%% recorded: by hand (columns are newer than OTP 25)
-module(locations).
-export([main/1]).

main(_) -> in_directory(fun locations/0).

locations() ->
    ok = file:write_file("lines.xrl", definition()),
    ok = file:write_file("columns.xrl", definition()),
    {ok, _} = leex:file("lines"),
    {ok, _} = leex:file("columns", [{error_location, column}, {tab_size, 4}]),
    [io:format("~p~n    ~p~n    ~p~n", [Text, lines:string(Text), columns:string(Text, {1, 1})])
     || Text <- ["ab cd\n\te", "\"a\nb\" c", "a ~", "a\n ! b", "@x y"]],
    io:format("~p~n", [columns:string("a\n b", {7, 8})]),
    io:format("~p~n", [lines:string("a\n b", {7, 8})]),
    {more, Continuation} = columns:token([], "  ab", {3, 5}),
    io:format("~p~n", [columns:token(Continuation, "c\n d")]),
    io:format("~p~n", [columns:tokens([], "a b ~\nc;", {3, 5})]),
    io:format("~p~n", [columns:tokens([], "a b \n c;", {3, 5})]),
    %% Lines of what is illegal count, and it is where it begins.
    {more, InString} = lines:tokens([], "\"a\nb", 3),
    io:format("~p~n", [lines:tokens(InString, eof)]).

definition() ->
    "Definitions.\nRules.\n"
    "[a-z]+ : {token, {word, TokenLoc, TokenCol, TokenChars}}.\n"
    "\"[^\"]*\" : {token, {string, TokenLoc, TokenLine, TokenLen}}.\n"
    "\\s+|\\t+|\\n+ : skip_token.\n"
    "! : {error, {at, TokenLoc}}.\n"
    "@ : {skip_token, \"qq\"}.\n"
    "; : {end_token, {';', TokenLoc}}.\n"
    "Erlang code.\n".

in_directory(Fun) ->
    {ok, Old} = file:get_cwd(),
    Directory = filename:join(filename:basedir(user_cache, "alder_tests"), os:getpid()),
    ok = filelib:ensure_path(Directory),
    ok = file:set_cwd(Directory),
    true = code:add_patha(Directory),
    Fun(),
    ok = file:set_cwd(Old),
    ok = file:del_dir_r(Directory).

%% expect: "ab cd\n\te"
%% expect:     {ok,[{word,1,1,"ab"},{word,1,4,"cd"},{word,2,9,"e"}],2}
%% expect:     {ok,[{word,{1,1},1,"ab"},{word,{1,4},4,"cd"},{word,{2,5},5,"e"}],{2,6}}
%% expect: "\"a\nb\" c"
%% expect:     {ok,[{string,1,1,5},{word,2,4,"c"}],2}
%% expect:     {ok,[{string,{1,1},1,5},{word,{2,4},4,"c"}],{2,5}}
%% expect: "a ~"
%% expect:     {error,{1,lines,{illegal,"~"}},1}
%% expect:     {error,{{1,3},columns,{illegal,"~"}},{1,3}}
%% expect: "a\n ! b"
%% expect:     {error,{2,lines,{user,{at,2}}},2}
%% expect:     {error,{{2,3},columns,{user,{at,{2,2}}}},{2,3}}
%% expect: "@x y"
%% expect:     {ok,[{word,1,2,"qqx"},{word,1,6,"y"}],1}
%% expect:     {ok,[{word,{1,2},2,"qqx"},{word,{1,6},6,"y"}],{1,7}}
%% expect: {ok,[{word,{7,8},8,"a"},{word,{8,2},2,"b"}],{8,3}}
%% expect: {ok,[{word,7,8,"a"},{word,8,2,"b"}],8}
%% expect: {done,{ok,{word,{3,7},7,"abc"},{3,10}},"\n d"}
%% expect: {done,{error,{{3,9},columns,{illegal,"~"}},{4,3}},[]}
%% expect: {done,{ok,[{word,{3,5},5,"a"},
%% expect:            {word,{3,7},7,"b"},
%% expect:            {word,{4,2},2,"c"},
%% expect:            {';',{4,3}}],
%% expect:           {4,4}},
%% expect:       []}
%% expect: {done,{error,{3,lines,{illegal,"\"a\nb"}},4},eof}
