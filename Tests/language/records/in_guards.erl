%%% In a guard a record that is none makes the whole guard fail, also inside an `orelse`.
-module(in_guards).

-export([main/1]).

-record(r, {a = 1, b}).
-record(s, {r = #r{}}).

main(_) ->
    Terms = [#r{}, #r{a = 2}, #s{}, {r, 1}, r, #s{r = none}],
    show([access(T) || T <- Terms]),
    show([alternative(T) || T <- Terms]),
    show([negated(T) || T <- Terms]),
    show([sequence(T) || T <- Terms]),
    show([nested(T) || T <- Terms]),
    show([construct(T) || T <- Terms]),
    show([index(T) || T <- Terms]),
    show([T || T <- Terms, T#r.a =:= 1]),
    show([T || T <- Terms, T#r.a =:= 1 orelse true]),
    show([if T#r.a > 1 -> yes; true -> no end || T <- Terms]).

access(R) when R#r.a =:= 1 -> yes;
access(_) -> no.

alternative(R) when R#r.a =:= 1 orelse is_tuple(R) -> yes;
alternative(_) -> no.

negated(R) when not (R#r.a =:= 1) -> yes;
negated(_) -> no.

sequence(R) when R#r.a =:= 2; R =:= r -> yes;
sequence(_) -> no.

nested(S) when S#s.r#r.a =:= 1 -> yes;
nested(_) -> no.

construct(R) when R =:= #r{} -> yes;
construct(R) when R =:= #r{a = 2} -> two;
construct(_) -> no.

index(R) when element(#r.a, R) =:= 1 -> yes;
index(_) -> no.

show(Term) -> io:format("~w~n", [Term]).

%% expect: [yes,no,no,no,no,no]
%% expect: [yes,yes,no,no,no,no]
%% expect: [no,yes,no,no,no,no]
%% expect: [no,yes,no,no,yes,no]
%% expect: [no,no,yes,no,no,no]
%% expect: [yes,two,no,no,no,no]
%% expect: [yes,no,no,yes,no,no]
%% expect: [{r,1,undefined}]
%% expect: [{r,1,undefined},{r,2,undefined}]
%% expect: [no,yes,no,no,no,no]
