%%% Types, specs and records may stand between functions; records before their use.
-module(types_may_stand_anywhere).

-export([main/1, f/1]).
-export_type([later/0, pair/2, opaque/0]).

-spec main(term()) -> ok.
main(_) -> io:format("~w ~w~n", [f(1), g()]).

-type later() :: integer() | pair(atom(), _).
-type pair(A, B) :: {A, B}.
-opaque opaque() :: #{required := term(), optional => [later(), ...]}.

-record(late, {a = 1 :: later(), b :: opaque() | undefined}).

-spec f(later()) -> #late{};
       (opaque()) -> #late{a :: pair(a, b)}.
f(A) -> #late{a = A}.

-spec g() -> fun((...) -> term()) | fun(() -> 1..10 | $a | -5 | <<_:8, _:_*16>> | nonempty_string()).
g() -> 3.

%% expect: {late,1,undefined} 3
