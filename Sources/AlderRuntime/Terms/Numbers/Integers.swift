/// Making integers.
///
/// A bignum is computed in place: `openInteger` takes room for the most limbs the result can have,
/// GMP writes them, `closeInteger` gives back what is not needed, or everything when the result is
/// a small integer.
extension Process {
  /// The most limbs an integer may have, that of Erlang/OTP: about 33.5 million bits. What exceeds
  /// it is a system_limit error.
  static let maximumLimbs = 1 << 19 - 1

  @inline(__always) func integer(_ value: Int) -> Term {
    if value >= Term.smallMinimum && value <= Term.smallMaximum { return Term(small: value) }
    return integer(isNegative: value < 0, limb: value.magnitude)
  }

  @inline(__always) func integer(_ value: UInt64) -> Term {
    if value <= UInt64(Term.smallMaximum) { return Term(small: Int(value)) }
    return integer(isNegative: false, limb: UInt(value))
  }

  /// Precondition: the value is not in the range of a small integer.
  @inline(never) private func integer(isNegative: Bool, limb: UInt) -> Term {
    let box = allocate(2)
    box[0] = Header(isNegative ? .negativeInteger : .positiveInteger, size: 1).term
    box[1] = Term(bits: limb)
    return Term(boxed: box)
  }

  /// Room for an integer of up to `capacity` limbs. It becomes a term with `closeInteger`; nothing
  /// may be allocated in between that is to stay.
  @inline(__always) func openInteger(_ capacity: Int) -> UnsafeMutablePointer<UInt> {
    let box = allocate(capacity + 1)
    return UnsafeMutableRawPointer(box + 1).assumingMemoryBound(to: UInt.self)
  }

  /// The integer whose magnitude is in the first `count` of the `capacity` limbs that were opened.
  func closeInteger(
    _ limbs: UnsafeMutablePointer<UInt>, capacity: Int, count: Int, isNegative: Bool
  ) throws(Raise) -> Term {
    var count = count
    while count > 0 && limbs[count - 1] == 0 { count -= 1 }
    // Safe: the limbs are words of a box whose header lies before them.
    let box = UnsafeMutableRawPointer(limbs).assumingMemoryBound(to: Term.self) - 1
    if count <= 1, let small = Self.small(count == 0 ? 0 : limbs[0], isNegative) {
      giveBack(box, end: box + capacity + 1)
      return small
    }
    if count > Self.maximumLimbs {
      giveBack(box, end: box + capacity + 1)
      throw systemLimit()
    }
    box[0] = Header(isNegative ? .negativeInteger : .positiveInteger, size: count).term
    giveBack(box + count + 1, end: box + capacity + 1)
    return Term(boxed: box)
  }

  private static func small(_ limb: UInt, _ isNegative: Bool) -> Term? {
    if limb <= UInt(Term.smallMaximum) {
      return Term(small: isNegative ? -Int(limb) : Int(limb))
    }
    return isNegative && limb == Term.smallMinimum.magnitude
      ? Term(small: Term.smallMinimum) : nil
  }

  /// Takes back the words from `start` up to `end` when nothing has been allocated behind them.
  @inline(__always) func giveBack(_ start: Words, end: Words) {
    if state.pointee.heapTop == end { state.pointee.heapTop = start }
  }
}
