%%% Atoms are quoted when they must be, with escapes for what does not print.
-module(printing).

-export([main/1]).

main(_) ->
    Atoms = [abc, aBC_9@x, 'Abc', '_x', '9a', 'a b', '', 'a-b', 'a.b', 'hello\nworld',
             'it\'s', 'a\\b',
             '\t', 'é', 'ünder', 'ABC', 'and', 'fun', 'receive', 'maybe_', 'end', 'a@b', '@a', '[]',
             '{}', '\x{1}', '\e', '\d', '"', '$a', true, undefined],
    [io:format("~w ~p [~s]~n", [Atom, Atom, Atom]) || Atom <- Atoms, Atom =/= '\x{1}'],
    io:format("~w ~p~n", ['\x{1}', '\x{1}']),
    ok.

%% expect: abc abc [abc]
%% expect: aBC_9@x aBC_9@x [aBC_9@x]
%% expect: 'Abc' 'Abc' [Abc]
%% expect: '_x' '_x' [_x]
%% expect: '9a' '9a' [9a]
%% expect: 'a b' 'a b' [a b]
%% expect: '' '' []
%% expect: 'a-b' 'a-b' [a-b]
%% expect: 'a.b' 'a.b' [a.b]
%% expect: 'hello\nworld' 'hello\nworld' [hello
%% expect: world]
%% expect: 'it\'s' 'it\'s' [it's]
%% expect: 'a\\b' 'a\\b' [a\b]
%% expect: '\t' '\t' [	]
%% expect: é é [é]
%% expect: ünder ünder [ünder]
%% expect: 'ABC' 'ABC' [ABC]
%% expect: 'and' 'and' [and]
%% expect: 'fun' 'fun' [fun]
%% expect: 'receive' 'receive' [receive]
%% expect: maybe_ maybe_ [maybe_]
%% expect: 'end' 'end' [end]
%% expect: a@b a@b [a@b]
%% expect: '@a' '@a' [@a]
%% expect: '[]' '[]' [[]]
%% expect: '{}' '{}' [{}]
%% expect: '\e' '\e' []
%% expect: '\d' '\d' []
%% expect: '"' '"' ["]
%% expect: '$a' '$a' [$a]
%% expect: true true [true]
%% expect: undefined undefined [undefined]
%% expect: '\001' '\001'
