%% Aliases, negations and expansions, one by one and as the stages of normalize/2.
-module(stages).
-export([main/1]).

main(_) ->
    List = [no_a, {no_b, false}, {colour, red}, {fast, true}, plain],
    Aliases = [{colour, color}],
    Negations = [{no_a, a}, {no_b, b}],
    Expansions = [{fast, [{level, 3}, inline]}],
    io:format("~w~n", [proplists:substitute_aliases(Aliases, List)]),
    io:format("~w~n", [proplists:substitute_negations(Negations, List)]),
    io:format("~w~n", [proplists:expand(Expansions, List)]),
    Stages = [{aliases, Aliases}, {negations, Negations}, {expand, Expansions}],
    io:format("~w~n", [proplists:normalize(List, Stages)]),
    io:format("~w~n", [lists:sort(maps:to_list(proplists:to_map(List)))]).

%% expect: [no_a,{no_b,false},{color,red},{fast,true},plain]
%% expect: [{a,false},b,{colour,red},{fast,true},plain]
%% expect: [no_a,{no_b,false},{colour,red},{level,3},inline,plain]
%% expect: [{a,false},b,{color,red},{level,3},inline,plain]
%% expect: [{colour,red},{fast,true},{no_a,true},{no_b,false},{plain,true}]
