%%% A term 1,000,000 deep is written by ~w; ~P stops at its depth.
-module(printed).

-export([main/1]).

main(_) ->
    Lists = nest(1000000, fun(T) -> [T] end, []),
    io:format("~w~n", [iolist_length(io_lib:format("~w", [Lists]))]),
    Tuples = nest(1000000, fun(T) -> {T} end, x),
    io:format("~w~n", [iolist_length(io_lib:format("~w", [Tuples]))]),
    io:format("~P~n", [Tuples, 5]),
    io:format("~W~n", [Lists, 5]),
    ok.

nest(0, _, Term) -> Term;
nest(N, Make, Term) -> nest(N - 1, Make, Make(Term)).

iolist_length(Text) -> length(lists:flatten(Text)).

%% expect: 2000002
%% expect: 2000001
%% expect: {{{{{...}}}}}
%% expect: [[[[[...]]]]]
