%% The options of re:run/3, each with a match that it makes or prevents.
-module(options).
-export([main/1]).

main(_) ->
    Tests = [
        {"xabc", "abc", [anchored]},
        {"ABC", "abc", [caseless]},
        {"abc\n", "abc$", []},
        {"abc\n", "abc$", [dollar_endonly]},
        {"a\nb", "a.b", []},
        {"a\nb", "a.b", [dotall]},
        {"ab", "a b # both", [extended]},
        {"a\nb", "b", [firstline]},
        {"a\nb", "^b", []},
        {"a\nb", "^b", [multiline]},
        {"ab", "(a)(b)", [no_auto_capture]},
        {"aaa", "a+", [ungreedy]},
        {"a", "^a", [notbol]},
        {"a", "a$", [noteol]},
        {"b", "a*", [notempty]},
        {"b", "a*", []},
        {"baa", "a*", [notempty_atstart]},
        {"a\rb", "a$", [multiline, {newline, cr}]},
        {"a\rb", "a$", [multiline]},
        {"a\r\nb", "a$", [multiline, {newline, crlf}]},
        {"a\r\nb", "^b", [multiline, {newline, any}]},
        {"a\r\nb", "^b", [multiline, {newline, anycrlf}]},
        {"a\vb", "a\\Rb", [bsr_unicode]},
        {"a\vb", "a\\Rb", [bsr_anycrlf]},
        {"a", "a", [no_start_optimize]},
        {"a", "(*UTF8)a", [never_utf, report_errors, {capture, none}]},
        {[960], "\\w", [unicode]},
        {[960], "\\w", [unicode, ucp]},
        {[928], [960], [unicode, caseless]},
        {"abcabc", "c", [{offset, 3}]},
        {"abc", "$", [{offset, 3}]},
        {"abc", "^b", [{offset, 1}]}
    ],
    [io:format("~0p ~0p ~0p: ~0p~n", [S, E, O, shown(re:run(S, E, O))]) || {S, E, O} <- Tests].

%% The words for errors of compilation are compared elsewhere.
shown({error, {compile, _}}) -> {error, compile};
shown(Result) -> Result.

%% expect: "xabc" "abc" [anchored]: nomatch
%% expect: "ABC" "abc" [caseless]: {match,[{0,3}]}
%% expect: "abc\n" "abc$" []: {match,[{0,3}]}
%% expect: "abc\n" "abc$" [dollar_endonly]: nomatch
%% expect: "a\nb" "a.b" []: nomatch
%% expect: "a\nb" "a.b" [dotall]: {match,[{0,3}]}
%% expect: "ab" "a b # both" [extended]: {match,[{0,2}]}
%% expect: "a\nb" "b" [firstline]: nomatch
%% expect: "a\nb" "^b" []: nomatch
%% expect: "a\nb" "^b" [multiline]: {match,[{2,1}]}
%% expect: "ab" "(a)(b)" [no_auto_capture]: {match,[{0,2}]}
%% expect: "aaa" "a+" [ungreedy]: {match,[{0,1}]}
%% expect: "a" "^a" [notbol]: nomatch
%% expect: "a" "a$" [noteol]: nomatch
%% expect: "b" "a*" [notempty]: nomatch
%% expect: "b" "a*" []: {match,[{0,0}]}
%% expect: "baa" "a*" [notempty_atstart]: {match,[{1,2}]}
%% expect: "a\rb" "a$" [multiline,{newline,cr}]: {match,[{0,1}]}
%% expect: "a\rb" "a$" [multiline]: nomatch
%% expect: "a\r\nb" "a$" [multiline,{newline,crlf}]: {match,[{0,1}]}
%% expect: "a\r\nb" "^b" [multiline,{newline,any}]: {match,[{3,1}]}
%% expect: "a\r\nb" "^b" [multiline,{newline,anycrlf}]: {match,[{3,1}]}
%% expect: "a\vb" "a\\Rb" [bsr_unicode]: {match,[{0,3}]}
%% expect: "a\vb" "a\\Rb" [bsr_anycrlf]: nomatch
%% expect: "a" "a" [no_start_optimize]: {match,[{0,1}]}
%% expect: "a" "(*UTF8)a" [never_utf,report_errors,{capture,none}]: {error,compile}
%% expect: [960] "\\w" [unicode]: nomatch
%% expect: [960] "\\w" [unicode,ucp]: {match,[{0,2}]}
%% expect: [928] [960] [unicode,caseless]: {match,[{0,2}]}
%% expect: "abcabc" "c" [{offset,3}]: {match,[{5,1}]}
%% expect: "abc" "$" [{offset,3}]: {match,[{3,0}]}
%% expect: "abc" "^b" [{offset,1}]: nomatch
