%% How arrays print, what the options of new do, and what fixed arrays do not allow.
-module(shapes_and_options).
-export([main/1]).

main(_) ->
    [show(new, [O])
     || O <- [0, 1, 10, 11, 101, {size, 5}, {default, 3}, [{default, 7}, {size, 200}], [7, fixed], fixed,
              [{fixed, false}, 5], {fixed, true}, x, -1, [{fixed, x}], {x, y}, [fixed | x]]],
    [show(new, [N, O])
     || {N, O} <- [{5, {default, 0}}, {5, {fixed, false}}, {5, [{fixed, false}, {default, z}]}, {-1, []}, {x, []},
                   {5, {size, 7}}, {5, 8}]],
    Array = array:from_list([a, b, c]),
    Sparse = array:set(123, x, array:set(7, y, array:new())),
    Fixed = array:fix(Array),
    [show(F, [A])
     || F <- [size, sparse_size, default, fix, relax, is_fix, resize, sparse_to_list, sparse_to_orddict, is_array],
        A <- [Array, Sparse, Fixed]],
    [show(F, [A]) || F <- [to_list, to_orddict], A <- [Array, Fixed]],
    [show(get, [I, A]) || A <- [Array, Fixed], I <- [0, 2, 3, -1, 1.0]],
    [show(set, [I, v, A]) || A <- [Array, Fixed], I <- [0, 3, 100, -1, x]],
    [show(reset, [I, A]) || A <- [Array, Fixed], I <- [0, 3, 100, -1, x]],
    [show(resize, [N, A]) || A <- [Array, Fixed], N <- [0, 2, 3, 100, -1, x]],
    [show(from_list, [lists:seq(1, N), d]) || N <- [0, 1, 10, 11, 25]],
    [show(from_orddict, [L, z]) || L <- [[], [{0, a}], [{9, a}], [{5, b}, {100, a}], [{7777, a}]]],
    show(set, [15, undefined, array:new(20)]),
    show(get, [2, array:resize(5, array:resize(2, Array))]).

show(Function, Arguments) ->
    try apply(array, Function, Arguments) of
        Value -> io:format("~w: ~w~n", [Function, Value])
    catch
        error:Reason -> io:format("~w: ~w~n", [Function, Reason])
    end.

%% expect: new: {array,0,0,undefined,10}
%% expect: new: {array,1,0,undefined,10}
%% expect: new: {array,10,0,undefined,10}
%% expect: new: {array,11,0,undefined,100}
%% expect: new: {array,101,0,undefined,1000}
%% expect: new: {array,5,0,undefined,10}
%% expect: new: {array,0,10,3,10}
%% expect: new: {array,200,0,7,1000}
%% expect: new: {array,7,0,undefined,10}
%% expect: new: {array,0,0,undefined,10}
%% expect: new: {array,5,0,undefined,10}
%% expect: new: {array,0,0,undefined,10}
%% expect: new: badarg
%% expect: new: badarg
%% expect: new: badarg
%% expect: new: badarg
%% expect: new: badarg
%% expect: new: {array,5,0,0,10}
%% expect: new: {array,5,10,undefined,10}
%% expect: new: {array,5,10,z,10}
%% expect: new: badarg
%% expect: new: badarg
%% expect: new: {array,7,0,undefined,10}
%% expect: new: {array,8,0,undefined,10}
%% expect: size: 3
%% expect: size: 124
%% expect: size: 3
%% expect: sparse_size: 3
%% expect: sparse_size: 124
%% expect: sparse_size: 3
%% expect: default: undefined
%% expect: default: undefined
%% expect: default: undefined
%% expect: fix: {array,3,0,undefined,{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: fix: {array,124,0,undefined,{{{undefined,undefined,undefined,undefined,undefined,undefined,undefined,y,undefined,undefined},10,10,10,10,10,10,10,10,10,10},{10,10,{undefined,undefined,undefined,x,undefined,undefined,undefined,undefined,undefined,undefined},10,10,10,10,10,10,10,10},100,100,100,100,100,100,100,100,100}}
%% expect: fix: {array,3,0,undefined,{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: relax: {array,3,10,undefined,{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: relax: {array,124,1000,undefined,{{{undefined,undefined,undefined,undefined,undefined,undefined,undefined,y,undefined,undefined},10,10,10,10,10,10,10,10,10,10},{10,10,{undefined,undefined,undefined,x,undefined,undefined,undefined,undefined,undefined,undefined},10,10,10,10,10,10,10,10},100,100,100,100,100,100,100,100,100}}
%% expect: relax: {array,3,10,undefined,{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: is_fix: false
%% expect: is_fix: false
%% expect: is_fix: true
%% expect: resize: {array,3,10,undefined,{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: resize: {array,124,1000,undefined,{{{undefined,undefined,undefined,undefined,undefined,undefined,undefined,y,undefined,undefined},10,10,10,10,10,10,10,10,10,10},{10,10,{undefined,undefined,undefined,x,undefined,undefined,undefined,undefined,undefined,undefined},10,10,10,10,10,10,10,10},100,100,100,100,100,100,100,100,100}}
%% expect: resize: {array,3,0,undefined,{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: sparse_to_list: [a,b,c]
%% expect: sparse_to_list: [y,x]
%% expect: sparse_to_list: [a,b,c]
%% expect: sparse_to_orddict: [{0,a},{1,b},{2,c}]
%% expect: sparse_to_orddict: [{7,y},{123,x}]
%% expect: sparse_to_orddict: [{0,a},{1,b},{2,c}]
%% expect: is_array: true
%% expect: is_array: true
%% expect: is_array: true
%% expect: to_list: [a,b,c]
%% expect: to_list: [a,b,c]
%% expect: to_orddict: [{0,a},{1,b},{2,c}]
%% expect: to_orddict: [{0,a},{1,b},{2,c}]
%% expect: get: a
%% expect: get: c
%% expect: get: undefined
%% expect: get: badarg
%% expect: get: badarg
%% expect: get: a
%% expect: get: c
%% expect: get: badarg
%% expect: get: badarg
%% expect: get: badarg
%% expect: set: {array,3,10,undefined,{v,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: set: {array,4,10,undefined,{a,b,c,v,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: set: {array,101,1000,undefined,{{{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined},10,10,10,10,10,10,10,10,10,10},{{v,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined},10,10,10,10,10,10,10,10,10,10},100,100,100,100,100,100,100,100,100}}
%% expect: set: badarg
%% expect: set: badarg
%% expect: set: {array,3,0,undefined,{v,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: set: badarg
%% expect: set: badarg
%% expect: set: badarg
%% expect: set: badarg
%% expect: reset: {array,3,10,undefined,{undefined,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: reset: {array,3,10,undefined,{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: reset: {array,3,10,undefined,{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: reset: badarg
%% expect: reset: badarg
%% expect: reset: {array,3,0,undefined,{undefined,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: reset: badarg
%% expect: reset: badarg
%% expect: reset: badarg
%% expect: reset: badarg
%% expect: resize: {array,0,10,undefined,{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: resize: {array,2,10,undefined,{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: resize: {array,3,10,undefined,{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: resize: {array,100,100,undefined,{{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined},10,10,10,10,10,10,10,10,10,10}}
%% expect: resize: badarg
%% expect: resize: badarg
%% expect: resize: {array,0,0,undefined,{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: resize: {array,2,0,undefined,{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: resize: {array,3,0,undefined,{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined}}
%% expect: resize: {array,100,0,undefined,{{a,b,c,undefined,undefined,undefined,undefined,undefined,undefined,undefined},10,10,10,10,10,10,10,10,10,10}}
%% expect: resize: badarg
%% expect: resize: badarg
%% expect: from_list: {array,0,10,d,10}
%% expect: from_list: {array,1,10,d,{1,d,d,d,d,d,d,d,d,d}}
%% expect: from_list: {array,10,10,d,{1,2,3,4,5,6,7,8,9,10}}
%% expect: from_list: {array,11,100,d,{{1,2,3,4,5,6,7,8,9,10},{11,d,d,d,d,d,d,d,d,d},10,10,10,10,10,10,10,10,10}}
%% expect: from_list: {array,25,100,d,{{1,2,3,4,5,6,7,8,9,10},{11,12,13,14,15,16,17,18,19,20},{21,22,23,24,25,d,d,d,d,d},10,10,10,10,10,10,10,10}}
%% expect: from_orddict: {array,0,10,z,10}
%% expect: from_orddict: {array,1,10,z,{a,z,z,z,z,z,z,z,z,z}}
%% expect: from_orddict: {array,10,10,z,{z,z,z,z,z,z,z,z,z,a}}
%% expect: from_orddict: {array,101,1000,z,{{{z,z,z,z,z,b,z,z,z,z},10,10,10,10,10,10,10,10,10,10},{{a,z,z,z,z,z,z,z,z,z},10,10,10,10,10,10,10,10,10,10},100,100,100,100,100,100,100,100,100}}
%% expect: from_orddict: {array,7778,10000,z,{1000,1000,1000,1000,1000,1000,1000,{100,100,100,100,100,100,100,{10,10,10,10,10,10,10,{z,z,z,z,z,z,z,a,z,z},10,10,10},100,100,100},1000,1000,1000}}
%% expect: set: {array,20,0,undefined,{10,{undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined},10,10,10,10,10,10,10,10,10}}
%% expect: get: c
