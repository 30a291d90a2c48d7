%%% The column where ~p starts counts for the breaks and the indentation.
-module(pretty_after_text).

-export([main/1]).

main(_) ->
    Term = {error, {some_reason, [{a, "text"}, {b, lists:seq(1, 12)}]}},
    io:format("~p~n", [Term]),
    io:format("Result: ~p~n", [Term]),
    io:format("A rather long prefix before the term: ~p and after~n", [Term]),
    io:format("line one~nline two: ~p~n", [Term]),
    io:format("~w, then ~p~n", [first, Term]),
    io:format("~p~p~n", [Term, Term]),
    ok.

%% expect: {error,{some_reason,[{a,"text"},{b,[1,2,3,4,5,6,7,8,9,10,11,12]}]}}
%% expect: Result: {error,{some_reason,[{a,"text"},{b,[1,2,3,4,5,6,7,8,9,10,11,12]}]}}
%% expect: A rather long prefix before the term: {error,
%% expect:                                        {some_reason,
%% expect:                                         [{a,"text"},
%% expect:                                          {b,[1,2,3,4,5,6,7,8,9,10,11,12]}]}} and after
%% expect: line one
%% expect: line two: {error,{some_reason,[{a,"text"},{b,[1,2,3,4,5,6,7,8,9,10,11,12]}]}}
%% expect: first, then {error,{some_reason,[{a,"text"},
%% expect:                                  {b,[1,2,3,4,5,6,7,8,9,10,11,12]}]}}
%% expect: {error,{some_reason,[{a,"text"},{b,[1,2,3,4,5,6,7,8,9,10,11,12]}]}}{error,
%% expect:                                                                     {some_reason,
%% expect:                                                                      [{a,
%% expect:                                                                        "text"},
%% expect:                                                                       {b,
%% expect:                                                                        [1,2,3,
%% expect:                                                                         4,5,6,
%% expect:                                                                         7,8,9,
%% expect:                                                                         10,11,
%% expect:                                                                         12]}]}}
