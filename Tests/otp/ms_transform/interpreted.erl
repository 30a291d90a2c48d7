%% ets:fun2ms/1 with a fun that erl_eval has made, as in the shell.
-module(interpreted).
-export([main/1]).

main(_) ->
    lists:foreach(fun(Text) -> io:format("~0p~n", [evaluate(Text)]) end,
                  ["ets:fun2ms(fun({A, B}) when A > X -> {B, X, Y} end).", "ets:fun2ms(fun(O) -> element(X, O) end).",
                   "F = fun({A}) -> A end, ets:fun2ms(F).", "ets:fun2ms(fun([A]) -> A end)."]).

evaluate(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Expressions} = erl_parse:parse_exprs(Tokens),
    {value, Value, _} = erl_eval:exprs(Expressions, [{'X', 5}, {'Y', {a, "list"}}]),
    Value.

%% expect: [{{'$1','$2'},[{'>','$1',{const,5}}],[{{'$2',{const,5},{const,{a,"list"}}}}]}]
%% expect: [{'$1',[],[{element,{const,5},'$1'}]}]
%% expect: [{{'$1'},[],['$1']}]
%% expect: Error: ets:fun2ms requires fun with single variable or tuple parameter
%% expect: {error,transform_error}
