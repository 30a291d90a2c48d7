%%% Patterns and guards of catch clauses; what none matches goes on.
-module(handler_guards_and_patterns).

-export([main/1]).

main(_) ->
    [io:format("~w: ~w~n", [X, caught(fun() -> handle(X) end)])
     || X <- [{error, {code, 5}}, {error, {code, 50}}, {throw, [1, 2]}, {throw, []}, {exit, normal},
              {exit, {shutdown, x}}, {error, other}]],
    ok.

handle({Class, Reason}) ->
    try
        erlang:Class(Reason)
    catch
        error:{code, N} when N < 10 -> {small, N};
        throw:[H | _] -> {head, H};
        exit:Why when Why =:= normal; element(1, Why) =:= shutdown -> {clean, Why}
    end.

caught(Function) ->
    try Function() catch Class:Reason -> {passed_on, Class, Reason} end.

%% expect: {error,{code,5}}: {small,5}
%% expect: {error,{code,50}}: {passed_on,error,{code,50}}
%% expect: {throw,[1,2]}: {head,1}
%% expect: {throw,[]}: {passed_on,throw,[]}
%% expect: {exit,normal}: {clean,normal}
%% expect: {exit,{shutdown,x}}: {clean,{shutdown,x}}
%% expect: {error,other}: {passed_on,error,other}
