import CGMP

/// The absolute value of an integer, where it lies: the limbs of a bignum in the heap, or one limb
/// made from a small integer. Least significant limb first, no leading zero; zero has no limbs.
struct Magnitude {
  let limbs: UnsafePointer<UInt>
  let count: Int
  let isNegative: Bool

  /// Limb `index` of the endless magnitude.
  @inline(__always) func limb(_ index: Int) -> UInt { index < count ? limbs[index] : 0 }

  /// How many bits it takes; 0 for zero.
  var bitCount: Int {
    count == 0 ? 0 : count * UInt.bitWidth - limbs[count - 1].leadingZeroBitCount
  }

  var isZero: Bool { count == 0 }

  /// Whether one of the lowest `bits` bits is set.
  func hasBits(below bits: Int) -> Bool {
    let whole = min(bits / UInt.bitWidth, count)
    for index in 0..<whole where limbs[index] != 0 { return true }
    let rest = bits % UInt.bitWidth
    return whole < count && rest != 0 && limbs[whole] << UInt(UInt.bitWidth - rest) != 0
  }

  /// The 64 bits from the most significant one on. Precondition: not zero.
  var leadingWord: UInt {
    let top = limbs[count - 1]
    let shift = top.leadingZeroBitCount
    if shift == 0 || count == 1 { return top << UInt(shift) }
    return top << UInt(shift) | limbs[count - 2] >> UInt(UInt.bitWidth - shift)
  }

  /// Negative, 0 or positive, as this is smaller than, equal to or larger than `other`; signs do
  /// not count.
  func compareAbsolute(_ other: Magnitude) -> Int {
    if count != other.count { return count < other.count ? -1 : 1 }
    return count == 0 ? 0 : Int(__gmpn_cmp(limbs, other.limbs, count))
  }
}

extension Term {
  /// The limbs of a bignum. Precondition: `isBignum`.
  @inline(__always) var limbs: UnsafeMutablePointer<UInt> {
    // Safe: Term is a struct of one UInt.
    UnsafeMutableRawPointer(box + 1).assumingMemoryBound(to: UInt.self)
  }

  /// Precondition: `isInteger`.
  @inline(__always)
  func withMagnitude<Result, Failure>(
    _ body: (Magnitude) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let inlineLimb = isSmall ? small.magnitude : 0
    return try withUnsafePointer(to: inlineLimb) { pointer throws(Failure) in
      if isSmall {
        return try body(
          Magnitude(limbs: pointer, count: inlineLimb == 0 ? 0 : 1, isNegative: small < 0))
      }
      let header = header
      return try body(
        Magnitude(limbs: limbs, count: header.size, isNegative: header.kind == .negativeInteger))
    }
  }

  /// Precondition: both are integers.
  @inline(__always)
  static func withMagnitudes<Result, Failure>(
    _ a: Term, _ b: Term, _ body: (Magnitude, Magnitude) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try a.withMagnitude { x throws(Failure) in
      try b.withMagnitude { y throws(Failure) in try body(x, y) }
    }
  }

  /// Whether an integer is below zero. Precondition: `isInteger`.
  @inline(__always) var isNegativeInteger: Bool {
    isSmall ? small < 0 : header.kind == .negativeInteger
  }
}
