%%% A default is evaluated each time a record is made, with funs and comprehensions in it.
-module(defaults_with_code).

-export([main/1]).

-record(counted, {n = next(), list = [X * 2 || X <- [1, 2, 3]], f = fun(X) -> X + 1 end}).
-record(outer, {inner = #counted{n = 0}, map = #{key => #counted{n = -1}}}).
-record(choice, {v = case next() rem 2 of 1 -> odd; 0 -> even end}).

main(_) ->
    A = #counted{},
    B = #counted{},
    io:format("~w ~w~n", [A#counted.n, B#counted.n]),
    io:format("~w~n", [A#counted.list]),
    X = 5,
    io:format("~w ~w~n", [X, (B#counted.f)(10)]),
    O = #outer{},
    io:format("~w~n", [O#outer.inner#counted.n]),
    io:format("~w~n", [(maps:get(key, O#outer.map))#counted.n]),
    io:format("~w ~w~n", [#choice{}, #choice{v = none}]),
    io:format("~w~n", [#choice{}]).

next() ->
    N = case get(counter) of undefined -> 1; Old -> Old + 1 end,
    put(counter, N),
    N.

%% expect: 1 2
%% expect: [2,4,6]
%% expect: 5 11
%% expect: 0
%% expect: -1
%% expect: {choice,odd} {choice,none}
%% expect: {choice,even}
