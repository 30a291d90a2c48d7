%%% ~w of every kind of term, nested.
-module(write_terms).

-export([main/1]).

main(_) ->
    Terms = [1, -1, 1.5, atom, 'Quoted atom', [], "", "abc", [a | b], [1, [2, [3]]], {}, {a},
             {a, {b, "c"}},
             #{}, #{a => 1}, #{"k" => [v], {x} => #{}}, [[], {}, #{}], fun lists:map/2, [a, b | c],
             {'a b', "x y", [$a, 0]}, [{k, v}, {k2, v2}]],
    [io:format("~w~n", [T]) || T <- Terms],
    ok.

%% expect: 1
%% expect: -1
%% expect: 1.5
%% expect: atom
%% expect: 'Quoted atom'
%% expect: []
%% expect: []
%% expect: [97,98,99]
%% expect: [a|b]
%% expect: [1,[2,[3]]]
%% expect: {}
%% expect: {a}
%% expect: {a,{b,[99]}}
%% expect: #{}
%% expect: #{a => 1}
%% expect: #{{x} => #{},[107] => [v]}
%% expect: [[],{},#{}]
%% expect: fun lists:map/2
%% expect: [a,b|c]
%% expect: {'a b',[120,32,121],[97,0]}
%% expect: [{k,v},{k2,v2}]
