%%% ~p breaks tuples after commas, with elements in a column, tagged ones indented.
-module(pretty_long_tuples).

-export([main/1]).

main(_) ->
    io:format("~p~n", [{tag, lists:seq(1, 30), "text", {inner, lists:seq(1, 30)}}]),
    io:format("~p~n", [{a_rather_long_tag, {another_tag,
                                            {third_tag, {fourth_tag, lists:seq(1, 20)}}}}]),
    io:format("~p~n", [{"not an atom", lists:seq(1, 30), x}]),
    io:format("~p~n", [{ok, {error, {badarg, [{module, function, [a, b, c],
                                               [{file, "some/file.erl"},
                                                                       {line, 123}]}]}}}]),
    io:format("~p~n", [list_to_tuple(lists:seq(1, 40))]),
    io:format("~p~n", [{lists:seq(1, 40)}]),
    io:format("~p~n", [{{{{{{lists:seq(1, 40)}}}}}}]),
    ok.

%% expect: {tag,[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,
%% expect:       28,29,30],
%% expect:      "text",
%% expect:      {inner,[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,
%% expect:              25,26,27,28,29,30]}}
%% expect: {a_rather_long_tag,
%% expect:     {another_tag,
%% expect:         {third_tag,
%% expect:             {fourth_tag,
%% expect:                 [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]}}}}
%% expect: {"not an atom",
%% expect:  [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,
%% expect:   29,30],
%% expect:  x}
%% expect: {ok,{error,{badarg,[{module,function,
%% expect:                             [a,b,c],
%% expect:                             [{file,"some/file.erl"},{line,123}]}]}}}
%% expect: {1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,
%% expect:  29,30,31,32,33,34,35,36,37,38,39,40}
%% expect: {[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,
%% expect:   29,30,31,32,33,34,35,36,37,38,39,40]}
%% expect: {{{{{{[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,
%% expect:        27,28,29,30,31,32,33,34,35,36,37,38,39,40]}}}}}}
