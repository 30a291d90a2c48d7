%%% Funs in lists, tuples, maps, messages and the process dictionary.
-module(sent_and_stored).

-export([main/1]).

main(_) ->
    Table = #{add => fun(A, B) -> A + B end, sub => fun(A, B) -> A - B end,
              max => fun erlang:max/2},
    io:format("~w~n", [[(maps:get(Op, Table))(7, 3) || Op <- [add, sub, max]]]),
    Parent = self(),
    N = 10,
    spawn(fun() -> receive F -> Parent ! {result, F(5)} end end) ! fun(X) -> X * N end,
    receive {result, R} -> io:format("~w~n", [R]) end,
    put(handler, fun(X) -> {handled, X} end),
    io:format("~w~n", [(get(handler))(x)]),
    {F1, [F2]} = {fun() -> 1 end, [fun() -> 2 end]},
    io:format("~w~n", [F1() + F2()]),
    ok.

%% expect: [10,4,7]
%% expect: 50
%% expect: {handled,x}
%% expect: 3
