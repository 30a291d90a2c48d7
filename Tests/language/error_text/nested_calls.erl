%%% The calls between main/1 and the error, with lines.
-module(nested_calls).

-export([main/1]).

main(_) ->
    put(fails, true),
    {first([])}.

first(X) ->
    Y = second([1 | X]),
    {Y}.

second(X) ->
    F = pick(),
    {
        1,
        F(X)
    }.

pick() ->
    fun(X) -> {third(X)} end.

third(X) ->
    case get(fails) of
        true -> hd([X]) + hd([b]);
        _ -> X
    end.

%% stderr: escript: exception error: an error occurred when evaluating an arithmetic expression
%% stderr:   in operator  +/2
%% stderr:      called as [1] + b
%% stderr:   in call from nested_calls:third/1 (Tests/language/error_text/nested_calls.erl, line 26)
%% stderr:   in call from nested_calls:'-pick/0-fun-0-'/1 (Tests/language/error_text/nested_calls.erl, line 22)
%% stderr:   in call from nested_calls:second/1 (Tests/language/error_text/nested_calls.erl, line 18)
%% stderr:   in call from nested_calls:first/1 (Tests/language/error_text/nested_calls.erl, line 11)
%% stderr:   in call from nested_calls:main/1 (Tests/language/error_text/nested_calls.erl, line 8)
%% exit: 127
