%%% ~i skips an argument; * takes width, precision and padding from the arguments.
-module(ignored_and_star).

-export([main/1]).

main(_) ->
    io:format("~w~i~w~n", [1, skipped, 3]),
    io:format("[~*w] [~*.*f] [~-*s]~n", [6, 42, 8, 2, 3.14159, 6, "ab"]),
    io:format("[~*.*.*s]~n", [8, 3, $-, "abcdef"]),
    io:format("[~*..*w]~n", [-6, $-, 7]),
    io:format("[~8.*.0b]~n", [16, 255]),
    ok.

%% expect: 13
%% expect: [    42] [    3.14] [ab    ]
%% expect: [-----abc]
%% expect: [7-----]
%% expect: [000000ff]
