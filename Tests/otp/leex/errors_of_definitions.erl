%%% Regular expressions, right and wrong, and what is wrong with definitions.
-module(errors_of_definitions).
-export([main/1]).

main(_) -> in_directory(fun errors/0).

errors() ->
    [rule(Expression)
     || Expression <- ["(a", "a)", "[a", "[z-a]", "a**", "*a", "{B}", "{A", "\\x{zz}", "\\xzz", "a{2}",
                       "a|", "|a", "()",
                       "[]", "[^]", "\\", "a\\", "\\x{110000}", "[:alpha:]", "^a", "a$", "[]a]", "[-a]",
                       "[a-]",
                       "[a-\\]]", "a^b", "a+?", "\"ab\"", "'", "\\^\\d\\e\\010", "\\8", "a/b", "[^\\n]",
                       "a{", "a}",
                       "{a}", "\\x4", "{A}{A}", "[\\x{100}-\\x{200}]", ".", "a||b", "(|a)", "]", "[a\\]",
                       "[^]a]",
                       "((a)", "a(b(c", "+", "?", "a|*", "(*)"]],
    [definition(Definition)
     || Definition <- ["", "Rules.\na : x.\n", "Definitions.\n", "Definitions.\nRules.\nErlang code.\n",
                       "Definitions.\nRules.\na : x.\n",
                       "foo\nDefinitions.\nRules.\na : x.\nErlang code.\n",
                       "Definitions.\nA b\nRules.\na : x.\nErlang code.\n",
                       "Definitions.\nRules. foo\na : x.\nErlang code. bar\nx() -> 1.\n",
                       "Definitions.\nA=\nRules.\na x.\nErlang code.\n",
                       "Definitions.\nRules.\na : x.\nb : y\nErlang code.\n",
                       "Definitions.\nRules.\na : .\nb :x.\nErlang code.\n",
                       "Definitions.\nRules.\na :\n x,\n y.\n\n%% foo\nb :x(.\nErlang code.\n",
                       "Definitions.\nRules.\na : x. foo\nErlang code.\n",
                       "Definitions\nRules.\na : x.\nErlang code.\n",
                       "Definitions.\nB = a\nA = {B}\nRules.\n{A}{B} : x.\nErlang code.\n",
                       "Definitions.\nRules.\na : x.\n{ : y.\nb( : z.\nErlang code.\n",
                       "Definitions.\nRules.\na: x.\nErlang code.\n",
                       "Definitions.\na = b\nRules.\n{a} : x.\nErlang code.\n",
                       "Definitions.\nRules.\na : x.\na : y.\nErlang code.\n",
                       "Definitions.\nRules.\na : 'y.\nErlang code.\n"]],
    Good = "Definitions.\nRules. odd\na : {token, a}.\nErlang code.\n",
    ok = file:write_file("odd.xrl", Good),
    [io:format("~p~n    ~p~n", [Options, try leex:file("odd", Options) catch error:Reason -> Reason end])
     || Options <- [[], return, [return_warnings], [{report, false}], [{scannerfile, "other"}],
                    [{scannerfile, "nothing/other"}, return], [{includefile, "nothing"}, return],
                    [warnings_as_errors], [warnings_as_errors, return], [zork], [{return, yes}], 1,
                    [dfa_graph]]],
    [io:format("~s ~p~n", [Name, filelib:is_regular(Name)]) || Name <- ["odd.erl", "other.erl", "odd.dot"]],
    io:format("~p ~p~n", [leex:file("nothing"), leex:file(nothing, [return])]),
    io:format("~p~n", [try leex:file(1) catch error:Error -> Error end]).

rule(Expression) ->
    definition("Definitions.\nA = [0-9]\nRules.\n" ++ Expression ++ " : {token, x}.\nErlang code.\n").

definition(Definition) ->
    io:format("--- ~p~n", [Definition]),
    ok = file:write_file("small.xrl", Definition),
    case leex:file("small", [return]) of
        {error, [{_, Errors}], _} = Result ->
            io:format("~p~n", [Result]),
            [io:format("~ts~n", [Module:format_error(Error)]) || {_, Module, Error} <- Errors];
        Result ->
            io:format("~p~n", [Result])
    end.

in_directory(Fun) ->
    {ok, Old} = file:get_cwd(),
    Directory = filename:join(filename:basedir(user_cache, "alder_tests"), os:getpid()),
    ok = filelib:ensure_path(Directory),
    ok = file:set_cwd(Directory),
    true = code:add_patha(Directory),
    Fun(),
    ok = file:set_cwd(Old),
    ok = file:del_dir_r(Directory).

%% expect: --- "Definitions.\nA = [0-9]\nRules.\n(a : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `unterminated ('
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{unterminated,"("}}}]}],[]}
%% expect: bad regexp `unterminated ('
%% expect: --- "Definitions.\nA = [0-9]\nRules.\na) : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `illegal character )'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{illegal_char,")"}}}]}],[]}
%% expect: bad regexp `illegal character )'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n[a : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `unterminated ['
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{unterminated,"["}}}]}],[]}
%% expect: bad regexp `unterminated ['
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n[z-a] : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `illegal character class "z-a"'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{char_class,"z-a"}}}]}],[]}
%% expect: bad regexp `illegal character class "z-a"'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\na** : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n*a : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `illegal character *'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{illegal_char,"*"}}}]}],[]}
%% expect: bad regexp `illegal character *'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n{B} : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n{A : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n\\x{zz} : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `unterminated \x{'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{unterminated,"\\x{"}}}]}],[]}
%% expect: bad regexp `unterminated \x{'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n\\xzz : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `illegal character \x'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{illegal_char,"\\x"}}}]}],[]}
%% expect: bad regexp `illegal character \x'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\na{2} : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\na| : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n|a : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n() : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n[] : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `unterminated ['
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{unterminated,"["}}}]}],[]}
%% expect: bad regexp `unterminated ['
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n[^] : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `unterminated ['
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{unterminated,"["}}}]}],[]}
%% expect: bad regexp `unterminated ['
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n\\ : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `unterminated \'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{unterminated,"\\"}}}]}],[]}
%% expect: bad regexp `unterminated \'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\na\\ : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `unterminated \'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{unterminated,"\\"}}}]}],[]}
%% expect: bad regexp `unterminated \'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n\\x{110000} : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `illegal character \x{110000}'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{illegal_char,"\\x{110000}"}}}]}],[]}
%% expect: bad regexp `illegal character \x{110000}'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n[:alpha:] : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n^a : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `illegal character ^'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{illegal_char,"^"}}}]}],[]}
%% expect: bad regexp `illegal character ^'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\na$ : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `illegal character $'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{illegal_char,"$"}}}]}],[]}
%% expect: bad regexp `illegal character $'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n[]a] : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n[-a] : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n[a-] : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n[a-\\]] : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `illegal character class "a-\\]"'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{char_class,"a-\\]"}}}]}],[]}
%% expect: bad regexp `illegal character class "a-\\]"'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\na^b : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `illegal character ^'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{illegal_char,"^"}}}]}],[]}
%% expect: bad regexp `illegal character ^'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\na+? : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n\"ab\" : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n' : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n\\^\\d\\e\\010 : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n\\8 : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\na/b : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n[^\\n] : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\na{ : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\na} : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n{a} : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n\\x4 : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `illegal character \x'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{illegal_char,"\\x"}}}]}],[]}
%% expect: bad regexp `illegal character \x'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n{A}{A} : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n[\\x{100}-\\x{200}] : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n. : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\na||b : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n(|a) : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n] : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n[a\\] : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `unterminated ['
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{unterminated,"["}}}]}],[]}
%% expect: bad regexp `unterminated ['
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n[^]a] : {token, x}.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n((a) : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `unterminated ('
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{unterminated,"("}}}]}],[]}
%% expect: bad regexp `unterminated ('
%% expect: --- "Definitions.\nA = [0-9]\nRules.\na(b(c : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `unterminated ('
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{unterminated,"("}}}]}],[]}
%% expect: bad regexp `unterminated ('
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n+ : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `illegal character +'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{illegal_char,"+"}}}]}],[]}
%% expect: bad regexp `illegal character +'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n? : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `illegal character ?'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{illegal_char,"?"}}}]}],[]}
%% expect: bad regexp `illegal character ?'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\na|* : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `illegal character *'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{illegal_char,"*"}}}]}],[]}
%% expect: bad regexp `illegal character *'
%% expect: --- "Definitions.\nA = [0-9]\nRules.\n(*) : {token, x}.\nErlang code.\n"
%% expect: ./small.xrl:4: bad regexp `illegal character *'
%% expect: {error,[{"./small.xrl",[{4,leex,{regexp,{illegal_char,"*"}}}]}],[]}
%% expect: bad regexp `illegal character *'
%% expect: --- []
%% expect: ./small.xrl:0: missing Definitions
%% expect: {error,[{"./small.xrl",[{0,leex,missing_defs}]}],[]}
%% expect: missing Definitions
%% expect: --- "Rules.\na : x.\n"
%% expect: ./small.xrl:1: missing Definitions
%% expect: {error,[{"./small.xrl",[{1,leex,missing_defs}]}],[]}
%% expect: missing Definitions
%% expect: --- "Definitions.\n"
%% expect: ./small.xrl:1: missing Rules
%% expect: {error,[{"./small.xrl",[{1,leex,missing_rules}]}],[]}
%% expect: missing Rules
%% expect: --- "Definitions.\nRules.\nErlang code.\n"
%% expect: ./small.xrl:3: no rules
%% expect: {error,[{"./small.xrl",[{3,leex,empty_rules}]}],[]}
%% expect: no rules
%% expect: --- "Definitions.\nRules.\na : x.\n"
%% expect: ./small.xrl:3: missing Erlang code
%% expect: {error,[{"./small.xrl",[{3,leex,missing_code}]}],[]}
%% expect: missing Erlang code
%% expect: --- "foo\nDefinitions.\nRules.\na : x.\nErlang code.\n"
%% expect: ./small.xrl:1: missing Definitions
%% expect: {error,[{"./small.xrl",[{1,leex,missing_defs}]}],[]}
%% expect: missing Definitions
%% expect: --- "Definitions.\nA b\nRules.\na : x.\nErlang code.\n"
%% expect: ./small.xrl:2: missing Rules
%% expect: {error,[{"./small.xrl",[{2,leex,missing_rules}]}],[]}
%% expect: missing Rules
%% expect: --- "Definitions.\nRules. foo\na : x.\nErlang code. bar\nx() -> 1.\n"
%% expect: ./small.xrl:2: Warning: ignored characters
%% expect: ./small.xrl:4: Warning: ignored characters
%% expect: {ok,"./small.erl",
%% expect:     [{"./small.xrl",
%% expect:       [{2,leex,ignored_characters},{4,leex,ignored_characters}]}]}
%% expect: --- "Definitions.\nA=\nRules.\na x.\nErlang code.\n"
%% expect: ./small.xrl:4: bad rule
%% expect: {error,[{"./small.xrl",[{4,leex,bad_rule}]}],[]}
%% expect: bad rule
%% expect: --- "Definitions.\nRules.\na : x.\nb : y\nErlang code.\n"
%% expect: ./small.xrl:5: missing Erlang code
%% expect: {error,[{"./small.xrl",[{5,leex,missing_code}]}],[]}
%% expect: missing Erlang code
%% expect: --- "Definitions.\nRules.\na : .\nb :x.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nRules.\na :\n x,\n y.\n\n%% foo\nb :x(.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nRules.\na : x. foo\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions\nRules.\na : x.\nErlang code.\n"
%% expect: ./small.xrl:1: missing Definitions
%% expect: {error,[{"./small.xrl",[{1,leex,missing_defs}]}],[]}
%% expect: missing Definitions
%% expect: --- "Definitions.\nB = a\nA = {B}\nRules.\n{A}{B} : x.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nRules.\na : x.\n{ : y.\nb( : z.\nErlang code.\n"
%% expect: ./small.xrl:5: bad regexp `unterminated ('
%% expect: {error,[{"./small.xrl",[{5,leex,{regexp,{unterminated,"("}}}]}],[]}
%% expect: bad regexp `unterminated ('
%% expect: --- "Definitions.\nRules.\na: x.\nErlang code.\n"
%% expect: ./small.xrl:3: bad rule
%% expect: {error,[{"./small.xrl",[{3,leex,bad_rule}]}],[]}
%% expect: bad rule
%% expect: --- "Definitions.\na = b\nRules.\n{a} : x.\nErlang code.\n"
%% expect: ./small.xrl:2: missing Rules
%% expect: {error,[{"./small.xrl",[{2,leex,missing_rules}]}],[]}
%% expect: missing Rules
%% expect: --- "Definitions.\nRules.\na : x.\na : y.\nErlang code.\n"
%% expect: {ok,"./small.erl",[]}
%% expect: --- "Definitions.\nRules.\na : 'y.\nErlang code.\n"
%% expect: ./small.xrl:3: unterminated atom starting with 'y.\nErlang code.\n'
%% expect: {error,[{"./small.xrl",[{3,erl_scan,{string,39,"y.\nErlang code.\n"}}]}],[]}
%% expect: unterminated atom starting with 'y.\nErlang code.\n'
%% expect: ./odd.xrl:2: Warning: ignored characters
%% expect: []
%% expect:     {ok,"./odd.erl"}
%% expect: ./odd.xrl:2: Warning: ignored characters
%% expect: return
%% expect:     {ok,"./odd.erl",[{"./odd.xrl",[{2,leex,ignored_characters}]}]}
%% expect: ./odd.xrl:2: Warning: ignored characters
%% expect: [return_warnings]
%% expect:     {ok,"./odd.erl",[{"./odd.xrl",[{2,leex,ignored_characters}]}]}
%% expect: [{report,false}]
%% expect:     {ok,"./odd.erl"}
%% expect: ./odd.xrl:2: Warning: ignored characters
%% expect: [{scannerfile,"other"}]
%% expect:     {ok,"other"}
%% expect: ./odd.xrl: no such file or directory
%% expect: ./odd.xrl:2: Warning: ignored characters
%% expect: [{scannerfile,"nothing/other"},return]
%% expect:     {error,[{"./odd.xrl",[{none,leex,{file_error,enoent}}]}],
%% expect:            [{"./odd.xrl",[{2,leex,ignored_characters}]}]}
%% expect: nothing: no such file or directory
%% expect: ./odd.xrl:2: Warning: ignored characters
%% expect: [{includefile,"nothing"},return]
%% expect:     {error,[{"nothing",[{none,leex,{file_error,enoent}}]}],
%% expect:            [{"./odd.xrl",[{2,leex,ignored_characters}]}]}
%% expect: ./odd.xrl:2: ignored characters
%% expect: [warnings_as_errors]
%% expect:     error
%% expect: ./odd.xrl:2: ignored characters
%% expect: [warnings_as_errors,return]
%% expect:     {error,[],[{"./odd.xrl",[{2,leex,ignored_characters}]}]}
%% expect: [zork]
%% expect:     badarg
%% expect: [{return,yes}]
%% expect:     badarg
%% expect: 1
%% expect:     badarg
%% expect: ./odd.xrl:2: Warning: ignored characters
%% expect: [dfa_graph]
%% expect:     {ok,"./odd.erl"}
%% expect: odd.erl true
%% expect: other.erl false
%% expect: odd.dot true
%% expect: ./nothing.xrl: no such file or directory
%% expect: ./nothing.xrl: no such file or directory
%% expect: error {error,[{"./nothing.xrl",[{none,leex,{file_error,enoent}}]}],[]}
%% expect: badarg
