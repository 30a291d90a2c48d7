/// Reads code points from UTF-8. Stops at what is not UTF-8: overlong forms, surrogates, code points
/// above 10FFFF, and a sequence that breaks off.
struct UTF8Decoder {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next code point begins; after a failure, where the bad sequence begins.
  private(set) var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  enum Failure { case invalid, incomplete }

  var isAtEnd: Bool { position == bytes.count }

  /// The next code point; nil at the end and at what is not UTF-8: ask `failure`.
  @inline(__always) mutating func next() -> UInt32? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    if first < 0x80 {
      position &+= 1
      return UInt32(first)
    }
    return sequence(first)
  }

  /// Why `next` gave nothing before the end.
  var failure: Failure {
    guard position < bytes.count, let length = Self.length(bytes[position]) else { return .invalid }
    let available = bytes.count - position
    for offset in 1..<length where offset < available {
      let byte = bytes[position + offset]
      if byte & 0xc0 != 0x80 { return .invalid }
      if offset == 1, !Self.second(byte, after: bytes[position]) { return .invalid }
    }
    return available < length ? .incomplete : .invalid
  }

  private mutating func sequence(_ first: UInt8) -> UInt32? {
    let available = bytes.count &- position
    if first < 0xe0 {
      guard first >= 0xc2, available > 1 else { return nil }
      let second = bytes[position &+ 1]
      guard second & 0xc0 == 0x80 else { return nil }
      position &+= 2
      return UInt32(first & 0x1f) << 6 | UInt32(second & 0x3f)
    }
    guard first < 0xf5, available > 2 else { return nil }
    let second = bytes[position &+ 1]
    let third = bytes[position &+ 2]
    guard Self.second(second, after: first), third & 0xc0 == 0x80 else { return nil }
    let middle = UInt32(second & 0x3f) << 6 | UInt32(third & 0x3f)
    if first < 0xf0 {
      position &+= 3
      return UInt32(first & 0x0f) << 12 | middle
    }
    guard available > 3 else { return nil }
    let fourth = bytes[position &+ 3]
    guard fourth & 0xc0 == 0x80 else { return nil }
    position &+= 4
    return UInt32(first & 0x07) << 18 | middle << 6 | UInt32(fourth & 0x3f)
  }

  /// How many bytes a character has that begins with this one.
  private static func length(_ first: UInt8) -> Int? {
    switch first {
    case 0xc2...0xdf: 2
    case 0xe0...0xef: 3
    case 0xf0...0xf4: 4
    default: nil
    }
  }

  /// The second byte tells overlong forms, surrogates and what is above 10FFFF.
  @inline(__always) private static func second(_ byte: UInt8, after first: UInt8) -> Bool {
    switch first {
    case 0xe0: 0xa0...0xbf ~= byte
    case 0xed: 0x80...0x9f ~= byte
    case 0xf0: 0x90...0xbf ~= byte
    case 0xf4: 0x80...0x8f ~= byte
    default: 0x80...0xbf ~= byte
    }
  }
}
