/// One segment of a binary that is made.
struct ConstructionSegment {
  enum Size: UInt8 {
    /// `bitCount` bits.
    case fixed
    /// `sizeValue` times `unit`.
    case computed
    /// All of a binary, whose size must be a multiple of `unit`.
    case whole
    /// As many bits as the character takes.
    case character
  }

  let type: SegmentType
  let size: Size
  let bitCount: Int
  let unit: Int
  let value: SlotOrLiteral
  let sizeValue: SlotOrLiteral
  /// From 1, as errors tell it; 0 for a character of a string.
  let number: Int

  init(
    _ type: SegmentType, value: SlotOrLiteral, size: Size, bitCount: Int = 0, unit: Int = 1,
    sizeValue: SlotOrLiteral = SlotOrLiteral(literal: .none), number: Int
  ) {
    self.type = type
    self.size = size
    self.bitCount = bitCount
    self.unit = unit
    self.value = value
    self.sizeValue = sizeValue
    self.number = number
  }
}

/// The segments of one binary, owned by the node that makes it.
struct ConstructionSegments {
  let buffer: UnsafeMutableBufferPointer<ConstructionSegment>
  /// Of those whose size is known beforehand.
  let fixedBits: Int
  /// All sizes are known beforehand.
  let isFixed: Bool

  init(_ segments: [ConstructionSegment]) {
    buffer = .allocate(capacity: segments.count)
    _ = buffer.initialize(from: segments)
    fixedBits = segments.reduce(0) { $1.size == .fixed ? $0 + $1.bitCount : $0 }
    isFixed = segments.allSatisfy { $0.size == .fixed }
  }

  func free() { buffer.deallocate() }
}
