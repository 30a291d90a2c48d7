%% A module that names a parse transform runs from source, with the transform from beside it: line
%% numbers are those of the file, and so are the linter's.
-module(partial_application).
-compile({parse_transform, cut}).
-export([main/1]).

main(_) ->
    Double = _ * 2,
    Pair = {_, _},
    io:format("~p~n", [lists:map(Double, [1, 2, 3])]),
    io:format("~p~n", [lists:zipwith(Pair, [a, b], [1, 2])]),
    Add = add(_, 10, _),
    io:format("~p ~p~n", [Add(1, 2), is_function(Add, 2)]),
    io:format("~p~n", [lists:map([0, _], [1, 2])]),
    io:format("~p~n", [lists:map(#{name => _, size => 1}, [x])]),
    io:format("~p~n", [lists:filter(_ > 2, [X || X <- lists:seq(1, 4)])]),
    Compose = fun(F, G) -> fun(X) -> F(G(X)) end end,
    io:format("~p~n", [(Compose(_ + 1, Double))(5)]),
    try
        lists:map(_ / 0, [7])
    catch
        error:badarith:Stacktrace ->
            [{Module, Line} | _] = [{M, proplists:get_value(line, Place)}
                                    || {M, _, _, Place} <- Stacktrace, M =/= erlang],
            io:format("~p ~p~n", [Module, Line])
    end.

add(A, B, C) -> A + B + C.

%% recorded: by hand (escript has transforms compiled before)
%% expect: [2,4,6]
%% expect: [{a,1},{b,2}]
%% expect: 13 true
%% expect: [[0,1],[0,2]]
%% expect: [#{name => x,size => 1}]
%% expect: [3,4]
%% expect: 11
%% expect: partial_application 20
