%% A number that its segment cannot hold is cut when a binary is made, and never found in one.
-module(literals_that_do_not_fit).
-export([main/1]).

main(_) ->
    io:format("~w~n", [[<<256>>, <<-1>>, <<257:8/little>>, <<-300:12>>, <<16#123456789abcdef0123:64>>, <<1.0:32/float>>]]),
    io:format("~w~n", [[match(B) || B <- [<<0>>, <<255>>, <<1, 0>>, <<15, 255>>]]]).

match(<<256>>) -> too_large;
match(<<-1>>) -> negative;
match(<<-1/signed>>) -> minus_one;
match(<<256:16>>) -> fits;
match(<<-1:12/signed, _/bits>>) -> other;
match(<<15, -1/signed>>) -> signed;
match(_) -> none.

%% expect: [<<0>>,<<255>>,<<1>>,<<237,4:4>>,<<69,103,137,171,205,239,1,35>>,<<63,128,0,0>>]
%% expect: [none,minus_one,fits,signed]
