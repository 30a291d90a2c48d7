%%% Terms a million deep are written and read.
-module(external_terms).

-export([main/1]).

-define(DEPTH, 1000000).

main(_) ->
    lists:foreach(fun check/1, [fun(T) -> [T] end, fun(T) -> {T} end, fun(T) -> #{k => T} end,
                                fun(T) -> #{T => v} end, fun(T) -> [a | T] end, fun(T) -> [T | a] end,
                                fun(T) -> fun() -> T end end]).

check(Wrap) ->
    Term = nest(?DEPTH, Wrap, []),
    Binary = term_to_binary(Term),
    Read = binary_to_term(Binary),
    %% Comparing the funs would take their identity for all.
    io:format("~w ~w~n", [is_function(Term) orelse Read =:= Term, term_to_binary(Read) =:= Binary]).

nest(0, _, Term) -> Term;
nest(N, Wrap, Term) -> nest(N - 1, Wrap, Wrap(Term)).

%% expect: true true
%% expect: true true
%% expect: true true
%% expect: true true
%% expect: true true
%% expect: true true
%% expect: true true
