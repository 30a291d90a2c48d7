%%% A record in a pattern binds and compares the fields that are named.
-module(patterns).

-export([main/1]).

-record(p, {name, age, phone = none}).
-record(q, {p = #p{}, rest}).

main(_) ->
    P = #p{name = joe, age = 42},
    #p{name = Name, age = Age} = P,
    show({Name, Age}),
    #p{} = P,
    #p{age = Age} = P,
    #q{p = #p{name = N, _ = Same}, rest = [#p{phone = H} | _]} =
        #q{p = #p{name = n, age = s, phone = s}, rest = [P]},
    show({N, Same, H}),
    [show(classify(X)) || X <- [P, P#p{age = 7}, #q{}, #q{p = P}, #q{rest = #q{}}, {p, 1, 2}, p]],
    show(catch begin #p{name = other} = P, ok end),
    #p{name = A} = B = P,
    show({A, B =:= P}),
    show((fun(#p{name = X, phone = X}) -> {same, X}; (#p{}) -> different end)(P)),
    show((fun(#p{name = X, phone = X}) -> {same, X}; (#p{}) -> different end)(P#p{phone = joe})),
    self() ! #q{p = 2},
    self() ! #p{name = 1},
    show(receive #p{name = M} -> M end),
    show(receive #q{} = Q -> Q#q.p end).

classify(#p{age = Age}) when Age > 17 -> adult;
classify(#p{}) -> child;
classify(#q{p = #p{name = undefined}, rest = #q{}}) -> nested;
classify(#q{p = #p{name = undefined}}) -> unnamed;
classify(#q{}) -> named;
classify(_) -> none.

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% expect: {joe,42}
%% expect: {n,s,none}
%% expect: adult
%% expect: child
%% expect: unnamed
%% expect: named
%% expect: nested
%% expect: none
%% expect: none
%% expect: {badmatch,{p,joe,42,none}}
%% expect: {joe,true}
%% expect: different
%% expect: {same,joe}
%% expect: 1
%% expect: 2
