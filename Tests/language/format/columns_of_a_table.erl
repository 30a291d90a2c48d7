%%% A table with ~-Ns, ~Nw and ~N.Mf lines up.
-module(columns_of_a_table).

-export([main/1]).

main(_) ->
    Rows = [{"apples", 3, 1.5}, {"oranges", 12, 0.25}, {"a very long name", 100000, 99.999}],
    [io:format("|~-10s|~6w|~8.2f|~n", [Name, Count, Price]) || {Name, Count, Price} <- Rows],
    [io:format("|~-10.10s|~-6w|~8.2.0f|~n", [Name, Count, Price]) || {Name, Count, Price} <- Rows],
    io:format("~s~n", [lists:duplicate(26, $-)]),
    io:format("~26s~n~-26s|~n", ["right", "left"]),
    ok.

%% expect: |apples    |     3|    1.50|
%% expect: |oranges   |    12|    0.25|
%% expect: |a very lon|100000|  100.00|
%% expect: |apples    |3     |00001.50|
%% expect: |oranges   |12    |00000.25|
%% expect: |a very lon|100000|00100.00|
%% expect: --------------------------
%% expect:                      right
%% expect: left                      |
