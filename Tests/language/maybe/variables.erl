%%% Variables bound before a `?=` that leaves the block keep their values in funs and messages; those
%%% of the surroundings are compared.
-module(variables).

-export([main/1]).

main(_) ->
    X = 1,
    show(maybe {X, Y} ?= {1, 2}, Y end),
    show(maybe {X, Y1} ?= {2, 3}, Y1 end),
    show(maybe {Z, Z} ?= {4, 4}, Z end),
    show(maybe {Q, Q} ?= {4, 5}, Q end),
    show(maybe #{a := V} ?= #{a => X}, F = fun() -> V + X end, F() end),
    show([receive_one() || _ <- [1, 2]]).

receive_one() ->
    self() ! {message, get(n)},
    put(n, got),
    maybe
        got ?= receive {message, M} -> M after 1000 -> timeout end,
        found
    else
        undefined -> first
    end.

show(Term) -> io:format("~w~n", [Term]).

%% recorded: by hand (part of the language by default since OTP 27)
%% expect: 2
%% expect: {2,3}
%% expect: 4
%% expect: {4,5}
%% expect: 2
%% expect: [first,found]
