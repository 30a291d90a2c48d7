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
    guard position < bytes.count, let shape = Self.shape(bytes[position]) else { return .invalid }
    let available = bytes.count - position
    for offset in 1..<shape.length where offset < available {
      let byte = bytes[position + offset]
      if byte & 0xc0 != 0x80 { return .invalid }
      if offset == 1, !Self.second(byte, after: bytes[position]) { return .invalid }
    }
    return available < shape.length ? .incomplete : .invalid
  }

  @inline(never) private mutating func sequence(_ first: UInt8) -> UInt32? {
    guard let shape = Self.shape(first), bytes.count - position >= shape.length,
      Self.second(bytes[position + 1], after: first)
    else { return nil }
    var value = UInt32(first & shape.mask)
    for offset in 1..<shape.length {
      let byte = bytes[position + offset]
      guard byte & 0xc0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3f)
    }
    position += shape.length
    return value
  }

  private static func shape(_ first: UInt8) -> (length: Int, mask: UInt8)? {
    switch first {
    case 0xc2...0xdf: (2, 0x1f)
    case 0xe0...0xef: (3, 0x0f)
    case 0xf0...0xf4: (4, 0x07)
    default: nil
    }
  }

  /// The second byte tells overlong forms, surrogates and what is above 10FFFF.
  private static func second(_ byte: UInt8, after first: UInt8) -> Bool {
    switch first {
    case 0xe0: 0xa0...0xbf ~= byte
    case 0xed: 0x80...0x9f ~= byte
    case 0xf0: 0x90...0xbf ~= byte
    case 0xf4: 0x80...0x8f ~= byte
    default: 0x80...0xbf ~= byte
    }
  }
}
