%%% `_ = Value` stands for all fields that are not named, in expressions and in patterns.
-module(wildcard_fields).

-export([main/1]).

-record(r, {a, b = 2, c}).

main(_) ->
    show(#r{_ = '_'}),
    show(#r{b = x, _ = '_'}),
    show(#r{a = 1, b = 2, c = 3, _ = '_'}),
    show([is_match(X) || X <- [#r{a = 1, b = 1, c = 1}, #r{a = 0, b = 1, c = 1}, #r{a = 0, b = 0}]]),
    show([all_same(X) || X <- [#r{a = 1, b = 1, c = 1}, #r{a = 1, b = 1, c = 2}]]),
    #r{a = F, _ = _} = #r{a = 8},
    show(F).

is_match(#r{a = 0, _ = 1}) -> ones;
is_match(#r{_ = 1}) -> all;
is_match(_) -> no.

all_same(#r{_ = X}) -> {same, X};
all_same(_) -> different.

show(Term) -> io:format("~w~n", [Term]).

%% expect: {r,'_','_','_'}
%% expect: {r,'_',x,'_'}
%% expect: {r,1,2,3}
%% expect: [all,ones,no]
%% expect: [{same,1},different]
%% expect: 8
