%% erl_scan: what is asked of single tokens, and its errors in words.
-module(parts_of_tokens).
-export([main/1]).

main(_) ->
    Parts = [category, column, line, location, symbol, text],
    Tokens = [{atom, [{text, "abc"}, {location, {2, 3}}], abc}, {'(', 3}, {integer, {1, 2}, 5}],
    [show({Part, erl_scan:Part(Token)}) || Token <- Tokens, Part <- Parts],
    [show(try erl_scan:Part(x) catch error:Reason -> {Part, Reason} end) || Part <- Parts],
    [io:format("~ts~n", [erl_scan:format_error(Error)])
     || Error <- [{string, $", ""}, {string, $', "ab"}, {illegal, character}, char, {base, 37},
                  {illegal, integer}, {illegal, float}, foo]],
    show([Word || Word <- ['if', foo, 'cond', query, 'let', spec, 'xor'],
                  erl_scan:reserved_word(Word)]).

show(Term) ->
    io:format("~0tp~n", [Term]).

%% expect: {category,atom}
%% expect: {column,3}
%% expect: {line,2}
%% expect: {location,{2,3}}
%% expect: {symbol,abc}
%% expect: {text,"abc"}
%% expect: {category,'('}
%% expect: {column,undefined}
%% expect: {line,3}
%% expect: {location,3}
%% expect: {symbol,'('}
%% expect: {text,undefined}
%% expect: {category,integer}
%% expect: {column,2}
%% expect: {line,1}
%% expect: {location,{1,2}}
%% expect: {symbol,5}
%% expect: {text,undefined}
%% expect: {category,badarg}
%% expect: {column,badarg}
%% expect: {line,badarg}
%% expect: {location,badarg}
%% expect: {symbol,badarg}
%% expect: {text,badarg}
%% expect: unterminated string starting with ""
%% expect: unterminated atom starting with 'ab'
%% expect: illegal character
%% expect: unterminated character
%% expect: illegal base '37'
%% expect: illegal integer
%% expect: illegal float
%% expect: foo
%% expect: ['if','cond','let','xor']
