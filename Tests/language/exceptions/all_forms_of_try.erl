%%% try with each combination of of, catch and after.
-module(all_forms_of_try).

-export([main/1]).

main(_) ->
    show([plain(X) || X <- [ok, throw, error, exit]]),
    show([with_of(X) || X <- [ok, throw, error]]),
    show([with_after(X) || X <- [ok]]),
    show([everything(X) || X <- [ok, other, throw, error, exit]]),
    show(catch with_after(throw)),
    show(catch of_fails(1)),
    show(nested()),
    show(several_expressions()),
    show(value_of_after()).

plain(X) ->
    try raise(X)
    catch
        thrown -> caught_throw;
        error:bad -> caught_error;
        exit:bye -> caught_exit
    end.

with_of(X) ->
    try raise(X) of
        ok -> of_ok;
        _ -> never
    catch
        throw:T -> {throw, T};
        C:R -> {C, R}
    end.

with_after(X) ->
    try raise(X) after note(X) end.

everything(X) ->
    try raise(X), X of
        ok -> one;
        Y when Y =:= other -> {two, Y}
    catch
        thrown -> three;
        error:R when R =:= bad -> four;
        Class:_:Trace -> {five, Class, is_list(Trace)}
    after
        note({everything, X})
    end.

%% Exceptions in the of part are not caught by the same try.
of_fails(X) ->
    try X of
        1 -> throw(in_of)
    catch
        throw:in_of -> never
    after
        note(of_fails)
    end.

nested() ->
    try
        try throw(inner)
        catch inner -> error(outer)
        after note(inner_after)
        end
    catch
        error:outer -> outer
    after
        note(outer_after)
    end.

several_expressions() ->
    try
        A = 1,
        B = A + 1,
        {A, B}
    of
        {X, Y} when X < Y -> X + Y
    catch
        _:_ -> failed
    end.

value_of_after() ->
    X = try 1 after 2 end,
    X + 1.

raise(throw) -> throw(thrown);
raise(error) -> error(bad);
raise(exit) -> exit(bye);
raise(X) -> X.

note(X) -> io:format("after ~w~n", [X]).

show(Term) -> io:format("~w~n", [Term]).

%% expect: [ok,caught_throw,caught_error,caught_exit]
%% expect: [of_ok,{throw,thrown},{error,bad}]
%% expect: after ok
%% expect: [ok]
%% expect: after {everything,ok}
%% expect: after {everything,other}
%% expect: after {everything,throw}
%% expect: after {everything,error}
%% expect: after {everything,exit}
%% expect: [one,{two,other},three,four,{five,exit,true}]
%% expect: after throw
%% expect: thrown
%% expect: after of_fails
%% expect: in_of
%% expect: after inner_after
%% expect: after outer_after
%% expect: outer
%% expect: 3
%% expect: 2
