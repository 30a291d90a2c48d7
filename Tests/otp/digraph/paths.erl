%% Paths and cycles, in graphs where there is one of them, and checked in random ones where there are many.
-module(paths).
-export([main/1]).

main(_) ->
    G = graph([a, b, c, d, e], [{a, b}, {a, b}, {b, c}, {c, a}, {c, d}, {e, e}]),
    [show([F, X, Y, digraph:F(G, X, Y)])
     || F <- [get_path, get_short_path], {X, Y} <- [{a, d}, {d, a}, {a, a}, {a, b}, {d, d}, {e, e}, {none, a}]],
    [show([F, X, digraph:F(G, X)]) || F <- [get_cycle, get_short_cycle], X <- [a, d, e, none]],
    show([digraph:del_path(G, a, d), digraph:del_path(G, d, a), lists:sort(digraph:edges(G))]),
    lists:foldl(fun(N, Seed) -> random_graph(N, Seed) end, 1, lists:seq(1, 60)).

%% Against the distances by Floyd's algorithm.
random_graph(N, Seed0) ->
    Vertices = lists:seq(1, N rem 8 + 2),
    {Edges, Seed} = edges(N rem 20, length(Vertices), Seed0, []),
    G = graph(Vertices, Edges),
    Distances = distances(Vertices, Edges),
    [begin
         Distance = maps:get({X, Y}, Distances, false),
         Short = digraph:get_short_path(G, X, Y),
         Long = digraph:get_path(G, X, Y),
         true = Distance =:= (Short =/= false andalso length(Short) - 1),
         true = (Long =:= false) =:= (Distance =:= false),
         true = is_path(Short, X, Y, Edges) andalso is_path(Long, X, Y, Edges)
     end || X <- Vertices, Y <- Vertices],
    digraph:delete(G),
    Seed.

distances(Vertices, Edges) ->
    Start = maps:from_list([{Edge, 1} || Edge <- Edges]),
    lists:foldl(fun(Via, Known) ->
        lists:foldl(fun({X, Y}, Known1) ->
            case Known1 of
                #{{X, Via} := D1, {Via, Y} := D2} ->
                    maps:update_with({X, Y}, fun(D) -> min(D, D1 + D2) end, D1 + D2, Known1);
                #{} -> Known1
            end
        end, Known, [{X, Y} || X <- Vertices, Y <- Vertices])
    end, Start, Vertices).

is_path(false, _, _, _) -> true;
is_path([X | _] = Path, X, Y, Edges) ->
    Y = lists:last(Path),
    Steps = lists:zip(lists:droplast(Path), tl(Path)),
    lists:all(fun(Step) -> lists:member(Step, Edges) end, Steps).

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

show(Term) -> io:format("~w~n", [Term]).

%% expect: [get_path,a,d,[a,b,c,d]]
%% expect: [get_path,d,a,false]
%% expect: [get_path,a,a,[a,b,c,a]]
%% expect: [get_path,a,b,[a,b]]
%% expect: [get_path,d,d,false]
%% expect: [get_path,e,e,[e,e]]
%% expect: [get_path,none,a,false]
%% expect: [get_short_path,a,d,[a,b,c,d]]
%% expect: [get_short_path,d,a,false]
%% expect: [get_short_path,a,a,[a,b,c,a]]
%% expect: [get_short_path,a,b,[a,b]]
%% expect: [get_short_path,d,d,false]
%% expect: [get_short_path,e,e,[e,e]]
%% expect: [get_short_path,none,a,false]
%% expect: [get_cycle,a,[a,b,c,a]]
%% expect: [get_cycle,d,false]
%% expect: [get_cycle,e,[e]]
%% expect: [get_cycle,none,false]
%% expect: [get_short_cycle,a,[a,b,c,a]]
%% expect: [get_short_cycle,d,false]
%% expect: [get_short_cycle,e,[e,e]]
%% expect: [get_short_cycle,none,false]
%% expect: [true,true,[['$e'|3],['$e'|5]]]
