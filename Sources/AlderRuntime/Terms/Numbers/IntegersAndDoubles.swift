import CGMP

/// Between integers of any size and floats, exact or rounded to the nearest, ties to even.
extension Term {
  /// A number as the nearest float; nil for an integer beyond their range and for what is no
  /// number.
  var double: Double? {
    if isSmall { return Double(small) }
    guard isBoxed else { return nil }
    if header.kind == .float { return float }
    return header.isBignum ? bignumDouble : nil
  }

  private var bignumDouble: Double? {
    withMagnitude { x in
      let exponent = x.bitCount - UInt.bitWidth
      if exponent > 1024 { return nil }
      // A float has 53 of the 64 bits; whether there is anything behind them decides ties.
      let sticky: UInt = exponent > 0 && x.hasBits(below: exponent) ? 1 : 0
      let value = Double(
        sign: .plus, exponent: exponent, significand: Double(x.leadingWord | sticky))
      guard value.isFinite else { return nil }
      return x.isNegative ? -value : value
    }
  }

  /// Negative, 0 or positive, as the integer is smaller than, equal to or larger than the float.
  /// Exact. Precondition: `isInteger`.
  func compareInteger(with value: Double) -> Int {
    if isSmall { return Self.compare(small, value) }
    return withMagnitude { x in
      let sign = x.isNegative ? -1 : 1
      if (value < 0) != x.isNegative { return sign }
      let magnitude = value.magnitude
      // A bignum is at least 2^62: so are the floats that are left, and these are integers.
      if magnitude < 0x1p61 || Int(magnitude.exponent) + 1 < x.bitCount { return sign }
      if Int(magnitude.exponent) + 1 > x.bitCount { return -sign }
      let leading = UInt(magnitude.significandBitPattern | 1 << 52) << 11
      if x.leadingWord != leading { return x.leadingWord < leading ? -sign : sign }
      return x.hasBits(below: x.bitCount - UInt.bitWidth) ? sign : 0
    }
  }

  private static func compare(_ integer: Int, _ value: Double) -> Int {
    if value >= 0x1p62 { return -1 }
    if value < -0x1p62 { return 1 }
    let whole = Int(value)  // towards zero
    if integer != whole { return integer < whole ? -1 : 1 }
    let fraction = value - Double(whole)
    return fraction > 0 ? -1 : fraction < 0 ? 1 : 0
  }
}

extension Process {
  /// The integer that `value`, a finite float without a fraction, is.
  func integer(exactly value: Double) throws(Raise) -> Term {
    if value.magnitude < 0x1p62 { return Term(small: Int(value)) }
    let significand = UInt(value.significandBitPattern | 1 << 52)
    let shift = Int(value.exponent) - 52
    let capacity = shift / UInt.bitWidth + 2
    let limbs = openInteger(capacity)
    limbs.update(repeating: 0, count: capacity)
    let low = shift / UInt.bitWidth
    let rest = UInt(shift % UInt.bitWidth)
    limbs[low] = significand << rest
    if rest != 0 { limbs[low + 1] = significand >> (UInt(UInt.bitWidth) - rest) }
    return try closeInteger(
      limbs, capacity: capacity, count: capacity, isNegative: value.sign == .minus)
  }
}
