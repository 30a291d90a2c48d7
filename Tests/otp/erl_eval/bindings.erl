%% Bindings are a map or an ordered list; what comes back is of the same kind.
-module(bindings).
-export([main/1]).

main(_) ->
    X = {var, 1, 'X'},
    One = {integer, 1, 1},
    Match = {match, 1, X, One},
    [begin
         {value, 1, After} = erl_eval:exprs([Match], Bindings, none),
         io:format("~p ~p~n", [After, erl_eval:binding('X', After)]),
         io:format("~p ~p~n", [erl_eval:del_binding('X', After), erl_eval:binding('Y', After)]),
         io:format("~p~n", [erl_eval:bindings(erl_eval:add_binding('W', 2, After))])
     end || Bindings <- [[], [{'A', 0}], erl_eval:new_bindings(), #{'A' => 0}]],
    io:format("~p~n", [erl_eval:expr_list([Match, {match, 1, {var, 1, 'Y'}, One}], [], none)]),
    Clauses = [{clause, 1, [{atom, 1, no}], [], [{atom, 1, a}]},
               {clause, 1, [X], [[{op, 1, '>', X, One}]], [{atom, 1, b}]}],
    io:format("~p~n", [erl_eval:match_clause(Clauses, [2], [], none)]),
    io:format("~p~n", [erl_eval:match_clause(Clauses, [0], [], none)]),
    ok.

%% expect: [{'X',1}] {value,1}
%% expect: [] unbound
%% expect: [{'W',2},{'X',1}]
%% expect: [{'A',0},{'X',1}] {value,1}
%% expect: [{'A',0}] unbound
%% expect: [{'A',0},{'W',2},{'X',1}]
%% expect: [{'X',1}] {value,1}
%% expect: [] unbound
%% expect: [{'W',2},{'X',1}]
%% expect: #{'A' => 0,'X' => 1} {value,1}
%% expect: #{'A' => 0} unbound
%% expect: [{'A',0},{'W',2},{'X',1}]
%% expect: {[1,1],[{'X',1},{'Y',1}]}
%% expect: {[{atom,1,b}],[{'X',2}]}
%% expect: nomatch
