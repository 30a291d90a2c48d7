import AlderSyntax
import Testing

@Suite struct GrammarTests {
  @Test(arguments: [
    ("A = B = C.", "(A = (B = C))"), ("A ! B ! C.", "(A ! (B ! C))"),
    ("A = B ! C.", "(A = (B ! C))"),
    ("A orelse B andalso C.", "(A orelse (B andalso C))"),
    ("A andalso B == C.", "(A andalso (B == C))"),
    ("A == B + C.", "(A == (B + C))"), ("A ++ B ++ C.", "(A ++ (B ++ C))"),
    ("A -- B ++ C.", "(A -- (B ++ C))"), ("A - B - C.", "((A - B) - C)"),
    ("A + B * C.", "(A + (B * C))"), ("A div B rem C.", "((A div B) rem C)"),
    ("not A and B.", "((not A) and B)"), ("- A * B.", "((- A) * B)"), ("- - A.", "(- (- A))"),
    ("A bor B band C.", "(A bor (B band C))"), ("A - -B.", "(A - (- B))"),
    ("bnot A bsl 2.", "((bnot A) bsl 2)"), ("A ++ B + C.", "(A ++ (B + C))"),
    ("catch A + B.", "(catch (A + B))"), ("A = catch B.", "(A = (catch B))"),
    ("(A + B) * C.", "((A + B) * C)"), ("A < B orelse C >= D.", "((A < B) orelse (C >= D))"),
    ("A =:= B, A =/= B.", "(A =:= B), (A =/= B)"), ("A xor B or C.", "((A xor B) or C)"),
  ])
  func operators(source: String, tree expected: String) { #expect(tree(source) == expected) }

  @Test(arguments: [
    "{}", "{a, 1}", "[]", "[a, b|T]", "#{}", "#{a => 1, B => 2}", "(M)#{a := 1}",
    "((M)#{a => 1})#{b => 2}", "#r{a = 1, _ = 2}", "(R)#r{a = 1}", "(R)#r.a", "((R)#r.a)#s.b",
    "#r.a", "f()", "m:f(1)", "M:F(A)", "(fun (X -> X))(1)", "(F)(1, 2)",
    "fun f/1", "fun m:f/1", "fun M:F/A", "begin a, b end",
  ])
  func expressionsAreShownAsWritten(source: String) {
    // The notation of these is Erlang itself, but for clauses in parentheses.
    let erlang = source == "(fun (X -> X))(1)" ? "(fun(X) -> X end)(1)" : source
    #expect(tree(erlang + ".") == source)
  }

  @Test(arguments: [
    (
      "case X of a when X > 1, Y; Z -> 1; _ -> 2 end.",
      "case X (a when (X > 1), Y; Z -> 1) (_ -> 2)"
    ),
    ("if X -> 1; true -> 2, 3 end.", "if ( when X -> 1) ( when true -> 2, 3)"),
    ("receive {a, B} -> B after T -> ok end.", "receive ({a, B} -> B) after T -> ok"),
    ("receive after 1 -> ok end.", "receive after 1 -> ok"),
    (
      "try f() of 1 -> a catch error:R:S -> b; exit:_ -> c; T -> d after e end.",
      "try f() of (1 -> a) catch (error, R, S -> b) (exit, _, _ -> c) (throw, T, _ -> d) after e"
    ),
    ("fun (1, A) when A -> b; (_, _) -> c end.", "fun (1, A when A -> b) (_, _ -> c)"),
    ("fun F(0) -> 1; F(N) -> F(N) end.", "fun F (0 -> 1) (N -> (F)(N))"),
    (
      "maybe {ok, A} ?= f(), B = A, B else E -> E end.",
      "maybe ({ok, A} ?= f()), (B = A), B else (E -> E)"
    ),
    ("maybe ok ?= f() end.", "maybe (ok ?= f()) else"),
  ])
  func control(source: String, tree expected: String) { #expect(tree(source) == expected) }

  @Test(arguments: [
    "[X || X <- L, (X > 1)]", "[X || X <:- L]", "[{X, Y} || X <- L && Y <- M]",
    "[X || <<X:8/integer>> <= B]", "[X || <<X>> <:= B]", "[{K, V} || K := V <- M]",
    "[K || K := _ <:- M]", "<<<<X>> || X <- L>>", "#{K => V || K := V <- M}",
    "[X || <<X>> <= B && Y := _ <- M && Z <:- L, f(X)]",
  ])
  func comprehensions(source: String) {
    let erlang = source.replacing("<<<<X>> ||", with: "<< <<X>> ||").replacing(
      "(X > 1)", with: "X > 1")
    #expect(tree(erlang + ".") == source)
  }

  @Test(arguments: [
    ("<<>>.", "<<>>"), ("<<A, B:8>>.", "<<A,B:8>>"), ("<<A/binary>>.", "<<A/binary>>"),
    ("<<A:4/bytes-unit:8>>.", "<<A:4/binary/unit8>>"),
    ("<<A:S/little-signed-integer>>.", "<<A:S/integer/signed/little>>"),
    ("<<(A+1):(B*2)/native>>.", "<<(A + 1):(B * 2)/native>>"), ("<<-1:8>>.", "<<(- 1):8>>"),
    ("<<\"ab\"/utf16-big, A/bits>>.", "<<\"ab\"/utf16/big,A/bitstring>>"),
    ("<<A/float, B/utf8, C/utf32>>.", "<<A/float,B/utf8,C/utf32>>"),
  ])
  func binaries(source: String, tree expected: String) { #expect(tree(source) == expected) }

  @Test func allForms() {
    let text = """
      -module(m).
      -moduledoc \"\"\"
        Text.
        \"\"\".
      -moduledoc #{since => "1.0"}.
      -behaviour(gen_server).
      -behavior(b).
      -export([f/1, g/0]).
      -export_type([t/0, u/1]).
      -import(lists, [map/2]).
      -compile([inline, {inline, [f/1]}, nowarn_unused_type]).
      -vsn("1").
      -author({a, [b, "c", 1.5, -1, $x, #{k => v}, <<"x">>, f/1]}).
      -on_load(f/1).
      -nifs([g/0]).
      -optional_callbacks([h/1]).
      -callback h(integer()) -> ok | {error, term()}.
      -record(r, {a, b = 1, c :: integer(), d = [] :: [atom()]}).
      -type t() :: a | 1 | -1 | 1..10 | 1 bsl 8 | $a | [] | [t()] | [a, ...] | {} | {a, b} | _.
      -type v() :: #{} | #{a := b, c => d} | #r{} | #r{a :: a} | <<>> | <<_:8>> | <<_:_*8>>.
      -type w() :: <<_:8, _:_*4>> | fun() | fun((...) -> a) | fun(() -> a) | fun((a, b) -> c).
      -opaque u(A) :: {A, m:t(A), lists:x(), X :: A} | {X :: a}.
      -nominal x() :: (a | b).
      -doc "Does f.".
      -spec f(X) -> Y when X :: t(), Y :: v();
             (w()) -> x().
      -doc hidden.
      -spec m:g() -> no_return().
      -file("other.erl", 7).
      f(X) when X -> #r{}, map(X, X);
      f(_) -> ok.
      """
    let module = onLargeStack { ModuleParser.parse(SourceFile(path: "m.erl", text: text)) }
    #expect(module.diagnostics.map(\.message) == [])
    #expect(module.forms.count == 27)
    #expect(module.functions.count == 1)
    #expect(module.functions[0].clauses.count == 2)
    #expect(module.records[0].fields.count == 4)
    #expect(module.exports.count == 2)
    #expect(module.imports.count == 1)
    #expect(module.nifs.count == 1)
    #expect(module.name.map { module.names[$0] } == "m")
  }

  @Test func spansCoverWhatWasWritten() {
    let source = SourceFile(path: "m.erl", text: "-module(m).\nf() ->\n  g(A + {1, 2}).\n")
    let module = ModuleParser.parse(source)
    let call = module.functions[0].clauses[0].body[0]
    #expect(source.text(of: call.span) == "g(A + {1, 2})")
    #expect(module.position(of: call.span) == Position(line: 3, column: 3))
    guard case .localCall(_, let arguments) = call.kind,
      case .infix(.add, _, let right, let at) = arguments[0].kind
    else {
      Issue.record("not a call")
      return
    }
    #expect(source.text(of: right.span) == "{1, 2}")
    #expect(source.text(of: at) == "+")
  }

  @Test func expressionsTellIncompleteFromWrong() {
    for text in ["", "A", "A = [1,", "f(", "case X of", "\"abc", "'abc", "\"\"\"\nabc\n", "A + "] {
      let result = ExpressionParser.parse(SourceFile(path: "e", text: text))
      #expect(result.isIncomplete, "\(text)")
    }
    for text in ["A.", "A = ).", "f(.", "1 2.", "A = 1. B"] {
      let result = ExpressionParser.parse(SourceFile(path: "e", text: text))
      #expect(!result.isIncomplete, "\(text)")
    }
    #expect(ExpressionParser.parse(SourceFile(path: "e", text: "A = 1. B.")).consumed == 6)
  }

  @Test func termsOfAFile() {
    let text = "{application, x, [{vsn, \"1\"}]}.\n% comment\n#{a => -1.5}. <<1,2>>.\n"
    let result = ExpressionParser.parseTerms(SourceFile(path: "x.app", text: text))
    #expect(result.expressions.count == 3)
    #expect(!result.hasErrors)
    #expect(ExpressionParser.parseTerms(SourceFile(path: "x", text: "{a, X}.")).hasErrors)
    #expect(ExpressionParser.parseTerms(SourceFile(path: "x", text: "f(1).")).hasErrors)
    #expect(ExpressionParser.parseTerms(SourceFile(path: "x", text: "a. b")).hasErrors)
  }
}
