import AlderSyntax
import Testing

/// Correct programs with random damage, from a fixed seed: every one must be parsed to the end, and
/// every report must point into the text.
@Suite struct FuzzTests {
  /// SplitMix64: small, and the same everywhere.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
  }

  private static let seed = """
    -module(m).
    -export([f/1]).
    -define(ADD(X, Y), (X + Y)).
    -ifdef(DEBUG).
    -define(A, 1).
    -else.
    -define(A, 2).
    -endif.
    -record(r, {a = 1 :: integer(), b}).
    -type t(A) :: {A, #{atom() => [A]}} | fun((...) -> <<_:8, _:_*4>>).
    -spec f(X) -> t(X) when X :: any().
    f(X) when is_integer(X), X > 0; X =:= a ->
        try ?ADD(X, ?A) of Y -> Y catch error:R:S -> {R, S} after ok end,
        receive {a, [H | T]} -> H + T after 10 -> "s" ++ 'q a' end,
        maybe {ok, Z} ?= X, Z else _ -> #r{a = 1, _ = 2} end,
        [<<A:8/little>> || <<A:4>> <= <<"x"/utf8>>, B <- [1] && C := _ <- #{1 => 2}, B > C];
    f(#r{a = $\\n, b = 16#FF}) ->
        F = fun G(0) -> 1.5e3; G(N) -> G(N - 1) end,
        case F(3) of ~"sigil" -> \"\"\"
            text
            \"\"\"; _ -> if X -> catch 1; true -> begin not X end end end.
    """

  private static let pieces: [[UInt8]] =
    [
      "(", ")", "[", "]", "{", "}", "<<", ">>", " end ", " case ", " of ", " fun ", ",", ";", ". ",
      ".",
      "->", "?", "\"", "'", "$", "\\", "#", "~", "\"\"\"\n", "|", "||", " when ", "_", "-", "\n-",
      "%", "é",
      "16#", " maybe ", "?=", ":", "\n-ifdef(X).\n", "\n-define(Z(A),?Z(A)).\n", "?Z(1)", "\n",
    ].map { Array($0.utf8) } + [[0xFF], [0], [0xC3]]

  private static func mutant(_ generator: inout Generator) -> [UInt8] {
    var text = Array(seed.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let start = Int.random(in: 0...text.count, using: &generator)
      let end = min(text.count, start + Int.random(in: 0...20, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0, 1: text.insert(contentsOf: pieces.randomElement(using: &generator)!, at: start)
      case 2: text.removeSubrange(start..<end)
      default: text.insert(contentsOf: Array(text[start..<end]), at: start)
      }
    }
    return text
  }

  @Test func damagedPrograms() {
    let failures = onLargeStack {
      var failures: [String] = []
      var generator = Generator(state: 28)
      for number in 0..<3_000 {
        let source = SourceFile(path: "m.erl", bytes: Self.mutant(&generator))
        let module = ModuleParser.parse(source)
        for diagnostic in module.diagnostics + Linter.check(module) {
          let isInside =
            Int(diagnostic.span.start) <= source.count
            && diagnostic.span.start <= diagnostic.span.end
          if !isInside || diagnostic.rendered(in: module.files).isEmpty {
            failures.append("\(number): \(diagnostic)")
          }
        }
        _ = ExpressionParser.parse(source)
        _ = ExpressionParser.parseTerms(source)
      }
      return failures
    }
    #expect(failures == [])
  }
}
