import CGMP

/// Arithmetic on integers of any size, by GMP's functions on the limbs in the heap.
extension Process {
  /// `a + b` or `a - b`.
  func addIntegers(_ a: Term, _ b: Term, negatingSecond: Bool) throws(Raise) -> Term {
    try Term.withMagnitudes(a, b) { x, y throws(Raise) in
      let secondIsNegative = y.isNegative != negatingSecond
      charge((x.count + y.count) >> 7)
      if x.isNegative == secondIsNegative {
        return try addMagnitudes(x, y, isNegative: x.isNegative)
      }
      if x.compareAbsolute(y) >= 0 {
        return try subtractMagnitudes(x, y, isNegative: x.isNegative)
      }
      return try subtractMagnitudes(y, x, isNegative: secondIsNegative)
    }
  }

  private func addMagnitudes(
    _ x: Magnitude, _ y: Magnitude, isNegative: Bool
  ) throws(Raise) -> Term {
    let (long, short) = x.count >= y.count ? (x, y) : (y, x)
    let capacity = long.count + 1
    let sum = openInteger(capacity)
    sum[long.count] =
      short.isZero
      ? copy(long, to: sum)
      : __gmpn_add(sum, long.limbs, long.count, short.limbs, short.count)
    return try closeInteger(sum, capacity: capacity, count: capacity, isNegative: isNegative)
  }

  /// Precondition: `x` is not smaller than `y`.
  private func subtractMagnitudes(
    _ x: Magnitude, _ y: Magnitude, isNegative: Bool
  ) throws(Raise) -> Term {
    let difference = openInteger(x.count)
    _ =
      y.isZero
      ? copy(x, to: difference)
      : __gmpn_sub(difference, x.limbs, x.count, y.limbs, y.count)
    return try closeInteger(
      difference, capacity: x.count, count: x.count, isNegative: isNegative)
  }

  /// Returns the carry: none.
  private func copy(_ source: Magnitude, to limbs: UnsafeMutablePointer<UInt>) -> UInt {
    limbs.update(from: source.limbs, count: source.count)
    return 0
  }

  func multiplyIntegers(_ a: Term, _ b: Term) throws(Raise) -> Term {
    try Term.withMagnitudes(a, b) { x, y throws(Raise) in
      let (long, short) = x.count >= y.count ? (x, y) : (y, x)
      if short.isZero { return Term(small: 0) }
      let capacity = long.count + short.count
      // One limb less may do, and is known only afterwards.
      if capacity > Self.maximumLimbs + 1 { throw systemLimit() }
      charge(Self.multiplicationCost(long.count, short.count))
      let product = openInteger(capacity)
      if short.count == 1 {
        product[long.count] = __gmpn_mul_1(product, long.limbs, long.count, short.limbs[0])
      } else {
        __gmpn_mul(product, long.limbs, long.count, short.limbs, short.count)
      }
      return try closeInteger(
        product, capacity: capacity, count: capacity, isNegative: x.isNegative != y.isNegative)
    }
  }

  /// In reductions. Quadratic up to where GMP's faster methods begin.
  static func multiplicationCost(_ longCount: Int, _ shortCount: Int) -> Int {
    longCount * min(shortCount, 256) >> 6
  }

  /// Precondition: `b` is not zero.
  func divideIntegers(_ a: Term, _ b: Term) throws(Raise) -> (quotient: Term, remainder: Term) {
    try Term.withMagnitudes(a, b) { x, y throws(Raise) in
      if x.compareAbsolute(y) < 0 { return (Term(small: 0), a) }
      charge(Self.multiplicationCost(x.count, y.count))
      // The remainder first: it stays below the quotient, which is what grows.
      let remainder = openInteger(y.count)
      let quotientCapacity = x.count - y.count + 1
      let quotient = openInteger(quotientCapacity)
      if y.count == 1 {
        remainder[0] = __gmpn_divrem_1(quotient, 0, x.limbs, x.count, y.limbs[0])
      } else {
        __gmpn_tdiv_qr(quotient, remainder, 0, x.limbs, x.count, y.limbs, y.count)
      }
      let quotientTerm = try closeInteger(
        quotient, capacity: quotientCapacity, count: quotientCapacity,
        isNegative: x.isNegative != y.isNegative)
      let remainderTerm = try closeInteger(
        remainder, capacity: y.count, count: y.count, isNegative: x.isNegative)
      return (quotientTerm, remainderTerm)
    }
  }

  /// Precondition: `b` is not zero.
  func remainderOfIntegers(_ a: Term, _ b: Term) throws(Raise) -> Term {
    if b.isSmall {
      let remainder = a.withMagnitude { x in
        charge(x.count >> 5)
        return x.isZero ? 0 : Int(__gmpn_mod_1(x.limbs, x.count, b.small.magnitude))
      }
      return Term(small: a.isNegativeInteger ? -remainder : remainder)
    }
    return try divideIntegers(a, b).remainder
  }

  /// The bignum `a` with a sign of the caller's choice.
  func copyInteger(_ a: Term, isNegative: Bool) throws(Raise) -> Term {
    try a.withMagnitude { x throws(Raise) in
      let limbs = openInteger(x.count)
      _ = copy(x, to: limbs)
      return try closeInteger(limbs, capacity: x.count, count: x.count, isNegative: isNegative)
    }
  }
}
