/// A segment of a binary pattern behind one whose size is not known beforehand.
struct MatchSegment {
  enum Kind: UInt8 { case constant, integer, float, binary, utf8, utf16, utf32 }
  enum Size: UInt8 {
    /// `bitCount` bits, which are there: see `MatchBinary`.
    case fixed
    /// What `sizeExpression` says times `unit`.
    case computed
    /// What a character takes.
    case character
  }
  enum Target: UInt8 { case ignore, bind, compare }

  var kind: Kind
  var size: Size
  var target: Target
  var isSigned: Bool
  var isLittle: Bool
  var bitCount: Int
  var unit: Int
  /// Where the value goes.
  var slot: Int
  /// What the value is compared with.
  var expected: SlotOrLiteral
  /// The bits of a constant.
  var constant: UInt64
  var sizeExpression: Unmanaged<Expression>?
}

/// A binary of which a part has been matched.
struct BinaryMatch {
  let view: BinaryView
  private(set) var place: Int
  /// Bits that segments of fixed size behind this place will take: no other may have them.
  private var fixedLeft: Int

  @inline(__always) init(view: BinaryView, place: Int, fixedLeft: Int) {
    self.view = view
    self.place = place
    self.fixedLeft = fixedLeft
  }

  /// Matches one segment and goes behind it.
  @inline(__always)
  mutating func take(_ segment: UnsafePointer<MatchSegment>, _ p: Process) throws(Raise) -> Bool {
    if segment.pointee.kind == .utf8, segment.pointee.target == .bind,
      let character = view.bits.ascii(at: place, before: view.bitCount &- fixedLeft)
    {
      place &+= 8
      p[segment.pointee.slot] = Term(small: character)
      return true
    }
    return try takeOther(segment, p)
  }

  @inline(never)
  private mutating func takeOther(_ segment: UnsafePointer<MatchSegment>, _ p: Process)
    throws(Raise) -> Bool
  {
    let left = view.bitCount - place - fixedLeft
    switch segment.pointee.size {
    case .fixed:
      fixedLeft -= segment.pointee.bitCount
      return try take(segment, segment.pointee.bitCount, p)
    case .computed:
      guard let size = Self.size(segment, p) else { return false }
      let (count, overflow) = size.multipliedReportingOverflow(by: segment.pointee.unit)
      guard !overflow, count <= left else { return false }
      return try take(segment, count, p)
    case .character:
      guard let (character, count) = character(segment), count <= left else { return false }
      place += count
      return deliver(Term(small: Int(character)), segment, p)
    }
  }

  /// A size is an expression as in a guard: one that fails does not match.
  private static func size(_ segment: UnsafePointer<MatchSegment>, _ p: Process) -> Int? {
    // Safe: a computed size has one.
    let size: Term? = segment.pointee.sizeExpression.unsafelyUnwrapped._withUnsafeGuaranteedRef {
      node in
      do throws(Raise) { return try node.value(p) } catch { return nil }
    }
    guard let size, size.isSmall, size.small >= 0 else { return nil }
    return size.small
  }

  private func character(_ segment: UnsafePointer<MatchSegment>) -> (
    character: UInt32, bitCount: Int
  )? {
    switch segment.pointee.kind {
    case .utf8: view.bits.utf8(at: place)
    case .utf16: view.bits.utf16(at: place, isLittle: segment.pointee.isLittle)
    default: view.bits.utf32(at: place, isLittle: segment.pointee.isLittle)
    }
  }

  /// Precondition: there are `count` bits.
  @inline(__always)
  private mutating func take(
    _ segment: UnsafePointer<MatchSegment>, _ count: Int, _ p: Process
  ) throws(Raise) -> Bool {
    let start = place
    place &+= count
    switch segment.pointee.kind {
    case .constant: return view.bits.bits(at: start, count: count) == segment.pointee.constant
    case .integer:
      if segment.pointee.target == .ignore { return true }
      return deliver(
        try p.integer(
          in: view.bits, at: start, count: count, isSigned: segment.pointee.isSigned,
          isLittle: segment.pointee.isLittle), segment, p)
    case .binary:
      if segment.pointee.target == .ignore { return true }
      return deliver(view.part(from: start, bitCount: count, p), segment, p)
    default:
      guard
        let value = view.bits.matchedFloat(
          at: start, count: count, isLittle: segment.pointee.isLittle)
      else { return false }
      return segment.pointee.target == .ignore || deliver(p.float(value), segment, p)
    }
  }

  @inline(__always)
  private func deliver(_ value: Term, _ segment: UnsafePointer<MatchSegment>, _ p: Process) -> Bool
  {
    switch segment.pointee.target {
    case .ignore: return true
    case .bind:
      p[segment.pointee.slot] = value
      return true
    case .compare: return value.isExactlyEqual(to: segment.pointee.expected.value(p.frame))
    }
  }
}

extension BitString {
  /// The character at `place` if it is one of a single byte there, which does not reach `end`.
  @inline(__always) func ascii(at place: Int, before end: Int) -> Int? {
    let first = bitOffset &+ place
    guard first & 7 == 0, end &- place >= 8 else { return nil }
    let byte = start[first &>> 3]
    return byte < 0x80 ? Int(byte) : nil
  }
}
