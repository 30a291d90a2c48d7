%%% Macros with arguments, chosen by the number of arguments; a name without arguments is another one.
-module(macros_with_arguments).

-export([main/1]).

-define(add(A, B), (A + B)).
-define(add(A), ?add(A, 1)).
-define(add, add_is_an_atom).
-define(NONE(), none).
-define(PAIR(X), {X, X}).
-define(CALL(F, Args), F Args).
-define(IF(C, T, E), case C of true -> T; false -> E end).
-define(EMPTY(X), [X]).
-define(APPLY(M), M(2)).
-define(TWICE(X), ?PAIR(?PAIR(X))).
-define(body, show(in_body), ).

main(_) ->
    show(?add(1, 2)),
    show(?add(5)),
    show(?add),
    show(?NONE()),
    show(?PAIR([a, b, {c, d}])),

    show(?CALL(max, (3, 4))),
    show(?IF(true, ?PAIR(yes), no)),
    show(?IF(begin X = 1, X > 2 end, big, small)),
    show(?EMPTY(fun(A, B) -> {A, B} end) =/= []),
    show(?APPLY(-)),
    show(?TWICE(1)),
    ?body
    show(?add(?add(1, 1), ?add(2))),
    show(?add(case {1, 2} of {A1, _} -> A1 end, 10)).

show(Term) -> io:format("~w~n", [Term]).

%% expect: 3
%% expect: 6
%% expect: add_is_an_atom
%% expect: none
%% expect: {[a,b,{c,d}],[a,b,{c,d}]}
%% expect: 4
%% expect: {yes,yes}
%% expect: small
%% expect: true
%% expect: -2
%% expect: {{1,1},{1,1}}
%% expect: in_body
%% expect: 5
%% expect: 11
