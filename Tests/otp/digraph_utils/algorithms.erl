%% Components, reachability, orders and shapes of some graphs and of random ones, whatever order results have.
-module(algorithms).
-export([main/1]).

main(_) ->
    Graphs = [{[], []}, {[a], []}, {[a], [{a, a}]}, {[a, b], [{a, b}]}, {[a, b, c], [{a, b}, {b, c}, {c, a}]},
              {[r, x, y, z], [{r, x}, {r, y}, {y, z}]}, {[a, b, c, d, e], [{a, b}, {b, a}, {b, c}, {c, d}, {d, c}]}],
    [all(graph(Vertices, Edges)) || {Vertices, Edges} <- Graphs],
    lists:foldl(fun random_graph/2, 7, lists:seq(1, 40)),
    G = graph([a, b, c], [{a, b}, {b, c}, {c, a}]),
    digraph:add_vertex(G, a, label),
    parts(G).

all(G) ->
    show([sets(digraph_utils:components(G)), sets(digraph_utils:strong_components(G)),
          sets(digraph_utils:cyclic_strong_components(G))]),
    Vertices = lists:sort(digraph:vertices(G)),
    [show([V | [lists:sort(digraph_utils:F([V], G)) || F <- [reachable, reachable_neighbours, reaching, reaching_neighbours]]])
     || V <- Vertices],
    show([digraph_utils:is_acyclic(G), digraph_utils:is_tree(G), digraph_utils:is_arborescence(G),
          digraph_utils:arborescence_root(G), lists:sort(digraph_utils:loop_vertices(G))]),
    Vertices = lists:sort(digraph_utils:preorder(G)),
    Vertices = lists:sort(digraph_utils:postorder(G)),
    case digraph_utils:topsort(G) of
        false ->
            show(cyclic);
        Order ->
            Places = maps:from_list(lists:zip(Order, lists:seq(1, length(Order)))),
            true = lists:all(fun(E) -> {_, X, Y, _} = digraph:edge(G, E), map_get(X, Places) =< map_get(Y, Places) end,
                             digraph:edges(G)),
            show(sorted)
    end,
    C = digraph_utils:condensation(G),
    Steps = [{lists:sort(X), lists:sort(Y)} || E <- digraph:edges(C), {_, X, Y, _} <- [digraph:edge(C, E)]],
    show([sets(digraph:vertices(C)), lists:sort(Steps)]).

parts(G) ->
    [begin
         S = digraph_utils:subgraph(G, [a, b, none], Options),
         show([Options, lists:sort([digraph:vertex(S, V) || V <- digraph:vertices(S)]),
               lists:sort([digraph:edge(S, E) || E <- digraph:edges(S)]), lists:keydelete(memory, 1, digraph:info(S))])
     end || Options <- [[], [{keep_labels, false}], [{type, [acyclic]}], [{type, inherit}]]],
    show([failure(fun() -> digraph_utils:subgraph(G, [a], Options) end) || Options <- [[x], [{keep_labels, 1}], [{type, x}]]]).

random_graph(N, Seed0) ->
    Vertices = lists:seq(1, N rem 7 + 1),
    {Edges, Seed} = edges(N rem 11, length(Vertices), Seed0, []),
    all(graph(Vertices, Edges)),
    Seed.

edges(0, _, Seed, Edges) -> {Edges, Seed};
edges(N, V, Seed0, Edges) ->
    {X, Seed1} = random(V, Seed0),
    {Y, Seed} = random(V, Seed1),
    edges(N - 1, V, Seed, [{X + 1, Y + 1} | Edges]).

random(M, Seed0) ->
    Seed = (Seed0 * 1103515245 + 12345) rem 2147483648,
    {Seed div 65536 rem M, Seed}.

graph(Vertices, Edges) ->
    G = digraph:new(),
    [digraph:add_vertex(G, V) || V <- Vertices],
    [digraph:add_edge(G, X, Y) || {X, Y} <- Edges],
    G.

sets(Lists) -> lists:sort([lists:sort(List) || List <- Lists]).

show(Term) -> io:format("~w~n", [Term]).

failure(Function) ->
    try Function()
    catch
        error:Reason -> Reason
    end.

%% expect: [[],[],[]]
%% expect: [true,false,false,no,[]]
%% expect: sorted
%% expect: [[],[]]
%% expect: [[[a]],[[a]],[]]
%% expect: [a,[a],[],[a],[]]
%% expect: [true,true,true,{yes,a},[]]
%% expect: sorted
%% expect: [[[a]],[]]
%% expect: [[[a]],[[a]],[[a]]]
%% expect: [a,[a],[a],[a],[a]]
%% expect: [false,false,false,no,[a]]
%% expect: sorted
%% expect: [[[a]],[]]
%% expect: [[[a,b]],[[a],[b]],[]]
%% expect: [a,[a,b],[b],[a],[]]
%% expect: [b,[b],[],[a,b],[a]]
%% expect: [true,true,true,{yes,a},[]]
%% expect: sorted
%% expect: [[[a],[b]],[{[a],[b]}]]
%% expect: [[[a,b,c]],[[a,b,c]],[[a,b,c]]]
%% expect: [a,[a,b,c],[a,b,c],[a,b,c],[a,b,c]]
%% expect: [b,[a,b,c],[a,b,c],[a,b,c],[a,b,c]]
%% expect: [c,[a,b,c],[a,b,c],[a,b,c],[a,b,c]]
%% expect: [false,false,false,no,[]]
%% expect: cyclic
%% expect: [[[a,b,c]],[]]
%% expect: [[[r,x,y,z]],[[r],[x],[y],[z]],[]]
%% expect: [r,[r,x,y,z],[x,y,z],[r],[]]
%% expect: [x,[x],[],[r,x],[r]]
%% expect: [y,[y,z],[z],[r,y],[r]]
%% expect: [z,[z],[],[r,y,z],[r,y]]
%% expect: [true,true,true,{yes,r},[]]
%% expect: sorted
%% expect: [[[r],[x],[y],[z]],[{[r],[x]},{[r],[y]},{[y],[z]}]]
%% expect: [[[a,b,c,d],[e]],[[a,b],[c,d],[e]],[[a,b],[c,d]]]
%% expect: [a,[a,b,c,d],[a,b,c,d],[a,b],[a,b]]
%% expect: [b,[a,b,c,d],[a,b,c,d],[a,b],[a,b]]
%% expect: [c,[c,d],[c,d],[a,b,c,d],[a,b,c,d]]
%% expect: [d,[c,d],[c,d],[a,b,c,d],[a,b,c,d]]
%% expect: [e,[e],[],[e],[]]
%% expect: [false,false,false,no,[]]
%% expect: cyclic
%% expect: [[[a,b],[c,d],[e]],[{[a,b],[c,d]}]]
%% expect: [[[1],[2]],[[1],[2]],[[1]]]
%% expect: [1,[1],[1],[1],[1]]
%% expect: [2,[2],[],[2],[]]
%% expect: [false,false,true,{yes,2},[1]]
%% expect: sorted
%% expect: [[[1],[2]],[]]
%% expect: [[[1,3],[2]],[[1],[2],[3]],[[3]]]
%% expect: [1,[1],[],[1,3],[3]]
%% expect: [2,[2],[],[2],[]]
%% expect: [3,[1,3],[1,3],[3],[3]]
%% expect: [false,false,true,{yes,2},[3]]
%% expect: sorted
%% expect: [[[1],[2],[3]],[{[3],[1]}]]
%% expect: [[[1],[2,4],[3]],[[1],[2],[3],[4]],[[2],[3]]]
%% expect: [1,[1],[],[1],[]]
%% expect: [2,[2,4],[2,4],[2],[2]]
%% expect: [3,[3],[3],[3],[3]]
%% expect: [4,[4],[],[2,4],[2]]
%% expect: [false,false,true,{yes,1},[2,3]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4]],[{[2],[4]}]]
%% expect: [[[1,3,5],[2],[4]],[[1],[2],[3],[4],[5]],[[1]]]
%% expect: [1,[1,3,5],[1,3,5],[1],[1]]
%% expect: [2,[2],[],[2],[]]
%% expect: [3,[3],[],[1,3,5],[1,5]]
%% expect: [4,[4],[],[4],[]]
%% expect: [5,[3,5],[3],[1,5],[1]]
%% expect: [false,false,false,no,[1]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4],[5]],[{[1],[5]},{[5],[3]}]]
%% expect: [[[1,2,3,4,6],[5]],[[1],[2],[3],[4],[5],[6]],[[3]]]
%% expect: [1,[1,6],[6],[1,2,4],[2,4]]
%% expect: [2,[1,2,3,4,6],[1,3,4,6],[2],[]]
%% expect: [3,[3],[3],[2,3],[2,3]]
%% expect: [4,[1,4,6],[1,6],[2,4],[2]]
%% expect: [5,[5],[],[5],[]]
%% expect: [6,[6],[],[1,2,4,6],[1,2,4]]
%% expect: [false,false,false,no,[3]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4],[5],[6]],[{[1],[6]},{[2],[3]},{[2],[4]},{[4],[1]}]]
%% expect: [[[1,2,3,4,5,7],[6]],[[1],[2],[3],[4],[5],[6],[7]],[]]
%% expect: [1,[1,3,5],[3,5],[1],[]]
%% expect: [2,[2,3,4],[3,4],[2,7],[7]]
%% expect: [3,[3],[],[1,2,3,7],[1,2,7]]
%% expect: [4,[4],[],[2,4,7],[2,7]]
%% expect: [5,[5],[],[1,5],[1]]
%% expect: [6,[6],[],[6],[]]
%% expect: [7,[2,3,4,7],[2,3,4],[7],[]]
%% expect: [true,false,false,no,[]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4],[5],[6],[7]],[{[1],[3]},{[1],[5]},{[2],[3]},{[2],[4]},{[7],[2]}]]
%% expect: [[[1]],[[1]],[[1]]]
%% expect: [1,[1],[1],[1],[1]]
%% expect: [false,false,false,no,[1]]
%% expect: sorted
%% expect: [[[1]],[]]
%% expect: [[[1,2]],[[1,2]],[[1,2]]]
%% expect: [1,[1,2],[1,2],[1,2],[1,2]]
%% expect: [2,[1,2],[1,2],[1,2],[1,2]]
%% expect: [false,false,false,no,[1]]
%% expect: cyclic
%% expect: [[[1,2]],[]]
%% expect: [[[1,2,3]],[[1,2,3]],[[1,2,3]]]
%% expect: [1,[1,2,3],[1,2,3],[1,2,3],[1,2,3]]
%% expect: [2,[1,2,3],[1,2,3],[1,2,3],[1,2,3]]
%% expect: [3,[1,2,3],[1,2,3],[1,2,3],[1,2,3]]
%% expect: [false,false,false,no,[3]]
%% expect: cyclic
%% expect: [[[1,2,3]],[]]
%% expect: [[[1,2,3,4]],[[1,3],[2],[4]],[[1,3],[2]]]
%% expect: [1,[1,2,3,4],[1,2,3,4],[1,3],[1,3]]
%% expect: [2,[2,4],[2,4],[1,2,3],[1,2,3]]
%% expect: [3,[1,2,3,4],[1,2,3,4],[1,3],[1,3]]
%% expect: [4,[4],[],[1,2,3,4],[1,2,3]]
%% expect: [false,false,false,no,[1,2]]
%% expect: cyclic
%% expect: [[[1,3],[2],[4]],[{[1,3],[2]},{[1,3],[4]},{[2],[4]}]]
%% expect: [[[1],[2],[3],[4],[5]],[[1],[2],[3],[4],[5]],[]]
%% expect: [1,[1],[],[1],[]]
%% expect: [2,[2],[],[2],[]]
%% expect: [3,[3],[],[3],[]]
%% expect: [4,[4],[],[4],[]]
%% expect: [5,[5],[],[5],[]]
%% expect: [true,false,false,no,[]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4],[5]],[]]
%% expect: [[[1,6],[2],[3],[4],[5]],[[1],[2],[3],[4],[5],[6]],[]]
%% expect: [1,[1],[],[1,6],[6]]
%% expect: [2,[2],[],[2],[]]
%% expect: [3,[3],[],[3],[]]
%% expect: [4,[4],[],[4],[]]
%% expect: [5,[5],[],[5],[]]
%% expect: [6,[1,6],[1],[6],[]]
%% expect: [true,false,false,no,[]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4],[5],[6]],[{[6],[1]}]]
%% expect: [[[1],[2],[3],[4,5],[6],[7]],[[1],[2],[3],[4],[5],[6],[7]],[[5]]]
%% expect: [1,[1],[],[1],[]]
%% expect: [2,[2],[],[2],[]]
%% expect: [3,[3],[],[3],[]]
%% expect: [4,[4,5],[5],[4],[]]
%% expect: [5,[5],[5],[4,5],[4,5]]
%% expect: [6,[6],[],[6],[]]
%% expect: [7,[7],[],[7],[]]
%% expect: [false,false,false,no,[5]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4],[5],[6],[7]],[{[4],[5]}]]
%% expect: [[[1]],[[1]],[[1]]]
%% expect: [1,[1],[1],[1],[1]]
%% expect: [false,false,false,no,[1]]
%% expect: sorted
%% expect: [[[1]],[]]
%% expect: [[[1,2]],[[1],[2]],[[1],[2]]]
%% expect: [1,[1,2],[1,2],[1],[1]]
%% expect: [2,[2],[2],[1,2],[1,2]]
%% expect: [false,false,false,no,[1,2]]
%% expect: sorted
%% expect: [[[1],[2]],[{[1],[2]}]]
%% expect: [[[1,2,3]],[[1,3],[2]],[[1,3],[2]]]
%% expect: [1,[1,2,3],[1,2,3],[1,3],[1,3]]
%% expect: [2,[2],[2],[1,2,3],[1,2,3]]
%% expect: [3,[1,2,3],[1,2,3],[1,3],[1,3]]
%% expect: [false,false,false,no,[2]]
%% expect: cyclic
%% expect: [[[1,3],[2]],[{[1,3],[2]}]]
%% expect: [[[1,2,3,4]],[[1,2,4],[3]],[[1,2,4]]]
%% expect: [1,[1,2,3,4],[1,2,3,4],[1,2,4],[1,2,4]]
%% expect: [2,[1,2,3,4],[1,2,3,4],[1,2,4],[1,2,4]]
%% expect: [3,[3],[],[1,2,3,4],[1,2,4]]
%% expect: [4,[1,2,3,4],[1,2,3,4],[1,2,4],[1,2,4]]
%% expect: [false,false,false,no,[]]
%% expect: cyclic
%% expect: [[[1,2,4],[3]],[{[1,2,4],[3]}]]
%% expect: [[[1,2,3,4,5]],[[1],[2,3,4,5]],[[2,3,4,5]]]
%% expect: [1,[1],[],[1,2,3,4,5],[2,3,4,5]]
%% expect: [2,[1,2,3,4,5],[1,2,3,4,5],[2,3,4,5],[2,3,4,5]]
%% expect: [3,[1,2,3,4,5],[1,2,3,4,5],[2,3,4,5],[2,3,4,5]]
%% expect: [4,[1,2,3,4,5],[1,2,3,4,5],[2,3,4,5],[2,3,4,5]]
%% expect: [5,[1,2,3,4,5],[1,2,3,4,5],[2,3,4,5],[2,3,4,5]]
%% expect: [false,false,false,no,[2]]
%% expect: cyclic
%% expect: [[[1],[2,3,4,5]],[{[2,3,4,5],[1]}]]
%% expect: [[[1,2,3,5,6],[4]],[[1,2],[3],[4],[5],[6]],[[1,2],[4],[5]]]
%% expect: [1,[1,2,3,5,6],[1,2,3,5,6],[1,2],[1,2]]
%% expect: [2,[1,2,3,5,6],[1,2,3,5,6],[1,2],[1,2]]
%% expect: [3,[3],[],[1,2,3,5],[1,2,5]]
%% expect: [4,[4],[4],[4],[4]]
%% expect: [5,[3,5,6],[3,5,6],[1,2,5],[1,2,5]]
%% expect: [6,[6],[],[1,2,5,6],[1,2,5]]
%% expect: [false,false,false,no,[4,5]]
%% expect: cyclic
%% expect: [[[1,2],[3],[4],[5],[6]],[{[1,2],[5]},{[1,2],[6]},{[5],[3]},{[5],[6]}]]
%% expect: [[[1,2,3,4,5,6,7]],[[1],[2],[3,4,6,7],[5]],[[3,4,6,7]]]
%% expect: [1,[1],[],[1,3,4,5,6,7],[3,4,5,6,7]]
%% expect: [2,[2],[],[2,3,4,5,6,7],[3,4,5,6,7]]
%% expect: [3,[1,2,3,4,6,7],[1,2,3,4,6,7],[3,4,5,6,7],[3,4,5,6,7]]
%% expect: [4,[1,2,3,4,6,7],[1,2,3,4,6,7],[3,4,5,6,7],[3,4,5,6,7]]
%% expect: [5,[1,2,3,4,5,6,7],[1,2,3,4,6,7],[5],[]]
%% expect: [6,[1,2,3,4,6,7],[1,2,3,4,6,7],[3,4,5,6,7],[3,4,5,6,7]]
%% expect: [7,[1,2,3,4,6,7],[1,2,3,4,6,7],[3,4,5,6,7],[3,4,5,6,7]]
%% expect: [false,false,false,no,[]]
%% expect: cyclic
%% expect: [[[1],[2],[3,4,6,7],[5]],[{[3,4,6,7],[1]},{[3,4,6,7],[2]},{[5],[1]},{[5],[3,4,6,7]}]]
%% expect: [[[1]],[[1]],[[1]]]
%% expect: [1,[1],[1],[1],[1]]
%% expect: [false,false,false,no,[1]]
%% expect: sorted
%% expect: [[[1]],[]]
%% expect: [[[1],[2]],[[1],[2]],[]]
%% expect: [1,[1],[],[1],[]]
%% expect: [2,[2],[],[2],[]]
%% expect: [true,false,false,no,[]]
%% expect: sorted
%% expect: [[[1],[2]],[]]
%% expect: [[[1],[2,3]],[[1],[2],[3]],[]]
%% expect: [1,[1],[],[1],[]]
%% expect: [2,[2],[],[2,3],[3]]
%% expect: [3,[2,3],[2],[3],[]]
%% expect: [true,false,false,no,[]]
%% expect: sorted
%% expect: [[[1],[2],[3]],[{[3],[2]}]]
%% expect: [[[1,3],[2,4]],[[1],[2],[3],[4]],[]]
%% expect: [1,[1,3],[3],[1],[]]
%% expect: [2,[2,4],[4],[2],[]]
%% expect: [3,[3],[],[1,3],[1]]
%% expect: [4,[4],[],[2,4],[2]]
%% expect: [true,false,false,no,[]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4]],[{[1],[3]},{[2],[4]}]]
%% expect: [[[1,3],[2,4],[5]],[[1],[2],[3],[4],[5]],[[2]]]
%% expect: [1,[1],[],[1,3],[3]]
%% expect: [2,[2],[2],[2,4],[2,4]]
%% expect: [3,[1,3],[1],[3],[]]
%% expect: [4,[2,4],[2],[4],[]]
%% expect: [5,[5],[],[5],[]]
%% expect: [false,false,false,no,[2]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4],[5]],[{[3],[1]},{[4],[2]}]]
%% expect: [[[1,2,3,4,6],[5]],[[1],[2],[3],[4],[5],[6]],[]]
%% expect: [1,[1,6],[6],[1],[]]
%% expect: [2,[2,6],[6],[2,3,4],[3,4]]
%% expect: [3,[2,3,6],[2,6],[3],[]]
%% expect: [4,[2,4,6],[2,6],[4],[]]
%% expect: [5,[5],[],[5],[]]
%% expect: [6,[6],[],[1,2,3,4,6],[1,2,3,4]]
%% expect: [true,false,false,no,[]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4],[5],[6]],[{[1],[6]},{[2],[6]},{[3],[2]},{[4],[2]}]]
%% expect: [[[1,2,4,6,7],[3,5]],[[1],[2],[3],[4],[5],[6],[7]],[]]
%% expect: [1,[1,2],[2],[1,7],[7]]
%% expect: [2,[2],[],[1,2,7],[1,7]]
%% expect: [3,[3],[],[3,5],[5]]
%% expect: [4,[4],[],[4,7],[7]]
%% expect: [5,[3,5],[3],[5],[]]
%% expect: [6,[6],[],[6,7],[7]]
%% expect: [7,[1,2,4,6,7],[1,2,4,6],[7],[]]
%% expect: [true,false,false,no,[]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4],[5],[6],[7]],[{[1],[2]},{[5],[3]},{[7],[1]},{[7],[4]},{[7],[6]}]]
%% expect: [[[1]],[[1]],[[1]]]
%% expect: [1,[1],[1],[1],[1]]
%% expect: [false,false,false,no,[1]]
%% expect: sorted
%% expect: [[[1]],[]]
%% expect: [[[1,2]],[[1,2]],[[1,2]]]
%% expect: [1,[1,2],[1,2],[1,2],[1,2]]
%% expect: [2,[1,2],[1,2],[1,2],[1,2]]
%% expect: [false,false,false,no,[1,2]]
%% expect: cyclic
%% expect: [[[1,2]],[]]
%% expect: [[[1,2,3]],[[1,2,3]],[[1,2,3]]]
%% expect: [1,[1,2,3],[1,2,3],[1,2,3],[1,2,3]]
%% expect: [2,[1,2,3],[1,2,3],[1,2,3],[1,2,3]]
%% expect: [3,[1,2,3],[1,2,3],[1,2,3],[1,2,3]]
%% expect: [false,false,false,no,[2]]
%% expect: cyclic
%% expect: [[[1,2,3]],[]]
%% expect: [[[1,2,3,4]],[[1],[2,3,4]],[[2,3,4]]]
%% expect: [1,[1],[],[1,2,3,4],[2,3,4]]
%% expect: [2,[1,2,3,4],[1,2,3,4],[2,3,4],[2,3,4]]
%% expect: [3,[1,2,3,4],[1,2,3,4],[2,3,4],[2,3,4]]
%% expect: [4,[1,2,3,4],[1,2,3,4],[2,3,4],[2,3,4]]
%% expect: [false,false,false,no,[]]
%% expect: cyclic
%% expect: [[[1],[2,3,4]],[{[2,3,4],[1]}]]
%% expect: [[[1,2,3,4,5]],[[1,3],[2],[4],[5]],[[1,3],[2]]]
%% expect: [1,[1,3],[1,3],[1,2,3,4,5],[1,2,3,4,5]]
%% expect: [2,[1,2,3],[1,2,3],[2],[2]]
%% expect: [3,[1,3],[1,3],[1,2,3,4,5],[1,2,3,4,5]]
%% expect: [4,[1,3,4,5],[1,3,5],[4],[]]
%% expect: [5,[1,3,5],[1,3],[4,5],[4]]
%% expect: [false,false,false,no,[1,2]]
%% expect: cyclic
%% expect: [[[1,3],[2],[4],[5]],[{[2],[1,3]},{[4],[1,3]},{[4],[5]},{[5],[1,3]}]]
%% expect: [[[1],[2],[3],[4],[5],[6]],[[1],[2],[3],[4],[5],[6]],[]]
%% expect: [1,[1],[],[1],[]]
%% expect: [2,[2],[],[2],[]]
%% expect: [3,[3],[],[3],[]]
%% expect: [4,[4],[],[4],[]]
%% expect: [5,[5],[],[5],[]]
%% expect: [6,[6],[],[6],[]]
%% expect: [true,false,false,no,[]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4],[5],[6]],[]]
%% expect: [[[1],[2],[3],[4,7],[5],[6]],[[1],[2],[3],[4],[5],[6],[7]],[]]
%% expect: [1,[1],[],[1],[]]
%% expect: [2,[2],[],[2],[]]
%% expect: [3,[3],[],[3],[]]
%% expect: [4,[4],[],[4,7],[7]]
%% expect: [5,[5],[],[5],[]]
%% expect: [6,[6],[],[6],[]]
%% expect: [7,[4,7],[4],[7],[]]
%% expect: [true,false,false,no,[]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4],[5],[6],[7]],[{[7],[4]}]]
%% expect: [[[1]],[[1]],[[1]]]
%% expect: [1,[1],[1],[1],[1]]
%% expect: [false,false,false,no,[1]]
%% expect: sorted
%% expect: [[[1]],[]]
%% expect: [[[1,2]],[[1],[2]],[]]
%% expect: [1,[1],[],[1,2],[2]]
%% expect: [2,[1,2],[1],[2],[]]
%% expect: [true,false,false,no,[]]
%% expect: sorted
%% expect: [[[1],[2]],[{[2],[1]}]]
%% expect: [[[1,2],[3]],[[1,2],[3]],[[1,2]]]
%% expect: [1,[1,2],[1,2],[1,2],[1,2]]
%% expect: [2,[1,2],[1,2],[1,2],[1,2]]
%% expect: [3,[3],[],[3],[]]
%% expect: [false,false,false,no,[1]]
%% expect: cyclic
%% expect: [[[1,2],[3]],[]]
%% expect: [[[1,2,3,4]],[[1],[2],[3],[4]],[[4]]]
%% expect: [1,[1,2,3],[2,3],[1],[]]
%% expect: [2,[2],[],[1,2,3,4],[1,3,4]]
%% expect: [3,[2,3],[2],[1,3,4],[1,4]]
%% expect: [4,[2,3,4],[2,3,4],[4],[4]]
%% expect: [false,false,false,no,[4]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4]],[{[1],[3]},{[3],[2]},{[4],[3]}]]
%% expect: [[[1,2,3,4,5]],[[1],[2],[3],[4],[5]],[[3]]]
%% expect: [1,[1],[],[1,3,4,5],[3,4,5]]
%% expect: [2,[2],[],[2,3],[3]]
%% expect: [3,[1,2,3,4],[1,2,3,4],[3],[3]]
%% expect: [4,[1,4],[1],[3,4,5],[3,5]]
%% expect: [5,[1,4,5],[1,4],[5],[]]
%% expect: [false,false,false,no,[3]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4],[5]],[{[3],[2]},{[3],[4]},{[4],[1]},{[5],[4]}]]
%% expect: [[[1],[2,3,5],[4,6]],[[1],[2],[3],[4],[5],[6]],[[2],[5],[6]]]
%% expect: [1,[1],[],[1],[]]
%% expect: [2,[2],[2],[2,3,5],[2,3,5]]
%% expect: [3,[2,3,5],[2,5],[3],[]]
%% expect: [4,[4,6],[6],[4],[]]
%% expect: [5,[2,5],[2,5],[3,5],[3,5]]
%% expect: [6,[6],[6],[4,6],[4,6]]
%% expect: [false,false,false,no,[2,5,6]]
%% expect: sorted
%% expect: [[[1],[2],[3],[4],[5],[6]],[{[3],[5]},{[4],[6]},{[5],[2]}]]
%% expect: [[],[{a,label},{b,[]}],[{['$e'|0],a,b,[]}],[{cyclicity,cyclic},{protection,protected}]]
%% expect: [[{keep_labels,false}],[{a,[]},{b,[]}],[{['$e'|0],a,b,[]}],[{cyclicity,cyclic},{protection,protected}]]
%% expect: [[{type,[acyclic]}],[{a,label},{b,[]}],[{['$e'|0],a,b,[]}],[{cyclicity,acyclic},{protection,protected}]]
%% expect: [[{type,inherit}],[{a,label},{b,[]}],[{['$e'|0],a,b,[]}],[{cyclicity,cyclic},{protection,protected}]]
%% expect: [badarg,badarg,badarg]
