import Glibc

/// Functions on floats. What is no number is a badarg error; an argument without a result, or a
/// result beyond the range of floats, is badarith.
extension NativeTable {
  static let mathematics: [Native] = [
    unary("sin", Glibc.sin), unary("cos", Glibc.cos), unary("tan", Glibc.tan),
    unary("asin", Glibc.asin), unary("acos", Glibc.acos), unary("atan", Glibc.atan),
    unary("sinh", Glibc.sinh), unary("cosh", Glibc.cosh), unary("tanh", Glibc.tanh),
    unary("asinh", Glibc.asinh), unary("acosh", Glibc.acosh), unary("atanh", Glibc.atanh),
    unary("exp", Glibc.exp), unary("log", Glibc.log), unary("log2", Glibc.log2),
    unary("log10", Glibc.log10), unary("sqrt") { $0.squareRoot() },
    unary("erf", Glibc.erf), unary("erfc", Glibc.erfc),
    unary("floor") { $0.rounded(.down) }, unary("ceil") { $0.rounded(.up) },
    binary("atan2", Glibc.atan2), binary("pow", Glibc.pow), binary("fmod", Glibc.fmod),
    Native("pi") { p in p.float(Double.pi) },
    Native("tau") { p in p.float(2 * Double.pi) },
  ]

  private static func unary(
    _ name: String, _ function: @escaping @Sendable (Double) -> Double
  ) -> Native {
    Native(name) { p, a throws(Raise) in try p.finite(function(number(p, a))) }
  }

  private static func binary(
    _ name: String, _ function: @escaping @Sendable (Double, Double) -> Double
  ) -> Native {
    Native(name) { p, a, b throws(Raise) in
      try p.finite(function(number(p, a), number(p, b)))
    }
  }

  private static func number(_ p: Process, _ term: Term) throws(Raise) -> Double {
    guard term.isNumber else { throw p.badarg() }
    return try p.operand(term)
  }
}
