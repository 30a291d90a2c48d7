import CGMP

/// `band`, `bor`, `bxor`, `bnot`: on the endless two's complement of their operands.
extension Process {
  @inline(never) func band(_ a: Term, _ b: Term) throws(Raise) -> Term {
    if Term.areSmall(a, b) { return Term(bits: a.bits & b.bits) }
    return try bitwise(a, b, &)
  }

  @inline(never) func bor(_ a: Term, _ b: Term) throws(Raise) -> Term {
    if Term.areSmall(a, b) { return Term(bits: a.bits | b.bits) }
    return try bitwise(a, b, |)
  }

  @inline(never) func bxor(_ a: Term, _ b: Term) throws(Raise) -> Term {
    if Term.areSmall(a, b) { return Term(bits: a.bits ^ b.bits) }
    return try bitwise(a, b, ^)
  }

  @inline(never) func bnot(_ a: Term) throws(Raise) -> Term {
    if a.isSmall { return Term(small: ~a.small) }
    guard a.isBignum else { throw badarith() }
    // ~a is -a - 1.
    return try addIntegers(negate(a), Term(small: -1), negatingSecond: false)
  }

  /// Combines limb by limb. One limb more than the longer operand has holds the sign.
  @inline(__always)
  private func bitwise(
    _ a: Term, _ b: Term, _ combine: (UInt, UInt) -> UInt
  ) throws(Raise) -> Term {
    guard a.isInteger && b.isInteger else { throw badarith() }
    return try Term.withMagnitudes(a, b) { x, y throws(Raise) in
      let count = max(x.count, y.count) + 1
      charge(count >> 6)
      var first = TwosComplement(x)
      var second = TwosComplement(y)
      let result = openInteger(count)
      for index in 0..<count { result[index] = combine(first.next(), second.next()) }
      let isNegative = result[count - 1] >> UInt(UInt.bitWidth - 1) != 0
      if isNegative { _ = __gmpn_neg(result, result, count) }
      return try closeInteger(result, capacity: count, count: count, isNegative: isNegative)
    }
  }
}

/// The limbs of an integer's two's complement, least significant first, without end.
private struct TwosComplement {
  private let magnitude: Magnitude
  private var index = 0
  private var carry: UInt = 1

  @inline(__always) init(_ magnitude: Magnitude) { self.magnitude = magnitude }

  @inline(__always) mutating func next() -> UInt {
    let limb = magnitude.limb(index)
    index += 1
    if !magnitude.isNegative { return limb }
    let (sum, overflow) = (~limb).addingReportingOverflow(carry)
    carry = overflow ? 1 : 0
    return sum
  }
}
