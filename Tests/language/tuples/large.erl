%%% Tuples of 100,000 elements: built, updated, taken apart, compared.
-module(large).

-export([main/1]).

main(_) ->
    List = lists:seq(1, 100000),
    Tuple = list_to_tuple(List),
    io:format("~w ~w~n", [tuple_size(Tuple), element(77777, Tuple)]),
    Changed = setelement(100000, Tuple, last),
    io:format("~w ~w ~w~n", [element(100000, Changed), element(100000, Tuple), Changed > Tuple]),
    io:format("~w~n", [tuple_to_list(Tuple) =:= List]),
    io:format("~w~n", [lists:last(tuple_to_list(Changed))]),
    ok.

%% expect: 100000 77777
%% expect: last 100000 true
%% expect: true
%% expect: last
