/// A segment of a binary pattern whose place and size are known beforehand.
struct BinaryField {
  enum Kind: UInt8 { case constant, integer, littleInteger, float, binary }
  enum Target: UInt8 { case bind, compare }

  var kind: Kind
  var target = Target.bind
  var isSigned = false
  /// For a float: an integer has a kind of its own.
  var isLittle = false
  var place: Int
  var bitCount: Int
  /// Where the value goes.
  var slot = 0
  /// What it is compared with.
  var expected = SlotOrLiteral(literal: .none)
  /// The bits of a constant.
  var constant: UInt64 = 0

  /// A constant, or an unsigned integer that is bound, of 1 to 32 bits.
  private(set) var isQuick = false

  var isBoundByte: Bool { isQuick && kind != .constant && bitCount == 8 }

  /// Precondition: nothing changes any more.
  mutating func settle() {
    let isInteger = kind == .integer || kind == .littleInteger
    isQuick =
      1...32 ~= bitCount && (kind == .constant || isInteger && target == .bind && !isSigned)
  }

  /// Precondition: its bits are there.
  @inline(__always)
  func matches(_ view: BinaryView, _ p: Process, _ frame: Words) throws(Raise) -> Bool {
    let first = view.start &+ place
    let offset = first & 7
    guard isQuick, let value = Self.bits(view.bytes + (first &>> 3), offset, bitCount) else {
      return try matchesOther(view, p, frame)
    }
    if kind == .constant { return value == constant }
    let number =
      kind == .littleInteger && bitCount > 8
      ? value.byteSwapped &>> UInt64(64 &- bitCount) : value
    frame[slot] = Term(small: Int(truncatingIfNeeded: number))
    return true
  }

  /// Nil unless they lie within a byte, or are two or four whole ones.
  @inline(__always)
  private static func bits(
    _ bytes: UnsafePointer<UInt8>, _ offset: Int, _ count: Int
  ) -> UInt64? {
    let raw = UnsafeRawPointer(bytes)
    if offset &+ count <= 8 {
      return UInt64(raw.load(as: UInt8.self)) &>> UInt64(8 &- offset &- count)
        & (1 &<< UInt64(count) &- 1)
    }
    if offset != 0 { return nil }
    switch count {
    case 16: return UInt64(UInt16(bigEndian: raw.loadUnaligned(as: UInt16.self)))
    case 32: return UInt64(UInt32(bigEndian: raw.loadUnaligned(as: UInt32.self)))
    default: return nil
    }
  }

  @inline(never)
  private func matchesOther(
    _ view: BinaryView, _ p: Process, _ frame: Words
  ) throws(Raise) -> Bool {
    let value: Term
    switch kind {
    case .constant: return view.bits.bits(at: place, count: bitCount) == constant
    case .integer, .littleInteger:
      value = try p.integer(
        in: view.bits, at: place, count: bitCount, isSigned: isSigned,
        isLittle: kind == .littleInteger)
    case .float:
      guard let float = view.bits.matchedFloat(at: place, count: bitCount, isLittle: isLittle)
      else { return false }
      value = p.float(float)
    case .binary: value = view.part(from: place, bitCount: bitCount, p)
    }
    if target == .compare { return value.isExactlyEqual(to: expected.value(frame)) }
    frame[slot] = value
    return true
  }
}

extension BitString {
  /// A float of any size: one of no bits is 0.0, as in Erlang/OTP; of other sizes than 16, 32 and
  /// 64 there are none.
  func matchedFloat(at place: Int, count: Int, isLittle: Bool) -> Double? {
    switch count {
    case 0: 0
    case 16, 32, 64: float(at: place, count: count, isLittle: isLittle)
    default: nil
    }
  }
}
