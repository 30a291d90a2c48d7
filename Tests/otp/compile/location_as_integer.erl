%%% Old parse transforms make integers of lines, which are pairs where there are columns.
-module(location_as_integer).

-export([main/1]).

main(_) ->
    Anno = {7, 2},
    Body = {tuple, Anno, [{integer, Anno, Anno}, {integer, Anno, 8}]},
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{f, 0}]},
             {function, 2, f, 0, [{clause, 2, [], [], [Body]}]}],
    {ok, made, Binary} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made.erl", Binary),
    io:format("~p~n", [made:f()]).

%% expect: {{7,2},8}
