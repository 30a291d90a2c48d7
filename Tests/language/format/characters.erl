%%% ~c with a count and a width, ~tc beyond Latin-1, ~~ and ~n with a count.
-module(characters).

-export([main/1]).

main(_) ->
    io:format("~c|~3c|~5.2c|~-5.2c|~.3c~n", [$a, $b, $c, $d, $e]),
    io:format("~tc|~2tc~n", [955, 128512]),
    io:format("~~|~2~|~5~~n"),
    io:format("a~2nb~n"),
    io:format("~c~n", [233]),
    ok.

%% expect: a|bbb|   cc|dd   |eee
%% expect: λ|😀😀
%% expect: ~|~~|~~~~~
%% expect: a
%% expect:
%% expect: b
%% expect: é
