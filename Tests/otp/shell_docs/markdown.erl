%%% Documentation attributes, as the shell's h, ht and hcb show them.
-module(markdown).
-export([main/1]).

main(_) ->
    true = code:add_patha("Tests/otp/shell_docs/sources"),
    ok = c:h(arith),
    ok = c:h(arith, add),
    ok = c:h(arith, add, 3),
    [ok = c:h(arith, Name) || Name <- [sub, mul, old, private, unnamed, none, long]],
    ok = c:ht(arith),
    ok = c:ht(arith, number),
    ok = c:ht(arith, wrapped, 0),
    ok = c:hcb(arith),
    ok = c:hcb(arith, increment, 1),
    [io:format("~p~n", [Result])
     || Result <- [c:h(no_such_module), c:h(arith, nothing), c:h(arith, add, 1), c:ht(arith, nothing),
                   c:hcb(arith, nothing)]],
    Wide = #{columns => 60, ansi => true, encoding => latin1},
    {ok, Docs} = code:get_doc(arith),
    io:put_chars([case Char of $\e -> "ESC"; _ -> Char end
                  || Char <- unicode:characters_to_list(shell_docs:render(arith, add, 2, Docs, Wide))]),
    ok = shell_docs:validate(arith).

%% recorded: by hand (OTP 25 has no documentation attributes)
%% expect:
%% expect: 	arith
%% expect:
%% expect:   A module for basic arithmetic.
%% expect:
%% expect: Numbers
%% expect:
%% expect:   They are whole or not, as is_integer/1 says; see the manual.
%% expect:
%% expect:   -spec add(integer(), integer()) -> integer().
%% expect:
%% expect: Since:
%% expect:   1.0
%% expect:
%% expect:   Adds two numbers.
%% expect:
%% expect:    • integers
%% expect:
%% expect:    • floats, with what they have:
%% expect:
%% expect:       1. a sign
%% expect:
%% expect:       2. an exponent
%% expect:
%% expect:     1> arith:add(1, 2).
%% expect:     3
%% expect:
%% expect:   Note:
%% expect:     Nothing else is added.
%% expect:
%% expect:   add/3
%% expect:
%% expect:   Equivalent to add(B, [])
%% expect:
%% expect:   add/3
%% expect:
%% expect:   Equivalent to add(B, [])
%% expect:
%% expect:   -spec sub(X :: integer(), Y :: integer()) -> integer().
%% expect:
%% expect:   There is no documentation for sub/2
%% expect:
%% expect:   -spec mul(X, Y) -> integer() when X :: integer(), Y :: integer().
%% expect:
%% expect:   Multiplies.
%% expect:
%% expect:   old()
%% expect:
%% expect: Deprecated:
%% expect:   use add/2 instead
%% expect:
%% expect:   There is no documentation for old/0
%% expect:
%% expect:   private()
%% expect:
%% expect:   The documentation for private/0 is hidden. This probably means
%% expect:   that it is internal and not to be used by other applications.
%% expect:
%% expect:   unnamed/1
%% expect:
%% expect:   There is no documentation for unnamed/1
%% expect:
%% expect:   none()
%% expect:
%% expect:   The documentation for none/0 is hidden. This probably means that
%% expect:   it is internal and not to be used by other applications.
%% expect:
%% expect:   long()
%% expect:
%% expect:   From a file of its own.
%% expect: 	arith
%% expect:
%% expect: These types are documented in this module:
%% expect:
%% expect:   -type number(Value) :: {number, Value}.
%% expect:
%% expect:   -opaque wrapped()
%% expect:
%% expect: Since:
%% expect:   2.0
%% expect:
%% expect:   -type number(Value) :: {number, Value}.
%% expect:
%% expect:   A number in a tuple.
%% expect:
%% expect:   -opaque wrapped()
%% expect:
%% expect: Since:
%% expect:   2.0
%% expect:
%% expect:   There is no documentation for wrapped/0
%% expect: 	arith
%% expect:
%% expect: These callbacks are documented in this module:
%% expect:
%% expect:   -callback increment(integer()) ->
%% expect:                          {ok, Out :: integer()} | {error, term()}.
%% expect:
%% expect:   -callback increment(integer()) ->
%% expect:                          {ok, Out :: integer()} | {error, term()}.
%% expect:
%% expect:   Called for each number.
%% expect: {error,non_existing}
%% expect: {error,function_missing}
%% expect: {error,function_missing}
%% expect: {error,type_missing}
%% expect: {error,callback_missing}
%% expect:
%% expect:   ESC[;1m-spec add(integer(), integer()) -> integer().ESC[0m
%% expect:
%% expect: ESC[;;4mSinceESC[0m:
%% expect:   1.0
%% expect:
%% expect:   Adds two numbers.
%% expect:
%% expect:    * integers
%% expect:
%% expect:    * floats, with what they have:
%% expect:
%% expect:       1. a sign
%% expect:
%% expect:       2. an exponent
%% expect:
%% expect:     1> arith:add(1, 2).
%% expect:     3
%% expect:
%% expect:   ESC[;;4mNoteESC[0m:
%% expect:     Nothing else is added.
