%%% A condition is a guard, and false if it fails.
-module(conditions).

-export([main/1]).

-define(LIST, [a, b]).

-if(1 / 0).
a() -> no.
-else.
a() -> yes.
-endif.
-if(just_an_atom).
b() -> no.
-else.
b() -> yes.
-endif.
-if(length(a) > 1).
c() -> no.
-else.
c() -> yes.
-endif.
-if(length(?LIST) > 1 andalso is_list("x") andalso element(1, {a, b}) =:= a).
d() -> yes.
-else.
d() -> no.
-endif.
-if(#{a => 1} =:= #{a => 1} andalso map_size(#{a => 1}) =:= 1).
e() -> yes.
-else.
e() -> no.
-endif.
-if(Unbound).
f() -> no.
-else.
f() -> yes.
-endif.
-if(unknown(1)).
g() -> no.
-else.
g() -> yes.
-endif.
-if(defined(LIST) andalso not defined(list)).
h() -> yes.
-else.
h() -> no.
-endif.
-if(?OTP_RELEASE >= 21 andalso ?MODULE =:= conditions andalso ?LINE > 1).
i() -> yes.
-else.
i() -> no.
-endif.
-if(abs(-3) + 2 * 3 - 8 div 3 =:= 7 andalso 7 rem 4 =:= 3 andalso 6 band 3 bor 8 =:= 10).
j() -> yes.
-else.
j() -> no.
-endif.
-if({1, "a"} < {1, "b"} andalso a < "" andalso 1 == 1.0 andalso 1 =/= 1.0 andalso $a =:= 97).
k() -> yes.
-else.
k() -> no.
-endif.
-if(1 bsl 10 > 1.0e3 andalso trunc(1.5) + round(1.5) =:= 3 andalso hd(tl([1, 2])) =:= 2).
l() -> yes.
-else.
l() -> no.
-endif.

main(_) ->
    io:format("~w~n", [[a(), b(), c(), d(), e(), f(), g(), h(), i(), j(), k(), l()]]).

%% expect: [yes,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes]
