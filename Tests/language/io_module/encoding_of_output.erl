%%% Output is UTF-8: letters beyond ASCII by ~ts, ~tc, ~tp and put_chars.
-module(encoding_of_output).

-export([main/1]).

main(_) ->
    io:format("~ts~n", ["äöü λ 日本 😀"]),
    io:format("~tc~tc~n", [$λ, $😀]),
    io:put_chars("direct: äλ\n"),
    io:format("~tp ~tw~n", [['日本'], '日本']),
    io:format("literal in format: λ~n"),
    ok.

%% expect: äöü λ 日本 😀
%% expect: λ😀
%% expect: direct: äλ
%% expect: ['日本'] '日本'
%% expect: literal in format: λ
