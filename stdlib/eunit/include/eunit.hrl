%% Included by modules with tests. What it does depends on macros that may be defined before:
%%
%%   NOTEST          no tests, unless TEST is defined, too: nothing is exported
%%   EUNIT_NOAUTO    the tests are exported by hand
%%   NODEBUG         the debugging macros do nothing; DEBUG overrides it
%%   NOASSERT        see assert.hrl; without effect when there are tests
%%
%% TEST and EUNIT are defined behind it when there are tests.

-ifndef(EUNIT_HRL).
-define(EUNIT_HRL, true).

-ifdef(TEST).
-undef(NOTEST).
-endif.

-ifdef(NOTEST).
-undef(EUNIT).
-else.
-ifndef(TEST).
-define(TEST, true).
-endif.
-ifndef(EUNIT).
-define(EUNIT, true).
-endif.
-undef(NOASSERT).
-ifndef(EUNIT_NOAUTO).
-compile({parse_transform, eunit_autoexport}).
-endif.
-endif.

-include_lib("stdlib/include/assert.hrl").

%% -- Expressions ---------------------------------------------------------------------------------

-ifndef(LET).
-define(LET(X, Y, Z), ((fun(X) -> (Z) end)(Y))).
-endif.
-ifndef(IF).
-define(IF(B, T, F), (case (B) of true -> (T); false -> (F) end)).
-endif.

%% Whether a value matches a pattern, which may have a guard.
-ifndef(MATCHES).
-define(MATCHES(Guard, Expr), (case (Expr) of Guard -> true; _ -> false end)).
-endif.

%% -- Tests ---------------------------------------------------------------------------------------

-define(_test(Expr), {?LINE, fun() -> (Expr) end}).

-define(_assert(BoolExpr), ?_test(?assert(BoolExpr))).
-define(_assert(BoolExpr, Comment), ?_test(?assert(BoolExpr, Comment))).
-define(_assertNot(BoolExpr), ?_test(?assertNot(BoolExpr))).
-define(_assertNot(BoolExpr, Comment), ?_test(?assertNot(BoolExpr, Comment))).
-define(_assertMatch(Guard, Expr), ?_test(?assertMatch(Guard, Expr))).
-define(_assertMatch(Guard, Expr, Comment), ?_test(?assertMatch(Guard, Expr, Comment))).
-define(_assertNotMatch(Guard, Expr), ?_test(?assertNotMatch(Guard, Expr))).
-define(_assertNotMatch(Guard, Expr, Comment), ?_test(?assertNotMatch(Guard, Expr, Comment))).
-define(_assertEqual(Expect, Expr), ?_test(?assertEqual(Expect, Expr))).
-define(_assertEqual(Expect, Expr, Comment), ?_test(?assertEqual(Expect, Expr, Comment))).
-define(_assertNotEqual(Unexpected, Expr), ?_test(?assertNotEqual(Unexpected, Expr))).
-define(_assertNotEqual(Unexpected, Expr, Comment),
        ?_test(?assertNotEqual(Unexpected, Expr, Comment))).
-define(_assertException(Class, Term, Expr), ?_test(?assertException(Class, Term, Expr))).
-define(_assertException(Class, Term, Expr, Comment),
        ?_test(?assertException(Class, Term, Expr, Comment))).
-define(_assertNotException(Class, Term, Expr), ?_test(?assertNotException(Class, Term, Expr))).
-define(_assertNotException(Class, Term, Expr, Comment),
        ?_test(?assertNotException(Class, Term, Expr, Comment))).
-define(_assertError(Term, Expr), ?_test(?assertError(Term, Expr))).
-define(_assertError(Term, Expr, Comment), ?_test(?assertError(Term, Expr, Comment))).
-define(_assertExit(Term, Expr), ?_test(?assertExit(Term, Expr))).
-define(_assertExit(Term, Expr, Comment), ?_test(?assertExit(Term, Expr, Comment))).
-define(_assertThrow(Term, Expr), ?_test(?assertThrow(Term, Expr))).
-define(_assertThrow(Term, Expr, Comment), ?_test(?assertThrow(Term, Expr, Comment))).

%% -- External commands ---------------------------------------------------------------------------

%% Without EUnit, a command is run, and an assertion about one is not checked.
-ifdef(EUNIT).

-define(EUNIT_COMMAND(Kind, Command, Expected),
        ((fun() ->
                  case {eunit_lib:command(Command), (Expected)} of
                      {{__S, __Out}, __E} when __S =:= __E -> __Out;
                      {{__S, _}, __E} ->
                          erlang:error({Kind, [{module, ?MODULE}, {line, ?LINE},
                                               {command, (Command)}, {expected_status, __E},
                                               {status, __S}]})
                  end
          end)())).
-define(cmd(Command), ?EUNIT_COMMAND(command_failed, Command, 0)).
-define(assertCmdStatus(Status, Command),
        begin _ = ?EUNIT_COMMAND(assertCmd_failed, Command, Status), ok end).
-define(assertCmd(Command), ?assertCmdStatus(0, Command)).
-define(assertCmdOutput(Text, Command),
        ((fun() ->
                  case {eunit_lib:command(Command), (Text)} of
                      {{_, __Out}, __T} when __Out =:= __T -> ok;
                      {{_, __Out}, __T} ->
                          erlang:error({assertCmdOutput_failed,
                                        [{module, ?MODULE}, {line, ?LINE}, {command, (Command)},
                                         {expected_output, __T}, {output, __Out}]})
                  end
          end)())).

-else.

-define(cmd(Command), os:cmd(Command)).
-define(assertCmdStatus(Status, Command), ok).
-define(assertCmd(Command), ok).
-define(assertCmdOutput(Text, Command), ok).

-endif.

-define(_cmd(Command), ?_test(?cmd(Command))).
-define(_assertCmdStatus(Status, Command), ?_test(?assertCmdStatus(Status, Command))).
-define(_assertCmd(Command), ?_test(?assertCmd(Command))).
-define(_assertCmdOutput(Text, Command), ?_test(?assertCmdOutput(Text, Command))).

%% -- Output --------------------------------------------------------------------------------------

%% What the test has printed so far, as a string.
-ifdef(EUNIT).
-define(capturedOutput, eunit_proc:get_output()).
-else.
-define(capturedOutput, "").
-endif.

%% -- Debugging -----------------------------------------------------------------------------------

-ifdef(DEBUG).
-undef(NODEBUG).
-endif.

-ifdef(NODEBUG).

-define(debugMsg(Text), ok).
-define(debugHere, ok).
-define(debugFmt(Format, Arguments), ok).
-define(debugVal(Expr), (Expr)).
-define(debugVal(Expr, Depth), (Expr)).
-define(debugTime(Text, Expr), (Expr)).

-else.

%% On the console, whatever is done with what tests print.
-define(debugMsg(Text),
        begin
            io:fwrite(user, "~ts:~w:~w: ~ts\n", [?FILE, ?LINE, self(), Text]),
            ok
        end).
-define(debugHere, (?debugMsg("<-"))).
-define(debugFmt(Format, Arguments), (?debugMsg(io_lib:format(Format, Arguments)))).
-define(debugVal(Expr), ?debugVal(Expr, 15)).
-define(debugVal(Expr, Depth),
        begin
            ((fun(__V) ->
                      ?debugFmt("~ts = ~tP", [(??Expr), __V, Depth]),
                      __V
              end)(Expr))
        end).
-define(debugTime(Text, Expr),
        begin
            ((fun(__F) ->
                      {__T0, _} = statistics(wall_clock),
                      __V = __F(),
                      {__T1, _} = statistics(wall_clock),
                      ?debugFmt("~ts: ~.3f s", [(Text), (__T1 - __T0) / 1000]),
                      __V
              end)(fun() -> (Expr) end))
        end).

-endif.

-endif.
