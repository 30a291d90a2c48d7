import AlderSyntax
import Testing

/// What the linter says, with the words and places of OTP's erlc.
@Suite struct LinterTests {
  @Test(arguments: [
    ("f() -> X.", ["1:8: variable 'X' is unbound"]),
    ("f() -> _.", ["1:8: variable '_' is unbound"]),
    ("f(A) -> case A of {B} -> 1; C -> C end.", ["1:20: Warning: variable 'B' is unused"]),
    ("f(A) -> case A of {B} -> 1; {B, 2} -> B end.", ["1:20: Warning: variable 'B' is unused"]),
    ("f(A) -> case A of 1 -> B = 1; 2 -> B = 2 end, B.", []),
    (
      "f(A) -> case A of 1 -> B = 1; 2 -> ok end, B.",
      ["1:44: variable 'B' unsafe in 'case' (line 1, column 9)"]
    ),
    (
      "f(A) -> if A -> B = 1; true -> ok end, B.",
      ["1:40: variable 'B' unsafe in 'if' (line 1, column 9)"]
    ),
    (
      "f() -> receive 1 -> B = 1 after 1 -> ok end, B.",
      ["1:46: variable 'B' unsafe in 'receive' (line 1, column 8)"]
    ),
    ("f() -> try 1 of B -> B catch _:_ -> ok end.", []),
    (
      "f() -> try B = 1 of _ -> B catch _:_ -> B after B end.",
      [
        "1:41: variable 'B' unsafe in 'try' (line 1, column 8)",
        "1:49: variable 'B' unsafe in 'try' (line 1, column 8)",
      ]
    ),
    (
      "f(A) -> A andalso (B = 1), B.",
      ["1:28: variable 'B' unsafe in 'andalso' (line 1, column 11)"]
    ),
    ("f() -> (catch B = 1), B.", ["1:23: variable 'B' unsafe in 'catch' (line 1, column 9)"]),
    ("f() -> {X = 1, X}.", ["1:16: variable 'X' is unbound"]),
    ("f() -> begin X = 1 end, X.", []),
    (
      "f(L) -> case L of 1 -> X = 1; 2 -> ok end, X = 3, X.",
      ["1:44: variable 'X' unsafe in 'case' (line 1, column 9)"]
    ),
    (
      "f(A) -> fun(A) -> A end.",
      ["1:3: Warning: variable 'A' is unused", "1:13: Warning: variable 'A' shadowed in 'fun'"]
    ),
    (
      "f(A) -> [A || A <- [1]].",
      ["1:3: Warning: variable 'A' is unused", "1:15: Warning: variable 'A' shadowed in generate"]
    ),
    ("f() -> [1 || B <- [B]].", ["1:20: variable 'B' is unbound"]),
    ("f(A) -> fun() -> B = A, B end, B.", ["1:32: variable 'B' is unbound"]),
    ("f() -> [X || <<N, X:N>> <= <<1>>].", []),
    ("f({X, <<Y:X>>}) -> Y.", ["1:11: variable 'X' is unbound"]),
    (
      "f(_X, _X) -> ok.",
      [
        "1:7: Warning: variable '_X' is bound multiple times in this pattern. If you mean to ignore "
          + "this value, use '_' or a different underscore-prefixed name"
      ]
    ),
    (
      "f(S) -> try S catch _:X:S -> X end.",
      ["1:25: stacktrace variable 'S' must not be previously bound"]
    ),
    (
      "f(X) -> try X catch _:_:S when S == 1 -> S end.",
      ["1:32: stacktrace variable 'S' must not be used in a guard"]
    ),
    (
      "f() -> maybe {ok, A} ?= g(), A else _ -> A end. g() -> 1.",
      ["1:42: variable 'A' unsafe in 'maybe' (line 1, column 8)"]
    ),
  ])
  func variables(source: String, expected: [String]) { #expect(lint(source) == expected) }

  @Test(arguments: [
    ("f() -> g(1).", ["1:8: function g/1 undefined"]),
    ("f() -> fun g/0.", ["1:8: function g/0 undefined"]),
    ("f() -> 1. f() -> 2.", ["1:11: function f/0 already defined"]),
    ("f(1) -> 1; g(2) -> 2.", ["1:12: head mismatch"]),
    ("f(1) -> 1; f(2, 3) -> 2.", ["1:12: head mismatch"]),
    (
      "f(X) when g(X) -> 1. g(X) -> X.",
      ["1:11: call to local/imported function g/1 is illegal in guard"]
    ),
    ("f(X) when X ! 1 -> 1.", ["1:13: illegal guard expression"]),
    ("f(X) when erlang:'+'(X, 1) == 2, {X, [1], #{a => X}, <<1>>} =:= X -> 1.", []),
    ("f(X + 1) -> 1.", ["1:5: illegal pattern"]), ("f(1 + 1, -1, \"a\" ++ \"b\") -> 1.", []),
    ("f(#{a => 1}) -> 1.", ["1:7: illegal pattern"]),
    (
      "f(X) -> #{a := X}.",
      ["1:13: only association operators '=>' are allowed in map construction"]
    ),
    (
      "length(X) -> X. f() -> length(1).",
      ["1:24: ambiguous call of overridden pre R14 auto-imported BIF length/1"]
    ),
    (
      "f(_) -> 1; f(2) -> 3.",
      [
        "1:12: Warning: this clause for f/1 cannot match because a previous clause at line 1 "
          + "always matches"
      ]
    ),
    (
      "f(a, _) -> 1; f(a, b) -> 2.",
      ["1:15: Warning: this clause cannot match because a previous clause at line 1 always matches"]
    ),
    ("f(X, X) -> 1; f(2, 3) -> 3.", []),
    ("f(X) -> case X of X -> 1; 2 -> 3 end.", []),
    ("f(X) -> X#r{}, #s.a.", ["1:10: record r undefined", "1:16: record s undefined"]),
    (
      "-record(r, {a}). f(X) -> X#r.b, #r{a = 1, a = 2}.",
      ["1:30: field b undefined in record r", "1:43: field a already defined in record r"]
    ),
    (
      "-type t() :: u(). f() -> ok.",
      ["1:2: Warning: type t() is unused", "1:14: type u() undefined"]
    ),
    ("-spec g() -> ok. f() -> ok.", ["1:2: spec for undefined function g/0"]),
    (
      "-spec f() -> X. f() -> ok.",
      ["1:14: type variable 'X' is only used once (is unbound)"]
    ),
    ("f() -> {1}, ok.", ["1:8: Warning: a term is constructed, but never used"]),
    ("f() -> 1 == 2, ok.", ["1:10: Warning: use of operator '==' has no effect"]),
    ("f() -> #{a => 1, a => 2}.", ["1:10: Warning: key 'a' will be overridden in expression"]),
    (
      "f() -> io:format(\"~p ~p\", [1]).",
      [
        "1:27: Warning: the format string requires an argument list with 2 arguments, but the "
          + "argument list contains only 1 argument"
      ]
    ),
    (
      "f() -> io:format(\"~q\", [1]).",
      ["1:18: Warning: format string invalid (invalid control ~q)"]
    ),
  ])
  func functions(source: String, expected: [String]) { #expect(lint(source) == expected) }

  @Test func unusedFunctions() {
    let text =
      "-module(m).\n-export([f/0, h/1]).\nf() -> g().\ng() -> 1.\ni() -> j().\nj() -> i().\n"
    #expect(
      reports(text) == [
        "2:2: function h/1 undefined", "5:1: Warning: function i/0 is unused",
        "6:1: Warning: function j/0 is unused",
      ])
  }

  @Test func nativesNeedNoDefinition() {
    #expect(reports("-module(m).\n-export([f/1]).\n-nifs([f/1]).\n") == [])
  }

  @Test func warningsCanBeSwitchedOff() {
    let text = """
      -module(m).
      -export([f/1]).
      -compile([nowarn_unused_vars, {nowarn_unused_function, [g/0]}]).
      f(X) -> ok.
      g() -> ok.
      """
    #expect(reports(text) == [])
  }

  @Test func autoImportedFunctions() {
    let names = NameTable()
    let length = names.find("length")!
    #expect(AutoImported.contains(length, 1))
    #expect(!AutoImported.contains(length, 2))
    #expect(AutoImported.isGuard(length, 1))
    #expect(!AutoImported.isGuard(names.find("spawn")!, 1))
    #expect(AutoImported.isTypeTest(names.find("is_atom")!, 1))
  }
}
