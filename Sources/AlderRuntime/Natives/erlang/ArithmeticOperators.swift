/// Erlang's operators on numbers and truth values, called as functions.
extension NativeTable {
  static let arithmeticOperators: [Native] = [
    Native("+") { p, a throws(Raise) in try p.plus(a) },
    Native("-") { p, a throws(Raise) in try p.negate(a) },
    Native("+") { p, a, b throws(Raise) in try p.add(a, b) },
    Native("-") { p, a, b throws(Raise) in try p.subtract(a, b) },
    Native("*") { p, a, b throws(Raise) in try p.multiply(a, b) },
    Native("/") { p, a, b throws(Raise) in try p.divide(a, b) },
    Native("div") { p, a, b throws(Raise) in try p.div(a, b) },
    Native("rem") { p, a, b throws(Raise) in try p.rem(a, b) },
    Native("band") { p, a, b throws(Raise) in try p.band(a, b) },
    Native("bor") { p, a, b throws(Raise) in try p.bor(a, b) },
    Native("bxor") { p, a, b throws(Raise) in try p.bxor(a, b) },
    Native("bnot") { p, a throws(Raise) in try p.bnot(a) },
    Native("bsl") { p, a, b throws(Raise) in try p.bsl(a, b) },
    Native("bsr") { p, a, b throws(Raise) in try p.bsr(a, b) },
    Native("not") { p, a throws(Raise) in Term(try !truth(p, a)) },
    Native("and", and),
    Native("or", or),
    Native("xor") { p, a, b throws(Raise) in Term(try truth(p, a) != truth(p, b)) },
  ]

  private static func and(_ p: Process, _ a: Term, _ b: Term) throws(Raise) -> Term {
    let (x, y) = (try truth(p, a), try truth(p, b))
    return Term(x && y)
  }

  private static func or(_ p: Process, _ a: Term, _ b: Term) throws(Raise) -> Term {
    let (x, y) = (try truth(p, a), try truth(p, b))
    return Term(x || y)
  }

  private static func truth(_ p: Process, _ term: Term) throws(Raise) -> Bool {
    guard term.isBoolean else { throw p.badarg() }
    return term == Atom.true
  }
}
