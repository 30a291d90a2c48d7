%%% is_record/2 and is_record/3, as guards and as functions, with names known and not known.
-module(is_record).

-export([main/1]).

-record(r, {a, b}).
-record(empty, {}).

main(_) ->
    Terms = [#r{}, #empty{}, {r}, {r, 1}, {r, 1, 2}, {r, 1, 2, 3}, r, [r], {}, {empty}, {"r", 1, 2}],
    show([two(T) || T <- Terms]),
    show([three(T) || T <- Terms]),
    show([four(T) || T <- Terms]),
    show([is_record(T, r) || T <- Terms]),
    show([is_record(T, r, 3) || T <- Terms]),
    show([is_record(T, r, 2) || T <- Terms]),
    show([erlang:is_record(T, r) || T <- Terms]),
    show([T || T <- Terms, is_record(T, empty)]),
    show([case is_record(T, r) of true -> yes; false -> no end || T <- Terms]),
    show([not is_record(T, r) || T <- Terms]),
    Name = id(r),
    show([is_record(T, Name) || T <- Terms]),
    show([is_record(T, Name, 4) || T <- Terms]),
    show(is_record(element(1, {#r{}}), r)),
    show(catch is_record(#r{}, id("r"))),
    show(catch is_record(#r{}, r, id(x))),
    show(catch is_record(#r{}, r, id(-1))),
    show((fun is_record/3)(#r{}, r, 3)).

two(T) when is_record(T, r) -> yes;
two(T) when is_record(T, empty) -> empty;
two(_) -> no.

three(T) when is_record(T, r, 3) -> yes;
three(T) when is_record(T, r, 2); is_record(T, r, 1) -> smaller;
three(_) -> no.

four(T) when is_record(element(1, {T}), r), not is_record(T, empty) -> yes;
four(T) when is_record(hd(T), r) -> list;
four(T) when is_record(T, r) orelse is_atom(T) -> atom;
four(_) -> no.

id(X) -> X.

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% expect: [yes,empty,no,no,yes,no,no,no,no,empty,no]
%% expect: [yes,no,smaller,smaller,yes,no,no,no,no,no,no]
%% expect: [yes,no,no,no,yes,no,atom,no,no,no,no]
%% expect: [true,false,false,false,true,false,false,false,false,false,false]
%% expect: [true,false,false,false,true,false,false,false,false,false,false]
%% expect: [false,false,false,true,false,false,false,false,false,false,false]
%% expect: [true,false,false,false,true,false,false,false,false,false,false]
%% expect: [{empty},{empty}]
%% expect: [yes,no,no,no,yes,no,no,no,no,no,no]
%% expect: [false,true,true,true,false,true,true,true,true,true,true]
%% expect: [true,false,true,true,true,true,false,false,false,false,false]
%% expect: [false,false,false,false,false,true,false,false,false,false,false]
%% expect: true
%% expect: badarg
%% expect: badarg
%% expect: false
%% expect: true
