%%% Constants as guards, self() and node() in guards, and calls with erlang: in front.
-module(constants_and_calls).

-export([main/1]).

main(_) ->
    show([constant(N) || N <- [1, 2, 3, 4]]),
    show([where(X) || X <- [self(), node(), other]]),
    show([qualified(X) || X <- [[], [1], {1}, 1, a]]),
    show([number(X) || X <- [-3, 2.7, 7, a]]).

constant(1) when true -> one;
constant(2) when false -> never;
constant(3) when 1 -> never;
constant(4) when not_true; true -> four;
constant(_) -> other.

where(X) when X =:= self() -> self;
where(X) when X =:= node() -> node;
where(X) when node(X) =:= node() -> never;
where(_) -> neither.

qualified(X) when erlang:is_list(X), erlang:length(X) =:= 1 -> list;
qualified(X) when erlang:element(1, X) =:= 1 -> tuple;
qualified(X) when erlang:'+'(X, 1) =:= 2 -> sum;
qualified(X) when erlang:'=:='(X, a) -> atom;
qualified(_) -> none.

number(X) when abs(X) =:= 3, trunc(X) =:= -3 -> minus_three;
number(X) when round(X) =:= 3, floor(X) =:= 2, ceil(X) =:= 3 -> rounded;
number(X) when X rem 4 =:= 3, X div 4 =:= 1, X band 3 =:= 3, X bsl 1 =:= 14 -> seven;
number(_) -> none.

show(Term) -> io:format("~w~n", [Term]).

%% expect: [one,other,other,four]
%% expect: [self,node,neither]
%% expect: [none,list,tuple,sum,atom]
%% expect: [minus_three,rounded,seven,none]
