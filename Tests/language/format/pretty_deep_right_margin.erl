%%% ~p of structures whose indentation comes near the right margin.
-module(pretty_deep_right_margin).

-export([main/1]).

main(_) ->
    Deep = lists:foldl(fun(N, T) -> {list_to_atom("level_" ++ integer_to_list(N)), [T, N]} end,
                       {leaf, "some text", [1, 2, 3]}, lists:seq(1, 12)),
    io:format("~p~n", [Deep]),
    Maps = lists:foldl(fun(N, T) -> #{{key, N} => T, other => [N, N]} end, #{}, lists:seq(1, 8)),
    io:format("~p~n", [Maps]),
    ok.

%% expect: {level_12,
%% expect:  [{level_11,
%% expect:    [{level_10,
%% expect:      [{level_9,
%% expect:        [{level_8,
%% expect:          [{level_7,
%% expect:            [{level_6,
%% expect:              [{level_5,
%% expect:                [{level_4,
%% expect:                  [{level_3,
%% expect:                    [{level_2,[{level_1,[{leaf,"some text",[1,2,3]},1]},2]},3]},
%% expect:                   4]},
%% expect:                 5]},
%% expect:               6]},
%% expect:             7]},
%% expect:           8]},
%% expect:         9]},
%% expect:       10]},
%% expect:     11]},
%% expect:   12]}
%% expect: #{other => "\b\b",
%% expect:   {key,8} =>
%% expect:       #{other => [7,7],
%% expect:         {key,7} =>
%% expect:             #{other => [6,6],
%% expect:               {key,6} =>
%% expect:                   #{other => [5,5],
%% expect:                     {key,5} =>
%% expect:                         #{other => [4,4],
%% expect:                           {key,4} =>
%% expect:                               #{other => [3,3],
%% expect:                                 {key,3} =>
%% expect:                                     #{other => [2,2],
%% expect:                                       {key,2} =>
%% expect:                                           #{other => [1,1],
%% expect:                                             {key,1} => #{}}}}}}}}}
