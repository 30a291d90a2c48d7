%%% Documented in every way there is.
-module(arith).
-moduledoc """
A module for basic arithmetic.

# Numbers

They are *whole* or **not**, as `is_integer/1` says; see [the manual](https://www.erlang.org/doc).
""".
-moduledoc #{since => "1.0"}.

-export([add/2, add/3, sub/2, mul/2, old/0, private/0, unnamed/1, none/0, long/0]).
-export_type([number/1, wrapped/0]).
-deprecated([{old, 0, "use add/2 instead"}]).

-doc "A number in a tuple.".
-type number(Value) :: {number, Value}.

-doc #{since => "2.0"}.
-opaque wrapped() :: {wrapped, number(integer())}.

-type internal() :: wrapped().

-doc """
increment(In)

Called for each number.
""".
-callback increment(integer()) -> {ok, Out :: integer()} | {error, term()}.

-doc """
add(One, Two)

Adds two numbers.

- integers
- floats, with what they have:
  1. a sign
  2. an exponent

```
1> arith:add(1, 2).
3
```

> #### Note {: .note }
>
> Nothing else is added.
""".
-doc(#{since => "1.0"}).
-spec add(integer(), integer()) -> integer().
add(A, B) -> A + B.

-doc #{equiv => add(B, [])}.
add(1, B, _) -> B;
add(_, B, _) -> B.

-spec sub(X :: integer(), Y :: integer()) -> integer().
sub(A, B) -> A - B.

-doc "Multiplies.".
-spec mul(X, Y) -> integer() when X :: integer(), Y :: integer().
mul(A, B) -> A * B.

old() -> internal(ok).

-doc hidden.
private() -> ok.

unnamed({_}) -> ok.

-doc false.
none() -> ok.

-doc {file, "long.md"}.
long() -> ok.

-spec internal(internal() | ok) -> ok.
internal(_) -> ok.
