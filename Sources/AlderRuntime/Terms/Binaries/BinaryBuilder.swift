/// What a binary comprehension collects its segments in: a `sharedBinary` object that only the
/// comprehension's own functions see, so that it may change. Neither of what changes is a pointer
/// to something in a heap: the bytes' address and their count.
///
///     SharedBytes   [bits so far ...|room ...]
enum BinaryBuilder {
  private static var firstCapacity: Int { 256 }

  static func begin(_ p: Process) throws(Raise) -> Term {
    guard let shared = SharedBytes(capacity: firstCapacity, usedBits: 0) else {
      throw p.systemLimit()
    }
    return p.sharedBinary(shared, byteCount: firstCapacity)
  }

  /// Appends what the segments make.
  static func append(
    _ segments: ConstructionSegments, to builder: Term, _ frame: Words, _ p: Process,
    at location: SourceLocation
  ) throws(Raise) {
    let added =
      segments.isFixed
      ? segments.fixedBits : try p.bitCount(of: segments, isAppended: true, frame, at: location)
    let shared = try room(for: added, in: builder, p)
    var writer = BitWriter(shared.bytes, behind: shared.usedBitCount)
    try p.put(segments, from: 0, frame, &writer, at: location)
    shared.use(added)
  }

  /// The bytes with room for `count` bits more.
  @inline(__always) private static func room(
    for count: Int, in builder: Term, _ p: Process
  ) throws(Raise) -> SharedBytes {
    let shared = SharedBytes(builder.box[1])
    // The writer may touch one byte more than it fills.
    if (shared.usedBitCount &+ count) &>> 3 < shared.capacity { return shared }
    return try grow(shared, by: count, in: builder, p)
  }

  @inline(never) private static func grow(
    _ shared: SharedBytes, by count: Int, in builder: Term, _ p: Process
  ) throws(Raise) -> SharedBytes {
    let needed = (shared.usedBitCount + count) >> 3 + 1
    let old = shared.capacity
    let capacity = max(needed, old * 2)
    try p.reserve(capacity >> 3)
    guard let larger = shared.reallocated(capacity: capacity) else {
      throw p.systemLimit()
    }
    p.charge((capacity - old) >> 10)
    builder.box[1] = larger.word
    p.noteOffHeap(capacity - builder.box[2].small)
    builder.box[2] = Term(small: capacity)
    return larger
  }

  /// The binary that has been built; the builder is not used any more.
  static func finish(_ builder: Term, _ p: Process) throws(Raise) -> Term {
    let shared = SharedBytes(builder.box[1])
    let bitCount = shared.usedBitCount
    let byteCount = (bitCount + 7) >> 3
    guard byteCount <= Process.heapBinaryLimit else {
      return p.part(of: builder, fromBit: 0, bitCount: bitCount)
    }
    let box = p.openHeapBinary(bitCount: bitCount)
    UnsafeMutableRawPointer(box + 2).copyMemory(from: shared.bytes, byteCount: byteCount)
    let term = Term(boxed: box)
    return bitCount & 7 == 0 ? term : p.part(of: term, fromBit: 0, bitCount: bitCount)
  }
}
