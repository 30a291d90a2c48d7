-module(binaries_that_never_match).
-export([a/1, b/1, c/1, d/1, e/0, f/1]).

a(<<256>>) -> 1;
a(<<16:4>>) -> 3;
a(<<255>>) -> 4;
a(_) -> 2.

b(<<-1:8>>) -> 1;
b(<<-1:8/signed>>) -> 3;
b(_) -> 2.

c(<<X:(-1)>>) -> X;
c(_) -> 1.

d(<<1.0>>) -> 1;
d(<<1/float>>) -> 3;
d(_) -> 2.

e() -> <<a:8, 1.5:8>>.

f(X) -> <<X:(-1)>>.

%% diagnostic: 4:5: Warning: this clause cannot match because the value 256 will not fit in an 'unsigned' binary segment of size 8
%% diagnostic: 5:5: Warning: this clause cannot match because the value 16 will not fit in an 'unsigned' binary segment of size 4
%% diagnostic: 9:5: Warning: this clause cannot match because the negative value -1 will never match the value of an 'unsigned' binary segment
%% diagnostic: 13:5: Warning: this clause cannot match because '-1' is not a valid size for a binary segment
%% diagnostic: 16:5: Warning: this clause cannot match because '1.0' is not of the expected type 'integer'
%% diagnostic: 20:8: Warning: binary construction will fail because of a type mismatch
%% diagnostic: 22:11: Warning: binary construction will fail because the size of a segment is invalid
