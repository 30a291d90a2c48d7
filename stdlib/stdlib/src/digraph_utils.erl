-module(digraph_utils).
-moduledoc """
Algorithms on directed graphs: depth-first orders, components, reachability, sorting. All of them are linear
in the number of vertices and edges, where nothing else is said.

Recursion is as deep as the graph's paths are long.
""".

-export([components/1, strong_components/1, cyclic_strong_components/1, condensation/1]).
-export([reachable/2, reachable_neighbours/2, reaching/2, reaching_neighbours/2]).
-export([topsort/1, is_acyclic/1, arborescence_root/1, is_arborescence/1, is_tree/1]).
-export([loop_vertices/1, subgraph/2, subgraph/3, preorder/1, postorder/1]).

%% -- Components ----------------------------------------------------------------------------------

-doc "The vertices that are connected, whatever the direction of edges.".
-spec components(digraph:graph()) -> [[digraph:vertex()]].
components(Graph) ->
    forest(Graph, fun(G, V) -> digraph:in_neighbours(G, V) ++ digraph:out_neighbours(G, V) end,
           digraph:vertices(Graph)).

-doc "The vertices that are on cycles together; a vertex on none is alone.".
-spec strong_components(digraph:graph()) -> [[digraph:vertex()]].
strong_components(Graph) ->
    forest(Graph, fun digraph:in_neighbours/2, lists:reverse(postorder(Graph))).

-doc "As `strong_components/1`, without vertices that are on no cycle.".
-spec cyclic_strong_components(digraph:graph()) -> [[digraph:vertex()]].
cyclic_strong_components(Graph) ->
    [Component || Component <- strong_components(Graph), is_cyclic(Graph, Component)].

is_cyclic(Graph, [Vertex]) -> has_loop(Graph, Vertex);
is_cyclic(_Graph, _Component) -> true.

has_loop(Graph, Vertex) -> lists:member(Vertex, digraph:out_neighbours(Graph, Vertex)).

-doc "A new graph whose vertices are the strong components, with edges where edges lead from one to another.".
-spec condensation(digraph:graph()) -> digraph:graph().
condensation(Graph) ->
    Components = strong_components(Graph),
    ComponentOf = maps:from_list([{Vertex, Component} || Component <- Components, Vertex <- Component]),
    Condensed = digraph:new(),
    _ = [digraph:add_vertex(Condensed, Component) || Component <- Components],
    Edges = lists:uniq([
        {Component, map_get(Neighbour, ComponentOf)}
     || Component <- Components,
        Vertex <- Component,
        Neighbour <- digraph:out_neighbours(Graph, Vertex),
        map_get(Neighbour, ComponentOf) =/= Component
    ]),
    _ = [digraph:add_edge(Condensed, From, To) || {From, To} <- Edges],
    Condensed.

%% -- Reachability --------------------------------------------------------------------------------

-doc "The vertices that paths lead to from one of `Vertices`, and these themselves.".
-spec reachable([digraph:vertex()], digraph:graph()) -> [digraph:vertex()].
reachable(Vertices, Graph) when is_list(Vertices) ->
    lists:append(forest(Graph, fun digraph:out_neighbours/2, Vertices)).

-doc "The vertices that paths of one edge at least lead to.".
-spec reachable_neighbours([digraph:vertex()], digraph:graph()) -> [digraph:vertex()].
reachable_neighbours(Vertices, Graph) when is_list(Vertices) ->
    reachable(neighbours(Graph, fun digraph:out_neighbours/2, Vertices), Graph).

-doc "The vertices from which paths lead to one of `Vertices`, and these themselves.".
-spec reaching([digraph:vertex()], digraph:graph()) -> [digraph:vertex()].
reaching(Vertices, Graph) when is_list(Vertices) ->
    lists:append(forest(Graph, fun digraph:in_neighbours/2, Vertices)).

-spec reaching_neighbours([digraph:vertex()], digraph:graph()) -> [digraph:vertex()].
reaching_neighbours(Vertices, Graph) when is_list(Vertices) ->
    reaching(neighbours(Graph, fun digraph:in_neighbours/2, Vertices), Graph).

neighbours(Graph, Neighbours, Vertices) ->
    lists:append([Neighbours(Graph, Vertex) || Vertex <- Vertices]).

%% -- Orders and shapes ---------------------------------------------------------------------------

-doc "The vertices so that all edges lead forward, or `false` if there is a cycle of several vertices.".
-spec topsort(digraph:graph()) -> [digraph:vertex()] | false.
topsort(Graph) ->
    Order = lists:reverse(postorder(Graph)),
    case leads_forward(Graph, Order, #{}) of
        true -> Order;
        false -> false
    end.

leads_forward(Graph, [Vertex | Vertices], Passed) ->
    not lists:any(fun(V) -> is_map_key(V, Passed) end, digraph:out_neighbours(Graph, Vertex)) andalso
        leads_forward(Graph, Vertices, Passed#{Vertex => []});
leads_forward(_Graph, [], _Passed) ->
    true.

-spec is_acyclic(digraph:graph()) -> boolean().
is_acyclic(Graph) -> loop_vertices(Graph) =:= [] andalso topsort(Graph) =/= false.

-doc "The vertex from which one path leads to each other one, if there is such a vertex.".
-spec arborescence_root(digraph:graph()) -> no | {yes, digraph:vertex()}.
arborescence_root(Graph) ->
    case digraph:no_edges(Graph) =:= digraph:no_vertices(Graph) - 1 of
        true ->
            Degrees = [{digraph:in_degree(Graph, Vertex), Vertex} || Vertex <- digraph:vertices(Graph)],
            case {[V || {0, V} <- Degrees], [V || {N, V} <- Degrees, N > 1]} of
                {[Root], []} -> {yes, Root};
                _ -> no
            end;
        false ->
            no
    end.

-spec is_arborescence(digraph:graph()) -> boolean().
is_arborescence(Graph) -> arborescence_root(Graph) =/= no.

-doc "Whether all vertices are connected, without regard to directions, and there is no edge too many.".
-spec is_tree(digraph:graph()) -> boolean().
is_tree(Graph) ->
    digraph:no_edges(Graph) =:= digraph:no_vertices(Graph) - 1 andalso length(components(Graph)) =:= 1.

-doc "The vertices with an edge to themselves.".
-spec loop_vertices(digraph:graph()) -> [digraph:vertex()].
loop_vertices(Graph) -> [Vertex || Vertex <- digraph:vertices(Graph), has_loop(Graph, Vertex)].

-doc "The vertices in the order in which a depth-first search comes to them.".
-spec preorder(digraph:graph()) -> [digraph:vertex()].
preorder(Graph) ->
    lists:append(forest(Graph, fun digraph:out_neighbours/2, roots_first(Graph), fun lists:reverse/1)).

-doc "The vertices in the order in which a depth-first search leaves them.".
-spec postorder(digraph:graph()) -> [digraph:vertex()].
postorder(Graph) ->
    {Order, _} = left(roots_first(Graph), Graph, [], #{}),
    lists:reverse(Order).

left([Vertex | Vertices], Graph, Order0, Visited) when not is_map_key(Vertex, Visited) ->
    {Order, NewVisited} = left(digraph:out_neighbours(Graph, Vertex), Graph, Order0, Visited#{Vertex => []}),
    left(Vertices, Graph, [Vertex | Order], NewVisited);
left([_ | Vertices], Graph, Order, Visited) ->
    left(Vertices, Graph, Order, Visited);
left([], _Graph, Order, Visited) ->
    {Order, Visited}.

%% Of each component, the vertices from which a search sees most.
roots_first(Graph) ->
    {Sources, Others} = lists:partition(
        fun(Vertex) -> digraph:in_degree(Graph, Vertex) =:= 0 end, digraph:vertices(Graph)
    ),
    Sources ++ Others.

%% A tree for each vertex that those before have not reached: its vertices, the last one found first.
forest(Graph, Neighbours, Vertices) ->
    forest(Graph, Neighbours, Vertices, fun(Tree) -> Tree end).

forest(Graph, Neighbours, Vertices, Order) ->
    {Trees, _} = lists:foldl(
        fun(Vertex, {Trees, Visited}) ->
            case tree([Vertex], Graph, Neighbours, [], Visited) of
                {[], _} -> {Trees, Visited};
                {Tree, NewVisited} -> {[Order(Tree) | Trees], NewVisited}
            end
        end,
        {[], #{}},
        Vertices
    ),
    lists:reverse(Trees).

tree([Vertex | Vertices], Graph, Neighbours, Tree, Visited) when not is_map_key(Vertex, Visited) ->
    tree(Neighbours(Graph, Vertex) ++ Vertices, Graph, Neighbours, [Vertex | Tree], Visited#{Vertex => []});
tree([_ | Vertices], Graph, Neighbours, Tree, Visited) ->
    tree(Vertices, Graph, Neighbours, Tree, Visited);
tree([], _Graph, _Neighbours, Tree, Visited) ->
    {Tree, Visited}.

%% -- Parts of graphs -----------------------------------------------------------------------------

-spec subgraph(digraph:graph(), [digraph:vertex()]) -> digraph:graph().
subgraph(Graph, Vertices) -> subgraph(Graph, Vertices, []).

-doc """
A new graph with those of `Vertices` that are there and the edges between them. Options are `{type, inherit}`
or the type of the new graph, and `{keep_labels, Boolean}`.
""".
-spec subgraph(digraph:graph(), [digraph:vertex()], [Option]) -> digraph:graph() when
    Option :: {type, inherit | [digraph:d_type()]} | {keep_labels, boolean()}.
subgraph(Graph, Vertices, Options) ->
    {Type, KeepsLabels} = options(Options, inherit, true),
    New = digraph:new(type(Type, Graph)),
    Found = [VertexAndLabel || V <- Vertices, {_, _} = VertexAndLabel <- [digraph:vertex(Graph, V)]],
    _ = [digraph:add_vertex(New, V, label(KeepsLabels, Label)) || {V, Label} <- Found],
    _ = [
        digraph:add_edge(New, Edge, From, To, label(KeepsLabels, Label))
     || {V, _} <- Found,
        E <- digraph:out_edges(Graph, V),
        {Edge, From, To, Label} <- [digraph:edge(Graph, E)],
        digraph:vertex(New, To) =/= false
    ],
    New.

options([{type, Type} | Options], _, KeepsLabels) -> options(Options, Type, KeepsLabels);
options([{keep_labels, Keeps} | Options], Type, _) when is_boolean(Keeps) -> options(Options, Type, Keeps);
options([], Type, KeepsLabels) -> {Type, KeepsLabels};
options(_, _, _) -> error(badarg).

type(inherit, Graph) ->
    Info = digraph:info(Graph),
    [proplists:get_value(cyclicity, Info), proplists:get_value(protection, Info)];
type(Type, _Graph) when is_list(Type) ->
    Type;
type(_Type, _Graph) ->
    error(badarg).

label(true, Label) -> Label;
label(false, _Label) -> [].
