#!/usr/bin/env escript
%% Evaluates an expression of + - * / ^ and parentheses:
%%
%%     calculator.escript '2 * (3 + 4) ^ 2'
%%
%% Status 1 when it has no value, 2 when it is not an expression.

main([]) ->
    io:format(standard_error, "usage: calculator.escript EXPRESSION...~n", []),
    halt(2);
main(Words) ->
    try
        {Value, []} = sum(tokens(lists:flatten(lists:join(" ", Words)))),
        io:format("~w~n", [Value])
    catch
        error:badarith ->
            complain("division by zero", 1);
        throw:{unexpected, What} ->
            complain(io_lib:format("unexpected ~ts", [What]), 2);
        error:{badmatch, {_, [Token | _]}} ->
            complain(io_lib:format("unexpected ~tp behind the end", [Token]), 2)
    end.

complain(Text, Status) ->
    io:format(standard_error, "calculator: ~ts~n", [Text]),
    halt(Status).

tokens([Char | Text]) when Char =:= $\s -> tokens(Text);
tokens([Char | _] = Text) when Char >= $0, Char =< $9 ->
    {Digits, Rest} = lists:splitwith(fun(C) -> C >= $0 andalso C =< $9 orelse C =:= $. end, Text),
    [number(Digits) | tokens(Rest)];
tokens([Char | Text]) ->
    case lists:member(Char, "+-*/^()") of
        true -> [list_to_atom([Char]) | tokens(Text)];
        false -> throw({unexpected, [Char]})
    end;
tokens([]) -> [].

number(Digits) ->
    case lists:member($., Digits) of
        true ->
            try list_to_float(Digits)
            catch error:badarg -> throw({unexpected, Digits})
            end;
        false ->
            list_to_integer(Digits)
    end.

sum(Tokens) ->
    {Value, Rest} = product(Tokens),
    sum(Value, Rest).

sum(Left, ['+' | Tokens]) ->
    {Right, Rest} = product(Tokens),
    sum(Left + Right, Rest);
sum(Left, ['-' | Tokens]) ->
    {Right, Rest} = product(Tokens),
    sum(Left - Right, Rest);
sum(Value, Rest) ->
    {Value, Rest}.

product(Tokens) ->
    {Value, Rest} = power(Tokens),
    product(Value, Rest).

product(Left, ['*' | Tokens]) ->
    {Right, Rest} = power(Tokens),
    product(Left * Right, Rest);
product(Left, ['/' | Tokens]) ->
    {Right, Rest} = power(Tokens),
    product(divide(Left, Right), Rest);
product(Value, Rest) ->
    {Value, Rest}.

divide(Left, Right) when is_integer(Left), is_integer(Right), Left rem Right =:= 0 -> Left div Right;
divide(Left, Right) -> Left / Right.

power(Tokens) ->
    case factor(Tokens) of
        {Base, ['^' | More]} ->
            {Exponent, Rest} = power(More),
            {raise(Base, Exponent), Rest};
        Result ->
            Result
    end.

raise(Base, Exponent) when is_integer(Base), is_integer(Exponent), Exponent >= 0 ->
    lists:foldl(fun(_, Product) -> Product * Base end, 1, lists:seq(1, Exponent));
raise(Base, Exponent) ->
    math:pow(Base, Exponent).

factor(['-' | Tokens]) ->
    {Value, Rest} = factor(Tokens),
    {-Value, Rest};
factor(['(' | Tokens]) ->
    case sum(Tokens) of
        {Value, [')' | Rest]} -> {Value, Rest};
        {_, [Token | _]} -> throw({unexpected, io_lib:format("~tp", [Token])});
        {_, []} -> throw({unexpected, "end"})
    end;
factor([Number | Rest]) when is_number(Number) -> {Number, Rest};
factor([Token | _]) -> throw({unexpected, atom_to_list(Token)});
factor([]) -> throw({unexpected, "end"}).
