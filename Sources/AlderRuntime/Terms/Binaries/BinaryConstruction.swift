/// Making binaries from segments, in two passes as in Erlang/OTP, which decides what is reported
/// when more than one thing is wrong: first all sizes, then the values, each from left to right.
extension Process {
  /// Precondition: the segments' slots hold their values.
  func binary(
    _ segments: ConstructionSegments, _ frame: Words, at location: SourceLocation
  ) throws(Raise) -> Term {
    let total =
      segments.isFixed ? segments.fixedBits : try bitCount(of: segments, frame, at: location)
    charge(total >> 11)
    guard total <= Self.heapBinaryLimit * 8 else {
      return try sharedBinary(segments, bitCount: total, frame, at: location)
    }
    let box = openHeapBinary(bitCount: total)
    var writer = BitWriter(UnsafeMutableRawPointer(box + 2).assumingMemoryBound(to: UInt8.self))
    try put(segments, from: 0, frame, &writer, at: location)
    let term = Term(boxed: box)
    return total & 7 == 0 ? term : part(of: term, fromBit: 0, bitCount: total)
  }

  /// A heap binary whose bytes are still to be written.
  @inline(__always) func openHeapBinary(bitCount: Int) -> Words {
    let byteCount = (bitCount + 7) >> 3
    let words = (byteCount + 7) >> 3
    let box = allocate(words + 2)
    box[0] = Header(.heapBinary, size: words + 1).term
    box[1] = Term(bits: UInt(byteCount))
    // The padding too, so that equal binaries are equal words.
    if words > 0 { box[words + 1] = Term(bits: 0) }
    return box
  }

  @inline(never) private func sharedBinary(
    _ segments: ConstructionSegments, bitCount: Int, _ frame: Words, at location: SourceLocation
  ) throws(Raise) -> Term {
    let byteCount = (bitCount + 7) >> 3
    try reserve(byteCount >> 3)
    guard let shared = SharedBytes(capacity: byteCount) else { throw systemLimit() }
    // From here on the collector frees it, also when a value turns out to be wrong.
    let term = sharedBinary(shared, byteCount: byteCount)
    var writer = BitWriter(shared.bytes)
    try put(segments, from: 0, frame, &writer, at: location)
    return bitCount & 7 == 0 ? term : part(of: term, fromBit: 0, bitCount: bitCount)
  }

  // MARK: Sizes

  /// The bits that all segments take. When they are `isAppended` to something, the first is like
  /// all.
  func bitCount(
    of segments: ConstructionSegments, isAppended: Bool = false, _ frame: Words,
    at location: SourceLocation
  ) throws(Raise) -> Int {
    var total = segments.fixedBits
    for index in 0..<segments.buffer.count {
      let segment = segments.buffer[index]
      switch segment.size {
      case .fixed: continue
      case .computed: total &+= try computedBits(segment, frame, at: location)
      case .whole:
        let binary = segment.value.value(frame)
        guard binary.isBinary else {
          // What the first segment is, is looked at last: usually others are appended to it.
          if index == 0, !isAppended { continue }
          throw failure(segment, .type, binary, at: location)
        }
        total &+= binary.bitCount
      case .character:
        let character = segment.value.value(frame)
        if segment.type.kind == .utf32, !character.isCharacter {
          throw failure(segment, .type, character, at: location)
        }
        total &+= character.bits(as: segment.type.kind)
      }
      if total > Self.maximumBits {
        throw failure(segment, .size, segment.sizeValue.value(frame), isLimit: true, at: location)
      }
    }
    return total
  }

  /// What is more is refused before memory is asked for it.
  private static var maximumBits: Int { 1 << 46 }

  /// Precondition: the size is `computed`.
  @inline(__always) func computedBits(
    _ segment: ConstructionSegment, _ frame: Words, at location: SourceLocation
  ) throws(Raise) -> Int {
    let size = segment.sizeValue.value(frame)
    guard size.isSmall, size.small >= 0 else {
      let isLimit = size.isInteger && !size.isNegativeInteger
      throw failure(segment, .size, size, isLimit: isLimit, at: location)
    }
    let (bits, overflow) = size.small.multipliedReportingOverflow(by: segment.unit)
    guard !overflow, bits <= Self.maximumBits else {
      throw failure(segment, .size, size, isLimit: true, at: location)
    }
    return bits
  }

  // MARK: Values

  /// Writes the segments from `first` on.
  func put(
    _ segments: ConstructionSegments, from first: Int, _ frame: Words, _ writer: inout BitWriter,
    at location: SourceLocation
  ) throws(Raise) {
    for index in first..<segments.buffer.count {
      let segment = segments.buffer[index]
      let value = segment.value.value(frame)
      if segment.type.kind == .integer {
        guard value.isInteger else { throw failure(segment, .type, value, at: location) }
        let count =
          segment.size == .fixed
          ? segment.bitCount : try computedBits(segment, frame, at: location)
        writer.put(integer: value, count: count, isLittle: segment.type.isLittle)
      } else {
        try put(segment, value, frame, &writer, at: location)
      }
    }
  }

  private func put(
    _ segment: ConstructionSegment, _ value: Term, _ frame: Words, _ writer: inout BitWriter,
    at location: SourceLocation
  ) throws(Raise) {
    switch segment.type.kind {
    case .integer: break
    case .float: try put(float: segment, value, frame, &writer, at: location)
    case .binary: try put(binary: segment, value, frame, &writer, at: location)
    case .utf8, .utf16, .utf32:
      guard value.isCharacter else { throw failure(segment, .type, value, at: location) }
      let character = UInt32(value.small)
      switch segment.type.kind {
      case .utf8: writer.put(utf8: character)
      case .utf16: writer.put(utf16: character, isLittle: segment.type.isLittle)
      default: writer.put(integer: value, count: 32, isLittle: segment.type.isLittle)
      }
    }
  }

  private func put(
    float segment: ConstructionSegment, _ value: Term, _ frame: Words, _ writer: inout BitWriter,
    at location: SourceLocation
  ) throws(Raise) {
    let count =
      segment.size == .fixed ? segment.bitCount : try computedBits(segment, frame, at: location)
    guard count == 16 || count == 32 || count == 64 else {
      throw failure(segment, .invalid, Term(small: count), at: location)
    }
    guard let double = value.double else {
      throw failure(segment, value.isInteger ? .noFloat : .type, value, at: location)
    }
    writer.put(float: double, count: count, isLittle: segment.type.isLittle)
  }

  private func put(
    binary segment: ConstructionSegment, _ value: Term, _ frame: Words, _ writer: inout BitWriter,
    at location: SourceLocation
  ) throws(Raise) {
    guard value.isBinary else { throw failure(segment, .type, value, at: location) }
    let bits = value.bitString
    if segment.size == .whole {
      guard segment.unit == 1 || bits.bitCount % segment.unit == 0 else {
        throw failure(segment, .unit, value, at: location)
      }
      return writer.put(bits)
    }
    let count =
      segment.size == .fixed ? segment.bitCount : try computedBits(segment, frame, at: location)
    guard count <= bits.bitCount else { throw failure(segment, .short, value, at: location) }
    writer.put(BitString(start: bits.start, bitOffset: bits.bitOffset, bitCount: count))
  }
}

extension Term {
  fileprivate var isCharacter: Bool { isSmall && CharacterClass.isCodePoint(small) }

  /// How many bits a character takes; none if it is no character.
  fileprivate func bits(as encoding: SegmentType.Kind) -> Int {
    guard isCharacter else { return 0 }
    switch encoding {
    case .utf8: return small < 0x80 ? 8 : small < 0x800 ? 16 : small < 0x10000 ? 24 : 32
    case .utf16: return small < 0x10000 ? 16 : 32
    default: return 32
    }
  }
}

// MARK: Failures

extension Process {
  /// What is wrong with a segment, by the names of Erlang/OTP.
  enum SegmentFailure { case type, size, short, unit, invalid, noFloat }

  /// The construction fails: badarg, or system_limit, whose trace tells the segment and the reason.
  @inline(never) func failure(
    _ segment: ConstructionSegment, _ failure: SegmentFailure, _ value: Term, isLimit: Bool = false,
    at location: SourceLocation
  ) -> Raise {
    let raise = isLimit ? systemLimit() : badarg()
    state.pointee.failureLocation = location
    let cause = tuple([
      Term(small: segment.number), Term(atom: segment.type.kind.name), Term(atom: failure.name),
      value,
    ])
    var map = mapPut(emptyMap, Term(atom: "cause"), cause)
    map = mapPut(map, Atom.function, Term(atom: "format_bs_fail"))
    map = mapPut(map, Atom.module, Atom.erlErtsErrors)
    let information = cons(tuple(Atom.errorInfo, map), .empty)
    state.pointee.exceptionOrigin = tuple(Term(atom: "none"), information)
    return raise
  }
}

extension Process.SegmentFailure {
  fileprivate var name: String { self == .noFloat ? "no_float" : "\(self)" }
}

extension SegmentType.Kind {
  fileprivate var name: String { "\(self)" }
}
