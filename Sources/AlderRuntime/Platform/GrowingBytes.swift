/// Bytes that are written piece by piece, and become a binary without being copied.
struct GrowingBytes: ~Copyable {
  private var shared: SharedBytes?
  private(set) var count = 0

  deinit { shared?.release() }

  /// Room for at least one byte more, at most for `limit`. A system_limit error when there is no memory.
  mutating func room(
    atMost limit: Int, in p: Process
  ) throws(Raise) -> UnsafeMutableBufferPointer<UInt8> {
    let capacity = shared?.capacity ?? 0
    if count == capacity {
      let wanted = max(Self.firstCapacity, capacity * 2)
      guard p.hasRoom(forBytes: wanted) else { throw p.systemLimit() }
      let larger = shared.map { $0.reallocated(capacity: wanted) } ?? SharedBytes(capacity: wanted)
      guard let larger else { throw p.systemLimit() }
      shared = larger
    }
    // Safe: there is some now.
    let bytes = shared.unsafelyUnwrapped
    return UnsafeMutableBufferPointer(
      start: bytes.bytes + count, count: min(limit, bytes.capacity - count))
  }

  /// So many bytes of the room have been written.
  mutating func add(_ written: Int) { count += written }

  /// All of them as a binary; there are none then.
  mutating func take(in p: Process) throws(Raise) -> Term {
    defer { count = 0 }
    guard let bytes = shared, count > Process.heapBinaryLimit else {
      // What is short is copied, and the room is kept for more.
      return try p.binary(UnsafeBufferPointer(start: shared?.bytes, count: count))
    }
    shared = nil
    return p.sharedBinary(bytes.reallocated(capacity: count) ?? bytes, byteCount: count)
  }

  mutating func removeAll() { count = 0 }

  private static let firstCapacity = 1 << 12
}
