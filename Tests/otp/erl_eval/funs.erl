%% Interpreted funs have up to 20 arguments and remember the variables around them.
-module(funs).
-export([main/1]).

main(_) ->
    [arity(Arity) || Arity <- lists:seq(0, 20)],
    F = value("X = 1, fun(A) -> {X, A} end."),
    {fun_data, Bindings, Clauses} = erl_eval:fun_data(F),
    io:format("~p~n~ts~n", [erl_eval:bindings(Bindings), text(Clauses)]),
    G = value("fun Loop(0) -> ok; Loop(N) -> Loop(N - 1) end."),
    {named_fun_data, _, Name, _} = erl_eval:fun_data(G),
    io:format("~p ~p ~p~n", [Name, G(3), erl_eval:fun_data(fun lists:map/2)]),
    ok.

arity(Arity) ->
    Names = lists:join(", ", ["A" ++ integer_to_list(N) || N <- lists:seq(1, Arity)]),
    F = value(lists:append(["fun(", lists:append(Names), ") -> [", lists:append(Names), "] end."])),
    Arguments = lists:seq(1, Arity),
    true = is_function(F, Arity),
    Arguments = apply(F, Arguments),
    io:format("~p ", [length(Arguments)]).

value(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Expressions} = erl_parse:parse_exprs(Tokens),
    {value, Value, _} = erl_eval:exprs(Expressions, #{}, none),
    Value.

text(Clauses) ->
    lists:flatten(erl_pp:expr({'fun', 1, {clauses, Clauses}})).

%% expect: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 [{'X',1}]
%% expect: fun(A) ->
%% expect:        {X, A}
%% expect: end
%% expect: 'Loop' ok false
