%%% A generator over what is no proper list is {bad_generator, Term}.
-module(bad_generators).

-export([main/1]).

main(_) ->
    [io:format("~w~n", [caught(fun() -> [X || X <- Bad] end)])
     || Bad <- [a, 1, {}, #{}, [1 | 2], [1, 2 | tail]]],
    io:format("~w~n", [caught(fun() -> [{X, Y} || X <- [1, 2], Y <- X] end)]),
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: {error,{bad_generator,a}}
%% expect: {error,{bad_generator,1}}
%% expect: {error,{bad_generator,{}}}
%% expect: {error,{bad_generator,#{}}}
%% expect: {error,{bad_generator,2}}
%% expect: {error,{bad_generator,tail}}
%% expect: {error,{bad_generator,1}}
