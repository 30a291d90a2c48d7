%% Vertices and edges: added, changed, asked for, deleted; what graphs refuse.
-module(vertices_and_edges).
-export([main/1]).

main(_) ->
    G = digraph:new(),
    show([digraph:add_vertex(G), digraph:add_vertex(G), digraph:add_vertex(G, a), digraph:add_vertex(G, b, label),
          digraph:add_vertex(G, c), digraph:add_vertex(G, d)]),
    show([digraph:add_edge(G, a, b), digraph:add_edge(G, a, b), digraph:add_edge(G, b, c, l), digraph:add_edge(G, c, a),
          digraph:add_edge(G, e1, c, d, l)]),
    show([digraph:add_edge(G, a, none), digraph:add_edge(G, none, a), digraph:add_edge(G, e1, c, d, new),
          digraph:add_edge(G, e1, c, a, new)]),
    show([lists:sort(digraph:vertices(G)), lists:sort(digraph:edges(G)), digraph:no_vertices(G), digraph:no_edges(G)]),
    [show([F, digraph:F(G, V)])
     || V <- [a, none], F <- [in_neighbours, out_neighbours, in_edges, out_edges, edges, in_degree, out_degree, vertex]],
    show([digraph:edge(G, e1), digraph:edge(G, ['$e' | 0]), digraph:edge(G, none), digraph:vertex(G, b)]),
    show([lists:sort(digraph:source_vertices(G)), lists:sort(digraph:sink_vertices(G))]),
    show([digraph:del_edge(G, e1), digraph:del_edge(G, none), digraph:del_edges(G, [['$e' | 1], none])]),
    show([digraph:del_vertex(G, a), digraph:del_vertex(G, none)]),
    show([lists:sort(digraph:vertices(G)), digraph:edges(G)]),
    show([digraph:del_vertices(G, [b, c]), lists:sort(digraph:vertices(G)), digraph:edges(G)]),
    [show([Types, information(Types)])
     || Types <- [[], [acyclic], [cyclic], [private], [acyclic, private], [cyclic, acyclic], [x], x, [public]]],
    A = digraph:new([acyclic]),
    [digraph:add_vertex(A, V) || V <- [1, 2, 3]],
    show([digraph:add_edge(A, F, T) || {F, T} <- [{1, 2}, {2, 3}, {3, 1}, {1, 1}, {1, 3}]]),
    show([digraph:add_vertex(A, 1, new), digraph:vertex(A, 1)]),
    show(digraph:delete(A)),
    show([failure(fun() -> digraph:vertices(A) end), failure(fun() -> digraph:add_vertex(x, a) end),
          failure(fun() -> digraph:delete(x) end)]).

information(Types) ->
    try
        G = digraph:new(Types),
        lists:keydelete(memory, 1, digraph:info(G))
    catch
        error:Reason -> Reason
    end.

show(Term) -> io:format("~w~n", [Term]).

failure(Function) ->
    try Function()
    catch
        error:Reason -> Reason
    end.

%% expect: [['$v'|0],['$v'|1],a,b,c,d]
%% expect: [['$e'|0],['$e'|1],['$e'|2],['$e'|3],e1]
%% expect: [{error,{bad_vertex,none}},{error,{bad_vertex,none}},e1,{error,{bad_edge,[c,a]}}]
%% expect: [[a,b,c,d,['$v'|0],['$v'|1]],[e1,['$e'|0],['$e'|1],['$e'|2],['$e'|3]],6,5]
%% expect: [in_neighbours,[c]]
%% expect: [out_neighbours,[b,b]]
%% expect: [in_edges,[['$e'|3]]]
%% expect: [out_edges,[['$e'|0],['$e'|1]]]
%% expect: [edges,[['$e'|3],['$e'|0],['$e'|1]]]
%% expect: [in_degree,1]
%% expect: [out_degree,2]
%% expect: [vertex,{a,[]}]
%% expect: [in_neighbours,[]]
%% expect: [out_neighbours,[]]
%% expect: [in_edges,[]]
%% expect: [out_edges,[]]
%% expect: [edges,[]]
%% expect: [in_degree,0]
%% expect: [out_degree,0]
%% expect: [vertex,false]
%% expect: [{e1,c,d,new},{['$e'|0],a,b,[]},false,{b,label}]
%% expect: [[['$v'|0],['$v'|1]],[d,['$v'|0],['$v'|1]]]
%% expect: [true,true,true]
%% expect: [true,true]
%% expect: [[b,c,d,['$v'|0],['$v'|1]],[['$e'|2]]]
%% expect: [true,[d,['$v'|0],['$v'|1]],[]]
%% expect: [[],[{cyclicity,cyclic},{protection,protected}]]
%% expect: [[acyclic],[{cyclicity,acyclic},{protection,protected}]]
%% expect: [[cyclic],[{cyclicity,cyclic},{protection,protected}]]
%% expect: [[private],[{cyclicity,cyclic},{protection,private}]]
%% expect: [[acyclic,private],[{cyclicity,acyclic},{protection,private}]]
%% expect: [[cyclic,acyclic],[{cyclicity,cyclic},{protection,protected}]]
%% expect: [[x],badarg]
%% expect: [x,badarg]
%% expect: [[public],badarg]
%% expect: [['$e'|0],['$e'|1],{error,{bad_edge,[1,2,3]}},{error,{bad_edge,[1,1]}},['$e'|4]]
%% expect: [1,{1,new}]
%% expect: true
%% expect: [badarg,{badrecord,x},{badrecord,x}]
