-module(binary_segments).
-export([a/1, b/1, c/1, d/2, e/1, f/1, g/1, h/1, i/1, k/1, o/1, p/1]).

a(X) -> <<X:8/foo>>.

b(X) -> <<X/unit:8>>.

c(X) -> <<X:8/utf8>>.

d(X, <<Y/binary, Z>>) -> {X, Y, Z}.

e(<<X:N, N>>) -> X.

f(X) -> <<X:8/integer-float>>.

g(X) -> <<X:8/unit:300>>.

h(X) -> <<X/binary-unit:0>>.

i(<<"abc":16, X>>) -> X.

k(<<{a}:8>>) -> a.

o(<<X/float-unit:8>>) -> X.

p(X) -> {<<X:8/signed-unsigned>>, <<X:8/big-little>>, <<X:1/unit:3-unit:4>>, [Y || <<Y/binary>> <= X]}.

%% diagnostic: 4:11: bit type foo undefined
%% diagnostic: 6:11: a bit unit size must not be specified unless a size is specified too
%% diagnostic: 8:11: neither size nor unit must be given for segments of type utf8/utf16/utf32
%% diagnostic: 10:8: a binary field without size is only allowed at the end of a binary pattern
%% diagnostic: 12:7: variable 'N' is unbound
%% diagnostic: 14:11: conflict in type specification for bit field: 'float' and 'integer'
%% diagnostic: 16:11: bit type {unit,300} undefined
%% diagnostic: 18:11: bit type {unit,0} undefined
%% diagnostic: 20:5: a literal string in a binary pattern must not have a type or a size
%% diagnostic: 22:5: illegal pattern
%% diagnostic: 24:5: a bit unit size must not be specified unless a size is specified too
%% diagnostic: 26:12: conflict in sign specification for bit field: 'unsigned' and 'signed'
%% diagnostic: 26:37: conflict in endianness specification for bit field: 'little' and 'big'
%% diagnostic: 26:57: conflict in unit specification for bit field: '4' and '3'
%% diagnostic: 26:86: binary fields without size are not allowed in patterns of bit string generators
