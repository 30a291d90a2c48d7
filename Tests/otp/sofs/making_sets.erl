%% Sets of terms, their types, and terms that are none.
-module(making_sets).
-export([main/1]).

main(_) ->
    S = sofs:set([c,a,b,a]),
    S2 = sofs:set([b,c,d]),
    R = sofs:relation([{1,a},{2,b},{2,c},{3,a}]),
    SS = sofs:from_term([[a,b],[b,c],[]]),
    F = sofs:family([{1,[a,b]},{2,[b,c]},{3,[]}]),
    Fn = sofs:a_function([{1,a},{2,b},{3,c}]),
    E = sofs:empty_set(),
    [a(from_term,[T]) || T <- [a,1,{a,b},[],[a],[[]],[[a],[]],[{a,[1]},{b,[2,1]}],[[[a]],[]],[a,{b}],[{a},
        {a,b}],{},[{}],[[a],b],{[a],b},"ab",<<"x">>,[#{}],[[a,a]],[{1,[{a,b}]}]]],
    [a(from_term,[T,Ty]) || {T,Ty} <- [{[a],[atom]},{[a],[foo]},{[a],['_']},{[[a]],[atom]},{[{a,b}],[{atom,
        atom}]},{[{a,b}],[{x,y}]},{[[b,a]],[[x]]},{a,b},{[a],atom},{[],[['_']]},{[a],x},{[a],[]},{[[a]],
        ['_']},{[{1,[c,b]}],[{i,[x]}]},{[{1,2}],[{a}]}]],
    [a(from_external,[T,Ty]) || {T,Ty} <- [{[a,b],[x]},{[[a]],[[x]]},{a,x},{[a],x},{[a],[]}]],
    [a(set,[T]) || T <- [[b,a],[],[{a}],x,[[a]],[a|b]]],[a(set,[T,Ty]) || {T,Ty} <- [{[b,a],[x]},{[a],
        [[x]]},{[[b,a]],[[x]]},{[a],['_']}]],
    [a(relation,[T]) || T <- [[],[{a,b}],[{a,b,c}],[{a},{b,c}],[a],x,[{a,[b]}]]],[a(relation,
        [T,Ty]) || {T,Ty} <- [{[],2},{[{a,b}],2},{[{a,b}],3},{[{a,b}],[{x,y}]},{[{a,b,c}],[{x,y,z}]},{[{a,
        [b]}],[{x,[y]}]},{[{a,b}],[x]}]],
    [a(a_function,[T]) || T <- [[],[{a,b}],[{a,b},{a,c}],[{a,b,c}],[{a,b},{a,b}],[{1,a},{1.0,a}]]],
        [a(a_function,[T,Ty]) || {T,Ty} <- [{[{a,b}],[{x,y}]},{[{a,[b,a]}],[{x,[y]}]},{[{a,b},{a,c}],[{x,
        y}]}]],
    [a(family,[T]) || T <- [[],[{a,[b]}],[{a,[c,b]},{a,[d]}],[{a,b}],[{a,[[b]]}],[{a,[]}]]],[a(family,
        [T,Ty]) || {T,Ty} <- [{[{a,[b]}],[{x,[y]}]},{[{a,[[b]]}],[{x,[[y]]}]},{[{a,[b]}],[{x,y}]}]],
    [a(Fu,[X]) || Fu <- [to_external,type,to_sets,no_elements,is_set,is_sofs_set,is_empty_set,
        is_a_function], X <- [S,R,SS,F,Fn,E,sofs:from_term(a),sofs:from_term({a,[b]}),x]],
    [a(from_sets,[X]) || X <- [[S,S2],[],{S,R},{S},[S,R],x,[sofs:from_term(a),sofs:from_term(b)],
        {sofs:from_term(a),S},{}]],
    [a(is_type,[X]) || X <- [a,'_',[a],{a,b},[[a]],[],{},[a,b],1,{[a],{b}},atom]].

a(Function, Arguments) ->
    try apply(sofs, Function, Arguments) of
        Value -> io:format("~w: ~0p~n", [Function, Value])
    catch
        error:Reason -> io:format("~w: ~0p~n", [Function, Reason])
    end.

%% expect: from_term: {'OrdSet',a,atom}
%% expect: from_term: {'OrdSet',1,atom}
%% expect: from_term: {'OrdSet',{a,b},{atom,atom}}
%% expect: from_term: {'Set',[],'_'}
%% expect: from_term: {'Set',[a],atom}
%% expect: from_term: {'Set',[[]],['_']}
%% expect: from_term: {'Set',[[],[a]],[atom]}
%% expect: from_term: {'Set',[{a,[1]},{b,[1,2]}],{atom,[atom]}}
%% expect: from_term: {'Set',[[],[[a]]],[[atom]]}
%% expect: from_term: badarg
%% expect: from_term: badarg
%% expect: from_term: badarg
%% expect: from_term: badarg
%% expect: from_term: badarg
%% expect: from_term: {'OrdSet',{[a],b},{[atom],atom}}
%% expect: from_term: {'Set',"ab",atom}
%% expect: from_term: {'OrdSet',<<"x">>,atom}
%% expect: from_term: {'Set',[#{}],atom}
%% expect: from_term: {'Set',[[a]],[atom]}
%% expect: from_term: {'Set',[{1,[{a,b}]}],{atom,[{atom,atom}]}}
%% expect: from_term: {'Set',[a],atom}
%% expect: from_term: {'Set',[a],foo}
%% expect: from_term: {'Set',[a],atom}
%% expect: from_term: {'Set',[[a]],atom}
%% expect: from_term: {'Set',[{a,b}],{atom,atom}}
%% expect: from_term: {'Set',[{a,b}],{x,y}}
%% expect: from_term: {'Set',[[a,b]],[x]}
%% expect: from_term: {'OrdSet',a,b}
%% expect: from_term: {'OrdSet',[a],atom}
%% expect: from_term: {'Set',[],['_']}
%% expect: from_term: {'OrdSet',[a],x}
%% expect: from_term: badarg
%% expect: from_term: {'Set',[[a]],[atom]}
%% expect: from_term: {'Set',[{1,[b,c]}],{i,[x]}}
%% expect: from_term: badarg
%% expect: from_external: {'Set',[a,b],x}
%% expect: from_external: {'Set',[[a]],[x]}
%% expect: from_external: {'OrdSet',a,x}
%% expect: from_external: {'OrdSet',[a],x}
%% expect: from_external: {'OrdSet',[a],[]}
%% expect: set: {'Set',[a,b],atom}
%% expect: set: {'Set',[],atom}
%% expect: set: {'Set',[{a}],atom}
%% expect: set: badarg
%% expect: set: {'Set',[[a]],atom}
%% expect: set: badarg
%% expect: set: {'Set',[a,b],x}
%% expect: set: badarg
%% expect: set: {'Set',[[a,b]],[x]}
%% expect: set: {'Set',[a],atom}
%% expect: relation: {'Set',[],{atom,atom}}
%% expect: relation: {'Set',[{a,b}],{atom,atom}}
%% expect: relation: {'Set',[{a,b,c}],{atom,atom,atom}}
%% expect: relation: badarg
%% expect: relation: badarg
%% expect: relation: badarg
%% expect: relation: {'Set',[{a,[b]}],{atom,atom}}
%% expect: relation: {'Set',[],{atom,atom}}
%% expect: relation: {'Set',[{a,b}],{atom,atom}}
%% expect: relation: badarg
%% expect: relation: {'Set',[{a,b}],{x,y}}
%% expect: relation: {'Set',[{a,b,c}],{x,y,z}}
%% expect: relation: {'Set',[{a,[b]}],{x,[y]}}
%% expect: relation: badarg
%% expect: a_function: {'Set',[],{atom,atom}}
%% expect: a_function: {'Set',[{a,b}],{atom,atom}}
%% expect: a_function: bad_function
%% expect: a_function: badarg
%% expect: a_function: {'Set',[{a,b}],{atom,atom}}
%% expect: a_function: {'Set',[{1,a}],{atom,atom}}
%% expect: a_function: {'Set',[{a,b}],{x,y}}
%% expect: a_function: {'Set',[{a,[a,b]}],{x,[y]}}
%% expect: a_function: bad_function
%% expect: family: {'Set',[],{atom,[atom]}}
%% expect: family: {'Set',[{a,[b]}],{atom,[atom]}}
%% expect: family: bad_function
%% expect: family: badarg
%% expect: family: {'Set',[{a,[[b]]}],{atom,[atom]}}
%% expect: family: {'Set',[{a,[]}],{atom,[atom]}}
%% expect: family: {'Set',[{a,[b]}],{x,[y]}}
%% expect: family: {'Set',[{a,[[b]]}],{x,[[y]]}}
%% expect: family: badarg
%% expect: to_external: [a,b,c]
%% expect: to_external: [{1,a},{2,b},{2,c},{3,a}]
%% expect: to_external: [[],[a,b],[b,c]]
%% expect: to_external: [{1,[a,b]},{2,[b,c]},{3,[]}]
%% expect: to_external: [{1,a},{2,b},{3,c}]
%% expect: to_external: []
%% expect: to_external: a
%% expect: to_external: {a,[b]}
%% expect: to_external: function_clause
%% expect: type: [atom]
%% expect: type: [{atom,atom}]
%% expect: type: [[atom]]
%% expect: type: [{atom,[atom]}]
%% expect: type: [{atom,atom}]
%% expect: type: ['_']
%% expect: type: atom
%% expect: type: {atom,[atom]}
%% expect: type: function_clause
%% expect: to_sets: [{'OrdSet',a,atom},{'OrdSet',b,atom},{'OrdSet',c,atom}]
%% expect: to_sets: [{'OrdSet',{1,a},{atom,atom}},{'OrdSet',{2,b},{atom,atom}},{'OrdSet',{2,c},{atom,atom}},{'OrdSet',{3,a},{atom,atom}}]
%% expect: to_sets: [{'Set',[],atom},{'Set',[a,b],atom},{'Set',[b,c],atom}]
%% expect: to_sets: [{'OrdSet',{1,[a,b]},{atom,[atom]}},{'OrdSet',{2,[b,c]},{atom,[atom]}},{'OrdSet',{3,[]},{atom,[atom]}}]
%% expect: to_sets: [{'OrdSet',{1,a},{atom,atom}},{'OrdSet',{2,b},{atom,atom}},{'OrdSet',{3,c},{atom,atom}}]
%% expect: to_sets: []
%% expect: to_sets: badarg
%% expect: to_sets: {{'OrdSet',a,atom},{'Set',[b],atom}}
%% expect: to_sets: function_clause
%% expect: no_elements: 3
%% expect: no_elements: 4
%% expect: no_elements: 3
%% expect: no_elements: 3
%% expect: no_elements: 3
%% expect: no_elements: 0
%% expect: no_elements: badarg
%% expect: no_elements: 2
%% expect: no_elements: function_clause
%% expect: is_set: true
%% expect: is_set: true
%% expect: is_set: true
%% expect: is_set: true
%% expect: is_set: true
%% expect: is_set: true
%% expect: is_set: false
%% expect: is_set: false
%% expect: is_set: function_clause
%% expect: is_sofs_set: true
%% expect: is_sofs_set: true
%% expect: is_sofs_set: true
%% expect: is_sofs_set: true
%% expect: is_sofs_set: true
%% expect: is_sofs_set: true
%% expect: is_sofs_set: true
%% expect: is_sofs_set: true
%% expect: is_sofs_set: false
%% expect: is_empty_set: false
%% expect: is_empty_set: false
%% expect: is_empty_set: false
%% expect: is_empty_set: false
%% expect: is_empty_set: false
%% expect: is_empty_set: true
%% expect: is_empty_set: false
%% expect: is_empty_set: false
%% expect: is_empty_set: function_clause
%% expect: is_a_function: badarg
%% expect: is_a_function: false
%% expect: is_a_function: badarg
%% expect: is_a_function: true
%% expect: is_a_function: true
%% expect: is_a_function: true
%% expect: is_a_function: function_clause
%% expect: is_a_function: function_clause
%% expect: is_a_function: function_clause
%% expect: from_sets: {'Set',[[a,b,c],[b,c,d]],[atom]}
%% expect: from_sets: {'Set',[],'_'}
%% expect: from_sets: {'OrdSet',{[a,b,c],[{1,a},{2,b},{2,c},{3,a}]},{[atom],[{atom,atom}]}}
%% expect: from_sets: {'OrdSet',{[a,b,c]},{[atom]}}
%% expect: from_sets: type_mismatch
%% expect: from_sets: badarg
%% expect: from_sets: {'Set',[a,b],atom}
%% expect: from_sets: {'OrdSet',{a,[a,b,c]},{atom,[atom]}}
%% expect: from_sets: {'OrdSet',{},{}}
%% expect: is_type: true
%% expect: is_type: false
%% expect: is_type: true
%% expect: is_type: true
%% expect: is_type: true
%% expect: is_type: false
%% expect: is_type: false
%% expect: is_type: false
%% expect: is_type: false
%% expect: is_type: true
%% expect: is_type: true
