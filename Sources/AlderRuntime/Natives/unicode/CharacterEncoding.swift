/// How characters are bytes.
enum CharacterEncoding: Equatable {
  case latin1
  case utf8
  case utf16(bigEndian: Bool)
  case utf32(bigEndian: Bool)

  init?(_ term: Term) {
    switch term {
    case Atom.latin1: self = .latin1
    case Atom.utf8, Atom.unicode: self = .utf8
    case Atom.utf16: self = .utf16(bigEndian: true)
    case Atom.utf32: self = .utf32(bigEndian: true)
    default:
      guard term.isTuple(arity: 2) else { return nil }
      let isBig = term.elements[1] == Atom.big
      guard isBig || term.elements[1] == Atom.little else { return nil }
      switch term.elements[0] {
      case Atom.utf16: self = .utf16(bigEndian: isBig)
      case Atom.utf32: self = .utf32(bigEndian: isBig)
      default: return nil
      }
    }
  }

  // MARK: Reading

  enum Reading {
    /// A code point, and how many bytes it took.
    case character(UInt32, length: Int)
    case invalid
    /// The bytes break off within a character.
    case incomplete
  }

  /// The character that begins at `position`. Precondition: there is a byte.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Reading {
    switch self {
    case .latin1: return .character(UInt32(bytes[position]), length: 1)
    case .utf8:
      var decoder = UTF8Decoder(bytes, from: position)
      if let character = decoder.next() {
        return .character(character, length: decoder.position - position)
      }
      return decoder.failure == .incomplete ? .incomplete : .invalid
    case .utf16(let isBig):
      guard let first = unit(bytes, position, 2, isBig) else { return .incomplete }
      guard 0xd800...0xdfff ~= first else { return .character(first, length: 2) }
      if first >= 0xdc00 { return .invalid }
      guard let second = unit(bytes, position + 2, 2, isBig) else { return .incomplete }
      guard 0xdc00...0xdfff ~= second else { return .invalid }
      return .character(0x10000 + (first - 0xd800) << 10 + second - 0xdc00, length: 4)
    case .utf32(let isBig):
      guard let value = unit(bytes, position, 4, isBig) else { return .incomplete }
      return CharacterClass.isCodePoint(Int(value)) ? .character(value, length: 4) : .invalid
    }
  }

  private func unit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ size: Int, _ isBig: Bool
  ) -> UInt32? {
    guard position + size <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in 0..<size {
      value = value << 8 | UInt32(bytes[position + (isBig ? index : size - 1 - index)])
    }
    return value
  }

  // MARK: Writing

  /// How many bytes a text becomes.
  func byteCount(_ text: UnsafeBufferPointer<UInt32>) -> Int {
    switch self {
    case .latin1: text.count
    case .utf8: text.reduce(0) { $0 &+ Self.utf8Length($1) }
    case .utf16: text.reduce(0) { $0 &+ ($1 < 0x10000 ? 2 : 4) }
    case .utf32: text.count * 4
    }
  }

  /// Preconditions: code points that the encoding has, and room for `byteCount(text)`.
  func write(_ text: UnsafeBufferPointer<UInt32>, to target: UnsafeMutablePointer<UInt8>) {
    var target = target
    switch self {
    case .latin1:
      for character in text { Self.write(character, 1, true, to: &target) }
    case .utf8:
      for character in text { Self.writeUTF8(character, to: &target) }
    case .utf16(let isBig):
      for character in text {
        if character < 0x10000 {
          Self.write(character, 2, isBig, to: &target)
        } else {
          Self.write(0xd800 + (character - 0x10000) >> 10, 2, isBig, to: &target)
          Self.write(0xdc00 + character & 0x3ff, 2, isBig, to: &target)
        }
      }
    case .utf32(let isBig):
      for character in text { Self.write(character, 4, isBig, to: &target) }
    }
  }

  @inline(__always) static func utf8Length(_ character: UInt32) -> Int {
    character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4
  }

  @inline(__always) static func appendUTF8(_ character: UInt32, to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { buffer in
      // Safe: there is room for four bytes, and no character has more.
      var end = buffer.baseAddress.unsafelyUnwrapped
      writeUTF8(character, to: &end)
      bytes.append(contentsOf: buffer[..<utf8Length(character)])
    }
  }

  /// Leaves `target` behind what has been written.
  @inline(__always)
  static func writeUTF8(_ character: UInt32, to target: inout UnsafeMutablePointer<UInt8>) {
    if character < 0x80 {
      target[0] = UInt8(truncatingIfNeeded: character)
      target += 1
      return
    }
    let last = UInt8(truncatingIfNeeded: 0x80 | character & 0x3f)
    if character < 0x800 {
      target[0] = UInt8(truncatingIfNeeded: 0xc0 | character >> 6)
      target[1] = last
      target += 2
      return
    }
    let third = UInt8(truncatingIfNeeded: 0x80 | character >> 6 & 0x3f)
    if character < 0x10000 {
      target[0] = UInt8(truncatingIfNeeded: 0xe0 | character >> 12)
      target[1] = third
      target[2] = last
      target += 3
      return
    }
    target[0] = UInt8(truncatingIfNeeded: 0xf0 | character >> 18)
    target[1] = UInt8(truncatingIfNeeded: 0x80 | character >> 12 & 0x3f)
    target[2] = third
    target[3] = last
    target += 4
  }

  @inline(__always) private static func write(
    _ value: UInt32, _ size: Int, _ isBig: Bool, to target: inout UnsafeMutablePointer<UInt8>
  ) {
    for index in 0..<size {
      let place = isBig ? size - 1 - index : index
      target[index] = UInt8(truncatingIfNeeded: value >> UInt32(8 * place))
    }
    target += size
  }
}
