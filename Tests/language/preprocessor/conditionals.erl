%%% Parts that -ifdef, -ifndef, -if, -elif and -else leave out are not read.
-module(conditionals).

-export([main/1]).

-define(YES, 1).
-define(VALUE, 42).
-define(with_arguments(X), X).

-ifdef(YES).
a() -> yes.
-else.
a() -> no.
-endif.

-ifndef(YES).
b() -> no.
-else.
b() -> yes.
-endif.

-ifdef(with_arguments).
c() -> ?with_arguments(yes).
-endif.

-undef(YES).
-ifdef(YES).
d() -> no.
-else.
d() -> yes.
-endif.

-if(?VALUE > 100).
e() -> large.
-elif(?VALUE > 40).
e() -> middle.
-elif(?VALUE > 30).
e() -> small.
-else.
e() -> none.
-endif.

%% Whatever it is: this is not looked at.
-ifdef(UNKNOWN).
-if(this is not, (a condition).
f() -> no).
-ifdef(NESTED).
f( -> $ "
".
-else.
-endif.
-elif(and neither is this).
-else.
-endif.
-define(VALUE, 43).
-include("not there").
-error("not reported").
?NOT_DEFINED(.
-else.
f() -> ?VALUE.
-endif.

-if(false).
-else.
-ifdef(VALUE).
g() -> nested.
-endif.
-endif.

-undef(UNKNOWN).

main(_) -> io:format("~p~n", [[a(), b(), c(), d(), e(), f(), g()]]).

%% expect: [yes,yes,yes,yes,middle,42,nested]
