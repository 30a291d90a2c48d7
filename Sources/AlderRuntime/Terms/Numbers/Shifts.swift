import CGMP

/// `bsl` and `bsr`: multiplying by a power of two, and dividing by one, rounding down.
extension Process {
  @inline(never) func bsl(_ a: Term, _ b: Term) throws(Raise) -> Term {
    guard a.isInteger && b.isInteger else { throw badarith() }
    return try shift(a, Self.shiftCount(b))
  }

  @inline(never) func bsr(_ a: Term, _ b: Term) throws(Raise) -> Term {
    guard a.isInteger && b.isInteger else { throw badarith() }
    return try shift(a, -Self.shiftCount(b))
  }

  /// A count that is not even a small integer has the effect of the largest.
  private static func shiftCount(_ b: Term) -> Int {
    b.isSmall ? b.small : b.isNegativeInteger ? -Term.smallMaximum : Term.smallMaximum
  }

  /// To the left for a positive `count`.
  private func shift(_ a: Term, _ count: Int) throws(Raise) -> Term {
    if a == Term(small: 0) || count == 0 { return a }
    if count < 0 {
      if a.isSmall { return Term(small: a.small >> min(-count, UInt.bitWidth - 1)) }
      return try shiftRight(a, -count)
    }
    if a.isSmall && count < UInt.bitWidth - 1 {
      let shifted = a.small << count
      if shifted >> count == a.small { return integer(shifted) }
    }
    return try shiftLeft(a, count)
  }

  private func shiftLeft(_ a: Term, _ count: Int) throws(Raise) -> Term {
    let wholeLimbs = count / UInt.bitWidth
    if wholeLimbs >= Self.maximumLimbs { throw systemLimit() }
    return try a.withMagnitude { x throws(Raise) in
      let capacity = x.count + wholeLimbs + 1
      charge(capacity >> 6)
      let result = openInteger(capacity)
      result.update(repeating: 0, count: wholeLimbs)
      let rest = UInt32(count % UInt.bitWidth)
      if rest == 0 {
        (result + wholeLimbs).update(from: x.limbs, count: x.count)
        result[capacity - 1] = 0
      } else {
        result[capacity - 1] = __gmpn_lshift(result + wholeLimbs, x.limbs, x.count, rest)
      }
      return try closeInteger(
        result, capacity: capacity, count: capacity, isNegative: x.isNegative)
    }
  }

  private func shiftRight(_ a: Term, _ count: Int) throws(Raise) -> Term {
    try a.withMagnitude { x throws(Raise) in
      // Rounding down makes a negative number's magnitude larger when bits are lost.
      let roundsUp = x.isNegative && x.hasBits(below: count)
      let wholeLimbs = count / UInt.bitWidth
      if wholeLimbs >= x.count { return Term(small: roundsUp ? -1 : 0) }
      let left = x.count - wholeLimbs
      charge(left >> 6)
      let result = openInteger(left + 1)
      let rest = UInt32(count % UInt.bitWidth)
      if rest == 0 {
        result.update(from: x.limbs + wholeLimbs, count: left)
      } else {
        _ = __gmpn_rshift(result, x.limbs + wholeLimbs, left, rest)
      }
      result[left] = roundsUp ? __gmpn_add_1(result, result, left, 1) : 0
      return try closeInteger(
        result, capacity: left + 1, count: left + 1, isNegative: x.isNegative)
    }
  }
}
