%% Projections, partitions, restrictions: functions on elements of all kinds.
-module(functions_on_elements).
-export([main/1]).

main(_) ->
    S = sofs:set([c,a,b,a]),
    S2 = sofs:set([b,c,d]),
    R = sofs:relation([{1,a},{2,b},{2,c},{3,a}]),
    SS = sofs:from_term([[a,b],[b,c],[]]),
    F = sofs:family([{1,[a,b]},{2,[b,c]},{3,[]}]),
    E = sofs:empty_set(),
    [a(projection,[X,Y]) || {X,Y} <- [{1,R},{2,R},{3,R},{1,S},{fun sofs:union/1,F},{{external,
        fun({A,B})->{B,A} end},R},{{external,fun({_,B})->B end},F},{fun(X)->sofs:from_term({X}) end,S},
        {fun(X)->X end,S},{{external,fun(X)->X end},S},{fun(X)->sofs:domain(X) end,sofs:from_term([[{a,b}],
        [{c,d}]])},{0,R},{x,R},{1,E}]],
    [a(substitution,[X,Y]) || {X,Y} <- [{1,R},{2,R},{fun(X)->X end,S},{{external,fun({A,_})->A end},R},
        {fun sofs:no_elements/1,SS},{fun sofs:union/1,sofs:from_term([[[a],[b]]])}]],
    [a(Fu,[X,Y]) || Fu <- [partition,partition_family],{X,Y} <- [{1,R},{2,R},{fun(X)->X end,S},{1,E}]],
    [a(partition,[X,Y,Z]) || {X,Y,Z} <- [{1,R,sofs:set([1,2])},{2,R,sofs:set([a])}]],
    [a(Fu,[X,Y,Z]) || Fu <- [restriction,drestriction],{X,Y,Z} <- [{1,R,sofs:set([1,2])},{2,R,
        sofs:set([a])},{fun(X)->X end,S,S2},{1,R,SS}]],
    [a(specification,[X,Y]) || {X,Y} <- [{{external,fun({A,_})->A>1 end},R},{fun sofs:is_a_function/1,
        sofs:from_term([[{a,b}],[{a,b},{a,c}]])},{{external,fun(_)->x end},S},{{external,
        fun(_)->true end},E},{x,S},{fun(X)->sofs:is_empty_set(X) end,SS}]].

a(Function, Arguments) ->
    try apply(sofs, Function, Arguments) of
        Value -> io:format("~w: ~0p~n", [Function, Value])
    catch
        error:Reason -> io:format("~w: ~0p~n", [Function, Reason])
    end.

%% expect: projection: {'Set',[1,2,3],atom}
%% expect: projection: {'Set',[a,b,c],atom}
%% expect: projection: badarg
%% expect: projection: badarg
%% expect: projection: function_clause
%% expect: projection: {'Set',[{a,1},{a,3},{b,2},{c,2}],{atom,atom}}
%% expect: projection: {'Set',[[],[a,b],[b,c]],[atom]}
%% expect: projection: {'Set',[{{'OrdSet',a,atom}},{{'OrdSet',b,atom}},{{'OrdSet',c,atom}}],{{atom,atom,atom}}}
%% expect: projection: {'Set',[a,b,c],atom}
%% expect: projection: {'Set',[a,b,c],atom}
%% expect: projection: {'Set',[[a],[c]],[atom]}
%% expect: projection: badarg
%% expect: projection: {badfun,x}
%% expect: projection: {'Set',[],'_'}
%% expect: substitution: {'Set',[{{1,a},1},{{2,b},2},{{2,c},2},{{3,a},3}],{{atom,atom},atom}}
%% expect: substitution: {'Set',[{{1,a},a},{{2,b},b},{{2,c},c},{{3,a},a}],{{atom,atom},atom}}
%% expect: substitution: {'Set',[{a,a},{b,b},{c,c}],{atom,atom}}
%% expect: substitution: {'Set',[{{1,a},1},{{2,b},2},{{2,c},2},{{3,a},3}],{{atom,atom},atom}}
%% expect: substitution: badarg
%% expect: substitution: {'Set',[{[[a],[b]],[a,b]}],{[[atom]],[atom]}}
%% expect: partition: {'Set',[[{1,a}],[{2,b},{2,c}],[{3,a}]],[{atom,atom}]}
%% expect: partition: {'Set',[[{1,a},{3,a}],[{2,b}],[{2,c}]],[{atom,atom}]}
%% expect: partition: {'Set',[[a],[b],[c]],[atom]}
%% expect: partition: {'Set',[],'_'}
%% expect: partition_family: {'Set',[{1,[{1,a}]},{2,[{2,b},{2,c}]},{3,[{3,a}]}],{atom,[{atom,atom}]}}
%% expect: partition_family: {'Set',[{a,[{1,a},{3,a}]},{b,[{2,b}]},{c,[{2,c}]}],{atom,[{atom,atom}]}}
%% expect: partition_family: {'Set',[{a,[a]},{b,[b]},{c,[c]}],{atom,[atom]}}
%% expect: partition_family: {'Set',[],'_'}
%% expect: partition: {{'Set',[{1,a},{2,b},{2,c}],{atom,atom}},{'Set',[{3,a}],{atom,atom}}}
%% expect: partition: {{'Set',[{1,a},{3,a}],{atom,atom}},{'Set',[{2,b},{2,c}],{atom,atom}}}
%% expect: restriction: {'Set',[{1,a},{2,b},{2,c}],{atom,atom}}
%% expect: restriction: {'Set',[{1,a},{3,a}],{atom,atom}}
%% expect: restriction: {'Set',[b,c],atom}
%% expect: restriction: type_mismatch
%% expect: drestriction: {'Set',[{3,a}],{atom,atom}}
%% expect: drestriction: {'Set',[{2,b},{2,c}],{atom,atom}}
%% expect: drestriction: {'Set',[a],atom}
%% expect: drestriction: type_mismatch
%% expect: specification: {'Set',[{2,b},{2,c},{3,a}],{atom,atom}}
%% expect: specification: {'Set',[[{a,b}]],[{atom,atom}]}
%% expect: specification: badarg
%% expect: specification: {'Set',[],'_'}
%% expect: specification: {badfun,x}
%% expect: specification: {'Set',[[]],[atom]}
