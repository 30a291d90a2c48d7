/// `abs/1` and what makes integers of floats and floats of integers.
extension NativeTable {
  static let numberFunctions: [Native] = [
    Native("abs", abs),
    Native("float", float),
    Native("trunc") { p, a throws(Raise) in try rounded(p, a, .towardZero) },
    Native("round") { p, a throws(Raise) in try rounded(p, a, .toNearestOrAwayFromZero) },
    Native("floor") { p, a throws(Raise) in try rounded(p, a, .down) },
    Native("ceil") { p, a throws(Raise) in try rounded(p, a, .up) },
  ]

  private static func abs(_ p: Process, _ a: Term) throws(Raise) -> Term {
    guard let value = try p.absolute(a) else { throw p.badarg() }
    return value
  }

  private static func float(_ p: Process, _ a: Term) throws(Raise) -> Term {
    if a.isFloat { return a }
    guard let value = a.double else { throw p.badarg() }
    return p.float(value)
  }

  private static func rounded(
    _ p: Process, _ term: Term, _ rule: FloatingPointRoundingRule
  ) throws(Raise) -> Term {
    if term.isFloat { return try p.integer(exactly: term.float.rounded(rule)) }
    guard term.isInteger else { throw p.badarg() }
    return term
  }
}
