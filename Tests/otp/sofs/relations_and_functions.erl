%% Binary relations, functions and families, and products of relations.
-module(relations_and_functions).
-export([main/1]).

main(_) ->
    S = sofs:set([c,a,b,a]),
    R = sofs:relation([{1,a},{2,b},{2,c},{3,a}]),
    R2 = sofs:relation([{a,x},{b,y},{c,z}]),
    SS = sofs:from_term([[a,b],[b,c],[]]),
    F = sofs:family([{1,[a,b]},{2,[b,c]},{3,[]}]),
    Fn = sofs:a_function([{1,a},{2,b},{3,c}]),
    E = sofs:empty_set(),
    [a(Fu,[X]) || Fu <- [domain,range,field,converse,inverse,relation_to_family,rel2fam,strict_relation,
        weak_relation,family_to_relation,fam2rel,family_union,family_intersection,union_of_family,
        intersection_of_family,family_domain,family_range,family_field], X <- [R,Fn,F,S,E,
        sofs:from_term([{1,[[a,b],[b]]},{2,[[c]]}]),sofs:from_term([{1,[{a,b}]}]),sofs:relation([{a,a},{a,
        b}]),sofs:from_term([{1,[[]]},{2,[]}],[{i,[[a]]}]),sofs:relation([{a,b,c}]),x]],
    [a(Fu,[X,Y]) || Fu <- [image,inverse_image,restriction,drestriction],{X,Y} <- [{R,sofs:set([1,3])},{R,
        sofs:set([a])},{R,E},{E,S},{S,S},{R,SS},{R,sofs:set([1],[x])}]],
    [a(Fu,[X,Y]) || Fu <- [relative_product1,composite],{X,Y} <- [{R,R2},{Fn,R2},{R2,R},{E,R},{R,E},{Fn,
        sofs:a_function([{a,1},{b,2},{c,3},{d,4}])},{Fn,sofs:a_function([{a,1}])},{sofs:converse(R2),
        sofs:converse(R)}]],
    [a(relative_product,[X]) || X <- [[R,R2],{R,R2},[R],{R},[],{},[R2,R],x,{sofs:relation([{1,a}]),
        sofs:relation([{1,b},{1,c}])}]],[a(relative_product,[X,Y]) || {X,Y} <- [{[R,R],sofs:relation([{{a,
        a},z},{{b,b},y},{{a,b},q}])},{{R},R2},{{R,R},R2}]],
    a(relative_product,[R,R2]),
    a(multiple_relative_product,[{R,R},sofs:relation([{1,1},{2,3}])]),a(multiple_relative_product,[{R},x]),
    a(join,[R,2,R2,1]),a(join,[R,1,R,1]),a(join,[R,3,R,1]),a(join,[sofs:relation([{a,x,1}]),3,
        sofs:relation([{1,b,c}]),1]).

a(Function, Arguments) ->
    try apply(sofs, Function, Arguments) of
        Value -> io:format("~w: ~0p~n", [Function, Value])
    catch
        error:Reason -> io:format("~w: ~0p~n", [Function, Reason])
    end.

%% expect: domain: {'Set',[1,2,3],atom}
%% expect: domain: {'Set',[1,2,3],atom}
%% expect: domain: {'Set',[1,2,3],atom}
%% expect: domain: badarg
%% expect: domain: {'Set',[],'_'}
%% expect: domain: {'Set',[1,2],atom}
%% expect: domain: {'Set',[1],atom}
%% expect: domain: {'Set',[a],atom}
%% expect: domain: {'Set',[1,2],i}
%% expect: domain: badarg
%% expect: domain: function_clause
%% expect: range: {'Set',[a,b,c],atom}
%% expect: range: {'Set',[a,b,c],atom}
%% expect: range: {'Set',[[],[a,b],[b,c]],[atom]}
%% expect: range: badarg
%% expect: range: {'Set',[],'_'}
%% expect: range: {'Set',[[[a,b],[b]],[[c]]],[[atom]]}
%% expect: range: {'Set',[[{a,b}]],[{atom,atom}]}
%% expect: range: {'Set',[a,b],atom}
%% expect: range: {'Set',[[],[[]]],[[a]]}
%% expect: range: badarg
%% expect: range: function_clause
%% expect: field: {'Set',[1,2,3,a,b,c],atom}
%% expect: field: {'Set',[1,2,3,a,b,c],atom}
%% expect: field: type_mismatch
%% expect: field: badarg
%% expect: field: {'Set',[],'_'}
%% expect: field: type_mismatch
%% expect: field: type_mismatch
%% expect: field: {'Set',[a,b],atom}
%% expect: field: type_mismatch
%% expect: field: badarg
%% expect: field: function_clause
%% expect: converse: {'Set',[{a,1},{a,3},{b,2},{c,2}],{atom,atom}}
%% expect: converse: {'Set',[{a,1},{b,2},{c,3}],{atom,atom}}
%% expect: converse: {'Set',[{[],3},{[a,b],1},{[b,c],2}],{[atom],atom}}
%% expect: converse: badarg
%% expect: converse: {'Set',[],'_'}
%% expect: converse: {'Set',[{[[a,b],[b]],1},{[[c]],2}],{[[atom]],atom}}
%% expect: converse: {'Set',[{[{a,b}],1}],{[{atom,atom}],atom}}
%% expect: converse: {'Set',[{a,a},{b,a}],{atom,atom}}
%% expect: converse: {'Set',[{[],2},{[[]],1}],{[[a]],i}}
%% expect: converse: badarg
%% expect: converse: function_clause
%% expect: inverse: bad_function
%% expect: inverse: {'Set',[{a,1},{b,2},{c,3}],{atom,atom}}
%% expect: inverse: {'Set',[{[],3},{[a,b],1},{[b,c],2}],{[atom],atom}}
%% expect: inverse: badarg
%% expect: inverse: {'Set',[],'_'}
%% expect: inverse: {'Set',[{[[a,b],[b]],1},{[[c]],2}],{[[atom]],atom}}
%% expect: inverse: {'Set',[{[{a,b}],1}],{[{atom,atom}],atom}}
%% expect: inverse: bad_function
%% expect: inverse: {'Set',[{[],2},{[[]],1}],{[[a]],i}}
%% expect: inverse: badarg
%% expect: inverse: function_clause
%% expect: relation_to_family: {'Set',[{1,[a]},{2,[b,c]},{3,[a]}],{atom,[atom]}}
%% expect: relation_to_family: {'Set',[{1,[a]},{2,[b]},{3,[c]}],{atom,[atom]}}
%% expect: relation_to_family: {'Set',[{1,[[a,b]]},{2,[[b,c]]},{3,[[]]}],{atom,[[atom]]}}
%% expect: relation_to_family: badarg
%% expect: relation_to_family: {'Set',[],'_'}
%% expect: relation_to_family: {'Set',[{1,[[[a,b],[b]]]},{2,[[[c]]]}],{atom,[[[atom]]]}}
%% expect: relation_to_family: {'Set',[{1,[[{a,b}]]}],{atom,[[{atom,atom}]]}}
%% expect: relation_to_family: {'Set',[{a,[a,b]}],{atom,[atom]}}
%% expect: relation_to_family: {'Set',[{1,[[[]]]},{2,[[]]}],{i,[[[a]]]}}
%% expect: relation_to_family: badarg
%% expect: relation_to_family: function_clause
%% expect: rel2fam: {'Set',[{1,[a]},{2,[b,c]},{3,[a]}],{atom,[atom]}}
%% expect: rel2fam: {'Set',[{1,[a]},{2,[b]},{3,[c]}],{atom,[atom]}}
%% expect: rel2fam: {'Set',[{1,[[a,b]]},{2,[[b,c]]},{3,[[]]}],{atom,[[atom]]}}
%% expect: rel2fam: badarg
%% expect: rel2fam: {'Set',[],'_'}
%% expect: rel2fam: {'Set',[{1,[[[a,b],[b]]]},{2,[[[c]]]}],{atom,[[[atom]]]}}
%% expect: rel2fam: {'Set',[{1,[[{a,b}]]}],{atom,[[{atom,atom}]]}}
%% expect: rel2fam: {'Set',[{a,[a,b]}],{atom,[atom]}}
%% expect: rel2fam: {'Set',[{1,[[[]]]},{2,[[]]}],{i,[[[a]]]}}
%% expect: rel2fam: badarg
%% expect: rel2fam: function_clause
%% expect: strict_relation: {'Set',[{1,a},{2,b},{2,c},{3,a}],{atom,atom}}
%% expect: strict_relation: {'Set',[{1,a},{2,b},{3,c}],{atom,atom}}
%% expect: strict_relation: {'Set',[{1,[a,b]},{2,[b,c]},{3,[]}],{atom,[atom]}}
%% expect: strict_relation: badarg
%% expect: strict_relation: {'Set',[],'_'}
%% expect: strict_relation: {'Set',[{1,[[a,b],[b]]},{2,[[c]]}],{atom,[[atom]]}}
%% expect: strict_relation: {'Set',[{1,[{a,b}]}],{atom,[{atom,atom}]}}
%% expect: strict_relation: {'Set',[{a,b}],{atom,atom}}
%% expect: strict_relation: {'Set',[{1,[[]]},{2,[]}],{i,[[a]]}}
%% expect: strict_relation: badarg
%% expect: strict_relation: function_clause
%% expect: weak_relation: {'Set',[{1,1},{1,a},{2,2},{2,b},{2,c},{3,3},{3,a},{a,a},{b,b},{c,c}],{atom,atom}}
%% expect: weak_relation: {'Set',[{1,1},{1,a},{2,2},{2,b},{3,3},{3,c},{a,a},{b,b},{c,c}],{atom,atom}}
%% expect: weak_relation: badarg
%% expect: weak_relation: badarg
%% expect: weak_relation: {'Set',[],'_'}
%% expect: weak_relation: badarg
%% expect: weak_relation: badarg
%% expect: weak_relation: {'Set',[{a,a},{a,b},{b,b}],{atom,atom}}
%% expect: weak_relation: badarg
%% expect: weak_relation: badarg
%% expect: weak_relation: function_clause
%% expect: family_to_relation: badarg
%% expect: family_to_relation: badarg
%% expect: family_to_relation: {'Set',[{1,a},{1,b},{2,b},{2,c}],{atom,atom}}
%% expect: family_to_relation: badarg
%% expect: family_to_relation: {'Set',[],'_'}
%% expect: family_to_relation: {'Set',[{1,[a,b]},{1,[b]},{2,[c]}],{atom,[atom]}}
%% expect: family_to_relation: {'Set',[{1,{a,b}}],{atom,{atom,atom}}}
%% expect: family_to_relation: badarg
%% expect: family_to_relation: {'Set',[{1,[]}],{i,[a]}}
%% expect: family_to_relation: badarg
%% expect: family_to_relation: function_clause
%% expect: fam2rel: badarg
%% expect: fam2rel: badarg
%% expect: fam2rel: {'Set',[{1,a},{1,b},{2,b},{2,c}],{atom,atom}}
%% expect: fam2rel: badarg
%% expect: fam2rel: {'Set',[],'_'}
%% expect: fam2rel: {'Set',[{1,[a,b]},{1,[b]},{2,[c]}],{atom,[atom]}}
%% expect: fam2rel: {'Set',[{1,{a,b}}],{atom,{atom,atom}}}
%% expect: fam2rel: badarg
%% expect: fam2rel: {'Set',[{1,[]}],{i,[a]}}
%% expect: fam2rel: badarg
%% expect: fam2rel: function_clause
%% expect: family_union: badarg
%% expect: family_union: badarg
%% expect: family_union: badarg
%% expect: family_union: badarg
%% expect: family_union: {'Set',[],'_'}
%% expect: family_union: {'Set',[{1,[a,b]},{2,[c]}],{atom,[atom]}}
%% expect: family_union: badarg
%% expect: family_union: badarg
%% expect: family_union: {'Set',[{1,[]},{2,[]}],{i,[a]}}
%% expect: family_union: badarg
%% expect: family_union: function_clause
%% expect: family_intersection: badarg
%% expect: family_intersection: badarg
%% expect: family_intersection: badarg
%% expect: family_intersection: badarg
%% expect: family_intersection: {'Set',[],'_'}
%% expect: family_intersection: {'Set',[{1,[b]},{2,[c]}],{atom,[atom]}}
%% expect: family_intersection: badarg
%% expect: family_intersection: badarg
%% expect: family_intersection: badarg
%% expect: family_intersection: badarg
%% expect: family_intersection: function_clause
%% expect: union_of_family: badarg
%% expect: union_of_family: badarg
%% expect: union_of_family: {'Set',[a,b,c],atom}
%% expect: union_of_family: badarg
%% expect: union_of_family: {'Set',[],'_'}
%% expect: union_of_family: {'Set',[[a,b],[b],[c]],[atom]}
%% expect: union_of_family: {'Set',[{a,b}],{atom,atom}}
%% expect: union_of_family: badarg
%% expect: union_of_family: {'Set',[[]],[a]}
%% expect: union_of_family: badarg
%% expect: union_of_family: function_clause
%% expect: intersection_of_family: badarg
%% expect: intersection_of_family: badarg
%% expect: intersection_of_family: {'Set',[],atom}
%% expect: intersection_of_family: badarg
%% expect: intersection_of_family: badarg
%% expect: intersection_of_family: {'Set',[],[atom]}
%% expect: intersection_of_family: {'Set',[{a,b}],{atom,atom}}
%% expect: intersection_of_family: badarg
%% expect: intersection_of_family: {'Set',[],[a]}
%% expect: intersection_of_family: badarg
%% expect: intersection_of_family: function_clause
%% expect: family_domain: badarg
%% expect: family_domain: badarg
%% expect: family_domain: badarg
%% expect: family_domain: badarg
%% expect: family_domain: {'Set',[],'_'}
%% expect: family_domain: badarg
%% expect: family_domain: {'Set',[{1,[a]}],{atom,[atom]}}
%% expect: family_domain: badarg
%% expect: family_domain: badarg
%% expect: family_domain: badarg
%% expect: family_domain: function_clause
%% expect: family_range: badarg
%% expect: family_range: badarg
%% expect: family_range: badarg
%% expect: family_range: badarg
%% expect: family_range: {'Set',[],'_'}
%% expect: family_range: badarg
%% expect: family_range: {'Set',[{1,[b]}],{atom,[atom]}}
%% expect: family_range: badarg
%% expect: family_range: badarg
%% expect: family_range: badarg
%% expect: family_range: function_clause
%% expect: family_field: badarg
%% expect: family_field: badarg
%% expect: family_field: badarg
%% expect: family_field: badarg
%% expect: family_field: {'Set',[],'_'}
%% expect: family_field: badarg
%% expect: family_field: {'Set',[{1,[a,b]}],{atom,[atom]}}
%% expect: family_field: badarg
%% expect: family_field: badarg
%% expect: family_field: badarg
%% expect: family_field: function_clause
%% expect: image: {'Set',[a],atom}
%% expect: image: {'Set',[],atom}
%% expect: image: {'Set',[],atom}
%% expect: image: {'Set',[],'_'}
%% expect: image: badarg
%% expect: image: type_mismatch
%% expect: image: type_mismatch
%% expect: inverse_image: {'Set',[],atom}
%% expect: inverse_image: {'Set',[1,3],atom}
%% expect: inverse_image: {'Set',[],atom}
%% expect: inverse_image: {'Set',[],'_'}
%% expect: inverse_image: badarg
%% expect: inverse_image: type_mismatch
%% expect: inverse_image: type_mismatch
%% expect: restriction: {'Set',[{1,a},{3,a}],{atom,atom}}
%% expect: restriction: {'Set',[],{atom,atom}}
%% expect: restriction: {'Set',[],{atom,atom}}
%% expect: restriction: {'Set',[],'_'}
%% expect: restriction: badarg
%% expect: restriction: type_mismatch
%% expect: restriction: type_mismatch
%% expect: drestriction: {'Set',[{2,b},{2,c}],{atom,atom}}
%% expect: drestriction: {'Set',[{1,a},{2,b},{2,c},{3,a}],{atom,atom}}
%% expect: drestriction: {'Set',[{1,a},{2,b},{2,c},{3,a}],{atom,atom}}
%% expect: drestriction: {'Set',[],'_'}
%% expect: drestriction: badarg
%% expect: drestriction: type_mismatch
%% expect: drestriction: type_mismatch
%% expect: relative_product1: {'Set',[],{atom,atom}}
%% expect: relative_product1: {'Set',[],{atom,atom}}
%% expect: relative_product1: {'Set',[],{atom,atom}}
%% expect: relative_product1: {'Set',[],'_'}
%% expect: relative_product1: {'Set',[],'_'}
%% expect: relative_product1: {'Set',[],{atom,atom}}
%% expect: relative_product1: {'Set',[],{atom,atom}}
%% expect: relative_product1: {'Set',[],{atom,atom}}
%% expect: composite: bad_function
%% expect: composite: {'Set',[{1,x},{2,y},{3,z}],{atom,atom}}
%% expect: composite: bad_function
%% expect: composite: {'Set',[],'_'}
%% expect: composite: {'Set',[],'_'}
%% expect: composite: {'Set',[{1,1},{2,2},{3,3}],{atom,atom}}
%% expect: composite: bad_function
%% expect: composite: bad_function
%% expect: relative_product: {'Set',[],{atom,{atom,atom}}}
%% expect: relative_product: {'Set',[],{atom,{atom,atom}}}
%% expect: relative_product: {'Set',[{1,{a}},{2,{b}},{2,{c}},{3,{a}}],{atom,{atom}}}
%% expect: relative_product: {'Set',[{1,{a}},{2,{b}},{2,{c}},{3,{a}}],{atom,{atom}}}
%% expect: relative_product: badarg
%% expect: relative_product: badarg
%% expect: relative_product: {'Set',[],{atom,{atom,atom}}}
%% expect: relative_product: function_clause
%% expect: relative_product: {'Set',[{1,{a,b}},{1,{a,c}}],{atom,{atom,atom}}}
%% expect: relative_product: type_mismatch
%% expect: relative_product: type_mismatch
%% expect: relative_product: type_mismatch
%% expect: relative_product: {'Set',[{1,x},{2,y},{2,z},{3,x}],{atom,atom}}
%% expect: multiple_relative_product: {'Set',[{{1,1},{a,a}},{{2,3},{b,a}},{{2,3},{c,a}}],{{atom,atom},{atom,atom}}}
%% expect: multiple_relative_product: function_clause
%% expect: join: {'Set',[{1,a,x},{2,b,y},{2,c,z},{3,a,x}],{atom,atom,atom}}
%% expect: join: {'Set',[{1,a,a},{2,b,b},{2,b,c},{2,c,b},{2,c,c},{3,a,a}],{atom,atom,atom}}
%% expect: join: badarg
%% expect: join: {'Set',[{a,x,1,b,c}],{atom,atom,atom,atom,atom}}
