/// Erlang's arithmetic operators, for all operands. The nodes of the evaluator deal with small
/// integers whose result is small themselves and come here with everything else.
extension Process {
  @inline(never) func add(_ a: Term, _ b: Term) throws(Raise) -> Term {
    if a.isFloat && b.isFloat { return try finite(a.float + b.float) }
    if Term.areSmall(a, b) { return integer(a.small &+ b.small) }
    if a.isInteger && b.isInteger { return try addIntegers(a, b, negatingSecond: false) }
    return try finite(operand(a) + operand(b))
  }

  @inline(never) func subtract(_ a: Term, _ b: Term) throws(Raise) -> Term {
    if a.isFloat && b.isFloat { return try finite(a.float - b.float) }
    if Term.areSmall(a, b) { return integer(a.small &- b.small) }
    if a.isInteger && b.isInteger { return try addIntegers(a, b, negatingSecond: true) }
    return try finite(operand(a) - operand(b))
  }

  @inline(never) func multiply(_ a: Term, _ b: Term) throws(Raise) -> Term {
    if a.isFloat && b.isFloat { return try finite(a.float * b.float) }
    if Term.areSmall(a, b) {
      let (product, overflow) = a.small.multipliedReportingOverflow(by: b.small)
      if !overflow { return integer(product) }
    }
    if a.isInteger && b.isInteger { return try multiplyIntegers(a, b) }
    return try finite(operand(a) * operand(b))
  }

  /// The operator `/`: always a float.
  @inline(never) func divide(_ a: Term, _ b: Term) throws(Raise) -> Term {
    let dividend = try operand(a)
    let divisor = try operand(b)
    if divisor == 0 { throw badarith() }
    return try finite(dividend / divisor)
  }

  /// The operator `div`: rounds towards zero.
  @inline(never) func div(_ a: Term, _ b: Term) throws(Raise) -> Term {
    guard a.isInteger && b.isInteger && b != Term(small: 0) else { throw badarith() }
    // Safe: a small integer is far from Int.min, so dividing by -1 does not overflow.
    if Term.areSmall(a, b) { return integer(a.small / b.small) }
    return try divideIntegers(a, b).quotient
  }

  /// The operator `rem`: takes the sign of the dividend.
  @inline(never) func rem(_ a: Term, _ b: Term) throws(Raise) -> Term {
    guard a.isInteger && b.isInteger && b != Term(small: 0) else { throw badarith() }
    if Term.areSmall(a, b) { return Term(small: a.small % b.small) }
    return try remainderOfIntegers(a, b)
  }

  /// The prefix operator `-`. There is no integer -0, but a float.
  @inline(never) func negate(_ a: Term) throws(Raise) -> Term {
    if a.isSmall { return integer(-a.small) }
    if a.isFloat { return float(-a.float) }
    guard a.isBignum else { throw badarith() }
    return try copyInteger(a, isNegative: !a.isNegativeInteger)
  }

  /// The prefix operator `+`.
  @inline(never) func plus(_ a: Term) throws(Raise) -> Term {
    guard a.isNumber else { throw badarith() }
    return a
  }

  /// What `abs/1` does with a number; nil for anything else.
  func absolute(_ a: Term) throws(Raise) -> Term? {
    if a.isSmall { return integer(abs(a.small)) }
    if a.isFloat { return a.float.sign == .minus ? float(-a.float) : a }
    guard a.isBignum else { return nil }
    return a.isNegativeInteger ? try copyInteger(a, isNegative: false) : a
  }

  /// A float, or badarith when the result has left the range of floats.
  @inline(__always) func finite(_ value: Double) throws(Raise) -> Term {
    guard value.isFinite else { throw badarith() }
    return float(value)
  }

  /// A number as the operand of arithmetic on floats.
  @inline(__always) func operand(_ term: Term) throws(Raise) -> Double {
    if term.isFloat { return term.float }
    guard let value = term.double else { throw badarith() }
    return value
  }
}
