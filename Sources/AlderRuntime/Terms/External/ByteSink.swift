/// Where an encoder puts its bytes. There are three, so that the format is described only once: one
/// counts, one writes, one writes all but what lies in large binaries.
protocol ByteSink {
  mutating func put(_ byte: UInt8)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>)
  /// The bits of `binary`, those behind the last whole byte in a byte of their own, the highest first.
  mutating func put(binary: Term)
  /// How many bytes there are by now.
  var count: Int { get }
  /// Where the next byte goes, for `set32`.
  var mark: Int { get }
  /// Replaces four bytes that have been put before.
  mutating func set32(_ value: Int, at mark: Int)
  /// Whether to go on: asked again and again while a term is encoded.
  var hasRoom: Bool { get }
}

extension ByteSink {
  @inline(__always) mutating func put16(_ value: Int) {
    put(UInt8(truncatingIfNeeded: value >> 8))
    put(UInt8(truncatingIfNeeded: value))
  }

  @inline(__always) mutating func put32(_ value: Int) {
    put16(value >> 16)
    put16(value)
  }

  mutating func put64(_ value: UInt64) {
    put32(Int(truncatingIfNeeded: value >> 32))
    put32(Int(truncatingIfNeeded: value))
  }
}

/// Counts what would be written, up to a limit.
struct CountingSink: ByteSink {
  private(set) var count = 0
  /// Of these, the bytes of binaries that a `SegmentSink` does not write.
  private(set) var largeCount = 0
  /// Bytes before it gives up.
  let limit: Int

  mutating func put(_ byte: UInt8) { count &+= 1 }
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) { count &+= bytes.count }
  mutating func put(binary: Term) {
    let size = (binary.bitCount + 7) >> 3
    count &+= size
    if SegmentSink.isLarge(binary) { largeCount += size }
  }
  var mark: Int { count }
  mutating func set32(_ value: Int, at mark: Int) {}
  var hasRoom: Bool { count <= limit }
}

/// Writes into memory that has room for everything, as a `CountingSink` has found.
struct MemorySink: ByteSink {
  private let start: UnsafeMutablePointer<UInt8>
  private var next: UnsafeMutablePointer<UInt8>

  init(_ start: UnsafeMutablePointer<UInt8>) {
    self.start = start
    next = start
  }

  @inline(__always) mutating func put(_ byte: UInt8) {
    next.pointee = byte
    next += 1
  }

  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    next.update(from: source, count: bytes.count)
    next += bytes.count
  }

  mutating func put(binary: Term) {
    let bits = binary.bitString
    if bits.bitOffset == 0 {
      put(bits.bytes)
      if bits.trailingBits > 0 { put(bits.byte(bits.byteCount)) }
    } else {
      for index in 0..<(bits.bitCount + 7) >> 3 { put(bits.byte(index)) }
    }
  }

  var count: Int { next - start }
  var mark: Int { count }
  mutating func set32(_ value: Int, at mark: Int) {
    for index in 0..<4 {
      start[mark + index] = UInt8(truncatingIfNeeded: value >> (24 - 8 * index))
    }
  }
  var hasRoom: Bool { true }
}

/// Writes all but what lies in large binaries into memory, and notes where these belong.
struct SegmentSink: ByteSink {
  private var memory: MemorySink
  private var largeCount = 0
  /// Each with the count of bytes in memory that come before it.
  private(set) var large: [(offset: Int, binary: Term)] = []

  init(_ start: UnsafeMutablePointer<UInt8>) { memory = MemorySink(start) }

  /// Those that are better referred to than copied.
  static func isLarge(_ binary: Term) -> Bool {
    binary.bitCount > Process.heapBinaryLimit * 8 && binary.bitString.isBytes
  }

  mutating func put(_ byte: UInt8) { memory.put(byte) }
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) { memory.put(bytes) }
  mutating func put(binary: Term) {
    if Self.isLarge(binary) {
      large.append((memory.count, binary))
      largeCount += binary.bitCount >> 3
    } else {
      memory.put(binary: binary)
    }
  }
  var count: Int { memory.count + largeCount }
  var mark: Int { memory.mark }
  mutating func set32(_ value: Int, at mark: Int) { memory.set32(value, at: mark) }
  var hasRoom: Bool { true }
}
