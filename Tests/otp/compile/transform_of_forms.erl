%% Forms that name a parse transform: compile:forms/2 finds it where modules are found, or takes it from
%% the options; what comes out is loaded and runs.
-module(transform_of_forms).
-export([main/1, parse_transform/2]).

%% Every integer is one more.
parse_transform(Forms, Options) ->
    io:format("~p~n", [proplists:get_value(said, Options)]),
    [more(Form) || Form <- Forms].

more({integer, Anno, Value}) -> {integer, Anno, Value + 1};
more({function, Anno, Name, Arity, Clauses}) -> {function, Anno, Name, Arity, more(Clauses)};
more({attribute, _, _, _} = Form) -> Form;
more({call, Anno, Function, Arguments}) -> {call, Anno, Function, more(Arguments)};
more({clause, Anno, Patterns, Guard, Body}) -> {clause, Anno, Patterns, Guard, more(Body)};
more(List) when is_list(List) -> [more(Element) || Element <- List];
more({op, Anno, Operator, Left, Right}) -> {op, Anno, Operator, more(Left), more(Right)};
more(Other) -> Other.

main(_) ->
    run("-compile({parse_transform, transform_of_forms}).\n", [{said, by_attribute}]),
    run("", [{parse_transform, transform_of_forms}, {said, by_option}]),
    run("-compile({parse_transform, transform_of_forms}).\n",
        [{parse_transform, transform_of_forms}, {said, by_both}]),
    run("", []).

run(Attribute, Options) ->
    Text = "-module(numbers).\n" ++ Attribute ++ "-export([sum/1]).\nsum(X) -> X + 1 + 2.\n",
    {ok, Module, Binary} = compile:forms(forms(Text), Options),
    {module, Module} = code:load_binary(Module, "numbers.erl", Binary),
    io:format("~p~n", [Module:sum(10)]),
    code:purge(Module).

forms("") -> [];
forms(Text) ->
    {done, {ok, Tokens, _}, Rest} = erl_scan:tokens([], Text ++ " ", 1),
    {ok, Form} = erl_parse:parse_form(Tokens),
    [Form | forms(string:trim(Rest))].

%% expect: by_attribute
%% expect: 15
%% expect: by_option
%% expect: 15
%% expect: by_both
%% expect: by_both
%% expect: 17
%% expect: 13
