%%% A new record's fields are evaluated in the order of the definition; an update's new values in the
%%% order of the text, and before the record.
-module(evaluation_order).

-export([main/1]).

-record(r, {a, b = note(default), c}).

main(_) ->
    show(#r{c = note(1), a = note(2)}),
    show(#r{c = note(1), b = note(b), a = note(2)}),
    show(#r{_ = note(each), b = 1}),
    show((note(#r{b = 0}))#r{c = note(3), a = note(4)}),
    show((note(#r{b = 0}))#r{c = 5}),
    show(catch (note(none))#r{c = note(6), a = note(7)}),
    show(catch (note(none))#r{c = note(8)}),
    show(catch (note(none))#r{}).

note(Term) ->
    io:format("note ~w~n", [Term]),
    Term.

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% expect: note 2
%% expect: note default
%% expect: note 1
%% expect: {r,2,default,1}
%% expect: note 2
%% expect: note b
%% expect: note 1
%% expect: {r,2,b,1}
%% expect: note each
%% expect: note each
%% expect: {r,each,1,each}
%% expect: note 3
%% expect: note 4
%% expect: note {r,undefined,0,undefined}
%% expect: {r,4,0,3}
%% expect: note {r,undefined,0,undefined}
%% expect: {r,undefined,0,5}
%% expect: note 6
%% expect: note 7
%% expect: note none
%% expect: {badrecord,none}
%% expect: note 8
%% expect: note none
%% expect: {badrecord,none}
%% expect: note none
%% expect: {badrecord,none}
