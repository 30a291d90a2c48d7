/// What the bits of a segment in bit syntax stand for.
struct SegmentType {
  enum Kind: UInt8 { case integer, float, binary, utf8, utf16, utf32 }

  var kind: Kind
  var isSigned = false
  var isLittle = false
}

/// What a node needs while it runs: a slot's value or a constant.
struct SlotOrLiteral {
  private let slot: Int
  private let literal: Term

  init(slot: Int) { (self.slot, literal) = (slot, .none) }
  init(literal: Term) { (slot, self.literal) = (-1, literal) }

  @inline(__always) func value(_ frame: Words) -> Term { slot < 0 ? literal : frame[slot] }
}
