%% Families, one and two at a time.
-module(families).
-export([main/1]).

main(_) ->
    S = sofs:set([c,a,b,a]),
    F = sofs:family([{1,[a,b]},{2,[b,c]},{3,[]}]),
    E = sofs:empty_set(),
    [a(Fu,[X,Y]) || Fu <- [family_union,family_intersection,family_difference],{X,Y} <- [{F,
        sofs:family([{2,[b,z]},{9,[q]}])},{F,E},{F,S},{E,F}]],
    [a(Fu,[X,Y]) || Fu <- [family_projection,family_specification],{X,Y} <- [{fun sofs:no_elements/1,F},
        {fun sofs:is_empty_set/1,F},{{external,fun(L)->L=/=[] end},F},{fun(X)->X end,F},{fun sofs:union/1,
        sofs:from_term([{1,[[a],[b]]}])}]].

a(Function, Arguments) ->
    try apply(sofs, Function, Arguments) of
        Value -> io:format("~w: ~0p~n", [Function, Value])
    catch
        error:Reason -> io:format("~w: ~0p~n", [Function, Reason])
    end.

%% expect: family_union: {'Set',[{1,[a,b]},{2,[b,c,z]},{3,[]},{9,[q]}],{atom,[atom]}}
%% expect: family_union: {'Set',[{1,[a,b]},{2,[b,c]},{3,[]}],{atom,[atom]}}
%% expect: family_union: type_mismatch
%% expect: family_union: {'Set',[{1,[a,b]},{2,[b,c]},{3,[]}],{atom,[atom]}}
%% expect: family_intersection: {'Set',[{2,[b]}],{atom,[atom]}}
%% expect: family_intersection: {'Set',[],{atom,[atom]}}
%% expect: family_intersection: type_mismatch
%% expect: family_intersection: {'Set',[],{atom,[atom]}}
%% expect: family_difference: {'Set',[{1,[a,b]},{2,[c]},{3,[]}],{atom,[atom]}}
%% expect: family_difference: {'Set',[{1,[a,b]},{2,[b,c]},{3,[]}],{atom,[atom]}}
%% expect: family_difference: type_mismatch
%% expect: family_difference: {'Set',[],{atom,[atom]}}
%% expect: family_projection: badarg
%% expect: family_projection: badarg
%% expect: family_projection: badarg
%% expect: family_projection: {'Set',[{1,[a,b]},{2,[b,c]},{3,[]}],{atom,[atom]}}
%% expect: family_projection: {'Set',[{1,[a,b]}],{atom,[atom]}}
%% expect: family_specification: badarg
%% expect: family_specification: {'Set',[{3,[]}],{atom,[atom]}}
%% expect: family_specification: {'Set',[{1,[a,b]},{2,[b,c]}],{atom,[atom]}}
%% expect: family_specification: badarg
%% expect: family_specification: badarg
