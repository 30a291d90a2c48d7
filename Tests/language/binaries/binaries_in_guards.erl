%% Binaries are made in guards too; what cannot be made makes the guard fail.
-module(binaries_in_guards).
-export([main/1]).

main(_) ->
    io:format("~w~n", [[test(X, Y) || {X, Y} <- [{1, <<1>>}, {2, <<1>>}, {a, <<1>>}, {300, <<1, 44>>}, {3, x}, {-1, <<255>>}]]]),
    io:format("~w~n", [[size_of(X) || X <- [<<1, 2, 3>>, <<1:3>>, <<>>, a, [1]]]]).

test(X, Y) when <<X>> =:= Y -> byte;
test(X, Y) when <<X:16>> == Y; <<X:(X * 2)>> =:= Y -> word;
test(X, _) when is_integer(X), bit_size(<<0:X>>) > 2 -> long;
test(_, _) -> no.

size_of(X) when byte_size(X) =:= 3 -> three;
size_of(X) when is_binary(X) -> binary;
size_of(X) when is_bitstring(X), bit_size(X) rem 8 =:= 3 -> bits;
size_of(X) when binary_part(X, 0, 0) =:= <<>> -> never;
size_of(_) -> none.

%% expect: [byte,no,no,word,long,byte]
%% expect: [three,bits,binary,none,none]
