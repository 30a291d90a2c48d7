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

  /// How it is read when the eight bytes around it are there.
  enum Quick: UInt8 { case no, constant, unsigned, signed, little }

  private(set) var quick = Quick.no
  /// What moves its bits down from the top of a word.
  private(set) var shift: UInt64 = 0

  var isBoundByte: Bool { bitCount == 8 && (quick == .unsigned || quick == .little) }

  /// Precondition: nothing changes any more.
  mutating func settle() {
    // So many bits lie within eight bytes wherever they begin, and make a small integer.
    guard 1...57 ~= bitCount else { return }
    shift = UInt64(64 - bitCount)
    switch kind {
    case .constant: quick = .constant
    case .integer where target == .bind: quick = isSigned ? .signed : .unsigned
    case .littleInteger where target == .bind && !isSigned && bitCount & 7 == 0: quick = .little
    default: break
    }
  }

  @inline(never)
  fileprivate func matchesOther(
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

/// Fields are looked at where they lie: a copy takes longer than reading the bits.
extension UnsafePointer<BinaryField> {
  /// Precondition: its bits are there.
  @inline(__always)
  func matches(_ view: BinaryView, _ p: Process, _ frame: Words) throws(Raise) -> Bool {
    let first = view.start &+ pointee.place
    let bytes = UnsafeRawPointer(view.bytes + (first &>> 3))
    let word: UInt64
    if first & ~7 &+ 64 <= view.start &+ view.bitCount {
      // Safe: eight bytes from the first bit's on are part of the binary.
      word = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)) &<< UInt64(first & 7)
    } else if pointee.quick != .no, first & 7 &+ pointee.bitCount <= 8 {
      // Safe: its bits are there, within one byte.
      word = UInt64(bytes.load(as: UInt8.self)) &<< UInt64(56 &+ first & 7)
    } else {
      return try pointee.matchesOther(view, p, frame)
    }
    let value = word &>> pointee.shift
    switch pointee.quick {
    case .no: return try pointee.matchesOther(view, p, frame)
    case .constant: return value == pointee.constant
    case .unsigned: frame[pointee.slot] = Term(small: Int(truncatingIfNeeded: value))
    case .signed:
      let value = Int64(bitPattern: word) &>> Int64(bitPattern: pointee.shift)
      frame[pointee.slot] = Term(small: Int(truncatingIfNeeded: value))
    case .little:
      let value = value.byteSwapped &>> pointee.shift
      frame[pointee.slot] = Term(small: Int(truncatingIfNeeded: value))
    }
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
