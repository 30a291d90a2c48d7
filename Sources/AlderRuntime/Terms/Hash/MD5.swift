import Glibc

/// RFC 1321's message digest, of bytes that come in pieces.
struct MD5 {
  private var state: (UInt32, UInt32, UInt32, UInt32) = (
    0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476
  )
  private var byteCount: UInt64 = 0
  /// What is left of the bytes that do not yet fill a block.
  private var pending: [UInt8] = []

  private static let blockSize = 64

  init() {}

  static func digest(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var digest = MD5()
    Array(bytes).withUnsafeBufferPointer { digest.update($0) }
    return digest.finish()
  }

  mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    byteCount += UInt64(bytes.count)
    var rest = bytes[...]
    if !pending.isEmpty {
      let missing = rest.prefix(Self.blockSize - pending.count)
      pending.append(contentsOf: missing)
      rest = rest.dropFirst(missing.count)
      if pending.count < Self.blockSize { return }
      let block = pending
      block.withUnsafeBufferPointer { process($0[...]) }
      pending = []
    }
    while rest.count >= Self.blockSize {
      process(rest.prefix(Self.blockSize))
      rest = rest.dropFirst(Self.blockSize)
    }
    pending = Array(rest)
  }

  /// The digest's 16 bytes. The value is not to be used after that.
  mutating func finish() -> [UInt8] {
    let bitCount = byteCount &* 8
    var padding: [UInt8] = [0x80]
    while (pending.count + padding.count) % Self.blockSize != 56 { padding.append(0) }
    for index in 0..<8 { padding.append(UInt8(truncatingIfNeeded: bitCount >> (8 * index))) }
    padding.withUnsafeBufferPointer { update($0) }
    return [state.0, state.1, state.2, state.3].flatMap(Self.bytes)
  }

  private static func bytes(_ word: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) }
  }

  // MARK: One block

  private static let rotations: [[UInt32]] = [
    [7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21],
  ]

  /// The integer parts of 2^32 * |sin(i)|, i in radians, as the RFC has them.
  private static let sines: [UInt32] = (1...64).map { UInt32(4_294_967_296 * abs(sin(Double($0)))) }

  private mutating func process(_ block: Slice<UnsafeBufferPointer<UInt8>>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { words in
      let bytes = UnsafeBufferPointer(rebasing: block)
      for index in 0..<16 {
        words[index] =
          UInt32(bytes[4 * index]) | UInt32(bytes[4 * index + 1]) << 8
          | UInt32(bytes[4 * index + 2]) << 16 | UInt32(bytes[4 * index + 3]) << 24
      }
      mix(words)
    }
  }

  private mutating func mix(_ words: UnsafeMutableBufferPointer<UInt32>) {
    var (a, b, c, d) = state
    for step in 0..<64 {
      let chosen: UInt32
      let index: Int
      switch step >> 4 {
      case 0: (chosen, index) = (b & c | ~b & d, step)
      case 1: (chosen, index) = (b & d | c & ~d, 5 &* step &+ 1)
      case 2: (chosen, index) = (b ^ c ^ d, 3 &* step &+ 5)
      default: (chosen, index) = (c ^ (b | ~d), 7 &* step)
      }
      let sum = a &+ chosen &+ words[index & 15] &+ Self.sines[step]
      let rotation = Self.rotations[step >> 4][step & 3]
      let rotated = sum &<< rotation | sum &>> (32 &- rotation)
      (a, b, c, d) = (d, b &+ rotated, b, c)
    }
    state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d)
  }
}

// MARK: State between calls of erlang:md5_update/2

extension MD5 {
  /// Bytes of a saved state.
  static let savedSize = 16 + 8 + blockSize

  /// What erlang:md5_init/0 and md5_update/2 return.
  var saved: [UInt8] {
    let words = [state.0, state.1, state.2, state.3].flatMap(Self.bytes)
    let count = (0..<8).map { UInt8(truncatingIfNeeded: byteCount >> UInt64(8 * $0)) }
    return words + count + pending + [UInt8](repeating: 0, count: Self.blockSize - pending.count)
  }

  /// Nil when `bytes` has not the size of a saved state.
  init?(saved bytes: [UInt8]) {
    guard bytes.count == Self.savedSize else { return nil }
    func word(_ start: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
    }
    state = (word(0), word(4), word(8), word(12))
    byteCount = UInt64(word(16)) | UInt64(word(20)) << 32
    pending = Array(bytes[24..<(24 + Int(byteCount % 64))])
  }
}
