%%% ~p of every kind of short term.
-module(pretty_terms).

-export([main/1]).

main(_) ->
    Terms = [1, -1, 1.5, atom, 'Quoted atom', [], "", "abc", [a | b], [1, [2, [3]]], {}, {a},
             {a, {b, "c"}},
             #{}, #{a => 1}, #{"k" => [v], {x} => #{}}, [[], {}, #{}], fun lists:map/2, [a, b | c],
             {'a b', "x y", [$a, 0]}, ["ab", "cd"], [$a | "bc"], ["x" | y], [[1, 2], "34"]],
    [io:format("~p~n", [T]) || T <- Terms],
    ok.

%% expect: 1
%% expect: -1
%% expect: 1.5
%% expect: atom
%% expect: 'Quoted atom'
%% expect: []
%% expect: []
%% expect: "abc"
%% expect: [a|b]
%% expect: [1,[2,[3]]]
%% expect: {}
%% expect: {a}
%% expect: {a,{b,"c"}}
%% expect: #{}
%% expect: #{a => 1}
%% expect: #{{x} => #{},"k" => [v]}
%% expect: [[],{},#{}]
%% expect: fun lists:map/2
%% expect: [a,b|c]
%% expect: {'a b',"x y",[97,0]}
%% expect: ["ab","cd"]
%% expect: "abc"
%% expect: ["x"|y]
%% expect: [[1,2],"34"]
