%% What has been computed for a construction stays while branches inside it are evaluated.
-module(branches_in_construction).
-export([main/1]).

main(_) ->
    io:format("~p~n", [list([x], [y])]),
    io:format("~p~n", [tuple(1, 2)]),
    io:format("~p~n", [call(1, 2)]),
    io:format("~p~n", [map(1, 2)]),
    io:format("~p~n", [nested(1, 2)]),
    io:format("~p~n", [binary(1, 2)]).

list(Body, Of) ->
    [{0, id(first)}, {4, id(Body)} |
     case Of of
         [] -> [];
         _ -> [{0, id(second)}, {4, id(Of)}]
     end].

tuple(A, B) ->
    {[id(A)], {id(A), id(B)}, if A < B -> [id(B), id(A)]; true -> id(A) end, [id(B)]}.

call(A, B) ->
    id({{id(A), 1}, try {id(B), id(A)} catch _:_ -> id(c) end}).

map(A, B) ->
    #{[id(A)] => {id(B)}, {id(B)} => case id(A) of 1 -> {id(x), id(y)}; _ -> no end}.

nested(A, B) ->
    {{id(A), id(B)},
     case id(A) of
         1 -> {{id(p), id(q)}, case id(B) of 2 -> {id(r), id(s), id(t)}; _ -> no end};
         _ -> no
     end}.

binary(A, B) ->
    {<<(id(A)), (id(B))>>, begin C = id(B), if C > A -> {id(A), id(C)}; true -> no end end}.

id(X) -> X.

%% expect: [{0,first},{4,[x]},{0,second},{4,[y]}]
%% expect: {[1],{1,2},[2,1],[2]}
%% expect: {{1,1},{2,1}}
%% expect: #{{2} => {x,y},[1] => {2}}
%% expect: {{1,2},{{p,q},{r,s,t}}}
%% expect: {<<1,2>>,{1,2}}
