/// One segment of a binary pattern.
struct MatchSegment {
  enum Kind: UInt8 { case constant, integer, float, binary, utf8, utf16, utf32 }
  enum Size: UInt8 {
    /// `bitCount` bits, which are there: see `MatchBinary`.
    case fixed
    /// What `size` says times `unit`.
    case computed
    /// All that is left, a multiple of `unit`.
    case rest
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

/// `<<...>>` as a pattern: takes the binary in a slot apart from left to right.
///
/// The sizes that are known beforehand are tested once, all together.
final class MatchBinary: Step {
  let slot: Int
  let segments: UnsafeMutableBufferPointer<MatchSegment>
  /// The bits that all segments of fixed size take.
  let fixedBits: Int
  /// There are no others: that many bits it must be.
  let isExact: Bool
  let then: Next
  let otherwise: Next

  init(_ site: Site, _ slot: Int, _ segments: [MatchSegment], then: Next, otherwise: Next) {
    self.slot = slot
    self.segments = .allocate(capacity: segments.count)
    _ = self.segments.initialize(from: segments)
    fixedBits = segments.reduce(0) { $1.size == .fixed ? $0 + $1.bitCount : $0 }
    isExact = segments.allSatisfy { $0.size == .fixed }
    self.then = then
    self.otherwise = otherwise
    super.init(site)
  }

  deinit {
    for segment in segments { segment.sizeExpression?.release() }
    segments.deallocate()
  }

  override func run(_ p: Process) throws(Raise) -> Next? {
    let term = p[slot]
    guard term.isBinary else { return otherwise }
    let bits = term.bitString
    guard isExact ? bits.bitCount == fixedBits : bits.bitCount >= fixedBits else {
      return otherwise
    }
    var match = BinaryMatch(term: term, bits: bits, fixedLeft: fixedBits)
    for index in 0..<segments.count {
      guard try match.take(segments[index], p) else { return otherwise }
    }
    return match.isAtEnd ? then : otherwise
  }
}

/// A binary of which a part has been matched.
struct BinaryMatch {
  let term: Term
  let bits: BitString
  var place = 0
  /// Bits that segments of fixed size behind this place will take: no other may have them.
  var fixedLeft: Int

  @inline(__always) init(term: Term, bits: BitString, fixedLeft: Int) {
    self.term = term
    self.bits = bits
    self.fixedLeft = fixedLeft
  }

  var isAtEnd: Bool { place == bits.bitCount }

  /// Matches one segment and goes behind it.
  @inline(__always)
  mutating func take(_ segment: MatchSegment, _ p: Process) throws(Raise) -> Bool {
    if segment.size == .fixed {
      fixedLeft &-= segment.bitCount
      if segment.kind == .constant {
        let found = bits.bits(at: place, count: segment.bitCount)
        place &+= segment.bitCount
        return found == segment.constant
      }
      return try take(segment, segment.bitCount, p)
    }
    return try takeOther(segment, p)
  }

  @inline(never)
  private mutating func takeOther(_ segment: MatchSegment, _ p: Process) throws(Raise) -> Bool {
    let left = bits.bitCount - place - fixedLeft
    switch segment.size {
    case .fixed, .computed:
      guard let size = Self.size(segment, p) else { return false }
      let (count, overflow) = size.multipliedReportingOverflow(by: segment.unit)
      guard !overflow, count <= left else { return false }
      return try take(segment, count, p)
    case .rest:
      guard segment.unit == 1 || left % segment.unit == 0 else { return false }
      return try take(segment, left, p)
    case .character:
      guard let (character, count) = character(segment), count <= left else { return false }
      place += count
      return deliver(Term(small: Int(character)), segment, p)
    }
  }

  /// A size is an expression as in a guard: one that fails does not match.
  private static func size(_ segment: MatchSegment, _ p: Process) -> Int? {
    // Safe: a computed size has one.
    let size: Term? = segment.sizeExpression.unsafelyUnwrapped._withUnsafeGuaranteedRef { node in
      do throws(Raise) { return try node.value(p) } catch { return nil }
    }
    guard let size, size.isSmall, size.small >= 0 else { return nil }
    return size.small
  }

  private func character(_ segment: MatchSegment) -> (character: UInt32, bitCount: Int)? {
    switch segment.kind {
    case .utf8: bits.utf8(at: place)
    case .utf16: bits.utf16(at: place, isLittle: segment.isLittle)
    default: bits.utf32(at: place, isLittle: segment.isLittle)
    }
  }

  /// Precondition: there are `count` bits.
  @inline(__always)
  private mutating func take(
    _ segment: MatchSegment, _ count: Int, _ p: Process
  ) throws(Raise) -> Bool {
    let start = place
    place &+= count
    switch segment.kind {
    case .integer:
      if segment.target == .ignore { return true }
      return deliver(
        try p.integer(
          in: bits, at: start, count: count, isSigned: segment.isSigned,
          isLittle: segment.isLittle), segment, p)
    case .binary:
      if segment.target == .ignore { return true }
      return deliver(p.part(of: term, fromBit: start, bitCount: count), segment, p)
    default: return float(segment, at: start, count, p)
    }
  }

  private func float(_ segment: MatchSegment, at start: Int, _ count: Int, _ p: Process) -> Bool {
    let value: Double?
    switch count {
    case 0: value = 0  // as Erlang/OTP has it
    case 16, 32, 64: value = bits.float(at: start, count: count, isLittle: segment.isLittle)
    default: value = nil
    }
    guard let value else { return false }
    return segment.target == .ignore || deliver(p.float(value), segment, p)
  }

  @inline(__always)
  private func deliver(_ value: Term, _ segment: MatchSegment, _ p: Process) -> Bool {
    switch segment.target {
    case .ignore: return true
    case .bind:
      p[segment.slot] = value
      return true
    case .compare: return value.isExactlyEqual(to: segment.expected.value(p.frame))
    }
  }
}
