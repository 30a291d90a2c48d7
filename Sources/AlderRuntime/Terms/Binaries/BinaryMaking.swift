extension Process {
  /// Binaries of up to this many bytes lie in the heap and are copied in messages; larger ones are
  /// shared.
  static let heapBinaryLimit = 64

  /// A binary of `byteCount` bytes that `initialize` writes. A system_limit error when there is no
  /// memory for it.
  func binary(
    byteCount: Int, initialize: (UnsafeMutablePointer<UInt8>) -> Void
  ) throws(Raise) -> Term {
    if byteCount <= Self.heapBinaryLimit {
      let words = (byteCount + 7) / 8
      let box = allocate(words + 2)
      box[0] = Header(.heapBinary, size: words + 1).term
      box[1] = Term(bits: UInt(byteCount))
      // The padding too, so that equal binaries are equal words.
      if words > 0 { box[words + 1] = Term(bits: 0) }
      initialize(UnsafeMutableRawPointer(box + 2).assumingMemoryBound(to: UInt8.self))
      return Term(boxed: box)
    }
    guard hasRoom(forBytes: byteCount), let shared = SharedBytes(capacity: byteCount) else {
      throw systemLimit()
    }
    initialize(shared.bytes)
    return sharedBinary(shared, byteCount: byteCount)
  }

  func binary(_ bytes: UnsafeBufferPointer<UInt8>) throws(Raise) -> Term {
    try binary(byteCount: bytes.count) { target in
      if let source = bytes.baseAddress { target.update(from: source, count: bytes.count) }
    }
  }

  func binary(_ bytes: some Collection<UInt8>) throws(Raise) -> Term {
    try binary(byteCount: bytes.count) { target in
      _ = UnsafeMutableBufferPointer(start: target, count: bytes.count).initialize(from: bytes)
    }
  }

  /// Part of a binary or bitstring, which it keeps alive. Precondition: within its bounds.
  func part(of binary: Term, fromBit start: Int, bitCount: Int) -> Term {
    var whole = binary
    var start = start
    if binary.isBoxed(.subBinary) {
      whole = binary.box[1]
      start += binary.box[2].small
    }
    let box = allocate(4)
    box[0] = Header(.subBinary, size: 3).term
    box[1] = whole
    box[2] = Term(small: start)
    box[3] = Term(small: bitCount)
    return Term(boxed: box)
  }
}
