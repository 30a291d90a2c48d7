%%% What leaves the block is matched by the clauses after `else`; if none takes it, that is an
%%% else_clause error.
-module(else_clauses).

-export([main/1]).

main(_) ->
    show([area(Shape) || Shape <- [{square, 2}, {circle, 1}, {square, x}, {square, -1}, none]]),
    show(catch area({other, 1})),
    show(maybe ok ?= error, 1 else error -> 2 end),
    %% The value of the last expression is not looked at by the clauses.
    show(maybe ok ?= ok, error else error -> wrong end),
    show(maybe error else error -> wrong end),
    show(catch maybe ok ?= 1, 2 else 3 -> 4 end).

area(Shape) ->
    maybe
        {Kind, Size} ?= Shape,
        true ?= Kind =:= square orelse Kind,
        {ok, Number} ?= positive(Size),
        {area, Number * Number}
    else
        none -> nothing;
        {error, {not_positive, N}} when is_number(N) -> {negative, N};
        {error, Reason} -> Reason;
        circle -> round
    end.

positive(N) when is_number(N), N > 0 -> {ok, N};
positive(N) -> {error, {not_positive, N}}.

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% recorded: by hand (part of the language by default since OTP 27)
%% expect: [{area,4},round,{not_positive,x},{negative,-1},nothing]
%% expect: {else_clause,other}
%% expect: 2
%% expect: error
%% expect: error
%% expect: {else_clause,1}
