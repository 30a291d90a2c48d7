%% Union, intersection, products and what else is done with sets alone.
-module(algebra_of_sets).
-export([main/1]).

main(_) ->
    S = sofs:set([c,a,b,a]),
    S2 = sofs:set([b,c,d]),
    R = sofs:relation([{1,a},{2,b},{2,c},{3,a}]),
    SS = sofs:from_term([[a,b],[b,c],[]]),
    F = sofs:family([{1,[a,b]},{2,[b,c]},{3,[]}]),
    Fn = sofs:a_function([{1,a},{2,b},{3,c}]),
    E = sofs:empty_set(),
    [a(Fu,[X,Y]) || Fu <- [union,intersection,difference,symdiff,is_subset,is_equal,is_disjoint,product,
        symmetric_partition],{X,Y} <- [{S,S2},{S,R},{S,E},{E,S},{R,R},{SS,SS},{S,x},{sofs:from_term(a),S},
        {sofs:set([a],[x]),S}]],
    [a(Fu,[X]) || Fu <- [union,intersection,canonical_relation,partition], X <- [SS,S,E,F,
        sofs:from_term([[a]]),sofs:from_term([[]]),sofs:from_term([],[[atom]]),x]],
    a(extension,[Fn,sofs:set([1,7,9]),sofs:from_term(z)]),a(extension,[F,sofs:set([1,7]),sofs:set([q])]),
        a(constant_function,[S,sofs:from_term(k)]),a(constant_function,[S,S2]),a(constant_function,[E,S2]),
        a(constant_function,[x,S2]),
    [a(product,[X]) || X <- [{S,S2},{S},{},{S,E},{S,R,S2},[S],{x}]].

a(Function, Arguments) ->
    try apply(sofs, Function, Arguments) of
        Value -> io:format("~w: ~0p~n", [Function, Value])
    catch
        error:Reason -> io:format("~w: ~0p~n", [Function, Reason])
    end.

%% expect: union: {'Set',[a,b,c,d],atom}
%% expect: union: type_mismatch
%% expect: union: {'Set',[a,b,c],atom}
%% expect: union: {'Set',[a,b,c],atom}
%% expect: union: {'Set',[{1,a},{2,b},{2,c},{3,a}],{atom,atom}}
%% expect: union: {'Set',[[],[a,b],[b,c]],[atom]}
%% expect: union: function_clause
%% expect: union: function_clause
%% expect: union: type_mismatch
%% expect: intersection: {'Set',[b,c],atom}
%% expect: intersection: type_mismatch
%% expect: intersection: {'Set',[],atom}
%% expect: intersection: {'Set',[],atom}
%% expect: intersection: {'Set',[{1,a},{2,b},{2,c},{3,a}],{atom,atom}}
%% expect: intersection: {'Set',[[],[a,b],[b,c]],[atom]}
%% expect: intersection: function_clause
%% expect: intersection: function_clause
%% expect: intersection: type_mismatch
%% expect: difference: {'Set',[a],atom}
%% expect: difference: type_mismatch
%% expect: difference: {'Set',[a,b,c],atom}
%% expect: difference: {'Set',[],atom}
%% expect: difference: {'Set',[],{atom,atom}}
%% expect: difference: {'Set',[],[atom]}
%% expect: difference: function_clause
%% expect: difference: function_clause
%% expect: difference: type_mismatch
%% expect: symdiff: {'Set',[a,d],atom}
%% expect: symdiff: type_mismatch
%% expect: symdiff: {'Set',[a,b,c],atom}
%% expect: symdiff: {'Set',[a,b,c],atom}
%% expect: symdiff: {'Set',[],{atom,atom}}
%% expect: symdiff: {'Set',[],[atom]}
%% expect: symdiff: function_clause
%% expect: symdiff: function_clause
%% expect: symdiff: type_mismatch
%% expect: is_subset: false
%% expect: is_subset: type_mismatch
%% expect: is_subset: false
%% expect: is_subset: true
%% expect: is_subset: true
%% expect: is_subset: true
%% expect: is_subset: function_clause
%% expect: is_subset: function_clause
%% expect: is_subset: type_mismatch
%% expect: is_equal: false
%% expect: is_equal: type_mismatch
%% expect: is_equal: false
%% expect: is_equal: false
%% expect: is_equal: true
%% expect: is_equal: true
%% expect: is_equal: function_clause
%% expect: is_equal: type_mismatch
%% expect: is_equal: type_mismatch
%% expect: is_disjoint: false
%% expect: is_disjoint: type_mismatch
%% expect: is_disjoint: true
%% expect: is_disjoint: true
%% expect: is_disjoint: false
%% expect: is_disjoint: false
%% expect: is_disjoint: function_clause
%% expect: is_disjoint: function_clause
%% expect: is_disjoint: type_mismatch
%% expect: product: {'Set',[{a,b},{a,c},{a,d},{b,b},{b,c},{b,d},{c,b},{c,c},{c,d}],{atom,atom}}
%% expect: product: {'Set',[{a,{1,a}},{a,{2,b}},{a,{2,c}},{a,{3,a}},{b,{1,a}},{b,{2,b}},{b,{2,c}},{b,{3,a}},{c,{1,a}},{c,{2,b}},{c,{2,c}},{c,{3,a}}],{atom,{atom,atom}}}
%% expect: product: {'Set',[],'_'}
%% expect: product: {'Set',[],'_'}
%% expect: product: {'Set',[{{1,a},{1,a}},{{1,a},{2,b}},{{1,a},{2,c}},{{1,a},{3,a}},{{2,b},{1,a}},{{2,b},{2,b}},{{2,b},{2,c}},{{2,b},{3,a}},{{2,c},{1,a}},{{2,c},{2,b}},{{2,c},{2,c}},{{2,c},{3,a}},{{3,a},{1,a}},{{3,a},{2,b}},{{3,a},{2,c}},{{3,a},{3,a}}],{{atom,atom},{atom,atom}}}
%% expect: product: {'Set',[{[],[]},{[],[a,b]},{[],[b,c]},{[a,b],[]},{[a,b],[a,b]},{[a,b],[b,c]},{[b,c],[]},{[b,c],[a,b]},{[b,c],[b,c]}],{[atom],[atom]}}
%% expect: product: function_clause
%% expect: product: function_clause
%% expect: product: {'Set',[{a,a},{a,b},{a,c}],{x,atom}}
%% expect: symmetric_partition: {{'Set',[a],atom},{'Set',[b,c],atom},{'Set',[d],atom}}
%% expect: symmetric_partition: type_mismatch
%% expect: symmetric_partition: {{'Set',[a,b,c],atom},{'Set',[],atom},{'Set',[],atom}}
%% expect: symmetric_partition: {{'Set',[],atom},{'Set',[],atom},{'Set',[a,b,c],atom}}
%% expect: symmetric_partition: {{'Set',[],{atom,atom}},{'Set',[{1,a},{2,b},{2,c},{3,a}],{atom,atom}},{'Set',[],{atom,atom}}}
%% expect: symmetric_partition: {{'Set',[],[atom]},{'Set',[[],[a,b],[b,c]],[atom]},{'Set',[],[atom]}}
%% expect: symmetric_partition: function_clause
%% expect: symmetric_partition: function_clause
%% expect: symmetric_partition: type_mismatch
%% expect: union: {'Set',[a,b,c],atom}
%% expect: union: badarg
%% expect: union: {'Set',[],'_'}
%% expect: union: badarg
%% expect: union: {'Set',[a],atom}
%% expect: union: {'Set',[],'_'}
%% expect: union: {'Set',[],atom}
%% expect: union: function_clause
%% expect: intersection: {'Set',[],atom}
%% expect: intersection: badarg
%% expect: intersection: badarg
%% expect: intersection: badarg
%% expect: intersection: {'Set',[a],atom}
%% expect: intersection: {'Set',[],'_'}
%% expect: intersection: badarg
%% expect: intersection: function_clause
%% expect: canonical_relation: {'Set',[{a,[a,b]},{b,[a,b]},{b,[b,c]},{c,[b,c]}],{atom,[atom]}}
%% expect: canonical_relation: badarg
%% expect: canonical_relation: {'Set',[],'_'}
%% expect: canonical_relation: badarg
%% expect: canonical_relation: {'Set',[{a,[a]}],{atom,[atom]}}
%% expect: canonical_relation: {'Set',[],'_'}
%% expect: canonical_relation: {'Set',[],{atom,[atom]}}
%% expect: canonical_relation: function_clause
%% expect: partition: {'Set',[[a],[b],[c]],[atom]}
%% expect: partition: badarg
%% expect: partition: {'Set',[],'_'}
%% expect: partition: badarg
%% expect: partition: {'Set',[[a]],[atom]}
%% expect: partition: {'Set',[],'_'}
%% expect: partition: {'Set',[],[atom]}
%% expect: partition: function_clause
%% expect: extension: {'Set',[{1,a},{2,b},{3,c},{7,z},{9,z}],{atom,atom}}
%% expect: extension: {'Set',[{1,[a,b]},{2,[b,c]},{3,[]},{7,[q]}],{atom,[atom]}}
%% expect: constant_function: {'Set',[{a,k},{b,k},{c,k}],{atom,atom}}
%% expect: constant_function: {'Set',[{a,[b,c,d]},{b,[b,c,d]},{c,[b,c,d]}],{atom,[atom]}}
%% expect: constant_function: {'Set',[],'_'}
%% expect: constant_function: function_clause
%% expect: product: {'Set',[{a,b},{a,c},{a,d},{b,b},{b,c},{b,d},{c,b},{c,c},{c,d}],{atom,atom}}
%% expect: product: {'Set',[{a},{b},{c}],{atom}}
%% expect: product: badarg
%% expect: product: {'Set',[],'_'}
%% expect: product: {'Set',[{a,{1,a},b},{a,{1,a},c},{a,{1,a},d},{a,{2,b},b},{a,{2,b},c},{a,{2,b},d},{a,{2,c},b},{a,{2,c},c},{a,{2,c},d},{a,{3,a},b},{a,{3,a},c},{a,{3,a},d},{b,{1,a},b},{b,{1,a},c},{b,{1,a},d},{b,{2,b},b},{b,{2,b},c},{b,{2,b},d},{b,{2,c},b},{b,{2,c},c},{b,{2,c},d},{b,{3,a},b},{b,{3,a},c},{b,{3,a},d},{c,{1,a},b},{c,{1,a},c},{c,{1,a},d},{c,{2,b},b},{c,{2,b},c},{c,{2,b},d},{c,{2,c},b},{c,{2,c},c},{c,{2,c},d},{c,{3,a},b},{c,{3,a},c},{c,{3,a},d}],{atom,{atom,atom},atom}}
%% expect: product: function_clause
%% expect: product: badarg
