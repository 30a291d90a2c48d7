%%% A `?=` leaves the innermost block that it stands in.
-module(nested).

-export([main/1]).

main(_) ->
    show([outer(A, B) || A <- [ok, no], B <- [ok, no]]),
    show(in_clauses(fail)),
    show([in_fun(X) || X <- [1, 2]]),
    show(maybe ok ?= maybe ok ?= inner, 1 else inner -> ok end, done end),
    show(maybe ok ?= maybe ok ?= inner, 1 end, done else inner -> passed_on end).

outer(A, B) ->
    maybe
        Inner = maybe ok ?= B, inner else Other -> {inner, Other} end,
        ok ?= A,
        {Inner, outer}
    else
        Left -> {outer, Left}
    end.

%% A block in an else clause, and one in a case within a block.
in_clauses(X) ->
    maybe
        ok ?= X
    else
        fail ->
            maybe
                {ok, Y} ?= {ok, 1},
                case Y of
                    1 -> maybe 2 ?= Y, two end;
                    _ -> other
                end
            else
                Z -> {not_reached, Z}
            end
    end.

in_fun(X) ->
    maybe
        F = fun(Y) -> maybe 1 ?= Y, one else N -> {other, N} end end,
        one ?= F(X),
        found
    end.

show(Term) -> io:format("~w~n", [Term]).

%% recorded: by hand (part of the language by default since OTP 27)
%% expect: [{inner,outer},{{inner,no},outer},{outer,no},{outer,no}]
%% expect: 1
%% expect: [found,{other,2}]
%% expect: done
%% expect: passed_on
