%% erl_scan, erl_parse and compile with large and deep texts, tokens and forms.
-module(deep_syntax).
-export([main/1]).

main(_) ->
    Count = 200000,
    Open = lists:duplicate(Count, $[),
    Close = lists:duplicate(Count, $]),
    {ok, Tokens, _} = erl_scan:string(Open ++ Close ++ "."),
    show(length(Tokens)),
    {error, {1, erl_parse, _}} = erl_parse:parse_exprs(Tokens),
    {error, {1, erl_parse, _}} = erl_parse:parse_exprs(lists:sublist(Tokens, Count)),
    %% A list may be as long as it likes.
    {ok, [List]} = erl_parse:parse_exprs(tokens(["[", lists:join(",", lists:duplicate(Count, "1")), "]"])),
    show(length(erl_parse:normalise(List))),
    {ok, [{string, 1, String}]} = erl_parse:parse_exprs(tokens(["\"", lists:duplicate(Count, $x), "\""])),
    show(length(String)),
    %% Deep terms become deep forms, which are looked through in Erlang.
    Deep = lists:foldl(fun(_, Term) -> {Term} end, x, lists:seq(1, Count)),
    Abstract = erl_parse:abstract(Deep),
    show(erl_parse:normalise(Abstract) =:= Deep),
    show(erl_parse:fold_anno(fun(_, N) -> N + 1 end, 0, Abstract)),
    show(length(erl_parse:tokens(Abstract))),
    %% The compiler says that it is too much, and goes on.
    show(element(1, compile:forms(module(Abstract), [return]))),
    Sum = lists:foldl(fun(N, Left) -> {op, 1, '+', Left, {integer, 1, N}} end, {integer, 1, 0},
                      lists:seq(1, Count)),
    show(element(1, compile:forms(module(Sum), [return]))),
    Cells = lists:foldl(fun(N, Tail) -> {cons, 1, {integer, 1, N}, Tail} end, {nil, 1},
                        lists:seq(1, Count)),
    {ok, deep, Binary} = compile:forms(module(Cells), []),
    {module, deep} = code:load_binary(deep, "deep.erl", Binary),
    show(length(deep:f())).

tokens(Text) ->
    {ok, Tokens, _} = erl_scan:string(lists:flatten([Text, "."])),
    Tokens.

module(Expr) ->
    [{attribute, 1, module, deep}, {attribute, 1, export, [{f, 0}]},
     {function, 1, f, 0, [{clause, 1, [], [], [Expr]}]}].

show(Term) ->
    io:format("~p~n", [Term]).
%% recorded: by hand (OTP compiles the deep ones, in its own time)
%% expect: 400001
%% expect: 200000
%% expect: 200000
%% expect: true
%% expect: 200001
%% expect: 400001
%% expect: error
%% expect: error
%% expect: 200000
