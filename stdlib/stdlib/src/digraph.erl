-module(digraph).
-moduledoc """
Directed graphs, which are changed in place. Vertices are any terms, and so are edges, several of which may
lead from one vertex to another; both have labels. A graph belongs to the process that has made it, which has
to delete it, or end.

A graph is three tables: vertices, `{Vertex, Label}`; edges, `{Edge, From, To, Label}`; and, as a bag, what
leads where, `{{out, From}, Edge}` and `{{in, To}, Edge}`, with the numbers for new vertices and edges.
""".

-export([new/0, new/1, delete/1, info/1]).
-export([add_vertex/1, add_vertex/2, add_vertex/3, vertex/2, vertices/1, no_vertices/1]).
-export([del_vertex/2, del_vertices/2, source_vertices/1, sink_vertices/1]).
-export([add_edge/3, add_edge/4, add_edge/5, edge/2, edges/1, edges/2, no_edges/1]).
-export([del_edge/2, del_edges/2, del_path/3]).
-export([out_neighbours/2, in_neighbours/2, out_edges/2, in_edges/2, out_degree/2, in_degree/2]).
-export([get_path/3, get_cycle/2, get_short_path/3, get_short_cycle/2]).

-export_type([graph/0, d_type/0, vertex/0, edge/0, label/0]).

-record(digraph, {
    vtab :: ets:table(),
    etab :: ets:table(),
    ntab :: ets:table(),
    cyclic = true :: boolean()
}).

-opaque graph() :: #digraph{}.
-type edge() :: term().
-type label() :: term().
-type vertex() :: term().
-type add_edge_err_rsn() :: {bad_edge, Path :: [vertex()]} | {bad_vertex, V :: vertex()}.
-type d_type() :: d_cyclicity() | d_protection().
-type d_cyclicity() :: acyclic | cyclic.
-type d_protection() :: private | protected.

%% -- Graphs --------------------------------------------------------------------------------------

-spec new() -> graph().
new() -> new([]).

-doc "A new graph: `cyclic` or `acyclic`, `protected` or `private`.".
-spec new([d_type()]) -> graph().
new(Types) ->
    %% Of several the first counts.
    case is_list(Types) andalso options(lists:reverse(Types), protected, true) of
        {Protection, IsCyclic} ->
            NTab = ets:new(neighbours, [bag, Protection]),
            ets:insert(NTab, [{'$vid', 0}, {'$eid', 0}]),
            #digraph{
                vtab = ets:new(vertices, [set, Protection]),
                etab = ets:new(edges, [set, Protection]),
                ntab = NTab,
                cyclic = IsCyclic
            };
        _ ->
            error(badarg)
    end.

options([cyclic | Types], Protection, _) -> options(Types, Protection, true);
options([acyclic | Types], Protection, _) -> options(Types, Protection, false);
options([protected | Types], _, IsCyclic) -> options(Types, protected, IsCyclic);
options([private | Types], _, IsCyclic) -> options(Types, private, IsCyclic);
options([], Protection, IsCyclic) -> {Protection, IsCyclic};
options(_, _, _) -> error.

-doc "Deletes a graph. It is not deleted by the collector when nobody knows it any more.".
-spec delete(graph()) -> true.
delete(#digraph{vtab = VTab, etab = ETab, ntab = NTab}) ->
    ets:delete(VTab),
    ets:delete(ETab),
    ets:delete(NTab);
delete(Term) ->
    error({badrecord, Term}).

-spec info(graph()) ->
    [{cyclicity, d_cyclicity()} | {memory, non_neg_integer()} | {protection, d_protection()}].
info(#digraph{vtab = VTab, etab = ETab, ntab = NTab, cyclic = IsCyclic}) ->
    Cyclicity =
        case IsCyclic of
            true -> cyclic;
            false -> acyclic
        end,
    Memory = lists:sum([ets:info(Table, memory) || Table <- [VTab, ETab, NTab]]),
    [{cyclicity, Cyclicity}, {memory, Memory}, {protection, ets:info(VTab, protection)}];
info(Term) ->
    error({badrecord, Term}).

%% -- Vertices ------------------------------------------------------------------------------------

-doc "Adds a vertex that is made up, `['$v' | N]`.".
-spec add_vertex(graph()) -> vertex().
add_vertex(Graph) -> add_vertex(Graph, ['$v' | next_number(Graph, '$vid')]).

-spec add_vertex(graph(), vertex()) -> vertex().
add_vertex(Graph, Vertex) -> add_vertex(Graph, Vertex, []).

-doc "Adds a vertex, or changes its label.".
-spec add_vertex(graph(), vertex(), label()) -> vertex().
add_vertex(#digraph{vtab = VTab}, Vertex, Label) ->
    ets:insert(VTab, {Vertex, Label}),
    Vertex;
add_vertex(Term, _Vertex, _Label) ->
    error({badrecord, Term}).

next_number(#digraph{ntab = NTab}, Key) ->
    [{Key, Number}] = ets:lookup(NTab, Key),
    ets:delete(NTab, Key),
    ets:insert(NTab, {Key, Number + 1}),
    Number;
next_number(Term, _Key) ->
    error({badrecord, Term}).

-spec vertex(graph(), vertex()) -> {vertex(), label()} | false.
vertex(#digraph{vtab = VTab}, Vertex) ->
    case ets:lookup(VTab, Vertex) of
        [Found] -> Found;
        [] -> false
    end.

-spec vertices(graph()) -> [vertex()].
vertices(#digraph{vtab = VTab}) -> ets:select(VTab, [{{'$1', '_'}, [], ['$1']}]).

-spec no_vertices(graph()) -> non_neg_integer().
no_vertices(#digraph{vtab = VTab}) -> ets:info(VTab, size).

-doc "Deletes a vertex and the edges that lead to it and from it.".
-spec del_vertex(graph(), vertex()) -> true.
del_vertex(#digraph{vtab = VTab, ntab = NTab} = Graph, Vertex) ->
    del_edges(Graph, in_edges(Graph, Vertex) ++ out_edges(Graph, Vertex)),
    ets:delete(NTab, {in, Vertex}),
    ets:delete(NTab, {out, Vertex}),
    ets:delete(VTab, Vertex).

-spec del_vertices(graph(), [vertex()]) -> true.
del_vertices(Graph, Vertices) ->
    lists:foreach(fun(Vertex) -> del_vertex(Graph, Vertex) end, Vertices),
    true.

-doc "The vertices that no edge leads to.".
-spec source_vertices(graph()) -> [vertex()].
source_vertices(Graph) -> [Vertex || Vertex <- vertices(Graph), in_edges(Graph, Vertex) =:= []].

-doc "The vertices that no edge leads away from.".
-spec sink_vertices(graph()) -> [vertex()].
sink_vertices(Graph) -> [Vertex || Vertex <- vertices(Graph), out_edges(Graph, Vertex) =:= []].

%% -- Edges ---------------------------------------------------------------------------------------

-doc "Adds an edge that is made up, `['$e' | N]`.".
-spec add_edge(graph(), vertex(), vertex()) -> edge() | {error, add_edge_err_rsn()}.
add_edge(Graph, From, To) -> add_edge(Graph, From, To, []).

-spec add_edge(graph(), vertex(), vertex(), label()) -> edge() | {error, add_edge_err_rsn()}.
add_edge(Graph, From, To, Label) ->
    add_edge(Graph, ['$e' | next_number(Graph, '$eid')], From, To, Label).

-doc """
Adds an edge, or changes its label. In an acyclic graph no edge can be added that would make a cycle.
""".
-spec add_edge(graph(), edge(), vertex(), vertex(), label()) -> edge() | {error, add_edge_err_rsn()}.
add_edge(#digraph{vtab = VTab} = Graph, Edge, From, To, Label) ->
    case {ets:member(VTab, From), ets:member(VTab, To)} of
        {true, true} ->
            case edge(Graph, Edge) of
                {Edge, From, To, _} -> insert_edge(Graph, Edge, From, To, Label);
                {Edge, _, _, _} -> {error, {bad_edge, [From, To]}};
                false -> new_edge(Graph, Edge, From, To, Label)
            end;
        {false, _} ->
            {error, {bad_vertex, From}};
        {true, false} ->
            {error, {bad_vertex, To}}
    end.

new_edge(#digraph{cyclic = true} = Graph, Edge, From, To, Label) ->
    insert_edge(Graph, Edge, From, To, Label);
new_edge(_Graph, _Edge, Vertex, Vertex, _Label) ->
    {error, {bad_edge, [Vertex, Vertex]}};
new_edge(Graph, Edge, From, To, Label) ->
    case get_path(Graph, To, From) of
        false -> insert_edge(Graph, Edge, From, To, Label);
        Path -> {error, {bad_edge, Path}}
    end.

insert_edge(#digraph{etab = ETab, ntab = NTab}, Edge, From, To, Label) ->
    ets:insert(NTab, [{{out, From}, Edge}, {{in, To}, Edge}]),
    ets:insert(ETab, {Edge, From, To, Label}),
    Edge.

-spec edge(graph(), edge()) -> {edge(), vertex(), vertex(), label()} | false.
edge(#digraph{etab = ETab}, Edge) ->
    case ets:lookup(ETab, Edge) of
        [Found] -> Found;
        [] -> false
    end.

-spec edges(graph()) -> [edge()].
edges(#digraph{etab = ETab}) -> ets:select(ETab, [{{'$1', '_', '_', '_'}, [], ['$1']}]).

-doc "The edges that lead to a vertex and from it.".
-spec edges(graph(), vertex()) -> [edge()].
edges(Graph, Vertex) -> in_edges(Graph, Vertex) ++ out_edges(Graph, Vertex).

-spec no_edges(graph()) -> non_neg_integer().
no_edges(#digraph{etab = ETab}) -> ets:info(ETab, size).

-spec out_edges(graph(), vertex()) -> [edge()].
out_edges(#digraph{ntab = NTab}, Vertex) -> seconds(NTab, {out, Vertex}).

-spec in_edges(graph(), vertex()) -> [edge()].
in_edges(#digraph{ntab = NTab}, Vertex) -> seconds(NTab, {in, Vertex}).

seconds(Table, Key) -> [Edge || {_, Edge} <- ets:lookup(Table, Key)].

-spec out_neighbours(graph(), vertex()) -> [vertex()].
out_neighbours(#digraph{etab = ETab} = Graph, Vertex) ->
    [ets:lookup_element(ETab, Edge, 3) || Edge <- out_edges(Graph, Vertex)].

-spec in_neighbours(graph(), vertex()) -> [vertex()].
in_neighbours(#digraph{etab = ETab} = Graph, Vertex) ->
    [ets:lookup_element(ETab, Edge, 2) || Edge <- in_edges(Graph, Vertex)].

-spec out_degree(graph(), vertex()) -> non_neg_integer().
out_degree(Graph, Vertex) -> length(out_edges(Graph, Vertex)).

-spec in_degree(graph(), vertex()) -> non_neg_integer().
in_degree(Graph, Vertex) -> length(in_edges(Graph, Vertex)).

-spec del_edge(graph(), edge()) -> true.
del_edge(#digraph{etab = ETab, ntab = NTab} = Graph, Edge) ->
    case edge(Graph, Edge) of
        {_, From, To, _} ->
            ets:delete_object(NTab, {{out, From}, Edge}),
            ets:delete_object(NTab, {{in, To}, Edge}),
            ets:delete(ETab, Edge);
        false ->
            true
    end.

-spec del_edges(graph(), [edge()]) -> true.
del_edges(Graph, Edges) ->
    lists:foreach(fun(Edge) -> del_edge(Graph, Edge) end, Edges),
    true.

-doc "Deletes edges until no path leads from one vertex to another: all those of a path, again and again.".
-spec del_path(graph(), vertex(), vertex()) -> true.
del_path(Graph, From, To) ->
    case get_path(Graph, From, To) of
        false ->
            true;
        Path ->
            del_steps(Graph, Path),
            del_path(Graph, From, To)
    end.

del_steps(Graph, [From | [To | _] = Path]) ->
    del_edges(Graph, [Edge || Edge <- out_edges(Graph, From), element(3, edge(Graph, Edge)) =:= To]),
    del_steps(Graph, Path);
del_steps(_Graph, [_]) ->
    ok.

%% -- Paths ---------------------------------------------------------------------------------------

-doc "The vertices of a path that visits none of them twice; depth first.".
-spec get_path(graph(), vertex(), vertex()) -> [vertex(), ...] | false.
get_path(Graph, From, To) ->
    path(Graph, [{[From], out_neighbours(Graph, From)}], To, #{From => []}).

%% A stack of paths, the last vertex first, each with the neighbours of that which have not been tried.
path(_Graph, [{Path, [To | _]} | _], To, _Visited) ->
    lists:reverse(Path, [To]);
path(Graph, [{Path, [Vertex | Others]} | Stack], To, Visited) ->
    case Visited of
        #{Vertex := _} ->
            path(Graph, [{Path, Others} | Stack], To, Visited);
        #{} ->
            Next = {[Vertex | Path], out_neighbours(Graph, Vertex)},
            path(Graph, [Next, {Path, Others} | Stack], To, Visited#{Vertex => []})
    end;
path(Graph, [{_Path, []} | Stack], To, Visited) ->
    path(Graph, Stack, To, Visited);
path(_Graph, [], _To, _Visited) ->
    false.

-doc "A cycle through a vertex; one edge that leads back to it makes `[Vertex]`.".
-spec get_cycle(graph(), vertex()) -> [vertex(), ...] | false.
get_cycle(Graph, Vertex) ->
    Neighbours = out_neighbours(Graph, Vertex),
    Others = [Other || Other <- Neighbours, Other =/= Vertex],
    case path(Graph, [{[Vertex], Others}], Vertex, #{Vertex => []}) of
        false ->
            case length(Others) < length(Neighbours) of
                true -> [Vertex];
                false -> false
            end;
        Cycle ->
            Cycle
    end.

-doc "A path with as few edges as possible; breadth first.".
-spec get_short_path(graph(), vertex(), vertex()) -> [vertex(), ...] | false.
get_short_path(Graph, From, To) ->
    Edges = [{From, Vertex} || Vertex <- out_neighbours(Graph, From)],
    short_path(Graph, Edges, [], From, To, #{}).

-doc "A cycle with as few edges as possible; one edge makes `[Vertex, Vertex]`.".
-spec get_short_cycle(graph(), vertex()) -> [vertex(), ...] | false.
get_short_cycle(Graph, Vertex) -> get_short_path(Graph, Vertex, Vertex).

%% The edges to follow, and from where each vertex has been reached for the first time.
short_path(_Graph, [{Last, To} | _], _Next, From, To, Reached) ->
    way(Last, From, Reached, [To]);
short_path(Graph, [{Parent, Vertex} | Edges], Next, From, To, Reached) when
    Vertex =/= From, not is_map_key(Vertex, Reached)
->
    More = [{Vertex, Other} || Other <- out_neighbours(Graph, Vertex)],
    short_path(Graph, Edges, lists:reverse(More, Next), From, To, Reached#{Vertex => Parent});
short_path(Graph, [_ | Edges], Next, From, To, Reached) ->
    short_path(Graph, Edges, Next, From, To, Reached);
short_path(_Graph, [], [], _From, _To, _Reached) ->
    false;
short_path(Graph, [], Next, From, To, Reached) ->
    short_path(Graph, lists:reverse(Next), [], From, To, Reached).

way(From, From, _Reached, Path) -> [From | Path];
way(Vertex, From, Reached, Path) -> way(map_get(Vertex, Reached), From, Reached, [Vertex | Path]).
