%%% `R#r{f = V}` is a new record; the old one stays as it is.
-module(update).

-export([main/1]).

-record(r, {a = 1, b = 2, c = 3, d = 4}).

main(_) ->
    R = #r{},
    show(R#r{}),
    show(R#r{a = x}),
    show(R#r{d = x, b = y}),
    show(R#r{d = R#r.a, a = R#r.d, c = R#r.b, b = R#r.c}),
    show(R#r{a = 10}#r{a = 20, b = 30}),
    show(R#r{a = (R#r.a) + 1, b = R#r{a = inner}}),
    show(R),
    show(lists:foldl(fun(N, Old) -> Old#r{a = N, b = Old#r.a} end, R, [5, 6, 7])),
    [show(catch Bad#r{a = 1}) || Bad <- [r, {r, 1, 2, 3}, {s, 1, 2, 3, 4}, [], #{}]],
    show(catch (id({s}))#r{a = 1, b = 2}),
    show(catch (id({s}))#r{}),
    show(catch R#r{a = 1 + id(x), b = id(2)}),
    show(catch R#r{a = [id(1)], b = 1 + id(x)}).

id(X) -> X.

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% expect: {r,1,2,3,4}
%% expect: {r,x,2,3,4}
%% expect: {r,1,y,3,x}
%% expect: {r,4,3,2,1}
%% expect: {r,20,30,3,4}
%% expect: {r,2,{r,inner,2,3,4},3,4}
%% expect: {r,1,2,3,4}
%% expect: {r,7,6,3,4}
%% expect: {badrecord,r}
%% expect: {badrecord,{r,1,2,3}}
%% expect: {badrecord,{s,1,2,3,4}}
%% expect: {badrecord,[]}
%% expect: {badrecord,#{}}
%% expect: {badrecord,{s}}
%% expect: {badrecord,{s}}
%% expect: badarith
%% expect: badarith
