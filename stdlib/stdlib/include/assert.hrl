%% Assertions: they fail with an error whose reason says what was expected and what was there.
%%
%% With NOASSERT defined they do nothing, unless ASSERT is defined, too. Each takes a comment as a last
%% argument, which becomes part of the reason. What a pattern binds is known to its guard only.

-ifndef(ASSERT_HRL).
-define(ASSERT_HRL, true).

-ifndef(ASSERT).
-ifndef(NOASSERT).
-define(ASSERT, true).
-endif.
-endif.

-ifndef(ASSERT).

-define(assert(BoolExpr), ok).
-define(assert(BoolExpr, Comment), ok).
-define(assertNot(BoolExpr), ok).
-define(assertNot(BoolExpr, Comment), ok).
-define(assertMatch(Guard, Expr), ok).
-define(assertMatch(Guard, Expr, Comment), ok).
-define(assertNotMatch(Guard, Expr), ok).
-define(assertNotMatch(Guard, Expr, Comment), ok).
-define(assertEqual(Expect, Expr), ok).
-define(assertEqual(Expect, Expr, Comment), ok).
-define(assertNotEqual(Unexpected, Expr), ok).
-define(assertNotEqual(Unexpected, Expr, Comment), ok).
-define(assertException(Class, Term, Expr), ok).
-define(assertException(Class, Term, Expr, Comment), ok).
-define(assertNotException(Class, Term, Expr), ok).
-define(assertNotException(Class, Term, Expr, Comment), ok).

-else.

%% The fun keeps variables apart; what is asserted is evaluated before any of them is bound, so that
%% assertions may stand in assertions.
-define(ASSERT_FAILURE(Kind, About, Comment),
        erlang:error({Kind, [{module, ?MODULE}, {line, ?LINE}] ++ Comment ++ About})).

-define(ASSERT_BOOLEAN(Expected, BoolExpr, Comment),
        ((fun() ->
                  case (BoolExpr) of
                      Expected -> ok;
                      __V -> ?ASSERT_FAILURE(assert,
                                             [{expression, (??BoolExpr)}, {expected, Expected},
                                              case is_boolean(__V) of
                                                  true -> {value, __V};
                                                  false -> {not_boolean, __V}
                                              end], Comment)
                  end
          end)())).

-define(assert(BoolExpr), ?ASSERT_BOOLEAN(true, BoolExpr, [])).
-define(assert(BoolExpr, Comment), ?ASSERT_BOOLEAN(true, BoolExpr, [{comment, (Comment)}])).
-define(assertNot(BoolExpr), ?ASSERT_BOOLEAN(false, BoolExpr, [])).
-define(assertNot(BoolExpr, Comment), ?ASSERT_BOOLEAN(false, BoolExpr, [{comment, (Comment)}])).

-define(ASSERT_MATCH(Guard, Expr, Comment),
        ((fun() ->
                  case (Expr) of
                      Guard -> ok;
                      __V -> ?ASSERT_FAILURE(assertMatch,
                                             [{expression, (??Expr)}, {pattern, (??Guard)},
                                              {value, __V}], Comment)
                  end
          end)())).
-define(assertMatch(Guard, Expr), ?ASSERT_MATCH(Guard, Expr, [])).
-define(assertMatch(Guard, Expr, Comment), ?ASSERT_MATCH(Guard, Expr, [{comment, (Comment)}])).

-define(ASSERT_NOT_MATCH(Guard, Expr, Comment),
        ((fun() ->
                  __V = (Expr),
                  case __V of
                      Guard -> ?ASSERT_FAILURE(assertNotMatch,
                                               [{expression, (??Expr)}, {pattern, (??Guard)},
                                                {value, __V}], Comment);
                      _ -> ok
                  end
          end)())).
-define(assertNotMatch(Guard, Expr), ?ASSERT_NOT_MATCH(Guard, Expr, [])).
-define(assertNotMatch(Guard, Expr, Comment),
        ?ASSERT_NOT_MATCH(Guard, Expr, [{comment, (Comment)}])).

-define(ASSERT_EQUAL(Expect, Expr, Comment),
        ((fun() ->
                  case {(Expect), (Expr)} of
                      {__X, __V} when __X =:= __V -> ok;
                      {__X, __V} -> ?ASSERT_FAILURE(assertEqual,
                                                    [{expression, (??Expr)}, {expected, __X},
                                                     {value, __V}], Comment)
                  end
          end)())).
-define(assertEqual(Expect, Expr), ?ASSERT_EQUAL(Expect, Expr, [])).
-define(assertEqual(Expect, Expr, Comment), ?ASSERT_EQUAL(Expect, Expr, [{comment, (Comment)}])).

-define(ASSERT_NOT_EQUAL(Unexpected, Expr, Comment),
        ((fun() ->
                  case {(Unexpected), (Expr)} of
                      {__X, __V} when __X =:= __V ->
                          ?ASSERT_FAILURE(assertNotEqual,
                                          [{expression, (??Expr)}, {value, __V}], Comment);
                      _ -> ok
                  end
          end)())).
-define(assertNotEqual(Unexpected, Expr), ?ASSERT_NOT_EQUAL(Unexpected, Expr, [])).
-define(assertNotEqual(Unexpected, Expr, Comment),
        ?ASSERT_NOT_EQUAL(Unexpected, Expr, [{comment, (Comment)}])).

-define(ASSERT_PATTERN(Class, Term),
        {pattern, "{ " ++ (??Class) ++ " , " ++ (??Term) ++ " , [...] }"}).

-define(ASSERT_EXCEPTION(Class, Term, Expr, Comment),
        ((fun() ->
                  try (Expr) of
                      __V -> ?ASSERT_FAILURE(assertException,
                                             [{expression, (??Expr)}, ?ASSERT_PATTERN(Class, Term),
                                              {unexpected_success, __V}], Comment)
                  catch
                      Class:Term -> ok;
                      __C:__T:__S ->
                          ?ASSERT_FAILURE(assertException,
                                          [{expression, (??Expr)}, ?ASSERT_PATTERN(Class, Term),
                                           {unexpected_exception, {__C, __T, __S}}], Comment)
                  end
          end)())).
-define(assertException(Class, Term, Expr), ?ASSERT_EXCEPTION(Class, Term, Expr, [])).
-define(assertException(Class, Term, Expr, Comment),
        ?ASSERT_EXCEPTION(Class, Term, Expr, [{comment, (Comment)}])).

-define(ASSERT_NOT_EXCEPTION(Class, Term, Expr, Comment),
        ((fun() ->
                  try (Expr) of
                      _ -> ok
                  catch
                      __C:__T:__S ->
                          case __C of
                              Class ->
                                  case __T of
                                      Term ->
                                          ?ASSERT_FAILURE(
                                             assertNotException,
                                             [{expression, (??Expr)}, ?ASSERT_PATTERN(Class, Term),
                                              {unexpected_exception, {__C, __T, __S}}], Comment);
                                      _ -> ok
                                  end;
                              _ -> ok
                          end
                  end
          end)())).
-define(assertNotException(Class, Term, Expr), ?ASSERT_NOT_EXCEPTION(Class, Term, Expr, [])).
-define(assertNotException(Class, Term, Expr, Comment),
        ?ASSERT_NOT_EXCEPTION(Class, Term, Expr, [{comment, (Comment)}])).

-endif.

-define(assertError(Term, Expr), ?assertException(error, Term, Expr)).
-define(assertError(Term, Expr, Comment), ?assertException(error, Term, Expr, Comment)).
-define(assertExit(Term, Expr), ?assertException(exit, Term, Expr)).
-define(assertExit(Term, Expr, Comment), ?assertException(exit, Term, Expr, Comment)).
-define(assertThrow(Term, Expr), ?assertException(throw, Term, Expr)).
-define(assertThrow(Term, Expr, Comment), ?assertException(throw, Term, Expr, Comment)).

-endif.
