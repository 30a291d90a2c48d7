%% Numbers in float segments of patterns, and of constructions.
-module(floats_as_constants).
-export([main/1]).

main(_) ->
    io:format("~w~n", [[match(<<F/float>>) || F <- [0.0, 1.0, 2.5, 3]]]),
    io:format("~w~n", [[<<1/float>>, <<$a:32/float>>, <<-2.5:16/float>>, <<"ab":16/float>>]]),
    io:format("~w~n", [[small(<<F:32/float>>) || F <- [1.0, 0.1, 100]]]).

match(<<1/float>>) -> one;
match(<<2.5/float>>) -> two_and_a_half;
match(<<3.0/float>>) -> three;
match(<<F/float>>) -> F.

small(<<1:32/float>>) -> one;
small(<<F:32/float>>) -> F.

%% expect: [0.0,one,two_and_a_half,three]
%% expect: [<<63,240,0,0,0,0,0,0>>,<<66,194,0,0>>,<<193,0>>,<<86,16,86,32>>]
%% expect: [one,0.10000000149011612,100.0]
