%%% A term that does not fit its field is replaced by asterisks; ~p and ~s behave differently.
-module(terms_too_wide).

-export([main/1]).

main(_) ->
    io:format("[~3w] [~3p] [~-3w]~n", [abcdef, abcdef, abcdef]),
    io:format("[~3b] [~3f] [~3.1f]~n", [123456, 1.5, 1234.5]),
    io:format("[~3s] [~-3s]~n", ["abcdef", "abcdef"]),
    io:format("[~7w] [~8w]~n", [{a, bc, d}, {a, bc, d}]),
    io:format("[~2c] [~1c]~n", [$x, $y]),
    ok.

%% expect: [***] [abcdef] [***]
%% expect: [***] [***] [***]
%% expect: [abc] [abc]
%% expect: [*******] [{a,bc,d}]
%% expect: [xx] [y]
