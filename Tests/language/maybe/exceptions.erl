%%% Exceptions go through a block; `=` in it still fails with badmatch.
-module(exceptions).

-export([main/1]).

main(_) ->
    show(catch maybe ok = id(no), done else no -> never end),
    show(catch maybe ok ?= throw(thrown), done end),
    show(try maybe ok ?= id(left), done end of left -> of_left catch _:_ -> caught end),
    show(maybe
             ok ?= try id(no) catch _:_ -> caught end,
             done
         else
             no -> else_no
         end),
    show(maybe try 1 / id(0) catch error:badarith -> inside end end),
    show(try maybe ok ?= id(no) end after io:format("after~n") end),
    ok.

id(X) -> X.

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% recorded: by hand (part of the language by default since OTP 27)
%% expect: {badmatch,no}
%% expect: thrown
%% expect: of_left
%% expect: else_no
%% expect: inside
%% expect: after
%% expect: no
