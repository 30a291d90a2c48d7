/// Appending to a binary in amortised constant time: `<<Binary/binary, ...>>`.
///
/// The first append to a binary copies it into `SharedBytes` with room behind, twice what is
/// needed. The result is a `subBinary` of all that is used so far. The next append to *that* term
/// finds that it ends where the used bytes end, and writes behind it in place; the term it was
/// appended to still ends where it ended. Appending to an older one copies, since what lies behind
/// it is taken.
///
///     SharedBytes   [abcdef|ghi|..................]
///                          ^   ^ used
///     older term    0 ...6     newest term 0 ... 9
extension Process {
  private static var smallestCapacity: Int { 256 }

  /// The binary made of all segments, of which the first is a whole binary that may be extended.
  func appendedBinary(
    _ segments: ConstructionSegments, _ frame: Words, at location: SourceLocation
  ) throws(Raise) -> Term {
    let total = try bitCount(of: segments, frame, at: location)
    guard total > Self.heapBinaryLimit * 8 else {
      return try binary(segments, frame, at: location)
    }
    let segment = segments.buffer[0]
    let first = segment.value.value(frame)
    guard first.isBinary else { throw failure(segment, .type, first, at: location) }
    let bits = first.bitCount
    guard segment.unit == 1 || bits % segment.unit == 0 else {
      throw failure(segment, .unit, first, at: location)
    }
    charge((total - bits) >> 11)
    if let (result, place) = extend(first, by: total - bits) {
      var writer = place
      try put(segments, from: 1, frame, &writer, at: location)
      return result
    }
    let (result, place) = try extensibleCopy(of: first, bitCount: total)
    var writer = place
    try put(segments, from: 1, frame, &writer, at: location)
    return result
  }

  /// Takes the room behind a binary, if it is there and free.
  private func extend(_ binary: Term, by count: Int) -> (Term, BitWriter)? {
    guard binary.isBoxed(.subBinary), binary.box[1].isBoxed(.sharedBinary) else { return nil }
    let shared = SharedBytes(binary.box[1].box[1])
    let start = binary.box[2].small
    let bitCount = binary.box[3].small
    guard shared.extend(from: start + bitCount, by: count) else { return nil }
    return (
      part(of: binary, fromBit: 0, bitCount: bitCount + count),
      BitWriter(shared.bytes, behind: start + bitCount)
    )
  }

  /// A binary of `bitCount` bits that begins with `binary`, with room behind.
  private func extensibleCopy(
    of binary: Term, bitCount: Int
  ) throws(Raise) -> (Term, BitWriter) {
    let byteCount = (bitCount + 7) >> 3
    let capacity = max(byteCount * 2, Self.smallestCapacity)
    try reserve(capacity >> 3)
    guard let shared = SharedBytes(capacity: capacity, usedBits: bitCount) else {
      throw systemLimit()
    }
    let whole = sharedBinary(shared, byteCount: capacity)
    var writer = BitWriter(shared.bytes)
    charge(byteCount >> 8)
    writer.put(binary.bitString)
    return (part(of: whole, fromBit: 0, bitCount: bitCount), writer)
  }
}
