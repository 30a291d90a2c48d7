%% Lists, sorted and appended ones; options; queries from text; what the transform refuses.
-module(handles).
-export([main/1]).
-include_lib("stdlib/include/qlc.hrl").

main(_) ->
    Pairs = [{b, 1}, {a, 2}, {b, 0}],
    [show(F) || F <- [fun() -> qlc:append([[1, 2], [], [3]]) end, fun() -> qlc:append([1], [2]) end,
                      fun() -> qlc:append([]) end, fun() -> qlc:append([[1], foo]) end,
                      fun() -> qlc:sort([3, 1, 2, 1]) end, fun() -> qlc:sort([3, 1, 2, 1], unique) end,
                      fun() -> qlc:sort([3, 1, 2, 1], [{order, descending}, {unique, true}]) end,
                      fun() -> qlc:sort([3, 1, 2, 1], {order, fun(A, B) -> A > B end}) end,
                      fun() -> qlc:sort([1], foo) end, fun() -> qlc:sort([1], {order, foo}) end, fun() -> qlc:sort(foo) end,
                      fun() -> qlc:keysort(1, Pairs) end, fun() -> qlc:keysort([1, 2], Pairs) end,
                      fun() -> qlc:keysort(2, Pairs, {order, descending}) end, fun() -> qlc:keysort(1, Pairs, unique) end,
                      fun() -> qlc:keysort(0, Pairs) end, fun() -> qlc:keysort(foo, Pairs) end,
                      fun() -> qlc:q([X || X <- [2, 1], X > 0], foo) end, fun() -> foo end,
                      fun() -> qlc:q([X || X <- qlc:sort([2, 1])], [{cache, true}, {max_lookup, 3}, unique]) end]],
    [io:format("~0p~n", [qlc:string_to_handle(Text)])
     || Text <- ["[X || X <- [1]", "[X || X <- [1]]", "foo.", "[X || X <- Y].", "[X || X <- [1], Z].",
                 "[1 || X <- [1], Y <- X].", "[a", "[X || <<X>> <= <<1>>]."]],
    show(fun() -> qlc:string_to_handle("[X + A || X <- L, X > 1].", [], [{'A', 1}, {'L', [1, 2, 3]}]) end),
    show(fun() -> qlc:string_to_handle("[{X, Y} || X <- qlc:q([Z || Z <- [1, 1]]), Y <- [a]].", unique) end),
    show(fun() -> qlc:string_to_handle(foo) end),
    {ok, Tokens, _} = erl_scan:string("qlc:e(qlc:q([X * Y || X <- [1, 2, 3], X =/= 2]))."),
    {ok, Expressions} = erl_parse:parse_exprs(Tokens),
    io:format("~0p~n", [element(2, erl_eval:exprs(Expressions, [{'Y', 10}]))]),
    [io:format("~0p~n", [refused(Text)])
     || Text <- ["f(L) -> qlc:q(L).", "f(L) -> qlc:q([X || X <- L, Y <- [X]]).", "f(B) -> qlc:q([X || <<X>> <= B], unique).",
                 "f(L) -> qlc:q([X || X <- L, Y <- qlc:q([Z || Z <- X])])."]],
    [io:format("~ts~n", [qlc:format_error(Reason)])
     || Reason <- [not_a_query_list_comprehension, {used_generator_variable, 'X'}, binary_generator]],
    [io:format("~ts~n", [qlc:info(Handle)])
     || Handle <- [[1, 2], qlc:append([1], [a]), qlc:sort([b, a], []), qlc:table(fun() -> [] end, [])]].

refused(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text, {1, 1}),
    {ok, Form} = erl_parse:parse_form(Tokens),
    Forms = [{attribute, {1, 1}, file, {"f.erl", 1}}, {attribute, {1, 1}, module, m},
             {attribute, {1, 1}, compile, {parse_transform, qlc}}, {attribute, {1, 1}, export, [{f, 1}]}, Form],
    case compile:forms(Forms, [return]) of
        {error, Errors, _} -> Errors;
        _ -> ok
    end.

show(F) ->
    io:format("~0p~n", [try qlc:e(F()) catch error:Reason -> {error, Reason} end]).

%% expect: [1,2,3]
%% expect: [1,2]
%% expect: []
%% expect: {error,badarg}
%% expect: [1,1,2,3]
%% expect: [1,2,3]
%% expect: [3,2,1]
%% expect: [3,2,1,1]
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: [{a,2},{b,1},{b,0}]
%% expect: [{a,2},{b,0},{b,1}]
%% expect: [{a,2},{b,1},{b,0}]
%% expect: [{a,2},{b,1}]
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: [1,2]
%% expect: {error,qlc,{1,erl_parse,["syntax error before: ",[]]}}
%% expect: {error,qlc,{1,erl_parse,["syntax error before: ",[]]}}
%% expect: {error,qlc,{1,qlc,not_a_query_list_comprehension}}
%% expect: {error,qlc,{1,erl_lint,{unbound_var,'Y'}}}
%% expect: {error,qlc,{1,erl_lint,{unbound_var,'Z'}}}
%% expect: {error,qlc,{1,qlc,{used_generator_variable,'X'}}}
%% expect: {error,qlc,{1,erl_parse,["syntax error before: ",[]]}}
%% expect: {error,qlc,{1,qlc,binary_generator}}
%% expect: [3,4]
%% expect: [{1,a}]
%% expect: {error,badarg}
%% expect: [10,30]
%% expect: [{"f.erl",[{{1,9},qlc,not_a_query_list_comprehension}]}]
%% expect: [{"f.erl",[{{1,35},qlc,{used_generator_variable,'X'}}]}]
%% expect: [{"f.erl",[{{1,27},qlc,binary_generator}]}]
%% expect: [{"f.erl",[{{1,51},qlc,{used_generator_variable,'X'}}]}]
%% expect: argument is not a query list comprehension
%% expect: generated variable 'X' must not be used in list expression
%% expect: cannot handle binary generators
%% expect: "\001\002"
%% expect: qlc:append(["\001", [a]])
%% expect: qlc:sort([b, a], [])
%% expect: '$MOD':'$FUN'()
